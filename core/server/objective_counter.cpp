// Counting by the minute.
#include "server/objective_counter.h"

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr auto mayChangeFor = 15min;

} // namespace

void ObjectiveCounter::load(const std::vector<StoredCounts>& stored, Time now)
{
    for (const auto& one : stored) {
        const auto end = one.counts.minute + (one.hour ? Duration(1h) : Duration(1min));
        m_measured = std::max(m_measured.value_or(end), end);
        const bool counts = !(one.held && m_withoutHeld);
        // What was left too long as minutes is taken as part of its hour.
        if (counts && (one.hour || !m_series.add(one.counts)))
            m_series.addHour(one.counts);
        if (!one.hour && one.counts.minute > now - mayChangeFor)
            m_recent[one.counts.minute] = {one.counts, one.held, false};
    }
}

void ObjectiveCounter::put(const EventCounts& counts, bool held, Time now) { take(counts, held, false, now); }
void ObjectiveCounter::add(const EventCounts& counts, bool held, Time now) { take(counts, held, true, now); }

void ObjectiveCounter::take(const EventCounts& counts, bool held, bool onTop, Time now)
{
    const auto minute = minuteOf(counts.minute);
    if (minute > now)
        return;
    if (!(held && m_withoutHeld) && !(onTop ? m_series.add(counts) : m_series.put(counts)))
        return;
    m_measured = std::max(m_measured.value_or(minute + 1min), minute + 1min);
    auto [found, isNew] = m_recent.try_emplace(minute, Minute{{minute, 0, 0}, held, true});
    auto& recent = found->second;
    recent.changed = true;
    if (const auto known = m_series.at(minute); known && !(held && m_withoutHeld)) {
        recent.counts = *known;
        recent.held = held;
    } else if (onTop) {
        recent.counts.good += counts.good;
        recent.counts.total += counts.total;
    } else {
        recent.counts = {minute, counts.good, counts.total};
    }
}

std::vector<StoredCounts> ObjectiveCounter::takeChanged(Time now)
{
    std::vector<StoredCounts> out;
    for (auto one = m_recent.begin(); one != m_recent.end();) {
        if (std::exchange(one->second.changed, false))
            out.push_back({m_service, m_objective, one->second.counts, one->second.held, false});
        one = one->first < now - mayChangeFor ? m_recent.erase(one) : std::next(one);
    }
    return out;
}

} // namespace warroom
