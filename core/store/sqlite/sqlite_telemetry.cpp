// Spans and log records in SQLite.
#include "store/sqlite/list_text.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/private_files.h"
#include "store/sqlite/telemetry_board.h"
#include "store/sqlite/telemetry_columns.h"
#include "store/sqlite/telemetry_sums.h"
#include "store/telemetry_store.h"

#include "domain/telemetry/span_words.h"

namespace warroom {
namespace {

using namespace sqlite;

constexpr std::int64_t rowsOfPruning = 20'000;

// Questions go by the index of service and time, also those about all services: their names are read from it
// one by one.
#define WARROOM_ALL_SERVICES(table)                                                                          \
    "WITH RECURSIVE services(known) AS (SELECT min(service) FROM " table                                     \
    " UNION ALL SELECT (SELECT min(service) FROM " table                                                     \
    " WHERE service > known) FROM services WHERE known IS NOT NULL) "
#define WARROOM_OF_ALL "?1 = '' AND service IN (SELECT known FROM services WHERE known IS NOT NULL)"

#define WARROOM_TRACES_WHERE                                                                                 \
    "SELECT " WARROOM_SPAN_COLUMNS ", count(*), sum(failed), min(start) FROM spans WHERE "
#define WARROOM_TRACES_IN                                                                                    \
    " AND start >= ?2 AND start < ?3 GROUP BY trace HAVING (?4 = 0 OR sum(failed) > 0) ORDER BY min(start) " \
    "DESC LIMIT ?5"
#define WARROOM_LINES_WHERE "SELECT " WARROOM_LINE_COLUMNS " FROM lines WHERE "
#define WARROOM_LINES_IN                                                                                     \
    " AND severity >= ?2 AND at >= ?3 AND at < ?4 AND (?5 = '' OR instr(lower(body), lower(?5)) > 0) ORDER " \
    "BY at DESC LIMIT ?6"

template<class Read>
auto all(Query& row, Read&& read)
{
    std::vector<decltype(read(row))> out;
    while (row.step())
        out.push_back(read(row));
    return out;
}

class SqliteTelemetry final : public TelemetryStore
{
public:
    explicit SqliteTelemetry(std::unique_ptr<Database> database)
        : m_database(std::move(database)), m_sums(*m_database)
    {}

    Result<std::vector<bool>> save(const std::vector<Span>& spans, const std::vector<LogLine>& lines,
                                   Time now) override
    {
        std::vector<bool> isNew;
        CHECK(changed([&] {
            for (const auto& span : spans)
                isNew.push_back(write(span, now));
            for (const auto& line : lines)
                write(line, now);
            m_sums.write();
        }));
        return isNew;
    }

    Result<void> prune(Time until, std::int64_t mostBytes) override
    {
        CHECK(changed([&] {
            Query(*m_database, "DELETE FROM spans WHERE received < ?1", until).exec();
            Query(*m_database, "DELETE FROM lines WHERE received < ?1", until).exec();
            m_sums.prune(until.time_since_epoch() / std::chrono::minutes(1));
        }));
        for (bool more = mostBytes > 0; more;) {
            CHECK(changed([&] { more = usedBytes() > mostBytes && removeOldest(); }));
        }
        return {};
    }

    Result<std::vector<TraceLine>> traces(const TraceQuery& query) override
    {
        const std::string_view sql = query.service.empty()
                                         ? WARROOM_ALL_SERVICES("spans")
                                               WARROOM_TRACES_WHERE WARROOM_OF_ALL WARROOM_TRACES_IN
                                         : WARROOM_TRACES_WHERE "service = ?1" WARROOM_TRACES_IN;
        return m_database->run([&] {
            Query row(*m_database, sql, query.service, query.since, query.until,
                      std::int64_t{query.failedOnly}, static_cast<std::int64_t>(query.limit));
            return all(row, [](Query& one) {
                return TraceLine{spanOf(one), one.number(11), one.number(12)};
            });
        });
    }

    Result<std::vector<Span>> trace(const TraceId& id) override
    {
        return m_database->run([&] {
            Query row(*m_database,
                      "SELECT " WARROOM_SPAN_COLUMNS " FROM spans WHERE trace = ?1 ORDER BY start, id", id);
            return all(row, spanOf);
        });
    }

