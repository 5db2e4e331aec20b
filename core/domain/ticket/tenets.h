// What a team promises about every incident, and how far one incident kept it: worked out from its log.
#pragma once

#include "domain/ticket/ticket.h"

#include <optional>
#include <vector>

namespace warroom {

enum class Tenet : std::uint8_t
{
    ToldSoon,         // the first update came within the cadence of the severity
    ToldInTime,       // no update was late
    AlwaysLed,        // somebody commanded it from detection to review
    QuestionsSettled, // no why is open
    FollowedUp        // every prevention became a ticket
};

enum class Kept : std::uint8_t
{
    Yes,
    No,
    NotYet // it can still be kept
};

struct TenetState
{
    Tenet tenet = Tenet::ToldSoon;
    Kept kept = Kept::NotYet;
    Duration span{};             // ToldSoon: until the first update, or now; AlwaysLed: without a commander
    std::optional<Duration> aim; // ToldSoon: the longest that `span` may be
    int missed = 0, of = 0;      // of updates, whys, preventions
};

// One of each, in their order; nothing for what is no incident of one's own: merged or imported.
std::vector<TenetState> tenetsOf(const Ticket& ticket, Time now);

} // namespace warroom
