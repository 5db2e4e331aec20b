// What is foretold of objectives and resources, what is not, and for how long it stands.
#include "objective_samples.h"

#include "domain/alert/said_alerts.h"
#include "domain/objective/trend.h"
#include "domain/ticket/raise_trend.h"
#include "support/test_main.h"

#include <cmath>
#include <limits>

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

// A service with one objective and what was measured of it, up to noon.
struct Watched
{
    Service service;
    EventSeries series;
    ObjectiveFacts facts;

    explicit Watched(double target = 0.99)
    {
        service.name = "checkout";
        service.objectives.push_back(anObjective(target));
        facts = {&service, &service.objectives[0], &series, {}, {}};
    }
    Objective& objective() { return service.objectives[0]; }
    // So many bad ones of 100 in each minute before `ago`, for three weeks by the hour and then by the
    // minute.
    void pastUntil(Duration ago, double bad)
    {
        for (Time at = noon - 21 * 24h; at < noon - 72h; at += 1h)
            series.addHour({at, 6000 - 60 * bad, 6000});
        fill(series, noon - 72h, noon - ago, 100, bad);
    }
};

// A curve in steps of 15 s that ends at noon: each value from the hours since then, which are negative.
struct Curve
{
    Service service;
    Resource resource{"Disk", "%", "disk", 90};
    ResourceFacts facts;

    explicit Curve(const std::function<double(double hours)>& value, Duration length = 7h)
    {
        service.name = "orders-db";
        facts.service = &service;
        facts.resource = &resource;
        facts.samples = {noon - length, 15, {}};
        for (Time at = noon - length; at <= noon; at += 15s)
            facts.samples.values.push_back(
                value(std::chrono::duration<double, std::ratio<3600>>(at - noon).count()));
    }
};

// Rising and falling as if thrown, the same each time.
double dice(double hours)
{
    const auto number = static_cast<std::uint64_t>(std::llround((hours + 100) * 240));
    return static_cast<double>(number * 2654435761u % 1000) / 1000;
}

} // namespace

class TrendTest final : public QObject
{
    Q_OBJECT

private slots:
    void theLineOfLeastSquares();
    void aLimitIsForetold_data();
    void aLimitIsForetold();
    void aGapIsNoSample();
    void whatLimitsSay();
    void aBudgetIsForetold_data();
    void aBudgetIsForetold();
    void oldErrorsLeaveARollingWindow();
    void aMonthEndsBeforeItsBudget();
    void whatBudgetsSay();
    void aRisingBurnIsForetold_data();
    void aRisingBurnIsForetold();
    void theWindowIsThatOfTheLowestRule();
    void slowRequestsAreCalledSlow();
    void nothingIsSaidOfWhatIsHeldBurnsOrIsSilent_data();
    void nothingIsSaidOfWhatIsHeldBurnsOrIsSilent();
    void itMustHoldAndEndForThreeMinutes();
    void anAlertEndsItAtOnce();
    void whatIsGoneIsForgotten();
    void theSoonestComesFirst();
    void everySentenceIsKnownForTranslation();
    void aTicketKeepsItWordForWord();
};

void TrendTest::theLineOfLeastSquares()
{
    // Through 1, 2, 2, 3 at 0 to 3 s: slope 0.6, 2.9 at the end, and r2 = 0.9 by hand.
    const Line line{noon, 1, {1, 2, gap, 2, 3}};
    const auto fit = fitOf({noon, 1, {1, 2, 2, 3}}, noon, noon + 3s);
    QVERIFY(fit && fit->samples == 4);
    QVERIFY(isNear(fit->slope, 0.6, 1e-12) && isNear(fit->value, 2.9, 1e-12));
    QVERIFY(isNear(fit->quality, 0.9, 1e-12));
    QCOMPARE(fitOf(line, noon, noon + 4s)->samples, std::int64_t{4});
    QCOMPARE(fitOf(line, noon + 1s, noon + 3s)->samples, std::int64_t{2});
    QVERIFY(!fitOf(line, noon + 4s, noon + 9s));
    QCOMPARE(fitOf({noon, 1, {5, 5, 5}}, noon, noon + 2s)->quality, 0.0);
}

