// Taking texts apart along the words of phrases.
#include "base/known_phrases.h"

#include <algorithm>
#include <array>

namespace warroom {
namespace {

constexpr std::size_t mostPlaces = 9;

// Between and around %1, %2, … in this order.
std::vector<std::string_view> partsOf(std::string_view english)
{
    std::vector<std::string_view> parts;
    for (char next = '1'; next <= '9'; ++next) {
        const auto place = english.find(std::string{'%', next});
        if (place == std::string_view::npos)
            break;
        parts.push_back(english.substr(0, place));
        english.remove_prefix(place + 2);
    }
    parts.push_back(english);
    return parts;
}

// What stands in the places, each as short as it can be; nothing if the text has other parts.
std::optional<std::vector<std::string_view>> placesIn(std::string_view text,
                                                      const std::vector<std::string_view>& parts)
{
    if (!text.starts_with(parts.front()))
        return std::nullopt;
    text.remove_prefix(parts.front().size());
    std::vector<std::string_view> places;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const bool isLast = i + 1 == parts.size();
        if (isLast && !text.ends_with(parts[i]))
            return std::nullopt;
        const auto end = isLast ? text.size() - parts[i].size() : text.find(parts[i], 1);
        if (end == 0 || end == std::string_view::npos)
            return std::nullopt;
        places.push_back(text.substr(0, end));
        text.remove_prefix(end + parts[i].size());
    }
    return places;
}

} // namespace

KnownPhrases::KnownPhrases(const std::vector<Phrase>& phrases)
{
    for (const auto& phrase : phrases) {
        auto parts = partsOf(phrase.english);
        if (parts.size() == 1)
            m_whole.emplace(phrase.english, phrase);
        else
            m_forms.push_back({phrase, parts, phrase.english.size() - 2 * (parts.size() - 1)});
    }
    std::stable_sort(m_forms.begin(), m_forms.end(),
                     [](const Form& a, const Form& b) { return a.letters > b.letters; });
}

std::optional<std::string> KnownPhrases::say(const Words& words, std::string_view english,
                                             const SayPlace& sayPlace) const
{
    if (const auto whole = m_whole.find(english); whole != m_whole.end())
        return words(whole->second);
    for (const auto& form : m_forms) {
        const auto places = placesIn(english, form.parts);
        if (!places)
            continue;
        std::array<std::string, mostPlaces> said;
        for (std::size_t i = 0; i < places->size(); ++i) {
            const bool isName = form.parts[i].ends_with('"');
            said[i] = isName ? std::string((*places)[i]) : sayPlace((*places)[i]);
        }
        const auto& [a, b, c, d, e, f, g, h, k] = said;
        return words(form.phrase, {a, b, c, d, e, f, g, h, k});
    }
    return std::nullopt;
}

} // namespace warroom
