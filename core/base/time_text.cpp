// RFC 3339 reading and writing.
#include "base/time_text.h"

#include "base/text.h"

#include <fmt/format.h>

namespace warroom {
namespace {

using namespace std::chrono;

// Reads exactly `count` digits at `at`; -1 if they are not there.
int digits(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

Error notATime(std::string_view text)
{
    return fail(ErrorCode::FieldValue, "\"" + escapeForMessage(text) +
                                           "\" is not a time; expected RFC 3339, like 2026-11-20T10:20:30Z");
}

// Offset of the zone at the end of the text, in minutes; nothing if it is malformed.
std::optional<int> zoneMinutes(std::string_view zone)
{
    if (zone == "Z" || zone == "z")
        return 0;
    if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':')
        return std::nullopt;
    const int hour = digits(zone, 1, 2);
    const int minute = digits(zone, 4, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return std::nullopt;
    return (zone[0] == '-' ? -1 : 1) * (hour * 60 + minute);
}

} // namespace

std::string formatTime(Time time)
{
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss<milliseconds> clock{time - day};
    std::string text = "0000-00-00T00:00:00";
    // Written digit by digit: times are a large part of what a log writes.
    const auto put = [&text](std::size_t at, std::size_t digits, auto number) {
        for (auto rest = static_cast<unsigned>(number); digits > 0; rest /= 10)
            text[at + --digits] = static_cast<char>('0' + rest % 10);
    };
    put(0, 4, int(date.year()));
    put(5, 2, unsigned(date.month()));
    put(8, 2, unsigned(date.day()));
    put(11, 2, clock.hours().count());
    put(14, 2, clock.minutes().count());
    put(17, 2, clock.seconds().count());
    if (clock.subseconds().count() != 0) {
        text += ".000";
        put(20, 3, clock.subseconds().count());
    }
    text += 'Z';
    return text;
}

Result<Time> parseTime(std::string_view text)
{
    const int y = digits(text, 0, 4), mo = digits(text, 5, 2), d = digits(text, 8, 2);
    const int h = digits(text, 11, 2), mi = digits(text, 14, 2), s = digits(text, 17, 2);
    if (y < 0 || mo < 0 || d < 0 || h < 0 || mi < 0 || s < 0 || text[4] != '-' || text[7] != '-' ||
        (text[10] != 'T' && text[10] != 't' && text[10] != ' ') || text[13] != ':' || text[16] != ':')
        return notATime(text);
    const year_month_day date{year{y}, month{unsigned(mo)}, day{unsigned(d)}};
    if (!date.ok() || h > 23 || mi > 59 || s > 60)
        return notATime(text);
    std::size_t at = 19;
    int millis = 0;
    if (at < text.size() && text[at] == '.') {
        std::size_t count = 0;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++count) {
            if (count < 3)
                millis = millis * 10 + (text[at] - '0');
        }
        if (count == 0 || count > 9)
            return notATime(text);
        for (; count < 3; ++count)
            millis *= 10;
    }
    const auto zone = zoneMinutes(text.substr(at));
    if (!zone)
        return notATime(text);
    return Time(sys_days(date)) + hours(h) + minutes(mi) + seconds(s) + milliseconds(millis) - minutes(*zone);
}

std::string formatHourMinute(Time time)
{
    const hh_mm_ss<milliseconds> clock{time - floor<days>(time)};
    return fmt::format("{:02}:{:02}", clock.hours().count(), clock.minutes().count());
}

std::string formatForPeople(Time time)
{
    const year_month_day date{floor<days>(time)};
    return fmt::format("{:04}-{:02}-{:02} {} UTC", int(date.year()), unsigned(date.month()),
                       unsigned(date.day()), formatHourMinute(time));
}

std::string formatHms(Duration duration)
{
    const bool negative = duration < Duration::zero();
    const auto total = duration_cast<seconds>(negative ? -duration : duration).count();
    return fmt::format("{}{}:{:02}:{:02}", negative ? "-" : "", total / 3600, total / 60 % 60, total % 60);
}

std::string formatSpan(Duration duration)
{
    if (duration < Duration::zero())
        return "-" + formatSpan(-duration);
    const auto total = duration_cast<seconds>(duration).count();
    if (total < 60)
        return fmt::format("{} s", total);
    if (total < 3600)
        return fmt::format("{} min", total / 60);
    const auto join = [](long long big, const char* bigUnit, long long small, const char* smallUnit) {
        return small ? fmt::format("{} {} {} {}", big, bigUnit, small, smallUnit)
                     : fmt::format("{} {}", big, bigUnit);
    };
    if (total < 86400)
        return join(total / 3600, "h", total / 60 % 60, "min");
    return join(total / 86400, "d", total / 3600 % 24, "h");
}

} // namespace warroom
