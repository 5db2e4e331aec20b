// The catalog as the backend keeps it: in both stores, with its history, masked, told to those who work by
// it.
#include "server/catalog_desk.h"

#include "support/scenario/failing_store.h"
#include "support/scenario/fake_time.h"
#include "support/scenario/memory_log.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

PersonId person(std::uint8_t n)
{
    Uuid uuid;
    uuid.bytes[15] = n;
    return PersonId(uuid);
}

const PersonId mara = person(1), otto = person(2);

Service aService(std::string name, std::string about = {})
{
    Service service;
    service.name = std::move(name);
    service.about = std::move(about);
    return service;
}

// A store that can be closed and opened again, and the desk on it.
struct Bench
{
    explicit Bench(bool memory = true) : inMemory(memory) { open(); }

    void open()
    {
        desk.reset();
        store.reset();
        if (inMemory) {
            store = std::make_unique<MemoryLog>(disk);
        } else if (auto opened = openSqliteLog(dir.stdPath())) {
            store = std::move(*opened);
        }
        desk = std::make_unique<CatalogDesk>(*store, clock);
    }

    MaintenanceWindow aWindow(std::string name)
    {
        MaintenanceWindow window;
        window.name = std::move(name);
        window.owner = "Keiko";
        window.reason = "Optics";
        window.from = clock.now() - 1h;
        window.until = clock.now() + 1h;
        return window;
    }
    std::vector<std::string> names() const
    {
        std::vector<std::string> out;
        for (const auto& service : desk->catalog().services)
            out.push_back(service.name);
        return out;
    }

    bool inMemory;
    TempDir dir;
    std::shared_ptr<LogDisk> disk = std::make_shared<LogDisk>();
    FakeClock clock;
    std::unique_ptr<LogStore> store;
    std::unique_ptr<CatalogDesk> desk;
};

} // namespace

class CatalogDeskTest final : public QObject
{
    Q_OBJECT

    static void bothKinds()
    {
        QTest::addColumn<bool>("inMemory");
        QTest::newRow("in memory") << true;
        QTest::newRow("in SQLite") << false;
    }

private slots:
    void allIsThereAfterReopening_data() { bothKinds(); }
    void allIsThereAfterReopening();
    void whoChangedWhatStays_data() { bothKinds(); }
    void whoChangedWhatStays();
    void aChangeOfAnotherVersionIsRefused_data() { bothKinds(); }
    void aChangeOfAnotherVersionIsRefused();
    void aRemovedEntryIsNotMetAgain_data() { bothKinds(); }
    void aRemovedEntryIsNotMetAgain();
    void manyPartsOfAnotherVersionChangeNothing();
    void theRulesHaveAVersionToo();
    void manyPartsComeAllOrNone();
    void aFullDiskChangesNothing();
    void listenersHearOfChangesOnly();
    void textsAreMasked();
    void secretsWhereAMarkWouldBreakAreRefused_data();
    void secretsWhereAMarkWouldBreakAreRefused();
    void endsWindows();
    void whatIsNotThereCannotBeRemoved();
    void rulesAreCheckedAsOne();
    void aPartThatCannotBeReadKeepsTheRest();
};

void CatalogDeskTest::allIsThereAfterReopening()
{
    QFETCH(bool, inMemory);
    Bench bench(inMemory);
    QVERIFY_RESULT(bench.desk->put(aService("search"), mara));
    QVERIFY_RESULT(bench.desk->put(aService("checkout"), mara));
    QVERIFY_RESULT(bench.desk->put(aService("identity"), mara));
    QVERIFY_RESULT(bench.desk->removeService("identity", 0, mara));
    QVERIFY_RESULT(bench.desk->put(bench.aWindow("CHG-1"), mara));
    QVERIFY_RESULT(bench.desk->put(Heartbeat{"nightly", "search", 60, 60, AlertRoute::Ticket}, mara));
    Routing routing;
    routing.rules = {{"pages", AlertLevel::Critical, "", {{"env", "live"}}, AlertRoute::Page}};
    routing.waitSeconds = 90;
    QVERIFY_RESULT(bench.desk->put(routing, mara));
    const Catalog before = bench.desk->catalog();
    bench.open();
    QVERIFY_RESULT(bench.desk->load());
    QVERIFY(bench.desk->catalog() == before);
    QCOMPARE(bench.names(), (std::vector<std::string>{"checkout", "search"}));
    QCOMPARE(bench.desk->catalog().waitSeconds, std::int64_t{90});
}

