// Judging signals, storing what they change, and putting what follows on tickets.
#include "server/intake_desk_parts.h"

#include "base/log.h"
#include "domain/alert/surroundings.h"
#include "protocol/json_reader.h"
#include "protocol/op_codec.h"
#include "server/alert_words.h"
#include "server/masked_text.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr auto remembered = std::chrono::hours(24);
constexpr auto evidenceRemembered = std::chrono::days(90);
// So many counts are stored with the alerts; more of them wait for the next tick.
constexpr std::size_t mostTalliesAtOnce = 64;
// So many alerts are worth a transaction of their own while more of them wait.
constexpr std::size_t enoughToWrite = 64;

} // namespace

IntakeDesk::IntakeDesk(AlertStore& store, Hub& hub, const Clock& clock, IdSource& ids,
                       std::function<Account()> monitoring)
    : m_store(store), m_hub(hub), m_clock(clock), m_ids(ids), m_monitoring(std::move(monitoring)),
      m_started(clock.now())
{}

IntakeDesk::~IntakeDesk() = default;

Result<void> IntakeDesk::load()
{
    TRY(auto alerts, m_store.load(m_clock.now() - remembered));
    m_triage = Triage(policyOf(m_catalog));
    m_heartbeatsChanged = true;
    for (auto& alert : alerts)
        m_triage.load(std::move(alert));
    TRY(m_lastId, m_store.lastAlertId());
    TRY(m_beats, m_store.beats());
    TRY(auto needs, m_store.evidence(m_clock.now() - evidenceRemembered));
    m_evidence.clear();
    for (auto& need : needs)
        m_evidence.insert_or_assign(
            {need.ticket, need.service},
            Wanted{need, need.done ? m_clock.now() : std::min(need.at, m_clock.now())});
    noteRecentMoves();
    TRY(auto deeds, m_store.deeds());
    for (auto& deed : deeds)
        deliver(std::move(deed));
    recallAcknowledgements();
    return {};
}

void IntakeDesk::setCatalog(const Catalog& catalog)
{
    m_catalog = catalog;
    m_triage.setPolicy(policyOf(m_catalog));
    m_heartbeatsChanged = true;
    tell();
}

void IntakeDesk::receive(intake::Received received, const IntakeKey& key, Answer answer)
{
    m_queue.push_back({[this, received = std::move(received), name = key.name, service = key.service](
                           Turn& turn) mutable { return judge(received, name, service, turn); },
                       std::move(answer)});
}

void IntakeDesk::maskSignal(AlertSignal& signal)
{
    m_masker.maskKnown(signal.title);
    m_masker.mask(signal.details);
    m_masker.maskKnown(signal.runbook);
    for (auto& [name, value] : signal.labels)
        m_masker.maskKnown(value);
    for (auto& link : signal.links) {
        m_masker.maskKnown(link.url);
        m_masker.maskKnown(link.text);
    }
}

const TicketsSeen& IntakeDesk::ticketsSeen(Turn& turn)
{
    if (!turn.tickets)
        turn.tickets = lookAtTickets(turn);
    return *turn.tickets;
}

TicketsSeen IntakeDesk::lookAtTickets(Turn& turn)
{
    TicketsSeen seen;
    seen.isOpen = [this](TicketId ticket) {
        if (m_coming.contains(ticket))
            return true;
        const auto& summaries = m_hub.summaries();
        const auto found = summaries.find(ticket);
        return found != summaries.end() && found->second.isOpen();
    };
    seen.openIncident = [this](const std::string& service) {
        return m_openIncidents.newestOf(service, m_hub.summaries());
    };
    seen.newId = [this] {
        const auto id = m_ids.make<TicketId>();
        m_coming.emplace(id, TicketKind::Support);
        return id;
    };
    seen.keyOf = [this](TicketId ticket) {
        const auto found = m_hub.summaries().find(ticket);
        return found == m_hub.summaries().end() ? std::string() : found->second.key();
    };
    seen.needs = [this, &turn](const std::string& service) {
        const auto [found, isNew] = turn.needs.try_emplace(service);
        if (isNew)
            found->second = neededBy(m_catalog, service);
        return found->second;
    };
    seen.window = [this, &turn](const std::string& service) {
        const auto [found, isNew] = turn.windows.try_emplace(service);
        if (isNew)
            found->second = holdOf(m_catalog, service, turn.now);
        return found->second;
    };
    return seen;
}

bool IntakeDesk::isIncident(TicketId ticket)
{
    if (const auto coming = m_coming.find(ticket); coming != m_coming.end())
        return coming->second == TicketKind::Incident;
    const auto found = m_hub.summaries().find(ticket);
    return found != m_hub.summaries().end() && found->second.kind == TicketKind::Incident;
}

