// Box, time, author and kind on one line, the words below.
#include "screens/paste/paste_delegate.h"

#include "models/paste/paste_model.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_row = 46;
constexpr int s_lead = 10;
constexpr int s_gap = 10;

QString words(const QModelIndex& index, int role) { return index.data(role).toString(); }

} // namespace

int PasteDelegate::rowHeight() { return scaled(s_row); }

QSize PasteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, rowHeight()};
}

void PasteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const bool rtl = option.direction == Qt::RightToLeft;
    const QRect row = option.rect;
    const auto mirrored = [&](const QRect& part) {
        return rtl ? QRect(row.left() + row.right() - part.right(), part.top(), part.width(), part.height())
                   : part;
    };
    const bool current = option.state & QStyle::State_Selected;
    painter->fillRect(row, current ? t.selected : t.raised);
    if (current && option.state & QStyle::State_HasFocus)
        paint::accentBar(*painter, row, 2);
    const bool included = index.data(PasteModel::IncludedRole).toBool();
    const bool isFile = index.data(PasteModel::FileRole).toBool();
    const QColor ink = included ? t.text : t.text3;
    const QSize box = paint::checkBoxSize();
    const int line = lineHeight(Type::Body);
    const int top = row.top() + (row.height() - 2 * line) / 2;
    paint::checkBox(
        *painter,
        mirrored({row.left() + s_lead, top + (line - box.height()) / 2, box.width(), box.height()}).topLeft(),
        included);
    int x = row.left() + s_lead + box.width() + s_gap;
    const int textLead = x;
    const auto put = [&](const QString& text, Type type, const QColor& colour) {
        if (text.isEmpty())
            return;
        const int width = std::min(textWidth(type, text), std::max(0, row.right() - s_lead - x));
        paint::text(*painter, mirrored({x, top, width + 1, line}), type, colour, text);
        x += width + s_gap;
    };
    if (isFile) {
        const QRect icon = mirrored({x, top + (line - scaled(14)) / 2, scaled(14), scaled(14)});
        drawIcon(*painter, icon.topLeft(), QStringLiteral("link"), t.text2, scaled(14));
        x += scaled(14) + s_gap;
        put(words(index, PasteModel::TextRole), Type::BodyStrong, ink);
        put(words(index, PasteModel::KindRole), Type::Small, t.text2);
    } else {
        put(words(index, PasteModel::TimeRole), Type::Mono, included ? t.text2 : t.text3);
        put(words(index, PasteModel::AuthorRole), Type::BodyStrong, ink);
        put(words(index, PasteModel::KindRole), Type::Small, included ? t.accent : t.text3);
    }
    const QString origin = words(index, PasteModel::OriginRole);
    const int left = row.right() - s_lead - x;
    if (!origin.isEmpty() && left > 40)
        paint::text(*painter, mirrored({x, top, left, line}), Type::Small, t.text3, origin, Qt::AlignRight);
    if (!isFile) {
        const QRect below(textLead, top + line, row.right() - s_lead - textLead, line);
        paint::text(*painter, mirrored(below), Type::Body, included ? t.text2 : t.text3,
                    words(index, PasteModel::TextRole));
    }
}

} // namespace warroom::ui
