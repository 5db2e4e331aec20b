// Cutting search text into words and quoting them.
#include "store/sqlite/search_words.h"

#include "base/text.h"

#include <charconv>

namespace warroom::sqlite {
namespace {

constexpr std::size_t maxWords = 32;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// What may be part of a word of the index; beyond ASCII the tokenizer decides.
bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return isDigit(c) || (byte | 0x20u) - 'a' < 26u || byte >= 0x80;
}

bool isBlank(char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; }

bool holdsWord(std::string_view text)
{
    for (const char c : text) {
        if (isWordByte(c))
            return true;
    }
    return false;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    std::size_t start = 0;
    while (start < text.size() && words.size() < maxWords) {
        std::size_t end = start;
        while (end < text.size() && !isBlank(text[end]))
            ++end;
        const auto word = text.substr(start, end - start);
        if (holdsWord(word))
            words.push_back(lowerAscii(word));
        start = end + 1;
    }
    return words;
}

std::string matchQuoted(std::string_view word)
{
    std::string result = "\"";
    for (const char c : word)
        result.append(c == '"' ? 2 : 1, c);
    return result + '"';
}

// The part of the word that the tokenizer will take as its last word: "pay-ap" gives "ap".
std::string_view tailOf(std::string_view word)
{
    std::size_t end = word.size();
    while (end > 0 && !isWordByte(word[end - 1]))
        --end;
    std::size_t start = end;
    while (start > 0 && isWordByte(word[start - 1]))
        --start;
    return word.substr(start, end - start);
}

std::size_t lettersIn(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u ? 1 : 0;
    return count;
}

// A sign of three bytes and more is a word or a syllable, of which there are enough to be worth looking for.
bool isSingleLetter(std::string_view text) { return lettersIn(text) == 1 && text.size() < 3; }

} // namespace

SearchWords parseSearch(std::string_view text, bool prefixLast)
{
    SearchWords search;
    search.key = std::string(trimmed(text.substr(0, 64)));
    if (!search.key.empty() && !isDigit(search.key.back()))
        search.key.clear(); // every key ends with its number
    std::int64_t number = 0;
    const char* const end = search.key.data() + search.key.size();
    const auto [rest, failure] = std::from_chars(search.key.data(), end, number);
    if (failure == std::errc() && rest == end && number >= 0)
        search.number = number;
    else
        search.isKeyBegin = prefixLast && !search.key.empty();

    search.words = wordsOf(text);
    bool asPrefix = prefixLast && !search.words.empty();
    if (asPrefix && isSingleLetter(tailOf(search.words.back()))) {
        asPrefix = false;
        if (search.words.size() > 1)
            search.words.pop_back();
    }
    for (const auto& word : search.words)
        search.match += (search.match.empty() ? "" : " ") + matchQuoted(word);
    search.isPrefix = asPrefix;
    if (asPrefix)
        search.match += " *";
    return search;
}

std::int64_t numberOfKey(std::string_view key)
{
    std::size_t start = key.size();
    while (start > 0 && isDigit(key[start - 1]))
        --start;
    std::int64_t number = -1;
    std::from_chars(key.data() + start, key.data() + key.size(), number);
    return number;
}

} // namespace warroom::sqlite
