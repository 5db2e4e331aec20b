// The board of alerts and the report on noise; and what rules would have done.
#include "domain/alert/alerts_board.h"
#include "domain/alert/surroundings.h"
#include "domain/alert/try_rules.h"

#include "support/alert_desk.h"
#include "support/test_main.h"

#include <set>

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

AlertsBoard boardOf(const AlertDesk& desk)
{
    std::vector<const Alert*> open;
    desk.triage.visit([&](const Alert& alert) {
        if (alert.state != AlertState::Resolved)
            open.push_back(&alert);
    });
    return alertsBoard(open, [](TicketId ticket) { return "INC-" + std::to_string(ticket.uuid().bytes[0]); });
}

} // namespace

Q_DECLARE_METATYPE(Labels)

class TestAlertsBoard : public QObject
{
    Q_OBJECT

private slots:
    void pagesThatWaitComeFirst()
    {
        AlertDesk desk;
        desk.hear(alertSignal("old page", AlertLevel::Critical, "search"));
        QVERIFY(desk.act(1, act::Acknowledge{}));
        desk.now += 1min;
        desk.hear(alertSignal("page", AlertLevel::Critical));
        desk.now += 1min;
        desk.hear(alertSignal("ticket", AlertLevel::Warning, "reports"));
        desk.now += 1min;
        desk.hear(alertSignal("record", AlertLevel::Info, "batch"));
        const auto board = boardOf(desk);
        QStringList services;
        for (const auto& group : board.groups)
            services << QString::fromStdString(group.service);
        QCOMPARE(services, QStringList({"checkout", "search", "reports", "batch"}));
        QVERIFY(board.groups[0].waits && !board.groups[1].waits);
        QCOMPARE(board.groups[1].acknowledgedBy, std::string("Mara"));
        QCOMPARE(board.groups[0].key, std::string("INC-2"));
        QVERIFY(board.groups[3].ticket.isNil() && board.groups[3].key.empty());
    }

    // Which of them an incident was there for, and which made it.
    void aGroupSaysWhetherItOpenedItsTicket()
    {
        AlertDesk desk;
        desk.hear(alertSignal("first", AlertLevel::Critical));
        desk.now += 1min;
        desk.hear(alertSignal("record", AlertLevel::Info, "batch"));
        QVERIFY(desk.act(2, act::Link{desk.triage.find(1)->ticket}));
        const auto board = boardOf(desk);
        QCOMPARE(board.groups.size(), std::size_t{2});
        QVERIFY(board.groups[0].opened && board.groups[0].service == "checkout");
        QVERIFY(!board.groups[1].opened && board.groups[1].ticket == board.groups[0].ticket);
    }

    void onlyTheNewestAreTried()
    {
        std::vector<Alert> alerts(3);
        alerts[0].signal = alertSignal("new", AlertLevel::Critical);
        alerts[1].signal = alertSignal("newer than the last", AlertLevel::Warning);
        alerts[2].signal = alertSignal("old", AlertLevel::Critical);
        const auto all = tryRules(defaultPolicy(), alerts, Time{}, 3);
        QVERIFY(!all.cut);
        QCOMPARE(all.alerts, std::int64_t{3});
        const auto some = tryRules(defaultPolicy(), alerts, Time{}, 2);
        QVERIFY(some.cut);
        QCOMPARE(some.alerts, std::int64_t{2});
        QCOMPARE(some.pages, std::int64_t{1});
    }

    void aRuleMayAskForARaisedRisk()
    {
        Catalog catalog;
        catalog.rules = {{"new ones", {}, {}, {{"risk", "raised"}}, AlertRoute::Page},
                         {"rest", {}, {}, {}, AlertRoute::Record}};
        catalog.services.resize(2);
        catalog.services[0].name = "ledger";
        catalog.services[1].name = "reports";
        catalog.risks = {{"ledger", 3, std::nullopt, 0}};
        const auto policy = policyOf(catalog);
        QCOMPARE(decide(policy, alertSignal("a", AlertLevel::Error, "ledger")).why,
                 std::string("Rule \"new ones\": level error, service ledger, risk raised."));
        QCOMPARE(decide(policy, alertSignal("b", AlertLevel::Error, "reports")).rule, std::string("rest"));
        catalog.risks.clear();
        QCOMPARE(decide(policyOf(catalog), alertSignal("c", AlertLevel::Error, "ledger")).rule,
                 std::string("rest"));
    }

