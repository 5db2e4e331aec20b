// Objectives and their events, for the tests of this folder.
#pragma once

#include "domain/objective/objectives_board.h"

namespace warroom::test {

inline constexpr Time noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + std::chrono::hours(12)};

inline Objective anObjective(double target = 0.99)
{
    Objective out;
    out.name = "availability";
    out.text = "good requests / all requests";
    out.target = target;
    return out;
}

// `total` events in each minute of [from, until), `bad` of them bad.
inline void fill(EventSeries& series, Time from, Time until, double total, double bad)
{
    for (Time at = from; at < until; at += std::chrono::minutes(1))
        series.add({at, total - bad, total});
}

inline bool isNear(double a, double b, double tolerance = 1e-9) { return std::abs(a - b) <= tolerance; }

} // namespace warroom::test
