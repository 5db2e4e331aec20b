// The replica's outbox on its way: one batch after the other.
#include "sync/replica.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr std::size_t batchOps = 1'000;
constexpr std::size_t batchBytes = 400 * 1024;

// Nobody sees a ticket between its opening and its restriction.
bool isBornRestricted(const std::vector<OpRecord>& batch, const OpRecord& next)
{
    return !batch.empty() && batch.back().type == TicketOpen::type && next.type == VisibilitySet::type &&
           batch.back().ticket == next.ticket;
}

} // namespace

// One batch at a time: nothing overtakes. Only what is on disk here is sent, and only to tickets whose log is
// whole here.
void Replica::pump()
{
    if ((m_link != Link::Live && m_link != Link::CatchingUp) || m_backOff)
        return;
    for (const auto& waiting : m_outbox) {
        if (waiting.inFlight || waiting.unsaved)
            return;
    }
    sendBatch(m_outbox.begin(), {});
}

// Sends what fits into a batch, from there on. `heads`: the ends of logs that are about to be heard.
bool Replica::sendBatch(std::deque<Waiting>::iterator from, const std::unordered_map<TicketId, Seq>& heads)
{
    std::vector<OpRecord> batch;
    std::size_t bytes = 0;
    for (; from != m_outbox.end(); ++from) {
        if (from->refused)
            continue;
        const bool fits = batch.size() < batchOps && bytes <= batchBytes;
        if (!fits && !isBornRestricted(batch, from->record))
            break;
        const auto ticket = from->record.ticket;
        if (!m_live.contains(ticket)) {
            ask({ticket});
            break;
        }
        bytes += from->record.body.size() + 200;
        from->inFlight = true;
        // Text edits always stand on everything that was heard; fields on what their author had seen.
        if (std::holds_alternative<SectionEdit>(from->body)) {
            const auto head = heads.find(ticket);
            from->record.base = head == heads.end() ? heard(ticket) : head->second;
            from->sent = from->record.body;
        }
        batch.push_back(from->record);
    }
    if (batch.empty())
        return false;
    m_outgoing.push_back(protocol::formatSend(++m_batchNumber, batch));
    m_change.outbox = true;
    return true;
}

// When all of a batch was accepted as it was sent, and nothing of others came between, then what waits behind
// it stands on it as it is: the next batch may leave before this one has been worked on here, so that both
// sides work at the same time. Whether it did.
bool Replica::sendAhead(const protocol::Ack& ack)
{
    std::unordered_map<TicketId, Seq> heads;
    auto waiting = m_outbox.begin();
    for (const auto& result : ack.results) {
        waiting = std::find_if(waiting, m_outbox.end(), [](const Waiting& one) { return one.inFlight; });
        if (waiting == m_outbox.end() || waiting->record.id != result.id || !result.accepted ||
            result.bodyChanged || !result.masked.empty())
            return false;
        auto& head = heads.try_emplace(waiting->record.ticket, heard(waiting->record.ticket)).first->second;
        if (result.accepted->previous != head)
            return false;
        head = result.accepted->seq;
        ++waiting;
    }
    const bool isReady =
        m_link == Link::Live &&
        std::none_of(waiting, m_outbox.end(), [](const Waiting& one) { return one.inFlight || one.unsaved; });
    if (!isReady || !sendBatch(waiting, heads))
        return false;
    if (m_mayLeave)
        m_mayLeave();
    return true;
}

} // namespace warroom
