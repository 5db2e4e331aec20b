// Carries a workspace's changes to the GUI thread: at most one batch a frame, as typed signals.
#pragma once

#include "base/clock.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace warroom::ui {

/// Keeps the latest state readable, passes intents on, and never waits. GUI thread. The workspace and the
/// clock must outlive it; the workspace may go on notifying while the bridge is destroyed.
class WorkspaceBridge final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Frame{16};

    WorkspaceBridge(Workspace& workspace, const Clock& clock, QObject* parent = nullptr);
    ~WorkspaceBridge() override;

    /// Starts the workspace. The first batch holds everything.
    void start();
    /// Whether that first batch has come.
    bool isLoaded() const { return m_loaded; }

    Time now() const { return m_clock.now(); }
    const Clock& clock() const { return m_clock; }
    const Connection& connection() const { return m_connection; }
    /// Never null.
    const std::shared_ptr<const Directory>& directory() const { return m_directory; }
    const std::unordered_map<TicketId, Summary>& summaries() const { return m_summaries; }
    /// Null if there is no such ticket.
    const Summary* summary(TicketId ticket) const;
    /// Null unless the ticket is followed and its first state has come.
    const Room* room(TicketId ticket) const;
    const std::vector<PendingChange>& outbox() const { return m_outbox; }
    /// Tickets that others are writing at this moment.
    const std::vector<TicketInWriting>& inWriting() const { return m_inWriting; }
    /// The person whose workspace this is.
    PersonId self() const { return m_connection.person; }
    /// To be installed on a window: before it is painted, what was just done here is told.
    bool eventFilter(QObject* watched, QEvent* event) override;

    OpId submit(TicketId ticket, Body body)
    {
        hasten(ticket);
        return m_workspace.submit(ticket, std::move(body));
    }
    void submitAll(TicketId ticket, std::vector<NewOp> ops)
    {
        hasten(ticket);
        m_workspace.submitAll(ticket, std::move(ops));
    }
    /// Workspace::submitted().
    std::uint64_t submitted() const { return m_workspace.submitted(); }
    OpId submitText(TicketId ticket, Section section, std::optional<ItemId> item, std::string baseText,
                    text::Edit edit);
    TicketId declare(TicketOpen body) { return m_workspace.declare(std::move(body)); }
    void discard(OpId op) { m_workspace.discard(op); }
    void again(OpId op) { m_workspace.again(op); }
    ItemId newItem() { return m_workspace.newItem(); }
    void setPresence(std::optional<TicketId> ticket, std::string section, std::optional<ItemId> item,
                     std::optional<std::int64_t> caret, bool typing);

    /// The title so far of the ticket that this person is writing; empty: none.
    void setWriting(const QString& title) { m_workspace.setWriting(title.toStdString()); }

    /// Counted: a ticket is followed until each follow() has met its unfollow().
    void follow(TicketId ticket);
    void unfollow(TicketId ticket);

    /// Counted as follow(). The data of a board come with boardChanged(), and stay readable while watched.
    void watch(const QString& board);
    void unwatch(const QString& board);
    /// Whether a watched board has not come yet while there is a connection.
    bool awaitsBoards() const;
    /// Null until the first data have come. Not live: say "as of HH:MM:SS".
    const BoardData* board(const QString& board) const;
    /// A request of the backend's HTTP API; the answer's JSON or why not. Answers as search() does.
    void call(const QString& method, const QString& path, const QByteArray& body, QObject* context,
              std::function<void(Result<std::string>)> done);

    /// Answers on the GUI thread, and not at all once `context` is gone.
    void search(std::string words, int stream, QObject* context,
                std::function<void(Result<std::vector<SearchHit>>)> done);
    /// The ticket as it was after the operation `upTo`. Answers as search() does.
    void history(TicketId ticket, Seq upTo, QObject* context,
                 std::function<void(Result<std::shared_ptr<const Ticket>>)> done);
    void setSetting(std::string name, std::string value);
    void setting(std::string name, QObject* context, std::function<void(std::string)> done);

    /// Cuts the connection by choice, until it is taken back.
    void setWorkOffline(bool offline);
    bool worksOffline() const { return m_worksOffline; }
    void reconnect() { m_workspace.reconnect(); }

signals:
    void connectionChanged(const warroom::Connection& connection);
    void directoryChanged();
    void summariesChanged(const std::vector<warroom::Summary>& summaries);
    /// This person may not see them any more. Before, they are told as closed and without words.
    void ticketsGone(const std::vector<warroom::TicketId>& tickets);
    /// What was attached to them, by digest.
    void filesGone(const std::vector<std::string>& digests);
    void roomChanged(warroom::TicketId ticket, const warroom::Room& room);
    void outboxChanged();
    void inWritingChanged();
    void boardChanged(const QString& board);
    /// What this person wrote was masked before it was kept.
    void masked(const std::vector<warroom::masking::MaskedOp>& operations);
    void notice(const QString& sentence);
    void workOfflineChanged(bool offline);
    /// After all other signals of the first batch.
    void loaded();

private:
    class Inlet;
    /// A change of one's own that is on its way through.
    struct Own
    {
        std::chrono::nanoseconds since;
        TicketId ticket;
        bool isAwaited = true; ///< nothing was told since
    };

    void onNotified();
    void hasten(TicketId ticket);
    void deliver();

    Workspace& m_workspace;
    const Clock& m_clock;
    std::shared_ptr<Inlet> m_inlet; // what other threads hold of the bridge
    QTimer m_nextFrame;
    std::optional<std::chrono::nanoseconds> m_lastDelivery;
    std::optional<Own> m_own;
    bool m_loaded = false;
    bool m_worksOffline = false;

    Connection m_connection;
    std::shared_ptr<const Directory> m_directory = std::make_shared<const Directory>();
    std::unordered_map<TicketId, Summary> m_summaries;
    std::unordered_map<TicketId, Room> m_rooms;
    std::unordered_map<TicketId, int> m_followers;
    std::unordered_map<std::string, BoardData> m_boards;
    std::unordered_map<std::string, int> m_watchers; // of boards
    std::vector<PendingChange> m_outbox;
    std::vector<TicketInWriting> m_inWriting;
};

} // namespace warroom::ui
