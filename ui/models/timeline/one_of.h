// Whether a word is one of a few.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace warroom::ui {

inline bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace warroom::ui
