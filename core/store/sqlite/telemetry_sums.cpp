// Series by name, and their minutes.
#include "store/sqlite/telemetry_sums.h"

#include "base/log.h"
#include "base/text.h"
#include "domain/telemetry/log_pattern.h"
#include "domain/telemetry/span_words.h"

namespace warroom::sqlite {
namespace {

constexpr std::size_t mostKnown = 50'000; // names in memory
const std::string others = "*";

std::int64_t number(SeriesKind kind) { return static_cast<std::int64_t>(kind); }

} // namespace

std::int64_t TelemetrySums::seriesOf(const Span& span)
{
    if (isRequest(span))
        return idOf(SeriesKind::Request, span.service, 0, span.name);
    return isCall(span) ? idOf(SeriesKind::Call, span.service, 0, calledBy(span)) : 0;
}

std::int64_t TelemetrySums::seriesOf(const LogLine& line)
{
    return line.severity >= leastBadSeverity
               ? idOf(SeriesKind::Pattern, line.service, line.severity, patternOf(line.body))
               : 0;
}

void TelemetrySums::count(std::int64_t series, const Span& span)
{
    auto& sum = m_counted[{series, span.start / nanosOfMinute}];
    ++sum.count;
    sum.failed += span.failed;
    sum.durations.add(span.end - span.start);
}

void TelemetrySums::count(std::int64_t series, const LogLine& line)
{
    ++m_counted[{series, line.at / nanosOfMinute}].count;
}

void TelemetrySums::write()
{
    for (auto& [key, sum] : m_counted) {
        const auto& [series, minute] = key;
        Query(m_database, "UPDATE series SET last = max(last, ?2) WHERE id = ?1", series, minute).exec();
        Query before(m_database,
                     "SELECT count, failed, durations FROM minutes WHERE series = ?1 AND minute = ?2", series,
                     minute);
        if (before.step()) {
            sum.count += before.number(0);
            sum.failed += before.number(1);
            if (!sum.durations.addBytes(before.blob(2)))
                throwDamaged();
        }
        const std::string durations = sum.durations.bytes();
        Query(m_database, "INSERT OR REPLACE INTO minutes VALUES (?1, ?2, ?3, ?4, ?5)", series, minute,
              sum.count, sum.failed, Blob{durations})
            .exec();
    }
    m_counted.clear();
}

void TelemetrySums::forget()
{
    m_counted.clear();
    forgetNames();
}

void TelemetrySums::forgetNames()
{
    m_ids.clear();
    m_total.reset();
}

void TelemetrySums::prune(std::int64_t minute)
{
    Query series(m_database, "SELECT id FROM series");
    while (series.step())
        Query(m_database, "DELETE FROM minutes WHERE series = ?1 AND minute < ?2", series.number(0), minute)
            .exec();
    if (Query(m_database, "DELETE FROM series WHERE last < ?1", minute).exec() > 0)
        forgetNames();
}

bool TelemetrySums::clear()
{
    forgetNames();
    const int gone = Query(m_database, "DELETE FROM minutes WHERE true").exec();
    return Query(m_database, "DELETE FROM series WHERE true").exec() + gone > 0;
}

std::int64_t TelemetrySums::idOf(SeriesKind kind, const std::string& service, int severity,
                                 const std::string& name)
{
    std::string key;
    key.append(1, static_cast<char>(kind)).append(1, static_cast<char>(severity));
    key.append(service).append(1, '\0').append(name);
    if (const auto known = m_ids.find(key); known != m_ids.end())
        return known->second;
    auto id = find(kind, service, severity, name);
    if (id == 0)
        id = make(kind, service, severity, name);
    if (m_ids.size() >= mostKnown)
        m_ids.clear();
    m_ids.emplace(std::move(key), id);
    return id;
}

std::int64_t TelemetrySums::find(SeriesKind kind, const std::string& service, int severity,
                                 const std::string& name)
{
    Query row(m_database,
              "SELECT id FROM series WHERE kind = ?1 AND service = ?2 AND severity = ?3 AND name = ?4",
              number(kind), service, std::int64_t{severity}, name);
    return row.step() ? row.number(0) : 0;
}

// Said in the log once for each service.
void TelemetrySums::leaveOut(const std::string& service)
{
    const bool isRoom = m_leftOut.size() < TelemetryStore::mostServicesLeftOut || m_leftOut.contains(service);
    if (++m_leftOut[isRoom ? service : others] == 1)
        log::warning(
            "telemetry of {} has names without end: beyond {} they are counted as one; a name should "
            "hold no id",
            escapeForMessage(service), SeriesOfService);
}

std::int64_t TelemetrySums::countOf(SeriesKind kind, const std::string& service)
{
    Query row(m_database, "SELECT count(*) FROM series WHERE kind = ?1 AND service = ?2", number(kind),
              service);
    row.step();
    return row.number(0);
}

std::int64_t TelemetrySums::make(SeriesKind kind, const std::string& service, int severity,
                                 const std::string& name)
{
    if (!m_total)
        m_total = m_database.number("SELECT count(*) FROM series");
    if (name != others && countOf(kind, service) >= SeriesOfService) {
        leaveOut(service);
        return idOf(kind, service, severity, others);
    }
    if (service != others && *m_total >= Series) {
        if (name != others)
            leaveOut(service);
        return idOf(kind, others, severity, others);
    }
    Query(m_database, "INSERT INTO series (kind, service, severity, name, last) VALUES (?1, ?2, ?3, ?4, 0)",
          number(kind), service, std::int64_t{severity}, name)
        .exec();
    ++*m_total;
    return m_database.lastRowId();
}

} // namespace warroom::sqlite
