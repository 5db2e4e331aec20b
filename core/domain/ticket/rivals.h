// Values that were set without knowing of each other, listed for the people who have to choose.
#pragma once

#include "domain/ticket/ticket.h"

#include <string>
#include <vector>

namespace warroom {

// One question: a field with the value in force and one that was set beside it.
struct RivalView
{
    std::string field; // "severity", "title", "action.owner", "cause.state" …
    Section section = Section::OriginalRequest;
    ItemId item;         // nil: the field is the ticket's own
    std::string subject; // the item's text
    std::string
        inForce; // both as text for people; owners and roles as ids are left to the caller in `owner…`
    std::string rival;
    Owner inForceOwner, rivalOwner;
    PersonId inForceBy, rivalBy;
    Time inForceAt{}, rivalAt{};
    OpId rivalOp;
    Body take; // the operation that puts the rival in force
    Body keep; // the operation that settles it with the value in force
};

std::vector<RivalView> rivals(const Ticket& ticket);

// Items that were removed by one and changed by another who did not know: they can be put back.
struct RemovedItem
{
    Section section;
    ItemId item;
    std::string text;
    PersonId removedBy;
};
std::vector<RemovedItem> editedAfterRemoval(const Ticket& ticket);

} // namespace warroom
