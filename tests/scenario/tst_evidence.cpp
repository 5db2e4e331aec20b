// The evidence that an incident is given: what it says, and that it stays small whatever the telemetry holds.
#include "masking/masking.h"
#include "server/evidence.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

#include <cmath>
#include <random>

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

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

EvidenceCurve curve(std::string title, double limit, bool promised, std::vector<double> values)
{
    const auto step = std::chrono::seconds(3'600 / static_cast<std::int64_t>(values.size()));
    return {std::move(title), "%", limit, promised, {now - 1h, step.count(), std::move(values)}};
}

// The texts of an SVG, in its order; empty if it is not well-formed.
QStringList textsIn(const std::string& svg)
{
    QXmlStreamReader xml(QByteArray::fromStdString(svg));
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"text")
            texts << xml.readElementText();
    }
    return xml.hasError() ? QStringList() : texts;
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

    void curvesAreToldKeptAndDrawn()
    {
        EvidenceSources sources;
        sources.curves = {curve("availability", 99.9, true, {100, 100, unknown, 99.5, 97, 91.25}),
                          curve("Memory <b>", 80, false, {40, 41, 55, 70, 81, 96})};
        sources.deploys.push_back({0, now - 20min, "checkout", "prod", "v1.1.0", "", "", "", "key"});
        sources.deploys.push_back({0, now - 90min, "checkout", "prod", "v1.0.0", "", "", "", "key"});
        const auto evidence = evidenceOf(checkoutNow, sources);
        const auto text = QString::fromStdString(evidence.text);
        QVERIFY2(text.contains("**Curves of the hour before**"), qPrintable(text));
        QVERIFY2(
            text.contains(QString::fromUtf8("- availability: 91.25 %, between 91.25 and 100, promised 99.9 "
                                            "`██·█▆▁`")),
            qPrintable(text));
        QVERIFY2(text.contains(QString::fromUtf8("limit 80 `▁▁▃▅▆█`")), qPrintable(text));
        const auto kept = parsed(evidence)["curves"].toArray();
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept[0]["values"].toArray(), (QJsonArray{100, 100, QJsonValue(), 99.5, 97, 91.25}));
        QCOMPARE(kept[0]["step_s"].toInt(), 600);
        QCOMPARE(kept[1]["limit"].toDouble(), 80.0);

        const auto svg = pictureOf(checkoutNow, sources);
        const auto texts = textsIn(svg);
        for (const auto shown : {"availability", "Memory <b>", "alert", "deploy v1.1.0", "promised 99.9",
                                 "limit 80", "09:00", "10:00"})
            QVERIFY2(texts.contains(shown), qPrintable(texts.join(" | ")));
        QVERIFY2(!texts.contains("deploy v1.0.0"), "it was before the picture begins");
        QCOMPARE(QByteArray::fromStdString(svg).count("stroke=\"#1f5fa8\""), 2);
    }

    void theCurvesOfAWholeIncidentTellSinceWhen()
    {
        EvidenceSources sources;
        sources.curves = {curve("availability", 99.9, true, {100, 41, 100})};
        sources.curves.front().line.from = sources.curvesFrom = now - 5h;
        sources.curves.front().line.stepSeconds = 6'000;
        const auto text = QString::fromStdString(evidenceOf(checkoutNow, sources).text);
        QVERIFY2(text.contains("**Curves since 2026-11-20 05:00 UTC**"), qPrintable(text));
        QVERIFY(textsIn(pictureOf(checkoutNow, sources)).contains("05:00"));
    }

    void anAlertsOwnMetricIsShownWithWhatWasAsked()
    {
        EvidenceSources sources;
        auto own = curve("HighErrorRate", 0.05, false, {0.01, 0.02, 0.3});
        own.unit.clear();
        own.query = "sum(rate(errors{route=\"`/a`\"}[5m]))\n/ total";
        sources.curves = {own};
        const auto evidence = evidenceOf(checkoutNow, sources);
        const auto text = QString::fromStdString(evidence.text);
        QVERIFY2(text.contains("- HighErrorRate: 0.3, between 0.01 and 0.3, limit 0.05"), qPrintable(text));
        QVERIFY2(text.contains("of `sum(rate(errors{route=\"'/a'\"}[5m])) / total`"), qPrintable(text));
        QCOMPARE(parsed(evidence)["curves"].toArray()[0].toObject()["query"].toString().toStdString(),
                 own.query);
        QVERIFY(textsIn(pictureOf(checkoutNow, sources)).contains("HighErrorRate"));
    }

    void withoutCurvesThereIsNoPicture() { QVERIFY(pictureOf(checkoutNow, {}).empty()); }

    // Both go through the detector as texts: numbers must not look like secrets to it.
    void numbersOfCurvesAreNotMasked()
    {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> exponent(-3, 12), part(0, 1);
        for (int i = 0; i < 200; ++i) {
            EvidenceSources sources;
            for (int c = 0; c < 3; ++c) {
                std::vector<double> values;
                const double scale = std::pow(10.0, exponent(random));
                for (int v = 0; v < 60; ++v)
                    values.push_back(part(random) * scale);
                sources.curves.push_back(curve("Requests", scale, false, values));
            }
            const auto evidence = evidenceOf(checkoutNow, sources);
            for (const auto& text : {evidence.text, evidence.extra, pictureOf(checkoutNow, sources)}) {
                const auto masked = masking::mask(text, {"ticket", {}, masking::Addresses::Keep});
                QVERIFY2(masked.spans.empty(), masked.text.c_str());
            }
        }
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
        for (int i = 0; i < 6; ++i)
            sources.curves.push_back(curve(much, 1.0 / 3, true, std::vector<double>(120, 1.0 / 3)));
        const auto evidence = evidenceOf(checkoutNow, sources);
        QVERIFY(!textsIn(pictureOf(checkoutNow, sources)).isEmpty());
        QVERIFY2(pictureOf(checkoutNow, sources).size() <= 40'000, "the picture is too large");
        QVERIFY(!evidence.text.empty());
        QVERIFY2(evidence.text.size() <= 8'000, std::to_string(evidence.text.size()).c_str());
        QVERIFY2(evidence.extra.size() <= 48'000, std::to_string(evidence.extra.size()).c_str());
        QVERIFY(!QJsonDocument::fromJson(QByteArray::fromStdString(evidence.extra)).isNull());
        QVERIFY(!QString::fromStdString(evidence.text).contains(QChar::ReplacementCharacter));
    }
};

WARROOM_TEST_MAIN(TestEvidence)
#include "tst_evidence.moc"
