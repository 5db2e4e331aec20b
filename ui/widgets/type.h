// The type roles of the design as fonts in whole pixels, and where the baseline of a line of text lies.
#pragma once

#include <QFont>
#include <QFontMetricsF>

namespace warroom::ui {

enum class Type
{
    Display,     ///< 34/40 semibold, one a panel
    Title,       ///< 24/30 semibold
    Heading,     ///< 18/24 semibold
    Bar,         ///< 15/20 semibold, strip and bar titles
    BarMedium,   ///< 15/20 medium, the quiet strip
    Body,        ///< 13/20
    BodyMedium,  ///< 13/20 medium
    BodyStrong,  ///< 13/20 semibold
    Small,       ///< 12/16
    SmallMedium, ///< 12/16 medium, buttons
    SmallStrong, ///< 12/16 semibold, section names, primary buttons
    Label,       ///< 11/16
    LabelMedium, ///< 11/16 medium, key caps, table heads
    LabelStrong, ///< 11/16 semibold
    Badge,       ///< 11/18 bold
    Block,       ///< 12/14 bold, the severity block
    Initials,    ///< 10/16 semibold, avatars and counts
    Mono,        ///< 12/20 tabular: times, ids, hosts, counts
    MonoSmall,   ///< 11/16
    MonoLarge,   ///< 15/20 medium, what ticks in the strip
    Figure,      ///< 34/40 semibold with digits of one width, large ticking figures
};

/// The font of a role at the current text size, unhinted.
const QFont& fontOf(Type role);
/// Height of a line of the role, in pixels at the current text size.
int lineHeight(Type role);
/// Width of a text in a role, rounded up.
int textWidth(Type role, const QString& text);
const QFontMetricsF& metrics(Type role);

/// Distance from the top of a line box to its baseline, rounded as browsers do it.
int baseline(Type role, qreal boxHeight);

/// Adds the shipped fonts to the application, once.
void loadFonts();
/// Drops cached fonts after a change of the text size.
void forgetFonts();

} // namespace warroom::ui
