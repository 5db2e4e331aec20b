// The last day of one curve of a resource, as it is polled.
#pragma once

#include "domain/board/boards.h"

#include <optional>
#include <vector>

namespace warroom {

// 25 KB when full. One home.
class ResourceSamples final
{
public:
    static constexpr std::chrono::seconds step{15};
    static constexpr std::chrono::hours kept{26}; // a day, to compare with, and some more
    static constexpr std::size_t longestLine = 360;

    void put(Time at, double value);
    // The beginning of the newest step that was put.
    std::optional<Time> newest() const;
    // At steps so wide that there are at the most longestLine of them; each the largest sample in it, NaN
    // where there is none.
    Line line(Time from, Time until) const;
    // As they were put.
    Line samples(Time from, Time until) const;

private:
    double at(std::int64_t number) const;

    std::vector<float> m_values; // a ring of steps
    std::int64_t m_newest = -1;
};

} // namespace warroom
