// The part of the time axis that is seen: panned and zoomed within what there is.
#pragma once

#include "base/clock.h"

#include <QList>

namespace warroom::ui {

class TimeWindow final
{
public:
    /// Narrower than this it cannot be zoomed.
    static constexpr Duration Least = std::chrono::minutes(2);

    /// What there is to see. A window that showed all of it goes on doing so.
    void setExtent(Time begin, Time end);
    void showAll();
    /// The last `span`, or all where there is less.
    void showLast(Duration span);
    bool showsAll() const { return m_all; }

    /// By a part of what is seen; negative is earlier.
    void pan(double part);
    /// Shows `factor` times as much; `around` stays where it is.
    void zoom(double factor, Time around);
    /// Pans as little as needed so that the time is seen.
    void reveal(Time time);

    Time from() const { return m_from; }
    Time until() const { return m_until; }
    Duration span() const { return m_until - m_from; }
    bool contains(Time time) const { return time >= m_from && time <= m_until; }

    /// Where a time lies on `width` pixels; may be outside.
    double position(Time time, double width) const;
    Time timeAt(double position, double width) const;
    /// Whole steps of the clock, at least `apart` pixels from each other.
    QList<Time> ticks(double width, double apart) const;

private:
    void set(Time from, Duration span);

    Time m_begin{}, m_end{};
    Time m_from{}, m_until{};
    bool m_all = true;
};

} // namespace warroom::ui
