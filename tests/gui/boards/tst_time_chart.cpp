// Charts: thinning keeps what matters, gaps stay gaps, a breach is cut out where it begins, and keys do all.
#include "widgets/charts/time_chart.h"

#include "support/test_main.h"
#include "widgets/charts/chart_paint.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QSignalSpy>

#include <cmath>

using namespace warroom::ui;

namespace {

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();
constexpr qint64 minute = 60'000;

ChartLine line(std::vector<double> values, qint64 stepMs = minute) { return {0, stepMs, std::move(values)}; }

// "0,1 60,2 | !60,2 120,5": seconds and values, runs apart, those in breach marked.
QString said(const std::vector<ChartRun>& runs)
{
    QStringList out;
    for (const ChartRun& run : runs) {
        QStringList points;
        for (const QPointF& point : run.points)
            points << QString("%1,%2").arg(point.x() / 1000).arg(point.y());
        out << (run.isBreach ? "!" : "") + points.join(' ');
    }
    return out.join(" | ");
}

int pixelsOf(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    }
    return count;
}

} // namespace

class TimeChartTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void linesAreCutAtGapsAndThresholds_data();
    void linesAreCutAtGapsAndThresholds();
    void thinningKeepsTheLowestAndTheHighest();
    void aLogarithmicScaleIsDrawnInPowers();
    void ticksAreRound_data();
    void ticksAreRound();
    void timesAreInRoundSteps();
    void aBreachIsDrawnInItsColour();
    void aGapIsNotBridged();
    void theCursorGoesByKeys();
    void aRangeIsChosenByKeysAndByDragging();
    void itSaysWhatItShows();
    void onPaperItIsDrawnWithoutACursor();
    void barsEndAtAHundredAndFiftyPercent();
    void aValueOnItsOwnIsADot_data();
    void aValueOnItsOwnIsADot();
    void whatTheScaleDoesNotHoldIsTold();
    void aStretchBeyondTheScaleIsOneArrow();
    void marksStandOnTheCurveAndOnTheSmallOne();
    void manyDeploysLoseTheirLinesNotTheirTriangles();
};

void TimeChartTest::linesAreCutAtGapsAndThresholds_data()
{
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<int>("breach");
    QTest::addColumn<QString>("runs");
    const int none = static_cast<int>(Breach::None), below = static_cast<int>(Breach::Below),
              above = static_cast<int>(Breach::Above);
    QTest::newRow("one run") << std::vector{1.0, 2.0, 3.0} << none << "0,1 60,2 120,3";
    QTest::newRow("a gap parts it") << std::vector{1.0, 2.0, notKnown, 3.0, 4.0} << none
                                    << "0,1 60,2 | 180,3 240,4";
    QTest::newRow("a value between two gaps is seen")
        << std::vector{1.0, 1.0, notKnown, 3.0} << none << "0,1 60,1 | 180,3";
    QTest::newRow("cut where it falls below")
        << std::vector{4.0, 3.0, 1.0, 1.0} << below << "0,4 60,3 90,2 | !90,2 120,1 180,1";
    QTest::newRow("and where it comes back") << std::vector{1.0, 3.0} << below << "!0,1 30,2 | 30,2 60,3";
    QTest::newRow("above is the other side") << std::vector{1.0, 3.0} << above << "0,1 30,2 | !30,2 60,3";
    QTest::newRow("on the threshold is no breach") << std::vector{3.0, 2.0, 3.0} << below << "0,3 60,2 120,3";
    QTest::newRow("nothing known, nothing drawn") << std::vector{notKnown, notKnown} << below << "";
}

