// Painting of the names.
#include "screens/alerts/table_header.h"

#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {

TableHeader::TableHeader(Box box, Trailing trailing, QWidget* parent)
    : QuietHeader(parent), m_box(std::move(box)), m_trailing(std::move(trailing))
{}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int column) const
{
    painter->fillRect(rect, tokens().surface);
    const QString name = model()->headerData(column, Qt::Horizontal).toString();
    paint::text(*painter, m_box(rect, column).adjusted(0, 0, 0, -1), Type::Label, tokens().text3, name,
                m_trailing(column) ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace warroom::ui
