// The scale follows what there is, and is a decade high at least.
#include "models/debug/scatter_plot.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace warroom::ui {
namespace {

constexpr double s_leastMillis = 0.001;
constexpr double s_air = 0.08; ///< decades above and below

double decades(double millis) { return std::log10(std::max(s_leastMillis, millis)); }

} // namespace

ScatterPlot::ScatterPlot(const std::vector<TraceDot>& dots, Time from, Time until, const QRectF& area)
    : m_dots(dots), m_from(from), m_until(std::max(until, from + Duration(1))), m_area(area)
{
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const TraceDot& dot : dots) {
        low = std::min(low, decades(dot.millis));
        high = std::max(high, decades(dot.millis));
    }
    if (dots.empty()) {
        low = 1;
        high = 3;
    }
    const double more = std::max(0.0, 1 - (high - low)) / 2;
    m_low = low - more - s_air;
    m_high = high + more + s_air;
    for (double tick = std::ceil(m_low); tick <= m_high; ++tick)
        m_ticks.push_back(std::pow(10, tick));
}

double ScatterPlot::y(double millis) const
{
    return m_area.bottom() - (decades(millis) - m_low) / (m_high - m_low) * m_area.height();
}

double ScatterPlot::x(Time time) const
{
    const double part =
        static_cast<double>((time - m_from).count()) / static_cast<double>((m_until - m_from).count());
    return m_area.left() + std::clamp(part, 0.0, 1.0) * m_area.width();
}

Time ScatterPlot::timeAt(double x) const
{
    const double part = std::clamp((x - m_area.left()) / std::max(1.0, m_area.width()), 0.0, 1.0);
    return m_from +
           Duration(static_cast<std::int64_t>(part * static_cast<double>((m_until - m_from).count())));
}

QPointF ScatterPlot::point(const TraceDot& dot) const { return {x(dot.at), y(dot.millis)}; }

std::optional<std::size_t> ScatterPlot::dotAt(const QPointF& at, double reach) const
{
    std::optional<std::size_t> best;
    double nearest = reach * reach;
    for (std::size_t i = 0; i < m_dots.size(); ++i) {
        const QPointF apart = point(m_dots[i]) - at;
        const double distance = QPointF::dotProduct(apart, apart);
        if (distance < nearest || (distance == nearest && !best)) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

std::optional<std::size_t> ScatterPlot::next(std::optional<std::size_t> current, int direction) const
{
    std::optional<std::size_t> best;
    const auto key = [&](std::size_t i) { return std::pair(m_dots[i].at, i); };
    for (std::size_t i = 0; i < m_dots.size(); ++i) {
        if (current && (direction > 0 ? key(i) <= key(*current) : key(i) >= key(*current)))
            continue;
        if (!best || (direction > 0 ? key(i) < key(*best) : key(i) > key(*best)))
            best = i;
    }
    return best ? best : current;
}

} // namespace warroom::ui
