// Counting people and owners.
#include "domain/ticket/who_does_what.h"

#include <algorithm>
#include <set>

namespace warroom {
namespace {

std::set<PersonId> leadsOf(const Ticket& ticket)
{
    std::set<PersonId> leads;
    for (const auto& role : ticket.roles) {
        if (const auto* person = role.value().person())
            leads.insert(*person);
    }
    return leads;
}

// Those at work who hold no role.
std::set<PersonId> crewOf(const Ticket& ticket, const std::set<PersonId>& leads)
{
    std::set<PersonId> crew;
    for (const auto& [person, member] : ticket.responders) {
        if (member.value())
            crew.insert(person);
    }
    for (const auto* action : shown(ticket.actions)) {
        const auto* person = action->owner.value().person();
        if (person && !action->done.value())
            crew.insert(*person);
    }
    std::erase_if(crew, [&](PersonId person) { return leads.contains(person); });
    return crew;
}

} // namespace

bool isFought(const Ticket& ticket)
{
    return ticket.exists() && ticket.isIncident() && !ticket.isDuplicate() &&
           ticket.phase.value() < Phase::Review;
}

Span widestSpan(const Ticket& ticket)
{
    const auto leads = leadsOf(ticket);
    const auto crew = static_cast<int>(crewOf(ticket, leads).size());
    const bool commanded = !ticket.holder(IncidentRole::Commander).isNobody();
    const int otherLeads = std::max(0, static_cast<int>(leads.size()) - (commanded ? 1 : 0));
    const bool opsLed = !ticket.holder(IncidentRole::OpsLead).isNobody() &&
                        !(ticket.holder(IncidentRole::OpsLead) == ticket.holder(IncidentRole::Commander));
    if (!opsLed)
        return {IncidentRole::Commander, crew + otherLeads};
    return crew >= otherLeads ? Span{IncidentRole::OpsLead, crew} : Span{IncidentRole::Commander, otherLeads};
}

std::optional<Lack> lackOf(const Ticket& ticket)
{
    if (!isFought(ticket))
        return std::nullopt;
    if (ticket.holder(IncidentRole::Commander).isNobody())
        return Lack::Commander;
    bool open = false;
    for (const auto* action : shown(ticket.actions)) {
        if (action->done.value())
            continue;
        if (!action->owner.value().isNobody())
            return std::nullopt;
        open = true;
    }
    return open ? Lack::Owner : Lack::Action;
}

std::optional<PersonId> driverOf(const Ticket& ticket)
{
    const auto* driver = ticket.driver.value().person();
    return driver && isFought(ticket) ? std::optional(*driver) : std::nullopt;
}

} // namespace warroom
