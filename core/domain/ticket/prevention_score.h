// What a prevention is worth, so that the follow-ups can be put in order: how much it helps times how much
// the business cares.
#pragma once

#include "domain/ticket/section_ops.h"
#include "domain/ticket/ticket.h"

#include <optional>
#include <string_view>
#include <vector>

namespace warroom {

// How much it would help, 1 to 3, as the first word of the effect says it: "3: found 40 minutes earlier".
// Nothing where it does not begin so.
std::optional<int> helpOf(std::string_view effect);
// P0 is 5, P4 is 1.
constexpr int careOf(Priority priority) { return 5 - static_cast<int>(priority); }
// Help times care, 1 to 15; nothing while either is not said.
std::optional<int> worthOf(const Prevention& prevention);
// What puts the preventions in the order of their worth, one for each that moves; what is not worth a figure
// yet comes last, equals stay as they are.
std::vector<ItemMove> sortByWorth(const Ticket& ticket);

} // namespace warroom
