// Go or no-go.
#include "domain/objective/objectives_board.h"

#include "domain/ticket/visibility.h"

#include <fmt/format.h>

#include <cmath>

namespace warroom {

DeployGate makeDeployGate(const Service& service, std::span<const ObjectiveFacts> objectives,
                          std::span<const IncidentFacts> incidents, bool allowNoData, Time now)
{
    DeployGate out;
    out.service = service.name;
    const auto refuse = [&](std::string why) {
        out.go = false;
        out.reasons.push_back(std::move(why));
    };
    const auto unknown = [&](std::string what) {
        out.go = out.go && allowNoData;
        out.reasons.push_back(std::move(what));
    };
    for (const auto& incident : incidents) {
        if (incident.open && incident.severe && incident.service == service.name)
            refuse(incident.key == restrictedKey ? std::string("a restricted incident is open")
                                                 : fmt::format("{} is open", incident.key));
    }
    for (const auto& facts : objectives) {
        if (facts.service->name != service.name)
            continue;
        auto state = stateOf(facts, incidents, now);
        if (state.spent >= 1)
            refuse(fmt::format("the error budget of {} is used up: {:.0f} % of it are spent", state.objective,
                               100 * state.spent));
        for (const auto& rule : facts.burning)
            refuse(fmt::format("the error budget of {} burns {} times too fast", state.objective,
                               rateText(rule.rate)));
        if (state.health == ObjectiveHealth::NoData)
            unknown(fmt::format("{} has no data{}{}", state.objective, state.problem.empty() ? "" : ": ",
                                state.problem));
        out.objectives.push_back(std::move(state));
    }
    if (out.objectives.empty())
        unknown(fmt::format("{} has no objectives", service.name));
    return out;
}

} // namespace warroom
