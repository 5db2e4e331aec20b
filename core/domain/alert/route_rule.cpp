// Choosing the rule that routes an alert.
#include "domain/alert/triage.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace warroom {
namespace {

constexpr std::array<std::string_view, 3> catalogLabels = {"tier", "layer", "risk"};

// The signal with what the catalog says of its service, if some rule asks for it and the sender did not say
// it.
std::optional<AlertSignal> withServiceLabels(const TriagePolicy& policy, const AlertSignal& signal)
{
    const auto known = policy.serviceLabels.find(signal.service);
    if (known == policy.serviceLabels.end())
        return std::nullopt;
    std::optional<AlertSignal> out;
    for (const auto& [name, value] : known->second) {
        const auto asks = [&name = name](const RouteRule& rule) { return rule.labels.contains(name); };
        if (signal.labels.contains(name) || std::none_of(policy.rules.begin(), policy.rules.end(), asks))
            continue;
        if (!out)
            out = signal;
        out->labels.emplace(name, value);
    }
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
    const auto more = withServiceLabels(policy, signal);
    const auto& known = more ? *more : signal;
    const auto rule =
        policy.ofWorkspace || !signal.route
            ? std::find_if(rules.begin(), rules.end(), [&](const auto& one) { return holds(one, known); })
            : rules.end();
    if (rule != rules.end()) {
        std::string why = "Rule \"";
        why.append(rule->name).append("\": level ").append(nameOf(signal.level));
        why.append(signal.service.empty() ? ", no service" : ", service ").append(signal.service);
        for (const auto name : catalogLabels) {
            if (const auto asked = rule->labels.find(name); asked != rule->labels.end())
                why.append(", ").append(name).append(" ").append(asked->second);
        }
        return {rule->route, rule->name, std::move(why.append("."))};
    }
    if (signal.route)
        return {*signal.route, {}, fmt::format("Its sender asks for: {}.", nameOf(*signal.route))};
    return {AlertRoute::Record, {}, "No rule asks for more than the record."};
}

} // namespace warroom
