// What one signal changes: deduplication, states, flapping. Where its alert goes is in triage_place.cpp.
#include "domain/alert/triage.h"
#include "domain/alert/alert_steps.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom {
namespace {

std::string keyOf(std::string_view intake, std::string_view dedupKey)
{
    std::string out;
    out.reserve(intake.size() + dedupKey.size() + 1);
    out.append(intake).append("\n").append(dedupKey);
    return out;
}

// Whether somebody who knows the alert learns anything from hearing it again.
bool saysNothingNew(const Alert& alert, const AlertSignal& signal)
{
    const auto& known = alert.signal;
    const bool sameState = signal.action == AlertAction::Resolve ? alert.state == AlertState::Resolved
                           : signal.action == AlertAction::Acknowledge
                               ? alert.state == AlertState::Acknowledged
                               : alert.state != AlertState::Resolved;
    if (!sameState)
        return false;
    if (signal.action != AlertAction::Trigger)
        return true;
    return known.digest == signal.digest;
}

void begin(Alert& alert, Time now)
{
    alert.began.insert(alert.began.begin(), now);
    if (alert.began.size() > mostBeginnings)
        alert.began.resize(mostBeginnings);
}

} // namespace

void Triage::setPolicy(TriagePolicy policy)
{
    m_policy = std::move(policy);
    m_holdsChanged = true;
}

void Triage::load(Alert alert)
{
    // Ids of tickets ascend with time: what was quiet for days does not lead its group back to an old one.
    if (auto& known = m_groups[alert.group]; known < alert.ticket)
        known = alert.ticket;
    const auto key = keyOf(alert.signal.intake, alert.signal.dedupKey);
    auto& place = m_alerts[key];
    if (!place)
        place = std::make_unique<Alert>();
    auto& stored = *place;
    stored = std::move(alert);
    if (stored.waits) {
        auto& waiting = m_waiting[stored.group];
        waiting.until = *stored.waits;
        waiting.alerts.push_back(stored.id);
    }
    if (stored.told && !stored.ticket.isNil())
        m_told[stored.ticket] = std::max(m_told[stored.ticket], *stored.told);
    index(stored);
}

void Triage::index(Alert& alert)
{
    auto& byId = m_byId[alert.id];
    byId.alert = &alert;
    const auto leave = [&](auto& map, TicketId ticket) {
        const auto found = map.find(ticket);
        if (found == map.end())
            return;
        found->second.erase(alert.id);
        if (found->second.empty())
            map.erase(found);
    };
    const bool stands = alert.state != AlertState::Resolved && !alert.held;
    const TicketId ticket = stands ? alert.ticket : TicketId{};
    auto& known = byId.ticket;
    if (known != ticket) {
        leave(m_onTicket, known);
        leave(m_taken, known);
        if (!ticket.isNil()) {
            // Ids ascend: a new one mostly stands at the end.
            auto& alerts = m_onTicket[ticket];
            alerts.insert(alerts.end(), alert.id);
        }
        known = ticket;
    }
    if (!ticket.isNil() && alert.state == AlertState::Acknowledged && !alert.acknowledgedBy.empty())
        m_taken[ticket].insert(alert.id);
    else
        leave(m_taken, ticket);
    const auto follow = [&](std::set<std::int64_t>& ids, bool in) {
        if (in)
            ids.insert(alert.id);
        else
            ids.erase(alert.id);
    };
    follow(m_held, alert.held || alert.mute);
    follow(m_flapping, alert.state != AlertState::Resolved && alert.changes.size() >= m_policy.flapChanges &&
                           !alert.held);
    follow(m_untold, !alert.untold.empty());
}

const Alert* Triage::find(std::string_view intake, std::string_view dedupKey) const
{
    const auto found = m_alerts.find(keyOf(intake, dedupKey));
    return found == m_alerts.end() ? nullptr : found->second.get();
}

const Alert* Triage::find(std::int64_t id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : found->second.alert;
}

Alert* Triage::byId(std::int64_t id)
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : found->second.alert;
}

