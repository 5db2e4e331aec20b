// Finding the ends of sentences in one pass over UTF-8.
#include "domain/text/sentences.h"

#include "domain/text/code_points.h"

#include <algorithm>
#include <array>
#include <span>

namespace warroom::text {
namespace {

using namespace std::string_view_literals;

bool isOneOf(std::string_view point, std::span<const std::string_view> all)
{
    return std::find(all.begin(), all.end(), point) != all.end();
}

// Ends a sentence wherever it stands.
bool endsAtOnce(std::string_view point)
{
    static constexpr std::array marks = {"。"sv, "！"sv, "？"sv, "।"sv, "؟"sv, "۔"sv};
    return isOneOf(point, marks);
}

// Ends a sentence where blanks or the end of the text follow; "3.5" and "db1.local" go on.
bool endsBeforeBlank(std::string_view point)
{
    static constexpr std::array marks = {"."sv, "!"sv, "?"sv, "…"sv};
    return isOneOf(point, marks);
}

// May stand between the mark and the blank.
bool closes(std::string_view point)
{
    static constexpr std::array marks = {")"sv, "]"sv, "\""sv, "'"sv, "”"sv, "’"sv, "»"sv};
    return isOneOf(point, marks);
}

bool isBlank(std::string_view point) { return point == " " || point == "\t"; }

} // namespace

std::vector<std::uint64_t> sentenceEnds(std::string_view text)
{
    enum class After : std::uint8_t
    {
        Word,
        Mark, // a mark that ends the sentence if a blank follows
        End   // the sentence ended; blanks still belong to it
    };
    std::vector<std::uint64_t> ends;
    std::uint64_t at = 0;
    auto after = After::Word;
    while (!text.empty()) {
        const auto point = firstCodePoints(text, 1);
        text.remove_prefix(point.size());
        if (isBlank(point)) {
            after = after == After::Word ? After::Word : After::End;
        } else {
            if (after == After::End && point != "\n")
                ends.push_back(at);
            const bool stays = after == After::Mark && closes(point);
            after = endsAtOnce(point)        ? After::End
                    : endsBeforeBlank(point) ? After::Mark
                    : stays                  ? After::Mark
                                             : After::Word;
        }
        ++at;
        if (point == "\n") {
            ends.push_back(at);
            after = After::Word;
        }
    }
    if (ends.empty() || ends.back() != at)
        ends.push_back(at);
    return ends;
}

SentenceRange sentencesAround(const std::vector<std::uint64_t>& ends, std::uint64_t from, std::uint64_t to)
{
    // Of an empty range on a border the sentence before it counts as well.
    const bool empty = from == to;
    const auto first = empty ? std::lower_bound(ends.begin(), ends.end(), from)
                             : std::upper_bound(ends.begin(), ends.end(), from);
    auto last = empty ? std::upper_bound(ends.begin(), ends.end(), to)
                      : std::lower_bound(ends.begin(), ends.end(), to);
    if (last == ends.end())
        --last;
    return {first == ends.begin() ? 0 : *std::prev(first), std::max(*last, to)};
}

} // namespace warroom::text
