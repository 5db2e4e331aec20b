// What the room shows at its side, and the bell list.
#include "desktop.h"

#include "models/comms/concerns_model.h"
#include "screens/comms/bell_pane.h"
#include "screens/room/room_screen.h"
#include "shell/actions.h"

namespace warroom::ui {

void Desktop::connectPeople()
{
    connect(m_room, &RoomScreen::paneRequested, m_window.get(), &MainWindow::showSidePane);
    connect(m_room, &RoomScreen::paneFinished, m_window.get(), &MainWindow::closeSidePane);
    m_concerns = std::make_unique<ConcernsModel>(m_bridge);
    connect(m_concerns.get(), &ConcernsModel::unreadChanged, this,
            [this](int count) { m_window->rail()->setBadge(QStringLiteral("room"), count); });
    ActionSpec bell;
    bell.id = QStringLiteral("bell.show");
    bell.text = tr("What concerns me");
    bell.group = tr("Everywhere");
    bell.icon = QStringLiteral("bell");
    bell.keys = {QKeySequence(tr("Ctrl+Alt+B"))};
    bell.run = [this] { showBell(); };
    m_window->actions().add(bell);
}

void Desktop::showBell()
{
    if (qobject_cast<BellPane*>(m_window->sidePane())) {
        m_window->closeSidePane();
        return;
    }
    auto* pane = new BellPane(*m_concerns);
    connect(
        pane, &BellPane::chosen, this,
        [this](TicketId ticket, OpId entry) {
            openTicket(ticket);
            m_room->goTo(entry);
        },
        Qt::QueuedConnection);
    m_window->showSidePane(pane);
}

} // namespace warroom::ui
