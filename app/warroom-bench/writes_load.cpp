// W writers in a closed loop over one epoll.
#include "writes_load.h"

#include "measure.h"
#include "raw_websocket.h"

#include <algorithm>
#include <charconv>
#include <sys/epoll.h>
#include <unistd.h>

namespace warroom::bench {
namespace {

constexpr std::uint64_t second = 1'000'000;
constexpr std::uint64_t longestWait = 20 * second;

class WritesRun final
{
public:
    WritesRun(const WritesTarget& target, const WritesLoad& load)
        : m_target(target), m_load(load), m_epoll(makeEpoll())
    {}

    Result<Figures> run()
    {
        m_writers.resize(static_cast<std::size_t>(m_load.writers));
        for (std::size_t i = 0; i < m_writers.size(); ++i) {
            TRY(m_writers[i].socket, m_target.connect());
            setNonBlocking(m_writers[i].socket.value());
            watch(m_epoll, m_writers[i].socket.value(), i);
        }
        for (std::size_t i = 0; i < m_writers.size(); ++i)
            CHECK(write(i));
        CHECK(runFor(m_load.warmUp));
        TRY(const auto before, m_target.commits());
        const auto begin = nowMicros();
        const auto useAtBegin = useOf(m_target.process);
        const auto driverAtBegin = useOf(getpid());
        m_measuring = true;
        m_acknowledged = 0;
        CHECK(runFor(m_load.seconds));
        const double elapsed = static_cast<double>(nowMicros() - begin) / double(second);
        const auto use = useOf(m_target.process);
        const double driver = useOf(getpid()).cpuSeconds - driverAtBegin.cpuSeconds;
        TRY(const auto after, m_target.commits());
        const auto acknowledged = static_cast<double>(m_acknowledged);
        return Figures{
            {"ops_per_s", acknowledged / elapsed, 0},
            {"p50_us", percentile(m_latencies, 0.5), 0},
            {"p99_us", percentile(m_latencies, 0.99), 0},
            {"ops_per_commit",
             (after.operations - before.operations) / std::max(1.0, after.commits - before.commits), 1},
            {"cpu_us_per_op",
             (use.cpuSeconds - useAtBegin.cpuSeconds) * double(second) / std::max(1.0, acknowledged), 2},
            {"server_rss_mb", use.residentMb, 1},
            {"driver_cpu_s", driver, 2},
        };
    }

private:
    struct Writer
    {
        Descriptor socket;
        std::string in;
        std::uint64_t sent = 0;
    };

    Result<void> write(std::size_t index)
    {
        auto& writer = m_writers[index];
        m_out.clear();
        m_target.write(index, m_out);
        writer.sent = nowMicros();
        if (!sendAll(writer.socket.value(), m_out))
            return fail(ErrorCode::Unreachable, "a writer's connection ended");
        return {};
    }

    Result<void> runFor(double seconds)
    {
        const auto until = nowMicros() + static_cast<std::uint64_t>(seconds * double(second));
        m_lastAnswer = nowMicros();
        epoll_event events[128];
        while (nowMicros() < until) {
            const int count = epoll_wait(m_epoll.value(), events, 128, 100);
            for (int i = 0; i < count; ++i)
                CHECK(take(static_cast<std::size_t>(events[i].data.u64)));
            if (nowMicros() - m_lastAnswer > longestWait)
                return fail(ErrorCode::Timeout, "the server acknowledges nothing any more");
        }
        return {};
    }

    Result<void> take(std::size_t index)
    {
        auto& writer = m_writers[index];
        if (readSome(writer.socket.value(), writer.in) == Reading::Ended)
            return fail(ErrorCode::Unreachable, "the server ended a writer's connection");
        const auto answer = m_target.answer(writer.in);
        if (answer == Answer::Refused)
            return fail(ErrorCode::Internal, "a write was refused: " + writer.in.substr(0, 600));
        if (answer == Answer::Missing)
            return {};
        m_lastAnswer = nowMicros();
        ++m_acknowledged;
        if (m_measuring)
            m_latencies.push_back(static_cast<std::uint32_t>(m_lastAnswer - writer.sent));
        return write(index);
    }

    const WritesTarget& m_target;
    WritesLoad m_load;
    Descriptor m_epoll;
    std::vector<Writer> m_writers;
    std::string m_out;
    bool m_measuring = false;
    std::uint64_t m_acknowledged = 0;
    std::uint64_t m_lastAnswer = 0;
    std::vector<std::uint32_t> m_latencies;
};

bool holdsError(std::string_view text) { return text.find("\"error\"") != std::string_view::npos; }

} // namespace

Result<Figures> runWrites(const WritesTarget& target, const WritesLoad& load)
{
    return WritesRun(target, load).run();
}

void appendPost(std::string& out, std::string_view path, std::string_view authorization,
                std::string_view body)
{
    out.append("POST ").append(path).append(
        " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n");
    if (!authorization.empty())
        out.append("Authorization: ").append(authorization).append("\r\n");
    out.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n\r\n").append(body);
}

Answer takeHttpAnswer(std::string& in)
{
    constexpr std::string_view lengthName = "Content-Length: ";
    constexpr std::size_t statusAt = 9;
    const auto end = in.find("\r\n\r\n");
    if (end == std::string::npos)
        return Answer::Missing;
    const auto lengthAt = in.find(lengthName);
    std::size_t length = 0;
    if (lengthAt < end)
        std::from_chars(in.data() + lengthAt + lengthName.size(), in.data() + end, length);
    const std::size_t whole = end + 4 + length;
    if (in.size() < whole)
        return Answer::Missing;
    if (in[statusAt] != '2' || holdsError(std::string_view(in).substr(end + 4, length)))
        return Answer::Refused;
    in.erase(0, whole);
    return Answer::Good;
}

Answer takeAck(std::string& in)
{
    auto answer = Answer::Missing;
    std::size_t used = 0;
    while (const auto frame = frontFrame(std::string_view(in).substr(used))) {
        used += frame->size;
        const bool isAck = frame->payload.starts_with(R"({"ack")");
        if (frame->payload.starts_with(R"({"error")") || (isAck && holdsError(frame->payload)))
            return Answer::Refused;
        if (isAck)
            answer = Answer::Good;
    }
    in.erase(0, used);
    return answer;
}

} // namespace warroom::bench
