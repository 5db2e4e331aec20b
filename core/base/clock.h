// Time as a seam: all code asks a Clock, so that tests and replays can turn it by hand.
#pragma once

#include <chrono>

namespace warroom {

// A moment in UTC, in whole milliseconds; what is stored, sent and shown.
using Time = std::chrono::sys_time<std::chrono::milliseconds>;
using Duration = std::chrono::milliseconds;

// Any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    // The wall clock. It may jump; never measure with it.
    virtual Time now() const = 0;
    // For durations: never goes back.
    virtual std::chrono::nanoseconds steady() const = 0;
};

// The machine's clocks.
class SystemClock final : public Clock
{
public:
    Time now() const override
    {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
    std::chrono::nanoseconds steady() const override
    {
        return std::chrono::steady_clock::now().time_since_epoch();
    }
};

} // namespace warroom
