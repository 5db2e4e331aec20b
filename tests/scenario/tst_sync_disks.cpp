// Bad disks under a war room: full ones, one that does not sync, a backend that dies while it writes; and
// that the room's checks see damage.
#include "base/log.h"
#include "support/scenario/fake_war_room.h"
#include "support/test_main.h"

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;

namespace {

CommentAdd comment(std::string text)
{
    CommentAdd body;
    body.text = std::move(text);
    return body;
}

void someRounds(FakeWarRoom& room)
{
    for (int i = 0; i < 5; ++i)
        room.round();
}

// A room with one ticket, of which two people have just written on.
struct Written
{
    FakeWarRoom room;
    TicketId ticket = room.declare(0);
    OpId first, second;

    void write()
    {
        first = room.act(0, ticket, comment("by one"));
        second = room.act(1, ticket, comment("by the other"));
    }
};

} // namespace

class TestSyncDisks : public QObject
{
    Q_OBJECT

private slots:
    void afterAFailedSyncNothingIsTakenUntilTheNextStart_data()
    {
        QTest::addColumn<bool>("reachesDisk");
        QTest::newRow("what was written is there at the next start") << true;
        QTest::newRow("what was written is gone at the next start") << false;
    }
    void afterAFailedSyncNothingIsTakenUntilTheNextStart()
    {
        QFETCH(bool, reachesDisk);
        const ExpectLog expect("a turn could not be committed");
        Written made;
        auto& room = made.room;
        room.settle();
        const Seq before = room.hub().head().seq;
        room.store().breakSync(reachesDisk);
        made.write();
        someRounds(room);
        QVERIFY(room.store().isBroken());
        QCOMPARE(room.hub().head().seq, before);
        QVERIFY(room.waiting(0, made.first));
        QVERIFY(!room.waiting(0, made.first)->refused);
        QCOMPARE(room.unsafe(), ""s);
        room.killHub();
        QCOMPARE(room.hub().head().seq, reachesDisk ? before + 2 : before);
        room.settleAll();
        QCOMPARE(room.hub().head().seq, before + 2);
        QCOMPARE(room.wrong(), ""s);
    }

    void aFullDiskOfTheBackendIsWaitedFor()
    {
        const ExpectLog expect("a turn could not be committed");
        Written made;
        auto& room = made.room;
        room.settle();
        const Seq before = room.hub().head().seq;
        room.store().setFull(true);
        made.write();
        someRounds(room);
        QCOMPARE(room.hub().head().seq, before);
        QVERIFY(!room.waiting(1, made.second)->refused);
        QVERIFY(room.replica(1).linkError().has_value());
        room.store().setFull(false);
        room.settle();
        QVERIFY(!room.waiting(1, made.second));
        QCOMPARE(room.wrong(), ""s);
    }

    void aFullDiskOfAClientTakesItsWordsLater()
    {
        Written made;
        auto& room = made.room;
        room.settle();
        room.cacheDisk(0)->writesUntilFull = 0;
        made.write();
        someRounds(room);
        QVERIFY(room.waiting(0, made.first)->unsaved);
        QVERIFY(!room.waiting(0, made.first)->inFlight);
        QCOMPARE(room.unsafe(), ""s);
        room.cacheDisk(0)->writesUntilFull = -1;
        room.settleAll();
        QVERIFY(!room.waiting(0, made.first));
        QCOMPARE(room.wrong(), ""s);
    }

    // From the call after begin(), which is tried again, to the first that does not come: that turn ends
    // well.
    void aBackendThatDiesWhileItWritesLeavesAllOrNothing()
    {
        const ExpectLog expect("a turn could not be committed");
        bool died = true;
        for (int call = 2; died; ++call) {
            QVERIFY(call < 50);
            Written made;
            auto& room = made.room;
            room.settle();
            const Seq before = room.hub().head().seq;
            made.write();
            QVERIFY(room.hubHears(0));
            QVERIFY(room.hubHears(1));
            room.killHubInTurn(call);
            died = room.tally().killsBeforeCommit > 0;
            QCOMPARE(room.hub().head().seq, died ? before : before + 2);
            room.settleAll();
            QCOMPARE(room.hub().head().seq, before + 2);
            QCOMPARE(room.wrong(), ""s);
        }
    }

    void theChecksSeeAChangedLog()
    {
        Written made;
        made.write();
        made.room.settle();
        QCOMPARE(made.room.unsafe(), ""s);
        made.room.logDisk()->ops[1].record.body = R"({"text":"by nobody"})";
        QVERIFY(made.room.unsafe() != ""s);
        QVERIFY(made.room.wrong() != ""s);
    }

    void theChecksSeeACopyThatDiffers()
    {
        Written made;
        made.write();
        made.room.settle();
        made.room.cacheDisk(1)->ops.rbegin()->second.body = R"({"text":"by nobody"})";
        made.room.killClient(1);
        made.room.settleAll();
        QVERIFY(made.room.unsafe() != ""s);
        QVERIFY(made.room.wrong() != ""s);
    }

    void theChecksSeeWhatVanished()
    {
        Written made;
        made.room.settle();
        made.room.cut(0);
        made.write();
        QCOMPARE(made.room.unsafe(), ""s);
        made.room.cacheDisk(0)->outbox.clear();
        made.room.cacheDisk(0)->places.clear();
        made.room.killClient(0);
        QCOMPARE(made.room.unsafe(), "an operation of client 0 vanished"s);
        made.room.settleAll();
        QCOMPARE(made.room.wrong(), "an operation of client 0 vanished"s);
    }
};

WARROOM_TEST_MAIN(TestSyncDisks)
#include "tst_sync_disks.moc"
