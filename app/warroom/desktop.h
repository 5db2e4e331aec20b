// The desktop: the window with its screens, over one workspace.
#pragma once

#include "bridge/workspace_bridge.h"
#include "screens/settings/settings_screen.h"
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

/// Wires screens to the bridge and to each other. GUI thread. What it is given must outlive it.
class Desktop final : public QObject
{
    Q_OBJECT

public:
    Desktop(WorkspaceBridge& bridge, DesktopSettings& settings, TokenStore& tokens);
    ~Desktop() override;

    MainWindow& window() { return *m_window; }
    QueueScreen& queue() { return *m_queue; }
    RoomScreen& room() { return *m_room; }
    SettingsScreen& settings() { return *m_settings; }
    StripPresenter& strip() { return m_strip; }

    void openTicket(TicketId ticket);
    void showQueue();
    void showDeclare();
    void showNewTicket();
    void showOutbox();
    void showSettings();
    void raise();

private:
    void buildScreens(DesktopSettings& settings, TokenStore& tokens);
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
    SettingsScreen* m_settings = nullptr;
    NewTicketScreen* m_newTicket = nullptr;
    QTimer m_second;
    bool m_chosen = false; // a screen was chosen by the person or by the start
};

} // namespace warroom::ui
