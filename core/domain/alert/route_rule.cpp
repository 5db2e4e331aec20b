// Choosing the rule that routes an alert.
#include "domain/alert/triage.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom {
namespace {

std::string serviceWords(const AlertSignal& signal)
{
    return signal.service.empty() ? std::string("no service") : "service " + signal.service;
}

} // namespace

bool holds(const RouteRule& rule, const AlertSignal& signal)
{
    if (rule.atLeast && signal.level > *rule.atLeast)
        return false;
    if (!rule.service.empty() && rule.service != signal.service)
        return false;
    return std::all_of(rule.labels.begin(), rule.labels.end(), [&](const auto& label) {
        const auto found = signal.labels.find(label.first);
        return found != signal.labels.end() && found->second == label.second;
    });
}

TriagePolicy defaultPolicy()
{
    TriagePolicy policy;
    policy.rules.push_back({"critical pages", AlertLevel::Critical, {}, {}, AlertRoute::Page});
    policy.rules.push_back({"warnings become tickets", AlertLevel::Warning, {}, {}, AlertRoute::Ticket});
    return policy;
}

TriagePolicy withRules(TriagePolicy policy, const std::vector<RouteRule>& rules)
{
    if (rules.empty())
        return policy;
    policy.rules = rules;
    policy.ofWorkspace = true;
    return policy;
}

RouteDecision decide(const TriagePolicy& policy, const AlertSignal& signal)
{
    const auto& rules = policy.rules;
    const auto rule =
        policy.ofWorkspace || !signal.route
            ? std::find_if(rules.begin(), rules.end(), [&](const auto& one) { return holds(one, signal); })
            : rules.end();
    if (rule != rules.end())
        return {rule->route, rule->name,
                fmt::format("Rule \"{}\": level {}, {}.", rule->name, nameOf(signal.level),
                            serviceWords(signal))};
    if (signal.route)
        return {*signal.route, {}, fmt::format("Its sender asks for: {}.", nameOf(*signal.route))};
    return {AlertRoute::Record, {}, "No rule asks for more than the record."};
}

} // namespace warroom
