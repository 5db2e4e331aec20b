// Reading a ticket's moments.
#include "domain/measures/ticket_facts.h"

#include "domain/ticket/alert_ops.h"
#include "domain/ticket/people_ops.h"
#include "domain/ticket/reopening.h"
#include "domain/ticket/ticket_ops.h"

namespace warroom {
namespace {

bool takesCommand(const Entry& entry)
{
    return entry.type == RoleAssign::type && !entry.who.isNobody() && !entry.args.empty() &&
           entry.args[0] == nameOf(IncidentRole::Commander);
}

void readTimeline(const Ticket& ticket, PersonId machine, TicketFacts& out)
{
    for (const Entry& entry : ticket.timeline) {
        const bool byPerson = machine.isNil() || entry.actor != machine;
        const bool answers = byPerson && (takesCommand(entry) || entry.type == AlertAck::type);
        out.answeredByMachine |= !byPerson && entry.type == AlertAck::type;
        if (answers && !ticket.imported && (!out.acknowledged || entry.happened < *out.acknowledged))
            out.acknowledged = entry.happened;
        if (entry.type == TicketRaise::type && !out.raised)
            out.raised = entry.happened;
    }
    const auto at = static_cast<std::size_t>(Milestone::Acknowledged);
    if (const auto& corrected = ticket.milestoneCorrections[at].value())
        out.acknowledged = corrected;
}

} // namespace

TicketFacts factsOf(const Ticket& ticket, PersonId machine)
{
    TicketFacts out;
    out.id = ticket.id;
    out.key = ticket.key();
    out.title = ticket.title.value();
    out.kind = ticket.kind;
    out.severity = ticket.severity.value();
    out.priority = ticket.priority.value();
    out.duplicate = ticket.isDuplicate();
    out.drill = ticket.isDrill();
    out.opened = ticket.opened.at;
    out.started = milestone(ticket, Milestone::Started);
    out.detected = milestone(ticket, Milestone::Detected);
    out.resolved = milestone(ticket, Milestone::Resolved);
    if (!ticket.isOpen())
        out.ended = ticket.isIncident() ? ticket.phase.at() : ticket.state.at();
    out.reopenings = reopenings(ticket);
    readTimeline(ticket, machine, out);
    return out;
}

} // namespace warroom
