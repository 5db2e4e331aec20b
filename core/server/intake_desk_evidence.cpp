// What incidents are given of their services and of those of their alerts: when it is wanted, when it is
// looked for, that it is given once.
#include "server/intake_desk_parts.h"

#include "domain/service/service_names.h"
#include "domain/ticket/ticket_ops.h"
#include "probe/alert_expression.h"
#include "server/alert_words.h"
#include "server/evidence.h"

#include <algorithm>

namespace warroom {
namespace {

// What services tell of the moments before an alert arrives in batches; so long it is waited for.
constexpr auto evidenceAfter = std::chrono::seconds(3);
constexpr std::size_t mostEvidenceAtOnce = 5, mostMetricsAtOnce = 4;
constexpr std::size_t mostSeenQueries = 32;
// Of one ticket; and how many tickets are looked at in a tick.
constexpr std::size_t mostNamedServices = 8, mostSummariesAtOnce = 500, mostTicketsAtOnce = 5;

bool holdsText(const std::vector<std::string>& texts, std::string_view text)
{
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

bool isStillWanted(const EvidenceNeed& need) { return !need.done || need.asked < need.queries.size(); }

// What is wanted is of a time before the end.
bool lacksEnd(const Summary& summary, const EvidenceNeed& need)
{
    return summary.resolved && need.at < *summary.resolved;
}

// When it became an incident of the services that it names.
Time declaredAt(const Ticket& ticket)
{
    Time at = std::max(ticket.opened.at, ticket.service.at());
    for (const auto& term : ticket.phaseTerms) {
        if (term.phase == Phase::Detection)
            at = std::max(at, term.from);
    }
    return at;
}

std::vector<std::string_view> givenServices(std::string_view named)
{
    auto names = serviceNames(named);
    names.resize(std::min(names.size(), mostNamedServices));
    return names;
}

// Longer ago nothing was kept that is of that time.
bool isTooLate(Time at, Time now) { return now - at > EvidenceBounds::longestCurve; }

} // namespace

// Most alerts of an incident ask what others asked: an address is read once.
bool IntakeDesk::addQueries(Wanted& wanted, const AlertSignal& signal, Time now)
{
    constexpr std::string_view parameter = "g0.expr=";
    auto& need = wanted.need;
    bool any = false;
    for (const auto& link : signal.links) {
        const auto at = link.url.find(parameter);
        if (at == std::string::npos || need.queries.size() >= EvidenceNeed::mostQueries ||
            wanted.seen.size() >= mostSeenQueries)
            continue;
        auto text = std::string_view(link.url).substr(at + parameter.size());
        text = text.substr(0, text.find('&'));
        if (holdsText(wanted.seen, text))
            continue;
        wanted.seen.emplace_back(text);
        auto expression = probe::expressionIn(link.url);
        if (!expression || holdsText(need.queries, expression->query))
            continue;
        if (!isStillWanted(need))
            wanted.since = now;
        need.queries.push_back(std::move(expression->query));
        any = true;
    }
    return any;
}

void IntakeDesk::wantEvidence(const Alert& alert, Turn& turn)
{
    const auto& service = alert.signal.service;
    const auto [found, isNew] = m_evidence.try_emplace(std::pair(alert.ticket, service));
    auto& wanted = found->second;
    if (isNew)
        wanted = {{alert.ticket, service, turn.now}, turn.now};
    const bool wasDeclared = std::exchange(wanted.isDeclared, false);
    if (addQueries(wanted, alert.signal, turn.now) || isNew || wasDeclared)
        turn.changes.evidence.push_back(wanted.need);
}

// ---- incidents that people declare, and the end of all

void IntakeDesk::noteMove(const OpRecord& record)
{
    if (record.type == TicketOpen::type || record.type == TicketRaise::type ||
        record.type == ServiceSet::type || record.type == PhaseMove::type)
        m_toLookAt.insert(record.ticket);
}

// What was accepted just before the end of the program was not looked at.
void IntakeDesk::noteRecentMoves()
{
    const Time now = m_clock.now();
    for (const auto& [ticket, summary] : m_hub.summaries()) {
        if (summary.isOpen() && !isTooLate(summary.lastActivity, now))
            m_toLookAt.insert(ticket);
    }
}

void IntakeDesk::wantContexts(Turn& turn)
{
    const auto& summaries = m_hub.summaries();
    std::size_t tickets = 0;
    for (std::size_t i = 0; i < mostSummariesAtOnce && tickets < mostTicketsAtOnce && !m_toLookAt.empty();
         ++i) {
        const auto summary = summaries.find(m_toLookAt.extract(m_toLookAt.begin()).value());
        if (summary == summaries.end() || !lacksContext(summary->second))
            continue;
        wantContext(summary->first, turn);
        ++tickets;
    }
}

bool IntakeDesk::lacksContext(const Summary& summary) const
{
    if (summary.kind != TicketKind::Incident)
        return false;
    for (auto at = m_evidence.lower_bound({summary.id, std::string()});
         at != m_evidence.end() && at->first.first == summary.id; ++at) {
        if (lacksEnd(summary, at->second.need))
            return true;
    }
    const auto names = givenServices(summary.service);
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return !m_evidence.contains({summary.id, std::string(name)});
    });
}

