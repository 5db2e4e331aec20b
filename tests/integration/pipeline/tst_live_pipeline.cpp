// Real monitoring from end to end: a service with injected errors, Prometheus, Alertmanager, the
// OpenTelemetry exporters and a warroomd that is killed in between: from the fault to the incident with its
// evidence on a desktop, to resolved.
#include "integration/ctl/ctl_process.h"
#include "integration/pipeline/programs.h"
#include "support/free_port.h"
#include "support/integration/backend_process.h"
#include "support/printers.h"
#include "support/shared_data.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QtTest>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int patience = 150'000; // ms: rates over a minute must fill and empty

QByteArray readAll(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestLivePipeline : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const auto* program : {"prometheus", "prometheus-alertmanager", "node", "npm"}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable(QString("did not run: %1 is not installed").arg(program)));
        }
        const QString rules = sharedData("prometheus");
        if (rules.isEmpty())
            QSKIP("no shared data");
        m_service = nodeProgram(rules + "/demo-service", m_folder.path() + "/service");
        m_exporter = nodeProgram(sharedData("otlp") + "/generate", m_folder.path() + "/exporter");
        if (m_service.isEmpty() || m_exporter.isEmpty())
            QSKIP("did not run: npm could not bring prom-client and the OpenTelemetry exporters");
        m_port = freePort();
        m_prometheusPort = freePort();
        startBackend();
        QVERIFY(!m_key.isEmpty());
        startDesktop();
        startService();
        startMonitoring(rules);
    }

    void cleanupTestCase()
    {
        // Asked to end, because the traffic's program has a child of its own.
        for (const auto& program : m_programs)
            program->terminate();
        for (const auto& program : m_programs)
            QVERIFY(program->waitForFinished());
        if (m_backend)
            QCOMPARE(m_backend->stop(), 0);
    }

    void fromTheFaultToResolved()
    {
        // Traces and logs of the real exporters arrive while all is well.
        QTRY_VERIFY_WITH_TIMEOUT(spansOf("payments") > 0, patience);
        // The objective is measured by Prometheus' counters.
        QTRY_VERIFY_WITH_TIMEOUT(objective()["measured"].isString(), patience);
        QVERIFY(inject("{\"route\":\"/checkout\",\"error_rate\":0.5,\"code\":500}"));

        QTRY_VERIFY_WITH_TIMEOUT(!incident().isEmpty(), patience);
        const QString key = incident()["key"].toString();
        QVERIFY(key.startsWith("INC-"));
        QTRY_VERIFY_WITH_TIMEOUT(entries(key, "evidence") > 0, patience);
        const QString evidence = firstEntry(key, "evidence");
        QVERIFY2(evidence.contains("charge failed"), qPrintable(evidence));
        QTRY_VERIFY_WITH_TIMEOUT(desktopHas(key, "charge failed"), patience);

        // Dead in the middle: Alertmanager and the exporters keep what they have, and say it again.
        m_backend->kill();
        QVERIFY2(m_backend->start({"--listen", at(m_port)}), m_backend->output().constData());
        QCOMPARE(incident()["key"].toString(), key);

        QVERIFY(inject("{}", "/admin/clear"));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("ErrorBudgetBurnFast"), QString("resolved"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(told(key, "resolved"), patience);
        // The desktop came back by itself.
        QTRY_VERIFY_WITH_TIMEOUT(desktopHas(key, "Alert resolved: "), patience);
        // One incident for all of it, our own burn-rate alert included, which goes on for an hour.
        QCOMPARE(incidentsOfService(), 1);
    }

private:
    void startBackend()
    {
        const QByteArray config = "[prometheus]\nurl = \"http://" + at(m_prometheusPort).toUtf8() + "\"\n";
        m_backend = std::make_unique<BackendProcess>(m_folder.path() + "/data", config);
        if (!m_backend->start({"--listen", at(m_port)}))
            qFatal("%s", m_backend->output().constData());
        const auto made = m_backend->request("POST", "/api/v1/intake", "{\"name\":\"monitoring\"}");
        if (made)
            m_key = QJsonDocument::fromJson(QByteArray::fromStdString(made->body))["key"].toString();
        const QString requests = "sum(increase(http_requests_total{service=\"payments\"%1}[$window]))";
        const QJsonObject objective{{"name", "availability"},
                                    {"source", "prometheus"},
                                    {"target", 0.999},
                                    {"good", requests.arg(",code!~\"5..\"")},
                                    {"total", requests.arg(QString())}};
        const QJsonObject service{{"name", "payments"},
                                  {"about", "Cards and wallets"},
                                  {"tier", 0},
                                  {"objectives", QJsonArray{objective}}};
        const auto put = m_backend->request("PUT", "/api/v1/services/payments",
                                            QJsonDocument(service).toJson().toStdString());
        if (!put || put->status >= 300)
            qFatal("the catalog refuses the service: %s", put ? put->body.c_str() : "no answer");
    }

    // A responder's: nobody touches it.
    void startDesktop()
    {
        QDir().mkpath(m_folder.path() + "/desktop");
        m_programs.push_back(startProgram(m_folder.path() + "/desktop", WARROOM_BIN_DIR "/warroom",
                                          {"--server", m_backend->url(), "--token-file",
                                           m_folder.path() + "/data/admin.token", "--workspace", workspace()},
                                          {"QT_QPA_PLATFORM=offscreen"}));
    }

    void startService()
    {
        const int port = freePort();
        m_serviceUrl = "http://" + at(port).toStdString();
        m_servicePort = port;
        m_programs.push_back(startProgram(m_service, "node",
                                          {"run-demo.js", "--rps", "40", "--scale", "20", "--events",
                                           m_folder.path() + "/events.jsonl", "--deploy-webhook",
                                           QString("http://%1/intake/deploys?key=%2").arg(at(m_port), m_key)},
                                          {QString("PORT=%1").arg(port), "SERVICE=payments"}));
        m_programs.push_back(startProgram(m_exporter, "node",
                                          {"generate.js", "--endpoint", "http://" + at(m_port), "--protocol",
                                           "protobuf", "--compression", "gzip", "--rate", "5", "--forever",
                                           "--header", "authorization=Bearer " + m_key}));
    }

    void startMonitoring(const QString& rules)
    {
        const int alertmanager = freePort(), exporter = freePort();
        const QString folder = m_folder.path() + "/monitoring";
        QDir().mkpath(folder);
        for (const auto* name : {"recording-rules.yml", "alert-rules.yml"})
            QFile::copy(rules + "/" + name, folder + "/" + name);
        writeAll(folder + "/prometheus.yml", readAll(rules + "/prometheus.yml")
                                                 .replace("127.0.0.1:9093", at(alertmanager).toUtf8())
                                                 .replace("127.0.0.1:9464", at(m_servicePort).toUtf8())
                                                 .replace("127.0.0.1:9100", at(exporter).toUtf8())
                                                 .replace("127.0.0.1:9090", at(m_prometheusPort).toUtf8()));
        writeAll(
            folder + "/alertmanager.yml",
            readAll(rules + "/alertmanager.yml")
                .replace("http://127.0.0.1:8787/intake/alertmanager",
                         QString("http://%1/intake/alertmanager?key=%2").arg(at(m_port), m_key).toUtf8()));
        if (!QStandardPaths::findExecutable("prometheus-node-exporter").isEmpty())
            m_programs.push_back(
                startProgram(folder, "prometheus-node-exporter", {"--web.listen-address=" + at(exporter)}));
        m_programs.push_back(
            startProgram(folder, "prometheus-alertmanager",
                         {"--config.file=alertmanager.yml", "--web.listen-address=" + at(alertmanager),
                          "--cluster.listen-address=", "--storage.path=" + folder + "/am"}));
        m_programs.push_back(
            startProgram(folder, "prometheus",
                         {"--config.file=prometheus.yml", "--web.listen-address=" + at(m_prometheusPort),
                          "--storage.tsdb.path=" + folder + "/tsdb"}));
    }

    QJsonObject get(const std::string& path) const
    {
        const auto answer = m_backend->request("GET", path);
        return answer ? QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object()
                      : QJsonObject();
    }

    bool inject(const std::string& body, const std::string& path = "/admin/fault") const
    {
        net::HttpClient client;
        const auto answer = client.request({"POST", m_serviceUrl + path, {}, body});
        return answer && answer->status == 200;
    }

    qsizetype spansOf(const std::string& service) const
    {
        return get("/api/v1/traces?service=" + service)["traces"].toArray().size();
    }

    QJsonObject objective() const
    {
        for (const auto& one : get("/api/v1/boards/objectives?range=30d")["objectives"].toArray()) {
            if (one.toObject()["service"].toString() == "payments")
                return one.toObject();
        }
        return {};
    }

    // The open incident of the service; empty while there is none.
    QJsonObject incident() const
    {
        for (const auto& one : get("/api/v1/incidents?kind=incident")["incidents"].toArray()) {
            if (one.toObject()["service"].toString() == "payments")
                return one.toObject();
        }
        return {};
    }

    int incidentsOfService() const
    {
        int count = 0;
        for (const auto& one : get("/api/v1/incidents?kind=incident&status=all")["incidents"].toArray())
            count += one.toObject()["service"].toString() == "payments";
        return count;
    }

    QString stateOf(const QString& name) const
    {
        for (const auto& one : get("/api/v1/alerts?status=all&service=payments")["alerts"].toArray()) {
            if (one.toObject()["labels"].toObject()["alertname"].toString() == name)
                return one.toObject()["state"].toString();
        }
        return {};
    }

    QString workspace() const { return m_folder.path() + "/desktop/workspace"; }

    // Whether the desktop's own copy of the incident has an entry with these words.
    bool desktopHas(const QString& key, const QByteArray& words) const
    {
        const auto shown = runCtl({"--workspace", workspace(), "incident", "show", key});
        return shown.exitCode == 0 && shown.out.contains(words);
    }

    QJsonArray timeline(const QString& key) const
    {
        return get("/api/v1/incidents/" + key.toStdString())["timeline"].toArray();
    }

    int entries(const QString& key, const QString& kind) const
    {
        int count = 0;
        for (const auto& one : timeline(key))
            count += one.toObject()["kind"].toString() == kind;
        return count;
    }

    QString firstEntry(const QString& key, const QString& kind) const
    {
        for (const auto& one : timeline(key)) {
            if (one.toObject()["kind"].toString() == kind)
                return one.toObject()["text"].toString();
        }
        return {};
    }

    bool told(const QString& key, const QString& words) const
    {
        for (const auto& one : timeline(key)) {
            if (one.toObject()["text"].toString().contains(words, Qt::CaseInsensitive))
                return true;
        }
        return false;
    }

    TempDir m_folder;
    QString m_service, m_exporter, m_key;
    int m_port = 0, m_prometheusPort = 0, m_servicePort = 0;
    std::string m_serviceUrl;
    std::unique_ptr<BackendProcess> m_backend;
    std::vector<std::unique_ptr<QProcess>> m_programs;
};

WARROOM_TEST_MAIN(TestLivePipeline)
#include "tst_live_pipeline.moc"