void CatalogDeskTest::whoChangedWhatStays()
{
    QFETCH(bool, inMemory);
    Bench bench(inMemory);
    QVERIFY_RESULT(bench.desk->put(aService("search", "one"), mara));
    bench.clock.advance(5min);
    QVERIFY_RESULT(bench.desk->put(aService("search", "two"), otto));
    QVERIFY_RESULT(bench.desk->put(aService("search", "two"), mara)); // says nothing new
    QVERIFY_RESULT(bench.desk->put(aService("checkout"), mara));
    bench.clock.advance(5min);
    QVERIFY_RESULT(bench.desk->removeService("search", 0, mara));
    bench.open();
    const auto changes = bench.desk->history("service", "search", 10);
    QVERIFY_RESULT(changes);
    QCOMPARE(changes->size(), std::size_t{3});
    QVERIFY((*changes)[0].body.empty() && (*changes)[0].by == mara && (*changes)[0].at == bench.clock.now());
    QVERIFY((*changes)[1].body.find("two") != std::string::npos && (*changes)[1].by == otto);
    QVERIFY((*changes)[2].body.find("one") != std::string::npos);
    QCOMPARE((*changes)[2].at, bench.clock.now() - 10min);
    QCOMPARE(bench.desk->history("service", "", 10)->size(), std::size_t{4});
    QCOMPARE(bench.desk->history("service", "search", 2)->size(), std::size_t{2});
    QVERIFY(bench.desk->history("window", "", 10)->empty());
}

void CatalogDeskTest::aChangeOfAnotherVersionIsRefused()
{
    QFETCH(bool, inMemory);
    Bench bench(inMemory);
    QVERIFY_RESULT(bench.desk->put(aService("search", "first"), mara));
    const auto read = bench.desk->catalog().services[0];
    QCOMPARE(read.version, EntryVersion{1});
    auto ottos = read, maras = read;
    ottos.about = "Otto's";
    maras.about = "Mara's";
    QVERIFY_RESULT(bench.desk->put(ottos, otto));
    bench.open();
    QVERIFY_RESULT(bench.desk->load());
    const auto refused = bench.desk->put(maras, mara);
    QCOMPARE(refused.error().code(), ErrorCode::Conflict);
    QCOMPARE(refused.error().path(), "version"s);
    QCOMPARE(bench.desk->removeService("search", 1, mara).error().code(), ErrorCode::Conflict);
    QCOMPARE(bench.desk->catalog().services[0].about, "Otto's"s);
    QCOMPARE(bench.desk->catalog().services[0].version, EntryVersion{2});

    maras.version = 2; // she saw it, and wants hers
    QVERIFY_RESULT(bench.desk->put(maras, mara));
    QVERIFY_RESULT(bench.desk->put(aService("search", "a script's"), otto));
    QCOMPARE(bench.desk->catalog().services[0].version, EntryVersion{4});
    QCOMPARE(bench.desk->history("service", "search", 10)->size(), std::size_t{4});
    QVERIFY_RESULT(bench.desk->removeService("search", 4, mara));
    maras.version = -1;
    QCOMPARE(bench.desk->put(maras, mara).error().code(), ErrorCode::Range);
}

void CatalogDeskTest::aRemovedEntryIsNotMetAgain()
{
    QFETCH(bool, inMemory);
    Bench bench(inMemory);
    QVERIFY_RESULT(bench.desk->put(bench.aWindow("CHG-1"), mara));
    const auto read = bench.desk->catalog().windows[0];
    QVERIFY_RESULT(bench.desk->removeWindow("CHG-1", read.version, otto));
    QCOMPARE(bench.desk->put(read, mara).error().code(), ErrorCode::Conflict);
    auto again = read;
    again.version = 0;
    QVERIFY_RESULT(bench.desk->put(again, mara));
    QCOMPARE(bench.desk->catalog().windows[0].version, EntryVersion{3});
    QCOMPARE(bench.desk->put(read, mara).error().code(), ErrorCode::Conflict);
}

void CatalogDeskTest::manyPartsOfAnotherVersionChangeNothing()
{
    Bench bench;
    QVERIFY_RESULT(bench.desk->put(aService("checkout"), mara));
    QVERIFY_RESULT(bench.desk->put(aService("search"), mara));
    Catalog given;
    given.services = {aService("checkout", "new"), aService("search", "new")};
    given.services[0].version = 1;
    given.services[1].version = 7;
    const auto refused = bench.desk->putAll(given, std::nullopt, otto);
    QCOMPARE(refused.error().code(), ErrorCode::Conflict);
    QCOMPARE(refused.error().path(), "services[1].version"s);
    QCOMPARE(bench.desk->catalog().services[0].about, ""s);
    given.services[1].version = 1;
    QVERIFY_RESULT(bench.desk->putAll(given, std::nullopt, otto));
    QCOMPARE(bench.desk->catalog().services[1].version, EntryVersion{2});
}

