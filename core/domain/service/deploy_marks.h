// Deploys beside the incidents that began shortly after them.
#pragma once

#include "domain/alert/alert.h"
#include "domain/board/boards.h"

#include <set>
#include <string>
#include <vector>

namespace warroom {

// All that the service needs, directly or by what it needs; without itself.
std::set<std::string> allNeeds(const Catalog& catalog, const std::string& service);

struct IncidentStart
{
    std::string key, service;
    Time at{};
};

// The rows in the order of the deploys. One is marked with the first incident that began up to 30 minutes
// later in its service, or in one that needs it.
DeploysBoard deploysBoard(const std::vector<Deploy>& deploys, const std::vector<IncidentStart>& incidents,
                          const Catalog& catalog);

} // namespace warroom
