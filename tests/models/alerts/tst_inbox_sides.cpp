// What stands beside the list of alerts: filter, what is not listed, heartbeats, curves, what became of an
// alert, maintenance that ended.
#include "models/alerts/alert_boards.h"
#include "models/alerts/alert_facts.h"
#include "models/alerts/alert_words.h"
#include "models/alerts/alerts_model.h"
#include "models/alerts/ended_window.h"
#include "models/alerts/heartbeats_model.h"
#include "models/alerts/unlisted_alerts.h"
#include "models/queue/ticket_shelf.h"
#include "support/few_words.h"
#include "support/test_main.h"

#include <QSignalSpy>

#include <cmath>
#include <limits>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

ObjectiveState objective(const char* name, const char* service, int stepsBefore)
{
    ObjectiveState out;
    out.objective = name;
    out.service = service;
    out.target = 0.999;
    out.pageAt = 5;
    out.recent = {minuteOf(-120), 60, std::vector<double>(120, 0.9995)};
    out.recent.values.back() = 0.81;
    out.burn = {minuteOf(-720), 360, std::vector<double>(120, 0.4)};
    out.burn.values[static_cast<std::size_t>(120 - stepsBefore)] = 186;
    return out;
}

ResourceCurve resource(const char* title, double last, double limit)
{
    return {"orders-db", title, "%", limit, last, {minuteOf(-120), 60, {60, last}}, {}};
}

AlertGroup diskGroup(int minute)
{
    return alertGroup(AlertRoute::Page, {alertRow(11, "orders-w1 data 91 %", "orders-db", minute)},
                      "orders-db disk 91 % full");
}

} // namespace

class InboxSidesTest final : public QObject
{
    Q_OBJECT

private slots:
    void theFilterLooksIntoGroups_data();
    void theFilterLooksIntoGroups();
    void theFilterLeavesTheCounts();
    void whatIsNotListedIsAskedOfTheServer();
    void aBoardThatListsAllIsNotCopied();
    void heartbeatsSayTheirState_data();
    void heartbeatsSayTheirState();
    void whatStoppedStandsFirst();
    void theCurveIsChosen_data();
    void theCurveIsChosen();
    void decisionsAreLines();
    void flappingAndStormsAreExplained_data();
    void flappingAndStormsAreExplained();
    void theStoryOfAnotherAlertIsNotShown();
    void whatOpenedATicketDidNotBeginAfterIt();
    void aRestrictedTicketIsNamedInTheDesktopsLanguage();
    void maintenanceThatEndedIsSaid_data();
    void maintenanceThatEndedIsSaid();
    void whatWasOverBeforeItsEndIsNamed();
};

void InboxSidesTest::theFilterLooksIntoGroups_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("groups");
    QTest::newRow("nothing typed shows all") << "" << 6;
    QTest::newRow("a word of a title") << "certificate" << 1;
    QTest::newRow("a word of an alert below") << "Synthetic" << 2;
    QTest::newRow("a label") << "cluster=orders-w" << 1;
    QTest::newRow("a label of one alert") << "host=orders-w2" << 1;
    QTest::newRow("words that stand in different groups") << "certificate disk" << 0;
    QTest::newRow("a service") << "service:webhooks" << 1;
    QTest::newRow("a service of one alert below") << "service:edge" << 1;
    QTest::newRow("half a service is none") << "service:web" << 0;
    QTest::newRow("a service and a word") << "service:orders-db 91" << 1;
}

void InboxSidesTest::theFilterLooksIntoGroups()
{
    QFETCH(QString, typed);
    const AlertFilter filter = AlertFilter::of(typed);
    int matching = 0;
    for (const AlertGroup& group : badNight().groups)
        matching += filter.matches(group) ? 1 : 0;
    QTEST(matching, "groups");
}

