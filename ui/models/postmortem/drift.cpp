// Comparing the words of two texts.
#include "models/postmortem/drift.h"

#include "models/format/format.h"
#include "models/palette/word_match.h"

#include <QCoreApplication>
#include <QSet>
#include <QTextBoundaryFinder>

namespace warroom::ui {
namespace {

struct DriftWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::Drift)
};

constexpr qsizetype s_leastLetters = 4; // of a word in Latin letters: shorter ones join, they name nothing
constexpr qsizetype s_mostNews = 6;
constexpr qsizetype s_most = 16'384; // characters that are read: a report can be a whole log

bool names(const QString& word)
{
    const bool hasLetter =
        std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); });
    const bool hasDigit = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    const bool isLatin = std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x0250; });
    return hasLetter && (!isLatin || hasDigit || word.size() >= s_leastLetters);
}

/// As they are written, each once by its folded letters, which go to `folded`.
QStringList wordsIn(const QString& text, QSet<QString>& folded)
{
    QStringList words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary()) {
        const QString word = text.mid(from, to - from);
        const QString letters = foldedLetters(word);
        if (!names(word) || folded.contains(letters))
            continue;
        folded.insert(letters);
        words << word;
    }
    return words;
}

} // namespace

std::optional<Drift> driftOf(const Ticket& ticket)
{
    QStringList found;
    for (const Cause* cause : shown(ticket.causes)) {
        if (cause->state.value() == CauseState::Confirmed)
            found << format::fromUtf8(cause->text.text);
    }
    QSet<QString> ofCauses, reported;
    const QStringList words = wordsIn(found.join(QLatin1Char('\n')).left(s_most), ofCauses);
    if (!ticket.request || words.isEmpty())
        return std::nullopt;
    wordsIn(format::fromUtf8(ticket.request->text).left(s_most), reported);
    Drift drift;
    for (const QString& word : words) {
        if (!reported.contains(foldedLetters(word)))
            drift.news << word;
    }
    drift.percent = static_cast<int>((100 * drift.news.size() + words.size() / 2) / words.size());
    return drift;
}

QString driftText(const Ticket& ticket)
{
    const auto drift = driftOf(ticket);
    if (!drift)
        return {};
    if (drift->news.isEmpty())
        return DriftWords::tr("No drift from the report");
    const QStringList said = drift->news.mid(0, s_mostNews);
    const QString words = said.join(DriftWords::tr(", ", "between words in a list"));
    return DriftWords::tr("Drift from the report: %1 % (%2)", "per cent, words that the report did not have")
        .arg(drift->percent)
        .arg(drift->news.size() > said.size() ? words + QStringLiteral(" …") : words);
}

} // namespace warroom::ui