// What was taken once is still right when it is said again long after.
void IntakeDesk::judgeTimes(AlertSignal& signal, const Alert* known, Time now) const
{
    for (auto* time : {&signal.started, &signal.ended}) {
        const bool taken = time == &signal.started && known && *time == known->signal.started;
        if (!*time || taken || m_times.hold(**time, now))
            continue;
        signal.oddity += (signal.oddity.empty() ? "" : "; ") + timeNotTaken(**time);
        time->reset();
    }
}

Result<const Alert*> IntakeDesk::take(AlertSignal signal, Turn& turn)
{
    ++m_counts.received;
    const auto* known = m_triage.find(signal.intake, signal.dedupKey);
    // What was quiet for long is known to the store only. Numbers ascend by one: as many as there ever were
    // are all there are.
    const bool allKnown = m_triage.size() == static_cast<std::size_t>(m_lastId);
    if (!known && !allKnown) {
        auto stored = m_store.findResolved(signal.intake, signal.dedupKey);
        if (!stored) {
            turn.broken = stored.error();
            return stored.error();
        }
        if (*stored) {
            m_triage.load(std::move(**stored));
            known = m_triage.find(signal.intake, signal.dedupKey);
        }
    }
    judgeTimes(signal, known, turn.now);
    signal.digest = digestOf(signal);
    if (known && m_triage.hears(signal, turn.now)) {
        ++m_counts.repeated;
        ++m_heard[known->id];
        return known;
    }
    maskSignal(signal);
    const auto outcome = m_triage.take(std::move(signal), turn.now, m_lastId + 1, ticketsSeen(turn));
    if (!outcome.alert)
        return nullptr;
    m_lastId = std::max(m_lastId, outcome.alert->id);
    AlertTally tally;
    tally.signalCount = 1;
    tally.alerts = outcome.began ? 1 : 0;
    m_tallies.add(outcome.alert->signal, turn.now, tally);
    for (const auto* deed : {&outcome.left, &outcome.deed}) {
        if (*deed)
            noteDeed(**deed, turn);
    }
    noteChanged(*outcome.alert, turn);
    return outcome.alert;
}

// After its deeds: whether its ticket is an incident is known by then.
void IntakeDesk::noteChanged(Alert& alert, Turn& turn)
{
    if (turn.changed.insert(&alert).second)
        turn.changes.alerts.push_back(&alert);
    if (alert.state != AlertState::Resolved && !alert.held && !alert.ticket.isNil() &&
        !alert.signal.service.empty() && isIncident(alert.ticket))
        wantEvidence(alert, turn);
}

void IntakeDesk::noteDeed(const TriageDeed& deed, Turn& turn)
{
    const auto* alert = m_triage.find(deed.alert);
    if (!alert)
        return;
    if (deed.kind == TriageDeed::Kind::Open) {
        const bool page = alert->route == AlertRoute::Page;
        m_coming.insert_or_assign(deed.ticket, page ? TicketKind::Incident : TicketKind::Support);
        AlertTally tally;
        ++(page ? tally.pages : tally.tickets);
        m_tallies.add(alert->signal, turn.now, tally);
    }
    turn.changes.deeds.push_back({0, messageFor(deed, *alert, m_ids)});
}

void IntakeDesk::noteOutcomes(const Triage::Outcomes& outcomes, Turn& turn)
{
    for (const auto& deed : outcomes.deeds)
        noteDeed(deed, turn);
    for (auto* alert : outcomes.changed)
        noteChanged(*alert, turn);
}

Result<void> IntakeDesk::judge(intake::Received& received, const std::string& intake,
                               const std::string& service, Turn& turn)
{
    for (auto& signal : received.alerts) {
        signal.intake = intake;
        speakFor(service, signal);
        noteNotSent(signal, received.notSent);
        CHECK(take(std::move(signal), turn));
    }
    for (auto& deploy : received.deploys) {
        deploy.intake = intake;
        if (!service.empty())
            deploy.service = service;
        if (deploy.at == Time{})
            deploy.at = turn.now;
        if (!m_times.hold(deploy.at, turn.now)) {
            deploy.text += (deploy.text.empty() ? "" : "\n") + timeNotTaken(deploy.at);
            deploy.at = turn.now;
        }
        for (auto* text : {&deploy.version, &deploy.by, &deploy.text, &deploy.url})
            m_masker.mask(*text);
        ++m_counts.deploys;
        turn.changes.deploys.push_back(std::move(deploy));
    }
    return {};
}

// Answers go before what comes next: who gets one sends more while that is judged.
bool IntakeDesk::turn()
{
    if (m_writing && m_store.isWritten()) {
        finishWriting();
        return true;
    }
    if (m_queue.empty() && (!m_judged || m_writing))
        return false;
    if (m_judged && !m_writing)
        store();
    judgeQueued();
    if (m_judged && !m_writing)
        store();
    return true;
}

