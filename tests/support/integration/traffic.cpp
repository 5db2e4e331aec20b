// The writers' threads.
#include "support/integration/traffic.h"

namespace warroom::test {

Traffic::Traffic(const BackendProcess& backend, std::string incident, Shape shape)
    : m_incident(std::move(incident)), m_shape(shape)
{
    for (int i = 0; i < shape.http + shape.sockets; ++i)
        m_threads.emplace_back([this, &backend, i] { write(backend, i >= m_shape.http); });
}

void Traffic::join()
{
    for (auto& thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

void Traffic::stop()
{
    m_stopping = true;
    join();
}

std::vector<SentOp> Traffic::sent() const
{
    const std::lock_guard lock(m_mutex);
    return m_sent;
}

void Traffic::write(const BackendProcess& backend, bool overSocket)
{
    const auto sender = overSocket ? socketSender(backend) : httpSender(backend);
    for (int i = 0; (m_shape.operations == 0 || i < m_shape.operations) && !m_stopping; ++i) {
        const auto op = comment(m_incident, newId(), QString("written under fire, %1").arg(i));
        std::size_t place = 0;
        {
            const std::lock_guard lock(m_mutex);
            place = m_sent.size();
            m_sent.push_back({op, {}});
        }
        auto answer = sender->send(op);
        const auto kind = answer.kind;
        {
            const std::lock_guard lock(m_mutex);
            m_sent[place].answer = std::move(answer);
        }
        m_acknowledged += kind == Answer::Kind::Acknowledged;
        if (kind == Answer::Kind::Lost)
            return;
    }
}

} // namespace warroom::test
