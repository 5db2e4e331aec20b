// Figures and words for people: durations, ages, names, initials.
#include "models/format/format.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

class ValueWordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void durations_data();
    void durations();
    void spokenDurations_data();
    void spokenDurations();
    void initialsOfNames_data();
    void initialsOfNames();
    void everyNameIsTheCores();
    void sentencesNameTheirSection();
    void timesAreUtc();
    void goneUsersAreFormerUsers();
};

void ValueWordsTest::durations_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("clock");
    QTest::addColumn<QString>("ago");
    QTest::addColumn<QString>("age");

    const auto row = [](const char* name, Duration duration, const char* clock, const char* ago,
                        const char* age) {
        QTest::newRow(name) << qint64(duration.count()) << clock << ago << age;
    };
    row("nothing", 0ms, "0:00:00", "0 s", "0:00");
    row("under a second is cut", 999ms, "0:00:00", "0 s", "0:00");
    row("seconds", 18s, "0:00:18", "18 s", "0:00");
    row("the last second of a minute", 59s, "0:00:59", "59 s", "0:00");
    row("a minute", 1min, "0:01:00", "1 min", "0:01");
    row("under an hour", 58min, "0:58:00", "58 min", "0:58");
    row("over an hour", 1h + 42min + 18s, "1:42:18", "1 h", "1:42");
    row("just under six hours", 5h + 59min + 59s, "5:59:59", "5 h", "5:59");
    row("six hours", 6h, "6:00:00", "6 h", "6 h");
    row("more than a day in hours", 31h + 59min, "31:59:00", "31 h", "31 h");
    row("the last hour before days", 47h + 59min, "47:59:00", "47 h", "47 h");
    row("two days", 48h, "48:00:00", "2 d", "2 d");
    row("many days", 17 * 24h + 5h, "413:00:00", "17 d", "17 d");
    row("a clock that is ahead", -5s, "0:00:05", "0 s", "0:00");
}

void ValueWordsTest::durations()
{
    QFETCH(qint64, ms);
    const Duration duration(ms);
    QTEST(format::clock(duration), "clock");
    QTEST(format::ago(duration), "ago");
    QTEST(format::age(duration), "age");
}

void ValueWordsTest::spokenDurations_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QString>("countdown");

    const auto row = [](const char* name, Duration duration, const char* spoken, const char* countdown) {
        QTest::newRow(name) << qint64(duration.count()) << spoken << countdown;
    };
    row("nothing", 0ms, "0 seconds", "00:00");
    row("one second", 1s, "1 second", "00:01");
    row("minutes and seconds while it matters", 6min + 12s, "6 minutes 12 seconds", "06:12");
    row("whole minutes", 20min + 40s, "20 minutes", "20:40");
    row("one hour", 1h, "1 hour", "60:00");
    row("an hour and more", 1h + 42min + 18s, "1 hour 42 minutes", "102:18");
    row("days leave the minutes out", 26h + 10min, "1 day 2 hours", "1570:00");
    row("late counts up", -90s, "1 minute 30 seconds", "01:30");
}

void ValueWordsTest::spokenDurations()
{
    QFETCH(qint64, ms);
    QTEST(format::spoken(Duration(ms)), "spoken");
    QTEST(format::countdown(Duration(ms)), "countdown");
}

void ValueWordsTest::initialsOfNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");

    QTest::newRow("nobody") << ""
                            << "";
    QTest::newRow("one word gives two letters") << "Mara"
                                                << "MA";
    QTest::newRow("two words give their first letters") << "Keiko Tanaka"
                                                        << "KT";
    QTest::newRow("the middle is left out") << "Ana Maria de Souza"
                                            << "AS";
    QTest::newRow("one letter") << "X"
                                << "X";
    QTest::newRow("blanks around") << "  lena  "
                                   << "LE";
    QTest::newRow("letters beyond the basic plane")
        << QString::fromUcs4(U"\U00010400\U00010401", 2)
        << QString::fromUcs4(U"\U00010400\U00010401", 2).toUpper();
}

void ValueWordsTest::initialsOfNames()
{
    QFETCH(QString, name);
    QTEST(format::initials(name), "initials");
}

// English is the source language: the words must be the core's, or the command line says something else.
void ValueWordsTest::everyNameIsTheCores()
{
    for (std::size_t i = 0; i < phaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        QCOMPARE(format::name(phase, format::Width::Wide), format::fromUtf8(title(phase)));
    }
    for (std::size_t i = 0; i < sectionCount; ++i)
        QCOMPARE(format::name(static_cast<Section>(i)), format::fromUtf8(title(static_cast<Section>(i))));
    for (std::size_t i = 0; i < incidentRoleCount; ++i)
        QCOMPARE(format::name(static_cast<IncidentRole>(i)),
                 format::fromUtf8(title(static_cast<IncidentRole>(i))));
    QCOMPARE(format::name(Phase::Review), QString("Review"));
    QCOMPARE(format::name(Severity::Sev1), QString("SEV1"));
    QCOMPARE(format::name(TicketState::InProgress), QString("In progress"));
}

void ValueWordsTest::sentencesNameTheirSection()
{
    QCOMPARE(format::sentence(Section::Whys, Need::OneOrMore), QString("Whys needs at least one question."));
    QCOMPARE(format::sentence(Section::Scope, Need::Free), QString());
    for (int i = 1; i <= static_cast<int>(Need::FollowUps); ++i) {
        const auto need = static_cast<Need>(i);
        QCOMPARE(format::sentence(Section::Scope, need),
                 QString("Scope %1.").arg(format::fromUtf8(sentenceOf(need))));
    }
}

void ValueWordsTest::timesAreUtc()
{
    const Time time = *parseTime("2026-11-20T00:34:18+00:00");
    QCOMPARE(format::utcMinute(time), QString("00:34"));
    QCOMPARE(format::utcSecond(time), QString("00:34:18"));
    QCOMPARE(format::utcDay(time), QString("2026-11-20 00:34 UTC"));
}

void ValueWordsTest::goneUsersAreFormerUsers()
{
    const PersonId here(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001"));
    const PersonId gone(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000002"));
    const PersonId unknown(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000003"));
    const Directory directory(
        {{here, "Mara", AccountRole::Responder, false}, {gone, "Old", AccountRole::Viewer, true}}, {});
    QCOMPARE(format::personName(directory, here), QString("Mara"));
    QCOMPARE(format::personName(directory, gone), QString("former user"));
    QCOMPARE(format::personName(directory, unknown), QString("former user"));
    QCOMPARE(format::ownerName(directory, Owner()), QString());
    QCOMPARE(format::ownerName(directory, Owner(std::string("Data team"))), QString("Data team"));
}

WARROOM_TEST_MAIN(ValueWordsTest)
#include "tst_value_words.moc"
