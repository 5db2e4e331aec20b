// The four parts, each by what stands in the catalog.
#include "domain/service/readiness.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr std::ptrdiff_t leastInTurns = 2;

bool reachesPeople(AlertRoute route) { return route != AlertRoute::Record; }

bool tellsOfBurning(const Objective& objective)
{
    const auto rules = burnRules(objective);
    return std::any_of(rules.begin(), rules.end(),
                       [](const BurnRule& rule) { return reachesPeople(rule.route); });
}

bool takesTurns(const std::string& owner, const Directory& people)
{
    const auto* group = owner.empty() ? nullptr : people.findGroup(owner);
    return group && std::count_if(group->members.begin(), group->members.end(), [&](PersonId id) {
                        const auto* person = people.find(id);
                        return person && !person->removed;
                    }) >= leastInTurns;
}

} // namespace

Readiness readinessOf(const Service& service, const Catalog& catalog, const Directory& people)
{
    const auto& objectives = service.objectives;
    const auto& heartbeats = catalog.heartbeats;
    Readiness out;
    out.monitoring = !objectives.empty();
    out.alerting = std::any_of(objectives.begin(), objectives.end(), tellsOfBurning) ||
                   std::any_of(heartbeats.begin(), heartbeats.end(), [&](const Heartbeat& heartbeat) {
                       return heartbeat.service == service.name && reachesPeople(heartbeat.route);
                   });
    out.escalation = !service.escalation.empty();
    out.rotation = takesTurns(service.owner, people);
    return out;
}

} // namespace warroom
