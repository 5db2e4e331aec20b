// `intake`: alerts to a real warroomd, to a real Alertmanager and to the floors in turn.
#include "dimensions.h"

#include "daemon.h"
#include "intake_alerts.h"
#include "intake_peer.h"
#include "measure.h"
#include "writes_load.h"

#include <algorithm>
#include <memory>
#include <sys/mman.h>

namespace warroom::bench {
namespace {

// Alerts that are sent round and round in batches, as one part of the report.
struct Part
{
    std::string name; // behind the figures' names
    int batch = 1;
    int distinct = 1;
    bool areNew = false; // all that come, also behind the last of them
};

std::vector<Part> partsOf(const IntakeOptions& options)
{
    std::vector<Part> out;
    for (const int batch : options.batches)
        out.push_back({"_" + std::to_string(batch), batch, options.distinct, false});
    if (options.fresh > 0)
        out.push_back(
            {"_new", *std::max_element(options.batches.begin(), options.batches.end()), options.fresh, true});
    return out;
}

// Where alerts go, and in which form.
struct Place
{
    int port = 0;
    std::string path, bearer;
    AlertForm form = AlertForm::Webhook;
};

// All of them once, so that what is measured is only their coming again.
Result<void> sendFirst(const Place& place, const Part& part)
{
    constexpr int mostInOne = 64;
    const int batch = std::min(part.distinct, mostInOne);
    AlertBodies bodies(place.form, part.distinct, batch);
    TRY(const auto socket, connectToLoopback(place.port));
    for (int sent = 0; sent < part.distinct; sent += batch) {
        std::string out, in;
        appendPost(out, place.path, place.bearer, bodies.take());
        if (!sendAll(socket.value(), out))
            return fail(ErrorCode::Unreachable, "the connection of the first alerts ended");
        auto answer = Answer::Missing;
        while (answer == Answer::Missing && readSome(socket.value(), in) == Reading::Bytes)
            answer = takeHttpAnswer(in);
        if (answer != Answer::Good)
            return fail(ErrorCode::Internal, "the first alerts were refused: " + in.substr(0, 600));
    }
    return {};
}

WritesTarget targetAt(const Place& place, const Part& part)
{
    WritesTarget target;
    target.connect = [port = place.port] { return connectToLoopback(port); };
    target.answer = takeHttpAnswer;
    const auto order = part.areNew ? AlertOrder::EachNew : AlertOrder::RoundAndRound;
    const auto bodies = std::make_shared<AlertBodies>(place.form, part.distinct, part.batch, order);
    target.write = [place, bodies](std::size_t, std::string& out) {
        appendPost(out, place.path, place.bearer, bodies->take());
    };
    target.commits = [] { return WritesTarget::Commits{}; };
    return target;
}

// What was counted by request, by alert.
Figures byAlert(const Figures& byRequest, const Part& part)
{
    Figures out;
    for (auto figure : byRequest) {
        if (figure.name == "ops_per_s") {
            figure.name = "alerts_per_s";
            figure.value *= part.batch;
        } else if (figure.name == "cpu_us_per_op") {
            figure.name = "cpu_us_per_alert";
            figure.value /= part.batch;
        } else if (figure.name == "ops_per_commit") {
            continue;
        }
        figure.name += part.name;
        out.push_back(std::move(figure));
    }
    return out;
}

Result<Figures> measured(const Place& place, pid_t process, const Part& part, const IntakeOptions& options)
{
    if (!part.areNew)
        CHECK(sendFirst(place, part));
    auto target = targetAt(place, part);
    target.process = process;
    WritesLoad load;
    load.writers = options.connections;
    load.seconds = options.seconds;
    TRY(const auto figures, runWrites(target, load));
    return byAlert(figures, part);
}

Result<Figures> measureDaemon(const std::string& directory, const Part& part, const IntakeOptions& options)
{
    TRY(const auto daemon, Daemon::start(directory));
    TRY(const auto key, daemon->intakeKey());
    return measured({daemon->port(), "/intake/alertmanager", "Bearer " + key, AlertForm::Webhook},
                    daemon->process(), part, options);
}

Result<Figures> measureAlertmanager(const std::string& directory, const Part& part,
                                    const IntakeOptions& options)
{
    TRY(const auto peer, Alertmanager::start(directory + "-alertmanager"));
    return measured({peer->port(), "/api/v2/alerts", {}, AlertForm::Alertmanager}, peer->process(), part,
                    options);
}

Result<Figures> measureFloor(const std::string& file, FloorUnit unit, const Part& part,
                             const IntakeOptions& options)
{
    void* const shared =
        mmap(nullptr, sizeof(WritesFloorCounts), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        return fail(ErrorCode::Internal, "no memory to share with the floor");
    auto* const counts = new (shared) WritesFloorCounts;
    TRY(const auto listener, listenOnLoopback());
    TRY(const auto floor, Child::fork([&] { return serveWritesFloor(listener, file, *counts, unit); }));
    auto figures = measured({listener.port, "/", {}, AlertForm::Webhook}, floor.id(), part, options);
    munmap(shared, sizeof(WritesFloorCounts));
    return figures;
}

struct Round
{
    Figures ours, floor, writingFloor, alertmanager;
};

void append(Figures& to, const Figures& more) { to.insert(to.end(), more.begin(), more.end()); }

Result<Round> measureRound(const std::string& place, const IntakeOptions& options, bool withPeer)
{
    Round out;
    for (const auto& part : partsOf(options)) {
        const auto folder = place + part.name;
        TRY(const auto ours, measureDaemon(folder, part, options));
        append(out.ours, ours);
        TRY(const auto floor, measureFloor(folder + "-floor.db", FloorUnit::Alert, part, options));
        append(out.floor, floor);
        TRY(const auto writing, measureFloor(folder + "-rows.db", FloorUnit::EveryAlert, part, options));
        append(out.writingFloor, writing);
        if (!withPeer)
            continue;
        TRY(const auto peer, measureAlertmanager(folder, part, options));
        append(out.alertmanager, peer);
    }
    return out;
}

} // namespace

Result<Report> measureIntake(const IntakeOptions& options)
{
    TRY(const auto scratch, ScratchDirectory::make(options.scratch));
    const bool withPeer = Alertmanager::isInstalled();
    Report report("intake");
    report.setNumber("distinct", options.distinct);
    report.setNumber("new", options.fresh);
    report.setNumber("connections", options.connections);
    report.setNumber("secs", options.seconds, 1);
    report.setNumber("disk_sync_us", diskSyncMicros(scratch.path()));
    if (!withPeer)
        report.setText("alertmanager", "not installed, so not measured");
    for (int round = 0; round < options.rounds; ++round) {
        TRY(auto one, measureRound(scratch.path() + "/" + std::to_string(round), options, withPeer));
        report.addRound(std::move(one.ours), std::move(one.floor));
        report.addPeerRound("rows", std::move(one.writingFloor));
        if (withPeer)
            report.addPeerRound("alertmanager", std::move(one.alertmanager));
    }
    return report;
}

} // namespace warroom::bench
