// What an objective allows, what of it is gone, and how fast it goes. All UTC, all pure.
#pragma once

#include "domain/objective/event_series.h"
#include "domain/service/catalog.h"

#include <span>

namespace warroom {

struct TimeRange
{
    Time from{}, until{};

    Duration length() const { return until - from; }
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

// Over what the objective is kept at that time: a rolling window ends at the end of the running minute, a
// calendar one at the end of its month or quarter.
TimeRange windowOf(const Objective& objective, Time now);

// Share of good events; NaN if there were none.
double sliOf(const EventCounts& counts);
// 1: bad events come exactly as fast as the budget lasts its window. NaN if there were no events.
double burnRate(const EventCounts& counts, double target);
// Of the last `minutes`, up to the end of the running minute.
double burnRate(const EventSeries& series, double target, std::int64_t minutes, Time now);

// The budget is counted in events: (1 - target) of those that the whole window would have if they came as
// they did from the first measurement on. So an objective that is a day old has spent a thirtieth of its
// 30-day budget if it burned evenly, and not all of it; and a calendar window does not begin with its first
// error as the end of the budget.
struct Budget
{
    TimeRange window;
    EventCounts counts; // of the window up to now
    double allowed = 0; // bad events that the whole window may have; 0: nothing is known
    double sli = 0;     // NaN without events
    double spent = 0;   // share of the budget; above 1 it is gone
    double totalMinutes = 0, leftMinutes = 0; // of full outage; what is left may be negative
};
Budget budgetOf(const Objective& objective, const EventSeries& series, Time now);
// The same over any range that ends now, for a target.
Budget budgetOf(double target, TimeRange window, const EventSeries& series, Time now);

// When something hurt the service. What still hurts has no end.
struct Impact
{
    Time from{};
    std::optional<Time> until;
};
// The share of the budget that each of them took: the bad events of its minutes. A minute that several
// cover is shared evenly between them, so that no event is counted twice. Older than three days it goes by
// hours.
std::vector<double> spentBy(std::span<const Impact> impacts, const EventSeries& series, const Budget& budget,
                            Time now);

} // namespace warroom
