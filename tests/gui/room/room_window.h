// The room of the checkout incident in the whole window, to be looked at.
#pragma once

#include "gui/room/checkout_room.h"
#include "screens/room/room_screen.h"
#include "screens/strip/strip_presenter.h"
#include "shell/main_window.h"

#include <QImage>
#include <QtTest>

namespace warroom::test {

class RoomWindow final
{
public:
    explicit RoomWindow(CheckoutRoom& checkout)
        : bridge(checkout.workspace, checkout.clock), m_ticket(checkout.workspace.ticketId())
    {
        window.addScreen("room", "Room", "room", screen);
    }

    ui::WorkspaceBridge bridge;
    ui::MainWindow window;
    ui::RoomScreen* screen = new ui::RoomScreen(bridge, &window);
    ui::StripPresenter strip{bridge};

    // To be called first: whether the room is there.
    bool enter(const QSize& size)
    {
        window.resize(size);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            return false;
        screen->open(m_ticket);
        bridge.start();
        return QTest::qWaitFor([this] { return screen->presenter().hasTicket(); });
    }
    // As it is drawn once all is settled; into the folder WARROOM_PICTURES as well, if there is one. Null:
    // that could not be written.
    QImage picture()
    {
        window.refreshHints();
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        window.setStrip(strip.state());
        const QImage drawn = window.grab().toImage();
        const QString folder = qEnvironmentVariable("WARROOM_PICTURES");
        const QString file = folder + "/" + QTest::currentDataTag() + ".png";
        return folder.isEmpty() || drawn.save(file) ? drawn : QImage();
    }

private:
    TicketId m_ticket;
};

} // namespace warroom::test
