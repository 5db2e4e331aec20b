// The evidence that an incident is given: what it says, and that it stays small whatever the telemetry holds.
#include "server/evidence.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

const Time now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 10h;

std::int64_t nanos(Time at)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(at.time_since_epoch()).count();
}

Span span(std::uint8_t trace, std::uint8_t id, std::string name, Time start, Duration lasts, bool failed)
{
    Span out;
    out.trace[0] = trace;
    out.id[0] = id;
    if (id > 1)
        out.parent[0] = 1;
    out.service = "checkout";
    out.name = std::move(name);
    out.kind = id > 1 ? SpanKind::Client : SpanKind::Server;
    out.start = nanos(start);
    out.end = nanos(start + lasts);
    out.failed = failed;
    return out;
}

LogLine line(std::string body, Time at, int severity)
{
    LogLine out;
    out.at = nanos(at);
    out.severity = severity;
    out.service = "checkout";
    out.body = std::move(body);
    return out;
}

QJsonObject parsed(const Evidence& evidence)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(evidence.extra)).object()["evidence"].toObject();
}

const EvidenceNeed checkoutNow{TicketId(), "checkout", now, false};

} // namespace

class TestEvidence : public QObject
{
    Q_OBJECT

private slots:
    void whatTelemetryHoldsIsFound()
    {
        TempDir folder;
        auto store = openTelemetryStore(folder.stdFile("telemetry.db"));
        QVERIFY(store);
        std::vector<Span> spans;
        for (std::uint8_t i = 1; i <= 9; ++i) {
            spans.push_back(span(i, 1, "POST /v2/orders", now - 1min, std::chrono::seconds(i), true));
            spans.push_back(span(i, 2, "SELECT orders", now - 1min, 500ms, true));
        }
        spans.push_back(span(20, 1, "GET /", now - 1min, 60s, false));
        spans.push_back(span(21, 1, "POST /old", now - 20min, 60s, true));
        const std::vector<LogLine> lines = {
            line("write 1 failed", now - 2min, 17), line("write 2 failed", now - 1min, 17),
            line("fine", now - 1min, 9), line("write 3 failed", now - 20min, 17)};
        QVERIFY((*store)->save(spans, lines, now));
        EvidenceSources sources;
        readTelemetry(**store, checkoutNow, now, sources);
        QCOMPARE(sources.failedTraces, std::size_t{9});
        QCOMPARE(sources.traces.size(), std::size_t{5});
        QCOMPARE(int(sources.traces.front().line.first.trace[0]), 9);
        QCOMPARE(sources.traces.front().slowest->name, std::string("SELECT orders"));
        QCOMPARE(sources.lines.size(), std::size_t{2});
        const auto evidence = evidenceOf(checkoutNow, sources);
        const auto text = QString::fromStdString(evidence.text);
        QVERIFY2(text.contains("**9 failed traces in the 15 minutes before**"), qPrintable(text));
        QVERIFY2(text.contains("`POST /v2/orders` 9.0 s, 2 spans, 2 failed, trace 09000000"),
                 qPrintable(text));
        QVERIFY2(text.contains("slowest: `SELECT orders` of checkout, 500 ms, failed"), qPrintable(text));
        QVERIFY2(text.contains("2 \u00d7 `write * failed`"), qPrintable(text));
        QCOMPARE(parsed(evidence)["traces"].toArray().size(), 5);
        QCOMPARE(parsed(evidence)["lines"].toArray().size(), 2);
    }

    void whereNothingIsKnownNothingIsSaid() { QVERIFY(evidenceOf(checkoutNow, {}).text.empty()); }

    void itStaysSmall_data()
    {
        QTest::addColumn<QString>("filling");
        QTest::newRow("letters") << "x";
        QTest::newRow("letters of four bytes") << QString::fromUtf8("\xf0\x9f\x94\xa5");
        QTest::newRow("quotes") << "\"";
        QTest::newRow("what ends code") << "`\n";
    }
    void itStaysSmall()
    {
        QFETCH(QString, filling);
        const std::string much = filling.repeated(4'000).toStdString();
        EvidenceSources sources;
        sources.objective = much;
        for (std::uint8_t i = 1; i <= 5; ++i) {
            FailedTrace trace;
            trace.line.first = span(i, 1, much, now, 1s, true);
            trace.line.first.error = much;
            trace.slowest = trace.line.first;
            sources.traces.push_back(trace);
        }
        for (int i = 0; i < 500; ++i)
            sources.lines.push_back(line(std::string(1, static_cast<char>('a' + i % 20)) + much, now, 17));
        for (int i = 0; i < 10; ++i)
            sources.deploys.push_back({0, now, "checkout", much, much, much, much, much, "key"});
        const auto evidence = evidenceOf(checkoutNow, sources);
        QVERIFY(!evidence.text.empty());
        QVERIFY2(evidence.text.size() <= 8'000, std::to_string(evidence.text.size()).c_str());
        QVERIFY2(evidence.extra.size() <= 48'000, std::to_string(evidence.extra.size()).c_str());
        QVERIFY(!QJsonDocument::fromJson(QByteArray::fromStdString(evidence.extra)).isNull());
        QVERIFY(!QString::fromStdString(evidence.text).contains(QChar::ReplacementCharacter));
    }
};

WARROOM_TEST_MAIN(TestEvidence)
#include "tst_evidence.moc"
