// The rules of trends, one for each kind.
#include "domain/objective/trend.h"

#include "domain/objective/trend_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>

namespace warroom {
namespace {

using namespace std::chrono_literals;
using Bounds = TrendBounds;

constexpr double unknownTrend = std::numeric_limits<double>::quiet_NaN();
constexpr int budgetLinePoints = 12, burnLinePoints = 12;
constexpr auto limitLineStep = 5min;

double secondsOf(Duration span) { return std::chrono::duration<double>(span).count(); }

// Up to where the series is to be judged; nothing if it is silent.
std::optional<Time> measuredEnd(const ObjectiveFacts& facts, Time now)
{
    const auto last = facts.series->last();
    if (!last || now - *last > silenceOf(*facts.objective))
        return std::nullopt;
    return std::min(*last, minuteOf(now + 1min - 1ms));
}

bool isMany(const EventCounts& counts) { return counts.total >= static_cast<double>(Bounds::leastEvents); }
bool isBad(const EventCounts& counts) { return counts.bad() >= static_cast<double>(Bounds::leastBad); }

// How sure it is that the second share is larger than the first, in standard deviations of their difference.
double zOfRise(const EventCounts& first, const EventCounts& second)
{
    const double all = (first.bad() + second.bad()) / (first.total + second.total);
    const double deviation = std::sqrt(all * (1 - all) * (1 / first.total + 1 / second.total));
    return deviation > 0 ? (second.bad() / second.total - first.bad() / first.total) / deviation : 0;
}

Line burnsOf(const EventSeries& series, double target, Duration step, int points, Time end)
{
    Line out{end - points * step, std::chrono::duration_cast<std::chrono::seconds>(step).count(), {}};
    for (Time at = out.from; at < end; at += step)
        out.values.push_back(burnRate(series.sum(at, at + step), target));
    return out;
}

// When the budget is used up at this burn rate: of a rolling window its oldest bad events leave meanwhile, a
// calendar one may end before. Nothing if that is beyond the horizon.
std::optional<Duration> timeLeft(const Objective& objective, const EventSeries& series, const Budget& budget,
                                 double rate, Time now)
{
    const double anHour = rate / (secondsOf(budget.window.length()) / 3600);
    const bool isRolling = objective.window == ObjectiveWindow::Rolling;
    double before = budget.spent;
    if (before + anHour * static_cast<double>(Bounds::budgetHorizon.count()) < 1)
        return std::nullopt;
    // After a whole rolling window nothing changes any more.
    const auto farthest =
        isRolling ? std::min<Duration>(Bounds::budgetHorizon, budget.window.length()) : Bounds::budgetHorizon;
    for (auto hour = 1h; hour <= farthest; ++hour) {
        double spent = budget.spent + anHour * static_cast<double>(hour.count());
        if (isRolling)
            spent -= std::max(0.0, series.sum(budget.window.from, budget.window.from + hour).bad()) /
                     budget.allowed;
        if (spent >= 1) {
            const double part = std::clamp((1 - before) / (spent - before), 0.0, 1.0);
            const auto left = Duration(hour - 1h) + std::chrono::duration_cast<Duration>(part * 1h);
            const bool comes = isRolling || now + left < budget.window.until;
            return comes ? std::optional(left) : std::nullopt;
        }
        before = spent;
    }
    return std::nullopt;
}

TrendWarning begun(TrendKind kind, const std::string& service, const std::string& subject, Time now)
{
    TrendWarning out;
    out.id = trendId(kind, service, subject);
    out.kind = kind;
    out.service = service;
    out.subject = subject;
    out.judged = now;
    return out;
}

// The known samples in steps of some minutes, each their mean.
Line coarse(const Line& samples, Time from, Time until)
{
    const auto step = std::chrono::seconds(samples.stepSeconds);
    Line out{from, std::chrono::seconds(limitLineStep).count(), {}};
    for (Time at = from; at < until; at += limitLineStep) {
        double sum = 0;
        int known = 0;
        for (std::size_t i = 0; i < samples.values.size(); ++i) {
            const auto when = samples.from + static_cast<std::int64_t>(i) * step;
            if (when < at || when >= at + limitLineStep || std::isnan(samples.values[i]))
                continue;
            sum += samples.values[i];
            ++known;
        }
        out.values.push_back(known > 0 ? sum / known : unknownTrend);
    }
    return out;
}

// The newest known sample up to then, and when it was.
std::optional<std::pair<Time, double>> newestOf(const Line& samples, Time until)
{
    const auto step = std::chrono::seconds(samples.stepSeconds);
    for (std::size_t i = samples.values.size(); i-- > 0;) {
        const auto at = samples.from + static_cast<std::int64_t>(i) * step;
        if (at <= until && std::isfinite(samples.values[i]))
            return std::pair(at, samples.values[i]);
    }
    return std::nullopt;
}

bool isSooner(const TrendWarning& a, const TrendWarning& b)
{
    return std::tuple(a.reaches.value_or(Time()), std::string_view(a.id)) <
           std::tuple(b.reaches.value_or(Time()), std::string_view(b.id));
}

} // namespace

std::optional<Fit> fitOf(const Line& samples, Time from, Time at)
{
    const auto step = std::chrono::seconds(samples.stepSeconds);
    double n = 0, sumX = 0, sumY = 0, sumXY = 0, sumX2 = 0, sumY2 = 0, first = 0;
    for (std::size_t i = 0; i < samples.values.size(); ++i) {
        const auto when = samples.from + static_cast<std::int64_t>(i) * step;
        if (when < from || when > at || !std::isfinite(samples.values[i]))
            continue;
        if (n == 0)
            first = samples.values[i];
        // From the first one on, so that large values that differ little are not rounded away.
        const double x = secondsOf(when - at), y = samples.values[i] - first;
        n += 1;
        sumX += x;
        sumY += y;
        sumXY += x * y;
        sumX2 += x * x;
        sumY2 += y * y;
    }
    if (n < 2)
        return std::nullopt;
    const double both = sumXY - sumX * sumY / n;
    const double ofX = sumX2 - sumX * sumX / n, ofY = sumY2 - sumY * sumY / n;
    Fit out;
    out.samples = static_cast<std::int64_t>(n);
    out.slope = both / ofX;
    out.value = first + sumY / n - out.slope * sumX / n;
    out.quality = ofY > 0 ? std::clamp(both * both / (ofX * ofY), 0.0, 1.0) : 0;
    return out;
}

TrendLook budgetTrend(const ObjectiveFacts& facts, Time now)
{
    const auto& objective = *facts.objective;
    const auto& series = *facts.series;
    if (facts.held || !facts.burning.empty())
        return {true, {}};
    const auto end = measuredEnd(facts, now);
    if (!end)
        return {};
    const auto budget = budgetOf(objective, series, *end);
    if (budget.spent >= 1)
        return {true, {}};
    const auto brief = series.sum(*end - Bounds::shortWindow, *end);
    const auto longer = series.sum(*end - Bounds::longWindow, *end);
    if (budget.allowed <= 0 || !isMany(longer) || !isBad(longer))
        return {};
    const double briefRate = burnRate(brief, objective.target), longRate = burnRate(longer, objective.target);
    const double rate = std::min(briefRate, longRate);
    // NaN: nothing came in the last hour.
    const auto left = briefRate > 0 ? timeLeft(objective, series, budget, rate, now) : std::nullopt;
    if (!left)
        return {};
    auto out = begun(TrendKind::BudgetGone, facts.service->name, objective.name, now);
    out.reaches = now + *left;
    out.now = rate;
    out.bound = 1;
    out.line = burnsOf(series, objective.target, Duration(Bounds::longWindow) / budgetLinePoints,
                       budgetLinePoints, *end);
    sayBudgetTrend(out, {briefRate, longRate, 1 - budget.spent, *left, longer});
    return {false, std::move(out)};
}

TrendLook burnTrend(const ObjectiveFacts& facts, Time now)
{
    const auto& objective = *facts.objective;
    if (facts.held || !facts.burning.empty())
        return {true, {}};
    const auto end = measuredEnd(facts, now);
    if (!end)
        return {};
    const auto rules = burnRules(objective);
    const auto lowest = std::min_element(
        rules.begin(), rules.end(), [](const BurnRule& a, const BurnRule& b) { return a.rate < b.rate; });
    const Duration window = std::chrono::minutes(lowest->shortMinutes);
    std::array<EventCounts, 3> counts;
    std::array<double, 3> rates{};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto from = *end - static_cast<std::int64_t>(counts.size() - i) * window;
        counts[i] = facts.series->sum(from, from + window);
        rates[i] = burnRate(counts[i], objective.target);
        if (!isMany(counts[i]))
            return {};
    }
    const bool rises = rates[0] < rates[1] && rates[1] < rates[2];
    const double z = zOfRise(counts.front(), counts.back());
    if (!rises || z < Bounds::leastRise || rates[2] < lowest->rate / 2 || !isBad(counts.back()))
        return {};
    auto out = begun(TrendKind::BurnRising, facts.service->name, objective.name, now);
    out.now = rates[2];
    out.bound = lowest->rate;
    out.line = burnsOf(*facts.series, objective.target, window, burnLinePoints, *end);
    sayBurnTrend(out, {objective.thresholdMillis > 0, window, *end, rates, counts, z, lowest->rate});
    return {false, std::move(out)};
}

