// The best of the matches of a full-text query, found while FTS5 visits them: bm25 with the weights of the
// columns.
#pragma once

#include "store/sqlite/search_words.h"

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace warroom::sqlite {

// Words of a snippet; those of a match that count stand at most so far apart.
constexpr int snippetWords = 12;

// Places of found words, counted in words from the beginning of a column.
struct FoundWords
{
    int first = 0;
    int count = 0;
};

struct RankedMatch
{
    std::int64_t place = 0;        // the row
    double rank = 0;               // smaller is better
    int column = 0;                // where most of the query stands close together
    FoundWords densest{};          // that place
    std::vector<FoundWords> found; // all that are near it, in order
};

// FTS5 can rank by itself: it looks up the length of each match in a table, counts the tickets of each word
// anew for each query, and sorts all matches. Here lengths and counts are kept between queries, and only the
// best are held. What another process writes is noticed late, which moves hits a little. One home.
class SearchRanking final
{
public:
    // Makes "weigh(words)" known, which is to be selected for each row that matches. The object must outlive
    // the connection. Throws SQLite::Exception.
    void attach(fts5_api& fullText, sqlite3* connection);
    // Before a query: what it asks for, and how many of the best are wanted (at least one).
    void begin(const SearchWords& search, std::size_t wanted);
    // After it, the best first; of equal ones the last row.
    std::vector<RankedMatch> takeBest();
    // The text of a row is another one now.
    void changed(std::int64_t place);

private:
    struct Position
    {
        int phrase, column, offset;
    };
    struct Candidate
    {
        std::int64_t place = 0;
        double rank = 0;
        std::vector<Position> found;
    };
    static bool isBetter(const Candidate& a, const Candidate& b);
    static void weigh(const Fts5ExtensionApi* fullText, Fts5Context* row, sqlite3_context* result, int,
                      sqlite3_value**);
    // These return SQLite's codes.
    int consider(const Fts5ExtensionApi& fullText, Fts5Context* row);
    int rate(const Fts5ExtensionApi& fullText, Fts5Context* row);
    int prepare(const Fts5ExtensionApi& fullText, Fts5Context* row);
    int countTickets(const Fts5ExtensionApi& fullText, Fts5Context* row, int phrase, std::int64_t& count);
    int readLength(const Fts5ExtensionApi& fullText, Fts5Context* row, std::int64_t place, int& length);
    int densityFrom(const std::vector<Position>& found, std::size_t begin, std::size_t& end) const;
    RankedMatch matchOf(Candidate& candidate) const;

    // Of the query that runs.
    std::vector<std::string> m_words;
    bool m_isPrefix = false;
    std::size_t m_wanted = 0;
    struct Phrase
    {
        double weight = 1;
        int words = 1;
    };
    std::vector<Phrase> m_phrases; // empty before the first row
    double m_averageLength = 1;
    Candidate m_row;               // that is visited
    std::vector<Candidate> m_best; // a heap with the worst in front
    // Kept between queries.
    std::vector<std::uint32_t> m_lengths;                    // of rows, in words; 0: not looked up yet
    std::unordered_map<std::string, std::int64_t> m_tickets; // that hold a word
    std::size_t m_changes = 0;                               // of rows since those were counted
};

} // namespace warroom::sqlite
