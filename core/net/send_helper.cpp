// The helper's thread, and the wait for it.
#include "net/send_helper.h"

#include "net/connection.h"

namespace warroom::net {

SendHelper::~SendHelper()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void SendHelper::send(std::span<Connection* const> connections)
{
    const auto middle = connections.size() / 2;
    {
        const std::lock_guard lock(m_mutex);
        m_half = connections.subspan(middle);
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { work(); });
    m_wake.notify_one();
    for (auto* connection : connections.first(middle))
        connection->sendEarly();
    std::unique_lock lock(m_mutex);
    m_done.wait(lock, [this] { return m_half.empty(); });
}

void SendHelper::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || !m_half.empty(); });
        if (m_half.empty())
            return;
        const auto half = m_half;
        lock.unlock();
        for (auto* connection : half)
            connection->sendEarly();
        lock.lock();
        m_half = {};
        m_done.notify_one();
    }
}

} // namespace warroom::net
