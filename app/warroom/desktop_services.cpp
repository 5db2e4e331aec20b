// The services in the window: their screen and its keys.
#include "desktop.h"

#include "screens/services/services_screen.h"
#include "shell/screen_commands.h"

namespace warroom::ui {

void Desktop::addServices()
{
    m_services = new ServicesScreen(m_bridge, m_window->screenHost());
    m_window->addScreen(QStringLiteral("services"), tr("Services"), QStringLiteral("services"), m_services);
    addCommands(m_window->actions(), tr("Services"), m_services, m_services->commands());
    connect(m_services, &ServicesScreen::hintsChanged, m_window.get(), &MainWindow::refreshHints);
    connect(m_services, &ServicesScreen::commandsChanged, this, [this] { m_window->actions().refresh(); });
    connect(m_services, &ServicesScreen::openDebug, this, &Desktop::showDebug);
    connect(m_services, &ServicesScreen::said, this,
            [this](const QString& sentence) { m_window->showToast(sentence); });
    connect(m_services, &ServicesScreen::undoOffered, this,
            [this](const QString& sentence, const std::function<void()>& undo) {
                m_window->showToast(sentence, tr("Undo"), undo);
            });
}

void Desktop::showService(const QString& service)
{
    m_window->closeSidePane();
    m_window->showScreen(QStringLiteral("services"));
    if (!service.isEmpty())
        m_services->showService(service);
}

} // namespace warroom::ui