void TrendTest::aLimitIsForetold_data()
{
    using Value = std::function<double(double)>;
    QTest::addColumn<Value>("value");
    QTest::addColumn<double>("limit");
    QTest::addColumn<double>("hours"); // 0: nothing is foretold
    const auto rising = [](double a, double b) { return Value([=](double hours) { return a + b * hours; }); };
    QTest::newRow("10 % to go at 2 an hour") << rising(80, 2) << 90.0 << 5.0;
    QTest::newRow("just within a day") << rising(80, 0.42) << 90.0 << 10 / 0.42;
    QTest::newRow("farther away than a day") << rising(80, 0.41) << 90.0 << 0.0;
    QTest::newRow("falling") << rising(80, -2) << 90.0 << 0.0;
    QTest::newRow("level") << rising(80, 0) << 90.0 << 0.0;
    QTest::newRow("no limit") << rising(80, 2) << 0.0 << 0.0;
    QTest::newRow("over it already") << rising(91, 2) << 90.0 << 0.0;
    QTest::newRow("noise") << Value([](double hours) { return 60 + 29 * dice(hours); }) << 90.0 << 0.0;
    QTest::newRow("a rise in little noise")
        << Value([](double hours) { return 79 + 2 * hours + 2 * dice(hours); }) << 90.0 << 5.0;
    QTest::newRow("a rise that is lost in noise")
        << Value([](double hours) { return 60 + 2 * hours + 25 * dice(hours); }) << 90.0 << 0.0;
    QTest::newRow("half of the window")
        << Value([](double hours) { return hours < -3.01 ? gap : 80 + 2 * hours; }) << 90.0 << 5.0;
    QTest::newRow("less than half of it")
        << Value([](double hours) { return hours < -2.9 ? gap : 80 + 2 * hours; }) << 90.0 << 0.0;
    QTest::newRow("4 minutes silent")
        << Value([](double hours) { return hours > -4.0 / 60 ? gap : 80 + 2 * hours; }) << 90.0 << 5.0;
    QTest::newRow("stale for 6 minutes")
        << Value([](double hours) { return hours > -6.0 / 60 ? gap : 80 + 2 * hours; }) << 90.0 << 0.0;
}

void TrendTest::aLimitIsForetold()
{
    QFETCH(std::function<double(double)>, value);
    QFETCH(double, limit);
    QFETCH(double, hours);
    Curve curve(value);
    curve.resource.limit = limit;
    const auto look = limitTrend(curve.facts, noon);
    QCOMPARE(look.warning.has_value(), hours > 0);
    if (hours > 0) {
        const double left =
            std::chrono::duration<double, std::ratio<3600>>(*look.warning->reaches - noon).count();
        QVERIFY2(std::abs(left - hours) < 0.1, qPrintable(QString::number(left)));
        QVERIFY(look.warning->kind == TrendKind::LimitCrossed);
    }
    curve.facts.held = true;
    QVERIFY(!limitTrend(curve.facts, noon).warning);
}

void TrendTest::aGapIsNoSample()
{
    Curve curve([](double hours) { return hours > -4 && hours < -2 ? gap : 80 + 2 * hours; });
    const auto look = limitTrend(curve.facts, noon);
    QVERIFY(look.warning && *look.warning->reaches - noon > 4h + 59min &&
            *look.warning->reaches - noon < 5h + 1min);
    QCOMPARE(look.warning->line.values.size(), std::size_t{72});
    QVERIFY(std::isnan(look.warning->line.values[36]) && !std::isnan(look.warning->line.values[0]));
}

void TrendTest::whatLimitsSay()
{
    Curve curve([](double hours) { return 80 + 2 * hours; });
    const auto warning = *limitTrend(curve.facts, noon).warning;
    QCOMPARE(warning.id, std::string("limit_crossed/orders-db/Disk"));
    QCOMPARE(warning.title, std::string("orders-db Disk: nears its limit of 90 %"));
    QCOMPARE(warning.text, std::string("At this rate orders-db Disk crosses its limit of 90 % in 5 h."));
    QCOMPARE(warning.why,
             std::string("It is at 80 % and rises by 2 % an hour: the line of least squares through 1441 "
                         "samples of the last 6 h, fit 1.00, at least 0.8. Told when it is crossed within 1 "
                         "d. Judged 2026-11-20 12:00 UTC."));
    QVERIFY(warning.now == 80 && warning.bound == 90 && warning.judged == noon);
}