TrendLook limitTrend(const ResourceFacts& facts, Time now)
{
    const auto& resource = *facts.resource;
    const auto newest = newestOf(facts.samples, now);
    if (facts.held || resource.limit <= 0 || !newest || newest->second >= resource.limit)
        return {true, {}};
    if (now - newest->first > Bounds::stale)
        return {};
    const auto from = now - Bounds::fitWindow;
    const auto fit = fitOf(facts.samples, from, now);
    const double most = secondsOf(Bounds::fitWindow) / static_cast<double>(facts.samples.stepSeconds);
    if (!fit || static_cast<double>(fit->samples) < most * Bounds::leastSamples ||
        fit->quality < Bounds::leastFit || fit->slope <= 0)
        return {};
    const double seconds = (resource.limit - fit->value) / fit->slope;
    if (seconds <= 0)
        return {true, {}};
    if (seconds > secondsOf(Bounds::limitHorizon))
        return {};
    const Duration left = std::chrono::round<std::chrono::seconds>(std::chrono::duration<double>(seconds));
    auto out = begun(TrendKind::LimitCrossed, facts.service->name, resource.title, now);
    out.reaches = now + left;
    out.now = newest->second;
    out.bound = resource.limit;
    out.unit = resource.unit;
    out.line = coarse(facts.samples, from, now);
    sayLimitTrend(out, *fit, left);
    return {false, std::move(out)};
}

