// The search index's database: putting documents, finding them.
#pragma once

#include "store/search_index.h"
#include "store/sqlite/database.h"
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
    Result<std::vector<SearchHit>> find(const std::string& text, bool prefixLast, std::size_t limit);

    // Up to which operation each ticket is searchable.
    Result<std::unordered_map<TicketId, std::int64_t>> indexed();
    // Ends a find() that is running.
    void interrupt();

private:
    SearchFile(std::string file, std::unique_ptr<Database> database);
    Result<void> start();
    void putOne(const SearchDocument& document);
    void findKey(const SearchWords& search, std::vector<SearchHit>& hits);
    void findRanked(const SearchWords& search, std::size_t limit, std::vector<SearchHit>& hits);
    void findNewest(const SearchWords& search, std::size_t limit, std::vector<SearchHit>& hits);
    std::string snippetOf(const SearchWords& search, std::int64_t place);
    void throwAwayIfDamaged();

    const std::string m_file;
    std::unique_ptr<Database> m_database;
};

} // namespace warroom::sqlite
