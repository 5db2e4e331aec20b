// FTS5 with prefix indexes over titles and bodies, in one transaction and then optimized.
#include "search_floor.h"

#include "measure.h"

#include <sqlite3.h>

#include <memory>
#include <string_view>
#include <unistd.h>

namespace warroom::bench {
namespace {

constexpr const char* searchSchema = R"(
PRAGMA journal_mode=WAL;
CREATE TABLE tk(id INTEGER PRIMARY KEY, title TEXT, body TEXT, service TEXT, severity INT);
CREATE VIRTUAL TABLE f USING fts5(title, body, content='tk', content_rowid='id', prefix='2 3');
BEGIN)";
constexpr const char* searchReady = R"(
COMMIT;
INSERT INTO f(f) VALUES('optimize');
PRAGMA wal_checkpoint(TRUNCATE))";

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Error searchFloorFailed(sqlite3* database)
{
    return fail(ErrorCode::Internal, std::string("the floor's database failed: ") + sqlite3_errmsg(database));
}

Connection openFile(const std::string& file)
{
    sqlite3* database = nullptr;
    sqlite3_open(file.c_str(), &database);
    return {database, &sqlite3_close};
}

Result<void> execute(sqlite3* database, const char* sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return searchFloorFailed(database);
    return {};
}

Result<Statement> prepare(sqlite3* database, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK)
        return searchFloorFailed(database);
    return Statement(statement, &sqlite3_finalize);
}

void bindText(const Statement& statement, int place, std::string_view text)
{
    sqlite3_bind_text(statement.get(), place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

// How many rows came.
Result<std::size_t> run(sqlite3* database, const Statement& statement)
{
    std::size_t rows = 0;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement.get())) == SQLITE_ROW)
        ++rows;
    sqlite3_reset(statement.get());
    if (code != SQLITE_DONE)
        return searchFloorFailed(database);
    return rows;
}

} // namespace

Result<double> buildSearchFloor(const std::string& file, const std::string& tickets)
{
    const auto begin = nowMicros();
    const auto database = openFile(file);
    CHECK(execute(database.get(), searchSchema));
    TRY(const auto row, prepare(database.get(), "INSERT INTO tk VALUES(?1, ?2, ?3, ?4, ?5)"));
    TRY(const auto words, prepare(database.get(), "INSERT INTO f(rowid, title, body) VALUES(?1, ?2, ?3)"));
    sqlite3_int64 number = 0;
    const auto add = [&](const SearchTicket& ticket) -> Result<void> {
        ++number;
        for (const auto* statement : {&row, &words}) {
            sqlite3_bind_int64(statement->get(), 1, number);
            bindText(*statement, 2, ticket.title);
            bindText(*statement, 3, ticket.body);
        }
        bindText(row, 4, ticket.service);
        sqlite3_bind_int(row.get(), 5, ticket.severity);
        CHECK(run(database.get(), row));
        CHECK(run(database.get(), words));
        return {};
    };
    CHECK(eachTicket(tickets, add));
    CHECK(execute(database.get(), searchReady));
    return static_cast<double>(nowMicros() - begin) / 1e6;
}

Result<Figures> askSearchFloor(const std::string& file, const std::vector<SearchQuery>& queries)
{
    const auto database = openFile(file);
    CHECK(execute(database.get(), "PRAGMA cache_size=-65536; PRAGMA mmap_size=1073741824"));
    TRY(const auto best, prepare(database.get(), "SELECT tk.id, tk.title FROM f JOIN tk ON tk.id = f.rowid "
                                                 "WHERE f MATCH ?1 ORDER BY f.rank LIMIT 20"));
    const auto ask = [&](const SearchQuery& query) {
        const std::string match = query.isTyped() ? query.words + "*" : query.words;
        bindText(best, 1, match);
        return run(database.get(), best);
    };
    TRY(auto figures, askTwice(queries, ask));
    figures.push_back({"rss_mb", useOf(getpid()).residentMb, 1});
    return figures;
}

} // namespace warroom::bench
