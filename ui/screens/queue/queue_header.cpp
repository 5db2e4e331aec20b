// Painting of the head line.
#include "screens/queue/queue_header.h"

#include "models/queue/queue_model.h"
#include "screens/queue/queue_delegate.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {

QueueHeader::QueueHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setStretchLastSection(false);
    setMinimumSectionSize(8);
    setSectionsClickable(false);
    setFocusPolicy(Qt::NoFocus);
}

QSize QueueHeader::sizeHint() const { return {0, scaled(size::RowDense)}; }

void QueueHeader::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokens().surface);
    painter.end();
    QHeaderView::paintEvent(event);
    QPainter line(viewport());
    horizontalHairline(line, 0, viewport()->width(), viewport()->height() - 1, tokens().line);
}

void QueueHeader::paintSection(QPainter* painter, const QRect& rect, int column) const
{
    const QRect box = QueueDelegate::contentRect(rect, column, layoutDirection());
    const bool trailing = column == QueueModel::UpdatedColumn || column == QueueModel::AgeColumn;
    painter->fillRect(rect, tokens().surface);
    paint::text(*painter, box.adjusted(0, 0, 0, -1), Type::Label, tokens().text3,
                model()->headerData(column, Qt::Horizontal).toString(),
                trailing ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace warroom::ui