    Result<std::vector<LogLine>> lines(const LogQuery& query) override
    {
        const std::string_view sql = query.service.empty()
                                         ? WARROOM_ALL_SERVICES("lines")
                                               WARROOM_LINES_WHERE WARROOM_OF_ALL WARROOM_LINES_IN
                                         : WARROOM_LINES_WHERE "service = ?1" WARROOM_LINES_IN;
        return m_database->run([&] {
            Query row(*m_database, sql, query.service, std::int64_t{query.severity}, query.since, query.until,
                      query.words, static_cast<std::int64_t>(query.limit));
            return all(row, lineOf);
        });
    }

    Result<std::vector<LogLine>> linesOf(const TraceId& trace) override
    {
        return m_database->run([&] {
            Query row(*m_database, "SELECT " WARROOM_LINE_COLUMNS " FROM lines WHERE trace = ?1 ORDER BY at",
                      trace);
            return all(row, lineOf);
        });
    }

    Result<DebugBoard> board(const DebugQuery& query) override
    {
        return m_database->run([&] { return TelemetryBoard(*m_database, query).take(); });
    }

    const NamesLeftOut& namesLeftOut() const override { return m_sums.namesLeftOut(); }

private:
    // A transaction that the sums take part in.
    template<class Work>
    Result<void> changed(Work&& work)
    {
        auto done = m_database->transact(std::forward<Work>(work));
        if (!done)
            m_sums.forget();
        return done;
    }

    // Whether it is new.
    bool write(const Span& span, Time now)
    {
        const auto attributes = listedPairs(span.attributes);
        const auto series = m_sums.seriesOf(span);
        const bool isNew =
            Query(*m_database,
                  "INSERT OR IGNORE INTO spans (" WARROOM_SPAN_COLUMNS
                  ", received, series) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                  span.trace, span.id, span.parent, span.service, span.name,
                  std::int64_t{static_cast<std::uint8_t>(span.kind)}, span.start, span.end,
                  std::int64_t{span.failed}, span.error, attributes, now, isRequest(span) ? series : 0)
                .exec() > 0;
        if (isNew && series > 0)
            m_sums.count(series, span);
        return isNew;
    }

    void write(const LogLine& line, Time now)
    {
        const auto attributes = listedPairs(line.attributes);
        const auto pattern = m_sums.seriesOf(line);
        Query(*m_database,
              "INSERT INTO lines (" WARROOM_LINE_COLUMNS
              ", received, pattern) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
              line.at, std::int64_t{line.severity}, line.service, line.body, line.trace, line.span,
              attributes, now, pattern)
            .exec();
        if (pattern > 0)
            m_sums.count(pattern, line);
    }

    std::int64_t usedBytes()
    {
        const auto pages =
            m_database->number("PRAGMA page_count") - m_database->number("PRAGMA freelist_count");
        return pages * m_database->number("PRAGMA page_size");
    }

    // Some of each kind, and the sums when they are all that is left; false: there was nothing left.
    bool removeOldest()
    {
        const int spans =
            Query(*m_database,
                  "DELETE FROM spans WHERE (trace, id) IN (SELECT trace, id FROM spans ORDER BY "
                  "received LIMIT ?1)",
                  rowsOfPruning)
                .exec();
        const int lines =
            Query(*m_database,
                  "DELETE FROM lines WHERE id IN (SELECT id FROM lines ORDER BY received LIMIT ?1)",
                  rowsOfPruning)
                .exec();
        return spans + lines > 0 || m_sums.clear();
    }

    std::unique_ptr<Database> m_database;
    TelemetrySums m_sums;
};

} // namespace

Result<std::unique_ptr<TelemetryStore>> openTelemetryStore(const std::string& file)
{
    CHECK(sqlite::makePrivateFile(file));
    TRY(auto database, Database::open(file, {}, telemetryMigrations()));
    // A flood touches the same pages again and again, and shares the disk with people's operations.
    CHECK(database->run([&] { database->exec("PRAGMA wal_autocheckpoint=4000"); }));
    return std::unique_ptr<TelemetryStore>(std::make_unique<SqliteTelemetry>(std::move(database)));
}

} // namespace warroom