void InboxSidesTest::theFilterLeavesTheCounts()
{
    AlertsModel model;
    model.setBoard(std::make_shared<const AlertsBoard>(badNight()));
    QCOMPARE(model.rowCount(), 7);
    model.setFilter(AlertFilter::of("webhooks"));
    QCOMPARE(model.rowCount(), 1); // without a head: nothing of it is silenced
    QCOMPARE(model.count(alerts::Tab::Firing), 4);
    QCOMPARE(model.waiting(), 1); // a page waits whatever is looked for
    model.setFilter(AlertFilter::of("staging"));
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.isHead(model.index(0, 0)));
}

void InboxSidesTest::whatIsNotListedIsAskedOfTheServer()
{
    ShelfClock clock;
    TicketShelf shelf(clock, PersonId(), Directory());
    WorkspaceBridge bridge(shelf, clock);
    shelf.answer = [](const std::string&, const std::string&) -> Result<std::string> {
        return R"({"alerts":[
{"id":31,"title":"webhooks queue depth above 500 k","service":"webhooks","state":"firing","level":"error",
 "route":"ticket","count":19,"first":"2026-11-19T23:20:00Z","last":"2026-11-19T23:20:00Z","labels":{}},
{"id":901,"title":"webhooks retries","service":"webhooks","state":"firing","level":"warning","route":"ticket",
 "count":4,"first":"2026-11-19T22:00:00Z","last":"2026-11-19T23:00:00Z","labels":{"team":"core","pod":"a"},
 "ticket":"018f3b5e-7c00-7abc-8def-00000000000a","incident":"OPS-7","why":"A rule."},
{"id":902,"title":"webhooks retries of b","service":"webhooks","state":"acknowledged","level":"warning",
 "route":"ticket","count":2,"first":"2026-11-19T21:00:00Z","last":"2026-11-19T23:00:00Z",
 "labels":{"team":"core","pod":"b"},"ticket":"018f3b5e-7c00-7abc-8def-00000000000a","incident":"OPS-7",
 "muted":{"by":"Kofi","until":"2026-11-20T02:00:00Z","reason":"known"}}]})";
    };
    UnlistedAlerts unlisted(bridge);
    auto board = std::make_shared<AlertsBoard>(badNight());
    board->moreGroups = 12;
    QSignalSpy changed(&unlisted, &UnlistedAlerts::changed);
    unlisted.want("webhooks", minuteOf(31));
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(shelf.calls.back(), std::string("GET /api/v1/alerts?status=open&limit=500&service=webhooks"));
    const auto whole = unlisted.with(board);
    QCOMPARE(whole->groups.size(), board->groups.size() + 1); // what is listed already is not there twice
    const AlertGroup& found = whole->groups.back();
    QCOMPARE(found.key, std::string("OPS-7"));
    QCOMPARE(found.alerts.size(), std::size_t(2));
    QCOMPARE(found.signalCount, std::int64_t(6));
    QCOMPARE(found.common, (Labels{{"team", "core"}}));
    QCOMPARE(found.alerts[1].muted, std::string("Kofi"));
    QCOMPARE(whole->moreGroups, std::int64_t(11));
    unlisted.want({}, minuteOf(31));
    QCOMPARE(unlisted.with(board), std::shared_ptr<const AlertsBoard>(board));
}

void InboxSidesTest::aBoardThatListsAllIsNotCopied()
{
    ShelfClock clock;
    TicketShelf shelf(clock, PersonId(), Directory());
    WorkspaceBridge bridge(shelf, clock);
    UnlistedAlerts unlisted(bridge);
    const auto board = std::make_shared<const AlertsBoard>(badNight());
    QCOMPARE(unlisted.with(board), board);
    QVERIFY(shelf.calls.empty());
}

void InboxSidesTest::heartbeatsSayTheirState_data()
{
    QTest::addColumn<int>("heard"); // minutes before now; -1: never
    QTest::addColumn<bool>("missing");
    QTest::addColumn<QString>("words");
    QTest::newRow("one that comes") << 2 << false << "expected in 3 min";
    QTest::newRow("one that is late within its grace") << 6 << false << "late by 1 min";
    QTest::newRow("one that stopped") << 125 << true << "stopped, silent for 2 h";
    QTest::newRow("one that was never heard") << -1 << false << "never heard yet";
    QTest::newRow("one that stopped and was never heard") << -1 << true << "stopped";
}

