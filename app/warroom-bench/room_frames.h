// How long the GUI thread is busy at a stretch, and when its windows were painted.
#pragma once

#include "base/result.h"
#include "figures.h"

#include <QApplication>

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace warroom::bench {

// Microseconds of the stretches in which something was painted: from waking up until it was painted, or
// until there was nothing left to do: handling of events and painting together. By the clock, and of the
// thread's own CPU time: other processes do not count there.
struct FrameTimes
{
    std::vector<std::uint32_t> wall, cpu;
    std::uint32_t longestWall = 0, longestCpu = 0; // of any stretch, also without painting

    void add(const FrameTimes& other);
    // frame_p50_us … frame_max_us by the clock, frame_cpu_p50_us … by CPU time, longest_cpu_us.
    void appendTo(Figures& figures);
};

class FrameApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

    // Waits at most that long for something to do, and does all there is.
    void turn(std::chrono::milliseconds patience);
    // Takes turns until the condition holds.
    Result<void> until(const std::string& what, const std::function<bool()>& condition,
                       std::chrono::milliseconds patience = std::chrono::seconds(60));
    void turnFor(std::chrono::milliseconds time);
    // Until nothing has happened for that long.
    void settle(std::chrono::milliseconds quiet = std::chrono::milliseconds(300));

    // Called with the time in microseconds whenever the changed parts of a window have been painted; one at a
    // time.
    void onPainted(std::function<void(std::uint64_t)> painted) { m_onPainted = std::move(painted); }
    // Of the turns since the last call.
    bool hasFrames() const { return !m_frames.wall.empty(); }
    FrameTimes takeFrames() { return std::exchange(m_frames, {}); }

private:
    void pass(bool wait);

    int m_depth = 0;
    std::uint64_t m_began = 0; // of this stretch; 0: nothing was handled yet
    int m_handled = 0;         // events of this pass
    bool m_painted = false;    // in this stretch
    FrameTimes m_frames;
    std::function<void(std::uint64_t)> m_onPainted;
};

} // namespace warroom::bench
