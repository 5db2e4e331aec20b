// Intents ("I am about to ...") whose authors have written nothing since.
#pragma once

#include "domain/ticket/ticket.h"

#include <vector>

namespace warroom {

// So long after it happened an intent is quiet.
constexpr auto intentQuietAfter = std::chrono::minutes(10);

struct OpenIntent
{
    OpId entry;
    Time happened{};

    bool isQuiet(Time now) const { return now - happened >= intentQuietAfter; }

    friend bool operator==(const OpenIntent&, const OpenIntent&) = default;
};

// At most one of each author, in the order in which they happened. Any later entry of the author follows it
// up; struck entries and words written down for others do not count. Among the newest 1,000 entries of the
// log. None once the incident is over.
std::vector<OpenIntent> openIntents(const Ticket& ticket);

} // namespace warroom
