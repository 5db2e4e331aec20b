// Finding the sentence of a refusal among those of the core, and saying it again in another language.
#include "models/format/refusal_text.h"

#include "models/format/document_words.h"
#include "models/format/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <vector>

namespace warroom::ui {
namespace {

constexpr const char* s_refusalContext = "Refusal";

/// As the rules of the ticket write them; the first one that fits is the one.
constexpr std::array s_refusals{
    QT_TRANSLATE_NOOP("Refusal", "%1 still requires: %2"),
    QT_TRANSLATE_NOOP("Refusal", "advancing anyway needs a reason of at least %1 characters"),
    QT_TRANSLATE_NOOP("Refusal", "going back from %1 to %2 needs a reason"),
    QT_TRANSLATE_NOOP("Refusal", "the incident is in %1 already"),
    QT_TRANSLATE_NOOP("Refusal", "only incidents have phases; use state.set"),
    QT_TRANSLATE_NOOP("Refusal", "an incident has phases; use phase.move"),
    QT_TRANSLATE_NOOP("Refusal", "this ticket is an incident already"),
    QT_TRANSLATE_NOOP("Refusal", "a ticket cannot refer to itself"),
    QT_TRANSLATE_NOOP("Refusal", "a ticket cannot be a duplicate of itself"),
    QT_TRANSLATE_NOOP("Refusal", "only preventions and next actions become follow-up tickets"),
    QT_TRANSLATE_NOOP("Refusal", "the ticket has no such item"),
    QT_TRANSLATE_NOOP("Refusal", "only incidents have a postmortem"),
    QT_TRANSLATE_NOOP("Refusal", "a postmortem does not go from %1 to %2"),
    QT_TRANSLATE_NOOP(
        "Refusal",
        "the Original Request is kept verbatim and cannot be changed; add a later report beside it"),
    QT_TRANSLATE_NOOP("Refusal", "the words of an entry that the program wrote cannot be changed"),
    QT_TRANSLATE_NOOP("Refusal", "the timeline has no such entry"),
    QT_TRANSLATE_NOOP("Refusal", "the ticket has no such prevention"),
    QT_TRANSLATE_NOOP("Refusal", "there is no such ticket"),
    QT_TRANSLATE_NOOP("Refusal", "%1 has no such item"),
    QT_TRANSLATE_NOOP("Refusal", "the ticket already has %1 checks"),
    QT_TRANSLATE_NOOP("Refusal", "%1 already has %2 items"),
    QT_TRANSLATE_NOOP("Refusal", "%1 cannot be marked"),
    QT_TRANSLATE_NOOP("Refusal", "\"none\" needs a reason"),
    QT_TRANSLATE_NOOP("Refusal", "an earlier edit of this text in the same batch was not accepted"),
    QT_TRANSLATE_NOOP("Refusal", "the text would have %1 characters; at most %2 are accepted"),
    QT_TRANSLATE_NOOP("Refusal", "%1 has %2 characters; at most %3 are accepted"),
    QT_TRANSLATE_NOOP("Refusal", "%1 must not be empty"),
    QT_TRANSLATE_NOOP("Refusal", "changing somebody else's entry needs the scribe or a commander"),
    QT_TRANSLATE_NOOP("Refusal", "changing other people's watching needs a responder"),
    QT_TRANSLATE_NOOP("Refusal", "%1 needs a responder; this account is a viewer"),
    QT_TRANSLATE_NOOP("Refusal", "%1 needs a commander, or whoever holds this incident's command"),
};

struct KnownRefusal
{
    const char* english;
    QRegularExpression form;
};

/// Of the whole text; what stands in the places is captured.
QRegularExpression formOf(const QString& english)
{
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    QStringList parts;
    for (const QString& part : english.split(place))
        parts << QRegularExpression::escape(part);
    return QRegularExpression(QRegularExpression::anchoredPattern(parts.join(QStringLiteral("(.+)"))));
}

const std::vector<KnownRefusal>& knownRefusals()
{
    static const std::vector<KnownRefusal> all = [] {
        std::vector<KnownRefusal> made;
        for (const char* english : s_refusals)
            made.push_back({english, formOf(QString::fromLatin1(english))});
        return made;
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

/// What stands in a place: a name of the domain, the title of a phase, requirements, or a figure.
QString placeText(const QString& english)
{
    QString word = english;
    const std::string name = english.toStdString();
    if (nameInto<Section>(word, name) || nameInto<Phase>(word, name) || nameInto<ReviewState>(word, name))
        return word;
    for (std::size_t i = 0; i < phaseCount; ++i) {
        if (title(static_cast<Phase>(i)) == name)
            return format::name(static_cast<Phase>(i), format::Width::Wide);
    }
    return requirementsText(english);
}

} // namespace

QString refusalText(const Error& error)
{
    const QString english = format::fromUtf8(error.message());
    const Words words = documentWords();
    if (words.language() == Words().language())
        return english;
    for (const KnownRefusal& known : knownRefusals()) {
        const auto match = known.form.match(english);
        if (!match.hasMatch())
            continue;
        std::array<std::string, 3> places;
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            places[static_cast<std::size_t>(i - 1)] = placeText(match.captured(i)).toStdString();
        return format::fromUtf8(words({s_refusalContext, known.english}, {places[0], places[1], places[2]}));
    }
    return english;
}

} // namespace warroom::ui