void Triage::visit(const std::function<void(const Alert&)>& see) const
{
    for (const auto& [key, alert] : m_alerts)
        see(*alert);
}

void Triage::forget(Time until)
{
    std::erase_if(m_alerts, [&](const auto& one) {
        const Alert& alert = *one.second;
        const bool old = alert.state == AlertState::Resolved && alert.last < until && !alert.held &&
                         !alert.mute && alert.untold.empty();
        if (old)
            m_byId.erase(alert.id);
        return old;
    });
    std::erase_if(m_told,
                  [&](const auto& one) { return one.second < until && !m_onTicket.contains(one.first); });
}

bool Triage::isFlapping(const Alert& alert, Time now) const
{
    const auto recent = std::count_if(alert.changes.begin(), alert.changes.end(),
                                      [&](Time at) { return at > now - m_policy.flapWindow; });
    return static_cast<std::size_t>(recent) >= m_policy.flapChanges;
}

bool Triage::hears(const AlertSignal& signal, Time now)
{
    const auto found = m_alerts.find(keyOf(signal.intake, signal.dedupKey));
    if (found == m_alerts.end() || !saysNothingNew(*found->second, signal))
        return false;
    ++found->second->count;
    found->second->last = now;
    return true;
}

const Alert* Triage::hearsAgain(std::int64_t id, std::uint64_t digest, Time now)
{
    auto* alert = byId(id);
    if (!alert || alert->state == AlertState::Resolved || alert->signal.digest != digest)
        return nullptr;
    ++alert->count;
    alert->last = now;
    return alert;
}

Triage::Outcome Triage::take(AlertSignal signal, Time now, std::int64_t nextId, const TicketsSeen& tickets)
{
    Outcome out;
    const auto [found, isNew] = m_alerts.try_emplace(keyOf(signal.intake, signal.dedupKey));
    if (isNew && signal.action == AlertAction::Acknowledge) {
        m_alerts.erase(found);
        return out;
    }
    if (isNew)
        found->second = std::make_unique<Alert>();
    auto& alert = *found->second;
    out.alert = &alert;
    ++alert.count;
    alert.last = now;
    if (!isNew && saysNothingNew(alert, signal))
        return out;
    out.changed = true;
    if (!isNew) {
        change(alert, std::move(signal), now, tickets, out);
    } else {
        alert.id = nextId;
        alert.first = now;
        alert.signal = std::move(signal);
        if (alert.signal.action == AlertAction::Resolve) {
            alert.state = AlertState::Resolved;
            alert.resolved = alert.signal.ended.value_or(now);
            step(alert, now, "recorded", "It was resolved before anybody heard that it fires.");
        } else {
            out.began = true;
            begin(alert, now);
            route(alert, now, tickets, out);
        }
    }
    index(alert);
    return out;
}

// A resolve always passes.
void Triage::change(Alert& alert, AlertSignal signal, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    const auto before = alert.state;
    const auto action = signal.action;
    if (action == AlertAction::Trigger) {
        alert.signal = std::move(signal);
    } else {
        alert.signal.action = action;
        alert.signal.ended = signal.ended;
        if (!signal.oddity.empty())
            alert.signal.oddity = std::move(signal.oddity);
    }
    if (action == AlertAction::Resolve) {
        alert.state = AlertState::Resolved;
        resolve(alert, now, tickets, outcome);
    } else if (action == AlertAction::Acknowledge) {
        if (before == AlertState::Resolved)
            return;
        alert.state = AlertState::Acknowledged;
        alert.acknowledged = now;
        alert.acknowledgedBy.clear();
        step(alert, now, "acknowledged", "The sender says that somebody has it.");
        if (!alert.ticket.isNil() && !alert.held)
            say(alert, TriageDeed::Kind::Tell, now, "acknowledged", outcome);
    } else if (before == AlertState::Resolved) {
        alert.state = AlertState::Firing;
        outcome.began = true;
        begin(alert, now);
        fireAgain(alert, now, tickets, outcome);
    } else {
        reword(alert, now, tickets, outcome);
    }
}

