// Who may do what, and when: the one decision whether an operation is accepted.
#pragma once

#include "domain/ticket/ticket.h"

namespace warroom {

struct Author
{
    PersonId person;
    AccountRole role = AccountRole::Viewer;
};

// Whether the author may use this operation on this ticket, by account role and by the roles held in the
// incident.
Result<void> mayUse(const Ticket& ticket, const Author& author, const Body& body);

// Everything that is checked before an operation is accepted, in this order: the ticket exists (or not yet),
// the permission, the fields, the rule of the type. `ticket` is the view of all that was accepted before; a
// text edit must already be transformed to it. The error's path names the field.
Result<void> decide(const Ticket& ticket, const Author& author, const Op& op);

} // namespace warroom
