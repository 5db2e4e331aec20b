// Routing known alerts again.
#include "domain/alert/try_rules.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace warroom {
namespace {

constexpr std::size_t mostListed = 1'000;

TriedRule& ruleOf(std::vector<TriedRule>& rules, const RouteDecision& decision)
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const TriedRule& one) {
        return one.name == decision.rule && one.route == decision.route;
    });
    return found == rules.end() ? rules.emplace_back(TriedRule{decision.rule, decision.route}) : *found;
}

std::vector<TriedChange> changesOf(const std::vector<TriedAlert>& tried)
{
    std::map<std::tuple<std::string, std::string, AlertRoute, AlertRoute>, std::int64_t> counts;
    for (const auto& alert : tried) {
        if (alert.did != alert.would)
            ++counts[{alert.name, alert.service, alert.did, alert.would}];
    }
    std::vector<TriedChange> out;
    for (const auto& [what, count] : counts) {
        const auto& [name, service, was, becomes] = what;
        out.push_back({name, service, was, becomes, count});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const TriedChange& a, const TriedChange& b) { return a.count > b.count; });
    if (out.size() > mostListed)
        out.resize(mostListed);
    return out;
}

} // namespace

RulesTried tryRules(const TriagePolicy& policy, std::span<const Alert> alerts, Time since, std::size_t most)
{
    RulesTried out;
    out.cut = alerts.size() > most;
    if (out.cut)
        alerts = alerts.first(most);
    out.since = since;
    out.alerts = static_cast<std::int64_t>(alerts.size());
    const std::array were = {&out.pagesWere, &out.ticketsWere, &out.recordsWere};
    const std::array would = {&out.pages, &out.tickets, &out.records};
    for (const auto& rule : policy.rules)
        out.rules.push_back({rule.name, rule.route});
    for (const auto& alert : alerts) {
        const auto decision = decide(policy, alert.signal);
        ++*were[static_cast<std::size_t>(alert.route)];
        ++*would[static_cast<std::size_t>(decision.route)];
        auto& rule = ruleOf(out.rules, decision);
        ++rule.alerts;
        rule.signalCount += alert.count;
        out.tried.push_back({alert.id, alert.signal.title, alertName(alert.signal), alert.signal.service,
                             alert.signal.level, alert.last, alert.count, alert.route, decision.route,
                             alert.rule, decision.rule, decision.why});
    }
    out.changes = changesOf(out.tried);
    std::sort(out.tried.begin(), out.tried.end(), [](const TriedAlert& a, const TriedAlert& b) {
        const bool aChanged = a.did != a.would, bChanged = b.did != b.would;
        return std::tuple(!aChanged, b.last, b.id) < std::tuple(!bChanged, a.last, a.id);
    });
    if (out.tried.size() > mostListed) {
        out.more = static_cast<std::int64_t>(out.tried.size() - mostListed);
        out.tried.resize(mostListed);
    }
    return out;
}

} // namespace warroom
