// The hub's summaries: kept up to date, written and sent behind the commits.
#include "sync/hub.h"

#include "sync/hub_parts.h"

#include "base/log.h"
#include "protocol/ticket_codec.h"
#include "protocol/ticket_snapshot.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr std::size_t summariesInMessage = 500;
constexpr std::uint64_t turnsOfBusyTime = 50; // between two times at which rows are written
constexpr int mostPutOff = 30;
constexpr std::size_t snapshotBytesAtOnce = 4u << 20;

} // namespace

const std::unordered_map<TicketId, Summary>& Hub::summaries()
{
    refreshSummaries();
    return m_summaries;
}

void Hub::refreshSummaries()
{
    for (const auto id : std::exchange(m_stale, {})) {
        auto ticket = loadTicket(id);
        if (!ticket) {
            log::error("the summary of ticket {} cannot be made: {}", id.text(), ticket.error().message());
            m_stale.insert(id);
            continue;
        }
        m_summaries.insert_or_assign(id, summaryOf(**ticket));
        if (m_restricted.contains(id)) // it may not have been readable when this began
            noteSight(id, **ticket);
        m_unwritten.insert(id);
        m_unshared.insert(id);
    }
}

// A snapshot is large, and everybody waits while it is written.
bool Hub::putsSnapshotsOff()
{
    const auto turns = m_counts.turns - std::exchange(m_turnsAtSnapshots, m_counts.turns);
    const bool off = turns > turnsOfBusyTime && ++m_snapshotsPutOff < mostPutOff;
    if (!off)
        m_snapshotsPutOff = 0;
    return off;
}

// Snapshots of the tickets that have many new operations, as much as fits. Those that were written.
Result<std::vector<TicketId>> Hub::putSnapshots()
{
    std::vector<TicketId> done;
    std::size_t bytes = 0;
    for (const auto id : m_snapshotsDue) {
        if (bytes > snapshotBytesAtOnce)
            break;
        done.push_back(id);
        const auto cached = m_tickets.find(id);
        if (cached == m_tickets.end())
            continue; // it is due again when it is read the next time
        auto data = packTicket(*cached->second.ticket);
        bytes += data.size();
        CHECK(m_store.putSnapshot({id, cached->second.ticket->head, std::move(data)}));
    }
    return done;
}

// The rows that changed, and the snapshots, in a transaction of their own. A store that takes no writes has
// said so to those who wrote; the rows wait.
Result<void> Hub::writeRows()
{
    const bool withoutSnapshots = m_snapshotsDue.empty() || putsSnapshotsOff();
    if ((m_unwritten.empty() && withoutSnapshots) || !m_store.begin())
        return {};
    Result<void> written;
    for (const auto id : m_unwritten) {
        const auto& one = m_summaries.at(id);
        written = m_store.putTicket({id, one.number, one.head, one.isOpen(), formatSummary(one)});
        if (!written)
            break;
    }
    if (written)
        written = m_store.putRowsHold(m_head.seq);
    std::vector<TicketId> snapshots;
    if (written && !withoutSnapshots) {
        if (auto put = putSnapshots())
            snapshots = *std::move(put);
        else
            written = put.error();
    }
    if (written)
        written = m_store.commit();
    if (!written) {
        m_store.rollback();
        return written;
    }
    m_unwritten.clear();
    for (const auto id : snapshots) {
        m_snapshotsDue.erase(id);
        if (const auto cached = m_tickets.find(id); cached != m_tickets.end())
            cached->second.sinceSnapshot = 0;
    }
    return {};
}

// One message for all: who follows a ticket knows more already, and passes its summary over.
void Hub::shareSummaries()
{
    if (m_unshared.empty())
        return;
    protocol::Summaries message;
    for (const auto id : std::exchange(m_unshared, {}))
        message.tickets.push_back(m_summaries.at(id));
    message.to = end();
    const auto restricted = restrictedOf(message);
    std::shared_ptr<const std::string> text;
    for (const auto& [id, session] : m_sessions) {
        if (!session->summariesLive)
            continue;
        auto own = restricted.empty() ? nullptr : summariesFor(*session, message, restricted);
        if (!own && !text)
            text = std::make_shared<const std::string>(protocol::format(message));
        session->sink->send(own ? own : text);
        session->summaries = m_head.seq;
    }
}

// A piece of the summaries that changed since, the newest first. When a pass over them ends, it may have to
// be repeated for what changed meanwhile.
void Hub::sendSummaries(Session& session)
{
    if (session.summariesLeft.empty()) {
        session.passEnds = m_head.seq;
        std::vector<std::pair<Seq, TicketId>> changed;
        for (const auto& [id, summary] : summaries()) {
            // Of restricted ones the session may have gained sight without a change of theirs.
            if (summary.head > *session.summaries || (summary.restricted && maySee(*session.account, id)))
                changed.emplace_back(summary.head, id);
        }
        std::sort(changed.begin(), changed.end());
        for (const auto& [head, id] : changed)
            session.summariesLeft.push_back(id);
    }
    refreshSummaries();
    protocol::Summaries message;
    while (!session.summariesLeft.empty() && message.tickets.size() < summariesInMessage) {
        const auto id = session.summariesLeft.back();
        session.summariesLeft.pop_back();
        if (maySee(*session.account, id))
            message.tickets.push_back(m_summaries.at(id));
    }
    if (session.summariesLeft.empty()) {
        session.summaries = session.passEnds;
        session.summariesLive = session.passEnds == m_head.seq;
        if (session.summariesLive)
            message.to = end();
    }
    session.sink->send(std::make_shared<const std::string>(protocol::format(message)));
}

} // namespace warroom
