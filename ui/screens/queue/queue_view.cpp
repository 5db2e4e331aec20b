// Keys, marks, folding and painting of the queue's list.
#include "screens/queue/queue_view.h"

#include "screens/queue/queue_delegate.h"
#include "screens/queue/queue_header.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace warroom::ui {

QueueView::QueueView(QueueModel& model, QWidget* parent)
    : PaintedTree(tr("Tickets"), parent), m_model(model), m_delegate(new QueueDelegate(this))
{
    setHeader(new QueueHeader(this));
    header()->setSectionsClickable(true); // a tree that does not sort by itself has just switched it off
    setItemDelegate(m_delegate);
    setSelectionMode(ExtendedSelection);
    setModel(&model);
    connect(&model, &QueueModel::modelAboutToBeReset, this, &QueueView::onAboutToBeReset);
    connect(&model, &QueueModel::modelReset, this, &QueueView::onReset);
    connect(&model, &QueueModel::rowsInserted, this, [this](const QModelIndex& group, int first, int last) {
        if (!group.isValid())
            openGroups(first, last);
        fitHeights();
    });
    connect(&model, &QueueModel::rowsRemoved, this, &QueueView::selectCurrent);
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex& group) { rememberFold(group, true); });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex& group) { rememberFold(group, false); });
    connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const auto* row = m_model.row(index))
            emit opened(row->summary.id);
    });
    connect(header(), &QHeaderView::sectionClicked, this,
            [this](int column) { emit sortRequested(QueueModel::sortOf(column)); });
    connect(&theme(), &Theme::changed, this, [this] {
        fitTitle();
        scheduleDelayedItemsLayout();
    });
    onReset();
}

void QueueView::setModel(QAbstractItemModel* model)
{
    PaintedTree::setModel(model);
    fitColumns();
}

std::optional<TicketId> QueueView::currentTicket() const
{
    const auto* row = m_model.row(currentIndex());
    return row ? std::optional(row->summary.id) : std::nullopt;
}

std::vector<TicketId> QueueView::markedTickets() const
{
    auto rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) {
        return std::pair(a.parent().row(), a.row()) < std::pair(b.parent().row(), b.row());
    });
    std::vector<TicketId> marked;
    for (const auto& index : rows) {
        if (const auto* row = m_model.row(index))
            marked.push_back(row->summary.id);
    }
    return marked;
}

std::vector<TicketId> QueueView::chosenTickets() const
{
    auto chosen = markedTickets();
    if (const auto current = currentTicket(); chosen.empty() && current)
        chosen.push_back(*current);
    return chosen;
}

void QueueView::setCurrentTicket(TicketId ticket)
{
    const QModelIndex index = m_model.indexOf(ticket);
    if (index.isValid())
        setCurrentIndex(index);
}

void QueueView::ensureCurrent()
{
    if (m_model.row(currentIndex()))
        return;
    const QModelIndex first = m_model.index(0, 0);
    const QModelIndex ticket = m_model.isGroup(first) ? m_model.index(0, 0, first) : first;
    if (ticket.isValid())
        setCurrentIndex(ticket);
}

void QueueView::openGroups(int first, int last)
{
    for (int i = first; i <= last; ++i) {
        const QModelIndex group = m_model.index(i, 0);
        if (m_model.isGroup(group) && !m_folded.contains(m_model.groupKey(group)))
            expand(group);
    }
}

void QueueView::rememberFold(const QModelIndex& group, bool folded)
{
    if (folded)
        m_folded.insert(m_model.groupKey(group));
    else
        m_folded.remove(m_model.groupKey(group));
}

void QueueView::onAboutToBeReset()
{
    m_kept = currentTicket();
    m_keptMarks = m_marking ? markedTickets() : std::vector<TicketId>();
    if (m_kept)
        m_keptTop = visualRect(currentIndex()).top();
}

void QueueView::onReset()
{
    fitHeights();
    const int groups = m_model.rowCount();
    const bool grouped = groups > 0 && m_model.isGroup(m_model.index(0, 0));
    if (grouped)
        openGroups(0, groups - 1);
    if (!m_kept)
        return;
    const QModelIndex index = m_model.indexOf(*m_kept);
    if (index.isValid()) {
        setCurrentIndex(index);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(index).top() - m_keptTop);
    } else {
        ensureCurrent();
    }
    markAgain();
}

void QueueView::markAgain()
{
    QItemSelection marks;
    for (const auto& ticket : m_keptMarks) {
        if (const QModelIndex index = m_model.indexOf(ticket); index.isValid())
            marks.select(index, index);
    }
    m_marking = !marks.isEmpty();
    if (m_marking)
        selectionModel()->select(marks, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_keptMarks.clear();
}

void QueueView::fitHeights()
{
    const bool uniform = m_model.shownCount() >= UniformFrom;
    if (uniform == uniformRowHeights())
        return;
    m_delegate->setUniform(uniform);
    setUniformRowHeights(uniform);
}

void QueueView::fitColumns(int windowWidth, int listWidth)
{
    m_windowWidth = windowWidth;
    m_listWidth = listWidth;
    const bool narrow = windowWidth < 1200 || listWidth < 740, wide = windowWidth >= 1680;
    const bool due = m_model.grouping() == QueueGrouping::Due || m_model.order().by == QueueSort::Due;
    setColumnHidden(QueueModel::PhaseColumn, narrow);
    setColumnHidden(QueueModel::DueColumn, !due);
    setColumnHidden(QueueModel::UpdatedColumn, narrow || (due && !wide));
    setColumnHidden(QueueModel::ServiceColumn, !wide);
    setColumnHidden(QueueModel::PriorityColumn, !wide && m_model.order().by != QueueSort::Priority);
    fitTitle();
}

void QueueView::fitTitle()
{
    layOutColumns(QueueModel::TitleColumn, scaled(120), &QueueDelegate::columnWidth);
}

void QueueView::resizeEvent(QResizeEvent* event)
{
    PaintedTree::resizeEvent(event);
    fitTitle();
}

void QueueView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const QRect line = lineOf(option);
    if (m_model.isGroup(index)) {
        m_delegate->paintGroup(*painter, line, index, isExpanded(index));
        if (isCurrentRow(index) && hasFocus())
            paint::accentBar(*painter, line, 2);
        return;
    }
    const bool selected =
        selectionModel()->isSelected(index.siblingAtColumn(0)) || (!m_marking && isCurrentRow(index));
    painter->fillRect(line, selected ? t.selected : isHovered(line) ? t.raised : t.surface);
    paintCells(*painter, option, index);
}

