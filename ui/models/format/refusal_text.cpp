// Finding the sentence of a refusal among those of the core, and saying it again in another language.
#include "models/format/refusal_text.h"

#include "base/known_phrases.h"
#include "models/format/document_words.h"
#include "models/format/format.h"
#include "models/format/known_refusals.h"

#include <QStringList>

namespace warroom::ui {
namespace {

const KnownPhrases& knownPhrases()
{
    static const KnownPhrases all = [] {
        auto phrases = refusalPhrases();
        const auto failures = failurePhrases();
        phrases.insert(phrases.end(), failures.begin(), failures.end());
        return KnownPhrases(phrases);
    }();
    return all;
}

/// "Scope must be filled. Whys needs a question.": each sentence with its full stop, and what it says.
QString requirementsText(const QString& english)
{
    QString rest = english;
    QStringList sentences;
    for (std::size_t i = 0; i < sectionCount; ++i) {
        for (int need = 1; need <= static_cast<int>(Need::FollowUps); ++need) {
            const auto section = static_cast<Section>(i);
            const QString said = format::fromUtf8(title(section)) + QLatin1Char(' ') +
                                 format::fromUtf8(sentenceOf(static_cast<Need>(need))) + QLatin1Char('.');
            if (rest.contains(said)) {
                rest.remove(said);
                sentences << format::sentence(section, static_cast<Need>(need));
            }
        }
    }
    return rest.trimmed().isEmpty() ? sentences.join(QLatin1Char(' ')) : english;
}

template<class Named>
bool nameInto(QString& word, const std::string& name)
{
    const auto value = parseName<Named>(name);
    if (value)
        word = format::name(*value);
    return bool(value);
}

/// What stands in a place: a name of the domain, the title of a phase, a reason, requirements, or a figure.
QString placeText(const std::string& english)
{
    QString word;
    if (nameInto<Section>(word, english) || nameInto<Phase>(word, english) ||
        nameInto<ReviewState>(word, english) || nameInto<AccountRole>(word, english) ||
        nameInto<Milestone>(word, english))
        return word;
    for (std::size_t i = 0; i < phaseCount; ++i) {
        if (title(static_cast<Phase>(i)) == english)
            return format::name(static_cast<Phase>(i), format::Width::Wide);
    }
    return requirementsText(reasonText(english));
}

} // namespace

QString reasonText(const std::string& english)
{
    const Words words = documentWords();
    if (words.language() == Words().language())
        return format::fromUtf8(english);
    const auto say = [&](std::string_view sentence) {
        return knownPhrases().say(words, sentence, [](std::string_view place) {
            return placeText(std::string(place)).toStdString();
        });
    };
    if (const auto said = say(english))
        return format::fromUtf8(*said);
    // "postmortem.json: severity: must be given": the reason is behind what it is about.
    for (auto colon = english.find(": "); colon != std::string::npos; colon = english.find(": ", colon + 2)) {
        if (const auto said = say(std::string_view(english).substr(colon + 2)))
            return format::fromUtf8(english.substr(0, colon + 2) + *said);
    }
    // Several, said together.
    for (auto end = english.find("; "); end != std::string::npos; end = english.find("; ", end + 2)) {
        if (const auto said = say(std::string_view(english).substr(0, end)))
            return format::fromUtf8(*said + "; ") + reasonText(english.substr(end + 2));
    }
    return format::fromUtf8(english);
}

QString refusalText(const Error& error) { return reasonText(error.message()); }

} // namespace warroom::ui
