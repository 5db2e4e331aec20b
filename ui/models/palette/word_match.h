// How well typed letters fit a text, and which of its letters they met.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace warroom::ui {

/// Letters of a text that were met; in characters of the text.
struct LetterRun
{
    int start = 0;
    int length = 0;

    bool operator==(const LetterRun&) const = default;
};

enum class MatchRank
{
    Beginning, ///< the text begins with what was typed
    WordStarts,
    Initials, ///< "ana" in "Assign next action"
    Inside
};

struct WordMatch
{
    MatchRank rank = MatchRank::Beginning;
    QList<LetterRun> runs; ///< in order, apart from each other
};

/// A text as it is compared: letter case and accents are gone, each character stays in its place.
QString foldedLetters(const QString& text);

/// Every blank-separated word of `typed` has to be met by `text`, both folded: at the start of a word, by the
/// initials of several, or else, from two letters on, inside of a word. Nothing if one is not met.
std::optional<WordMatch> matchWords(const QString& typed, const QString& text);

} // namespace warroom::ui
