// Setting up, painting and stepping.
#include "widgets/painted_tree.h"

#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QAbstractItemDelegate>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace warroom::ui {

PaintedTree::PaintedTree(const QString& name, QWidget* parent) : QTreeView(parent)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setIndentation(0);
    setExpandsOnDoubleClick(false);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
}

// Qt's tree paints all rows anew when it scrolls by more pixels than it shows rows; what is painted can move.
void PaintedTree::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, 0);
    if (dy == 0)
        return;
    scrollDirtyRegion(0, dy);
    viewport()->scroll(0, dy);
}

QRect PaintedTree::lineOf(const QStyleOptionViewItem& option) const
{
    return {0, option.rect.top(), viewport()->width(), option.rect.height()};
}

bool PaintedTree::isHovered(const QRect& line) const
{
    return underMouse() && line.contains(viewport()->mapFromGlobal(QCursor::pos()));
}

bool PaintedTree::isCurrentRow(const QModelIndex& index) const
{
    return index.siblingAtColumn(0) == currentIndex().siblingAtColumn(0);
}

void PaintedTree::paintCells(QPainter& painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const QRect line = lineOf(option);
    QStyleOptionViewItem cell = option;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        cell.rect = QRect(columnViewportPosition(column), line.top(), columnWidth(column), line.height());
        itemDelegate()->paint(&painter, cell, index.siblingAtColumn(column));
    }
    horizontalHairline(painter, line.left(), line.right() + 1, line.bottom(), tokens().line);
    if (isCurrentRow(index))
        paint::accentBar(painter, line, 2);
}

void PaintedTree::layOutColumns(int column, int least, const std::function<int(int)>& widthOf)
{
    int left = viewport()->width();
    for (int other = 0; other < model()->columnCount(); ++other) {
        if (other == column || isColumnHidden(other))
            continue;
        const int width = widthOf(other);
        left -= width;
        setColumnWidth(other, width);
    }
    setColumnWidth(column, std::max(left, least));
}

bool PaintedTree::stepByLetter(const QKeyEvent& event)
{
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!plain || (event.key() != Qt::Key_J && event.key() != Qt::Key_K))
        return false;
    const QModelIndex next = moveCursor(event.key() == Qt::Key_J ? MoveDown : MoveUp, Qt::NoModifier);
    if (next.isValid())
        setCurrentIndex(next);
    return true;
}

} // namespace warroom::ui
