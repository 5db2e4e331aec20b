// The service catalog as a TOML file: read with every mistake named, and written.
#pragma once

#include "domain/service/catalog.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace warroom::incoming {

struct TomlMistake
{
    int line = 0;     // 0: the file as a whole
    std::string key;  // "services[0].objectives[1].target"; may be empty
    std::string text; // "must be between 0 and 1"

    // "line 12: services[0].tier: must be between 0 and 3"
    std::string sentence() const;
    friend bool operator==(const TomlMistake&, const TomlMistake&) = default;
};

struct CatalogFile
{
    Catalog catalog;
    std::set<std::string, std::less<>> given; // keys at the top of the file: what it says something about
    std::vector<TomlMistake> mistakes;        // by line; with one of them the catalog is not to be used
};
// The keys are those of the JSON: [[services]] with [[services.objectives]] …, [[windows]], [[heartbeats]],
// [[rules]], wait_s, [route_names]. All that check() asks for is checked; unknown keys are mistakes.
CatalogFile readCatalogToml(std::string_view text);

struct ServiceFile
{
    Service service;
    std::vector<TomlMistake> mistakes;
};
// One service, its members at the top of the file. It may leave out its name, which is `name` then.
ServiceFile readServiceToml(std::string_view text, const std::string& name);

// What readCatalogToml() reads back as the same; what has its default is left out.
std::string writeCatalogToml(const Catalog& catalog);

} // namespace warroom::incoming
