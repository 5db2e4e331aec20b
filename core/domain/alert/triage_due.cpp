// What time brings: holds and waits that end, entries that were gathered, pages that are said again.
#include "domain/alert/alert_steps.h"
#include "domain/alert/triage.h"

#include "base/text.h"
#include "base/time_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom {
namespace {

constexpr std::size_t mostGathered = 50;
constexpr std::size_t titleCharacters = 200;

// `others`: what happened besides.
std::string gatheredText(const std::vector<Alert*>& alerts, std::size_t others)
{
    const auto count = alerts.size() + others;
    std::string out = fmt::format("{} since the last entry:",
                                  count == 1 ? std::string("1 alert") : fmt::format("{} alerts", count));
    for (std::size_t i = 0; i < std::min(alerts.size(), mostGathered); ++i)
        out += fmt::format("\n- {}: {}", elide(alerts[i]->signal.title, titleCharacters), alerts[i]->untold);
    if (const auto listed = std::min(alerts.size(), mostGathered); count > listed)
        out += fmt::format("\nand {} more", count - listed);
    return out;
}

} // namespace

void Triage::due(Time now, const TicketsSeen& tickets, Outcomes& out)
{
    endHolds(now, tickets, out);
    endFlapping(now, tickets, out);
    endWaits(now, tickets, out);
    tellGathered(now, tickets, out);
    repeatPages(now, tickets, out);
}

void Triage::add(Alert& alert, Outcome&& outcome, Outcomes& out)
{
    index(alert);
    out.changed.push_back(&alert);
    for (auto* deed : {&outcome.left, &outcome.deed}) {
        if (*deed)
            out.deeds.push_back(std::move(**deed));
    }
}

void Triage::endHolds(Time now, const TicketsSeen& tickets, Outcomes& out)
{
    const bool all = std::exchange(m_holdsChanged, false);
    for (const auto id : std::set<std::int64_t>(m_held)) {
        auto* alert = byId(id);
        if (!alert)
            continue;
        const bool unmuted = alert->mute && alert->mute->until <= now;
        if (unmuted) {
            step(*alert, now, "heard again", fmt::format("{}'s muting is over.", alert->mute->by));
            alert->mute.reset();
        }
        if (alert->held && (unmuted || all || alert->held->until <= now)) {
            const auto still = holdOf(*alert, now, tickets);
            if (!still)
                release(*alert, now, tickets, out);
            else if (*still != *alert->held)
                hold(*alert, *still, now);
            else
                continue;
        } else if (!unmuted) {
            continue;
        }
        add(*alert, {}, out);
    }
}

// Nothing holds it back any more: what still fires is judged now.
void Triage::release(Alert& alert, Time now, const TicketsSeen& tickets, Outcomes& out)
{
    const auto by = alert.held->by;
    alert.held.reset();
    Outcome outcome;
    if (alert.state == AlertState::Resolved) {
        decided(alert, now, "was held", fmt::format("held by {}, and over before that ended.", by));
    } else {
        decided(alert, now, "no longer held", fmt::format("{} no longer holds it, and it still fires.", by));
        hearAnew(alert, now, tickets, outcome);
    }
    add(alert, std::move(outcome), out);
}

void Triage::hearAnew(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome)
{
    if (!alert.ticket.isNil() && tickets.isOpen(alert.ticket))
        say(alert, TriageDeed::Kind::Tell, now, "still fires", outcome);
    else
        route(alert, now, tickets, outcome);
}

// What began by flapping and stays: nobody was told that it fires.
void Triage::endFlapping(Time now, const TicketsSeen& tickets, Outcomes& out)
{
    for (const auto id : std::set<std::int64_t>(m_flapping)) {
        auto* alert = byId(id);
        if (!alert || isFlapping(*alert, now))
            continue;
        std::erase_if(alert->changes, [&](Time at) { return at <= now - m_policy.flapWindow; });
        decided(*alert, now, "no longer flapping", "It has been quieter, and it still fires.");
        Outcome outcome;
        if (const auto by = holdOf(*alert, now, tickets))
            hold(*alert, *by, now);
        else
            hearAnew(*alert, now, tickets, outcome);
        add(*alert, std::move(outcome), out);
    }
}

