// The desk of signals with a real hub, a real store and a clock turned by hand: days of silence, restarts,
// disks that fail.
#include "support/expect_log.h"
#include "support/scenario/alert_room.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

class TestIntakeDesk : public QObject
{
    Q_OBJECT

private slots:
    void whatIsHeardOpensOneTicket()
    {
        AlertRoom room;
        QVERIFY(room.say("a"));
        room.turn();
        QVERIFY(room.say("a"));
        room.turn();
        QCOMPARE(room.tickets(), std::size_t{1});
        QVERIFY(room.alerts->deeds()->empty());
    }

    // The alert is no longer in memory then, but it is in the store under its key.
    void afterDaysOfSilenceItIsTheSameAlert_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("running on") << false;
        QTest::newRow("after a restart") << true;
    }
    void afterDaysOfSilenceItIsTheSameAlert()
    {
        QFETCH(bool, restarted);
        AlertRoom room;
        QVERIFY(room.say("a"));
        room.turn();
        QVERIFY(room.say("a", AlertAction::Resolve));
        room.turn();
        const auto id = room.find("a").id;
        room.clock.advance(72h);
        room.turn();
        if (restarted)
            room.start();
        QVERIFY(room.say("a"));
        QVERIFY(room.say("b"));
        room.turn();
        QCOMPARE(room.find("a").id, id);
        QCOMPARE(room.find("a").state, AlertState::Firing);
        QCOMPARE(room.alerts->alerts({})->size(), std::size_t{2});
    }

    void whatCannotBeStoredIsNotTaken()
    {
        AlertRoom room;
        room.alerts->fails = true;
        {
            const ExpectLog expect("alerts could not be stored");
            QVERIFY(!room.say("a"));
        }
        room.turn();
        QCOMPARE(room.tickets(), std::size_t{0});
        room.alerts->fails = false;
        QVERIFY(room.say("a"));
        room.turn();
        QCOMPARE(room.tickets(), std::size_t{1});
        QCOMPARE(room.find("a").count, std::int64_t{1});
    }

    // Stored and answered, and then the end before the hub's turn.
    void whatWasDecidedIsDoneAfterARestart()
    {
        AlertRoom room;
        QVERIFY(room.say("a"));
        const auto ticket = room.find("a").ticket;
        room.start();
        room.turn();
        QCOMPARE(room.tickets(), std::size_t{1});
        QVERIFY(room.hub->summaries().contains(ticket));
        QVERIFY(room.alerts->deeds()->empty());
    }

    // The hub has them, but the store was not told: they are done again, and change nothing.
    void whatWasDoneAndNotForgottenIsDoneOnce()
    {
        AlertRoom room;
        QVERIFY(room.say("a"));
        room.hub->turn();
        QCOMPARE(room.alerts->deeds()->size(), std::size_t{1});
        const auto head = room.hub->head().seq;
        room.start();
        room.turn();
        QCOMPARE(room.hub->head().seq, head);
        QVERIFY(room.alerts->deeds()->empty());
    }
};

WARROOM_TEST_MAIN(TestIntakeDesk)
#include "tst_intake_desk.moc"
