// Painting of the head line.
#include "screens/alerts/table_header.h"

#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {

TableHeader::TableHeader(Box box, Trailing trailing, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_box(std::move(box)), m_trailing(std::move(trailing))
{
    setSectionResizeMode(QHeaderView::Fixed);
    setStretchLastSection(false);
    setMinimumSectionSize(8);
    setHighlightSections(false);
    setFocusPolicy(Qt::NoFocus);
}

QSize TableHeader::sizeHint() const { return {0, scaled(size::RowDense)}; }

void TableHeader::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokens().surface);
    painter.end();
    QHeaderView::paintEvent(event);
    QPainter line(viewport());
    horizontalHairline(line, 0, viewport()->width(), viewport()->height() - 1, tokens().line);
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int column) const
{
    painter->fillRect(rect, tokens().surface);
    const QString name = model()->headerData(column, Qt::Horizontal).toString();
    paint::text(*painter, m_box(rect, column).adjusted(0, 0, 0, -1), Type::Label, tokens().text3, name,
                m_trailing(column) ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace warroom::ui
