// Go or no-go through real programs: warroomd probes and polls, warroomctl asks.
#include "integration/ctl/ctl_process.h"
#include "support/free_port.h"
#include "support/integration/backend_process.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "unit/probe/answering_server.h"

#include <QFile>
#include <QJsonArray>
#include <QStandardPaths>
#include <QUrlQuery>

#include <atomic>

using namespace warroom;
using namespace warroom::test;

namespace {

// A service that answers with what it is told, and beside it a Prometheus that has one answer for everything.
struct Pretended
{
    std::atomic<int> status = 200;
    std::atomic<int> queries = 0;
    AnsweringServer server{[this](const net::HttpRequest& request) { return answer(request); }};

    std::optional<net::HttpResponse> answer(const net::HttpRequest& request)
    {
        if (!request.path.starts_with("/api/v1/"))
            return net::HttpResponse{status, {}, "text"};
        ++queries;
        const QUrlQuery form(QString::fromStdString(request.body));
        const bool range = request.path == "/api/v1/query_range";
        const auto at = form.queryItemValue(range ? "end" : "time").toLatin1();
        const QByteArray sample = "[" + at + ",\"42\"]";
        const QByteArray series =
            range ? R"({"metric":{},"values":[)" + sample + "]}" : R"({"metric":{},"value":)" + sample + "}";
        const QByteArray type = range ? "matrix" : "vector";
        return net::HttpResponse{
            200,
            {},
            (R"({"status":"success","data":{"resultType":")" + type + R"(","result":[)" + series + "]}}")
                .toStdString()};
    }
};

QByteArray probed(const std::string& url)
{
    return QByteArray(
               R"({"name":"checkout","objectives":[{"name":"availability","source":"probe","target":0.9,)") +
           R"("window_days":1,"burn":[{"rate":2,"long_min":60,"short_min":5,"route":"page"}],"probe":)" +
           R"({"kind":"http","target":")" + QByteArray::fromStdString(url) +
           R"(/health","every_s":5,"timeout_ms":2000}}]})";
}

} // namespace

class SloGateTest final : public QObject
{
    Q_OBJECT

private slots:
    void unknownServicesAndBackends();
    void aProbeDecides();
    void anIncidentStopsADeploy();
    void prometheusIsPolled();
    void aRealPrometheusIsPolled();

private:
    CtlResult ctl(const BackendProcess& backend, QStringList arguments) const;
    bool put(const BackendProcess& backend, const QByteArray& service) const;
};

CtlResult SloGateTest::ctl(const BackendProcess& backend, QStringList arguments) const
{
    return runCtl(QStringList{"--server", backend.url()} + arguments,
                  {{"WARROOM_TOKEN", QString::fromStdString(backend.adminToken())}});
}

bool SloGateTest::put(const BackendProcess& backend, const QByteArray& service) const
{
    const auto name = QJsonDocument::fromJson(service)["name"].toString().toStdString();
    const auto answer = backend.request("PUT", "/api/v1/services/" + name, service.toStdString());
    if (!answer || answer->status / 100 != 2)
        qWarning("the service was not put: %s",
                 answer ? answer->body.c_str() : answer.error().message().c_str());
    return answer && answer->status / 100 == 2;
}

void SloGateTest::unknownServicesAndBackends()
{
    const TempDir folder;
    BackendProcess backend(folder.file("server"));
    QVERIFY2(backend.start(), backend.output());
    const auto unknown = ctl(backend, {"slo", "gate", "no-such"});
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY2(unknown.err.contains("no such service"), unknown.said());
    QVERIFY(put(backend, R"({"name":"team/batch"})"));
    const auto empty = ctl(backend, {"--json", "slo", "gate", "team/batch"});
    QVERIFY2(empty.exitCode == 1, empty.said());
    QCOMPARE(empty.json()["go"].toBool(true), false);
    QCOMPARE(empty.json()["reasons"].toArray(), QJsonArray{"team/batch has no objectives"});
    QCOMPARE(ctl(backend, {"slo", "gate", "team/batch", "--allow-no-data"}).exitCode, 0);
    QCOMPARE(backend.stop(), 0);
    QCOMPARE(ctl(backend, {"slo", "gate", "team/batch"}).exitCode, 3);
}

