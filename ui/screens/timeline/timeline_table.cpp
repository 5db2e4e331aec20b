// Keys, columns and painting of the table.
#include "screens/timeline/timeline_table.h"

#include "models/timeline/timeline_model.h"
#include "models/timeline/timeline_table_model.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/quiet_header.h"
#include "widgets/theme.h"

#include <QImage>
#include <QKeyEvent>
#include <QPainter>

#include <array>

namespace warroom::ui {
namespace {

using Table = TimelineTableModel;

constexpr int s_row = 30;
constexpr int s_timelineTableEdge = 20;
constexpr int s_timelineTableGap = 12;
constexpr int s_timelineTableIcon = 14;
constexpr int s_aheadAtOnce = 4;  ///< rows: far less than a frame's time
constexpr int s_aheadPause = 2;   ///< milliseconds for what cannot wait
constexpr int s_sourceFrom = 900; ///< narrower than this there is no source
constexpr std::array<int, Table::ColumnCount> s_widths = {92, 68, 134, 0, 120, 112};

QRect contentRect(const QRect& cell, int column, Qt::LayoutDirection direction)
{
    const int lead = column == Table::TimeColumn ? s_timelineTableEdge : 0;
    return direction == Qt::RightToLeft ? cell.adjusted(s_timelineTableGap, 0, -lead, 0)
                                        : cell.adjusted(lead, 0, -s_timelineTableGap, 0);
}

/// The names of the columns in small grey type.
class Header final : public QuietHeader
{
public:
    using QuietHeader::QuietHeader;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int column) const override
    {
        painter->fillRect(rect, tokens().surface);
        paint::text(*painter, contentRect(rect, column, layoutDirection()), Type::Label, tokens().text3,
                    model()->headerData(column, Qt::Horizontal).toString());
    }
    void paintEvent(QPaintEvent* event) override
    {
        QuietHeader::paintEvent(event);
        QPainter line(viewport());
        horizontalHairline(line, 0, viewport()->width(), 0, tokens().line);
    }
};

} // namespace

QSize TimelineRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, scaled(s_row)};
}

void TimelineRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const int column = index.column();
    QRect box = contentRect(option.rect.adjusted(0, 0, 0, -1), column, option.direction);
    const QString text = index.data().toString();
    if (text.isEmpty() && column != Table::KindColumn)
        return;
    const bool struck = (column == Table::TimeColumn || column == Table::WhatColumn) &&
                        index.data(TimelineModel::StruckRole).toBool();
    switch (column) {
    case Table::TimeColumn:
        paint::text(*painter, box, Type::Mono, struck ? t.text3 : t.text, text);
        break;
    case Table::ElapsedColumn:
        // The sign stays in front of the figures in every language.
        paint::text(*painter, box, Type::Mono, t.text3, QChar(0x2066) + text + QChar(0x2069));
        break;
    case Table::KindColumn: {
        const int side = scaled(s_timelineTableIcon);
        const bool rtl = option.direction == Qt::RightToLeft;
        const QPointF at(rtl ? box.right() + 1 - side : box.left(), box.top() + (box.height() - side) / 2.0);
        drawIcon(*painter, at, index.data(TimelineModel::IconRole).toString(),
                 index.data(TimelineModel::AlarmingRole).toBool() ? t.crit.ink : t.text2, side);
        box.adjust(rtl ? 0 : side + 10, 0, rtl ? -side - 10 : 0, 0);
        paint::text(*painter, box, Type::Body, t.text2, text);
        break;
    }
    case Table::WhatColumn: {
        const bool marked = index.data(TimelineModel::PinnedRole).toBool();
        QString line = text;
        line.replace(QLatin1Char('\n'), QLatin1Char(' '));
        if (index.data(TimelineModel::QuietRole).toBool()) {
            const int side = scaled(s_timelineTableIcon);
            const bool rtl = option.direction == Qt::RightToLeft;
            const QPointF at(rtl ? box.left() : box.right() + 1 - side,
                             box.top() + (box.height() - side) / 2.0);
            drawIcon(*painter, at, QStringLiteral("clock"), t.text3, side);
            box.adjust(rtl ? side + 8 : 0, 0, rtl ? 0 : -side - 8, 0);
        }
        const int used = paint::text(*painter, box, marked ? Type::BodyStrong : Type::Body,
                                     struck ? t.text3 : t.text, line);
        if (struck && used > 0) {
            const int x = option.direction == Qt::RightToLeft ? box.right() + 1 - used : box.left();
            horizontalHairline(*painter, x, x + used, box.center().y() + 1, t.text3);
        }
        break;
    }
    case Table::ByColumn:
        paint::text(*painter, box, Type::Body, t.text2, text);
        break;
    case Table::SourceColumn:
        paint::text(*painter, box, Type::Small, t.text3, text);
        break;
    default:
        break;
    }
}

