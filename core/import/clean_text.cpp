// Decoding and cleaning, byte by byte.
#include "import/clean_text.h"

#include "base/text.h"

namespace warroom::incoming {
namespace {

constexpr std::string_view replacement = "\uFFFD";

std::string fromUtf16(std::string_view bytes, bool bigEndian)
{
    std::string out;
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(bigEndian ? first << 8 | second : second << 8 | first);
    };
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        char32_t one = unit(i);
        const bool isHigh = one >= 0xD800 && one < 0xDC00;
        if (isHigh && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
            one = 0x10000 + ((one - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
            i += 2;
        }
        appendCodePoint(out, one);
    }
    if (bytes.size() % 2 != 0)
        out += replacement;
    return out;
}

// Every broken byte becomes one U+FFFD.
std::string validUtf8(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size());
    while (const auto bad = firstInvalidUtf8(bytes)) {
        out += bytes.substr(0, *bad);
        out += replacement;
        bytes.remove_prefix(*bad + 1);
    }
    return out += bytes;
}

std::string decoded(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE"))
        return fromUtf16(bytes.substr(2), false);
    if (bytes.starts_with("\xFE\xFF"))
        return fromUtf16(bytes.substr(2), true);
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    return validUtf8(bytes);
}

// Where the escape sequence that begins at `at` ends; `at` is the byte after ESC, or after a C1 introducer
// given as its 7-bit letter.
std::size_t endOfSequence(std::string_view text, std::size_t at, char introducer)
{
    if (introducer == '[') {
        while (at < text.size() && text[at] >= 0x20 && text[at] < 0x40)
            ++at;
        return at < text.size() && text[at] >= 0x40 && text[at] < 0x7F ? at + 1 : at;
    }
    // A string ends with BEL or ST; one that never ends reaches to the end of its line only.
    while (at < text.size() && text[at] != '\a' && text[at] != '\n') {
        if (text[at] == '\x1B')
            return at + 1 < text.size() && text[at + 1] == '\\' ? at + 2 : at;
        if (text.substr(at).starts_with("\xC2\x9C"))
            return at + 2;
        ++at;
    }
    return at < text.size() && text[at] == '\a' ? at + 1 : at;
}

constexpr std::string_view stringIntroducers = "]PX^_";

// Past the sequence of which `at` is the ESC.
std::size_t skipEscape(std::string_view text, std::size_t at)
{
    if (at + 1 >= text.size())
        return text.size();
    const char kind = text[at + 1];
    if (kind == '[' || stringIntroducers.find(kind) != std::string_view::npos)
        return endOfSequence(text, at + 2, kind);
    std::size_t end = at + 1;
    while (end < text.size() && text[end] >= 0x20 && text[end] < 0x30)
        ++end;
    return end < text.size() && text[end] >= 0x30 && text[end] < 0x7F ? end + 1 : end;
}

// The 7-bit letter of a C1 introducer (in UTF-8: C2 and the byte); 0 if it is none.
char c1Introducer(std::string_view text, std::size_t at)
{
    if (at + 1 >= text.size() || text[at] != '\xC2')
        return 0;
    const auto byte = static_cast<unsigned char>(text[at + 1]);
    const char letter = byte >= 0x80 && byte < 0xA0 ? static_cast<char>(byte - 0x40) : '\0';
    return letter == '[' || stringIntroducers.find(letter) != std::string_view::npos ? letter : '\0';
}

void dropLastCharacter(std::string& out)
{
    if (out.empty() || out.back() == '\n')
        return;
    while (out.size() > 1 && (static_cast<unsigned char>(out.back()) & 0xC0) == 0x80)
        out.pop_back();
    out.pop_back();
}

// Of "10 %\r50 %\rdone" what stood there at the end.
std::string lastWriting(std::string_view line)
{
    while (line.ends_with('\r'))
        line.remove_suffix(1);
    const auto last = line.rfind('\r');
    return std::string(last == std::string_view::npos ? line : line.substr(last + 1));
}

} // namespace

void appendCodePoint(std::string& to, char32_t one)
{
    if (one < 0x80) {
        to += static_cast<char>(one);
    } else if (one < 0x800) {
        to += static_cast<char>(0xC0 | (one >> 6));
        to += static_cast<char>(0x80 | (one & 0x3F));
    } else if (one >= 0xD800 && one < 0xE000) {
        to += replacement;
    } else if (one < 0x10000) {
        to += static_cast<char>(0xE0 | (one >> 12));
        to += static_cast<char>(0x80 | (one >> 6 & 0x3F));
        to += static_cast<char>(0x80 | (one & 0x3F));
    } else if (one < 0x110000) {
        to += static_cast<char>(0xF0 | (one >> 18));
        to += static_cast<char>(0x80 | (one >> 12 & 0x3F));
        to += static_cast<char>(0x80 | (one >> 6 & 0x3F));
        to += static_cast<char>(0x80 | (one & 0x3F));
    } else {
        to += replacement;
    }
}

std::string cleanText(std::string_view bytes)
{
    const std::string text = decoded(bytes);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '\r') {
            if (i + 1 >= text.size() || text[i + 1] != '\n')
                out += '\n';
        } else if (byte == 0x7F) {
            out += "\u2421";
        } else if (byte < 0x20 && byte != '\n' && byte != '\t') {
            appendCodePoint(out, char32_t{0x2400} + byte);
        } else if (byte == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
            out += replacement;
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string withoutEscapes(std::string_view bytes)
{
    std::string plain;
    plain.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size();) {
        if (bytes[i] == '\x1B') {
            i = skipEscape(bytes, i);
        } else if (const char introducer = c1Introducer(bytes, i)) {
            i = endOfSequence(bytes, i + 2, introducer);
        } else if (bytes[i] == '\b') {
            dropLastCharacter(plain);
            ++i;
        } else {
            if (bytes[i] != '\a' && bytes[i] != '\0')
                plain += bytes[i];
            ++i;
        }
    }
    std::string out;
    for (const std::string_view line : split(plain, '\n'))
        out += lastWriting(line) + "\n";
    out.pop_back();
    return cleanText(out);
}

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    for (const std::string_view line : split(text, '\n'))
        lines.emplace_back(line);
    return lines;
}

std::string joinedLines(const std::vector<std::string>& lines)
{
    std::size_t first = 0;
    while (first < lines.size() && trimmed(lines[first]).empty())
        ++first;
    std::string out;
    for (std::size_t i = first; i < lines.size(); ++i)
        out += lines[i] + "\n";
    while (!out.empty() && (out.back() == '\n' || out.back() == ' ' || out.back() == '\t'))
        out.pop_back();
    return out;
}

} // namespace warroom::incoming
