// The process in words: nothing of it is missing, and a promise says how far it was kept.
#include "models/room/process_text.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

class ProcessTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void aPromiseSaysHowFarItWasKept_data();
    void aPromiseSaysHowFarItWasKept();
    void everyPhaseAndSeverityIsTold();
    void theLastDrillIsTold();
};

void ProcessTextTest::aPromiseSaysHowFarItWasKept_data()
{
    QTest::addColumn<TenetState>("state");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, TenetState state, const char* text) {
        QTest::newRow(name) << state << QString(text);
    };
    row("told in time", {Tenet::ToldSoon, Kept::Yes, 4min, 30min, 0, 1},
        "Told soon: kept, 4 min after it was seen, at most 30 min");
    row("nobody told", {Tenet::ToldSoon, Kept::No, 45min, 30min, 0, 0},
        "Told soon: not kept, nobody was told for 45 min, at most 30 min");
    row("told without an aim", {Tenet::ToldSoon, Kept::Yes, 4min, {}, 0, 1},
        "Told soon: kept, 4 min after it was seen");
    row("late once", {Tenet::ToldInTime, Kept::No, {}, {}, 1, 3},
        "Told in time, again and again: not kept, 1 of 3 updates late");
    row("nothing told", {Tenet::ToldInTime, Kept::NotYet, {}, {}, 0, 0},
        "Told in time, again and again: not yet");
    row("led", {Tenet::AlwaysLed, Kept::Yes, 10s, {}, 0, 0}, "Somebody leads at any time: kept");
    row("not led", {Tenet::AlwaysLed, Kept::No, 3min, {}, 0, 0},
        "Somebody leads at any time: not kept, nobody commanded it for 3 min");
    row("asked nothing", {Tenet::QuestionsSettled, Kept::NotYet, {}, {}, 0, 0},
        "Every question is settled: not yet, no why was asked");
    row("without a ticket", {Tenet::FollowedUp, Kept::NotYet, {}, {}, 2, 3},
        "Every prevention becomes a ticket: not yet, 2 of 3 without a ticket");
}

void ProcessTextTest::aPromiseSaysHowFarItWasKept()
{
    QFETCH(TenetState, state);
    QTEST(tenetText(state), "text");
}

void ProcessTextTest::everyPhaseAndSeverityIsTold()
{
    QCOMPARE(phaseTexts(builtInTemplate()).size(), 6);
    QVERIFY2(phaseTexts(builtInTemplate()).last().startsWith("Closed: "),
             qPrintable(phaseTexts(builtInTemplate()).last()));
    QCOMPARE(severityTexts().size(), 5);
    QCOMPARE(
        severityTexts().first(),
        QString("SEV1: an update every 30 min, to Responders, Executives, Customers; roles: Commander, Ops "
                "lead, Comms lead, Scribe, Customer liaison"));
    QCOMPARE(severityTexts().last(), QString("SEV5: an update when there is news, to Responders"));
}

void ProcessTextTest::theLastDrillIsTold()
{
    const Time now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 12h;
    QCOMPARE(drillTexts(nullptr, nullptr, now),
             QStringList{"There was no drill yet. Declare has a mark for one."});
    Summary last;
    last.number = 7;
    last.title = "Failover of orders-db";
    last.drill = true;
    last.opened = now - 72h;
    QCOMPARE(drillTexts(&last, nullptr, now),
             (QStringList{"INC-7 · Failover of orders-db", "2026-11-17 12:00 UTC, 3 d ago; it goes on",
                          "How far it kept the process is being read."}));
    last.phase = Phase::Review;
    last.resolved = last.opened + 45min;
    Ticket ticket;
    ticket.openedBy = OpId(Uuid{{1}});
    ticket.opened.at = last.opened;
    const QStringList told = drillTexts(&last, &ticket, now);
    QCOMPARE(told[1], QString("2026-11-17 12:00 UTC, 3 d ago; it took 45 min"));
    QCOMPARE(told.size(), 2 + 5);
    QVERIFY2(told[2].startsWith("Told soon: not kept"), qPrintable(told[2]));
}

WARROOM_TEST_MAIN(ProcessTextTest)
#include "tst_process_text.moc"
