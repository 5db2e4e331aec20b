// `intake`: alerts as Alertmanager's webhook sends them, to a real warroomd and to the floor in turn.
#include "dimensions.h"

#include "daemon.h"
#include "measure.h"
#include "writes_load.h"

#include <fmt/format.h>

#include <memory>
#include <sys/mman.h>

namespace warroom::bench {
namespace {

// Six labels and three annotations, about 475 bytes.
std::string alertText(int number)
{
    return fmt::format(
        "{{\"status\":\"firing\",\"labels\":{{\"alertname\":\"LoadAlert{}\",\"cluster\":\"prod-eu-1\","
        "\"instance\":"
        "\"host-{}.example.internal:9100\",\"job\":\"node\",\"service\":\"service-{}\",\"severity\":\"info\"}"
        "},"
        "\"annotations\":{{\"summary\":\"Something is wrong on host {}\",\"description\":\"The value is "
        "above the "
        "threshold for more than five minutes, since the last deploy.\",\"runbook_url\":"
        "\"https://runbooks.example.com/load\"}},\"startsAt\":\"2026-11-20T10:00:00Z\",\"endsAt\":"
        "\"0001-01-01T00:00:00Z\",\"fingerprint\":\"{:016x}\"}}",
        number % 50, number, number % 20, number, number);
}

// One webhook of `batch` alerts after the other, round and round.
struct Webhooks
{
    std::vector<std::string> alerts;
    std::size_t batch = 1, next = 0;

    Webhooks(int distinct, int each) : batch(static_cast<std::size_t>(each))
    {
        for (int i = 0; i < distinct; ++i)
            alerts.push_back(alertText(i));
    }
    std::string take()
    {
        std::string out = "{\"version\":\"4\",\"status\":\"firing\",\"receiver\":\"warroom\",\"alerts\":[";
        for (std::size_t i = 0; i < batch; ++i) {
            out += i == 0 ? "" : ",";
            out += alerts[next++ % alerts.size()];
        }
        return out + "]}";
    }
};

WritesTarget targetAt(int port, std::string path, std::string bearer, const IntakeOptions& options)
{
    WritesTarget target;
    target.connect = [port] { return connectToLoopback(port); };
    target.answer = takeHttpAnswer;
    target.write = [path = std::move(path), bearer = std::move(bearer),
                    webhooks = std::make_shared<Webhooks>(options.distinct, options.batch)](
                       std::size_t, std::string& out) { appendPost(out, path, bearer, webhooks->take()); };
    return target;
}

// What was counted by request, by alert.
Figures byAlert(const Figures& byRequest, int batch)
{
    Figures out;
    for (auto figure : byRequest) {
        if (figure.name == "ops_per_s") {
            figure.name = "alerts_per_s";
            figure.value *= batch;
        } else if (figure.name == "cpu_us_per_op") {
            figure.name = "cpu_us_per_alert";
            figure.value /= batch;
        } else if (figure.name == "ops_per_commit") {
            continue;
        }
        out.push_back(std::move(figure));
    }
    return out;
}

WritesLoad loadOf(const IntakeOptions& options)
{
    WritesLoad load;
    load.writers = options.connections;
    load.seconds = options.seconds;
    return load;
}

Result<Figures> measureDaemon(const std::string& directory, const IntakeOptions& options)
{
    TRY(const auto daemon, Daemon::start(directory));
    TRY(const auto key, daemon->intakeKey());
    auto target = targetAt(daemon->port(), "/intake/alertmanager", "Bearer " + key, options);
    target.process = daemon->process();
    target.commits = [&daemon]() -> Result<WritesTarget::Commits> {
        TRY(const double signals, daemon->metric("warroom_alert_signals_total"));
        return WritesTarget::Commits{signals, signals};
    };
    return runWrites(target, loadOf(options));
}

Result<Figures> measureFloor(const std::string& file, const IntakeOptions& options)
{
    void* const shared =
        mmap(nullptr, sizeof(WritesFloorCounts), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        return fail(ErrorCode::Internal, "no memory to share with the floor");
    auto* const counts = new (shared) WritesFloorCounts;
    TRY(const auto listener, listenOnLoopback());
    TRY(const auto floor,
        Child::fork([&] { return serveWritesFloor(listener, file, *counts, FloorUnit::Alert); }));
    auto target = targetAt(listener.port, "/", {}, options);
    target.process = floor.id();
    target.commits = [counts]() -> Result<WritesTarget::Commits> {
        return WritesTarget::Commits{static_cast<double>(counts->operations),
                                     static_cast<double>(counts->commits)};
    };
    auto figures = runWrites(target, loadOf(options));
    munmap(shared, sizeof(WritesFloorCounts));
    return figures;
}

} // namespace

Result<Report> measureIntake(const IntakeOptions& options)
{
    TRY(const auto scratch, ScratchDirectory::make(options.scratch));
    Report report("intake");
    report.setNumber("batch", options.batch);
    report.setNumber("distinct", options.distinct);
    report.setNumber("connections", options.connections);
    report.setNumber("secs", options.seconds, 1);
    report.setNumber("disk_sync_us", diskSyncMicros(scratch.path()));
    for (int round = 0; round < options.rounds; ++round) {
        const auto place = scratch.path() + "/" + std::to_string(round);
        TRY(const auto ours, measureDaemon(place, options));
        TRY(const auto floor, measureFloor(place + "-floor.db", options));
        report.addRound(byAlert(ours, options.batch), byAlert(floor, options.batch));
    }
    return report;
}

} // namespace warroom::bench
