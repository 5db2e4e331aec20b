// The strip over the board, and the keys of the window.
#include "board_window.h"

#include "widgets/incident_strip.h"
#include "widgets/severity_block.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

namespace warroom::ui {

BoardWindow::BoardWindow(const QString& title)
    : m_severity(new SeverityBlock(this)), m_strip(new IncidentStrip(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    connect(m_strip, &IncidentStrip::pagesClicked, this, &BoardWindow::pagesClicked);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_severity, 0, 0);
    grid->addWidget(m_strip, 0, 1);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(1, 1);
    resize(1376, 860);
}

void BoardWindow::setBoard(QWidget* board)
{
    static_cast<QGridLayout*>(layout())->addWidget(board, 1, 0, 1, 2);
}

void BoardWindow::setStrip(const StripState& state)
{
    m_severity->setSeverity(state.severity);
    m_strip->setState(state);
}

void BoardWindow::keyPressEvent(QKeyEvent* event)
{
    const bool closes = event->matches(QKeySequence::Close);
    if (event->key() == Qt::Key_F11 || (event->key() == Qt::Key_Escape && isFullScreen()))
        setWindowState(windowState() ^ Qt::WindowFullScreen);
    else if (closes || event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void BoardWindow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace warroom::ui
