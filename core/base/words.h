// What the program itself says in a text for people, in the language of that text.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace warroom {

// A text of ours in English, with %1 to %9 for what is put in, and the context under which translators find
// it.
struct Phrase
{
    std::string_view context, english;
};

// A phrase where lupdate sees it (translations/README.md); both are literals.
#define WARROOM_PHRASE(context, english) (::warroom::Phrase{context, english})

// One language. What is stored, compared or sent is always made with the English one, the default.
class Words
{
public:
    // The translation in UTF-8; the English text where there is none. Called from any thread.
    using LookUp = std::string (*)(const std::string& context, const std::string& english);

    Words() = default;
    Words(LookUp lookUp, std::string language) : m_lookUp(lookUp), m_language(std::move(language)) {}

    // BCP 47: "en", "de".
    const std::string& language() const { return m_language; }

    // The phrase with the values put in. What a value holds stays as it is, "%1" too.
    std::string operator()(const Phrase& phrase, std::initializer_list<std::string_view> values = {}) const;

private:
    LookUp m_lookUp = nullptr;
    std::string m_language = "en";
};

} // namespace warroom
