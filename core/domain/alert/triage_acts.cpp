// What people do to alerts.
#include "domain/alert/alert_steps.h"
#include "domain/alert/triage.h"

#include "base/time_text.h"

#include <fmt/format.h>

namespace warroom {
namespace {

template<class... Each>
struct Overloaded : Each...
{
    using Each::operator()...;
};
template<class... Each>
Overloaded(Each...) -> Overloaded<Each...>;

} // namespace

Result<void> Triage::act(const AlertAct& act, Time now, const TicketsSeen& tickets, Outcomes& out)
{
    auto* alert = byId(act.alert);
    if (!alert)
        return fail(ErrorCode::NotFound, "there is no such alert");
    const bool over = alert->state == AlertState::Resolved;
    const auto needsOpen = std::holds_alternative<act::Acknowledge>(act.what) ||
                           std::holds_alternative<act::Split>(act.what) ||
                           std::holds_alternative<act::Route>(act.what);
    if (over && needsOpen && !act.onTicket)
        return fail(ErrorCode::Transition, "this alert is over already");
    std::visit(Overloaded{[&](const act::Acknowledge&) { acknowledge(*alert, act, now, out); },
                          [&](const act::Mute&) { mute(*alert, act, now, tickets, out); },
                          [&](const act::Split&) { split(*alert, act, now, tickets, out); },
                          [&](const act::Link&) { link(*alert, act, now, tickets, out); },
                          [&](const act::Route&) { reroute(*alert, act, now, tickets, out); },
                          [&](const act::Useful& said) {
                              const std::string judged = said.useful ? "yes" : "no";
                              if (alert->useful == judged)
                                  return;
                              alert->useful = judged;
                              step(
                                  *alert, now, "judged",
                                  fmt::format("{}: this was {}.", act.by, said.useful ? "useful" : "no use"));
                              add(*alert, {}, out);
                          }},
               act.what);
    return {};
}

// Whoever takes on one alert of a ticket takes on all of it.
void Triage::acknowledge(Alert& alert, const AlertAct& act, Time now, Outcomes& out)
{
    const bool known = alert.state == AlertState::Acknowledged && !alert.acknowledgedBy.empty();
    if (known || alert.state == AlertState::Resolved)
        return;
    std::vector<Alert*> all = {&alert};
    if (const auto others = m_onTicket.find(alert.ticket); others != m_onTicket.end()) {
        for (const auto id : others->second) {
            auto* other = byId(id);
            if (other && other != &alert && other->state == AlertState::Firing)
                all.push_back(other);
        }
    }
    for (auto* one : all) {
        one->state = AlertState::Acknowledged;
        one->acknowledged = now;
        one->acknowledgedBy = act.by;
        step(*one, now, "acknowledged",
             one == &alert ? fmt::format("{} has it.", act.by)
                           : fmt::format("{} has it, with \"{}\".", act.by, alert.signal.title));
        add(*one, {}, out);
    }
    if (!act.onTicket && !alert.ticket.isNil())
        out.deeds.push_back(
            {TriageDeed::Kind::Acknowledge, alert.id, alert.ticket, alert.signal.title, act.actor});
}

void Triage::mute(Alert& alert, const AlertAct& act, Time now, const TicketsSeen& tickets, Outcomes& out)
{
    const auto& asked = std::get<act::Mute>(act.what);
    if (asked.until) {
        alert.mute = AlertHold{act.by, *asked.until, asked.reason};
        const auto reason = asked.reason.empty() ? std::string(".") : ": " + asked.reason;
        decided(alert, now, "muted",
                fmt::format("{} muted it until {}{}", act.by, formatForPeople(*asked.until), reason));
        if (alert.waits) {
            alert.waits.reset();
            hold(alert, *alert.mute, now);
        }
        add(alert, {}, out);
        return;
    }
    if (!alert.mute)
        return;
    alert.mute.reset();
    step(alert, now, "heard again", fmt::format("{} ended its muting.", act.by));
    if (alert.held && !holdOf(alert, now, tickets))
        release(alert, now, tickets, out);
    else
        add(alert, {}, out);
}

void Triage::split(Alert& alert, const AlertAct& act, Time now, const TicketsSeen& tickets, Outcomes& out)
{
    Outcome outcome;
    if (!alert.ticket.isNil() && tickets.isOpen(alert.ticket))
        outcome.left = TriageDeed{TriageDeed::Kind::Leave, alert.id, alert.ticket,
                                  act.by + " gave it a ticket of its own."};
    if (alert.route == AlertRoute::Record)
        alert.route = AlertRoute::Ticket;
    alert.group = fmt::format("alert\n{}", alert.id);
    alert.held.reset();
    alert.waits.reset();
    alert.untold.clear();
    alert.ticket = tickets.newId();
    m_groups[alert.group] = alert.ticket;
    const std::string why = fmt::format("{} gave it a ticket of its own.", act.by);
    decided(alert, now, "split", why);
    say(alert, TriageDeed::Kind::Open, now, why, outcome);
    add(alert, std::move(outcome), out);
}

void Triage::link(Alert& alert, const AlertAct& act, Time now, const TicketsSeen& tickets, Outcomes& out)
{
    const TicketId ticket = std::get<act::Link>(act.what).ticket;
    if (alert.ticket == ticket)
        return;
    const auto key = tickets.keyOf(ticket);
    const std::string why = fmt::format("{} put it on {}.", act.by, key.empty() ? "another ticket" : key);
    Outcome outcome;
    if (!alert.ticket.isNil() && tickets.isOpen(alert.ticket))
        outcome.left = TriageDeed{TriageDeed::Kind::Leave, alert.id, alert.ticket, why};
    alert.held.reset();
    alert.waits.reset();
    alert.untold.clear();
    alert.ticket = ticket;
    decided(alert, now, "linked", why);
    if (!act.onTicket)
        outcome.deed = TriageDeed{TriageDeed::Kind::Link, alert.id, ticket, alert.signal.title, act.actor};
    add(alert, std::move(outcome), out);
}

// The first thing that was decided of it stands against all that people decide later.
void Triage::reroute(Alert& alert, const AlertAct& act, Time now, const TicketsSeen& tickets, Outcomes& out)
{
    const auto& asked = std::get<act::Route>(act.what);
    const auto before = alert.route;
    const auto ruled = alert.overridden ? alert.overridden->ruled : before;
    RouteOverride given{asked.to, ruled, act.by, asked.reason, now};
    if (alert.overridden && alert.overridden->to == given.to && alert.overridden->by == given.by &&
        alert.overridden->reason == given.reason)
        return;
    alert.overridden = std::move(given);
    const auto why = overrideSentence(*alert.overridden);
    Outcome outcome;
    if (asked.to < before) {
        alert.held.reset();
        alert.untold.clear();
        raise(alert, now, tickets, why, outcome);
    } else {
        alert.route = asked.to;
        decided(alert, now, "rerouted", why);
        if (asked.to > before)
            lower(alert, before, now, tickets, outcome);
    }
    add(alert, std::move(outcome), out);
}

// What it set off stays as it happened; from now on it sets off less.
void Triage::lower(Alert& alert, AlertRoute before, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    if (alert.route == AlertRoute::Record)
        alert.waits.reset();
    if (alert.held || alert.waits)
        return;
    alert.group = groupOf(alert.signal, alert.route);
    if (alert.ticket.isNil() || !tickets.isOpen(alert.ticket)) {
        if (alert.route == AlertRoute::Ticket) {
            alert.ticket = {};
            place(alert, now, tickets, outcome);
        }
        return;
    }
    m_groups[alert.group] = alert.ticket;
    const auto key = tickets.keyOf(alert.ticket);
    const std::string where = key.empty() ? "its ticket" : key;
    step(alert, now, "stays",
         before == AlertRoute::Page
             ? fmt::format("It stays on {}, as what happened, and pages nobody any more.", where)
             : fmt::format("It stays on {}, as what happened, and makes no other ticket.", where));
    outcome.deed = TriageDeed{TriageDeed::Kind::Lower, alert.id, alert.ticket, alert.why};
}

} // namespace warroom
