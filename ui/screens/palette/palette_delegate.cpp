// Painting of the palette's rows.
#include "screens/palette/palette_delegate.h"

#include "models/palette/palette_model.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_paletteDelegatePadding = 16;
constexpr int s_gap = 14; // between icon and text
constexpr int s_detailGap = 6;

bool isHeading(const QModelIndex& index)
{
    return index.data(PaletteModel::KindRole).toInt() == static_cast<int>(PaletteRowKind::Heading);
}

// One line with its matched letters; returns how wide it is.
int paintMatched(QPainter& painter, const QRect& box, const QString& text, const QList<LetterRun>& runs,
                 const QColor& colour, Qt::LayoutDirection direction)
{
    const QFont& font = fontOf(Type::Body);
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width());
    QTextLayout layout(shown, font);
    QTextOption option(QStyle::visualAlignment(direction, Qt::AlignLeft));
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const LetterRun& run : runs) {
        QTextCharFormat format;
        format.setFont(fontOf(Type::BodyStrong));
        format.setForeground(tokens().accent);
        formats.append({run.start, run.length, format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(box.width());
    layout.endLayout();
    painter.setPen(colour);
    layout.draw(&painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2));
    return static_cast<int>(std::ceil(line.naturalTextWidth()));
}

} // namespace

PaletteDelegate::PaletteDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

int PaletteDelegate::rowHeight() { return scaled(size::Row); }

int PaletteDelegate::headingHeight() { return scaled(28); }

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {0, isHeading(index) ? headingHeight() : rowHeight()};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const QRect box = option.rect.adjusted(s_paletteDelegatePadding, 0, -s_paletteDelegatePadding, 0);
    painter->save();
    if (isHeading(index)) {
        paint::text(*painter, box.adjusted(0, scaled(6), 0, 0), Type::Label, t.text3,
                    index.data(Qt::DisplayRole).toString());
    } else {
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, t.selected);
            paint::accentBar(*painter, option.rect, 2);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(option.rect, t.raised);
        }
        paintLine(*painter, box, option, index);
    }
    painter->restore();
}

void PaletteDelegate::paintLine(QPainter& painter, const QRect& box, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const bool mirrored = option.direction == Qt::RightToLeft;
    const bool off = index.data(PaletteModel::KindRole).toInt() == static_cast<int>(PaletteRowKind::Refused);
    const int side = scaled(size::Icon);
    drawIcon(painter,
             QPointF(mirrored ? box.right() + 1 - side : box.left(), box.top() + (box.height() - side) / 2.0),
             index.data(PaletteModel::IconRole).toString(), off ? t.text3 : t.text2, side);
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    const QSize caps = paint::keyCapsSize(keys);
    if (!keys.isEmpty())
        paint::keyCaps(painter,
                       {mirrored ? box.left() : box.right() + 1 - caps.width(),
                        box.top() + (box.height() - caps.height()) / 2},
                       keys);
    const int lead = side + s_gap;
    const int trail = keys.isEmpty() ? 0 : caps.width() + s_gap;
    QRect words = mirrored ? box.adjusted(trail, 0, -lead, 0) : box.adjusted(lead, 0, -trail, 0);
    const int used = s_detailGap + paintMatched(painter, words, index.data(Qt::DisplayRole).toString(),
                                                index.data(PaletteModel::RunsRole).value<QList<LetterRun>>(),
                                                off ? t.text3 : t.text, option.direction);
    mirrored ? words.setRight(words.right() - used) : words.setLeft(words.left() + used);
    if (words.width() > scaled(24))
        paint::text(painter, words, Type::Small, t.text3, index.data(PaletteModel::DetailRole).toString());
}

} // namespace warroom::ui
