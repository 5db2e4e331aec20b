// The board of measures, each with the tickets behind it.
#pragma once

#include "base/id.h"
#include "domain/board/line.h"
#include "domain/vocabulary.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace warroom {

// Board "measures?range=7d|30d|90d": M1 to M10, each with what stands behind it.
enum class MeasureState : std::uint8_t
{
    Recorded,
    Pending,       // there is something to measure, and it has not ended yet
    NotApplicable, // nothing to measure in this range
    Invalid        // what it is made of contradicts itself
};
template<>
struct Names<MeasureState>
{
    static constexpr std::array values =
        std::to_array<std::string_view>({"recorded", "pending", "not_applicable", "invalid"});
};
struct MeasureSource
{
    TicketId ticket;
    std::string key, title;
    double value = 0;
    MeasureState state = MeasureState::Recorded;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("ticket", self.ticket);
        visit("key", self.key);
        visit("title", self.title);
        visit("value", self.value);
        visit("state", self.state);
    }
};
struct MeasureRow
{
    std::string id;   // "M4"
    std::string unit; // "ratio", "ms", "minutes", "hours"
    double target = 0;
    bool lessIsBetter = false;
    MeasureState state = MeasureState::NotApplicable;
    double value = 0;                   // the median where there are several, else the ratio
    double mean = 0;                    // NaN where it means nothing
    double previous = 0;                // of the range before; NaN: not known
    Line trend;                         // 12 steps over the range
    std::vector<MeasureSource> sources; // the worst first, at the most 200

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("unit", self.unit);
        visit("target", self.target);
        visit("less_is_better", self.lessIsBetter);
        visit("state", self.state);
        visit("value", self.value);
        visit("mean", self.mean);
        visit("previous", self.previous);
        visit("trend", self.trend);
        visit("sources", self.sources);
    }
};
struct MeasuresBoard
{
    std::int64_t rangeDays = 30;
    std::vector<MeasureRow> measures;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("range_days", self.rangeDays);
        visit("measures", self.measures);
    }
};

} // namespace warroom
