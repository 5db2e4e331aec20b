// `size`: starting on a large log, and opening a large incident from the client's copy.
#include "dimensions.h"

#include "child.h"
#include "daemon.h"
#include "measure.h"
#include "prepared_log.h"

#include "store/cache_store.h"
#include "store/log_store.h"
#include "sync/replica.h"

#include <cstdio>
#include <filesystem>

namespace warroom::bench {
namespace {

double millisSince(std::uint64_t begin) { return static_cast<double>(nowMicros() - begin) / 1000; }

// In a process of its own, so that this one stays small.
Result<void> prepare(const std::function<Result<void>()>& work)
{
    TRY(auto child, Child::fork([&] {
            const auto done = work();
            if (!done)
                std::fprintf(stderr, "warroom-bench: %s\n", done.error().message().c_str());
            return done ? 0 : 1;
        }));
    if (child.wait() != 0)
        return fail(ErrorCode::Internal, "the data could not be prepared");
    return {};
}

// From the start of the program to its first answer.
Result<double> readyMillis(const std::string& data, double& memory)
{
    const auto begin = nowMicros();
    TRY(const auto daemon, Daemon::start(data));
    CHECK(daemon->call("GET", "/readyz"));
    const double millis = millisSince(begin);
    memory = useOf(daemon->process()).residentMb;
    return millis;
}

// What any backend that knows its tickets must read.
Result<double> readyFloor(const std::string& data)
{
    const auto begin = nowMicros();
    TRY(const auto store, openSqliteLogReadOnly(data));
    CHECK(store->head());
    CHECK(store->tickets());
    return millisSince(begin);
}

Result<double> openMillis(const std::string& workspace, TicketId ticket)
{
    const SystemClock clock;
    Uuid7Source ids(clock);
    const auto begin = nowMicros();
    TRY(const auto cache, openCache(workspace));
    Replica replica(*cache.store, clock, ids);
    CHECK(replica.load());
    if (!replica.shown(ticket)->exists())
        return fail(ErrorCode::Internal, "the large incident is not in the copy");
    return millisSince(begin);
}

// Reading its rows, without making anything of them.
Result<double> openFloor(const std::string& workspace, TicketId ticket)
{
    const auto begin = nowMicros();
    TRY(const auto cache, openCache(workspace));
    TRY(const auto rows, cache.store->readTicket(ticket, 0));
    if (rows.empty())
        return fail(ErrorCode::Internal, "the large incident is not in the copy");
    return millisSince(begin);
}

Result<TicketId> onlyTicket(const std::string& workspace)
{
    TRY(const auto cache, openCache(workspace));
    TRY(const auto rows, cache.store->tickets());
    if (rows.size() != 1)
        return fail(ErrorCode::Internal, "the copy should hold one incident");
    return rows.front().id;
}

} // namespace

Result<Report> measureSize(const SizeOptions& options)
{
    TRY(const auto scratch, ScratchDirectory::make(options.scratch));
    const auto large = scratch.path() + "/large";
    const auto one = scratch.path() + "/one";
    const auto workspace = scratch.path() + "/workspace";
    {
        TRY(const auto first, Daemon::start(large)); // makes the administrator
    }
    const auto prepared = prepare([&]() -> Result<void> {
        CHECK(fillLog(large, options.incidents, options.operations, Spread::Years));
        CHECK(fillLog(one, 1, options.inOne));
        return fillWorkspace(one, workspace);
    });
    CHECK(prepared);
    TRY(const auto ticket, onlyTicket(workspace));
    Report report("size");
    report.setNumber("incidents", options.incidents);
    report.setNumber("operations", options.operations);
    report.setNumber("in_one", options.inOne);
    report.setNumber("log_mb", static_cast<double>(std::filesystem::file_size(large + "/warroom.db")) / 1e6);
    for (int round = 0; round < options.rounds; ++round) {
        double memory = 0;
        TRY(const double ready, readyMillis(large, memory));
        TRY(const double readyRows, readyFloor(large));
        TRY(const double open, openMillis(workspace, ticket));
        TRY(const double openRows, openFloor(workspace, ticket));
        report.addRound({{"ready_ms", ready, 0}, {"open_ms", open, 0}, {"server_rss_mb", memory, 1}},
                        {{"ready_ms", readyRows, 0}, {"open_ms", openRows, 0}});
    }
    return report;
}

} // namespace warroom::bench
