// What a replica holds: summaries of all tickets, logs of those that are open or were looked at, snapshots.
#include "support/scenario/fake_war_room.h"
#include "support/scenario/raw_session.h"
#include "support/test_main.h"

#include "protocol/ticket_codec.h"

#include <QtTest>

using namespace warroom;
using namespace warroom::test;
using namespace std::string_literals;

namespace {

CommentAdd comment(std::string text)
{
    CommentAdd body;
    body.text = std::move(text);
    return body;
}

// A support ticket that is over.
TicketId dropped(FakeWarRoom& room)
{
    const auto ticket = room.newId<TicketId>();
    TicketOpen open;
    open.kind = TicketKind::Support;
    open.title = "Dropped";
    room.act(0, ticket, open);
    room.act(0, ticket, StateSet{TicketState::Dropped, "not one of ours"});
    room.settle();
    return ticket;
}

} // namespace

class TestSyncFollow : public QObject
{
    Q_OBJECT

private slots:
    void aNewcomerGetsSummariesOfAllAndLogsOfTheOpenOnes()
    {
        FakeWarRoom room({.clients = 1});
        const auto open = room.declare(0, "Open");
        const auto over = dropped(room);
        const auto newcomer = room.addClient(AccountRole::Viewer);
        room.settle();
        auto& replica = room.replica(newcomer);
        QCOMPARE(replica.summaries().at(over).title, "Dropped"s);
        QVERIFY(replica.extent(open) == Replica::Extent::Log);
        QVERIFY(replica.extent(over) == Replica::Extent::Summary);
        QCOMPARE(room.wrong(), ""s);
        replica.pin(over, true);
        QVERIFY_RESULT(room.flush(newcomer));
        room.settle();
        QVERIFY(replica.extent(over) == Replica::Extent::Log);
        QCOMPARE(room.wrong(), ""s);
    }

    void whatWasVisitedGoesOnComing()
    {
        FakeWarRoom room;
        const auto ticket = room.newId<TicketId>();
        TicketOpen open;
        open.kind = TicketKind::Support;
        open.title = "To be dropped";
        room.act(0, ticket, open);
        room.settle();
        room.act(0, ticket, StateSet{TicketState::Dropped, "not one of ours"});
        room.settle();
        room.cut(1);
        room.act(0, ticket, comment("afterwards"));
        room.settle();
        room.settleAll();
        QVERIFY(room.replica(1).heard(ticket) == room.hub().head().seq);
        QCOMPARE(room.wrong(), ""s);
    }

    void aRoomThatIsLookedAtComesBeforeTheRest()
    {
        RoomOptions options;
        options.clients = 1;
        options.hub.catchUpOps = 2;
        FakeWarRoom room(options);
        std::vector<TicketId> tickets;
        for (int i = 0; i < 5; ++i) {
            tickets.push_back(room.declare(0, "Ticket"));
            for (int n = 0; n < 5; ++n)
                room.act(0, tickets.back(), comment("one more"));
        }
        room.settle();
        const auto newcomer = room.addClient(AccountRole::Viewer);
        room.cut(newcomer);
        room.replica(newcomer).pin(tickets[3], true);
        room.reconnect(newcomer);
        room.hubHears(newcomer);
        room.hubTurns();
        auto& replica = room.replica(newcomer);
        while (replica.extent(tickets[3]) != Replica::Extent::Log || replica.heard(tickets[3]) < 24)
            QVERIFY(room.clientHears(newcomer));
        QCOMPARE(replica.shown(tickets[3])->timeline.size(), std::size_t{6});
        for (const auto other : {tickets[0], tickets[1], tickets[2], tickets[4]})
            QCOMPARE(replica.heard(other), Seq{0});
        room.settle();
        QCOMPARE(room.wrong(), ""s);
    }

    // A log that nobody looks at is kept as it came, and folded when somebody does.
    void aLogThatNobodyLooksAtIsKeptUnfolded()
    {
        FakeWarRoom room({.clients = 1, .onDisk = true});
        const auto ticket = room.declare(0);
        for (int i = 0; i < 50; ++i)
            room.insert(0, ticket, Section::Symptoms, 0, "x");
        room.settle();
        const auto newcomer = room.addClient(AccountRole::Responder);
        room.settle();
        QCOMPARE(room.replica(newcomer).heard(ticket), Seq{51});
        QCOMPARE(room.replica(newcomer).summaries().at(ticket).title, "Checkout is slow"s);
        QCOMPARE(room.shownText(newcomer, ticket, Section::Symptoms), std::string(50, 'x'));
        QCOMPARE(room.wrong(), ""s);
    }

