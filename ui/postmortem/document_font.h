// Type roles and ink of the printed document, in document units.
#pragma once

#include <QColor>
#include <QFont>

namespace warroom::pdf {

// A point is ten units, at 720 units an inch: whole font sizes stay whole, and so do most positions.
inline constexpr qreal pt = 10;
inline constexpr int unitsPerInch = 720;
inline constexpr qreal mm = unitsPerInch / 25.4;

enum class TextRole
{
    Title,       // 22/28 semibold
    Section,     // 13/18 semibold
    Body,        // 10/15
    BodyStrong,  // 10/15 semibold
    Table,       // 9/13
    TableStrong, // 9/13 semibold
    Mono,        // 8.5/13, times and elapsed times
    Caption,     // 8/11, running lines, labels, figure text
    CaptionStrong,
    Badge // 8/11 bold
};

// The font of a role: the shipped families, or the nearest installed ones where those cannot be loaded. Any
// thread, once there is a QGuiApplication.
const QFont& documentFont(TextRole role);
qreal lineHeight(TextRole role);
// From the top of a line to its baseline.
qreal baseline(TextRole role);

// The light tokens; a document is always light.
namespace ink {
inline const QColor text{0x15, 0x18, 0x1D};
inline const QColor text2{0x48, 0x51, 0x5E};
inline const QColor text3{0x5E, 0x68, 0x76};
inline const QColor rule{0xB4, 0xBC, 0xC6};
inline const QColor line{0xDE, 0xE2, 0xE7};
inline const QColor grid{0xE8, 0xEB, 0xEF};
} // namespace ink

} // namespace warroom::pdf
