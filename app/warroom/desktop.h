// The desktop: the window with its screens, over one workspace.
#pragma once

#include "bridge/workspace_bridge.h"
#include "screens/strip/strip_presenter.h"
#include "shell/main_window.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace warroom::ui {

class DeclarePane;
class NewTicketScreen;
class QueueScreen;
class RoomScreen;

/// Wires screens to the bridge and to each other. GUI thread. The bridge must outlive it.
class Desktop final : public QObject
{
    Q_OBJECT

public:
    explicit Desktop(WorkspaceBridge& bridge);
    ~Desktop() override;

    MainWindow& window() { return *m_window; }
    QueueScreen& queue() { return *m_queue; }
    RoomScreen& room() { return *m_room; }
    StripPresenter& strip() { return m_strip; }

    void openTicket(TicketId ticket);
    void showQueue();
    void showDeclare();
    void showNewTicket();
    void showOutbox();
    void raise();

private:
    void buildScreens();
    void buildActions();
    void addRoomCommands();
    void connectScreens();
    void connectStrip();
    void onLoaded();
    void refreshStrip();
    void savePdf();
    void placeWindow();

    WorkspaceBridge& m_bridge;
    StripPresenter m_strip;
    std::unique_ptr<MainWindow> m_window;
    QueueScreen* m_queue = nullptr;
    RoomScreen* m_room = nullptr;
    NewTicketScreen* m_newTicket = nullptr;
    QTimer m_second;
    bool m_chosen = false; // a screen was chosen by the person or by the start
};

} // namespace warroom::ui
