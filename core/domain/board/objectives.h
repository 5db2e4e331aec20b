// The board of objectives: how each stands, and the services together.
#pragma once

#include "base/id.h"
#include "domain/board/line.h"
#include "domain/board/trends.h"
#include "domain/vocabulary.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace warroom {

// How much of an objective's budget an incident took.
struct BudgetSpent
{
    TicketId ticket;
    std::string key;
    double share = 0; // of the whole budget; 1: all of it

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("ticket", self.ticket);
        visit("key", self.key);
        visit("share", self.share);
    }
};

enum class ObjectiveHealth : std::uint8_t
{
    NoData, // never measured, or not lately: not the same as good
    Good,
    AtRisk,  // burns faster than even, or 3/4 of the budget are gone
    Burning, // a burn rule of the objective holds
    Broken   // the budget is used up
};
template<>
struct Names<ObjectiveHealth>
{
    static constexpr std::array values =
        std::to_array<std::string_view>({"no_data", "good", "at_risk", "burning", "broken"});
};

// One objective as it stands. Ratios are between 0 and 1; NaN: no events, so nothing is known.
struct ObjectiveState
{
    std::string service, objective, text;
    std::int64_t tier = 2;
    double target = 0;
    std::int64_t windowDays = 30;
    ObjectiveHealth health = ObjectiveHealth::NoData;
    double now = 0;          // of the last 5 minutes
    double sli = 0;          // of the window
    double spent = 0;        // share of the budget; above 1 it is gone
    double leftMinutes = 0;  // of full outage that the budget still allows; below 0: overdrawn
    double totalMinutes = 0; // that the whole budget allows
    double burn5m = 0, burn30m = 0, burn1h = 0, burn6h = 0, burn3d = 0; // 1: the even rate
    double pageAt = 0;            // burn rate above which it pages; 0: never
    std::optional<Time> measured; // last sample
    std::string problem;          // why there is none: "Prometheus does not answer"; empty: all is well
    Line recent;                  // SLI of the last 2 hours
    Line days;                    // SLI of each day of the window
    Line budget;                  // budget left over the window: 1 at its start
    Line burn;                    // burn rate of 1 h windows over the last 12 hours
    std::vector<BudgetSpent> incidents;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("service", self.service);
        visit("objective", self.objective);
        visit("text", self.text);
        visit("tier", self.tier);
        visit("target", self.target);
        visit("window_days", self.windowDays);
        visit("health", self.health);
        visit("now", self.now);
        visit("sli", self.sli);
        visit("spent", self.spent);
        visit("left_min", self.leftMinutes);
        visit("total_min", self.totalMinutes);
        visit("burn_5m", self.burn5m);
        visit("burn_30m", self.burn30m);
        visit("burn_1h", self.burn1h);
        visit("burn_6h", self.burn6h);
        visit("burn_3d", self.burn3d);
        visit("page_at", self.pageAt);
        visit("measured", self.measured);
        visit("problem", self.problem);
        visit("recent", self.recent);
        visit("days", self.days);
        visit("budget", self.budget);
        visit("burn", self.burn);
        visit("incidents", self.incidents);
    }
};

// Board "objectives?range=7d|30d|90d": all objectives, the worst first, and the services together. The
// overall SLI is of all objectives that measure availability (no threshold), each with its events.
struct ObjectivesBoard
{
    std::int64_t rangeDays = 30;
    double overall = 0, previous = 0, lastHour = 0; // SLI of the range, of the one before, of the last hour
    double target = 0;                              // the strictest of them, weighted by nothing
    double spent = 0;                               // share of the overall budget
    double burn1h = 0;
    Line line;     // overall SLI, 120 steps over the range
    Line spending; // share of the budget that was spent up to there
    std::vector<BudgetSpent> incidents;
    std::vector<ObjectiveState> objectives;
    std::vector<TrendWarning> trends; // that stand now, the soonest first; also of resources

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("range_days", self.rangeDays);
        visit("overall", self.overall);
        visit("previous", self.previous);
        visit("last_hour", self.lastHour);
        visit("target", self.target);
        visit("spent", self.spent);
        visit("burn_1h", self.burn1h);
        visit("line", self.line);
        visit("spending", self.spending);
        visit("incidents", self.incidents);
        visit("objectives", self.objectives);
        visit("trends", self.trends);
    }
};

} // namespace warroom
