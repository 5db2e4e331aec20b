// What a probe says stands at the dependency that it probes, and makes one that was not called visible.
#include "domain/board/dependency_probes.h"
#include "support/test_main.h"

#include <cmath>

using namespace warroom;

namespace {

const Time end{std::chrono::hours(480'000)};

DependencyRow called(const char* name, const char* state, const char* caller = "checkout")
{
    return {name, caller, 100, 0, 12, state, {}};
}

ProbeWord probe(const char* service, bool good, int minutesAgo = 1)
{
    return {service, "up", good, end - std::chrono::minutes(minutesAgo), good ? "" : "connection refused"};
}

DebugBoard board(std::vector<DependencyRow> rows)
{
    DebugBoard out;
    out.service = "checkout";
    out.from = end - std::chrono::hours(1);
    out.until = end;
    out.dependencies = std::move(rows);
    return out;
}

Catalog catalog(std::vector<std::string> needs)
{
    Catalog out;
    Service service;
    service.name = "checkout";
    service.needs = std::move(needs);
    out.services = {service};
    return out;
}

} // namespace

class TestDependencyProbes : public QObject
{
    Q_OBJECT

private slots:
    void theStateFollowsTheProbe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("probed");
        QTest::addColumn<bool>("good");
        QTest::addColumn<int>("minutesAgo");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("word");
        QTest::newRow("a probe that fails makes it fail") << "db"
                                                          << "fine"
                                                          << "db" << false << 1 << "failing"
                                                          << "failing";
        QTest::newRow("a good probe does not hide failing calls") << "db"
                                                                  << "failing"
                                                                  << "db" << true << 1 << "failing"
                                                                  << "good";
        QTest::newRow("a good probe does not end a silence") << "db"
                                                             << "silent"
                                                             << "db" << true << 1 << "silent"
                                                             << "good";
        QTest::newRow("a place of the service") << "db us-west"
                                                << "fine"
                                                << "db" << false << 1 << "failing"
                                                << "failing";
        QTest::newRow("another service with the same beginning") << "dbx"
                                                                 << "fine"
                                                                 << "db" << false << 1 << "fine"
                                                                 << "";
        QTest::newRow("a probe of long ago says nothing") << "db"
                                                          << "fine"
                                                          << "db" << false << 11 << "fine"
                                                          << "";
    }
    void theStateFollowsTheProbe()
    {
        QFETCH(QString, name);
        QFETCH(QString, before);
        QFETCH(QString, probed);
        QFETCH(bool, good);
        QFETCH(int, minutesAgo);
        QFETCH(QString, state);
        QFETCH(QString, word);
        auto shown = board({called(qPrintable(name), qPrintable(before))});
        const std::vector probes{probe(qPrintable(probed), good, minutesAgo)};
        addProbes(shown, catalog({}), probes);
        QCOMPARE(shown.dependencies.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(shown.dependencies[0].state), state);
        QCOMPARE(QString::fromStdString(shown.dependencies[0].probe), word);
        QCOMPARE(shown.dependencies[0].problem.empty(), word != "failing");
    }

    void theWorstProbeOfAServiceIsTold()
    {
        auto shown = board({called("db", "fine")});
        const std::vector probes{probe("db", true, 0), probe("db", false, 3)};
        addProbes(shown, catalog({}), probes);
        QCOMPARE(shown.dependencies[0].probe, std::string("failing"));
    }

    void aProbedNeedThatWasNotCalledIsARow()
    {
        auto shown = board({called("cache", "slow"), called("db us-west", "fine")});
        const std::vector probes{probe("mail", false), probe("cdn", true), probe("db", true),
                                 probe("elsewhere", false)};
        addProbes(shown, catalog({"db", "mail", "cdn", "nobody probes it"}), probes);
        QStringList names;
        for (const auto& row : shown.dependencies)
            names << QString::fromStdString(row.name + ' ' + row.state);
        QCOMPARE(names, QStringList({"mail failing", "cache slow", "db us-west fine", "cdn fine"}));
        QCOMPARE(shown.dependencies[0].calls, std::int64_t{0});
        QVERIFY(std::isnan(shown.dependencies[0].p95Millis));
    }

    void theNeedsOfWhatIsCalledCountToo()
    {
        auto shown = board({called("db", "fine", "orders")});
        Catalog all = catalog({});
        Service orders;
        orders.name = "orders";
        orders.needs = {"queue"};
        all.services.push_back(orders);
        const std::vector probes{probe("queue", false)};
        addProbes(shown, all, probes);
        QCOMPARE(shown.dependencies.size(), std::size_t{2});
        QCOMPARE(shown.dependencies[0].name, std::string("queue"));
        QCOMPARE(shown.dependencies[0].caller, std::string("orders"));
    }
};

WARROOM_TEST_MAIN(TestDependencyProbes)
#include "tst_dependency_probes.moc"
