// Keeping the texts together.
#include "models/queue/searched_texts.h"

#include <algorithm>

namespace warroom::ui {

void SearchedTexts::set(std::size_t row, std::string_view text)
{
    if (row >= m_places.size())
        m_places.resize(row + 1);
    Place& place = m_places[row];
    if (text.size() > place.size) {
        m_unused += place.size;
        place.at = m_all.size();
        m_all.append(text);
    } else {
        m_unused += place.size - text.size();
        std::copy(text.begin(), text.end(), m_all.begin() + static_cast<std::ptrdiff_t>(place.at));
    }
    place.size = text.size();
    if (m_unused > m_all.size() / 2)
        pack();
}

bool SearchedTexts::hold(std::size_t row, const std::vector<std::string>& words) const
{
    const Place& place = m_places[row];
    const std::string_view text(m_all.data() + place.at, place.size);
    return std::all_of(words.begin(), words.end(),
                       [text](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

void SearchedTexts::pack()
{
    std::string packed;
    packed.reserve(m_all.size() - m_unused);
    for (auto& place : m_places) {
        const std::size_t at = packed.size();
        packed.append(m_all, place.at, place.size);
        place.at = at;
    }
    m_all = std::move(packed);
    m_unused = 0;
}

} // namespace warroom::ui
