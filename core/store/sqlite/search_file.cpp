// Full-text search with FTS5.
#include "store/sqlite/search_file.h"

#include "base/log.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/private_files.h"

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>

namespace warroom::sqlite {
namespace {

constexpr const char* mapAll = "PRAGMA mmap_size=268435456"; // 256 MB
constexpr std::size_t mostHits = 1000;
// So many of the newest matches are ranked while a word is typed: its beginning may match most of the index,
// and the answer must be there before the next key.
constexpr std::int64_t newestWhileTyping = 4000;
constexpr std::int64_t everyMatch = -1;
// Ranks of hits that were not ranked by bm25, whose values stay above this.
constexpr double keyRank = -1e6;

void removeFiles(const std::string& file)
{
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(file + suffix, ignored);
}

fts5_api& fullTextOf(sqlite3* connection)
{
    fts5_api* found = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&found), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (!found)
        throw SQLite::Exception("this SQLite has no full-text search", SQLITE_ERROR);
    return *found;
}

bool isNew(const std::vector<SearchHit>& hits, TicketId id)
{
    return std::none_of(hits.begin(), hits.end(), [id](const SearchHit& hit) { return hit.id == id; });
}

} // namespace

SearchFile::SearchFile(std::string file, std::unique_ptr<Database> database)
    : m_file(std::move(file)), m_database(std::move(database))
{}

Result<std::unique_ptr<SearchFile>> SearchFile::open(const std::string& file)
{
    CHECK(makePrivateDirectory(std::filesystem::absolute(file).parent_path().string()));
    const Database::Options options{.durable = false, .cacheKiB = 8 * 1024};
    for (const bool isLast : {false, true}) {
        CHECK(makePrivateFile(file));
        Failure failure = Failure::None;
        auto database = Database::open(file, options, searchMigrations(), &failure);
        Result<void> started;
        if (database) {
            std::unique_ptr<SearchFile> index(new SearchFile(file, *std::move(database)));
            started = index->start();
            if (started)
                return index;
            failure = index->m_database->lastFailure();
        } else {
            started = std::move(database).error();
        }
        const bool isBroken = failure == Failure::Damaged || started.error().code() == ErrorCode::Internal;
        if (isLast || !isBroken)
            return started.error();
        removeFiles(file);
    }
    return fail(ErrorCode::Internal, "the search index cannot be made");
}

// Looks at every table once, so that a file with a wrong layout is found now.
Result<void> SearchFile::start()
{
    return m_database->run([this] {
        sqlite3* const connection = m_database->connection().getHandle();
        fts5_api& fullText = fullTextOf(connection);
        m_ranking.attach(fullText, connection);
        m_snippets.attach(fullText, connection);
        m_database->number(
            "SELECT count(*) FROM (SELECT place, id, number, key, title, sections, timeline, seq FROM docs "
            "LIMIT 1)");
        m_database->number("SELECT count(*) FROM (SELECT rowid FROM words WHERE words MATCH 'a' LIMIT 1)");
    });
}

Result<std::unordered_map<TicketId, std::int64_t>> SearchFile::indexed()
{
    return m_database->run([this] {
        std::unordered_map<TicketId, std::int64_t> out;
        Query row(*m_database, "SELECT id, seq FROM docs INDEXED BY docs_seq");
        while (row.step())
            out.emplace(row.id<TicketId>(0), row.number(1));
        return out;
    });
}

void SearchFile::interrupt() { sqlite3_interrupt(m_database->connection().getHandle()); }

Result<void> SearchFile::put(std::span<const SearchDocument> documents)
{
    auto done = m_database->transact([&] {
        for (const auto& document : documents)
            putOne(document);
    });
    if (!done)
        throwAwayIfDamaged();
    return done;
}

