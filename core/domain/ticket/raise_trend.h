// A trend that somebody makes a ticket of: its words, and finding the one that was made.
#pragma once

#include "domain/board/trends.h"
#include "domain/ticket/summary.h"
#include "domain/ticket/ticket_ops.h"

namespace warroom {

// A support ticket of SEV3 that keeps what the warning said, word for word, as its Original Request.
TicketOpen raiseTrend(const TrendWarning& warning);
// Whether it is an open ticket about the same, whoever made it.
bool isAbout(const Summary& ticket, const TrendWarning& warning);

} // namespace warroom