    void aGroupSaysWhatItsAlertsShare()
    {
        AlertDesk desk;
        for (int i = 0; i < 60; ++i) {
            auto one = alertSignal(std::to_string(i), AlertLevel::Critical);
            one.labels = {{"cluster", "orders-w"}, {"host", std::to_string(i)}};
            one.title = "disk " + std::to_string(i);
            desk.now += 1s;
            desk.hear(one);
            desk.hear(one);
        }
        const auto board = boardOf(desk);
        QCOMPARE(board.groups.size(), std::size_t{1});
        const auto& group = board.groups.front();
        QCOMPARE(group.title, std::string("disk 0"));
        QCOMPARE(group.common.size(), std::size_t{1});
        QCOMPARE(group.common.at("cluster"), std::string("orders-w"));
        QCOMPARE(group.signalCount, std::int64_t{120});
        QCOMPARE(group.alerts.size(), std::size_t{50});
        QCOMPARE(group.more, std::int64_t{10});
        QCOMPARE(group.alerts.front().title, std::string("disk 59"));
        QVERIFY(!group.why.empty());
    }

    void aGroupKnowsWhenItWasThereBefore()
    {
        AlertDesk desk;
        for (int i = 0; i < 8; ++i) {
            desk.hear(alertSignal("a", AlertLevel::Critical));
            desk.now += 24h;
            if (i < 7)
                desk.hear(resolvedSignal("a"));
        }
        const auto group = boardOf(desk).groups.at(0);
        QVERIFY(group.since == desk.now - 24h);
        QCOMPARE(group.earlier.size(), std::size_t{5});
        QVERIFY(group.earlier.front() == desk.now - 48h);
    }

    void whatIsMutedSaysByWhom()
    {
        AlertDesk desk;
        desk.hear(alertSignal("a", AlertLevel::Critical));
        QVERIFY(desk.act(1, act::Mute{desk.now + 1h, ""}));
        desk.windows["search"] = {"CHG-1177", desk.now + 2h, ""};
        desk.hear(alertSignal("b", AlertLevel::Critical, "search"));
        QStringList muted;
        for (const auto& group : boardOf(desk).groups)
            muted << QString::fromStdString(group.alerts.at(0).muted);
        muted.sort();
        QCOMPARE(muted, QStringList({"CHG-1177", "Mara"}));
    }

