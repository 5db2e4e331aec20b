// What alerts say on tickets: the ticket that one opens, the entries that tell of it, and the messages with
// which these reach the log.
#pragma once

#include "domain/alert/triage.h"
#include "domain/op/op.h"
#include "domain/op/validate.h"
#include "protocol/messages.h"
#include "server/intake_desk.h"

#include <string>

namespace warroom {

// An incident for a page, else a support ticket.
TicketOpen ticketFor(const Alert& alert);
// One entry of the timeline; its `extra` names the alert: {"alert":12}.
CommentAdd entryFor(const TriageDeed& deed, const Alert& alert);

// Cuts the texts of an operation to what is accepted: an alert of too many words is on its ticket all the
// same.
void cutTexts(Body& body, const TextLimits& texts);

// The operations of a deed as the text of a message, with ids of their own: the same however often it is
// sent.
std::string messageFor(const TriageDeed& deed, const Alert& alert, IdSource& ids);
std::string messageFor(const EvidenceNeed& need, const Evidence& evidence, IdSource& ids);

struct AlertMessage
{
    PersonId actor; // nil: monitoring
    protocol::Send send;
};
Result<AlertMessage> readMessage(const std::string& text, Time now);

} // namespace warroom
