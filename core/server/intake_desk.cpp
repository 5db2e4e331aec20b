// Judging signals and putting what follows on tickets.
#include "server/intake_desk.h"

#include "base/log.h"
#include "protocol/json_writer.h"
#include "protocol/op_codec.h"
#include "server/alert_words.h"
#include "server/masked_text.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr auto remembered = std::chrono::hours(24);

void maskSignal(AlertSignal& signal)
{
    const masking::MaskOptions options{"alerts", {}, masking::Addresses::Keep};
    maskIn(signal.title, options);
    maskIn(signal.details, options);
    maskIn(signal.runbook, options);
    for (auto& [name, value] : signal.labels)
        maskIn(value, options);
    for (auto& link : signal.links) {
        maskIn(link.url, options);
        maskIn(link.text, options);
    }
}

void maskDeploy(Deploy& deploy)
{
    const masking::MaskOptions options{"alerts", {}, masking::Addresses::Keep};
    for (auto* text : {&deploy.version, &deploy.by, &deploy.text, &deploy.url})
        maskIn(*text, options);
}

} // namespace

// What the messages of one turn come to.
struct IntakeDesk::Turn
{
    Time now{};
    std::vector<Alert*> changed;
    std::vector<Deed> deeds;
    std::vector<Deploy> deploys;
    std::optional<std::unordered_map<std::string, TicketId>>
        openIncidents; // by service; made when first asked
};

IntakeDesk::IntakeDesk(AlertStore& store, Hub& hub, const Clock& clock, IdSource& ids,
                       std::function<Account()> monitoring)
    : m_store(store), m_hub(hub), m_clock(clock), m_ids(ids), m_monitoring(std::move(monitoring))
{}

Result<void> IntakeDesk::load()
{
    TRY(auto alerts, m_store.load(m_clock.now() - remembered));
    m_triage = Triage(defaultPolicy());
    for (auto& alert : alerts)
        m_triage.load(std::move(alert));
    TRY(m_lastId, m_store.lastAlertId());
    TRY(auto deeds, m_store.deeds());
    for (auto& deed : deeds)
        deliver(std::move(deed));
    return {};
}

void IntakeDesk::receive(intake::Received received, const IntakeKey& key, Answer answer)
{
    m_queue.push_back({std::move(received), key.name, key.service, std::move(answer)});
}

TicketsSeen IntakeDesk::ticketsSeen(Turn& turn)
{
    TicketsSeen seen;
    seen.isOpen = [this](TicketId ticket) {
        if (m_coming.contains(ticket))
            return true;
        const auto& summaries = m_hub.summaries();
        const auto found = summaries.find(ticket);
        return found != summaries.end() && found->second.isOpen();
    };
    seen.openIncident = [this, &turn](const std::string& service) {
        if (!turn.openIncidents) {
            auto& made = turn.openIncidents.emplace();
            for (const auto& [id, summary] : m_hub.summaries()) {
                if (summary.kind == TicketKind::Incident && summary.isOpen() && !summary.service.empty())
                    made.emplace(summary.service, id);
            }
        }
        const auto found = turn.openIncidents->find(service);
        return found == turn.openIncidents->end() ? TicketId{} : found->second;
    };
    seen.newId = [this] { return m_ids.make<TicketId>(); };
    return seen;
}

Result<void> IntakeDesk::take(AlertSignal signal, Turn& turn)
{
    ++m_counts.received;
    signal.digest = digestOf(signal);
    // What was quiet for long is known to the store only.
    if (!m_triage.find(signal.intake, signal.dedupKey)) {
        TRY(auto stored, m_store.find(signal.intake, signal.dedupKey));
        if (stored)
            m_triage.load(std::move(*stored));
    }
    if (m_triage.hears(signal, turn.now)) {
        ++m_counts.repeated;
        m_heard.emplace(std::move(signal.intake), std::move(signal.dedupKey));
        return {};
    }
    maskSignal(signal);
    auto outcome = m_triage.take(std::move(signal), turn.now, m_lastId + 1, ticketsSeen(turn));
    if (!outcome.alert)
        return {};
    m_lastId = std::max(m_lastId, outcome.alert->id);
    if (std::find(turn.changed.begin(), turn.changed.end(), outcome.alert) == turn.changed.end())
        turn.changed.push_back(outcome.alert);
    if (outcome.deed) {
        if (outcome.deed->kind == TriageDeed::Kind::Open)
            m_coming.insert(outcome.deed->ticket);
        turn.deeds.push_back(deedOf(*outcome.deed, *outcome.alert));
    }
    return {};
}

