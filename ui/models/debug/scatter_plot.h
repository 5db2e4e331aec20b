// Where the dots of the latency scatter stand: time from left to right, how long it took upwards, by decades.
#pragma once

#include "domain/board/boards.h"

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace warroom::ui {

/// Geometry only; cheap to make.
class ScatterPlot final
{
public:
    ScatterPlot(const std::vector<TraceDot>& dots, Time from, Time until, const QRectF& area);

    QPointF point(const TraceDot& dot) const;
    double y(double millis) const;
    double x(Time time) const;
    Time timeAt(double x) const;
    /// Whole decades, in milliseconds, the lowest first.
    const std::vector<double>& ticks() const { return m_ticks; }
    /// Index of the dot that is nearest, within `reach` pixels.
    std::optional<std::size_t> dotAt(const QPointF& at, double reach) const;
    /// Index of the next dot in time; the first or last one without a current one.
    std::optional<std::size_t> next(std::optional<std::size_t> current, int direction) const;

private:
    const std::vector<TraceDot>& m_dots;
    Time m_from, m_until;
    QRectF m_area;
    double m_low = 0, m_high = 1; ///< decades of milliseconds
    std::vector<double> m_ticks;
};

} // namespace warroom::ui
