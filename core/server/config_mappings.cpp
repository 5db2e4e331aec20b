// Reading and writing mappings.
#include "server/config_mappings.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace warroom {
namespace {

int lineOfMapping(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

std::string quotedMapping(const std::string& text)
{
    std::ostringstream out;
    out << toml::value<std::string>(text);
    return out.str();
}

// [intake.mapping.NAME]: fields and where they stand.
void readMapping(const std::string& name, const toml::table& table, BackendConfig& config,
                 std::vector<ConfigProblem>& problems)
{
    EventMapping mapping;
    for (const auto& [key, node] : table) {
        const std::string_view field = key.str();
        const auto found = std::find_if(mappingFields.begin(), mappingFields.end(),
                                        [field](const MappingField& one) { return one.name == field; });
        const auto place =
            fmt::format("intake.mapping.{}.{}", escapeForMessage(name), escapeForMessage(field));
        const auto pointer = node.value<std::string>();
        if (found == mappingFields.end())
            problems.push_back({lineOfMapping(node), "unknown key " + place});
        else if (!node.is_string() || !(pointer->empty() || pointer->starts_with('/')))
            problems.push_back({lineOfMapping(node), place + " must be a JSON pointer like \"/alert/name\""});
        else
            mapping.*found->member = *pointer;
    }
    if (mapping.title.empty())
        problems.push_back(
            {lineOfMapping(table), fmt::format("intake.mapping.{} needs a title", escapeForMessage(name))});
    config.mappings[name] = mapping;
}

} // namespace

void readIntake(const toml::table& table, BackendConfig& config, std::vector<ConfigProblem>& problems)
{
    for (const auto& [key, node] : table) {
        if (key.str() != "mapping" || !node.is_table()) {
            problems.push_back({lineOfMapping(node), fmt::format("unknown key intake.{}; did you mean "
                                                                 "[intake.mapping.NAME]?",
                                                                 escapeForMessage(key.str()))});
            continue;
        }
        config.mappings.clear();
        for (const auto& [name, mapping] : *node.as_table()) {
            if (mapping.is_table())
                readMapping(std::string(name.str()), *mapping.as_table(), config, problems);
            else
                problems.push_back({lineOfMapping(mapping), fmt::format("intake.mapping.{} must be a table",
                                                                        escapeForMessage(name.str()))});
        }
    }
}

std::string dumpMappings(const BackendConfig& config)
{
    std::string out =
        "\n# How POST /intake/events reads JSON of another shape: where the fields stand, as JSON "
        "pointers.\n# NAME is that of the intake key, or of ?mapping=NAME. Fields:";
    for (const auto& field : mappingFields)
        out += fmt::format(" {}", field.name);
    out += ".\n# `each` leads to an array of events, the others start from an event; title is required.\n"
           "# [intake.mapping.NAME]\n# title = \"/alert/name\"\n";
    for (const auto& [name, mapping] : config.mappings) {
        out += fmt::format("[intake.mapping.{}]\n", quotedMapping(name));
        for (const auto& field : mappingFields) {
            if (!(mapping.*field.member).empty())
                out += fmt::format("{} = {}\n", field.name, quotedMapping(mapping.*field.member));
        }
    }
    return out;
}

} // namespace warroom
