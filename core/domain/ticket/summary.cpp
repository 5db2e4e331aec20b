// Making a ticket's summary.
#include "domain/ticket/summary.h"

#include "domain/ticket/rivals.h"
#include "domain/ticket/visibility.h"

namespace warroom {
namespace {

std::optional<Time> nextUpdate(const Ticket& ticket)
{
    return ticket.updates.empty() ? std::nullopt : ticket.updates.back().next;
}

} // namespace

bool Summary::isOpen() const
{
    if (kind == TicketKind::Incident)
        return phase != Phase::Closed;
    return state == TicketState::Open || state == TicketState::InProgress;
}

std::string Summary::key() const
{
    if (number == 0)
        return {};
    return (kind == TicketKind::Incident ? "INC-" : "OPS-") + std::to_string(number);
}

std::string keyForAll(const Summary& summary)
{
    return summary.restricted ? std::string(restrictedKey) : summary.key();
}

Summary summaryOf(const Ticket& ticket)
{
    Summary out;
    out.id = ticket.id;
    out.number = ticket.number;
    out.alias = ticket.alias;
    out.head = ticket.head;
    out.kind = ticket.kind;
    out.title = ticket.title.value();
    out.severity = ticket.severity.value();
    out.priority = ticket.priority.value();
    out.service = ticket.service.value();
    out.phase = ticket.phase.value();
    out.state = ticket.state.value();
    out.commander = ticket.holder(IncidentRole::Commander);
    for (std::size_t i = 0; i < sectionCount; ++i)
        out.sections[i] = sectionState(ticket, static_cast<Section>(i));
    if (ticket.isIncident() && ticket.isOpen()) {
        for (const auto& requirement : missing(ticket, nextPhase(ticket.phase.value())))
            out.needed =
                static_cast<std::uint16_t>(out.needed | 1u << static_cast<unsigned>(requirement.section));
    }
    out.opened = ticket.opened.at;
    out.started = milestone(ticket, Milestone::Started);
    out.resolved = milestone(ticket, Milestone::Resolved);
    out.due = ticket.due.value();
    out.review = ticket.review.value();
    out.nextUpdate = nextUpdate(ticket);
    out.lastActivity = ticket.lastActivity;
    out.restricted = ticket.restriction.has_value();
    for (const auto* action : shown(ticket.actions)) {
        if (action->done.value())
            continue;
        ++out.openActions;
        if (const auto& due = action->due.value(); due && (!out.earliestDue || *due < *out.earliestDue))
            out.earliestDue = due;
    }
    out.questions = static_cast<int>(rivals(ticket).size() + editedAfterRemoval(ticket).size());
    out.drill = ticket.isDrill();
    return out;
}

} // namespace warroom
