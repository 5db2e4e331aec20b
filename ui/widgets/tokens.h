// The design tokens as typed values: what tokens.json says, for palettes, style sheets and delegates.
#pragma once

#include <QColor>
#include <QJsonObject>

#include <array>

namespace warroom::ui {

/// Which ink a text or an icon is drawn with.
enum class Ink
{
    Primary,
    Secondary,
    Tertiary,
    Accent,
    Crit,
    Warn,
    Good
};

/// What a note, a cell or a badge says about its subject. Plain is the quiet form.
enum class Tone
{
    Plain,
    Warn,
    Crit,
    Good
};

struct SeverityColours
{
    QColor fill;
    QColor onFill;
    QColor ink;
};

struct StateColours
{
    QColor fill;
    QColor ink;
    QColor tint;
};

struct ChartColours
{
    QColor s1;
    QColor s2;
    QColor s3;
    QColor main;
    QColor dim;
    QColor grid;
    QColor axis;
};

struct Tokens
{
    bool dark = true;
    QColor window, surface, raised, selected, overlay, line, control, controlSoft;
    QColor text, text2, text3;
    QColor accent, onAccent, accentTint;
    std::array<SeverityColours, 5> severities;
    StateColours crit, warn, good;
    ChartColours chart;

    /// The colours of SEV1 to SEV5; a number outside of 1..5 is taken as the nearest.
    const SeverityColours& severity(int number) const;
    QColor ink(Ink which) const;
    /// The colours of a state; Plain gives control, text2 and raised.
    StateColours state(Tone tone) const;
};

/// Reads the theme "dark" or "light" out of the object of tokens.json. A missing colour is invalid.
Tokens readTokens(const QJsonObject& file, bool dark);

/// Measures in unscaled pixels; the same numbers as "size", "radius", "spacing" and "time" of tokens.json.
namespace size {
inline constexpr int Strip = 56;
inline constexpr int Rail = 64;
inline constexpr int RailNarrow = 48;
inline constexpr int Bar = 40;
inline constexpr int SubBar = 36;
inline constexpr int Status = 26;
inline constexpr int Row = 36;
inline constexpr int RowDense = 28;
inline constexpr int Button = 28;
inline constexpr int ButtonLarge = 32;
inline constexpr int Field = 28;
inline constexpr int Icon = 16;
inline constexpr int IconRail = 20;
inline constexpr int Avatar = 22;
} // namespace size

namespace radius {
inline constexpr int Control = 4;
inline constexpr int Chip = 3;
inline constexpr int Popup = 6;
} // namespace radius

namespace duration {
inline constexpr int AutosaveMs = 400;
inline constexpr int ToastMs = 6000;
inline constexpr int UndoPostMs = 10000;
inline constexpr int StalePanelMs = 15000;
inline constexpr int SpinnerDelayMs = 400;
inline constexpr int FadeMs = 120;
} // namespace duration

} // namespace warroom::ui
