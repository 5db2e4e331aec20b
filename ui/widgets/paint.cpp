// Painting of the shared small parts; measures are those of the design kit.
#include "widgets/paint.h"

#include "widgets/icon.h"
#include "widgets/measured_text.h"
#include "widgets/theme.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace warroom::ui::paint {

namespace {

/// Saves the painter, switches smoothing on and restores it at the end of the scope.
class Smooth final
{
public:
    explicit Smooth(QPainter& painter) : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Smooth() { m_painter.restore(); }
    Smooth(const Smooth&) = delete;
    Smooth& operator=(const Smooth&) = delete;

private:
    QPainter& m_painter;
};

QPainterPath glyphPath(int severity)
{
    QPainterPath path;
    switch (severity) {
    case 1:
        path.addPolygon(
            QPolygonF({{3.3, 0}, {8.7, 0}, {12, 3.3}, {12, 8.7}, {8.7, 12}, {3.3, 12}, {0, 8.7}, {0, 3.3}}));
        break;
    case 2:
        path.addPolygon(QPolygonF({{6, 0.5}, {12, 11.5}, {0, 11.5}}));
        break;
    case 3:
        path.addPolygon(QPolygonF({{6, 0}, {12, 6}, {6, 12}, {0, 6}}));
        break;
    case 4:
        path.addEllipse(QPointF(6, 6), 5.5, 5.5);
        break;
    default:
        path.addEllipse(QPointF(6, 6), 4.5, 4.5);
        break;
    }
    path.closeSubpath();
    return path;
}

QString badgeLabel(int severity, const QString& label)
{
    return label.isEmpty() ? QStringLiteral("SEV%1").arg(severity) : label;
}

QString countText(int count) { return count > 99 ? QStringLiteral("99+") : QString::number(count); }

QColor markColour(FormatMark mark)
{
    const Tokens& t = tokens();
    switch (mark) {
    case FormatMark::Filled:
        return t.text2;
    case FormatMark::Editing:
        return t.accent;
    case FormatMark::Needed:
        return t.warn.fill;
    case FormatMark::Empty:
    case FormatMark::Tbd:
        return t.controlSoft;
    }
    return t.controlSoft;
}

QSize gaugeMark(GaugeLook look) { return look == GaugeLook::Head ? QSize(16, 5) : QSize(6, 8); }

int gaugeGap(GaugeLook look) { return look == GaugeLook::Head ? 3 : 2; }

constexpr int s_paintKeyGap = 4;
constexpr int s_phaseGap = 3;

} // namespace

int text(QPainter& painter, const QRect& box, Type role, const QColor& colour, const QString& text,
         Qt::Alignment align, Qt::TextElideMode elide)
{
    if (text.isEmpty() || box.width() <= 0)
        return 0;
    // On paper a line is shaped for the paper's own measures.
    const QPaintEngine* engine = painter.paintEngine();
    const bool onScreen = engine && engine->type() == QPaintEngine::Raster;
    QString shown = text;
    const auto shaped = [&] {
        return onScreen ? shapedLine(role, shown, painter.layoutDirection()) : nullptr;
    };
    const ShapedLine* line = shaped();
    const auto reach = [&] { return line ? line->width : lineAdvance(role, shown); };
    // A long one is cut without being measured first: that would shape it once more.
    const bool isLong = onScreen && !line;
    if (elide != Qt::ElideNone && (isLong || reach() > box.width() + 0.5)) {
        shown = elidedLine(role, text, elide, box.width());
        line = shaped();
    }
    const qreal width = reach();
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    qreal x = box.left();
    if (align & Qt::AlignHCenter)
        x += (box.width() - width) / 2;
    else if (static_cast<bool>(align & Qt::AlignRight) != mirrored)
        x += box.width() - width;
    const QPointF at(x, box.top() + baseline(role, box.height()));
    painter.setFont(fontOf(role));
    painter.setPen(colour);
    if (line)
        line->layout->draw(&painter, at);
    else
        painter.drawText(at, shown);
    return static_cast<int>(std::ceil(width));
}

