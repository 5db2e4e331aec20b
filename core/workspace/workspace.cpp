// The workspace: one thread that holds the replica, its store, its search index and its connection.
#include "workspace/workspace.h"

#include "base/work_queue.h"

#include "base/log.h"
#include "store/cache_store.h"
#include "sync/replica.h"
#include "sync/search_document.h"
#include "workspace/live_channel.h"
#include "workspace/own_ahead.h"
#include "workspace/ticket_history.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <random>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr auto tickEvery = 500ms;
constexpr auto firstRetry = 500ms;
constexpr auto longestRetry = 15'000ms;
constexpr std::size_t outboxShownAtOnce = 500;
constexpr auto roomsEvery = 200ms;
constexpr std::size_t indexedAtOnce = 1u << 20; // bytes of text
constexpr auto indexEvery = 50ms;               // while catching up

class LocalWorkspace final : public Workspace
{
public:
    LocalWorkspace(WorkspaceOptions options, OpenedCache cache, std::unique_ptr<SearchIndex> index)
        : m_options(std::move(options)), m_cache(std::move(cache.store)), m_index(std::move(index)),
          m_ids(m_clock), m_callerIds(m_clock), m_replica(*m_cache, m_clock, m_ids),
          m_live(*m_cache, m_clock), m_random(std::random_device{}())
    {
        if (!cache.notice.empty())
            m_pending.notices.push_back(std::move(cache.notice));
    }

    ~LocalWorkspace() override
    {
        m_queue.stop();
        m_history.stop();
        m_transport.reset();
        m_index.reset();
        m_live.lost(heardUpTo());
        keepBoards(m_live.keep());
    }

    // Before the thread runs.
    Result<void> load() { return m_replica.load(); }

    void start(Notify notify) override
    {
        m_notify = std::move(notify);
        m_connection.embedded = m_options.embedded;
        m_connection.server = m_options.server;
        m_connection.since = m_clock.now();
        m_replica.setMayLeave([this] { sendOutgoing(); });
        m_queue.start([this] { onDrained(); }, tickEvery, [this] { onTick(); });
        m_queue.post([this] {
            catchUpIndex();
            connect();
        });
    }

    WorkspaceChange takeChange() override
    {
        WorkspaceChange change;
        std::vector<std::pair<Room*, std::vector<Op>>> ahead;
        {
            const std::lock_guard lock(m_mutex);
            m_notified = false;
            change = std::exchange(m_pending, {});
            for (auto& [ticket, one] : change.rooms)
                ahead.emplace_back(&one, m_ahead.of(ticket));
        }
        for (auto& [one, ops] : ahead)
            OwnAhead::layOver(*one, ops);
        return change;
    }

    OpId submit(TicketId ticket, Body body) override
    {
        const auto id = newId<OpId>();
        const auto number = ++m_submitted;
        const bool isShown = showAhead(number, id, ticket, body);
        m_queue.post([this, number, id, ticket, isShown, body = std::move(body)]() mutable {
            m_replica.submit(id, ticket, std::move(body));
            m_taken = number;
            m_unwritten.emplace(id, ticket);
            if (!isShown)
                m_unseen.insert(ticket);
        });
        if (isShown)
            tell();
        return id;
    }

    void submitAll(TicketId ticket, std::vector<NewOp> ops) override
    {
        m_queue.post([this, ticket, ops = std::move(ops)]() mutable {
            for (const NewOp& op : ops)
                m_unwritten.emplace(op.id, ticket);
            m_unseen.insert(ticket);
            m_replica.submitAll(ticket, std::move(ops));
        });
    }

    OpId submitText(TicketId ticket, Section section, std::optional<ItemId> item, std::string baseText,
                    text::Edit edit) override
    {
        const auto id = newId<OpId>();
        m_queue.post([=, this, base = std::move(baseText), edit = std::move(edit)]() mutable {
            m_replica.submitText(id, ticket, section, item, base, std::move(edit));
            m_typedIn.insert(ticket);
        });
        return id;
    }

