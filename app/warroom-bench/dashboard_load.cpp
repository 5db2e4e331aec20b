// N watchers and one who changes what they watch, over one epoll.
#include "dashboard_load.h"

#include "measure.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <sys/epoll.h>

namespace warroom::bench {
namespace {

constexpr std::uint64_t second = 1'000'000;
constexpr std::uint64_t timeToGetReady = 20 * second;
constexpr std::uint64_t tail = 2 * second; // a board comes within one, and what makes it due within 100 ms
constexpr std::string_view emptyPong("\x8a\x80\0\0\0\0", 6);

enum Opcode : unsigned
{
    Text = 1,
    Close = 8,
    Ping = 9
};

// The newest change that a board shows; 0: none.
std::uint64_t newestIn(std::string_view board)
{
    std::uint64_t newest = 0;
    for (auto at = board.find(changeMark); at != std::string_view::npos; at = board.find(changeMark, at)) {
        at += changeMark.size();
        const auto digits = board.substr(at, changeDigits);
        std::uint64_t number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        newest = std::max(newest, number);
    }
    return newest;
}

class DashboardRun final
{
public:
    DashboardRun(const DashboardTarget& target, const DashboardLoad& load)
        : m_target(target), m_load(load), m_epoll(makeEpoll())
    {}

    Result<DashboardCounts> run()
    {
        CHECK(connectAll());
        CHECK(waitUntilReady());
        const auto before = useOf(m_target.process);
        CHECK(changeAll());
        const auto after = useOf(m_target.process);
        m_counts.cpuSeconds = after.cpuSeconds - before.cpuSeconds;
        m_counts.residentMb = after.residentMb;
        countUpdates();
        return std::move(m_counts);
    }

private:
    struct Watcher
    {
        WebSocket link;
        bool ready = false;
        std::uint64_t shown = 0; // the newest change that it has
    };
    // Who got the board whose newest change is the same.
    struct Update
    {
        std::uint64_t first = 0;
        std::uint64_t last = 0;
        std::size_t watchers = 0;
    };

    Result<void> connectAll()
    {
        m_watchers.resize(static_cast<std::size_t>(m_load.watchers));
        for (std::size_t i = 0; i < m_watchers.size(); ++i) {
            auto& watcher = m_watchers[i];
            TRY(watcher.link, openWebSocket(m_target.request));
            watcher.ready = m_target.boardPrefix.empty();
            watch(m_epoll, watcher.link.socket.value(), i);
            std::string frames;
            if (m_target.greetings) {
                for (const auto& message : m_target.greetings())
                    appendClientFrame(frames, message);
            }
            if (!sendAll(watcher.link.socket.value(), frames))
                return fail(ErrorCode::Unreachable, "a connection ended before hello");
        }
        TRY(m_changer, m_target.connect());
        setNonBlocking(m_changer.value());
        watch(m_epoll, m_changer.value(), m_watchers.size());
        return {};
    }

    Result<void> waitUntilReady()
    {
        const auto until = nowMicros() + timeToGetReady;
        while (
            !std::all_of(m_watchers.begin(), m_watchers.end(), [](const auto& one) { return one.ready; })) {
            if (nowMicros() > until)
                return fail(ErrorCode::Timeout, "the watchers did not get their first board in time");
            CHECK(turn(50));
        }
        return {};
    }

    // Waits at most that many milliseconds, then takes all that came.
    Result<void> turn(int wait)
    {
        epoll_event events[256];
        const int count = epoll_wait(m_epoll.value(), events, 256, wait);
        for (int i = 0; i < count; ++i) {
            const auto index = static_cast<std::size_t>(events[i].data.u64);
            CHECK(index < m_watchers.size() ? take(m_watchers[index]) : takeAnswer());
        }
        return {};
    }

    Result<void> take(Watcher& watcher)
    {
        auto& in = watcher.link.in;
        if (readSome(watcher.link.socket.value(), in) == Reading::Ended)
            return fail(ErrorCode::Unreachable, "the server ended a watcher's connection");
        const auto now = nowMicros();
        std::size_t used = 0;
        while (const auto frame = frontFrame(std::string_view(in).substr(used))) {
            used += frame->size;
            if (frame->opcode == Close)
                return fail(ErrorCode::Unreachable, "the server closed a watcher's connection");
            if (frame->opcode == Ping && !sendAll(watcher.link.socket.value(), emptyPong))
                return fail(ErrorCode::Unreachable, "a watcher's connection ended");
            if (frame->opcode == Text && frame->payload.starts_with(m_target.boardPrefix))
                takeBoard(watcher, frame->payload, now);
        }
        in.erase(0, used);
        return {};
    }

