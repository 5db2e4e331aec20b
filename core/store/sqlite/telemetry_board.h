// The debug board out of the tables of telemetry.
#pragma once

#include "domain/telemetry/percentiles.h"
#include "store/sqlite/database.h"
#include "store/sqlite/telemetry_sums.h"
#include "store/telemetry_store.h"

#include <set>
#include <vector>

namespace warroom::sqlite {

// Made for one answer, inside of run(). Figures of all requests come from the sums; single requests are
// looked at up to a bound, spread evenly over the time.
class TelemetryBoard final
{
public:
    static constexpr std::int64_t MostLookedAt = 50'000; // requests
    static constexpr std::size_t MostEndpoints = 200, MostDots = 400, MostPatterns = 50, MostLines = 200;

    TelemetryBoard(Database& database, const DebugQuery& query);
    DebugBoard take();

private:
    struct Series
    {
        std::int64_t id = 0;
        SeriesKind kind{};
        std::string service, name;
        int severity = 0;
    };
    // What was added up of a series between two minutes.
    struct Sum
    {
        std::int64_t count = 0, failed = 0, lastMinute = 0;
        Durations durations;
        std::vector<double> counts, failures; // by step
    };
    struct Request
    {
        TraceId trace{};
        std::int64_t start = 0, nanos = 0;
        bool failed = false;
    };

    void readSeries();
    Sum sumOf(std::int64_t series, std::int64_t fromMinute, std::int64_t untilMinute);
    Line lineOfSteps(std::vector<double> values) const;

    void readEndpoints();
    void lookAtRequests();
    void scan(std::int64_t series, std::int64_t from, std::int64_t until, std::int64_t most);
    void readFailed();
    void figures();
    void chooseDots();
    void findServices();
    void readDependencies();
    DependencyRow dependency(const Series& series, const Sum& now);
    void readPatterns();
    void readLines(const std::vector<std::int64_t>& patterns);
    void readFeeds();

    Database& m_database;
    const DebugQuery& m_query;
    std::int64_t m_from = 0, m_until = 0; // minutes
    std::int64_t m_step = 1;              // minutes
    DebugBoard m_board;
    std::vector<Series> m_series;
    std::vector<std::int64_t> m_chosen; // series of the requests that the board is about
    Sum m_sum;                          // of all of them
    std::vector<Request> m_requests;    // that were looked at
    std::set<TraceId> m_traces;         // of them, those that say most
    std::set<std::string> m_services;   // that they went through
};

} // namespace warroom::sqlite
