// One connection, one request after the other.
#include "room_reporter.h"

#include "measure.h"
#include "raw_socket.h"
#include "writes_load.h"

namespace warroom::bench {

Reporter::Reporter(const Daemon& daemon, std::string bearer, double rate, Make make)
    : m_make(std::move(make)),
      m_thread([this, port = daemon.port(), token = std::move(bearer), rate] { run(port, token, rate); })
{}

Reporter::~Reporter()
{
    m_ending = true;
    m_thread.join();
}

std::uint64_t Reporter::sentAt(std::uint64_t number) const
{
    const std::lock_guard lock(m_mutex);
    return number >= 1 && number <= m_sent.size() ? m_sent[number - 1] : 0;
}

std::uint64_t Reporter::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_sent.size();
}

std::string Reporter::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

void Reporter::run(int port, const std::string& bearer, double rate)
{
    auto socket = connectToLoopback(port);
    const auto begin = nowMicros();
    const auto fails = [this](std::string problem) {
        const std::lock_guard lock(m_mutex);
        m_problem = std::move(problem);
    };
    if (!socket)
        return fails(socket.error().message());
    for (std::uint64_t number = 1; !m_ending; ++number) {
        const auto request = m_make(number);
        std::string out, in;
        appendPost(out, request.path, "Bearer " + bearer, request.body);
        const auto due = begin + static_cast<std::uint64_t>(static_cast<double>(number) * 1e6 / rate);
        while (!m_ending && nowMicros() < due)
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        {
            const std::lock_guard lock(m_mutex);
            m_sent.push_back(nowMicros());
        }
        if (!sendAll(socket->value(), out))
            return fails("the backend ended the connection");
        auto answer = Answer::Missing;
        while (answer == Answer::Missing) {
            if (readSome(socket->value(), in) == Reading::Ended)
                return fails("the backend ended the connection");
            answer = takeHttpAnswer(in);
        }
        if (answer == Answer::Refused)
            return fails("a request was refused: " + in.substr(0, 400));
    }
}

} // namespace warroom::bench
