// What people and the time do to alerts, with a real hub and a real store: acts, windows, gathered entries,
// heartbeats, evidence; each across an end without a farewell.
#include "support/expect_log.h"
#include "support/scenario/alert_room.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

class TestAlertDesk : public QObject
{
    Q_OBJECT

private slots:
    // ---- people

    void anAcknowledgementIsOnTheTicketAndOutlivesARestart()
    {
        AlertRoom room;
        QVERIFY(room.say("a"));
        room.turn();
        const auto alert = room.find("a");
        QCOMPARE(room.act(alert.id, act::Acknowledge{}), std::optional<ErrorCode>());
        room.start();
        room.turn();
        room.turn();
        QCOMPARE(room.find("a").acknowledgedBy, std::string("Mara"));
        QCOMPARE(room.timeline(alert.ticket).count("alert.ack"), 1);
        const auto view = room.hub->ticket(alert.ticket);
        QVERIFY((*view)->timeline[(*view)->timeline.size() - 1].actor == room.mara.id);
        QCOMPARE(room.story("a"), QStringList({"received", "opened", "acknowledged"}));
        QCOMPARE(room.alerts->talliedInAll({})->acknowledged, std::int64_t{1});
    }

    // A desktop submits the operation; the backend ends before or after the alert was stored.
    void whatADesktopAcknowledgesIsHeard_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("at once") << false;
        QTest::newRow("after a kill right behind the commit") << true;
    }
    void whatADesktopAcknowledgesIsHeard()
    {
        QFETCH(bool, killed);
        AlertRoom room;
        QVERIFY(room.say("a"));
        room.turn();
        const auto alert = room.find("a");
        const auto body = "[{\"id\":\"" + room.ids.make<OpId>().text() + "\",\"ticket\":\"" +
                          alert.ticket.text() +
                          "\",\"type\":\"alert.ack\",\"body\":{\"alert\":" + std::to_string(alert.id) +
                          ",\"title\":\"It is down\"}}]";
        auto send = protocol::parseOpsArray(body, room.clock.now(), alert.ticket);
        QVERIFY(send);
        room.hub->append({room.mara.id, AccountRole::Responder, 0}, std::move(*send), [](const auto&) {});
        room.hub->turn();
        if (killed)
            room.start();
        room.turn();
        QCOMPARE(room.find("a").acknowledgedBy, std::string("Mara"));
        QCOMPARE(room.find("a").state, AlertState::Acknowledged);
        QCOMPARE(room.timeline(alert.ticket).count("alert.ack"), 1);
    }

    void whatIsSplitAndLinkedMovesBetweenTickets()
    {
        AlertRoom room;
        QVERIFY(room.say("a"));
        room.turn();
        const auto before = room.find("a").ticket;
        QVERIFY(!room.act(room.find("a").id, act::Split{}));
        room.turn();
        const auto own = room.find("a").ticket;
        QVERIFY(own != before);
        QCOMPARE(room.tickets(), std::size_t{2});
        QVERIFY(room.timeline(before).last().contains("Mara gave it a ticket of its own."));
        QVERIFY(!room.act(room.find("a").id, act::Link{before}));
        room.turn();
        QVERIFY(room.find("a").ticket == before);
        QCOMPARE(room.timeline(before).last(), QString("alert.link"));
        QVERIFY(room.timeline(own).last().contains("Alert moved to another ticket"));
    }

    void whatWasQuietForDaysCanBeJudged()
    {
        AlertRoom room;
        QVERIFY(room.say("a"));
        QVERIFY(room.say("a", AlertAction::Resolve));
        room.clock.advance(72h);
        room.turn();
        QVERIFY(!room.act(room.find("a").id, act::Useful{false}));
        QCOMPARE(room.find("a").useful, std::string("no"));
        QCOMPARE(room.act(99, act::Useful{true}), std::optional(ErrorCode::NotFound));
    }

    void whatCannotBeStoredIsNotDone()
    {
        AlertRoom room;
        QVERIFY(room.say("a"));
        room.turn();
        room.alerts->fails = true;
        {
            const ExpectLog expect("alerts could not be stored");
            QCOMPARE(room.act(room.find("a").id, act::Acknowledge{}), std::optional(ErrorCode::StorageFull));
        }
        room.alerts->fails = false;
        room.turn();
        QCOMPARE(room.find("a").state, AlertState::Firing);
        QVERIFY(!room.timeline(room.find("a").ticket).contains("alert.ack"));
    }

    // ---- windows

    void aWindowHoldsAcrossARestartAndThenLetsGo_data()
    {
        QTest::addColumn<bool>("resolves");
        QTest::addColumn<int>("tickets");
        QTest::newRow("what still fires opens its incident") << false << 1;
        QTest::newRow("what is over does not") << true << 0;
    }
    void aWindowHoldsAcrossARestartAndThenLetsGo()
    {
        QFETCH(bool, resolves);
        QFETCH(int, tickets);
        AlertRoom room;
        room.setCatalog(withWindow("service a", room.clock.now() + 1h));
        QVERIFY(room.say("a"));
        room.turn();
        QCOMPARE(room.tickets(), std::size_t{0});
        QVERIFY(room.find("a").held);
        room.start();
        room.turn();
        QCOMPARE(room.tickets(), std::size_t{0});
        if (resolves)
            QVERIFY(room.say("a", AlertAction::Resolve));
        room.clock.advance(1h);
        room.turn();
        room.turn();
        QCOMPARE(int(room.tickets()), tickets);
        QVERIFY(!room.find("a").held);
        QVERIFY(room.story("a").contains(resolves ? "was held" : "no longer held"));
    }

    void rulesOfTheCatalogAreInForceAtOnce()
    {
        AlertRoom room;
        Catalog catalog;
        catalog.rules.push_back({"quiet", {}, "service a", {}, AlertRoute::Record});
        room.setCatalog(catalog);
        QVERIFY(room.say("a"));
        room.turn();
        QCOMPARE(room.tickets(), std::size_t{0});
        QCOMPARE(room.find("a").rule, std::string("quiet"));
    }

    void whatWasGatheredIsOneEntryAlsoAfterARestart()
    {
        AlertRoom room;
        Catalog catalog;
        catalog.intervalSeconds = 300;
        room.setCatalog(catalog);
        QVERIFY(room.say("a"));
        room.turn();
        QVERIFY(room.say("a", AlertAction::Acknowledge));
        const auto ticket = room.find("a").ticket;
        const auto before = room.timeline(ticket).size();
        room.start();
        room.turn();
        QCOMPARE(room.timeline(ticket).size(), before);
        room.clock.advance(5min);
        room.turn();
        QCOMPARE(room.timeline(ticket).size(), before + 1);
        QCOMPARE(room.timeline(ticket).last(),
                 QString("1 alert since the last entry:\n- It is down: a: acknowledged"));
    }

    // ---- heartbeats

    void aHeartbeatThatStopsIsAnAlertUntilTheNextBeat_data()
    {
        QTest::addColumn<int>("route");
        QTest::newRow("a ticket") << int(AlertRoute::Ticket);
        QTest::newRow("a page") << int(AlertRoute::Page);
    }
    void aHeartbeatThatStopsIsAnAlertUntilTheNextBeat()
    {
        QFETCH(int, route);
        AlertRoom room;
        room.setCatalog(withHeartbeat("nightly", static_cast<AlertRoute>(route)));
        room.clock.advance(24h);
        room.turn();
        QCOMPARE(room.find("heartbeat/nightly", "heartbeats of warroom").id, std::int64_t{0});
        QVERIFY(!room.desk->heartbeats().at(0).last);
        QVERIFY(!room.beat("nightly"));
        room.clock.advance(89s);
        room.turn();
        QVERIFY(!room.desk->heartbeats().at(0).missing);
        room.clock.advance(1s);
        room.turn();
        const auto alert = room.find("heartbeat/nightly", "heartbeats of warroom");
        QCOMPARE(alert.state, AlertState::Firing);
        QCOMPARE(int(alert.route), route);
        QCOMPARE(alert.signal.service, std::string("batch"));
        QCOMPARE(room.tickets(), std::size_t{1});
        QVERIFY(room.desk->heartbeats().at(0).missing);
        QVERIFY(!room.beat("nightly"));
        room.turn();
        QCOMPARE(room.find("heartbeat/nightly", "heartbeats of warroom").state, AlertState::Resolved);
        QVERIFY(!room.desk->heartbeats().at(0).missing);
    }

    void aRestartIsNoMissingHeartbeat()
    {
        AlertRoom room;
        room.setCatalog(withHeartbeat("nightly", AlertRoute::Ticket));
        QVERIFY(!room.beat("nightly"));
        room.clock.advance(10h);
        room.start();
        room.turn();
        QVERIFY(!room.desk->heartbeats().at(0).missing);
        QVERIFY(room.desk->heartbeats().at(0).last);
        room.clock.advance(90s);
        room.turn();
        QVERIFY(room.desk->heartbeats().at(0).missing);
    }

    void aHeartbeatThatNobodyExpectsAnyMoreIsOver()
    {
        AlertRoom room;
        room.setCatalog(withHeartbeat("nightly", AlertRoute::Ticket));
        QVERIFY(!room.beat("nightly"));
        room.clock.advance(2min);
        room.turn();
        room.setCatalog({});
        room.turn();
        QCOMPARE(room.find("heartbeat/nightly", "heartbeats of warroom").state, AlertState::Resolved);
    }

    void beatsThatAreNoneAreRefused()
    {
        AlertRoom room;
        room.setCatalog(withHeartbeat("nightly", AlertRoute::Ticket));
        QCOMPARE(room.beat("other"), std::optional(ErrorCode::NotFound));
        QCOMPARE(room.beat("nightly", "search"), std::optional(ErrorCode::Forbidden));
        QCOMPARE(room.beat("nightly", "batch"), std::optional<ErrorCode>());
    }

    // ---- evidence

    void anIncidentIsGivenItsEvidenceOnce()
    {
        AlertRoom room;
        QVERIFY(room.say("a"));
        room.turn();
        QVERIFY(room.asked.empty());
        room.clock.advance(3s);
        room.turn();
        QCOMPARE(room.asked.size(), std::size_t{1});
        QCOMPARE(room.asked.front().service, std::string("service a"));
        // The end, before anything was found.
        room.start();
        room.turn();
        QCOMPARE(room.asked.size(), std::size_t{2});
        room.found({"37 failed traces", "{}"});
        room.desk->turn();
        room.start();
        room.turn();
        room.turn();
        QCOMPARE(room.asked.size(), std::size_t{2});
        QCOMPARE(room.timeline(room.find("a").ticket).count("37 failed traces"), 1);
        QVERIFY(room.say("a", AlertAction::Resolve));
        QVERIFY(room.say("a"));
        room.clock.advance(3s);
        room.turn();
        QCOMPARE(room.asked.size(), std::size_t{2});
    }

    void whatIsKnownAtTheEndIsGivenOnceMore()
    {
        AlertRoom room;
        QVERIFY(room.say("a"));
        room.clock.advance(3s);
        room.turn();
        room.found({"at its alert", "{}"});
        room.turn();
        const auto ticket = room.find("a").ticket;
        const auto moveTo = [&](const char* phase) {
            const auto body = "[{\"id\":\"" + room.ids.make<OpId>().text() + "\",\"ticket\":\"" +
                              ticket.text() + "\",\"type\":\"phase.move\",\"body\":{\"phase\":\"" + phase +
                              "\",\"override_reason\":\"a drill of the room\"}}]";
            auto send = protocol::parseOpsArray(body, room.clock.now(), ticket);
            QVERIFY(send);
            room.hub->append({room.mara.id, AccountRole::Commander, 0}, std::move(*send), [](const auto&) {});
            room.hub->turn();
            room.turn();
            room.clock.advance(3s);
            room.turn();
        };
        room.clock.advance(1h);
        moveTo("recovery");
        QCOMPARE(room.asked.size(), std::size_t{1});
        moveTo("review");
        QCOMPARE(room.asked.size(), std::size_t{2});
        QVERIFY(!room.asked[1].done);
        QCOMPARE(room.asked[1].asked, room.asked[1].queries.size());
        // The end of the program, before anything was found.
        room.start();
        room.turn();
        QCOMPARE(room.asked.size(), std::size_t{3});
        room.found({"how it went", "{}"});
        room.turn();
        moveTo("closed");
        QCOMPARE(room.asked.size(), std::size_t{3});
        QCOMPARE(room.timeline(ticket).count("how it went"), 1);
    }

    // The incident is open, what is known of its service was given: each further metric comes once.
    void theMetricsOfLaterAlertsAreGivenOnceEach()
    {
        AlertRoom room;
        QVERIFY(room.sayAbout("a", "http://p/graph?g0.expr=errors+%3E+2&g0.tab=1"));
        room.clock.advance(3s);
        room.turn();
        room.turn();
        QCOMPARE(room.asked.size(), std::size_t{1});
        QVERIFY((room.asked[0].queries == std::vector<std::string>{"errors"}));
        room.found({"all that is known", "{}"});
        room.turn();
        // The same metric with another limit, another metric of the same service, and one of another.
        QVERIFY(room.sayAbout("b", "http://p/graph?g0.expr=errors+%3E+5"));
        room.clock.advance(3s);
        room.turn();
        QCOMPARE(room.asked.size(), std::size_t{1});
        QVERIFY(room.sayAbout("c", "http://p/graph?g0.expr=lag_seconds+%3E+9"));
        const Time joined = room.clock.now();
        room.turn();
        QCOMPARE(room.asked.size(), std::size_t{1});
        room.clock.advance(3s);
        room.turn();
        QCOMPARE(room.asked.size(), std::size_t{2});
        QVERIFY(room.asked[1].done && room.asked[1].at == joined);
        QVERIFY((room.asked[1].queries == std::vector<std::string>{"errors", "lag_seconds"}));
        QCOMPARE(room.asked[1].asked, std::size_t{1});
        // The end, before anything was found.
        room.start();
        room.clock.advance(3s);
        room.turn();
        room.turn();
        QCOMPARE(room.asked.size(), std::size_t{3});
        room.found({"the lag", "{}"});
        room.turn();
        room.start();
        QVERIFY(room.sayAbout("d", "http://q/graph?g0.expr=lag_seconds+%3E+9"));
        room.clock.advance(3s);
        room.turn();
        room.turn();
        QCOMPARE(room.asked.size(), std::size_t{3});
        const auto timeline = room.timeline(room.find("a").ticket);
        QCOMPARE(timeline.count("all that is known"), 1);
        QCOMPARE(timeline.count("the lag"), 1);
        QVERIFY(room.find("d").ticket == room.find("a").ticket);
    }

    void anAlertWithoutEndAsksForNoMoreThanSoMany()
    {
        AlertRoom room;
        for (int i = 0; i < 40; ++i)
            QVERIFY(room.sayAbout(std::to_string(i), "http://p/graph?g0.expr=up" + std::to_string(i)));
        std::size_t queries = 0;
        for (int i = 0; i < 10; ++i) {
            room.clock.advance(3s);
            room.turn();
            for (const auto& need : std::exchange(room.asked, {})) {
                queries += need.queries.size() - need.asked;
                room.found({"some", "{}"});
            }
        }
        QCOMPARE(queries, EvidenceNeed::mostQueries);
        QCOMPARE(room.timeline(room.find("1").ticket).count("some"), 2);
    }

    void whatIsNoIncidentIsGivenNone()
    {
        AlertRoom room;
        QVERIFY(room.say("a", AlertAction::Trigger, AlertLevel::Warning));
        room.turn();
        room.clock.advance(3s);
        room.turn();
        QCOMPARE(room.tickets(), std::size_t{1});
        QVERIFY(room.asked.empty());
    }

    void whatNothingIsKnownOfIsNoEntry()
    {
        AlertRoom room;
        QVERIFY(room.say("a"));
        room.turn();
        room.clock.advance(3s);
        room.turn();
        const auto before = room.timeline(room.find("a").ticket).size();
        room.found({});
        room.turn();
        QCOMPARE(room.timeline(room.find("a").ticket).size(), before);
        room.start();
        room.turn();
        QCOMPARE(room.asked.size(), std::size_t{1});
    }
};

WARROOM_TEST_MAIN(TestAlertDesk)
#include "tst_alert_desk.moc"
