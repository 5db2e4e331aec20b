// Counts and samples in SQLite.
#include "store/series_store.h"
#include "store/sqlite/database.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/private_files.h"

namespace warroom {
namespace {

using namespace sqlite;

constexpr std::int64_t minuteSpan = 60, hourSpan = 3600;

class SqliteSeries final : public SeriesStore
{
public:
    explicit SqliteSeries(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

    Result<void> save(std::span<const StoredCounts> minutes, std::span<const StoredSample> samples) override
    {
        return m_database->transact([&] {
            for (const auto& one : minutes)
                write(one);
            for (const auto& one : samples)
                write(one);
        });
    }

    Result<std::vector<StoredCounts>> counts(const std::string& service,
                                             const std::string& objective) override
    {
        return m_database->run([&] {
            Query row(*m_database,
                      "SELECT span, start, held, good, total FROM counts WHERE objective = (SELECT id FROM "
                      "objectives WHERE service = ?1 AND name = ?2) ORDER BY span DESC, start",
                      service, objective);
            std::vector<StoredCounts> out;
            while (row.step())
                out.push_back({service,
                               objective,
                               {row.time(1), row.real(3), row.real(4)},
                               row.number(2) != 0,
                               row.number(0) == hourSpan});
            return out;
        });
    }

    Result<std::vector<StoredSample>> samples(const std::string& service, const std::string& title,
                                              Time since) override
    {
        return m_database->run([&] {
            Query row(*m_database,
                      "SELECT at, value FROM samples WHERE curve = (SELECT id FROM curves WHERE service = ?1 "
                      "AND title = ?2) AND at >= ?3 ORDER BY at",
                      service, title, since);
            std::vector<StoredSample> out;
            while (row.step())
                out.push_back({service, title, row.time(0), row.real(1)});
            return out;
        });
    }

    Result<void> prune(Time minutesUntil, Time hoursUntil, Time samplesUntil) override
    {
        const Time fine = hourOf(minutesUntil), coarse = hourOf(hoursUntil);
        return m_database->transact([&] {
            Query(
                *m_database,
                "INSERT INTO counts (objective, span, start, held, good, total) SELECT objective, ?2, start "
                "- "
                "start % (?2 * 1000), held, sum(good), sum(total) FROM counts WHERE span = ?3 AND start < ?1 "
                "GROUP BY 1, 3, 4 ON CONFLICT DO UPDATE SET good = good + excluded.good, total = total + "
                "excluded.total",
                fine, hourSpan, minuteSpan)
                .exec();
            Query(*m_database, "DELETE FROM counts WHERE span = ?2 AND start < ?1", fine, minuteSpan).exec();
            Query(*m_database, "DELETE FROM counts WHERE span = ?2 AND start < ?1", coarse, hourSpan).exec();
            Query(*m_database, "DELETE FROM samples WHERE at < ?1", hourOf(samplesUntil)).exec();
        });
    }

private:
    void write(const StoredCounts& one)
    {
        Query(*m_database, "INSERT OR IGNORE INTO objectives (service, name) VALUES (?1, ?2)", one.service,
              one.objective)
            .exec();
        Query(*m_database,
              "DELETE FROM counts WHERE objective = (SELECT id FROM objectives WHERE service = ?1 AND name = "
              "?2) "
              "AND span = ?3 AND start = ?4",
              one.service, one.objective, minuteSpan, one.counts.minute)
            .exec();
        Query(*m_database,
              "INSERT INTO counts (objective, span, start, held, good, total) SELECT id, ?3, ?4, ?5, ?6, ?7 "
              "FROM "
              "objectives WHERE service = ?1 AND name = ?2",
              one.service, one.objective, minuteSpan, one.counts.minute, std::int64_t{one.held},
              one.counts.good, one.counts.total)
            .exec();
    }

    void write(const StoredSample& one)
    {
        Query(*m_database, "INSERT OR IGNORE INTO curves (service, title) VALUES (?1, ?2)", one.service,
              one.title)
            .exec();
        Query(
            *m_database,
            "INSERT OR REPLACE INTO samples (curve, at, value) SELECT id, ?3, ?4 FROM curves WHERE service = "
            "?1 AND title = ?2",
            one.service, one.title, one.at, one.value)
            .exec();
    }

    std::unique_ptr<Database> m_database;
};

} // namespace

Result<std::unique_ptr<SeriesStore>> openSeriesStore(const std::string& file)
{
    CHECK(sqlite::makePrivateFile(file));
    TRY(auto database, Database::open(file, {}, metricsMigrations()));
    return std::unique_ptr<SeriesStore>(std::make_unique<SqliteSeries>(std::move(database)));
}

} // namespace warroom
