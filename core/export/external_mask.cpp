// Finding what nobody outside should read in a text: machines, links, addresses, long numbers.
#include "base/text.h"
#include "export/external.h"

#include <algorithm>
#include <array>

namespace warroom {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::ptrdiff_t digitsOf(std::string_view word) { return std::count_if(word.begin(), word.end(), isDigit); }

bool isMadeOf(std::string_view word, std::string_view others)
{
    return std::all_of(word.begin(), word.end(),
                       [&](char c) { return isDigit(c) || others.find(c) != std::string_view::npos; });
}

bool isMailAddress(std::string_view word)
{
    const auto at = word.find('@');
    return at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos;
}

bool isMachineAddress(std::string_view word)
{
    const auto parts = split(word.substr(0, word.find_first_of(":/")), '.');
    if (parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
            return !part.empty() && part.size() <= 3 && isMadeOf(part, "");
        }))
        return true;
    const bool hex = word.find_first_not_of("0123456789abcdefABCDEF:") == std::string_view::npos;
    const auto colons = std::count(word.begin(), word.end(), ':');
    return hex && (colons == 7 || (colons >= 2 && word.find("::") != std::string_view::npos));
}

// "db-07.us-east.internal", "orders-db-03"; a service such as "orders-db" is none.
bool isHostName(std::string_view word)
{
    static constexpr std::array<std::string_view, 9> inside = {
        "internal", "local", "lan", "corp", "intra", "private", "svc", "cluster", "localdomain"};
    const auto name = word.substr(0, word.find(':'));
    const bool legal = std::all_of(name.begin(), name.end(), [](char c) {
        return isLetter(c) || isDigit(c) || c == '-' || c == '.' || c == '_';
    });
    if (!legal || name.empty() || !std::any_of(name.begin(), name.end(), isLetter))
        return false;
    const auto labels = split(name, '.');
    const std::string last = lowerAscii(labels.back());
    if (labels.size() >= 2 && std::find(inside.begin(), inside.end(), last) != inside.end())
        return true;
    const bool domain =
        labels.size() >= 3 && last.size() >= 2 && isLetter(last.front()) && isLetter(last.back());
    const bool lower = std::none_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const auto dash = name.rfind('-');
    const bool numbered = labels.size() == 1 && lower && dash != std::string_view::npos && dash > 0 &&
                          isMadeOf(name.substr(dash + 1), "") && name.size() - dash - 1 >= 2;
    return domain || numbered;
}

Phrase maskOf(std::string_view word)
{
    if (word.find("://") != std::string_view::npos || word.starts_with("www."))
        return WARROOM_PHRASE("External", "[link]");
    if (isMailAddress(word))
        return WARROOM_PHRASE("External", "[address]");
    if (isMachineAddress(word) || isHostName(word))
        return WARROOM_PHRASE("External", "[host]");
    return {};
}

bool isOfNumber(std::string_view word) { return digitsOf(word) > 0 && isMadeOf(word, "+-()/."); }

struct Word
{
    std::size_t from, to; // of the text
};

// Parted by blanks and quotes, without the punctuation around them.
std::vector<Word> wordsOf(std::string_view text)
{
    constexpr std::string_view parting = " \t\r\n\"'`<>,;|";
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = text.find_first_not_of(parting, at);
        if (from == std::string_view::npos)
            break;
        std::size_t to = std::min(text.find_first_of(parting, from), text.size());
        at = to;
        std::size_t begin = from;
        while (begin < to && std::string_view("([{").find(text[begin]) != std::string_view::npos)
            ++begin;
        while (to > begin && std::string_view(".:!?)]}").find(text[to - 1]) != std::string_view::npos)
            --to;
        if (to > begin)
            words.push_back({begin, to});
    }
    return words;
}

// How many words from `at` on are one number of a phone or a card; 0: none.
std::size_t numberLength(std::string_view text, const std::vector<Word>& words, std::size_t at)
{
    std::ptrdiff_t digits = 0;
    std::size_t end = at;
    const auto word = [&](std::size_t i) { return text.substr(words[i].from, words[i].to - words[i].from); };
    const bool isContinued = word(at).starts_with('+') || word(at).size() == 4;
    while (end < words.size() && isOfNumber(word(end)) &&
           (end == at || words[end].from - words[end - 1].to <= 2)) {
        digits += digitsOf(word(end++));
        if (!isContinued)
            break;
    }
    const std::ptrdiff_t least = word(at).starts_with('+') ? 8 : end - at > 1 ? 12 : 9;
    return digits >= least ? end - at : 0;
}

} // namespace

std::string maskedForOutside(std::string_view text, const Words& said)
{
    const auto words = wordsOf(text);
    std::string out;
    std::size_t copied = 0;
    const auto put = [&](std::size_t first, std::size_t last, const Phrase& mask) {
        out.append(text.substr(copied, words[first].from - copied)).append(said(mask));
        copied = words[last].to;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const std::size_t count = numberLength(text, words, i)) {
            put(i, i + count - 1, WARROOM_PHRASE("External", "[number]"));
            i += count - 1;
        } else if (const auto mask = maskOf(text.substr(words[i].from, words[i].to - words[i].from));
                   !mask.english.empty()) {
            put(i, i, mask);
        }
    }
    return out.append(text.substr(copied));
}

} // namespace warroom
