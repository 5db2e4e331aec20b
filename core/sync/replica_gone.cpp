// Tickets that this person may not see any more: dropped, but for what they wrote and had not sent.
#include "sync/replica.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr std::string_view whyGone =
    "this ticket was restricted, and you are not among those who may see it; what you wrote is kept here";

} // namespace

Result<void> Replica::hear(const protocol::Gone& gone)
{
    for (const auto id : gone.tickets) {
        m_live.erase(id);
        m_asked.erase(id);
        if (m_summaries.contains(id) || heard(id) != 0 || waitsFor(id))
            forget(id);
    }
    return {};
}

void Replica::forget(TicketId id)
{
    for (const auto& file : confirmed(id)->attachments)
        m_change.goneFiles.push_back(file.sha256);
    m_summaries.erase(id);
    m_heard.erase(id);
    if (const auto kept = m_copies.find(id); kept != m_copies.end()) {
        m_recent.erase(kept->second.recent);
        m_copies.erase(kept);
    }
    std::erase_if(m_present, [&](const auto& one) { return one.second.ticket == id; });
    std::erase_if(m_batch.accepted, [&](const OpRecord& record) { return record.ticket == id; });
    std::erase_if(m_batch.tickets, [&](const TicketRow& row) { return row.id == id; });
    std::erase_if(m_batch.snapshots, [&](const TicketSnapshot& one) { return one.ticket == id; });
    m_batch.gone.push_back(id);
    // What is under way is answered.
    std::vector<OpId> unsent;
    for (const auto& waiting : m_outbox) {
        if (waiting.record.ticket == id && !waiting.refused && !waiting.inFlight)
            unsent.push_back(waiting.record.id);
    }
    for (const auto op : unsent)
        refuse(op, Error(ErrorCode::NotFound, std::string(whyGone)));
    m_rowsToWrite.erase(id);
    m_change.tickets.insert(id);
    m_change.gone.insert(id);
    m_change.toIndex.insert(id);
}

} // namespace warroom
