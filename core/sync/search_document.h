// What full-text search sees of a ticket.
#pragma once

#include "domain/ticket/ticket.h"
#include "store/search_index.h"

namespace warroom {

SearchDocument searchDocument(const Ticket& ticket);

} // namespace warroom