void frame(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& outline,
           Qt::PenStyle style, int width)
{
    const Smooth smooth(painter);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(outline.isValid() ? QPen(outline, width, style) : QPen(Qt::NoPen));
    const qreal half = width / 2.0;
    if (outline.isValid())
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    else
        painter.drawRoundedRect(rect, radius, radius);
}

QRect mirrored(const QRect& part, const QRect& row, bool rightToLeft)
{
    return rightToLeft
               ? QRect(row.left() + row.right() - part.right(), part.top(), part.width(), part.height())
               : part;
}

void accentBar(QPainter& painter, const QRect& rect, int width)
{
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const int left = mirrored ? rect.right() + 1 - width : rect.left();
    painter.fillRect(QRect(left, rect.top(), width, rect.height()), tokens().accent);
}

void severityGlyph(QPainter& painter, const QRectF& box, int severity, const QColor& colour)
{
    const Smooth smooth(painter);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 12, box.height() / 12);
    if (severity >= 5)
        painter.strokePath(glyphPath(severity), QPen(colour, 2));
    else
        painter.fillPath(glyphPath(severity), colour);
}

QSize severityBadgeSize(int severity, const QString& label)
{
    return {scaled(23) + textWidth(Type::Badge, badgeLabel(severity, label)), lineHeight(Type::Badge)};
}

void severityBadge(QPainter& painter, const QPoint& topLeft, int severity, const QString& label)
{
    const SeverityColours& colours = tokens().severity(severity);
    const QRect box(topLeft, severityBadgeSize(severity, label));
    const bool solid = severity <= 3;
    if (solid)
        frame(painter, box, radius::Chip, colours.fill, {});
    else if (severity == 4)
        frame(painter, box, radius::Chip, {}, colours.fill);
    const QColor ink = solid ? colours.onFill : colours.ink;
    const int glyph = scaled(solid ? 10 : 8);
    const int lead = solid ? 4 : 5;
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const qreal x = mirrored ? box.right() + 1 - lead - glyph : box.left() + lead;
    severityGlyph(painter, QRectF(x, box.top() + (box.height() - glyph) / 2.0, glyph, glyph), severity, ink);
    const int used = lead + glyph + 4;
    text(painter, mirrored ? box.adjusted(0, 0, -used, 0) : box.adjusted(used, 0, 0, 0), Type::Badge, ink,
         badgeLabel(severity, label), Qt::AlignLeft, Qt::ElideNone);
}

QSize chipSize(const QString& label) { return {textWidth(Type::Label, label) + 14, scaled(20)}; }

void chip(QPainter& painter, const QRect& rect, const QString& label, ChipLook look, Ink ink)
{
    const Tokens& t = tokens();
    const bool chosen = look == ChipLook::Chosen;
    frame(painter, rect, radius::Chip, chosen ? t.selected : t.raised, chosen ? t.controlSoft : t.line);
    const int spare = std::max(0, rect.width() - chipSize(label).width());
    text(painter, rect.adjusted(7 + spare / 2, 0, spare / 2 - spare - 7, 0), Type::Label,
         chosen ? t.text : t.ink(ink), label);
}

QSize avatarSize(int diameter) { return {scaled(diameter), scaled(diameter)}; }

void avatar(QPainter& painter, const QPoint& topLeft, const QString& initials, AvatarLook look, int diameter)
{
    const Tokens& t = tokens();
    const QRect box(topLeft, avatarSize(diameter));
    const qreal round = box.width() / 2.0;
    const QColor fill = t.dark ? t.selected : t.window;
    if (look == AvatarLook::Empty) {
        frame(painter, box, round, fill, t.controlSoft, Qt::DashLine);
        const int plus = scaled(11);
        drawIcon(painter, box.topLeft() + QPointF((box.width() - plus) / 2.0, (box.height() - plus) / 2.0),
                 QStringLiteral("plus"), t.text3, plus);
        return;
    }
    frame(painter, box, round, fill, t.controlSoft);
    text(painter, box, Type::Initials, t.text2, initials, Qt::AlignHCenter, Qt::ElideNone);
    if (look == AvatarLook::Present) {
        const Smooth smooth(painter);
        const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
        const QPointF dot(mirrored ? box.left() + 3 : box.right() + 1 - 3, box.bottom() + 1 - 4);
        painter.setPen(QPen(t.surface, 2));
        painter.setBrush(t.text);
        painter.drawEllipse(dot, 5, 5);
    }
}