void InboxSidesTest::heartbeatsSayTheirState()
{
    QFETCH(int, heard);
    QFETCH(bool, missing);
    QFETCH(QString, words);
    HeartbeatRow row{"nightly-backup", "orders-db", 300, std::nullopt, missing};
    if (heard >= 0)
        row.last = minuteOf(-heard);
    HeartbeatsModel model;
    model.setHeartbeats({row}, minuteOf(0));
    QCOMPARE(model.rows()[0].words, words);
    QCOMPARE(model.missing(), missing ? 1 : 0);
    const QString sentence = model.index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(sentence.contains(words) && sentence.contains("expected every 5 min"), qPrintable(sentence));
}

void InboxSidesTest::whatStoppedStandsFirst()
{
    HeartbeatsModel model;
    model.setHeartbeats({{"alpha", "a", 60, minuteOf(0), false},
                         {"beta", "b", 60, minuteOf(-3), false},
                         {"gamma", "c", 60, std::nullopt, false},
                         {"omega", "d", 60, minuteOf(-90), true}},
                        minuteOf(0));
    QStringList order;
    for (const HeartbeatLine& line : model.rows())
        order << line.id;
    QCOMPARE(order, (QStringList{"omega", "beta", "gamma", "alpha"}));
}

void InboxSidesTest::theCurveIsChosen_data()
{
    QTest::addColumn<int>("began"); // minutes from now
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("resource"); // over its limit of 90
    QTest::addColumn<QString>("title");
    QTest::newRow("the objective of its service") << -10 << ""
                                                  << ""
                                                  << "latency of orders-db, 2 h";
    QTest::newRow("the objective that it names") << -10 << "availability"
                                                 << ""
                                                 << "availability of orders-db, 2 h";
    QTest::newRow("the burn rate of one that began hours ago") << -300 << ""
                                                               << ""
                                                               << "Burn rate of latency of orders-db, 12 h";
    QTest::newRow("the resource that its title names") << -10 << ""
                                                       << "Disk"
                                                       << "Disk of orders-db";
    QTest::newRow("the named objective before the resource") << -10 << "availability"
                                                             << "Disk"
                                                             << "availability of orders-db, 2 h";
    QTest::newRow("an objective before a resource it does not name") << -10 << ""
                                                                     << "Memory"
                                                                     << "latency of orders-db, 2 h";
    QTest::newRow("the resource over its limit for one of yesterday") << -1500 << ""
                                                                      << "Memory"
                                                                      << "Memory of orders-db";
    QTest::newRow("nothing for one of yesterday") << -1500 << ""
                                                  << ""
                                                  << "";
}

void InboxSidesTest::theCurveIsChosen()
{
    QFETCH(int, began);
    QFETCH(QString, label);
    QFETCH(QString, resource);
    QFETCH(QString, title);
    ObjectivesBoard board;
    board.objectives = {objective("errors", "search", 5), objective("latency", "orders-db", 5),
                        objective("availability", "orders-db", 5)};
    AlertGroup group = diskGroup(began);
    if (!label.isEmpty())
        group.common["objective"] = label.toStdString();
    std::vector<ResourceCurve> resources;
    if (!resource.isEmpty())
        resources.push_back(::resource(resource.toUtf8().constData(), 97, 90));
    const auto curve = curveOf(group, nullptr, board, resources, minuteOf(0));
    QCOMPARE(curve ? curve->title : QString(), title);
    if (curve)
        QCOMPARE(curve->began, minuteOf(began));
    board.objectives[1].recent.values.assign(120, unknown);
    board.objectives[1].burn.values.assign(120, unknown);
    board.objectives.pop_back();
    if (resource.isEmpty())
        QVERIFY(!curveOf(group, nullptr, board, resources, minuteOf(0)));
}

