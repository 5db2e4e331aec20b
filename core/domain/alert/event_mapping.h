// How events of a sender's own shape are read.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace warroom {

// Where the fields of our own shape stand in somebody else's JSON: JSON pointers (RFC 6901), "/alert/name".
struct EventMapping
{
    std::string each; // of an array of events; empty: the document is one event, or an array of them
    // From each event on; empty: it has none.
    std::string title, details, action, level, service, key, runbook, url, at, labels;

    friend bool operator==(const EventMapping&, const EventMapping&) = default;
};

// The fields with their names, for those who read and write mappings.
struct MappingField
{
    std::string_view name;
    std::string EventMapping::*member;
};
inline constexpr std::array mappingFields = {
    MappingField{"each", &EventMapping::each},       MappingField{"title", &EventMapping::title},
    MappingField{"details", &EventMapping::details}, MappingField{"action", &EventMapping::action},
    MappingField{"level", &EventMapping::level},     MappingField{"service", &EventMapping::service},
    MappingField{"key", &EventMapping::key},         MappingField{"runbook", &EventMapping::runbook},
    MappingField{"url", &EventMapping::url},         MappingField{"at", &EventMapping::at},
    MappingField{"labels", &EventMapping::labels}};

} // namespace warroom
