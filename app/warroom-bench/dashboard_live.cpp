// `dashboard`, the part "live": from an operation, an alert or a span that the backend is given to a board's
// pixels.
#include "room_copy.h"
#include "room_parts.h"
#include "room_reporter.h"

#include "measure.h"
#include "operation_text.h"
#include "raw_socket.h"

#include "screens/boards/boards_screen.h"
#include "screens/boards/debug_board_pane.h"
#include "screens/boards/oncall_board.h"

#include <fmt/format.h>

#include <QLabel>
#include <QSocketNotifier>

#include <atomic>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace warroom::bench {
namespace {

using namespace warroom::ui;

constexpr int openIncidents = 12;
constexpr double renamesPerSecond = 4, alertsPerSecond = 1.7, tracesPerSecond = 1.7;
constexpr auto* mark = "@@A";

// The newest number that was painted, and how long each took from being sent.
class Arrivals final
{
public:
    Arrivals(FrameApplication& application, std::function<std::uint64_t()> shown)
        : m_application(application), m_shown(std::move(shown))
    {}
    ~Arrivals() { m_application.onPainted({}); }

    void watch(const Reporter& reporter)
    {
        m_application.onPainted([this, &reporter](std::uint64_t now) {
            const auto newest = m_shown();
            for (auto number = m_newest + 1; number <= newest; ++number) {
                if (const auto sent = reporter.sentAt(number))
                    m_took.push_back(static_cast<std::uint32_t>(now - std::min(now, sent)));
            }
            m_newest = std::max(m_newest, newest);
        });
    }
    std::uint64_t newest() const { return m_newest; }