void InboxSidesTest::decisionsAreLines()
{
    const AlertGroup group = badNight().groups[0];
    protocol::AlertStory told;
    told.id = group.alerts.front().id;
    told.dedupKey = "disk/orders-w3";
    told.rule = "critical pages";
    told.muted = protocol::HeldBy{"Keiko", "disk is being grown", minuteOf(60)};
    told.waitsUntil = minuteOf(5);
    told.story = {{minuteOf(0), "received", "The rule.", ""},
                  {minuteOf(1), "joined", "An incident of its service is open.", "INC-1"}};
    AlertFacts facts;
    addTold(facts, group, nullptr, told);
    QStringList lines;
    for (const BecameLine& line : facts.became)
        lines << line.name + ": " + line.words;
    QCOMPARE(lines, (QStringList{"Deduplicated: 2 signals are this one alert; key disk/orders-w3",
                                 "Grouped: with 2 other alerts. An incident of its service is open.",
                                 "Held back: silenced by Keiko until 01:00: disk is being grown",
                                 "Waits: until 00:05 for more of its group",
                                 "Routed: page, by the rule “critical pages”"}));
    QCOMPARE(facts.story.size(), std::size_t(2));
    told.overridden = protocol::OverriddenBy{AlertRoute::Ticket, AlertRoute::Page, "Keiko",
                                             "known since March", minuteOf(2)};
    addTold(facts, group, nullptr, told);
    QCOMPARE(facts.became.back().words, QString("ticket, by Keiko instead of page: known since March"));
}

void InboxSidesTest::flappingAndStormsAreExplained_data()
{
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("begins");
    QTest::newRow("it comes and goes")
        << QStringList{"opened", "resolved", "flapping", "resolved"} << "It flaps";
    QTest::newRow("it came and went, and stays")
        << QStringList{"opened", "flapping", "no longer flapping"} << "";
    QTest::newRow("it joined in a storm")
        << QStringList{"received", "held back", "acknowledged"} << "A storm";
    QTest::newRow("a storm of long ago") << QStringList{"held back", "resolved", "opened"} << "";
    QTest::newRow("neither") << QStringList{"received", "opened"} << "";
}

void InboxSidesTest::flappingAndStormsAreExplained()
{
    QFETCH(QStringList, steps);
    QFETCH(QString, begins);
    const AlertGroup group = badNight().groups[0];
    protocol::AlertStory told;
    told.id = group.alerts.front().id;
    for (const QString& step : steps)
        told.story.push_back({minuteOf(0), step.toStdString(), "why", ""});
    AlertFacts facts;
    addTold(facts, group, nullptr, told);
    QVERIFY2(begins.isEmpty() ? facts.explained.isEmpty() : facts.explained.startsWith(begins),
             qPrintable(facts.explained));
}

void InboxSidesTest::theStoryOfAnotherAlertIsNotShown()
{
    const AlertGroup group = badNight().groups[0];
    protocol::AlertStory told;
    told.id = group.alerts[0].id;
    told.story = {{minuteOf(0), "received", "why", ""}};
    AlertFacts facts;
    addTold(facts, group, &group.alerts[1], told);
    QVERIFY(facts.story.empty());
    QVERIFY(facts.became.empty());
}

void InboxSidesTest::whatOpenedATicketDidNotBeginAfterIt()
{
    Summary ticket;
    ticket.id = TicketId(Uuid{{7}});
    ticket.opened = minuteOf(-2);
    AlertGroup group = alertGroup(AlertRoute::Page, {alertRow(11, "disk", "orders-db", -1)});
    group.ticket = ticket.id;
    const Summaries tickets{{ticket.id, ticket}};
    QCOMPARE(factsOf(group, nullptr, tickets, minuteOf(0)).linkNote, QString("It began 1 min after it."));
    group.opened = true;
    QCOMPARE(factsOf(group, nullptr, tickets, minuteOf(0)).linkNote, QString("It opened it."));
}

