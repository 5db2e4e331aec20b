// Turning a prevention, or an action that outlives its incident, into a follow-up ticket that refers back.
#pragma once

#include "domain/op/op.h"
#include "domain/ticket/ticket.h"

#include <vector>

namespace warroom {

// How long a follow-up may take.
enum class Horizon : std::uint8_t
{
    ShortTerm, // 30 days
    LongTerm   // a quarter of a year, 91 days
};

Time dueIn(Horizon horizon, Time now);

struct FollowUpWish
{
    TicketId ticket; // the id of the new one
    Owner owner;     // nobody: it stays open who does it
    Time now{};
    std::string text{}; // what a prevention says by now, if that is on its way to the ticket; empty: as it
                        // stands there
};

// What makes the follow-up ticket. `open` goes first, as the first operation of the new ticket.
struct FollowUpOps
{
    TicketOpen open;
    TicketLink cameFrom; // of the new ticket
    Owner owner;
    FollowUpLink back; // of the ticket that it came from

    // The rest of the new ticket's operations, once it is known which one opened it.
    std::vector<Body> after(OpId opened) const;
};

// The new ticket says what is to be done and what effect that should have, keeps the priority, and is due
// when the item is, else in the short term. Errors: NotFound, Exists (the item has a follow-up ticket
// already), FieldValue (items of this section become none), FieldMissing (it does not say anything yet).
Result<FollowUpOps> makeFollowUp(const Ticket& origin, Section section, ItemId item,
                                 const FollowUpWish& wish);

} // namespace warroom
