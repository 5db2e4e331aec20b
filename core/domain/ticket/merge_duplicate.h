// Merging a ticket into the one that it repeats, and taking that back, as operations.
#pragma once

#include "domain/ticket/ticket.h"

#include <vector>

namespace warroom {

// The relation that takes back what was said of another ticket before.
constexpr std::string_view noRelation = "none";

// An operation that is still to be submitted, and on which ticket.
struct TicketBody
{
    TicketId ticket;
    Body body;
};

// What the ticket says of others now: of each the relation that was said last, without those taken back.
std::vector<Link> linksInForce(const Ticket& ticket);

// The duplicate refers to the main ticket and is closed (an incident) or dropped; who watches it watches the
// main one; both timelines say so. In the order in which they must be submitted; what holds already is left
// out. An error if one of the two does not exist, if they are the same, or if the main one is itself a
// duplicate.
Result<std::vector<TicketBody>> mergeDuplicate(const Ticket& main, const Ticket& duplicate);

// What takes back such a merge of the same two tickets, as they were before it: the duplicate stands where it
// stood. The two comments stay; strike their entries.
std::vector<TicketBody> unmergeDuplicate(const Ticket& main, const Ticket& duplicate);

} // namespace warroom
