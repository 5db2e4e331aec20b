// Error budgets: windows, what is spent, what is left, and which incident took it.
#include "objective_samples.h"

#include "support/test_main.h"

#include <cmath>

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

Time day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) /
                                 std::chrono::day(dayOfMonth));
}

} // namespace

class BudgetTest : public QObject
{
    Q_OBJECT

private slots:
    void windowsEndWhereTheyShould_data();
    void windowsEndWhereTheyShould();
    void aFullWindowSpendsByEvents();
    void aYoungObjectiveIsNotBrokenByItsFirstError();
    void aCalendarWindowSpendsOfAllItsDays();
    void anOverdrawnBudgetIsNegative();
    void withoutEventsNothingIsKnown();
    void burnRatesAreSharesOfTheBudget_data();
    void burnRatesAreSharesOfTheBudget();
    void incidentsTakeTheirMinutes();
    void incidentsAtTheSameTimeShare();
    void anOldIncidentGoesByHours();
};

void BudgetTest::windowsEndWhereTheyShould_data()
{
    QTest::addColumn<ObjectiveWindow>("window");
    QTest::addColumn<int>("days");
    QTest::addColumn<Time>("now");
    QTest::addColumn<Time>("from");
    QTest::addColumn<Time>("until");
    QTest::newRow("seven rolling days end with the running minute")
        << ObjectiveWindow::Rolling << 7 << noon + 30s << noon + 1min - std::chrono::days(7) << noon + 1min;
    QTest::newRow("a whole minute is its own end")
        << ObjectiveWindow::Rolling << 1 << noon << noon - 24h << noon;
    QTest::newRow("a month") << ObjectiveWindow::Month << 30 << noon << day(2026, 11, 1) << day(2026, 12, 1);
    QTest::newRow("the first moment of a month belongs to it")
        << ObjectiveWindow::Month << 30 << day(2026, 12, 1) << day(2026, 12, 1) << day(2027, 1, 1);
    QTest::newRow("a leap February") << ObjectiveWindow::Month << 30 << day(2028, 2, 29) << day(2028, 2, 1)
                                     << day(2028, 3, 1);
    QTest::newRow("the last quarter")
        << ObjectiveWindow::Quarter << 30 << noon << day(2026, 10, 1) << day(2027, 1, 1);
    QTest::newRow("the first quarter")
        << ObjectiveWindow::Quarter << 30 << day(2026, 3, 31) << day(2026, 1, 1) << day(2026, 4, 1);
}

void BudgetTest::windowsEndWhereTheyShould()
{
    QFETCH(ObjectiveWindow, window);
    QFETCH(int, days);
    QFETCH(Time, now);
    QFETCH(Time, from);
    QFETCH(Time, until);
    auto objective = anObjective();
    objective.window = window;
    objective.windowDays = days;
    const auto range = windowOf(objective, now);
    QVERIFY(range.from == from);
    QVERIFY(range.until == until);
}

void BudgetTest::aFullWindowSpendsByEvents()
{
    auto objective = anObjective(0.99);
    objective.windowDays = 2;
    EventSeries series;
    fill(series, noon - 48h, noon, 100, 0.5);
    const auto budget = budgetOf(objective, series, noon);
    QVERIFY(isNear(budget.sli, 0.995));
    QVERIFY(isNear(budget.spent, 0.5));
    QVERIFY(isNear(budget.totalMinutes, 2 * 24 * 60 * 0.01));
    QVERIFY(isNear(budget.leftMinutes, 24 * 60 * 0.01));
    QVERIFY(isNear(budget.allowed, 0.01 * 100 * 48 * 60, 1e-6));
}

void BudgetTest::aYoungObjectiveIsNotBrokenByItsFirstError()
{
    auto objective = anObjective(0.999);
    EventSeries series;
    fill(series, noon - 10min, noon, 1, 0);
    QVERIFY(series.put({noon - 1min, 0, 1}));
    const auto budget = budgetOf(objective, series, noon);
    QVERIFY(isNear(budget.sli, 0.9));
    // One minute out of 43.2.
    QVERIFY(isNear(budget.spent, 1 / 43.2));
    QVERIFY(isNear(budget.leftMinutes, 42.2, 1e-6));
}

void BudgetTest::aCalendarWindowSpendsOfAllItsDays()
{
    auto objective = anObjective(0.99);
    objective.window = ObjectiveWindow::Month;
    EventSeries series;
    // Three of November's 30 days, burning at the even rate.
    fill(series, day(2026, 11, 1), day(2026, 11, 4), 100, 1);
    const auto budget = budgetOf(objective, series, day(2026, 11, 4));
    QVERIFY(isNear(budget.spent, 0.1, 1e-6));
    QVERIFY(isNear(budget.totalMinutes, 30 * 24 * 60 * 0.01));
}

