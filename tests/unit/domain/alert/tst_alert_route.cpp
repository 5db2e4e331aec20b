// Where a person sends an alert instead of where the rules do: until it is over.
#include "support/alert_desk.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(AlertLevel)
Q_DECLARE_METATYPE(AlertRoute)

namespace {

using Kind = TriageDeed::Kind;

const std::string reason = "half of Europe cannot pay";

std::vector<Kind> kindsOf(const std::vector<TriageDeed>& deeds)
{
    std::vector<Kind> out;
    for (const auto& deed : deeds)
        out.push_back(deed.kind);
    return out;
}

QString whyOf(const Alert& alert) { return QString::fromStdString(alert.why); }

} // namespace

class TestAlertRoute : public QObject
{
    Q_OBJECT

private slots:
    void theStorySaysWhoWhyAndWhatTheRulesHadDecided_data()
    {
        QTest::addColumn<AlertLevel>("level");
        QTest::addColumn<AlertRoute>("to");
        QTest::addColumn<QString>("why");
        const auto row = [](AlertLevel level, AlertRoute to, const char* why) {
            QTest::addRow("%d to %d", int(level), int(to)) << level << to << QString(why);
        };
        row(AlertLevel::Warning, AlertRoute::Page, "Mara makes it a page; the rules said ticket");
        row(AlertLevel::Info, AlertRoute::Page, "Mara makes it a page; the rules said record");
        row(AlertLevel::Info, AlertRoute::Ticket, "Mara makes it a ticket; the rules said record");
        row(AlertLevel::Critical, AlertRoute::Ticket, "Mara makes it a ticket; the rules said page");
        row(AlertLevel::Warning, AlertRoute::Record, "Mara makes it only a record; the rules said ticket");
        row(AlertLevel::Critical, AlertRoute::Page, "Mara makes it a page; the rules said page");
    }
    void theStorySaysWhoWhyAndWhatTheRulesHadDecided()
    {
        QFETCH(AlertLevel, level);
        QFETCH(AlertRoute, to);
        QFETCH(QString, why);
        AlertDesk desk;
        const auto a = desk.hear(alertSignal("a", level));
        const auto ruled = a.alert->route;
        QVERIFY(desk.act(a.alert->id, act::Route{to, reason}));
        QCOMPARE(a.alert->route, to);
        QVERIFY(a.alert->overridden);
        QCOMPARE(a.alert->overridden->ruled, ruled);
        const auto& steps = a.alert->newSteps;
        const auto step = std::find_if(steps.begin(), steps.end(),
                                       [](const AlertStep& one) { return one.what == "rerouted"; });
        QVERIFY(step != steps.end());
        QCOMPARE(QString::fromStdString(step->why), why + ": half of Europe cannot pay");
        QVERIFY(step->at == desk.now);
        // Said twice it is said once.
        QVERIFY(desk.act(a.alert->id, act::Route{to, reason})->changed.empty());
        // What the rules had decided is not what somebody decided before.
        QVERIFY(desk.act(a.alert->id, act::Route{AlertRoute::Record, "another"}));
        QCOMPARE(a.alert->overridden->ruled, ruled);
    }

    void aTicketThatBecomesAPageOpensAnIncident()
    {
        AlertDesk desk;
        const auto a = desk.hear(alertSignal("a", AlertLevel::Warning));
        const auto before = a.alert->ticket;
        QVERIFY(desk.act(a.alert->id, act::Acknowledge{}));
        const auto out = desk.act(a.alert->id, act::Route{AlertRoute::Page, reason});
        QVERIFY(out);
        QVERIFY(kindsOf(out->deeds) == (std::vector{Kind::Leave, Kind::Open}));
        QVERIFY(out->deeds[0].ticket == before && out->deeds[1].ticket == a.alert->ticket);
        QVERIFY(waitsForPeople(*a.alert)); // whoever had the ticket has not the page
        // What pages later is of the same incident.
        QVERIFY(desk.hear(alertSignal("b", AlertLevel::Critical)).alert->ticket == a.alert->ticket);
    }

