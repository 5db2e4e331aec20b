// A curve of a board.
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <vector>

namespace warroom {

// Values at equal steps from `from` on. What is not known is NaN, and drawn as a gap.
struct Line
{
    Time from{};
    std::int64_t stepSeconds = 60;
    std::vector<double> values;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("from", self.from);
        visit("step_s", self.stepSeconds);
        visit("values", self.values);
    }
};

} // namespace warroom
