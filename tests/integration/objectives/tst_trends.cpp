// Trends through real programs: warroomd tells of a burn before its alert fires, and draws the same lines as
// Prometheus.
#include "domain/objective/trend.h"
#include "integration/ctl/ctl_process.h"
#include "support/free_port.h"
#include "support/integration/backend_process.h"
#include "support/shared_data.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include "net/http_client.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QUrl>

#include <cmath>

using namespace warroom;
using namespace warroom::test;

namespace {

const QByteArray s_service =
    R"({"name":"checkout","objectives":[{"name":"availability","source":"traces","target":0.9}]})";

// Requests of one minute, all in one body of OpenTelemetry.
QByteArray spansOf(qint64 minuteMs, int total, int failed, int& number)
{
    QJsonArray spans;
    for (int i = 0; i < total; ++i) {
        const QString id = QStringLiteral("%1").arg(++number, 16, 16, QLatin1Char('0'));
        const QString at = QString::number(minuteMs + i * 50'000 / total) + QStringLiteral("000000");
        QJsonObject span{{"traceId", id + id},      {"spanId", id},
                         {"name", "POST /orders"},  {"kind", 2},
                         {"startTimeUnixNano", at}, {"endTimeUnixNano", at}};
        if (i < failed)
            span["status"] = QJsonObject{{"code", 2}};
        spans.append(span);
    }
    const QJsonObject service{{"key", "service.name"}, {"value", QJsonObject{{"stringValue", "checkout"}}}};
    const QJsonObject resource{{"attributes", QJsonArray{service}}};
    return QJsonDocument(QJsonObject{{"resourceSpans",
                                      QJsonArray{QJsonObject{
                                          {"resource", resource},
                                          {"scopeSpans", QJsonArray{QJsonObject{{"spans", spans}}}}}}}})
        .toJson(QJsonDocument::Compact);
}

struct Recorded
{
    Line line; // of each step; gaps are NaN
    QByteArray openMetrics;
};

// The first curve of a file of recorded history.
Recorded recorded(const QString& file, const char* name)
{
    const auto document = QJsonDocument::fromJson(readBytes(sharedData("prometheus/history/" + file)));
    const auto values = document["data"]["result"][0]["values"].toArray();
    Recorded out;
    out.openMetrics = QByteArray("# TYPE ") + name + " gauge\n";
    const auto secondOf = [&](qsizetype at) { return values[at].toArray()[0].toInteger(); };
    const qint64 step = secondOf(1) - secondOf(0);
    out.line.from = Time(std::chrono::seconds(secondOf(0)));
    out.line.stepSeconds = step;
    for (const auto& one : values) {
        const auto pair = one.toArray();
        const auto number = static_cast<std::size_t>((pair[0].toInteger() - secondOf(0)) / step);
        out.line.values.resize(number + 1, std::nan(""));
        out.line.values[number] = pair[1].toString().toDouble();
        out.openMetrics += QByteArray(name) + " " + pair[1].toString().toUtf8() + " " +
                           QByteArray::number(pair[0].toInteger()) + "\n";
    }
    return out;
}

} // namespace

class TrendsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aTrendIsToldBeforeTheAlert();
    void linesAreThoseOfPrometheus();
};

