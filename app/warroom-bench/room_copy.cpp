// Making large data beside the program that measures with it.
#include "room_copy.h"

#include "child.h"
#include "prepared_log.h"

#include "base/clock.h"
#include "store/cache_store.h"
#include "store/telemetry_store.h"

#include <cstdio>
#include <filesystem>
#include <random>

namespace warroom::bench {
namespace {

constexpr int spansInTurn = 20'000;

int exitCode(const Result<void>& done)
{
    if (!done)
        std::fprintf(stderr, "warroom-bench: %s\n", done.error().message().c_str());
    return done ? 0 : 1;
}

Result<void> runSelf(std::vector<std::string> command)
{
    command.insert(command.begin(), std::filesystem::read_symlink("/proc/self/exe").string());
    TRY(auto child, Child::run(command));
    if (child.wait() != 0)
        return fail(ErrorCode::Internal, "the data could not be prepared");
    return {};
}

Result<void> fillCopy(const std::string& folder, int incidents, int operationsOfEach)
{
    CHECK(fillLog(folder + "-log", incidents, incidents * operationsOfEach));
    return fillWorkspace(folder + "-log", folder);
}

// Ends a little in the future, so that the hour stays full while it is measured.
Result<void> fillSpans(const std::string& folder, int count)
{
    constexpr auto spread = std::chrono::minutes(60);
    const Time now = SystemClock().now();
    const auto first =
        std::chrono::duration_cast<std::chrono::nanoseconds>((now - spread).time_since_epoch()).count();
    const auto between = std::chrono::duration_cast<std::chrono::nanoseconds>(spread).count() / count;
    std::filesystem::create_directories(folder);
    TRY(const auto store, openTelemetryStore(folder + "/telemetry.db"));
    std::minstd_rand random(3);
    std::vector<Span> spans;
    for (int i = 0; i < count; ++i) {
        Span span;
        for (unsigned byte = 0; byte < 4; ++byte)
            span.trace[byte] = span.id[byte] =
                static_cast<std::uint8_t>(static_cast<unsigned>(i) * 2'654'435'761u >> 8 * byte);
        span.id[7] = 1;
        span.service = spanService;
        span.name = spanName;
        span.kind = SpanKind::Server;
        span.start = first + i * between;
        span.end = span.start + (1 + static_cast<std::int64_t>(random() % 900)) * 1'000'000;
        span.failed = i % 20'011 == 5;
        spans.push_back(std::move(span));
        if (spans.size() == spansInTurn || i + 1 == count) {
            CHECK(store->save(spans, {}, now));
            spans.clear();
        }
    }
    return {};
}

} // namespace

Result<PreparedCopy> prepareCopy(const std::string& folder, int incidents, int operationsOfEach)
{
    CHECK(runSelf({"copy", folder, std::to_string(incidents), std::to_string(operationsOfEach)}));
    TRY(const auto cache, openCache(folder));
    TRY(const auto rows, cache.store->tickets());
    PreparedCopy copy{folder, {}};
    for (const auto& row : rows)
        copy.tickets.push_back(row.id);
    return copy;
}

int makeCopy(const std::string& folder, int incidents, int operationsOfEach)
{
    return exitCode(fillCopy(folder, incidents, operationsOfEach));
}

Result<void> prepareSpans(const std::string& folder, int spans)
{
    return runSelf({"spans", folder, std::to_string(spans)});
}

int makeSpans(const std::string& folder, int spans) { return exitCode(fillSpans(folder, spans)); }

} // namespace warroom::bench
