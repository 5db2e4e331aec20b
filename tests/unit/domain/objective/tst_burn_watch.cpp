// Burn-rate alerts: when they begin, when they end, and what they say.
#include "objective_samples.h"

#include "domain/objective/burn_watch.h"
#include "support/test_main.h"

#include <set>

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

// A service with one objective, its events, and a clock.
struct Watched
{
    Service service;
    EventSeries series;
    BurnWatch watch;
    Time now = noon;

    Watched()
    {
        service.name = "checkout";
        service.objectives.push_back(anObjective(0.999));
        service.objectives[0].runbook = "https://runbooks.example/burn";
        fill(series, now - 24h, now, 100, 0);
    }
    Objective& objective() { return service.objectives[0]; }
    ObjectiveFacts facts() { return {&service, &objective(), &series, {}, {}}; }
    // Some minutes later, each with 100 events of which `bad` were bad; what was told at the end of each.
    std::vector<AlertSignal> pass(int minutes, double bad)
    {
        std::vector<AlertSignal> out;
        for (int i = 0; i < minutes; ++i) {
            series.put({now, 100 - bad, 100});
            now += 1min;
            const std::array all{facts()};
            for (auto& signal : watch.look(all, now))
                out.push_back(std::move(signal));
        }
        return out;
    }
};

} // namespace

class BurnWatchTest : public QObject
{
    Q_OBJECT

private slots:
    void aRuleHoldsWhenBothWindowsBurn_data();
    void aRuleHoldsWhenBothWindowsBurn();
    void thePresetsAreThoseOfTheBook();
    void itBeginsOnceAndEndsWithTheShortWindow();
    void everyRuleHasItsOwnAlert();
    void soHaveRulesOfOneRate();
    void theRouteIsThatOfTheRule_data();
    void theRouteIsThatOfTheRule();
    void silenceDoesNotEndIt();
    void whatIsNoObjectiveAnyMoreIsResolved();
    void afterARestartItIsNotSaidAgain();
};

void BurnWatchTest::aRuleHoldsWhenBothWindowsBurn_data()
{
    QTest::addColumn<double>("longRate");
    QTest::addColumn<double>("shortRate");
    QTest::addColumn<double>("bad");
    QTest::addColumn<bool>("before");
    QTest::addColumn<bool>("holds");
    const double silent = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("both at the rate") << 5.0 << 5.0 << 10.0 << false << true;
    QTest::newRow("the long one is slower") << 4.9 << 50.0 << 10.0 << false << false;
    QTest::newRow("the short one is slower") << 50.0 << 4.9 << 10.0 << false << false;
    QTest::newRow("one bad event is no trend") << 50.0 << 50.0 << 1.0 << false << false;
    QTest::newRow("two are one") << 50.0 << 50.0 << 2.0 << false << true;
    QTest::newRow("it goes on while the short one burns") << 4.0 << 5.0 << 10.0 << true << true;
    QTest::newRow("it ends with the short one") << 50.0 << 4.9 << 10.0 << true << false;
    QTest::newRow("it does not begin without events") << silent << silent << 0.0 << false << false;
    QTest::newRow("it goes on through silence") << 50.0 << silent << 10.0 << true << true;
    QTest::newRow("it ends with the silence of the long window") << silent << silent << 0.0 << true << false;
}

void BurnWatchTest::aRuleHoldsWhenBothWindowsBurn()
{
    QFETCH(double, longRate);
    QFETCH(double, shortRate);
    QFETCH(double, bad);
    QFETCH(bool, before);
    QFETCH(bool, holds);
    QCOMPARE(burns(sustainedBurn(), {longRate, shortRate, bad}, before), holds);
}

void BurnWatchTest::thePresetsAreThoseOfTheBook()
{
    QCOMPARE(sustainedBurn(), BurnRule{});
    QCOMPARE(fastBurn(), (BurnRule{14.4, 60, 5, AlertRoute::Page}));
    QCOMPARE(steadyBurn(), (BurnRule{6, 360, 30, AlertRoute::Page}));
    QCOMPARE(slowBurn(), (BurnRule{1, 4320, 360, AlertRoute::Ticket}));
}

void BurnWatchTest::itBeginsOnceAndEndsWithTheShortWindow()
{
    Watched w;
    // 5 x 0.1 % of the 6,000 events of an hour are 30: with the third minute there are 33 bad ones.
    const auto begun = w.pass(10, 11);
    QCOMPARE(begun.size(), std::size_t{1});
    const auto& signal = begun[0];
    QCOMPARE(signal.source, std::string("objective"));
    QCOMPARE(signal.dedupKey, std::string("slo/checkout/availability/5"));
    QVERIFY(signal.action == AlertAction::Trigger && signal.level == AlertLevel::Critical);
    QVERIFY(signal.route == AlertRoute::Page);
    QCOMPARE(signal.runbook, std::string("https://runbooks.example/burn"));
    QCOMPARE(signal.labels.at("objective"), std::string("availability"));
    QCOMPARE(signal.labels.at("burn"), std::string("5"));
    QVERIFY(*signal.started == noon + 3min);
    QCOMPARE(signal.title,
             std::string("checkout availability burns its 30-day budget 5.5 times too fast over 1 h "
                         "and 5 min: 0.8 % spent in the last hour"));
    QVERIFY(!w.watch.burning(w.service, w.objective()).empty());
    // The hour still burns; the last five minutes do not.
    const auto ended = w.pass(5, 0);
    QCOMPARE(ended.size(), std::size_t{1});
    QVERIFY(ended[0].action == AlertAction::Resolve);
    QCOMPARE(ended[0].dedupKey, signal.dedupKey);
    QVERIFY(*ended[0].ended == noon + 15min);
    QVERIFY(w.watch.burning(w.service, w.objective()).empty());
    QVERIFY(w.pass(30, 0).empty());
}

