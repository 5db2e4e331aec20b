// Fills the ground.
#include "screens/boards/board_ground.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace warroom::ui {

BoardGround::BoardGround(GroundLook look, QWidget* parent) : QWidget(parent), m_look(look)
{
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BoardGround::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look == GroundLook::Lines ? tokens().line : tokens().surface);
}

QScrollArea* newBoardScroll(BoardGround* ground, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(ground);
    // What has the focus is seen, however it came there.
    QObject::connect(qApp, &QApplication::focusChanged, scroll, [scroll](QWidget*, QWidget* now) {
        if (now && scroll->isAncestorOf(now))
            scroll->ensureWidgetVisible(now, 0, 0);
    });
    return scroll;
}

} // namespace warroom::ui
