// When a budget burns too fast, and how that is said.
#include "domain/objective/burn_alarm.h"

#include "base/time_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace warroom {
namespace {

// Prometheus estimates increases, so that two events may come as 1.97.
constexpr double leastBad = 1.5;

std::string windowWords(const Objective& objective)
{
    if (objective.window == ObjectiveWindow::Month)
        return "monthly";
    if (objective.window == ObjectiveWindow::Quarter)
        return "quarterly";
    return fmt::format("{}-day", objective.windowDays);
}

std::string spanWords(std::int64_t minutes) { return formatSpan(std::chrono::minutes(minutes)); }

} // namespace

BurnRule sustainedBurn() { return {5, 60, 5, AlertRoute::Page}; }
BurnRule fastBurn() { return {14.4, 60, 5, AlertRoute::Page}; }
BurnRule steadyBurn() { return {6, 6 * 60, 30, AlertRoute::Page}; }
BurnRule slowBurn() { return {1, 3 * 24 * 60, 6 * 60, AlertRoute::Ticket}; }

BurnState burnState(const BurnRule& rule, const EventSeries& series, double target, Time now)
{
    const auto end = minuteOf(now + std::chrono::minutes(1) - std::chrono::milliseconds(1));
    const auto events = series.sum(end - std::chrono::minutes(rule.longMinutes), end);
    return {burnRate(events, target), burnRate(series, target, rule.shortMinutes, now), events.bad()};
}

bool burns(const BurnRule& rule, const BurnState& state, bool burnedBefore)
{
    // A comparison with NaN is false.
    if (burnedBefore)
        return state.shortRate >= rule.rate || (std::isnan(state.shortRate) && !std::isnan(state.longRate));
    return state.longBad >= leastBad && state.longRate >= rule.rate && state.shortRate >= rule.rate;
}

std::string rateText(double rate) { return fmt::format("{:g}", rate); }

std::string burnKey(std::string_view service, const Objective& objective, const BurnRule& rule)
{
    auto key = fmt::format("slo/{}/{}/{}", service, objective.name, rateText(rule.rate));
    const auto rules = burnRules(objective);
    const auto first = std::find_if(rules.begin(), rules.end(), [&](const BurnRule& one) {
        return rateText(one.rate) == rateText(rule.rate);
    });
    if (first != rules.end() && *first != rule)
        key += fmt::format("/{}-{}", rule.longMinutes, rule.shortMinutes);
    return key;
}

std::string burnSentence(std::string_view service, const Objective& objective, const BurnRule& rule,
                         const BurnState& state, const EventSeries& series, Time now)
{
    const auto budget = budgetOf(objective, series, now);
    const auto end = minuteOf(now + std::chrono::minutes(1) - std::chrono::milliseconds(1));
    const double bad = std::max(0.0, series.sum(end - std::chrono::hours(1), end).bad());
    return fmt::format(
        "{} {} burns its {} budget {:.1f} times too fast over {} and {}: {:.1f} % spent in the "
        "last hour",
        service, objective.name, windowWords(objective), std::min(state.longRate, state.shortRate),
        spanWords(rule.longMinutes), spanWords(rule.shortMinutes),
        budget.allowed > 0 ? 100 * bad / budget.allowed : 0.0);
}

} // namespace warroom
