// N receivers and one writer over one epoll.
#include "fanout_load.h"

#include "measure.h"
#include "operation_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <deque>
#include <sys/epoll.h>
#include <unistd.h>

namespace warroom::bench {
namespace {

constexpr std::size_t editBytes = 120;
constexpr std::string_view mark = "@@T";
constexpr std::size_t stampDigits = 16;
constexpr std::uint64_t second = 1'000'000;
constexpr std::uint64_t timeToGetReady = 20 * second;
constexpr std::uint64_t timeToDeliver = 5 * second;

enum Opcode : unsigned
{
    Text = 1,
    Close = 8,
    Ping = 9
};

// An edit on its way: who still has to get it.
struct InFlight
{
    std::uint64_t stamp = 0;
    int missing = 0;
};

class FanoutRun final
{
public:
    FanoutRun(const FanoutTarget& target, const FanoutLoad& load)
        : m_target(target), m_load(load), m_filler(fillerText(editBytes)), m_epoll(makeEpoll())
    {}

    Result<FanoutResult> run()
    {
        CHECK(connectAll());
        CHECK(waitUntilReady());
        CHECK(writeAll());
        CHECK(awaitDeliveries());
        return result();
    }

private:
    struct Connection
    {
        WebSocket link;
        bool ready = false;
        std::uint64_t lastStamp = 0;
    };

    bool isWriter(std::size_t index) const { return index + 1 == m_connections.size(); }
    Connection& writer() { return m_connections.back(); }

    Result<void> connectAll()
    {
        m_connections.resize(static_cast<std::size_t>(m_load.clients) + 1);
        for (std::size_t i = 0; i < m_connections.size(); ++i) {
            auto& connection = m_connections[i];
            TRY(connection.link, openWebSocket(m_target.request));
            connection.ready = m_target.readyPrefix.empty();
            watch(m_epoll, connection.link.socket.value(), i);
            if (!m_target.hello)
                continue;
            std::string frame;
            appendClientFrame(frame, m_target.hello());
            if (!sendAll(connection.link, frame))
                return fail(ErrorCode::Unreachable, "a connection ended before hello");
        }
        return {};
    }

    Result<void> waitUntilReady()
    {
        const auto until = nowMicros() + timeToGetReady;
        while (!std::all_of(m_connections.begin(), m_connections.end(),
                            [](const auto& one) { return one.ready; })) {
            if (nowMicros() > until)
                return fail(ErrorCode::Timeout, "the connections did not get ready in time");
            CHECK(turn(50));
        }
        return {};
    }

    // Waits at most that many milliseconds, then takes all that came.
    Result<void> turn(int wait)
    {
        epoll_event events[256];
        const int count = epoll_wait(m_epoll.value(), events, 256, wait);
        for (int i = 0; i < count; ++i)
            CHECK(take(static_cast<std::size_t>(events[i].data.u64)));
        return {};
    }

    Result<void> take(std::size_t index)
    {
        auto& connection = m_connections[index];
        auto& in = connection.link.in;
        if (readSome(connection.link) == Reading::Ended)
            return fail(ErrorCode::Unreachable, "the server ended a connection");
        std::size_t used = 0;
        while (const auto frame = frontFrame(std::string_view(in).substr(used))) {
            used += frame->size;
            if (frame->opcode == Close)
                return fail(ErrorCode::Unreachable, "the server closed a connection");
            if (frame->opcode == Text)
                CHECK(takeMessage(connection, frame->payload, isWriter(index)));
        }
        in.erase(0, used);
        return {};
    }

    Result<void> takeMessage(Connection& connection, std::string_view message, bool isWriters)
    {
        if (!connection.ready) {
            connection.ready = message.starts_with(m_target.readyPrefix);
            return {};
        }
        if (isWriters) {
            if (message.find("\"error\"") != std::string_view::npos)
                return fail(ErrorCode::Internal,
                            "an edit was refused: " + std::string(message.substr(0, 400)));
            return {};
        }
        const auto now = nowMicros();
        for (auto at = message.find(mark); at != std::string_view::npos;
             at = message.find(mark, at + stampDigits)) {
            at += mark.size();
            std::uint64_t stamp = 0;
            if (at + stampDigits > message.size())
                break;
            std::from_chars(message.data() + at, message.data() + at + stampDigits, stamp);
            if (stamp <= connection.lastStamp)
                return fail(ErrorCode::Internal, "edits came in another order than they were written in");
            connection.lastStamp = stamp;
            delivered(stamp, now);
        }
        return {};
    }

    void delivered(std::uint64_t stamp, std::uint64_t now)
    {
        ++m_delivered;
        if (m_measureFrom != 0 && stamp >= m_measureFrom)
            m_latencies.push_back(static_cast<std::uint32_t>(now > stamp ? now - stamp : 0));
        const auto found =
            std::lower_bound(m_inFlight.begin(), m_inFlight.end(), stamp,
                             [](const InFlight& one, std::uint64_t value) { return one.stamp < value; });
        if (found != m_inFlight.end() && found->stamp == stamp && --found->missing == 0)
            ++m_done;
        while (!m_inFlight.empty() && m_inFlight.front().missing == 0)
            m_inFlight.pop_front();
    }

