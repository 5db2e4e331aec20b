// Alerts in SQLite.
#include "store/alert_store.h"

#include "base/work_queue.h"
#include "store/sqlite/alert_columns.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/private_files.h"

#include <algorithm>
#include <future>

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
        return idle().run([&] {
            Query row(*m_database,
                      "SELECT " WARROOM_ALERT_COLUMNS
                      " FROM alerts WHERE state <> 'resolved' OR last >= ?1 OR held_until IS NOT NULL OR "
                      "muted_until IS NOT NULL OR untold <> '' ORDER BY id",
                      heardSince);
            return all(row, alertOf);
        });
    }

    Result<std::vector<Deed>> deeds() override
    {
        return idle().run([&] {
            Query row(*m_database, "SELECT id, message FROM deeds ORDER BY id");
            return all(row, [](Query& one) { return Deed{one.number(0), one.text(1)}; });
        });
    }

    Result<std::int64_t> lastAlertId() override
    {
        return idle().run([&] { return m_database->number(lastAlertSql); });
    }

    Result<std::vector<EvidenceNeed>> evidence(Time since) override
    {
        return idle().run([&] {
            Query row(*m_database,
                      "SELECT ticket, service, at, done, queries, asked FROM evidence WHERE at >= ?1 ORDER "
                      "BY at",
                      since);
            return all(row, evidenceNeedOf);
        });
    }

    Result<std::map<std::string, Time>> beats() override
    {
        return idle().run([&] {
            std::map<std::string, Time> out;
            Query row(*m_database, "SELECT name, last FROM heartbeats");
            while (row.step())
                out.emplace(row.text(0), row.time(1));
            return out;
        });
    }

    Result<void> save(AlertChanges& changes) override
    {
        if (m_broken)
            return *m_broken;
        auto done = idle().transact([&] {
            insert(changes);
            fileByTicket();
        });
        if (!done)
            return failed(std::move(done).error());
        take(changes);
        return {};
    }

    Result<void> write(AlertChanges& changes, std::function<void()> written) override
    {
        if (m_broken)
            return *m_broken;
        auto done = idle().run([&] {
            m_database->exec("BEGIN IMMEDIATE");
            insert(changes);
        });
        if (!done) {
            m_database->rollback();
            return failed(std::move(done).error());
        }
        take(changes);
        const auto commit = std::make_shared<std::packaged_task<Result<void>()>>([this] {
            auto committed = m_database->run([this] {
                fileByTicket();
                m_database->exec("COMMIT");
            });
            if (!committed)
                m_database->rollback();
            return committed;
        });
        m_commit = commit->get_future();
        if (!std::exchange(m_committing, true))
            m_committer.start([] {}, std::chrono::hours(1), [] {});
        m_committer.post([commit, written = std::move(written)] {
            (*commit)();
            written();
        });
        return {};
    }

    bool isWritten() const override
    {
        return !m_commit.valid() || m_commit.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    }

    Result<void> finish() override
    {
        if (!m_commit.valid())
            return {};
        if (auto done = m_commit.get(); !done)
            return failed(std::move(done).error());
        return {};
    }

    Result<void> saveHeard(std::span<const Alert* const> alerts, std::span<const AlertTally> tallies,
                           Time countedSince) override
    {
        return transactPassing([&] {
            for (const Alert* alert : alerts)
                Query(*m_database, "UPDATE alerts SET last = ?2, count = ?3 WHERE id = ?1", alert->id,
                      alert->last, alert->count)
                    .exec();
            for (const auto& tally : tallies)
                writeTally(*m_database, tally);
            Query(*m_database, "DELETE FROM tallies WHERE at < ?1", countedSince).exec();
        });
    }

    Result<void> deedsDone(std::span<const std::int64_t> ids) override
    {
        return transactPassing([&] {
            for (const auto id : ids)
                Query(*m_database, "DELETE FROM deeds WHERE id = ?1", id).exec();
        });
    }

    Result<std::vector<Alert>> alerts(const AlertQuery& query) override
    {
        // Statements of their own, for they have indexes.
        const std::string_view wereHeld =
            "SELECT " WARROOM_ALERT_COLUMNS " FROM alerts WHERE id IN (SELECT alert FROM alert_steps WHERE "
            "what = 'was held' AND at >= ?7) AND "
            "state = 'resolved' AND (?2 = '' OR service = ?2) AND ?1 = ?1 AND ?3 = ?3 AND (?4 = 0 OR id < "
            "?4) "
            "AND last >= ?5 ORDER BY id DESC LIMIT ?6";
        const std::string_view ofTicket =
            "SELECT " WARROOM_ALERT_COLUMNS " FROM alerts WHERE id IN (SELECT alert FROM ticket_alerts WHERE "
            "ticket = ?3 UNION ALL SELECT id FROM alerts WHERE id > (SELECT alert FROM filed) AND ticket = "
            "?3) AND ticket = ?3 AND (?1 = 0 OR state <> 'resolved') AND (?2 = '' OR service = ?2) "
            "AND (?4 = 0 OR id < ?4) AND last >= ?5 AND ?7 IS NULL ORDER BY id DESC LIMIT ?6";
        const std::string_view ofAny =
            "SELECT " WARROOM_ALERT_COLUMNS " FROM alerts WHERE (?1 = 0 OR state <> 'resolved') AND (?2 = '' "
            "OR service = ?2) AND ?3 = ?3 AND "
            "(?4 = 0 OR id < ?4) AND last >= ?5 AND ?7 IS NULL ORDER BY id DESC LIMIT ?6";
        const auto sql = query.wereHeldSince ? wereHeld : query.ticket.isNil() ? ofAny : ofTicket;
        return idle().run([&] {
            Query row(*m_database, sql, std::int64_t{query.openOnly}, query.service, query.ticket,
                      query.before, query.heardSince, static_cast<std::int64_t>(query.limit),
                      query.wereHeldSince);
            return all(row, alertOf);
        });
    }

    Result<std::optional<Alert>> alert(std::int64_t id) override
    {
        return idle().run([&]() -> std::optional<Alert> {
            Query row(*m_database, "SELECT " WARROOM_ALERT_COLUMNS " FROM alerts WHERE id = ?1", id);
            return row.step() ? std::optional(alertOf(row)) : std::nullopt;
        });
    }

    Result<std::optional<Alert>> findResolved(const std::string& intake, const std::string& dedupKey) override
    {
        return idle().run([&]() -> std::optional<Alert> {
            Query row(*m_database,
                      "SELECT " WARROOM_ALERT_COLUMNS
                      " FROM alerts WHERE intake = ?1 AND dedup_key = ?2 AND state = 'resolved'",
                      intake, dedupKey);
            return row.step() ? std::optional(alertOf(row)) : std::nullopt;
        });
    }

    Result<std::vector<AlertStep>> steps(std::int64_t alert) override
    {
        return idle().run([&] { return stepsOf(*m_database, alert); });
    }

    Result<std::vector<Deploy>> deploys(const std::string& service, Time since, std::size_t limit) override
    {
        return idle().run([&] {
            Query row(*m_database,
                      "SELECT id, at, service, environment, version, by_whom, text, url, intake FROM deploys "
                      "WHERE (?1 = '' OR service = ?1) AND at >= ?2 ORDER BY at DESC, id DESC LIMIT ?3",
                      service, since, static_cast<std::int64_t>(limit));
            return all(row, deployOf);
        });
    }

    Result<std::vector<DeployCount>> deployCounts(Time now, std::size_t weeks) override
    {
        constexpr std::chrono::milliseconds week = std::chrono::days(7);
        return idle().run([&] {
            Query row(*m_database,
                      "SELECT service, max(0, (?1 - at) / ?2) AS week, count(*) FROM deploys WHERE at > ?3 "
                      "GROUP BY service, week",
                      now, static_cast<std::int64_t>(week.count()),
                      now - week * static_cast<std::int64_t>(weeks));
            return all(row, [](Query& one) {
                return DeployCount{one.text(0), static_cast<std::size_t>(one.number(1)), one.number(2)};
            });
        });
    }

    Result<std::vector<AlertTally>> tallies(Time since) override
    {
        return idle().run([&] {
            Query row(
                *m_database,
                "SELECT name, service, sum(signals), sum(alerts), sum(pages), sum(tickets), "
                "sum(acknowledged), sum(useful), sum(useless) FROM tallies WHERE at >= ?1 AND name <> '' "
                "GROUP BY name, service",
                since);
            return all(row, tallyOf);
        });
    }

    Result<AlertTally> talliedInAll(Time since) override
    {
        return idle().run([&] {
            Query row(
                *m_database,
                "SELECT '', '', sum(signals), sum(alerts), sum(pages), sum(tickets), "
                "sum(acknowledged), sum(useful), sum(useless) FROM tallies WHERE at >= ?1 AND name = ''",
                since);
            return row.step() ? tallyOf(row) : AlertTally{};
        });
    }

