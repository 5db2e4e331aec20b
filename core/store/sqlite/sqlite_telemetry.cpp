// Spans and log records in SQLite.
#include "store/sqlite/list_text.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/private_files.h"
#include "store/telemetry_store.h"

namespace warroom {
namespace {

using namespace sqlite;

#define WARROOM_SPAN_COLUMNS                                                                                 \
    "trace, id, parent, service, name, kind, start, finish, failed, error, attributes"
#define WARROOM_LINE_COLUMNS "at, severity, service, body, trace, span, attributes"

constexpr std::int64_t rowsOfPruning = 20'000;

Span spanOf(Query& row)
{
    Span out;
    out.trace = row.bytes<16>(0);
    out.id = row.bytes<8>(1);
    out.parent = row.bytes<8>(2);
    out.service = row.text(3);
    out.name = row.text(4);
    out.kind = static_cast<SpanKind>(row.number(5));
    out.start = row.number(6);
    out.end = row.number(7);
    out.failed = row.number(8) != 0;
    out.error = row.text(9);
    readPairs(row.text(10), out.attributes);
    return out;
}

LogLine lineOf(Query& row)
{
    LogLine out;
    out.at = row.number(0);
    out.severity = static_cast<int>(row.number(1));
    out.service = row.text(2);
    out.body = row.text(3);
    out.trace = row.bytes<16>(4);
    out.span = row.bytes<8>(5);
    readPairs(row.text(6), out.attributes);
    return out;
}

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
    explicit SqliteTelemetry(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

    Result<void> save(const std::vector<Span>& spans, const std::vector<LogLine>& lines, Time now) override
    {
        return m_database->transact([&] {
            for (const auto& span : spans)
                write(span, now);
            for (const auto& line : lines)
                write(line, now);
        });
    }

    Result<void> prune(Time until, std::int64_t mostBytes) override
    {
        CHECK(m_database->transact([&] {
            Query(*m_database, "DELETE FROM spans WHERE received < ?1", until).exec();
            Query(*m_database, "DELETE FROM lines WHERE received < ?1", until).exec();
        }));
        for (bool more = mostBytes > 0; more;) {
            CHECK(m_database->transact([&] { more = usedBytes() > mostBytes && removeOldest(); }));
        }
        return {};
    }

    Result<std::vector<TraceLine>> traces(const TraceQuery& query) override
    {
        return m_database->run([&] {
            Query row(
                *m_database,
                "SELECT " WARROOM_SPAN_COLUMNS
                ", count(*), sum(failed), min(start) FROM spans WHERE (?1 = '' OR service = ?1) AND start >= "
                "?2 AND start < ?3 GROUP BY trace HAVING (?4 = 0 OR sum(failed) > 0) ORDER BY min(start) "
                "DESC "
                "LIMIT ?5",
                query.service, query.since, query.until, std::int64_t{query.failedOnly},
                static_cast<std::int64_t>(query.limit));
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
        return m_database->run([&] {
            Query row(
                *m_database,
                "SELECT " WARROOM_LINE_COLUMNS
                " FROM lines WHERE (?1 = '' OR service = ?1) AND severity >= ?2 AND at >= ?3 AND at < ?4 AND "
                "(?5 = '' OR instr(lower(body), lower(?5)) > 0) ORDER BY at DESC LIMIT ?6",
                query.service, std::int64_t{query.severity}, query.since, query.until, query.words,
                static_cast<std::int64_t>(query.limit));
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

private:
    void write(const Span& span, Time now)
    {
        const auto attributes = listedPairs(span.attributes);
        Query(*m_database,
              "INSERT OR IGNORE INTO spans (" WARROOM_SPAN_COLUMNS
              ", received) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
              span.trace, span.id, span.parent, span.service, span.name,
              std::int64_t{static_cast<std::uint8_t>(span.kind)}, span.start, span.end,
              std::int64_t{span.failed}, span.error, attributes, now)
            .exec();
    }

    void write(const LogLine& line, Time now)
    {
        const auto attributes = listedPairs(line.attributes);
        Query(*m_database,
              "INSERT INTO lines (" WARROOM_LINE_COLUMNS
              ", received) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
              line.at, std::int64_t{line.severity}, line.service, line.body, line.trace, line.span,
              attributes, now)
            .exec();
    }

    std::int64_t usedBytes()
    {
        const auto pages =
            m_database->number("PRAGMA page_count") - m_database->number("PRAGMA freelist_count");
        return pages * m_database->number("PRAGMA page_size");
    }

    // Some of each kind; false: there was nothing left.
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
        return spans + lines > 0;
    }

    std::unique_ptr<Database> m_database;
};

} // namespace

Result<std::unique_ptr<TelemetryStore>> openTelemetryStore(const std::string& file)
{
    CHECK(sqlite::makePrivateFile(file));
    TRY(auto database, Database::open(file, {}, telemetryMigrations()));
    return std::unique_ptr<TelemetryStore>(std::make_unique<SqliteTelemetry>(std::move(database)));
}

} // namespace warroom
