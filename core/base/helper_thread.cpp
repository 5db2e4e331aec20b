// The helper's thread, and the wait for it.
#include "base/helper_thread.h"

namespace warroom {

HelperThread::~HelperThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void HelperThread::share(const std::function<void()>& there, const std::function<void()>& here)
{
    {
        const std::lock_guard lock(m_mutex);
        m_part = &there;
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { work(); });
    m_wake.notify_one();
    here();
    std::unique_lock lock(m_mutex);
    m_done.wait(lock, [this] { return !m_part; });
}

void HelperThread::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || m_part; });
        if (!m_part)
            return;
        const auto* part = m_part;
        lock.unlock();
        (*part)();
        lock.lock();
        m_part = nullptr;
        m_done.notify_one();
    }
}

} // namespace warroom
