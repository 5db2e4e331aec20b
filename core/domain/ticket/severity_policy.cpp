// The table of the severities, and what changes from one line of it to another.
#include "domain/ticket/severity_policy.h"

#include <algorithm>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr std::array everybody{Audience::Responders, Audience::Executives, Audience::Customers};
constexpr std::array responders{Audience::Responders};
constexpr std::array allRoles{IncidentRole::Commander, IncidentRole::OpsLead, IncidentRole::CommsLead,
                              IncidentRole::Scribe, IncidentRole::CustomerLiaison};
constexpr std::array leads{IncidentRole::Commander, IncidentRole::OpsLead, IncidentRole::CommsLead};
constexpr std::array commander{IncidentRole::Commander};

const std::array<SeverityPolicy, 5> table = {{
    {30min, everybody, allRoles},
    {60min, everybody, leads},
    {4h, responders, commander},
    {24h, responders, commander},
    {std::nullopt, responders, {}},
}};

} // namespace

const SeverityPolicy& policyOf(Severity severity) { return table[static_cast<std::size_t>(severity)]; }

std::vector<IncidentRole> vacantRoles(const Ticket& ticket, Severity severity)
{
    std::vector<IncidentRole> vacant;
    for (const auto role : policyOf(severity).roles) {
        if (ticket.holder(role).isNobody())
            vacant.push_back(role);
    }
    return vacant;
}

SeverityConsequences consequencesOf(const Ticket& ticket, Severity from, Severity to, Time now)
{
    const auto& before = policyOf(from);
    const auto& after = policyOf(to);
    SeverityConsequences out;
    out.from = from;
    out.to = to;
    out.cadence = after.cadence;
    out.cadenceChanges = before.cadence != after.cadence;
    if (after.cadence)
        out.nextUpdate = now + *after.cadence;
    for (const auto audience : after.told) {
        if (std::find(before.told.begin(), before.told.end(), audience) == before.told.end())
            out.toldBesides.push_back(audience);
    }
    if (to < from)
        out.vacant = vacantRoles(ticket, to);
    return out;
}

} // namespace warroom
