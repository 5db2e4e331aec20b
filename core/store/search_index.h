// Full-text search over tickets: SQLite FTS5 in a file of its own, filled behind the log by a thread of its
// own.
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace warroom {

// What is searched of one ticket; replaces what was there.
struct SearchDocument
{
    TicketId id;
    std::string key;
    std::string title;
    std::string sections; // the texts of all sections and items
    std::string timeline; // comments, updates, later reports
    std::int64_t seq = 0; // up to which operation
};

struct SearchHit
{
    TicketId id;
    std::string key;
    std::string title;
    std::string snippet; // plain text; found words stand between \x02 and \x03
    double rank = 0;     // smaller is better (bm25)
};

// Any thread; calls are queued and answered on the index's own thread, in order.
class SearchIndex
{
public:
    virtual ~SearchIndex() = default;

    // Waits while 4,000 documents are waiting to be written.
    virtual void put(std::vector<SearchDocument> documents) = 0;
    // Up to which operation each ticket was searchable when the index was opened, so that a start knows what
    // is missing. Given once.
    virtual std::unordered_map<TicketId, std::int64_t> takeIndexed() = 0;
    // Every word must be found; the last one is a prefix when `prefixLast`, from its second letter on. Words
    // are taken literally: operators of FTS5 have no meaning. `done` is called on the index's thread. A later
    // query overtakes an earlier one with the same non-zero `stream` (search as you type): the earlier one is
    // answered with Cancelled.
    virtual void query(std::string words, bool prefixLast, std::size_t limit, int stream,
                       std::function<void(Result<std::vector<SearchHit>>)> done) = 0;
    // The same, waiting for the answer; for command lines and tests, never on the GUI thread.
    virtual Result<std::vector<SearchHit>> queryNow(std::string words, bool prefixLast,
                                                    std::size_t limit) = 0;
    // Waits until everything that was put is searchable.
    virtual void drain() = 0;
};

// `file` is made if it is not there, and made anew if it is damaged: it can always be filled again from the
// log.
Result<std::unique_ptr<SearchIndex>> openSearchIndex(const std::string& file);

} // namespace warroom
