// Painting, measuring and pressing of a strip cell.
#include "widgets/strip_cell.h"

#include "widgets/accessible.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace warroom::ui {

namespace {

constexpr int s_top = 9;
constexpr int s_stripCellIconGap = 6;
constexpr int s_avatarGap = 3;
constexpr int s_keysGap = 6;

} // namespace

StripCell::StripCell(StripCellKind kind, QWidget* parent) : QWidget(parent), m_kind(kind)
{
    setAccessibleRole(this, QAccessible::StaticText);
}

void StripCell::setContent(const Content& content, const QString& spoken)
{
    setAccessibleText(this, spoken);
    if (content == m_content)
        return;
    m_content = content;
    update();
}

void StripCell::setClickable(bool clickable)
{
    if (clickable == m_clickable)
        return;
    m_clickable = clickable;
    setAccessibleRole(this, clickable ? QAccessible::Button : QAccessible::StaticText);
    setFocusPolicy(clickable ? Qt::TabFocus : Qt::NoFocus);
    if (clickable)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

void StripCell::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

void StripCell::setLeftLine(bool shown)
{
    m_leftLine = shown;
    update();
}

int StripCell::leadPadding() const
{
    if (m_kind == StripCellKind::Title)
        return 16;
    return m_compact ? 13 : 15;
}

int StripCell::trailPadding() const
{
    // Text may come nearer to the next cell's line than the design's 14 px before the cell has to grow.
    return m_kind == StripCellKind::Title || m_kind == StripCellKind::Here ? 16 : 4;
}

QRect StripCell::labelLine() const
{
    const bool mirrored = isRightToLeft();
    const QRect inner = rect().adjusted(mirrored ? trailPadding() : leadPadding(), 0,
                                        mirrored ? -leadPadding() : -trailPadding(), 0);
    return {inner.left(), scaled(s_top), inner.width(), lineHeight(Type::Label)};
}

QRect StripCell::valueLine() const
{
    const QRect label = labelLine();
    return {label.left(), label.bottom() + 1, label.width(), lineHeight(Type::BodyStrong)};
}

int StripCell::neededWidth() const
{
    const Content& c = m_content;
    const int padding = leadPadding() + trailPadding();
    if (m_kind == StripCellKind::Here) {
        const int count = static_cast<int>(c.avatars.size());
        return padding + count * paint::avatarSize().width() + std::max(0, count - 1) * s_avatarGap;
    }
    int label = textWidth(Type::Label, c.label) + textWidth(Type::LabelStrong, c.strongLabel);
    if (m_kind != StripCellKind::Title && showsKeys())
        label += s_keysGap + paint::keyCapsSize(c.keys).width();
    int value = textWidth(c.valueType, c.value);
    if (!c.icon.isEmpty())
        value += scaled(size::Icon) + s_stripCellIconGap;
    if (m_kind == StripCellKind::Phase)
        value = paint::phaseMarksSize(c.phaseCount, m_compact ? 17 : 20).width();
    return padding + std::max(label, value);
}

void StripCell::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), m_content.tint == Tone::Plain ? t.surface : t.state(m_content.tint).tint);
    if (m_leftLine)
        verticalHairline(painter, isRightToLeft() ? width() - 1 : 0, 0, height(), t.line);
    horizontalHairline(painter, 0, width(), height() - 1, t.line);
    if (m_kind == StripCellKind::Here) {
        paintAvatars(painter);
    } else {
        paintLabel(painter);
        paintValue(painter);
    }
    if (hasFocus())
        paint::frame(painter, QRectF(rect()).adjusted(2, 2, -2, -3), 3, {}, t.accent);
}

void StripCell::paintLabel(QPainter& painter) const
{
    const Tokens& t = tokens();
    const Content& c = m_content;
    QRect line = labelLine();
    const bool mirrored = isRightToLeft();
    const auto advance = [&line, mirrored](int by) {
        mirrored ? line.setRight(line.right() - by) : line.setLeft(line.left() + by);
    };
    if (m_kind != StripCellKind::Title) {
        advance(paint::text(painter, line, Type::Label, t.ink(c.labelInk), c.label));
        advance(paint::text(painter, line, Type::LabelStrong, t.text, c.strongLabel));
        if (showsKeys())
            paintKeys(painter, line);
        return;
    }
    const bool key = !c.strongLabel.isEmpty();
    if (key)
        advance(paint::text(painter, line, Type::MonoSmall, t.text3, c.strongLabel) + 8);
    if (!c.warning.isEmpty())
        advance(paint::text(painter, line, Type::Label, t.warn.ink, c.warning) + 8);
    const int used =
        paint::text(painter, line, Type::Label, t.ink(key ? Ink::Secondary : Ink::Tertiary), c.label);
    if (!key || c.label.isEmpty())
        return;
    advance(used);
    paintKeys(painter, line);
}

bool StripCell::showsKeys() const { return !m_compact && !m_content.keys.isEmpty(); }

// At the end of what the label line holds, where there is room.
void StripCell::paintKeys(QPainter& painter, const QRect& rest) const
{
    const QSize caps = paint::keyCapsSize(m_content.keys);
    if (s_keysGap + caps.width() > rest.width())
        return;
    const int x = isRightToLeft() ? rest.right() + 1 - s_keysGap - caps.width() : rest.left() + s_keysGap;
    paint::keyCaps(painter, QPoint(x, rest.top() + (rest.height() - caps.height()) / 2), m_content.keys);
}

void StripCell::paintValue(QPainter& painter) const
{
    const Tokens& t = tokens();
    const Content& c = m_content;
    QRect line = valueLine();
    if (m_kind == StripCellKind::Phase) {
        const int mark = m_compact ? 17 : 20;
        const int width = paint::phaseMarksSize(c.phaseCount, mark).width();
        paint::phaseMarks(painter, {isRightToLeft() ? line.right() + 1 - width : line.left(), line.top() + 7},
                          c.phase, c.phaseCount, mark);
        return;
    }
    if (!c.icon.isEmpty()) {
        const int side = scaled(size::Icon);
        const int x = isRightToLeft() ? line.right() + 1 - side : line.left();
        drawIcon(painter, QPointF(x, line.top() + (line.height() - side) / 2.0), c.icon, t.ink(c.iconInk),
                 side);
        line.adjust(isRightToLeft() ? 0 : side + s_stripCellIconGap, 0,
                    isRightToLeft() ? -side - s_stripCellIconGap : 0, 0);
    }
    paint::text(painter, line, c.valueType, t.ink(c.valueInk), c.value);
}

void StripCell::paintAvatars(QPainter& painter) const
{
    const int side = paint::avatarSize().width();
    int x = isRightToLeft() ? width() - leadPadding() - side : leadPadding();
    for (const QString& initials : m_content.avatars) {
        paint::avatar(painter, {x, (height() - 1 - side) / 2}, initials);
        x += (isRightToLeft() ? -1 : 1) * (side + s_avatarGap);
    }
}

void StripCell::mousePressEvent(QMouseEvent* event)
{
    event->setAccepted(m_clickable && event->button() == Qt::LeftButton);
}

void StripCell::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_clickable && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit clicked();
}

void StripCell::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (m_clickable && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        emit clicked();
    else
        QWidget::keyPressEvent(event);
}

bool StripCell::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_kind == StripCellKind::Title) {
        const bool cut = textWidth(m_content.valueType, m_content.value) > valueLine().width();
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), cut ? m_content.value : QString(),
                           this);
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), m_content.tip, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace warroom::ui
