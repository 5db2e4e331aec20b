// Masking of operations: every text of every type, found through the fields that the type itself lists.
#pragma once

#include "domain/op/op.h"
#include "domain/ticket/ticket.h"
#include "masking/masking.h"

#include <optional>
#include <string>
#include <vector>

namespace warroom::masking {

// One value that was masked in an operation.
struct MaskedField
{
    std::string path; // the field's name, "text"
    MaskedSpan span;
};

struct MaskedBody
{
    Body body;
    std::vector<MaskedField> fields;
};

// What was masked in an operation before it left its author, or by the backend (then only path and kind are
// known).
struct MaskedOp
{
    OpId op;
    TicketId ticket;
    std::vector<MaskedField> fields;
};

// Whether any text of the operation holds what maskBody() looks for, also if it was lifted.
bool hasSecrets(const Body& body, Addresses addresses = Addresses::Keep);

// The operation with marks in it; nothing if there is nothing to mask, which costs no copy. The insertions of
// a text edit are looked at one by one: what they complete together with the text around them tells
// maskAround().
std::optional<MaskedBody> maskBody(const Body& body, const MaskOptions& options);

// What somebody may write on this ticket: the options with its id and what was lifted on it.
MaskOptions optionsFor(const Ticket& ticket);

struct MaskedEdit
{
    text::Edit edit;                 // does what the given one does, and puts the marks
    std::vector<MaskedField> fields; // their positions are bytes of the text as it is after the edit
};

// An edit of `before` whose result is masked wherever the edit touches it, so that what is typed bit by bit
// is masked by the edit that completes it. Nothing if there is nothing to mask. What the edit does not touch
// stays as it is.
std::optional<MaskedEdit> maskAround(std::string_view before, const text::Edit& edit,
                                     const MaskOptions& options);

// What has to be done behind `asSent` so that it comes to what `masked` does; both differ only in the text of
// their insertions. For those whose own edits stand on what was sent.
text::Edit correctionOf(const text::Edit& asSent, const text::Edit& masked);

} // namespace warroom::masking
