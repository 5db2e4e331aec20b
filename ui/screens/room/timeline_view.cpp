// Layout, scrolling and painting of the timeline.
#include "screens/room/timeline_view.h"

#include "models/timeline/timeline_model.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_top = 10;
constexpr std::size_t s_mostLayouts = 400;
constexpr auto s_freshFor = std::chrono::seconds(2);
constexpr int s_mostFresh = 20; ///< at once
constexpr int s_mostLit = 40;   ///< together: more are not in sight
constexpr int s_litAbove = 4;   ///< so far a lit row reaches into the one before

} // namespace

TimelineView::TimelineView(QWidget* parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setUniformItemSizes(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline"));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TimelineView::onScrolled);
    connect(&theme(), &Theme::changed, this, [this] {
        const Anchor at = anchor();
        measureAll();
        restore(at);
    });
}

void TimelineView::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    if (model)
        connect(model, &QAbstractItemModel::rowsMoved, this, &TimelineView::onRowsMoved);
    reset();
}

/// Of one row; `to` counts before it was taken away.
void TimelineView::onRowsMoved(const QModelIndex&, int from, int, const QModelIndex&, int to)
{
    const Anchor at = anchor();
    auto heights = m_heights.values();
    const int height = heights[static_cast<std::size_t>(from)];
    heights.erase(heights.begin() + from);
    heights.insert(heights.begin() + (to > from ? to - 1 : to), height);
    m_heights.assign(std::move(heights));
    forgetLayouts();
    restore(at);
}

void TimelineView::reset()
{
    QListView::reset();
    m_fresh.clear();
    measureAll();
    setNewBelow(0);
    m_atEnd = true;
    restore({});
}

void TimelineView::measureAll()
{
    forgetLayouts();
    const int rows = model() ? model()->rowCount() : 0;
    m_heights.assign(std::vector<int>(static_cast<std::size_t>(rows), estimatedTimelineRowHeight()));
}

void TimelineView::forgetLayouts() { m_layouts.clear(); }

/// The rows from `from` on have come further down.
void TimelineView::pushLayouts(std::size_t from, std::size_t by)
{
    std::unordered_map<std::size_t, TimelineRowLayout> pushed;
    for (auto& [row, layout] : m_layouts)
        pushed.emplace(row < from ? row : row + by, std::move(layout));
    m_layouts = std::move(pushed);
}

const TimelineRowLayout& TimelineView::layoutOf(std::size_t row)
{
    const auto found = m_layouts.find(row);
    if (found != m_layouts.end())
        return found->second;
    if (m_layouts.size() >= s_mostLayouts)
        m_layouts.clear();
    const QModelIndex index = model()->index(static_cast<int>(row), 0);
    auto made = layOutTimelineRow(index, viewport()->width(), index == currentIndex());
    if (made.height != m_heights.value(row))
        m_heights.set(row, made.height);
    return m_layouts.emplace(row, std::move(made)).first->second;
}

long TimelineView::contentHeight() const { return m_heights.total() + s_top; }

/// What is free above the first row, so that few rows stand at the foot.
long TimelineView::leadIn() const
{
    return s_top + std::max<long>(0, viewport()->height() - contentHeight());
}

TimelineView::Anchor TimelineView::anchor() const
{
    const long at = std::max<long>(0, verticalOffset() - leadIn());
    const std::size_t row = m_heights.find(at);
    return {row, at - m_heights.sum(row)};
}

/// Measures what will be seen from the anchor on, or at the end, and puts it where it was.
void TimelineView::restore(Anchor at)
{
    const QScopedValueRollback<bool> settling(m_settling, true);
    const long wanted = viewport()->height();
    const std::size_t count = m_heights.size();
    long seen = 0;
    if (m_atEnd) {
        for (std::size_t row = count; row-- > 0 && seen < wanted;)
            seen += layoutOf(row).height;
    } else {
        for (std::size_t row = at.row; row < count && seen < wanted + at.above; ++row)
            seen += layoutOf(row).height;
    }
    updateGeometries();
    QScrollBar* bar = verticalScrollBar();
    const long top = leadIn() + m_heights.sum(std::min(at.row, count)) + at.above;
    bar->setValue(m_atEnd ? bar->maximum() : static_cast<int>(top));
    if (!m_following)
        viewport()->update();
}

void TimelineView::updateGeometries()
{
    QScrollBar* bar = verticalScrollBar();
    const long hidden = std::max<long>(0, contentHeight() - viewport()->height());
    const QScopedValueRollback<bool> settling(m_settling, true);
    bar->setRange(0, static_cast<int>(hidden));
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(estimatedTimelineRowHeight());
    QAbstractItemView::updateGeometries();
}

