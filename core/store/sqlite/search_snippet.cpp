// Counting a text's words as the index counted them, up to the end of the snippet.
#include "store/sqlite/search_snippet.h"

#include <SQLiteCpp/Exception.h>

#include <algorithm>
#include <vector>

namespace warroom::sqlite {
namespace {

struct WordBytes
{
    std::size_t begin, end;
};

struct CountedWords
{
    std::vector<WordBytes> words;
    std::size_t wanted = 0;
};

int noteWord(void* context, int flags, const char*, int, int begin, int end)
{
    auto& counted = *static_cast<CountedWords*>(context);
    if ((flags & FTS5_TOKEN_COLOCATED) == 0)
        counted.words.push_back({static_cast<std::size_t>(begin), static_cast<std::size_t>(end)});
    return counted.words.size() < counted.wanted ? SQLITE_OK : SQLITE_DONE;
}

bool isWordOfAscii(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// What the index's reader finds, where there is nothing but ASCII: words are letters and digits. Whether that
// was so as far as it had to read.
bool readAscii(std::string_view text, CountedWords& counted)
{
    std::size_t at = 0;
    while (at < text.size() && counted.words.size() < counted.wanted) {
        const std::size_t begin = at;
        while (at < text.size() && isWordOfAscii(text[at]))
            ++at;
        if (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80)
            return false;
        if (at > begin)
            counted.words.push_back({begin, at});
        else
            ++at;
    }
    return true;
}

// The text from word to word, with the found ones marked.
std::string markFound(std::string_view text, const std::vector<WordBytes>& words, std::size_t begin,
                      std::size_t end, const std::vector<FoundWords>& found)
{
    std::string out;
    std::size_t written = begin == 0 ? 0 : words[begin].begin;
    const auto copyUpTo = [&](std::size_t byte) {
        out += text.substr(written, byte - written);
        written = byte;
    };
    std::size_t next = begin;
    for (std::size_t i = 0; i < found.size();) {
        std::size_t from = static_cast<std::size_t>(found[i].first);
        std::size_t to = from;
        // Found words that overlap are one.
        for (; i < found.size() && (to == from || static_cast<std::size_t>(found[i].first) < to); ++i)
            to = std::max(to, static_cast<std::size_t>(found[i].first + std::max(found[i].count, 1)));
        from = std::max(from, next);
        to = std::min(to, end);
        if (from >= to)
            continue;
        copyUpTo(words[from].begin);
        out += '\x02';
        copyUpTo(words[to - 1].end);
        out += '\x03';
        next = to;
    }
    copyUpTo(end == words.size() ? text.size() : words[end - 1].end);
    return out;
}

} // namespace

SnippetCutter::~SnippetCutter()
{
    if (m_reader)
        m_tokenizer.xDelete(m_reader);
}

void SnippetCutter::attach(fts5_api& fullText, sqlite3* connection)
{
    // As migrations/search/0001_search.sql has it.
    const char* arguments[] = {"remove_diacritics", "2"};
    void* context = nullptr;
    int failure = fullText.xFindTokenizer(&fullText, "unicode61", &context, &m_tokenizer);
    if (failure == SQLITE_OK)
        failure = m_tokenizer.xCreate(context, arguments, 2, &m_reader);
    if (failure != SQLITE_OK)
        throw SQLite::Exception(connection, failure);
}

std::string SnippetCutter::cut(std::string_view text, const RankedMatch& match) const
{
    // The densest place in the middle, as far as there is text on both sides.
    const int side = std::max(0, snippetWords - match.densest.count) / 2;
    auto begin = static_cast<std::size_t>(std::max(0, match.densest.first - side));
    CountedWords counted;
    counted.wanted = begin + snippetWords + 1;
    counted.words.reserve(std::min<std::size_t>(counted.wanted, text.size()));
    if (!readAscii(text, counted)) {
        counted.words.clear();
        m_tokenizer.xTokenize(m_reader, &counted, FTS5_TOKENIZE_AUX, text.data(),
                              static_cast<int>(text.size()), noteWord);
    }
    const auto& words = counted.words;
    if (words.empty())
        return {};
    const std::size_t end = std::min(words.size(), begin + snippetWords);
    begin = std::min(begin, end - std::min<std::size_t>(end, snippetWords));
    return (begin > 0 ? "…" : "") + markFound(text, words, begin, end, match.found) +
           (end < words.size() ? "…" : "");
}

} // namespace warroom::sqlite
