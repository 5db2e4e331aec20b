// Rings of minutes and hours.
#include "domain/objective/event_series.h"

#include <algorithm>

namespace warroom {
namespace {

using Minutes = std::chrono::duration<std::int64_t, std::ratio<60>>;
using Hours = std::chrono::duration<std::int64_t, std::ratio<3600>>;

std::int64_t minuteNumber(Time at) { return std::chrono::floor<Minutes>(at.time_since_epoch()).count(); }
std::int64_t hourNumber(Time at) { return std::chrono::floor<Hours>(at.time_since_epoch()).count(); }

// The number of the first hour that begins at this minute or later.
std::int64_t hourFrom(std::int64_t minute) { return (minute + 59) / 60; }

} // namespace

Time minuteOf(Time at) { return std::chrono::floor<Minutes>(at); }
Time hourOf(Time at) { return std::chrono::floor<Hours>(at); }

EventSeries::Cell* EventSeries::Ring::reach(std::int64_t number, std::int64_t kept)
{
    if (number < 0 || number <= newest - kept)
        return nullptr;
    if (cells.empty())
        cells.resize(static_cast<std::size_t>(kept));
    if (newest >= 0) {
        for (auto fresh = std::max(newest + 1, number - kept + 1); fresh <= number; ++fresh)
            cells[static_cast<std::size_t>(fresh % kept)] = {};
    }
    newest = std::max(newest, number);
    return &cells[static_cast<std::size_t>(number % kept)];
}

const EventSeries::Cell* EventSeries::Ring::find(std::int64_t number) const
{
    const auto kept = static_cast<std::int64_t>(cells.size());
    if (number < 0 || number > newest || number <= newest - kept)
        return nullptr;
    return &cells[static_cast<std::size_t>(number % kept)];
}

void EventSeries::note(Time begin, Time end)
{
    m_first = m_first ? std::min(*m_first, begin) : begin;
    m_last = m_last ? std::max(*m_last, end) : end;
}

bool EventSeries::write(const EventCounts& counts, bool onTop)
{
    const auto minute = minuteOf(counts.minute);
    Cell* cell = m_minutes.reach(minuteNumber(minute), minutesKept);
    Cell* hour = cell ? m_hours.reach(hourNumber(minute), hoursKept) : nullptr;
    if (!hour)
        return false;
    if (!onTop) {
        hour->good -= cell->good;
        hour->total -= cell->total;
        *cell = {};
    }
    for (Cell* one : {cell, hour}) {
        one->measured = 1;
        one->good += counts.good;
        one->total += counts.total;
    }
    note(minute, minute + std::chrono::minutes(1));
    return true;
}

bool EventSeries::put(const EventCounts& counts) { return write(counts, false); }
bool EventSeries::add(const EventCounts& counts) { return write(counts, true); }

void EventSeries::addHour(const EventCounts& counts)
{
    const auto hour = hourOf(counts.minute);
    Cell* cell = m_hours.reach(hourNumber(hour), hoursKept);
    if (!cell)
        return;
    cell->measured = 1;
    cell->good += counts.good;
    cell->total += counts.total;
    note(hour, hour + std::chrono::hours(1));
}

std::optional<EventCounts> EventSeries::at(Time minute) const
{
    const auto* cell = m_minutes.find(minuteNumber(minute));
    if (!cell || cell->measured == 0)
        return std::nullopt;
    return EventCounts{minuteOf(minute), cell->good, cell->total};
}

void EventSeries::sumHours(std::int64_t from, std::int64_t until, EventCounts& into) const
{
    const auto oldest = m_hours.newest - hoursKept + 1;
    for (auto number = std::max(from, oldest); number < std::min(until, m_hours.newest + 1); ++number) {
        if (const auto* cell = m_hours.find(number)) {
            into.good += cell->good;
            into.total += cell->total;
        }
    }
}

void EventSeries::sumMinutes(std::int64_t from, std::int64_t until, EventCounts& into) const
{
    const auto oldest = m_minutes.newest - minutesKept + 1;
    for (auto number = std::max(from, oldest); number < std::min(until, m_minutes.newest + 1); ++number) {
        if (const auto* cell = m_minutes.find(number)) {
            into.good += cell->good;
            into.total += cell->total;
        }
    }
}

EventCounts EventSeries::sum(Time from, Time until) const
{
    EventCounts out{minuteOf(from), 0, 0};
    const auto begin = minuteNumber(from), end = minuteNumber(until);
    // Before this minute only hours are known.
    const auto known = hourFrom(std::max<std::int64_t>(0, m_minutes.newest - minutesKept + 1)) * 60;
    if (begin < known)
        sumHours(hourFrom(begin), hourFrom(std::min(end, known)), out);
    const auto fine = std::max(begin, known);
    if (fine >= end)
        return out;
    const auto firstHour = hourFrom(fine), lastHour = end / 60;
    if (firstHour >= lastHour) {
        sumMinutes(fine, end, out);
        return out;
    }
    sumMinutes(fine, firstHour * 60, out);
    sumHours(firstHour, lastHour, out);
    sumMinutes(lastHour * 60, end, out);
    return out;
}

} // namespace warroom
