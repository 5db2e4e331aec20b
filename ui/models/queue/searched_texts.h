// The texts that the queue's words are searched in, in one piece of memory, so that a key of the filter reads
// them from front to back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace warroom::ui {

/// Texts by row, from 0 without gaps. GUI thread.
class SearchedTexts final
{
public:
    void set(std::size_t row, std::string_view text);
    /// Whether every word stands in the row's text.
    bool hold(std::size_t row, const std::vector<std::string>& words) const;

private:
    struct Place
    {
        std::size_t at = 0;
        std::size_t size = 0;
    };

    void pack();

    std::string m_all;
    std::vector<Place> m_places;
    std::size_t m_unused = 0; // bytes of m_all that no row holds any more
};

} // namespace warroom::ui
