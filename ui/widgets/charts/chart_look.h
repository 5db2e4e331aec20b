// Colours and dashes of lines and marks, the same in every chart.
#pragma once

#include "widgets/charts/chart_data.h"

#include <QPen>
#include <QPolygonF>
#include <QRectF>

class QPainter;

namespace warroom::ui {

/// With the current tokens.
QPen chartPen(SeriesLook look, bool isBreach);
/// A line in this pen; a value on its own is a dot in its colour.
void drawChartRun(QPainter& painter, const QPolygonF& points, const QPen& pen);
/// The line of a mark from the top to the foot of the plot; of a deploy only the triangle where it has no
/// room for its line.
void drawChartMark(QPainter& painter, const QRectF& plot, double x, const ChartMark& mark, bool hasLine);

} // namespace warroom::ui
