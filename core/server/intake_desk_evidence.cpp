// What incidents are given of the services of their alerts: when it is wanted, when it is looked for, that it
// is given once.
#include "server/intake_desk_parts.h"

#include "domain/ticket/ticket_ops.h"
#include "probe/alert_expression.h"
#include "server/alert_words.h"

#include <algorithm>

namespace warroom {
namespace {

// What services tell of the moments before an alert arrives in batches; so long it is waited for.
constexpr auto evidenceAfter = std::chrono::seconds(3);
constexpr std::size_t mostEvidenceAtOnce = 5, mostMetricsAtOnce = 4;
constexpr std::size_t mostSeenQueries = 32;

bool holdsText(const std::vector<std::string>& texts, std::string_view text)
{
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

bool isStillWanted(const EvidenceNeed& need) { return !need.done || need.asked < need.queries.size(); }

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
        wanted = {{alert.ticket, service, turn.now}, turn.now, false, {}};
    if (addQueries(wanted, alert.signal, turn.now) || isNew)
        turn.changes.evidence.push_back(wanted.need);
}

// What was given at its alert tells nothing of how it went on; so an incident that is over is given what is
// known once more, with the curves of all its time.
void IntakeDesk::wantCourse(const OpRecord& move)
{
    if (move.type != PhaseMove::type)
        return;
    const auto first = m_evidence.lower_bound({move.ticket, std::string()});
    if (first == m_evidence.end() || first->first.first != move.ticket)
        return;
    m_queue.push_back({[this, ticket = move.ticket](Turn& turn) {
                           wantAgain(ticket, turn);
                           return Result<void>();
                       },
                       {}});
}

void IntakeDesk::wantAgain(TicketId ticket, Turn& turn)
{
    const auto view = m_hub.ticket(ticket);
    const auto resolved = view ? milestone(**view, Milestone::Resolved) : std::nullopt;
    for (auto at = m_evidence.lower_bound({ticket, std::string()});
         resolved && at != m_evidence.end() && at->first.first == ticket; ++at) {
        auto& wanted = at->second;
        // Further phases of what is over, and what was resolved before it was given at all.
        if (!wanted.need.done || wanted.need.at >= *resolved)
            continue;
        wanted.need.done = false;
        wanted.need.at = wanted.since = turn.now;
        turn.changes.evidence.push_back(wanted.need);
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
    need.done = true;
    need.asked = asked.queries.size();
    turn.changes.evidence.push_back(need);
    if (!evidence.text.empty())
        turn.changes.deeds.push_back({0, messageFor(asked, evidence, m_ids)});
    return {};
}

} // namespace warroom
