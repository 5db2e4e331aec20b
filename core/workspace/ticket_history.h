// A ticket as it was after any of its operations, folded from its log with checkpoints on the way.
#pragma once

#include "base/work_queue.h"
#include "domain/ticket/ticket.h"

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace warroom {

// The log of one ticket and the states in between. Checkpoints share the timeline's chunks, so that one costs
// about as much as the ticket's texts. One home.
class TicketHistory final
{
public:
    // Between two checkpoints: at most so many operations are folded for a question.
    static constexpr std::size_t Spacing = 512;

    explicit TicketHistory(TicketId ticket);

    // In the order of their seq; those that are here already are passed over.
    void add(std::vector<OpRecord> records);
    // The state after the last operation up to `seq`.
    Result<std::shared_ptr<const Ticket>> at(Seq seq);
    std::size_t size() const { return m_records.size(); }

private:
    Result<void> foldCheckpoints(std::size_t upTo);

    std::vector<OpRecord> m_records;
    std::deque<Ticket> m_checkpoints; // m_checkpoints[i]: after i * Spacing operations
};

// Answers questions about one ticket's past on a thread of its own, so that nothing that is written waits for
// it. All calls are from one thread.
class HistoryQueue final
{
public:
    using Done = std::function<void(Result<std::shared_ptr<const Ticket>>)>;

    HistoryQueue() = default;
    ~HistoryQueue() { stop(); }
    HistoryQueue(const HistoryQueue&) = delete;
    HistoryQueue& operator=(const HistoryQueue&) = delete;

    // The seq behind which the log must be read for the next question: the last known operation comes again,
    // so that another log under the same id is noticed.
    Seq knownBefore(TicketId ticket) const;
    // `records`: the log after knownBefore(). `done` is called on the history's thread.
    void ask(TicketId ticket, std::vector<OpRecord> records, Seq upTo, Done done);
    void forget(TicketId ticket);
    // What was asked is answered, then the thread ends.
    void stop() { m_queue.stop(); }

private:
    TicketId m_ticket;
    Seq m_previous = 0; // seq of the operation before the last known one
    OpId m_last;
    bool m_started = false;
    std::shared_ptr<TicketHistory> m_history; // used by the queue's thread only
    WorkQueue m_queue;                        // last: its thread ends before what it uses
};

} // namespace warroom
