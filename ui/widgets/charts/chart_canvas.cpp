// Keeps as many line series as there are pieces of lines; or the strokes of many dense ones.
#include "widgets/charts/chart_canvas.h"

#include <QChart>
#include <QLegend>
#include <QLineSeries>
#include <QPaintEngine>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace warroom::ui {
namespace {

/// Points of all lines together that Qt Charts draws within a few milliseconds.
constexpr std::size_t s_mostSmooth = 12'000;

} // namespace

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
    m_fromX = fromX;
    m_untilX = untilX;
    m_low = low;
    m_high = high;
}

/// Each column from its lowest to its highest place, and on from where the column before it ended.
ChartCanvas::Columns ChartCanvas::columnsOf(const ChartRun& run, const QPen& pen) const
{
    Columns out{pen.color(), {}};
    const double right = m_plot.width() / (m_untilX - m_fromX);
    const double up = m_plot.height() / (m_high - m_low);
    int column = 0, top = 0, bottom = 0, last = 0;
    bool isFirst = true;
    const auto stroke = [&] { out.strokes.append(QRect(column, top, 1, bottom - top + 1)); };
    for (const QPointF& point : run.points) {
        const int x = static_cast<int>(std::floor(m_plot.left() + (point.x() - m_fromX) * right));
        const int y = static_cast<int>(std::lround(m_plot.bottom() - (point.y() - m_low) * up));
        if (isFirst || x != column) {
            if (!isFirst)
                stroke();
            for (int between = column + 1, from = last; !isFirst && between < x; ++between) {
                const int to = last + (y - last) * (between - column) / (x - column);
                out.strokes.append(QRect(between, std::min(from, to), 1, std::abs(to - from) + 1));
                from = to;
            }
            column = x;
            top = isFirst ? y : std::min(y, last);
            bottom = isFirst ? y : std::max(y, last);
            isFirst = false;
        }
        top = std::min(top, y);
        bottom = std::max(bottom, y);
        last = y;
    }
    if (!isFirst)
        stroke();
    return out;
}

void ChartCanvas::setRuns(const std::vector<std::pair<ChartRun, QPen>>& runs)
{
    std::size_t count = 0;
    for (const auto& [run, pen] : runs)
        count += run.points.size();
    m_columns.clear();
    if (count > s_mostSmooth) {
        for (const auto& [run, pen] : runs)
            m_columns.push_back(columnsOf(run, pen));
        return;
    }
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

/// Written pixel by pixel: of tens of thousands of strokes a painter makes several times as much work.
QImage ChartCanvas::columnsPicture(const QRect& box, qreal ratio) const
{
    QImage picture(box.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    auto* const pixels = reinterpret_cast<QRgb*>(picture.bits());
    const auto stride = picture.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    const auto placed = [ratio](int at) { return static_cast<int>(at * ratio); };
    for (const Columns& line : m_columns) {
        const QRgb colour = qPremultiply(line.colour.rgba());
        for (const QRect& stroke : line.strokes) {
            const int left = std::max(0, placed(stroke.left() - box.left()));
            const int right = std::min(picture.width(), placed(stroke.right() + 1 - box.left()));
            const int bottom = std::min(picture.height(), placed(stroke.bottom() + 1 - box.top()));
            for (int y = std::max(0, placed(stroke.top() - box.top())); y < bottom; ++y)
                std::fill(pixels + y * stride + left, pixels + y * stride + std::max(left, right), colour);
        }
    }
    return picture;
}

void ChartCanvas::render(QPainter& painter)
{
    painter.save();
    // A line on the edge of the plot keeps its whole width.
    const QRectF around = m_plot.adjusted(-2, -2, 2, 2);
    if (m_columns.empty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        m_scene.render(&painter, around, around);
    } else {
        painter.setClipRect(around);
        painter.setPen(Qt::NoPen);
        const QRect box = around.toAlignedRect();
        if (painter.paintEngine()->type() == QPaintEngine::Raster) {
            painter.drawImage(box.topLeft(), columnsPicture(box, painter.device()->devicePixelRatioF()));
            painter.restore();
            return;
        }
        for (const Columns& line : m_columns) {
            painter.setBrush(line.colour);
            painter.drawRects(line.strokes.constData(), static_cast<int>(line.strokes.size()));
        }
    }
    painter.restore();
}

} // namespace warroom::ui
