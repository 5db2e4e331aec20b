// Restricted tickets between hub and replicas: who loses sight loses the copy and keeps the own words,
// whoever gains it has the ticket again, whatever ends in between.
#include "support/scenario/fake_war_room.h"
#include "support/test_main.h"

#include <QtTest>

using namespace warroom;
using namespace warroom::test;

namespace {

CommentAdd said(std::string text)
{
    CommentAdd body;
    body.text = std::move(text);
    return body;
}

// Client 0 declares, client 1 has nothing to do with it; both have its log.
struct Sight
{
    FakeWarRoom room{{.clients = 2}};
    TicketId ticket = room.declare(0, "Held");

    Sight() { room.settle(); }
    void restrict()
    {
        room.act(0, ticket, VisibilitySet{true, "legal hold"});
        room.settle();
    }
    bool sees(std::size_t client) { return room.replica(client).summaries().contains(ticket); }
    bool hasLog(std::size_t client) { return room.replica(client).heard(ticket) != 0; }
    bool hasNothing(std::size_t client)
    {
        return !sees(client) && !hasLog(client) && !room.replica(client).confirmed(ticket)->exists();
    }
};

} // namespace

class TestSyncSight : public QObject
{
    Q_OBJECT

private slots:
    void whoSeesItNoMoreHasNothingOfIt()
    {
        Sight s;
        QVERIFY(s.sees(1) && s.hasLog(1));
        s.restrict();
        QVERIFY(s.hasNothing(1));
        QVERIFY(s.sees(0) && s.hasLog(0));
        s.room.act(0, s.ticket, said("Only for us"));
        s.room.settle();
        QVERIFY(s.hasNothing(1));
    }

    void norAfterItsProgramBeganAnew()
    {
        Sight s;
        s.restrict();
        s.room.killClient(1);
        QVERIFY(s.hasNothing(1));
        s.room.reconnect(1);
        s.room.settle();
        QVERIFY(s.hasNothing(1));
    }

    void whoWasAwayLosesItWhenComingBack()
    {
        Sight s;
        s.room.cut(1);
        s.restrict();
        QVERIFY(s.sees(1));
        s.room.killHub();
        s.room.reconnect(0);
        s.room.reconnect(1);
        s.room.settle();
        QVERIFY(s.hasNothing(1));
        QVERIFY(s.sees(0));
    }

    void theOwnUnsentWordsStayWithTheirAuthor()
    {
        Sight s;
        s.room.cut(1);
        const auto op = s.room.act(1, s.ticket, said("My own words"));
        s.restrict();
        s.room.reconnect(1);
        s.room.settle();
        QVERIFY(s.hasNothing(1));
        const auto* waiting = s.room.waiting(1, op);
        QVERIFY(waiting && waiting->refused);
        QCOMPARE(waiting->refused->code(), ErrorCode::NotFound);
        QCOMPARE(std::get<CommentAdd>(waiting->body).text, std::string("My own words"));
        // Sent once more, it is refused once more.
        s.room.again(1, op);
        s.room.settle();
        QVERIFY(s.room.waiting(1, op) && s.room.waiting(1, op)->refused);
        QVERIFY(s.hasNothing(1));
        s.room.act(0, s.ticket, VisibilitySet{false, {}});
        s.room.settle();
        QVERIFY(s.sees(1) && s.hasLog(1));
        s.room.again(1, op);
        s.room.settle();
        QVERIFY(!s.room.waiting(1, op));
        QCOMPARE(s.room.wrong(), std::string());
    }

    void whatWasAcceptedAndNotAnsweredIsNotLost()
    {
        Sight s;
        const auto op = s.room.act(1, s.ticket, said("My own words"));
        s.room.hubHears(1);
        s.room.killHubAfterCommit();
        s.room.hubTurns();
        s.room.reconnect(0);
        s.restrict();
        s.room.reconnect(1);
        s.room.settle();
        QVERIFY(s.hasNothing(1));
        s.room.act(0, s.ticket, VisibilitySet{false, {}});
        s.room.settleAll();
        QVERIFY(!s.room.waiting(1, op));
        QCOMPARE(s.room.wrong(), std::string());
    }