// All of it; or as long as the disk is busy, and without that until there is something to keep it busy.
void IntakeDesk::judgeQueued()
{
    const auto isEnough = [this] {
        if (m_writing)
            return m_store.isWritten();
        return m_written && m_judged && m_judged->changes.alerts.size() >= enoughToWrite;
    };
    if (m_judged) {
        m_judged->windows.clear();
        m_judged->needs.clear();
    }
    const Time now = m_clock.now();
    while (!m_queue.empty() && !isEnough()) {
        if (!m_judged)
            m_judged = std::make_unique<Turn>();
        auto& turn = *m_judged;
        turn.now = now;
        const auto task = std::move(m_queue.front());
        m_queue.pop_front();
        auto result = turn.broken ? task.work(turn) : turn.broken;
        if (task.answer)
            turn.answers.emplace_back(task.answer, std::move(result));
        ++turn.tasks;
    }
}

void IntakeDesk::store()
{
    auto turn = std::exchange(m_judged, nullptr);
    auto& changes = turn->changes;
    if (turn->broken && !changes.isNothing()) {
        if (m_tallies.size() <= mostTalliesAtOnce)
            changes.tallies = m_tallies.take(mostTalliesAtOnce);
        turn->broken = m_written ? m_store.write(changes, m_written) : m_store.save(changes);
        if (turn->broken && m_written) {
            m_writing = std::move(turn);
            return;
        }
    }
    conclude(*turn);
}

void IntakeDesk::finishWriting()
{
    const auto turn = std::exchange(m_writing, nullptr);
    turn->broken = m_store.finish();
    conclude(*turn);
}

void IntakeDesk::conclude(Turn& turn)
{
    for (const auto& [answer, result] : turn.answers)
        answer(turn.broken ? result : turn.broken);
    m_counts.refused += turn.broken ? 0 : turn.tasks;
    if (turn.broken) {
        for (auto& deed : turn.changes.deeds)
            deliver(std::move(deed));
        if (!turn.changes.isNothing())
            tell();
        return;
    }
    // What was judged since was judged by what is not there.
    if (const auto later = std::exchange(m_judged, nullptr)) {
        later->broken = turn.broken;
        conclude(*later);
        return;
    }
    log::error("alerts could not be stored: {}", turn.broken.error().message());
    startOver();
}

// Nothing is on its way any more.
void IntakeDesk::settle()
{
    while (m_writing || m_judged) {
        if (m_writing)
            finishWriting();
        else
            store();
    }
}

// What was judged and could not be stored never happened.
void IntakeDesk::startOver()
{
    m_coming.clear();
    m_undelivered.clear();
    m_echoes.clear();
    if (const auto loaded = load(); !loaded)
        log::error("alerts could not be read again: {}", loaded.error().message());
}

void IntakeDesk::deliver(Deed deed)
{
    auto message = readMessage(deed.message, m_clock.now());
    if (!message || message->send.ops.empty()) {
        log::error("a stored message of alerts cannot be read: {}",
                   message ? "it is empty" : message.error().message());
        return;
    }
    for (auto& op : message->send.ops) {
        if (op.body)
            cutTexts(*op.body, m_texts);
    }
    const auto& first = message->send.ops.front();
    const TicketId ticket = first.record.ticket;
    const auto* opening = first.body ? std::get_if<TicketOpen>(&*first.body) : nullptr;
    if (opening)
        m_coming.insert_or_assign(ticket, opening->kind);
    m_counts.tickets += opening != nullptr;
    Account author = m_monitoring();
    if (!message->actor.isNil()) {
        const auto* person = m_hub.directory().find(message->actor);
        // What is done to an alert is told on its ticket, whether or not they may see that.
        author = {message->actor, person ? person->role : AccountRole::Viewer, 0, true};
    }
    m_hub.append(author, std::move(message->send),
                 [this, deed, ticket](Result<std::vector<protocol::AckResult>> results) {
                     if (!results) {
                         log::warning("alerts wait to be put on a ticket: {}", results.error().message());
                         m_undelivered.push_back(deed);
                         return;
                     }
                     m_coming.erase(ticket);
                     for (const auto& result : *results) {
                         if (result.error)
                             log::warning("an alert was not put on its ticket: {}", result.error->message());
                     }
                     m_done.push_back(deed.id);
                     tell();
                 });
}

void IntakeDesk::forgetDone()
{
    if (m_done.empty())
        return;
    if (const auto forgotten = m_store.deedsDone(m_done); forgotten)
        m_done.clear();
    else
        log::warning("what alerts did to tickets stays noted: {}", forgotten.error().message());
}

void IntakeDesk::tell() const
{
    if (m_changed)
        m_changed();
}

std::vector<const Alert*> IntakeDesk::open() const
{
    std::vector<const Alert*> out;
    m_triage.visit([&](const Alert& alert) {
        if (alert.state != AlertState::Resolved)
            out.push_back(&alert);
    });
    return out;
}

} // namespace warroom
