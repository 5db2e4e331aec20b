// Measuring each promise.
#include "domain/ticket/tenets.h"

#include "domain/ticket/cadence.h"
#include "domain/ticket/format.h"
#include "domain/ticket/severity_policy.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr auto handedOverWithin = std::chrono::minutes(1);

Time beginOf(const Ticket& ticket)
{
    return milestone(ticket, Milestone::Detected).value_or(ticket.opened.at);
}

// When it went into review; until then `now`.
Time fightEnd(const Ticket& ticket, Time now)
{
    if (ticket.phase.value() >= Phase::Review) {
        for (const auto& term : ticket.phaseTerms) {
            if (term.phase >= Phase::Review)
                return term.from;
        }
    }
    return now;
}

TenetState toldSoon(const Ticket& ticket, const std::vector<SentUpdate>& sent, Time now)
{
    const auto first =
        std::find_if(sent.begin(), sent.end(), [](const SentUpdate& one) { return !one.struck; });
    const bool told = first != sent.end();
    TenetState state;
    state.tenet = Tenet::ToldSoon;
    state.of = told ? 1 : 0;
    const Time until = told ? first->update->published.at : fightEnd(ticket, now);
    state.span = std::max(Duration{}, std::chrono::duration_cast<Duration>(until - beginOf(ticket)));
    state.aim = policyOf(ticket.severity.value()).cadence;
    const bool tooLong = state.aim && state.span > *state.aim;
    const bool over = ticket.phase.value() >= Phase::Review;
    state.kept = tooLong || (!told && over && state.aim) ? Kept::No : told ? Kept::Yes : Kept::NotYet;
    return state;
}

TenetState toldInTime(const Ticket& ticket, const std::vector<SentUpdate>& sent, Time now)
{
    TenetState state;
    state.tenet = Tenet::ToldInTime;
    for (const SentUpdate& one : sent) {
        state.of += !one.struck;
        state.missed += !one.struck && one.late > Duration{};
    }
    if (updateState(updateClock(ticket), now) == UpdateState::Late) {
        ++state.of;
        ++state.missed;
    }
    state.kept = state.missed > 0 ? Kept::No : state.of > 0 ? Kept::Yes : Kept::NotYet;
    return state;
}

TenetState alwaysLed(const Ticket& ticket, Time now)
{
    const Time end = fightEnd(ticket, now);
    Time led = beginOf(ticket); // up to here somebody did, or it was counted
    TenetState state;
    state.tenet = Tenet::AlwaysLed;
    Duration without{};
    for (const RoleTerm& term : ticket.roleTerms) {
        if (term.role != IncidentRole::Commander || term.holder.isNobody())
            continue;
        if (term.from > led)
            without += std::chrono::duration_cast<Duration>(std::min(term.from, end) - led);
        led = std::max(led, term.until.value_or(end));
        if (led >= end)
            break;
    }
    if (led < end)
        without += std::chrono::duration_cast<Duration>(end - led);
    state.span = std::max(Duration{}, without);
    state.kept = state.span > handedOverWithin ? Kept::No : Kept::Yes;
    return state;
}

Kept keptOf(int missed, int of, const Ticket& ticket)
{
    if (of > 0 && missed == 0)
        return Kept::Yes;
    return of > 0 && ticket.phase.value() == Phase::Closed ? Kept::No : Kept::NotYet;
}

TenetState questionsSettled(const Ticket& ticket)
{
    TenetState state;
    state.tenet = Tenet::QuestionsSettled;
    for (const Why* why : shown(ticket.whys)) {
        ++state.of;
        state.missed += why->end.value().state == WhyState::Open;
    }
    state.kept = keptOf(state.missed, state.of, ticket);
    return state;
}

TenetState followedUp(const Ticket& ticket)
{
    TenetState state;
    state.tenet = Tenet::FollowedUp;
    for (const Prevention* prevention : shown(ticket.preventions)) {
        ++state.of;
        state.missed += prevention->followUp.isNil();
    }
    const auto& mark = ticket.marks[static_cast<std::size_t>(Section::Prevention)].value().mark;
    state.kept = mark == SectionMark::None ? Kept::Yes : keptOf(state.missed, state.of, ticket);
    return state;
}

} // namespace

std::vector<TenetState> tenetsOf(const Ticket& ticket, Time now)
{
    if (!ticket.exists() || !ticket.isIncident() || ticket.isDuplicate() || ticket.imported)
        return {};
    const auto sent = sentUpdates(ticket);
    return {toldSoon(ticket, sent, now), toldInTime(ticket, sent, now), alwaysLed(ticket, now),
            questionsSettled(ticket), followedUp(ticket)};
}

} // namespace warroom