void TimeChartTest::linesAreCutAtGapsAndThresholds()
{
    QFETCH(std::vector<double>, values);
    QFETCH(int, breach);
    const ChartThreshold threshold{2, {}, static_cast<Breach>(breach)};
    QTEST(said(chartRuns(line(values), 0, 600'000, 100, {0, 5, false, {}}, threshold)), "runs");
}

void TimeChartTest::thinningKeepsTheLowestAndTheHighest()
{
    std::vector<double> values(86'400, 0.5);
    values[1'234] = 9;
    values[70'001] = -3;
    const auto runs = chartRuns(line(values, 1'000), 0, 86'400'000, 300, {-5, 10, false, {}}, {});
    QCOMPARE(runs.size(), std::size_t(1));
    QVERIFY(runs[0].points.size() <= 600);
    double low = 0, high = 0;
    for (const QPointF& point : runs[0].points) {
        low = std::min(low, point.y());
        high = std::max(high, point.y());
    }
    QCOMPARE(low, -3.0);
    QCOMPARE(high, 9.0);
}

void TimeChartTest::aLogarithmicScaleIsDrawnInPowers()
{
    const ChartScale scale{0.1, 1000, true, {}};
    QCOMPARE(said(chartRuns(line({1, 100, 0}), 0, 600'000, 100, scale, {})), QString("0,0 60,2 120,-1"));
    QCOMPARE(roundTicks(scale, 4), (std::vector{0.1, 1.0, 10.0, 100.0, 1000.0}));
}

void TimeChartTest::ticksAreRound_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<std::vector<double>>("ticks");
    QTest::newRow("shares") << 0.0 << 1.4 << std::vector{0.0, 0.5, 1.0};
    QTest::newRow("availability") << 0.995 << 1.0 << std::vector{0.996, 0.998, 1.0};
    QTest::newRow("counts") << 0.0 << 300.0 << std::vector{0.0, 100.0, 200.0, 300.0};
    QTest::newRow("nothing to count") << 1.0 << 1.0 << std::vector<double>{};
}

void TimeChartTest::ticksAreRound()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(std::vector<double>, ticks);
    const auto found = roundTicks({low, high, false, {}}, 3);
    QCOMPARE(found.size(), ticks.size());
    for (std::size_t i = 0; i < ticks.size(); ++i)
        QVERIFY2(std::abs(found[i] - ticks[i]) < 1e-9, qPrintable(QString::number(found[i])));
}

void TimeChartTest::timesAreInRoundSteps()
{
    const qint64 hour = 60 * minute, day = 24 * hour;
    QCOMPARE(timeStep(15 * minute, 4), 5 * minute);
    QCOMPARE(timeStep(2 * hour, 6), 30 * minute);
    QCOMPARE(timeStep(30 * day, 5), 7 * day);
    QCOMPARE(timeStep(900 * day, 3), 28 * day);
}

void TimeChartTest::aBreachIsDrawnInItsColour()
{
    TimeChart chart("Success");
    chart.resize(400, 160);
    chart.setTimeRange(0, 5 * minute);
    chart.setScale({0, 10, false, {}});
    chart.setLine(line({9, 9, 9, 2, 2, 2}));
    const QImage calm = chart.grab().toImage();
    QCOMPARE(pixelsOf(calm, tokens().crit.fill), 0);
    chart.setThreshold(ChartThreshold{5, "Objective", Breach::Below});
    const QImage broken = chart.grab().toImage();
    QVERIFY(pixelsOf(broken, tokens().crit.fill) > 50);
    theme().apply(ThemeChoice::Light);
    QVERIFY(pixelsOf(chart.grab().toImage(), tokens().crit.fill) > 50);
    theme().apply(ThemeChoice::Dark);
    QCOMPARE(chart.grab().toImage(), broken);
}

void TimeChartTest::aGapIsNotBridged()
{
    TimeChart chart("Success");
    chart.resize(400, 160);
    chart.setTimeRange(0, 9 * minute);
    chart.setScale({0, 10, false, {0, 10}});
    const auto column = [&](double share) {
        const QImage picture = chart.grab().toImage();
        const int x = static_cast<int>(60 + share * 300);
        int inked = 0;
        for (int y = 20; y < 120; ++y)
            inked += picture.pixelColor(x, y) != tokens().surface;
        return inked;
    };
    chart.setLine(line({5, 5, 5, 5, 5, 5, 5, 5, 5, 5}));
    QVERIFY(column(0.5) > 0);
    chart.setLine(line({5, 5, 5, notKnown, notKnown, notKnown, notKnown, 5, 5, 5}));
    QCOMPARE(column(0.5), 0);
}

void TimeChartTest::theCursorGoesByKeys()
{
    TimeChart chart("Success");
    chart.resize(400, 160);
    chart.setTimeRange(0, 5 * minute);
    chart.setScale({0, 10, false, {}});
    chart.setSeries({{"p95", line({1, 2, 3, 4, 5, 6}), SeriesLook::First},
                     {"p50", line({1, 1, notKnown, 1, 1, 1}), SeriesLook::Second}});
    chart.grab();
    QSignalSpy moved(&chart, &TimeChart::cursorMoved);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.cursorTime(), std::optional<qint64>(5 * minute));
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.cursorText(), QString("00:02:00, p95 3, p50 not known"));
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(!chart.cursorTime());
    QCOMPARE(moved.size(), 5);
}

void TimeChartTest::aRangeIsChosenByKeysAndByDragging()
{
    TimeChart chart("Success");
    chart.resize(400, 160);
    chart.setTimeRange(0, 10 * minute);
    chart.setScale({0, 10, false, {}});
    chart.setLine(line({1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9}));
    chart.grab();
    QSignalSpy chosen(&chart, &TimeChart::rangeChosen);
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    chart.setRangeChoice(true);
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&chart, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0], QVariantList({qint64(0), 2 * minute}));
    QTest::mousePress(&chart, Qt::LeftButton, {}, {100, 60});
    QTest::mouseMove(&chart, {300, 60});
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, {300, 60});
    QCOMPARE(chosen.size(), 2);
    QVERIFY(chosen[1][1].toLongLong() - chosen[1][0].toLongLong() > 4 * minute);
}

void TimeChartTest::itSaysWhatItShows()
{
    TimeChart chart("Checkout success");
    chart.setTimeRange(0, 5 * minute);
    chart.setScale({0, 1, false, {}});
    QCOMPARE(chart.sentence(), QString("Checkout success: no data"));
    chart.setTexts({}, [](double value) { return QString("%1 percent").arg(value * 100); });
    chart.setLine(line({1, 1, 0.7, 0.62}));
    QCOMPARE(chart.sentence(), QString("Checkout success: 62 percent"));
    chart.setThreshold(ChartThreshold{0.9, "objective 90", Breach::Below});
    QCOMPARE(chart.accessibleDescription(),
             QString("Checkout success: 62 percent, objective 90, breached since 00:02"));
    chart.setLine(line({1, 1, 0.7, 1}));
    QCOMPARE(chart.accessibleDescription(), QString("Checkout success: 100 percent, objective 90"));
}

void TimeChartTest::onPaperItIsDrawnWithoutACursor()
{
    TimeChart chart("Success");
    chart.resize(400, 160);
    chart.setTimeRange(0, 5 * minute);
    chart.setScale({0, 10, false, {}});
    chart.setLine(line({1, 2, 3, 4, 5, 6}));
    const auto drawn = [&] {
        QImage paper(600, 300, QImage::Format_RGB32);
        paper.fill(tokens().surface);
        QPainter painter(&paper);
        chart.draw(painter, QRectF(20, 20, 560, 260));
        painter.end();
        return paper;
    };
    const QImage before = drawn();
    QVERIFY(pixelsOf(before, tokens().chart.axis) > 400);
    chart.setCursorTime(2 * minute);
    QCOMPARE(drawn(), before);
    QVERIFY(pixelsOf(before, tokens().accent) == 0);
}

void TimeChartTest::barsEndAtAHundredAndFiftyPercent()
{
    const auto filled = [](double share, Tone tone) {
        QImage image(150, 20, QImage::Format_RGB32);
        image.fill(tokens().surface);
        QPainter painter(&image);
        paint::bulletBar(painter, QRectF(0, 0, 150, 20), share, tone);
        painter.end();
        const QColor fill = tone == Tone::Plain ? tokens().chart.main : tokens().state(tone).fill;
        int width = 0;
        for (int x = 0; x < image.width(); ++x)
            width += image.pixelColor(x, 10) == fill;
        return width;
    };
    QCOMPARE(filled(0.3, Tone::Plain), 30);
    QCOMPARE(filled(0.9, Tone::Warn), 90);
    QCOMPARE(filled(1.2, Tone::Crit), 118); // but for the mark of 2 px at 100
    QCOMPARE(filled(4.12, Tone::Crit), 148);
    QCOMPARE(filled(notKnown, Tone::Plain), 0);
}

void TimeChartTest::aValueOnItsOwnIsADot_data()
{
    QTest::addColumn<std::vector<double>>("values");
    QTest::newRow("the only one") << std::vector{5.0};
    QTest::newRow("between two gaps") << std::vector{notKnown, notKnown, 5.0, notKnown, notKnown};
}

void TimeChartTest::aValueOnItsOwnIsADot()
{
    QFETCH(std::vector<double>, values);
    // Ten seconds of a month: half a step of it would be narrower than a pixel.
    TimeChart chart("Success");
    chart.resize(400, 160);
    chart.setTimeRange(-15 * 86'400'000LL, 15 * 86'400'000LL);
    chart.setScale({0, 10, false, {}});
    chart.setLine(line(values, 10'000));
    QVERIFY(pixelsOf(chart.grab().toImage(), tokens().chart.main) > 8);
    QImage small(92, 20, QImage::Format_RGB32);
    small.fill(tokens().surface);
    QPainter painter(&small);
    paint::sparkline(painter, {0, 0, 92, 20}, line(values, 10'000), {0, 10, false, {}}, {},
                     tokens().crit.fill);
    painter.end();
    QVERIFY(pixelsOf(small, tokens().chart.main) > 8);
}

void TimeChartTest::whatTheScaleDoesNotHoldIsTold()
{
    TimeChart chart("Availability");
    chart.resize(400, 160);
    chart.setTimeRange(0, 6 * minute);
    chart.setScale({0.99, 1, false, {0.99, 1}});
    chart.setTexts({}, [](double value) { return QString("%1 %").arg(value * 100); });
    chart.setLine(line({1, 1, 1, 1, 1, 1, 1}));
    const int quiet = pixelsOf(chart.grab().toImage(), tokens().text);
    QCOMPARE(chart.sentence(), QString("Availability: 100 %"));
    chart.setLine(line({1, 1, 0.62, 0.7, 1, 1, 1}));
    QCOMPARE(chart.sentence(), QString("Availability: 100 %, below the scale down to 62 % at 00:02"));
    QVERIFY(pixelsOf(chart.grab().toImage(), tokens().text) > quiet + 8);
    chart.setScale({0, 0.9, false, {}});
    QVERIFY2(chart.sentence().endsWith("above the scale up to 100 % at 00:00"), qPrintable(chart.sentence()));
}

void TimeChartTest::aStretchBeyondTheScaleIsOneArrow()
{
    const auto found = offScale(line({5, 11, 14, 12, 5, notKnown, 20, notKnown, 21, -3, 0, 10}), 0,
                                11 * minute, {0, 10, false, {}});
    QCOMPARE(found.size(), std::size_t(4));
    QCOMPARE(found[0].value, 14.0);
    QCOMPARE(found[0].atMs, 2 * minute);
    QCOMPARE(found[1].value, 20.0);
    QCOMPARE(found[2].value, 21.0);
    QCOMPARE(found[3].value, -3.0);
    QVERIFY(found[2].isAbove && !found[3].isAbove);
    QVERIFY(offScale(line({5, 20}), 0, minute / 2, {0, 10, false, {}}).empty());
}

void TimeChartTest::marksStandOnTheCurveAndOnTheSmallOne()
{
    const std::vector<ChartMark> marks{{2 * minute, "INC-7", true, false},
                                       {4 * minute, "api 12", false, true}};
    TimeChart chart("Success");
    chart.resize(400, 160);
    chart.setTimeRange(0, 6 * minute);
    chart.setScale({0, 10, false, {}});
    chart.setLine(line({5, 5, 5, 5, 5, 5, 5}));
    const QImage before = chart.grab().toImage();
    QCOMPARE(pixelsOf(before, tokens().crit.fill), 0);
    const int triangles = pixelsOf(before, tokens().text2);
    chart.setMarks(marks);
    const QImage after = chart.grab().toImage();
    QVERIFY(pixelsOf(after, tokens().crit.fill) > 30);
    QVERIFY(pixelsOf(after, tokens().text2) > triangles + 8);

    const auto small = [](const std::vector<ChartMark>& shown) {
        QImage image(92, 20, QImage::Format_RGB32);
        image.fill(tokens().surface);
        QPainter painter(&image);
        paint::sparkline(painter, {0, 0, 92, 20}, line({5, 5, 5, 5, 5, 5, 5}), {0, 10, false, {}}, {},
                         tokens().warn.fill, shown);
        painter.end();
        return image;
    };
    QVERIFY(pixelsOf(small({marks[0]}), tokens().crit.fill) > 5);
    QVERIFY(small({marks[1]}) != small({}));
}

void TimeChartTest::manyDeploysLoseTheirLinesNotTheirTriangles()
{
    const auto dotted = [](int deploys) {
        TimeChart chart("Success");
        chart.resize(600, 160);
        chart.setTimeRange(0, 100 * minute);
        chart.setScale({0, 10, false, {}});
        std::vector<ChartMark> marks;
        for (int i = 0; i < deploys; ++i)
            marks.push_back({(i * 5 + 1) * minute, {}, false, true});
        chart.setMarks(marks);
        const QImage picture = chart.grab().toImage();
        return std::pair(pixelsOf(picture, tokens().control), pixelsOf(picture, tokens().text2));
    };
    const auto few = dotted(3), many = dotted(18);
    QVERIFY(few.first > 30);
    QCOMPARE(many.first, 0);
    QVERIFY(many.second > 4 * few.second);
}

WARROOM_GUI_TEST_MAIN(TimeChartTest)
#include "tst_time_chart.moc"
