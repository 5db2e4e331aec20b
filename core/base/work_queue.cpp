// The loop of the work queue's thread.
#include "base/work_queue.h"

namespace warroom {

void WorkQueue::start(Work drained, std::chrono::milliseconds tickEvery, Work tick)
{
    m_drained = std::move(drained);
    m_tick = std::move(tick);
    m_tickEvery = tickEvery;
    m_thread = std::thread([this] { run(); });
}

void WorkQueue::post(Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        m_posted.push_back(std::move(work));
    }
    m_wake.notify_one();
}

void WorkQueue::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void WorkQueue::run()
{
    auto nextTick = std::chrono::steady_clock::now() + m_tickEvery;
    for (;;) {
        std::vector<Work> burst;
        bool stopping = false;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_until(lock, nextTick, [this] { return m_stopping || !m_posted.empty(); });
            burst.swap(m_posted);
            stopping = m_stopping;
        }
        for (const auto& work : burst)
            work();
        if (std::chrono::steady_clock::now() >= nextTick) {
            m_tick();
            nextTick = std::chrono::steady_clock::now() + m_tickEvery;
        }
        m_drained();
        if (stopping && burst.empty())
            return;
    }
}

} // namespace warroom
