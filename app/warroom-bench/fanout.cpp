// `fanout`: a real warroomd and the floor in turn, under the same load.
#include "dimensions.h"

#include "daemon.h"
#include "fanout_load.h"
#include "measure.h"
#include "operation_text.h"

#include "protocol/messages.h"
#include "store/log_store.h"

#include <memory>

namespace warroom::bench {
namespace {

FanoutLoad loadOf(const FanoutOptions& options)
{
    FanoutLoad load;
    load.clients = options.clients;
    load.rate = options.rate;
    load.closed = options.closed;
    load.seconds = options.seconds;
    return load;
}

FanoutTarget targetOf(const Daemon& daemon, const std::string& incident, bool tls)
{
    FanoutTarget target;
    target.request = {daemon.port(), "/sync", "Bearer " + daemon.token(), std::string(protocol::subprotocol),
                      tls};
    target.process = daemon.process();
    const auto clock = std::make_shared<SystemClock>();
    const auto replicas = std::make_shared<Uuid7Source>(*clock);
    target.hello = [clock, replicas, ticket = *TicketId::parse(incident)] {
        protocol::Hello hello;
        hello.replica = replicas->make<ReplicaId>();
        hello.now = clock->now();
        hello.follow.logs.push_back({ticket, 0});
        return protocol::format(hello);
    };
    target.readyPrefix = R"({"current":)";
    const auto ids = std::make_shared<FreshIds>();
    target.edit = [ids, incident](std::string& out, std::string_view text) {
        appendClientFrame(out, R"({"send":{"ops":[)" + commentOperation(ids->next(), incident, text) + "]}}");
    };
    return target;
}

// Whether a backend that was ended without warning still has all that it had sent on.
Result<bool> keptAll(Daemon& daemon, std::uint64_t edits)
{
    daemon.kill();
    TRY(const auto store, openSqliteLog(daemon.directory()));
    TRY(const auto head, store->head());
    return head.seq >= static_cast<Seq>(edits) + 1; // and the declaration
}

struct Measured
{
    Figures figures;
    bool durable = false;
};

using Tls = std::optional<TlsFiles>;

Result<Measured> measureDaemon(const std::string& directory, const FanoutLoad& load, const Tls& tls)
{
    TRY(const auto daemon, Daemon::start(directory, tls));
    TRY(const auto incident, daemon->declare("Fan-out"));
    TRY(auto result, runFanout(targetOf(*daemon, incident, tls.has_value()), load));
    TRY(const bool durable, keptAll(*daemon, result.edits));
    return Measured{std::move(result.figures), durable};
}

Result<Figures> measureFloor(const FanoutLoad& load, const Tls& tls)
{
    std::shared_ptr<ssl_ctx_st> context;
    if (tls) {
        TRY(context, serverTls(*tls));
    }
    TRY(const auto listener, listenOnLoopback());
    TRY(const auto floor, Child::fork([&] { return serveFanoutFloor(listener, context.get()); }));
    FanoutTarget target;
    target.request.port = listener.port;
    target.request.tls = tls.has_value();
    target.process = floor.id();
    target.edit = [](std::string& out, std::string_view text) { appendClientFrame(out, text); };
    TRY(auto result, runFanout(target, load));
    return std::move(result.figures);
}

} // namespace

Result<Report> measureFanout(const FanoutOptions& options)
{
    const auto load = loadOf(options);
    TRY(const auto scratch, ScratchDirectory::make(options.scratch));
    Report report("fanout");
    report.setText("peer", "warroom");
    report.setText("mode", options.closed > 0 ? "closed" : "open");
    report.setNumber("clients", options.clients);
    if (options.closed > 0)
        report.setNumber("closed", options.closed);
    else
        report.setNumber("rate", options.rate);
    report.setNumber("secs", options.seconds, 1);
    report.setText("limits", raisedLimits());
    report.setNumber("disk_sync_us", diskSyncMicros(scratch.path()));
    Tls tls;
    if (options.tls) {
        report.setText("transport", "tls");
        TRY(tls, makeCertificate(scratch.path()));
    }
    bool durable = true;
    for (int round = 0; round < options.rounds; ++round) {
        TRY(auto ours, measureDaemon(scratch.path() + "/" + std::to_string(round), load, tls));
        Figures floor;
        if (!options.alone) {
            TRY(floor, measureFloor(load, tls));
        }
        durable = durable && ours.durable;
        report.addRound(std::move(ours.figures), std::move(floor));
    }
    report.setFlag("durable", durable);
    return report;
}

} // namespace warroom::bench
