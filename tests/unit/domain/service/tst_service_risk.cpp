// The rule of the raised risk, against what was worked out by hand.
#include "domain/service/catalog.h"
#include "domain/service/service_risk.h"

#include "support/test_main.h"

using namespace warroom;
using namespace std::chrono_literals;

using Weeks = std::vector<std::int64_t>;

Q_DECLARE_METATYPE(Weeks)

class ServiceRiskTest final : public QObject
{
    Q_OBJECT

private slots:
    void newAndChangingServicesAreAtRisk_data();
    void newAndChangingServicesAreAtRisk();
    void theCatalogKnowsWhoseRiskIsRaised();
};

void ServiceRiskTest::newAndChangingServicesAreAtRisk_data()
{
    QTest::addColumn<int>("launched"); // hours ago; -1000: nobody said
    QTest::addColumn<Weeks>("weeks");
    QTest::addColumn<std::string>("why");
    const auto row = [](const char* name, int launched, const Weeks& weeks, const char* why) {
        QTest::newRow(name) << launched << weeks << std::string(why);
    };
    constexpr int unsaid = -1000;
    row("nothing is known", unsaid, {}, "");
    row("launched today", 5, {}, "Launched today.");
    row("launched yesterday", 25, {}, "Launched 1 day ago.");
    row("launched 30 days ago", 30 * 24 + 23, {}, "Launched 30 days ago.");
    row("launched 31 days ago", 31 * 24, {}, "");
    row("to be launched tomorrow", -24, {}, "");
    row("many, but nothing to compare with", unsaid, {20}, "");
    row("three times the usual", unsaid, {6, 2, 2, 1, 9}, "6 deploys in 7 days, 2 a week are usual.");
    row("less than three times", unsaid, {5, 2, 2}, "");
    row("three times little", unsaid, {4, 1, 0, 1}, "");
    row("as many as are worth it", unsaid, {5, 1, 1, 0}, "5 deploys in 7 days, 1 a week are usual.");
    row("none before", unsaid, {5, 0, 0}, "5 deploys in 7 days, 0 a week are usual.");
    row("the middle of two", unsaid, {8, 1, 4}, "8 deploys in 7 days, 2.5 a week are usual.");
    row("a busy week long ago is not usual", unsaid,
        {6, 1, 1, 1, 1, 1, 1, 1, 1, 50, 50, 50, 50, 50, 50, 50, 50, 50},
        "6 deploys in 7 days, 1 a week are usual.");
    row("both", 48, {9, 2}, "Launched 2 days ago. 9 deploys in 7 days, 2 a week are usual.");
}

void ServiceRiskTest::newAndChangingServicesAreAtRisk()
{
    QFETCH(int, launched);
    QFETCH(Weeks, weeks);
    QFETCH(std::string, why);
    const Time now = Time(std::chrono::sys_days(std::chrono::year(2026) / 11 / 20)) + 9h;
    const auto moment = launched == -1000 ? std::nullopt : std::optional(now - std::chrono::hours(launched));
    const auto risk = riskOf("checkout", moment, weeks, now);
    QCOMPARE(risk.service, std::string("checkout"));
    QCOMPARE(sentenceOf(risk), why);
    QCOMPARE(risk.isRaised(), !why.empty());
}

void ServiceRiskTest::theCatalogKnowsWhoseRiskIsRaised()
{
    Catalog catalog;
    catalog.risks = {{"checkout", 3, std::nullopt, 0}};
    QVERIFY(catalog.riskOf("checkout") && *catalog.riskOf("checkout")->launchedDays == 3);
    QVERIFY(!catalog.riskOf("check") && !catalog.riskOf(""));
}

WARROOM_TEST_MAIN(ServiceRiskTest)
#include "tst_service_risk.moc"
