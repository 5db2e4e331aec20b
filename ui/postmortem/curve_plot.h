// Curves over time, drawn as vectors: an axis of values with its unit, a limit, gaps where nobody measured.
#pragma once

#include "postmortem/kept_curves.h"
#include "postmortem/time_scale.h"

#include <QString>

#include <vector>

class QPainter;

namespace warroom::pdf {

// One curve, of which what breaches its limit is thick and red, or up to three, told apart by their dashes.
// Any thread.
class CurvePlot final
{
public:
    static constexpr std::size_t mostLines = 3;
    // What the values of the axis need on its left.
    static constexpr qreal axisWidth = 40 * pt;

    // At least one curve.
    explicit CurvePlot(std::vector<KeptCurve> lines);

    const std::vector<KeptCurve>& lines() const { return m_lines; }
    // Within the scale and `height` below `at`, the figure's left edge.
    void paint(QPainter& painter, const TimeScale& scale, QPointF at, qreal height) const;
    // A sample of how the line is drawn.
    void paintSample(QPainter& painter, std::size_t line, QPointF from, QPointF to) const;

private:
    qreal y(double value, qreal height) const;
    void paintAxis(QPainter& painter, const TimeScale& scale, QPointF at, qreal height) const;
    void paintLine(QPainter& painter, std::size_t line, const TimeScale& scale, QPointF at,
                   qreal height) const;

    std::vector<KeptCurve> m_lines;
    double m_low = 0, m_high = 1, m_step = 1;
};

// "97.25 %", "40 ms", "0.3", with so many digits that count; from a thousand on whole.
QString valueText(double value, const QString& unit, int digits);

struct CurveExtent
{
    double least = 0, most = 0;
    Time leastAt{}, mostAt{};
    Duration breached{}; // so long it was beyond its limit
    bool hasGaps = false;
    bool isKnown = false; // there is a value at all
};
// Of what lies within the scale.
CurveExtent extentOf(const KeptCurve& curve, Time from, Time to);

} // namespace warroom::pdf
