// Fields that several people set: who wins, what becomes a rival, and how it is settled.
#include "domain/ticket/rivals.h"
#include "support/scenario/fake_war_room.h"
#include "support/test_main.h"

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;

namespace {

// The severity in force with its rivals, as one client is shown it: "SEV1, rivals SEV4 SEV5".
std::string severityOf(FakeWarRoom& room, std::size_t client, TicketId ticket)
{
    const auto view = room.replica(client).shown(ticket);
    std::string out(nameOf(view->severity.value()));
    for (const auto& rival : view->severity.rivals())
        out += (out.size() == 4 ? ", rivals " : " ") + std::string(nameOf(rival.value));
    return out;
}

// What a row does: letters are the clients a and b, digits severities, '|' lets everything through, '<' and
// '>' cut and connect the client before it, '=' is the client taking the first rival, '!' keeping what is in
// force.
struct Script
{
    FakeWarRoom room;
    TicketId ticket;

    Script() { ticket = (room.settle(), room.declare(0)), room.settle(); }

    void play(const QString& steps)
    {
        std::size_t who = 0;
        for (const auto step : steps) {
            const char c = step.toLatin1();
            if (c == 'a' || c == 'b')
                who = c == 'a' ? 0 : 1;
            else if (c >= '1' && c <= '5')
                room.act(who, ticket, SeveritySet{static_cast<Severity>(c - '1')});
            else if (c == '<')
                room.cut(who);
            else if (c == '>')
                room.reconnect(who);
            else if (c == '|')
                room.settle();
            else if (c == '=' || c == '!')
                settleRival(who, c == '=');
        }
    }

    void settleRival(std::size_t who, bool take)
    {
        const auto open = rivals(*room.replica(who).shown(ticket));
        QVERIFY(!open.empty());
        room.act(who, ticket, take ? open.front().take : open.front().keep);
    }
};

} // namespace

class TestSyncFields : public QObject
{
    Q_OBJECT

private slots:
    void theValueInForceAndItsRivals_data()
    {
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a later change that has seen the value wins") << "a1|b2|"
                                                                     << "SEV2";
        QTest::newRow("one's own chain wins, step by step") << "a1a2a4|"
                                                            << "SEV4";
        QTest::newRow("a change that had not seen the value becomes a rival") << "b<a1|b2b>|"
                                                                              << "SEV1, rivals SEV2";
        QTest::newRow("the first accepted one stays in force") << "a<b2|a1a>|"
                                                               << "SEV2, rivals SEV1";
        QTest::newRow("the same value twice is no question") << "b<a1|b1b>|"
                                                             << "SEV1";
        QTest::newRow("a rival's later thought takes the place of its earlier one") << "b<a1|b2b4b>|"
                                                                                    << "SEV1, rivals SEV4";
        QTest::newRow("a chain made offline is one rival") << "b<a1|a5|b2b4b>|"
                                                           << "SEV5, rivals SEV4";
        QTest::newRow("an own chain goes on over a rival that its author had not seen")
            << "a<a1a2b<b4a>|b>|"
            << "SEV2, rivals SEV4";
        QTest::newRow("going on unaware leaves the question open") << "b<a1|b4b>a2|"
                                                                   << "SEV2, rivals SEV4";
        QTest::newRow("taking the rival settles it") << "b<a1|b2b>|a=|"
                                                     << "SEV2";
        QTest::newRow("the rival's author may take it too") << "b<a1|b2b>|b=|"
                                                            << "SEV2";
        QTest::newRow("keeping the value settles it") << "b<a1|b2b>|b!|"
                                                      << "SEV1";
        QTest::newRow("any later change by somebody who saw both settles it") << "b<a1|b2b>|a5|"
                                                                              << "SEV5";
        QTest::newRow("two who settle it apart ask again") << "b<a1|b2b>|b<a!|b=b>|"
                                                           << "SEV1, rivals SEV2";
        QTest::newRow("two who settle it alike agree") << "b<a1|b2b>|b<a=|b=b>|"
                                                       << "SEV2";
    }
    void theValueInForceAndItsRivals()
    {
        QFETCH(QString, steps);
        QFETCH(QString, expected);
        Script script;
        script.play(steps);
        QCOMPARE(severityOf(script.room, 0, script.ticket), expected.toStdString());
        QCOMPARE(severityOf(script.room, 1, script.ticket), expected.toStdString());
        QCOMPARE(script.room.wrong(), ""s);
    }

