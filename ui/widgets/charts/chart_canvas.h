// The lines of a chart as Qt Charts draws them, without axes, legend or background.
#pragma once

#include "widgets/charts/chart_data.h"

#include <QGraphicsScene>
#include <QPen>
#include <QSizeF>

#include <utility>

QT_BEGIN_NAMESPACE
class QChart;
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace warroom::ui {

/// A QChart in a scene of its own, which is rendered where it is wanted: on a pixmap or as vectors. GUI
/// thread.
class ChartCanvas final
{
public:
    ChartCanvas();

    /// Where the lines are drawn within a chart of this size.
    void setPlot(const QSizeF& size, const QRectF& plot);
    /// x in milliseconds, y as the scale draws it.
    void setRange(double fromX, double untilX, double low, double high);
    void setRuns(const std::vector<std::pair<ChartRun, QPen>>& runs);
    void render(QPainter& painter);

private:
    QGraphicsScene m_scene;
    QChart* m_chart;
    QValueAxis* m_x;
    QValueAxis* m_y;
    std::vector<QLineSeries*> m_lines;
    QRectF m_plot;
};

} // namespace warroom::ui
