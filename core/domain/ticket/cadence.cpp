// Working out the clock of the status updates from the log.
#include "domain/ticket/cadence.h"

#include "domain/op/op.h"
#include "domain/ticket/severity_policy.h"

#include <algorithm>
#include <set>

namespace warroom {
namespace {

// A severity and since when it holds.
struct SeverityTerm
{
    Severity severity{};
    Time from{};
};

// Entries stand in the order of their operations: the first whose operation is `seq` or younger.
std::size_t firstFrom(const Ticket& ticket, Seq seq)
{
    std::size_t first = 0;
    for (std::size_t count = ticket.timeline.size(); count > 0;) {
        const std::size_t half = count / 2;
        if (ticket.timeline[first + half].seq < seq) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

// How many entries can have set a severity: none is younger than the severity in force, but for the raising
// of a ticket, which begins a detection of its own.
std::size_t severityEntries(const Ticket& ticket)
{
    const auto detections =
        std::count_if(ticket.phaseTerms.begin(), ticket.phaseTerms.end(),
                      [](const PhaseTerm& term) { return term.phase == Phase::Detection; });
    const Seq last = ticket.severity.seq();
    return detections > 1 || last == pendingSeq ? ticket.timeline.size() : firstFrom(ticket, last + 1);
}

std::vector<SeverityTerm> severityTerms(const Ticket& ticket)
{
    std::vector<SeverityTerm> terms;
    const auto add = [&](const std::string& name, Time at) {
        if (const auto severity = parseName<Severity>(name))
            terms.push_back({*severity, at});
    };
    const std::size_t count = severityEntries(ticket);
    for (std::size_t i = 0; i < count; ++i) {
        const Entry& entry = ticket.timeline[i];
        const bool sets = entry.type == TicketOpen::type || entry.type == SeveritySet::type ||
                          entry.type == TicketRaise::type;
        if (sets && !entry.args.empty())
            add(entry.args.front(), entry.happened);
    }
    return terms;
}

std::set<OpId> struckUpdates(const Ticket& ticket)
{
    std::set<OpId> struck;
    for (const auto& update : ticket.updates) {
        const Seq seq = update.published.seq;
        const auto& timeline = ticket.timeline;
        for (auto i = firstFrom(ticket, seq); i < timeline.size() && timeline[i].seq == seq; ++i) {
            if (timeline[i].struck && timeline[i].id == update.id)
                struck.insert(update.id);
        }
    }
    return struck;
}

// When the update after one that was sent at `last` is due, as the severities went from there to `until`.
std::optional<Time> dueAfter(const std::vector<SeverityTerm>& terms, Time last, std::optional<Time> promised,
                             Time until)
{
    std::optional<Time> due = promised;
    Severity held = terms.empty() ? Severity::Sev5 : terms.front().severity;
    for (const auto& term : terms) {
        if (term.from <= last)
            held = term.severity;
    }
    if (!due && policyOf(held).cadence)
        due = last + *policyOf(held).cadence;
    for (const auto& term : terms) {
        if (term.from <= last || term.from > until)
            continue;
        const auto cadence = policyOf(term.severity).cadence;
        if (!promised)
            due = cadence ? std::optional(last + *cadence) : std::nullopt;
        if (term.severity < held && cadence)
            due = std::min(due.value_or(Time::max()), term.from + *cadence);
        held = term.severity;
    }
    return due;
}

Time cadenceStart(const Ticket& ticket)
{
    return ticket.phaseTerms.empty() || ticket.opened.at > ticket.phaseTerms.front().from
               ? ticket.opened.at
               : ticket.phaseTerms.front().from;
}

} // namespace

UpdateClock updateClock(const Ticket& ticket)
{
    const bool runs = ticket.exists() && ticket.isIncident() && !ticket.isDuplicate() &&
                      ticket.phase.value() < Phase::Review;
    if (!runs)
        return {};
    const auto struck = struckUpdates(ticket);
    const auto last = std::find_if(ticket.updates.rbegin(), ticket.updates.rend(),
                                   [&](const StatusUpdate& update) { return !struck.contains(update.id); });
    const auto terms = severityTerms(ticket);
    UpdateClock clock;
    if (last == ticket.updates.rend()) {
        clock.due = dueAfter(terms, cadenceStart(ticket), std::nullopt, Time::max());
        return clock;
    }
    clock.due = dueAfter(terms, last->published.at, last->next, Time::max());
    clock.promised = last->next.has_value() && clock.due == last->next;
    return clock;
}

UpdateState updateState(const UpdateClock& clock, Time now)
{
    if (!clock.due)
        return UpdateState::None;
    if (*clock.due < now)
        return UpdateState::Late;
    return *clock.due - now < updateSoon ? UpdateState::Soon : UpdateState::Calm;
}

std::optional<Time> nextUpdateByDefault(const Ticket& ticket, Time now)
{
    const auto cadence = policyOf(ticket.severity.value()).cadence;
    return cadence && ticket.isIncident() ? std::optional(now + *cadence) : std::nullopt;
}

std::vector<SentUpdate> sentUpdates(const Ticket& ticket)
{
    const auto terms = severityTerms(ticket);
    const auto struck = struckUpdates(ticket);
    std::vector<SentUpdate> sent;
    Time last = cadenceStart(ticket);
    std::optional<Time> promised;
    for (const auto& update : ticket.updates) {
        SentUpdate one;
        one.update = &update;
        one.number = static_cast<int>(sent.size()) + 1;
        one.struck = struck.contains(update.id);
        one.due = dueAfter(terms, last, promised, update.published.at);
        if (one.due && update.published.at > *one.due)
            one.late = std::chrono::duration_cast<Duration>(update.published.at - *one.due);
        if (!one.struck) {
            last = update.published.at;
            promised = update.next;
        }
        sent.push_back(one);
    }
    return sent;
}

} // namespace warroom