void BudgetTest::anOverdrawnBudgetIsNegative()
{
    auto objective = anObjective(0.99);
    objective.windowDays = 1;
    EventSeries series;
    fill(series, noon - 24h, noon, 10, 0.3);
    const auto budget = budgetOf(objective, series, noon);
    QVERIFY(isNear(budget.spent, 3));
    QVERIFY(isNear(budget.leftMinutes, -2 * budget.totalMinutes, 1e-6));
}

void BudgetTest::withoutEventsNothingIsKnown()
{
    EventSeries series;
    fill(series, noon - 1h, noon, 0, 0);
    const auto budget = budgetOf(anObjective(), series, noon);
    QVERIFY(std::isnan(budget.sli));
    QCOMPARE(budget.allowed, 0.0);
    QVERIFY(std::isnan(burnRate(series, 0.99, 60, noon)));
    const std::array impacts{Impact{noon - 1h, std::nullopt}};
    QCOMPARE(spentBy(impacts, series, budget, noon), std::vector<double>{0});
}

void BudgetTest::burnRatesAreSharesOfTheBudget_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<double>("rate");
    QTest::newRow("5 min: all bad") << 5 << 100.0;
    QTest::newRow("30 min") << 30 << 100.0 * 10 / 30;
    QTest::newRow("1 h") << 60 << 100.0 * 10 / 60;
    QTest::newRow("6 h") << 360 << 100.0 * 10 / 360;
    QTest::newRow("3 d") << 4320 << 100.0 * 10 / 4320;
}

void BudgetTest::burnRatesAreSharesOfTheBudget()
{
    QFETCH(int, minutes);
    QFETCH(double, rate);
    EventSeries series;
    fill(series, noon - 72h, noon - 10min, 20, 0);
    fill(series, noon - 10min, noon, 20, 20);
    QVERIFY(isNear(burnRate(series, 0.99, minutes, noon), rate));
}

void BudgetTest::incidentsTakeTheirMinutes()
{
    auto objective = anObjective(0.99);
    objective.windowDays = 1;
    EventSeries series;
    fill(series, noon - 24h, noon, 10, 0);
    fill(series, noon - 5h, noon - 5h + 10min, 0, 10);
    fill(series, noon - 10min, noon, 0, 20);
    const auto budget = budgetOf(objective, series, noon);
    const std::array impacts{Impact{noon - 5h - 30min, noon - 4h}, Impact{noon - 5min, std::nullopt},
                             Impact{noon - 3h, noon - 2h}};
    const auto spent = spentBy(impacts, series, budget, noon);
    QVERIFY(isNear(spent[0], 100 / budget.allowed));
    QVERIFY(isNear(spent[1], 100 / budget.allowed));
    QCOMPARE(spent[2], 0.0);
}

void BudgetTest::incidentsAtTheSameTimeShare()
{
    auto objective = anObjective(0.99);
    objective.windowDays = 1;
    EventSeries series;
    fill(series, noon - 24h, noon, 10, 0);
    fill(series, noon - 20min, noon, 0, 3);
    const auto budget = budgetOf(objective, series, noon);
    const std::array impacts{Impact{noon - 20min, noon}, Impact{noon - 10min, std::nullopt}};
    const auto spent = spentBy(impacts, series, budget, noon);
    QVERIFY(isNear(spent[0], 45 / budget.allowed));
    QVERIFY(isNear(spent[1], 15 / budget.allowed));
    QVERIFY(isNear(spent[0] + spent[1], budget.spent));
}

void BudgetTest::anOldIncidentGoesByHours()
{
    auto objective = anObjective(0.99);
    objective.windowDays = 10;
    EventSeries series;
    fill(series, noon - 240h, noon, 10, 0);
    for (int minute = 0; minute < 60; ++minute)
        series.addHour({noon - 200h, 0, 1});
    const auto budget = budgetOf(objective, series, noon);
    const std::array impacts{Impact{noon - 200h + 10min, noon - 200h + 40min}};
    QVERIFY(isNear(spentBy(impacts, series, budget, noon)[0], 60 / budget.allowed));
    const std::array other{Impact{noon - 150h, noon - 100h}};
    QCOMPARE(spentBy(other, series, budget, noon)[0], 0.0);
}

WARROOM_TEST_MAIN(BudgetTest)
#include "tst_budget.moc"
