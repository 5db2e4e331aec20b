// Keys and the ground of the rows.
#include "widgets/painted_list.h"

#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace warroom::ui {

/// Hands the painting back to the list.
class PaintedRow final : public QStyledItemDelegate
{
public:
    explicit PaintedRow(PaintedList* list) : QStyledItemDelegate(list), m_list(list) {}

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
    PaintedList* m_list;
};

PaintedList::PaintedList(const QString& name, QAbstractItemModel* model, QWidget* parent) : QListView(parent)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setItemDelegate(new PaintedRow(this));
    setModel(model);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::doubleClicked, this, &PaintedList::opened);
    connect(&theme(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

QModelIndex PaintedList::choosable(int row, int step) const
{
    QModelIndex index = model()->index(row, 0);
    while (index.isValid() && !(index.flags() & Qt::ItemIsSelectable))
        index = model()->index(index.row() + step, 0);
    return index;
}

void PaintedList::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const int step = event->key() == Qt::Key_J ? 1 : event->key() == Qt::Key_K ? -1 : 0;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool side = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (plain && side) {
        event->ignore(); // the views of the screen
    } else if (plain && step != 0) {
        if (const QModelIndex next = choosable(currentIndex().row() + step, step); next.isValid())
            setCurrentIndex(next);
    } else if (plain && enter && currentIndex().isValid()) {
        emit opened(currentIndex());
    } else if (!event->text().isEmpty() && event->text()[0].isPrint() && event->key() != Qt::Key_Space) {
        event->ignore(); // letters are commands, not a search
    } else {
        QListView::keyPressEvent(event);
    }
}

void PaintedList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid()) {
        if (const QModelIndex first = choosable(0, 1); first.isValid())
            setCurrentIndex(first);
    }
    viewport()->update();
}

} // namespace warroom::ui