void TimelineView::doItemsLayout()
{
    const Anchor at = anchor();
    QAbstractItemView::doItemsLayout();
    restore(at);
}

int TimelineView::verticalOffset() const { return verticalScrollBar()->value(); }

QRect TimelineView::visualRect(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (!index.isValid() || row >= m_heights.size())
        return {};
    const long top = leadIn() + m_heights.sum(row) - verticalOffset();
    return {0, static_cast<int>(top), viewport()->width(), m_heights.value(row)};
}

QModelIndex TimelineView::indexAt(const QPoint& point) const
{
    const long at = point.y() + verticalOffset() - leadIn();
    if (at < 0 || !model())
        return {};
    const std::size_t row = m_heights.find(at);
    return row < m_heights.size() ? model()->index(static_cast<int>(row), 0) : QModelIndex();
}

void TimelineView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    const auto row = static_cast<std::size_t>(index.row());
    if (!index.isValid() || row >= m_heights.size())
        return;
    layoutOf(row);
    updateGeometries();
    const QRect rect = visualRect(index);
    QScrollBar* bar = verticalScrollBar();
    if (hint == PositionAtTop || rect.top() < s_top)
        bar->setValue(bar->value() + rect.top() - s_top);
    else if (hint == PositionAtBottom || rect.bottom() >= viewport()->height())
        bar->setValue(bar->value() + rect.bottom() + 1 - viewport()->height());
    else if (hint == PositionAtCenter)
        bar->setValue(bar->value() + rect.center().y() - viewport()->height() / 2);
}

/// The entry that is looked at unfolds, and the one before folds again.
void TimelineView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    const auto changes = [this](const QModelIndex& index, bool unfolds) {
        const auto row = static_cast<std::size_t>(index.row());
        if (!index.isValid() || row >= m_heights.size())
            return false;
        const auto known = m_layouts.find(row);
        const bool stays = known != m_layouts.end() && unfolds && known->second.folded == 0;
        if (!stays)
            m_layouts.erase(row);
        return !stays;
    };
    const Anchor at = anchor();
    const bool folds = changes(previous, false);
    if (changes(current, true) || folds)
        restore(at);
    QListView::currentChanged(current, previous);
}

void TimelineView::goToEnd()
{
    m_atEnd = true;
    restore({});
    setNewBelow(0);
}

void TimelineView::onScrolled()
{
    if (m_settling)
        return;
    m_atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    if (m_atEnd)
        setNewBelow(0);
}

void TimelineView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void TimelineView::setNewBelow(int count)
{
    if (count == m_newBelow)
        return;
    m_newBelow = count;
    emit newBelowChanged(count);
}

void TimelineView::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx);
    Q_UNUSED(dy);
    measureVisible();
    if (!m_following)
        viewport()->update();
}

/// Rows that come into sight at the top get their true height without pushing down what was already seen; at
/// the end it stays the end, however high its rows are found to be.
void TimelineView::measureVisible()
{
    if (m_settling || m_heights.size() == 0)
        return;
    if (verticalScrollBar()->value() >= verticalScrollBar()->maximum()) {
        m_atEnd = true;
        restore({});
        return;
    }
    const QScopedValueRollback<bool> settling(m_settling, true);
    const Anchor top = anchor();
    const long before = m_heights.sum(std::min(top.row + 1, m_heights.size()));
    long seen = 0;
    for (std::size_t row = top.row; row < m_heights.size() && seen < viewport()->height() + top.above; ++row)
        seen += layoutOf(row).height;
    const long grown = m_heights.sum(std::min(top.row + 1, m_heights.size())) - before;
    updateGeometries();
    if (grown != 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(grown));
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    const Anchor at = anchor();
    if (event->size().width() != event->oldSize().width())
        forgetLayouts();
    restore(at);
}

void TimelineView::rowsInserted(const QModelIndex& parent, int start, int end)
{
    const auto first = static_cast<std::size_t>(start);
    const auto added = static_cast<std::size_t>(end - start + 1);
    const Anchor at = anchor();
    const bool below = first >= m_heights.size();
    const bool above = first <= at.row && !below;
    const Painted before{leadIn() - verticalOffset(), m_heights.sum(first)};
    if (below) {
        for (std::size_t i = 0; i < added; ++i)
            m_heights.append(estimatedTimelineRowHeight());
    } else {
        auto heights = m_heights.values();
        heights.insert(heights.begin() + start, added, estimatedTimelineRowHeight());
        m_heights.assign(std::move(heights));
        pushLayouts(first, added);
    }
    const bool follows = m_atEnd && start > 0 && isVisible();
    {
        const QScopedValueRollback<bool> following(m_following, follows);
        QAbstractItemView::rowsInserted(parent, start, end);
        restore({above ? at.row + added : at.row, at.above});
    }
    if (follows)
        follow(before, first);
    if (!m_atEnd && below)
        setNewBelow(m_newBelow + static_cast<int>(added));
    lightUp(start, end);
}

