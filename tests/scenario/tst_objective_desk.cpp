// The desk of objectives with a clock turned by hand: what is counted, kept over a restart, raised and
// resolved.
#include "server/objective_desk.h"
#include "support/scenario/fake_time.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "unit/probe/answering_server.h"

#include <fmt/format.h>

#include <QUrlQuery>

#include <atomic>
#include <cmath>
#include <mutex>

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

// A backend without sockets: its loop, its catalog, its alerts.
struct Room
{
    FakeClock clock;
    TempDir folder;
    Catalog catalog;
    std::vector<AlertSignal> told;
    std::vector<Alert> raised;
    std::vector<IncidentFacts> incidents;
    std::mutex mutex; // guards posted
    std::vector<std::function<void()>> posted;
    std::unique_ptr<ObjectiveDesk> desk;

    Room()
    {
        Service service;
        service.name = "checkout";
        Objective objective;
        objective.name = "availability";
        objective.source = SliSource::Traces;
        objective.target = 0.99;
        service.objectives.push_back(objective);
        catalog.services.push_back(service);
        start();
    }
    ~Room() { desk.reset(); }

    Objective& objective() { return catalog.services[0].objectives[0]; }

    void start()
    {
        open();
        changeCatalog(1);
    }
    void open()
    {
        desk.reset();
        posted.clear();
        auto store = openSeriesStore(folder.stdFile("metrics.db"));
        if (!store)
            qFatal("%s", store.error().message().c_str());
        ObjectivePlaces places;
        places.post = [this](std::function<void()> work) {
            const std::lock_guard lock(mutex);
            posted.push_back(std::move(work));
        };
        places.catalog = [this]() -> const Catalog& { return catalog; };
        places.incidents = [this] { return incidents; };
        places.raised = [this] { return raised; };
        places.raise = [this](AlertSignal signal) {
            raised.clear();
            if (signal.action == AlertAction::Trigger) {
                raised.emplace_back();
                raised.back().signal = signal;
            }
            told.push_back(std::move(signal));
        };
        places.changed = [] {};
        desk = std::make_unique<ObjectiveDesk>(std::move(*store), clock, probe::PollerOptions{},
                                               std::move(places));
    }

    // `fresh`: so many objectives and curves are new and must be read from the disk first.
    void changeCatalog(std::size_t fresh)
    {
        desk->catalogChanged();
        std::size_t done = 0;
        QTRY_VERIFY((done += run()) >= fresh);
    }
    // How much was posted.
    std::size_t run()
    {
        std::vector<std::function<void()>> work;
        {
            const std::lock_guard lock(mutex);
            work.swap(posted);
        }
        for (const auto& one : work)
            one();
        return work.size();
    }

    void sendSpans(int requests, int failed)
    {
        std::vector<Span> spans;
        for (int one = 0; one < requests; ++one) {
            Span span;
            span.service = "checkout";
            span.name = "POST /pay";
            span.kind = SpanKind::Server;
            span.start = span.end = std::int64_t{clock.now().time_since_epoch().count()} * 1'000'000;
            span.failed = one < failed;
            spans.push_back(span);
        }
        desk->spans(spans);
    }
    // Minutes with so many requests each, of which some failed.
    void pass(int minutes, int requests, int failed)
    {
        for (int i = 0; i < minutes; ++i) {
            sendSpans(requests, failed);
            run();
            clock.advance(1min);
            desk->tick();
        }
    }
    ObjectiveState state() { return desk->board(30).objectives.at(0); }
};

} // namespace

class ObjectiveDeskTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsCountedIsShownAndKept();
    void spansCountWhileWhatWasBeforeIsRead();
    void aBurnIsRaisedOnceAndResolved();
    void aRestartDoesNotForgetWhatWasRaised();
    void maintenanceIsLeftOut();
    void anObjectiveThatEndsIsResolved();
    void withoutPrometheusItSaysSo();
    void anotherPrometheusIsAskedFromThenOn();
    void aResourceThatFillsIsForetold();
    void aRisingBurnIsForetoldUntilItsAlert();
    void aProbeTellsItsLastResult();
    void theGateKnowsItsServices();
};

void ObjectiveDeskTest::whatIsCountedIsShownAndKept()
{
    Room room;
    room.pass(20, 100, 1);
    QCOMPARE(room.state().sli, 0.99);
    QVERIFY(room.state().health != ObjectiveHealth::NoData);
    const auto measured = room.state().measured;
    room.start();
    QCOMPARE(room.state().sli, 0.99);
    QVERIFY(room.state().measured == measured);
    room.clock.advance(1h);
    QVERIFY(room.state().health == ObjectiveHealth::NoData);
}

void ObjectiveDeskTest::spansCountWhileWhatWasBeforeIsRead()
{
    Room room;
    room.pass(1, 100, 0);
    room.open();
    room.desk->catalogChanged();
    room.sendSpans(300, 100); // nothing that was read has come to the loop yet
    room.clock.advance(1min);
    QTRY_COMPARE((room.run(), room.state().sli), 0.75);
}

