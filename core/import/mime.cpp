// Headers, parts, transfer encodings, character sets.
#include "import/mime.h"

#include "base/text.h"
#include "import/clean_text.h"

#include <algorithm>
#include <array>

namespace warroom::incoming {
namespace {

constexpr std::size_t partsMost = 200;
constexpr std::size_t headersMost = 500;
constexpr std::size_t headerMost = 10'000; // bytes that are decoded

// One line without its end; moves on.
std::string_view nextLine(std::string_view& rest)
{
    const auto end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

std::size_t nameLength(std::string_view line)
{
    std::size_t end = 0;
    while (end < line.size() && line[end] > ' ' && line[end] < 0x7F && line[end] != ':')
        ++end;
    return end > 0 && end < line.size() && line[end] == ':' ? end : 0;
}

int base64Value(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

std::string fromBase64(std::string_view text)
{
    std::string out;
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        if (c == '=')
            break;
        const int value = base64Value(c);
        if (value < 0)
            continue;
        bits = bits << 6 | static_cast<unsigned>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            out += static_cast<char>(bits >> count & 0xFF);
        }
    }
    return out;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// "=C3" or "%C3" as bytes; a mark that no two digits follow stays.
std::string fromHex(std::string_view text, char mark, bool softBreaks)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != mark) {
            out += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
        if (high >= 0 && low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else if (softBreaks && text.substr(i + 1).starts_with("\r\n")) {
            i += 2;
        } else if (softBreaks && text.substr(i + 1).starts_with('\n')) {
            i += 1;
        } else {
            out += text[i];
        }
    }
    return out;
}

constexpr std::array<char32_t, 32> windows1252 = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

// One encoded word at the beginning of the text: what it says, and its length.
std::optional<std::pair<std::string, std::size_t>> encodedWord(std::string_view text)
{
    if (!text.starts_with("=?"))
        return std::nullopt;
    const auto charsetEnd = text.find('?', 2);
    if (charsetEnd == std::string_view::npos || charsetEnd + 2 >= text.size() || text[charsetEnd + 2] != '?')
        return std::nullopt;
    const auto end = text.find("?=", charsetEnd + 3);
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view charset = text.substr(2, charsetEnd - 2);
    std::string body(text.substr(charsetEnd + 3, end - charsetEnd - 3));
    const char form = text[charsetEnd + 1];
    if (form == 'Q' || form == 'q') {
        std::replace(body.begin(), body.end(), '_', ' ');
        body = fromHex(body, '=', false);
    } else if (form == 'B' || form == 'b') {
        body = fromBase64(body);
    } else {
        return std::nullopt;
    }
    return std::pair(textOf(body, charset.substr(0, charset.find('*'))), end + 2);
}

} // namespace

std::string_view MailPart::header(std::string_view name) const
{
    const auto found =
        std::find_if(headers.begin(), headers.end(), [&](const MailHeader& one) { return one.name == name; });
    return found == headers.end() ? std::string_view() : std::string_view(found->value);
}

MailPart splitMail(std::string_view bytes)
{
    MailPart part;
    while (!bytes.empty() && part.headers.size() < headersMost) {
        std::string_view rest = bytes;
        const std::string_view line = nextLine(rest);
        if (line.empty()) {
            bytes = rest;
            break;
        }
        if ((line[0] == ' ' || line[0] == '\t') && !part.headers.empty()) {
            part.headers.back().value += " " + std::string(trimmed(line));
        } else if (const auto length = nameLength(line)) {
            part.headers.push_back(
                {lowerAscii(line.substr(0, length)), std::string(trimmed(line.substr(length + 1)))});
        } else {
            break;
        }
        bytes = rest;
    }
    part.body = bytes;
    return part;
}

std::vector<MailPart> splitMultipart(std::string_view body, std::string_view boundary)
{
    std::vector<MailPart> parts;
    const std::string mark = "--" + std::string(boundary);
    const char* start = nullptr;
    std::string_view rest = body;
    while (!rest.empty() && parts.size() < partsMost) {
        const char* lineStart = rest.data();
        const std::string_view line = nextLine(rest);
        if (!line.starts_with(mark) || boundary.empty())
            continue;
        if (start && lineStart > start)
            parts.push_back(splitMail({start, static_cast<std::size_t>(lineStart - start)}));
        start = rest.data();
        if (line.substr(mark.size()).starts_with("--"))
            return parts;
    }
    // A message that was cut off still has its last part.
    const char* end = body.data() + body.size();
    if (start && start < end && parts.size() < partsMost)
        parts.push_back(splitMail({start, static_cast<std::size_t>(end - start)}));
    return parts;
}

std::string mediaTypeOf(std::string_view value)
{
    return lowerAscii(trimmed(value.substr(0, value.find(';'))));
}

std::string parameterOf(std::string_view value, std::string_view name)
{
    const std::string lower = lowerAscii(value);
    for (std::size_t at = lower.find(';'); at != std::string::npos; at = lower.find(';', at + 1)) {
        std::string_view rest = trimmed(value.substr(at + 1));
        if (!lowerAscii(rest.substr(0, name.size())).starts_with(name))
            continue;
        rest = trimmed(rest.substr(name.size()));
        const bool isExtended = rest.starts_with("*=");
        if (!isExtended && !rest.starts_with('='))
            continue;
        rest = trimmed(rest.substr(isExtended ? 2 : 1));
        if (rest.starts_with('"'))
            return std::string(rest.substr(1, rest.find('"', 1) - 1));
        rest = trimmed(rest.substr(0, rest.find(';')));
        if (!isExtended)
            return std::string(rest);
        const auto charsetEnd = rest.find('\'');
        const auto languageEnd =
            charsetEnd == std::string_view::npos ? charsetEnd : rest.find('\'', charsetEnd + 1);
        if (languageEnd == std::string_view::npos)
            return std::string(rest);
        return textOf(fromHex(rest.substr(languageEnd + 1), '%', false), rest.substr(0, charsetEnd));
    }
    return {};
}

std::string decodedBody(std::string_view body, std::string_view encoding)
{
    const std::string name = lowerAscii(trimmed(encoding));
    if (name == "base64")
        return fromBase64(body);
    if (name == "quoted-printable")
        return fromHex(body, '=', true);
    return std::string(body);
}

std::string decodedWords(std::string_view value)
{
    value = value.substr(0, headerMost);
    std::string out, blanks;
    bool afterWord = false;
    while (!value.empty()) {
        if (auto word = encodedWord(value)) {
            // Blanks between two encoded words only part them.
            out += (afterWord ? "" : blanks) + word->first;
            blanks.clear();
            value.remove_prefix(word->second);
            afterWord = true;
            continue;
        }
        if (value[0] == ' ' || value[0] == '\t') {
            blanks += ' ';
        } else {
            out += blanks + value[0];
            blanks.clear();
            afterWord = false;
        }
        value.remove_prefix(1);
    }
    return cleanText(out);
}

std::string textOf(std::string_view bytes, std::string_view charset)
{
    const std::string name = lowerAscii(trimmed(charset));
    const bool isLatin =
        name.starts_with("iso-8859-1") || name == "latin1" || name == "windows-1252" || name == "cp1252";
    if (!isLatin)
        return cleanText(bytes);
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        appendCodePoint(out, byte >= 0x80 && byte < 0xA0             ? windows1252[byte - 0x80]
                             : byte == 0xA4 && name == "iso-8859-15" ? char32_t{0x20AC}
                                                                     : char32_t{byte});
    }
    return cleanText(out);
}

} // namespace warroom::incoming