    void appendEdit(std::string& out, std::uint64_t intended)
    {
        const auto stamp = std::max(intended, m_lastStamp + 1);
        m_lastStamp = stamp;
        m_text = fmt::format("{}{:016}@@", mark, stamp);
        m_text.append(m_filler, 0, editBytes - m_text.size());
        m_target.edit(out, m_text);
        m_inFlight.push_back({stamp, m_load.clients});
        ++m_sent;
        m_sentMeasured += m_measureFrom != 0 && stamp >= m_measureFrom;
    }

    Result<void> writeAll()
    {
        const auto start = nowMicros();
        const auto from = start + static_cast<std::uint64_t>(m_load.warmUp * double(second));
        const auto until = from + static_cast<std::uint64_t>(m_load.seconds * double(second));
        for (auto now = start; now < until; now = nowMicros()) {
            if (m_measureFrom == 0 && now >= from)
                beginMeasuring(from, now);
            CHECK(m_load.closed > 0 ? writeClosed() : writeOpen(start, now));
        }
        if (m_measureFrom == 0)
            return fail(ErrorCode::Timeout, "the server was too slow to measure anything");
        m_end = nowMicros();
        m_deliveredAtEnd = m_delivered;
        m_useAtEnd = useOf(m_target.process);
        return {};
    }

    void beginMeasuring(std::uint64_t from, std::uint64_t now)
    {
        m_measureFrom = from;
        m_begin = now;
        m_deliveredAtBegin = m_delivered;
        m_useAtBegin = useOf(m_target.process);
        m_driverAtBegin = useOf(getpid());
        m_latencies.reserve(1u << 22);
    }

    Result<void> writeClosed()
    {
        std::string out;
        while (m_sent - m_done < static_cast<std::uint64_t>(m_load.closed))
            appendEdit(out, nowMicros());
        if (!sendAll(writer().link, out))
            return fail(ErrorCode::Unreachable, "the writer's connection ended");
        return turn(1);
    }

    Result<void> writeOpen(std::uint64_t start, std::uint64_t now)
    {
        const double step = double(second) / m_load.rate;
        const auto due = [&] {
            return start + static_cast<std::uint64_t>(static_cast<double>(m_sent) * step);
        };
        while (due() <= now) {
            std::string out;
            appendEdit(out, due() == start ? now : due());
            if (!sendAll(writer().link, out))
                return fail(ErrorCode::Unreachable, "the writer's connection ended");
        }
        return turn(static_cast<int>(std::min<std::uint64_t>((due() - now) / 1000, 20)));
    }

    // Of an open loop every delivery counts, also what comes late.
    Result<void> awaitDeliveries()
    {
        const auto until = nowMicros() + timeToDeliver;
        while (!m_inFlight.empty() && nowMicros() < until)
            CHECK(turn(20));
        if (m_load.closed == 0)
            m_useAtEnd = useOf(m_target.process);
        return {};
    }

    FanoutResult result()
    {
        const double elapsed = static_cast<double>(m_end - m_begin) / double(second);
        const auto came = static_cast<double>(m_latencies.size());
        const double wanted = static_cast<double>(m_sentMeasured) * m_load.clients;
        const double counted =
            m_load.closed > 0 ? static_cast<double>(m_deliveredAtEnd - m_deliveredAtBegin) : came;
        const double cpu = m_useAtEnd.cpuSeconds - m_useAtBegin.cpuSeconds;
        FanoutResult out;
        out.edits = m_done;
        out.figures = {
            {"delivered_per_s", counted / elapsed, 0},
            {"p50_us", percentile(m_latencies, 0.5), 0},
            {"p95_us", percentile(m_latencies, 0.95), 0},
            {"p99_us", percentile(m_latencies, 0.99), 0},
            {"max_us", percentile(m_latencies, 1), 0},
            {"server_cpu_s", cpu, 2},
            {"cpu_us_per_delivery", counted > 0 ? cpu * double(second) / counted : 0, 3},
            {"server_rss_mb", m_useAtEnd.residentMb, 1},
            {"driver_cpu_s", useOf(getpid()).cpuSeconds - m_driverAtBegin.cpuSeconds, 2},
            {"complete", wanted > 0 ? came / wanted : 0, 4},
        };
        return out;
    }

    const FanoutTarget& m_target;
    FanoutLoad m_load;
    std::string m_filler;
    Descriptor m_epoll;
    std::vector<Connection> m_connections;
    std::string m_text;

    std::deque<InFlight> m_inFlight; // ascending by stamp
    std::uint64_t m_lastStamp = 0;
    std::uint64_t m_sent = 0;
    std::uint64_t m_done = 0;
    std::uint64_t m_delivered = 0;

    std::uint64_t m_measureFrom = 0; // stamps from here on count; 0: warming up
    std::uint64_t m_sentMeasured = 0;
    std::uint64_t m_begin = 0;
    std::uint64_t m_end = 0;
    std::uint64_t m_deliveredAtBegin = 0;
    std::uint64_t m_deliveredAtEnd = 0;
    ProcessUse m_useAtBegin;
    ProcessUse m_useAtEnd;
    ProcessUse m_driverAtBegin;
    std::vector<std::uint32_t> m_latencies;
};

} // namespace

Result<FanoutResult> runFanout(const FanoutTarget& target, const FanoutLoad& load)
{
    return FanoutRun(target, load).run();
}

} // namespace warroom::bench
