// All objectives together.
#include "domain/objective/objectives_board.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr int lineSteps = 120;

// The worst first: what is used up, what burns, what nobody knows of, then the rest; users' pain before that
// of others.
int urgency(ObjectiveHealth health)
{
    switch (health) {
    case ObjectiveHealth::Broken:
        return 0;
    case ObjectiveHealth::Burning:
        return 1;
    case ObjectiveHealth::NoData:
        return 2;
    case ObjectiveHealth::AtRisk:
        return 3;
    case ObjectiveHealth::Good:
        return 4;
    }
    return 5;
}

bool isWorse(const ObjectiveState& a, const ObjectiveState& b)
{
    const auto rank = [](const ObjectiveState& state) {
        const double spent = std::isnan(state.spent) ? 0 : state.spent;
        return std::tuple(urgency(state.health), state.tier, -spent, std::string_view(state.service),
                          std::string_view(state.objective));
    };
    return rank(a) < rank(b);
}

// The events of several series as one.
class Together final
{
public:
    explicit Together(std::span<const ObjectiveFacts> objectives)
    {
        for (const auto& facts : objectives) {
            if (facts.objective->thresholdMillis == 0)
                m_facts.push_back(&facts);
        }
    }

    const std::vector<const ObjectiveFacts*>& facts() const { return m_facts; }
    EventCounts sum(Time from, Time until) const
    {
        EventCounts out{from, 0, 0};
        for (const auto* facts : m_facts) {
            const auto one = facts->series->sum(from, until);
            out.good += one.good;
            out.total += one.total;
        }
        return out;
    }
    // Bad events that the range may have, each objective by its own target.
    double allowed(TimeRange range, Time now) const
    {
        double out = 0;
        for (const auto* facts : m_facts)
            out += budgetOf(facts->objective->target, range, *facts->series, now).allowed;
        return out;
    }

private:
    std::vector<const ObjectiveFacts*> m_facts;
};

void addIncidents(ObjectivesBoard& board, const Together& all, std::span<const IncidentFacts> incidents,
                  TimeRange range, double allowed, Time now)
{
    if (allowed <= 0)
        return;
    std::map<TicketId, BudgetSpent> shares;
    for (const auto* facts : all.facts()) {
        std::vector<const IncidentFacts*> mine;
        std::vector<Impact> impacts;
        for (const auto& incident : incidents) {
            if (incident.service == facts->service->name) {
                mine.push_back(&incident);
                impacts.push_back(incident.impact);
            }
        }
        if (mine.empty())
            continue;
        auto budget = budgetOf(facts->objective->target, range, *facts->series, now);
        budget.allowed = budget.allowed > 0 ? allowed : 0;
        const auto spent = spentBy(impacts, *facts->series, budget, now);
        for (std::size_t i = 0; i < mine.size(); ++i) {
            auto& one = shares.try_emplace(mine[i]->ticket, BudgetSpent{mine[i]->ticket, mine[i]->key, 0})
                            .first->second;
            one.share += spent[i];
        }
    }
    for (auto& [ticket, one] : shares) {
        if (one.share > 0)
            board.incidents.push_back(std::move(one));
    }
    std::stable_sort(board.incidents.begin(), board.incidents.end(),
                     [](const BudgetSpent& a, const BudgetSpent& b) { return a.share > b.share; });
}

void addOverall(ObjectivesBoard& board, const Together& all, std::span<const IncidentFacts> incidents,
                Time now)
{
    const auto end = minuteOf(now + 1min - 1ms);
    const TimeRange range{end - std::chrono::days(board.rangeDays), end};
    for (const auto* facts : all.facts())
        board.target = std::max(board.target, facts->objective->target);
    const auto unknown = std::numeric_limits<double>::quiet_NaN();
    board.overall = sliOf(all.sum(range.from, range.until));
    board.previous = sliOf(all.sum(range.from - range.length(), range.from));
    const auto hour = all.sum(end - 1h, end);
    board.lastHour = sliOf(hour);
    board.burn1h = board.target > 0 ? burnRate(hour, board.target) : unknown;
    const double allowed = all.allowed(range, now);
    const auto step = range.length() / lineSteps;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(step).count();
    board.line = {range.from, seconds, {}};
    board.spending = {range.from, seconds, {}};
    double bad = 0;
    for (int i = 0; i < lineSteps; ++i) {
        const auto from = range.from + i * step;
        const auto counts = all.sum(from, from + step);
        bad += std::max(0.0, counts.bad());
        board.line.values.push_back(sliOf(counts));
        board.spending.values.push_back(allowed > 0 ? bad / allowed : unknown);
    }
    board.spent = allowed > 0 ? bad / allowed : unknown;
    addIncidents(board, all, incidents, range, allowed, now);
}

} // namespace

ObjectivesBoard makeObjectivesBoard(std::span<const ObjectiveFacts> objectives,
                                    std::span<const IncidentFacts> incidents, std::int64_t rangeDays,
                                    Time now)
{
    ObjectivesBoard out;
    out.rangeDays = rangeDays;
    addOverall(out, Together(objectives), incidents, now);
    for (const auto& facts : objectives)
        out.objectives.push_back(stateOf(facts, incidents, now));
    std::sort(out.objectives.begin(), out.objectives.end(), isWorse);
    return out;
}

} // namespace warroom
