// `writes`: a real warroomd and the floor in turn, under the same load.
#include "dimensions.h"

#include "daemon.h"
#include "measure.h"
#include "operation_text.h"
#include "raw_websocket.h"
#include "writes_load.h"

#include "protocol/messages.h"

#include <memory>
#include <poll.h>
#include <sys/mman.h>

namespace warroom::bench {
namespace {

constexpr int incidents = 10;
constexpr std::size_t textBytes = 200;

Result<WritesTarget::Commits> commitsOf(Daemon& daemon)
{
    TRY(const double operations, daemon.metric("warroom_operations_accepted_total"));
    TRY(const double turns, daemon.metric("warroom_turns_total"));
    return WritesTarget::Commits{operations, turns};
}

WritesTarget overHttp(const Daemon& daemon, const std::vector<std::string>& tickets)
{
    WritesTarget target;
    target.connect = [port = daemon.port()] { return connectToLoopback(port); };
    target.answer = takeHttpAnswer;
    target.write = [tickets, ids = std::make_shared<FreshIds>(), text = fillerText(textBytes),
                    bearer = "Bearer " + daemon.token(),
                    next = std::size_t(0)](std::size_t, std::string& out) mutable {
        const auto& ticket = tickets[next++ % tickets.size()];
        appendPost(out, "/api/v1/incidents/" + ticket + "/ops", bearer,
                   "[" + commentOperation(ids->next(), {}, text) + "]");
    };
    return target;
}

// Says hello and waits until it gets what is written, as a client does.
Result<Descriptor> joinAsWriter(const WebSocketRequest& request, const std::string& hello)
{
    TRY(auto link, openWebSocket(request));
    std::string frame;
    appendClientFrame(frame, hello);
    if (!sendAll(link.socket.value(), frame))
        return fail(ErrorCode::Unreachable, "a connection ended before hello");
    for (;;) {
        while (const auto front = frontFrame(link.in)) {
            const bool current = front->payload.starts_with(R"({"current":)");
            link.in.erase(0, front->size);
            if (current)
                return std::move(link.socket);
        }
        pollfd readable{link.socket.value(), POLLIN, 0};
        if (poll(&readable, 1, 20'000) <= 0 || readSome(link.socket.value(), link.in) == Reading::Ended)
            return fail(ErrorCode::Unreachable, "a writer did not get ready");
    }
}

WritesTarget overWebSocket(const Daemon& daemon, const std::vector<std::string>& tickets)
{
    WritesTarget target;
    const WebSocketRequest request{daemon.port(), "/sync", "Bearer " + daemon.token(),
                                   std::string(protocol::subprotocol)};
    const auto clock = std::make_shared<SystemClock>();
    const auto replicas = std::make_shared<Uuid7Source>(*clock);
    target.connect = [request, clock, replicas, tickets] {
        protocol::Hello hello;
        hello.replica = replicas->make<ReplicaId>();
        for (const auto& ticket : tickets)
            hello.follow.logs.push_back({*TicketId::parse(ticket), 0});
        return joinAsWriter(request, protocol::format(hello));
    };
    target.answer = takeAck;
    target.write = [tickets, ids = std::make_shared<FreshIds>(), text = fillerText(textBytes),
                    next = std::size_t(0)](std::size_t, std::string& out) mutable {
        const auto& ticket = tickets[next++ % tickets.size()];
        appendClientFrame(out, R"({"send":{"ops":[)" + commentOperation(ids->next(), ticket, text) + "]}}");
    };
    return target;
}

Result<Figures> measureDaemon(const std::string& directory, const WritesLoad& load, bool viaWebSocket)
{
    TRY(const auto daemon, Daemon::start(directory));
    TRY(const auto tickets, daemon->declareSeveral(incidents));
    auto target = viaWebSocket ? overWebSocket(*daemon, tickets) : overHttp(*daemon, tickets);
    target.process = daemon->process();
    target.commits = [&daemon] { return commitsOf(*daemon); };
    return runWrites(target, load);
}

Result<Figures> measureFloor(const std::string& file, const WritesLoad& load)
{
    void* const shared =
        mmap(nullptr, sizeof(WritesFloorCounts), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        return fail(ErrorCode::Internal, "no memory to share with the floor");
    auto* const counts = new (shared) WritesFloorCounts;
    TRY(const auto listener, listenOnLoopback());
    TRY(const auto floor, Child::fork([&] { return serveWritesFloor(listener, file, *counts); }));
    WritesTarget target;
    target.process = floor.id();
    target.connect = [port = listener.port] { return connectToLoopback(port); };
    target.answer = takeHttpAnswer;
    target.commits = [counts]() -> Result<WritesTarget::Commits> {
        return WritesTarget::Commits{static_cast<double>(counts->operations),
                                     static_cast<double>(counts->commits)};
    };
    target.write = [ids = std::make_shared<FreshIds>(), text = fillerText(textBytes)](std::size_t,
                                                                                      std::string& out) {
        appendPost(out, "/", {}, commentOperation(ids->next(), {}, text));
    };
    auto figures = runWrites(target, load);
    munmap(shared, sizeof(WritesFloorCounts));
    return figures;
}

} // namespace

Result<Report> measureWrites(const WritesOptions& options)
{
    WritesLoad load;
    load.writers = options.writers;
    load.seconds = options.seconds;
    TRY(const auto scratch, ScratchDirectory::make(options.scratch));
    Report report("writes");
    report.setText("peer", "warroom");
    report.setText("via", options.overWebSocket ? "websocket" : "http");
    report.setNumber("writers", options.writers);
    report.setNumber("incidents", incidents);
    report.setNumber("secs", options.seconds, 1);
    report.setText("limits", raisedLimits());
    report.setNumber("disk_sync_us", diskSyncMicros(scratch.path()));
    for (int round = 0; round < options.rounds; ++round) {
        const auto place = scratch.path() + "/" + std::to_string(round);
        TRY(auto ours, measureDaemon(place, load, options.overWebSocket));
        Figures floor;
        if (!options.alone) {
            TRY(floor, measureFloor(place + "-floor.db", load));
        }
        report.addRound(std::move(ours), std::move(floor));
    }
    return report;
}

} // namespace warroom::bench