void InboxSidesTest::aRestrictedTicketIsNamedInTheDesktopsLanguage()
{
    const FewWords german{{{"Boards|Restricted", "Eingeschränkt"}}};
    AlertGroup group = diskGroup(0);
    group.ticket = TicketId(Uuid{{7}});
    group.key = "Restricted";
    group.waits = true;
    const AlertFacts facts = factsOf(group, nullptr, Summaries(), minuteOf(0));
    QCOMPARE(facts.key, QString("Eingeschränkt"));
    QCOMPARE(facts.ticketTitle, QString("only those whom it names see it"));
    QVERIFY(AlertFilter::of("eingeschränkt").matches(group));
    QVERIFY(!AlertFilter::of("restricted").matches(group));
    group.waits = false;
    QCOMPARE(alerts::state(group), QString("in Eingeschränkt"));
}

void InboxSidesTest::maintenanceThatEndedIsSaid_data()
{
    QTest::addColumn<int>("from"); // minutes from now
    QTest::addColumn<int>("until");
    QTest::addColumn<int>("everyDays");
    QTest::addColumn<QString>("service");
    QTest::addColumn<int>("groups");
    QTest::newRow("it ended, and what began in it fires") << -90 << -10 << 0 << "orders-db" << 1;
    QTest::newRow("of all services") << -90 << -10 << 0 << "" << 2;
    QTest::newRow("it goes on") << -90 << 10 << 0 << "orders-db" << 0;
    QTest::newRow("it ended long ago") << -190 << -100 << 0 << "orders-db" << 0;
    QTest::newRow("what fires began before it") << -20 << -10 << 0 << "orders-db" << 0;
    QTest::newRow("another service") << -90 << -10 << 0 << "search" << 0;
    QTest::newRow("the third turn of one that comes again")
        << -90 - 2 * 1440 << -10 - 2 * 1440 << 1 << "orders-db" << 1;
}

void InboxSidesTest::maintenanceThatEndedIsSaid()
{
    QFETCH(int, from);
    QFETCH(int, until);
    QFETCH(int, everyDays);
    QFETCH(QString, service);
    QFETCH(int, groups);
    Catalog catalog;
    MaintenanceWindow window;
    window.name = "CHG-1177";
    window.from = minuteOf(from);
    window.until = minuteOf(until);
    window.everyDays = everyDays;
    if (!service.isEmpty())
        window.services = {service.toStdString()};
    catalog.windows = {window};
    AlertsBoard board;
    board.groups = {diskGroup(-40), alertGroup(AlertRoute::Ticket, {alertRow(21, "Queue", "webhooks", -40)}),
                    silenced(alertGroup(AlertRoute::Page, {alertRow(31, "Hub", "network", -40)}), "x", 90),
                    alertGroup(AlertRoute::Record, {alertRow(41, "Cert", "edge", -40)})};
    const auto ended = endedWindow(catalog, board, {}, minuteOf(0));
    QCOMPARE(ended ? ended->groups : 0, groups);
}

void InboxSidesTest::whatWasOverBeforeItsEndIsNamed()
{
    const auto over = [](const char* title, const char* service, int minute) {
        protocol::ListedAlert out;
        out.title = title;
        out.service = service;
        out.state = AlertState::Resolved;
        out.last = minuteOf(minute);
        return out;
    };
    Catalog catalog;
    MaintenanceWindow window;
    window.name = "CHG-1177";
    window.services = {"orders-db"};
    window.from = minuteOf(-90);
    window.until = minuteOf(-10);
    catalog.windows = {window};
    QVERIFY(windowsEndedSince(catalog, minuteOf(0)) == minuteOf(-10));
    QVERIFY(!windowsEndedSince(catalog, minuteOf(-20)));
    QVERIFY(!windowsEndedSince(catalog, minuteOf(51)));
    const std::vector<protocol::ListedAlert> held = {over("Replica lag", "orders-db", -30),
                                                     over("Of another service", "search", -30),
                                                     over("Before it", "orders-db", -95)};
    const auto ended = endedWindow(catalog, {}, held, minuteOf(0));
    QVERIFY(ended);
    QCOMPARE(ended->groups, 0);
    QCOMPARE(ended->over, QStringList{"Replica lag"});
    QVERIFY(!endedWindow(catalog, {}, {}, minuteOf(0)));
}

WARROOM_TEST_MAIN(InboxSidesTest)
#include "tst_inbox_sides.moc"
