// Panning, zooming and ticks.
#include "models/timeline/time_window.h"

#include <algorithm>
#include <array>

namespace warroom::ui {

using namespace std::chrono_literals;

void TimeWindow::setExtent(Time begin, Time end)
{
    m_begin = begin;
    m_end = std::max(end, begin + Least);
    if (m_all)
        showAll();
    else
        set(m_from, span());
}

void TimeWindow::showAll()
{
    m_all = true;
    m_from = m_begin;
    m_until = m_end;
}

void TimeWindow::showLast(Duration span)
{
    if (span >= m_end - m_begin)
        return showAll();
    set(m_end - span, span);
}

void TimeWindow::set(Time from, Duration span)
{
    const Duration whole = m_end - m_begin;
    span = std::clamp(span, Least, whole);
    m_from = std::clamp(from, m_begin, m_end - span);
    m_until = m_from + span;
    m_all = span == whole;
}

void TimeWindow::pan(double part)
{
    set(m_from + std::chrono::duration_cast<Duration>(span() * part), span());
}

void TimeWindow::zoom(double factor, Time around)
{
    around = std::clamp(around, m_from, m_until);
    const auto wanted =
        std::clamp(std::chrono::duration_cast<Duration>(span() * factor), Least, m_end - m_begin);
    const double share = span() > 0ms ? std::chrono::duration<double>(around - m_from) / span() : 0.5;
    set(around - std::chrono::duration_cast<Duration>(wanted * share), wanted);
}

void TimeWindow::reveal(Time time)
{
    const Duration margin = span() / 20;
    if (time < m_from)
        set(time - margin, span());
    else if (time > m_until)
        set(time + margin - span(), span());
}

double TimeWindow::position(Time time, double width) const
{
    return span() > 0ms ? std::chrono::duration<double>(time - m_from) / span() * width : 0;
}

Time TimeWindow::timeAt(double position, double width) const
{
    return m_from + std::chrono::duration_cast<Duration>(span() * (width > 0 ? position / width : 0));
}

QList<Time> TimeWindow::ticks(double width, double apart) const
{
    static constexpr std::array<Duration, 15> steps = {1min, 2min, 5min, 15min, 30min, 1h,   2h,   3h,
                                                       6h,   12h,  24h,  48h,   168h,  720h, 2160h};
    const auto least = std::chrono::duration_cast<Duration>(span() * (width > 0 ? apart / width : 1));
    const auto found = std::find_if(steps.begin(), steps.end(), [&](Duration step) { return step >= least; });
    const Duration step = found == steps.end() ? steps.back() : *found;
    QList<Time> all;
    const auto since = m_from.time_since_epoch();
    for (Time at(since - since % step + (since % step > 0ms ? step : 0ms)); at <= m_until; at += step)
        all << at;
    return all;
}

} // namespace warroom::ui
