// The service catalog: when windows hold, what can be kept, what is worth a hint, which deploys are suspects.
#include "domain/service/catalog.h"
#include "domain/service/deploy_marks.h"
#include "domain/service/hints.h"
#include "domain/service/readiness.h"

#include "support/test_main.h"

using namespace warroom;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

Time at(const char* text)
{
    const auto time = parseTime(text);
    return time ? *time : Time{};
}

MaintenanceWindow aWindow()
{
    MaintenanceWindow window;
    window.name = "CHG-1177";
    window.owner = "Keiko";
    window.reason = "Optics";
    window.services = {"orders-db"};
    window.from = at("2026-11-20T22:00:00Z");
    window.until = at("2026-11-20T23:00:00Z");
    return window;
}

Service aService(std::string name = "checkout-api")
{
    Service service;
    service.name = std::move(name);
    service.owner = "Checkout on-call";
    Objective objective;
    objective.name = "availability";
    objective.good = "sum(increase(good[$window]))";
    objective.total = "sum(increase(all[$window]))";
    objective.target = 0.99;
    objective.runbook = "https://runbooks.shop.example/checkout";
    service.objectives.push_back(objective);
    return service;
}

// What check() says, as "path: message"; empty: it can be kept.
std::string said(const Result<void>& checked)
{
    return checked ? std::string() : checked.error().path() + ": " + checked.error().message();
}

using Spoil = std::function<void(Service&)>;
using SpoilWindow = std::function<void(MaintenanceWindow&)>;

Directory people()
{
    const auto id = [](std::uint8_t n) {
        Uuid uuid;
        uuid.bytes[15] = n;
        return uuid;
    };
    return Directory({{PersonId(id(1)), "Mara", AccountRole::Commander, false},
                      {PersonId(id(2)), "Otto", AccountRole::Responder, true},
                      {PersonId(id(5)), "Ines", AccountRole::Responder, false}},
                     {{GroupId(id(3)), "Checkout on-call", {PersonId(id(1))}},
                      {GroupId(id(4)), "Old team", {PersonId(id(2))}},
                      {GroupId(id(6)), "Mara and Otto", {PersonId(id(1)), PersonId(id(2))}},
                      {GroupId(id(7)), "Everybody", {PersonId(id(1)), PersonId(id(2)), PersonId(id(5))}}});
}

std::vector<std::string> kindsOf(const std::vector<Hint>& hints)
{
    std::vector<std::string> out;
    for (const auto& hint : hints)
        out.push_back(std::string(nameOf(hint.kind)) + " " + hint.about);
    return out;
}

} // namespace

Q_DECLARE_METATYPE(Spoil)
Q_DECLARE_METATYPE(SpoilWindow)
Q_DECLARE_METATYPE(Readiness)

class ServiceCatalogTest final : public QObject
{
    Q_OBJECT

private slots:
    void windowsHold_data();
    void windowsHold();
    void aWindowIsFoundByItsServices();
    void servicesThatCannotBeKept_data();
    void servicesThatCannotBeKept();
    void windowsThatCannotBeKept_data();
    void windowsThatCannotBeKept();
    void whatIsGoodIsKept();
    void heartbeatsAndRulesAreChecked();
    void anObjectiveWithoutBurnRulesHasTheDefault();
    void hints_data();
    void hints();
    void readiness_data();
    void readiness();
    void needsAreFollowedThroughCircles();
    void deploysBeforeIncidents_data();
    void deploysBeforeIncidents();
    void theFirstIncidentBehindADeployIsNamed();
};

void ServiceCatalogTest::windowsHold_data()
{
    QTest::addColumn<qint64>("everyDays");
    QTest::addColumn<QString>("ends");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char* name, int days, const char* ends, const char* moment, bool holds) {
        QTest::newRow(name) << qint64(days) << ends << moment << holds;
    };
    row("its first millisecond is in it", 0, "", "2026-11-20T22:00:00Z", true);
    row("the one before is not", 0, "", "2026-11-20T21:59:59.999Z", false);
    row("its last millisecond is in it", 0, "", "2026-11-20T22:59:59.999Z", true);
    row("its end is not", 0, "", "2026-11-20T23:00:00Z", false);
    row("one that comes once does not hold the day after", 0, "", "2026-11-21T22:30:00Z", false);
    row("a daily one holds the day after", 1, "", "2026-11-21T22:00:00Z", true);
    row("and ends there too", 1, "", "2026-11-21T23:00:00Z", false);
    row("a daily one does not hold the day before it begins", 1, "", "2026-11-19T22:30:00Z", false);
    row("a weekly one does not hold on the sixth day", 7, "", "2026-11-26T22:30:00Z", false);
    row("a weekly one holds on the seventh", 7, "", "2026-11-27T22:30:00Z", true);
    row("and a hundred weeks later", 7, "", "2028-10-20T22:30:00Z", true);
    row("it holds before its end of all turns", 1, "2026-11-22T22:30:00Z", "2026-11-22T22:29:59Z", true);
    row("that end cuts a turn short", 1, "2026-11-22T22:30:00Z", "2026-11-22T22:30:00Z", false);
    row("and no turn comes after it", 1, "2026-11-22T22:30:00Z", "2026-11-23T22:10:00Z", false);
}

