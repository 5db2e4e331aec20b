// The operation: the one kind of fact. Everything that people see is folded from the log of these.
#pragma once

#include "base/hash.h"
#include "base/id.h"
#include "domain/ticket/alert_ops.h"
#include "domain/ticket/people_ops.h"
#include "domain/ticket/section_ops.h"
#include "domain/ticket/ticket_ops.h"
#include "domain/ticket/timeline_ops.h"
#include "domain/ticket/visibility_ops.h"

#include <string>
#include <variant>

namespace warroom {

// Place in the backend's order; 0: not accepted yet.
using Seq = std::int64_t;
// What stands for the place of an operation that is still pending: later than all that was accepted.
constexpr Seq pendingSeq = INT64_MAX;

// An operation of a type that this build does not know. It is kept and passed on as it came.
struct UnknownBody
{
    std::string type;
    std::string json;
};

// Every type there is; catalogue.cpp says of each who may use it and what it is for.
using Body =
    std::variant<UnknownBody, TicketOpen, TicketRename, SeveritySet, PrioritySet, ServiceSet, PhaseMove,
                 StateSet, TicketRaise, MilestoneSet, TicketLink, SourceAdd, RequestGive, RequestAdd,
                 SectionEdit, SectionMarkSet, CauseAdd, CauseSet, FixAdd, PreventionAdd, PreventionSet,
                 FollowUpLink, ActionAdd, ActionSet, ActionCheck, WhyAsk, WhySet, WhyAnswer, WhyLink, WhyDrop,
                 WhyReopen, ItemRemove, ItemRestore, ItemMove, RoleAssign, ResponderAdd, ResponderRemove,
                 WatchAdd, WatchRemove, CommentAdd, EntrySet, EntryPin, EntryStrike, StatusPublish,
                 AttachmentAdd, DueSet, ReviewSet, ChecklistCheck, MaskLift, AlertAck, AlertLink, TextSettle,
                 DrillSet, DriverSet, OwnershipSet, VisibilitySet, TemplateAdopt>;

struct Op
{
    OpId id;
    TicketId ticket;
    PersonId actor;
    ReplicaId replica; // the outbox that it came from; nil for a command line
    Time at{};         // when the author acted, by the author's clock
    Seq base = 0;      // the seq that the author had seen
    Body body;
    // Given by the backend.
    Seq seq = 0;
    Time receivedAt{};
    Duration skew{}; // how far the author's clock was ahead of the backend's

    bool isPending() const { return seq == 0; }
    // When it happened, by the backend's clock as well as we know. Clocks that are a day ahead or a week
    // behind without a reason are not believed.
    Time happened() const;
};

using Salt = std::array<std::uint8_t, 16>;

// An operation as it is stored and sent: the envelope, and the body as the JSON text that the hash covers.
struct OpRecord
{
    OpId id;
    TicketId ticket;
    std::string type;
    PersonId actor;
    ReplicaId replica;
    Time at{};
    Seq base = 0;
    std::string body;
    Seq seq = 0;
    Seq previous = 0; // seq of the operation before this one on the same ticket; 0: it is the first
    Time receivedAt{};
    Duration skew{};
    Salt salt{};   // random, so that a redacted body cannot be guessed from its digest
    Digest hash{}; // over the hash before, the envelope and the digest of the salted body

    friend bool operator==(const OpRecord&, const OpRecord&) = default;
};

// "comment.add"; of an unknown body the type it came with.
std::string_view typeOf(const Body& body);

} // namespace warroom
