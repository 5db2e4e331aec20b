// Which line is drawn how: told apart by dashes as well as by colour.
#include "widgets/charts/chart_look.h"

#include "widgets/theme.h"

#include <QLineF>
#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace warroom::ui {
namespace {

constexpr double s_dot = 2.5;
constexpr double s_triangle = 3.5, s_smallTriangle = 2.5;
/// A plot that is lower is a small one.
constexpr double s_smallPlot = 30;
/// From here on a line is drawn in single strokes.
constexpr qsizetype s_manyPoints = 40;

} // namespace

QPen chartPen(SeriesLook look, bool isBreach)
{
    const Tokens& t = tokens();
    QPen pen(isBreach ? t.crit.fill : t.chart.main, isBreach ? 2 : 1.5);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    // Dashes count in widths of the pen.
    switch (look) {
    case SeriesLook::Main:
        break;
    case SeriesLook::First:
        pen.setColor(isBreach ? t.crit.fill : t.chart.s1);
        break;
    case SeriesLook::Second:
        pen.setColor(isBreach ? t.crit.fill : t.chart.s2);
        pen.setDashPattern({6 / pen.widthF(), 3 / pen.widthF()});
        break;
    case SeriesLook::Third:
        pen.setColor(isBreach ? t.crit.fill : t.chart.s3);
        pen.setDashPattern({2 / pen.widthF(), 2 / pen.widthF()});
        break;
    case SeriesLook::Ideal:
        pen.setColor(t.chart.dim);
        pen.setWidthF(1);
        pen.setDashPattern({3, 3});
        break;
    }
    return pen;
}

void drawChartRun(QPainter& painter, const QPolygonF& points, const QPen& pen)
{
    const bool onScreen = painter.paintEngine()->type() == QPaintEngine::Raster;
    if (onScreen && points.size() > s_manyPoints && pen.style() == Qt::SolidLine) {
        // Without joints, which nobody sees between such short strokes, several times as fast.
        QList<QLineF> strokes;
        strokes.reserve(points.size());
        for (qsizetype i = 1; i < points.size(); ++i)
            strokes.append(QLineF(points[i - 1], points[i]));
        painter.setPen(pen);
        painter.drawLines(strokes);
    } else if (points.size() > 1) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(points);
    } else if (!points.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(pen.color());
        painter.drawEllipse(points.front(), s_dot, s_dot);
    }
}

void drawChartMark(QPainter& painter, const QRectF& plot, double x, const ChartMark& mark, bool hasLine)
{
    const Tokens& t = tokens();
    const double at = std::floor(x) + 0.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (hasLine) {
        QPen pen(mark.isCrit ? t.crit.fill : mark.isDeploy ? t.control : t.text2, 1);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(mark.isDeploy ? QList<qreal>{1, 3} : QList<qreal>{2, 2});
        painter.setPen(pen);
        painter.drawLine(QPointF(at, plot.top()), QPointF(at, plot.bottom()));
    }
    if (mark.isDeploy) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.text2);
        const double foot = plot.bottom() + 1;
        const double half = plot.height() < s_smallPlot ? s_smallTriangle : s_triangle;
        painter.drawPolygon(QPolygonF({{at - half, foot}, {at + half, foot}, {at, foot - 1.6 * half}}));
    }
    painter.restore();
}

} // namespace warroom::ui
