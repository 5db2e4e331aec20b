// Focus, keys and ground of a panel.
#include "screens/boards/board_panel.h"

#include "widgets/accessible.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace warroom::ui {

BoardPanel::BoardPanel(const QString& title, QWidget* parent) : QWidget(parent), m_title(title)
{
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize BoardPanel::sizeHint() const { return {scaled(300), neededHeight()}; }

void BoardPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), tokens().surface);
    draw(painter, rect());
    if (hasFocus())
        paint::accentBar(painter, rect(), 2);
}

void BoardPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        open();
    else
        QWidget::keyPressEvent(event);
}

void BoardPanel::mouseDoubleClickEvent(QMouseEvent*) { open(); }

void BoardPanel::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void BoardPanel::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace warroom::ui
