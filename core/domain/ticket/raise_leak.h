// A credential that was written into a ticket is an incident of its own: raising it, and finding the one that
// was raised.
#pragma once

#include "domain/op/op.h"
#include "domain/ticket/ticket.h"

#include <string>
#include <string_view>
#include <vector>

namespace warroom {

struct Leak
{
    std::string kind;  // "github_token"
    std::string where; // "Symptoms", "the timeline", "the file app.log"
    std::string by;    // a name
    Time at{};
    Severity severity = Severity::Sev1;
};

// What raises it. `open` goes first, as the first operation of the new ticket. None of it holds the secret.
struct LeakOps
{
    TicketOpen open;
    TicketLink cameFrom; // of the new ticket
    TicketLink back;     // of the ticket that it was written into

    // The rest of the new ticket's operations, once it is known which one opened it: the reference, and the
    // first next action.
    std::vector<Body> after(OpId opened) const;
};

LeakOps raiseLeak(const Ticket& origin, const Leak& leak, TicketId incident);
// The incident that was raised last for this kind; nil: none was.
TicketId leakRaised(const Ticket& origin, std::string_view kind);

} // namespace warroom
