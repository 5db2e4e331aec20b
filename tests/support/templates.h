// Ticket templates to test with.
#pragma once

#include "domain/ticket/template.h"

#include <vector>

namespace warroom::test {

// Asks for the scope from triage on, and says how it is written. Each version has a guidance of its own.
inline TicketTemplate testTemplate(std::int64_t version)
{
    TicketTemplate made = builtInTemplate();
    if (version == 1)
        return made;
    made.version = version;
    setNeed(made, Section::Scope, Phase::Triage, Need::TbdOk);
    made.sections[static_cast<std::size_t>(Section::Scope)].guidance =
        "Which regions, how many customers? (version " + std::to_string(version) + ")";
    return made;
}

// Versions 1 to `last`, as a backend has them.
inline std::vector<PublishedTemplate> templatesTo(std::int64_t last)
{
    std::vector<PublishedTemplate> all;
    for (std::int64_t version = 1; version <= last; ++version)
        all.push_back({testTemplate(version), {}, {}, version == 1 ? "" : "to see what breaks"});
    return all;
}

} // namespace warroom::test