    void tenThousandAlertsAreBounded()
    {
        AlertDesk desk;
        for (int i = 0; i < 10'000; ++i) {
            auto one = alertSignal(std::to_string(i), AlertLevel::Info);
            one.labels["alertname"] = "Alert " + std::to_string(i);
            desk.hear(one);
        }
        const auto board = boardOf(desk);
        QCOMPARE(board.groups.size(), mostBoardGroups);
        QCOMPARE(board.moreGroups, std::int64_t(10'000 - mostBoardGroups));
    }

    // However much each of them says.
    void whatTheBoardSaysIsBounded()
    {
        AlertDesk desk;
        for (int i = 0; i < 6'000; ++i) {
            auto one = alertSignal(std::to_string(i), AlertLevel::Critical, std::to_string(i % 100));
            one.details = std::string(16'000, 'x');
            for (int label = 0; label < 20; ++label)
                one.labels["label " + std::to_string(label)] = std::string(200, 'y');
            desk.hear(one);
        }
        const auto board = boardOf(desk);
        std::size_t bytes = 0;
        std::int64_t rows = 0;
        for (const auto& group : board.groups) {
            rows += group.more + static_cast<std::int64_t>(group.alerts.size());
            for (const auto& row : group.alerts)
                bytes += row.details.size() + 20 * 200;
        }
        QVERIFY(bytes > mostBoardBytes / 2);
        QVERIFY(bytes < mostBoardBytes);
        QCOMPARE(std::int64_t(board.groups.size()) + board.moreGroups, std::int64_t{100});
        QVERIFY(rows <= 6'000);
    }

    void noiseIsSortedByWhatItCostPeople()
    {
        AlertTallies tallies;
        AlertTally quiet, loud;
        quiet.signalCount = 1'000;
        loud.pages = 1;
        auto a = alertSignal("a", AlertLevel::Info), b = alertSignal("b", AlertLevel::Critical);
        a.labels["alertname"] = "Chatty";
        b.labels["alertname"] = "Waking";
        const Time now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
        tallies.add(a, now, quiet);
        tallies.add(b, now + 1min, loud);
        tallies.add(b, now + 2min, loud);
        const auto taken = tallies.take();
        QCOMPARE(taken.size(), std::size_t{3}); // and one of all
        const auto rows = noiseRows(taken);
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].name, std::string("Waking"));
        QCOMPARE(rows[0].pages, std::int64_t{2});
        QCOMPARE(rows[1].signalCount, std::int64_t{1'000});
        QVERIFY(tallies.take().empty());
        tallies.putBack(taken);
        QCOMPARE(tallies.take().size(), std::size_t{3});
    }

    // Where more is counted than is taken, each has its turn.
    void noneOfManyTalliesWaitsForEver()
    {
        AlertTallies tallies;
        AlertTally one;
        one.signalCount = 1;
        const Time now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
        std::set<std::string> seen;
        for (int turn = 0; turn < 4; ++turn) {
            for (const auto* name : {"a", "b", "c", "d", "e"}) {
                auto signal = alertSignal(name, AlertLevel::Info);
                signal.labels["alertname"] = name;
                tallies.add(signal, now, one);
            }
            for (const auto& tally : tallies.take(2))
                seen.insert(tally.name);
        }
        QCOMPARE(seen.size(), std::size_t{6}); // and the one of all
    }

    void rulesAreTriedOnWhatWasThere()
    {
        AlertDesk desk;
        desk.hear(alertSignal("a", AlertLevel::Critical));
        desk.hear(alertSignal("b", AlertLevel::Critical, "search"));
        desk.hear(alertSignal("b", AlertLevel::Critical, "search"));
        desk.hear(alertSignal("c", AlertLevel::Info));
        std::vector<Alert> alerts;
        desk.triage.visit([&](const Alert& alert) { alerts.push_back(alert); });
        const std::vector<RouteRule> rules = {
            {"search is a ticket", {}, "search", {}, AlertRoute::Ticket},
            {"never", AlertLevel::Critical, "nobody", {}, AlertRoute::Page}};
        const auto tried = tryRules(withRules(defaultPolicy(), rules), alerts, desk.now - 24h);
        QCOMPARE(tried.alerts, std::int64_t{3});
        QCOMPARE(tried.pagesWere, std::int64_t{2});
        QCOMPARE(tried.pages, std::int64_t{0});
        QCOMPARE(tried.tickets, std::int64_t{1});
        QCOMPARE(tried.records, std::int64_t{2});
        QCOMPARE(tried.rules.at(0), (TriedRule{"search is a ticket", AlertRoute::Ticket, 1, 2}));
        QCOMPARE(tried.rules.at(1), (TriedRule{"never", AlertRoute::Page, 0, 0}));
        QCOMPARE(tried.rules.at(2), (TriedRule{"", AlertRoute::Record, 2, 2}));
        QCOMPARE(tried.changes.size(), std::size_t{2});
        QCOMPARE(tried.tried.back().name, std::string("Writes fail"));
        QCOMPARE(tried.tried.back().did, tried.tried.back().would);
        const auto& moved = tried.tried.at(0).service == "search" ? tried.tried.at(0) : tried.tried.at(1);
        QCOMPARE(moved.didRule, std::string("critical pages"));
        QCOMPARE(moved.wouldRule, std::string("search is a ticket"));
    }

    // How much users are hurt by a service is its tier.
    void aRuleMayAskForTheTierOfTheService()
    {
        Catalog catalog;
        catalog.rules = {{"users are hurt", AlertLevel::Error, {}, {{"tier", "0"}}, AlertRoute::Page},
                         {"the rest", {}, {}, {}, AlertRoute::Ticket}};
        catalog.services.resize(2);
        catalog.services[0].name = "checkout";
        catalog.services[0].tier = 0;
        catalog.services[1].name = "reports";
        const auto policy = policyOf(catalog);
        auto signal = alertSignal("a", AlertLevel::Error, "checkout");
        QCOMPARE(decide(policy, signal).route, AlertRoute::Page);
        QCOMPARE(decide(policy, signal).why,
                 std::string("Rule \"users are hurt\": level error, service checkout, tier 0."));
        signal.labels["tier"] = "3"; // its sender knows better
        QCOMPARE(decide(policy, signal).route, AlertRoute::Ticket);
        QCOMPARE(decide(policy, alertSignal("b", AlertLevel::Error, "reports")).route, AlertRoute::Ticket);
        QCOMPARE(decide(policy, alertSignal("c", AlertLevel::Error, "unknown")).rule,
                 std::string("the rest"));
    }

    void aRuleMayAskForTheLayerOfTheService_data()
    {
        QTest::addColumn<Labels>("asked");
        QTest::addColumn<Labels>("sent");
        QTest::addColumn<std::string>("why"); // empty: another rule decides
        const std::string begin = "Rule \"theirs\": level error, service orders-db, ";
        QTest::newRow("the layer of the catalog")
            << Labels{{"layer", "data"}} << Labels{} << begin + "layer data.";
        QTest::newRow("another layer") << Labels{{"layer", "edge"}} << Labels{} << std::string();
        QTest::newRow("its sender knows better")
            << Labels{{"layer", "data"}} << Labels{{"layer", "edge"}} << std::string();
        QTest::newRow("what its sender says")
            << Labels{{"layer", "edge"}} << Labels{{"layer", "edge"}} << begin + "layer edge.";
        QTest::newRow("tier and layer")
            << Labels{{"layer", "data"}, {"tier", "0"}} << Labels{} << begin + "tier 0, layer data.";
        QTest::newRow("the layer, and another tier")
            << Labels{{"layer", "data"}, {"tier", "1"}} << Labels{} << std::string();
    }
    void aRuleMayAskForTheLayerOfTheService()
    {
        QFETCH(Labels, asked);
        QFETCH(Labels, sent);
        QFETCH(std::string, why);
        Catalog catalog;
        catalog.rules = {{"theirs", {}, {}, asked, AlertRoute::Page},
                         {"rest", {}, {}, {}, AlertRoute::Record}};
        catalog.services.resize(2);
        catalog.services[0].name = "orders-db";
        catalog.services[0].tier = 0;
        catalog.services[0].layer = ServiceLayer::Data;
        catalog.services[1].name = "reports";
        catalog.services[1].tier = 0;
        const auto policy = policyOf(catalog);
        auto signal = alertSignal("a", AlertLevel::Error, "orders-db");
        signal.labels.insert(sent.begin(), sent.end());
        const auto decided = decide(policy, signal);
        QCOMPARE(decided.rule, std::string(why.empty() ? "rest" : "theirs"));
        if (!why.empty())
            QCOMPARE(decided.why, why);
        // A service of which the catalog says no layer.
        QCOMPARE(decide(policy, alertSignal("b", AlertLevel::Error, "reports")).rule, std::string("rest"));
    }

    void theBuiltInRulesAreTriedWhereThereAreNone()
    {
        AlertDesk desk;
        desk.hear(alertSignal("a", AlertLevel::Critical));
        std::vector<Alert> alerts = {*desk.triage.find(1)};
        const auto tried = tryRules(withRules(defaultPolicy(), {}), alerts, desk.now);
        QCOMPARE(tried.pages, std::int64_t{1});
        QVERIFY(tried.changes.empty());
        QCOMPARE(tried.rules.at(0).name, std::string("critical pages"));
    }
};

WARROOM_TEST_MAIN(TestAlertsBoard)
#include "tst_alerts_board.moc"