    TicketId declare(TicketOpen body) override
    {
        const auto ticket = newId<TicketId>();
        submit(ticket, std::move(body));
        return ticket;
    }

    void discard(OpId op) override
    {
        m_queue.post([this, op] { m_replica.discard(op); });
    }
    void again(OpId op) override
    {
        m_queue.post([this, op] { m_replica.again(op); });
    }

    void follow(TicketId ticket) override
    {
        m_queue.post([this, ticket] {
            m_followed.insert(ticket);
            m_replica.pin(ticket, true);
        });
    }
    void unfollow(TicketId ticket) override
    {
        m_queue.post([this, ticket] {
            m_followed.erase(ticket);
            m_replica.pin(ticket, false);
            m_history.forget(ticket);
            const std::lock_guard lock(m_mutex);
            m_ahead.forget(ticket);
        });
    }

    void setPresence(std::optional<TicketId> ticket, std::string section, std::optional<ItemId> item,
                     std::optional<std::int64_t> caret, bool typing) override
    {
        m_queue.post([=, this, section = std::move(section)] {
            protocol::Presence presence;
            presence.ticket = ticket;
            presence.section = section;
            presence.item = item;
            presence.caret = caret;
            presence.typing = typing;
            m_replica.setPresence(std::move(presence));
        });
    }

    void setWriting(std::string title) override
    {
        m_queue.post([this, title = std::move(title)]() mutable { m_replica.setCreating(std::move(title)); });
    }

    void watch(std::string board) override
    {
        m_queue.post([this, board = std::move(board)] { m_live.watch(board); });
    }
    void unwatch(std::string board) override
    {
        m_queue.post([this, board = std::move(board)] { m_live.unwatch(board); });
    }
    void call(std::string method, std::string path, std::string body,
              std::function<void(Result<std::string>)> done) override
    {
        m_queue.post([this, method = std::move(method), path = std::move(path), body = std::move(body),
                      done = std::move(done)]() mutable {
            m_live.call(std::move(method), std::move(path), std::move(body), std::move(done));
        });
    }

    void search(std::string words, int stream,
                std::function<void(Result<std::vector<SearchHit>>)> done) override
    {
        m_index->query(std::move(words), true, 50, stream,
                       [this, done = std::move(done)](Result<std::vector<SearchHit>> hits) {
                           m_queue.post([done, hits = std::move(hits)] { done(hits); });
                       });
    }

    void history(TicketId ticket, Seq upTo,
                 std::function<void(Result<std::shared_ptr<const Ticket>>)> done) override
    {
        m_queue.post([this, ticket, upTo, done = std::move(done)] {
            if (m_replica.extent(ticket) == Replica::Extent::Summary)
                return done(fail(ErrorCode::NotFound, "the log of this ticket is not here"));
            if (auto written = m_replica.flush(); !written)
                return done(written.error());
            auto records = m_cache->readTicket(ticket, m_history.knownBefore(ticket));
            if (!records)
                return done(records.error());
            m_history.ask(ticket, std::move(*records), upTo, done);
        });
    }

    void setOffline(bool offline) override
    {
        m_queue.post([this, offline] {
            m_offline = offline;
            if (offline)
                drop(fail(ErrorCode::Cancelled, "working offline"));
            else
                connect();
        });
    }
    void reconnect() override
    {
        m_queue.post([this] {
            if (!m_transport && !m_offline)
                connect();
        });
    }

    void setSetting(std::string name, std::string value) override
    {
        // Forms that were not sent are kept among the settings.
        if (auto masked = masking::mask(value, {}); !masked.spans.empty())
            value = std::move(masked.text);
        m_queue.post([this, name = "ui." + std::move(name), value = std::move(value)] {
            if (auto written = m_cache->setSetting(name, value); !written)
                notice("A setting could not be kept: " + written.error().message());
        });
    }
    void setting(std::string name, std::function<void(std::string)> done) override
    {
        m_queue.post([this, name = "ui." + std::move(name), done = std::move(done)] {
            auto value = m_cache->setting(name);
            done(value ? value->value_or("") : std::string());
        });
    }

