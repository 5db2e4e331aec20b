// SQLite as bare as it gets.
#include "floor_database.h"

#include <sqlite3.h>

#include <cstdio>
#include <unistd.h>

namespace warroom::bench {
namespace {

constexpr const char* schema = R"(
PRAGMA journal_mode=WAL;
PRAGMA busy_timeout=5000;
CREATE TABLE IF NOT EXISTS events(seq INTEGER PRIMARY KEY, op TEXT NOT NULL UNIQUE, room INT, actor INT, ts INT, body TEXT);
CREATE INDEX IF NOT EXISTS events_room ON events(room, seq);
CREATE TABLE IF NOT EXISTS waiting(n INTEGER PRIMARY KEY, body TEXT);
)";

[[noreturn]] void giveUp(sqlite3* database)
{
    std::fprintf(stderr, "warroom-bench: the floor's database failed: %s\n", sqlite3_errmsg(database));
    _exit(1);
}

class Statement final
{
public:
    void prepare(sqlite3* database, const char* sql)
    {
        m_database = database;
        if (sqlite3_prepare_v2(database, sql, -1, &m_statement, nullptr) != SQLITE_OK)
            giveUp(database);
    }
    ~Statement() { sqlite3_finalize(m_statement); }

    Statement& bind(int place, std::string_view text)
    {
        sqlite3_bind_text(m_statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
        return *this;
    }
    Statement& bind(int place, std::int64_t number)
    {
        sqlite3_bind_int64(m_statement, place, number);
        return *this;
    }
    bool step()
    {
        const int result = sqlite3_step(m_statement);
        if (result != SQLITE_ROW && result != SQLITE_DONE)
            giveUp(m_database);
        return result == SQLITE_ROW;
    }
    void run()
    {
        step();
        sqlite3_reset(m_statement);
    }
    std::int64_t number()
    {
        step();
        const auto value = sqlite3_column_int64(m_statement, 0);
        sqlite3_reset(m_statement);
        return value;
    }
    std::string_view text() const
    {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, 0));
        return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, 0))};
    }

private:
    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
};

} // namespace

struct FloorDatabase::Parts
{
    sqlite3* database = nullptr;
    Statement begin, commit, add, touch, index, wait, remove;
    bool searchable = false;

    void execute(const char* sql)
    {
        if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            giveUp(database);
    }
    void each(const char* sql, const std::function<void(std::string_view)>& visit)
    {
        Statement rows;
        rows.prepare(database, sql);
        while (rows.step())
            visit(rows.text());
    }
    std::int64_t count(const char* sql)
    {
        Statement one;
        one.prepare(database, sql);
        return one.number();
    }
};

FloorDatabase::FloorDatabase(const std::string& file, Kind kind) : m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    parts.searchable = kind == Kind::Searchable;
    if (sqlite3_open(file.c_str(), &parts.database) != SQLITE_OK)
        giveUp(parts.database);
    parts.execute(schema);
    parts.execute(kind == Kind::Passing ? "PRAGMA synchronous=NORMAL" : "PRAGMA synchronous=FULL");
    parts.begin.prepare(parts.database, "BEGIN IMMEDIATE");
    parts.commit.prepare(parts.database, "COMMIT");
    parts.add.prepare(parts.database,
                      "INSERT INTO events(op, room, actor, ts, body) VALUES(?1, ?2, ?3, ?4, ?5)");
    parts.touch.prepare(parts.database, "UPDATE events SET ts = ?2 WHERE op = ?1");
    parts.wait.prepare(parts.database, "INSERT INTO waiting(body) VALUES(?1)");
    parts.remove.prepare(parts.database, "DELETE FROM waiting WHERE n <= ?1");
    if (parts.searchable) {
        parts.execute("CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(body, content='', detail=full)");
        parts.index.prepare(parts.database, "INSERT INTO words(rowid, body) VALUES(?1, ?2)");
    }
}

FloorDatabase::~FloorDatabase()
{
    sqlite3* const database = m_parts->database;
    m_parts.reset(); // the statements first
    sqlite3_close(database);
}

void FloorDatabase::begin() { m_parts->begin.run(); }
void FloorDatabase::commit() { m_parts->commit.run(); }

void FloorDatabase::addEvent(const FloorEvent& event)
{
    auto& add = m_parts->add;
    add.bind(1, event.id)
        .bind(2, event.room)
        .bind(3, event.actor)
        .bind(4, event.micros)
        .bind(5, event.body)
        .run();
    if (m_parts->searchable)
        m_parts->index.bind(1, sqlite3_last_insert_rowid(m_parts->database)).bind(2, event.words).run();
}

void FloorDatabase::touchEvent(std::string_view id, std::int64_t micros)
{
    m_parts->touch.bind(1, id).bind(2, micros).run();
}

void FloorDatabase::addWaiting(std::string_view text) { m_parts->wait.bind(1, text).run(); }
void FloorDatabase::removeWaiting(std::int64_t count) { m_parts->remove.bind(1, count).run(); }
std::int64_t FloorDatabase::countEvents() { return m_parts->count("SELECT count(*) FROM events"); }
std::int64_t FloorDatabase::countWaiting() { return m_parts->count("SELECT count(*) FROM waiting"); }

void FloorDatabase::eachEvent(const std::function<void(std::string_view)>& visit)
{
    m_parts->each("SELECT body FROM events ORDER BY seq", visit);
}

void FloorDatabase::eachWaiting(const std::function<void(std::string_view)>& visit)
{
    m_parts->each("SELECT body FROM waiting ORDER BY n", visit);
}

void FloorDatabase::checkpoint() { m_parts->execute("PRAGMA wal_checkpoint(TRUNCATE)"); }

} // namespace warroom::bench
