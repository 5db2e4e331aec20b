// The requests of the board: endpoints, figures, and the traces that are worth a look.
#include "store/sqlite/telemetry_board.h"

#include "base/hash.h"
#include "domain/telemetry/trace_tree.h"
#include "store/sqlite/telemetry_columns.h"

#include <algorithm>
#include <limits>
#include <ratio>
#include <tuple>

namespace warroom::sqlite {
namespace {

using RateStep = std::chrono::duration<std::int64_t, std::ratio<10>>;
constexpr std::int64_t nanosOfMilli = 1'000'000;
constexpr std::int64_t minutesOfDay = 24 * 60;
constexpr std::int64_t mostSteps = 72;
constexpr std::int64_t slices = 60; // that a sample is spread over
constexpr std::size_t failedDots = 200, slowDots = 100;
constexpr std::size_t tracesFollowed = 40; // to find the services behind a request
constexpr std::size_t spansFollowed = 10'000;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::int64_t minuteOf(Time time)
{
    return std::chrono::floor<std::chrono::minutes>(time.time_since_epoch()).count();
}

template<std::size_t Size>
std::string hexOf(const std::array<std::uint8_t, Size>& id)
{
    return hexText({reinterpret_cast<const char*>(id.data()), id.size()});
}

} // namespace

TelemetryBoard::TelemetryBoard(Database& database, const DebugQuery& query)
    : m_database(database), m_query(query)
{
    m_from = minuteOf(query.from);
    m_until = std::max(m_from, minuteOf(query.until - Duration(1))) + 1;
    m_step = (m_until - m_from + mostSteps - 1) / mostSteps;
}

DebugBoard TelemetryBoard::take()
{
    m_board.service = m_query.service;
    m_board.name = m_query.name;
    m_board.from = Time(std::chrono::minutes(m_from));
    // To the minute, so that a quiet board stays the same for a while.
    m_board.until = Time(std::chrono::minutes(m_until));
    readSeries();
    readEndpoints();
    lookAtRequests();
    figures();
    chooseDots();
    findServices();
    readDependencies();
    readPatterns();
    readFeeds();
    return std::move(m_board);
}

void TelemetryBoard::readSeries()
{
    // What was there in the time before counts too: what has gone silent is told by it.
    Query row(m_database, "SELECT id, kind, service, severity, name FROM series WHERE last >= ?1",
              2 * m_from - m_until);
    while (row.step())
        m_series.push_back({row.number(0), static_cast<SeriesKind>(row.number(1)), row.text(2), row.text(4),
                            static_cast<int>(row.number(3))});
}

TelemetryBoard::Sum TelemetryBoard::sumOf(std::int64_t series, std::int64_t fromMinute,
                                          std::int64_t untilMinute)
{
    Sum out;
    const auto steps = static_cast<std::size_t>((untilMinute - fromMinute + m_step - 1) / m_step);
    out.counts.resize(steps);
    out.failures.resize(steps);
    Query row(m_database,
              "SELECT minute, count, failed, durations FROM minutes WHERE series = ?1 AND minute >= ?2 AND "
              "minute < ?3",
              series, fromMinute, untilMinute);
    while (row.step()) {
        const auto minute = row.number(0);
        const auto step = static_cast<std::size_t>((minute - fromMinute) / m_step);
        out.count += row.number(1);
        out.failed += row.number(2);
        out.counts[step] += static_cast<double>(row.number(1));
        out.failures[step] += static_cast<double>(row.number(2));
        out.lastMinute = minute;
        if (!out.durations.addBytes(row.blob(3)))
            throwDamaged();
    }
    return out;
}

Line TelemetryBoard::lineOfSteps(std::vector<double> values) const
{
    Line out;
    out.from = m_board.from;
    out.stepSeconds = m_step * 60;
    out.values = std::move(values);
    return out;
}

void TelemetryBoard::readEndpoints()
{
    for (const auto& series : m_series) {
        if (series.kind != SeriesKind::Request)
            continue;
        const bool chosen = (m_query.service.empty() || series.service == m_query.service) &&
                            (m_query.name.empty() || series.name == m_query.name);
        const auto sum = sumOf(series.id, m_from, m_until);
        if (sum.count == 0)
            continue;
        m_board.endpoints.push_back(
            {series.service, series.name, sum.count, sum.failed, sum.durations.percentileMillis(0.95)});
        if (!chosen)
            continue;
        m_chosen.push_back(series.id);
        m_sum.count += sum.count;
        m_sum.failed += sum.failed;
        m_sum.durations.add(sum.durations);
    }
    std::sort(m_board.endpoints.begin(), m_board.endpoints.end(),
              [](const EndpointRow& a, const EndpointRow& b) {
                  return std::tuple(b.failed, b.requests, std::tie(a.service, a.name)) <
                         std::tuple(a.failed, a.requests, std::tie(b.service, b.name));
              });
    if (m_board.endpoints.size() > MostEndpoints)
        m_board.endpoints.resize(MostEndpoints);
}

void TelemetryBoard::lookAtRequests()
{
    const auto from = m_from * nanosOfMinute;
    const auto until = m_until * nanosOfMinute;
    if (m_sum.count <= MostLookedAt) {
        for (const auto series : m_chosen)
            scan(series, from, until, MostLookedAt);
        return;
    }
    const auto slice = (until - from + slices - 1) / slices;
    const auto each =
        std::max<std::int64_t>(1, MostLookedAt / slices / static_cast<std::int64_t>(m_chosen.size()));
    for (const auto series : m_chosen) {
        for (auto at = from; at < until; at += slice)
            scan(series, at, std::min(at + slice, until), each);
    }
    readFailed();
}

void TelemetryBoard::scan(std::int64_t series, std::int64_t from, std::int64_t until, std::int64_t most)
{
    Query row(m_database,
              "SELECT trace, start, finish - start, failed FROM spans INDEXED BY spans_series WHERE series > "
              "0 AND series = ?1 AND "
              "start >= ?2 "
              "AND start < ?3 LIMIT ?4",
              series, from, until, most);
    while (row.step())
        m_requests.push_back({row.bytes<16>(0), row.number(1), row.number(2), row.number(3) != 0});
}

// Those that a sample may have missed: the newest.
void TelemetryBoard::readFailed()
{
    std::set<TraceId> known;
    for (const auto& request : m_requests) {
        if (request.failed)
            known.insert(request.trace);
    }
    for (const auto series : m_chosen) {
        Query row(m_database,
                  "SELECT trace, start, finish - start FROM spans INDEXED BY spans_failed WHERE series > 0 "
                  "AND failed = 1 AND series "
                  "= ?1 AND "
                  "start >= ?2 AND start < ?3 ORDER BY start DESC LIMIT ?4",
                  series, m_from * nanosOfMinute, m_until * nanosOfMinute,
                  static_cast<std::int64_t>(failedDots));
        while (row.step()) {
            if (const auto trace = row.bytes<16>(0); known.insert(trace).second)
                m_requests.push_back({trace, row.number(1), row.number(2), true});
        }
    }
}

void TelemetryBoard::figures()
{
    const auto passed = std::chrono::floor<RateStep>(m_query.until) - m_board.from;
    const auto seconds = std::chrono::duration<double>(passed).count();
    m_board.spans = static_cast<std::int64_t>(m_requests.size());
    m_board.sampled = m_board.spans < m_sum.count || m_sum.count > MostLookedAt;
    m_board.failedTraces = m_sum.failed;
    m_board.perSecond = static_cast<double>(m_sum.count) / std::max(1.0, seconds);
    m_board.failing =
        m_sum.count > 0 ? static_cast<double>(m_sum.failed) / static_cast<double>(m_sum.count) : unknown;
    m_board.maxMillis = m_sum.durations.mostMillis();
    std::vector<double> millis;
    for (const auto& request : m_requests)
        millis.push_back(static_cast<double>(request.nanos) / nanosOfMilli);
    for (const auto& [part, value] :
         {std::pair{0.5, &m_board.p50Millis}, {0.95, &m_board.p95Millis}, {0.99, &m_board.p99Millis}})
        *value = m_board.sampled ? m_sum.durations.percentileMillis(part) : percentileOf(millis, part);
    Durations dayAgo;
    for (const auto series : m_chosen)
        dayAgo.add(sumOf(series, m_from - minutesOfDay, m_until - minutesOfDay).durations);
    m_board.p95DayAgo = dayAgo.percentileMillis(0.95);
}

// Failed ones and slow ones, the slowest first; of the rest those whose ids are lowest, so that the same ones
// stay while the time goes on.
void TelemetryBoard::chooseDots()
{
    std::sort(m_requests.begin(), m_requests.end(), [](const Request& a, const Request& b) {
        return std::tuple(b.failed, b.nanos, a.trace) < std::tuple(a.failed, a.nanos, b.trace);
    });
    const auto failed = static_cast<std::size_t>(
        std::find_if(m_requests.begin(), m_requests.end(), [](const Request& one) { return !one.failed; }) -
        m_requests.begin());
    const auto size = m_requests.size();
    const auto shownFailed =
        std::min(failed, std::max(failedDots, MostDots - std::min(MostDots, size - failed)));
    const auto slow = failed + std::min(slowDots, size - failed);
    std::vector<Request> shown(m_requests.begin(),
                               m_requests.begin() + static_cast<std::ptrdiff_t>(shownFailed));
    shown.insert(shown.end(), m_requests.begin() + static_cast<std::ptrdiff_t>(failed),
                 m_requests.begin() + static_cast<std::ptrdiff_t>(slow));
    std::sort(m_requests.begin() + static_cast<std::ptrdiff_t>(slow), m_requests.end(),
              [](const Request& a, const Request& b) { return a.trace < b.trace; });
    const auto rest = std::min(size - slow, MostDots - shown.size());
    shown.insert(shown.end(), m_requests.begin() + static_cast<std::ptrdiff_t>(slow),
                 m_requests.begin() + static_cast<std::ptrdiff_t>(slow + rest));
    for (const auto& request : shown) {
        if (m_traces.size() < tracesFollowed)
            m_traces.insert(request.trace);
        m_board.dots.push_back({hexOf(request.trace), Time(Duration(request.start / nanosOfMilli)),
                                static_cast<double>(request.nanos) / nanosOfMilli, request.failed});
    }
}

void TelemetryBoard::findServices()
{
    if (m_query.service.empty()) {
        for (const auto& series : m_series)
            m_services.insert(series.service);
        return;
    }
    m_services.insert(m_query.service);
    std::size_t followed = 0;
    for (const auto& trace : m_traces) {
        if (followed >= spansFollowed)
            return;
        std::vector<Span> spans;
        Query row(m_database, "SELECT " WARROOM_SPAN_COLUMNS " FROM spans WHERE trace = ?1 LIMIT ?2", trace,
                  static_cast<std::int64_t>(spansFollowed));
        while (row.step())
            spans.push_back(spanOf(row));
        followed += spans.size();
        for (auto& service : servicesBelow(spans, m_query.service, m_query.name))
            m_services.insert(std::move(service));
    }
}

} // namespace warroom::sqlite
