// The words, and finding them whole.
#include "models/postmortem/blaming_words.h"

#include <QRegularExpression>

namespace warroom::ui {

QString blamingWordsIn(const QString& text)
{
    static const QRegularExpression words(
        QStringLiteral(
            "\\b(?:should have|shouldn['’]t have|could have known|must have known|human error|"
            "operator error|user error|(?:his|her|their|whose) fault|at fault|to blame|careless(?:ly|ness)?|"
            "negligen(?:t|ce)|incompeten(?:t|ce)|sloppy|stupid(?:ly)?|lazy|forgot to|failed to notice|"
            "hätte wissen müssen|hätten? müssen|hätten? sollen|menschliches versagen|ist schuld|"
            "schuld (?:daran )?(?:war|hat)|fahrlässig|nachlässig|schlampig|vergaß|hat vergessen)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words.match(text).captured();
}

} // namespace warroom::ui
