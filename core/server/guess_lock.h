// The lock on guessing: an address that is wrong too often is not listened to for a while.
#pragma once

#include "base/clock.h"
#include "base/hash.h"
#include "server/limits.h"

#include <deque>
#include <optional>
#include <string>
#include <unordered_map>

namespace warroom {

// The limits are login_failures_per_minute and login_failures_per_hour. Remembers 10,000 addresses. One home.
class GuessLock final
{
public:
    // Both must outlive it.
    GuessLock(const Clock& clock, const Limits& limits) : m_clock(clock), m_limits(limits) {}

    bool isLocked(const std::string& address);
    // `guess`, if given: the same one again counts once, because somebody who guesses does not say it again.
    void noteWrong(const std::string& address, const std::optional<Digest>& guess = std::nullopt);

private:
    struct Wrong
    {
        std::chrono::nanoseconds at{};
        std::optional<Digest> guess;
    };

    const Clock& m_clock;
    const Limits& m_limits;
    std::unordered_map<std::string, std::deque<Wrong>> m_wrong; // by address, the oldest first
};

} // namespace warroom
