// When an entry happened, as people type it: times, ranges, how long ago, with and without a day.
#include "models/format/format.h"
#include "models/timeline/entry_times.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

const Time midnight = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
const Time now = midnight + 34min + 18s; // 00:34:18

QString asText(const EntryTimes& times)
{
    const auto one = [](Time at) { return format::utcDay(at).mid(8, 2) + ' ' + format::utcSecond(at); };
    return times.until ? one(times.from) + " to " + one(*times.until) : one(times.from);
}

} // namespace

class EntryTimesTest final : public QObject
{
    Q_OBJECT

private slots:
    void isReadAs_data();
    void isReadAs();
    void isRefused_data();
    void isRefused();
    void aCorrectionStaysOnTheDayOfItsEntry();
    void theLineReadsAsTheSameTimes_data();
    void theLineReadsAsTheSameTimes();
};

void EntryTimesTest::isReadAs_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("times");
    QTest::newRow("the last time that it was 23:13") << "23:13"
                                                     << "19 23:13:00";
    QTest::newRow("this minute") << "00:34"
                                 << "20 00:34:00";
    QTest::newRow("one digit and seconds") << "0:05:12"
                                           << "20 00:05:12";
    QTest::newRow("with the zone said") << "23:13 UTC"
                                        << "19 23:13:00";
    QTest::newRow("from until") << "23:13-23:40"
                                << "19 23:13:00 to 19 23:40:00";
    QTest::newRow("blanks and a long dash") << "23:13 – 23:40"
                                            << "19 23:13:00 to 19 23:40:00";
    QTest::newRow("over midnight") << "23:50-0:10"
                                   << "19 23:50:00 to 20 00:10:00";
    QTest::newRow("ten minutes ago") << "-10m"
                                     << "20 00:24:18";
    QTest::newRow("without a unit it is minutes") << "-10"
                                                  << "20 00:24:18";
    QTest::newRow("hours and minutes ago") << "-1h30m"
                                           << "19 23:04:18";
    QTest::newRow("from an hour ago until ten minutes ago") << "-1h - -10m"
                                                            << "19 23:34:18 to 20 00:24:18";
    QTest::newRow("a full date") << "2026-11-17 09:00"
                                 << "17 09:00:00";
    QTest::newRow("a full date with an end") << "2026-11-17 09:00-10:30"
                                             << "17 09:00:00 to 17 10:30:00";
    QTest::newRow("two full dates") << "2026-11-17 09:00 - 2026-11-18 10:30"
                                    << "17 09:00:00 to 18 10:30:00";
    QTest::newRow("an end at the beginning is none") << "23:13-23:13"
                                                     << "19 23:13:00";
}

void EntryTimesTest::isReadAs()
{
    QFETCH(QString, typed);
    QFETCH(QString, times);
    const TimesRead read = readTimes(typed, now, now);
    QVERIFY2(read.times, qPrintable(read.problem));
    QCOMPARE(asText(*read.times), times);
    QCOMPARE(read.problem, QString());
}

void EntryTimesTest::isRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("problem");
    const QString form = "Not a time. 23:13, 23:13-23:40, -10m or 2026-11-19 23:13, in UTC.";
    QTest::newRow("nothing") << "" << form;
    QTest::newRow("words") << "soon" << form;
    QTest::newRow("no such hour") << "25:00" << form;
    QTest::newRow("no such day") << "2026-02-30 10:00" << form;
    QTest::newRow("half a range") << "23:13-" << form;
    QTest::newRow("a date to come") << "2026-11-21 10:00"
                                    << "2026-11-21 10:00 UTC is still to come.";
    QTest::newRow("an end to come") << "00:10-00:50"
                                    << "The end, 2026-11-20 00:50 UTC, is still to come.";
    QTest::newRow("an end before") << "-10m - -20m"
                                   << "The end is before the beginning.";
}

void EntryTimesTest::isRefused()
{
    QFETCH(QString, typed);
    QFETCH(QString, problem);
    const TimesRead read = readTimes(typed, now, now);
    QVERIFY(!read.times);
    QCOMPARE(read.problem, problem);
}

void EntryTimesTest::aCorrectionStaysOnTheDayOfItsEntry()
{
    const Time entry = midnight - 72h + 23h + 50min; // three days ago, 23:50
    QCOMPARE(readTimes("23:13", entry, now).times->from, entry - 37min);
    QCOMPARE(readTimes("00:10", entry, now).times->from, entry + 20min);
    // The nearest one would be to come.
    QCOMPARE(readTimes("00:50", now - 1min, now).times->from, midnight - 24h + 50min);
}

void EntryTimesTest::theLineReadsAsTheSameTimes_data()
{
    QTest::addColumn<int>("from"); // seconds before now
    QTest::addColumn<int>("until");
    QTest::newRow("a moment") << 18 << 0;
    QTest::newRow("with seconds") << 25 << 0;
    QTest::newRow("a range") << 1218 << 618;
    QTest::newRow("over midnight") << 3618 << 618;
    QTest::newRow("days ago") << 360018 << 350018;
}

void EntryTimesTest::theLineReadsAsTheSameTimes()
{
    QFETCH(int, from);
    QFETCH(int, until);
    EntryTimes times{now - std::chrono::seconds(from), {}};
    if (until > 0)
        times.until = now - std::chrono::seconds(until);
    const TimesRead read = readTimes(timesLine(times), now, now);
    QVERIFY2(read.times, qPrintable(timesLine(times)));
    QCOMPARE(asText(*read.times), asText(times));
}

WARROOM_TEST_MAIN(EntryTimesTest)
#include "tst_entry_times.moc"
