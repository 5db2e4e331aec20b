// Escaping of JSON strings.
#include "protocol/json_writer.h"

#include <array>
#include <cstring>

namespace warroom::json {
namespace {

// What a byte becomes inside quotes; 0: itself, 'u': \u00XX.
constexpr std::array<char, 256> escapes = [] {
    std::array<char, 256> table{};
    for (int c = 0; c < 0x20; ++c)
        table[static_cast<std::size_t>(c)] = 'u';
    table['\b'] = 'b';
    table['\t'] = 't';
    table['\n'] = 'n';
    table['\f'] = 'f';
    table['\r'] = 'r';
    table['"'] = '"';
    table['\\'] = '\\';
    return table;
}();

// From `at` on, past all words of eight bytes in which nothing is escaped.
std::size_t pastPlain(std::string_view text, std::size_t at)
{
    constexpr std::uint64_t ones = 0x0101010101010101ull;
    constexpr std::uint64_t high = ones * 0x80;
    std::uint64_t word = 0;
    while (at + sizeof word <= text.size()) {
        std::memcpy(&word, text.data() + at, sizeof word);
        const auto holds = [word](unsigned char byte) {
            const std::uint64_t other = word ^ (ones * byte);
            return (other - ones) & ~other;
        };
        const std::uint64_t belowBlank = (word - ones * 0x20) & ~word;
        if (((belowBlank | holds('"') | holds('\\')) & high) != 0)
            break;
        at += sizeof word;
    }
    return at;
}

} // namespace

void appendQuoted(std::string& out, std::string_view text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        i = pastPlain(text, i);
        if (i == text.size())
            break;
        const auto byte = static_cast<unsigned char>(text[i]);
        const char escape = escapes[byte];
        if (escape == 0)
            continue;
        out += text.substr(from, i - from);
        from = i + 1;
        out += '\\';
        out += escape;
        if (escape == 'u') {
            out += "00";
            out += hex[byte >> 4];
            out += hex[byte & 15];
        }
    }
    out += text.substr(from);
    out += '"';
}

void appendQuotedId(std::string& out, const Uuid& id)
{
    static constexpr char hex[] = "0123456789abcdef";
    std::array<char, 38> text;
    std::size_t at = 0;
    text[at++] = '"';
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text[at++] = '-';
        text[at++] = hex[id.bytes[i] >> 4];
        text[at++] = hex[id.bytes[i] & 15];
    }
    text[at++] = '"';
    out.append(text.data(), at);
}

} // namespace warroom::json