    void appendTo(Figures& figures, const std::string& prefix)
    {
        figures.push_back({prefix + "p50_us", percentile(m_took, 0.5), 0});
        figures.push_back({prefix + "p95_us", percentile(m_took, 0.95), 0});
        figures.push_back({prefix + "max_us", percentile(m_took, 1), 0});
        figures.push_back({prefix + "count", static_cast<double>(m_took.size()), 0});
    }

private:
    FrameApplication& m_application;
    std::function<std::uint64_t()> m_shown;
    std::uint64_t m_newest = 0;
    std::vector<std::uint32_t> m_took;
};

Result<void> lookOn(FrameApplication& application, const Reporter& reporter, double seconds)
{
    application.turnFor(std::chrono::milliseconds(static_cast<int>(seconds * 1000)));
    if (const auto problem = reporter.problem(); !problem.empty())
        return fail(ErrorCode::Internal, problem);
    return {};
}

void appendFrames(Figures& figures, const std::string& prefix, FrameTimes times)
{
    Figures own;
    times.appendTo(own);
    for (auto& figure : own)
        figures.push_back({prefix + figure.name, figure.value, figure.decimals});
}

// The On-call board, in sight; its rows can end in a mark and a number.
const OncallBoard& showOncall(const ScreenRun& run, DesktopSeat& seat)
{
    auto& boards = seat.desktop().boards();
    seat.desktop().showDebug({});
    boards.showBoard(BoardsScreen::Oncall);
    run.application.settle();
    run.application.takeFrames();
    return *qobject_cast<OncallBoard*>(boards.board(BoardsScreen::Oncall));
}

std::uint64_t numberOn(const OncallBoard& board, ActiveRow::Kind kind)
{
    for (const auto& row : board.view().active) {
        if (const auto at = row.title.indexOf(QLatin1String(mark)); at >= 0 && row.kind == kind)
            return row.title.mid(at + 3, 8).toULongLong();
    }
    return 0;
}

// An incident's title changes again and again; it stands on the On-call board.
Result<void> measureOperations(const ScreenRun& run, const Daemon& daemon, DesktopSeat& seat,
                               const std::string& incident, Figures& figures)
{
    const auto& board = showOncall(run, seat);
    Arrivals arrivals(run.application, [&] { return numberOn(board, ActiveRow::Kind::Incident); });
    const Reporter reporter(
        daemon, daemon.token(), renamesPerSecond,
        [path = "/api/v1/incidents/" + incident + "/ops", ids = std::make_shared<FreshIds>()](auto number) {
            return Reporter::Request{
                path,
                fmt::format(R"([{{"id":"{}","type":"ticket.rename","body":{{"title":"Renamed {}{:08}"}}}}])",
                            ids->next(), mark, number)};
        });
    arrivals.watch(reporter);
    CHECK(lookOn(run.application, reporter, run.seconds));
    if (arrivals.newest() == 0)
        return fail(ErrorCode::Internal, "the On-call board does not show what an operation changed");
    arrivals.appendTo(figures, "operation_");
    appendFrames(figures, "oncall_", run.application.takeFrames());
    return {};
}

// What Alertmanager posts; the alert of it changes its summary each time.
std::string alertText(std::uint64_t number)
{
    return fmt::format(
        R"({{"version":"4","status":"firing","alerts":[{{"status":"firing","labels":{{"alertname":"QueueGrows",)"
        R"("severity":"warning","service":"checkout"}},"annotations":{{"summary":"Queue grows {}{:08}"}},)"
        R"("startsAt":"2026-01-01T00:00:00Z","endsAt":"0001-01-01T00:00:00Z"}}]}})",
        mark, number);
}

// One webhook after the other; the On-call board shows the alert's summary.
Result<void> measureAlerts(const ScreenRun& run, const Daemon& daemon, const std::string& key,
                           DesktopSeat& seat, Figures& figures)
{
    const auto& board = showOncall(run, seat);
    Arrivals arrivals(run.application, [&] { return numberOn(board, ActiveRow::Kind::Ticket); });
    const Reporter reporter(daemon, key, alertsPerSecond, [](auto number) {
        return Reporter::Request{"/intake/alertmanager", alertText(number)};
    });
    arrivals.watch(reporter);
    CHECK(lookOn(run.application, reporter, 2 * run.seconds));
    if (arrivals.newest() == 0)
        return fail(ErrorCode::Internal, "the On-call board does not show what an alert says");
    arrivals.appendTo(figures, "alert_");
    appendFrames(figures, "oncall_alerts_", run.application.takeFrames());
    return {};
}

std::string traceText(std::uint64_t number)
{
    const auto now = std::chrono::duration_cast<std::chrono::nanoseconds>(
                         std::chrono::system_clock::now().time_since_epoch())
                         .count();
    return fmt::format(
        R"({{"resourceSpans":[{{"resource":{{"attributes":[{{"key":"service.name","value":{{"stringValue":"{}"}}}}]}},)"
        R"("scopeSpans":[{{"spans":[{{"traceId":"{:032x}","spanId":"{:016x}","name":"{}","kind":2,)"
        R"("startTimeUnixNano":"{}","endTimeUnixNano":"{}","status":{{"code":2}}}}]}}]}}]}})",
        spanService, 0xabcdef000000 + number, number + 1, spanName, now - 900'000'000, now);
}

// A failed request after the other; the Debug board counts them.
Result<void> measureSpans(const ScreenRun& run, const Daemon& daemon, const std::string& key,
                          DesktopSeat& seat, Figures& figures)
{
    auto& boards = seat.desktop().boards();
    run.application.takeFrames();
    seat.desktop().showDebug({});
    auto& presenter = qobject_cast<DebugBoardPane*>(boards.board("debug"))->presenter();
    const auto begin = nowMicros();
    presenter.choose(QString::fromLatin1(spanService), QString::fromLatin1(spanName));
    bool painted = false;
    const auto failed = [&]() -> std::int64_t {
        return presenter.board() ? presenter.board()->failedTraces : -1;
    };
    run.application.onPainted([&](std::uint64_t) { painted = painted || failed() > 0; });
    CHECK(run.application.until("the Debug board is painted", [&] { return painted; }));
    figures.push_back({"debug_open_ms", static_cast<double>(nowMicros() - begin) / 1000, 1});
    run.application.settle();
    appendFrames(figures, "debug_open_", run.application.takeFrames());
    const auto before = failed();
    Arrivals arrivals(run.application, [&] { return static_cast<std::uint64_t>(failed() - before); });
    const Reporter reporter(daemon, key, tracesPerSecond, [](auto number) {
        return Reporter::Request{"/v1/traces", traceText(number)};
    });
    arrivals.watch(reporter);
    CHECK(lookOn(run.application, reporter, 2 * run.seconds));
    if (arrivals.newest() == 0)
        return fail(ErrorCode::Internal, "the Debug board does not count what failed");
    arrivals.appendTo(figures, "span_");
    appendFrames(figures, "debug_", run.application.takeFrames());
    return {};
}

Result<Figures> measureOurs(const ScreenRun& run, const std::string& folder)
{
    CHECK(prepareSpans(folder + "-backend", run.spans));
    TRY(const auto daemon, Daemon::start(folder + "-backend"));
    TRY(const auto incidents, daemon->declareSeveral(openIncidents));
    TRY(const auto seat, DesktopSeat::open(run.application, folder, {daemon->url(), daemon->token()}));
    Figures figures;
    CHECK(measureOperations(run, *daemon, *seat, incidents.front(), figures));
    TRY(const auto key, daemon->intakeKey());
    CHECK(measureAlerts(run, *daemon, key, *seat, figures));
    CHECK(measureSpans(run, *daemon, key, *seat, figures));
    return figures;
}

// A thread writes numbers into a socket; the bare window reads them and writes them on itself.
class BareLine final
{
public:
    explicit BareLine(FrameApplication& application) : m_application(application)
    {
        int ends[2] = {-1, -1};
        socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends);
        m_near = Descriptor(ends[0]);
        m_far = Descriptor(ends[1]);
        m_label.resize(1440, 900);
        m_label.show();
    }
    ~BareLine() { m_application.onPainted({}); }