void TrendTest::aBudgetIsForetold_data()
{
    QTest::addColumn<double>("before"); // bad ones of 100, for three weeks
    QTest::addColumn<double>("longer"); // in the last 6 h
    QTest::addColumn<double>("brief");  // in the last hour
    QTest::addColumn<double>("days");   // 0: nothing is foretold
    // 1 of 100 is the even rate of 30 days. Of 21 days at 1.2, 84 % are spent and 16 % left: 1.6 days at 3.
    QTest::newRow("three times the even rate") << 1.2 << 3.0 << 3.0 << 1.5;
    QTest::newRow("the lower one counts") << 1.2 << 3.0 << 4.5 << 1.4;
    QTest::newRow("longer than three days") << 1.2 << 1.4 << 1.4 << 0.0;
    QTest::newRow("much is left") << 0.2 << 4.0 << 4.0 << 0.0;
    QTest::newRow("it is over") << 1.2 << 3.0 << 0.0 << 0.0;
    QTest::newRow("it is only a dip") << 1.2 << 0.1 << 3.0 << 0.0;
    QTest::newRow("it is gone already") << 1.6 << 3.0 << 3.0 << 0.0;
}

void TrendTest::aBudgetIsForetold()
{
    QFETCH(double, before);
    QFETCH(double, longer);
    QFETCH(double, brief);
    QFETCH(double, days);
    Watched watched;
    watched.pastUntil(6h, before);
    fill(watched.series, noon - 6h, noon - 1h, 100, longer);
    fill(watched.series, noon - 1h, noon, 100, brief);
    const auto look = budgetTrend(watched.facts, noon);
    QCOMPARE(look.warning.has_value(), days > 0);
    if (days > 0) {
        const double left =
            std::chrono::duration<double, std::ratio<86400>>(*look.warning->reaches - noon).count();
        QVERIFY2(std::abs(left - days) < 0.12, qPrintable(QString::number(left)));
        QVERIFY(look.warning->kind == TrendKind::BudgetGone);
        QVERIFY(isNear(look.warning->now, std::min(longer * 5 + brief, 6 * brief) / 6, 0.01));
    }
}

// At a steady even rate as much leaves a full window as comes into it.
void TrendTest::oldErrorsLeaveARollingWindow()
{
    Watched watched;
    watched.objective().windowDays = 2;
    fill(watched.series, noon - 71h, noon, 100, 0.97);
    QVERIFY(budgetOf(watched.objective(), watched.series, noon).spent > 0.96);
    QVERIFY(!budgetTrend(watched.facts, noon).warning);
}

void TrendTest::aMonthEndsBeforeItsBudget()
{
    Watched watched;
    watched.objective().window = ObjectiveWindow::Month;
    watched.pastUntil(6h, 1.35);
    fill(watched.series, noon - 6h, noon, 100, 3);
    const auto look = budgetTrend(watched.facts, noon);
    QVERIFY(look.warning && *look.warning->reaches < noon + 72h);
    // With six hours of budget left it lasts until the end of the month, unless that is farther away.
    const Time end = std::chrono::sys_days(std::chrono::year(2026) / 12 / 1);
    for (const auto& [hoursToGo, told] : {std::pair{4, false}, {10, true}}) {
        const Time late = end - hoursToGo * 1h;
        Watched ending;
        ending.objective().window = ObjectiveWindow::Month;
        for (Time at = end - 30 * 24h; at < late - 60h; at += 1h)
            ending.series.addHour({at, 6000 * (1 - 0.00965), 6000});
        fill(ending.series, late - 60h, late - 6h, 100, 0.965);
        fill(ending.series, late - 6h, late, 100, 3);
        QCOMPARE(budgetTrend(ending.facts, late).warning.has_value(), told);
    }
}

