// A service as it is typed: what becomes of it, where a mistake is shown, and that nothing of it is lost.
#include "base/time_text.h"
#include "models/services/entry_drafts.h"
#include "models/services/service_draft.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;

namespace {

Service full()
{
    Service out;
    out.name = "checkout-api";
    out.about = "Orders and cart";
    out.tier = 0;
    out.layer = ServiceLayer::Api;
    out.launched = Time(std::chrono::sys_days(std::chrono::year(2026) / 11 / 3));
    out.owner = "Checkout team";
    out.escalation = "Checkout";
    out.needs = {"orders-db", "payments-gw"};
    out.runbooks = {{"Failover", "https://wiki.example/failover"}};
    out.links = {{"", "https://wiki.example/api"}};
    out.resources = {{"Memory", "%", "avg(memory)", 90}};
    Objective prometheus;
    prometheus.name = "availability";
    prometheus.text = "good requests / all requests";
    prometheus.good = "sum(increase(good[$window]))";
    prometheus.total = "sum(increase(all[$window]))";
    prometheus.target = 0.9995;
    prometheus.burn = {{14.4, 60, 5, AlertRoute::Page}, {6, 360, 30, AlertRoute::Page}};
    Objective probe;
    probe.name = "reachable";
    probe.source = SliSource::Probe;
    probe.probe.target = "https://shop.example/health";
    probe.probe.expect = {200, 204};
    probe.burn = {{3, 120, 10, AlertRoute::Ticket}};
    Objective traces;
    traces.name = "fast";
    traces.source = SliSource::Traces;
    traces.thresholdMillis = 300;
    traces.window = ObjectiveWindow::Month;
    traces.withoutMaintenance = true;
    out.objectives = {prometheus, probe, traces};
    out.version = 7;
    return out;
}

ServiceDraft draft()
{
    auto out = draftOf(full());
    out.objectives.resize(1);
    return out;
}

WindowDraft windowDraft(const QString& from, const QString& until, const QString& reason)
{
    WindowDraft out;
    out.name = "CHG-7";
    out.services = "db";
    out.owner = "Mara";
    out.from = from;
    out.until = until;
    out.reason = reason;
    return out;
}

MaintenanceWindow weekly()
{
    MaintenanceWindow out;
    out.name = "CHG-8";
    out.owner = "Keiko";
    out.reason = "reindex";
    out.services = {"search", "catalog"};
    out.from = *parseTime("2026-11-21T02:00:00Z");
    out.until = *parseTime("2026-11-21T03:00:30Z"); // the form has minutes, and keeps these seconds
    out.everyDays = 7;
    out.ends = *parseTime("2027-03-01T00:00:00Z");
    out.version = 4;
    return out;
}

} // namespace

class ServiceDraftTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotTouchedComesBackAsItWas();
    void theFormSpeaksInPercent();
    void mistakesNameTheirPlace_data();
    void mistakesNameTheirPlace();
    void aLayerIsReadInEitherWord_data();
    void aLayerIsReadInEitherWord();
    void whatIsTypedIsKept();
    void aWindowIsWrittenInUtc();
    void aWindowThatIsNotTouchedComesBackAsItWas();
    void aHeartbeatThatIsNotTouchedComesBackAsItWas();
    void mistakesOfAHeartbeatNameTheirPlace_data();
    void mistakesOfAHeartbeatNameTheirPlace();
    void aWindowThatMakesNoSenseIsRefused_data();
    void aWindowThatMakesNoSenseIsRefused();
};

void ServiceDraftTest::whatIsNotTouchedComesBackAsItWas()
{
    const auto again = serviceOf(draftOf(full()));
    QVERIFY_RESULT(again);
    QVERIFY(*again == full());
}

void ServiceDraftTest::theFormSpeaksInPercent()
{
    auto typed = draft();
    QCOMPARE(typed.objectives[0].target, "99.95");
    typed.objectives[0].target = " 99.9 ";
    QCOMPARE(serviceOf(typed)->objectives[0].target, 0.999);
}

