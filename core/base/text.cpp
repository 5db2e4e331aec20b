// UTF-8 without a library: the few functions that the core needs.
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <numeric>

namespace warroom {
namespace {

constexpr std::uint64_t ones = 0x0101010101010101ull;
constexpr std::uint64_t highBits = ones * 0x80;

// From `at` on, past all words of eight bytes that are plain: most text is.
template<class IsPlain>
std::size_t pastPlain(std::string_view text, std::size_t at, IsPlain isPlain)
{
    std::uint64_t word = 0;
    while (at + sizeof word <= text.size()) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if (!isPlain(word))
            break;
        at += sizeof word;
    }
    return at;
}

bool isContinuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// Length of the well-formed sequence at `at`, 0 if there is none. Table 3-7 of the Unicode Standard.
std::size_t sequenceLength(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return isContinuation(byte(1)) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned low = first == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = first == 0xED ? 0x9F : 0xBF;
        return byte(1) >= low && byte(1) <= high && isContinuation(byte(2)) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned low = first == 0xF0 ? 0x90 : 0x80;
        const unsigned high = first == 0xF4 ? 0x8F : 0xBF;
        return byte(1) >= low && byte(1) <= high && isContinuation(byte(2)) && isContinuation(byte(3)) ? 4
                                                                                                       : 0;
    }
    return 0;
}

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

} // namespace

std::optional<std::size_t> firstInvalidUtf8(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        at = pastPlain(text, at, [](std::uint64_t word) { return (word & highBits) == 0; });
        if (at == text.size())
            break;
        const std::size_t length = sequenceLength(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return std::nullopt;
}

std::size_t codePoints(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text)
        count += !isContinuation(static_cast<unsigned char>(c));
    return count;
}

std::size_t byteOffset(std::string_view text, std::size_t codePoint)
{
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        if (isContinuation(static_cast<unsigned char>(text[at])))
            continue;
        if (codePoint-- == 0)
            return at;
    }
    return at;
}

std::optional<std::size_t> firstControl(std::string_view text)
{
    // ASCII from the blank on, without the last: no byte that would have to be looked at alone.
    const auto isPlain = [](std::uint64_t word) {
        const std::uint64_t belowBlank = (word - ones * 0x20) & ~word;
        const std::uint64_t isLast = (word ^ (ones * 0x7F)) - ones;
        return ((word | belowBlank | isLast) & highBits) == 0;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        i = pastPlain(text, i, isPlain);
        if (i == text.size())
            break;
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F)
            return i;
        if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0)
            return i;
    }
    return std::nullopt;
}

std::string escapeForMessage(std::string_view text)
{
    std::string out;
    std::size_t shown = 0;
    for (std::size_t at = 0; at < text.size(); ++shown) {
        if (shown == 80)
            return out + "…";
        const std::size_t length = sequenceLength(text, at);
        const auto piece = text.substr(at, std::max<std::size_t>(length, 1));
        if (length == 0 || firstControl(piece) || piece == "\n" || piece == "\r" || piece == "\t") {
            for (const char c : piece)
                out += fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
        } else {
            out += piece;
        }
        at += piece.size();
    }
    return out;
}

std::string elide(std::string_view text, std::size_t count)
{
    if (codePoints(text) <= count || count == 0)
        return std::string(text);
    return std::string(text.substr(0, byteOffset(text, count - 1))) + "…";
}

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string lowerAscii(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

std::vector<std::string> paragraphs(std::string_view text)
{
    std::vector<std::string> out;
    std::string current;
    const auto flush = [&] {
        if (const auto clean = trimmed(current); !clean.empty())
            out.emplace_back(clean);
        current.clear();
    };
    for (const auto line : split(text, '\n')) {
        if (trimmed(line).empty())
            flush();
        else
            current += (current.empty() ? "" : "\n") + std::string(line);
    }
    flush();
    return out;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> out;
    std::size_t from = 0;
    for (std::size_t at = text.find(separator); at != std::string_view::npos;
         at = text.find(separator, from)) {
        out.push_back(text.substr(from, at - from));
        from = at + 1;
    }
    out.push_back(text.substr(from));
    return out;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string out;
    for (const auto& part : parts) {
        if (&part != &parts.front())
            out += separator;
        out += part;
    }
    return out;
}

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates)
{
    std::optional<std::string> best;
    std::size_t bestDistance = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const auto& candidate : candidates) {
        const std::size_t distance = editDistance(word, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace warroom
