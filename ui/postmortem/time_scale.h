// The axis of time of a figure: where a moment stands, and the clock below it.
#pragma once

#include "base/clock.h"
#include "postmortem/document_font.h"

#include <QPointF>

class QPainter;

namespace warroom::pdf {

// From `left` of the figure on, `width` wide. Any thread.
struct TimeScale
{
    Time from{}, to{};
    qreal left = 0, width = 0;

    qreal x(Time time) const;
};

inline constexpr qreal tickRowHeight = 16 * pt;

// Ticks with their clock in a row below `at`, the figure's left edge; texts stay within the figure.
void paintTimeTicks(QPainter& painter, const TimeScale& scale, QPointF at, qreal figureWidth);

} // namespace warroom::pdf