QSize keyCapSize(const QString& key)
{
    return {std::max(scaled(16), textWidth(Type::LabelMedium, key) + 10), scaled(17)};
}

void keyCap(QPainter& painter, const QPoint& topLeft, const QString& key)
{
    const QRect box(topLeft, keyCapSize(key));
    frame(painter, box, radius::Chip, tokens().surface, tokens().controlSoft);
    text(painter, box, Type::LabelMedium, tokens().text2, key, Qt::AlignHCenter, Qt::ElideNone);
}

QSize keyCapsSize(const QString& keys)
{
    QSize size(0, scaled(17));
    for (const QString& key : keys.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        size.rwidth() += keyCapSize(key).width() + (size.width() > 0 ? s_paintKeyGap : 0);
    return size;
}

void keyCaps(QPainter& painter, const QPoint& topLeft, const QString& keys)
{
    QPoint at = topLeft;
    for (const QString& key : keys.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        keyCap(painter, at, key);
        at.rx() += keyCapSize(key).width() + s_paintKeyGap;
    }
}

QSize phaseMarksSize(int count, int markWidth) { return {count * markWidth + (count - 1) * s_phaseGap, 3}; }

void phaseMarks(QPainter& painter, const QPoint& topLeft, int current, int count, int markWidth)
{
    const Tokens& t = tokens();
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    for (int i = 1; i <= count; ++i) {
        const int place = mirrored ? count - i : i - 1;
        const QColor colour = i < current ? t.text3 : i == current ? t.text : t.controlSoft;
        painter.fillRect(topLeft.x() + place * (markWidth + s_phaseGap), topLeft.y(), markWidth, 3, colour);
    }
}

QSize formatGaugeSize(GaugeLook look, int marks)
{
    const QSize mark = gaugeMark(look);
    return {marks * mark.width() + (marks - 1) * gaugeGap(look), mark.height()};
}

void formatGauge(QPainter& painter, const QPoint& topLeft, std::span<const FormatMark> marks, GaugeLook look)
{
    const QSize mark = gaugeMark(look);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const int place = static_cast<int>(mirrored ? marks.size() - 1 - i : i);
        const QPoint at(topLeft.x() + place * (mark.width() + gaugeGap(look)), topLeft.y());
        painter.fillRect(QRect(at, mark), markColour(marks[i]));
    }
}

QSize countBadgeSize(int count)
{
    const int height = scaled(15);
    return {std::max(height, textWidth(Type::Initials, countText(count)) + 8), height};
}

void countBadge(QPainter& painter, const QPoint& topLeft, int count, Tone tone)
{
    const Tokens& t = tokens();
    const QRect box(topLeft, countBadgeSize(count));
    const bool crit = tone == Tone::Crit;
    frame(painter, box, box.height() / 2.0, crit ? t.crit.fill : t.text2, {});
    text(painter, box, Type::Initials, crit ? t.severity(1).onFill : t.window, countText(count),
         Qt::AlignHCenter, Qt::ElideNone);
}

QSize checkBoxSize() { return {scaled(16), scaled(16)}; }

void checkBox(QPainter& painter, const QPoint& topLeft, bool checked)
{
    const Tokens& t = tokens();
    const QRectF box(topLeft, checkBoxSize());
    if (checked) {
        frame(painter, box, radius::Chip, t.text3, {});
        const int mark = scaled(13);
        drawIcon(painter, box.center() - QPointF(mark / 2.0, mark / 2.0), QStringLiteral("check"), t.surface,
                 mark);
        return;
    }
    const Smooth smooth(painter);
    painter.setPen(QPen(t.control, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 2.25, 2.25);
}

} // namespace warroom::ui::paint
