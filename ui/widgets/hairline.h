// Lines of one logical pixel that have the same weight everywhere on a screen of any scale.
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace warroom::ui {

/// Fills a row of pixels at `y` from `x1` to `x2` (logical), floor(ratio) device pixels high.
void horizontalHairline(QPainter& painter, qreal x1, qreal x2, qreal y, const QColor& colour);
/// Fills a column of pixels at `x` from `y1` to `y2` (logical), floor(ratio) device pixels wide.
void verticalHairline(QPainter& painter, qreal x, qreal y1, qreal y2, const QColor& colour);

} // namespace warroom::ui
