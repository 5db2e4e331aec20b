// Words that two people wrote in one sentence without knowing of each other: both stay, and the text is
// marked until somebody has read it.
#pragma once

#include "domain/ticket/ticket.h"

#include <functional>

namespace warroom {

// An edit that reached the backend this much later than it was made was made apart: a working connection
// takes milliseconds, and people who type together see each other's carets.
constexpr auto apartAfter = std::chrono::seconds(3);
// What of a text's last edits is remembered, and how many marked parts it can have. Beyond that the oldest
// are forgotten: the text stays whole, only a mark may be missing.
constexpr std::size_t partsKept = 64;

// Writes an edit into the text. `seen`: the seq that its author had seen when it was made. Where it was made
// apart, and shares a sentence with what others wrote and its author had not seen, the words of both are put
// into `toRead`. Depends on nothing but the operations of the text, in their order.
void writeInto(Prose& prose, const Op& op, const text::Edit& edit, Seq seen);

// Somebody who had seen the log up to `base` says that it reads well. Returns whether there was a mark.
bool settleWords(Prose& prose, Seq base);

// The text without the marked words of those whom `dropped` names, and with what they took out, unless
// somebody else wrote something in its place.
std::string withoutWords(const Prose& prose, const std::function<bool(PersonId)>& dropped);

} // namespace warroom