void ServiceDraftTest::mistakesNameTheirPlace_data()
{
    QTest::addColumn<ServiceDraft>("typed");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const char* path, const std::function<void(ServiceDraft&)>& type) {
        auto typed = draft();
        type(typed);
        QTest::newRow(name) << typed << path;
    };
    row("no name", "name", [](ServiceDraft& d) { d.name = " "; });
    row("a layer that is none", "layer", [](ServiceDraft& d) { d.layer = "Cloud"; });
    row("a launch that is no day", "launched", [](ServiceDraft& d) { d.launched = "soon"; });
    row("no number as objective", "objectives[0].target",
        [](ServiceDraft& d) { d.objectives[0].target = "high"; });
    row("all of it as objective", "objectives[0].target",
        [](ServiceDraft& d) { d.objectives[0].target = "100"; });
    row("half a day as window", "objectives[0].window_days",
        [](ServiceDraft& d) { d.objectives[0].windowDays = "0.5"; });
    row("a probe that asks a word of times", "objectives[0].probe.every_s", [](ServiceDraft& d) {
        d.objectives[0].source = static_cast<int>(SliSource::Probe);
        d.objectives[0].probeTarget = "https://shop.example";
        d.objectives[0].every = "often";
    });
    row("a rule without its route", "objectives[0].burn[1]", [](ServiceDraft& d) {
        d.objectives[0].burn = static_cast<int>(BurnPreset::Custom);
        d.objectives[0].burnRules = "5 60 5 page\n3 60 5";
    });
    row("a resource without a query", "resources[0].query",
        [](ServiceDraft& d) { d.resources[0].query = " "; });
    row("a second resource whose limit is a word", "resources[1].limit", [](ServiceDraft& d) {
        d.resources.push_back({{}, "Disk", "%", "max(disk)", "high"});
    });
    row("a resource without a title", "resources[0].title",
        [](ServiceDraft& d) { d.resources[0].title = ""; });
    row("no rule at all", "objectives[0].burn", [](ServiceDraft& d) {
        d.objectives[0].burn = static_cast<int>(BurnPreset::Custom);
        d.objectives[0].burnRules = "";
    });
}

void ServiceDraftTest::mistakesNameTheirPlace()
{
    QFETCH(ServiceDraft, typed);
    const auto made = serviceOf(typed);
    QVERIFY(!made);
    QTEST(QString::fromStdString(made.error().path()), "path");
}

void ServiceDraftTest::aLayerIsReadInEitherWord_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<std::string>("layer");
    QTest::newRow("its title") << QString("Edge and CDN") << std::string("edge");
    QTest::newRow("in small letters") << QString(" ci/cd ") << std::string("cicd");
    QTest::newRow("as files call it") << QString("serverless") << std::string("serverless");
    QTest::newRow("none") << QString(" ") << std::string();
}

void ServiceDraftTest::aLayerIsReadInEitherWord()
{
    QFETCH(QString, typed);
    QFETCH(std::string, layer);
    auto written = draft();
    written.layer = typed;
    const auto made = serviceOf(written);
    QVERIFY(made);
    QCOMPARE(made->layer ? std::string(nameOf(*made->layer)) : std::string(), layer);
}

void ServiceDraftTest::whatIsTypedIsKept()
{
    auto typed = draftOf(full());
    typed.objectives[1].target = "ninety-n";
    typed.about = "";
    ServiceDraft again;
    readDraft(draftObject(typed), again);
    QVERIFY(again == typed);
    auto window = windowDraft("2026-11-21 02:00", "not yet", "new disks");
    window.base = "{}";
    WindowDraft windowAgain;
    readDraft(draftObject(window), windowAgain);
    QVERIFY(windowAgain == window);
    HeartbeatDraft beat = HeartbeatDraft::usual();
    beat.name = "nightly";
    beat.route = 0;
    HeartbeatDraft beatAgain;
    readDraft(draftObject(beat), beatAgain);
    QVERIFY(beatAgain == beat);
}

