// One objective as it stands: numbers and curves.
#include "domain/objective/objectives_board.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr double mostSpentAtEase = 0.75;
constexpr int budgetSteps = 60;

Time nextMinute(Time at) { return minuteOf(at + 1min - 1ms); }

ObjectiveHealth healthOf(const ObjectiveState& state, bool silent, bool burning)
{
    if (silent)
        return ObjectiveHealth::NoData;
    if (state.spent >= 1)
        return ObjectiveHealth::Broken;
    if (burning)
        return ObjectiveHealth::Burning;
    return state.burn1h > 1 || state.spent >= mostSpentAtEase ? ObjectiveHealth::AtRisk
                                                              : ObjectiveHealth::Good;
}

// More digits than a curve can show would only make boards longer.
double shortened(double value) { return std::round(value * 1e6) / 1e6; }

// SLI of equal steps up to `end`.
Line sliLine(const EventSeries& series, Time from, Duration step, Time end)
{
    Line out{from, std::chrono::duration_cast<std::chrono::seconds>(step).count(), {}};
    for (Time at = from; at < end; at += step)
        out.values.push_back(shortened(sliOf(series.sum(at, std::min(at + step, end)))));
    return out;
}

Line burnLine(const EventSeries& series, double target, Time end)
{
    constexpr auto step = 5min;
    Line out{end - 12h, std::chrono::seconds(step).count(), {}};
    for (Time at = out.from; at <= end; at += step)
        out.values.push_back(shortened(burnRate(series.sum(at - 1h, at), target)));
    return out;
}

// What was left of the budget at each step of its window.
Line budgetLine(const EventSeries& series, const Budget& budget, Time end)
{
    const auto step =
        std::max<Duration>(minuteOf(Time(budget.window.length() / budgetSteps)).time_since_epoch(), 1min);
    Line out{budget.window.from, std::chrono::duration_cast<std::chrono::seconds>(step).count(), {1}};
    if (budget.allowed <= 0)
        return out;
    double bad = 0;
    for (Time at = budget.window.from; at < end; at += step) {
        bad += std::max(0.0, series.sum(at, std::min(at + step, end)).bad());
        out.values.push_back(shortened(1 - bad / budget.allowed));
    }
    return out;
}

void setBurns(ObjectiveState& state, const EventSeries& series, Time now)
{
    const auto rate = [&](std::int64_t minutes) { return burnRate(series, state.target, minutes, now); };
    state.burn5m = rate(5);
    state.burn30m = rate(30);
    state.burn1h = rate(60);
    state.burn6h = rate(6 * 60);
    state.burn3d = rate(3 * 24 * 60);
}

void setLines(ObjectiveState& state, const EventSeries& series, const Budget& budget, Time end)
{
    state.recent = sliLine(series, end - 2h, 1min, end);
    state.days = sliLine(series, std::chrono::floor<std::chrono::days>(budget.window.from), 24h, end);
    state.budget = budgetLine(series, budget, end);
    state.burn = burnLine(series, state.target, end);
}

void setIncidents(ObjectiveState& state, const ObjectiveFacts& facts,
                  std::span<const IncidentFacts> incidents, const Budget& budget, Time now)
{
    std::vector<const IncidentFacts*> mine;
    std::vector<Impact> impacts;
    for (const auto& incident : incidents) {
        const bool inWindow = !incident.impact.until || *incident.impact.until > budget.window.from;
        if (incident.service == facts.service->name && inWindow && incident.impact.from <= now) {
            mine.push_back(&incident);
            impacts.push_back(incident.impact);
        }
    }
    const auto shares = spentBy(impacts, *facts.series, budget, now);
    for (std::size_t i = 0; i < mine.size(); ++i)
        state.incidents.push_back({mine[i]->ticket, mine[i]->key, shares[i]});
    std::stable_sort(state.incidents.begin(), state.incidents.end(),
                     [](const BudgetSpent& a, const BudgetSpent& b) { return a.share > b.share; });
}

} // namespace

Duration silenceOf(const Objective& objective)
{
    if (objective.source != SliSource::Probe)
        return 10min;
    return std::max<Duration>(10min, 3 * std::chrono::seconds(objective.probe.everySeconds));
}

ObjectiveState stateOf(const ObjectiveFacts& facts, std::span<const IncidentFacts> incidents, Time now)
{
    const auto& objective = *facts.objective;
    const auto& series = *facts.series;
    const auto end = nextMinute(now);
    const auto budget = budgetOf(objective, series, now);
    ObjectiveState out;
    out.service = facts.service->name;
    out.objective = objective.name;
    out.text = objective.text;
    out.tier = facts.service->tier;
    out.target = objective.target;
    out.windowDays = std::chrono::duration_cast<std::chrono::days>(budget.window.length()).count();
    out.now = sliOf(series.sum(end - 5min, end));
    out.sli = budget.sli;
    out.spent = budget.counts.total > 0 ? budget.spent : std::numeric_limits<double>::quiet_NaN();
    out.leftMinutes = budget.leftMinutes;
    out.totalMinutes = budget.totalMinutes;
    if (series.last())
        out.measured = std::min(*series.last(), now);
    out.problem = facts.problem;
    setBurns(out, series, now);
    for (const auto& rule : burnRules(objective)) {
        if (rule.route == AlertRoute::Page)
            out.pageAt = out.pageAt > 0 ? std::min(out.pageAt, rule.rate) : rule.rate;
    }
    const bool silent = series.sum(end - silenceOf(objective), end).total <= 0;
    out.health = healthOf(out, silent, !facts.burning.empty());
    setLines(out, series, budget, end);
    setIncidents(out, facts, incidents, budget, now);
    return out;
}

} // namespace warroom
