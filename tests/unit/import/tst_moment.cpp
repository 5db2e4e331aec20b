// Moments as people write them.
#include "base/time_text.h"
#include "import/moment.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::incoming;

class MomentTest final : public QObject
{
    Q_OBJECT

private slots:
    void written_data();
    void written();
    void isNone_data();
    void isNone();
    void whatIsMissingFollows();
    void zones_data();
    void zones();
};

void MomentTest::written_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("at");
    QTest::addColumn<std::string>("precision");
    QTest::addColumn<std::string>("rest");
    const auto row = [](const char* text, const char* at, const char* precision, const char* rest = "") {
        QTest::newRow(text) << std::string(text) << std::string(at) << std::string(precision)
                            << std::string(rest);
    };
    row("2026-11-20 10:42 x", "2026-11-20T10:42:00Z", "minute", " x");
    row("2026-11-20T10:42:11Z", "2026-11-20T10:42:11Z", "");
    row("2026-11-20T10:42:11.250+02:00 x", "2026-11-20T08:42:11.250Z", "", " x");
    row("2026-11-20T10:42:11-05:00", "2026-11-20T15:42:11Z", "");
    row("2026-11-20 10.42 x", "2026-11-20T10:42:00Z", "minute", " x");
    row("Nov 20th, 2026 8:47 AM PST: x", "2026-11-20T16:47:00Z", "minute", " x");
    row("20 November 2026 22:00 CET - x", "2026-11-20T21:00:00Z", "minute", " - x");
    row("19. April, 11:00", "2026-04-19T11:00:00Z", "minute");
    row("20.11.2026 10:42", "2026-11-20T10:42:00Z", "minute");
    row("11/20/2026 1:05 pm", "2026-11-20T13:05:00Z", "minute");
    row("[08:47] x", "2026-01-02T08:47:00Z", "minute", " x");
    row("**10:45** - x", "2026-01-02T10:45:00Z", "minute", " - x");
    row("{{ 10:45 }}", "2026-01-02T10:45:00Z", "minute");
    row("~13:30-13:45: x", "2026-01-02T13:30:00Z", "approx", " x");
    row("around 13:30", "2026-01-02T13:30:00Z", "approx");
    row("2:40p", "2026-01-02T14:40:00Z", "minute");
    row("12:05 am", "2026-01-02T00:05:00Z", "minute");
    row("2026-11-20", "2026-11-20T00:00:00Z", "day");
    row("10:42 on 2026-11-20", "2026-11-20T10:42:00Z", "minute");
}

void MomentTest::written()
{
    QFETCH(std::string, text);
    QFETCH(std::string, at);
    QFETCH(std::string, precision);
    QFETCH(std::string, rest);
    const auto found = readMoment(text);
    QVERIFY(found);
    using namespace std::chrono;
    Dating dating(year(2026) / January / 2, minutes(0));
    const auto dated = dating.date(*found);
    QVERIFY(dated);
    QCOMPARE(formatTime(dated->at), at);
    QCOMPARE(dated->precision, precision);
    QCOMPARE(text.substr(found->length), rest);
}

void MomentTest::isNone_data()
{
    QTest::addColumn<std::string>("text");
    for (const char* text :
         {"", "x 10:42", "25:00", "10:99", "1. Alert on disks", "3 pods died", "2 may be", "may help",
          "20202-01-16 12:00", "v1.2.3", "127.0.0.1:80", "12345", "[???] x", "10:42abc", "sunny"})
        QTest::newRow(text) << std::string(text);
}

void MomentTest::isNone()
{
    QFETCH(std::string, text);
    QVERIFY(!readMoment(text));
}

void MomentTest::whatIsMissingFollows()
{
    const Time now = *parseTime("2026-11-20T00:30:00Z");
    Dating dating = Dating::pastedAt(now, std::chrono::minutes(60));
    const auto timeOf = [&](const char* text) {
        const auto found = readMoment(text);
        const auto dated = found ? dating.date(*found) : std::nullopt;
        return dated ? formatTime(dated->at) + dated->precision : std::string();
    };
    QCOMPARE(timeOf("01:20"), std::string("2026-11-20T00:20:00Zapprox"));
    QCOMPARE(timeOf("23:50"), std::string("2026-11-19T22:50:00Zapprox"));
    QCOMPARE(timeOf("Yesterday at 22:10"), std::string("2026-11-19T21:10:00Zapprox"));
    QCOMPARE(timeOf("2026-11-18 09:00 UTC"), std::string("2026-11-18T09:00:00Zminute"));
    QCOMPARE(timeOf("09:30"), std::string("2026-11-18T08:30:00Zapprox"));
    Dating unknown(std::nullopt, std::nullopt);
    QVERIFY(!unknown.date(*readMoment("10:42")));
}

void MomentTest::zones_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("offset"); // minutes; 9999: none
    const auto row = [](const char* text, int offset) { QTest::newRow(text) << std::string(text) << offset; };
    row("All times in CEST", 120);
    row("All times PDT.", -420);
    row("All times in PST, on February 5th 2019", -480);
    row("Times are UTC+2", 120);
    row("It was the best of times", 9999);
    row("at times it is slow", 9999);
}

void MomentTest::zones()
{
    QFETCH(std::string, text);
    QFETCH(int, offset);
    const auto found = findStatedZone(text);
    QCOMPARE(found ? static_cast<int>(found->count()) : 9999, offset);
}

WARROOM_TEST_MAIN(MomentTest)
#include "tst_moment.moc"
