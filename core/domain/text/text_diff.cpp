// The edit that leads from one text to another: common ends, then common words in between.
#include "domain/text/text_edit.h"

#include "base/text.h"
#include "domain/text/code_points.h"

#include <algorithm>
#include <unordered_map>

namespace warroom::text {
namespace {

constexpr std::size_t comparisonLimit = 4'000'000; // pairs; so the shorter side has at most 2,000 tokens

struct Token
{
    std::string_view text;
    bool isWord;
};

bool isWordByte(unsigned char byte)
{
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || byte == '_';
}

// Lead bytes of Kana, Han and Hangul, which are written without blanks: every character is a word of its own.
bool startsIdeograph(unsigned char byte) { return byte >= 0xE3 && byte <= 0xED; }

std::size_t tokenEnd(std::string_view text, std::size_t from)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    std::size_t at = from + 1;
    if (startsIdeograph(byte(from))) {
        while (at < text.size() && isContinuation(text[at]))
            ++at;
    } else if (isWordByte(byte(from))) {
        while (at < text.size() && isWordByte(byte(at)) && !startsIdeograph(byte(at)))
            ++at;
    }
    return at;
}

std::vector<Token> tokens(std::string_view text)
{
    std::vector<Token> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = tokenEnd(text, at);
        out.push_back({text.substr(at, end - at), isWordByte(static_cast<unsigned char>(text[at]))});
        at = end;
    }
    return out;
}

// The same number for the same token, so that comparing is cheap.
class Dictionary final
{
public:
    std::vector<std::uint32_t> numbers(const std::vector<Token>& line)
    {
        std::vector<std::uint32_t> out;
        out.reserve(line.size());
        for (const auto& token : line)
            out.push_back(m_numbers.try_emplace(token.text, static_cast<std::uint32_t>(m_numbers.size()))
                              .first->second);
        return out;
    }

private:
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
};

// Lengths of the longest common subsequences of all pairs of tails.
class TailLengths final
{
public:
    TailLengths(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b)
        : m_width(b.size() + 1), m_cells((a.size() + 1) * m_width)
    {
        for (std::size_t i = a.size(); i-- > 0;) {
            for (std::size_t j = b.size(); j-- > 0;)
                m_cells[i * m_width + j] = a[i] == b[j] ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                                        : std::max(at(i + 1, j), at(i, j + 1));
        }
    }

    std::uint16_t at(std::size_t i, std::size_t j) const { return m_cells[i * m_width + j]; }

private:
    std::size_t m_width;
    std::vector<std::uint16_t> m_cells;
};

void replace(Edit& edit, std::string_view before, std::string_view after)
{
    edit.insert(after);
    edit.remove(static_cast<std::uint32_t>(codePoints(before)));
}

// Keeps the runs of common tokens that hold a word. Blanks and commas alone are common by chance, and keeping
// them would lace a rewritten sentence with remains of the old one.
void replaceByWords(Edit& edit, const std::vector<Token>& before, const std::vector<Token>& after)
{
    Dictionary dictionary;
    const auto a = dictionary.numbers(before);
    const auto b = dictionary.numbers(after);
    const TailLengths common(a, b);
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        std::size_t run = 0;
        bool hasWord = false;
        for (; i + run < a.size() && j + run < b.size() && a[i + run] == b[j + run]; ++run)
            hasWord = hasWord || before[i + run].isWord;
        if (hasWord) {
            for (; run > 0; --run, ++i, ++j)
                edit.retain(static_cast<std::uint32_t>(codePoints(before[i].text)));
        } else if (run > 0) {
            for (; run > 0; --run, ++i, ++j)
                replace(edit, before[i].text, after[j].text);
        } else if (j == b.size() || (i < a.size() && common.at(i + 1, j) >= common.at(i, j + 1))) {
            edit.remove(static_cast<std::uint32_t>(codePoints(before[i++].text)));
        } else {
            edit.insert(after[j++].text);
        }
    }
}

std::size_t commonStart(std::string_view a, std::string_view b)
{
    const auto different = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    auto length = static_cast<std::size_t>(different.first - a.begin());
    const auto isInside = [&](std::string_view text) {
        return length < text.size() && isContinuation(text[length]);
    };
    while (length > 0 && (isInside(a) || isInside(b)))
        --length;
    return length;
}

std::size_t commonEnd(std::string_view a, std::string_view b)
{
    const auto different = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    auto length = static_cast<std::size_t>(different.first - a.rbegin());
    while (length > 0 && isContinuation(a[a.size() - length]))
        --length;
    return length;
}

// What two texts begin and end with, in bytes.
struct Ends
{
    std::size_t start;
    std::size_t end;
};

std::string_view middle(std::string_view text, Ends ends)
{
    return text.substr(ends.start, text.size() - ends.start - ends.end);
}

std::size_t wordStart(std::string_view text, std::size_t at)
{
    while (at > 0 && isWordByte(static_cast<unsigned char>(text[at - 1])))
        --at;
    return at;
}

// Where the cut may slide, as with "two " put into "one three", it goes to where a word starts.
Ends commonEnds(std::string_view a, std::string_view b)
{
    const std::size_t start = commonStart(a, b);
    const std::size_t end = commonEnd(a.substr(start), b.substr(start));
    const std::size_t word = wordStart(a, start);
    const std::size_t endFromWord = commonEnd(a.substr(word), b.substr(word));
    return word + endFromWord >= start + end ? Ends{word, endFromWord} : Ends{start, end};
}

Ends withoutPartsOfWords(std::string_view text, Ends ends)
{
    ends.start = wordStart(text, ends.start);
    while (ends.end > 0 && isWordByte(static_cast<unsigned char>(text[text.size() - ends.end])))
        --ends.end;
    return ends;
}

bool isAtMostOneToken(std::string_view text) { return text.empty() || tokenEnd(text, 0) == text.size(); }

} // namespace

Edit diff(std::string_view before, std::string_view after)
{
    const Ends ends = commonEnds(before, after);
    const auto gone = middle(before, ends);
    const auto come = middle(after, ends);
    Edit edit;
    if (!gone.empty() && !come.empty() && !(isAtMostOneToken(gone) && isAtMostOneToken(come))) {
        const Ends words = withoutPartsOfWords(before, ends);
        const auto oldTokens = tokens(middle(before, words));
        const auto newTokens = tokens(middle(after, words));
        if (oldTokens.size() * newTokens.size() <= comparisonLimit) {
            edit.retain(static_cast<std::uint32_t>(codePoints(before.substr(0, words.start))));
            replaceByWords(edit, oldTokens, newTokens);
            return edit;
        }
    }
    edit.retain(static_cast<std::uint32_t>(codePoints(before.substr(0, ends.start))));
    replace(edit, gone, come);
    return edit;
}

} // namespace warroom::text
