// `dashboard`, the part "chart": a day in steps of 10 s, 50 lines, one new point each.
#include "room_parts.h"

#include "widgets/charts/time_chart.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace warroom::bench {
namespace {

using namespace warroom::ui;

constexpr std::size_t lineCount = 50, pointCount = 8'640;
constexpr qint64 stepMs = 10'000;
constexpr int updates = 12;
constexpr QSize place(1376, 640);

// Each line has its own level, and noise around it as measured values have.
double valueAt(std::size_t line, qint64 index)
{
    const auto at = static_cast<double>(index);
    const auto number = static_cast<double>(line);
    const double noise = std::fmod(std::abs(std::sin(at * 12.9898 + number * 78.233) * 43758.5453), 1.0);
    return number + 1 + std::sin(at / 700 + number) + 0.6 * noise;
}

std::vector<ChartSeries> seriesFrom(qint64 firstIndex)
{
    constexpr SeriesLook looks[] = {SeriesLook::First, SeriesLook::Second, SeriesLook::Third};
    std::vector<ChartSeries> out(lineCount);
    for (std::size_t i = 0; i < lineCount; ++i) {
        out[i].look = looks[i % std::size(looks)];
        out[i].line.fromMs = firstIndex * stepMs;
        out[i].line.stepMs = stepMs;
        for (std::size_t k = 0; k < pointCount; ++k)
            out[i].line.values.push_back(valueAt(i, firstIndex + static_cast<qint64>(k)));
    }
    return out;
}

// What stands in each pixel column of a line: the lowest and the highest value, in order.
QPolygonF thinned(const ChartLine& line, const QRect& plot, double high)
{
    QPolygonF out;
    const auto columns = static_cast<std::size_t>(plot.width());
    const auto y = [&](double value) { return plot.bottom() - value / high * plot.height(); };
    for (std::size_t column = 0; column < columns; ++column) {
        const auto begin = line.values.begin() + static_cast<std::ptrdiff_t>(column * pointCount / columns);
        const auto end =
            line.values.begin() + static_cast<std::ptrdiff_t>((column + 1) * pointCount / columns);
        const auto [low, top] = std::minmax_element(begin, end);
        const double x = plot.left() + static_cast<double>(column);
        out << QPointF(x, y(low < top ? *low : *top)) << QPointF(x, y(low < top ? *top : *low));
    }
    return out;
}

class BareChart final : public QWidget
{
public:
    void setSeries(std::vector<ChartSeries> series)
    {
        m_series = std::move(series);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        painter.setPen(QPen(Qt::darkBlue, 1)); // neither smooth nor thick: what a painter does fastest
        for (const auto& series : m_series)
            painter.drawPolyline(thinned(series.line, rect().adjusted(40, 8, -8, -24), 54));
    }

private:
    std::vector<ChartSeries> m_series;
};

void showAt(QWidget& window)
{
    window.resize(place);
    window.show();
}

// Each update is made before the clock starts: what counts is the widget.
template<class Update>
Figures updated(FrameApplication& application, const Update& update)
{
    application.settle();
    FrameTimes times;
    for (int i = 0; i < updates; ++i) {
        auto series = seriesFrom(1 + i);
        application.takeFrames();
        QMetaObject::invokeMethod(
            &application, [&] { update(std::move(series), i); }, Qt::QueuedConnection);
        while (!application.hasFrames())
            application.turn(std::chrono::milliseconds(50));
        times.add(application.takeFrames());
    }
    Figures out;
    times.appendTo(out);
    return out;
}

Figures measureOurs(FrameApplication& application)
{
    TimeChart chart(QStringLiteral("Fifty lines"));
    chart.setScale({0, 54, false, {}});
    chart.setSeries(seriesFrom(0));
    chart.setTimeRange(0, stepMs * static_cast<qint64>(pointCount - 1));
    showAt(chart);
    return updated(application, [&](std::vector<ChartSeries> series, int i) {
        chart.setSeries(std::move(series));
        chart.setTimeRange((1 + i) * stepMs, (1 + i) * stepMs + stepMs * static_cast<qint64>(pointCount - 1));
    });
}

Figures measureFloor(FrameApplication& application)
{
    BareChart chart;
    chart.setSeries(seriesFrom(0));
    showAt(chart);
    return updated(application,
                   [&](std::vector<ChartSeries> series, int) { chart.setSeries(std::move(series)); });
}

} // namespace

Result<Report> measureChart(const ScreenRun& run)
{
    Report report("dashboard");
    report.setText("part", "chart");
    report.setNumber("lines", static_cast<double>(lineCount));
    report.setNumber("points", static_cast<double>(pointCount));
    for (int round = 0; round < run.rounds; ++round) {
        auto ours = measureOurs(run.application);
        report.addRound(std::move(ours), measureFloor(run.application));
    }
    return report;
}

} // namespace warroom::bench
