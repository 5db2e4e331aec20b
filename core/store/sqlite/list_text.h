// Lists and maps of texts in one column, parted by control characters that the texts do not hold.
#pragma once

#include "base/text.h"
#include "store/sqlite/database.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace warroom::sqlite {

constexpr char elementEnd = '\x1e';
constexpr char partEnd = '\x1f';

// Each element written by `write(out, element)`.
template<class List, class Write>
std::string listed(const List& list, Write&& write)
{
    constexpr std::size_t usualElement = 32; // bytes
    std::string out;
    if (list.size() > 1)
        out.reserve(list.size() * usualElement);
    for (const auto& element : list) {
        if (!out.empty())
            out += elementEnd;
        write(out, element);
    }
    return out;
}

template<class Map>
std::string listedPairs(const Map& map)
{
    return listed(map, [](std::string& out, const auto& one) {
        out.append(one.first).append(1, partEnd).append(one.second);
    });
}

inline std::vector<std::string_view> elementsOf(std::string_view text)
{
    return text.empty() ? std::vector<std::string_view>() : split(text, elementEnd);
}

// The two parts of an element.
inline std::pair<std::string, std::string> partsOf(std::string_view element)
{
    const auto end = element.find(partEnd);
    if (end == std::string_view::npos)
        throwDamaged();
    return {std::string(element.substr(0, end)), std::string(element.substr(end + 1))};
}

template<class Map>
void readPairs(std::string_view text, Map& into)
{
    for (const auto element : elementsOf(text))
        into.insert(partsOf(element));
}

} // namespace warroom::sqlite