    std::vector<std::uint32_t> measure(int times)
    {
        std::vector<std::uint32_t> took;
        std::uint64_t shown = 0;
        QSocketNotifier reading(m_near.value(), QSocketNotifier::Read);
        QObject::connect(&reading, &QSocketNotifier::activated, &m_label, [&] {
            if (read(m_near.value(), &shown, sizeof shown) == sizeof shown)
                m_label.setText(QString::number(shown));
        });
        m_application.onPainted([&](std::uint64_t now) {
            if (const auto sent = std::exchange(shown, 0))
                took.push_back(static_cast<std::uint32_t>(now - sent));
        });
        std::atomic<bool> isOver = false;
        std::jthread writer([&, socket = m_far.value()] {
            for (int i = 0; i < times; ++i) {
                std::this_thread::sleep_for(std::chrono::milliseconds(30));
                const auto now = nowMicros();
                if (write(socket, &now, sizeof now) != sizeof now)
                    break;
            }
            isOver = true;
        });
        while (!isOver)
            m_application.turn(std::chrono::milliseconds(20));
        m_application.turnFor(std::chrono::milliseconds(50));
        return took;
    }

private:
    FrameApplication& m_application;
    Descriptor m_near, m_far;
    QLabel m_label;
};

Figures measureFloor(const ScreenRun& run)
{
    constexpr int times = 60;
    BareLine line(run.application);
    run.application.settle();
    auto took = line.measure(times);
    const double p50 = percentile(took, 0.5), p95 = percentile(took, 0.95), most = percentile(took, 1);
    Figures figures;
    for (const std::string prefix : {"operation_", "alert_", "span_"}) {
        figures.push_back({prefix + "p50_us", p50, 0});
        figures.push_back({prefix + "p95_us", p95, 0});
        figures.push_back({prefix + "max_us", most, 0});
    }
    return figures;
}

} // namespace

Result<Report> measureLiveBoards(const ScreenRun& run)
{
    TRY(const auto scratch, ScratchDirectory::make(run.scratch));
    Report report("dashboard");
    report.setText("part", "live");
    report.setNumber("spans", run.spans);
    report.setNumber("incidents", openIncidents);
    report.setNumber("disk_sync_us", diskSyncMicros(scratch.path()));
    report.setText("note", "a board of the backend is made at most once a second, by design: that is what "
                           "alert_p50_us and span_p50_us wait for; an operation comes at once");
    for (int round = 0; round < run.rounds; ++round) {
        TRY(auto ours, measureOurs(run, scratch.path() + "/" + std::to_string(round)));
        report.addRound(std::move(ours), measureFloor(run));
    }
    return report;
}

} // namespace warroom::bench
