// Adds up what comes, by the minute: requests, calls and patterns of log lines, so that a board of hours
// needs no look at the spans themselves.
#pragma once

#include "domain/telemetry/percentiles.h"
#include "domain/telemetry/telemetry.h"
#include "store/sqlite/database.h"
#include "store/telemetry_store.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace warroom::sqlite {

enum class SeriesKind : std::uint8_t
{
    Request = 1,
    Call,
    Pattern
};

constexpr int leastBadSeverity = 13; // warnings and worse have patterns
constexpr std::int64_t nanosOfMinute = 60'000'000'000;

// All calls but forget() are from within a transaction, and throw what SQLite throws.
class TelemetrySums final
{
public:
    // Of one service and kind; names beyond share the series "*", and so do services that come when all
    // series are taken.
    static constexpr std::int64_t SeriesOfService = 500;
    static constexpr std::int64_t Series = 20'000;

    explicit TelemetrySums(Database& database) : m_database(database) {}

    // 0: it is neither a request nor a call, nor a bad line.
    std::int64_t seriesOf(const Span& span);
    std::int64_t seriesOf(const LogLine& line);
    void count(std::int64_t series, const Span& span);
    void count(std::int64_t series, const LogLine& line);
    // Stores what was counted.
    void write();
    // What was counted and is not stored, and the names of series: after a transaction that failed.
    void forget();
    // Removes the minutes before this one.
    void prune(std::int64_t minute);
    // Removes all; whether there was anything.
    bool clear();
    // Names since the start that had to share a series.
    const TelemetryStore::NamesLeftOut& namesLeftOut() const { return m_leftOut; }

private:
    struct Sum
    {
        std::int64_t count = 0, failed = 0;
        Durations durations;
    };

    std::int64_t idOf(SeriesKind kind, const std::string& service, int severity, const std::string& name);
    std::int64_t find(SeriesKind kind, const std::string& service, int severity, const std::string& name);
    std::int64_t countOf(SeriesKind kind, const std::string& service);
    std::int64_t make(SeriesKind kind, const std::string& service, int severity, const std::string& name);

    void forgetNames();
    void leaveOut(const std::string& service);

    Database& m_database;
    std::optional<std::int64_t> m_total; // series that there are
    TelemetryStore::NamesLeftOut m_leftOut;
    std::unordered_map<std::string, std::int64_t> m_ids;
    std::map<std::pair<std::int64_t, std::int64_t>, Sum> m_counted; // by series and minute
};

} // namespace warroom::sqlite
