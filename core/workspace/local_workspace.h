// The workspace: one thread that holds the replica, its store, its search index and its connection.
#pragma once

#include "workspace/workspace.h"

#include "base/work_queue.h"
#include "store/cache_store.h"
#include "sync/replica.h"
#include "workspace/live_channel.h"
#include "workspace/own_ahead.h"
#include "workspace/ticket_history.h"

#include <mutex>
#include <random>
#include <set>

namespace warroom {

// More than this is shown at the rhythm of the ticks while it drains.
constexpr std::size_t outboxShownAtOnce = 500;
// Which templates are published: watched all the time, for the tickets that are opened here.
inline const std::string templatesBoard = "templates";

class LocalWorkspace final : public Workspace
{
public:
    LocalWorkspace(WorkspaceOptions options, OpenedCache cache, std::unique_ptr<SearchIndex> index);
    ~LocalWorkspace() override;
    // Before the thread runs.
    Result<void> load();

    void start(Notify notify) override;
    WorkspaceChange takeChange() override;
    OpId submit(TicketId ticket, Body body) override;
    void submitAll(TicketId ticket, std::vector<NewOp> ops) override;
    std::uint64_t submitted() const override { return m_submitted; }
    OpId submitText(TicketId ticket, Section section, std::optional<ItemId> item, std::string baseText,
                    text::Edit edit) override;
    TicketId declare(TicketOpen body) override;
    void discard(OpId op) override;
    void again(OpId op) override;
    void follow(TicketId ticket) override;
    void unfollow(TicketId ticket) override;
    void setPresence(std::optional<TicketId> ticket, std::string section, std::optional<ItemId> item,
                     std::optional<std::int64_t> caret, bool typing) override;
    void setWriting(std::string title) override;
    void watch(std::string board) override;
    void unwatch(std::string board) override;
    void call(std::string method, std::string path, std::string body,
              std::function<void(Result<std::string>)> done) override;
    void search(std::string words, int stream,
                std::function<void(Result<std::vector<SearchHit>>)> done) override;
    void history(TicketId ticket, Seq upTo,
                 std::function<void(Result<std::shared_ptr<const Ticket>>)> done) override;
    void setOffline(bool offline) override;
    void reconnect() override;
    void setSetting(std::string name, std::string value) override;
    void setting(std::string name, std::function<void(std::string)> done) override;
    ItemId newItem() override;

private:
    template<class Tagged>
    Tagged newId()
    {
        const std::lock_guard lock(m_idMutex);
        return m_callerIds.make<Tagged>();
    }

    void learnTemplates(const std::string& json);
    void giveTemplate(Body& body);
    bool showAhead(std::uint64_t number, OpId id, TicketId ticket, const Body& body);
    void notice(std::string sentence);

    // The connection.
    void connect();
    void onOpened();
    void onMessage(const std::string& text);
    void drop(const Error& why);
    Time heardUpTo() const;
    std::chrono::nanoseconds nextDelay();
    void send(std::string message);
    void setState(LinkState state, const std::string& error);
    void followLink();

    // The rhythm of the thread, and what is told.
    void onTick();
    void keepBoards(const Result<void>& kept);
    void sendOutgoing();
    void onDrained();
    void showOwn();
    void tellRoom(TicketId id, Room&& room);
    void tell();
    void passOn(ReplicaChange& change);
    void publish(ReplicaChange& change);
    std::vector<TicketInWriting> inWriting() const;
    std::set<TicketId> roomsToShow(const std::set<TicketId>& changed);
    Room room(TicketId id);
    std::vector<PendingChange> pendingChanges(std::optional<TicketId> only) const;

    // The search index.
    void index();
    void indexSome();
    void catchUpIndex();

    WorkspaceOptions m_options;
    SystemClock m_clock;
    std::unique_ptr<CacheStore> m_cache;
    std::unique_ptr<SearchIndex> m_index;
    Uuid7Source m_ids;
    std::mutex m_idMutex;
    Uuid7Source m_callerIds;       // guarded by m_idMutex
    std::uint64_t m_submitted = 0; // the caller's thread

    // The workspace's thread.
    Replica m_replica;
    LiveChannel m_live;
    Time m_lastMessage{};
    std::unique_ptr<Transport> m_transport;
    std::uint64_t m_generation = 0; // of the transport: what an older one still says is passed over
    std::set<TicketId> m_followed;
    std::map<OpId, TicketId> m_unwritten;   // done by this person in this turn, but for text
    std::set<TicketId> m_unseen;            // of these, the tickets in which something was not shown ahead
    std::set<TicketId> m_typedIn;           // in this turn
    std::uint64_t m_taken = 0;              // of m_submitted
    std::set<TicketId> m_toIndex;           // whose texts the search index has not seen yet
    std::set<TicketId> m_indexing;          // of these, what is next
    bool m_indexBusy = false;               // a piece is on its way
    std::chrono::nanoseconds m_indexDue{0}; // while catching up
    std::set<TicketId> m_roomsChanged;      // and not shown yet
    std::chrono::nanoseconds m_roomsShown{0};
    bool m_outboxChanged = false;
    bool m_outboxDue = true;
    Connection m_connection;
    bool m_connectionChanged = true;
    bool m_started = false;
    bool m_offline = false;
    std::chrono::milliseconds m_retry{0};
    std::optional<std::chrono::nanoseconds> m_nextAttempt;
    std::chrono::nanoseconds m_helloSent{0};
    std::mt19937 m_random;
    int m_ticks = 0;
    int m_ticksBackedOff = 0;
    std::string m_lastStorageError;
    Notify m_notify;

    HistoryQueue m_history; // asked from the workspace's thread, works on its own

    std::mutex m_mutex;
    WorkspaceChange m_pending; // guarded by m_mutex
    OwnAhead m_ahead;          // guarded by m_mutex
    bool m_notified = false;   // guarded by m_mutex
    // What new tickets get, as far as this workspace knows; guarded by m_mutex.
    std::optional<TicketTemplate> m_newestTemplate;

    WorkQueue m_queue; // last: its thread ends before anything that it uses
};

} // namespace warroom