void ServiceDraftTest::aWindowIsWrittenInUtc()
{
    const auto window = windowOf(windowDraft("2026-11-21 02:00", "2026-11-21 03:30", "new disks"));
    QVERIFY_RESULT(window);
    QCOMPARE(formatTime(window->from), std::string("2026-11-21T02:00:00Z"));
    QCOMPARE(window->until - window->from, Duration(std::chrono::minutes(90)));
    QCOMPARE(window->services, std::vector<std::string>{"db"});
    QCOMPARE(window->owner, std::string("Mara"));
}

void ServiceDraftTest::aWindowThatIsNotTouchedComesBackAsItWas()
{
    const auto again = windowOf(draftOf(weekly()));
    QVERIFY_RESULT(again);
    QVERIFY(*again == weekly());
    auto once = draftOf(weekly());
    once.every.clear();
    QCOMPARE(QString::fromStdString(windowOf(once).error().path()), QString("ends"));
    once.ends.clear();
    once.services.clear(); // of all services
    QVERIFY_RESULT(windowOf(once));
    QVERIFY(windowOf(once)->services.empty());
}

void ServiceDraftTest::aHeartbeatThatIsNotTouchedComesBackAsItWas()
{
    Heartbeat nightly{"nightly-backup", "orders-db", 86'400, 3'600, AlertRoute::Page};
    nightly.version = 2;
    const auto again = heartbeatOf(draftOf(nightly));
    QVERIFY_RESULT(again);
    QVERIFY(*again == nightly);
    auto fresh = HeartbeatDraft::usual();
    fresh.name = "sync";
    QVERIFY_RESULT(heartbeatOf(fresh));
    QCOMPARE(heartbeatOf(fresh)->version, EntryVersion(0));
}

void ServiceDraftTest::mistakesOfAHeartbeatNameTheirPlace_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("every");
    QTest::addColumn<QString>("path");
    QTest::newRow("without a name") << ""
                                    << "60"
                                    << "name";
    QTest::newRow("a name that no path can hold") << "nightly backup"
                                                  << "60"
                                                  << "name";
    QTest::newRow("a word as its time") << "backup"
                                        << "often"
                                        << "every_s";
    QTest::newRow("expected too often") << "backup"
                                        << "5"
                                        << "every_s";
}

void ServiceDraftTest::mistakesOfAHeartbeatNameTheirPlace()
{
    QFETCH(QString, name);
    QFETCH(QString, every);
    auto typed = HeartbeatDraft::usual();
    typed.name = name;
    typed.every = every;
    const auto made = heartbeatOf(typed);
    QVERIFY(!made);
    QTEST(QString::fromStdString(made.error().path()), "path");
}

void ServiceDraftTest::aWindowThatMakesNoSenseIsRefused_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("until");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("path");
    QTest::newRow("a time that is none") << "tonight"
                                         << "2026-11-21 03:00"
                                         << "disks"
                                         << "from";
    QTest::newRow("an end before its beginning") << "2026-11-21 03:00"
                                                 << "2026-11-21 02:00"
                                                 << "disks"
                                                 << "until";
    QTest::newRow("without a reason") << "2026-11-21 02:00"
                                      << "2026-11-21 03:00"
                                      << " "
                                      << "reason";
}

void ServiceDraftTest::aWindowThatMakesNoSenseIsRefused()
{
    QFETCH(QString, from);
    QFETCH(QString, until);
    QFETCH(QString, reason);
    const auto window = windowOf(windowDraft(from, until, reason));
    QVERIFY(!window);
    QTEST(QString::fromStdString(window.error().path()), "path");
}

WARROOM_TEST_MAIN(ServiceDraftTest)
#include "tst_service_draft.moc"
