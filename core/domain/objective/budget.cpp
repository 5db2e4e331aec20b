// Windows, error budgets, and what took them.
#include "domain/objective/budget.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr double unknownShare = std::numeric_limits<double>::quiet_NaN();

double minutesOf(Duration span) { return std::chrono::duration<double, std::ratio<60>>(span).count(); }

Time endOfMinute(Time at) { return minuteOf(at + 1min - 1ms); }

Time monthStart(std::chrono::year_month month) { return std::chrono::sys_days(month / 1); }

} // namespace

TimeRange windowOf(const Objective& objective, Time now)
{
    if (objective.window == ObjectiveWindow::Rolling) {
        const auto end = endOfMinute(now);
        return {end - std::chrono::days(objective.windowDays), end};
    }
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(now));
    auto first = day.year() / day.month();
    int months = 1;
    if (objective.window == ObjectiveWindow::Quarter) {
        first -= std::chrono::months((static_cast<unsigned>(day.month()) - 1) % 3);
        months = 3;
    }
    return {monthStart(first), monthStart(first + std::chrono::months(months))};
}

double sliOf(const EventCounts& counts)
{
    return counts.total > 0 ? std::clamp(counts.good / counts.total, 0.0, 1.0) : unknownShare;
}

double burnRate(const EventCounts& counts, double target) { return (1 - sliOf(counts)) / (1 - target); }

double burnRate(const EventSeries& series, double target, std::int64_t minutes, Time now)
{
    const auto end = endOfMinute(now);
    return burnRate(series.sum(end - std::chrono::minutes(minutes), end), target);
}

Budget budgetOf(const Objective& objective, const EventSeries& series, Time now)
{
    return budgetOf(objective.target, windowOf(objective, now), series, now);
}

Budget budgetOf(double target, TimeRange window, const EventSeries& series, Time now)
{
    Budget out;
    out.window = window;
    const auto end = std::min(window.until, endOfMinute(now));
    out.counts = series.sum(window.from, end);
    out.sli = sliOf(out.counts);
    out.totalMinutes = minutesOf(window.length()) * (1 - target);
    out.leftMinutes = out.totalMinutes;
    if (out.counts.total <= 0)
        return out;
    const auto begin = std::clamp(series.first().value_or(window.from), window.from, end - 1min);
    out.allowed = (1 - target) * out.counts.total * minutesOf(window.length()) / minutesOf(end - begin);
    out.spent = std::max(0.0, out.counts.bad()) / out.allowed;
    out.leftMinutes = out.totalMinutes * (1 - out.spent);
    return out;
}

std::vector<double> spentBy(std::span<const Impact> impacts, const EventSeries& series, const Budget& budget,
                            Time now)
{
    std::vector<double> out(impacts.size(), 0);
    if (budget.allowed <= 0)
        return out;
    const auto end = std::min(budget.window.until, endOfMinute(now));
    const auto fineFrom = hourOf(series.last().value_or(end) - std::chrono::days(3)) + 1h;
    std::vector<std::size_t> sharers;
    for (Time at = minuteOf(budget.window.from); at < end;) {
        const bool fine = at >= fineFrom;
        if (!fine)
            at = hourOf(at);
        const Time next = at + (fine ? Duration(1min) : Duration(1h));
        sharers.clear();
        Time later = end;
        for (std::size_t i = 0; i < impacts.size(); ++i) {
            if (impacts[i].from >= next)
                later = std::min(later, minuteOf(impacts[i].from));
            else if (!impacts[i].until || *impacts[i].until > at)
                sharers.push_back(i);
        }
        const double bad = sharers.empty() ? 0 : std::max(0.0, series.sum(at, next).bad());
        for (const auto i : sharers)
            out[i] += bad / static_cast<double>(sharers.size()) / budget.allowed;
        at = sharers.empty() ? std::max(next, later) : next;
    }
    return out;
}

} // namespace warroom