    void aPageByAPersonJoinsTheIncidentOfItsService()
    {
        AlertDesk desk;
        const auto incident = desk.newTicket();
        const auto a = desk.hear(alertSignal("a", AlertLevel::Info));
        desk.incidents["checkout"] = incident;
        const auto out = desk.act(a.alert->id, act::Route{AlertRoute::Page, reason});
        QVERIFY(kindsOf(out->deeds) == std::vector{Kind::Join});
        QVERIFY(a.alert->ticket == incident);
        QVERIFY(waitsForPeople(*a.alert));
    }

    void whoeverHadItOnTheIncidentHasNotThePage()
    {
        AlertDesk desk;
        desk.incidents["checkout"] = desk.newTicket();
        const auto a = desk.hear(alertSignal("a", AlertLevel::Warning));
        QVERIFY(desk.act(a.alert->id, act::Acknowledge{}));
        const auto out = desk.act(a.alert->id, act::Route{AlertRoute::Page, reason});
        QVERIFY(kindsOf(out->deeds) == std::vector{Kind::Join}); // it is on that incident already
        QVERIFY(waitsForPeople(*a.alert));
        QVERIFY(!a.alert->acknowledged);
    }

    void aWindowHoldsThePageOfAPerson()
    {
        AlertDesk desk;
        desk.windows["checkout"] = {"CHG-1", desk.now + 1h, ""};
        const auto a = desk.hear(alertSignal("a", AlertLevel::Info));
        const auto out = desk.act(a.alert->id, act::Route{AlertRoute::Page, reason});
        QVERIFY(out && out->deeds.empty());
        QVERIFY(a.alert->held && a.alert->ticket.isNil());
        desk.now += 1h;
        QVERIFY(kindsOf(desk.due().deeds) == std::vector{Kind::Open});
        QCOMPARE(a.alert->route, AlertRoute::Page);
        QVERIFY(waitsForPeople(*a.alert));
    }

    void aPageThatAPersonLowersStaysAndPagesNobodyMore_data()
    {
        QTest::addColumn<AlertRoute>("to");
        QTest::addColumn<bool>("acknowledged");
        QTest::newRow("to a ticket") << AlertRoute::Ticket << false;
        QTest::newRow("to the record") << AlertRoute::Record << false;
        QTest::newRow("to a ticket, and somebody has it") << AlertRoute::Ticket << true;
    }
    void aPageThatAPersonLowersStaysAndPagesNobodyMore()
    {
        QFETCH(AlertRoute, to);
        QFETCH(bool, acknowledged);
        AlertDesk desk;
        desk.setTimes({}, {}, 1h);
        const auto a = desk.hear(alertSignal("a", AlertLevel::Critical));
        const auto incident = a.alert->ticket;
        if (acknowledged)
            QVERIFY(desk.act(a.alert->id, act::Acknowledge{}));
        desk.now += 61min;
        QCOMPARE(desk.due().deeds.size(), std::size_t(acknowledged ? 0 : 1)); // it is said again so far
        const auto out = desk.act(a.alert->id, act::Route{to, reason});
        QVERIFY(kindsOf(out->deeds) == std::vector{Kind::Lower});
        QVERIFY(out->deeds[0].ticket == incident && a.alert->ticket == incident);
        QVERIFY(!waitsForPeople(*a.alert));
        QCOMPARE(a.alert->acknowledgedBy, std::string(acknowledged ? "Mara" : ""));
        QCOMPARE(QString::fromStdString(a.alert->newSteps.back().why),
                 QString("It stays on INC-1, as what happened, and pages nobody any more."));
        QVERIFY(whyOf(*a.alert).startsWith("Mara makes it"));
        desk.now += 61min;
        QVERIFY(desk.due().deeds.empty());
        // Worse words do not change what a person decided.
        auto worse = alertSignal("a", AlertLevel::Critical);
        worse.title = "All writes fail";
        QVERIFY(!desk.hear(worse).deed);
        QCOMPARE(a.alert->route, to);
        // That it is over is heard.
        const auto over = desk.hear(resolvedSignal("a"));
        QVERIFY(over.deed && over.deed->ticket == incident);
    }

