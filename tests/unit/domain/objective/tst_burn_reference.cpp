// Burn rates and alerts against those that a real Prometheus recorded with its own rules.
#include "objective_samples.h"

#include "support/shared_data.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <set>

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

constexpr double target = 0.999;
constexpr int step = 5; // seconds between two evaluations of the recording rules
// Prometheus estimates the increase in a window from the samples in it: it extrapolates to the window's ends.
// Five windows of a minute are estimated apart from each other, one of five minutes as a whole, so that the
// sum of the former differs from the latter by a few percent where the rate changes.
constexpr double tolerance = 0.04;

using Curve = std::map<int, double>; // by seconds

QJsonArray seriesOf(const QString& file)
{
    const auto document = QJsonDocument::fromJson(readBytes(sharedData("prometheus/history/" + file)));
    return document["data"]["result"].toArray();
}

QString labelOf(const QJsonValue& series, const QString& name)
{
    return series.toObject()["metric"].toObject()[name].toString();
}

Curve curveOf(const QJsonValue& series)
{
    Curve out;
    for (const auto& sample : series.toObject()["values"].toArray()) {
        const auto pair = sample.toArray();
        out[pair[0].toInt()] = pair[1].toString().toDouble();
    }
    return out;
}

// What the poller would have counted: the events of the minute that ends at each step, good and all.
std::map<int, EventCounts> countsOfMinutes()
{
    std::map<int, EventCounts> out;
    for (const auto& series : seriesOf("request_rate_by_route_code.json")) {
        const bool failed = labelOf(series, "code").startsWith('5');
        for (const auto& [at, rate] : curveOf(series)) {
            out[at].total += rate * 60;
            out[at].good += failed ? 0 : rate * 60;
        }
    }
    return out;
}

// Of a counter between the samples of the minute before `at`; after a reset it counts from 0. Not
// extrapolated.
double increaseBefore(const Curve& counter, int at)
{
    double out = 0;
    const auto end = counter.upper_bound(at);
    for (auto sample = counter.upper_bound(at - 60); sample != end && std::next(sample) != end; ++sample) {
        const double before = sample->second, after = std::next(sample)->second;
        out += after >= before ? after - before : after;
    }
    return out;
}

// The same from the counters themselves, of which those of one route were recorded.
std::map<int, EventCounts> countsOfCheckout()
{
    std::map<int, EventCounts> out;
    const auto steps = countsOfMinutes();
    for (const auto& series : seriesOf("raw_requests_total.json")) {
        const auto counter = curveOf(series);
        const bool failed = labelOf(series, "code").startsWith('5');
        for (const auto& [at, ignored] : steps) {
            const double increase = increaseBefore(counter, at);
            out[at].total += increase;
            out[at].good += failed ? 0 : increase;
        }
    }
    return out;
}

// The samples are 5 s apart and our minutes follow each other: twelve objectives that were polled at a
// different second each. Calls `see` at every step with the series up to then, and its time.
void replay(const std::map<int, EventCounts>& counts,
            const std::function<void(int at, const EventSeries&, Time now)>& see)
{
    const int first = counts.begin()->first;
    std::map<int, EventSeries> byPhase;
    for (const auto& [at, events] : counts) {
        auto& series = byPhase[(at - first) % 60];
        const Time minute = noon + (at - first) / 60 * 1min;
        series.put({minute, events.good, events.total});
        see(at, series, minute + 1min);
    }
}

} // namespace

class BurnReferenceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void burnRatesAreThoseOfPrometheus_data();
    void burnRatesAreThoseOfPrometheus();
    void aMinuteIsBetweenItsNeighbours();
    void alertsComeAndGoAsPrometheusSays_data();
    void alertsComeAndGoAsPrometheusSays();
    void rawCountersGiveTheAlertOfTheirRoute();
};

void BurnReferenceTest::initTestCase()
{
    if (!haveSharedData())
        QSKIP("no shared data");
}

void BurnReferenceTest::burnRatesAreThoseOfPrometheus_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("minutes");
    // While Prometheus is younger than a window, that window covers what there is; so does ours.
    QTest::newRow("5 min") << "burn_rate_5m.json" << 5;
    QTest::newRow("30 min") << "burn_rate_30m.json" << 30;
    QTest::newRow("1 h") << "burn_rate_1h.json" << 60;
    QTest::newRow("6 h") << "burn_rate_6h.json" << 360;
}

