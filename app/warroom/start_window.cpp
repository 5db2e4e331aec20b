// The page over its key bar.
#include "start_window.h"

#include "widgets/key_bar.h"

#include <QBoxLayout>

namespace warroom::ui {

StartWindow::StartWindow(TokenStore& tokens, const QString& folder)
    : m_screen(new StartScreen(tokens, folder, this)), m_keys(new KeyBar(this))
{
    setWindowTitle(tr("warroom"));
    setMinimumSize(1024, 640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_screen, 1);
    column->addWidget(m_keys);
    m_keys->setCompact(true);
    m_keys->setHints(m_screen->keyHints());
    const auto tick = [this] { m_keys->setClock(QDateTime::currentDateTimeUtc()); };
    tick();
    connect(&m_second, &QTimer::timeout, this, tick);
    m_second.start(1000);
    connect(m_screen, &StartScreen::workHere, this, [this] { emit chosen({}); });
    connect(m_screen, &StartScreen::joined, this, &StartWindow::chosen);
}

void StartWindow::raiseWindow()
{
    raise();
    activateWindow();
}

void StartWindow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_screen->activated();
}

} // namespace warroom::ui
