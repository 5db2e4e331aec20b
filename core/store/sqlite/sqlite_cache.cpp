// The client's cache in SQLite: kept apart from damage, and checked before it is believed.
#include "store/cache_store.h"
#include "store/sqlite/cache_rescue.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/op_columns.h"
#include "store/sqlite/outbox_columns.h"
#include "store/sqlite/private_files.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <limits>
#include <unordered_set>

namespace warroom {
namespace {

using namespace sqlite;

// After an unclean end the whole file is checked up to this size, above it only the outbox: a start must stay
// quick.
constexpr std::uintmax_t wholeCheckBytes = 64 * 1024 * 1024;

Seq numberOf(const std::string& text)
{
    Seq number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::int64_t sumOfBoard(const KeptBoard& board)
{
    return RowSum().add(board.name).add(board.at.time_since_epoch().count()).add(board.json).value();
}

OpRecord readSoundOp(Query& row)
{
    OpRecord op = readOp(row);
    if (row.number(14) != sumOf(op))
        throwDamaged();
    return op;
}

std::vector<OutboxRow> readOutbox(Database& database)
{
    std::vector<OutboxRow> rows;
    Query row(database, "SELECT " WARROOM_OUTBOX_COLUMNS " FROM outbox ORDER BY place");
    while (row.step())
        rows.push_back(readOutboxRow(row));
    return rows;
}

class SqliteCache final : public CacheStore
{
public:
    SqliteCache(std::string directory, LockFile lock, std::unique_ptr<Database> database)
        : m_directory(std::move(directory)), m_lock(std::move(lock)), m_database(std::move(database))
    {}
    ~SqliteCache() override;

    // The notice that a rescue left; it is given once.
    Result<std::string> takeNotice();

    Result<std::optional<std::string>> setting(const std::string& name) override;
    Result<void> setSetting(const std::string& name, const std::string& value) override;
    Result<Seq> cursor() override;
    Result<void> write(const CacheBatch& batch) override;
    Result<std::vector<OutboxRow>> outbox() override;
    bool changedElsewhere() override;
    Result<std::vector<OpRecord>> readTicket(TicketId ticket, Seq after) override;
    Result<std::vector<std::pair<TicketId, Seq>>> heads() override;
    Result<std::optional<TicketSnapshot>> snapshot(TicketId ticket) override;
    Result<std::vector<OpRecord>> read(Seq after, std::size_t limit) override;
    Result<std::vector<TicketRow>> tickets() override;
    Result<void> keepBoards(const std::vector<KeptBoard>& boards) override;
    Result<std::optional<KeptBoard>> board(const std::string& name) override;
    Result<void> forgetLog() override;
    Result<void> forgetAfter(Seq seq, const CacheBatch& batch) override;
    Result<std::string> setAside(const std::string& name, const std::string& text) override;

private:
    template<class Work>
    auto look(Work&& work) -> Result<decltype(work())>;
    template<class Work>
    Result<void> change(Work&& work);
    void remember(Failure failure, const Error& error);

    void put(const CacheBatch& batch);

    const std::string m_directory;
    LockFile m_lock;
    std::unique_ptr<Database> m_database;
    std::int64_t m_dataVersion = 0; // of SQLite; another one after each commit of another connection
    bool m_damaged = false;
    std::optional<Error> m_broken; // after an input or output error nothing more is written
};

SqliteCache::~SqliteCache()
{
    if (m_broken || m_damaged || !m_lock.tryExclusive())
        return;
    // The next start may leave out the long check. If this fails, it checks.
    (void)m_database->run([this] { writeMeta(*m_database, "clean", "1"); });
}

// Damage that shows late is dealt with by the next start, which sets the file aside.
void SqliteCache::remember(Failure failure, const Error& error)
{
    if (failure == Failure::Lasting)
        m_broken = error;
    if (failure != Failure::Damaged || std::exchange(m_damaged, true))
        return;
    (void)m_database->run([this] { writeMeta(*m_database, "damaged", "1"); });
}

template<class Work>
auto SqliteCache::look(Work&& work) -> Result<decltype(work())>
{
    auto done = m_database->run(work);
    if (!done)
        remember(m_database->lastFailure(), done.error());
    return done;
}

template<class Work>
Result<void> SqliteCache::change(Work&& work)
{
    if (m_broken)
        return *m_broken;
    auto done = m_database->transact(work);
    if (!done)
        remember(m_database->lastFailure(), done.error());
    return done;
}

Result<std::string> SqliteCache::takeNotice()
{
    TRY(auto notice, look([this] { return readMeta(*m_database, "notice"); }));
    if (!notice)
        return std::string();
    CHECK(change([this] { Query(*m_database, "DELETE FROM meta WHERE name = 'notice'").exec(); }));
    return *std::move(notice);
}

Result<std::optional<std::string>> SqliteCache::setting(const std::string& name)
{
    return look([&]() -> std::optional<std::string> {
        Query row(*m_database, "SELECT name, value, sum FROM settings WHERE name = ?1", name);
        return row.step() ? std::optional(readSetting(row).value) : std::nullopt;
    });
}

Result<void> SqliteCache::setSetting(const std::string& name, const std::string& value)
{
    return change([&] { writeSetting(*m_database, {name, value}); });
}

Result<Seq> SqliteCache::cursor()
{
    return look([this] { return numberOf(readMeta(*m_database, "cursor").value_or("0")); });
}

// What came from the backend can be had from there again, and what it acknowledged is at worst sent twice: a
// batch of nothing else is whole or not there after a power cut, and waits for no disk.
Result<void> SqliteCache::write(const CacheBatch& batch)
{
    const bool fromBackend = isFromBackend(batch);
    if (fromBackend)
        CHECK(look([&] { m_database->exec("PRAGMA synchronous=NORMAL"); }));
    auto written = change([&] { put(batch); });
    if (!fromBackend)
        return written;
    // Without it the next batch might be somebody's words.
    if (auto waits = look([&] { m_database->exec("PRAGMA synchronous=FULL"); }); !waits)
        m_broken = waits.error();
    return written;
}

void SqliteCache::put(const CacheBatch& batch)
{
    Database& database = *m_database;
    for (const TicketId& id : batch.gone) {
        Query(database, "DELETE FROM ops WHERE ticket = ?1", id).exec();
        Query(database, "DELETE FROM tickets WHERE id = ?1", id).exec();
        Query(database, "DELETE FROM snapshots WHERE ticket = ?1", id).exec();
    }
    for (const OpRecord& op : batch.accepted)
        Query(database,
              "INSERT OR REPLACE INTO ops (" WARROOM_OP_COLUMNS
              ", sum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
              "?10, ?11, ?12, ?13, ?14, ?15)",
              op.seq, op.id, op.ticket, op.type, op.actor, op.replica, op.at, op.base, op.body, op.previous,
              op.receivedAt, op.skew, op.salt, op.hash, sumOf(op))
            .exec();
    for (const TicketRow& row : batch.tickets)
        Query(database,
              "INSERT OR REPLACE INTO tickets (" WARROOM_TICKET_COLUMNS
              ", sum) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
              row.id, row.number, row.head, std::int64_t{row.open}, row.summary, sumOf(row))
            .exec();
    for (const OpId& id : batch.sent)
        Query(database, "DELETE FROM outbox WHERE id = ?1", id).exec();
    for (const OutboxRow& row : batch.outbox)
        writeOutboxRow(database, row);
    for (const TicketSnapshot& one : batch.snapshots)
        Query(database, "INSERT OR REPLACE INTO snapshots (ticket, seq, data) VALUES (?1, ?2, ?3)",
              one.ticket, one.seq, Blob{one.data})
            .exec();
    if (batch.cursor)
        writeMeta(database, "cursor", std::to_string(*batch.cursor));
    for (const auto& [name, value] : batch.settings)
        writeSetting(database, {name, value});
}

Result<std::vector<OutboxRow>> SqliteCache::outbox()
{
    return look([this] { return readOutbox(*m_database); });
}

bool SqliteCache::changedElsewhere()
{
    const auto version = look([this] { return m_database->number("PRAGMA data_version"); });
    return !version || *version != std::exchange(m_dataVersion, *version);
}

Result<std::vector<OpRecord>> SqliteCache::readTicket(TicketId ticket, Seq after)
{
    return look([&] {
        std::vector<OpRecord> ops;
        Query row(*m_database,
                  "SELECT " WARROOM_OP_COLUMNS ", sum FROM ops WHERE ticket = ?1 AND seq > ?2 ORDER BY seq",
                  ticket, after);
        while (row.step())
            ops.push_back(readSoundOp(row));
        return ops;
    });
}

Result<std::vector<OpRecord>> SqliteCache::read(Seq after, std::size_t limit)
{
    const auto count = static_cast<std::int64_t>(
        std::min<std::size_t>(limit, static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max())));
    return look([&] {
        std::vector<OpRecord> ops;
        Query row(*m_database,
                  "SELECT " WARROOM_OP_COLUMNS ", sum FROM ops WHERE seq > ?1 ORDER BY seq LIMIT ?2", after,
                  count);
        while (row.step())
            ops.push_back(readSoundOp(row));
        return ops;
    });
}

Result<std::vector<std::pair<TicketId, Seq>>> SqliteCache::heads()
{
    return look([this] {
        std::vector<std::pair<TicketId, Seq>> out;
        // From ticket to ticket by the key, past all that lies between.
        Query row(*m_database,
                  "WITH RECURSIVE held (ticket) AS (SELECT min(ticket) FROM ops UNION ALL SELECT (SELECT "
                  "min(ticket) FROM ops WHERE ops.ticket > held.ticket) FROM held WHERE ticket IS NOT NULL) "
                  "SELECT ticket, (SELECT max(seq) FROM ops WHERE ops.ticket = held.ticket) FROM held WHERE "
                  "ticket IS NOT NULL");
        while (row.step())
            out.emplace_back(row.id<TicketId>(0), row.number(1));
        return out;
    });
}

Result<std::optional<TicketSnapshot>> SqliteCache::snapshot(TicketId ticket)
{
    return look([&] { return readSnapshot(*m_database, ticket); });
}

Result<std::vector<TicketRow>> SqliteCache::tickets()
{
    return look([this] {
        std::vector<TicketRow> rows;
        Query row(*m_database, "SELECT " WARROOM_TICKET_COLUMNS ", sum FROM tickets ORDER BY number, id");
        while (row.step()) {
            rows.push_back(readTicketRow(row));
            if (row.number(5) != sumOf(rows.back()))
                throwDamaged();
        }
        return rows;
    });
}

Result<void> SqliteCache::keepBoards(const std::vector<KeptBoard>& boards)
{
    return change([&] {
        for (const KeptBoard& one : boards)
            Query(*m_database, "INSERT OR REPLACE INTO boards (name, at, json, sum) VALUES (?1, ?2, ?3, ?4)",
                  one.name, one.at, one.json, sumOfBoard(one))
                .exec();
        Query(*m_database,
              "DELETE FROM boards WHERE name IN (SELECT name FROM (SELECT name, row_number() OVER newest AS "
              "place, sum(length(CAST(json AS BLOB))) OVER newest AS bytes FROM boards WINDOW newest AS "
              "(ORDER BY at DESC, name)) WHERE place > ?1 OR bytes > ?2)",
              KeptBoard::Most, KeptBoard::MostBytes)
            .exec();
    });
}

Result<std::optional<KeptBoard>> SqliteCache::board(const std::string& name)
{
    return look([&]() -> std::optional<KeptBoard> {
        Query row(*m_database, "SELECT name, at, json, sum FROM boards WHERE name = ?1", name);
        if (!row.step())
            return std::nullopt;
        KeptBoard one{row.text(0), row.time(1), row.text(2)};
        return row.number(3) == sumOfBoard(one) ? std::optional(std::move(one)) : std::nullopt;
    });
}

Result<void> SqliteCache::forgetLog()
{
    return change([this] {
        Query(*m_database, "DELETE FROM ops").exec();
        Query(*m_database, "DELETE FROM tickets").exec();
        Query(*m_database, "DELETE FROM snapshots").exec();
        Query(*m_database, "DELETE FROM boards").exec();
        Query(*m_database, "DELETE FROM meta WHERE name = 'cursor'").exec();
    });
}

Result<void> SqliteCache::forgetAfter(Seq seq, const CacheBatch& batch)
{
    return change([&] {
        Query(*m_database, "DELETE FROM ops WHERE seq > ?1", seq).exec();
        Query(*m_database, "DELETE FROM tickets WHERE head > ?1", seq).exec();
        Query(*m_database, "DELETE FROM snapshots WHERE seq > ?1", seq).exec();
        put(batch);
    });
}

Result<std::string> SqliteCache::setAside(const std::string& name, const std::string& text)
{
    const std::string file = m_directory + "/" + name;
    CHECK(writePrivateFile(file, text));
    return file;
}

// Throws what is thrown for a damaged file unless all that is waiting can be read and the file looks sound.
void checkSound(Database& database, const std::string& file, bool alone)
{
    if (alone) {
        const bool clean = readMeta(database, "clean") == "1";
        std::error_code ignored;
        const bool small = std::filesystem::file_size(file, ignored) <= wholeCheckBytes;
        if (readMeta(database, "damaged"))
            throwDamaged();
        if (!clean && database.text(small ? "PRAGMA quick_check(1)" : "PRAGMA quick_check('outbox')") != "ok")
            throwDamaged();
    }
    const auto indexed = database.number("SELECT count(id) FROM outbox INDEXED BY outbox_id");
    if (indexed != static_cast<std::int64_t>(readOutbox(database).size()))
        throwDamaged();
    database.statement("SELECT " WARROOM_OP_COLUMNS ", sum FROM ops LIMIT 1");
    database.statement("SELECT " WARROOM_TICKET_COLUMNS ", sum FROM tickets LIMIT 1");
    database.statement("SELECT name, value, sum FROM settings LIMIT 1");
}

// Does not wait for the disk: whatever is made durable later stands behind the mark in the same log.
Result<void> markInUse(Database& database)
{
    bool marked = false;
    CHECK(database.run([&] {
        marked = readMeta(database, "clean") == "0";
        if (!marked)
            database.exec("PRAGMA synchronous=NORMAL");
    }));
    if (marked)
        return {};
    CHECK(database.transact([&] { writeMeta(database, "clean", "0"); }));
    return database.run([&] { database.exec("PRAGMA synchronous=FULL"); });
}

Result<std::unique_ptr<Database>> openSound(const std::string& file, bool alone, Failure& failure)
{
    CHECK(makePrivateFile(file));
    auto opened = Database::open(file, {}, cacheMigrations(), &failure);
    if (!opened) {
        // A file on which the migrations do not find their tables.
        if (opened.error().code() == ErrorCode::Internal)
            failure = Failure::Damaged;
        return std::move(opened).error();
    }
    auto database = *std::move(opened);
    auto sound = database->run([&] { checkSound(*database, file, alone); });
    if (sound)
        sound = markInUse(*database);
    if (sound)
        return database;
    // Missing tables or columns are damage too.
    failure = sound.error().code() == ErrorCode::Internal ? Failure::Damaged : database->lastFailure();
    return sound.error();
}

bool isEmptyFile(const std::string& file)
{
    std::error_code failed;
    return std::filesystem::file_size(file, failed) == 0 && !failed;
}

} // namespace

bool isFromBackend(const CacheBatch& batch)
{
    if (!batch.outbox.empty())
        return false;
    std::unordered_set<OpId> accepted;
    if (!batch.sent.empty()) {
        for (const auto& op : batch.accepted)
            accepted.insert(op.id);
    }
    return std::all_of(batch.sent.begin(), batch.sent.end(),
                       [&](const OpId& id) { return accepted.contains(id); });
}

Result<OpenedCache> openCache(const std::string& directory)
{
    const std::string file = directory + "/cache.db";
    CHECK(makePrivateDirectory(directory));
    TRY(auto lock, LockFile::shared(directory + "/cache.lock"));
    const bool alone = lock.tryExclusive();
    if (alone)
        CHECK(finishRescue(file));
    const bool wasEmpty = alone && isEmptyFile(file);
    Failure failure = Failure::None;
    auto database = openSound(file, alone, failure);
    if (!database && failure == Failure::Damaged) {
        if (!alone)
            return fail(
                ErrorCode::InUse,
                "cache.db is damaged and another program uses it; it can be mended once that has ended",
                "cache.db");
        CHECK(rescueCache(file));
        database = openSound(file, alone, failure);
    }
    if (!database)
        return std::move(database).error();
    lock.share();
    auto store = std::make_unique<SqliteCache>(directory, std::move(lock), *std::move(database));
    TRY(auto notice, store->takeNotice());
    if (wasEmpty && notice.empty())
        notice = "The local copy was empty and was made anew.";
    return OpenedCache{std::move(store), std::move(notice)};
}

} // namespace warroom
