// Putting the desktop together for a measure.
#include "room_seat.h"

#include "screens/room/room_screen.h"
#include "widgets/theme.h"
#include "workspace/socket_transport.h"

#include <QScreen>
#include <QWindow>

namespace warroom::bench {
namespace {

// A session without a keyring.
class AbsentKeyring final : public ui::Keyring
{
public:
    void read(const QString&, std::function<void(Result<QString>)> done) override { done(absent()); }
    void write(const QString&, const QString&, std::function<void(Result<void>)> done) override
    {
        done(absent());
    }
    void remove(const QString&, std::function<void(Result<void>)> done) override { done(absent()); }

private:
    static Error absent() { return fail(ErrorCode::Unreachable, "no keyring answers"); }
};

// Without a backend: neither opens nor fails.
class SilentTransport final : public Transport
{
public:
    void start(Events) override {}
    void send(std::string) override {}
};

WorkspaceOptions optionsOf(const std::string& folder, const SeatAddress& address)
{
    WorkspaceOptions options;
    options.directory = folder;
    options.server = address.url;
    options.token = address.token;
    options.connect = [address]() -> std::unique_ptr<Transport> {
        if (address.url.empty())
            return std::make_unique<SilentTransport>();
        return makeSocketTransport({address.url, address.token, {}});
    };
    return options;
}

} // namespace

DesktopSeat::DesktopSeat(FrameApplication& application, const QString& folder)
    : m_application(application), m_settings(folder), m_tokens(folder, std::make_unique<AbsentKeyring>())
{}

DesktopSeat::~DesktopSeat() { m_application.onPainted({}); }

Result<std::unique_ptr<DesktopSeat>> DesktopSeat::open(FrameApplication& application,
                                                       const std::string& folder, const SeatAddress& address,
                                                       const Between& between)
{
    std::unique_ptr<DesktopSeat> seat(new DesktopSeat(application, QString::fromStdString(folder)));
    TRY(seat->m_workspace, openWorkspace(optionsOf(folder, address)));
    if (between)
        seat->m_between = between(*seat->m_workspace);
    seat->m_bridge = std::make_unique<ui::WorkspaceBridge>(
        seat->m_between ? *seat->m_between : *seat->m_workspace, seat->m_clock);
    seat->m_bridge->start();
    seat->m_desktop = std::make_unique<ui::Desktop>(*seat->m_bridge, seat->m_settings, seat->m_tokens,
                                                    ui::BackendKind::Shared);
    auto& window = seat->m_desktop->window();
    seat->m_desktop->showQueue(); // as chosen: no room opens by itself
    window.resize(1440, 900);
    window.show();
    window.activateWindow();
    CHECK(application.until("the copy is read", [&] { return seat->m_bridge->isLoaded(); }));
    if (!address.url.empty())
        CHECK(application.until("it is connected",
                                [&] { return seat->m_bridge->connection().state == LinkState::Live; }));
    application.settle();
    return seat;
}

Result<void> DesktopSeat::enterRoom(TicketId ticket)
{
    m_desktop->openTicket(ticket);
    auto& room = m_desktop->room().presenter();
    CHECK(m_application.until("the room is open",
                              [&] { return room.ticketId() == ticket && room.hasTicket(); }));
    m_application.settle();
    return {};
}

QImage DesktopSeat::picture()
{
    QWindow* const window = m_desktop->window().windowHandle();
    return window->screen()->grabWindow(window->winId()).toImage();
}

} // namespace warroom::bench
