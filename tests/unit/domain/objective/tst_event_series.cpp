// Events by the minute and by the hour: what is kept, and what a window sums up to.
#include "objective_samples.h"

#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

class EventSeriesTest : public QObject
{
    Q_OBJECT

private slots:
    void aWindowSumsItsMinutes_data();
    void aWindowSumsItsMinutes();
    void puttingAgainTakesThePlace();
    void nothingMeasuredIsNotNoEvents();
    void minutesBecomeHoursAfterThreeDays();
    void hoursGoAfterHalfAYear();
    void aMinuteThatIsTooOldIsRefused();
    void hoursThatAreAddedAreOnTop();
};

void EventSeriesTest::aWindowSumsItsMinutes_data()
{
    QTest::addColumn<int>("minutesFrom");
    QTest::addColumn<int>("minutesUntil");
    QTest::addColumn<double>("total");
    QTest::newRow("within an hour") << -30 << -20 << 10.0;
    QTest::newRow("the last five minutes") << -5 << 0 << 5.0;
    QTest::newRow("over the turn of an hour") << -90 << -30 << 60.0;
    QTest::newRow("over many hours with ends that are not whole") << -1000 << -7 << 993.0;
    QTest::newRow("whole hours") << -600 << -60 << 540.0;
    QTest::newRow("nothing") << -5 << -5 << 0.0;
    QTest::newRow("before everything") << -9000 << -8000 << 0.0;
    QTest::newRow("in the future") << 10 << 20 << 0.0;
}

void EventSeriesTest::aWindowSumsItsMinutes()
{
    QFETCH(int, minutesFrom);
    QFETCH(int, minutesUntil);
    QFETCH(double, total);
    EventSeries series;
    fill(series, noon - 48h, noon, 1, 0.25);
    const auto sum = series.sum(noon + minutesFrom * 1min, noon + minutesUntil * 1min);
    QCOMPARE(sum.total, total);
    QCOMPARE(sum.good, total * 0.75);
}

void EventSeriesTest::puttingAgainTakesThePlace()
{
    EventSeries series;
    QVERIFY(series.put({noon, 5, 10}));
    QVERIFY(series.put({noon, 7, 8}));
    QVERIFY(series.add({noon + 30s, 1, 2}));
    QCOMPARE(series.at(noon).value(), (EventCounts{noon, 8, 10}));
    QCOMPARE(series.sum(noon, noon + 1h).total, 10.0);
    QCOMPARE(series.sum(noon, noon + 1h).good, 8.0);
}

void EventSeriesTest::nothingMeasuredIsNotNoEvents()
{
    EventSeries series;
    QVERIFY(!series.last() && !series.first() && !series.at(noon));
    QVERIFY(series.put({noon, 0, 0}));
    QVERIFY(series.at(noon).has_value());
    QVERIFY(!series.at(noon - 1min));
    QCOMPARE(*series.last(), noon + 1min);
    QCOMPARE(*series.first(), noon);
}

void EventSeriesTest::minutesBecomeHoursAfterThreeDays()
{
    EventSeries series;
    fill(series, noon - 96h, noon, 1, 0);
    QVERIFY(!series.at(noon - 73h));
    QVERIFY(series.at(noon - 71h).has_value());
    QCOMPARE(series.sum(noon - 96h, noon).total, 96.0 * 60);
    // Of what is old, the hours that begin in the window.
    QCOMPARE(series.sum(noon - 90h - 30min, noon - 80h - 30min).total, 600.0);
    // Neighbouring windows share nothing and leave nothing out.
    double all = 0;
    for (Time at = noon - 96h; at < noon; at += 84min)
        all += series.sum(at, std::min(at + 84min, noon)).total;
    QCOMPARE(all, 96.0 * 60);
}

void EventSeriesTest::hoursGoAfterHalfAYear()
{
    EventSeries series;
    series.addHour({noon - std::chrono::days(184), 50, 60});
    series.addHour({noon - std::chrono::days(100), 50, 60});
    QCOMPARE(series.sum(noon - std::chrono::days(200), noon).total, 120.0);
    QVERIFY(series.put({noon, 1, 1}));
    QCOMPARE(series.sum(noon - std::chrono::days(200), noon + 1min).total, 61.0);
}

void EventSeriesTest::aMinuteThatIsTooOldIsRefused()
{
    EventSeries series;
    QVERIFY(series.put({noon, 1, 1}));
    QVERIFY(series.put({noon - 71h, 1, 1}));
    QVERIFY(!series.put({noon - 73h, 1, 1}));
    QVERIFY(!series.add({noon - 73h, 1, 1}));
    QCOMPARE(series.sum(noon - 100h, noon + 1min).total, 2.0);
}

void EventSeriesTest::hoursThatAreAddedAreOnTop()
{
    EventSeries series;
    series.addHour({noon - 5h, 8, 10});
    series.addHour({noon - 5h, 1, 1});
    QVERIFY(series.add({noon - 5h + 3min, 1, 1}));
    QCOMPARE(series.sum(noon - 5h, noon - 4h).total, 12.0);
    QCOMPARE(*series.first(), noon - 5h);
}

WARROOM_TEST_MAIN(EventSeriesTest)
#include "tst_event_series.moc"
