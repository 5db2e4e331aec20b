// What alerts say on tickets: the ticket that one opens, the entries that tell of it.
#pragma once

#include "domain/alert/triage.h"
#include "domain/op/op.h"

namespace warroom {

// An incident for a page, else a support ticket.
TicketOpen ticketFor(const Alert& alert);
// One entry of the timeline; its `extra` names the alert: {"alert":12}.
CommentAdd entryFor(const TriageDeed& deed, const Alert& alert);

} // namespace warroom
