// Desktops and senders over one epoll.
#include "storm_load.h"

#include "measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <deque>
#include <memory>
#include <sys/epoll.h>

namespace warroom::bench {
namespace {

constexpr std::uint64_t second = 1'000'000;
constexpr std::uint64_t timeToGetReady = 20 * second;
constexpr std::uint64_t timeToDeliver = 5 * second;
constexpr std::uint64_t timeToAnswer = 30 * second;
constexpr std::string_view mark = "@@T";
constexpr std::size_t markDigits = 16;
constexpr std::string_view emptyPong("\x8a\x80\0\0\0\0", 6);

enum Opcode : unsigned
{
    Text = 1,
    Close = 8,
    Ping = 9
};

std::uint32_t since(std::uint64_t then)
{
    const auto now = nowMicros();
    return static_cast<std::uint32_t>(now > then ? now - then : 0);
}

// The status of the whole answer at the front of what came, which is taken; 0: it is not all there.
int takeStatus(std::string& in)
{
    constexpr std::string_view lengthName = "Content-Length: ";
    constexpr std::size_t statusAt = 9;
    const auto end = in.find("\r\n\r\n");
    if (end == std::string::npos)
        return 0;
    std::size_t length = 0;
    int status = 0;
    if (const auto at = in.find(lengthName); at < end)
        std::from_chars(in.data() + at + lengthName.size(), in.data() + end, length);
    if (in.size() < end + 4 + length)
        return 0;
    std::from_chars(in.data() + statusAt, in.data() + end, status);
    in.erase(0, end + 4 + length);
    return status;
}

} // namespace

class Storm::Parts final
{
public:
    explicit Parts(const StormTarget& target) : m_target(target), m_epoll(makeEpoll()) {}

    Result<StormCounts> run(const StormLoad& load)
    {
        if (m_desktops.empty())
            CHECK(connectAll());
        m_counts = {};
        m_load = load;
        m_start = nowMicros();
        CHECK(prepare(m_alerts, load.alerts));
        CHECK(prepare(m_telemetry, load.telemetry));
        const auto until = m_start + static_cast<std::uint64_t>(load.seconds * double(second));
        while (nowMicros() < until) {
            CHECK(writeWhatIsDue());
            CHECK(sendWhatIsDue(m_alerts));
            CHECK(sendWhatIsDue(m_telemetry));
            CHECK(turn(1));
        }
        CHECK(finish());
        m_counts.alerts = std::move(m_alerts.answers);
        m_counts.telemetry = std::move(m_telemetry.answers);
        return std::move(m_counts);
    }

private:
    struct Desktop
    {
        WebSocket link;
        bool ready = false;
        std::uint64_t due = 0; // of the operation in flight; 0: none
    };
    struct Sender
    {
        StormSender load;
        Descriptor socket;
        std::string in;
        std::uint64_t sent = 0; // requests
        std::uint64_t due = 0;  // of the one in flight; 0: none
        bool done = true;
        StormCounts::Answers answers;
    };

    Result<void> connectAll()
    {
        m_desktops.resize(static_cast<std::size_t>(m_target.desktops));
        for (std::size_t i = 0; i < m_desktops.size(); ++i) {
            auto& link = m_desktops[i].link;
            TRY(link, openWebSocket(m_target.request));
            watch(m_epoll, link.socket.value(), i);
            std::string frames;
            for (const auto& message : m_target.greetings())
                appendClientFrame(frames, message);
            if (!sendAll(link.socket.value(), frames))
                return fail(ErrorCode::Unreachable, "a desktop's connection ended before hello");
        }
        const auto until = nowMicros() + timeToGetReady;
        const auto ready = [](const auto& one) { return one.ready; };
        while (!std::all_of(m_desktops.begin(), m_desktops.end(), ready)) {
            if (nowMicros() > until)
                return fail(ErrorCode::Timeout, "the desktops did not get ready in time");
            CHECK(turn(50));
        }
        return {};
    }

    // With a connection of its own for each load: one that rests for long is closed by the server.
    Result<void> prepare(Sender& sender, const StormSender& load)
    {
        sender = Sender();
        sender.load = load;
        sender.done = load.rate <= 0;
        if (sender.done)
            return {};
        TRY(sender.socket, connectToLoopback(m_target.request.port));
        setNonBlocking(sender.socket.value());
        watch(m_epoll, sender.socket.value(), m_desktops.size() + (&sender == &m_telemetry));
        return {};
    }

    // Waits at most that many milliseconds, then takes all that came.
    Result<void> turn(int wait)
    {
        epoll_event events[256];
        const int count = epoll_wait(m_epoll.value(), events, 256, wait);
        for (int i = 0; i < count; ++i) {
            const auto index = static_cast<std::size_t>(events[i].data.u64);
            if (index < m_desktops.size())
                CHECK(take(m_desktops[index]));
            else
                CHECK(takeAnswer(index == m_desktops.size() ? m_alerts : m_telemetry));
        }
        return {};
    }