void SloGateTest::aProbeDecides()
{
    const TempDir folder;
    Pretended pretended;
    BackendProcess backend(folder.file("server"));
    QVERIFY2(backend.start(), backend.output());
    QVERIFY(put(backend, probed(pretended.server.url())));
    CtlResult gate;
    const auto goes = [&] {
        return (gate = ctl(backend, {"--json", "slo", "gate", "checkout"})).exitCode == 0;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(goes(), gate.said(), 30'000);
    const auto objective = gate.json()["objectives"][0].toObject();
    QCOMPARE(objective["objective"].toString(), QString("availability"));
    QCOMPARE(objective["target"].toDouble(), 0.9);
    QCOMPARE(objective["sli"].toDouble(), 1.0);
    QCOMPARE(objective["budget_left"].toDouble(), 1.0);
    QCOMPARE(objective["burn_1h"].toDouble(-1), 0.0);
    // Two failed requests are a trend: it burns, pages, and is a no-go.
    pretended.status = 500;
    QTRY_VERIFY2_WITH_TIMEOUT(!goes(), gate.said(), 60'000);
    QVERIFY2(gate.out.contains("burns 2 times too fast"), gate.said());
    const auto alerts = ctl(backend, {"--json", "alert", "list"});
    QVERIFY2(alerts.out.contains("checkout availability burns its 1-day budget"), alerts.said());
    const auto list = ctl(backend, {"slo", "list"});
    QVERIFY2(list.out.contains("availability") && list.out.contains("burning"), list.said());
    QVERIFY(ctl(backend, {"slo", "show", "checkout"}).out.contains("it answered HTTP 500"));
    // What was counted is there after a restart.
    QCOMPARE(backend.stop(), 0);
    QVERIFY2(backend.start(), backend.output());
    QTRY_VERIFY_WITH_TIMEOUT(!goes() && gate.json()["objectives"][0]["sli"].toDouble(2) < 1, 30'000);
    QCOMPARE(backend.stop(), 0);
}

void SloGateTest::anIncidentStopsADeploy()
{
    const TempDir folder;
    Pretended pretended;
    BackendProcess backend(folder.file("server"));
    QVERIFY2(backend.start(), backend.output());
    QVERIFY(put(backend, probed(pretended.server.url())));
    CtlResult gate;
    const auto goes = [&] { return (gate = ctl(backend, {"slo", "gate", "checkout"})).exitCode == 0; };
    QTRY_VERIFY2_WITH_TIMEOUT(goes(), gate.said(), 30'000);
    QVERIFY2(gate.out.startsWith("checkout: go"), gate.said());
    const auto declared = ctl(backend, {"incident", "declare", "--title", "Checkout is down", "--severity",
                                        "SEV2", "--service", "checkout"});
    QVERIFY2(declared.exitCode == 0, declared.said());
    QTRY_VERIFY2_WITH_TIMEOUT(!goes(), gate.said(), 10'000);
    QVERIFY2(gate.out.contains("INC-1 is open"), gate.said());
    QCOMPARE(backend.stop(), 0);
}

void SloGateTest::prometheusIsPolled()
{
    const TempDir folder;
    Pretended pretended;
    BackendProcess backend(folder.file("server"), "[prometheus]\nurl = \"" +
                                                      QByteArray::fromStdString(pretended.server.url()) +
                                                      "\"\nevery_s = 15\n");
    QVERIFY2(backend.start(), backend.output());
    QVERIFY(put(backend, R"({"name":"checkout","objectives":[{"name":"availability","good":"a[$window]",)"
                         R"("total":"b[$window]","target":0.99}]})"));
    CtlResult gate;
    const auto goes = [&] {
        return (gate = ctl(backend, {"--json", "slo", "gate", "checkout"})).exitCode == 0;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(goes(), gate.said(), 30'000);
    QCOMPARE(gate.json()["objectives"][0]["sli"].toDouble(), 1.0);
    QVERIFY(pretended.queries >= 2);
    const auto board = backend.request("GET", "/api/v1/boards/objectives?range=7d");
    QVERIFY(board.has_value());
    QCOMPARE(board->status, 200);
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(board->body));
    QCOMPARE(document["range_days"].toInt(), 7);
    QCOMPARE(document["overall"].toDouble(), 1.0);
    QCOMPARE(document["objectives"][0]["health"].toString(), QString("good"));
    QCOMPARE(backend.request("GET", "/api/v1/boards/objectives?range=1y")->status, 422);
    QCOMPARE(backend.stop(), 0);
}

void SloGateTest::aRealPrometheusIsPolled()
{
    const auto program = QStandardPaths::findExecutable("prometheus");
    if (program.isEmpty())
        QSKIP("did not run: no prometheus");
    const TempDir folder;
    const QString address = "127.0.0.1:" + QString::number(freePort());
    QFile config(folder.file("prometheus.yml"));
    QVERIFY(config.open(QFile::WriteOnly));
    config.write(
        "global:\n  scrape_interval: 1s\nscrape_configs:\n  - job_name: self\n    static_configs:\n      "
        "- targets: ['" +
        address.toUtf8() + "']\n");
    config.close();
    QProcess prometheus;
    prometheus.start(program, {"--config.file=" + config.fileName(), "--web.listen-address=" + address,
                               "--storage.tsdb.path=" + folder.file("tsdb")});
    QVERIFY(prometheus.waitForStarted());
    BackendProcess backend(folder.file("server"),
                           "[prometheus]\nurl = \"http://" + address.toUtf8() + "\"\nevery_s = 15\n");
    QVERIFY2(backend.start(), backend.output());
    const QByteArray service =
        "{\"name\":\"prometheus\",\"objectives\":[{\"name\":\"availability\",\"target\":0.5,"
        "\"good\":\"sum(increase(prometheus_http_requests_total{code=~\\\"2..\\\"}[$window]))\","
        "\"total\":\"sum(increase(prometheus_http_requests_total[$window]))\"}]}";
    QVERIFY(put(backend, service));
    CtlResult gate;
    const auto goes = [&] {
        return (gate = ctl(backend, {"--json", "slo", "gate", "prometheus"})).exitCode == 0;
    };
    // A whole minute must have passed, and been scraped.
    QTRY_VERIFY2_WITH_TIMEOUT(goes(), gate.said(), 200'000);
    QVERIFY(gate.json()["objectives"][0]["sli"].toDouble() > 0.5);
    QCOMPARE(backend.stop(), 0);
    prometheus.terminate();
    QVERIFY(prometheus.waitForFinished());
}

WARROOM_TEST_MAIN(SloGateTest)
#include "tst_slo_gate.moc"
