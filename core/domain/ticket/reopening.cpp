// Reading the moves of a ticket off its timeline.
#include "domain/ticket/reopening.h"

#include "domain/ticket/ticket_ops.h"

#include <algorithm>

namespace warroom {
namespace {

bool isOver(TicketState state) { return state == TicketState::Done || state == TicketState::Dropped; }
bool isOver(Phase phase) { return phase >= Phase::Review; }

// The entry says where it went, and from where.
template<class State>
bool comesBack(const Entry& entry)
{
    if (entry.args.size() < 2)
        return false;
    const auto to = parseName<State>(entry.args[0], "state"), from = parseName<State>(entry.args[1], "state");
    return to && from && isOver(*from) && !isOver(*to);
}

} // namespace

int reopenings(const Ticket& ticket)
{
    return static_cast<int>(
        std::count_if(ticket.timeline.begin(), ticket.timeline.end(), [](const Entry& entry) {
            return (entry.type == StateSet::type && comesBack<TicketState>(entry)) ||
                   (entry.type == PhaseMove::type && comesBack<Phase>(entry));
        }));
}

bool needsRaising(const Ticket& ticket)
{
    return ticket.kind == TicketKind::Support && reopenings(ticket) >= mostReopenings;
}

} // namespace warroom
