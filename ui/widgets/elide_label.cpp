// Painting and measuring of the eliding label.
#include "widgets/elide_label.h"

#include "widgets/accessible.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace warroom::ui {

ElideLabel::ElideLabel(Type type, Ink ink, QWidget* parent) : QWidget(parent), m_type(type), m_ink(ink)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void ElideLabel::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleText(this, text);
    updateGeometry();
    update();
}

void ElideLabel::setInk(Ink ink)
{
    if (ink == m_ink)
        return;
    m_ink = ink;
    update();
}

void ElideLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElideLabel::sizeHint() const { return {textWidth(m_type, m_text), lineHeight(m_type)}; }

QSize ElideLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), scaled(24)), lineHeight(m_type)};
}

void ElideLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor colour = isEnabled() ? tokens().ink(m_ink) : tokens().text3;
    paint::text(painter, rect(), m_type, colour, m_text, Qt::AlignLeft, m_mode);
}

bool ElideLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const bool cut = textWidth(m_type, m_text) > width();
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), cut ? m_text : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace warroom::ui
