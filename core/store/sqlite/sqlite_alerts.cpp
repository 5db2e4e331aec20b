// Alerts in SQLite.
#include "store/alert_store.h"
#include "store/sqlite/alert_columns.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/private_files.h"

namespace warroom {
namespace {

using namespace sqlite;

template<class Read>
auto all(Query& row, Read&& read)
{
    std::vector<decltype(read(row))> out;
    while (row.step())
        out.push_back(read(row));
    return out;
}

class SqliteAlerts final : public AlertStore
{
public:
    explicit SqliteAlerts(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

    Result<std::vector<Alert>> load(Time heardSince) override
    {
        return m_database->run([&] {
            Query row(*m_database,
                      "SELECT " WARROOM_ALERT_COLUMNS
                      " FROM alerts WHERE state <> 'resolved' OR last >= ?1 ORDER BY id",
                      heardSince);
            return all(row, alertOf);
        });
    }

    Result<std::vector<Deed>> deeds() override
    {
        return m_database->run([&] {
            Query row(*m_database, "SELECT id, message FROM deeds ORDER BY id");
            return all(row, [](Query& one) { return Deed{one.number(0), one.text(1)}; });
        });
    }

    Result<std::int64_t> lastAlertId() override
    {
        return m_database->run([&] { return m_database->number("SELECT coalesce(max(id), 0) FROM alerts"); });
    }

    Result<void> save(std::span<Alert* const> alerts, std::span<Deed> deeds,
                      std::span<Deploy> deploys) override
    {
        if (m_broken)
            return *m_broken;
        const auto done = m_database->transact([&] {
            for (const Alert* alert : alerts) {
                writeAlert(*m_database, *alert);
                writeSteps(*alert);
            }
            for (auto& deed : deeds) {
                Query(*m_database, "INSERT INTO deeds (message) VALUES (?1)", deed.message).exec();
                deed.id = m_database->lastRowId();
            }
            for (auto& deploy : deploys)
                writeDeploy(deploy);
        });
        if (!done) {
            // A failed sync is never tried again: what the file then holds is not known.
            if (m_database->lastFailure() != Failure::Passing)
                m_broken = done.error();
            return done;
        }
        for (Alert* alert : alerts)
            alert->newSteps.clear();
        return {};
    }

    Result<void> saveHeard(std::span<const Alert* const> alerts) override
    {
        return m_database->transact([&] {
            for (const Alert* alert : alerts)
                Query(*m_database, "UPDATE alerts SET last = ?2, count = ?3 WHERE id = ?1", alert->id,
                      alert->last, alert->count)
                    .exec();
        });
    }

    Result<void> deedsDone(std::span<const std::int64_t> ids) override
    {
        return m_database->transact([&] {
            for (const auto id : ids)
                Query(*m_database, "DELETE FROM deeds WHERE id = ?1", id).exec();
        });
    }

    Result<std::vector<Alert>> alerts(const AlertQuery& query) override
    {
        const auto ticket = query.ticket.isNil() ? std::nullopt : std::optional(query.ticket);
        return m_database->run([&] {
            Query row(*m_database,
                      "SELECT " WARROOM_ALERT_COLUMNS
                      " FROM alerts WHERE (?1 = 0 OR state <> 'resolved') AND (?2 = '' OR service = ?2) AND "
                      "(?3 IS NULL OR ticket = ?3) AND (?4 = 0 OR id < ?4) ORDER BY id DESC LIMIT ?5",
                      std::int64_t{query.openOnly}, query.service, ticket, query.before,
                      static_cast<std::int64_t>(query.limit));
            return all(row, alertOf);
        });
    }

    Result<std::optional<Alert>> alert(std::int64_t id) override
    {
        return m_database->run([&]() -> std::optional<Alert> {
            Query row(*m_database, "SELECT " WARROOM_ALERT_COLUMNS " FROM alerts WHERE id = ?1", id);
            return row.step() ? std::optional(alertOf(row)) : std::nullopt;
        });
    }

    Result<std::optional<Alert>> find(const std::string& intake, const std::string& dedupKey) override
    {
        return m_database->run([&]() -> std::optional<Alert> {
            Query row(*m_database,
                      "SELECT " WARROOM_ALERT_COLUMNS " FROM alerts WHERE intake = ?1 AND dedup_key = ?2",
                      intake, dedupKey);
            return row.step() ? std::optional(alertOf(row)) : std::nullopt;
        });
    }

    Result<std::vector<AlertStep>> steps(std::int64_t alert) override
    {
        return m_database->run([&] {
            Query row(*m_database,
                      "SELECT at, what, why, ticket FROM alert_steps WHERE alert = ?1 ORDER BY rowid", alert);
            return all(row, [](Query& one) {
                return AlertStep{one.time(0), one.text(1), one.text(2),
                                 one.isNull(3) ? TicketId{} : one.id<TicketId>(3)};
            });
        });
    }

    Result<std::vector<Deploy>> deploys(const std::string& service, Time since, std::size_t limit) override
    {
        return m_database->run([&] {
            Query row(*m_database,
                      "SELECT id, at, service, environment, version, by_whom, text, url, intake FROM deploys "
                      "WHERE (?1 = '' OR service = ?1) AND at >= ?2 ORDER BY at DESC, id DESC LIMIT ?3",
                      service, since, static_cast<std::int64_t>(limit));
            return all(row, deployOf);
        });
    }

private:
    void writeSteps(const Alert& alert)
    {
        for (const auto& step : alert.newSteps) {
            const auto ticket = step.ticket.isNil() ? std::nullopt : std::optional(step.ticket);
            Query(*m_database,
                  "INSERT INTO alert_steps (alert, at, what, why, ticket) VALUES (?1, ?2, ?3, ?4, ?5)",
                  alert.id, step.at, step.what, step.why, ticket)
                .exec();
        }
    }

    void writeDeploy(Deploy& deploy)
    {
        Query(
            *m_database,
            "INSERT INTO deploys (at, service, environment, version, by_whom, text, url, intake) VALUES (?1, "
            "?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            deploy.at, deploy.service, deploy.environment, deploy.version, deploy.by, deploy.text, deploy.url,
            deploy.intake)
            .exec();
        deploy.id = m_database->lastRowId();
    }

    std::unique_ptr<Database> m_database;
    std::optional<Error> m_broken;
};

} // namespace

Result<std::unique_ptr<AlertStore>> openAlertStore(const std::string& file)
{
    CHECK(sqlite::makePrivateFile(file));
    TRY(auto database, Database::open(file, {}, alertsMigrations()));
    return std::unique_ptr<AlertStore>(std::make_unique<SqliteAlerts>(std::move(database)));
}

} // namespace warroom