    ItemId newItem() override { return newId<ItemId>(); }

private:
    template<class Tagged>
    Tagged newId()
    {
        const std::lock_guard lock(m_idMutex);
        return m_callerIds.make<Tagged>();
    }

    // On the caller's thread: what is simple is seen however busy the workspace's thread is.
    bool showAhead(std::uint64_t number, OpId id, TicketId ticket, const Body& body)
    {
        std::shared_ptr<const Ticket> now;
        {
            const std::lock_guard lock(m_mutex);
            if (const Room* room = m_ahead.room(ticket))
                now = room->ticket;
        }
        auto op = now ? OwnAhead::prepare(id, ticket, body, *now) : std::nullopt;
        if (!op)
            return false;
        op->at = m_clock.now();
        const std::lock_guard lock(m_mutex);
        const Room* room = m_ahead.room(ticket);
        if (!room)
            return false;
        m_pending.rooms.insert_or_assign(ticket, *room);
        m_ahead.add(number, std::move(*op));
        return true;
    }

    void notice(std::string sentence)
    {
        const std::lock_guard lock(m_mutex);
        m_pending.notices.push_back(std::move(sentence));
    }

    // ---- the connection

    void connect()
    {
        if (m_transport || m_offline || !m_options.connect)
            return;
        m_nextAttempt.reset();
        setState(LinkState::Connecting, {});
        m_transport = m_options.connect();
        const auto generation = ++m_generation;
        const auto onThread = [this, generation](auto work) {
            m_queue.post([this, generation, work = std::move(work)]() mutable {
                if (generation == m_generation)
                    work();
            });
        };
        m_transport->start({
            [this, onThread] { onThread([this] { onOpened(); }); },
            [this, onThread](std::string text) {
                onThread([this, text = std::move(text)] { onMessage(text); });
            },
            [this, onThread](Error error) { onThread([this, error] { drop(error); }); },
        });
    }

    void onOpened()
    {
        m_helloSent = m_clock.steady();
        send(m_replica.connected(m_options.embedded, m_options.token));
    }

    void onMessage(const std::string& text)
    {
        m_lastMessage = m_clock.now();
        if (m_helloSent != 0ns) {
            m_connection.roundTrip = std::chrono::duration_cast<Duration>(m_clock.steady() - m_helloSent);
            m_helloSent = 0ns;
        }
        if (auto heard = m_replica.received(text); !heard) {
            if (m_replica.link() != Replica::Link::Refused)
                log::warning("the connection is opened anew: {}", heard.error().message());
            drop(heard.error());
        }
    }

    // Trying again with a token that was refused would only count as guessing.
    void drop(const Error& why)
    {
        ++m_generation;
        m_transport.reset();
        m_replica.disconnected();
        m_live.lost(heardUpTo());
        const bool refused =
            m_replica.link() == Replica::Link::Refused || why.code() == ErrorCode::Unauthenticated;
        setState(refused ? LinkState::SignedOut : LinkState::Offline, why.message());
        if (!m_offline && !refused)
            m_nextAttempt = m_clock.steady() + nextDelay();
        else
            m_nextAttempt.reset();
    }

    // When something last came, by the backend's clock.
    Time heardUpTo() const { return m_lastMessage - m_replica.skew(); }

    // Longer each time, and never for two clients the same.
    std::chrono::nanoseconds nextDelay()
    {
        m_retry = std::min(m_retry == 0ms ? std::chrono::milliseconds(firstRetry) : m_retry * 2,
                           std::chrono::milliseconds(longestRetry));
        return std::chrono::milliseconds(
            std::uniform_int_distribution<long>(m_retry.count() / 2, m_retry.count())(m_random));
    }

    void send(std::string message)
    {
        if (m_transport)
            m_transport->send(std::move(message));
    }

