// Updates that were posted a moment ago and can still be taken back: held on this device until the time is
// up.
#pragma once

#include "bridge/workspace_bridge.h"
#include "models/comms/update_draft.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <set>
#include <vector>

namespace warroom::ui {

/// One update whose post can be taken back.
struct HeldPost
{
    TicketId ticket;
    UpdateDraft draft;
    Time pressed{};        ///< when it was posted, as its readers will see it
    QDeadlineTimer goes;   ///< when it goes out
    bool stranded = false; ///< the program ended long ago before it went out: it is to be read again first
};

/// Nothing is told before it is final: an update that people have read cannot be made unread, and a struck
/// one only adds to the noise. What is held is on disk before hold() returns control to the event loop, so a
/// kill loses nothing: at the next start it goes out, or, after more than StaleAfter, comes back to be read
/// again. At the end of the program what is held goes out. GUI thread; the bridge must outlive it.
class HeldPosts final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds HoldFor{10'000};
    static constexpr std::chrono::minutes StaleAfter{10};

    explicit HeldPosts(WorkspaceBridge& bridge, std::chrono::milliseconds holdFor = HoldFor,
                       QObject* parent = nullptr);
    ~HeldPosts() override;

    /// What is held already of this ticket goes out first. A draft with a problem is not taken.
    bool hold(TicketId ticket, const UpdateDraft& draft);
    /// The draft as it was; nothing if it has gone out.
    std::optional<UpdateDraft> takeBack(TicketId ticket);
    /// Goes out now.
    void release(TicketId ticket);
    /// Null if nothing of this ticket is held.
    const HeldPost* of(TicketId ticket) const;
    /// Whole seconds until it goes out, rounded up.
    int secondsLeft(TicketId ticket) const;

signals:
    /// Something came, went out, was taken back, or a second has passed.
    void changed();
    void posted(warroom::TicketId ticket);

private:
    void restore();
    void take(const std::string& kept);
    void onRoom(TicketId ticket, const Room& room);
    void tick();
    void post(const HeldPost& held, const Ticket* known);
    void keep();
    std::string json() const;

    WorkspaceBridge& m_bridge;
    std::chrono::milliseconds m_holdFor;
    std::vector<HeldPost> m_held;
    std::set<TicketId> m_restored; ///< wait for their ticket, lest they go out twice
    QTimer m_second;
};

} // namespace warroom::ui