    void whatIsShownBeforeItIsSentIsWhatIsAccepted()
    {
        Script script;
        script.play("b<b2b4");
        QCOMPARE(severityOf(script.room, 1, script.ticket), "SEV4"s);
        script.play("a1|");
        QCOMPARE(severityOf(script.room, 1, script.ticket), "SEV4"s);
        QCOMPARE(severityOf(script.room, 0, script.ticket), "SEV1"s);
        script.play("b>|");
        QCOMPARE(severityOf(script.room, 1, script.ticket), "SEV1, rivals SEV4"s);
    }

    void rolesGivenApartAreAQuestionWithBothPeople()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        room.cut(1);
        room.act(0, ticket, RoleAssign{IncidentRole::Scribe, Owner(room.person(0))});
        room.settle();
        room.act(1, ticket, RoleAssign{IncidentRole::Scribe, Owner(room.person(1))});
        room.settleAll();
        QCOMPARE(room.wrong(), ""s);
        const auto view = room.replica(0).shown(ticket);
        QVERIFY(view->holds(room.person(0), IncidentRole::Scribe));
        const auto open = rivals(*view);
        QCOMPARE(open.size(), std::size_t{1});
        QVERIFY(open[0].rivalOwner == Owner(room.person(1)));
        QCOMPARE(view->roleTerms.size(), std::size_t{1});
        room.act(0, ticket, open[0].take);
        room.settle();
        QVERIFY(room.replica(1).shown(ticket)->holds(room.person(1), IncidentRole::Scribe));
        QCOMPARE(room.wrong(), ""s);
    }

    void anItemRemovedByOneAndEditedByAnotherCanBePutBack()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        const auto cause = room.newId<ItemId>();
        room.act(0, ticket, CauseAdd{cause, "disk", CauseState::Suspected, {}, {}});
        room.settle();
        room.cut(1);
        room.act(0, ticket, ItemRemove{Section::RootCause, cause});
        room.settle();
        room.type(1, ticket, Section::RootCause, cause, text::Edit().retain(4).insert(" full"));
        room.settleAll();
        QCOMPARE(room.wrong(), ""s);
        const auto removed = editedAfterRemoval(*room.replica(0).shown(ticket));
        QCOMPARE(removed.size(), std::size_t{1});
        QCOMPARE(removed[0].text, "disk full"s);
        QVERIFY(removed[0].removedBy == room.person(0));
        room.act(1, ticket, ItemRestore{Section::RootCause, cause});
        room.settle();
        QVERIFY(editedAfterRemoval(*room.replica(0).shown(ticket)).empty());
        QCOMPARE(shown(room.replica(0).shown(ticket)->causes).size(), std::size_t{1});
        QCOMPARE(room.wrong(), ""s);
    }

    void editingWhatOneSawRemovedIsNoQuestion()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        const auto action = room.newId<ItemId>();
        room.act(0, ticket, ActionAdd{action, "Restart db1", {}, {}, false, {}});
        room.act(0, ticket, ItemRemove{Section::NextActions, action});
        room.settle();
        room.act(1, ticket, ActionCheck{action, true});
        room.settle();
        QVERIFY(editedAfterRemoval(*room.replica(0).shown(ticket)).empty());
        QCOMPARE(room.wrong(), ""s);
    }

    void fieldsOfOneItemAreMergedApart()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        const auto action = room.newId<ItemId>();
        room.act(0, ticket, ActionAdd{action, "Restart db1", {}, {}, false, {}});
        room.settle();
        room.cut(1);
        room.act(0, ticket, ActionSet{action, "Restart db2", {}, {}});
        room.settle();
        room.act(1, ticket, ActionSet{action, {}, Owner(room.person(1)), {}});
        room.act(1, ticket, ActionCheck{action, true});
        room.settleAll();
        const auto& done = room.replica(0).shown(ticket)->actions.back();
        QCOMPARE(done.text.value(), "Restart db2"s);
        QVERIFY(done.owner.value() == Owner(room.person(1)));
        QVERIFY(done.done.value());
        QVERIFY(rivals(*room.replica(0).shown(ticket)).empty());
        QCOMPARE(room.wrong(), ""s);
    }

    void twoWhoGaveTheOriginalRequestApartAreBothKeptVerbatim()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        room.cut(1);
        room.act(0, ticket, RequestGive{"Nobody can pay", "phone"});
        room.settle();
        room.act(1, ticket, RequestGive{"Payments fail", "mail"});
        room.settleAll();
        const auto view = room.replica(1).shown(ticket);
        QCOMPARE(view->request->text, "Nobody can pay"s);
        QCOMPARE(view->laterRequests.size(), std::size_t{1});
        QCOMPARE(view->laterRequests[0].text, "Payments fail"s);
        QCOMPARE(room.wrong(), ""s);
    }
};

WARROOM_TEST_MAIN(TestSyncFields)
#include "tst_sync_fields.moc"
