// A clock that is turned by hand, clocks that run beside it, and ids that follow from a seed.
#pragma once

#include "base/clock.h"
#include "base/id.h"

#include <algorithm>
#include <random>

namespace warroom::test {

// The true time of a test.
class FakeClock final : public Clock
{
public:
    Time now() const override { return m_now; }
    std::chrono::nanoseconds steady() const override { return m_steady; }
    // A clock that is set back does not take the steady one with it.
    void advance(Duration by)
    {
        m_now += by;
        m_steady += std::max(by, Duration(0));
    }

private:
    Time m_now{std::chrono::sys_days(std::chrono::year(2026) / 3 / 4) + std::chrono::hours(3)};
    std::chrono::nanoseconds m_steady{std::chrono::hours(1)};
};

// Somebody's clock, which is ahead of the true time by `skew`.
class SkewedClock final : public Clock
{
public:
    explicit SkewedClock(const Clock& real) : m_real(real) {}
    Time now() const override { return m_real.now() + skew; }
    std::chrono::nanoseconds steady() const override { return m_real.steady(); }

    Duration skew{};

private:
    const Clock& m_real;
};

// The same ids for the same seed; never nil.
class SeededIds final : public IdSource
{
public:
    explicit SeededIds(std::uint64_t seed) : m_random(seed) {}
    Uuid next() override
    {
        Uuid uuid;
        for (auto& byte : uuid.bytes)
            byte = static_cast<std::uint8_t>(m_random());
        uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | (uuid.bytes[6] & 0x0F));
        uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[8] & 0x3F));
        return uuid;
    }

private:
    std::mt19937_64 m_random;
};

} // namespace warroom::test
