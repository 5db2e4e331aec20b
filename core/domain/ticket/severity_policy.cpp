// The table of the severities, and what changes from one line of it to another.
#include "domain/ticket/severity_policy.h"

#include <algorithm>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr std::array policyEverybody{Audience::Responders, Audience::Executives, Audience::Customers};
constexpr std::array policyResponders{Audience::Responders};
constexpr std::array allRoles{IncidentRole::Commander, IncidentRole::OpsLead, IncidentRole::CommsLead,
                              IncidentRole::Scribe, IncidentRole::CustomerLiaison};
constexpr std::array policyLeads{IncidentRole::Commander, IncidentRole::OpsLead, IncidentRole::CommsLead};
constexpr std::array policyCommander{IncidentRole::Commander};

const std::array<SeverityPolicy, 5> policyTable = {{
    {30min, policyEverybody, allRoles},
    {60min, policyEverybody, policyLeads},
    {4h, policyResponders, policyCommander},
    {24h, policyResponders, policyCommander},
    {std::nullopt, policyResponders, {}},
}};

} // namespace

const SeverityPolicy& policyOf(Severity severity) { return policyTable[static_cast<std::size_t>(severity)]; }

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
