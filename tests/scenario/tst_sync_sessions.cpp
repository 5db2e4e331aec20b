// Who may speak with a hub, and what it does with those who speak badly.
#include "support/scenario/raw_session.h"
#include "support/test_main.h"

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;

class TestSyncSessions : public QObject
{
    Q_OBJECT

private slots:
    void aTokenOpensASession_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<int>("closeCode");
        QTest::newRow("a token that is known") << "wr_right" << 0;
        QTest::newRow("a token that is not") << "wr_wrong" << 4401;
        QTest::newRow("no token") << "" << 4401;
    }
    void aTokenOpensASession()
    {
        QFETCH(QString, token);
        QFETCH(int, closeCode);
        FakeWarRoom room;
        room.hub().setAuthenticate([&](std::string_view given) -> Result<Account> {
            if (given != "wr_right")
                return fail(ErrorCode::Unauthenticated, "this token is not known");
            return Account{room.person(0), AccountRole::Responder, 3};
        });
        RawSession session(room, std::nullopt);
        const auto answers = session.hello(token.toStdString());
        QCOMPARE(session.closeCode(), closeCode);
        QCOMPARE(find<protocol::Welcome>(answers) != nullptr, closeCode == 0);
        QCOMPARE(refusalOf(answers),
                 closeCode == 0 ? std::nullopt : std::optional(ErrorCode::Unauthenticated));
    }

    void theFirstMessageMustBeHello_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("a batch") << QByteArray(R"({"send":{"n":1,"ops":[]}})");
        QTest::newRow("presence") << QByteArray(R"({"presence":{}})");
        QTest::newRow("watching a board") << QByteArray(R"({"watch":{"board":"alerts"}})");
        QTest::newRow("a call") << QByteArray(R"({"call":{"n":1,"method":"GET","path":"/api/v1/me"}})");
        QTest::newRow("not JSON") << QByteArray("hello?");
    }
    void theFirstMessageMustBeHello()
    {
        QFETCH(QByteArray, message);
        FakeWarRoom room;
        RawSession session(room, Account{room.person(0), AccountRole::Admin, 0});
        session.say(message.toStdString());
        QCOMPARE(session.closeCode(), 4401);
    }

    void anotherProtocolVersionIsNamed()
    {
        FakeWarRoom room;
        RawSession session(room, Account{room.person(0), AccountRole::Admin, 0});
        const auto answers = session.say(R"({"hello":{"protocol":9}})");
        QCOMPARE(refusalOf(answers), std::optional(ErrorCode::Version));
        QCOMPARE(session.closeCode(), 4426);
    }

    void badMessagesAreAnsweredUntilThereAreTwentyInARow()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        RawSession session(room, Account{room.person(0), AccountRole::Responder, 0});
        session.hello();
        for (int i = 0; i < 19; ++i)
            QVERIFY(refusalOf(session.say("{]")).has_value());
        QCOMPARE(session.closeCode(), 0);
        CommentAdd body;
        body.text = "a good one";
        QVERIFY(session.send(recordFor(room, ticket, body, 1)).accepted.has_value());
        for (int i = 0; i < 19; ++i)
            session.say(R"({"shout":1})");
        QCOMPARE(session.closeCode(), 0);
        session.say("[]");
        QCOMPARE(session.closeCode(), 1008);
    }

    void boardsAndCallsGoToWhoeverTakesThem()
    {
        FakeWarRoom room;
        RawSession old(room, Account{room.person(0), AccountRole::Responder, 0});
        QVERIFY(!find<protocol::Welcome>(old.hello())->live);
        QCOMPARE(refusalOf(old.say(R"({"watch":{"board":"alerts"}})")),
                 std::optional(ErrorCode::UnknownMessage));
        std::vector<std::string> taken;
        room.hub().setLive(
            [&](Hub::SessionId session, const Account& account, const protocol::LiveRequest& request) {
                const auto text = std::visit([](const auto& one) { return protocol::format(one); }, request);
                taken.push_back(std::to_string(session) + " " + std::string(nameOf(account.role)) + text);
            });
        RawSession session(room, Account{room.person(0), AccountRole::Viewer, 0});
        QVERIFY(find<protocol::Welcome>(session.hello())->live);
        QVERIFY(session.say(R"({"watch":{"board":"alerts"}})").empty());
        QVERIFY(session.say(R"({"call":{"n":1,"method":"GET","path":"/api/v1/me"}})").empty());
        const auto who = std::to_string(session.id()) + " viewer";
        QVERIFY(taken == (std::vector{who + R"({"watch":{"board":"alerts"}})",
                                      who + R"({"call":{"n":1,"method":"GET","path":"/api/v1/me"}})"}));
    }

    void aRevokedTokenEndsItsSessionsAndItsPresence()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        protocol::Presence here;
        here.ticket = ticket;
        here.section = "symptoms";
        room.replica(1).setPresence(here);
        QVERIFY_RESULT(room.flush(1));
        room.settle();
        QCOMPARE(room.replica(0).present(ticket).size(), std::size_t{1});
        QVERIFY(room.replica(0).present(ticket)[0].person == room.person(1));
        room.hub().accountsChanged([&](const Account& account) {
            return account.person == room.person(1) ? std::nullopt : std::optional(account);
        });
        QVERIFY(room.clientHears(1));
        QVERIFY(!room.isConnected(1));
        QCOMPARE(room.closeCode(1), 4401);
        while (room.clientHears(0))
            ;
        QVERIFY(room.replica(0).present(ticket).empty());
    }

    void presenceEndsWithTheConnection()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        protocol::Presence here;
        here.ticket = ticket;
        room.replica(0).setPresence(here);
        QVERIFY_RESULT(room.flush(0));
        room.settle();
        QCOMPARE(room.replica(1).present(ticket).size(), std::size_t{1});
        room.cut(1);
        QVERIFY(room.replica(1).present(ticket).empty());
        room.settleAll();
        QCOMPARE(room.replica(1).present(ticket).size(), std::size_t{1});
        room.cut(0);
        room.settle();
        QVERIFY(room.replica(1).present(ticket).empty());
        QCOMPARE(room.hub().head().seq, Seq{1});
    }

    void whoIsWritingATicketIsToldToAllUntilItEnds()
    {
        FakeWarRoom room({.clients = 3});
        room.settle();
        const auto write = [&](const std::string& title) {
            room.replica(0).setCreating(title);
            QVERIFY_RESULT(room.flush(0));
            room.settle();
        };
        write("Checkout slow in");
        write("Checkout slow in the EU");
        for (const std::size_t other : {1u, 2u}) {
            const auto& known = room.replica(other).creating();
            QCOMPARE(known.size(), std::size_t{1});
            QVERIFY(known.begin()->second.person == room.person(0));
            QCOMPARE(known.begin()->second.title, "Checkout slow in the EU"s);
        }
        QVERIFY(room.replica(0).creating().empty());
        const auto newcomer = room.addClient(AccountRole::Viewer);
        room.settle();
        QCOMPARE(room.replica(newcomer).creating().size(), std::size_t{1});
        write({});
        QVERIFY(room.replica(1).creating().empty());
        QCOMPARE(room.hub().head().seq, Seq{0});
    }

    void whatIsWrittenEndsWithTheConnectionAndComesBackWithIt()
    {
        FakeWarRoom room;
        room.settle();
        room.replica(0).setCreating("Checkout slow in the EU");
        QVERIFY_RESULT(room.flush(0));
        room.settle();
        QCOMPARE(room.replica(1).creating().size(), std::size_t{1});
        room.cut(0);
        room.settle();
        QVERIFY(room.replica(1).creating().empty());
        room.settleAll();
        QCOMPARE(room.replica(1).creating().size(), std::size_t{1});
        room.cut(1);
        QVERIFY(room.replica(1).creating().empty());
    }

    void theTitleOfATicketThatIsWrittenIsMaskedOnTheWay()
    {
        FakeWarRoom room;
        room.settle();
        RawSession session(room, Account{room.person(0), AccountRole::Responder, 0});
        session.hello();
        session.say("{\"creating\":{\"title\":\"Login with password=hunter22secret fails\"}}");
        room.settle();
        QCOMPARE(room.replica(1).creating().size(), std::size_t{1});
        const auto& title = room.replica(1).creating().begin()->second.title;
        QVERIFY2(title.find("hunter22secret") == std::string::npos, title.c_str());
    }

    void rightsThatChangeCountForWhatIsQueued()
    {
        FakeWarRoom room({.roles = {AccountRole::Commander, AccountRole::Responder}});
        const auto ticket = room.declare(0);
        room.settle();
        CommentAdd body;
        body.text = "too late";
        const auto op = room.act(1, ticket, body);
        QVERIFY(room.hubHears(1));
        room.setRole(1, AccountRole::Viewer);
        room.settle();
        QCOMPARE(room.waiting(1, op)->refused->code(), ErrorCode::Forbidden);
        QVERIFY(room.replica(1).role() == AccountRole::Viewer);
        QCOMPARE(room.wrong(), ""s);
    }

    void aLongCatchUpComesInPieces()
    {
        RoomOptions options;
        options.hub.catchUpOps = 3;
        FakeWarRoom room(options);
        const auto ticket = room.declare(0);
        room.settle();
        room.cut(1);
        for (int i = 0; i < 20; ++i)
            room.insert(0, ticket, Section::Scope, 0, "x");
        room.settle();
        room.settleAll();
        QCOMPARE(room.shownText(1, ticket, Section::Scope), std::string(20, 'x'));
        QCOMPARE(room.wrong(), ""s);
    }

    void timesBeyondTheConfiguredAreThoseOfArrival_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("kept");
        QTest::newRow("two hours ago") << -120 << true;
        QTest::newRow("two hours and a minute ago") << -121 << false;
        QTest::newRow("in an hour") << 60 << true;
        QTest::newRow("in an hour and a minute") << 61 << false;
        QTest::newRow("beyond what the format allows") << -60 * 24 * 8 << false;
    }
    void timesBeyondTheConfiguredAreThoseOfArrival()
    {
        QFETCH(int, minutes);
        QFETCH(bool, kept);
        RoomOptions options;
        options.hub.times = {std::chrono::hours(2), std::chrono::hours(1)};
        FakeWarRoom room(options);
        const auto ticket = room.declare(0);
        room.settle();
        RawSession session(room, Account{room.person(0), AccountRole::Responder, 0});
        session.hello();
        CommentAdd body;
        body.text = "told later";
        auto record = recordFor(room, ticket, body, 1);
        record.at = room.clock.now() + std::chrono::minutes(minutes);
        const auto accepted = session.send(record).accepted;
        QVERIFY(accepted.has_value());
        const auto shown = must(room.hub().ticket(ticket));
        const auto& timeline = shown->timeline;
        const auto entry = std::find_if(timeline.begin(), timeline.end(),
                                        [&](const Entry& one) { return one.text == body.text; });
        QVERIFY(entry != timeline.end());
        QCOMPARE(entry->happened, kept ? record.at : accepted->receivedAt);
        room.settle();
        QCOMPARE(room.wrong(), ""s);
    }

    void aSlowReaderIsNotFedFasterThanItReads()
    {
        RoomOptions options;
        options.hub.catchUpOps = 1;
        options.hub.catchUpQueue = 1;
        FakeWarRoom room(options);
        const auto ticket = room.declare(0);
        room.settle();
        room.cut(1);
        for (int i = 0; i < 5; ++i)
            room.insert(0, ticket, Section::Scope, 0, "x");
        room.settle();
        room.reconnect(1);
        QVERIFY(room.hubHears(1));
        room.hubTurns();
        QVERIFY(room.clientHears(1)); // welcome, and no more fits
        QCOMPARE(room.replica(1).heard(ticket), Seq{1});
        QVERIFY(!room.hub().turn());
        room.settle();
        QCOMPARE(room.wrong(), ""s);
    }
};

WARROOM_TEST_MAIN(TestSyncSessions)
#include "tst_sync_sessions.moc"
