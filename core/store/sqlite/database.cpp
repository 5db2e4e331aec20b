// Opening, migrating, and what SQLite's error codes mean to people.
#include "store/sqlite/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace warroom::sqlite {
namespace {

constexpr int waitForOthersMs = 2000;

// A path as an SQLite URI.
std::string uriOf(const std::string& file)
{
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (std::strchr("%?#", c))
            uri += fmt::format("%{:02x}", static_cast<unsigned char>(c));
        else
            uri += c;
    }
    return uri;
}

bool isSync(int extended) { return extended == SQLITE_IOERR_FSYNC || extended == SQLITE_IOERR_DIR_FSYNC; }

Failure failureOf(int extended, int reason)
{
    switch (extended & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Failure::Damaged;
    case SQLITE_IOERR:
        if (extended == SQLITE_IOERR_SHORT_READ || extended == SQLITE_IOERR_CORRUPTFS)
            return Failure::Damaged;
        if (!isSync(extended) && (reason == ENOSPC || reason == EDQUOT || reason == EFBIG || reason == EROFS))
            return Failure::Passing;
        return Failure::Lasting;
    default:
        return Failure::Passing;
    }
}

bool isFull(int extended, int reason)
{
    const int code = extended & 0xff;
    return code == SQLITE_FULL ||
           (code == SQLITE_IOERR && (reason == ENOSPC || reason == EDQUOT || reason == EFBIG));
}

Error errorOf(const std::string& name, int extended, int reason)
{
    if (isFull(extended, reason))
        return fail(ErrorCode::StorageFull,
                    name + " cannot grow: the disk is full; free some space, then work goes on", name);
    switch (extended & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return fail(ErrorCode::Storage, name + " is damaged", name);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(ErrorCode::InUse, "another program is writing to " + name, name);
    case SQLITE_READONLY:
        return fail(ErrorCode::Storage, name + " is read-only; it must be writable", name);
    case SQLITE_INTERRUPT:
        return fail(ErrorCode::Cancelled, "a later search took the place of this one");
    case SQLITE_CONSTRAINT:
        return fail(ErrorCode::Exists, name + " holds this already", name);
    case SQLITE_ERROR:
    case SQLITE_MISUSE:
        return fail(ErrorCode::Internal, name + " has an unexpected layout", name);
    default:
        return fail(ErrorCode::Storage,
                    fmt::format("{} cannot be read or written: {}", name,
                                reason != 0 ? std::strerror(reason) : sqlite3_errstr(extended & 0xff)),
                    name);
    }
}

int codeOf(const SQLite::Exception& exception)
{
    const int code = exception.getErrorCode();
    const int detailed = exception.getExtendedErrorCode();
    return detailed > 0 && (detailed & 0xff) == (code & 0xff) ? detailed : code;
}

// The system's reason, where there is one. Without a connection it is the last one.
int reasonOf(int code, sqlite3* connection)
{
    if ((code & 0xff) != SQLITE_IOERR && (code & 0xff) != SQLITE_CANTOPEN)
        return 0;
    return connection ? sqlite3_system_errno(connection) : errno;
}

void setFlag(sqlite3* connection, int option, bool on)
{
    sqlite3_db_config(connection, option, on ? 1 : 0, nullptr);
}

void defend(sqlite3* connection)
{
    sqlite3_extended_result_codes(connection, 1);
    setFlag(connection, SQLITE_DBCONFIG_DEFENSIVE, true);
    setFlag(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, false);
    setFlag(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, false);
    setFlag(connection, SQLITE_DBCONFIG_ENABLE_VIEW, false);
    setFlag(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, false);
    // Until the version is known, not even closing may change the file.
    setFlag(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
}

} // namespace

void throwDamaged() { throw SQLite::Exception("a field has the wrong size", SQLITE_CORRUPT); }

Error explain(const SQLite::Exception& exception, const std::string& name, sqlite3* connection)
{
    const int code = codeOf(exception);
    return errorOf(name, code, reasonOf(code, connection));
}