QModelIndex QueueView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    QModelIndex next = PaintedTree::moveCursor(action, modifiers);
    if (action == MoveHome || action == MoveEnd || action == MovePageUp || action == MovePageDown) {
        if (next.isValid() && m_model.isGroup(next) && isExpanded(next) && m_model.rowCount(next) > 0)
            next = indexBelow(next);
        return next;
    }
    // Heads of open groups are stepped over.
    const bool up = action == MoveUp || action == MovePrevious;
    if (!up && action != MoveDown && action != MoveNext)
        return next;
    QModelIndex beyond = next;
    while (beyond.isValid() && m_model.isGroup(beyond) && isExpanded(beyond))
        beyond = up ? indexAbove(beyond) : indexBelow(beyond);
    return beyond.isValid() ? beyond : currentIndex();
}

QItemSelectionModel::SelectionFlags QueueView::selectionCommand(const QModelIndex& index,
                                                                const QEvent* event) const
{
    const bool byKey = !event || event->type() == QEvent::KeyPress;
    if (m_marking && byKey)
        return QItemSelectionModel::NoUpdate;
    return PaintedTree::selectionCommand(index, event);
}

void QueueView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    PaintedTree::currentChanged(current, previous);
    viewport()->update();
    emit currentTicketChanged();
}

void QueueView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    PaintedTree::selectionChanged(selected, deselected);
    emit chosenChanged();
}

void QueueView::step(CursorAction action)
{
    const QModelIndex next = moveCursor(action, Qt::NoModifier);
    if (next.isValid())
        selectionModel()->setCurrentIndex(next, m_marking ? QItemSelectionModel::NoUpdate
                                                          : QItemSelectionModel::ClearAndSelect |
                                                                QItemSelectionModel::Rows);
}

// Marks on the way, and takes marks back on the way back.
void QueueView::extend(CursorAction action)
{
    const QModelIndex from = currentIndex(), next = moveCursor(action, Qt::NoModifier);
    if (!m_model.row(from) || !m_model.row(next) || next == from)
        return;
    const bool back = m_marking && selectionModel()->isSelected(next);
    const auto how = back ? QItemSelectionModel::Deselect : QItemSelectionModel::Select;
    selectionModel()->select(from, how | QItemSelectionModel::Rows);
    m_marking = true;
    selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
    selectionModel()->select(next, QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

// When the current row goes, its neighbour becomes the current one but is not selected by that.
void QueueView::selectCurrent()
{
    if (!m_marking && m_model.row(currentIndex()) && !selectionModel()->hasSelection())
        selectionModel()->select(currentIndex(),
                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void QueueView::mark()
{
    const QModelIndex current = currentIndex();
    if (!m_model.row(current))
        return;
    // The first mark keeps the row that was current anyway.
    const auto how = m_marking ? QItemSelectionModel::Toggle : QItemSelectionModel::Select;
    selectionModel()->select(current, how | QItemSelectionModel::Rows);
    m_marking = selectionModel()->hasSelection();
}

void QueueView::endMarking()
{
    m_marking = false;
    selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

bool QueueView::handleKey(int key)
{
    switch (key) {
    case Qt::Key_J:
        step(MoveDown);
        return true;
    case Qt::Key_K:
        step(MoveUp);
        return true;
    case Qt::Key_X:
        mark();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto ticket = currentTicket())
            emit opened(*ticket);
        else if (currentIndex().isValid())
            setExpanded(currentIndex(), !isExpanded(currentIndex()));
        return true;
    case Qt::Key_Escape:
        if (!m_marking && markedTickets().size() < 2)
            return false;
        endMarking();
        return true;
    default:
        return false;
    }
}

void QueueView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && handleKey(event->key()))
        return;
    if (event->modifiers() == Qt::ShiftModifier) {
        const bool down = event->key() == Qt::Key_Down || event->key() == Qt::Key_J;
        if (down || event->key() == Qt::Key_Up || event->key() == Qt::Key_K) {
            extend(down ? MoveDown : MoveUp);
            return;
        }
    }
    if (event->key() == Qt::Key_Escape) {
        emit escaped();
        return;
    }
    PaintedTree::keyPressEvent(event);
}

void QueueView::mouseReleaseEvent(QMouseEvent* event)
{
    PaintedTree::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && m_model.isGroup(index))
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
}

} // namespace warroom::ui
