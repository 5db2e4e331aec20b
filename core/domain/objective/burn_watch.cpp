// Raising and resolving.
#include "domain/objective/burn_watch.h"

#include <fmt/format.h>

#include <set>

namespace warroom {
namespace {

AlertLevel levelOfRoute(AlertRoute route)
{
    switch (route) {
    case AlertRoute::Page:
        return AlertLevel::Critical;
    case AlertRoute::Ticket:
        return AlertLevel::Warning;
    case AlertRoute::Record:
        return AlertLevel::Info;
    }
    return AlertLevel::Info;
}

AlertSignal signalOf(const ObjectiveFacts& facts, const BurnRule& rule, const BurnState& state, Time now)
{
    const auto& objective = *facts.objective;
    const auto& service = facts.service->name;
    const auto budget = budgetOf(objective, *facts.series, now);
    AlertSignal out;
    out.source = objectiveSource;
    out.dedupKey = burnKey(service, objective, rule);
    out.level = levelOfRoute(rule.route);
    out.route = rule.route;
    out.title = burnSentence(service, objective, rule, state, *facts.series, now);
    out.details =
        fmt::format("{:.4g} % of the events were good, {:.6g} % are promised. {:.1f} % of the budget are "
                    "left ({:.1f} min of full outage).",
                    100 * budget.sli, 100 * objective.target, 100 * (1 - budget.spent), budget.leftMinutes);
    out.service = service;
    out.labels = {{"alertname", "ErrorBudgetBurn"},
                  {"service", service},
                  {"objective", objective.name},
                  {"burn", rateText(rule.rate)}};
    out.runbook = objective.runbook;
    out.started = now;
    return out;
}

AlertSignal resolveOf(const std::string& key, std::string title, std::string service, Time now)
{
    AlertSignal out;
    out.source = objectiveSource;
    out.dedupKey = key;
    out.action = AlertAction::Resolve;
    out.title = std::move(title);
    out.service = std::move(service);
    out.ended = now;
    return out;
}

} // namespace

void BurnWatch::load(std::span<const Alert> open)
{
    for (const auto& alert : open) {
        if (alert.signal.source == objectiveSource && alert.state != AlertState::Resolved)
            m_raised[alert.signal.dedupKey] = {alert.signal.title, alert.signal.service};
    }
}

std::vector<AlertSignal> BurnWatch::look(std::span<const ObjectiveFacts> objectives, Time now)
{
    std::vector<AlertSignal> out;
    std::set<std::string> holding;
    for (const auto& facts : objectives) {
        for (const auto& rule : burnRules(*facts.objective)) {
            const auto key = burnKey(facts.service->name, *facts.objective, rule);
            const auto state = burnState(rule, *facts.series, facts.objective->target, now);
            if (!burns(rule, state, m_raised.contains(key)) || !holding.insert(key).second)
                continue;
            if (!m_raised.contains(key)) {
                out.push_back(signalOf(facts, rule, state, now));
                m_raised[key] = {out.back().title, facts.service->name};
            }
        }
    }
    for (auto raised = m_raised.begin(); raised != m_raised.end();) {
        if (holding.contains(raised->first)) {
            ++raised;
            continue;
        }
        out.push_back(resolveOf(raised->first, raised->second.title, raised->second.service, now));
        raised = m_raised.erase(raised);
    }
    return out;
}

std::vector<BurnRule> BurnWatch::burning(const Service& service, const Objective& objective) const
{
    std::vector<BurnRule> out;
    for (const auto& rule : burnRules(objective)) {
        if (m_raised.contains(burnKey(service.name, objective, rule)))
            out.push_back(rule);
    }
    return out;
}

} // namespace warroom
