// Where signals arrive: they are masked, judged, stored, and what follows is put on tickets. So is what
// people and the time do to alerts.
#pragma once

#include "base/clock.h"
#include "base/helper_thread.h"
#include "domain/alert/alert_tally.h"
#include "domain/alert/triage.h"
#include "domain/board/boards.h"
#include "domain/op/event_times.h"
#include "domain/service/catalog.h"
#include "intake/webhook.h"
#include "server/echo_table.h"
#include "server/masked_text.h"
#include "server/open_incidents.h"
#include "store/alert_store.h"
#include "sync/hub.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

namespace warroom {

// What is known of a service at the time of an alert, for people: an entry of the timeline.
struct Evidence
{
    std::string text;                       // Markdown; empty: nothing is known
    std::string extra;                      // the same as JSON, with more of it
    std::optional<AttachmentAdd> picture{}; // that was kept
};

// At least once: an answer is given when the alerts are on the disk, together with the operations that follow
// from them; those are sent to the hub until it has them, also after a restart, and are the same each time.
// One home: the hub's thread.
class IntakeDesk final
{
public:
    using Answer = std::function<void(Result<void>)>;
    // Looks up what is known, and calls `found` on the desk's thread, now or later. Of a need that is done
    // only the metrics are asked for, those behind the first `asked`.
    using FindEvidence = std::function<void(const EvidenceNeed&, std::function<void(Evidence)> found)>;

    // `monitoring` is who opens tickets and writes on them.
    IntakeDesk(AlertStore& store, Hub& hub, const Clock& clock, IdSource& ids,
               std::function<Account()> monitoring);
    ~IntakeDesk();

    // The rules, windows, heartbeats and services by which alerts are judged from now on; before load() too.
    void setCatalog(const Catalog& catalog);
    // Reads what is open, and takes up what was still to be done.
    Result<void> load();
    void setFindEvidence(FindEvidence find) { m_findEvidence = std::move(find); }
    // How much of an alert is kept, how far its times may lie, and what of it fits on tickets, from now on.
    void setBounds(const intake::Bounds& bounds, const EventTimes& times, const TextLimits& texts = {});
    // Called when the board of alerts may look different.
    void setChanged(std::function<void()> changed) { m_changed = std::move(changed); }

    // Each is done in the next turn, and answered when it is on the disk.
    void receive(intake::Received received, const IntakeKey& key, Answer answer);
    Result<intake::Webhook> openWebhook(std::string body)
    {
        return intake::Webhook::open(std::move(body), m_envelopes, m_bounds);
    }
    // The answer also tells what is wrong within an alert; then none of them is taken.
    void receive(intake::Webhook webhook, const IntakeKey& key, Answer answer);
    void act(AlertAct act, Answer answer);
    // NotFound, Forbidden: there is no such heartbeat, or the key is for another service.
    void beat(std::string name, const IntakeKey& key, Answer answer);
    // What the hub accepted: acknowledgements and links that a desktop sent, the declaration and the
    // end of an incident.
    void heard(const std::vector<OpRecord>& records);

    // What is stored is on its way to the disk while turn() judges what comes next; `written` is called from
    // another thread when turn() has to be called again. Without it turn() waits for the disk.
    void setWritten(std::function<void()> written) { m_written = std::move(written); }
    // Does what is queued. False: there was nothing; else there may be more to do, answers to send, and work
    // for the hub.
    bool turn();
    // What the time brings, and what need not be done at once; every second.
    void tick();

    struct Counts
    {
        std::uint64_t received = 0, repeated = 0, refused = 0, deploys = 0, tickets = 0;
    };
    const Counts& counts() const { return m_counts; }
    // In what monitoring said.
    std::uint64_t credentialsMasked() const { return m_masker.credentials(); }
    std::size_t openAlerts() const { return m_triage.size(); }
    // Those that are not resolved; valid until the next turn.
    std::vector<const Alert*> open() const;
    std::vector<HeartbeatRow> heartbeats() const;

private:
    struct Turn;
    struct Task
    {
        std::function<Result<void>(Turn&)> work; // its error goes to the answer only
        Answer answer;                           // may be empty
    };