TimelineTable::TimelineTable(TimelineModel& source, QWidget* parent)
    : PaintedTree(tr("Entries of the timeline"), parent), m_rows(new TimelineTableModel(source, this))
{
    setHeader(new Header(this));
    setItemDelegate(new TimelineRowDelegate(this));
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setSelectionMode(SingleSelection);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // each ground once
    setModel(m_rows);
    connect(&theme(), &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        fitColumns();
    });
    fitColumns();
}

void TimelineTable::setCurrentRow(int row)
{
    const QModelIndex index = m_rows->index(row, 0);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void TimelineTable::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void TimelineTable::fitColumns()
{
    const bool source = width() >= scaled(s_sourceFrom);
    setColumnHidden(Table::SourceColumn, !source);
    int rest = viewport()->width();
    for (int column = 0; column < Table::ColumnCount; ++column) {
        if (column == Table::WhatColumn || isColumnHidden(column))
            continue;
        header()->resizeSection(column, scaled(s_widths[static_cast<std::size_t>(column)]));
        rest -= header()->sectionSize(column);
    }
    header()->resizeSection(Table::WhatColumn, std::max(scaled(120), rest));
}

void TimelineTable::resizeEvent(QResizeEvent* event)
{
    PaintedTree::resizeEvent(event);
    fitColumns();
}

void TimelineTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    PaintedTree::currentChanged(current, previous);
    if (current.row() != previous.row() || current.isValid() != previous.isValid())
        emit rowChanged();
}

void TimelineTable::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const int last = m_rows->rowCount() - 1;
    if (plain && event->key() == Qt::Key_J)
        setCurrentRow(std::min(last, currentRow() + 1));
    else if (plain && event->key() == Qt::Key_K)
        setCurrentRow(std::max(0, currentRow() - 1));
    else if (plain && event->key() == Qt::Key_F)
        emit nextFilterRequested();
    else if (const auto act = entryActOf(*event); act && currentIndex().isValid())
        emit actRequested(*act);
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right ||
             (event->modifiers() & Qt::ControlModifier) || event->key() == Qt::Key_I ||
             event->key() == Qt::Key_Escape)
        event->ignore();
    else
        PaintedTree::keyPressEvent(event);
}

void TimelineTable::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const QRect line = lineOf(option);
    const bool current = isCurrentRow(index);
    painter->fillRect(line, current ? t.selected : isHovered(line) ? t.raised : t.surface);
    painter->setLayoutDirection(layoutDirection());
    for (int column = 0; column < Table::ColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        QStyleOptionViewItem cell = option;
        cell.rect = QRect(columnViewportPosition(column), line.top(), columnWidth(column), line.height());
        cell.direction = layoutDirection();
        itemDelegate()->paint(painter, cell, index.siblingAtColumn(column));
    }
    horizontalHairline(*painter, 0, line.width(), line.bottom(), t.line);
    if (current && hasFocus())
        paint::accentBar(*painter, line, 2);
}

void TimelineTable::scrollContentsBy(int dx, int dy)
{
    PaintedTree::scrollContentsBy(dx, dy);
    m_upwards = dy > 0;
    m_shapedAhead = 0;
    m_idle.stop();
}

void TimelineTable::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_idle.timerId())
        shapeAhead();
    else
        PaintedTree::timerEvent(event);
}

// Drawn where nothing is kept of it but what the text looks like.
void TimelineTable::shapeAhead()
{
    const int first = indexAt({0, 0}).row();
    const QModelIndex bottom = indexAt({0, viewport()->height() - 1});
    const int last = bottom.isValid() ? bottom.row() : m_rows->rowCount() - 1;
    const int page = last - first + 1;
    if (first < 0 || m_shapedAhead >= 2 * page || !isVisible()) {
        m_idle.stop();
        return;
    }
    QImage nowhere(1, 1, QImage::Format_ARGB32_Premultiplied);
    nowhere.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&nowhere);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect(0, 0, viewport()->width(), scaled(s_row));
    for (const int end = m_shapedAhead + s_aheadAtOnce; m_shapedAhead < end; ++m_shapedAhead) {
        const bool up = (m_shapedAhead < page) == m_upwards;
        const int away = m_shapedAhead % page + 1;
        const QModelIndex index = m_rows->index(up ? first - away : last + away, 0);
        if (index.isValid())
            drawRow(&painter, option, index);
    }
}

void TimelineTable::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const int rows = m_rows->rowCount();
    const int end = rows > 0 ? visualRect(m_rows->index(rows - 1, Table::WhatColumn)).bottom() + 1 : 0;
    if (end <= event->rect().bottom())
        painter.fillRect(event->rect().intersected(viewport()->rect().adjusted(0, end, 0, 0)),
                         tokens().surface);
    if (rows == 0)
        paint::text(painter,
                    QRect(s_timelineTableEdge, 8, viewport()->width() - 2 * s_timelineTableEdge,
                          lineHeight(Type::Body)),
                    Type::Body, tokens().text2, m_emptyText);
    painter.end();
    PaintedTree::paintEvent(event);
    if (m_shapedAhead == 0) // not before: what is waited for comes first
        m_idle.start(s_aheadPause, this);
}

} // namespace warroom::ui
