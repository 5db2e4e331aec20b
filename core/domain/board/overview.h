// What a board tells from the tickets alone: the backlog by age, how many bad incidents a week brought, how
// long they took. Drills are counted nowhere. Pure; works offline.
#pragma once

#include "domain/ticket/summary.h"

#include <array>
#include <optional>
#include <vector>

namespace warroom {

constexpr std::size_t priorityCount = 5;
constexpr std::size_t weeksShown = 12;
// A P1 ticket that is older than this should not be.
constexpr auto p1Limit = std::chrono::hours(24);

struct BacklogRow
{
    Priority priority = Priority::P0;
    int underDay = 0, underWeek = 0, older = 0; // by age since it was opened
    std::optional<Time> oldest;

    int count() const { return underDay + underWeek + older; }
    friend bool operator==(const BacklogRow&, const BacklogRow&) = default;
};

// Production support tickets that are open: incidents up to their recovery and support tickets. Follow-ups
// have their own limits, see overdueFollowUps().
struct Backlog
{
    std::array<BacklogRow, priorityCount> rows; // P0 first
    int open = 0;
    int openedLately = 0, closedLately = 0; // in the last 7 days
    int lateP1 = 0;                         // P1, older than `p1Limit`

    friend bool operator==(const Backlog&, const Backlog&) = default;
};
Backlog backlog(const std::vector<const Summary*>& tickets, Time now);

// Bad incidents that began in a week of the ISO calendar, UTC.
struct WeekBar
{
    Time from{};    // Monday 00:00
    int number = 0; // 1 to 53
    int sev1 = 0, sev2 = 0;

    friend bool operator==(const WeekBar&, const WeekBar&) = default;
};
using WeekBars = std::array<WeekBar, weeksShown>; // the current week last
WeekBars weekBars(const std::vector<const Summary*>& tickets, Time now);

// SEV1 and SEV2, no drill.
bool isHighImpact(const Summary& ticket);
// When it was over, as far as its summary tells. An import tells when something began and seldom when it
// ended: its last activity is the import.
Time ended(const Summary& ticket);
// Somebody is still at it: an incident before its review.
bool isGoingOn(const Summary& ticket);
// SEV1 and SEV2 that go on: the worst first, then the one that has gone on longest.
std::vector<const Summary*> highImpact(const std::vector<const Summary*>& tickets);
// Incidents of any severity that go on, in that order.
std::vector<const Summary*> goingOn(const std::vector<const Summary*>& tickets);
// The one that ended last; null: none ever did.
const Summary* lastEnded(const std::vector<const Summary*>& tickets);

// The drill that began last; null: there was none.
const Summary* lastDrill(const std::vector<const Summary*>& tickets);

// From the start (or, where nobody said, from the opening) to the resolution of SEV1 and SEV2 incidents that
// were resolved in the time.
struct RestoreTimes
{
    int count = 0;
    Duration median{}, mean{};

    friend bool operator==(const RestoreTimes&, const RestoreTimes&) = default;
};
RestoreTimes restoreTimes(const std::vector<const Summary*>& tickets, Time from, Time until);

// Follow-ups that are open past their day, the oldest day first.
std::vector<const Summary*> overdueFollowUps(const std::vector<const Summary*>& tickets, Time now);
// Open follow-ups that have a day yet to come, the next first.
std::vector<const Summary*> followUpsDueNext(const std::vector<const Summary*>& tickets, Time now);

} // namespace warroom
