// `dashboard`: the board of alerts at many watchers, from a real warroomd and from the floor in turn; and the
// making of the board of objectives.
#include "dimensions.h"

#include "daemon.h"
#include "dashboard_load.h"
#include "dashboard_objectives.h"
#include "fanout_load.h"
#include "measure.h"
#include "operation_text.h"

#include "protocol/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace warroom::bench {
namespace {

constexpr std::string_view eventsPath = "/intake/events";
constexpr std::string_view boardName = "alerts";
constexpr std::string_view note =
    "a board is sent at most once a second, by design: that is what p50_us and p99_us wait for, from the "
    "answer to the alert to each watcher; spread is from the first watcher of an update to the last; CPU per "
    "update is without what the same alerts cost while nobody watches";

// So many open alerts at any time: each that comes takes the place of the oldest. Of level info, so that they
// are on the board and on no ticket.
class Alerts final
{
public:
    explicit Alerts(int open) : m_open(static_cast<std::uint64_t>(open)) {}

    // The body that brings all that are open in the beginning.
    std::string first()
    {
        std::string out = "[" + trigger(++m_last);
        while (m_last < m_open)
            out += "," + trigger(++m_last);
        return out + "]";
    }
    std::string next()
    {
        ++m_last;
        return fmt::format(R"([{},{{"action":"resolve","key":"load-{}"}}])", trigger(m_last),
                           m_last - m_open);
    }
    std::uint64_t last() const { return m_last; }

private:
    // About 450 bytes; twenty services share them.
    static std::string trigger(std::uint64_t number)
    {
        constexpr std::uint64_t services = 20;
        const auto service = number % services;
        return fmt::format(
            R"({{"key":"load-{0}","title":"Something is wrong on host {0} {1}{0:0{2}}","level":"info",)"
            R"("service":"service-{3}","details":"The value is above the threshold for more than five )"
            R"(minutes, since the last deploy.","runbook":"https://runbooks.example.com/load",)"
            R"("labels":{{"alertname":"LoadAlert{3}","cluster":"prod-eu-1",)"
            R"("instance":"host-{0}.example.internal:9100","job":"node"}}}})",
            number, changeMark, changeDigits, service);
    }

    std::uint64_t m_open;
    std::uint64_t m_last = 0;
};

Result<void> fillBoard(const Daemon& daemon, const std::string& key, Alerts& alerts)
{
    net::HttpClient client;
    net::HttpCall call;
    call.method = "POST";
    call.url = daemon.url() + std::string(eventsPath);
    call.headers = {{"Authorization", "Bearer " + key}, {"Content-Type", "application/json"}};
    call.body = alerts.first();
    TRY(const auto response, client.request(call));
    if (response.status / 100 != 2)
        return fail(ErrorCode::Internal,
                    fmt::format("alerts were answered {}: {}", response.status, response.body));
    return {};
}

std::vector<std::string> greetings()
{
    static const SystemClock clock;
    static Uuid7Source replicas(clock);
    protocol::Hello hello;
    hello.replica = replicas.make<ReplicaId>();
    hello.now = clock.now();
    return {protocol::format(hello), protocol::format(protocol::Watch{std::string(boardName)})};
}

Result<DashboardTarget> targetOf(Daemon& daemon, int open)
{
    TRY(const auto key, daemon.intakeKey());
    const auto alerts = std::make_shared<Alerts>(open);
    CHECK(fillBoard(daemon, key, *alerts));
    DashboardTarget target;
    target.request = {daemon.port(), "/sync", "Bearer " + daemon.token(), std::string(protocol::subprotocol)};
    target.process = daemon.process();
    target.greetings = greetings;
    target.boardPrefix = fmt::format(R"({{"board":{{"board":"{}")", boardName);
    target.connect = [port = daemon.port()] { return connectToLoopback(port); };
    target.change = [alerts, bearer = "Bearer " + key](std::string& out) {
        appendPost(out, eventsPath, bearer, alerts->next());
        return alerts->last();
    };
    target.answer = takeHttpAnswer;
    return target;
}

DashboardLoad loadOf(const DashboardOptions& options, int watchers)
{
    DashboardLoad load;
    load.watchers = watchers;
    load.rate = options.rate;
    load.seconds = options.seconds;
    return load;
}

double microsPerUpdate(const DashboardCounts& counts, double otherSeconds)
{
    constexpr double second = 1e6;
    return std::max(0.0, counts.cpuSeconds - otherSeconds) * second / static_cast<double>(counts.updates);
}

struct Measured
{
    Figures figures;
    std::size_t boardBytes = 0;
    double updatesPerSecond = 0;
};

// The same load with nobody, with one and with all who watch.
struct Parts
{
    DashboardCounts unwatched, alone, shared;
};