    Result<void> judge(intake::Received& received, const std::string& intake, const std::string& service,
                       Turn& turn);
    Result<void> judge(const intake::Webhook& webhook, intake::TextMark place, const std::string& intake,
                       const std::string& service, Turn& turn);
    intake::TextMark placeOf(const IntakeKey& key) const;
    Result<std::vector<AlertSignal>> readAll(const intake::Webhook& webhook,
                                             std::span<const std::size_t> which);
    // The alert; null: nothing came of it.
    Result<const Alert*> take(AlertSignal signal, Turn& turn);
    bool hearAgain(const intake::TextMark& mark, Time now);
    void remember(const intake::TextMark& mark, const Alert& alert);
    Result<void> doAct(const AlertAct& act, Turn& turn);
    Result<void> doBeat(const std::string& name, const IntakeKey& key, Turn& turn);
    Result<void> doWhatIsDue(Turn& turn);
    Result<void> watchHeartbeats(Turn& turn);
    Result<void> endUnexpectedHeartbeats(Turn& turn);
    Result<void> note(const EvidenceNeed& asked, const Evidence& evidence, Turn& turn);
    void noteDeed(const TriageDeed& deed, Turn& turn);
    void noteChanged(Alert& alert, Turn& turn);
    void wantEvidence(const Alert& alert, Turn& turn);
    void noteMove(const OpRecord& record);
    void noteRecentMoves();
    void wantContexts(Turn& turn);
    bool lacksContext(const Summary& summary) const;
    void wantContext(TicketId ticket, Turn& turn);
    void noteOutcomes(const Triage::Outcomes& outcomes, Turn& turn);
    Result<void> know(std::int64_t alert);
    void judgeTimes(AlertSignal& signal, const Alert* known, Time now) const;
    void maskSignal(AlertSignal& signal);
    const TicketsSeen& ticketsSeen(Turn& turn);
    TicketsSeen lookAtTickets(Turn& turn);
    bool isIncident(TicketId ticket);

    void judgeQueued();
    void store();
    void finishWriting();
    void conclude(Turn& turn);
    void settle();
    void deliver(Deed deed);
    void findEvidence();
    void recallAcknowledgements();
    void startOver();
    void forgetDone();
    void saveHeard();
    void tell() const;

    AlertStore& m_store;
    Hub& m_hub;
    const Clock& m_clock;
    IdSource& m_ids;
    std::function<Account()> m_monitoring;
    FindEvidence m_findEvidence;
    std::function<void()> m_changed;
    intake::Bounds m_bounds;
    EventTimes m_times;
    TextLimits m_texts;
    Catalog m_catalog;
    Triage m_triage{defaultPolicy()};
    std::int64_t m_lastId = 0;
    std::deque<Task> m_queue;
    std::function<void()> m_written;
    std::unique_ptr<Turn> m_judged;          // not stored yet
    std::unique_ptr<Turn> m_writing;         // on its way to the disk
    std::vector<std::int64_t> m_done;        // deeds that the log has, not yet forgotten by the store
    std::vector<Deed> m_undelivered;         // the hub could not take them; tried again
    std::map<TicketId, TicketKind> m_coming; // tickets that the hub may not have yet
    OpenIncidents m_openIncidents;
    EchoTable m_echoes;
    const intake::TextMark m_markKey = intake::randomMark();
    std::uint64_t m_boundsTaken =
        0; // how often the bounds changed: what was opened before says nothing of now
    intake::KnownEnvelopes m_envelopes;
    HelperThread m_helper; // reads half of many alerts
    TextMasker m_masker{{"alerts", {}, masking::Addresses::Keep}};
    // How often alerts were only heard again, by alert: since the last tick, and before that and not stored.
    std::unordered_map<std::int64_t, std::int64_t> m_heard, m_unsaved;
    AlertTallies m_tallies;
    std::map<std::string, Time> m_beats; // by heartbeat
    bool m_heartbeatsChanged = true;     // what is expected, or what is known of it
    Time m_started{}, m_forgot{};
    // What incidents are to be given, by service.
    struct Wanted
    {
        EvidenceNeed need;
        Time since{};                    // what is not found yet is wanted since then
        bool isOnItsWay = false;         // somebody looks for it
        bool isDeclared = false;         // by people, and not on the disk: what is found will be
        std::vector<std::string> seen{}; // queries, as the addresses of alerts have them
    };
    static bool addQueries(Wanted& wanted, const AlertSignal& signal, Time now);
    std::map<std::pair<TicketId, std::string>, Wanted> m_evidence;
    std::set<TicketId> m_toLookAt; // that may lack something
    Counts m_counts;
};

} // namespace warroom
