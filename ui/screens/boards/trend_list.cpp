// Painting of trends: without colour, since nothing is wrong yet.
#include "screens/boards/trend_list.h"

#include "screens/boards/board_paint.h"
#include "widgets/charts/chart_paint.h"
#include "widgets/hairline.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPen>
#include <QToolTip>

#include <limits>

namespace warroom::ui {
namespace {

constexpr int s_trendRow = 76;
constexpr int s_trendWhyLines = 3;
constexpr int s_trendWords = Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop;
constexpr int s_leastForTrendLine = 460; ///< narrower, the words take all of the row

ChartLine chartLineOf(const TrendRow& row)
{
    ChartLine line{row.from, row.stepMs, {}};
    for (const auto& value : row.line)
        line.values.push_back(value.value_or(std::numeric_limits<double>::quiet_NaN()));
    return line;
}

/// Up to the bound, so that one sees how far it is.
ChartScale chartScaleOf(const TrendRow& row)
{
    double low = row.bound, high = row.bound;
    for (const auto& value : row.line) {
        low = value ? std::min(low, *value) : low;
        high = value ? std::max(high, *value) : high;
    }
    return {low, high > low ? high : low + 1, false, {}};
}

/// As much of it as there are lines for; whole in the tooltip.
QString whatFits(const QString& words, int width)
{
    const QFontMetrics metrics(fontOf(Type::Small));
    const QRect column(0, 0, width, 10'000);
    const int most = s_trendWhyLines * metrics.lineSpacing() + metrics.lineSpacing() / 2;
    QString some = words;
    while (metrics.boundingRect(column, s_trendWords, some).height() > most &&
           some.contains(QLatin1Char(' ')))
        some = some.left(some.lastIndexOf(QLatin1Char(' '))) + QStringLiteral("…");
    return some;
}

} // namespace

TrendList::TrendList(BoardRows<TrendRow>* rows, QWidget* parent)
    : BoardList(tr("Trends"), s_trendRow, parent), m_rows(rows)
{
    setModel(rows);
}

bool TrendList::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return BoardList::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const TrendRow* row = m_rows->row(indexAt(help->pos()));
    QToolTip::showText(help->globalPos(), row ? row->text + QLatin1Char('\n') + row->why : QString(),
                       viewport());
    return true;
}

void TrendList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const TrendRow* row = m_rows->row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    const bool isRtl = painter.layoutDirection() == Qt::RightToLeft;
    const auto at = [&](int x, int y, int width, int height) {
        return paint::mirrored({x, y, width, height}, rect, isRtl);
    };
    const int left = rect.left() + boards::Side, end = rect.right() + 1 - boards::Side;
    const int body = lineHeight(Type::Body), small = lineHeight(Type::Small);
    const int top = rect.top() + (rect.height() - body - s_trendWhyLines * small) / 2;
    const int right = textWidth(Type::Small, row->right) + 1;
    paint::text(painter, at(end - right, top, right, body), Type::Small, t.text3, row->right, Qt::AlignRight);
    paint::text(painter, at(left, top, end - right - boards::Gap - left, body), Type::BodyStrong, t.text,
                row->text);
    int words = end - left;
    if (rect.width() >= scaled(s_leastForTrendLine)) {
        const QSize size = paint::sparklineSize();
        words -= size.width() + 2 * boards::Gap;
        const QRectF box(at(end - size.width(), top + body + (s_trendWhyLines * small - size.height()) / 2,
                            size.width(), size.height()));
        const ChartScale scale = chartScaleOf(*row);
        const QRectF inner = box.adjusted(1, 2, -1, -2); // as the line has it
        const double bound =
            inner.bottom() - (row->bound - scale.low) / (scale.high - scale.low) * inner.height();
        painter.setPen(QPen(t.text3, 1, Qt::DashLine));
        painter.drawLine(QPointF(box.left(), bound), QPointF(box.right(), bound));
        paint::sparkline(painter, box, chartLineOf(*row), scale,
                         ChartThreshold{row->bound, {}, Breach::Above}, t.text2);
    }
    painter.setFont(fontOf(Type::Small));
    painter.setPen(t.text3);
    painter.drawText(at(left, top + body, words, rect.bottom() - top - body), s_trendWords,
                     whatFits(row->why, words));
    horizontalHairline(painter, rect.left() + boards::Side, end, rect.bottom(), t.line);
}

} // namespace warroom::ui
