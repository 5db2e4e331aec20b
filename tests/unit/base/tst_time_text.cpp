// Moments as text: RFC 3339 in and out, and the short forms for people.
#include "base/time_text.h"
#include "support/test_main.h"

using namespace warroom;
using namespace std::chrono_literals;

class TimeTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void parseTime_data();
    void parseTime();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void formatTimeIsReadBackTheSame_data();
    void formatTimeIsReadBackTheSame();
    void formsForPeople();
    void formatHms_data();
    void formatHms();
    void formatSpan_data();
    void formatSpan();
};

void TimeTextTest::parseTime_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<qint64>("millis");

    QTest::newRow("the epoch") << std::string("1970-01-01T00:00:00Z") << qint64(0);
    QTest::newRow("a second before the epoch") << std::string("1969-12-31T23:59:59Z") << qint64(-1000);
    QTest::newRow("a fraction of one digit") << std::string("1970-01-01T00:00:01.5Z") << qint64(1500);
    QTest::newRow("a fraction of nine digits is cut")
        << std::string("1970-01-01T00:00:00.123999999Z") << qint64(123);
    QTest::newRow("small letters") << std::string("1970-01-01t00:00:02z") << qint64(2000);
    QTest::newRow("a blank between date and time") << std::string("1970-01-01 00:00:02Z") << qint64(2000);
    QTest::newRow("a zone east of Greenwich") << std::string("1970-01-01T02:30:00+02:30") << qint64(0);
    QTest::newRow("a zone west of Greenwich") << std::string("1969-12-31T19:00:00-05:00") << qint64(0);
    QTest::newRow("a leap day") << std::string("2024-02-29T00:00:00Z") << qint64(1709164800000);
    QTest::newRow("a leap second") << std::string("2016-12-31T23:59:60Z") << qint64(1483228800000);
}

void TimeTextTest::parseTime()
{
    QFETCH(std::string, text);
    QFETCH(qint64, millis);
    const auto time = warroom::parseTime(text);
    QVERIFY_RESULT(time);
    QCOMPARE(qint64(time->time_since_epoch().count()), millis);
}

void TimeTextTest::refusesWhatIsNoTime_data()
{
    QTest::addColumn<std::string>("text");

    QTest::newRow("nothing") << std::string();
    QTest::newRow("a date alone") << std::string("2024-02-29");
    QTest::newRow("no zone") << std::string("2024-02-29T00:00:00");
    QTest::newRow("a zone without its colon") << std::string("2024-02-29T00:00:00+0200");
    QTest::newRow("a zone of 24 hours") << std::string("2024-02-29T00:00:00+24:00");
    QTest::newRow("text after the zone") << std::string("2024-02-29T00:00:00Z ");
    QTest::newRow("29 February in another year") << std::string("2023-02-29T00:00:00Z");
    QTest::newRow("month 13") << std::string("2024-13-01T00:00:00Z");
    QTest::newRow("day 0") << std::string("2024-01-00T00:00:00Z");
    QTest::newRow("hour 24") << std::string("2024-01-01T24:00:00Z");
    QTest::newRow("minute 60") << std::string("2024-01-01T00:60:00Z");
    QTest::newRow("second 61") << std::string("2024-01-01T00:00:61Z");
    QTest::newRow("an empty fraction") << std::string("2024-01-01T00:00:00.Z");
    QTest::newRow("a fraction of ten digits") << std::string("2024-01-01T00:00:00.1234567890Z");
    QTest::newRow("a sign in a number") << std::string("2024-01-01T00:00:+1Z");
    QTest::newRow("a year of five digits") << std::string("12024-01-01T00:00:00Z");
    QTest::newRow("a number") << std::string("1709164800");
}

void TimeTextTest::refusesWhatIsNoTime()
{
    QFETCH(std::string, text);
    const auto time = warroom::parseTime(text);
    QVERIFY(!time);
    QCOMPARE(time.error().code(), ErrorCode::FieldValue);
}

void TimeTextTest::formatTimeIsReadBackTheSame_data()
{
    QTest::addColumn<std::string>("text");

    QTest::newRow("a whole second has no fraction") << std::string("2026-11-20T10:20:30Z");
    QTest::newRow("milliseconds have three digits") << std::string("2026-11-20T10:20:30.007Z");
    QTest::newRow("a time before the epoch") << std::string("1905-03-04T05:06:07.890Z");
    QTest::newRow("the first second of year 0") << std::string("0000-01-01T00:00:00Z");
    QTest::newRow("the last millisecond of year 9999") << std::string("9999-12-31T23:59:59.999Z");
}

void TimeTextTest::formatTimeIsReadBackTheSame()
{
    QFETCH(std::string, text);
    const auto time = warroom::parseTime(text);
    QVERIFY_RESULT(time);
    QCOMPARE(formatTime(*time), text);
}

void TimeTextTest::formsForPeople()
{
    const auto time = warroom::parseTime("2026-11-20T09:05:59.999Z");
    QVERIFY_RESULT(time);
    QCOMPARE(formatHourMinute(*time), std::string("09:05"));
    QCOMPARE(formatForPeople(*time), std::string("2026-11-20 09:05 UTC"));
}

void TimeTextTest::formatHms_data()
{
    QTest::addColumn<qint64>("millis");
    QTest::addColumn<std::string>("expected");

    QTest::newRow("nothing") << qint64(0) << std::string("0:00:00");
    QTest::newRow("parts of a second are cut") << qint64(1999) << std::string("0:00:01");
    QTest::newRow("minutes and seconds have two digits") << qint64(3723000) << std::string("1:02:03");
    QTest::newRow("hours go on beyond a day") << qint64(100) * 3600 * 1000 << std::string("100:00:00");
    QTest::newRow("a minus sign goes first") << qint64(-61000) << std::string("-0:01:01");
}

void TimeTextTest::formatHms()
{
    QFETCH(qint64, millis);
    QFETCH(std::string, expected);
    QCOMPARE(warroom::formatHms(Duration(millis)), expected);
}

void TimeTextTest::formatSpan_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<std::string>("expected");

    QTest::newRow("nothing") << qint64(0) << std::string("0 s");
    QTest::newRow("below a minute") << qint64(59) << std::string("59 s");
    QTest::newRow("a minute") << qint64(60) << std::string("1 min");
    QTest::newRow("below an hour") << qint64(3599) << std::string("59 min");
    QTest::newRow("an hour") << qint64(3600) << std::string("1 h");
    QTest::newRow("hours and minutes") << qint64(6120) << std::string("1 h 42 min");
    QTest::newRow("a day") << qint64(86400) << std::string("1 d");
    QTest::newRow("days and hours, no minutes")
        << qint64(3 * 86400 + 4 * 3600 + 59) << std::string("3 d 4 h");
    QTest::newRow("a negative span") << qint64(-90) << std::string("-1 min");
}

void TimeTextTest::formatSpan()
{
    QFETCH(qint64, seconds);
    QFETCH(std::string, expected);
    QCOMPARE(warroom::formatSpan(std::chrono::seconds(seconds)), expected);
}

WARROOM_TEST_MAIN(TimeTextTest)
#include "tst_time_text.moc"