void Triage::endWaits(Time now, const TicketsSeen& tickets, Outcomes& out)
{
    for (auto next = m_waiting.begin(); next != m_waiting.end();) {
        if (next->second.until > now) {
            ++next;
            continue;
        }
        TicketId first;
        std::vector<Alert*> others;
        for (const auto id : next->second.alerts) {
            auto* alert = byId(id);
            if (!alert || !alert->waits)
                continue;
            Outcome outcome;
            place(*alert, now, tickets, outcome);
            alert->waits.reset();
            if (first.isNil()) {
                first = alert->ticket;
            } else {
                if (outcome.deed)
                    alert->untold = std::exchange(outcome.deed, {})->why;
                others.push_back(alert);
            }
            add(*alert, std::move(outcome), out);
        }
        if (!others.empty())
            gather(first, others, now, out);
        next = m_waiting.erase(next);
    }
}

void Triage::tellGathered(Time now, const TicketsSeen& tickets, Outcomes& out)
{
    std::map<TicketId, std::vector<Alert*>> byTicket;
    for (const auto id : m_untold) {
        if (auto* alert = byId(id))
            byTicket[alert->ticket].push_back(alert);
    }
    for (const auto& [ticket, alerts] : byTicket) {
        const Time told = m_told[ticket];
        if (told != Time{} && told <= now && now - told < m_policy.interval)
            continue;
        const auto burst = m_bursts.find(ticket);
        if (burst != m_bursts.end() && burst->second.stands && now >= burst->second.since &&
            now - burst->second.since < m_policy.burstWindow)
            continue;
        if (!ticket.isNil() && tickets.isOpen(ticket)) {
            gather(ticket, alerts, now, out);
            continue;
        }
        for (auto* alert : alerts) {
            alert->untold.clear();
            add(*alert, {}, out);
        }
    }
    std::erase_if(m_bursts, [&](const auto& one) {
        return now < one.second.since || now - one.second.since >= m_policy.burstWindow;
    });
}

// One entry for all of them.
void Triage::gather(TicketId ticket, const std::vector<Alert*>& alerts, Time now, Outcomes& out)
{
    const auto burst = m_bursts.find(ticket);
    const auto others = burst == m_bursts.end() ? 0 : std::exchange(burst->second, {}).untold;
    out.deeds.push_back({TriageDeed::Kind::Gather, alerts.front()->id, ticket, gatheredText(alerts, others)});
    m_told[ticket] = now;
    for (auto* alert : alerts) {
        alert->untold.clear();
        alert->told = now;
        add(*alert, {}, out);
    }
}

void Triage::repeatPages(Time now, const TicketsSeen& tickets, Outcomes& out)
{
    if (m_policy.repeat <= Duration(0))
        return;
    for (const auto& [ticket, ids] : m_onTicket) {
        auto& told = m_told.try_emplace(ticket, now).first->second;
        if (now - told < m_policy.repeat)
            continue;
        Alert* waiting = nullptr;
        std::size_t count = 0;
        for (const auto id : ids) {
            auto* alert = byId(id);
            if (!alert || !waitsForPeople(*alert))
                continue;
            waiting = waiting ? waiting : alert;
            ++count;
        }
        if (!waiting || !tickets.isOpen(ticket))
            continue;
        told = now;
        waiting->told = now;
        const auto more = count > 1 ? fmt::format(" {} alerts of it fire.", count) : std::string();
        const auto since = waiting->began.empty() ? waiting->first : waiting->began.front();
        const std::string why =
            fmt::format("Nobody has acknowledged this page for {}.{}", formatSpan(now - since), more);
        step(*waiting, now, "said again", why);
        out.changed.push_back(waiting);
        out.deeds.push_back({TriageDeed::Kind::Repeat, waiting->id, ticket, why});
    }
}

} // namespace warroom