void SearchFile::putOne(const SearchDocument& document)
{
    std::int64_t place = 0;
    {
        Query old(*m_database, "SELECT place, key, title, sections, timeline FROM docs WHERE id = ?1",
                  document.id);
        if (old.step()) {
            place = old.number(0);
            const std::string key = old.text(1), title = old.text(2), sections = old.text(3),
                              timeline = old.text(4);
            Query(*m_database,
                  "INSERT INTO words (words, rowid, key, title, sections, timeline) VALUES ('delete', ?1, "
                  "?2, ?3, ?4, ?5)",
                  place, key, title, sections, timeline)
                .exec();
        }
    }
    const auto number = numberOfKey(document.key);
    if (place != 0) {
        Query(*m_database,
              "UPDATE docs SET number = ?2, key = ?3, title = ?4, sections = ?5, timeline = ?6, seq = ?7 "
              "WHERE place = ?1",
              place, number, document.key, document.title, document.sections, document.timeline, document.seq)
            .exec();
    } else {
        Query(
            *m_database,
            "INSERT INTO docs (id, number, key, title, sections, timeline, seq) VALUES (?1, ?2, ?3, ?4, ?5, "
            "?6, ?7)",
            document.id, number, document.key, document.title, document.sections, document.timeline,
            document.seq)
            .exec();
        place = m_database->lastRowId();
    }
    Query(*m_database,
          "INSERT INTO words (rowid, key, title, sections, timeline) VALUES (?1, ?2, ?3, ?4, ?5)", place,
          document.key, document.title, document.sections, document.timeline)
        .exec();
    m_ranking.changed(place);
}

Result<std::vector<SearchHit>> SearchFile::find(const std::string& text, bool prefixLast, std::size_t limit)
{
    const SearchWords search = parseSearch(text, prefixLast);
    const std::size_t count = std::min(limit, mostHits);
    auto found = m_database->run([&] {
        std::vector<SearchHit> hits;
        if (count == 0)
            return hits;
        map();
        findKey(search, hits);
        if (!search.match.empty())
            findRanked(search, count, hits);
        return hits;
    });
    if (!found)
        throwAwayIfDamaged();
    else if (found->size() > count)
        found->resize(count);
    return found;
}

// With the first question, not with the start: what is mapped counts as this program's memory.
void SearchFile::map()
{
    if (!m_isMapped)
        m_database->exec(mapAll);
    m_isMapped = true;
}

void SearchFile::findKey(const SearchWords& search, std::vector<SearchHit>& hits)
{
    if (search.key.empty())
        return;
    // A key goes on with digits only, and all of them are before the colon.
    const std::string end = search.key + (search.isKeyBegin ? ":" : "");
    Query row(
        *m_database,
        "SELECT * FROM (SELECT id, key, title FROM docs WHERE key = ?1 COLLATE NOCASE LIMIT 20) UNION ALL "
        "SELECT * FROM (SELECT id, key, title FROM docs WHERE number = ?2 LIMIT 20) UNION ALL "
        "SELECT * FROM (SELECT id, key, title FROM docs WHERE key > ?1 COLLATE NOCASE AND key < ?3 COLLATE "
        "NOCASE "
        "ORDER BY key COLLATE NOCASE LIMIT 20)",
        search.key, search.number, end);
    while (row.step()) {
        if (isNew(hits, row.id<TicketId>(0)))
            hits.push_back({row.id<TicketId>(0), row.text(1), row.text(2), row.text(2), keyRank});
    }
}

void SearchFile::findRanked(const SearchWords& search, std::size_t limit, std::vector<SearchHit>& hits)
{
    m_ranking.begin(search, limit);
    {
        Query row(*m_database,
                  "SELECT weigh(words) FROM words WHERE words MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
                  search.match, search.isPrefix ? newestWhileTyping : everyMatch);
        while (row.step()) {
        }
    }
    for (const auto& match : m_ranking.takeBest())
        addHit(match, hits);
}

void SearchFile::addHit(const RankedMatch& match, std::vector<SearchHit>& hits)
{
    Query row(*m_database,
              "SELECT id, key, title, CASE ?2 WHEN 0 THEN key WHEN 1 THEN title WHEN 2 THEN sections ELSE "
              "timeline END FROM docs WHERE place = ?1",
              match.place, std::int64_t{match.column});
    if (!row.step())
        return;
    const auto id = row.id<TicketId>(0);
    if (isNew(hits, id))
        hits.push_back({id, row.text(1), row.text(2), m_snippets.cut(row.text(3), match), match.rank});
}

// The file is no use to the next start; it can always be filled again from the log.
void SearchFile::throwAwayIfDamaged()
{
    if (m_database->lastFailure() != Failure::Damaged)
        return;
    log::warning("the search index is damaged; the next start makes it anew");
    removeFiles(m_file);
}

} // namespace warroom::sqlite
