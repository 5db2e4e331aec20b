// The good and the total events of one objective: minutes for three days, hours for half a year. Bounded.
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace warroom {

// Events of the minute that begins there. They may be fractions: Prometheus estimates increases.
struct EventCounts
{
    Time minute{};
    double good = 0, total = 0;

    double bad() const { return total - good; }
    friend bool operator==(const EventCounts&, const EventCounts&) = default;
};

Time minuteOf(Time at);
Time hourOf(Time at);

// About 140 KB when full. A minute that was measured and had no events is not the same as one that nobody
// measured: only the first moves last(). One home.
class EventSeries final
{
public:
    static constexpr std::int64_t minutesKept = 3 * 24 * 60;
    static constexpr std::int64_t hoursKept = 184 * 24;

    // Takes the place of what the minute had. False: it is too old to be kept by the minute.
    bool put(const EventCounts& counts);
    // On top of what the minute has.
    bool add(const EventCounts& counts);
    // A whole hour, on top of what the hour has; for what is older than the minutes are kept.
    void addHour(const EventCounts& counts);

    // Of one minute; nothing if it was not measured.
    std::optional<EventCounts> at(Time minute) const;
    // All that is known of [from, until), both cut to minutes; of what is older than the minutes are kept,
    // the hours that begin in it. No total: no events.
    EventCounts sum(Time from, Time until) const;
    // The end of the newest and the beginning of the oldest minute that was measured.
    std::optional<Time> last() const { return m_last; }
    std::optional<Time> first() const { return m_first; }

private:
    struct Cell
    {
        float measured = 0; // 1: somebody measured it
        double good = 0, total = 0;
    };
    // Cells in a ring: the slot of a number is its remainder, and those before `newest - size` are gone.
    struct Ring
    {
        std::vector<Cell> cells;
        std::int64_t newest = -1;

        Cell* reach(std::int64_t number, std::int64_t kept);
        const Cell* find(std::int64_t number) const;
    };

    bool write(const EventCounts& counts, bool onTop);
    void sumHours(std::int64_t from, std::int64_t until, EventCounts& into) const;
    void sumMinutes(std::int64_t from, std::int64_t until, EventCounts& into) const;
    void note(Time begin, Time end);

    Ring m_minutes, m_hours;
    std::optional<Time> m_first, m_last;
};

} // namespace warroom