void BurnWatchTest::everyRuleHasItsOwnAlert()
{
    Watched w;
    w.objective().burn = {fastBurn(), steadyBurn(), slowBurn()};
    std::set<std::string> keys;
    for (const auto& signal : w.pass(30, 100)) {
        QVERIFY(signal.action == AlertAction::Trigger);
        QVERIFY(keys.insert(signal.dedupKey).second);
    }
    QCOMPARE(keys, (std::set<std::string>{"slo/checkout/availability/1", "slo/checkout/availability/14.4",
                                          "slo/checkout/availability/6"}));
    QCOMPARE(w.watch.burning(w.service, w.objective()).size(), std::size_t{3});
}

// The second one is a page, which must not be taken for the ticket of the first.
void BurnWatchTest::soHaveRulesOfOneRate()
{
    Watched w;
    w.objective().burn = {{5, 30, 5, AlertRoute::Ticket}, {5, 120, 15, AlertRoute::Page}};
    const auto told = w.pass(60, 3);
    QCOMPARE(told.size(), std::size_t{2});
    QVERIFY(told[0].route == AlertRoute::Ticket && told[1].route == AlertRoute::Page);
    QCOMPARE(told[0].dedupKey, std::string("slo/checkout/availability/5"));
    QCOMPARE(told[1].dedupKey, std::string("slo/checkout/availability/5/120-15"));
    QCOMPARE(w.watch.burning(w.service, w.objective()).size(), std::size_t{2});
    QCOMPARE(w.pass(30, 0).size(), std::size_t{2});
}

void BurnWatchTest::theRouteIsThatOfTheRule_data()
{
    QTest::addColumn<AlertRoute>("route");
    QTest::addColumn<AlertLevel>("level");
    QTest::newRow("a page is critical") << AlertRoute::Page << AlertLevel::Critical;
    QTest::newRow("a ticket is a warning") << AlertRoute::Ticket << AlertLevel::Warning;
    QTest::newRow("a record is an info") << AlertRoute::Record << AlertLevel::Info;
}

void BurnWatchTest::theRouteIsThatOfTheRule()
{
    QFETCH(AlertRoute, route);
    QFETCH(AlertLevel, level);
    Watched w;
    w.objective().burn = {{5, 60, 5, route}};
    const auto told = w.pass(10, 50);
    QCOMPARE(told.size(), std::size_t{1});
    QVERIFY(told[0].route == route);
    QVERIFY(told[0].level == level);
}

void BurnWatchTest::silenceDoesNotEndIt()
{
    Watched w;
    QCOMPARE(w.pass(10, 100).size(), std::size_t{1});
    const std::array all{w.facts()};
    QVERIFY(w.watch.look(all, w.now + 30min).empty());
    QCOMPARE(w.watch.look(all, w.now + 61min).size(), std::size_t{1});
}

void BurnWatchTest::whatIsNoObjectiveAnyMoreIsResolved()
{
    Watched w;
    QCOMPARE(w.pass(10, 100).size(), std::size_t{1});
    const auto told = w.watch.look({}, w.now);
    QCOMPARE(told.size(), std::size_t{1});
    QVERIFY(told[0].action == AlertAction::Resolve);
    QCOMPARE(told[0].service, std::string("checkout"));
    QVERIFY(w.watch.look({}, w.now).empty());
}

void BurnWatchTest::afterARestartItIsNotSaidAgain()
{
    Watched w;
    const auto begun = w.pass(10, 100);
    QCOMPARE(begun.size(), std::size_t{1});
    Alert open, closed, foreign;
    open.signal = begun[0];
    closed.signal = begun[0];
    closed.signal.dedupKey = "slo/checkout/latency/5";
    closed.state = AlertState::Resolved;
    foreign.signal = begun[0];
    foreign.signal.source = "alertmanager";
    foreign.signal.dedupKey = "other";
    w.watch = BurnWatch();
    const std::array stored{open, closed, foreign};
    w.watch.load(stored);
    QVERIFY(w.pass(1, 100).empty());
    const auto ended = w.pass(5, 0);
    QCOMPARE(ended.size(), std::size_t{1});
    QCOMPARE(ended[0].dedupKey, begun[0].dedupKey);
}

WARROOM_TEST_MAIN(BurnWatchTest)
#include "tst_burn_watch.moc"