void CatalogDeskTest::theRulesHaveAVersionToo()
{
    Bench bench;
    QVERIFY_RESULT(bench.desk->load());
    auto mine = routingOf(bench.desk->catalog());
    auto other = mine;
    QCOMPARE(mine.version, EntryVersion{1});
    mine.waitSeconds = 30;
    QVERIFY_RESULT(bench.desk->put(mine, mara));
    other.waitSeconds = 60;
    QCOMPARE(bench.desk->put(other, otto).error().code(), ErrorCode::Conflict);
    QCOMPARE(bench.desk->catalog().waitSeconds, std::int64_t{30});
    QCOMPARE(bench.desk->catalog().rulesVersion, EntryVersion{2});
    other.version = 2;
    QVERIFY_RESULT(bench.desk->put(other, otto));
    bench.open();
    QVERIFY_RESULT(bench.desk->load());
    QCOMPARE(bench.desk->catalog().rulesVersion, EntryVersion{3});
}

void CatalogDeskTest::manyPartsComeAllOrNone()
{
    Bench bench;
    QVERIFY_RESULT(bench.desk->put(aService("search"), mara));
    Catalog given;
    given.services = {aService("checkout"), aService("identity")};
    given.services[1].tier = 9;
    const auto refused = bench.desk->putAll(given, {}, mara);
    QVERIFY(!refused);
    QCOMPARE(refused.error().path(), "services[1].tier"s);
    given.services[1] = aService("checkout");
    QCOMPARE(bench.desk->putAll(given, {}, mara).error().path(), "services[1].name"s);
    QCOMPARE(bench.names(), std::vector<std::string>{"search"});
    given.services[1] = aService("identity");
    QVERIFY_RESULT(bench.desk->putAll(given, {}, mara));
    QCOMPARE(bench.names(), (std::vector<std::string>{"checkout", "identity", "search"}));
    QCOMPARE(bench.desk->history("", "", 10)->size(), std::size_t{3});
}

void CatalogDeskTest::aFullDiskChangesNothing()
{
    Bench bench;
    FailingStore store(std::make_unique<MemoryLog>(bench.disk));
    CatalogDesk desk(store, bench.clock);
    int told = 0;
    desk.onChanged([&] { ++told; });
    Catalog given;
    given.services = {aService("checkout"), aService("identity")};
    store.failAt(3); // the second of them
    const auto refused = desk.putAll(given, {}, mara);
    QVERIFY(store.hasFailed() && !refused);
    QCOMPARE(refused.error().code(), ErrorCode::StorageFull);
    QVERIFY(!desk.put(aService("search"), mara));
    QVERIFY(desk.catalog().services.empty() && bench.disk->catalogChanges.empty());
    QCOMPARE(told, 0);
    QVERIFY_RESULT(store.recover());
    QVERIFY_RESULT(desk.putAll(given, {}, mara));
    QCOMPARE(desk.catalog().services.size(), std::size_t{2});
    QCOMPARE(told, 1);
}

void CatalogDeskTest::listenersHearOfChangesOnly()
{
    Bench bench;
    std::vector<std::size_t> heard; // services, as each listener saw them
    bench.desk->onChanged([&] { heard.push_back(bench.desk->catalog().services.size()); });
    bench.desk->onChanged([&] { heard.push_back(100 + bench.desk->catalog().services.size()); });
    QVERIFY_RESULT(bench.desk->put(aService("search"), mara));
    QVERIFY_RESULT(bench.desk->put(aService("search"), mara));
    QVERIFY(!bench.desk->put(aService(""), mara));
    QVERIFY_RESULT(bench.desk->removeService("search", 0, mara));
    QCOMPARE(heard, (std::vector<std::size_t>{1, 101, 0, 100}));
}

void CatalogDeskTest::textsAreMasked()
{
    Bench bench;
    auto service =
        aService("search", "Ask mara.lindqvist@shop.example, key ghp_16C7e42F292c6912E7710c838347Ae178B4a");
    service.runbooks = {{"token ghp_16C7e42F292c6912E7710c838347Ae178B4a", "https://runbooks.shop.example/"}};
    QVERIFY_RESULT(bench.desk->put(service, mara));
    const auto& kept = bench.desk->catalog().services[0];
    QVERIFY2(kept.about.find("ghp_") == std::string::npos, kept.about.c_str());
    QVERIFY2(kept.about.find("mara.lindqvist") == std::string::npos, kept.about.c_str());
    QVERIFY(kept.runbooks[0].title.find("[masked: ") != std::string::npos);
    QVERIFY(bench.disk->catalogChanges[0].body.find("ghp_") == std::string::npos);
}

