// Painting the severity badge.
#include "postmortem/severity_badge.h"

#include "postmortem/text_box.h"

#include <QPainter>
#include <QPolygonF>

#include <array>

namespace warroom::pdf {
namespace {

constexpr qreal badgeHeight = 13 * pt;
constexpr qreal glyphSize = 7 * pt;

struct BadgeLook
{
    QColor fill, ink;
    bool isSolid;
};

BadgeLook lookOf(int level)
{
    static const std::array<BadgeLook, 5> looks{{{{0xC4, 0x25, 0x1A}, Qt::white, true},
                                                 {{0xF0, 0x8A, 0x24}, ink::text, true},
                                                 {{0xF5, 0xD3, 0x5E}, ink::text, true},
                                                 {{0x1D, 0x6A, 0x8F}, {0x1D, 0x6A, 0x8F}, false},
                                                 {{0x5D, 0x68, 0x76}, {0x5D, 0x68, 0x76}, false}}};
    return looks[static_cast<std::size_t>(level - 1)];
}

void paintGlyph(QPainter& painter, int level, const QRectF& box, const QColor& color)
{
    const qreal cut = box.width() * 0.29;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (level == 1) {
        painter.drawPolygon(QPolygonF({{box.left() + cut, box.top()},
                                       {box.right() - cut, box.top()},
                                       {box.right(), box.top() + cut},
                                       {box.right(), box.bottom() - cut},
                                       {box.right() - cut, box.bottom()},
                                       {box.left() + cut, box.bottom()},
                                       {box.left(), box.bottom() - cut},
                                       {box.left(), box.top() + cut}}));
    } else if (level == 2) {
        painter.drawPolygon(QPolygonF(
            {{box.center().x(), box.top()}, {box.right(), box.bottom()}, {box.left(), box.bottom()}}));
    } else if (level == 3) {
        painter.drawPolygon(QPolygonF({{box.center().x(), box.top()},
                                       {box.right(), box.center().y()},
                                       {box.center().x(), box.bottom()},
                                       {box.left(), box.center().y()}}));
    } else if (level == 4) {
        painter.drawEllipse(box);
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, pt));
        painter.drawEllipse(box.adjusted(0.5 * pt, 0.5 * pt, -0.5 * pt, -0.5 * pt));
    }
}

} // namespace

void paintSeverityBadge(QPainter& painter, const QString& severity, QPointF topLeft)
{
    const int level = severity.size() == 4 && severity.startsWith("SEV") ? severity.back().digitValue() : 0;
    if (level < 1 || level > 5) {
        TextBox({{severity, TextRole::BodyStrong, ink::text}}, 100 * pt).paintLine(painter, 0, topLeft);
        return;
    }
    const BadgeLook look = lookOf(level);
    const TextRun text{severity, TextRole::Badge, look.ink};
    const qreal left = level == 5 ? 0 : 4 * pt;
    const QRectF box(topLeft, QSizeF(left + glyphSize + 3 * pt + widthOf(text) + 5 * pt, badgeHeight));
    painter.setPen(look.isSolid ? QPen(Qt::NoPen) : QPen(look.fill, 0.75 * pt));
    painter.setBrush(look.isSolid ? QBrush(look.fill) : QBrush(Qt::NoBrush));
    if (level < 5)
        painter.drawRoundedRect(box, 2 * pt, 2 * pt);
    const QPointF glyph = topLeft + QPointF(left, (badgeHeight - glyphSize) / 2);
    paintGlyph(painter, level, QRectF(glyph, QSizeF(glyphSize, glyphSize)), look.ink);
    TextBox({text}, box.width()).paintLine(painter, 0, topLeft + QPointF(left + glyphSize + 3 * pt, pt));
}

} // namespace warroom::pdf
