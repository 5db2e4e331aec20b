// Texts that were made of our phrases in English, and what they are in another language.
#pragma once

#include "base/words.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace warroom {

class KnownPhrases
{
public:
    // What was put into a place of a phrase, in the language of the words. Not asked for a place behind a
    // quotation mark: that is a name.
    using SayPlace = std::function<std::string(std::string_view english)>;

    explicit KnownPhrases(const std::vector<Phrase>& phrases);

    // The text in the language of the words; nothing if it was made of no phrase. Of several that fit it is
    // the one with the most words of its own.
    std::optional<std::string> say(const Words& words, std::string_view english,
                                   const SayPlace& sayPlace) const;

private:
    struct Form
    {
        Phrase phrase;
        std::vector<std::string_view> parts; // around its places
        std::size_t letters = 0;
    };

    std::unordered_map<std::string_view, Phrase> m_whole; // without places
    std::vector<Form> m_forms;                            // most letters first
};

} // namespace warroom
