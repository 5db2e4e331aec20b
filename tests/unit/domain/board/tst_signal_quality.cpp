// Which failures of a probe stood alone, and which labels have a value of their own in nearly every alert.
#include "domain/board/signal_quality.h"
#include "support/test_main.h"

using namespace warroom;
using namespace std::chrono_literals;

namespace {

const Time end{std::chrono::hours(480'000)};

// The newest last: '.' good, 'x' failed, '/' both in one minute, ' ' nobody asked.
EventSeries asked(const char* minutes)
{
    EventSeries out;
    const auto all = std::string(minutes);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Time at = end - std::chrono::minutes(all.size() - 1 - i);
        if (all[i] != ' ')
            out.put({at, all[i] == 'x' ? 0.0 : 1.0, all[i] == '/' ? 2.0 : 1.0});
    }
    return out;
}

Alert alertWith(Labels labels, const char* intake = "prometheus")
{
    Alert out;
    out.signal.intake = intake;
    out.signal.labels = std::move(labels);
    return out;
}

std::vector<WideLabel> wideOf(const std::vector<Alert>& alerts)
{
    std::vector<const Alert*> all;
    for (const Alert& alert : alerts)
        all.push_back(&alert);
    return wideLabels(all);
}

} // namespace

class TestSignalQuality : public QObject
{
    Q_OBJECT

private slots:
    void aFlakeStandsAlone_data()
    {
        QTest::addColumn<QString>("minutes");
        QTest::addColumn<qint64>("failed");
        QTest::addColumn<qint64>("alone");
        QTest::newRow("nothing failed") << "....." << qint64{0} << qint64{0};
        QTest::newRow("one between good ones") << "..x.." << qint64{1} << qint64{1};
        QTest::newRow("two that do not touch") << ".x.x." << qint64{2} << qint64{2};
        QTest::newRow("an outage is no flake") << "..xx.." << qint64{2} << qint64{0};
        QTest::newRow("good and failed in one minute") << "xx/xx" << qint64{5} << qint64{1};
        QTest::newRow("the newest may be the first of many") << "....x" << qint64{1} << qint64{0};
        QTest::newRow("minutes without a request part nothing") << ". x  ." << qint64{1} << qint64{1};
    }
    void aFlakeStandsAlone()
    {
        QFETCH(QString, minutes);
        const auto flakes = flakesOf("checkout", "up", asked(qPrintable(minutes)), end);
        QCOMPARE(flakes.minutes, qint64(minutes.size() - minutes.count(' ')));
        QTEST(qint64(flakes.failed), "failed");
        QTEST(qint64(flakes.alone), "alone");
    }

    void onlyTheLastDayCounts()
    {
        EventSeries series;
        series.put({end - 25h, 0, 1});
        series.put({end - 1h, 1, 1});
        const auto flakes = flakesOf("checkout", "up", series, end);
        QCOMPARE(flakes.minutes, 1);
        QCOMPARE(flakes.failed, 0);
        QCOMPARE(flakes.rate(), 0.0);
    }

    void aRateIsOfAllMinutes()
    {
        const auto flakes = flakesOf("checkout", "up", asked(".x........x........."), end);
        QCOMPARE(flakes.rate(), 0.1);
        QCOMPARE(flakesOf("checkout", "up", EventSeries(), end).rate(), 0.0);
    }

    void aLabelIsWide_data()
    {
        QTest::addColumn<int>("alerts");
        QTest::addColumn<int>("values");
        QTest::addColumn<bool>("wide");
        QTest::newRow("a value in each of many") << 100 << 100 << true;
        QTest::newRow("in nine of ten") << 120 << 108 << true;
        QTest::newRow("values that come again") << 200 << 120 << false;
        QTest::newRow("few alerts") << 99 << 99 << false;
    }
    void aLabelIsWide()
    {
        QFETCH(int, alerts);
        QFETCH(int, values);
        QFETCH(bool, wide);
        std::vector<Alert> all;
        for (int i = 0; i < alerts; ++i)
            all.push_back(alertWith({{"request_id", std::to_string(i % values)}, {"region", "eu"}}));
        const auto found = wideOf(all);
        const std::vector<WideLabel> expected{{"prometheus", "request_id", values, alerts}};
        QCOMPARE(found, wide ? expected : std::vector<WideLabel>());
    }

    void intakesAreCountedApartAndTheWidestStandsFirst()
    {
        std::vector<Alert> all;
        for (int i = 0; i < 150; ++i)
            all.push_back(alertWith({{"pod", std::to_string(i)}}, i < 60 ? "grafana" : "events"));
        QVERIFY(wideOf(all).empty());
        for (int i = 0; i < 140; ++i)
            all.push_back(alertWith({{"pod", "p" + std::to_string(i)}}, i < 120 ? "grafana" : "events"));
        QCOMPARE(wideOf(all),
                 (std::vector<WideLabel>{{"grafana", "pod", 180, 180}, {"events", "pod", 110, 110}}));
    }
};

WARROOM_TEST_MAIN(TestSignalQuality)
#include "tst_signal_quality.moc"
