// The search index's database: putting documents, finding them.
#pragma once

#include "store/search_index.h"
#include "store/sqlite/database.h"
#include "store/sqlite/search_ranking.h"
#include "store/sqlite/search_snippet.h"
#include "store/sqlite/search_words.h"

#include <span>

namespace warroom::sqlite {

// One home: the index's thread. Only interrupt(): any thread.
class SearchFile final
{
public:
    // Made if it is not there, made anew if it is damaged.
    static Result<std::unique_ptr<SearchFile>> open(const std::string& file);

    // All in one transaction.
    Result<void> put(std::span<const SearchDocument> documents);
    // As SearchIndex::query(). Where the last word is a prefix, only the newest 4,000 matches are ranked.
    Result<std::vector<SearchHit>> find(const std::string& text, bool prefixLast, std::size_t limit);

    // Up to which operation each ticket is searchable.
    Result<std::unordered_map<TicketId, std::int64_t>> indexed();
    // Ends a find() that is running.
    void interrupt();

private:
    SearchFile(std::string file, std::unique_ptr<Database> database);
    Result<void> start();
    void putOne(const SearchDocument& document);
    void map();
    void findKey(const SearchWords& search, std::vector<SearchHit>& hits);
    void findRanked(const SearchWords& search, std::size_t limit, std::vector<SearchHit>& hits);
    void addHit(const RankedMatch& match, std::vector<SearchHit>& hits);
    void throwAwayIfDamaged();

    const std::string m_file;
    SearchRanking m_ranking;
    SnippetCutter m_snippets;
    std::unique_ptr<Database> m_database;
    bool m_isMapped = false;
};

} // namespace warroom::sqlite