    void whatWaitsForItsGroupIsOnlyRecorded()
    {
        AlertDesk desk;
        desk.setTimes(2min, {}, {});
        const auto a = desk.hear(alertSignal("a", AlertLevel::Warning));
        QVERIFY(a.alert->waits);
        QVERIFY(desk.act(a.alert->id, act::Route{AlertRoute::Record, reason})->deeds.empty());
        desk.now += 3min;
        QVERIFY(desk.due().deeds.empty());
        QVERIFY(a.alert->ticket.isNil());
    }

    void aPageOfAClosedIncidentGetsItsTicket()
    {
        AlertDesk desk;
        const auto a = desk.hear(alertSignal("a", AlertLevel::Critical));
        desk.open.clear();
        const auto out = desk.act(a.alert->id, act::Route{AlertRoute::Ticket, reason});
        QVERIFY(kindsOf(out->deeds) == std::vector{Kind::Open});
        QVERIFY(!waitsForPeople(*a.alert));
    }

    void whatFiresAnewIsTheRulesAgain_data()
    {
        QTest::addColumn<AlertLevel>("level");
        QTest::addColumn<AlertRoute>("to");
        QTest::addColumn<bool>("reopened"); // where it was is closed by then
        QTest::newRow("a page that was lowered") << AlertLevel::Critical << AlertRoute::Record << false;
        QTest::newRow("the same, its incident closed") << AlertLevel::Critical << AlertRoute::Ticket << true;
        QTest::newRow("a ticket that paged") << AlertLevel::Warning << AlertRoute::Page << false;
        QTest::newRow("a record that paged") << AlertLevel::Info << AlertRoute::Page << true;
        QTest::newRow("a ticket that was recorded") << AlertLevel::Warning << AlertRoute::Record << false;
    }
    void whatFiresAnewIsTheRulesAgain()
    {
        QFETCH(AlertLevel, level);
        QFETCH(AlertRoute, to);
        QFETCH(bool, reopened);
        AlertDesk desk;
        const auto a = desk.hear(alertSignal("a", level));
        const auto ruled = a.alert->route;
        QVERIFY(desk.act(a.alert->id, act::Route{to, reason}));
        desk.now += 1h;
        desk.hear(resolvedSignal("a"));
        QVERIFY(a.alert->overridden);
        if (reopened)
            desk.open.clear();
        desk.now += 1h;
        const auto again = desk.hear(alertSignal("a", level));
        QCOMPARE(a.alert->route, ruled);
        QVERIFY(!a.alert->overridden);
        QCOMPARE(waitsForPeople(*a.alert), ruled == AlertRoute::Page);
        QVERIFY(!again.left || again.left->ticket != a.alert->ticket);
        const auto story = storyOf(*a.alert);
        QCOMPARE(std::count(story.begin(), story.end(), "rules again"), 1);
    }

    // A lowered page that began on a ticket of its own: the page of the rules does not stay on that ticket.
    void whatTheRulesPageLeavesTheTicketOfThePerson()
    {
        AlertDesk desk;
        const auto a = desk.hear(alertSignal("a", AlertLevel::Critical));
        desk.open.clear();
        QVERIFY(desk.act(a.alert->id, act::Route{AlertRoute::Ticket, reason}));
        const auto ticket = a.alert->ticket;
        desk.hear(resolvedSignal("a"));
        const auto again = desk.hear(alertSignal("a", AlertLevel::Critical));
        QVERIFY(again.left && again.left->ticket == ticket);
        QVERIFY(again.deed && again.deed->kind == Kind::Open);
        QVERIFY(waitsForPeople(*a.alert));
    }

    void whatIsOverIsSentNowhere()
    {
        AlertDesk desk;
        const auto a = desk.hear(alertSignal("a", AlertLevel::Critical));
        desk.hear(resolvedSignal("a"));
        QCOMPARE(desk.act(a.alert->id, act::Route{AlertRoute::Record, reason}).error().code(),
                 ErrorCode::Transition);
        QCOMPARE(desk.act(7, act::Route{AlertRoute::Record, reason}).error().code(), ErrorCode::NotFound);
    }
};

WARROOM_TEST_MAIN(TestAlertRoute)
#include "tst_alert_route.moc"
