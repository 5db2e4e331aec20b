// Keeps as many line series as there are pieces of lines.
#include "widgets/charts/chart_canvas.h"

#include <QChart>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

namespace warroom::ui {

ChartCanvas::ChartCanvas() : m_chart(new QChart), m_x(new QValueAxis), m_y(new QValueAxis)
{
    m_chart->legend()->hide();
    m_chart->setMargins({});
    m_chart->setBackgroundVisible(false);
    m_chart->setBackgroundRoundness(0);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->addAxis(m_x, Qt::AlignBottom);
    m_chart->addAxis(m_y, Qt::AlignLeft);
    m_x->setVisible(false);
    m_y->setVisible(false);
    m_scene.addItem(m_chart);
}

void ChartCanvas::setPlot(const QSizeF& size, const QRectF& plot)
{
    m_plot = plot;
    m_chart->resize(size);
    m_chart->setPlotArea(plot);
    m_scene.setSceneRect(QRectF({}, size));
}

void ChartCanvas::setRange(double fromX, double untilX, double low, double high)
{
    m_x->setRange(fromX, untilX);
    m_y->setRange(low, high);
}

void ChartCanvas::setRuns(const std::vector<std::pair<ChartRun, QPen>>& runs)
{
    while (m_lines.size() < runs.size()) {
        auto* line = new QLineSeries;
        m_chart->addSeries(line);
        line->attachAxis(m_x);
        line->attachAxis(m_y);
        m_lines.push_back(line);
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const bool used = i < runs.size();
        m_lines[i]->setVisible(used);
        if (!used) {
            m_lines[i]->clear();
            continue;
        }
        const auto& points = runs[i].first.points;
        m_lines[i]->setPen(runs[i].second);
        m_lines[i]->replace(QList<QPointF>(points.begin(), points.end()));
    }
}

void ChartCanvas::render(QPainter& painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // A line on the edge of the plot keeps its whole width.
    const QRectF around = m_plot.adjusted(-2, -2, 2, 2);
    m_scene.render(&painter, around, around);
    painter.restore();
}

} // namespace warroom::ui
