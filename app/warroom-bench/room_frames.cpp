// Watching the event loop from inside of it.
#include "room_frames.h"

#include "measure.h"

#include <QThread>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace warroom::bench {
namespace {

// A stretch that never ends is cut here: what is measured is a frozen window then.
constexpr int mostPasses = 200;

std::uint64_t threadCpuMicros()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<std::uint64_t>(used.tv_sec) * 1'000'000 +
           static_cast<std::uint64_t>(used.tv_nsec) / 1000;
}

} // namespace

void FrameTimes::add(const FrameTimes& other)
{
    wall.insert(wall.end(), other.wall.begin(), other.wall.end());
    cpu.insert(cpu.end(), other.cpu.begin(), other.cpu.end());
    longestWall = std::max(longestWall, other.longestWall);
    longestCpu = std::max(longestCpu, other.longestCpu);
}

void FrameTimes::appendTo(Figures& figures)
{
    figures.push_back({"frames", static_cast<double>(wall.size()), 0});
    const std::pair<const char*, std::vector<std::uint32_t>*> kinds[] = {{"frame_", &wall},
                                                                         {"frame_cpu_", &cpu}};
    for (const auto& [name, values] : kinds) {
        const std::string prefix = name;
        figures.push_back({prefix + "p50_us", percentile(*values, 0.5), 0});
        figures.push_back({prefix + "p95_us", percentile(*values, 0.95), 0});
        figures.push_back({prefix + "p99_us", percentile(*values, 0.99), 0});
        figures.push_back({prefix + "max_us", percentile(*values, 1), 0});
    }
    figures.push_back({"longest_us", static_cast<double>(longestWall), 0});
    figures.push_back({"longest_cpu_us", static_cast<double>(longestCpu), 0});
}

bool FrameApplication::notify(QObject* receiver, QEvent* event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    if (m_began == 0)
        m_began = nowMicros();
    ++m_handled;
    ++m_depth;
    const auto kind = event->type(); // the event may be gone afterwards
    const bool taken = QApplication::notify(receiver, event);
    --m_depth;
    if (kind == QEvent::UpdateRequest) {
        m_painted = true;
        if (m_onPainted)
            m_onPainted(nowMicros());
    }
    return taken;
}

// It waits only before anything was handled: what is waited for in the middle of a stretch, the answer of
// another thread, would count as being busy.
void FrameApplication::pass(bool wait)
{
    m_handled = 0;
    processEvents();
    if (wait && m_handled == 0)
        processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

void FrameApplication::turn(std::chrono::milliseconds patience)
{
    QTimer alarm;
    alarm.setSingleShot(true);
    alarm.setTimerType(Qt::PreciseTimer);
    alarm.start(patience);
    m_began = 0;
    m_painted = false;
    const auto cpu = threadCpuMicros();
    pass(true);
    // What comes after the painting belongs to the next frame.
    for (int i = 0; i < mostPasses && m_handled > 0 && !m_painted; ++i)
        pass(false);
    if (m_began == 0)
        return;
    const auto wall = static_cast<std::uint32_t>(nowMicros() - m_began);
    const auto used = static_cast<std::uint32_t>(threadCpuMicros() - cpu);
    m_frames.longestWall = std::max(m_frames.longestWall, wall);
    m_frames.longestCpu = std::max(m_frames.longestCpu, used);
    if (m_painted) {
        m_frames.wall.push_back(wall);
        m_frames.cpu.push_back(used);
    }
}

Result<void> FrameApplication::until(const std::string& what, const std::function<bool()>& condition,
                                     std::chrono::milliseconds patience)
{
    const auto end = nowMicros() + static_cast<std::uint64_t>(patience.count()) * 1000;
    while (!condition()) {
        if (nowMicros() > end)
            return fail(ErrorCode::Timeout, "the window did not get there: " + what);
        turn(std::chrono::milliseconds(20));
    }
    return {};
}

void FrameApplication::turnFor(std::chrono::milliseconds time)
{
    const auto end = nowMicros() + static_cast<std::uint64_t>(time.count()) * 1000;
    while (nowMicros() < end)
        turn(std::chrono::milliseconds(20));
}

void FrameApplication::settle(std::chrono::milliseconds quiet)
{
    const auto end = nowMicros() + 10'000'000;
    auto last = nowMicros();
    while (nowMicros() < end && nowMicros() - last < static_cast<std::uint64_t>(quiet.count()) * 1000) {
        const auto frames = m_frames.wall.size();
        turn(std::chrono::milliseconds(20));
        if (m_frames.wall.size() != frames)
            last = nowMicros();
    }
}

} // namespace warroom::bench
