// When the next status update is due, and which of those that were sent came too late.
#pragma once

#include "domain/ticket/ticket.h"

#include <optional>
#include <vector>

namespace warroom {

enum class UpdateState : std::uint8_t
{
    None, // nothing is due: no open incident, or a severity without a cadence
    Calm,
    Soon, // within `updateSoon`
    Late
};

constexpr auto updateSoon = std::chrono::minutes(2);

struct UpdateClock
{
    std::optional<Time> due;
    bool promised = false; // the last update said so; else by the cadence of the severity
};

// An open incident's clock. A promise holds unless the severity rose after it and asks for less silence.
// Updates that were struck do not count.
UpdateClock updateClock(const Ticket& ticket);
UpdateState updateState(const UpdateClock& clock, Time now);
// When an update that is sent now would promise the next one.
std::optional<Time> nextUpdateByDefault(const Ticket& ticket, Time now);

// One update as it was sent.
struct SentUpdate
{
    const StatusUpdate* update = nullptr; // of the ticket
    int number = 0;                       // from 1
    std::optional<Time> due;              // when it was due
    Duration late{};                      // zero: in time, or nothing was due
    bool struck = false;
};

// In the order in which they were sent. They point into the ticket.
std::vector<SentUpdate> sentUpdates(const Ticket& ticket);

} // namespace warroom
