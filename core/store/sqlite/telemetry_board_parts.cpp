// What stands beside the requests: what was called, what the logs say, when a feed was last heard.
#include "base/hash.h"
#include "base/text.h"
#include "store/sqlite/telemetry_board.h"
#include "store/sqlite/telemetry_columns.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace warroom::sqlite {
namespace {

constexpr double failingShare = 0.05;
constexpr double slowFactor = 2; // against the time before
constexpr double leastSlowMillis = 10;
constexpr std::int64_t silentMinutes = 5;
constexpr std::int64_t leastToBeSilent = 10; // calls in the time before
constexpr std::size_t patternsWithLines = 300;
constexpr std::size_t linesOfEach = 4; // that every pattern has, however old
constexpr std::size_t mostBody = 500;  // code points
constexpr double unknownShare = std::numeric_limits<double>::quiet_NaN();
constexpr std::int64_t nanosOfMillisecond = 1'000'000;

int rankOf(const std::string& state)
{
    static constexpr auto states = std::to_array<std::string_view>({"failing", "silent", "slow", "fine"});
    return static_cast<int>(std::find(states.begin(), states.end(), state) - states.begin());
}

double shareOf(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

} // namespace

void TelemetryBoard::readDependencies()
{
    for (const auto& series : m_series) {
        if (series.kind != SeriesKind::Call || !m_services.contains(series.service))
            continue;
        auto row = dependency(series, sumOf(series.id, m_from, m_until));
        if (row.calls > 0 || row.state == "silent")
            m_board.dependencies.push_back(std::move(row));
    }
    std::sort(m_board.dependencies.begin(), m_board.dependencies.end(),
              [](const DependencyRow& a, const DependencyRow& b) {
                  return std::tuple(rankOf(a.state), -shareOf(a.failed, a.calls), -a.calls,
                                    std::tie(a.name, a.caller)) <
                         std::tuple(rankOf(b.state), -shareOf(b.failed, b.calls), -b.calls,
                                    std::tie(b.name, b.caller));
              });
}

DependencyRow TelemetryBoard::dependency(const Series& series, const Sum& now)
{
    DependencyRow out;
    out.name = series.name;
    out.caller = series.service;
    out.calls = now.count;
    out.failed = now.failed;
    out.p95Millis = now.durations.percentileMillis(0.95);
    std::vector<double> shares(now.counts.size(), unknownShare);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (now.counts[i] > 0)
            shares[i] = now.failures[i] / now.counts[i];
    }
    out.errors = lineOfSteps(std::move(shares));
    const auto before = sumOf(series.id, 2 * m_from - m_until, m_from);
    const double usual = before.durations.percentileMillis(0.95);
    const auto last = std::max(now.lastMinute, before.lastMinute);
    if (shareOf(now.failed, now.count) > failingShare)
        out.state = "failing";
    else if (before.count + now.count >= leastToBeSilent && last + silentMinutes < m_until && m_sum.count > 0)
        out.state = "silent";
    else if (out.p95Millis > leastSlowMillis && out.p95Millis > slowFactor * usual)
        out.state = "slow";
    else
        out.state = "fine";
    return out;
}

void TelemetryBoard::readPatterns()
{
    std::vector<std::pair<std::int64_t, LogPattern>> found; // with its series
    for (const auto& series : m_series) {
        if (series.kind != SeriesKind::Pattern || !m_services.contains(series.service))
            continue;
        auto sum = sumOf(series.id, m_from, m_until);
        if (sum.count == 0)
            continue;
        found.emplace_back(series.id,
                           LogPattern{series.name, series.service, series.severity, sum.count, {}, {}});
        found.back().second.trend = lineOfSteps(std::move(sum.counts));
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::tuple(b.second.count, b.second.severity, a.first) <
               std::tuple(a.second.count, a.second.severity, b.first);
    });
    if (found.size() > patternsWithLines)
        found.resize(patternsWithLines);
    std::vector<std::int64_t> ids;
    for (auto& [id, pattern] : found) {
        ids.push_back(id);
        if (m_board.patterns.size() < MostPatterns)
            m_board.patterns.push_back(std::move(pattern));
    }
    readLines(ids);
}

// The newest of all, and the newest few of each.
void TelemetryBoard::readLines(const std::vector<std::int64_t>& patterns)
{
    struct Found
    {
        std::int64_t at, id;
        std::size_t pattern;
        bool kept;
    };
    std::vector<Found> found;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        Query row(m_database,
                  "SELECT at, id FROM lines INDEXED BY lines_pattern WHERE pattern > 0 AND pattern = ?1 AND "
                  "at >= ?2 AND at < ?3 "
                  "ORDER BY at "
                  "DESC LIMIT ?4",
                  patterns[i], m_from * nanosOfMinute, m_until * nanosOfMinute,
                  static_cast<std::int64_t>(MostLines));
        for (std::size_t n = 0; row.step(); ++n) {
            const bool kept = n < linesOfEach && i < MostPatterns;
            found.push_back({row.number(0), row.number(1), i, kept});
            if (n == 0 && i < m_board.patterns.size())
                m_board.patterns[i].last = Time(Duration(row.number(0) / nanosOfMillisecond));
        }
    }
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return std::tuple(b.kept, b.at, b.id) < std::tuple(a.kept, a.at, a.id);
    });
    if (found.size() > MostLines)
        found.resize(MostLines);
    std::sort(found.begin(), found.end(),
              [](const Found& a, const Found& b) { return std::tie(b.at, b.id) < std::tie(a.at, a.id); });
    for (const auto& one : found) {
        Query row(m_database, "SELECT " WARROOM_LINE_COLUMNS " FROM lines WHERE id = ?1", one.id);
        if (!row.step())
            continue;
        const auto line = lineOf(row);
        LogRow out{Time(Duration(line.at / nanosOfMillisecond)),
                   line.severity,
                   line.service,
                   elide(line.body, mostBody),
                   {},
                   one.pattern < MostPatterns ? static_cast<std::int64_t>(one.pattern) : -1};
        if (line.trace != TraceId{})
            out.trace = hexText({reinterpret_cast<const char*>(line.trace.data()), line.trace.size()});
        m_board.lines.push_back(std::move(out));
    }
}

void TelemetryBoard::readFeeds()
{
    Query span(m_database, "SELECT max(received) FROM spans");
    if (span.step() && !span.isNull(0))
        m_board.lastSpan = span.time(0);
    Query line(m_database, "SELECT max(received) FROM lines");
    if (line.step() && !line.isNull(0))
        m_board.lastLine = line.time(0);
}

} // namespace warroom::sqlite
