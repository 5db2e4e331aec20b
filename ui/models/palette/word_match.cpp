// Looking for typed words in a folded text.
#include "models/palette/word_match.h"

#include <QStringList>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_leastInside = 2; // letters; one alone would be found in almost every text

bool startsWord(const QString& text, qsizetype at)
{
    return text[at].isLetterOrNumber() && (at == 0 || !text[at - 1].isLetterOrNumber());
}

struct Found
{
    MatchRank rank;
    QList<LetterRun> runs;
};

std::optional<Found> asInitials(const QString& word, const QString& text)
{
    Found found{MatchRank::Initials, {}};
    qsizetype next = 0;
    for (qsizetype at = 0; at < text.size() && next < word.size(); ++at) {
        if (startsWord(text, at) && text[at] == word[next]) {
            found.runs.append({static_cast<int>(at), 1});
            ++next;
        }
    }
    if (next < word.size())
        return std::nullopt;
    return found;
}

std::optional<Found> find(const QString& word, const QString& text)
{
    const auto run = [&word](qsizetype at) {
        return QList<LetterRun>{{static_cast<int>(at), static_cast<int>(word.size())}};
    };
    const qsizetype first = text.indexOf(word);
    for (qsizetype at = first; at >= 0; at = text.indexOf(word, at + 1)) {
        if (startsWord(text, at) || !word[0].isLetterOrNumber())
            return Found{at == 0 ? MatchRank::Beginning : MatchRank::WordStarts, run(at)};
    }
    if (word.size() < s_leastInside)
        return std::nullopt;
    if (auto initials = asInitials(word, text))
        return initials;
    if (first < 0)
        return std::nullopt;
    return Found{MatchRank::Inside, run(first)};
}

// Runs that touch or overlap become one.
QList<LetterRun> joined(QList<LetterRun> runs)
{
    std::sort(runs.begin(), runs.end(),
              [](const LetterRun& a, const LetterRun& b) { return a.start < b.start; });
    QList<LetterRun> out;
    for (const LetterRun& run : runs) {
        if (out.isEmpty() || run.start > out.last().start + out.last().length)
            out.append(run);
        else
            out.last().length = std::max(out.last().length, run.start + run.length - out.last().start);
    }
    return out;
}

} // namespace

QString foldedLetters(const QString& text)
{
    QString out = text;
    for (QChar& c : out) {
        const QString parts = c.decomposition();
        if (!parts.isEmpty() && c.decompositionTag() == QChar::Canonical)
            c = parts[0];
        c = c.toCaseFolded();
    }
    return out;
}

std::optional<WordMatch> matchWords(const QString& typed, const QString& text)
{
    WordMatch match;
    bool first = true;
    for (const QString& word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto found = find(word, text);
        if (!found)
            return std::nullopt;
        // Only the first word can stand at the beginning; what the others add is at most a word start.
        const MatchRank rank =
            !first && found->rank == MatchRank::WordStarts ? MatchRank::Beginning : found->rank;
        match.rank = std::max(match.rank, rank);
        match.runs += found->runs;
        first = false;
    }
    match.runs = joined(std::move(match.runs));
    return match;
}

} // namespace warroom::ui