void ObjectiveDeskTest::aBurnIsRaisedOnceAndResolved()
{
    Room room;
    room.pass(60, 100, 0);
    QVERIFY(room.told.empty());
    room.pass(10, 100, 50);
    QCOMPARE(room.told.size(), std::size_t{1});
    QCOMPARE(room.told[0].dedupKey, std::string("slo/checkout/availability/5"));
    QVERIFY(room.told[0].route == AlertRoute::Page);
    QVERIFY(room.state().health == ObjectiveHealth::Burning);
    QVERIFY(!room.desk->gate("checkout", false)->go);
    room.pass(6, 100, 0);
    QCOMPARE(room.told.size(), std::size_t{2});
    QVERIFY(room.told[1].action == AlertAction::Resolve);
    QVERIFY(room.desk->gate("checkout", false)->go);
}

void ObjectiveDeskTest::aRestartDoesNotForgetWhatWasRaised()
{
    Room room;
    room.pass(60, 100, 0);
    room.pass(10, 100, 50);
    QCOMPARE(room.told.size(), std::size_t{1});
    room.start();
    room.pass(2, 100, 50);
    QCOMPARE(room.told.size(), std::size_t{1});
    room.start();
    room.pass(6, 100, 0);
    QCOMPARE(room.told.size(), std::size_t{2});
    QVERIFY(room.told[1].action == AlertAction::Resolve);
    QCOMPARE(room.told[1].dedupKey, room.told[0].dedupKey);
}

void ObjectiveDeskTest::maintenanceIsLeftOut()
{
    Room room;
    room.objective().withoutMaintenance = true;
    MaintenanceWindow window;
    window.name = "CHG-1";
    window.services = {"checkout"};
    window.from = room.clock.now() + 10min;
    window.until = window.from + 20min;
    room.catalog.windows.push_back(window);
    room.changeCatalog(1);
    room.pass(10, 100, 0);
    room.pass(19, 100, 100);
    QVERIFY(room.told.empty());
    QCOMPARE(room.state().sli, 1.0);
    QCOMPARE(room.state().problem, std::string("not counted during the maintenance window CHG-1"));
    room.pass(6, 100, 100);
    QCOMPARE(room.told.size(), std::size_t{1});
    // The same minutes count for an objective that does not leave them out.
    room.objective().withoutMaintenance = false;
    room.changeCatalog(1);
    QVERIFY(std::abs(room.state().sli - 10.0 / 35) < 1e-9);
}

void ObjectiveDeskTest::anObjectiveThatEndsIsResolved()
{
    Room room;
    room.pass(10, 100, 50);
    QCOMPARE(room.told.size(), std::size_t{1});
    room.catalog.services[0].objectives.clear();
    room.desk->catalogChanged();
    room.desk->tick();
    QCOMPARE(room.told.size(), std::size_t{2});
    QVERIFY(room.told[1].action == AlertAction::Resolve);
}

void ObjectiveDeskTest::withoutPrometheusItSaysSo()
{
    Room room;
    room.objective().source = SliSource::Prometheus;
    room.objective().good = "a";
    room.objective().total = "b";
    room.catalog.services[0].resources = {{"Memory", "%", "memory", 0}};
    room.changeCatalog(1);
    QCOMPARE(room.state().problem, std::string("no Prometheus is configured"));
    QCOMPARE(room.desk->resourceProblem("checkout", "Memory"), std::string("no Prometheus is configured"));
    QCOMPARE(room.desk->gate("checkout", false)->reasons,
             std::vector<std::string>{"availability has no data: no Prometheus is configured"});
    const auto line = room.desk->resource("checkout", "Memory", room.clock.now() - 1h, room.clock.now());
    QCOMPARE(line.values.size(), std::size_t{240});
    QVERIFY(
        std::all_of(line.values.begin(), line.values.end(), [](double value) { return std::isnan(value); }));
    QVERIFY(room.desk->resource("checkout", "CPU", room.clock.now() - 1h, room.clock.now()).values.empty());
    // What measures itself has no such problem.
    room.objective().source = SliSource::Traces;
    room.changeCatalog(0);
    QCOMPARE(room.state().problem, std::string());
}

void ObjectiveDeskTest::anotherPrometheusIsAskedFromThenOn()
{
    AnsweringServer first([](const net::HttpRequest&) -> std::optional<net::HttpResponse> {
        return net::HttpResponse{400, {}, "{\"status\":\"error\",\"error\":\"first\"}"};
    });
    AnsweringServer silent([](const net::HttpRequest&) { return std::optional<net::HttpResponse>(); });
    Room room;
    room.objective().source = SliSource::Prometheus;
    room.objective().good = "a";
    room.objective().total = "b";
    room.changeCatalog(0);
    probe::PollerOptions options;
    options.place.url = first.url();
    room.desk->setPrometheus(options);
    QCOMPARE(room.state().problem, std::string());
    QTRY_VERIFY((room.run(), room.state().problem.find("first") != std::string::npos));

    // A question that never comes back is ended, and what it comes to is not told.
    options.place.url = silent.url();
    options.place.timeout = 60s;
    room.desk->setPrometheus(options);
    room.run();
    QCOMPARE(room.state().problem, std::string());
    room.desk->setPrometheus({});
    room.run();
    QCOMPARE(room.state().problem, std::string("no Prometheus is configured"));
}