void TrendTest::whatBudgetsSay()
{
    Watched watched;
    watched.pastUntil(6h, 1.2);
    fill(watched.series, noon - 6h, noon, 100, 3);
    const auto warning = *budgetTrend(watched.facts, noon).warning;
    QCOMPARE(warning.title, std::string("checkout availability: the error budget runs out"));
    QVERIFY2(
        warning.text.starts_with("At this rate the error budget of checkout availability is gone in 1 d "),
        warning.text.c_str());
    QVERIFY2(
        warning.why.starts_with("It burns 3.0 times the even rate in 1 h and 3.0 times in 6 h; the lower "
                                "one counts. 14.5 % of it are left. "),
        warning.why.c_str());
    QVERIFY2(warning.why.ends_with("In 6 h 36000 events, 1080 of them bad (at least 30 and 5). Told when it "
                                   "lasts less than 3 d. Judged 2026-11-20 12:00 UTC."),
             warning.why.c_str());
    QCOMPARE(warning.line.values.size(), std::size_t{12});
}

void TrendTest::aRisingBurnIsForetold_data()
{
    QTest::addColumn<double>("total");      // in a minute
    QTest::addColumn<QList<double>>("bad"); // of each minute of a window of five, one after the other
    QTest::addColumn<bool>("told");
    const QList<double> rising{0.5, 1.5, 3};
    QTest::newRow("rising to more than half of the alert's rate") << 100.0 << rising << true;
    QTest::newRow("it stays below half of it") << 100.0 << QList<double>{0.5, 1.5, 2.4} << false;
    QTest::newRow("falling") << 100.0 << QList<double>{4, 3.5, 3} << false;
    QTest::newRow("up and down") << 100.0 << QList<double>{1.5, 0.5, 3} << false;
    QTest::newRow("level") << 100.0 << QList<double>{3, 3, 3} << false;
    QTest::newRow("over the alert's rate, which the hour does not confirm yet")
        << 100.0 << QList<double>{1, 4, 9} << true;
    QTest::newRow("as chance makes it") << 20.0 << QList<double>{0.6, 0.8, 1} << false;
    QTest::newRow("too few events") << 5.0 << QList<double>{0.1, 1, 2} << false;
    QTest::newRow("too few bad ones") << 30.0 << QList<double>{0, 0.2, 0.8} << false;
}

void TrendTest::aRisingBurnIsForetold()
{
    QFETCH(double, total);
    QFETCH(QList<double>, bad);
    QFETCH(bool, told);
    Watched watched;
    fill(watched.series, noon - 6h, noon - 15min, total, 0);
    for (int i = 0; i < 3; ++i)
        fill(watched.series, noon - (15 - 5 * i) * 1min, noon - (10 - 5 * i) * 1min, total, bad[i]);
    const auto look = burnTrend(watched.facts, noon);
    QCOMPARE(look.warning.has_value(), told);
    QVERIFY(!look.isOver);
    if (!told)
        return;
    // Its alert does not fire yet.
    QVERIFY(!burns(sustainedBurn(), burnState(sustainedBurn(), watched.series, 0.99, noon), false));
    QVERIFY(look.warning->bound == 5 && look.warning->now >= 2.5 && !look.warning->reaches);
    if (bad[2] != 3)
        return;
    QCOMPARE(look.warning->title, std::string("checkout availability: the burn rate rises toward its alert"));
    QCOMPARE(look.warning->text,
             std::string("The burn rate of checkout availability rises toward its alert at 5: 0.5, 1.5 and "
                         "3.0 in three windows of 5 min."));
    QCOMPARE(
        look.warning->why,
        std::string("The windows end at 12:00 UTC: 500, 500, 500 events, 2, 8, 15 of them bad (at least 30 "
                    "in each, 5 bad in the last). Told from half of the alert's rate on, 2.5, where chance "
                    "hardly makes the rise: z 3.0, at least 2. Judged 2026-11-20 12:00 UTC."));
}

