// Deduplication, grouping, flapping, storms and routing.
#include "domain/alert/triage.h"

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

bool holds(const RouteRule& rule, const AlertSignal& signal)
{
    if (rule.atLeast && signal.level > *rule.atLeast)
        return false;
    if (!rule.service.empty() && rule.service != signal.service)
        return false;
    return std::all_of(rule.labels.begin(), rule.labels.end(), [&](const auto& label) {
        const auto found = signal.labels.find(label.first);
        return found != signal.labels.end() && found->second == label.second;
    });
}

void step(Alert& alert, Time at, std::string what, std::string why)
{
    alert.newSteps.push_back({at, std::move(what), std::move(why), alert.ticket});
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

std::string serviceWords(const AlertSignal& signal)
{
    return signal.service.empty() ? std::string("no service") : "service " + signal.service;
}

} // namespace

TriagePolicy defaultPolicy()
{
    TriagePolicy policy;
    policy.rules.push_back({"critical pages", AlertLevel::Critical, {}, {}, AlertRoute::Page});
    policy.rules.push_back({"warnings become tickets", AlertLevel::Warning, {}, {}, AlertRoute::Ticket});
    return policy;
}

std::string groupOf(const AlertSignal& signal, AlertRoute route)
{
    if (route == AlertRoute::Page)
        return signal.service.empty() ? "page\n\n" + signal.title : "page\n" + signal.service;
    const auto name = signal.labels.find("alertname");
    return "ticket\n" + signal.service + "\n" + (name == signal.labels.end() ? signal.title : name->second);
}

void Triage::load(Alert alert)
{
    if (!alert.ticket.isNil())
        m_groups[alert.group] = alert.ticket;
    m_alerts.insert_or_assign(keyOf(alert.signal.intake, alert.signal.dedupKey), std::move(alert));
}

const Alert* Triage::find(std::string_view intake, std::string_view dedupKey) const
{
    const auto found = m_alerts.find(keyOf(intake, dedupKey));
    return found == m_alerts.end() ? nullptr : &found->second;
}

void Triage::visit(const std::function<void(Alert&)>& see)
{
    for (auto& [key, alert] : m_alerts)
        see(alert);
}

void Triage::forget(Time until)
{
    std::erase_if(m_alerts, [&](const auto& one) {
        return one.second.state == AlertState::Resolved && one.second.last < until;
    });
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
    if (found == m_alerts.end() || !saysNothingNew(found->second, signal))
        return false;
    ++found->second.count;
    found->second.last = now;
    return true;
}

Triage::Outcome Triage::take(AlertSignal signal, Time now, std::int64_t nextId, const TicketsSeen& tickets)
{
    Outcome out;
    const auto [found, isNew] = m_alerts.try_emplace(keyOf(signal.intake, signal.dedupKey));
    auto& alert = found->second;
    if (isNew && signal.action == AlertAction::Acknowledge) {
        m_alerts.erase(found);
        return out;
    }
    out.alert = &alert;
    ++alert.count;
    alert.last = now;
    if (!isNew && saysNothingNew(alert, signal))
        return out;
    out.changed = true;
    if (isNew) {
        alert.id = nextId;
        alert.first = now;
        alert.signal = std::move(signal);
        if (alert.signal.action == AlertAction::Resolve) {
            alert.state = AlertState::Resolved;
            alert.resolved = alert.signal.ended.value_or(now);
            step(alert, now, "recorded", "It was resolved before anybody heard that it fires.");
            return out;
        }
        route(alert, now, tickets, out);
        return out;
    }
    const auto before = alert.state;
    if (signal.action == AlertAction::Trigger) {
        alert.signal = std::move(signal);
    } else {
        alert.signal.action = signal.action;
        alert.signal.ended = signal.ended;
        if (!signal.oddity.empty())
            alert.signal.oddity = std::move(signal.oddity);
    }
    alert.state = alert.signal.action == AlertAction::Resolve       ? AlertState::Resolved
                  : alert.signal.action == AlertAction::Acknowledge ? AlertState::Acknowledged
                  : before == AlertState::Acknowledged              ? AlertState::Acknowledged
                                                                    : AlertState::Firing;
    if (before == alert.state) {
        if (before != AlertState::Resolved)
            step(alert, now, "changed", "The sender says it in other words now.");
        return out;
    }
    change(alert, now, tickets, out);
    return out;
}

