// Taking the marks out of a text.
#include "models/timeline/shown_words.h"

#include "domain/text/markdown.h"
#include "models/format/format.h"

#include <QStringList>

#include <algorithm>

namespace warroom::ui {
namespace {

/// Most entries hold none of these, and are not read twice.
bool mayHoldMarks(const QString& text)
{
    const auto isMark = [](QChar letter) { return QStringLiteral("`*_[#|\\").contains(letter); };
    return std::any_of(text.begin(), text.end(), isMark) || text.startsWith(QLatin1String("- ")) ||
           text.contains(QLatin1String("\n- "));
}

QString leadOf(const markdown::Block& block)
{
    switch (block.kind) {
    case markdown::Kind::Bullet:
        return QStringLiteral("• ");
    case markdown::Kind::Numbered:
        return QStringLiteral("%1. ").arg(block.number);
    case markdown::Kind::Check:
        return block.checked ? QStringLiteral("☑ ") : QStringLiteral("☐ ");
    default:
        return {};
    }
}

} // namespace

QString shownWords(const QString& text)
{
    if (!mayHoldMarks(text))
        return text;
    const auto blocks = markdown::parse(text.toStdString());
    if (!markdown::hasMarkup(blocks))
        return text;
    QStringList lines;
    for (const markdown::Block& block : blocks)
        lines << leadOf(block) + format::fromUtf8(markdown::plainText({block}));
    return lines.join(QLatin1Char('\n'));
}

} // namespace warroom::ui
