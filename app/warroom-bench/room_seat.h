// The desktop's own window over a real workspace, without a screen.
#pragma once

#include "room_frames.h"

#include "bridge/workspace_bridge.h"
#include "desktop/desktop.h"
#include "screens/settings/desktop_settings.h"
#include "secrets/token_store.h"

#include <functional>
#include <memory>
#include <string>

namespace warroom::bench {

// What a screen part of the measures needs.
struct ScreenRun
{
    FrameApplication& application;
    int rounds = 3;
    double seconds = 5;
    int updates = 3'600;
    int spans = 1'000'000;
    int entries = 50'000;
    int operations = 100'000;
    std::string scratch;
};

// Where the window's workspace finds its backend; without an address it works offline.
struct SeatAddress
{
    std::string url, token;
};

// Window, bridge and workspace as the program puts them together. GUI thread.
class DesktopSeat final
{
public:
    // Stands between the workspace and the bridge.
    using Between = std::function<std::unique_ptr<Workspace>(Workspace&)>;

    // Shows the window at 1440 x 900 and waits for the copy, and for the connection if there is one.
    static Result<std::unique_ptr<DesktopSeat>> open(FrameApplication& application, const std::string& folder,
                                                     const SeatAddress& address, const Between& between = {});
    ~DesktopSeat();

    ui::Desktop& desktop() { return *m_desktop; }
    ui::WorkspaceBridge& bridge() { return *m_bridge; }
    // Opens the incident's room, until its ticket is on the window.
    Result<void> enterRoom(TicketId ticket);
    // The window as it is painted now.
    QImage picture();

private:
    DesktopSeat(FrameApplication& application, const QString& folder);

    FrameApplication& m_application;
    ui::DesktopSettings m_settings;
    ui::TokenStore m_tokens;
    SystemClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Workspace> m_between;
    std::unique_ptr<ui::WorkspaceBridge> m_bridge;
    std::unique_ptr<ui::Desktop> m_desktop;
};

} // namespace warroom::bench
