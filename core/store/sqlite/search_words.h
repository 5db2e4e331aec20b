// What a person typed into the search field, as a query of FTS5 in which nothing is an operator.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace warroom::sqlite {

struct SearchWords
{
    std::string match;                  // the query; empty: nothing can be found by words
    std::vector<std::string> words;     // lower case (ASCII), as typed
    std::string key;                    // all that was typed, if it may be a ticket's key
    std::optional<std::int64_t> number; // if it was only digits
    bool isKeyBegin = false;            // it may be the beginning of a key, such as "INC-4"
    bool isPrefix = false;              // of the last word
};

// At most the first 32 words count. A last word of one letter is left out while it is typed (`prefixLast`)
// unless it is the only one; then it stands for itself.
SearchWords parseSearch(std::string_view text, bool prefixLast);
// The number at the end of a key such as "INC-42"; -1 if there is none.
std::int64_t numberOfKey(std::string_view key);

} // namespace warroom::sqlite
