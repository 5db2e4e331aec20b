// Spans and log records, kept for a while: bounded by age and by size.
#pragma once

#include "base/result.h"
#include "domain/board/boards.h"
#include "domain/telemetry/telemetry.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace warroom {

struct TraceQuery
{
    std::string service; // empty: any
    bool failedOnly = false;
    std::int64_t since = 0, until = INT64_MAX; // start of the trace's first span here, nanoseconds
    std::size_t limit = 100;
};

// A trace as it stands in a list: its earliest span of the services that were asked for.
struct TraceLine
{
    Span first;
    std::int64_t spans = 0, failed = 0;
};

struct LogQuery
{
    std::string service; // empty: any
    int severity = 0;    // this or worse
    std::int64_t since = 0, until = INT64_MAX;
    std::string words; // which the body must hold; empty: any
    std::size_t limit = 200;
};

// What the debug board is about: a request of a service in a time. Empty name: all its requests; empty
// service: all that there are.
struct DebugQuery
{
    std::string service, name;
    Time from{}, until{};
};

// One home: a thread of its own, which may wait for the disk.
class TelemetryStore
{
public:
    virtual ~TelemetryStore() = default;

    // On the disk when it returns. A span that is there already, or twice in `spans`, is left as it was: an
    // exporter sends again what was not answered. For each span whether it is new.
    virtual Result<std::vector<bool>> save(const std::vector<Span>& spans, const std::vector<LogLine>& lines,
                                           Time now) = 0;
    // Removes what came before `until`, and then the oldest until the file has room in `mostBytes` (0: any
    // size).
    virtual Result<void> prune(Time until, std::int64_t mostBytes) = 0;

    // The newest first.
    virtual Result<std::vector<TraceLine>> traces(const TraceQuery& query) = 0;
    // Ordered by their start.
    virtual Result<std::vector<Span>> trace(const TraceId& id) = 0;
    // The newest first.
    virtual Result<std::vector<LogLine>> lines(const LogQuery& query) = 0;
    virtual Result<std::vector<LogLine>> linesOf(const TraceId& trace) = 0;
    // All but the resources. The time is that of whole minutes; the rate is that up to `until`. Bounded in
    // time, however many spans there are.
    virtual Result<DebugBoard> board(const DebugQuery& query) = 0;
    // By service, how many names of requests, calls and patterns since the start were one too many and are
    // counted as "*". Services beyond so many are told as "*" themselves.
    using NamesLeftOut = std::map<std::string, std::int64_t>;
    static constexpr std::size_t mostServicesLeftOut = 1'000;
    virtual const NamesLeftOut& namesLeftOut() const = 0;
};

// `file` is made if it is not there, with mode 0600.
Result<std::unique_ptr<TelemetryStore>> openTelemetryStore(const std::string& file);

} // namespace warroom
