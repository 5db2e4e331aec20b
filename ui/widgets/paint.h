// The small painted parts that widgets and delegates share: text lines, badges, chips, avatars, keys, marks.
//
// Every part has a size function (in pixels, at the current text size) and a paint function; they use the
// current tokens and leave the painter as they found it. GUI thread.
#pragma once

#include "widgets/tokens.h"
#include "widgets/type.h"

#include <QRect>
#include <QString>

#include <span>

class QPainter;

namespace warroom::ui::paint {

/// One line of text in a line box, on the baseline that the design uses; elided at the end if it does not
/// fit. `align` is Qt::AlignLeft (leading side), AlignHCenter or AlignRight (trailing side). Returns the
/// drawn width.
int text(QPainter& painter, const QRect& box, Type role, const QColor& colour, const QString& text,
         Qt::Alignment align = Qt::AlignLeft, Qt::TextElideMode elide = Qt::ElideRight);

/// Octagon, triangle, diamond, disc or ring for SEV1 to SEV5, filling `box`.
void severityGlyph(QPainter& painter, const QRectF& box, int severity, const QColor& colour);

/// Badge with glyph and word; an empty label means "SEV<n>". Solid for 1 to 3, outlined for 4, plain for 5.
QSize severityBadgeSize(int severity, const QString& label = {});
void severityBadge(QPainter& painter, const QPoint& topLeft, int severity, const QString& label = {});

enum class ChipLook
{
    Plain,
    Chosen
};
QSize chipSize(const QString& label);
void chip(QPainter& painter, const QRect& rect, const QString& label, ChipLook look = ChipLook::Plain,
          Ink ink = Ink::Secondary);

enum class AvatarLook
{
    Person,
    Present,
    Empty
};
QSize avatarSize(int diameter = size::Avatar);
/// Initials in a circle; Present adds a dot that reaches 3 px out at the lower right, Empty is dashed with a
/// plus.
void avatar(QPainter& painter, const QPoint& topLeft, const QString& initials,
            AvatarLook look = AvatarLook::Person, int diameter = size::Avatar);

/// One key, for example "Ctrl".
QSize keyCapSize(const QString& key);
void keyCap(QPainter& painter, const QPoint& topLeft, const QString& key);
/// Several keys that are separated by blanks, for example "Ctrl K".
QSize keyCapsSize(const QString& keys);
void keyCaps(QPainter& painter, const QPoint& topLeft, const QString& keys);

/// Marks of the phases: past ones text3, the current one text, the rest controlSoft. `current` counts from 1.
QSize phaseMarksSize(int count = 6, int markWidth = 20);
void phaseMarks(QPainter& painter, const QPoint& topLeft, int current, int count = 6, int markWidth = 20);

enum class FormatMark
{
    Filled,
    Editing,
    Needed,
    Empty,
    Tbd
};
enum class GaugeLook
{
    Head,
    Row
};
/// The gauge of the nine sections: 16 x 5 marks in a head, 6 x 8 in a row.
QSize formatGaugeSize(GaugeLook look, int marks = 9);
void formatGauge(QPainter& painter, const QPoint& topLeft, std::span<const FormatMark> marks, GaugeLook look);

/// A number in a pill; over 99 it says "99+".
QSize countBadgeSize(int count);
void countBadge(QPainter& painter, const QPoint& topLeft, int count, Tone tone);

QSize checkBoxSize();
void checkBox(QPainter& painter, const QPoint& topLeft, bool checked);

/// Rounded frame inside of `rect`, sharp at whole scales; an invalid colour is not painted.
void frame(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& outline,
           Qt::PenStyle style = Qt::SolidLine, int width = 1);

/// A part of a row on the other side of it where text runs from the right.
QRect mirrored(const QRect& part, const QRect& row, bool rightToLeft);

/// The accent bar at the leading edge of a row or pane.
void accentBar(QPainter& painter, const QRect& rect, int width);

} // namespace warroom::ui::paint
