// Reading dates, clock times and zones; giving them a day.
#include "import/moment.h"

#include "base/text.h"
#include "import/moment_scanner.h"

namespace warroom::incoming {
namespace {

using namespace std::chrono;

// A clock time that lies further back than this is of the next day.
constexpr auto backwards = hours(6);
// Clocks differ: a time pasted may be this far ahead of ours.
constexpr auto ahead = minutes(10);

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (static_cast<unsigned char>(c) & 0x80) != 0;
}

} // namespace

std::optional<WrittenMoment> readMoment(std::string_view text)
{
    MomentScanner scanner(text);
    return scanner.read();
}

std::optional<year_month_day> findDate(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && isWordByte(text[at - 1]))
            continue;
        MomentScanner scanner(text.substr(at));
        const auto found = scanner.read();
        if (!found || !found->year || !found->day)
            continue;
        const year_month_day date{year{*found->year}, month{*found->month}, day{*found->day}};
        if (date.ok())
            return date;
    }
    return std::nullopt;
}

Dating Dating::pastedAt(Time now, minutes zone)
{
    Dating dating(std::nullopt, zone);
    dating.m_zoneIsGuess = true;
    dating.m_now = now;
    return dating;
}

std::optional<sys_days> Dating::dayOf(const WrittenMoment& written) const
{
    const minutes zone = written.zone ? *written.zone : m_zone.value_or(minutes(0));
    const auto today = m_now ? std::optional(floor<days>(*m_now + zone)) : std::nullopt;
    if (written.daysBack)
        return today ? std::optional(*today - days(*written.daysBack)) : std::nullopt;
    if (written.day) {
        const auto context = m_day ? m_day : today ? std::optional(year_month_day(*today)) : std::nullopt;
        if (!written.year && !context)
            return std::nullopt;
        const year_month_day date{written.year ? year{*written.year} : context->year(), month{*written.month},
                                  day{*written.day}};
        if (!date.ok())
            return std::nullopt;
        if (!written.year && today && sys_days(date) > *today + days(1))
            return sys_days(year_month_day{date.year() - years(1), date.month(), date.day()});
        return sys_days(date);
    }
    if (m_day) {
        const bool wrapped = written.clock && m_lastClock && *written.clock + backwards < *m_lastClock;
        return sys_days(*m_day) + days(wrapped ? 1 : 0);
    }
    if (!today || !written.clock)
        return std::nullopt;
    return *today + *written.clock - zone > *m_now + ahead ? *today - days(1) : *today;
}

std::optional<DatedMoment> Dating::date(const WrittenMoment& written)
{
    const auto theDay = dayOf(written);
    if (!theDay)
        return std::nullopt;
    if (!m_now || m_day || written.hasDay())
        m_day = year_month_day(*theDay);
    if (written.zone && !m_zoneIsGuess)
        m_zone = written.zone;
    const minutes zone = written.zone ? *written.zone : m_zone.value_or(minutes(0));
    DatedMoment dated;
    if (!written.clock) {
        m_lastClock.reset();
        dated.at = *theDay - zone;
        dated.precision = "day";
        return dated;
    }
    m_lastClock = written.clock;
    dated.at = *theDay + *written.clock - zone;
    if (written.until) {
        dated.until = *theDay + *written.until - zone;
        if (*dated.until < dated.at)
            *dated.until += days(1);
    }
    const bool known = (written.zone || (m_zone && !m_zoneIsGuess)) && (written.hasDay() || !m_now);
    dated.precision = written.approximate || !known ? "approx" : written.seconds ? "" : "minute";
    return dated;
}

} // namespace warroom::incoming
