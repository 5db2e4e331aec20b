// What the workspace tells: gathered on its thread, taken as one batch.
#include "workspace/local_workspace.h"

#include <algorithm>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr auto roomsEvery = 200ms;
constexpr auto indexEvery = 50ms; // while catching up

bool isEmpty(const WorkspaceChange& change)
{
    return !change.connection && !change.directory && change.summaries.empty() && change.gone.empty() &&
           change.goneFiles.empty() && change.rooms.empty() && !change.outbox && change.notices.empty() &&
           change.masked.empty() && change.boards.empty() && !change.inWriting;
}

} // namespace

// What one has just done comes first and alone; that there is more is told again.
WorkspaceChange LocalWorkspace::takeChange()
{
    WorkspaceChange change;
    std::vector<std::pair<Room*, std::vector<Op>>> ahead;
    bool isMore = false;
    {
        const std::lock_guard lock(m_mutex);
        m_notified = false;
        auto due = m_ahead.takeDue();
        isMore = due.isShown && !isEmpty(m_pending);
        if (!isMore)
            change = std::exchange(m_pending, {});
        change.rooms.merge(due.rooms);
        for (auto& [ticket, one] : change.rooms) {
            if (!isMore)
                m_ahead.taken(ticket, one);
            ahead.emplace_back(&one, m_ahead.of(ticket));
        }
    }
    for (auto& [one, ops] : ahead)
        OwnAhead::layOver(*one, ops);
    if (isMore)
        tell();
    return change;
}

// On the caller's thread: what is simple is seen however busy the workspace's thread is.
bool LocalWorkspace::showAhead(std::uint64_t number, OpId id, TicketId ticket, const Body& body)
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
    if (!m_ahead.room(ticket))
        return false;
    m_ahead.add(number, std::move(*op));
    return true;
}

void LocalWorkspace::notice(std::string sentence)
{
    const std::lock_guard lock(m_mutex);
    m_pending.notices.push_back(std::move(sentence));
}

// Everything that was posted is done: show what is one's own, write it, say it, show the rest.
void LocalWorkspace::onDrained()
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
void LocalWorkspace::showOwn()
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
void LocalWorkspace::tellRoom(TicketId id, Room&& room)
{
    m_ahead.told(id, room);
    m_pending.rooms.insert_or_assign(id, std::move(room));
}

// That there is something to take.
void LocalWorkspace::tell()
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
void LocalWorkspace::passOn(ReplicaChange& change)
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

void LocalWorkspace::publish(ReplicaChange& change)
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
    const bool outbox = m_outboxChanged && (m_outboxDue || m_replica.outbox().size() <= outboxShownAtOnce);
    std::map<TicketId, Room> rooms;
    for (const auto id : roomsToShow(change.tickets))
        rooms.emplace(id, room(id));
    auto boards = m_live.takeChange();
    if (const auto templates = boards.find(templatesBoard);
        templates != boards.end() && !templates->second.json.empty())
        learnTemplates(templates->second.json);
    const bool anything = m_connectionChanged || !boards.empty() || change.directory ||
                          !change.summaries.empty() || !change.gone.empty() || !rooms.empty() || outbox ||
                          !change.notices.empty() || !change.masked.empty() || change.creating || !m_started;
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
    m_pending.goneFiles.insert(m_pending.goneFiles.end(), change.goneFiles.begin(), change.goneFiles.end());
    for (const auto id : change.gone) {
        std::erase_if(m_pending.summaries, [&](const Summary& summary) { return summary.id == id; });
        m_pending.gone.push_back(id);
    }
    for (const auto id : change.summaries) {
        const auto found = m_replica.summaries().find(id);
        std::erase(m_pending.gone, id);
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

std::vector<TicketInWriting> LocalWorkspace::inWriting() const
{
    std::vector<TicketInWriting> out;
    for (const auto& [replica, one] : m_replica.creating())
        out.push_back({one.person, one.title, one.since});
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.since < b.since; });
    return out;
}

// The followed ones among those that changed. A room costs as much as waits in it: while a long outbox
// drains, which changes many at once, they are shown a few times a second.
std::set<TicketId> LocalWorkspace::roomsToShow(const std::set<TicketId>& changed)
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

Room LocalWorkspace::room(TicketId id)
{
    Room out;
    out.ticket = m_replica.shown(id);
    out.taken = m_taken;
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

std::vector<PendingChange> LocalWorkspace::pendingChanges(std::optional<TicketId> only) const
{
    std::vector<PendingChange> out;
    for (const auto& waiting : m_replica.outbox()) {
        if ((!only || waiting.record.ticket == *only) && !m_unwritten.contains(waiting.record.id))
            out.push_back({waiting.record.id, waiting.record.ticket, waiting.record.at, waiting.body,
                           waiting.inFlight, waiting.refused});
    }
    return out;
}

} // namespace warroom