void Triage::resolve(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    alert.changes.push_back(now);
    std::erase_if(alert.changes, [&](Time at) { return at <= now - m_policy.flapWindow; });
    alert.resolved = alert.signal.ended.value_or(now);
    if (alert.waits) {
        alert.waits.reset();
        step(alert, now, "resolved", "It is over before its group's ticket was opened: it needs none.");
        return;
    }
    step(alert, now, "resolved", "The sender says that it is over.");
    if (!alert.ticket.isNil() && tickets.isOpen(alert.ticket))
        say(alert, TriageDeed::Kind::Tell, now, "resolved", outcome);
}

void Triage::fireAgain(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    alert.changes.push_back(now);
    std::erase_if(alert.changes, [&](Time at) { return at <= now - m_policy.flapWindow; });
    alert.resolved.reset();
    endOverride(alert, now, tickets, outcome);
    const bool onTicket = !alert.ticket.isNil() && tickets.isOpen(alert.ticket);
    const bool flaps = isFlapping(alert, now);
    // Whoever has what flaps is not called again each time.
    if (flaps && onTicket && !alert.acknowledgedBy.empty()) {
        alert.state = AlertState::Acknowledged;
    } else {
        alert.acknowledged.reset();
        alert.acknowledgedBy.clear();
    }
    if (flaps) {
        decided(alert, now, "flapping",
                fmt::format("It changed {} times in {} minutes; it makes no new ticket until it is quieter.",
                            alert.changes.size(), wholeMinutes(m_policy.flapWindow)));
        if (onTicket && alert.changes.size() == m_policy.flapChanges)
            say(alert, TriageDeed::Kind::Tell, now, "flapping", outcome);
        return;
    }
    if (alert.mute && alert.mute->until > now) {
        hold(alert, *alert.mute, now);
        return;
    }
    if (onTicket) {
        decided(alert, now, "fires again", "Its ticket is still open.");
        say(alert, TriageDeed::Kind::Tell, now, "fires again", outcome);
        return;
    }
    route(alert, now, tickets, outcome);
    if (outcome.left && outcome.left->ticket == alert.ticket)
        outcome.left.reset();
}

// The same alert in other words. What is worse now goes where that leads.
void Triage::reword(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    step(alert, now, "changed", "The sender says it in other words now.");
    if (decisionOf(alert).route < alert.route && !alert.held)
        raise(alert, now, tickets, "It is worse now.", outcome);
}

// To a route that calls for more: whoever had it has it no longer.
void Triage::raise(Alert& alert, Time now, const TicketsSeen& tickets, std::string why, Outcome& outcome)
{
    const TicketId before = std::exchange(alert.ticket, {});
    alert.state = AlertState::Firing;
    alert.acknowledged.reset();
    alert.acknowledgedBy.clear();
    alert.waits.reset();
    index(alert); // it does not meet itself on the ticket that it joins
    route(alert, now, tickets, outcome);
    if (!before.isNil() && before != alert.ticket && tickets.isOpen(before))
        outcome.left = TriageDeed{TriageDeed::Kind::Leave, alert.id, before, std::move(why)};
}

// It was over, and with it what a person decided. Where the rules call for more than the ticket that it is
// on, it goes on from the beginning.
void Triage::endOverride(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    const auto ended = std::exchange(alert.overridden, std::nullopt);
    if (!ended)
        return;
    const std::string why = fmt::format(
        "It was over, and with it what {} decided about its route: the rules decide again.", ended->by);
    step(alert, now, "rules again", why);
    auto decision = decide(m_policy, alert.signal);
    const auto before = std::exchange(alert.route, decision.route);
    alert.rule = std::move(decision.rule);
    if (alert.route == before)
        return;
    alert.group = groupOf(alert.signal, alert.route);
    if (alert.route > before)
        return;
    const TicketId left = std::exchange(alert.ticket, {});
    if (!left.isNil() && tickets.isOpen(left))
        outcome.left = TriageDeed{TriageDeed::Kind::Leave, alert.id, left, why};
}

} // namespace warroom
