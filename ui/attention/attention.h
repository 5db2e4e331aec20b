// Tells the person at this desktop what concerns them: in the window, or on the desktop, or later.
#pragma once

#include "bridge/workspace_bridge.h"
#include "models/comms/concern.h"
#include "models/comms/concern_text.h"
#include "models/comms/ongoing_incidents.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>
#include <set>

namespace warroom::ui {

class DesktopNotifier;

/// Watches the incidents that are going on, and every ticket that is open in the window. Nothing that it does
/// raises a window or moves the focus. GUI thread; what it is given must outlive it.
class Attention final : public QObject
{
    Q_OBJECT

public:
    /// More than so many at once about one ticket are told as a number.
    static constexpr std::size_t MostAtOnce = 3;

    Attention(WorkspaceBridge& bridge, DesktopNotifier& notifier, QObject* parent = nullptr);
    ~Attention() override;

    void setNotifications(bool on) { m_notifications = on; }
    void setSound(bool on) { m_sound = on; }
    /// Do not disturb: until then nothing is shown or heard; it is counted. Nothing: now as always.
    void setQuietUntil(std::optional<Time> until);
    std::optional<Time> quietUntil() const;
    /// Whether the person is at the window now: then it is told there.
    void setIsAtWindow(std::function<bool()> isAtWindow) { m_isAtWindow = std::move(isAtWindow); }

    /// What was told and not seen yet.
    int waiting() const;
    /// The ticket is in front of the person.
    void see(TicketId ticket);

signals:
    /// To be said in the window.
    void told(warroom::TicketId ticket, const QString& sentence);
    /// The person wants to see this ticket: the one thing after which the window may come to the front.
    void openRequested(warroom::TicketId ticket);
    void waitingChanged();
    void quietChanged();

private:
    /// How a ticket was last seen here.
    struct Known
    {
        Seq head = 0;
        bool leads = true;                    ///< the clock of its updates is this person's
        std::shared_ptr<const Ticket> ticket; ///< null while nothing of it was needed
    };

    void begin();
    void remember(const std::map<TicketId, Seq>& heads, const std::string& kept);
    void keep();
    void followIncidents(const std::vector<Summary>& changed);
    void followWhatMoves();
    void onRoom(TicketId ticket, const Room& room);
    void onSecond();
    void tell(TicketId ticket, const std::vector<Concern>& found);
    void tellOne(TicketId ticket, const ConcernText& text, bool urgent);

    WorkspaceBridge& m_bridge;
    DesktopNotifier& m_notifier;
    std::function<bool()> m_isAtWindow = [] { return false; };
    bool m_notifications = true;
    bool m_sound = false;
    std::optional<Time> m_quietUntil;
    std::optional<Time> m_started; // when the first state had come
    std::optional<Time> m_lastSecond;
    bool m_remembers = false; ///< what was known at the last start has been read back
    OngoingIncidents m_ongoing;
    std::set<TicketId> m_followed; ///< of these, what is not as it was, or one's own: each is in memory whole
    std::map<TicketId, Known> m_known;
    std::map<TicketId, int> m_waiting;
    QTimer m_second;
    QTimer m_write; ///< what is known is written once for many tickets
};

} // namespace warroom::ui
