// Small charts that are painted inside of rows and panels: sparkline, budget bar, stacked bar.
//
// They use the current tokens and leave the painter as they found it. GUI thread.
#pragma once

#include "widgets/charts/chart_data.h"
#include "widgets/tokens.h"

#include <QRectF>

#include <span>

class QPainter;

namespace warroom::ui::paint {

/// A line without axes in a scale of its own, 92 x 20 at 100 %. What is in breach is drawn in `breach`; a NaN
/// is a gap, a value on its own a dot, one beyond the scale stands at its edge. Marks have no labels.
QSize sparklineSize();
void sparkline(QPainter& painter, const QRectF& box, const ChartLine& line, const ChartScale& scale,
               const std::optional<ChartThreshold>& threshold, const QColor& breach,
               std::span<const ChartMark> marks = {});

/// A bar of 8 px for a share of a whole, with a mark of 2 px at 100 %; the box is 150 % wide and longer bars
/// end there. NaN: no bar.
void bulletBar(QPainter& painter, const QRectF& box, double share, Tone tone);

/// Parts one after the other, 2 px apart; the box is as wide as `full` of them together.
struct BarPart
{
    double value = 0;
    QColor colour;
};
void stackBar(QPainter& painter, const QRectF& box, std::span<const BarPart> parts, double full);

} // namespace warroom::ui::paint