void TrendsTest::aTrendIsToldBeforeTheAlert()
{
    const TempDir folder;
    BackendProcess backend(folder.file("server"));
    QVERIFY2(backend.start(), backend.output());
    const auto ctl = [&](const QStringList& arguments) {
        return runCtl(QStringList{"--server", backend.url()} + arguments,
                      {{"WARROOM_TOKEN", QString::fromStdString(backend.adminToken())}});
    };
    const auto get = [&](const char* path) {
        const auto answer = backend.request("GET", path);
        return QJsonDocument::fromJson(answer ? QByteArray::fromStdString(answer->body) : QByteArray());
    };
    // What changes the catalog has everything judged at once.
    const auto judge = [&] {
        const auto put = backend.request("PUT", "/api/v1/services/checkout", s_service.toStdString());
        return put && put->status / 100 == 2;
    };
    const auto trends = [&] { return get("/api/v1/boards/objectives?range=7d")["trends"].toArray(); };
    QVERIFY(judge());
    const auto key = ctl({"--json", "intake", "add", "monitoring"}).json()["key"].toString().toStdString();
    int number = 0;
    const auto send = [&](qint64 minute, int total, int failed) {
        net::HttpCall call;
        call.method = "POST";
        call.url = backend.url().toStdString() + "/v1/traces";
        call.headers = {{"Authorization", "Bearer " + key}, {"Content-Type", "application/json"}};
        call.body = spansOf(minute, total, failed, number).toStdString();
        const auto answer = net::HttpClient().request(call);
        return answer && answer->status == 200;
    };
    QCOMPARE(trends().size(), 0);
    // A quarter of an hour in which more and more requests fail: 2 of 100, in the end 44.
    const qint64 now = QDateTime::currentMSecsSinceEpoch() / 60'000 * 60'000;
    for (int minute = 0; minute < 15; ++minute)
        QVERIFY(send(now - (15 - minute) * 60'000, 100, 2 + 3 * minute));
    QTRY_VERIFY_WITH_TIMEOUT(judge() && trends().size() == 1, 90'000);
    const auto told = trends()[0].toObject();
    QCOMPARE(told["kind"].toString(), QString("burn_rising"));
    QCOMPARE(told["service"].toString(), QString("checkout"));
    QCOMPARE(told["bound"].toDouble(), 5.0);
    QVERIFY2(told["text"].toString().startsWith(
                 "The burn rate of checkout availability rises toward its alert at 5: "),
             qPrintable(told["text"].toString()));
    QVERIFY(!told["since"].toString().isEmpty() && told["line"]["values"].toArray().size() == 12);
    // Nobody was called, and nothing was opened.
    QCOMPARE(get("/api/v1/alerts")["alerts"].toArray().size(), 0);
    QCOMPARE(get("/api/v1/incidents")["incidents"].toArray().size(), 0);
    QVERIFY(get("/api/v1/boards/objectives?range=7d")["objectives"][0]["health"].toString() != "burning");
    const auto shown = ctl({"slo", "show", "checkout"});
    QVERIFY2(
        shown.out.contains("  trend: The burn rate of checkout availability rises toward its alert at 5: ") &&
            shown.out.contains("5 bad in the last"),
        shown.said());
    const auto gate = ctl({"--json", "slo", "gate", "checkout"});
    QVERIFY2(gate.exitCode == 0, gate.said());
    QCOMPARE(gate.json()["trends"][0]["kind"].toString(), QString("burn_rising"));
    // It goes on: now the alert says it, and the trend does not any more.
    for (int minute = 1; minute <= 3; ++minute)
        QVERIFY(send(now - minute * 60'000, 600, 600));
    const auto fires = [&] {
        return ctl({"--json", "alert", "list"}).out.contains("availability burns its");
    };
    QTRY_VERIFY_WITH_TIMEOUT(judge() && fires(), 90'000);
    QTRY_COMPARE(trends().size(), 0);
    QCOMPARE(backend.stop(), 0);
}

void TrendsTest::linesAreThoseOfPrometheus()
{
    const auto program = QStandardPaths::findExecutable("prometheus");
    const auto tool = QStandardPaths::findExecutable("promtool");
    if (program.isEmpty() || tool.isEmpty())
        QSKIP("did not run: no prometheus");
    if (!haveSharedData())
        QSKIP("no shared data");
    const std::map<const char*, Recorded> curves{
        {"memory", recorded("process_memory.json", "memory")},
        {"heap", recorded("nodejs_heap_used.json", "heap")},
        {"available", recorded("node_memory_available.json", "available")},
        {"cpu", recorded("process_cpu.json", "cpu")}};
    const TempDir folder;
    QFile metrics(folder.file("history.txt")), config(folder.file("prometheus.yml"));
    QVERIFY(metrics.open(QFile::WriteOnly) && config.open(QFile::WriteOnly));
    for (const auto& [name, curve] : curves)
        metrics.write(curve.openMetrics);
    metrics.write("# EOF\n");
    metrics.close();
    config.write("global: {}\n");
    config.close();
    QProcess blocks;
    blocks.start(tool,
                 {"tsdb", "create-blocks-from", "openmetrics", metrics.fileName(), folder.file("tsdb")});
    QVERIFY(blocks.waitForFinished());
    QVERIFY2(blocks.exitCode() == 0, blocks.readAllStandardError());
    const QString address = "127.0.0.1:" + QString::number(freePort());
    QProcess prometheus;
    prometheus.start(program,
                     {"--config.file=" + config.fileName(), "--web.listen-address=" + address,
                      "--storage.tsdb.path=" + folder.file("tsdb"), "--storage.tsdb.retention.time=100y"});
    QVERIFY(prometheus.waitForStarted());
    // The number that it answers; NaN while there is none.
    const auto ask = [&](const QString& query, qint64 at) {
        net::HttpCall call;
        call.method = "GET";
        call.url = QStringLiteral("http://%1/api/v1/query?time=%2&query=%3")
                       .arg(address)
                       .arg(at)
                       .arg(QString::fromLatin1(QUrl::toPercentEncoding(query)))
                       .toStdString();
        const auto answer = net::HttpClient().request(call);
        const auto document =
            QJsonDocument::fromJson(answer ? QByteArray::fromStdString(answer->body) : QByteArray());
        const auto value = document["data"]["result"][0]["value"][1];
        return value.isString() ? value.toString().toDouble() : std::nan("");
    };
    int compared = 0;
    for (const auto& [name, curve] : curves) {
        const qint64 begin = curve.line.from.time_since_epoch() / std::chrono::seconds(1);
        QTRY_VERIFY_WITH_TIMEOUT(!std::isnan(ask(name, begin + 200)), 60'000);
        // A second behind a sample, so that no sample stands on the edge of the window.
        for (const qint64 after : {201, 401, 601, 801, 921}) {
            const Time at = curve.line.from + std::chrono::seconds(after);
            for (const int minutes : {2, 5, 10}) {
                const auto fit = fitOf(curve.line, at - std::chrono::minutes(minutes), at);
                QVERIFY(fit);
                const auto query = QStringLiteral("predict_linear(%1[%2m], 3600)").arg(name).arg(minutes);
                const double theirs = ask(query, begin + after);
                const double ours = fit->value + 3600 * fit->slope;
                QVERIFY2(std::abs(ours - theirs) <= 1e-6 * std::max(std::abs(theirs), std::abs(fit->value)),
                         qPrintable(QString("%1 at %2: ours %3, theirs %4")
                                        .arg(query)
                                        .arg(after)
                                        .arg(ours, 0, 'g', 12)
                                        .arg(theirs, 0, 'g', 12)));
                ++compared;
            }
        }
    }
    QCOMPARE(compared, 60);
    prometheus.terminate();
    QVERIFY(prometheus.waitForFinished());
}

WARROOM_TEST_MAIN(TrendsTest)
#include "tst_trends.moc"