void TrendWatch::look(const std::string& id, const Rule& rule, Time now,
                      std::map<std::string, Standing>& into) const
{
    auto seen = rule(now);
    const auto known = m_standing.find(id);
    if (known != m_standing.end()) {
        if (seen.warning) {
            seen.warning->since = known->second.warning.since;
            into[id] = {std::move(*seen.warning), now};
        } else if (!seen.isOver && now - known->second.held < std::chrono::minutes(TrendBounds::minutes)) {
            into.insert(*known);
        }
        return;
    }
    auto first = now;
    for (std::int64_t back = 1; seen.warning && back < TrendBounds::minutes; ++back) {
        first = now - std::chrono::minutes(back);
        if (!rule(first).warning)
            return;
    }
    if (seen.warning) {
        seen.warning->since = first;
        into[id] = {std::move(*seen.warning), now};
    }
}

void TrendWatch::look(std::span<const ObjectiveFacts> objectives, std::span<const ResourceFacts> resources,
                      Time now)
{
    std::map<std::string, Standing> next;
    for (const auto& facts : objectives) {
        const auto id = [&](TrendKind kind) {
            return trendId(kind, facts.service->name, facts.objective->name);
        };
        look(
            id(TrendKind::BudgetGone), [&](Time at) { return budgetTrend(facts, at); }, now, next);
        look(
            id(TrendKind::BurnRising), [&](Time at) { return burnTrend(facts, at); }, now, next);
    }
    for (const auto& facts : resources)
        look(
            trendId(TrendKind::LimitCrossed, facts.service->name, facts.resource->title),
            [&](Time at) { return limitTrend(facts, at); }, now, next);
    m_standing = std::move(next);
}

std::vector<TrendWarning> TrendWatch::standing() const
{
    std::vector<TrendWarning> out;
    for (const auto& [id, one] : m_standing)
        out.push_back(one.warning);
    std::sort(out.begin(), out.end(), isSooner);
    if (out.size() > TrendBounds::most)
        out.resize(TrendBounds::most);
    return out;
}

} // namespace warroom
