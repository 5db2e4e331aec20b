// What the time brings to alerts: what is due, heartbeats that stopped.
#include "server/intake_desk_parts.h"

#include "base/log.h"
#include "base/time_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom {
namespace {

constexpr auto rememberedFor = std::chrono::hours(24);
constexpr auto forgetEvery = std::chrono::minutes(5); // all alerts are looked at
constexpr auto counted = std::chrono::days(8);
constexpr std::size_t mostHeardAtOnce = 500, mostTalliesAtTick = 500;

AlertLevel levelFor(AlertRoute route)
{
    return route == AlertRoute::Page     ? AlertLevel::Critical
           : route == AlertRoute::Ticket ? AlertLevel::Warning
                                         : AlertLevel::Info;
}

AlertSignal signalOf(const std::string& heartbeat, AlertAction action)
{
    AlertSignal out;
    out.source = "heartbeat";
    out.intake = heartbeatIntake;
    out.dedupKey = "heartbeat/" + heartbeat;
    out.action = action;
    return out;
}

} // namespace

void IntakeDesk::tick()
{
    m_queue.push_back({[this](Turn& turn) { return doWhatIsDue(turn); }, {}});
    turn();
    settle(); // what is forgotten below may be among it
    for (auto& deed : std::exchange(m_undelivered, {}))
        deliver(std::move(deed));
    forgetDone();
    saveHeard();
    findEvidence();
    if (const Time now = m_clock.now(); now < m_forgot || now - m_forgot >= forgetEvery) {
        m_forgot = now;
        m_triage.forget(now - rememberedFor);
    }
}

Result<void> IntakeDesk::doWhatIsDue(Turn& turn)
{
    Triage::Outcomes outcomes;
    m_triage.due(turn.now, ticketsSeen(turn), outcomes);
    noteOutcomes(outcomes, turn);
    wantContexts(turn);
    return watchHeartbeats(turn);
}

// So many at a time: the hub waits for it, and nothing hangs on it but what lists say.
void IntakeDesk::saveHeard()
{
    if (m_unsaved.empty())
        m_unsaved = std::exchange(m_heard, {});
    std::vector<const Alert*> heard;
    while (!m_unsaved.empty() && heard.size() < mostHeardAtOnce) {
        const auto [id, count] = *m_unsaved.begin();
        m_unsaved.erase(m_unsaved.begin());
        const auto* alert = m_triage.find(id);
        if (!alert)
            continue;
        AlertTally tally;
        tally.signalCount = count;
        m_tallies.add(alert->signal, m_clock.now(), tally);
        heard.push_back(alert);
    }
    const auto tallies = m_tallies.take(mostTalliesAtTick);
    if (heard.empty() && tallies.empty())
        return;
    if (const auto saved = m_store.saveHeard(heard, tallies, m_clock.now() - counted); !saved) {
        log::warning("when alerts were heard last was not stored: {}", saved.error().message());
        m_tallies.putBack(tallies);
    }
    tell();
}

// ---- heartbeats

void IntakeDesk::beat(std::string name, const IntakeKey& key, Answer answer)
{
    m_queue.push_back({[this, name = std::move(name), key](Turn& turn) { return doBeat(name, key, turn); },
                       std::move(answer)});
}

Result<void> IntakeDesk::doBeat(const std::string& name, const IntakeKey& key, Turn& turn)
{
    const auto found = std::find_if(m_catalog.heartbeats.begin(), m_catalog.heartbeats.end(),
                                    [&](const Heartbeat& one) { return one.name == name; });
    if (found == m_catalog.heartbeats.end())
        return fail(ErrorCode::NotFound, "there is no such heartbeat");
    if (!key.service.empty() && key.service != found->service)
        return fail(ErrorCode::Forbidden, "this intake key is for another service");
    m_beats[name] = turn.now;
    turn.changes.beats.push_back({name, turn.now});
    auto signal = signalOf(name, AlertAction::Resolve);
    const auto* alert = m_triage.find(signal.intake, signal.dedupKey);
    if (alert && alert->state != AlertState::Resolved)
        CHECK(take(std::move(signal), turn));
    return {};
}

// Counted from the start of the backend too: while it was down it heard nobody.
Result<void> IntakeDesk::watchHeartbeats(Turn& turn)
{
    for (const auto& heartbeat : m_catalog.heartbeats) {
        auto signal = signalOf(heartbeat.name, AlertAction::Trigger);
        const auto last = m_beats.find(heartbeat.name);
        if (last == m_beats.end())
            continue;
        const auto patience = std::chrono::seconds(heartbeat.everySeconds + heartbeat.graceSeconds);
        const auto* alert = m_triage.find(signal.intake, signal.dedupKey);
        if (turn.now < std::max(last->second, m_started) + patience ||
            (alert && alert->state != AlertState::Resolved))
            continue;
        signal.level = levelFor(heartbeat.route);
        signal.route = heartbeat.route;
        signal.service = heartbeat.service;
        signal.title = fmt::format("Heartbeat {} stopped", heartbeat.name);
        signal.details = fmt::format("It is expected every {} and was heard last at {}.",
                                     formatSpan(std::chrono::seconds(heartbeat.everySeconds)),
                                     formatForPeople(last->second));
        signal.labels["heartbeat"] = heartbeat.name;
        CHECK(take(std::move(signal), turn));
    }
    return std::exchange(m_heartbeatsChanged, false) ? endUnexpectedHeartbeats(turn) : Result<void>();
}

Result<void> IntakeDesk::endUnexpectedHeartbeats(Turn& turn)
{
    std::set<std::string> expected;
    for (const auto& heartbeat : m_catalog.heartbeats)
        expected.insert(signalOf(heartbeat.name, AlertAction::Trigger).dedupKey);
    std::vector<std::string> gone;
    m_triage.visit([&](const Alert& alert) {
        if (alert.signal.intake == heartbeatIntake && alert.state != AlertState::Resolved &&
            !expected.contains(alert.signal.dedupKey))
            gone.push_back(alert.signal.dedupKey);
    });
    for (const auto& key : gone) {
        auto signal = signalOf({}, AlertAction::Resolve);
        signal.dedupKey = key;
        signal.oddity = "nobody expects this heartbeat any more";
        CHECK(take(std::move(signal), turn));
    }
    return {};
}

std::vector<HeartbeatRow> IntakeDesk::heartbeats() const
{
    std::vector<HeartbeatRow> out;
    for (const auto& heartbeat : m_catalog.heartbeats) {
        HeartbeatRow row{heartbeat.name, heartbeat.service, heartbeat.everySeconds, std::nullopt, false};
        if (const auto last = m_beats.find(heartbeat.name); last != m_beats.end())
            row.last = last->second;
        const auto* alert = m_triage.find(heartbeatIntake, "heartbeat/" + heartbeat.name);
        row.missing = alert && alert->state != AlertState::Resolved;
        out.push_back(std::move(row));
    }
    return out;
}

} // namespace warroom