void TrendTest::theWindowIsThatOfTheLowestRule()
{
    Watched watched;
    watched.objective().burn = {fastBurn(), steadyBurn()}; // 6 x in 6 h and 30 min is the lower one
    fill(watched.series, noon - 90min, noon - 60min, 100, 1);
    fill(watched.series, noon - 60min, noon - 30min, 100, 2);
    fill(watched.series, noon - 30min, noon, 100, 3.1);
    const auto look = burnTrend(watched.facts, noon);
    QVERIFY(look.warning && look.warning->bound == 6);
    QVERIFY(look.warning->text.find("toward its alert at 6: 1.0, 2.0 and 3.1 in three windows of 30 min.") !=
            std::string::npos);
}

void TrendTest::slowRequestsAreCalledSlow()
{
    Watched watched;
    watched.objective().thresholdMillis = 300;
    for (int i = 0; i < 3; ++i)
        fill(watched.series, noon - (15 - 5 * i) * 1min, noon - (10 - 5 * i) * 1min, 100, 0.5 + 1.5 * i);
    const auto look = burnTrend(watched.facts, noon);
    QVERIFY(look.warning);
    QCOMPARE(look.warning->title,
             std::string("checkout availability: the share of slow requests rises toward its alert"));
    QVERIFY(look.warning->text.starts_with(
        "The share of slow requests of checkout availability rises toward its alert at burn rate 5: "));
}

void TrendTest::nothingIsSaidOfWhatIsHeldBurnsOrIsSilent_data()
{
    QTest::addColumn<bool>("held");
    QTest::addColumn<bool>("burning");
    QTest::addColumn<int>("silentMinutes");
    QTest::addColumn<bool>("told");
    QTest::newRow("all is as it should be") << false << false << 0 << true;
    QTest::newRow("it is maintained") << true << false << 0 << false;
    QTest::newRow("an alert says it") << false << true << 0 << false;
    QTest::newRow("nothing came for 9 minutes") << false << false << 9 << true;
    QTest::newRow("nothing came for 11 minutes") << false << false << 11 << false;
}

void TrendTest::nothingIsSaidOfWhatIsHeldBurnsOrIsSilent()
{
    QFETCH(bool, held);
    QFETCH(bool, burning);
    QFETCH(int, silentMinutes);
    QFETCH(bool, told);
    Watched watched;
    watched.pastUntil(6h, 1.2);
    fill(watched.series, noon - 6h, noon - 15min, 100, 3);
    for (int i = 0; i < 3; ++i)
        fill(watched.series, noon - (15 - 5 * i) * 1min, noon - (10 - 5 * i) * 1min, 100, 3 + 2 * i);
    watched.facts.held = held;
    if (burning)
        watched.facts.burning = {sustainedBurn()};
    const Time now = noon + silentMinutes * 1min;
    QCOMPARE(budgetTrend(watched.facts, now).warning.has_value(), told);
    QCOMPARE(burnTrend(watched.facts, now).warning.has_value(), told);
    QCOMPARE(burnTrend(watched.facts, now).isOver, held || burning);
}

void TrendTest::itMustHoldAndEndForThreeMinutes()
{
    Curve curve([](double hours) { return 80 + 2 * hours; });
    TrendWatch watch;
    const auto look = [&](Time now) {
        watch.look({}, std::span(&curve.facts, 1), now);
        return watch.standing().size();
    };
    // Within a day for a minute and a half at noon.
    curve.resource.limit = 80 + 2 * 24 - 2 * 1.5 / 60;
    QVERIFY(limitTrend(curve.facts, noon - 1min).warning && !limitTrend(curve.facts, noon - 2min).warning);
    QCOMPARE(look(noon), std::size_t{0});
    QCOMPARE(look(noon + 1min), std::size_t{1});
    QVERIFY(watch.standing()[0].since == noon - 1min && watch.standing()[0].judged == noon + 1min);
    QCOMPARE(look(noon + 5min), std::size_t{1});
    // Stale from now on: it stands as it was judged last, for less than three minutes.
    QCOMPARE(look(noon + 6min), std::size_t{1});
    QCOMPARE(look(noon + 7min + 59s), std::size_t{1});
    QVERIFY(watch.standing()[0].since == noon - 1min && watch.standing()[0].judged == noon + 5min);
    QCOMPARE(look(noon + 8min), std::size_t{0});
}

