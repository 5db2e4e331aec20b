// Keys, folding and painting of the list of alerts.
#include "screens/alerts/alerts_view.h"

#include "screens/alerts/alerts_delegate.h"
#include "screens/alerts/table_header.h"
#include "widgets/hairline.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_alertsViewWithService = 760;
constexpr int s_withSignals = 560;
constexpr int s_narrowState = 128;

} // namespace

AlertsView::AlertsView(AlertsModel& model, QWidget* parent)
    : PaintedTree(tr("Alerts"), parent), m_model(model), m_delegate(new AlertsDelegate(model, this))
{
    setHeader(new TableHeader(
        [this](const QRect& section, int column) {
            return AlertsDelegate::contentRect(section, column, layoutDirection());
        },
        &AlertsDelegate::isTrailing, this));
    setItemDelegate(m_delegate);
    setSelectionMode(SingleSelection);
    setModel(&model);
    connect(&model, &AlertsModel::rowsInserted, this, [this](const QModelIndex& below, int first, int last) {
        if (below.isValid())
            openRows(below.row(), below.row());
        else
            openRows(first, last);
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& at) { rememberFold(at, true); });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& at) { rememberFold(at, false); });
    connect(this, &QTreeView::doubleClicked, this, &AlertsView::opened);
    connect(&theme(), &Theme::changed, this, [this] {
        fitColumns();
        scheduleDelayedItemsLayout();
    });
    openRows(0, model.rowCount() - 1);
    fitColumns();
}

void AlertsView::openRows(int first, int last)
{
    m_following = true;
    for (int i = first; i <= last; ++i) {
        const QModelIndex at = m_model.index(i, 0);
        const AlertGroup* group = m_model.group(at);
        if (!group || m_model.rowCount(at) == 0)
            continue;
        const QString key = m_model.groupKey(at);
        const bool byItself = group->route == AlertRoute::Page && !m_model.isSilenced(at);
        setExpanded(at, m_opened.contains(key) || (byItself && !m_folded.contains(key)));
    }
    m_following = false;
}

void AlertsView::rememberFold(const QModelIndex& index, bool folded)
{
    if (m_following)
        return;
    const QString key = m_model.groupKey(index);
    (folded ? m_folded : m_opened).insert(key);
    (folded ? m_opened : m_folded).remove(key);
}

void AlertsView::ensureCurrent()
{
    if (!m_model.group(currentIndex()) && m_model.group(m_model.index(0, 0)))
        setCurrentIndex(m_model.index(0, 0));
}

void AlertsView::goTo(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (index.parent().isValid())
        expand(index.parent());
    setCurrentIndex(index);
    scrollTo(index);
}

void AlertsView::setFrozen(bool frozen)
{
    if (std::exchange(m_frozen, frozen) != frozen)
        viewport()->update();
}

void AlertsView::fitColumns()
{
    if (!model())
        return;
    const int whole = viewport()->width();
    setColumnHidden(AlertsModel::ServiceColumn, whole < scaled(s_alertsViewWithService));
    setColumnHidden(AlertsModel::SignalsColumn, whole < scaled(s_withSignals));
    layOutColumns(AlertsModel::TitleColumn, scaled(120), [whole](int column) {
        const bool narrow = column == AlertsModel::StateColumn && whole < scaled(s_alertsViewWithService);
        return narrow ? scaled(s_narrowState) : AlertsDelegate::columnWidth(column);
    });
}

void AlertsView::resizeEvent(QResizeEvent* event)
{
    PaintedTree::resizeEvent(event);
    fitColumns();
}

void AlertsView::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const QRect line = lineOf(option);
    const QRect title(columnViewportPosition(AlertsModel::TitleColumn), line.top(),
                      columnWidth(AlertsModel::TitleColumn), line.height());
    if (m_model.isHead(index)) {
        m_delegate->paintHead(*painter, line, title, index);
        horizontalHairline(*painter, line.left(), line.right() + 1, line.bottom(), t.line);
        return;
    }
    const bool alone = m_model.alert(index) != nullptr;
    const QColor& quiet = alone ? t.window : t.surface;
    painter->fillRect(line, isCurrentRow(index) ? t.selected : isHovered(line) ? t.raised : quiet);
    if (m_frozen)
        painter->fillRect(line, QBrush(t.line, Qt::BDiagPattern));
    if (!alone && m_model.rowCount(index.siblingAtColumn(0)) > 0)
        m_delegate->paintChevron(*painter, line, isExpanded(index.siblingAtColumn(0)));
    paintCells(*painter, option, index);
}

void AlertsView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    PaintedTree::currentChanged(current, previous);
    viewport()->update();
    emit currentRowChanged();
}

void AlertsView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (stepByLetter(*event))
        return;
    if (!plain || (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter))
        return PaintedTree::keyPressEvent(event);
    if (currentIndex().isValid())
        emit opened(currentIndex());
}

void AlertsView::mouseReleaseEvent(QMouseEvent* event)
{
    PaintedTree::mouseReleaseEvent(event);
    const QModelIndex at = indexAt(event->position().toPoint()).siblingAtColumn(0);
    const int edge = AlertsDelegate::EdgePadding + scaled(20);
    const int x = event->position().toPoint().x();
    const bool onChevron = isRightToLeft() ? x > viewport()->width() - edge : x < edge;
    if (event->button() == Qt::LeftButton && at.isValid() && onChevron && m_model.rowCount(at) > 0)
        setExpanded(at, !isExpanded(at));
}

} // namespace warroom::ui
