// Height, focus and the common paint of row lists.
#include "screens/room/row_list.h"

#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QStyledItemDelegate>

namespace warroom::ui {

/// Hands the painting back to the list.
class RowPainter final : public QStyledItemDelegate
{
public:
    explicit RowPainter(RowList* list) : QStyledItemDelegate(list), m_list(list) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setLayoutDirection(m_list->layoutDirection());
        if (index == m_list->currentIndex() && m_list->hasFocus()) {
            painter->fillRect(option.rect, tokens().selected);
            paint::accentBar(*painter, option.rect, 2);
        }
        m_list->paintRow(*painter, option.rect, index);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {scaled(120), m_list->rowHeight()};
    }

private:
    RowList* m_list;
};

RowList::RowList(int rowHeight, QWidget* parent) : QListView(parent), m_rowHeight(rowHeight)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setItemDelegate(new RowPainter(this));
    viewport()->setAutoFillBackground(false);
    connect(&theme(), &Theme::changed, this, &RowList::fitHeight);
}

int RowList::rowHeight() const { return scaled(m_rowHeight); }

void RowList::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RowList::fitHeight);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RowList::fitHeight);
    connect(model, &QAbstractItemModel::modelReset, this, &RowList::fitHeight);
    fitHeight();
}

QSize RowList::sizeHint() const { return {scaled(240), model() ? model()->rowCount() * rowHeight() : 0}; }

void RowList::fitHeight()
{
    setFixedHeight(sizeHint().height());
    setVisible(sizeHint().height() > 0);
}

void RowList::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        const int step = event->key() == Qt::Key_J ? 1 : -1;
        const QModelIndex next = model()->index(currentIndex().row() + step, 0);
        if (next.isValid())
            setCurrentIndex(next);
        return;
    }
    QListView::keyPressEvent(event);
}

void RowList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void RowList::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

void RowList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!hasFocus())
        return;
    for (QWidget* up = parentWidget(); up; up = up->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(up)) {
            const QPoint at = viewport()->mapTo(area->widget(), visualRect(current).center());
            area->ensureVisible(at.x(), at.y(), 0, rowHeight());
            return;
        }
    }
}

/// The rows keep their heights: none is laid out again, and only what changed is painted.
void RowList::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles)
{
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
}

int paintRowMark(QPainter& painter, const QRect& at, bool pending, bool questioned, bool refused)
{
    if (!pending && !questioned && !refused)
        return 0;
    const int side = scaled(12);
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    const QString name = refused      ? QStringLiteral("lock")
                         : questioned ? QStringLiteral("merge")
                                      : QStringLiteral("clock");
    const QColor ink = refused || questioned ? tokens().warn.ink : tokens().text3;
    drawIcon(painter, QPointF(rtl ? at.left() : at.right() + 1 - side, at.center().y() - side / 2.0 + 0.5),
             name, ink, side);
    return side + 6;
}

} // namespace warroom::ui
