// A ring of samples.
#include "server/resource_samples.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace warroom {
namespace {

constexpr std::int64_t stepsKept = std::chrono::seconds(ResourceSamples::kept) / ResourceSamples::step;

std::int64_t numberOf(Time at)
{
    return at.time_since_epoch() / std::chrono::duration_cast<Duration>(ResourceSamples::step);
}

std::size_t slotOf(std::int64_t number) { return static_cast<std::size_t>(number % stepsKept); }

} // namespace

void ResourceSamples::put(Time at, double value)
{
    const auto number = numberOf(at);
    if (number < 0 || number <= m_newest - stepsKept)
        return;
    constexpr auto unknown = std::numeric_limits<float>::quiet_NaN();
    if (m_values.empty())
        m_values.assign(static_cast<std::size_t>(stepsKept), unknown);
    for (auto fresh = std::max(m_newest + 1, number - stepsKept + 1); fresh <= number; ++fresh)
        m_values[slotOf(fresh)] = unknown;
    m_newest = std::max(m_newest, number);
    m_values[slotOf(number)] = static_cast<float>(value);
}

std::optional<Time> ResourceSamples::newest() const
{
    if (m_newest < 0)
        return std::nullopt;
    return Time(m_newest * std::chrono::duration_cast<Duration>(step));
}

double ResourceSamples::at(std::int64_t number) const
{
    const bool known = number <= m_newest && number > m_newest - stepsKept && number >= 0;
    return known ? static_cast<double>(m_values[slotOf(number)]) : std::numeric_limits<double>::quiet_NaN();
}

Line ResourceSamples::samples(Time from, Time until) const
{
    const auto first = numberOf(from), end = std::max(first, numberOf(until));
    Line out{Time(first * std::chrono::duration_cast<Duration>(step)), step.count(), {}};
    for (auto number = first; number < end; ++number)
        out.values.push_back(at(number));
    return out;
}

Line ResourceSamples::line(Time from, Time until) const
{
    const auto first = numberOf(from), end = std::max(first, numberOf(until));
    const auto wide = std::max<std::int64_t>(1, (end - first + static_cast<std::int64_t>(longestLine) - 1) /
                                                    static_cast<std::int64_t>(longestLine));
    Line out{Time(first * std::chrono::duration_cast<Duration>(step)), wide * step.count(), {}};
    for (auto number = first; number < end; number += wide) {
        double largest = std::numeric_limits<double>::quiet_NaN();
        for (auto one = number; one < std::min(number + wide, end); ++one) {
            const double value = at(one);
            if (!std::isnan(value) && !(largest >= value))
                largest = value;
        }
        out.values.push_back(largest);
    }
    return out;
}

} // namespace warroom
