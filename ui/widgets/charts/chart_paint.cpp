// Painting of the small charts.
#include "widgets/charts/chart_paint.h"

#include "widgets/charts/chart_look.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace warroom::ui::paint {
namespace {

constexpr double s_widest = 1.5;
constexpr int s_bar = 8;

} // namespace

QSize sparklineSize() { return {scaled(92), scaled(20)}; }

void sparkline(QPainter& painter, const QRectF& box, const ChartLine& line, const ChartScale& scale,
               const std::optional<ChartThreshold>& threshold, const QColor& breach,
               std::span<const ChartMark> marks)
{
    if (line.values.empty() || !(scale.high > scale.low))
        return;
    const qint64 until = std::max(line.at(line.values.size() - 1), line.fromMs + 1);
    const double low = onScale(scale, scale.low), high = onScale(scale, scale.high);
    const QRectF inner = box.adjusted(1, 2, -1, -2);
    const auto placed = [&](const QPointF& point) {
        const double x =
            (point.x() - static_cast<double>(line.fromMs)) / static_cast<double>(until - line.fromMs);
        const double y = std::clamp((point.y() - low) / (high - low), 0.0, 1.0);
        return QPointF(inner.left() + x * inner.width(), inner.bottom() - y * inner.height());
    };
    painter.save();
    const bool isKnown =
        std::any_of(line.values.begin(), line.values.end(), [](double value) { return !std::isnan(value); });
    for (const ChartMark& mark : marks) {
        if (isKnown && mark.atMs >= line.fromMs && mark.atMs <= until)
            drawChartMark(painter, box, placed({static_cast<double>(mark.atMs), low}).x(), mark,
                          !mark.isDeploy);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ChartRun& run :
         chartRuns(line, line.fromMs, until, static_cast<int>(box.width()), scale, threshold)) {
        QPen pen = chartPen(SeriesLook::Main, run.isBreach);
        if (run.isBreach)
            pen.setColor(breach);
        QPolygonF polygon;
        for (const QPointF& point : run.points)
            polygon.append(placed(point));
        drawChartRun(painter, polygon, pen);
    }
    painter.restore();
}

void bulletBar(QPainter& painter, const QRectF& box, double share, Tone tone)
{
    const Tokens& t = tokens();
    const double height = scaled(s_bar);
    const QRectF track(box.left(), std::round(box.center().y() - height / 2), std::round(box.width()),
                       height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.fillRect(track, t.line);
    painter.fillRect(track.adjusted(1, 1, -1, -1), t.raised);
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    if (!std::isnan(share)) {
        const double length = std::round(track.width() * std::clamp(share / s_widest, 0.0, 1.0));
        const QColor fill = tone == Tone::Plain ? t.chart.main : t.state(tone).fill;
        painter.fillRect(QRectF(rtl ? track.right() - length : track.left(), track.top(), length, height),
                         fill);
    }
    const double target = std::round(track.width() / s_widest);
    painter.fillRect(QRectF((rtl ? track.right() - target : track.left() + target) - 1,
                            track.top() - scaled(3), 2, height + 2 * scaled(3)),
                     t.text);
    painter.restore();
}

void stackBar(QPainter& painter, const QRectF& box, std::span<const BarPart> parts, double full)
{
    if (!(full > 0))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    double done = 0;
    for (const BarPart& part : parts) {
        if (!(part.value > 0))
            continue;
        const double from = std::round(box.width() * done / full);
        done += part.value;
        const double until = std::max(std::round(box.width() * done / full) - 2, from + 2);
        painter.fillRect(
            QRectF(rtl ? box.right() - until : box.left() + from, box.top(), until - from, box.height()),
            part.colour);
    }
    painter.restore();
}

} // namespace warroom::ui::paint