private:
    // No commit is on its way.
    Database& idle()
    {
        if (m_commit.valid())
            m_commit.wait();
        return *m_database;
    }

    void insert(AlertChanges& changes)
    {
        if (!changes.alerts.empty() && !m_lastAlert)
            m_lastAlert = m_database->number(lastAlertSql);
        auto last = m_lastAlert;
        for (const Alert* alert : changes.alerts) {
            write(*alert);
            last = std::max(*last, alert->id);
        }
        m_lastAlert = last;
        for (auto& deed : changes.deeds) {
            Query(*m_database, "INSERT INTO deeds (message) VALUES (?1)", deed.message).exec();
            deed.id = m_database->lastRowId();
        }
        for (auto& deploy : changes.deploys)
            writeDeploy(deploy);
        writeRest(changes);
    }

    static void take(const AlertChanges& changes)
    {
        for (Alert* alert : changes.alerts)
            alert->newSteps.clear();
    }

    // Many new alerts at a time; the last of them are looked for by their numbers.
    void fileByTicket()
    {
        if (!m_lastAlert)
            return;
        if (!m_filed)
            m_filed = m_database->number("SELECT alert FROM filed");
        if (*m_lastAlert - *m_filed < mostUnfiled)
            return;
        Query(*m_database,
              "INSERT OR IGNORE INTO ticket_alerts (ticket, alert) SELECT ticket, id FROM alerts WHERE id > "
              "?1 AND ticket IS NOT NULL ORDER BY ticket, id",
              *m_filed)
            .exec();
        Query(*m_database, "UPDATE filed SET alert = ?1", *m_lastAlert).exec();
        m_filed = m_lastAlert;
    }

    // A failed sync is never tried again: what the file then holds is not known.
    Error failed(Error error)
    {
        m_lastAlert.reset();
        m_filed.reset();
        if (m_database->lastFailure() != Failure::Passing)
            m_broken = error;
        return error;
    }

    // What a power cut may take: nobody waits for the disk. It is there after what is durable and comes
    // later.
    template<class Work>
    Result<void> transactPassing(Work&& work)
    {
        CHECK(idle().run([&] { m_database->exec("PRAGMA synchronous=NORMAL"); }));
        auto done = m_database->transact(std::forward<Work>(work));
        CHECK(m_database->run([&] { m_database->exec("PRAGMA synchronous=FULL"); }));
        return done;
    }

    void writeRest(const AlertChanges& changes)
    {
        for (const auto& tally : changes.tallies)
            writeTally(*m_database, tally);
        for (const auto& need : changes.evidence)
            writeEvidenceNeed(*m_database, need);
        for (const auto& beat : changes.beats)
            Query(*m_database,
                  "INSERT INTO heartbeats (name, last) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET last "
                  "= excluded.last",
                  beat.heartbeat, beat.at)
                .exec();
    }

    // Ids ascend: one that is higher than all before is new.
    void write(const Alert& alert)
    {
        if (alert.id > *m_lastAlert && insertAlert(*m_database, alert))
            return;
        if (alert.id <= *m_lastAlert)
            writeAlert(*m_database, alert);
        writeSteps(*m_database, alert);
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

    static constexpr std::int64_t mostUnfiled = 4'096;
    static constexpr const char* lastAlertSql = "SELECT coalesce(max(id), 0) FROM alerts";

    std::unique_ptr<Database> m_database;
    std::optional<std::int64_t> m_lastAlert; // that is stored; read when first needed
    std::optional<std::int64_t> m_filed;     // the last one that ticket_alerts has; likewise
    std::optional<Error> m_broken;
    std::future<Result<void>> m_commit; // that is on its way
    bool m_committing = false;          // the thread was started
    WorkQueue m_committer;              // uses all of the above
};

} // namespace

Result<std::unique_ptr<AlertStore>> openAlertStore(const std::string& file)
{
    CHECK(sqlite::makePrivateFile(file));
    TRY(auto database, Database::open(file, {}, alertsMigrations()));
    return std::unique_ptr<AlertStore>(std::make_unique<SqliteAlerts>(std::move(database)));
}

Result<std::unique_ptr<AlertStore>> openAlertStoreReadOnly(const std::string& file)
{
    TRY(auto database, Database::open(file, {.readOnly = true}, alertsMigrations()));
    return std::unique_ptr<AlertStore>(std::make_unique<SqliteAlerts>(std::move(database)));
}

} // namespace warroom