void ObjectiveDeskTest::aResourceThatFillsIsForetold()
{
    Room room;
    const double now = std::chrono::duration<double>(room.clock.now().time_since_epoch()).count();
    AnsweringServer filling([now](const net::HttpRequest& request) {
        const QUrlQuery form(QString::fromStdString(request.body));
        std::string points;
        for (double at = form.queryItemValue("start").toDouble(); at <= form.queryItemValue("end").toDouble();
             at += 15)
            points +=
                fmt::format(R"({}[{:.0f},"{}"])", points.empty() ? "" : ",", at, 80 + 2 * (at - now) / 3600);
        return std::optional(net::HttpResponse{
            200,
            {},
            R"({"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[)" +
                points + "]}]}}"});
    });
    probe::PollerOptions options;
    options.place.url = filling.url();
    room.catalog.services[0].resources = {{"Disk", "%", "disk", 90}, {"Memory", "%", "memory", 0}};
    room.changeCatalog(2);
    room.desk->setPrometheus(options);
    QTRY_COMPARE((room.run(), room.desk->tick(), room.desk->board(30).trends.size()), std::size_t{1});
    const auto trend = room.desk->board(30).trends[0];
    QCOMPARE(trend.title, std::string("checkout Disk: nears its limit of 90 %"));
    QVERIFY(*trend.reaches - room.clock.now() > 4h + 55min && *trend.reaches - room.clock.now() < 5h + 5min);
    QCOMPARE(room.desk->gate("checkout", true)->trends.size(), std::size_t{1});
    QVERIFY(room.desk->gate("checkout", true)->go && room.told.empty());
    // In a maintenance window it is expected.
    MaintenanceWindow window;
    window.name = "CHG-1";
    window.from = room.clock.now();
    window.until = window.from + 1h;
    room.catalog.windows.push_back(window);
    room.changeCatalog(0);
    room.desk->tick();
    QVERIFY(room.desk->board(30).trends.empty());
}

void ObjectiveDeskTest::aRisingBurnIsForetoldUntilItsAlert()
{
    Room room;
    room.pass(45, 100, 0);
    QVERIFY(room.desk->board(30).trends.empty());
    int minutes = 0;
    for (int failed = 0; room.desk->board(30).trends.empty() && minutes < 20; failed += ++minutes % 3 == 0)
        room.pass(1, 100, failed);
    QVERIFY2(minutes > 5 && minutes < 20, qPrintable(QString::number(minutes)));
    QVERIFY(room.told.empty());
    const auto since = room.desk->board(30).trends[0].since;
    room.pass(2, 100, 7);
    QCOMPARE(room.desk->board(30).trends.size(), std::size_t{1});
    QVERIFY(room.desk->board(30).trends[0].since == since && room.told.empty());
    room.pass(8, 100, 60);
    QCOMPARE(room.told.size(), std::size_t{1});
    QVERIFY(room.desk->board(30).trends.empty());
}

void ObjectiveDeskTest::aProbeTellsItsLastResult()
{
    std::atomic<int> status = 200;
    AnsweringServer server([&](const net::HttpRequest&) {
        return std::optional(net::HttpResponse{status, {}, {}});
    });
    Room room;
    QVERIFY(room.desk->probeStates().empty());
    room.objective().source = SliSource::Probe;
    room.objective().probe.target = server.url() + "/health";
    room.changeCatalog(0);
    QTRY_COMPARE((room.run(), room.desk->probeStates().size()), std::size_t{1});
    auto last = room.desk->probeStates()[0];
    QCOMPARE(last.service, std::string("checkout"));
    QCOMPARE(last.objective, std::string("availability"));
    QVERIFY(last.good && last.problem.empty());
    QCOMPARE(last.at, room.clock.now());

    status = 503;
    room.objective().probe.everySeconds = 5; // another task: asked at once
    room.changeCatalog(0);
    QTRY_VERIFY((room.run(), !room.desk->probeStates()[0].good));
    QVERIFY(!room.desk->probeStates()[0].problem.empty());
    room.objective().source = SliSource::Traces;
    room.changeCatalog(0);
    QVERIFY(room.desk->probeStates().empty());
}

void ObjectiveDeskTest::theGateKnowsItsServices()
{
    Room room;
    const auto unknown = room.desk->gate("no such", true);
    QVERIFY(!unknown.has_value());
    QVERIFY(unknown.error().code() == ErrorCode::NotFound);
    room.pass(20, 100, 0);
    QVERIFY(room.desk->gate("checkout", false)->go);
    room.incidents.push_back({TicketId(), "INC-1", "checkout", {room.clock.now(), std::nullopt}, true, true});
    QCOMPARE(room.desk->gate("checkout", true)->reasons, std::vector<std::string>{"INC-1 is open"});
}

WARROOM_TEST_MAIN(ObjectiveDeskTest)
#include "tst_objective_desk.moc"
