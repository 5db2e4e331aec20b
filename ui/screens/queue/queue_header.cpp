// Painting of the head line.
#include "screens/queue/queue_header.h"

#include "models/queue/queue_model.h"
#include "screens/queue/queue_delegate.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_arrow = 10;
constexpr int s_gap = 3;

} // namespace

QueueHeader::QueueHeader(QWidget* parent) : QuietHeader(parent) {}

void QueueHeader::paintEvent(QPaintEvent* event)
{
    QuietHeader::paintEvent(event);
    QPainter painter(viewport());
    horizontalHairline(painter, 0, viewport()->width(), 0, tokens().line);
}

void QueueHeader::paintSection(QPainter* painter, const QRect& rect, int column) const
{
    const Tokens& t = tokens();
    const QRect box = QueueDelegate::contentRect(rect, column, layoutDirection()).adjusted(0, 0, 0, -1);
    const bool trailing = column == QueueModel::UpdatedColumn || column == QueueModel::AgeColumn ||
                          column == QueueModel::DueColumn;
    painter->fillRect(rect, t.surface);
    const auto order = static_cast<const QueueModel*>(model())->order();
    const bool sorted = QueueModel::sortOf(column) == order.by;
    const QString name = model()->headerData(column, Qt::Horizontal).toString();
    if (sorted) {
        // On the inner side of the words, which stay over the column.
        const int side = scaled(s_arrow);
        const int words = textWidth(Type::Label, name) + (name.isEmpty() ? 0 : s_gap);
        const bool fromRight = trailing != (layoutDirection() == Qt::RightToLeft);
        const int x = fromRight ? box.right() + 1 - words - side : box.left() + words;
        drawIcon(*painter, QPointF(x, box.top() + (box.height() - side) / 2.0),
                 order.reversed ? QStringLiteral("up") : QStringLiteral("down"), t.text2, side);
    }
    paint::text(*painter, box, Type::Label, sorted ? t.text2 : t.text3, name,
                trailing ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace warroom::ui
