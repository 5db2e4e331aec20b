// Operations as JSON: bodies, envelopes, and the text edit.
#pragma once

#include "domain/op/op.h"

#include <string>
#include <string_view>

namespace warroom {

// The body of a type; of an unknown type it is kept as it came. Fields that a type does not have are ignored.
Result<Body> parseBody(std::string_view type, std::string_view json);
// In the order of the type's fields; what is absent or empty is left out. The same body always gives the same
// text.
std::string formatBody(const Body& body);

// The whole operation, from what is stored.
Result<Op> parseOp(const OpRecord& record);
// The same, where the value of the record's body is at hand.
Op opOf(const OpRecord& record, Body body);
// The envelope without what the backend gives.
OpRecord recordOf(const Op& op);
// The same without its body.
OpRecord envelopeOf(const Op& op);

// One operation of a message. What the backend gives may be absent; `at` too (then it is `now`). Whether
// `base` was given tells `hasBase`: without it the author is taken to have seen everything.
struct ParsedRecord
{
    OpRecord record; // without its body where `body` was asked for
    bool hasBase = false;
    std::optional<Body> body;
};
// Whether a record's body stays JSON text or becomes a value.
enum class BodyForm : bool
{
    Text,
    Value
};
Result<ParsedRecord> parseRecord(std::string_view json, Time now);
std::string formatRecord(const OpRecord& record);

// [3,"abc",{"d":2}]: keep 3 code points, insert, remove 2.
std::string formatEdit(const text::Edit& edit);

// Every type with its fields, their kinds and limits, and the roles that may use it: `warroomctl operations
// --json`.
std::string formatCatalogue();
// What each phase requires of each section by a template: `warroomctl format --json`.
std::string formatTicketFormat(const TicketTemplate& asks);

} // namespace warroom
