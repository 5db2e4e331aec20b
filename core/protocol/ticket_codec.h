// Tickets and summaries as JSON.
#pragma once

#include "domain/ticket/summary.h"

#include <string>

namespace warroom {

// The canonical form: byte-equal on every replica that saw the same operations. Everything that the fold
// keeps, in a fixed order, without anything that is local. `warroomctl incident show KEY --canonical`.
std::string formatCanonical(const Ticket& ticket);

std::string formatSummary(const Summary& summary);
Result<Summary> parseSummary(std::string_view text);

} // namespace warroom
