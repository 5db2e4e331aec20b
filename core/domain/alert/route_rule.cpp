// Choosing the rule that routes an alert.
#include "domain/alert/triage.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom {
namespace {

constexpr std::string_view tierLabel = "tier";

// The signal with the tier of its service, if some rule asks for it and the sender did not say one.
std::optional<AlertSignal> withTier(const TriagePolicy& policy, const AlertSignal& signal)
{
    const auto known = policy.tiers.find(signal.service);
    const auto asks = [](const RouteRule& rule) { return rule.labels.contains(tierLabel); };
    if (known == policy.tiers.end() || signal.labels.contains(tierLabel) ||
        std::none_of(policy.rules.begin(), policy.rules.end(), asks))
        return std::nullopt;
    AlertSignal out = signal;
    out.labels.emplace(tierLabel, known->second);
    return out;
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
    const auto more = withTier(policy, signal);
    const auto& known = more ? *more : signal;
    const auto rule =
        policy.ofWorkspace || !signal.route
            ? std::find_if(rules.begin(), rules.end(), [&](const auto& one) { return holds(one, known); })
            : rules.end();
    if (rule != rules.end()) {
        std::string why = "Rule \"";
        why.append(rule->name).append("\": level ").append(nameOf(signal.level));
        why.append(signal.service.empty() ? ", no service" : ", service ").append(signal.service);
        if (rule->labels.contains(tierLabel))
            why.append(", tier ").append(known.labels.find(tierLabel)->second);
        return {rule->route, rule->name, std::move(why.append("."))};
    }
    if (signal.route)
        return {*signal.route, {}, fmt::format("Its sender asks for: {}.", nameOf(*signal.route))};
    return {AlertRoute::Record, {}, "No rule asks for more than the record."};
}

} // namespace warroom