void CatalogDeskTest::secretsWhereAMarkWouldBreakAreRefused_data()
{
    QTest::addColumn<std::string>("query");
    QTest::addColumn<std::string>("path");
    QTest::newRow("a query with a token") << "sum(x{token=\"ghp_16C7e42F292c6912E7710c838347Ae178B4a\"})"s
                                          << "objectives[0].good"s;
    QTest::newRow("a query like others")
        << "sum(increase(http_requests_total{service=\"checkout-api\",code!~\"5..\",path=~\"/v2/.*\"}[$window]))"s
        << ""s;
    QTest::newRow("a query with an address") << "sum(increase(up{instance=\"10.0.0.5:9100\"}[$window]))"s
                                             << ""s;
}

void CatalogDeskTest::secretsWhereAMarkWouldBreakAreRefused()
{
    QFETCH(std::string, query);
    QFETCH(std::string, path);
    Bench bench;
    auto service = aService("search");
    service.objectives.resize(1);
    service.objectives[0].name = "availability";
    service.objectives[0].good = query;
    service.objectives[0].total = "sum(increase(all[$window]))";
    const auto put = bench.desk->put(service, mara);
    QCOMPARE(put ? ""s : put.error().path(), path);
    if (put)
        QCOMPARE(bench.desk->catalog().services[0].objectives[0].good, query);
}

void CatalogDeskTest::endsWindows()
{
    Bench bench;
    const auto now = bench.clock.now();
    QVERIFY_RESULT(bench.desk->put(bench.aWindow("running"), mara));
    auto daily = bench.aWindow("daily");
    daily.everyDays = 1;
    QVERIFY_RESULT(bench.desk->put(daily, mara));
    auto later = bench.aWindow("later");
    later.from = now + 10min;
    QVERIFY_RESULT(bench.desk->put(later, mara));
    auto over = bench.aWindow("over");
    over.until = now - 10min;
    QVERIFY_RESULT(bench.desk->put(over, mara));
    for (const auto name : {"running", "daily", "later", "over"})
        QVERIFY_RESULT(bench.desk->endWindow(name, otto));
    QCOMPARE(bench.desk->catalog().windows.size(), std::size_t{3});
    for (const auto& window : bench.desk->catalog().windows) {
        QVERIFY2(!holds(window, now), window.name.c_str());
        QVERIFY2(!holds(window, now + 24h), window.name.c_str());
        QCOMPARE(holds(window, now - 30min), true);
    }
    QCOMPARE(bench.desk->endWindow("nothing", otto).error().code(), ErrorCode::NotFound);
    QVERIFY(bench.desk->history("window", "later", 1)->front().by == otto);
}

void CatalogDeskTest::whatIsNotThereCannotBeRemoved()
{
    Bench bench;
    QCOMPARE(bench.desk->removeService("search", 0, mara).error().code(), ErrorCode::NotFound);
    QCOMPARE(bench.desk->removeWindow("search", 0, mara).error().code(), ErrorCode::NotFound);
    QCOMPARE(bench.desk->removeHeartbeat("search", 0, mara).error().code(), ErrorCode::NotFound);
    QVERIFY(bench.disk->catalogChanges.empty());
}

void CatalogDeskTest::rulesAreCheckedAsOne()
{
    Bench bench;
    Routing routing;
    routing.rules = {{"pages", AlertLevel::Critical, "", {}, AlertRoute::Page},
                     {"pages", AlertLevel::Error, "", {}, AlertRoute::Page}};
    QCOMPARE(bench.desk->put(routing, mara).error().path(), "rules[1].name"s);
    routing.rules[1].name = "errors";
    routing.repeatSeconds = 5;
    QCOMPARE(bench.desk->put(routing, mara).error().path(), "repeat_s"s);
    routing.repeatSeconds = 600;
    QVERIFY_RESULT(bench.desk->put(routing, mara));
    routing.version = 1;
    QVERIFY(routingOf(bench.desk->catalog()) == routing);
    QVERIFY_RESULT(bench.desk->put(Routing(), mara));
    QVERIFY(bench.desk->catalog().rules.empty());
}

void CatalogDeskTest::aPartThatCannotBeReadKeepsTheRest()
{
    Bench bench;
    QVERIFY_RESULT(bench.desk->put(aService("search"), mara));
    QVERIFY_RESULT(
        bench.store->putCatalogPart({"service", "bad", "{\"tier\":\"x\"}", mara, bench.clock.now()}));
    QVERIFY_RESULT(bench.store->putCatalogPart({"rota", "later", "{}", mara, bench.clock.now()}));
    bench.open();
    const ExpectLog bad("\"bad\" of the catalog is left out");
    const ExpectLog unknown("\"later\" of the catalog is left out");
    QVERIFY_RESULT(bench.desk->load());
    QCOMPARE(bench.names(), std::vector<std::string>{"search"});
}

WARROOM_TEST_MAIN(CatalogDeskTest)
#include "tst_catalog_desk.moc"