    void takeBoard(Watcher& watcher, std::string_view board, std::uint64_t now)
    {
        const auto newest = newestIn(board);
        const auto before = std::exchange(watcher.shown, std::max(watcher.shown, newest));
        if (!std::exchange(watcher.ready, true) || newest <= before)
            return;
        ++m_counts.deliveries;
        m_counts.bytes += board.size();
        for (auto it = m_answered.upper_bound(before); it != m_answered.end() && it->first <= newest; ++it) {
            const auto answered = it->second == 0 ? now : it->second;
            m_counts.delays.push_back(static_cast<std::uint32_t>(now - std::min(now, answered)));
        }
        auto& update = m_updates.try_emplace(newest, Update{now, now, 0}).first->second;
        update.last = now;
        ++update.watchers;
    }

    Result<void> takeAnswer()
    {
        if (readSome(m_changer.value(), m_in) == Reading::Ended)
            return fail(ErrorCode::Unreachable, "the server ended the connection of the changes");
        const auto answer = m_target.answer ? m_target.answer(m_in) : Answer::Missing;
        if (answer == Answer::Refused)
            return fail(ErrorCode::Internal, "a change was refused: " + m_in.substr(0, 600));
        if (answer == Answer::Good) {
            m_answered.rbegin()->second = nowMicros();
            m_waiting = false;
        }
        return {};
    }

    Result<void> change()
    {
        std::string out;
        const auto number = m_target.change(out);
        m_waiting = static_cast<bool>(m_target.answer);
        m_answered[number] = m_waiting ? 0 : nowMicros();
        ++m_counts.changes;
        if (!sendAll(m_changer.value(), out))
            return fail(ErrorCode::Unreachable, "the connection of the changes ended");
        return {};
    }

    // Microseconds after the start: somewhere in the change's own part of the time, each time elsewhere.
    std::uint64_t due() const
    {
        constexpr double goldenPart = 0.6180339887;
        const auto number = static_cast<double>(m_counts.changes);
        const double within = number * goldenPart;
        return static_cast<std::uint64_t>((number + within - std::floor(within)) * double(second) /
                                          m_load.rate);
    }

    Result<void> changeAll()
    {
        const auto start = nowMicros();
        const auto until = static_cast<std::uint64_t>(m_load.seconds * double(second));
        const auto end = until + tail;
        for (std::uint64_t at = 0; at < end; at = nowMicros() - start) {
            if (!m_waiting && due() < until && due() <= at)
                CHECK(change());
            const auto next = !m_waiting && due() < until ? std::max(due(), at) : end;
            CHECK(turn(static_cast<int>(std::min<std::uint64_t>((next - at) / 1000, 20))));
        }
        return m_waiting ? Result<void>(fail(ErrorCode::Timeout, "a change was not answered in time"))
                         : Result<void>();
    }

    void countUpdates()
    {
        m_counts.updates = m_updates.size();
        for (const auto& [newest, update] : m_updates) {
            if (update.watchers == m_watchers.size())
                m_counts.spreads.push_back(static_cast<std::uint32_t>(update.last - update.first));
        }
    }

    const DashboardTarget& m_target;
    DashboardLoad m_load;
    Descriptor m_epoll;
    std::vector<Watcher> m_watchers;
    Descriptor m_changer;
    std::string m_in;                                  // of the changer
    bool m_waiting = false;                            // for the answer to the last change
    std::map<std::uint64_t, std::uint64_t> m_answered; // by change: when; 0: it was sent
    std::map<std::uint64_t, Update> m_updates;         // by their newest change
    DashboardCounts m_counts;
};

} // namespace

Result<DashboardCounts> runDashboard(const DashboardTarget& target, const DashboardLoad& load)
{
    return DashboardRun(target, load).run();
}

} // namespace warroom::bench