Result<std::unique_ptr<Database>> Database::open(const std::string& file, const Options& options,
                                                 std::span<const std::string_view> migrations,
                                                 Failure* failure)
{
    // Its bookkeeping of memory would take a lock for each piece. Before the first use of SQLite, else
    // refused.
    [[maybe_unused]] static const int withoutCounting = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    std::unique_ptr<Database> database(new Database(std::filesystem::path(file).filename().string()));
    auto opened = database->connect(file, options, static_cast<int>(migrations.size()));
    if (opened && !options.readOnly)
        opened = database->migrate(migrations);
    if (!opened) {
        if (failure)
            *failure = database->m_lastFailure;
        return opened.error();
    }
    setFlag(database->m_connection->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, options.readOnly);
    return database;
}

Result<void> Database::connect(const std::string& file, const Options& options, int newest)
{
    auto connected = run([&] {
        int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
        flags |= options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
        std::string uri = uriOf(file);
        // Without a write-ahead log nobody has the file open, and a reader must not make one.
        if (options.readOnly && !std::filesystem::exists(file + "-wal"))
            uri += "?immutable=1";
        m_connection = std::make_unique<SQLite::Database>(uri, flags, waitForOthersMs);
        defend(m_connection->getHandle());
        exec("PRAGMA cell_size_check=ON");
        return number("PRAGMA user_version");
    });
    if (!connected)
        return std::move(connected).error();
    if (*connected > newest)
        return fail(
            ErrorCode::NewerSchema,
            fmt::format(
                "{} was made by a newer version of warroom (schema {}, this one knows {}); it is left "
                "as it is",
                m_name, *connected, newest),
            m_name);
    if (options.readOnly && !options.olderToo && *connected < newest)
        return fail(
            ErrorCode::Config,
            fmt::format(
                "{} has an older schema ({}, needed is {}); opening it once for writing brings it up to "
                "date",
                m_name, *connected, newest),
            m_name);
    return run([&] { configure(options); });
}

void Database::configure(const Options& options)
{
    exec(fmt::format("PRAGMA cache_size=-{}", options.cacheKiB).c_str());
    exec("PRAGMA mmap_size=0");
    exec("PRAGMA temp_store=MEMORY");
    if (options.readOnly)
        return;
    exec("PRAGMA foreign_keys=ON");
    if (text("PRAGMA journal_mode=WAL") != "wal")
        throw SQLite::Exception("no write-ahead log", SQLITE_READONLY);
    exec(options.durable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
    if (options.ownCheckpoints)
        exec("PRAGMA wal_autocheckpoint=0");
}

Result<void> Database::migrate(std::span<const std::string_view> migrations)
{
    auto version = run([&] { return number("PRAGMA user_version"); });
    if (!version)
        return std::move(version).error();
    if (*version == static_cast<std::int64_t>(migrations.size()))
        return {};
    return transact([&] {
        // Another program may have been quicker.
        const auto from = number("PRAGMA user_version");
        if (from == 0 && number("SELECT count(*) FROM sqlite_schema") != 0)
            throw SQLite::Exception("the file belongs to another program", SQLITE_NOTADB);
        for (auto step = static_cast<std::size_t>(from); step < migrations.size(); ++step)
            exec(std::string(migrations[step]).c_str());
        exec(fmt::format("PRAGMA user_version={}", migrations.size()).c_str());
    });
}

bool Database::inTransaction() const { return sqlite3_get_autocommit(m_connection->getHandle()) == 0; }

void Database::rollback()
{
    if (m_connection && inTransaction())
        m_connection->tryExec("ROLLBACK");
}

SQLite::Statement& Database::statement(std::string_view sql)
{
    const auto found = m_statements.find(sql.data());
    if (found != m_statements.end())
        return found->second;
    return m_statements.try_emplace(sql.data(), *m_connection, std::string(sql)).first->second;
}

std::int64_t Database::number(const char* sql) { return m_connection->execAndGet(sql).getInt64(); }

std::string Database::text(const char* sql) { return m_connection->execAndGet(sql).getString(); }

Error Database::note(const SQLite::Exception& exception)
{
    sqlite3* const connection = m_connection ? m_connection->getHandle() : nullptr;
    const int code = codeOf(exception);
    m_lastFailure = failureOf(code, reasonOf(code, connection));
    return explain(exception, m_name, connection);
}

} // namespace warroom::sqlite
