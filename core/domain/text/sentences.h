// Where sentences begin and end, well enough to tell whether two people wrote in the same one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace warroom::text {

// The places, in code points, at which a sentence ends and the next one begins; the last one is the end of
// the text. A sentence ends with a mark that ends sentences and the blanks behind it, or with its line. The
// text is UTF-8. The fold leans on this: where it says something else than before, ticket_snapshot.cpp has to
// know.
std::vector<std::uint64_t> sentenceEnds(std::string_view text);

// Code points [from, to) of the sentences that the range touches. An empty range between two sentences
// touches both. `ends` is what sentenceEnds() said.
struct SentenceRange
{
    std::uint64_t from = 0;
    std::uint64_t to = 0;
};
SentenceRange sentencesAround(const std::vector<std::uint64_t>& ends, std::uint64_t from, std::uint64_t to);

} // namespace warroom::text
