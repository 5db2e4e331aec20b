// How far a time that was sent may lie from the time when it came.
#pragma once

#include "base/clock.h"

namespace warroom {

// As they are made: what the format allows of an operation (Op::happened()). A backend may be narrower with
// operations, and wider with what monitoring sends.
struct EventTimes
{
    Duration past = std::chrono::days(7);
    Duration future = std::chrono::hours(24);

    bool hold(Time sent, Time received) const { return sent >= received - past && sent <= received + future; }

    friend bool operator==(const EventTimes&, const EventTimes&) = default;
};

} // namespace warroom
