// Near percentiles against the exact ones, and durations that go through bytes.
#include "domain/telemetry/percentiles.h"

#include "support/test_main.h"

#include <cmath>
#include <random>

using namespace warroom;

class TestPercentiles : public QObject
{
    Q_OBJECT

private slots:
    void exactOnes_data()
    {
        QTest::addColumn<std::vector<double>>("values");
        QTest::addColumn<double>("part");
        QTest::addColumn<double>("expected");
        QTest::newRow("one value is every percentile") << std::vector{7.0} << 0.95 << 7.0;
        QTest::newRow("the median of an even number is the lower one")
            << std::vector{4.0, 1.0, 3.0, 2.0} << 0.5 << 2.0;
        QTest::newRow("95 of a hundred") << [] {
            std::vector<double> all;
            for (int i = 100; i > 0; --i)
                all.push_back(i);
            return all;
        }() << 0.95 << 95.0;
        QTest::newRow("all of them") << std::vector{1.0, 9.0, 3.0} << 1.0 << 9.0;
        QTest::newRow("none of them is the least") << std::vector{4.0, 1.0} << 0.0 << 1.0;
    }
    void exactOnes()
    {
        QFETCH(std::vector<double>, values);
        QFETCH(double, part);
        QFETCH(double, expected);
        QCOMPARE(percentileOf(values, part), expected);
    }

    void ofNothingNothingIsKnown()
    {
        std::vector<double> none;
        QVERIFY(std::isnan(percentileOf(none, 0.5)));
        QVERIFY(std::isnan(Durations().percentileMillis(0.5)));
        QVERIFY(std::isnan(Durations().mostMillis()));
    }

    void nearOnesAreAtMostFourPercentOff_data()
    {
        QTest::addColumn<double>("spread");
        QTest::newRow("all much alike") << 0.1;
        QTest::newRow("as services answer") << 1.0;
        QTest::newRow("over many decades") << 3.0;
    }
    void nearOnesAreAtMostFourPercentOff()
    {
        QFETCH(double, spread);
        std::mt19937_64 random(7);
        std::lognormal_distribution<double> millis(3.0, spread);
        Durations sum;
        std::vector<double> exact;
        for (int i = 0; i < 20'000; ++i) {
            const auto nanos =
                std::clamp<std::int64_t>(std::llround(millis(random) * 1e6), 1'000, 86'000'000'000'000);
            sum.add(nanos);
            exact.push_back(static_cast<double>(nanos) / 1e6);
        }
        for (const double part : {0.01, 0.5, 0.9, 0.95, 0.99, 1.0}) {
            const double expected = percentileOf(exact, part);
            QVERIFY2(
                std::abs(sum.percentileMillis(part) - expected) <= 0.042 * expected,
                qPrintable(QString("%1: %2 for %3").arg(part).arg(sum.percentileMillis(part)).arg(expected)));
        }
        QCOMPARE(sum.mostMillis(), percentileOf(exact, 1.0));
    }

    void sumsGoThroughBytes()
    {
        Durations first, second, both;
        for (std::int64_t nanos : {0, 1, 999, 5'000'000, 5'100'000, 2'000'000'000}) {
            first.add(nanos);
            both.add(nanos);
        }
        second.add(86'400'000'000'000 * 9, 3);
        both.add(86'400'000'000'000 * 9, 3);
        Durations read;
        QVERIFY(read.addBytes(first.bytes()).has_value());
        QVERIFY(read.addBytes(second.bytes()).has_value());
        QCOMPARE(read.bytes(), both.bytes());
        QCOMPARE(read.count(), both.count());
        Durations added = first;
        added.add(second);
        QCOMPARE(added.bytes(), both.bytes());
        QVERIFY(read.addBytes(Durations().bytes()).has_value());
        QCOMPARE(read.count(), both.count());
    }

    void damagedBytesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a number that goes on") << QByteArray("\xff\xff");
        QTest::newRow("a size without its count") << QByteArray("\x05\x05", 2);
        QTest::newRow("a size that there is not") << QByteArray("\x05\xff\x7f\x01", 4);
    }
    void damagedBytesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        Durations sum;
        sum.add(5);
        QVERIFY(!sum.addBytes(bytes.toStdString()).has_value());
        QCOMPARE(sum.count(), std::int64_t{1});
    }
};

WARROOM_TEST_MAIN(TestPercentiles)
#include "tst_percentiles.moc"
