// Keys, head and painting of the list.
#include "screens/services/table_list.h"

#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_edge = 16;
constexpr int s_gap = 12;
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

/// Hands the painting back to the list.
class TableRowPainter final : public QStyledItemDelegate
{
public:
    explicit TableRowPainter(TableList* list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {scaled(160), m_list->rowHeight()};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setLayoutDirection(m_list->layoutDirection());
        if (index == m_list->currentIndex()) {
            painter->fillRect(option.rect, tokens().selected);
            if (m_list->hasFocus())
                paint::accentBar(*painter, option.rect, 2);
        }
        m_list->paintRow(*painter, option.rect, index);
        horizontalHairline(*painter, option.rect.left(), option.rect.right() + 1, option.rect.bottom(),
                           tokens().line);
        painter->restore();
    }

private:
    TableList* m_list;
};

TableList::Cells::Cells(const QRect& row, bool rtl)
    : m_row(row), m_left(row.left() + scaled(s_edge)), m_right(row.right() + 1 - scaled(s_edge)), m_rtl(rtl)
{}

QRect TableList::Cells::mirrored(int from, int until) const
{
    const int left = m_rtl ? m_row.left() + m_row.right() + 1 - until : from;
    return {left, m_row.top(), std::max(0, until - from), m_row.height()};
}

QRect TableList::Cells::leading(int width)
{
    const int from = m_left;
    m_left += width + scaled(s_gap);
    return mirrored(from, from + width);
}

QRect TableList::Cells::trailing(int width)
{
    const int until = m_right;
    m_right -= width + scaled(s_gap);
    return mirrored(until - width, until);
}

QRect TableList::Cells::rest() const { return mirrored(m_left, m_right); }

TableList::TableList(const QString& name, QAbstractItemModel* model, QWidget* parent)
    : QListView(parent), m_head(new TableHead(this))
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setItemDelegate(new TableRowPainter(this));
    setModel(model);
    viewport()->setAutoFillBackground(false);
    setViewportMargins(0, headHeight(), 0, 0);
    connect(this, &QListView::doubleClicked, this, &TableList::opened);
    connect(&theme(), &Theme::changed, this, [this] {
        setViewportMargins(0, headHeight(), 0, 0);
        scheduleDelayedItemsLayout();
    });
}

int TableList::rowHeight() const { return scaled(size::Row); }

int TableList::headHeight() const { return scaled(s_head); }

void TableList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    m_head->setGeometry(viewport()->x(), 0, viewport()->width(), headHeight());
}

void TableList::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const int step = event->key() == Qt::Key_J ? 1 : event->key() == Qt::Key_K ? -1 : 0;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool side = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (plain && side) {
        event->ignore(); // the views of the screen
    } else if (plain && step != 0) {
        if (const QModelIndex next = model()->index(currentIndex().row() + step, 0); next.isValid())
            setCurrentIndex(next);
    } else if (enter && plain && currentIndex().isValid()) {
        emit opened(currentIndex());
    } else if (!event->text().isEmpty() && event->text()[0].isPrint() && event->key() != Qt::Key_Space) {
        event->ignore(); // letters are commands, not a search
    } else {
        QListView::keyPressEvent(event);
    }
}

void TableList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void TableList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    emit chosen(current);
}

} // namespace warroom::ui