void BurnReferenceTest::burnRatesAreThoseOfPrometheus()
{
    QFETCH(QString, file);
    QFETCH(int, minutes);
    const auto recorded = curveOf(seriesOf(file).first());
    int compared = 0;
    double largest = 0;
    replay(countsOfMinutes(), [&](int at, const EventSeries& series, Time now) {
        const auto found = recorded.find(at);
        if (found == recorded.end())
            return;
        const double ours = burnRate(series, target, minutes, now);
        const double most = std::max(0.3, tolerance * found->second);
        if (!isNear(ours, found->second, most))
            qWarning("at %d: ours %f, recorded %f", at, ours, found->second);
        ++compared;
        largest = std::max(largest, found->second);
    });
    QCOMPARE(compared, 185);
    QVERIFY(largest > 14.4);
}

// The rules that recorded events and those that recorded burn rates were evaluated up to one step apart, in
// which a window of a minute moves much.
void BurnReferenceTest::aMinuteIsBetweenItsNeighbours()
{
    const auto recorded = curveOf(seriesOf("burn_rate_1m.json").first());
    Curve ours;
    replay(countsOfMinutes(),
           [&](int at, const EventSeries& series, Time now) { ours[at] = burnRate(series, target, 1, now); });
    int compared = 0;
    for (const auto& [at, rate] : recorded) {
        if (!ours.contains(at - step) || !ours.contains(at + step))
            continue;
        const auto [least, most] = std::minmax({ours[at - step], ours[at], ours[at + step]});
        QVERIFY2(rate >= least * (1 - tolerance) - 0.1 && rate <= most * (1 + tolerance) + 0.1,
                 qPrintable(QString("at %1: %2").arg(at).arg(rate)));
        ++compared;
    }
    QVERIFY(compared > 180);
}

void BurnReferenceTest::alertsComeAndGoAsPrometheusSays_data()
{
    QTest::addColumn<QString>("alert");
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("longMinutes");
    QTest::addColumn<int>("shortMinutes");
    QTest::addColumn<int>("times");
    QTest::newRow("14.4 x in 1 h and 5 min") << "ErrorBudgetBurn" << 14.4 << 60 << 5 << 2;
    QTest::newRow("6 x in 6 h and 30 min") << "ErrorBudgetBurnSlow" << 6.0 << 360 << 30 << 1;
}

void BurnReferenceTest::alertsComeAndGoAsPrometheusSays()
{
    QFETCH(QString, alert);
    QFETCH(double, rate);
    QFETCH(int, longMinutes);
    QFETCH(int, shortMinutes);
    QFETCH(int, times);
    Curve firing;
    for (const auto& series : seriesOf("alerts.json")) {
        if (labelOf(series, "alertname") == alert)
            firing.merge(curveOf(series));
    }
    const BurnRule rule{rate, longMinutes, shortMinutes, AlertRoute::Page};
    std::vector<int> ours, theirs; // when it begins and ends, in turn
    const auto note = [](std::vector<int>& changes, bool fires, int at) {
        if (fires != (changes.size() % 2 == 1))
            changes.push_back(at);
    };
    replay(countsOfMinutes(), [&](int at, const EventSeries& series, Time now) {
        note(ours, burns(rule, burnState(rule, series, target, now), false), at);
        note(theirs, firing.contains(at), at);
    });
    QCOMPARE(static_cast<int>((theirs.size() + 1) / 2), times);
    QCOMPARE(ours.size(), theirs.size());
    // The same evaluation or the next one, so the same minute.
    for (std::size_t i = 0; i < ours.size(); ++i)
        QVERIFY2(std::abs(ours[i] - theirs[i]) <= step,
                 qPrintable(QString("%1 instead of %2").arg(ours[i]).arg(theirs[i])));
}

// More than 5 % of a route's requests fail: burning a budget of 5 % at the even rate.
void BurnReferenceTest::rawCountersGiveTheAlertOfTheirRoute()
{
    std::set<int> theirs, ours;
    for (const auto& series : seriesOf("alerts.json")) {
        if (labelOf(series, "alertname") != "RouteErrors" || labelOf(series, "route") != "/checkout")
            continue;
        for (const auto& [at, ignored] : curveOf(series)) // also while it was pending
            theirs.insert(at);
    }
    const BurnRule rule{1, 1, 1, AlertRoute::Ticket};
    replay(countsOfCheckout(), [&](int at, const EventSeries& series, Time now) {
        if (burns(rule, burnState(rule, series, 0.95, now), false))
            ours.insert(at);
    });
    QVERIFY(theirs.size() > 20);
    QCOMPARE(ours, theirs);
}

WARROOM_TEST_MAIN(BurnReferenceTest)
#include "tst_burn_reference.moc"
