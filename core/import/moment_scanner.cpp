// The forms in which dates and clock times are written.
#include "import/moment_scanner.h"

#include "base/text.h"

#include <array>

namespace warroom::incoming {
namespace {

using namespace std::chrono;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr std::array<std::string_view, 12> monthNames = {"jan", "feb", "mar", "apr", "may", "jun",
                                                         "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 12> longMonthNames = {"january",   "february", "march",    "april",
                                                             "may",       "june",     "july",     "august",
                                                             "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 14> weekdays = {
    "mon",    "tue",     "wed",       "thu",      "fri",    "sat",      "sun",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

} // namespace

char MomentScanner::at(std::size_t offset) const
{
    return m_at + offset < m_text.size() ? m_text[m_at + offset] : '\0';
}

bool MomentScanner::endsHere() const { return !isDigit(at(0)) && !isLetter(at(0)); }

std::string_view MomentScanner::word() const
{
    std::size_t length = 0;
    while (isLetter(at(length)))
        ++length;
    return m_text.substr(m_at, length);
}

std::optional<int> MomentScanner::takeNumber(std::size_t least, std::size_t most)
{
    std::size_t length = 0;
    int value = 0;
    while (length <= most && isDigit(at(length)))
        value = value * 10 + (at(length++) - '0');
    if (length < least || length > most)
        return std::nullopt;
    m_at += length;
    return value;
}

void MomentScanner::takeOpening()
{
    constexpr std::string_view marks = "[(<*_`~{ \t";
    while (marks.find(at(0)) != std::string_view::npos && at(0) != '\0') {
        m_found.approximate = m_found.approximate || at(0) == '~';
        ++m_at;
    }
}

void MomentScanner::takeClosing()
{
    constexpr std::string_view marks = "])>*_`}:";
    std::size_t from = m_at;
    while (at(0) == ' ')
        ++m_at;
    if (marks.find(at(0)) == std::string_view::npos || at(0) == '\0' || at(0) == '*' || at(0) == '_' ||
        at(0) == '`')
        m_at = from;
    while (marks.find(at(0)) != std::string_view::npos && at(0) != '\0')
        ++m_at;
}

bool MomentScanner::takeConnector()
{
    const std::size_t from = m_at;
    while (at(0) == ' ' || at(0) == ',' || at(0) == '~' || (at(0) == 'T' && isDigit(at(1)))) {
        m_found.approximate = m_found.approximate || at(0) == '~';
        ++m_at;
    }
    const std::string lower = lowerAscii(word());
    for (const std::string_view filler : {"at", "on", "um", "around", "about", "approx", "between"}) {
        if (lower == filler) {
            m_found.approximate = m_found.approximate || filler.size() > 2;
            m_at += filler.size();
            while (at(0) == ' ' || at(0) == '.')
                ++m_at;
            break;
        }
    }
    return m_at != from;
}

std::optional<unsigned> MomentScanner::takeMonth()
{
    // In small letters it is a word: "2 may be".
    if (at(0) < 'A' || at(0) > 'Z')
        return std::nullopt;
    const std::string lower = lowerAscii(word());
    for (unsigned i = 0; i < monthNames.size(); ++i) {
        if (lower == monthNames[i] || lower == longMonthNames[i] || (i == 8 && lower == "sept")) {
            m_at += lower.size();
            if (at(0) == '.')
                ++m_at;
            return i + 1;
        }
    }
    return std::nullopt;
}

void MomentScanner::takeOrdinal()
{
    const std::string lower = lowerAscii(word());
    if (lower == "st" || lower == "nd" || lower == "rd" || lower == "th")
        m_at += 2;
}

bool MomentScanner::takeYearFirst()
{
    const auto year = takeNumber(4, 4);
    const char separator = at(0);
    if (!year || (separator != '-' && separator != '/' && separator != '.'))
        return false;
    ++m_at;
    const auto month = takeNumber(1, 2);
    if (!month || at(0) != separator)
        return false;
    ++m_at;
    const auto day = takeNumber(1, 2);
    if (!day || (!endsHere() && at(0) != 'T'))
        return false;
    m_found.year = year;
    m_found.month = static_cast<unsigned>(*month);
    m_found.day = static_cast<unsigned>(*day);
    return true;
}

// 20.11.2026, 20/11/2026, 11/20/26, 11/20.
bool MomentScanner::takeNumbersWithYearLast()
{
    const auto first = takeNumber(1, 2);
    const char separator = at(0);
    if (!first || (separator != '.' && separator != '/'))
        return false;
    ++m_at;
    const auto second = takeNumber(1, 2);
    if (!second)
        return false;
    std::optional<int> year;
    if (at(0) == separator) {
        ++m_at;
        year = takeNumber(2, 4);
        if (!year && separator == '/')
            return false;
        if (year && *year < 100)
            *year += 2000;
    } else if (separator == '.' || at(0) == ':') {
        return false;
    }
    const bool dayFirst = separator == '.' || *first > 12;
    m_found.approximate = m_found.approximate || (separator == '/' && *first <= 12 && *second <= 12);
    m_found.year = year;
    m_found.day = static_cast<unsigned>(dayFirst ? *first : *second);
    m_found.month = static_cast<unsigned>(dayFirst ? *second : *first);
    return *m_found.day >= 1 && *m_found.day <= 31 && *m_found.month >= 1 && *m_found.month <= 12;
}

// 5 February 2019, 19. April, 5th of Feb.
bool MomentScanner::takeDayFirst()
{
    const auto day = takeNumber(1, 2);
    if (!day)
        return false;
    takeOrdinal();
    if (at(0) == '.')
        ++m_at;
    while (at(0) == ' ' || at(0) == '-')
        ++m_at;
    if (lowerAscii(word()) == "of")
        m_at += 3;
    const auto month = takeMonth();
    if (!month || *day < 1 || *day > 31)
        return false;
    m_found.month = month;
    m_found.day = static_cast<unsigned>(*day);
    const std::size_t beforeYear = m_at;
    while (at(0) == ' ' || at(0) == ',' || at(0) == '-')
        ++m_at;
    const auto year = takeNumber(4, 4);
    if (year && at(0) != ':')
        m_found.year = year;
    else
        m_at = beforeYear;
    return true;
}

// February 5th, 2019.
bool MomentScanner::takeMonthName()
{
    const auto month = takeMonth();
    if (!month)
        return false;
    while (at(0) == ' ')
        ++m_at;
    const auto day = takeNumber(1, 2);
    if (!day || at(0) == ':' || *day < 1 || *day > 31)
        return false;
    takeOrdinal();
    m_found.month = month;
    m_found.day = static_cast<unsigned>(*day);
    const std::size_t beforeYear = m_at;
    while (at(0) == ' ' || at(0) == ',')
        ++m_at;
    const auto year = takeNumber(4, 4);
    if (year && at(0) != ':')
        m_found.year = year;
    else
        m_at = beforeYear;
    return endsHere();
}

bool MomentScanner::takeRelativeDay()
{
    const std::string lower = lowerAscii(word());
    if (lower == "today" || lower == "heute")
        m_found.daysBack = 0;
    else if (lower == "yesterday" || lower == "gestern")
        m_found.daysBack = 1;
    else
        return false;
    m_at += lower.size();
    return true;
}

bool MomentScanner::takeDate()
{
    const std::size_t start = m_at;
    const WrittenMoment before = m_found;
    const std::string lower = lowerAscii(word());
    for (const std::string_view weekday : weekdays) {
        if (lower == weekday) {
            m_at += lower.size();
            while (at(0) == ',' || at(0) == '.' || at(0) == ' ')
                ++m_at;
            break;
        }
    }
    const std::size_t from = m_at;
    for (const auto take : {&MomentScanner::takeYearFirst, &MomentScanner::takeDayFirst,
                            &MomentScanner::takeNumbersWithYearLast, &MomentScanner::takeMonthName,
                            &MomentScanner::takeRelativeDay}) {
        if ((this->*take)())
            return true;
        m_at = from;
        m_found = before;
    }
    m_at = start;
    return false;
}

bool MomentScanner::takeHalfOfDay(long long& hour)
{
    const std::size_t from = m_at;
    while (at(0) == ' ')
        ++m_at;
    const std::string lower = lowerAscii(word());
    const bool isPm = lower == "pm" || lower == "p";
    if ((!isPm && lower != "am" && lower != "a") || hour > 12 || hour < 1 ||
        (lower.size() == 1 && m_at != from)) {
        m_at = from;
        return false;
    }
    m_at += lower.size();
    hour = hour % 12 + (isPm ? 12 : 0);
    return true;
}

bool MomentScanner::takeClock(std::optional<milliseconds>& to, bool dotAllowed)
{
    const std::size_t from = m_at;
    const auto fails = [&] {
        m_at = from;
        return false;
    };
    const auto first = takeNumber(1, 2);
    if (!first || *first > 24)
        return fails();
    long long hour = *first, minute = 0, second = 0, milli = 0;
    const char separator = at(0);
    if (separator == ':' || (separator == '.' && isDigit(at(1)))) {
        ++m_at;
        const auto minutePart = takeNumber(2, 2);
        if (!minutePart || *minutePart > 59)
            return fails();
        minute = *minutePart;
        if (at(0) == ':' && isDigit(at(1))) {
            ++m_at;
            const auto secondPart = takeNumber(2, 2);
            if (!secondPart || *secondPart > 60)
                return fails();
            second = *secondPart;
            m_found.seconds = true;
            if ((at(0) == '.' || at(0) == ',') && isDigit(at(1))) {
                ++m_at;
                int scale = 100;
                for (; isDigit(at(0)); ++m_at, scale /= 10)
                    milli += scale * (at(0) - '0');
            }
        }
        const bool half = takeHalfOfDay(hour);
        if (separator == '.' && !half && !dotAllowed)
            return fails();
    } else if (!takeHalfOfDay(hour)) {
        return fails();
    }
    if (hour > 23 || isDigit(at(0)) || (isLetter(at(0)) && at(0) != 'Z'))
        return fails();
    to = hours(hour) + minutes(minute) + seconds(second) + milliseconds(milli);
    return true;
}

bool MomentScanner::takeZone()
{
    const std::size_t from = m_at;
    while (at(0) == ' ' || at(0) == '(')
        ++m_at;
    std::size_t length = 0;
    while (isLetter(at(length)))
        ++length;
    const bool bareOffset = length == 0 && m_at == from;
    const bool minusFourDigits =
        at(0) == '-' && isDigit(at(1)) && isDigit(at(2)) && isDigit(at(3)) && isDigit(at(4));
    if ((length > 0 || bareOffset || at(0) == '+' || minusFourDigits) &&
        (at(length) == '+' || at(length) == '-') && isDigit(at(length + 1))) {
        std::size_t end = length + 1;
        while (isDigit(at(end)) || (at(end) == ':' && isDigit(at(end + 1))))
            ++end;
        if (const auto offset = zoneOffset(m_text.substr(m_at, end))) {
            m_at += end;
            m_found.zone = offset;
            return true;
        }
    }
    // A zone is written in capitals; "est" or "ist" in small letters is a word.
    const std::string_view name = m_text.substr(m_at, length);
    const bool capitals = !name.empty() && lowerAscii(name) != name &&
                          name.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
    const auto offset = capitals && !isDigit(at(length)) ? zoneOffset(name) : std::nullopt;
    if (!offset) {
        m_at = from;
        return false;
    }
    m_at += length;
    m_found.zone = offset;
    return true;
}

void MomentScanner::takeRange()
{
    const std::size_t from = m_at;
    // "10:20:30-05:00" ends with a zone.
    if (m_found.seconds && at(0) == '-' && at(3) == ':')
        return;
    while (at(0) == ' ')
        ++m_at;
    const std::string_view rest = m_text.substr(m_at);
    for (const std::string_view sign : {"-", "\u2013", "\u2014", "to ", "and "}) {
        if (!rest.starts_with(sign))
            continue;
        m_at += sign.size();
        while (at(0) == ' ')
            ++m_at;
        if (takeClock(m_found.until, false))
            return;
        break;
    }
    m_at = from;
    m_found.until.reset();
}

std::optional<WrittenMoment> MomentScanner::read()
{
    takeOpening();
    takeConnector();
    bool dated = takeDate();
    if (dated)
        takeConnector();
    const std::size_t beforeClock = m_at;
    if (takeClock(m_found.clock, dated)) {
        takeRange();
        takeZone();
        if (!dated) {
            const std::size_t afterClock = m_at;
            dated = takeConnector() && takeDate();
            if (!dated)
                m_at = afterClock;
        }
    } else {
        m_at = beforeClock;
    }
    if (!dated && !m_found.clock)
        return std::nullopt;
    takeClosing();
    m_found.length = m_at;
    return m_found;
}

} // namespace warroom::incoming
