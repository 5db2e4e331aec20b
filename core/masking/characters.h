// Classes of characters, by a table: what the matchers are made of.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace warroom::masking {

constexpr std::size_t npos = std::string_view::npos;

enum CharClass : std::uint16_t
{
    Digit = 1,
    Lower = 2,
    Upper = 4,
    HexLetter = 8,
    Dash = 16,   // - _
    Base64 = 32, // + / =
    Path = 64,   // what else stands in the path and query of an address
    Blank = 128, // blank, tab
    LineEnd = 256,
    Quote = 512, // " ' `
    Ends = 1024, // ends a value that is not quoted
    Wide = 2048, // a byte of a character that is not ASCII
    Dot = 4096,
    Numeric = 8192,    // begins a number, with a sign or an area: digits, + and (
    NumberGap = 16384, // what else may stand in a number

    Letter = Lower | Upper,
    Alnum = Letter | Digit,
    Word = Alnum | Dash,
    // What continues a value behind its mark.
    Glue = Alnum | Dash | Base64
};

constexpr std::array<std::uint16_t, 256> makeClasses()
{
    std::array<std::uint16_t, 256> out{};
    const auto add = [&](std::string_view chars, int classes) {
        for (const char c : chars)
            out[static_cast<unsigned char>(c)] |= static_cast<std::uint16_t>(classes);
    };
    add("0123456789", Digit);
    add("abcdefghijklmnopqrstuvwxyz", Lower);
    add("ABCDEFGHIJKLMNOPQRSTUVWXYZ", Upper);
    add("abcdefABCDEF", HexLetter);
    add("-_", Dash);
    add("+/=", Base64);
    add("%.?&@:~#!*+/=,;", Path);
    add(".", Dot);
    add("0123456789+(", Numeric);
    add(" -.()/+", NumberGap);
    add(" \t", Blank | Ends);
    add("\r\n", LineEnd | Ends);
    add("\"'`", Quote | Ends);
    add("\\,;&()[]{}<>|", Ends);
    for (std::size_t i = 0; i < 0x20; ++i)
        out[i] |= Ends;
    for (std::size_t i = 0x80; i < 0x100; ++i)
        out[i] |= Wide;
    return out;
}
inline constexpr std::array<std::uint16_t, 256> charClasses = makeClasses();

constexpr bool is(char c, int classes) { return (charClasses[static_cast<unsigned char>(c)] & classes) != 0; }

// Whether the character at `at` is there and of one of the classes.
constexpr bool isAt(std::string_view text, std::size_t at, int classes)
{
    return at < text.size() && is(text[at], classes);
}
// The same for the one before `at`.
constexpr bool isBefore(std::string_view text, std::size_t at, int classes)
{
    return at > 0 && is(text[at - 1], classes);
}

// The end of the run of these classes that begins at `from`; at most `most` characters.
constexpr std::size_t runEnd(std::string_view text, std::size_t from, int classes,
                             std::size_t most = std::string_view::npos)
{
    const std::size_t end = most < text.size() - from ? from + most : text.size();
    while (from < end && is(text[from], classes))
        ++from;
    return from;
}

constexpr char lowerOf(char c) { return is(c, Upper) ? static_cast<char>(c + ('a' - 'A')) : c; }

// `lower` is in lower case already.
constexpr bool equalFolded(std::string_view text, std::string_view lower)
{
    if (text.size() != lower.size())
        return false;
    for (std::size_t i = 0; i < lower.size(); ++i) {
        if (lowerOf(text[i]) != lower[i])
            return false;
    }
    return true;
}

} // namespace warroom::masking
