// Hairlines are rounded in device pixels: a plain fill is one or two pixels by turns at 125 and 150 percent.
#include "widgets/hairline.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace warroom::ui {

namespace {

void fillOnDevice(QPainter& painter, const QRectF& logical, bool horizontal, const QColor& colour)
{
    const QTransform toDevice = painter.deviceTransform();
    const QRectF mapped = toDevice.mapRect(logical);
    const qreal weight = std::max(1.0, std::floor(painter.device()->devicePixelRatioF()));
    const QPointF from(std::round(mapped.left()), std::round(mapped.top()));
    const QPointF to = horizontal ? QPointF(std::round(mapped.right()), from.y() + weight)
                                  : QPointF(from.x() + weight, std::round(mapped.bottom()));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(toDevice.inverted().mapRect(QRectF(from, to)), colour);
    painter.restore();
}

} // namespace

void horizontalHairline(QPainter& painter, qreal x1, qreal x2, qreal y, const QColor& colour)
{
    fillOnDevice(painter, QRectF(x1, y, x2 - x1, 1), true, colour);
}

void verticalHairline(QPainter& painter, qreal x, qreal y1, qreal y2, const QColor& colour)
{
    fillOnDevice(painter, QRectF(x, y1, 1, y2 - y1), false, colour);
}

} // namespace warroom::ui