    void whoIsAddedHasItAtOnce()
    {
        Sight s;
        s.restrict();
        s.room.act(0, s.ticket, WatchAdd{s.room.person(1)});
        s.room.settle();
        QVERIFY(s.sees(1) && s.hasLog(1));
        QCOMPARE(s.room.wrong(), std::string());
        // And by their own will not any more.
        s.room.act(1, s.ticket, WatchRemove{s.room.person(1)});
        s.room.settle();
        QVERIFY(s.hasNothing(1));
        QVERIFY(s.room.replica(1).outbox().empty());
    }

    void whoIsAddedWhileAwayHasItOnComingBack()
    {
        Sight s;
        s.restrict();
        s.room.cut(1);
        s.room.act(0, s.ticket,
                   ActionAdd{s.room.newId<ItemId>(), "Look", Owner(s.room.person(1)), {}, {}, {}});
        s.room.settle();
        s.room.reconnect(1);
        s.room.settle();
        QVERIFY(s.sees(1) && s.hasLog(1));
        QCOMPARE(s.room.wrong(), std::string());
    }

    void aTicketThatWasNeverOpenIsNeverToldOf()
    {
        FakeWarRoom room({.clients = 2});
        room.settle();
        room.cut(0);
        const auto ticket = room.declare(0, "Held from the beginning");
        room.act(0, ticket, VisibilitySet{true, "legal hold"});
        room.reconnect(0);
        room.settle();
        QVERIFY(room.replica(0).summaries().at(ticket).restricted);
        QVERIFY(!room.replica(1).summaries().contains(ticket));
        QCOMPARE(room.replica(1).heard(ticket), Seq(0));
    }

    // As after a restore, of which the author sends it again.
    void whoAsksForItBeforeItIsThereIsNotLeftWaiting_data()
    {
        QTest::addColumn<bool>("answered");
        QTest::newRow("was told that it is not there") << true;
        QTest::newRow("asks in the moment in which it comes") << false;
    }
    void whoAsksForItBeforeItIsThereIsNotLeftWaiting()
    {
        QFETCH(bool, answered);
        FakeWarRoom room({.clients = 2});
        room.settle();
        const auto ticket = room.newId<TicketId>();
        TicketOpen open;
        open.title = "Held from the beginning";
        const auto ask = [&] { return room.act(1, ticket, said("Is it there?")); };
        auto op = answered ? ask() : OpId();
        if (answered)
            room.settle();
        room.actUnsaved(0, ticket, open);
        room.act(0, ticket, VisibilitySet{true, "legal hold"});
        room.round(); // client 0 has heard that it may send
        if (!answered)
            op = ask();
        room.settle();
        QCOMPARE(room.replica(1).link(), Replica::Link::Live);
        QVERIFY(room.waiting(1, op) && room.waiting(1, op)->refused);
        QVERIFY(!room.replica(1).summaries().contains(ticket));
        QCOMPARE(room.wrong(), std::string());
        room.act(0, ticket, WatchAdd{room.person(1)});
        room.settle();
        QVERIFY(room.replica(1).summaries().contains(ticket));
        QVERIFY(room.replica(1).heard(ticket) != 0);
        QCOMPARE(room.wrong(), std::string());
    }

    void norWhereABatchEndsWithItsOpening_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("bytes");
        QTest::newRow("the batch is full") << 1'999 << 10;
        QTest::newRow("what was reported fills the batch") << 0 << 250'000;
    }
    void norWhereABatchEndsWithItsOpening()
    {
        QFETCH(int, before);
        QFETCH(int, bytes);
        FakeWarRoom room({.clients = 2});
        const auto other = room.declare(0, "Open to all");
        room.settle();
        room.cut(0);
        for (int i = 0; i < before; ++i)
            room.actUnsaved(0, other, said("x"));
        TicketOpen open;
        open.title = "Held from the beginning";
        for (int i = 0; i < bytes; i += 2)
            open.request += "\n\t"; // twice as long on the wire
        const auto ticket = room.newId<TicketId>();
        room.act(0, ticket, open);
        room.act(0, ticket, VisibilitySet{true, "legal hold"});
        room.reconnect(0);
        bool isSeen = false;
        while (room.round())
            isSeen = isSeen || room.replica(1).summaries().contains(ticket);
        room.settle();
        QVERIFY(!isSeen);
        QVERIFY(room.replica(0).summaries().at(ticket).restricted);
        QVERIFY(room.replica(0).outbox().empty());
    }
};

WARROOM_TEST_MAIN(TestSyncSight)
#include "tst_sync_sight.moc"