    void snapshotsTakeTheLongLogsPlace_data()
    {
        QTest::addColumn<bool>("onDisk");
        QTest::newRow("in memory") << false;
        QTest::newRow("in SQLite") << true;
    }
    void snapshotsTakeTheLongLogsPlace()
    {
        QFETCH(bool, onDisk);
        RoomOptions options;
        options.onDisk = onDisk;
        options.hub.snapshotEvery = 10;
        FakeWarRoom room(options);
        const auto ticket = room.declare(0);
        for (int i = 0; i < 40; ++i)
            room.insert(i % 2, ticket, Section::Symptoms, 0, "x");
        room.settle();
        QVERIFY(must(room.store().snapshot(ticket)).has_value());
        room.killHub();
        room.settleAll();
        room.insert(1, ticket, Section::Symptoms, 5, "after");
        room.settle();
        QCOMPARE(room.wrong(), ""s);
    }

    void summariesThatWereNotWrittenAreMadeFromTheLog()
    {
        RoomOptions options;
        FakeWarRoom room(options);
        const auto ticket = room.declare(0);
        room.settle();
        room.act(0, ticket, SeveritySet{Severity::Sev1});
        room.hubHears(0);
        room.killHubAfterCommit();
        room.settleAll();
        QVERIFY(room.hub().summaries().at(ticket).severity == Severity::Sev1);
        QCOMPARE(room.wrong(), ""s);
    }

    void presenceIsOnlyForThoseInTheTicket()
    {
        FakeWarRoom room({.clients = 3});
        const auto here = room.declare(0, "Here");
        const auto there = room.declare(0, "There");
        room.settle();
        protocol::Presence presence;
        presence.ticket = here;
        room.replica(1).setPresence(presence);
        QVERIFY_RESULT(room.flush(1));
        room.settle();
        QCOMPARE(room.replica(0).present(here).size(), std::size_t{1});
        QCOMPARE(room.replica(0).present(here)[0].heard, room.replica(1).heard(here));
        presence.ticket = there;
        room.replica(1).setPresence(presence);
        QVERIFY_RESULT(room.flush(1));
        room.settle();
        QVERIFY(room.replica(0).present(here).empty());
        QCOMPARE(room.replica(0).present(there).size(), std::size_t{1});
        const auto newcomer = room.addClient(AccountRole::Viewer);
        room.settle();
        QCOMPARE(room.replica(newcomer).present(there).size(), std::size_t{1});
    }

    void whatHasReachedSomebodyIsTold()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        protocol::Presence presence;
        presence.ticket = ticket;
        room.replica(1).setPresence(presence);
        QVERIFY_RESULT(room.flush(1));
        room.act(0, ticket, comment("seen?"));
        room.settle();
        QCOMPARE(room.replica(0).present(ticket)[0].heard, Seq{1});
        room.replica(1).shareHeard();
        QVERIFY_RESULT(room.flush(1));
        room.settle();
        QCOMPARE(room.replica(0).present(ticket)[0].heard, Seq{2});
    }

    void oneConnectionFollowsNoMoreThanTheLimit()
    {
        RoomOptions options;
        options.hub.followsOfSession = 3;
        FakeWarRoom room(options);
        RawSession session(room, Account{room.person(0), AccountRole::Viewer, 0});
        session.hello();
        const auto follow = [&](int count) {
            protocol::Follow message;
            for (int i = 0; i < count; ++i)
                message.logs.push_back({room.newId<TicketId>(), 0});
            return session.say(protocol::format(message));
        };
        QVERIFY(!refusalOf(follow(2)));
        QCOMPARE(refusalOf(follow(2)), std::optional(ErrorCode::TooMany));
        QVERIFY(!refusalOf(follow(1)));
        QCOMPARE(session.closeCode(), 0);
    }

    void aFeedWithAHoleBreaksTheConnection()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        auto record = room.log().back();
        record.seq = 9;
        record.previous = 8;
        const auto heard = room.replica(1).received(protocol::formatOps(ticket, {&record}).front());
        QVERIFY(!heard);
        QCOMPARE(heard.error().code(), ErrorCode::SeqGap);
        QCOMPARE(room.replica(1).heard(ticket), Seq{1});
    }
};

WARROOM_TEST_MAIN(TestSyncFollow)
#include "tst_sync_follow.moc"
