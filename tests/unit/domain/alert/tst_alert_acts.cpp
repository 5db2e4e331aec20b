// What people do to alerts: acknowledging, splitting, linking, judging.
#include "support/alert_desk.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

using Kind = TriageDeed::Kind;

} // namespace

class TestAlertActs : public QObject
{
    Q_OBJECT

private slots:
    void whoeverHasOneAlertOfAPageHasAllOfIt()
    {
        AlertDesk desk;
        const auto a = desk.hear(alertSignal("a", AlertLevel::Critical));
        const auto b = desk.hear(alertSignal("b", AlertLevel::Critical));
        const auto elsewhere = desk.hear(alertSignal("c", AlertLevel::Critical, "search"));
        QVERIFY(waitsForPeople(*a.alert) && waitsForPeople(*b.alert));
        const auto out = desk.act(b.alert->id, act::Acknowledge{});
        QVERIFY(out);
        QCOMPARE(out->deeds.size(), std::size_t{1});
        QCOMPARE(int(out->deeds.front().kind), int(Kind::Acknowledge));
        for (const auto* alert : {a.alert, b.alert}) {
            QCOMPARE(alert->state, AlertState::Acknowledged);
            QCOMPARE(alert->acknowledgedBy, std::string("Mara"));
            QVERIFY(!waitsForPeople(*alert));
            QVERIFY(QString::fromStdString(alert->newSteps.back().why).startsWith("Mara has it"));
        }
        QVERIFY(waitsForPeople(*elsewhere.alert));
        QVERIFY(desk.act(b.alert->id, act::Acknowledge{})->changed.empty());
    }

    void whatJoinsAnAcknowledgedPageIsAcknowledged()
    {
        AlertDesk desk;
        const auto a = desk.hear(alertSignal("a", AlertLevel::Critical));
        QVERIFY(desk.act(a.alert->id, act::Acknowledge{}));
        const auto b = desk.hear(alertSignal("b", AlertLevel::Critical));
        QVERIFY(b.deed);
        QCOMPARE(b.alert->acknowledgedBy, std::string("Mara"));
        QVERIFY(!waitsForPeople(*b.alert));
    }

    void whatFiresAgainWaitsAnew()
    {
        AlertDesk desk;
        const auto a = desk.hear(alertSignal("a", AlertLevel::Critical));
        QVERIFY(desk.act(a.alert->id, act::Acknowledge{}));
        desk.hear(resolvedSignal("a"));
        QVERIFY(desk.hear(alertSignal("a", AlertLevel::Critical)).deed);
        QVERIFY(waitsForPeople(*a.alert));
        QVERIFY(!a.alert->acknowledged);
    }

    void aSenderThatSaysSomebodyHasItIsNoPerson()
    {
        AlertDesk desk;
        const auto a = desk.hear(alertSignal("a", AlertLevel::Critical));
        desk.hear(alertSignal("a", AlertLevel::Critical, "checkout", AlertAction::Acknowledge));
        QVERIFY(!waitsForPeople(*a.alert));
        QVERIFY(waitsForPeople(*desk.hear(alertSignal("b", AlertLevel::Critical)).alert));
        QVERIFY(desk.act(a.alert->id, act::Acknowledge{}));
        QCOMPARE(a.alert->acknowledgedBy, std::string("Mara"));
    }

    void whatIsSplitGetsATicketOfItsOwn()
    {
        AlertDesk desk;
        const auto a = desk.hear(alertSignal("a", AlertLevel::Critical));
        const auto b = desk.hear(alertSignal("b", AlertLevel::Critical));
        const auto out = desk.act(b.alert->id, act::Split{});
        QVERIFY(out);
        QCOMPARE(out->deeds.size(), std::size_t{2});
        QCOMPARE(int(out->deeds[0].kind), int(Kind::Leave));
        QVERIFY(out->deeds[0].ticket == a.alert->ticket);
        QCOMPARE(int(out->deeds[1].kind), int(Kind::Open));
        QVERIFY(b.alert->ticket != a.alert->ticket);
        QVERIFY(b.alert->group != a.alert->group);
        QVERIFY(desk.hear(resolvedSignal("b")).deed->ticket == b.alert->ticket);
        QVERIFY(desk.hear(alertSignal("c", AlertLevel::Critical)).deed->ticket == a.alert->ticket);
    }

    void whatIsLinkedBelongsToThatTicket_data()
    {
        QTest::addColumn<bool>("onTicket");
        QTest::addColumn<int>("deeds");
        QTest::newRow("over HTTP: the operation is put on the ticket") << false << 2;
        QTest::newRow("with an operation of a desktop: it is there already") << true << 1;
    }
    void whatIsLinkedBelongsToThatTicket()
    {
        QFETCH(bool, onTicket);
        QFETCH(int, deeds);
        AlertDesk desk;
        const auto a = desk.hear(alertSignal("a", AlertLevel::Critical));
        const auto other = desk.newTicket();
        Triage::Outcomes out;
        QVERIFY(desk.triage.act({a.alert->id, {}, "Mara", act::Link{other}, onTicket}, desk.now, desk.seen(),
                                out));
        QCOMPARE(int(out.deeds.size()), deeds);
        QCOMPARE(int(out.deeds.front().kind), int(Kind::Leave));
        QVERIFY(a.alert->ticket == other);
        QCOMPARE(QString::fromStdString(a.alert->why), QString("Mara put it on INC-2."));
        QVERIFY(desk.hear(resolvedSignal("a")).deed->ticket == other);
        QVERIFY(desk.act(a.alert->id, act::Link{other})->changed.empty());
    }

    void peopleSayWhetherItWasUseful()
    {
        AlertDesk desk;
        const auto a = desk.hear(alertSignal("a", AlertLevel::Critical));
        QVERIFY(desk.act(a.alert->id, act::Useful{false}));
        QCOMPARE(a.alert->useful, std::string("no"));
        QCOMPARE(QString::fromStdString(a.alert->newSteps.back().why), QString("Mara: this was no use."));
        QVERIFY(desk.act(a.alert->id, act::Useful{false})->changed.empty());
        QVERIFY(!desk.act(a.alert->id, act::Useful{true})->changed.empty());
        QCOMPARE(a.alert->useful, std::string("yes"));
    }

    void whatCannotBeDoneIsRefused()
    {
        AlertDesk desk;
        QCOMPARE(desk.act(7, act::Acknowledge{}).error().code(), ErrorCode::NotFound);
        const auto a = desk.hear(alertSignal("a", AlertLevel::Critical));
        desk.hear(resolvedSignal("a"));
        QCOMPARE(desk.act(a.alert->id, act::Acknowledge{}).error().code(), ErrorCode::Transition);
        QCOMPARE(desk.act(a.alert->id, act::Split{}).error().code(), ErrorCode::Transition);
        QVERIFY(desk.act(a.alert->id, act::Useful{true}));
    }
};

WARROOM_TEST_MAIN(TestAlertActs)
#include "tst_alert_acts.moc"
