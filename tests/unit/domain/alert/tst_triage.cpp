// Noise reduction with a hand-turned clock: what is the same alert, what shares a ticket, what pages.
#include "domain/alert/triage.h"

#include "support/alert_desk.h"
#include "support/test_main.h"

#include <set>

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

// "a" fires and ends four times in seven minutes.
void makeFlap(AlertDesk& desk)
{
    for (int i = 0; i < 4; ++i) {
        desk.hear(alertSignal("a", AlertLevel::Critical));
        desk.now += 1min;
        desk.hear(resolvedSignal("a"));
        desk.now += 1min;
    }
}

} // namespace

class TestTriage : public QObject
{
    Q_OBJECT

private slots:
    void levelsAreRouted_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("route");
        QTest::addColumn<bool>("opens");
        const auto row = [](const char* name, AlertLevel level, AlertRoute route, bool opens) {
            QTest::newRow(name) << int(level) << int(route) << opens;
        };
        row("critical pages", AlertLevel::Critical, AlertRoute::Page, true);
        row("an error becomes a ticket", AlertLevel::Error, AlertRoute::Ticket, true);
        row("a warning becomes a ticket", AlertLevel::Warning, AlertRoute::Ticket, true);
        row("info is recorded only", AlertLevel::Info, AlertRoute::Record, false);
    }
    void levelsAreRouted()
    {
        QFETCH(int, level);
        QFETCH(int, route);
        QFETCH(bool, opens);
        AlertDesk desk;
        const auto out = desk.hear(alertSignal("a", static_cast<AlertLevel>(level)));
        QCOMPARE(int(out.alert->route), route);
        QCOMPARE(out.deed.has_value(), opens);
        if (opens)
            QCOMPARE(int(out.deed->kind), int(TriageDeed::Kind::Open));
        QVERIFY(!out.alert->newSteps.front().why.empty());
    }

    void theSameAgainIsOneAlert()
    {
        AlertDesk desk;
        QVERIFY(desk.hear(alertSignal("a", AlertLevel::Critical)).deed);
        for (int i = 0; i < 99; ++i) {
            const auto again = desk.hear(alertSignal("a", AlertLevel::Critical));
            QVERIFY(!again.changed && !again.deed);
        }
        QCOMPARE(desk.triage.size(), std::size_t{1});
        QCOMPARE(desk.triage.find("prometheus", "a")->count, std::int64_t{100});
    }

    void twoSendersMayUseOneKey()
    {
        AlertDesk desk;
        desk.hear(alertSignal("a", AlertLevel::Info));
        auto other = alertSignal("a", AlertLevel::Info);
        other.intake = "grafana";
        desk.hear(other);
        QCOMPARE(desk.triage.size(), std::size_t{2});
    }

    void pagesOfOneServiceShareAnIncident()
    {
        AlertDesk desk;
        const auto first = desk.hear(alertSignal("a", AlertLevel::Critical));
        const auto second = desk.hear(alertSignal("b", AlertLevel::Critical));
        const auto elsewhere = desk.hear(alertSignal("c", AlertLevel::Critical, "search"));
        QCOMPARE(int(second.deed->kind), int(TriageDeed::Kind::Join));
        QVERIFY(second.deed->ticket == first.deed->ticket);
        QCOMPARE(int(elsewhere.deed->kind), int(TriageDeed::Kind::Open));
    }

    void anIncidentThatPeopleOpenedIsJoined()
    {
        AlertDesk desk;
        desk.incidents["checkout"] = desk.newTicket();
        const auto out = desk.hear(alertSignal("a", AlertLevel::Warning));
        QCOMPARE(int(out.deed->kind), int(TriageDeed::Kind::Join));
        QVERIFY(out.deed->ticket == desk.incidents["checkout"]);
    }

    void aClosedTicketIsNotJoined()
    {
        AlertDesk desk;
        const auto first = desk.hear(alertSignal("a", AlertLevel::Critical));
        desk.open.clear();
        const auto second = desk.hear(alertSignal("b", AlertLevel::Critical));
        QCOMPARE(int(second.deed->kind), int(TriageDeed::Kind::Open));
        QVERIFY(second.deed->ticket != first.deed->ticket);
    }

    void aResolveAlwaysPasses()
    {
        AlertDesk desk;
        const auto ticket = desk.hear(alertSignal("a", AlertLevel::Critical)).deed->ticket;
        for (int i = 0; i < 6; ++i) {
            desk.now += 1min;
            const auto over = desk.hear(resolvedSignal("a"));
            QVERIFY(over.changed && over.deed);
            QCOMPARE(int(over.deed->kind), int(TriageDeed::Kind::Tell));
            QVERIFY(over.deed->ticket == ticket);
            QCOMPARE(int(over.alert->state), int(AlertState::Resolved));
            desk.now += 1min;
            desk.hear(alertSignal("a", AlertLevel::Critical));
        }
        QCOMPARE(lastStepOf(*desk.hear(resolvedSignal("a")).alert), std::string("resolved"));
    }

    void whatFlapsMakesNoNewTicket()
    {
        AlertDesk desk;
        desk.hear(alertSignal("a", AlertLevel::Critical));
        for (int i = 0; i < 3; ++i) {
            desk.now += 1min;
            desk.hear(resolvedSignal("a"));
            desk.now += 1min;
            desk.hear(alertSignal("a", AlertLevel::Critical));
        }
        desk.now += 1min;
        desk.hear(resolvedSignal("a"));
        desk.open.clear();
        desk.now += 1min;
        const auto flapping = desk.hear(alertSignal("a", AlertLevel::Critical));
        QVERIFY(!flapping.deed);
        QCOMPARE(lastStepOf(*flapping.alert), std::string("flapping"));
        desk.now += 1min;
        desk.hear(resolvedSignal("a"));
        desk.now += 2h;
        const auto later = desk.hear(alertSignal("a", AlertLevel::Critical));
        QVERIFY(later.deed && later.deed->kind == TriageDeed::Kind::Open);
    }

    // It began by flapping, and nobody was told that it stays.
    void whatFlappedAndStaysIsJudgedAnew_data()
    {
        QTest::addColumn<bool>("closed");
        QTest::addColumn<bool>("held");
        QTest::addColumn<bool>("restarted");
        QTest::addColumn<QString>("last"); // of its story
        QTest::newRow("its incident was closed meanwhile") << true << false << false << "opened";
        QTest::newRow("likewise, after a restart") << true << false << true << "opened";
        QTest::newRow("in a maintenance window") << true << true << false << "held";
        QTest::newRow("its incident is open") << false << false << false << "no longer flapping";
    }
    void whatFlappedAndStaysIsJudgedAnew()
    {
        QFETCH(bool, closed);
        QFETCH(bool, held);
        QFETCH(bool, restarted);
        QFETCH(QString, last);
        AlertDesk desk;
        makeFlap(desk);
        if (closed)
            desk.open.clear();
        desk.hear(alertSignal("a", AlertLevel::Critical));
        if (restarted) {
            const auto stored = *desk.triage.find(1);
            desk.triage = Triage(defaultPolicy());
            desk.triage.load(stored);
        }
        desk.now += 20min;
        QVERIFY(desk.due().deeds.empty());
        if (held)
            desk.windows["checkout"] = {"CHG-1177", desk.now + 2h, ""};
        desk.now += 10min;
        const auto out = desk.due();
        QCOMPARE(QString::fromStdString(lastStepOf(*desk.triage.find(1))), last);
        QCOMPARE(out.deeds.size(), std::size_t(!held));
        if (!held)
            QCOMPARE(int(out.deeds.front().kind),
                     int(closed ? TriageDeed::Kind::Open : TriageDeed::Kind::Tell));
        desk.now += 1h;
        QVERIFY(desk.due().deeds.empty());
    }

    void whoHasWhatFlapsIsNotCalledEachTime()
    {
        AlertDesk desk;
        makeFlap(desk);
        desk.hear(alertSignal("a", AlertLevel::Critical));
        QVERIFY(waitsForPeople(*desk.triage.find(1)));
        QVERIFY(desk.act(1, act::Acknowledge{}));
        for (int i = 0; i < 3; ++i) {
            desk.hear(resolvedSignal("a"));
            desk.hear(alertSignal("a", AlertLevel::Critical));
            QVERIFY(!waitsForPeople(*desk.triage.find(1)));
            QCOMPARE(desk.triage.find(1)->acknowledgedBy, std::string("Mara"));
        }
        desk.open.clear();
        desk.hear(resolvedSignal("a"));
        desk.hear(alertSignal("a", AlertLevel::Critical));
        QVERIFY(desk.triage.find(1)->acknowledgedBy.empty());
    }

    void aStormOfTicketsHoldsNoPageBack()
    {
        AlertDesk desk;
        std::set<TicketId> tickets;
        const auto hear = [&](const std::string& name, AlertLevel level) {
            auto one = alertSignal(name, level, "");
            one.title = name;
            return desk.hear(one).alert;
        };
        for (int i = 0; i < 10; ++i)
            tickets.insert(hear("warning " + std::to_string(i), AlertLevel::Warning)->ticket);
        QCOMPARE(tickets.size(), std::size_t{5});
        for (int i = 0; i < 10; ++i) {
            const auto* page = hear("page " + std::to_string(i), AlertLevel::Critical);
            QCOMPARE(lastStepOf(*page), std::string(i < 5 ? "opened" : "held back"));
            tickets.insert(page->ticket);
        }
        QCOMPARE(tickets.size(), std::size_t{10});
    }

    void aStormJoinsTheNewestTicket()
    {
        AlertDesk desk;
        std::set<TicketId> tickets;
        for (int i = 0; i < 200; ++i) {
            auto one = alertSignal("key " + std::to_string(i), AlertLevel::Warning);
            one.labels["alertname"] = "Alert " + std::to_string(i);
            const auto out = desk.hear(one);
            tickets.insert(out.alert->ticket);
            if (i >= 5)
                QCOMPARE(lastStepOf(*out.alert), std::string("held back"));
        }
        QCOMPARE(tickets.size(), std::size_t{5});
        QCOMPARE(desk.triage.size(), std::size_t{200});
        desk.now += 11min;
        auto later = alertSignal("later", AlertLevel::Warning);
        later.labels["alertname"] = "Another";
        QCOMPARE(int(desk.hear(later).deed->kind), int(TriageDeed::Kind::Open));
    }

    void resolvedBeforeFiringIsRecorded()
    {
        AlertDesk desk;
        const auto out = desk.hear(resolvedSignal("a"));
        QVERIFY(out.changed && !out.deed);
        QCOMPARE(int(out.alert->state), int(AlertState::Resolved));
    }

    void anAcknowledgementOfNothingIsNothing()
    {
        AlertDesk desk;
        const auto out =
            desk.hear(alertSignal("a", AlertLevel::Critical, "checkout", AlertAction::Acknowledge));
        QVERIFY(!out.alert);
        QCOMPARE(desk.triage.size(), std::size_t{0});
    }

    void anAcknowledgedAlertStaysSoUntilItIsResolved()
    {
        AlertDesk desk;
        desk.hear(alertSignal("a", AlertLevel::Critical));
        desk.hear(alertSignal("a", AlertLevel::Critical, "checkout", AlertAction::Acknowledge));
        auto worse = alertSignal("a", AlertLevel::Critical);
        worse.title = "Writes fail for everybody";
        const auto out = desk.hear(worse);
        QVERIFY(out.changed);
        QCOMPARE(int(out.alert->state), int(AlertState::Acknowledged));
    }

    void whatIsHeardAgainAfterARestartIsKnown()
    {
        AlertDesk desk;
        auto known = *desk.hear(alertSignal("a", AlertLevel::Critical)).alert;
        AlertDesk next;
        next.open = desk.open;
        next.triage.load(known);
        QVERIFY(!next.hear(alertSignal("a", AlertLevel::Critical)).changed);
        const auto other = next.hear(alertSignal("b", AlertLevel::Critical));
        QVERIFY(other.deed->ticket == known.ticket);
    }

    // Whoever decides says so in the story.
    void rulesGoBeforeTheSenderAndTheSenderBeforeWhatIsBuiltIn_data()
    {
        QTest::addColumn<bool>("rule");
        QTest::addColumn<bool>("sender");
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("route");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, bool rule, bool sender, AlertLevel level, AlertRoute route,
                            const char* why) {
            QTest::newRow(name) << rule << sender << int(level) << int(route) << why;
        };
        row("a rule of the workspace", true, true, AlertLevel::Info, AlertRoute::Ticket,
            "Rule \"checkout first\": level info, service checkout.");
        row("its sender, where no rule fits", false, true, AlertLevel::Critical, AlertRoute::Ticket,
            "Its sender asks for: ticket.");
        row("what is built in, where nobody says more", false, false, AlertLevel::Critical, AlertRoute::Page,
            "Rule \"critical pages\": level critical, service checkout.");
    }
    void rulesGoBeforeTheSenderAndTheSenderBeforeWhatIsBuiltIn()
    {
        QFETCH(bool, rule);
        QFETCH(bool, sender);
        QFETCH(int, level);
        QFETCH(int, route);
        QFETCH(QString, why);
        AlertDesk desk;
        if (rule)
            desk.triage.setPolicy(
                withRules(defaultPolicy(), {{"checkout first", {}, "checkout", {}, AlertRoute::Ticket}}));
        auto given = alertSignal("a", static_cast<AlertLevel>(level));
        if (sender)
            given.route = AlertRoute::Ticket;
        const auto out = desk.hear(given);
        QCOMPARE(int(out.alert->route), route);
        QCOMPARE(QString::fromStdString(out.alert->newSteps.front().why), why);
    }

    void whatNoRuleOfTheWorkspaceWantsIsRecorded()
    {
        AlertDesk desk;
        desk.triage.setPolicy(
            withRules(defaultPolicy(), {{"search only", {}, "search", {}, AlertRoute::Page}}));
        const auto out = desk.hear(alertSignal("a", AlertLevel::Critical));
        QCOMPARE(out.alert->route, AlertRoute::Record);
        QVERIFY(!out.deed);
    }

    // The same key, and worse: people must hear of it, and the ticket that it leaves too.
    void whatGetsWorsePages()
    {
        AlertDesk desk;
        const auto ticket = desk.hear(alertSignal("a", AlertLevel::Warning)).deed->ticket;
        const auto worse = desk.hear(alertSignal("a", AlertLevel::Critical));
        QVERIFY(worse.deed && worse.deed->kind == TriageDeed::Kind::Open);
        QVERIFY(worse.left && worse.left->kind == TriageDeed::Kind::Leave && worse.left->ticket == ticket);
        QVERIFY(waitsForPeople(*worse.alert));
        const auto better = desk.hear(alertSignal("a", AlertLevel::Warning));
        QVERIFY(!better.deed && !better.left);
        QCOMPARE(better.alert->route, AlertRoute::Page);
    }

    void oneCauseIsOneGroup_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<bool>("together");
        QTest::newRow("root_cause") << "root_cause" << true;
        QTest::newRow("cause") << "cause" << true;
        QTest::newRow("another label") << "team" << false;
    }
    void oneCauseIsOneGroup()
    {
        QFETCH(QString, label);
        QFETCH(bool, together);
        AlertDesk desk;
        auto first = alertSignal("a", AlertLevel::Critical, "checkout");
        auto second = alertSignal("b", AlertLevel::Critical, "search");
        auto third = alertSignal("c", AlertLevel::Warning, "reports");
        for (auto* one : {&first, &second, &third})
            one->labels[label.toStdString()] = "orders-db disk";
        const auto ticket = desk.hear(first).deed->ticket;
        QCOMPARE(desk.hear(second).deed->ticket == ticket, together);
        QCOMPARE(desk.hear(third).deed->ticket == ticket, together);
    }

    void whatFailsBelowGroupsWhatNeedsIt()
    {
        AlertDesk desk;
        desk.needs["checkout-api"] = {"orders", "orders-db"};
        const auto below = desk.hear(alertSignal("db", AlertLevel::Critical, "orders-db"));
        const auto page = desk.hear(alertSignal("api", AlertLevel::Critical, "checkout-api"));
        QVERIFY(page.deed && page.deed->kind == TriageDeed::Kind::Join);
        QVERIFY(page.deed->ticket == below.deed->ticket);
        QCOMPARE(lastStepOf(*page.alert), std::string("grouped"));
        QCOMPARE(QString::fromStdString(page.deed->why),
                 QString("grouped: checkout-api needs orders-db, which is failing in INC-1."));
        QVERIFY(desk.hear(alertSignal("slow", AlertLevel::Warning, "checkout-api")).deed->ticket ==
                below.deed->ticket);
    }

    // What is needed does not join what needs it; and once it is over, nothing is grouped by it.
    void topologyGroupsOneWayAndOnlyWhileItFires()
    {
        AlertDesk desk;
        desk.needs["checkout-api"] = {"orders-db"};
        const auto page = desk.hear(alertSignal("api", AlertLevel::Critical, "checkout-api"));
        const auto below = desk.hear(alertSignal("db", AlertLevel::Critical, "orders-db"));
        QCOMPARE(int(below.deed->kind), int(TriageDeed::Kind::Open));
        desk.hear(resolvedSignal("db", "orders-db"));
        desk.hear(resolvedSignal("api", "checkout-api"));
        desk.open.erase(page.alert->ticket);
        const auto later = desk.hear(alertSignal("api 2", AlertLevel::Critical, "checkout-api"));
        QCOMPARE(int(later.deed->kind), int(TriageDeed::Kind::Open));
    }

    // It comes from the store, with the ticket that it was on then.
    void whatWasQuietForDaysDoesNotLeadItsGroupBack()
    {
        AlertDesk desk;
        auto old = *desk.hear(alertSignal("old", AlertLevel::Critical)).alert;
        desk.hear(resolvedSignal("old"));
        desk.open.clear();
        const auto current = desk.hear(alertSignal("a", AlertLevel::Critical)).deed->ticket;
        old.state = AlertState::Resolved;
        desk.triage.load(old);
        QVERIFY(desk.hear(alertSignal("b", AlertLevel::Critical)).deed->ticket == current);
    }

    void oldResolvedAlertsAreForgotten()
    {
        AlertDesk desk;
        desk.hear(alertSignal("a", AlertLevel::Info));
        desk.hear(alertSignal("b", AlertLevel::Info));
        desk.hear(resolvedSignal("a"));
        desk.triage.forget(desk.now + 1h);
        QVERIFY(!desk.triage.find("prometheus", "a"));
        QVERIFY(desk.triage.find("prometheus", "b"));
    }
};

WARROOM_TEST_MAIN(TestTriage)
#include "tst_triage.moc"
