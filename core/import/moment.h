// Moments as people write them ("Feb 5th, 2019 8:47 AM PST", "~13:30-13:45", "Yesterday at 22:10"), and what
// they mean.
#pragma once

#include "base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace warroom::incoming {

// What was written of a moment; what was not written is absent.
struct WrittenMoment
{
    std::optional<int> year;
    std::optional<unsigned> month, day; // both or none
    std::optional<int> daysBack;        // "today": 0, "yesterday": 1
    std::optional<std::chrono::milliseconds> clock, until;
    std::optional<std::chrono::minutes> zone;
    bool approximate = false; // "~", "around", or a date that can be read in two ways
    bool seconds = false;     // written to the second
    std::size_t length = 0;   // bytes of the text that it took

    bool hasDay() const { return day || daysBack; }
};

// The moment at the beginning of the text, after opening marks ("[", "**", "~" …) and with the closing ones.
// None if the text does not begin with a date or a clock time.
std::optional<WrittenMoment> readMoment(std::string_view text);

// The first date (with its year) anywhere in the text.
std::optional<std::chrono::year_month_day> findDate(std::string_view text);

// East of UTC: "CEST" is 120, "+05:30" is 330. None if it is no zone that means one thing.
std::optional<std::chrono::minutes> zoneOffset(std::string_view name);
// The zone that a text says its times are in: "All times in CEST", "Times are UTC".
std::optional<std::chrono::minutes> findStatedZone(std::string_view text);

struct DatedMoment
{
    Time at{};
    std::optional<Time> until;
    std::string precision; // "minute", "day", "approx"; empty: to the second, with date and zone as written
};

// Turns written moments into moments, in their order: what one of them does not say (day, zone) follows from
// the one before or from the reference. One home: the thread of its owner.
class Dating final
{
public:
    // Of a document: `day` is the day of its first moment, where that is known.
    Dating(std::optional<std::chrono::year_month_day> day, std::optional<std::chrono::minutes> zone)
        : m_day(day), m_zone(zone)
    {}
    // Of something pasted at `now` by somebody at `zone`: a clock time without a date was the last such time
    // before `now`.
    static Dating pastedAt(Time now, std::chrono::minutes zone);

    // None if there is no day that it could be of.
    std::optional<DatedMoment> date(const WrittenMoment& written);

private:
    std::optional<std::chrono::sys_days> dayOf(const WrittenMoment& written) const;

    std::optional<std::chrono::year_month_day> m_day;
    std::optional<std::chrono::minutes> m_zone;
    bool m_zoneIsGuess = false;
    std::optional<Time> m_now;
    std::optional<std::chrono::milliseconds> m_lastClock;
};

} // namespace warroom::incoming