    void setState(LinkState state, const std::string& error)
    {
        if (m_connection.state != state)
            m_connection.since = m_clock.now();
        m_connection.state = state;
        m_connection.error = error;
        m_connectionChanged = true;
    }

    void followLink()
    {
        switch (m_replica.link()) {
        case Replica::Link::CatchingUp:
        case Replica::Link::Greeting:
            if (m_transport)
                setState(LinkState::CatchingUp, {});
            break;
        case Replica::Link::Live:
            m_retry = 0ms;
            m_connection.lastCurrent = m_clock.now();
            setState(LinkState::Live,
                     m_replica.backingOff() && m_replica.linkError() ? m_replica.linkError()->message() : "");
            break;
        case Replica::Link::Refused:
            setState(LinkState::SignedOut, m_replica.linkError() ? m_replica.linkError()->message() : "");
            break;
        case Replica::Link::Down:
            break;
        }
    }

    // ---- the rhythm of the thread

    void onTick()
    {
        if (m_nextAttempt && m_clock.steady() >= *m_nextAttempt)
            connect();
        if (m_replica.backingOff() && ++m_ticksBackedOff >= 4) {
            m_ticksBackedOff = 0;
            m_replica.resend();
        }
        if (++m_ticks % 2 == 0) {
            if (m_cache->changedElsewhere())
                m_replica.adoptForeign();
            m_replica.shareHeard();
        }
        index();
        keepBoards(m_live.keepSometimes());
        m_outboxDue = true;
    }

    void keepBoards(const Result<void>& kept)
    {
        if (!kept)
            log::warning("boards could not be kept: {}", kept.error().message());
    }

    void sendOutgoing()
    {
        for (auto& message : m_replica.takeOutgoing())
            send(std::move(message));
    }

    // Everything that was posted is done: show what is one's own, write it, say it, show the rest.
    void onDrained()
    {
        showOwn();
        const auto flushed = m_replica.flush();
        if (!flushed && flushed.error().message() != m_lastStorageError)
            notice("Not saved: " + flushed.error().message());
        m_lastStorageError = flushed ? std::string() : flushed.error().message();
        sendOutgoing();
        auto change = m_replica.takeChange();
        passOn(change);
        publish(change);
        if (m_replica.link() == Replica::Link::CatchingUp && m_clock.steady() >= m_indexDue) {
            m_indexDue = m_clock.steady() + indexEvery;
            index();
        }
    }

    // What this person did is seen without waiting for the disk; it counts as kept, and waits, only once it
    // is written. Text is seen where it is typed.
    void showOwn()
    {
        std::map<TicketId, Room> rooms;
        if (m_started && m_replica.outbox().size() <= outboxShownAtOnce) {
            for (const auto id : m_unseen) {
                if (m_followed.contains(id) && !m_typedIn.contains(id))
                    rooms.emplace(id, room(id));
            }
        }
        m_unwritten.clear();
        m_unseen.clear();
        m_typedIn.clear();
        if (rooms.empty())
            return;
        {
            const std::lock_guard lock(m_mutex);
            for (auto& [id, one] : rooms)
                tellRoom(id, std::move(one));
        }
        tell();
    }

    // With m_mutex held.
    void tellRoom(TicketId id, Room&& room)
    {
        m_ahead.told(id, room, m_taken);
        m_pending.rooms.insert_or_assign(id, std::move(room));
    }

