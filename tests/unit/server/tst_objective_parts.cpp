// The parts of the objectives' desk: counting by the minute, spans as events, curves of resources.
#include "server/objective_counter.h"
#include "server/resource_samples.h"
#include "server/trace_counter.h"

#include "support/test_main.h"

#include <cmath>

using namespace warroom;
using namespace std::chrono_literals;

namespace {

constexpr Time noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 12h};

Span span(std::string service, std::string name, Time end, Duration took, bool failed = false)
{
    Span out;
    out.service = std::move(service);
    out.name = std::move(name);
    out.kind = SpanKind::Server;
    out.end = std::int64_t{end.time_since_epoch().count()} * 1'000'000;
    out.start = out.end - std::int64_t{took.count()} * 1'000'000;
    out.failed = failed;
    return out;
}

} // namespace

class ObjectivePartsTest : public QObject
{
    Q_OBJECT

private slots:
    void aMinuteIsWrittenAsItIs();
    void aMinuteGoesOnAfterARestart();
    void heldMinutesAreKeptButDoNotCount_data();
    void heldMinutesAreKeptButDoNotCount();
    void theFutureIsDropped();
    void spansCountForTheirObjective_data();
    void spansCountForTheirObjective();
    void spansCountInTheMinuteTheyEnded();
    void aCurveIsNotLongerThanItMayBe();
    void gapsOfACurveAreGaps();
    void samplesAreAsTheyWerePut();
    void whatIsOlderThanADayIsGone();
};

void ObjectivePartsTest::aMinuteIsWrittenAsItIs()
{
    ObjectiveCounter counter("checkout", "availability", false);
    counter.add({noon, 1, 1}, false, noon);
    counter.add({noon + 30s, 0, 1}, false, noon + 30s);
    const auto changed = counter.takeChanged(noon + 30s);
    QCOMPARE(changed.size(), std::size_t{1});
    QCOMPARE(changed[0].counts, (EventCounts{noon, 1, 2}));
    QCOMPARE(changed[0].service, std::string("checkout"));
    QVERIFY(counter.takeChanged(noon + 31s).empty());
    counter.put({noon, 5, 6}, false, noon + 1min);
    QCOMPARE(counter.takeChanged(noon + 1min)[0].counts, (EventCounts{noon, 5, 6}));
    QVERIFY(*counter.measured() == noon + 1min);
    // Late events come on top, also when the minute has long been written.
    counter.add({noon, 1, 1}, false, noon + 2h);
    QVERIFY(counter.takeChanged(noon + 2h).size() == 1);
    counter.add({noon, 1, 1}, false, noon + 3h);
    QCOMPARE(counter.takeChanged(noon + 3h)[0].counts, (EventCounts{noon, 7, 8}));
}

void ObjectivePartsTest::aMinuteGoesOnAfterARestart()
{
    ObjectiveCounter counter("checkout", "availability", true);
    counter.load({{"checkout", "availability", {noon - 100h, 50, 60}, false, true},
                  {"checkout", "availability", {noon, 1, 2}, false, false},
                  {"checkout", "availability", {noon - 5min, 3, 4}, true, false}},
                 noon + 20s);
    counter.add({noon, 1, 1}, false, noon + 40s);
    QCOMPARE(counter.takeChanged(noon + 40s)[0].counts, (EventCounts{noon, 2, 3}));
    QCOMPARE(counter.series().sum(noon - 200h, noon + 1min).total, 63.0);
    counter.add({noon - 5min, 1, 1}, true, noon + 41s);
    QCOMPARE(counter.takeChanged(noon + 41s)[0].counts, (EventCounts{noon - 5min, 4, 5}));
}

void ObjectivePartsTest::heldMinutesAreKeptButDoNotCount_data()
{
    QTest::addColumn<bool>("leavesOut");
    QTest::addColumn<double>("total");
    QTest::newRow("an objective that leaves maintenance out") << true << 10.0;
    QTest::newRow("an objective that does not") << false << 30.0;
}

void ObjectivePartsTest::heldMinutesAreKeptButDoNotCount()
{
    QFETCH(bool, leavesOut);
    QFETCH(double, total);
    ObjectiveCounter counter("checkout", "availability", leavesOut);
    counter.add({noon, 10, 10}, false, noon);
    counter.add({noon + 1min, 0, 10}, true, noon + 1min);
    counter.add({noon + 1min, 0, 10}, true, noon + 1min);
    QCOMPARE(counter.series().sum(noon, noon + 2min).total, total);
    QVERIFY(*counter.measured() == noon + 2min);
    const auto changed = counter.takeChanged(noon + 1min);
    QCOMPARE(changed.size(), std::size_t{2});
    QVERIFY(changed[1].held);
    QCOMPARE(changed[1].counts, (EventCounts{noon + 1min, 0, 20}));
}

