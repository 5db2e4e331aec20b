// Reading of tickets, some at each turn.
#include "server/ticket_facts_reader.h"

#include <algorithm>

namespace warroom {
namespace {

// What was over before the range before this one, and what waits for a follow-up, counts nowhere.
bool countsSince(const Summary& summary, Time first)
{
    return summary.kind != TicketKind::FollowUp && (summary.isOpen() || summary.lastActivity > first);
}

} // namespace

void TicketFactsReader::read(Time now, std::int64_t days, PersonId machine, Done done)
{
    auto reading = std::make_shared<Reading>();
    reading->machine = machine;
    reading->done = std::move(done);
    const Time first = now - std::chrono::days(2 * days);
    for (const auto& [id, summary] : m_hub.summaries()) {
        if (countsSince(summary, first))
            reading->tickets.push_back(id);
    }
    goOn(reading);
}

void TicketFactsReader::goOn(const std::shared_ptr<Reading>& reading)
{
    const auto& summaries = m_hub.summaries();
    for (std::size_t read = 0; reading->next < reading->tickets.size() && read < TicketsAtOnce;
         ++reading->next) {
        const TicketId id = reading->tickets[reading->next];
        const auto summary = summaries.find(id);
        if (summary == summaries.end())
            continue;
        Kept& kept = m_facts[id];
        if (kept.head == summary->second.head)
            continue;
        ++read;
        const auto ticket = m_hub.ticket(id);
        if (!ticket || !*ticket)
            continue;
        kept = {(*ticket)->head, std::nullopt};
        // Everybody reads the same measures, so what is restricted counts nowhere.
        if (!(*ticket)->restriction)
            kept.facts = factsOf(**ticket, reading->machine);
    }
    if (reading->next < reading->tickets.size()) {
        m_post([self = shared_from_this(), reading] { self->goOn(reading); });
        return;
    }
    std::vector<TicketFacts> facts;
    for (const TicketId& id : reading->tickets) {
        if (const auto kept = m_facts.find(id); kept != m_facts.end() && kept->second.facts)
            facts.push_back(*kept->second.facts);
    }
    std::sort(facts.begin(), facts.end(),
              [](const TicketFacts& a, const TicketFacts& b) { return a.opened < b.opened; });
    reading->done(std::move(facts));
}

} // namespace warroom
