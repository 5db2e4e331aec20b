// Small worlds: a prepared ticket, two or three people who each do one thing without knowing of each other,
// and one who only listens.
#pragma once

#include "support/scenario/fake_war_room.h"
#include "support/scenario/operation_samples.h"

namespace warroom::test {

// How what they do reaches the backend.
enum class Meeting
{
    OneAfterTheOther, // all are connected; one arrives and is sent on, then the next arrives
    InOneTurn,        // all are connected; all have arrived when the backend turns
    AfterBeingOffline // all are cut off; they come back one after the other
};

// What came of it. Two worlds can be compared.
struct Outcome
{
    std::string wrong;              // what FakeWarRoom::wrong() says
    std::vector<OpId> ops;          // of each author
    std::vector<ErrorCode> refused; // why, of those that were refused, in the order of the authors
    std::vector<bool> accepted;     // of each author
    std::string shown; // all tickets, without places in the log, whose order is that of acceptance
};

// The prepared ticket, in the backend's store and in three clients' caches. Copied for each world.
class PreparedTicket final
{
public:
    explicit PreparedTicket(TicketKind kind);

    // Author i does deeds[i]; they arrive in the order that `arrival` says. Where two meet, a third client
    // listens: all the time, or, where the others were offline, from the end on, from nothing.
    Outcome meet(const std::vector<const Sample*>& deeds, const std::vector<std::size_t>& arrival,
                 Meeting meeting) const;

private:
    LogDisk m_log;
    std::vector<CacheDisk> m_caches;
    KnownThings m_known;
};

} // namespace warroom::test
