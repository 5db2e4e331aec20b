// The store of telemetry: what is found by service, trace and time, and how it stays within its age and size.
#include "store/telemetry_store.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QtTest>

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

const Time noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + 12h;

std::int64_t nanos(Time at)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(at.time_since_epoch()).count();
}

Span spanOf(std::uint32_t number, std::string service, Time at, bool failed = false)
{
    Span out;
    std::memcpy(out.trace.data(), &number, sizeof number);
    std::memcpy(out.id.data(), &number, sizeof number);
    out.service = std::move(service);
    out.name = "a name";
    out.kind = SpanKind::Server;
    out.start = nanos(at);
    out.end = out.start + 1'000;
    out.failed = failed;
    return out;
}

LogLine lineOf(std::string service, Time at, std::string body, int severity = 17)
{
    LogLine out;
    out.at = nanos(at);
    out.severity = severity;
    out.service = std::move(service);
    out.body = std::move(body);
    return out;
}

} // namespace

class TestTelemetryStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<TempDir>();
        auto opened = openTelemetryStore(m_folder->stdFile("telemetry.db"));
        QVERIFY(opened.has_value());
        m_store = std::move(*opened);
    }

    void whatIsAskedForIsFound_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<bool>("failedOnly");
        QTest::addColumn<int>("fromMinute");
        QTest::addColumn<QString>("found"); // minutes of the newest first
        QTest::newRow("one service") << "b" << false << 0 << "7 5 3 1";
        QTest::newRow("another") << "a" << false << 0 << "6 4 2 0";
        QTest::newRow("all services") << "" << false << 0 << "8 7 6 5 4 3 2 1 0";
        QTest::newRow("all services, late ones") << "" << false << 6 << "8 7 6";
        QTest::newRow("one service, late ones") << "b" << false << 4 << "7 5";
        QTest::newRow("one service, failed ones") << "b" << true << 0 << "3";
        QTest::newRow("all services, failed ones") << "" << true << 0 << "8 4 3";
        QTest::newRow("a service that is not there") << "aa" << false << 0 << "";
    }
    void whatIsAskedForIsFound()
    {
        QFETCH(QString, service);
        QFETCH(bool, failedOnly);
        QFETCH(int, fromMinute);
        std::vector<Span> spans;
        std::vector<LogLine> lines;
        // The last one names no service.
        for (std::uint32_t i = 0; i <= 8; ++i) {
            const std::string of = i == 8 ? "" : i % 2 ? "b" : "a";
            const bool fails = i == 3 || i == 4 || i == 8;
            spans.push_back(spanOf(i, of, noon + i * 1min, fails));
            lines.push_back(lineOf(of, noon + i * 1min, std::to_string(i), fails ? 17 : 9));
        }
        QVERIFY(m_store->save(spans, lines, noon).has_value());
        const auto minuteOf = [](std::int64_t at) {
            return QString::number((at - nanos(noon)) / std::chrono::nanoseconds(1min).count());
        };
        TraceQuery traces;
        traces.service = service.toStdString();
        traces.failedOnly = failedOnly;
        traces.since = nanos(noon + fromMinute * 1min);
        QStringList found;
        const auto listed = m_store->traces(traces);
        QVERIFY(listed.has_value());
        for (const auto& trace : *listed)
            found << minuteOf(trace.first.start);
        QTEST(found.join(' '), "found");
        LogQuery words;
        words.service = service.toStdString();
        words.severity = failedOnly ? 17 : 0;
        words.since = traces.since;
        found.clear();
        const auto said = m_store->lines(words);
        QVERIFY(said.has_value());
        for (const auto& line : *said)
            found << minuteOf(line.at);
        QTEST(found.join(' '), "found");
        traces.until = traces.since;
        QVERIFY(m_store->traces(traces)->empty());
    }

    void whatIsTooOldGoes()
    {
        QVERIFY(m_store->save({spanOf(1, "a", noon - 5h)}, {lineOf("a", noon - 5h, "old")}, noon - 5h)
                    .has_value());
        QVERIFY(m_store->save({spanOf(2, "a", noon)}, {lineOf("a", noon, "new")}, noon).has_value());
        QVERIFY(m_store->prune(noon - 1h, 0).has_value());
        QCOMPARE(m_store->traces({})->size(), std::size_t{1});
        QCOMPARE(m_store->lines({})->size(), std::size_t{1});
        QCOMPARE(m_store->lines({})->front().body, std::string("new"));
        QVERIFY(m_store->trace(spanOf(1, "a", noon).trace)->empty());
        QCOMPARE(m_store->trace(spanOf(2, "a", noon).trace)->size(), std::size_t{1});
    }

    void theOldestGoesWhereThereIsNoRoom()
    {
        constexpr std::uint32_t most = 30'000;
        constexpr std::int64_t room = 6 << 20;
        std::vector<LogLine> lines;
        for (std::uint32_t i = 0; i < most; ++i)
            lines.push_back(lineOf("a", noon, std::string(300, 'x'), 9));
        QVERIFY(m_store->save({}, lines, noon).has_value());
        QVERIFY(m_store->save({}, {lineOf("a", noon, "the newest", 9)}, noon + 1h).has_value());
        QVERIFY(m_store->prune({}, room).has_value());
        LogQuery all;
        all.limit = most;
        const auto left = m_store->lines(all);
        QVERIFY(left.has_value());
        QVERIFY2(left->size() < std::size_t{most} / 2, "it has no room for half of them");
        const auto has = [&](const char* body) {
            return std::any_of(left->begin(), left->end(),
                               [&](const LogLine& one) { return one.body == body; });
        };
        QVERIFY(has("the newest"));
        QVERIFY(m_store->prune({}, 1).has_value());
        QVERIFY(m_store->lines(all)->empty());
    }

private:
    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<TelemetryStore> m_store;
};

WARROOM_TEST_MAIN(TestTelemetryStore)
#include "tst_telemetry_store.moc"