    // That there is something to take.
    void tell()
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_notified || !m_notify)
                return;
            m_notified = true;
        }
        m_notify();
    }

    // What the replica heard that is not of the log.
    void passOn(ReplicaChange& change)
    {
        const auto link = m_replica.link();
        if (link == Replica::Link::CatchingUp || link == Replica::Link::Live)
            m_live.opened(m_replica.isLiveOffered());
        for (auto& update : change.boards)
            m_live.heard(std::move(update));
        for (auto& answer : change.answers)
            m_live.heard(std::move(answer));
        for (auto& message : m_live.takeOutgoing())
            send(std::move(message));
    }

    void publish(ReplicaChange& change)
    {
        if (change.link)
            followLink();
        for (const auto id : change.toIndex)
            m_toIndex.insert(id);
        for (const auto id : change.summaries) {
            if (m_replica.extent(id) == Replica::Extent::Summary)
                m_toIndex.insert(id);
        }
        m_outboxChanged = m_outboxChanged || change.outbox;
        // A long outbox is shown at the rhythm of the ticks while it drains.
        const bool outbox =
            m_outboxChanged && (m_outboxDue || m_replica.outbox().size() <= outboxShownAtOnce);
        std::map<TicketId, Room> rooms;
        for (const auto id : roomsToShow(change.tickets))
            rooms.emplace(id, room(id));
        auto boards = m_live.takeChange();
        const bool anything = m_connectionChanged || !boards.empty() || change.directory ||
                              !change.summaries.empty() || !rooms.empty() || outbox ||
                              !change.notices.empty() || !change.masked.empty() || change.creating ||
                              !m_started;
        if (!anything)
            return;
        m_connection.person = m_replica.person();
        m_connection.role = m_replica.role();
        m_connection.refused =
            static_cast<std::size_t>(std::count_if(m_replica.outbox().begin(), m_replica.outbox().end(),
                                                   [](const auto& w) { return w.refused.has_value(); }));
        m_connection.waiting = m_replica.outbox().size() - m_connection.refused;
        std::unique_lock lock(m_mutex);
        m_pending.connection = m_connection;
        m_connectionChanged = false;
        m_started = true;
        if (change.directory)
            m_pending.directory = std::make_shared<const Directory>(m_replica.directory());
        for (const auto id : change.summaries) {
            const auto found = m_replica.summaries().find(id);
            if (found != m_replica.summaries().end())
                m_pending.summaries.push_back(found->second);
        }
        m_ahead.setAuthor({m_replica.person(), m_replica.replica(), m_replica.skew()});
        for (auto& [id, one] : rooms)
            tellRoom(id, std::move(one));
        if (outbox) {
            m_pending.outbox = pendingChanges({});
            m_outboxChanged = m_outboxDue = false;
        }
        if (change.creating)
            m_pending.inWriting = inWriting();
        for (auto& [board, data] : boards)
            m_pending.boards.insert_or_assign(board, std::move(data));
        for (auto& sentence : change.notices)
            m_pending.notices.push_back(std::move(sentence));
        for (auto& one : change.masked)
            m_pending.masked.push_back(std::move(one));
        lock.unlock();
        tell();
    }

    std::vector<TicketInWriting> inWriting() const
    {
        std::vector<TicketInWriting> out;
        for (const auto& [replica, one] : m_replica.creating())
            out.push_back({one.person, one.title, one.since});
        std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.since < b.since; });
        return out;
    }

    // The followed ones among those that changed. A room costs as much as waits in it: while a long outbox
    // drains, which changes many at once, they are shown a few times a second.
    std::set<TicketId> roomsToShow(const std::set<TicketId>& changed)
    {
        for (const auto id : changed) {
            if (m_followed.contains(id))
                m_roomsChanged.insert(id);
        }
        const bool many = m_roomsChanged.size() > 1 && m_replica.outbox().size() > outboxShownAtOnce;
        if (many && m_clock.steady() < m_roomsShown + roomsEvery)
            return {};
        m_roomsShown = m_clock.steady();
        return std::exchange(m_roomsChanged, {});
    }

    Room room(TicketId id)
    {
        Room out;
        out.ticket = m_replica.shown(id);
        out.pending = pendingChanges(id);
        for (const auto& presence : m_replica.present(id)) {
            if (presence.replica != m_replica.replica())
                out.present.push_back({presence.person, presence.replica, presence.section, presence.item,
                                       presence.caret, presence.typing, presence.seen, presence.heard});
        }
        const auto link = m_replica.link();
        if (m_replica.extent(id) == Replica::Extent::Summary)
            out.state = link == Replica::Link::Live || link == Replica::Link::CatchingUp ? RoomState::Loading
                                                                                         : RoomState::Absent;
        return out;
    }

    std::vector<PendingChange> pendingChanges(std::optional<TicketId> only) const
    {
        std::vector<PendingChange> out;
        for (const auto& waiting : m_replica.outbox()) {
            if ((!only || waiting.record.ticket == *only) && !m_unwritten.contains(waiting.record.id))
                out.push_back({waiting.record.id, waiting.record.ticket, waiting.record.at, waiting.body,
                               waiting.inFlight, waiting.refused});
        }
        return out;
    }

    // ---- search

    // What changed up to now, but for logs that are still coming.
    void index()
    {
        if (m_replica.outbox().size() > outboxShownAtOnce && m_transport)
            return; // what goes home changes these texts again and again
        const bool catchingUp = m_replica.link() == Replica::Link::CatchingUp;
        for (auto at = m_toIndex.begin(); at != m_toIndex.end();) {
            const auto summary = m_replica.summaries().find(*at);
            const bool isComing = catchingUp && summary != m_replica.summaries().end() &&
                                  m_replica.extent(*at) == Replica::Extent::Log &&
                                  m_replica.heard(*at) < summary->second.head;
            const auto next = std::next(at);
            if (!isComing)
                m_indexing.insert(m_toIndex.extract(at));
            at = next;
        }
        indexSome();
    }

    // Behind the log and piece by piece, each when the one before is in: a search that is being typed waits
    // for one piece at the most.
    void indexSome()
    {
        if (m_indexBusy)
            return;
        std::vector<SearchDocument> documents;
        std::size_t bytes = 0;
        while (!m_indexing.empty() && bytes < indexedAtOnce) {
            const auto id = m_indexing.extract(m_indexing.begin()).value();
            const auto summary = m_replica.summaries().find(id);
            if (m_replica.extent(id) == Replica::Extent::Log)
                documents.push_back(searchDocument(*m_replica.confirmed(id)));
            else if (summary != m_replica.summaries().end())
                documents.push_back(searchDocument(summary->second));
            else
                continue;
            bytes += documents.back().sections.size() + documents.back().timeline.size() + 100;
        }
        if (documents.empty())
            return;
        m_indexBusy = true;
        m_index->put(std::move(documents));
        m_index->query({}, false, 0, 0, [this](const auto&) {
            m_queue.post([this] {
                m_indexBusy = false;
                indexSome();
            });
        });
    }

    // The index may be behind the copy or, after a power cut, ahead of it.
    void catchUpIndex()
    {
        const auto indexed = m_index->takeIndexed();
        for (const auto& [id, summary] : m_replica.summaries()) {
            const auto known = indexed.find(id);
            const auto heard = m_replica.heard(id);
            if (known == indexed.end() || (heard != 0 && known->second != heard))
                m_toIndex.insert(id);
        }
    }

    WorkspaceOptions m_options;
    SystemClock m_clock;
    std::unique_ptr<CacheStore> m_cache;
    std::unique_ptr<SearchIndex> m_index;
    Uuid7Source m_ids;
    std::mutex m_idMutex;
    Uuid7Source m_callerIds;       // guarded by m_idMutex
    std::uint64_t m_submitted = 0; // operations; the caller's thread

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

    WorkQueue m_queue; // last: its thread ends before anything that it uses
};

} // namespace

Result<std::unique_ptr<Workspace>> openWorkspace(WorkspaceOptions options)
{
    TRY(auto cache, openCache(options.directory));
    TRY(auto index, openSearchIndex(options.directory + "/search.db"));
    auto workspace = std::make_unique<LocalWorkspace>(std::move(options), std::move(cache), std::move(index));
    CHECK(workspace->load());
    return std::unique_ptr<Workspace>(std::move(workspace));
}

} // namespace warroom
