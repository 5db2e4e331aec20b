// Many lines of a day in one chart: each stands where its values are, and none is left out.
#include "support/test_main.h"
#include "widgets/charts/chart_look.h"
#include "widgets/charts/time_chart.h"
#include "widgets/theme.h"

#include <QImage>

#include <cmath>

using namespace warroom;
using namespace warroom::ui;

namespace {

constexpr qint64 s_step = 10'000;
constexpr std::size_t s_points = 8'640;
constexpr std::size_t s_lines = 10; // more points together than Qt Charts draws

/// Every line swings within its own tenth of the scale.
std::vector<ChartSeries> linesOfADay()
{
    std::vector<ChartSeries> out(s_lines);
    for (std::size_t i = 0; i < s_lines; ++i) {
        out[i].line.stepMs = s_step;
        for (std::size_t k = 0; k < s_points; ++k)
            out[i].line.values.push_back(static_cast<double>(i) + 0.5 +
                                         0.2 * std::sin(static_cast<double>(k) / 3));
    }
    return out;
}

std::unique_ptr<TimeChart> chartOf(std::vector<ChartSeries> series)
{
    auto chart = std::make_unique<TimeChart>("Many lines");
    chart->resize(1000, 500);
    chart->setScale({0, double(s_lines), false, {}});
    chart->setTimeRange(0, s_step * qint64(s_points - 1));
    chart->setSeries(std::move(series));
    return chart;
}

/// How many pieces of the line's colour a column of the picture has.
int pieces(const QImage& picture, int x, QRgb colour)
{
    int count = 0;
    for (int y = 1; y < picture.height(); ++y)
        count += picture.pixel(x, y) == colour && picture.pixel(x, y - 1) != colour;
    return count;
}

} // namespace

class DenseChartTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { theme().apply(ThemeChoice::Dark); }
    void eachLineIsInEachColumn();
    void aGapStaysAGap();
};

void DenseChartTest::eachLineIsInEachColumn()
{
    const auto chart = chartOf(linesOfADay());
    const QImage picture = chart->grab().toImage();
    const QRgb colour = chartPen(SeriesLook::Main, false).color().rgb();
    for (int x = 200; x < 900; x += 7)
        QCOMPARE(pieces(picture, x, colour), int(s_lines));
}

void DenseChartTest::aGapStaysAGap()
{
    auto series = linesOfADay();
    for (std::size_t k = s_points / 2; k < s_points; ++k)
        series[4].line.values[k] = std::nan("");
    const auto chart = chartOf(std::move(series));
    const QImage picture = chart->grab().toImage();
    const QRgb colour = chartPen(SeriesLook::Main, false).color().rgb();
    QCOMPARE(pieces(picture, 200, colour), int(s_lines));
    QCOMPARE(pieces(picture, 800, colour), int(s_lines) - 1);
}

WARROOM_GUI_TEST_MAIN(DenseChartTest)
#include "tst_dense_chart.moc"
