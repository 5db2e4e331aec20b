// One SQLite connection: how it is opened and brought to this build's schema, its prepared statements, its
// errors.
#pragma once

#include "base/clock.h"
#include "base/hash.h"
#include "base/id.h"
#include "base/result.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <concepts>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace warroom::sqlite {

// Throws what is thrown for a damaged file: a field has a size that this schema never writes.
[[noreturn]] void throwDamaged();

// What SQLite threw, as a sentence about the file `name`. `connection` may be null.
Error explain(const SQLite::Exception& exception, const std::string& name, sqlite3* connection);

// What the last failure means for those who go on.
enum class Failure : std::uint8_t
{
    None,
    Passing, // disk full, read-only, busy: may be tried again later
    Damaged, // the file's content is broken
    Lasting  // an input or output error: nothing of this connection may be trusted any more
};

// The calls below throw SQLite::Exception; only code inside run() may call them. One home.
class Database final
{
public:
    struct Options
    {
        bool readOnly = false; // makes no file, not even beside it
        bool olderToo = false; // with readOnly: an older schema is read as it is
        bool durable = true;   // a commit returns when it is on the disk; else it may be lost by a power cut
        bool ownCheckpoints = false; // no automatic checkpoints: the owner moves the write-ahead log
        int cacheKiB = 16 * 1024;    // of pages in memory
    };

    // Opens an existing file defensively: untrusted schema, no triggers, no
    // views. An empty one gets the schema, an older one is migrated in one transaction, a newer one gives
    // NewerSchema and stays as it is. `failure`, if given, tells what an error means.
    static Result<std::unique_ptr<Database>> open(const std::string& file, const Options& options,
                                                  std::span<const std::string_view> migrations,
                                                  Failure* failure = nullptr);

    // Runs `work` and turns what SQLite throws into an Error.
    template<class Work>
    auto run(Work&& work) -> Result<decltype(work())>
    {
        try {
            if constexpr (std::is_void_v<decltype(work())>) {
                work();
                return {};
            } else {
                return work();
            }
        } catch (const SQLite::Exception& exception) {
            return note(exception);
        }
    }
    // The same, all in one transaction that takes the write lock first; nothing is left of it after an error.
    template<class Work>
    Result<void> transact(Work&& work)
    {
        auto done = run([&] {
            exec("BEGIN IMMEDIATE");
            work();
            exec("COMMIT");
        });
        if (!done)
            rollback();
        return done;
    }
    bool inTransaction() const;
    void rollback();

    // Prepared once for each literal.
    SQLite::Statement& statement(std::string_view sql);
    void exec(const char* sql) { m_connection->exec(sql); }
    std::int64_t number(const char* sql);
    std::string text(const char* sql);
    std::int64_t lastRowId() const { return m_connection->getLastInsertRowid(); }
    // Of the last error that run() returned.
    Failure lastFailure() const { return m_lastFailure; }
    // The name of the file, without its folder.
    const std::string& name() const { return m_name; }
    SQLite::Database& connection() { return *m_connection; }

private:
    explicit Database(std::string name) : m_name(std::move(name)) {}
    Result<void> connect(const std::string& file, const Options& options, int newest);
    Result<void> migrate(std::span<const std::string_view> migrations);
    void configure(const Options& options);
    Error note(const SQLite::Exception& exception);

    std::string m_name;
    std::unique_ptr<SQLite::Database> m_connection;
    std::unordered_map<const char*, SQLite::Statement> m_statements; // by the address of their literal
    Failure m_lastFailure = Failure::None;
};

// Bytes that are no text.
struct Blob
{
    std::string_view bytes;
};

// One use of a prepared statement; `sql` must be a literal. What is bound must live until the step.
class Query final
{
public:
    template<class... Values>
    Query(Database& database, std::string_view sql, const Values&... values)
        : m_statement(database.statement(sql))
    {
        int index = 0;
        (bind(++index, values), ...);
    }
    ~Query() { m_statement.tryReset(); }
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    // Whether there is a row.
    bool step() { return m_statement.executeStep(); }
    // For statements without rows. The number of rows that it changed.
    int exec() { return m_statement.exec(); }

    std::int64_t number(int column) { return m_statement.getColumn(column).getInt64(); }
    double real(int column) { return m_statement.getColumn(column).getDouble(); }
    bool isNull(int column) { return m_statement.getColumn(column).isNull(); }
    std::string text(int column) { return m_statement.getColumn(column).getString(); }
    std::string blob(int column)
    {
        const auto value = m_statement.getColumn(column);
        return {static_cast<const char*>(value.getBlob()), static_cast<std::size_t>(value.getBytes())};
    }
    Time time(int column) { return Time(Duration(number(column))); }
    template<std::size_t Size>
    std::array<std::uint8_t, Size> bytes(int column)
    {
        const auto value = m_statement.getColumn(column);
        std::array<std::uint8_t, Size> result;
        if (value.getBytes() != static_cast<int>(Size))
            throwDamaged();
        std::memcpy(result.data(), value.getBlob(), Size);
        return result;
    }
    template<class Tagged>
    Tagged id(int column)
    {
        return Tagged(Uuid{bytes<16>(column)});
    }

private:
    void bind(int index, const char* value) = delete;
    void bind(int index, std::int64_t value) { m_statement.bind(index, value); }
    template<std::same_as<double> Real>
    void bind(int index, Real value)
    {
        m_statement.bind(index, value);
    }
    void bind(int index, const std::string& value) { m_statement.bindNoCopy(index, value); }
    void bind(int index, Blob value)
    {
        m_statement.bindNoCopy(index, value.bytes.data(), static_cast<int>(value.bytes.size()));
    }
    void bind(int index, Time value)
    {
        m_statement.bind(index, std::int64_t{value.time_since_epoch().count()});
    }
    void bind(int index, Duration value) { m_statement.bind(index, std::int64_t{value.count()}); }
    template<std::size_t Size>
    void bind(int index, const std::array<std::uint8_t, Size>& value)
    {
        m_statement.bindNoCopy(index, value.data(), static_cast<int>(Size));
    }
    template<class Tag>
    void bind(int index, const Id<Tag>& value)
    {
        bind(index, value.uuid().bytes);
    }
    template<class Value>
    void bind(int index, const std::optional<Value>& value)
    {
        if (value)
            bind(index, *value);
        else
            m_statement.bind(index);
    }

    SQLite::Statement& m_statement;
};

} // namespace warroom::sqlite