void ObjectivePartsTest::theFutureIsDropped()
{
    ObjectiveCounter counter("checkout", "availability", false);
    counter.add({noon + 1min, 1, 1}, false, noon);
    QVERIFY(!counter.measured());
    QVERIFY(counter.takeChanged(noon).empty());
}

void ObjectivePartsTest::spansCountForTheirObjective_data()
{
    QTest::addColumn<QString>("spanName");
    QTest::addColumn<int>("threshold");
    QTest::addColumn<double>("good");
    QTest::addColumn<double>("total");
    QTest::newRow("all server spans") << "" << 0 << 2.0 << 3.0;
    QTest::newRow("those of a name") << "POST /pay" << 0 << 1.0 << 2.0;
    QTest::newRow("fast ones only") << "" << 100 << 1.0 << 3.0;
}

void ObjectivePartsTest::spansCountForTheirObjective()
{
    QFETCH(QString, spanName);
    QFETCH(int, threshold);
    QFETCH(double, good);
    QFETCH(double, total);
    TraceCounter counter;
    counter.setTasks({{"id", "checkout", spanName.toStdString(), threshold}});
    auto client = span("checkout", "POST /pay", noon, 1ms);
    client.kind = SpanKind::Client;
    const auto counted = counter.count({span("checkout", "POST /pay", noon, 100ms),
                                        span("checkout", "GET /cart", noon + 1s, 101ms),
                                        span("checkout", "POST /pay", noon + 2s, 5ms, true),
                                        span("search", "POST /pay", noon, 1ms), client});
    QCOMPARE(counted.size(), std::size_t{1});
    QCOMPARE(counted[0].id, std::string("id"));
    QCOMPARE(counted[0].counts, (EventCounts{noon, good, total}));
}

void ObjectivePartsTest::spansCountInTheMinuteTheyEnded()
{
    TraceCounter counter;
    QVERIFY(counter.count({span("checkout", "x", noon, 1ms)}).empty());
    counter.setTasks({{"a", "checkout", "", 0}, {"b", "checkout", "", 0}});
    const auto counted =
        counter.count({span("checkout", "x", noon - 1ms, 1ms), span("checkout", "x", noon, 90s)});
    QCOMPARE(counted.size(), std::size_t{4});
    QVERIFY(counted[0].counts.minute == noon - 1min);
    QVERIFY(counted[1].counts.minute == noon);
}

void ObjectivePartsTest::aCurveIsNotLongerThanItMayBe()
{
    ResourceSamples samples;
    for (Time at = noon - 24h; at < noon; at += 15s)
        samples.put(at, at == noon - 90s ? 9 : 1);
    const auto short_ = samples.line(noon - 30min, noon);
    QCOMPARE(short_.stepSeconds, std::int64_t{15});
    QCOMPARE(short_.values.size(), std::size_t{120});
    QVERIFY(short_.from == noon - 30min);
    const auto day = samples.line(noon - 24h, noon);
    QCOMPARE(day.values.size(), ResourceSamples::longestLine);
    QCOMPARE(day.stepSeconds, std::int64_t{24 * 3600 / 360});
    QCOMPARE(day.values.back(), 9.0);
    QCOMPARE(day.values.front(), 1.0);
}

void ObjectivePartsTest::gapsOfACurveAreGaps()
{
    ResourceSamples samples;
    QVERIFY(std::isnan(samples.line(noon - 15s, noon).values.at(0)));
    samples.put(noon - 60s, 0.5);
    samples.put(noon - 15s, 0.25);
    const auto values = samples.line(noon - 60s, noon + 15s).values;
    QCOMPARE(values.size(), std::size_t{5});
    QCOMPARE(values[0], 0.5);
    QVERIFY(std::isnan(values[1]) && std::isnan(values[2]) && std::isnan(values[4]));
    QCOMPARE(values[3], 0.25);
}

void ObjectivePartsTest::samplesAreAsTheyWerePut()
{
    ResourceSamples samples;
    for (int i = 0; i < 4000; ++i) {
        if (i != 3990)
            samples.put(noon + i * 15s, i);
    }
    const auto all = samples.samples(noon, noon + 4000 * 15s);
    QCOMPARE(all.values.size(), std::size_t{4000}); // not thinned, however many
    QVERIFY(all.from == noon && all.stepSeconds == 15);
    QVERIFY(all.values[0] == 0 && all.values[3989] == 3989 && std::isnan(all.values[3990]));
    QCOMPARE(samples.samples(noon + 14s, noon + 30s).values, (std::vector<double>{0, 1}));
}

void ObjectivePartsTest::whatIsOlderThanADayIsGone()
{
    ResourceSamples samples;
    samples.put(noon, 1);
    samples.put(noon + ResourceSamples::kept, 2);
    samples.put(noon, 3);
    QVERIFY(std::isnan(samples.line(noon, noon + 15s).values.at(0)));
}

WARROOM_TEST_MAIN(ObjectivePartsTest)
#include "tst_objective_parts.moc"
