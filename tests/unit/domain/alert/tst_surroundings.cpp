// The service catalog as alerts see it: what a service needs, and the windows that hold it.
#include "domain/alert/surroundings.h"

#include "support/test_main.h"

using namespace warroom;
using namespace std::chrono_literals;

namespace {

Service service(std::string name, std::vector<std::string> needs)
{
    Service out;
    out.name = std::move(name);
    out.needs = std::move(needs);
    return out;
}

} // namespace

class TestSurroundings : public QObject
{
    Q_OBJECT

private slots:
    void whatAServiceNeedsComesNearestFirst()
    {
        Catalog catalog;
        catalog.services = {service("api", {"orders", "search"}), service("orders", {"db", "search"}),
                            service("db", {"disk"}), service("search", {})};
        QCOMPARE(neededBy(catalog, "api"), (std::vector<std::string>{"orders", "search", "db", "disk"}));
        QCOMPARE(neededBy(catalog, "search"), std::vector<std::string>());
        QCOMPARE(neededBy(catalog, "unknown"), std::vector<std::string>());
    }

    void cyclesAreHarmless()
    {
        Catalog catalog;
        catalog.services = {service("a", {"b"}), service("b", {"c", "a"}), service("c", {"a", "c"})};
        QCOMPARE(neededBy(catalog, "a"), (std::vector<std::string>{"b", "c"}));
        QCOMPARE(neededBy(catalog, "c"), (std::vector<std::string>{"a", "b"}));
    }

    void aHoldLastsUntilTheEndOfItsTurn_data()
    {
        QTest::addColumn<int>("everyDays");
        QTest::addColumn<int>("atHour");
        QTest::addColumn<int>("untilHour"); // -1: nothing holds
        QTest::newRow("once, within it") << 0 << 1 << 2;
        QTest::newRow("once, before it") << 0 << -1 << -1;
        QTest::newRow("once, at its end") << 0 << 2 << -1;
        QTest::newRow("daily, on its third day") << 1 << 49 << 50;
        QTest::newRow("daily, between two turns") << 1 << 30 << -1;
    }
    void aHoldLastsUntilTheEndOfItsTurn()
    {
        QFETCH(int, everyDays);
        QFETCH(int, atHour);
        QFETCH(int, untilHour);
        const Time from = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
        Catalog catalog;
        MaintenanceWindow window;
        window.name = "CHG-1177";
        window.services = {"checkout"};
        window.from = from;
        window.until = from + 2h;
        window.everyDays = everyDays;
        catalog.windows = {window};
        const auto hold = holdOf(catalog, "checkout", from + std::chrono::hours(atHour));
        QCOMPARE(hold.has_value(), untilHour >= 0);
        if (hold) {
            QCOMPARE(hold->by, std::string("CHG-1177"));
            QVERIFY(hold->until == from + std::chrono::hours(untilHour));
        }
        QVERIFY(!holdOf(catalog, "search", from + std::chrono::hours(atHour)));
    }
};

WARROOM_TEST_MAIN(TestSurroundings)
#include "tst_surroundings.moc"