// Each is of its own time, however late it is heard of: of the declaration, and of the end, since what was
// given before tells nothing of how it went on.
void IntakeDesk::wantContext(TicketId ticket, Turn& turn)
{
    const auto view = m_hub.ticket(ticket);
    if (!view)
        return;
    const auto resolved = milestone(**view, Milestone::Resolved);
    const Time at = resolved.value_or(std::min(declaredAt(**view), turn.now));
    if (isTooLate(at, turn.now))
        return;
    for (auto known = m_evidence.lower_bound({ticket, std::string()});
         resolved && known != m_evidence.end() && known->first.first == ticket; ++known) {
        auto& wanted = known->second;
        if (wanted.isOnItsWay || wanted.need.at >= *resolved)
            continue;
        wanted.need.done = false;
        wanted.need.at = *resolved;
        wanted.since = std::min(*resolved, turn.now);
        if (!wanted.isDeclared)
            turn.changes.evidence.push_back(wanted.need);
    }
    if ((*view)->imported || (*view)->isDuplicate())
        return;
    for (const auto name : givenServices((*view)->service.value())) {
        const std::string service(name);
        m_evidence.try_emplace({ticket, service},
                               Wanted{{ticket, service, at}, std::min(at, turn.now), false, true});
    }
}

void IntakeDesk::findEvidence()
{
    if (!m_findEvidence)
        return;
    std::size_t asked = 0;
    for (auto& [key, wanted] : m_evidence) {
        if (!isStillWanted(wanted.need) || wanted.isOnItsWay ||
            m_clock.now() - wanted.since < evidenceAfter || !m_hub.summaries().contains(wanted.need.ticket))
            continue;
        if (++asked > mostEvidenceAtOnce)
            return;
        wanted.isOnItsWay = true;
        EvidenceNeed need = wanted.need;
        need.at = wanted.since;
        need.queries.resize(std::min(need.queries.size(), need.asked + mostMetricsAtOnce));
        m_findEvidence(need, [this, need](Evidence found) {
            m_queue.push_back(
                {[this, need, found = std::move(found)](Turn& turn) { return note(need, found, turn); }, {}});
        });
    }
}

// The entry and that it was given are stored together: the incident gets it once.
Result<void> IntakeDesk::note(const EvidenceNeed& asked, const Evidence& evidence, Turn& turn)
{
    const auto found = m_evidence.find({asked.ticket, asked.service});
    if (found == m_evidence.end())
        return {};
    auto& wanted = found->second;
    auto& need = wanted.need;
    const bool isTold = (need.done && !asked.done) || need.asked > asked.asked;
    if (isTold)
        return {};
    wanted.isOnItsWay = false;
    const auto summary = m_hub.summaries().find(asked.ticket);
    if (summary != m_hub.summaries().end() && lacksEnd(summary->second, need))
        m_toLookAt.insert(asked.ticket);
    // There may be something when an alert joins, or in the end.
    if (wanted.isDeclared && evidence.text.empty()) {
        m_evidence.erase(found);
        return {};
    }
    wanted.isDeclared = false;
    need.done = true;
    need.asked = asked.queries.size();
    turn.changes.evidence.push_back(need);
    if (!evidence.text.empty())
        turn.changes.deeds.push_back({0, messageFor(asked, evidence, m_ids)});
    return {};
}

} // namespace warroom
