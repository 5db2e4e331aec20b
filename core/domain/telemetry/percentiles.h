// Percentiles of durations: exact ones of a list, and near ones of sums that can be stored and added up.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace warroom {

// The smallest of the values that at least the share `part` (0 to 1) of them do not exceed; NaN of none. Puts
// the values into another order.
double percentileOf(std::vector<double>& values, double part);

// How many durations there were of each size. Sizes grow by a twelfth, so that a percentile is at the most
// 4 % off; below a microsecond and above a day there is one size each.
class Durations final
{
public:
    void add(std::int64_t nanos, std::int64_t count = 1);
    void add(const Durations& other);

    std::int64_t count() const { return m_count; }
    std::int64_t mostNanos() const { return m_most; }
    // In milliseconds; NaN of none. Never more than the longest.
    double percentileMillis(double part) const;
    double mostMillis() const;

    // A few bytes for each size that there is.
    std::string bytes() const;
    // Adds what bytes() gave; nothing is added after an error.
    Result<void> addBytes(std::string_view bytes);

private:
    std::vector<std::int64_t> m_sizes; // how many of each, the smallest first
    std::int64_t m_count = 0;
    std::int64_t m_most = 0;
};

} // namespace warroom
