// The head of the list, and its cells.
#include "screens/services/table_list.h"

#include "widgets/hairline.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_tableListEdge = 16;
constexpr int s_tableListGap = 12;
constexpr int s_head = 28;

} // namespace

/// The line over the rows.
class TableHead final : public QWidget
{
public:
    explicit TableHead(TableList* list) : QWidget(list), m_list(list) {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        painter.fillRect(rect(), tokens().surface);
        m_list->paintHead(painter, rect());
        horizontalHairline(painter, 0, width(), height() - 1, tokens().line);
    }

private:
    TableList* m_list;
};

TableList::Cells::Cells(const QRect& row, bool rtl)
    : m_row(row), m_left(row.left() + scaled(s_tableListEdge)),
      m_right(row.right() + 1 - scaled(s_tableListEdge)), m_rtl(rtl)
{}

QRect TableList::Cells::mirrored(int from, int until) const
{
    const int left = m_rtl ? m_row.left() + m_row.right() + 1 - until : from;
    return {left, m_row.top(), std::max(0, until - from), m_row.height()};
}

QRect TableList::Cells::leading(int width)
{
    const int from = m_left;
    m_left += width + scaled(s_tableListGap);
    return mirrored(from, from + width);
}

QRect TableList::Cells::trailing(int width)
{
    const int until = m_right;
    m_right -= width + scaled(s_tableListGap);
    return mirrored(until - width, until);
}

QRect TableList::Cells::rest() const { return mirrored(m_left, m_right); }

TableList::TableList(const QString& name, QAbstractItemModel* model, QWidget* parent)
    : PaintedList(name, model, parent), m_head(new TableHead(this))
{
    setViewportMargins(0, headHeight(), 0, 0);
    connect(&theme(), &Theme::changed, this, [this] { setViewportMargins(0, headHeight(), 0, 0); });
}

int TableList::rowHeight() const { return scaled(size::Row); }

int TableList::headHeight() const { return scaled(s_head); }

void TableList::resizeEvent(QResizeEvent* event)
{
    PaintedList::resizeEvent(event);
    m_head->setGeometry(viewport()->x(), 0, viewport()->width(), headHeight());
}

void TableList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    PaintedList::currentChanged(current, previous);
    emit chosen(current);
}

} // namespace warroom::ui
