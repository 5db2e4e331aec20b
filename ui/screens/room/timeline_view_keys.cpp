// Moving through the timeline by keys, and its selection.
#include "screens/room/timeline_view.h"

#include <QKeyEvent>

#include <algorithm>

namespace warroom::ui {

QModelIndex TimelineView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = model() ? model()->rowCount() - 1 : -1;
    if (last < 0)
        return {};
    int row = currentIndex().isValid() ? currentIndex().row() : last + 1;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        --row;
        break;
    case MoveDown:
    case MoveNext:
        ++row;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = last;
        break;
    case MovePageUp:
        row -= std::max(1, viewport()->height() / estimatedTimelineRowHeight());
        break;
    case MovePageDown:
        row += std::max(1, viewport()->height() / estimatedTimelineRowHeight());
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return model()->index(std::clamp(row, 0, last), 0);
}

void TimelineView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex at = indexAt(rect.center());
    selectionModel()->select(QItemSelection(at, at), command);
}

QRegion TimelineView::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QModelIndex& index : selection.indexes())
        region += visualRect(index).adjusted(0, -4, 0, 0);
    return region;
}

QModelIndexList TimelineView::selectedIndexes() const
{
    return selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const QModelIndex at = currentIndex();
    if (plain && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        const QModelIndex next = moveCursor(event->key() == Qt::Key_J ? MoveDown : MoveUp, Qt::NoModifier);
        setCurrentIndex(next);
    } else if (const auto act = entryActOf(*event); act && at.isValid()) {
        emit actRequested(*act, at);
    } else if (plain && event->key() == Qt::Key_F) {
        emit nextFilterRequested();
    } else if (plain && event->key() == Qt::Key_Escape && !at.isValid() && !m_emptyText.isEmpty()) {
        emit clearFilterRequested();
    } else {
        QAbstractItemView::keyPressEvent(event);
    }
}

} // namespace warroom::ui
