// Thinning of lines, and round numbers for axes.
#include "widgets/charts/chart_data.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace warroom::ui {
namespace {

/// The points of a line in order; NaN where nothing is known.
std::vector<QPointF> points(const ChartLine& line, std::size_t first, std::size_t last, int columns,
                            const ChartScale& scale)
{
    std::vector<QPointF> out;
    const std::size_t count = last - first;
    const auto point = [&](std::size_t i) {
        return QPointF(static_cast<double>(line.at(i)), onScale(scale, line.values[i]));
    };
    if (count <= static_cast<std::size_t>(2 * columns)) {
        for (std::size_t i = first; i < last; ++i)
            out.push_back(point(i));
        return out;
    }
    for (int column = 0; column < columns; ++column) {
        const auto width = static_cast<std::size_t>(columns);
        const std::size_t begin = first + count * static_cast<std::size_t>(column) / width;
        const std::size_t end = first + count * static_cast<std::size_t>(column + 1) / width;
        std::size_t low = end, high = end;
        for (std::size_t i = begin; i < end; ++i) {
            if (std::isnan(line.values[i]))
                continue;
            low = low == end || line.values[i] < line.values[low] ? i : low;
            high = high == end || line.values[i] > line.values[high] ? i : high;
        }
        if (low == end) {
            out.push_back(point(begin));
            continue;
        }
        out.push_back(point(std::min(low, high)));
        if (low != high)
            out.push_back(point(std::max(low, high)));
    }
    return out;
}

bool breaches(double y, double limit, Breach side)
{
    return side == Breach::Below ? y < limit : side == Breach::Above && y > limit;
}

} // namespace

double onScale(const ChartScale& scale, double value)
{
    return scale.isLogarithmic ? std::log10(std::max(value, scale.low)) : value;
}

std::vector<ChartRun> chartRuns(const ChartLine& line, qint64 fromMs, qint64 untilMs, int columns,
                                const ChartScale& scale, const std::optional<ChartThreshold>& threshold)
{
    std::vector<ChartRun> runs;
    if (line.values.empty() || line.stepMs <= 0 || columns <= 0)
        return runs;
    // One value more at both ends, so that the line goes on to the edge.
    const auto size = static_cast<qint64>(line.values.size());
    const qint64 before = std::clamp((fromMs - line.fromMs) / line.stepMs - 1, qint64(0), size);
    const qint64 after = std::clamp((untilMs - line.fromMs) / line.stepMs + 2, before, size);
    const Breach side = threshold ? threshold->breach : Breach::None;
    const double limit = threshold ? onScale(scale, threshold->value) : 0;
    bool isOpen = false;
    for (const QPointF& point :
         points(line, static_cast<std::size_t>(before), static_cast<std::size_t>(after), columns, scale)) {
        if (std::isnan(point.y())) {
            isOpen = false;
            continue;
        }
        const bool breach = breaches(point.y(), limit, side);
        if (!isOpen) {
            runs.push_back({breach, {}});
        } else if (runs.back().isBreach != breach) {
            const QPointF from = runs.back().points.back();
            const double share = (limit - from.y()) / (point.y() - from.y());
            const QPointF crossing(from.x() + share * (point.x() - from.x()), limit);
            runs.back().points.push_back(crossing);
            runs.push_back({breach, {crossing}});
        }
        runs.back().points.push_back(point);
        isOpen = true;
    }
    return runs;
}

std::vector<OffScale> offScale(const ChartLine& line, qint64 fromMs, qint64 untilMs, const ChartScale& scale)
{
    std::vector<OffScale> out;
    // What a rounding error is beyond the scale is on it.
    const double slack = (scale.high - scale.low) * 1e-9;
    bool isOff = false;
    for (std::size_t i = 0; i < line.values.size(); ++i) {
        const double value = line.values[i];
        const qint64 at = line.at(i);
        const bool isAbove = value > scale.high + slack;
        if (at < fromMs || at > untilMs || !(isAbove || value < scale.low - slack)) {
            isOff = false;
            continue;
        }
        const bool goesOn = std::exchange(isOff, true) && out.back().isAbove == isAbove;
        if (!goesOn)
            out.push_back({at, value, isAbove});
        else if (isAbove ? value > out.back().value : value < out.back().value)
            out.back() = {at, value, isAbove};
    }
    return out;
}

std::vector<double> roundTicks(const ChartScale& scale, int most)
{
    std::vector<double> ticks;
    if (most < 1 || !(scale.high > scale.low))
        return ticks;
    if (scale.isLogarithmic) {
        for (double tick = std::pow(10, std::ceil(std::log10(scale.low))); tick <= scale.high * 1.000001;
             tick *= 10)
            ticks.push_back(tick);
        return ticks;
    }
    const double rough = (scale.high - scale.low) / most;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double times : {1.0, 2.0, 2.5, 5.0}) {
        if (times * power >= rough * 0.999999) {
            step = times * power;
            break;
        }
    }
    for (double n = std::ceil(scale.low / step - 1e-6); n * step <= scale.high + step * 1e-6; ++n)
        ticks.push_back(n * step);
    return ticks;
}

qint64 timeStep(qint64 rangeMs, int most)
{
    constexpr qint64 minute = 60'000, hour = 60 * minute, day = 24 * hour;
    constexpr std::array steps{minute,  2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute,
                               hour,    2 * hour,   3 * hour,   6 * hour,    12 * hour,   day,
                               2 * day, 7 * day,    14 * day,   28 * day};
    for (const qint64 step : steps) {
        if (rangeMs <= step * std::max(most, 1))
            return step;
    }
    return steps.back();
}

std::optional<std::size_t> nearestIndex(const ChartLine& line, qint64 atMs)
{
    if (line.values.empty() || line.stepMs <= 0)
        return {};
    const qint64 index = (atMs - line.fromMs + line.stepMs / 2) / line.stepMs;
    return static_cast<std::size_t>(
        std::clamp(index, qint64(0), static_cast<qint64>(line.values.size()) - 1));
}

} // namespace warroom::ui
