// The raised risks of the catalog: they follow the deploys that came, the launches, and the time.
#include "server/catalog_desk.h"
#include "server/risk_watch.h"

#include "support/scenario/fake_time.h"
#include "support/scenario/memory_log.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

constexpr auto week = std::chrono::days(7);

struct Watched
{
    FakeClock clock;
    TempDir dir;
    std::shared_ptr<LogDisk> disk = std::make_shared<LogDisk>();
    MemoryLog log{disk};
    std::unique_ptr<AlertStore> alerts;
    std::unique_ptr<CatalogDesk> catalog;
    std::unique_ptr<RiskWatch> watch;
    std::uint64_t came = 0;
    int told = 0;

    Watched()
    {
        auto opened = openAlertStore(dir.stdFile("alerts.db"));
        if (!opened)
            qFatal("no store of alerts: %s", opened.error().message().c_str());
        alerts = std::move(*opened);
        catalog = std::make_unique<CatalogDesk>(log, clock);
        catalog->onChanged([this] { ++told; });
    }
    void start() { watch = std::make_unique<RiskWatch>(*alerts, *catalog, clock); }
    void deploy(const std::string& service, Duration ago, int times)
    {
        AlertChanges changes;
        for (int i = 0; i < times; ++i) {
            Deploy one;
            one.service = service;
            one.at = clock.now() - ago;
            changes.deploys.push_back(one);
        }
        if (!alerts->save(changes))
            qFatal("the deploys are not saved");
        came += static_cast<std::uint64_t>(times);
    }
    void put(const std::string& name, std::optional<Time> launched = {})
    {
        Service service;
        service.name = name;
        service.launched = launched;
        if (!catalog->put(service, PersonId()))
            qFatal("the service is not put");
    }
    QStringList said() const
    {
        QStringList out;
        for (const auto& risk : catalog->catalog().risks)
            out << QString::fromStdString(risk.service + ": " + sentenceOf(risk));
        return out;
    }
};

} // namespace

class RiskWatchTest final : public QObject
{
    Q_OBJECT

private slots:
    void deploysThatComeAreCounted()
    {
        Watched at;
        at.put("checkout");
        at.put("search");
        at.deploy("checkout", 2 * week + 1h, 1);
        at.deploy("search", week + 1h, 4);
        at.deploy("search", 1h, 5);
        at.start();
        QCOMPARE(at.said(), QStringList());
        const int told = at.told;
        at.deploy("checkout", 1h, 5);
        at.clock.advance(1s);
        at.watch->tick(at.came);
        QCOMPARE(at.said(), QStringList()); // read a moment ago
        at.clock.advance(5s);
        at.watch->tick(at.came);
        QCOMPARE(at.said(), QStringList{"checkout: 5 deploys in 7 days, 0.5 a week are usual."});
        QCOMPARE(at.told, told + 1);
        at.clock.advance(20min);
        at.watch->tick(at.came);
        QCOMPARE(at.told, told + 1); // nothing changed
        at.clock.advance(week);
        at.watch->tick(at.came);
        QCOMPARE(at.said(), QStringList());
    }

    void aLaunchIsKnownAtOnceAndGrowsOld()
    {
        Watched at;
        at.start();
        at.put("ledger", at.clock.now() - 29 * 24h);
        QCOMPARE(at.said(), QStringList{"ledger: Launched 29 days ago."});
        at.clock.advance(48h);
        at.watch->tick(0);
        QCOMPARE(at.said(), QStringList());
    }

    // A restart knows what came before.
    void whatCameBeforeAStartCounts()
    {
        Watched at;
        at.put("checkout");
        at.deploy("checkout", week + 1h, 2);
        at.deploy("checkout", 1h, 9);
        at.start();
        QCOMPARE(at.said(), QStringList{"checkout: 9 deploys in 7 days, 2 a week are usual."});
    }
};

WARROOM_TEST_MAIN(RiskWatchTest)
#include "tst_risk_watch.moc"