Measured measuredOf(Parts parts, double residentBefore, const DashboardOptions& options)
{
    auto& shared = parts.shared;
    const double each = microsPerUpdate(shared, parts.unwatched.cpuSeconds);
    const double eachAlone = microsPerUpdate(parts.alone, parts.unwatched.cpuSeconds);
    const auto updates = static_cast<double>(shared.updates);
    const auto deliveries = static_cast<double>(shared.deliveries);
    const double wanted = static_cast<double>(shared.changes) * options.watchers;
    Measured out;
    out.boardBytes = static_cast<std::size_t>(shared.bytes / shared.deliveries);
    out.updatesPerSecond = updates / options.seconds;
    out.figures = {
        {"p50_us", percentile(shared.delays, 0.5), 0},
        {"p99_us", percentile(shared.delays, 0.99), 0},
        {"spread_p50_us", percentile(shared.spreads, 0.5), 0},
        {"spread_p99_us", percentile(shared.spreads, 0.99), 0},
        {"board_bytes", static_cast<double>(out.boardBytes), 0},
        {"updates_per_s", out.updatesPerSecond, 2},
        {"cpu_us_per_update", each, 1},
        {"cpu_us_per_update_alone", eachAlone, 1},
        {"cpu_times_alone", eachAlone > 0 ? each / eachAlone : 0, 2},
        {"cpu_us_per_delivery", each * updates / deliveries, 3},
        {"rss_before_mb", residentBefore, 1},
        {"server_rss_mb", shared.residentMb, 1},
        {"complete", static_cast<double>(shared.delays.size()) / wanted, 4},
    };
    return out;
}

Result<Measured> measureDaemon(const std::string& directory, const DashboardOptions& options)
{
    TRY(const auto daemon, Daemon::start(directory));
    TRY(const auto target, targetOf(*daemon, options.alerts));
    const double residentBefore = useOf(daemon->process()).residentMb;
    Parts parts;
    TRY(parts.unwatched, runDashboard(target, loadOf(options, 0)));
    TRY(parts.alone, runDashboard(target, loadOf(options, 1)));
    TRY(parts.shared, runDashboard(target, loadOf(options, options.watchers)));
    if (parts.alone.updates == 0 || parts.shared.updates == 0)
        return fail(ErrorCode::Internal, "alerts came, but the board of alerts did not change");
    return measuredOf(std::move(parts), residentBefore, options);
}

// As many updates of as many bytes, in the same time, through a relay.
Result<Figures> measureFloor(const Measured& ours, const DashboardOptions& options)
{
    TRY(const auto listener, listenOnLoopback());
    TRY(const auto floor, Child::fork([&] { return serveFanoutFloor(listener); }));
    DashboardTarget target;
    target.request.port = listener.port;
    target.process = floor.id();
    target.connect = [request = target.request]() -> Result<Descriptor> {
        TRY(auto link, openWebSocket(request));
        return std::move(link.socket);
    };
    target.change = [number = std::uint64_t(0),
                     filler = fillerText(ours.boardBytes)](std::string& out) mutable {
        auto text = fmt::format("{}{:0{}}", changeMark, ++number, changeDigits);
        text.append(filler, text.size());
        appendClientFrame(out, text);
        return number;
    };
    auto load = loadOf(options, options.watchers);
    load.rate = ours.updatesPerSecond;
    TRY(auto counts, runDashboard(target, load));
    if (counts.updates == 0)
        return fail(ErrorCode::Internal, "nothing came through the floor");
    const double each = microsPerUpdate(counts, 0);
    const auto updates = static_cast<double>(counts.updates);
    const auto deliveries = static_cast<double>(counts.deliveries);
    return Figures{
        {"spread_p50_us", percentile(counts.spreads, 0.5), 0},
        {"spread_p99_us", percentile(counts.spreads, 0.99), 0},
        {"board_bytes", static_cast<double>(counts.bytes) / deliveries, 0},
        {"updates_per_s", updates / options.seconds, 2},
        {"cpu_us_per_update", each, 1},
        {"cpu_us_per_delivery", each * updates / deliveries, 3},
        {"server_rss_mb", counts.residentMb, 1},
    };
}

} // namespace

Result<Report> measureDashboard(const DashboardOptions& options)
{
    TRY(const auto scratch, ScratchDirectory::make(options.scratch));
    Report report("dashboard");
    report.setNumber("watchers", options.watchers);
    report.setNumber("rate", options.rate, 1);
    report.setNumber("secs", options.seconds, 1);
    report.setNumber("alerts", options.alerts);
    report.setText("limits", raisedLimits());
    report.setNumber("disk_sync_us", diskSyncMicros(scratch.path()));
    report.setText("note", note);
    for (int round = 0; round < options.rounds; ++round) {
        TRY(auto ours, measureDaemon(scratch.path() + "/" + std::to_string(round), options));
        TRY(auto floor, measureFloor(ours, options));
        TRY(const auto objectives, measureObjectivesBoard());
        ours.figures.push_back({"objectives_us", objectives.boardMicros, 0});
        floor.push_back({"objectives_us", objectives.floorMicros, 0});
        report.addRound(std::move(ours.figures), std::move(floor));
    }
    return report;
}

} // namespace warroom::bench
