// Where an alert goes: its route, what holds it back, the ticket that it joins or opens.
#include "domain/alert/alert_steps.h"
#include "domain/alert/triage.h"

#include "base/time_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom {
namespace {

constexpr std::size_t mostUntoldBytes = 400;

std::string placedServiceWords(const AlertSignal& signal)
{
    return signal.service.empty() ? std::string("no service") : "service " + signal.service;
}

// What the sender names as the cause; empty: nothing.
std::string causeOf(const AlertSignal& signal)
{
    for (const auto* name : {"root_cause", "cause"}) {
        if (const auto found = signal.labels.find(name);
            found != signal.labels.end() && !found->second.empty())
            return found->second;
    }
    return {};
}

std::string groupedBy(const Alert& alert)
{
    if (const auto cause = causeOf(alert.signal); !cause.empty())
        return fmt::format("Grouped by its cause: {}.", cause);
    return alert.route == AlertRoute::Page ? "Grouped by its service."
                                           : "Grouped by its service and its name.";
}

} // namespace

std::string groupOf(const AlertSignal& signal, AlertRoute route)
{
    const std::string kind = route == AlertRoute::Page ? "page\n" : "ticket\n";
    if (const auto cause = causeOf(signal); !cause.empty())
        return kind + "cause\n\n" + cause;
    if (route == AlertRoute::Page)
        return kind + (signal.service.empty() ? "\n" + signal.title : signal.service);
    return kind + signal.service + "\n" + alertName(signal);
}

std::string overrideSentence(const RouteOverride& by)
{
    const std::string_view now = by.to == AlertRoute::Page     ? "a page"
                                 : by.to == AlertRoute::Ticket ? "a ticket"
                                                               : "only a record";
    return fmt::format("{} makes it {}; the rules said {}: {}", by.by, now, nameOf(by.ruled), by.reason);
}

void hold(Alert& alert, const AlertHold& by, Time now)
{
    alert.held = by;
    const auto reason = by.reason.empty() ? std::string() : " (" + by.reason + ")";
    decided(
        alert, now, "held",
        fmt::format("held: {} until {}{}. No ticket, no page.", by.by, formatForPeople(by.until), reason));
}

std::optional<AlertHold> Triage::holdOf(const Alert& alert, Time now, const TicketsSeen& tickets)
{
    if (alert.mute && alert.mute->until > now)
        return alert.mute;
    return tickets.window(alert.signal.service);
}

RouteDecision Triage::decisionOf(const Alert& alert) const
{
    if (const auto& by = alert.overridden)
        return {by->to, alert.rule, overrideSentence(*by)};
    return decide(m_policy, alert.signal);
}

void Triage::route(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    auto decision = decisionOf(alert);
    alert.route = decision.route;
    alert.rule = std::move(decision.rule);
    alert.group = groupOf(alert.signal, alert.route);
    alert.ticket = {};
    decided(alert, now, alert.overridden ? "rerouted" : "received", std::move(decision.why));
    if (alert.route == AlertRoute::Record)
        return;
    if (const auto by = holdOf(alert, now, tickets))
        hold(alert, *by, now);
    else
        place(alert, now, tickets, outcome);
}

// Onto the ticket of its group, of its service's open incident, of what it needs, of a storm, or onto a new
// one.
void Triage::place(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    if (joinsOpen(alert, now, tickets, outcome) || joinsDependency(alert, now, tickets, outcome) ||
        joinsStorm(alert, now, tickets, outcome))
        return;
    if (alert.route == AlertRoute::Ticket && m_policy.wait > Duration(0) && !alert.waits)
        waitForMore(alert, now);
    else
        open(alert, now, tickets, outcome);
}

bool Triage::joinsOpen(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    const auto& service = alert.signal.service;
    const auto ofGroup = [&](const std::string& group) {
        const auto found = m_groups.find(group);
        return found != m_groups.end() && tickets.isOpen(found->second) ? found->second : TicketId{};
    };
    if (const TicketId ticket = ofGroup(alert.group); !ticket.isNil()) {
        join(alert, ticket, now, "joined", groupedBy(alert), outcome);
        return true;
    }
    if (const TicketId page = ofGroup(groupOf(alert.signal, AlertRoute::Page));
        !page.isNil() && !causeOf(alert.signal).empty()) {
        join(alert, page, now, "joined", groupedBy(alert), outcome);
        return true;
    }
    if (const TicketId incident = service.empty() ? TicketId{} : tickets.openIncident(service);
        !incident.isNil()) {
        join(alert, incident, now, "joined", "An incident of its service is open.", outcome);
        return true;
    }
    return false;
}

bool Triage::firesOn(TicketId ticket, const std::string& service)
{
    const auto found = m_onTicket.find(ticket);
    return found != m_onTicket.end() &&
           std::any_of(found->second.begin(), found->second.end(), [&](std::int64_t id) {
               const auto* other = byId(id);
               return other && other->signal.service == service;
           });
}

