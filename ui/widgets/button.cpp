// Painting and measuring of the buttons.
#include "widgets/button.h"

#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {

namespace {

constexpr int s_buttonGap = 6;

Type wordsType(ButtonKind kind)
{
    return kind == ButtonKind::Primary ? Type::SmallStrong : Type::SmallMedium;
}

/// The text without the mnemonic mark.
QString words(const QString& text)
{
    QString plain = text;
    plain.remove(QLatin1Char('&'));
    return plain;
}

} // namespace

Button::Button(const QString& text, ButtonKind kind, QWidget* parent)
    : QPushButton(text, parent), m_kind(kind)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void Button::setIconName(const QString& name)
{
    if (name == m_icon)
        return;
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setSeverity(int severity)
{
    m_severity = severity;
    updateGeometry();
    update();
}

void Button::setKeyCaps(const QString& keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    updateGeometry();
    update();
}

void Button::setKind(ButtonKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setHeight(int pixels)
{
    m_height = pixels;
    updateGeometry();
}

QSize Button::sizeHint() const
{
    const int padding = m_height <= 24 ? 9 : 11;
    if (m_severity > 0)
        return {2 * padding + paint::severityBadgeSize(m_severity).width(), scaled(m_height)};
    int width = 2 * padding + textWidth(wordsType(m_kind), words(text()));
    if (!m_icon.isEmpty())
        width += scaled(size::Icon) + (text().isEmpty() ? 0 : s_buttonGap);
    if (!m_keys.isEmpty())
        width += s_buttonGap + paint::keyCapsSize(m_keys).width();
    return {width, scaled(m_height)};
}

QColor Button::inkColour() const
{
    const Tokens& t = tokens();
    if (!isEnabled())
        return t.text3;
    return m_kind == ButtonKind::Primary ? t.onAccent : t.text;
}

QColor Button::ground() const
{
    const Tokens& t = tokens();
    if (!isEnabled())
        return {};
    switch (m_kind) {
    case ButtonKind::Primary:
        return t.accent;
    case ButtonKind::Quiet:
        return underMouse() ? t.raised : QColor();
    case ButtonKind::Default:
        break;
    }
    if (isDown())
        return t.line;
    return underMouse() ? t.selected : t.raised;
}

QColor Button::outline() const
{
    const Tokens& t = tokens();
    if (!isEnabled())
        return t.controlSoft;
    if (m_kind == ButtonKind::Primary)
        return hasFocus() ? t.text : t.accent;
    return hasFocus() ? t.accent : t.controlSoft;
}

void Button::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::frame(painter, rect(), radius::Control, ground(), outline(), Qt::SolidLine,
                 m_kind == ButtonKind::Primary && hasFocus() ? 2 : 1);

    if (m_severity > 0) {
        const QSize badge = paint::severityBadgeSize(m_severity);
        paint::severityBadge(painter, {(width() - badge.width()) / 2, (height() - badge.height()) / 2},
                             m_severity);
        return;
    }
    const bool mirrored = isRightToLeft();
    const int padding = m_height <= 24 ? 9 : 11;
    QRect line = rect().adjusted(padding, 0, -padding, 0);
    const auto take = [&line, mirrored](int by) {
        mirrored ? line.setRight(line.right() - by) : line.setLeft(line.left() + by);
    };
    if (!m_icon.isEmpty()) {
        const int side = scaled(size::Icon);
        const QColor colour = !isEnabled() || m_kind == ButtonKind::Primary ? inkColour() : tokens().text2;
        drawIcon(painter, QPointF(mirrored ? line.right() + 1 - side : line.left(), (height() - side) / 2.0),
                 m_icon, colour, side);
        take(side + s_buttonGap);
    }
    const QString shown = words(text());
    const int used = textWidth(wordsType(m_kind), shown);
    if (m_icon.isEmpty() && m_keys.isEmpty())
        paint::text(painter, line, wordsType(m_kind), inkColour(), shown, Qt::AlignHCenter);
    else
        paint::text(painter, line, wordsType(m_kind), inkColour(), shown);
    if (m_keys.isEmpty())
        return;
    take(used + s_buttonGap);
    const QSize caps = paint::keyCapsSize(m_keys);
    paint::keyCaps(painter,
                   {mirrored ? line.right() + 1 - caps.width() : line.left(), (height() - caps.height()) / 2},
                   m_keys);
}

Button* primaryButton(const QString& text, QWidget* parent)
{
    return new Button(text, ButtonKind::Primary, parent);
}

Button* quietButton(const QString& text, QWidget* parent)
{
    return new Button(text, ButtonKind::Quiet, parent);
}

} // namespace warroom::ui
