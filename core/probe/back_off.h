// How long to leave somebody in peace who did not answer: twice as long after each failure.
#pragma once

#include "base/clock.h"

#include <algorithm>

namespace warroom::probe {

// One home.
class BackOff final
{
public:
    BackOff(Duration first, Duration longest) : m_first(first), m_longest(longest) {}

    bool allows(Time now) const { return m_wait == Duration() || now >= m_next; }
    void failed(Time now)
    {
        m_wait = m_wait == Duration() ? m_first : std::min(m_longest, 2 * m_wait);
        m_next = now + m_wait;
    }
    void worked() { m_wait = {}; }
    Duration wait() const { return m_wait; }

private:
    Duration m_first, m_longest, m_wait{};
    Time m_next{};
};

} // namespace warroom::probe
