// Well-formed and malformed UTF-8, in the groups of chapter 6 of the Autobahn suite (after Markus Kuhn's
// test).
#pragma once

#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace warroom::net {

struct Utf8Group
{
    const char* about;
    bool valid; // most of its texts are; the test names the others
    std::vector<std::string> texts;
};

inline std::string bytesFrom(int first, int behindLast, std::string_view between = {})
{
    std::string out;
    for (int byte = first; byte < behindLast; ++byte)
        out.append(1, static_cast<char>(byte)).append(between);
    return out;
}

// Group 6.5 first.
inline std::vector<Utf8Group> utf8Groups()
{
    using namespace std::string_literals;
    const std::string kosme = "\xCE\xBA\xE1\xBD\xB9\xCF\x83\xCE\xBC\xCE\xB5";
    std::vector<std::string> prefixes;
    for (std::size_t size = 1; size <= kosme.size(); ++size)
        prefixes.push_back(kosme.substr(0, size));
    const std::vector<std::string> cut = {
        "\xC0", "\xE0\x80", "\xF0\x80\x80", "\xF8\x80\x80\x80", "\xFC\x80\x80\x80\x80",
        "\xDF", "\xEF\xBF", "\xF7\xBF\xBF", "\xFB\xBF\xBF\xBF", "\xFD\xBF\xBF\xBF\xBF"};
    std::vector<std::string> nonCharacters = {"\xEF\xBF\xBE", "\xEF\xBF\xBF"};
    for (const char lead : {'\xF0', '\xF1', '\xF2', '\xF3', '\xF4'}) {
        for (const char second : {'\x8F', '\x9F', '\xAF', '\xBF'}) {
            const bool exists = lead == '\xF0' ? second != '\x8F' : lead != '\xF4' || second == '\x8F';
            for (const char end : {'\xBE', '\xBF'}) {
                if (exists)
                    nonCharacters.push_back({lead, second, '\xBF', end});
            }
        }
    }
    const std::string joined = std::accumulate(cut.begin(), cut.end(), std::string());
    return {
        {"some valid text",
         true,
         {"hello$world", "hello\xC2\xA2world", "hello\xE2\x82\xACworld", "hello\xF0\xA4\xAD\xA2world",
          kosme}},
        {"a prefix of a valid text", false, prefixes},
        {"the first sequence of a length", true, {"\0"s, "\xC2\x80", "\xE0\xA0\x80", "\xF0\x90\x80\x80"}},
        {"the first sequence of five or six", false, {"\xF8\x88\x80\x80\x80", "\xFC\x84\x80\x80\x80\x80"}},
        {"the last sequence of a length", true, {"\x7F", "\xDF\xBF", "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF"}},
        {"the last sequence of four to six",
         false,
         {"\xF7\xBF\xBF\xBF", "\xFB\xBF\xBF\xBF\xBF", "\xFD\xBF\xBF\xBF\xBF\xBF"}},
        {"a boundary",
         true,
         {"\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBD", "\xF4\x8F\xBF\xBF", "\xF4\x90\x80\x80"}},
        {"continuation bytes alone",
         false,
         {"\x80", "\xBF", "\x80\xBF", "\x80\xBF\x80", "\x80\xBF\x80\xBF", "\x80\xBF\x80\xBF\x80",
          "\x80\xBF\x80\xBF\x80\xBF", bytesFrom(0x80, 0xBF)}},
        {"start bytes alone",
         false,
         {bytesFrom(0xC0, 0xDF, " "), bytesFrom(0xE0, 0xEF, " "), bytesFrom(0xF0, 0xF7, " "),
          bytesFrom(0xF8, 0xFB, " "), bytesFrom(0xFC, 0xFD, " ")}},
        {"the last byte missing", false, cut},
        {"incomplete sequences in a row", false, {joined}},
        {"impossible bytes", false, {"\xFE", "\xFF", "\xFE\xFE\xFF\xFF"}},
        {"an overlong slash",
         false,
         {"\xC0\xAF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF", "\xF8\x80\x80\x80\xAF",
          "\xFC\x80\x80\x80\x80\xAF"}},
        {"the longest overlong",
         false,
         {"\xC1\xBF", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF", "\xF8\x87\xBF\xBF\xBF",
          "\xFC\x83\xBF\xBF\xBF\xBF"}},
        {"an overlong NUL",
         false,
         {"\xC0\x80", "\xE0\x80\x80", "\xF0\x80\x80\x80", "\xF8\x80\x80\x80\x80",
          "\xFC\x80\x80\x80\x80\x80"}},
        {"a surrogate alone",
         false,
         {"\xED\xA0\x80", "\xED\xAD\xBF", "\xED\xAE\x80", "\xED\xAF\xBF", "\xED\xB0\x80", "\xED\xBE\x80",
          "\xED\xBF\xBF"}},
        {"a pair of surrogates",
         false,
         {"\xED\xA0\x80\xED\xB0\x80", "\xED\xA0\x80\xED\xBF\xBF", "\xED\xAD\xBF\xED\xB0\x80",
          "\xED\xAD\xBF\xED\xBF\xBF", "\xED\xAE\x80\xED\xB0\x80", "\xED\xAE\x80\xED\xBF\xBF",
          "\xED\xAF\xBF\xED\xB0\x80", "\xED\xAF\xBF\xED\xBF\xBF"}},
        {"a non-character", true, nonCharacters},
        {"a special",
         true,
         {"\xEF\xBF\xB9", "\xEF\xBF\xBA", "\xEF\xBF\xBB", "\xEF\xBF\xBC", "\xEF\xBF\xBD", "\xEF\xBF\xBE",
          "\xEF\xBF\xBF"}},
    };
}

} // namespace warroom::net
