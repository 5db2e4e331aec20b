// The log in SQLite.
#include "store/log_store.h"
#include "store/sqlite/checkpointer.h"
#include "store/sqlite/enclosed.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/op_columns.h"
#include "store/sqlite/private_files.h"
#include "store/sqlite/sqlite_accounts.h"
#include "store/sqlite/sqlite_catalog.h"

#include <sqlite3.h>

#include <filesystem>
#include <limits>

namespace warroom {
namespace {

using namespace sqlite;

// Pages of 4 KiB in the write-ahead log: from where on it is moved beside the commits, from where on the rest
// is moved at the end of a turn so that the log starts again from its beginning, and from where on the file
// is cut.
constexpr int pagesToMove = 1000;
constexpr int pagesToRest = 2000;
constexpr int pagesToCut = 4096;
// Commits touch the ends of the tables; what is read of old logs is in the system's cache.
constexpr int cacheKiB = 8 * 1024;

std::int64_t bounded(std::size_t limit)
{
    return static_cast<std::int64_t>(
        std::min<std::size_t>(limit, static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max())));
}

class SqliteLog final : public LogStore
{
public:
    SqliteLog(std::string file, LockFile lock, std::unique_ptr<Database> database, bool readOnly);

    Result<void> readEpoch();
    Result<void> startEpochIfNew();

    Result<LogHead> head() override;
    Result<std::vector<LogAncestor>> ancestors() override;
    Result<LogEnd> notedEnd() override;
    Result<void> begin() override;
    Result<void> append(const StoredOp& op) override;
    Result<void> putTicket(const TicketRow& row) override;
    Result<void> putRowsHold(Seq seq) override;
    Result<void> putSnapshot(const TicketSnapshot& snapshot) override;
    Result<void> commit() override;
    void rollback() override;
    Result<void> recover() override;
    Result<std::optional<StoredOp>> findOp(OpId id) override;
    Result<std::vector<OpRecord>> read(Seq after, std::size_t limit) override;
    Result<std::vector<OpRecord>> readTicket(TicketId ticket, Seq after, std::size_t limit) override;
    Result<std::vector<TicketRow>> tickets() override;
    Result<std::vector<TicketId>> ticketsBehind() override;
    Result<std::optional<TicketSnapshot>> snapshot(TicketId ticket) override;
    Result<Directory> directory() override;
    Result<void> putPerson(const Person& person) override;
    Result<void> putGroup(const Group& group) override;
    Result<std::int64_t> addToken(const Token& token) override;
    Result<std::vector<Token>> tokens() override;
    Result<void> revokeToken(std::int64_t id) override;
    Result<std::vector<IntakeKey>> intakeKeys() override;
    Result<void> putIntakeKey(const IntakeKey& key) override;
    Result<std::vector<CatalogPart>> catalogParts() override;
    Result<void> putCatalogPart(const CatalogPart& part) override;
    Result<std::vector<CatalogPart>> catalogHistory(const std::string& kind, const std::string& name,
                                                    std::size_t limit) override;
    void checkpoint() override;

private:
    template<class Work>
    Result<void> write(Work&& work);
    Result<void> checkPlace();
    void moveRest();
    Error breakDown(Error error, bool forGood);
    Error breakDown(Error error)
    {
        return breakDown(std::move(error), m_database->lastFailure() != Failure::Passing);
    }