void TrendTest::anAlertEndsItAtOnce()
{
    Watched watched;
    watched.pastUntil(6h, 1.2);
    fill(watched.series, noon - 6h, noon, 100, 3);
    TrendWatch watch;
    watch.look(std::span(&watched.facts, 1), {}, noon);
    QCOMPARE(watch.standing().size(), std::size_t{1});
    watched.facts.burning = {sustainedBurn()};
    watch.look(std::span(&watched.facts, 1), {}, noon + 10s);
    QCOMPARE(watch.standing().size(), std::size_t{0});
}

void TrendTest::whatIsGoneIsForgotten()
{
    Curve curve([](double hours) { return 80 + 2 * hours; });
    TrendWatch watch;
    watch.look({}, std::span(&curve.facts, 1), noon);
    QCOMPARE(watch.standing().size(), std::size_t{1});
    watch.look({}, {}, noon + 1s);
    QVERIFY(watch.standing().empty());
}

void TrendTest::theSoonestComesFirst()
{
    Curve later([](double hours) { return 80 + hours; }), sooner([](double hours) { return 80 + 2 * hours; });
    sooner.service.name = "search";
    Watched watched;
    for (int i = 0; i < 4; ++i)
        fill(watched.series, noon - (20 - 5 * i) * 1min, noon - (15 - 5 * i) * 1min, 100, i);
    const std::vector<ResourceFacts> resources{later.facts, sooner.facts};
    TrendWatch watch;
    watch.look(std::span(&watched.facts, 1), resources, noon);
    QStringList ids;
    for (const auto& one : watch.standing())
        ids << QString::fromStdString(one.id);
    QCOMPARE(ids, QStringList({"burn_rising/checkout/availability", "limit_crossed/search/Disk",
                               "limit_crossed/orders-db/Disk"}));
}

void TrendTest::everySentenceIsKnownForTranslation()
{
    const auto shout = [](const std::string&, const std::string&) { return std::string("known"); };
    const Words words(+shout, "xx");
    Curve curve([](double hours) { return 80 + 2 * hours; });
    curve.resource.title = "Disk, west primary";
    Watched budget, burn, slow;
    budget.pastUntil(6h, 1.2);
    fill(budget.series, noon - 6h, noon, 100, 3);
    slow.objective().thresholdMillis = 300;
    for (auto* one : {&burn, &slow}) {
        for (int i = 0; i < 3; ++i)
            fill(one->series, noon - (15 - 5 * i) * 1min, noon - (10 - 5 * i) * 1min, 100, 0.5 + 1.5 * i);
    }
    for (const auto& look : {limitTrend(curve.facts, noon), budgetTrend(budget.facts, noon),
                             burnTrend(burn.facts, noon), burnTrend(slow.facts, noon)}) {
        QVERIFY(look.warning);
        for (const auto& text : {look.warning->title, look.warning->text, look.warning->why})
            QCOMPARE(alertReasonIn(words, text), std::string("known"));
    }
}

void TrendTest::aTicketKeepsItWordForWord()
{
    Curve curve([](double hours) { return 80 + 2 * hours; });
    const auto warning = *limitTrend(curve.facts, noon).warning;
    const auto open = raiseTrend(warning);
    QVERIFY(open.kind == TicketKind::Support && open.severity == Severity::Sev3);
    QCOMPARE(open.title, warning.title);
    QCOMPARE(open.service, std::string("orders-db"));
    QCOMPARE(open.request, warning.text + "\n\n" + warning.why);
    QCOMPARE(open.origin, std::string("a trend that warroom judged 2026-11-20 12:00 UTC"));
    Summary ticket;
    ticket.title = open.title;
    ticket.service = open.service;
    QVERIFY(isAbout(ticket, warning));
    ticket.service = "search";
    QVERIFY(!isAbout(ticket, warning));
}

WARROOM_TEST_MAIN(TrendTest)
#include "tst_trend.moc"
