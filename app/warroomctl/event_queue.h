// What other threads have to tell the main thread, in order.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace warroom::ctl {

class EventQueue final
{
public:
    // Any thread.
    void post(std::function<void()> work)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_work.push_back(std::move(work));
        }
        m_wake.notify_one();
    }

    // Main thread: runs one piece, waiting for it if there is none.
    void runNext()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return !m_work.empty(); });
        runFront(lock);
    }

    // Main thread: runs what comes until then.
    void runUntil(std::chrono::steady_clock::time_point end)
    {
        std::unique_lock lock(m_mutex);
        while (m_wake.wait_until(lock, end, [this] { return !m_work.empty(); })) {
            runFront(lock);
            lock.lock();
        }
    }

private:
    void runFront(std::unique_lock<std::mutex>& lock)
    {
        auto work = std::move(m_work.front());
        m_work.pop_front();
        lock.unlock();
        work();
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_work; // guarded by m_mutex
};

} // namespace warroom::ctl
