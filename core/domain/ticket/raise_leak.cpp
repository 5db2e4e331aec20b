// The security incident's words and references.
#include "domain/ticket/raise_leak.h"

#include "base/text.h"
#include "base/time_text.h"

#include <fmt/format.h>

namespace warroom {
namespace {

constexpr std::size_t mostLeakTitle = 200;
constexpr std::size_t mostRelation = 40;

std::string leakRelation(std::string_view kind)
{
    return elide("exposed " + std::string(kind), mostRelation);
}

} // namespace

std::vector<Body> LeakOps::after(OpId opened) const
{
    ActionSet first;
    first.item = firstActionOf(opened);
    first.text = "Rotate it";
    return {cameFrom, std::move(first)};
}

LeakOps raiseLeak(const Ticket& origin, const Leak& leak, TicketId incident)
{
    const std::string key = origin.key();
    const std::string name = key.empty() ? origin.title.value() : key;
    LeakOps ops;
    ops.open.kind = TicketKind::Incident;
    ops.open.title = elide("A credential was exposed in " + name, mostLeakTitle);
    ops.open.severity = leak.severity;
    ops.open.service = origin.service.value();
    ops.open.request =
        fmt::format("A credential ({}) was written into {}, {}: {}, by {}. It is masked there; whoever saw "
                    "it before may still have it.",
                    leak.kind, name, leak.where, formatForPeople(leak.at), leak.by);
    ops.open.origin = elide(key.empty() ? name : key + ": " + origin.title.value(), mostLeakTitle);
    ops.open.started = leak.at;
    ops.cameFrom = {origin.id, "came_from"};
    ops.back = {incident, leakRelation(leak.kind)};
    return ops;
}

TicketId leakRaised(const Ticket& origin, std::string_view kind)
{
    const std::string relation = leakRelation(kind);
    TicketId raised;
    for (const auto& link : origin.links) {
        if (link.relation == relation)
            raised = link.other;
    }
    return raised;
}

} // namespace warroom