void ServiceCatalogTest::windowsHold()
{
    QFETCH(qint64, everyDays);
    QFETCH(QString, ends);
    QFETCH(QString, moment);
    QFETCH(bool, holds);
    auto window = aWindow();
    window.everyDays = everyDays;
    if (!ends.isEmpty())
        window.ends = at(ends.toUtf8());
    QCOMPARE(warroom::holds(window, at(moment.toUtf8())), holds);
}

void ServiceCatalogTest::aWindowIsFoundByItsServices()
{
    Catalog catalog;
    catalog.windows = {aWindow()};
    const auto during = at("2026-11-20T22:30:00Z");
    QVERIFY(catalog.windowOf("orders-db", during) == &catalog.windows[0]);
    QVERIFY(!catalog.windowOf("checkout", during));
    QVERIFY(!catalog.windowOf("orders-db", at("2026-11-20T23:30:00Z")));
    catalog.windows[0].services.clear();
    QVERIFY(catalog.windowOf("checkout", during));
}

void ServiceCatalogTest::servicesThatCannotBeKept_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<std::string>("path");
    const auto row = [](const char* name, const char* path, Spoil spoil) {
        QTest::newRow(name) << std::move(spoil) << std::string(path);
    };
    row("without a name", "name", [](Service& s) { s.name.clear(); });
    row("a name with a blank", "name", [](Service& s) { s.name = "check out"; });
    row("a name that is too long", "name", [](Service& s) { s.name = std::string(101, 'a'); });
    row("a tier of 4", "tier", [](Service& s) { s.tier = 4; });
    row("an owner with a control character", "owner", [](Service& s) { s.owner = "a\x01"; });
    row("a service that needs itself", "needs[1]", [](Service& s) { s.needs = {"x", s.name}; });
    row("a need that is named twice", "needs[1]", [](Service& s) { s.needs = {"x", "x"}; });
    row("a runbook that is no URL", "runbooks[0].url", [](Service& s) {
        s.runbooks = {{"Down", "wiki/down"}};
    });
    row("a link with a script", "links[0].url", [](Service& s) { s.links = {{"", "javascript:alert(1)"}}; });
    row("a link with a password", "links[0].url", [](Service& s) {
        s.links = {{"", "https://me:geheim@git.example/"}};
    });
    row("an objective without a name", "objectives[0].name",
        [](Service& s) { s.objectives[0].name.clear(); });
    row("two objectives of one name", "objectives[1].name",
        [](Service& s) { s.objectives.push_back(s.objectives[0]); });
    row("a target of 1", "objectives[0].target", [](Service& s) { s.objectives[0].target = 1; });
    row("a target of 0", "objectives[0].target", [](Service& s) { s.objectives[0].target = 0; });
    row("a target that is no number", "objectives[0].target",
        [](Service& s) { s.objectives[0].target = std::numeric_limits<double>::quiet_NaN(); });
    row("no query for the good ones", "objectives[0].good", [](Service& s) { s.objectives[0].good = " "; });
    row("no query for all of them", "objectives[0].total", [](Service& s) { s.objectives[0].total.clear(); });
    row("a window of 93 days", "objectives[0].window_days",
        [](Service& s) { s.objectives[0].windowDays = 93; });
    row("a negative threshold", "objectives[0].threshold_ms",
        [](Service& s) { s.objectives[0].thresholdMillis = -1; });
    row("a probe of nothing", "objectives[0].probe.target",
        [](Service& s) { s.objectives[0].source = SliSource::Probe; });
    row("a TCP probe without a port", "objectives[0].probe.target", [](Service& s) {
        s.objectives[0].source = SliSource::Probe;
        s.objectives[0].probe.kind = ProbeKind::Tcp;
        s.objectives[0].probe.target = "orders-db";
    });
    row("a probe every second", "objectives[0].probe.every_s", [](Service& s) {
        s.objectives[0].source = SliSource::Probe;
        s.objectives[0].probe.target = "https://shop.example/";
        s.objectives[0].probe.everySeconds = 1;
    });
    row("a probe that waits longer than its interval", "objectives[0].probe.timeout_ms", [](Service& s) {
        s.objectives[0].source = SliSource::Probe;
        s.objectives[0].probe = {ProbeKind::Http, "https://shop.example/", {}, 5, 6'000};
    });
    row("a status that HTTP does not know", "objectives[0].probe.expect[1]", [](Service& s) {
        s.objectives[0].source = SliSource::Probe;
        s.objectives[0].probe = {ProbeKind::Http, "https://shop.example/", {200, 20}, 30, 5'000};
    });
    row("a burn rate of 0", "objectives[0].burn[0].rate", [](Service& s) {
        s.objectives[0].burn = {{0, 60, 5, AlertRoute::Page}};
    });
    row("a short window that is the longer one", "objectives[0].burn[0].short_min", [](Service& s) {
        s.objectives[0].burn = {{5, 5, 60, AlertRoute::Page}};
    });
    row("a resource without a query", "resources[0].query", [](Service& s) {
        s.resources = {{"Memory", "MB", "", 0}};
    });
    row("more links than a service has", "links", [](Service& s) {
        s.links.assign(21, {"", "https://git.shop.example/"});
    });
}

void ServiceCatalogTest::servicesThatCannotBeKept()
{
    QFETCH(Spoil, spoil);
    QFETCH(std::string, path);
    auto service = aService();
    spoil(service);
    const auto checked = check(service);
    QVERIFY(!checked);
    QCOMPARE(checked.error().path(), path);
}

void ServiceCatalogTest::windowsThatCannotBeKept_data()
{
    QTest::addColumn<SpoilWindow>("spoil");
    QTest::addColumn<std::string>("path");
    const auto row = [](const char* name, const char* path, SpoilWindow spoil) {
        QTest::newRow(name) << std::move(spoil) << std::string(path);
    };
    row("without an owner", "owner", [](MaintenanceWindow& w) { w.owner.clear(); });
    row("without a reason", "reason", [](MaintenanceWindow& w) { w.reason = "  "; });
    row("a name with a slash", "name", [](MaintenanceWindow& w) { w.name = "a/b"; });
    row("without a beginning", "from", [](MaintenanceWindow& w) { w.from = {}; });
    row("one that ends when it begins", "until", [](MaintenanceWindow& w) { w.until = w.from; });
    row("one of 32 days", "until", [](MaintenanceWindow& w) { w.until = w.from + 32 * 24h; });
    row("turns that overlap", "every_days", [](MaintenanceWindow& w) {
        w.until = w.from + 25h;
        w.everyDays = 1;
    });
    row("an end of turns that do not come", "ends", [](MaintenanceWindow& w) { w.ends = w.until; });
    row("turns that end before they begin", "ends", [](MaintenanceWindow& w) {
        w.everyDays = 1;
        w.ends = w.from;
    });
}

void ServiceCatalogTest::windowsThatCannotBeKept()
{
    QFETCH(SpoilWindow, spoil);
    QFETCH(std::string, path);
    auto window = aWindow();
    spoil(window);
    const auto checked = check(window);
    QVERIFY(!checked);
    QCOMPARE(checked.error().path(), path);
}

void ServiceCatalogTest::whatIsGoodIsKept()
{
    QCOMPARE(said(check(aService())), std::string());
    auto probed = aService("edge/eu.west-1_a");
    probed.objectives[0].source = SliSource::Probe;
    probed.objectives[0].probe = {ProbeKind::Tcp, "[2001:db8::1]:5432", {}, 5, 5'000};
    probed.objectives[0].runbook.clear();
    QCOMPARE(said(check(probed)), std::string());
    QCOMPARE(said(check(aWindow())), std::string());
    auto daily = aWindow();
    daily.until = daily.from + 24h;
    daily.everyDays = 1;
    QCOMPARE(said(check(daily)), std::string());
}

void ServiceCatalogTest::heartbeatsAndRulesAreChecked()
{
    QCOMPARE(said(check(Heartbeat{"nightly", "payments-gw", 10, 0, AlertRoute::Page})), std::string());
    QCOMPARE(check(Heartbeat{"nightly", "payments-gw", 9, 0, AlertRoute::Page}).error().path(), "every_s"s);
    QCOMPARE(check(Heartbeat{"a/b", "", 60, 0, AlertRoute::Page}).error().path(), "name"s);
    QCOMPARE(check(Heartbeat{"nightly", "", 60, -1, AlertRoute::Page}).error().path(), "grace_s"s);
    QCOMPARE(said(check(RouteRule{"all pages", std::nullopt, "", {}, AlertRoute::Page})), std::string());
    QCOMPARE(said(check(RouteNames{})), std::string());
    QCOMPARE(said(check(RouteNames{"Emergency", "Work", "Log"})), std::string());
    QCOMPARE(check(RouteNames{"", "Page", ""}).error().code(), ErrorCode::Exists);
    QCOMPARE(check(RouteNames{"", "", std::string(21, 'x')}).error().path(), "record"s);
    QCOMPARE(check(RouteNames{"", " ", ""}).error().path(), "ticket"s);
    QCOMPARE(check(RouteRule{"", std::nullopt, "", {}, AlertRoute::Page}).error().path(), "name"s);
    QCOMPARE(check(RouteRule{"x", std::nullopt, "", {{"", "a"}}, AlertRoute::Page}).error().path(),
             "labels"s);
}

void ServiceCatalogTest::anObjectiveWithoutBurnRulesHasTheDefault()
{
    Objective objective;
    QCOMPARE(burnRules(objective).size(), std::size_t{1});
    QVERIFY(burnRules(objective)[0] == (BurnRule{5, 60, 5, AlertRoute::Page}));
    objective.burn = {{14.4, 60, 5, AlertRoute::Page}, {1, 4'320, 360, AlertRoute::Ticket}};
    QVERIFY(burnRules(objective) == objective.burn);
}

void ServiceCatalogTest::hints_data()
{
    QTest::addColumn<Spoil>("change");
    QTest::addColumn<std::vector<std::string>>("hints");
    const auto row = [](const char* name, std::vector<std::string> hints, Spoil change) {
        QTest::newRow(name) << std::move(change) << std::move(hints);
    };
    row("a service as it should be", {}, [](Service&) {});
    row("an objective without a runbook", {"no_action objectives[0].runbook"},
        [](Service& s) { s.objectives[0].runbook.clear(); });
    row("four nines in 30 days are less than five minutes", {"too_strict objectives[0].target"},
        [](Service& s) { s.objectives[0].target = 0.9999; });
    row("a budget of two probes", {"too_strict objectives[0].target"}, [](Service& s) {
        s.objectives[0].source = SliSource::Probe;
        s.objectives[0].probe.everySeconds = 3'600;
        s.objectives[0].target = 0.998;
    });
    row("more than what it needs promises", {"too_strict objectives[0].target"}, [](Service& s) {
        s.needs = {"orders-db"};
        s.objectives[0].target = 0.995;
    });
    row("nobody owns it", {"owner_gone owner"}, [](Service& s) { s.owner.clear(); });
    row("its owner is gone", {"owner_gone owner"}, [](Service& s) { s.owner = "Otto"; });
    row("nobody is left of its owners", {"owner_gone owner"}, [](Service& s) { s.owner = "Old team"; });
    row("nobody knows its owner", {"owner_gone owner"}, [](Service& s) { s.owner = "Team X"; });
    row("tier 3 and paging", {"round_the_clock objectives[0].burn"}, [](Service& s) { s.tier = 3; });
    row("tier 3 and tickets", {}, [](Service& s) {
        s.tier = 3;
        s.objectives[0].burn = {{5, 60, 5, AlertRoute::Ticket}};
    });
    row("it needs what nobody knows", {"unknown_need needs[0]"}, [](Service& s) { s.needs = {"nowhere"}; });
    row("a query without its window", {"fixed_window objectives[0].good"},
        [](Service& s) { s.objectives[0].good = "sum(increase(good[5m]))"; });
}

void ServiceCatalogTest::hints()
{
    QFETCH(Spoil, change);
    QFETCH(std::vector<std::string>, hints);
    Catalog catalog;
    catalog.services = {aService("orders-db")};
    auto service = aService();
    change(service);
    QCOMPARE(kindsOf(hintsFor(service, catalog, people())), hints);
}

void ServiceCatalogTest::readiness_data()
{
    QTest::addColumn<Spoil>("change");
    QTest::addColumn<int>("score");
    QTest::addColumn<bool>("beats"); // a heartbeat of it is expected
    QTest::addColumn<Readiness>("ready");
    const auto row = [](const char* name, int score, Readiness ready, Spoil change, bool beats = false) {
        QTest::newRow(name) << std::move(change) << score << beats << ready;
    };
    row("all four", 4, {true, true, true, true}, [](Service&) {});
    row("nothing is measured", 2, {false, false, true, true}, [](Service& s) { s.objectives.clear(); });
    row(
        "only a heartbeat", 3, {false, true, true, true}, [](Service& s) { s.objectives.clear(); }, true);
    row("what burns is only recorded", 3, {true, false, true, true}, [](Service& s) {
        s.objectives[0].burn = {{5, 60, 5, AlertRoute::Record}};
    });
    row("no escalation", 3, {true, true, false, true}, [](Service& s) { s.escalation.clear(); });
    row("nobody owns it", 3, {true, true, true, false}, [](Service& s) { s.owner.clear(); });
    row("one person owns it", 3, {true, true, true, false}, [](Service& s) { s.owner = "Mara"; });
    row("one is left of two", 3, {true, true, true, false}, [](Service& s) { s.owner = "Mara and Otto"; });
}

void ServiceCatalogTest::readiness()
{
    QFETCH(Spoil, change);
    QFETCH(int, score);
    QFETCH(bool, beats);
    QFETCH(Readiness, ready);
    auto service = aService();
    service.escalation = "customer-facing";
    service.owner = "Everybody";
    change(service);
    Catalog catalog;
    catalog.heartbeats = {{"backup", "elsewhere", 60, 60, AlertRoute::Page, 0}};
    if (beats)
        catalog.heartbeats.push_back({"import", service.name, 60, 60, AlertRoute::Ticket, 0});
    const auto found = readinessOf(service, catalog, people());
    QVERIFY(found == ready);
    QCOMPARE(found.score(), score);
}

void ServiceCatalogTest::needsAreFollowedThroughCircles()
{
    Catalog catalog;
    catalog.services = {aService("a"), aService("b"), aService("c")};
    catalog.services[0].needs = {"b"};
    catalog.services[1].needs = {"c", "gone"};
    catalog.services[2].needs = {"a"};
    QVERIFY(allNeeds(catalog, "a") == (std::set<std::string>{"b", "c", "gone"}));
    QVERIFY(allNeeds(catalog, "nowhere").empty());
}

void ServiceCatalogTest::deploysBeforeIncidents_data()
{
    QTest::addColumn<std::string>("deployed");
    QTest::addColumn<std::string>("broken");
    QTest::addColumn<int>("secondsBefore");
    QTest::addColumn<bool>("marked");
    const auto row = [](const char* name, const char* deployed, const char* broken, int seconds,
                        bool marked) {
        QTest::newRow(name) << std::string(deployed) << std::string(broken) << seconds << marked;
    };
    row("the same service, five minutes before", "orders-db", "orders-db", 300, true);
    row("at the same moment", "orders-db", "orders-db", 0, true);
    row("30 minutes before", "orders-db", "orders-db", 1'800, true);
    row("a second more", "orders-db", "orders-db", 1'801, false);
    row("after it began", "orders-db", "orders-db", -1, false);
    row("something that it needs", "orders-db", "checkout-api", 300, true);
    row("something that is needed by what it needs", "orders-db", "checkout", 300, true);
    row("something that needs it", "checkout", "orders-db", 300, false);
    row("nobody knows what is broken", "", "", 300, false);
}

void ServiceCatalogTest::deploysBeforeIncidents()
{
    QFETCH(std::string, deployed);
    QFETCH(std::string, broken);
    QFETCH(int, secondsBefore);
    QFETCH(bool, marked);
    Catalog catalog;
    catalog.services = {aService("checkout"), aService("checkout-api"), aService("orders-db")};
    catalog.services[0].needs = {"checkout-api"};
    catalog.services[1].needs = {"orders-db"};
    const auto began = at("2026-11-20T22:00:00Z");
    Deploy deploy;
    deploy.at = began - std::chrono::seconds(secondsBefore);
    deploy.service = deployed;
    const auto board = deploysBoard({deploy}, {{"INC-1", broken, began}}, catalog);
    QCOMPARE(board.deploys.size(), std::size_t{1});
    QCOMPARE(board.deploys[0].before, marked ? "INC-1"s : ""s);
    QCOMPARE(board.deploys[0].minutesBefore, marked ? std::int64_t{secondsBefore / 60} : std::int64_t{0});
}

void ServiceCatalogTest::theFirstIncidentBehindADeployIsNamed()
{
    const auto began = at("2026-11-20T22:00:00Z");
    Deploy deploy;
    deploy.at = began;
    deploy.service = "search";
    const auto board = deploysBoard(
        {deploy}, {{"INC-2", "search", began + 9min}, {"INC-1", "search", began + 4min}}, Catalog());
    QCOMPARE(board.deploys[0].before, "INC-1"s);
    QCOMPARE(board.deploys[0].minutesBefore, std::int64_t{4});
}

WARROOM_TEST_MAIN(ServiceCatalogTest)
#include "tst_service_catalog.moc"
