// Moments as text: RFC 3339 in and out, and short forms for people. All UTC.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <string>
#include <string_view>

namespace warroom {

// "2026-11-20T10:20:30.123Z"; without the fraction when it is zero. Years 0000 to 9999.
std::string formatTime(Time time);
// Reads RFC 3339 with any zone and up to nine digits of fraction (cut to milliseconds).
Result<Time> parseTime(std::string_view text);
// "10:20".
std::string formatHourMinute(Time time);
// "2026-11-20 10:20 UTC".
std::string formatForPeople(Time time);
// "1:42:18", "0:58:00"; negative durations carry a minus sign.
std::string formatHms(Duration duration);
// "42 s", "6 min", "1 h 42 min", "3 d 4 h"; at most two units.
std::string formatSpan(Duration duration);

} // namespace warroom
