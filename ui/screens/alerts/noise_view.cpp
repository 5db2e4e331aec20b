// Keys and painting of the noise.
#include "screens/alerts/noise_view.h"

#include "screens/alerts/table_header.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace warroom::ui {
namespace {

constexpr int s_noiseViewEdge = 16;
constexpr int s_noiseViewGap = 12;
constexpr int s_bar = 52;
constexpr int s_withHint = 900;
constexpr int s_noiseViewWithService = 700;
constexpr int s_withServiceAndHint = 1050; // else names are cut

bool isTrailing(int column)
{
    return column >= NoiseModel::SignalsColumn && column <= NoiseModel::UsefulColumn;
}

} // namespace

/// Hands the painting of a cell back to the view.
class NoiseCell final : public QStyledItemDelegate
{
public:
    explicit NoiseCell(NoiseView* view) : QStyledItemDelegate(view), m_view(view) {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, scaled(size::Row)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QRect cell = option.rect.adjusted(0, 0, 0, -1);
        m_view->paintCell(*painter, NoiseView::contentRect(cell, index.column(), m_view->layoutDirection()),
                          index);
    }

private:
    NoiseView* m_view;
};

NoiseView::NoiseView(NoiseModel& model, QWidget* parent)
    : PaintedTree(tr("Noise of the last 7 days"), parent), m_model(model)
{
    setHeader(new TableHeader(
        [this](const QRect& section, int column) { return contentRect(section, column, layoutDirection()); },
        &isTrailing, this));
    setItemDelegate(new NoiseCell(this));
    setUniformRowHeights(true);
    setModel(&model);
    connect(&theme(), &Theme::changed, this, [this] {
        fitColumns();
        scheduleDelayedItemsLayout();
    });
    fitColumns();
}

int NoiseView::columnWidth(int column)
{
    switch (column) {
    case NoiseModel::ServiceColumn:
        return scaled(120) + s_noiseViewGap;
    case NoiseModel::SignalsColumn:
        return scaled(58 + s_bar) + 8 + s_noiseViewGap;
    case NoiseModel::AcknowledgedColumn:
        return scaled(86) + s_noiseViewGap;
    case NoiseModel::HintColumn:
        return scaled(290) + s_noiseViewEdge;
    default:
        return scaled(52) + s_noiseViewGap;
    }
}

QRect NoiseView::contentRect(const QRect& cell, int column, Qt::LayoutDirection direction)
{
    const int lead = column == NoiseModel::NameColumn   ? s_noiseViewEdge
                     : column == NoiseModel::HintColumn ? s_noiseViewGap
                                                        : 0;
    const int trail = column == NoiseModel::HintColumn ? s_noiseViewEdge : s_noiseViewGap;
    return direction == Qt::RightToLeft ? cell.adjusted(trail, 0, -lead, 0)
                                        : cell.adjusted(lead, 0, -trail, 0);
}

void NoiseView::fitColumns()
{
    const int whole = viewport()->width();
    const bool hint = whole >= scaled(s_withHint);
    setColumnHidden(NoiseModel::HintColumn, !hint);
    setColumnHidden(NoiseModel::ServiceColumn,
                    whole < scaled(hint ? s_withServiceAndHint : s_noiseViewWithService));
    layOutColumns(NoiseModel::NameColumn, scaled(120), &NoiseView::columnWidth);
}

void NoiseView::resizeEvent(QResizeEvent* event)
{
    PaintedTree::resizeEvent(event);
    fitColumns();
}

void NoiseView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const QRect line = lineOf(option);
    painter->fillRect(line, isCurrentRow(index) ? t.selected : isHovered(line) ? t.raised : t.surface);
    paintCells(*painter, option, index);
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
    PaintedTree::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
}

void NoiseView::keyPressEvent(QKeyEvent* event)
{
    if (!stepByLetter(*event))
        PaintedTree::keyPressEvent(event);
}

} // namespace warroom::ui
