// The piece of a text around the words that a search found.
#pragma once

#include "store/sqlite/search_ranking.h"

#include <sqlite3.h>

#include <string>
#include <string_view>

namespace warroom::sqlite {

// FTS5's own snippet() would ask the index again for each hit. One home.
class SnippetCutter final
{
public:
    SnippetCutter() = default;
    ~SnippetCutter();
    SnippetCutter(const SnippetCutter&) = delete;
    SnippetCutter& operator=(const SnippetCutter&) = delete;

    // Takes over the index's own way of telling words apart. Throws SQLite::Exception.
    void attach(fts5_api& fullText, sqlite3* connection);
    // At most `snippetWords` words of the column's text, with found words between \x02 and \x03, and "…"
    // where something was cut off.
    std::string cut(std::string_view text, const RankedMatch& match) const;

private:
    fts5_tokenizer m_tokenizer{};
    Fts5Tokenizer* m_reader = nullptr;
};

} // namespace warroom::sqlite
