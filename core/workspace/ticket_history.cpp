// Folding between checkpoints, and the thread that does it.
#include "workspace/ticket_history.h"

#include "protocol/op_codec.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr auto idle = std::chrono::minutes(1);

} // namespace

TicketHistory::TicketHistory(TicketId ticket)
{
    m_checkpoints.emplace_back();
    m_checkpoints.back().id = ticket;
}

void TicketHistory::add(std::vector<OpRecord> records)
{
    const Seq known = m_records.empty() ? 0 : m_records.back().seq;
    for (auto& record : records) {
        if (record.seq > known)
            m_records.push_back(std::move(record));
    }
}

// A log that has grown keeps its checkpoints: those before it stay as they are.
Result<void> TicketHistory::foldCheckpoints(std::size_t upTo)
{
    while (m_checkpoints.size() * Spacing <= upTo) {
        Ticket next = m_checkpoints.back();
        const std::size_t from = (m_checkpoints.size() - 1) * Spacing;
        for (std::size_t i = from; i < from + Spacing; ++i) {
            TRY(const Op op, parseOp(m_records[i]));
            apply(next, op);
        }
        m_checkpoints.push_back(std::move(next));
    }
    return {};
}

Result<std::shared_ptr<const Ticket>> TicketHistory::at(Seq seq)
{
    const auto end = std::upper_bound(m_records.begin(), m_records.end(), seq,
                                      [](Seq wanted, const OpRecord& record) { return wanted < record.seq; });
    const auto count = static_cast<std::size_t>(end - m_records.begin());
    CHECK(foldCheckpoints(count));
    auto ticket = std::make_shared<Ticket>(m_checkpoints[count / Spacing]);
    for (std::size_t i = count / Spacing * Spacing; i < count; ++i) {
        TRY(const Op op, parseOp(m_records[i]));
        apply(*ticket, op);
    }
    return std::shared_ptr<const Ticket>(std::move(ticket));
}

Seq HistoryQueue::knownBefore(TicketId ticket) const { return ticket == m_ticket ? m_previous : 0; }

void HistoryQueue::ask(TicketId ticket, std::vector<OpRecord> records, Seq upTo, Done done)
{
    const bool goesOn = ticket == m_ticket && m_history && !records.empty() && records.front().id == m_last;
    if (ticket == m_ticket && m_history && !goesOn && m_previous > 0) {
        forget(ticket);
        return done(fail(ErrorCode::Storage, "the log of this ticket has become another one; ask again"));
    }
    if (!goesOn) {
        m_ticket = ticket;
        m_history = std::make_shared<TicketHistory>(ticket);
    }
    if (records.size() > 1)
        m_previous = records[records.size() - 2].seq;
    if (!records.empty())
        m_last = records.back().id;
    if (!std::exchange(m_started, true))
        m_queue.start([] {}, std::chrono::duration_cast<std::chrono::milliseconds>(idle), [] {});
    m_queue.post([history = m_history, records = std::move(records), upTo, done = std::move(done)]() mutable {
        history->add(std::move(records));
        done(history->at(upTo));
    });
}

void HistoryQueue::forget(TicketId ticket)
{
    if (ticket != m_ticket)
        return;
    m_ticket = {};
    m_previous = 0;
    m_last = {};
    m_history.reset();
}

} // namespace warroom
