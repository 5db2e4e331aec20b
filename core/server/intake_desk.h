// Where signals arrive: they are masked, judged, stored, and what follows is put on tickets.
#pragma once

#include "base/clock.h"
#include "domain/alert/triage.h"
#include "intake/intake.h"
#include "store/alert_store.h"
#include "sync/hub.h"

#include <functional>
#include <set>
#include <unordered_map>
#include <vector>

namespace warroom {

// At least once: an answer is given when the alerts are on the disk, together with the operations that follow
// from them; those are sent to the hub until it has them, also after a restart, and are the same each time.
// One home: the hub's thread.
class IntakeDesk final
{
public:
    using Answer = std::function<void(Result<void>)>;

    // `monitoring` is who opens tickets and writes on them.
    IntakeDesk(AlertStore& store, Hub& hub, const Clock& clock, IdSource& ids,
               std::function<Account()> monitoring);

    // Reads what is open, and takes up what was still to be done.
    Result<void> load();
    void receive(intake::Received received, const IntakeKey& key, Answer answer);
    // Does what is queued, in one transaction. To be called before the hub's turn.
    void turn();
    // Writes how often alerts were heard, and forgets old ones; now and then.
    void tick();

    struct Counts
    {
        std::uint64_t received = 0, repeated = 0, refused = 0, deploys = 0, tickets = 0;
    };
    const Counts& counts() const { return m_counts; }
    std::size_t openAlerts() const { return m_triage.size(); }

private:
    struct Message
    {
        intake::Received received;
        std::string intake, service;
        Answer answer;
    };
    struct Turn;

    Result<void> take(AlertSignal signal, Turn& turn);
    Result<void> judge(Message& message, Turn& turn);
    TicketsSeen ticketsSeen(Turn& turn);
    Deed deedOf(const TriageDeed& deed, const Alert& alert);
    void deliver(Deed deed);
    void startOver();
    void forgetDone();

    AlertStore& m_store;
    Hub& m_hub;
    const Clock& m_clock;
    IdSource& m_ids;
    std::function<Account()> m_monitoring;
    Triage m_triage{defaultPolicy()};
    std::int64_t m_lastId = 0;
    std::vector<Message> m_queue;
    std::vector<std::int64_t> m_done; // deeds that the log has, not yet forgotten by the store
    std::vector<Deed> m_undelivered;  // the hub could not take them; tried again
    std::set<TicketId> m_coming;      // tickets that the hub does not have yet
    std::set<std::pair<std::string, std::string>>
        m_heard; // intake and key of alerts that were only heard again
    Counts m_counts;
};

} // namespace warroom