Deed IntakeDesk::deedOf(const TriageDeed& deed, const Alert& alert)
{
    json::Writer out;
    out.beginArray();
    const auto add = [&](const Body& body) {
        out.beginObject()
            .field("id", m_ids.make<OpId>())
            .field("ticket", deed.ticket)
            .field("type", typeOf(body))
            .rawField("body", formatBody(body))
            .endObject();
    };
    if (deed.kind == TriageDeed::Kind::Open)
        add(ticketFor(alert));
    add(entryFor(deed, alert));
    out.endArray();
    return {0, out.take()};
}

Result<void> IntakeDesk::judge(Message& message, Turn& turn)
{
    for (auto& signal : message.received.alerts) {
        signal.intake = message.intake;
        if (signal.service.empty())
            signal.service = message.service;
        CHECK(take(std::move(signal), turn));
    }
    for (auto& deploy : message.received.deploys) {
        deploy.intake = message.intake;
        if (deploy.service.empty())
            deploy.service = message.service;
        if (deploy.at == Time{})
            deploy.at = turn.now;
        maskDeploy(deploy);
        ++m_counts.deploys;
        turn.deploys.push_back(std::move(deploy));
    }
    return {};
}

void IntakeDesk::turn()
{
    if (m_queue.empty())
        return;
    Turn turn;
    turn.now = m_clock.now();
    auto messages = std::exchange(m_queue, {});
    Result<void> saved;
    for (auto& message : messages) {
        if (saved)
            saved = judge(message, turn);
    }
    if (saved && !(turn.changed.empty() && turn.deploys.empty()))
        saved = m_store.save(turn.changed, turn.deeds, turn.deploys);
    for (const auto& message : messages)
        message.answer(saved);
    if (!saved) {
        log::error("alerts could not be stored: {}", saved.error().message());
        m_counts.refused += messages.size();
        startOver();
        return;
    }
    for (auto& deed : turn.deeds)
        deliver(std::move(deed));
}

// What was judged and could not be stored never happened.
void IntakeDesk::startOver()
{
    m_coming.clear();
    m_undelivered.clear();
    if (const auto loaded = load(); !loaded)
        log::error("alerts could not be read again: {}", loaded.error().message());
}

void IntakeDesk::deliver(Deed deed)
{
    auto send = protocol::parseOpsArray(deed.message, m_clock.now(), TicketId{});
    if (!send || send->ops.empty()) {
        log::error("a stored message of alerts cannot be read: {}",
                   send ? "it is empty" : send.error().message());
        return;
    }
    const TicketId ticket = send->ops.front().record.ticket;
    m_coming.insert(ticket);
    m_counts.tickets += std::holds_alternative<TicketOpen>(send->ops.front().body ? *send->ops.front().body
                                                                                  : Body(UnknownBody{}));
    m_hub.append(m_monitoring(), std::move(*send),
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

void IntakeDesk::tick()
{
    for (auto& deed : std::exchange(m_undelivered, {}))
        deliver(std::move(deed));
    forgetDone();
    std::vector<const Alert*> heard;
    for (const auto& [intake, key] : m_heard) {
        if (const auto* alert = m_triage.find(intake, key))
            heard.push_back(alert);
    }
    m_heard.clear();
    if (!heard.empty()) {
        if (const auto saved = m_store.saveHeard(heard); !saved)
            log::warning("when alerts were heard last was not stored: {}", saved.error().message());
    }
    m_triage.forget(m_clock.now() - remembered);
}

} // namespace warroom
