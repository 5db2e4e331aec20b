// What full-text search sees of a ticket.
#pragma once

#include "domain/ticket/summary.h"
#include "store/search_index.h"

namespace warroom {

SearchDocument searchDocument(const Ticket& ticket);
// Of a ticket whose log is not here; its seq is 0, so that it counts as missing once the log is.
SearchDocument searchDocument(const Summary& summary);

} // namespace warroom
