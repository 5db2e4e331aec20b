// A thread that works through posted closures in order, with a call after each burst and one at an interval.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace warroom {

class WorkQueue final
{
public:
    using Work = std::function<void()>;

    WorkQueue() = default;
    ~WorkQueue() { stop(); }
    WorkQueue(const WorkQueue&) = delete;
    WorkQueue& operator=(const WorkQueue&) = delete;

    // `drained` runs on the thread after each burst of work and after each tick.
    void start(Work drained, std::chrono::milliseconds tickEvery, Work tick);
    // Any thread. Before start() the work waits; after stop() it is dropped.
    void post(Work work);
    // Works through what was posted, then ends the thread and joins it. Not from the thread itself.
    void stop();

private:
    void run();

    Work m_drained, m_tick;
    std::chrono::milliseconds m_tickEvery{0};
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Work> m_posted; // guarded by m_mutex
    bool m_stopping = false;    // guarded by m_mutex
    std::thread m_thread;
};

} // namespace warroom
