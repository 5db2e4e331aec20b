// Sensible operations of every type of the catalogue, on a ticket that has something for each to touch.
#pragma once

#include "domain/op/op.h"

#include <functional>
#include <string>
#include <vector>

namespace warroom::test {

// What the ticket holds before anything meets.
struct KnownThings
{
    TicketId ticket, elsewhere;
    PersonId person, responder;
    ItemId cause, otherCause, action, removedAction, fix, prevention, why, answeredWhy;
    OpId comment;
    Time now{};
};

// One operation as somebody may do it.
struct Sample
{
    // Which ticket it is about.
    enum class On
    {
        Ticket,
        NewTicket,    // one that its author makes
        SameNewTicket // one that all who do this make under one id
    };

    std::string name; // its type, and what it is about
    // `author` counts from 0 and makes the values of several authors differ.
    std::function<Body(const KnownThings&, std::size_t author)> make;
    // What it reads or changes. Operations that share nothing of this have the same effect in either order.
    std::vector<std::string> touches;
    bool needsSupport = false; // makes sense on a ticket that is not an incident
    bool refusedAlone = false; // is refused even if nothing meets it
    On on = On::Ticket;
};

// What makes such a ticket, in this order, with the id of each operation.
std::vector<std::pair<OpId, Body>> makingOf(const KnownThings& known, TicketKind kind, IdSource& ids);
// Ids for all of them.
KnownThings knownThings(IdSource& ids, Time now);

// At least one for each type of the catalogue, in its order.
const std::vector<Sample>& samples();
// Null if there is none of that name.
const Sample* findSample(std::string_view name);
bool shareSomething(const Sample& a, const Sample& b);

// The text of the cause and of the symptoms that the samples edit: a letter with a combining mark, and an
// emoji of three code points.
inline constexpr std::string_view sampleText = "e\u0301 \U0001F469\u200D\U0001F4BB down";

} // namespace warroom::test