// What it needs fails already: that is where people look for the cause.
bool Triage::joinsDependency(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    if (alert.signal.service.empty())
        return false;
    for (const auto& needed : tickets.needs(alert.signal.service)) {
        const auto paged = m_groups.find("page\n" + needed);
        const auto candidates = {tickets.openIncident(needed),
                                 paged == m_groups.end() ? TicketId{} : paged->second};
        for (const TicketId incident : candidates) {
            if (incident.isNil() || !tickets.isOpen(incident) || !firesOn(incident, needed))
                continue;
            const auto key = tickets.keyOf(incident);
            join(alert, incident, now, "grouped",
                 fmt::format("grouped: {} needs {}, which is failing in {}.", alert.signal.service, needed,
                             key.empty() ? "an incident that is being opened" : key),
                 outcome);
            return true;
        }
    }
    return false;
}

// Many tickets about small things do not keep people from being told of a great one.
bool Triage::joinsStorm(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    const auto found = m_opened.find(alert.signal.service);
    if (found == m_opened.end())
        return false;
    auto& opened = found->second;
    std::erase_if(opened, [&](const Opened& one) { return one.at <= now - m_policy.stormWindow; });
    std::size_t count = 0;
    TicketId newest;
    for (const auto& one : opened) {
        if (alert.route == AlertRoute::Page && one.route != AlertRoute::Page)
            continue;
        ++count;
        newest = one.ticket;
    }
    if (newest.isNil() || count < m_policy.stormTickets || !tickets.isOpen(newest))
        return false;
    join(alert, newest, now, "held back",
         fmt::format("A storm: {} tickets of {} in {} minutes; it joins the newest.", count,
                     placedServiceWords(alert.signal), wholeMinutes(m_policy.stormWindow)),
         outcome);
    return true;
}

void Triage::join(Alert& alert, TicketId ticket, Time now, std::string what, const std::string& why,
                  Outcome& outcome)
{
    alert.ticket = ticket;
    m_groups[alert.group] = ticket;
    decided(alert, now, std::move(what), why);
    say(alert, TriageDeed::Kind::Join, now, why, outcome);
    const auto taken = m_taken.find(ticket);
    const auto* other = taken == m_taken.end() ? nullptr : byId(*taken->second.begin());
    if (alert.route != AlertRoute::Page || !other)
        return;
    alert.state = AlertState::Acknowledged;
    alert.acknowledged = now;
    alert.acknowledgedBy = other->acknowledgedBy;
    step(alert, now, "acknowledged", fmt::format("{} has its incident already.", other->acknowledgedBy));
}

void Triage::open(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    alert.ticket = tickets.newId();
    m_groups[alert.group] = alert.ticket;
    m_opened[alert.signal.service].push_back({now, alert.ticket, alert.route});
    const std::string why(alert.route == AlertRoute::Page ? whyIncident : whyTicket);
    decided(alert, now, "opened", why);
    say(alert, TriageDeed::Kind::Open, now, why, outcome);
}

void Triage::waitForMore(Alert& alert, Time now)
{
    auto& waiting = m_waiting[alert.group];
    if (waiting.alerts.empty())
        waiting.until = now + m_policy.wait;
    waiting.alerts.push_back(alert.id);
    alert.waits = waiting.until;
    decided(alert, now, "waits",
            fmt::format("Its group's ticket waits {} for more of it.", formatSpan(waiting.until - now)));
}

bool Triage::bursts(TicketId ticket, Time now)
{
    auto& burst = m_bursts[ticket];
    if (burst.stands)
        return true;
    if (now < burst.since || now - burst.since >= m_policy.burstWindow)
        burst = {now, 0, 0, false};
    return ++burst.entries > m_policy.burstEntries;
}

// On its ticket, at once or gathered with what else comes within the interval or in a burst.
void Triage::say(Alert& alert, TriageDeed::Kind kind, Time now, const std::string& why, Outcome& outcome)
{
    auto& told = m_told[alert.ticket];
    const bool gathers = kind == TriageDeed::Kind::Tell || kind == TriageDeed::Kind::Join;
    const bool waits = told != Time{} && told <= now && now - told < m_policy.interval;
    // The last one to end is news that does not wait.
    const auto others = m_onTicket.find(alert.ticket);
    const bool last =
        alert.state == AlertState::Resolved && (others == m_onTicket.end() || others->second.size() <= 1);
    if (gathers && waits) {
        if (alert.untold.size() > mostUntoldBytes)
            alert.untold.clear();
        alert.untold += (alert.untold.empty() ? "" : ", ") + why;
        if (last)
            told = {};
        return;
    }
    if (gathers && !last && bursts(alert.ticket, now)) {
        auto& burst = m_bursts[alert.ticket];
        // One of them is stored with what it has to say, so that a restart does not silence them all.
        if (!std::exchange(burst.stands, true))
            alert.untold = why;
        else
            ++burst.untold;
        return;
    }
    told = now;
    alert.told = now;
    outcome.deed = TriageDeed{kind, alert.id, alert.ticket, why};
}

} // namespace warroom
