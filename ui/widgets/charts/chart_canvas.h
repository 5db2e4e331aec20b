// The lines of a chart as Qt Charts draws them, without axes, legend or background.
#pragma once

#include "widgets/charts/chart_data.h"

#include <QGraphicsScene>
#include <QImage>
#include <QPen>
#include <QSizeF>

#include <utility>

QT_BEGIN_NAMESPACE
class QChart;
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace warroom::ui {

/// A QChart in a scene of its own, which is rendered where it is wanted: on a pixmap or as vectors. Where
/// there are more points than a line needs to look smooth, each line is drawn here, one stroke for each
/// pixel column: that is many times as fast. GUI thread.
class ChartCanvas final
{
public:
    ChartCanvas();

    /// Where the lines are drawn within a chart of this size.
    void setPlot(const QSizeF& size, const QRectF& plot);
    /// x in milliseconds, y as the scale draws it.
    void setRange(double fromX, double untilX, double low, double high);
    /// After the plot and the range.
    void setRuns(const std::vector<std::pair<ChartRun, QPen>>& runs);
    void render(QPainter& painter);

private:
    /// A line as the strokes of its columns.
    struct Columns
    {
        QColor colour;
        QList<QRect> strokes;
    };

    Columns columnsOf(const ChartRun& run, const QPen& pen) const;
    QImage columnsPicture(const QRect& box, qreal ratio) const;

    QGraphicsScene m_scene;
    QChart* m_chart;
    QValueAxis* m_x;
    QValueAxis* m_y;
    std::vector<QLineSeries*> m_lines;
    std::vector<Columns> m_columns; ///< empty: the chart draws
    QRectF m_plot;
    double m_fromX = 0, m_untilX = 1, m_low = 0, m_high = 1;
};

} // namespace warroom::ui