/// At the end: what was painted above the row `first` moves up, and only the rows from there on are painted.
void TimelineView::follow(const Painted& before, std::size_t first)
{
    const long top = leadIn() - verticalOffset();
    const long up = before.top - top;
    const long from = top + before.height - s_litAbove;
    const bool whole = devicePixelRatioF() == std::floor(devicePixelRatioF());
    if (m_heights.sum(first) != before.height || from <= 0 || !whole) {
        viewport()->update();
        return;
    }
    const QRect all = viewport()->rect();
    viewport()->scroll(0, static_cast<int>(-up), all);
    viewport()->update(all.adjusted(0, static_cast<int>(from), 0, 0));
}

/// Others' entries stand out for a moment; a flood of them does not.
void TimelineView::lightUp(int first, int last)
{
    if (!isVisible() || last - first >= s_mostFresh)
        return;
    QList<QPersistentModelIndex> added;
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        const bool own = index.data(TimelineModel::PendingRole).toBool() ||
                         index.data(TimelineModel::OwnWordsRole).toBool();
        if (!own)
            added.append(index);
    }
    m_fresh += added;
    if (m_fresh.size() > s_mostLit)
        m_fresh.remove(0, m_fresh.size() - s_mostLit);
    QTimer::singleShot(s_freshFor, this, [this, added] {
        m_fresh.removeIf(
            [&](const QPersistentModelIndex& index) { return added.contains(index) || !index.isValid(); });
        for (const QPersistentModelIndex& index : added)
            viewport()->update(visualRect(index).adjusted(0, -s_litAbove, 0, 0));
    });
}

void TimelineView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    QListView::rowsAboutToBeRemoved(parent, start, end);
    Anchor at = anchor();
    auto heights = m_heights.values();
    heights.erase(heights.begin() + start, heights.begin() + end + 1);
    m_heights.assign(std::move(heights));
    forgetLayouts();
    const auto gone = static_cast<std::size_t>(end - start + 1);
    if (at.row > static_cast<std::size_t>(end))
        at.row -= gone;
    // The model still has the rows: they are measured again when the layout that the base class asked for is
    // due.
    const QScopedValueRollback<bool> settling(m_settling, true);
    updateGeometries();
    verticalScrollBar()->setValue(m_atEnd ? verticalScrollBar()->maximum()
                                          : static_cast<int>(leadIn() + m_heights.sum(at.row) + at.above));
    scheduleDelayedItemsLayout();
}

void TimelineView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                               const QList<int>& roles)
{
    const QRect changed = visualRect(topLeft).united(visualRect(bottomRight)).adjusted(0, -s_litAbove, 0, 0);
    if (roles != QList<int>{TimelineModel::DeliveryRole}) {
        const Anchor at = anchor();
        const long before = m_heights.total();
        for (int row = topLeft.row(); row <= bottomRight.row(); ++row)
            m_layouts.erase(static_cast<std::size_t>(row));
        QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
        const QScopedValueRollback<bool> following(m_following, true);
        restore(at);
        if (m_heights.total() != before) {
            viewport()->update();
            return;
        }
    }
    viewport()->update(changed);
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(event->rect(), tokens().surface);
    if (!model() || m_heights.size() == 0) {
        paint::text(painter, QRect(16, s_top, width() - 32, lineHeight(Type::Body)), Type::Body,
                    tokens().text2, m_emptyText);
        return;
    }
    const long from = event->rect().top() + verticalOffset() - leadIn();
    // Not a row above: its height may still be a guess, and being measured here it would push down the rest.
    const std::size_t first = m_heights.find(std::max<long>(0, from));
    for (std::size_t row = first; row < m_heights.size(); ++row) {
        const QModelIndex index = model()->index(static_cast<int>(row), 0);
        const QRect rect = visualRect(index);
        if (rect.top() > event->rect().bottom() + s_litAbove)
            break;
        const bool current = index == currentIndex() && selectionModel()->isSelected(index);
        const RowLook plain = m_fresh.contains(index) ? RowLook::Fresh : RowLook::Plain;
        const RowLook look = !current ? plain : hasFocus() ? RowLook::CurrentFocused : RowLook::Current;
        paintTimelineRow(painter, rect, layoutOf(row), look, deliveryMark(index, look));
    }
}

} // namespace warroom::ui