    Result<void> take(Desktop& desktop)
    {
        auto& in = desktop.link.in;
        if (readSome(desktop.link.socket.value(), in) == Reading::Ended)
            return fail(ErrorCode::Unreachable, "the server ended a desktop's connection");
        std::size_t used = 0;
        while (const auto frame = frontFrame(std::string_view(in).substr(used))) {
            used += frame->size;
            if (frame->opcode == Close)
                return fail(ErrorCode::Unreachable, "the server closed a desktop's connection");
            if (frame->opcode == Ping && !sendAll(desktop.link.socket.value(), emptyPong))
                return fail(ErrorCode::Unreachable, "a desktop's connection ended");
            if (frame->opcode == Text)
                CHECK(takeMessage(desktop, frame->payload));
        }
        in.erase(0, used);
        return {};
    }

    Result<void> takeMessage(Desktop& desktop, std::string_view message)
    {
        desktop.ready = desktop.ready || message.starts_with(R"({"current":)");
        if (message.starts_with(R"({"ack")") || message.starts_with(R"({"error")")) {
            if (message.find("\"error\"") != std::string_view::npos)
                return fail(ErrorCode::Internal,
                            "an operation was refused: " + std::string(message.substr(0, 400)));
            m_counts.acknowledged.push_back(since(std::exchange(desktop.due, 0)));
            return {};
        }
        for (auto at = message.find(mark); at != std::string_view::npos; at = message.find(mark, at)) {
            at += mark.size();
            if (at + markDigits > message.size())
                break;
            std::uint64_t due = 0;
            std::from_chars(message.data() + at, message.data() + at + markDigits, due);
            // Boards and summaries may hold texts of earlier operations.
            if (due >= m_start)
                m_counts.seen.push_back(since(due));
        }
        return {};
    }

    Result<void> writeWhatIsDue()
    {
        for (;;) {
            const auto due = m_start + static_cast<std::uint64_t>(static_cast<double>(m_counts.operations) *
                                                                  double(second) / m_load.rate);
            auto& desktop = m_desktops[m_next];
            if (due > nowMicros() || desktop.due != 0)
                return {};
            m_next = (m_next + 1) % m_desktops.size();
            desktop.due = due;
            ++m_counts.operations;
            std::string out;
            m_target.operation(out, fmt::format("{}{:0{}}", mark, due, markDigits));
            if (!sendAll(desktop.link.socket.value(), out))
                return fail(ErrorCode::Unreachable, "a desktop's connection ended");
        }
    }

    Result<void> sendWhatIsDue(Sender& sender)
    {
        const auto due = m_start + static_cast<std::uint64_t>(static_cast<double>(sender.sent) *
                                                              double(second) / sender.load.rate);
        if (sender.done || sender.due != 0 || due > nowMicros())
            return {};
        const auto request = sender.load.next();
        sender.done = request.empty();
        if (sender.done)
            return {};
        ++sender.sent;
        sender.due = due;
        if (!sendAll(sender.socket.value(), request))
            return fail(ErrorCode::Unreachable, "a sender's connection ended");
        return {};
    }

    Result<void> takeAnswer(Sender& sender)
    {
        if (readSome(sender.socket.value(), sender.in) == Reading::Ended)
            return fail(ErrorCode::Unreachable, "the server ended a sender's connection");
        const auto shown = sender.in.substr(0, 400);
        const int status = takeStatus(sender.in);
        if (status == 0)
            return {};
        if (status / 100 != 2 && status != 429 && status != 503)
            return fail(ErrorCode::Http, "a sender was answered " + shown);
        ++(status / 100 == 2 ? sender.answers.good : sender.answers.refused);
        sender.answers.waits.push_back(since(std::exchange(sender.due, 0)));
        return {};
    }

    // What is under way arrives; what the senders still have is sent.
    Result<void> finish()
    {
        const auto wanted = m_counts.operations * (m_desktops.size() - 1);
        const auto end = nowMicros();
        const auto flying = [](const Desktop& one) { return one.due != 0; };
        while (std::any_of(m_desktops.begin(), m_desktops.end(), flying) || m_counts.seen.size() < wanted) {
            if (since(end) > timeToDeliver)
                return fail(ErrorCode::Timeout,
                            fmt::format("{} of {} operations came to the other desktops in time",
                                        m_counts.seen.size() / (m_desktops.size() - 1), m_counts.operations));
            CHECK(turn(20));
        }
        while (m_alerts.due != 0 || m_telemetry.due != 0 || !m_alerts.done) {
            if (since(end) > timeToAnswer)
                return fail(ErrorCode::Timeout, "alerts or telemetry were not answered in time");
            CHECK(sendWhatIsDue(m_alerts));
            CHECK(turn(1));
        }
        return {};
    }

    StormTarget m_target;
    StormLoad m_load;
    Descriptor m_epoll;
    std::vector<Desktop> m_desktops;
    std::size_t m_next = 0; // desktop that writes
    Sender m_alerts, m_telemetry;
    std::uint64_t m_start = 0;
    StormCounts m_counts;
};

Storm::Storm(const StormTarget& target) : m_parts(std::make_unique<Parts>(target)) {}
Storm::~Storm() = default;

Result<StormCounts> Storm::run(const StormLoad& load) { return m_parts->run(load); }

} // namespace warroom::bench