    const std::string m_file;
    const bool m_readOnly;
    FileIdentity m_identity;
    LockFile m_lock;
    std::unique_ptr<Database> m_database;
    Checkpointer m_checkpointer;
    EpochId m_epoch;
    std::optional<LogEnd> m_newEnd; // of the open transaction
    std::optional<Error> m_broken;  // why nothing may be written
    bool m_brokenForGood = false;
    int m_logPages = 0; // in the write-ahead log, after the last commit
    int m_nextRest = pagesToRest;
};

SqliteLog::SqliteLog(std::string file, LockFile lock, std::unique_ptr<Database> database, bool readOnly)
    : m_file(std::move(file)), m_readOnly(readOnly), m_identity(FileIdentity::of(m_file)),
      m_lock(std::move(lock)), m_database(std::move(database)), m_checkpointer(m_file)
{
    const auto onCommit = [](void* pages, sqlite3*, const char*, int count) {
        *static_cast<int*>(pages) = count;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(m_database->connection().getHandle(), onCommit, &m_logPages);
}

Result<void> SqliteLog::readEpoch()
{
    return m_database->run([this] {
        Query epoch(*m_database, "SELECT value FROM meta WHERE name = 'epoch'");
        if (!epoch.step())
            throwDamaged();
        m_epoch = epoch.id<EpochId>(0);
    });
}

Result<void> SqliteLog::startEpochIfNew()
{
    // A backup carries the mark 'copy': its first opening starts another life of the log.
    TRY(const auto begun, m_database->run([this] {
        return m_database->number(
            "SELECT count(*) FROM meta WHERE name = 'epoch' AND NOT EXISTS (SELECT 1 FROM meta "
            "WHERE name = 'copy')");
    }));
    if (begun != 0)
        return {};
    const SystemClock clock;
    const auto epoch = Uuid7Source(clock).make<EpochId>();
    return m_database->transact([&] {
        Query(*m_database,
              "INSERT INTO ancestors (epoch, seq) SELECT value, (SELECT coalesce(max(seq), 0) FROM ops) "
              "FROM meta WHERE name = 'epoch'")
            .exec();
        Query(*m_database, "INSERT OR REPLACE INTO meta (name, value) VALUES ('epoch', ?1)", epoch).exec();
        Query(*m_database, "DELETE FROM meta WHERE name = 'copy'").exec();
    });
}

Error SqliteLog::breakDown(Error error, bool forGood)
{
    m_broken = std::move(error);
    m_brokenForGood = forGood;
    return *m_broken;
}

Result<LogHead> SqliteLog::head()
{
    return m_database->run([this] {
        LogHead head;
        head.epoch = m_epoch;
        Query last(*m_database, "SELECT seq, hash FROM ops ORDER BY seq DESC LIMIT 1");
        if (last.step()) {
            head.seq = last.number(0);
            head.hash = last.bytes<32>(1);
        }
        Query number(*m_database, "SELECT coalesce(max(number), 0) FROM tickets");
        number.step();
        head.lastNumber = number.number(0);
        return head;
    });
}

Result<std::vector<LogAncestor>> SqliteLog::ancestors()
{
    return m_database->run([this] {
        std::vector<LogAncestor> out;
        Query row(*m_database, "SELECT epoch, seq FROM ancestors ORDER BY place");
        while (row.step())
            out.push_back({row.id<EpochId>(0), row.number(1)});
        return out;
    });
}

Result<LogEnd> SqliteLog::notedEnd()
{
    return m_database->run([this] {
        Query row(*m_database, "SELECT seq, hash FROM log_end");
        if (!row.step())
            throwDamaged();
        return LogEnd{row.number(0), row.bytes<32>(1)};
    });
}

Result<void> SqliteLog::begin()
{
    m_newEnd.reset();
    if (m_broken)
        return *m_broken;
    auto begun = m_database->run([this] { Query(*m_database, "BEGIN IMMEDIATE").exec(); });
    if (!begun && m_database->lastFailure() == Failure::Lasting)
        return breakDown(begun.error());
    return begun;
}

// Runs one write inside the open transaction, or in one of its own. An error other than a broken rule ends it
// all.
template<class Work>
Result<void> SqliteLog::write(Work&& work)
{
    if (m_broken)
        return *m_broken;
    const bool alone = !m_database->inTransaction();
    if (alone)
        CHECK(begin());
    auto done = m_database->run(work);
    if (!done && done.error().code() != ErrorCode::Exists) {
        m_database->rollback();
        return breakDown(done.error());
    }
    if (!alone)
        return done;
    if (done)
        return commit();
    m_database->rollback();
    return done;
}

Result<void> SqliteLog::append(const StoredOp& op)
{
    return write([&] {
        const OpRecord& r = op.record;
        Query(*m_database,
              "INSERT INTO ops (" WARROOM_OP_COLUMNS
              ", sent) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
              "?12, ?13, ?14, ?15)",
              r.seq, r.id, r.ticket, r.type, r.actor, r.replica, r.at, r.base, r.body, r.previous,
              r.receivedAt, r.skew, r.salt, r.hash, op.sent)
            .exec();
        m_newEnd = LogEnd{r.seq, r.hash};
    });
}

Result<void> SqliteLog::putTicket(const TicketRow& row)
{
    return write([&] {
        Query(*m_database,
              "INSERT INTO tickets (" WARROOM_TICKET_COLUMNS
              ") VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE "
              "SET number = excluded.number, head = excluded.head, open = excluded.open, summary = "
              "excluded.summary",
              row.id, row.number, row.head, std::int64_t{row.open}, row.summary)
            .exec();
    });
}

Result<void> SqliteLog::putRowsHold(Seq seq)
{
    return write([&] { Query(*m_database, "UPDATE log_end SET rows = ?1", seq).exec(); });
}

Result<void> SqliteLog::putSnapshot(const TicketSnapshot& snapshot)
{
    return write([&] {
        Query(*m_database, "INSERT OR REPLACE INTO snapshots (ticket, seq, data) VALUES (?1, ?2, ?3)",
              snapshot.ticket, snapshot.seq, Blob{snapshot.data})
            .exec();
    });
}

Result<void> SqliteLog::checkPlace()
{
    if (m_identity == FileIdentity::of(m_file))
        return {};
    return breakDown(
        fail(ErrorCode::Storage,
             m_database->name() + " was moved or replaced while it was in use; the backend must restart",
             m_database->name()),
        true);
}

Result<void> SqliteLog::commit()
{
    if (m_broken)
        return *m_broken;
    auto committed = checkPlace();
    if (committed) {
        committed = m_database->run([this] {
            if (m_newEnd)
                Query(*m_database, "UPDATE log_end SET seq = ?1, hash = ?2", m_newEnd->seq, m_newEnd->hash)
                    .exec();
            Query(*m_database, "COMMIT").exec();
        });
        if (!committed)
            breakDown(committed.error());
    }
    if (!committed)
        m_database->rollback();
    return committed;
}

void SqliteLog::rollback()
{
    m_newEnd.reset();
    m_database->rollback();
}

Result<void> SqliteLog::recover()
{
    if (!m_broken)
        return {};
    if (m_brokenForGood)
        return *m_broken;
    const Error before = *std::exchange(m_broken, std::nullopt);
    // Something of the size of an operation has to find its place on the disk.
    auto probed = m_database->transact([this] {
        Query(*m_database, "INSERT OR REPLACE INTO meta (name, value) VALUES ('probe', randomblob(8192))")
            .exec();
    });
    if (!probed)
        breakDown(probed.error());
    return probed;
}

Result<std::optional<StoredOp>> SqliteLog::findOp(OpId id)
{
    return m_database->run([&]() -> std::optional<StoredOp> {
        Query row(*m_database, "SELECT " WARROOM_OP_COLUMNS ", sent FROM ops WHERE id = ?1", id);
        if (!row.step())
            return std::nullopt;
        return StoredOp{readOp(row), row.bytes<32>(14)};
    });
}

Result<std::vector<OpRecord>> SqliteLog::read(Seq after, std::size_t limit)
{
    return m_database->run([&] {
        std::vector<OpRecord> ops;
        Query row(*m_database, "SELECT " WARROOM_OP_COLUMNS " FROM ops WHERE seq > ?1 ORDER BY seq LIMIT ?2",
                  after, bounded(limit));
        while (row.step())
            ops.push_back(readOp(row));
        return ops;
    });
}

Result<std::vector<OpRecord>> SqliteLog::readTicket(TicketId ticket, Seq after, std::size_t limit)
{
    return m_database->run([&] {
        std::vector<OpRecord> ops;
        Query row(*m_database,
                  "SELECT " WARROOM_OP_COLUMNS
                  " FROM ops WHERE ticket = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3",
                  ticket, after, bounded(limit));
        while (row.step())
            ops.push_back(readOp(row));
        return ops;
    });
}

Result<std::vector<TicketRow>> SqliteLog::tickets()
{
    return m_database->run([&] {
        std::vector<TicketRow> rows;
        Query row(*m_database, "SELECT " WARROOM_TICKET_COLUMNS " FROM tickets ORDER BY number, id");
        while (row.step())
            rows.push_back(readTicketRow(row));
        return rows;
    });
}

Result<std::vector<TicketId>> SqliteLog::ticketsBehind()
{
    return m_database->run([this] {
        std::vector<TicketId> out;
        // By the number: else the whole index of tickets is read, only to find each of them once.
        Query row(*m_database, "SELECT DISTINCT ticket FROM ops NOT INDEXED "
                               "WHERE seq > (SELECT rows FROM log_end)");
        while (row.step())
            out.push_back(row.id<TicketId>(0));
        return out;
    });
}

Result<std::optional<TicketSnapshot>> SqliteLog::snapshot(TicketId ticket)
{
    return m_database->run([&] { return readSnapshot(*m_database, ticket); });
}

Result<Directory> SqliteLog::directory()
{
    return m_database->run([this] { return readDirectory(*m_database); });
}

Result<void> SqliteLog::putPerson(const Person& person)
{
    return write([&] { writePerson(*m_database, person); });
}

Result<void> SqliteLog::putGroup(const Group& group)
{
    return write([&] { writeGroup(*m_database, group); });
}

Result<std::int64_t> SqliteLog::addToken(const Token& token)
{
    std::int64_t id = 0;
    CHECK(write([&] { id = writeToken(*m_database, token); }));
    return id;
}

Result<std::vector<Token>> SqliteLog::tokens()
{
    return m_database->run([this] { return readTokens(*m_database); });
}

Result<void> SqliteLog::revokeToken(std::int64_t id)
{
    bool found = false;
    CHECK(write([&] { found = markTokenRevoked(*m_database, id); }));
    if (!found)
        return fail(ErrorCode::NotFound, "there is no token " + std::to_string(id), "token");
    return {};
}

Result<std::vector<IntakeKey>> SqliteLog::intakeKeys()
{
    return m_database->run([this] { return readIntakeKeys(*m_database); });
}

Result<void> SqliteLog::putIntakeKey(const IntakeKey& key)
{
    return write([&] { writeIntakeKey(*m_database, key); });
}

Result<std::vector<CatalogPart>> SqliteLog::catalogParts()
{
    return m_database->run([this] { return readCatalogParts(*m_database); });
}

Result<void> SqliteLog::putCatalogPart(const CatalogPart& part)
{
    return write([&] { writeCatalogPart(*m_database, part); });
}

Result<std::vector<CatalogPart>> SqliteLog::catalogHistory(const std::string& kind, const std::string& name,
                                                           std::size_t limit)
{
    return m_database->run([&] { return readCatalogHistory(*m_database, kind, name, bounded(limit)); });
}

void SqliteLog::checkpoint()
{
    if (m_readOnly || m_broken || m_database->inTransaction())
        return;
    if (const auto error = m_checkpointer.failed())
        breakDown(*error, true);
    else if (m_logPages >= m_nextRest)
        moveRest();
    else if (m_logPages >= pagesToMove)
        m_checkpointer.start();
}

// Most is moved already, so this is short. Once all is moved, the next commit overwrites the log from its
// beginning, which costs half of what growing it costs.
void SqliteLog::moveRest()
{
    sqlite3* const connection = m_database->connection().getHandle();
    const int mode = m_logPages >= pagesToCut ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
    int inLog = 0;
    int moved = 0;
    auto done = m_database->run([&] {
        // Readers are not waited for.
        sqlite3_busy_timeout(connection, 0);
        const int code = sqlite3_wal_checkpoint_v2(connection, nullptr, mode, &inLog, &moved);
        sqlite3_busy_timeout(connection, 2000);
        if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY)
            throw SQLite::Exception(connection, code);
    });
    if (!done && m_database->lastFailure() == Failure::Lasting)
        breakDown(done.error());
    const bool complete = done && inLog == moved;
    m_nextRest = complete ? pagesToRest : m_logPages + pagesToMove / 2;
    if (complete)
        m_logPages = 0;
}

} // namespace

Result<std::unique_ptr<LogStore>> openSqliteLog(const std::string& directory)
{
    const std::string file = directory + "/warroom.db";
    CHECK(makePrivateDirectory(directory));
    TRY(auto lock, LockFile::exclusive(directory + "/warroom.lock"));
    CHECK(makePrivateFile(file));
    TRY(auto database, Database::open(file, {.ownCheckpoints = true, .cacheKiB = cacheKiB}, logMigrations()));
    CHECK(unpackEnclosed(*database, directory));
    auto log = std::make_unique<SqliteLog>(file, std::move(lock), std::move(database), false);
    CHECK(log->startEpochIfNew());
    CHECK(log->readEpoch());
    return log;
}

Result<std::unique_ptr<LogStore>> openSqliteLogReadOnly(const std::string& directory)
{
    const std::string file = directory + "/warroom.db";
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return fail(ErrorCode::NotFound, "there is no warroom.db here", "warroom.db");
    TRY(auto database, Database::open(file, {.readOnly = true}, logMigrations()));
    auto log = std::make_unique<SqliteLog>(file, LockFile(), std::move(database), true);
    CHECK(log->readEpoch());
    return log;
}

} // namespace warroom
