// Keys and painting of the noise.
#include "screens/alerts/noise_view.h"

#include "screens/alerts/table_header.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace warroom::ui {
namespace {

constexpr int s_edge = 16;
constexpr int s_gap = 12;
constexpr int s_bar = 52;
constexpr int s_withHint = 900;
constexpr int s_withService = 700;

bool isTrailing(int column)
{
    return column >= NoiseModel::SignalsColumn && column <= NoiseModel::UsefulColumn;
}

class RowHeight final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, scaled(size::Row)};
    }
};

} // namespace

NoiseView::NoiseView(NoiseModel& model, QWidget* parent) : QTreeView(parent), m_model(model)
{
    setAccessibleName(tr("Noise of the last 7 days"));
    setFrameShape(QFrame::NoFrame);
    setHeader(new TableHeader(
        [this](const QRect& section, int column) { return contentRect(section, column, layoutDirection()); },
        &isTrailing, this));
    setItemDelegate(new RowHeight(this));
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setModel(&model);
    connect(&theme(), &Theme::changed, this, [this] {
        fitColumns();
        scheduleDelayedItemsLayout();
    });
    fitColumns();
}

// Letters are commands here.
void NoiseView::keyboardSearch(const QString&) {}

int NoiseView::columnWidth(int column)
{
    switch (column) {
    case NoiseModel::ServiceColumn:
        return scaled(120) + s_gap;
    case NoiseModel::SignalsColumn:
        return scaled(58 + s_bar) + 8 + s_gap;
    case NoiseModel::AcknowledgedColumn:
        return scaled(86) + s_gap;
    case NoiseModel::HintColumn:
        return scaled(290) + s_edge;
    default:
        return scaled(52) + s_gap;
    }
}

QRect NoiseView::contentRect(const QRect& cell, int column, Qt::LayoutDirection direction)
{
    const int lead = column == NoiseModel::NameColumn ? s_edge : column == NoiseModel::HintColumn ? s_gap : 0;
    const int trail = column == NoiseModel::HintColumn ? s_edge : s_gap;
    return direction == Qt::RightToLeft ? cell.adjusted(trail, 0, -lead, 0)
                                        : cell.adjusted(lead, 0, -trail, 0);
}

void NoiseView::fitColumns()
{
    const int whole = viewport()->width();
    setColumnHidden(NoiseModel::HintColumn, whole < scaled(s_withHint));
    setColumnHidden(NoiseModel::ServiceColumn, whole < scaled(s_withService));
    int left = whole;
    for (int column = 0; column < NoiseModel::ColumnCount; ++column) {
        if (column == NoiseModel::NameColumn || isColumnHidden(column))
            continue;
        left -= columnWidth(column);
        setColumnWidth(column, columnWidth(column));
    }
    setColumnWidth(NoiseModel::NameColumn, std::max(left, scaled(120)));
}

void NoiseView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void NoiseView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const QRect line(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool current = index.row() == currentIndex().row() && currentIndex().isValid();
    const bool hovered = underMouse() && line.contains(viewport()->mapFromGlobal(QCursor::pos()));
    painter->fillRect(line, current ? t.selected : hovered ? t.raised : t.surface);
    for (int column = 0; column < NoiseModel::ColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        const QRect cell(columnViewportPosition(column), line.top(), QTreeView::columnWidth(column),
                         line.height() - 1);
        paintCell(*painter, contentRect(cell, column, layoutDirection()), index.siblingAtColumn(column));
    }
    horizontalHairline(*painter, line.left(), line.right() + 1, line.bottom(), t.line);
    if (current)
        paint::accentBar(*painter, line, 2);
}

void NoiseView::paintCell(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const QString text = index.data().toString();
    switch (index.column()) {
    case NoiseModel::NameColumn:
        paint::text(painter, cell, Type::Body, t.text, text);
        break;
    case NoiseModel::ServiceColumn:
        paint::text(painter, cell, Type::Body, t.text2, text);
        break;
    case NoiseModel::SignalsColumn: {
        // The bar is its share of all that was said.
        const int width = scaled(s_bar), height = scaled(6);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QRect bar(mirrored ? cell.right() + 1 - width : cell.left(),
                        cell.top() + (cell.height() - height) / 2, width, height);
        painter.fillRect(bar, t.window);
        const int used = std::max(1, qRound(width * m_model.share(index.row())));
        painter.fillRect(mirrored ? QRect(bar.right() + 1 - used, bar.top(), used, height)
                                  : QRect(bar.left(), bar.top(), used, height),
                         t.chart.main);
        paint::text(painter, cell, Type::Mono, t.text, text, Qt::AlignRight);
        break;
    }
    case NoiseModel::HintColumn:
        paint::text(painter, cell, Type::Small, t.warn.ink, text);
        break;
    default:
        paint::text(painter, cell, Type::Mono, t.text2, text, Qt::AlignRight);
        break;
    }
}

void NoiseView::focusInEvent(QFocusEvent* event)
{
    QTreeView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
}

void NoiseView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int key = plain ? event->key() : 0;
    if (key != Qt::Key_J && key != Qt::Key_K) {
        QTreeView::keyPressEvent(event);
        return;
    }
    const QModelIndex next = moveCursor(key == Qt::Key_J ? MoveDown : MoveUp, Qt::NoModifier);
    if (next.isValid())
        setCurrentIndex(next);
}

} // namespace warroom::ui