// It went from one state to another. A resolve always passes.
void Triage::change(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    if (alert.state == AlertState::Acknowledged) {
        step(alert, now, "acknowledged", "The sender says that somebody has it.");
        if (!alert.ticket.isNil())
            outcome.deed = TriageDeed{TriageDeed::Kind::Tell, alert.id, alert.ticket, "acknowledged"};
        return;
    }
    alert.changes.push_back(now);
    std::erase_if(alert.changes, [&](Time at) { return at <= now - m_policy.flapWindow; });
    const bool onTicket = !alert.ticket.isNil() && tickets.isOpen(alert.ticket);
    if (alert.state == AlertState::Resolved) {
        alert.resolved = alert.signal.ended.value_or(now);
        step(alert, now, "resolved", "The sender says that it is over.");
        if (onTicket)
            outcome.deed = TriageDeed{TriageDeed::Kind::Tell, alert.id, alert.ticket, "resolved"};
        return;
    }
    alert.resolved.reset();
    if (isFlapping(alert, now)) {
        step(alert, now, "flapping",
             fmt::format(
                 "It changed {} times in {} minutes; it makes no new ticket until it has been quiet for "
                 "as long.",
                 alert.changes.size(),
                 std::chrono::duration_cast<std::chrono::minutes>(m_policy.flapWindow).count()));
        if (onTicket && alert.changes.size() == m_policy.flapChanges)
            outcome.deed = TriageDeed{TriageDeed::Kind::Tell, alert.id, alert.ticket, "flapping"};
        return;
    }
    if (onTicket) {
        step(alert, now, "fires again", "Its ticket is still open.");
        outcome.deed = TriageDeed{TriageDeed::Kind::Tell, alert.id, alert.ticket, "fires again"};
        return;
    }
    route(alert, now, tickets, outcome);
}

void Triage::route(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    const auto& signal = alert.signal;
    const auto rule = std::find_if(m_policy.rules.begin(), m_policy.rules.end(),
                                   [&](const RouteRule& one) { return holds(one, signal); });
    alert.route = rule == m_policy.rules.end() ? AlertRoute::Record : rule->route;
    alert.group = groupOf(signal, alert.route);
    alert.ticket = {};
    const std::string because = rule == m_policy.rules.end()
                                    ? std::string("No rule asks for more than the record.")
                                    : fmt::format("Rule \"{}\": level {}, {}.", rule->name,
                                                  nameOf(signal.level), serviceWords(signal));
    step(alert, now, "received", because);
    if (alert.route != AlertRoute::Record)
        place(alert, now, tickets, outcome);
}

// Onto the ticket of its group, of its service's open incident, of a storm, or onto a new one.
void Triage::place(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    const auto& service = alert.signal.service;
    const auto join = [&](TicketId ticket, std::string what, std::string why) {
        alert.ticket = ticket;
        step(alert, now, std::move(what), why);
        outcome.deed = TriageDeed{TriageDeed::Kind::Join, alert.id, ticket, std::move(why)};
    };
    auto& last = m_groups[alert.group];
    if (!last.isNil() && tickets.isOpen(last)) {
        join(last, "joined",
             alert.route == AlertRoute::Page ? "Grouped by its service."
                                             : "Grouped by its service and its name.");
        return;
    }
    if (const TicketId incident = service.empty() ? TicketId{} : tickets.openIncident(service);
        !incident.isNil()) {
        last = incident;
        join(incident, "joined", "An incident of its service is open.");
        return;
    }
    auto& opened = m_opened[service];
    std::erase_if(opened, [&](const Opened& one) { return one.at <= now - m_policy.stormWindow; });
    if (opened.size() >= m_policy.stormTickets && tickets.isOpen(opened.back().ticket)) {
        last = opened.back().ticket;
        join(last, "held back",
             fmt::format("A storm: {} tickets of {} in {} minutes; it joins the newest.", opened.size(),
                         serviceWords(alert.signal),
                         std::chrono::duration_cast<std::chrono::minutes>(m_policy.stormWindow).count()));
        return;
    }
    alert.ticket = tickets.newId();
    last = alert.ticket;
    opened.push_back({now, alert.ticket});
    const std::string why = alert.route == AlertRoute::Page ? "Nothing of its service is open: an incident."
                                                            : "Nothing of its group is open: a ticket.";
    step(alert, now, "opened", why);
    outcome.deed = TriageDeed{TriageDeed::Kind::Open, alert.id, alert.ticket, why};
}

} // namespace warroom
