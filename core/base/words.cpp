// Looking phrases up and filling them.
#include "base/words.h"

namespace warroom {

std::string Words::operator()(const Phrase& phrase, std::initializer_list<std::string_view> values) const
{
    std::string text(phrase.english);
    if (m_lookUp && !text.empty())
        text = m_lookUp(std::string(phrase.context), text);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isMark = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const std::size_t place = isMark ? static_cast<std::size_t>(text[i + 1] - '1') : values.size();
        if (place >= values.size()) {
            out += text[i];
            continue;
        }
        out += values.begin()[place];
        ++i;
    }
    return out;
}

} // namespace warroom
