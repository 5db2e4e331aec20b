// SIGHUP to a real backend: what it takes while it runs, what it says needs a restart, and that a broken file
// changes nothing.
#include "integration/backend/intake_requests.h"
#include "integration/security/wire_client.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "unit/probe/answering_server.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>
#include <csignal>

using namespace warroom;
using namespace warroom::test;

namespace {

const QByteArray mapping = "[intake.mapping.nagios]\ntitle = \"/check/name\"\n";

} // namespace

class BackendReloadTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void mappingsAreTaken();
    void anotherPrometheusIsAsked();
    void aBrokenFileKeepsTheOldOne_data();
    void aBrokenFileKeepsTheOldOne();
    void pagesOfAnOriginAreLetIn();
    void theLogFollowsItsLevel();
    void whatNeedsARestartIsSaid();

private:
    // Writes the configuration, sends SIGHUP, and waits until the log says `said`.
    bool reload(const QByteArray& config, const QByteArray& said)
    {
        QFile file(m_config);
        if (!file.open(QIODevice::WriteOnly) || file.write(config) != config.size())
            return false;
        file.close();
        if (::kill(pid_t(m_backend->pid()), SIGHUP) != 0)
            return false;
        return QTest::qWaitFor([&] { return m_backend->log().contains(said); }, 20'000);
    }
    int mapped() const
    {
        return sendTo(*m_backend, "/intake/events?mapping=nagios", quotes("{'check':{'name':'Disk full'}}"));
    }

    // What is answered to a page of this origin that wants a WebSocket.
    int upgradeFrom(const std::string& origin) const
    {
        WireClient client(m_backend->url());
        client.send("GET /sync HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: " +
                    origin + "\r\n\r\n");
        return QByteArray::fromStdString(client.response()).mid(9, 3).toInt();
    }

    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<BackendProcess> m_backend;
    QString m_config;
};

void BackendReloadTest::init()
{
    m_backend.reset();
    m_folder = std::make_unique<TempDir>();
    m_config = m_folder->file("warroomd.toml");
    QFile file(m_config);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[limits]\nconnections = 300\n") > 0);
    file.close();
    m_backend = std::make_unique<BackendProcess>(m_folder->file("data"));
    QVERIFY2(m_backend->start({"--config", m_config}), m_backend->output());
    QVERIFY(makeIntakeKey(*m_backend));
}

void BackendReloadTest::mappingsAreTaken()
{
    QCOMPARE(mapped(), 404);
    QVERIFY2(reload(mapping, "changed: limits.connections, intake.mapping.nagios"), m_backend->log());
    QCOMPARE(mapped(), 200);
    QVERIFY2(reload({}, "changed: intake.mapping.nagios"), m_backend->log());
    QCOMPARE(mapped(), 404);
}

void BackendReloadTest::anotherPrometheusIsAsked()
{
    std::atomic<int> asked{0};
    AnsweringServer prometheus([&](const net::HttpRequest&) -> std::optional<net::HttpResponse> {
        ++asked;
        return net::HttpResponse{400, {}, quotes("{'status':'error','error':'no'}")};
    });
    const auto objective = quotes("{'objectives':[{'name':'up','source':'prometheus','good':'a[$window]',"
                                  "'total':'b[$window]','target':0.99}]}");
    const auto put = m_backend->request("PUT", "/api/v1/services/checkout", objective);
    QVERIFY2(put && put->status == 200, put ? put->body.c_str() : "");
    const auto problem = [&] {
        const auto answer = m_backend->request("GET", "/api/v1/slo/checkout?allow_no_data=true");
        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(answer ? answer->body : ""));
        return document["objectives"][0]["problem"].toString();
    };
    QTRY_COMPARE(problem(), QString("no Prometheus is configured"));
    const auto url = QByteArray::fromStdString(prometheus.url());
    QVERIFY2(reload("[prometheus]\nurl = \"" + url + "\"\n", "prometheus.url"), m_backend->log());
    QTRY_VERIFY_WITH_TIMEOUT(asked > 0, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(problem() != "no Prometheus is configured" && !problem().isEmpty(), 20'000);
    QVERIFY2(reload("[limits]\nconnections = 301\n", "changed: prometheus.url"), m_backend->log());
    QTRY_COMPARE(problem(), QString("no Prometheus is configured"));
    QCOMPARE(m_backend->stop(), 0);
}

void BackendReloadTest::aBrokenFileKeepsTheOldOne_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::newRow("no TOML") << QByteArray("[intake");
    QTest::newRow("an unknown key") << mapping + "[limits]\nno_such = 1\n";
    QTest::newRow("a token file that is not there")
        << mapping + "[prometheus]\nurl = \"http://127.0.0.1:9\"\ntoken_file = \"/no/such\"\n";
}

void BackendReloadTest::aBrokenFileKeepsTheOldOne()
{
    QFETCH(QByteArray, config);
    QVERIFY2(reload(mapping, "changed: "), m_backend->log());
    QVERIFY2(reload(config, "the configuration was not reloaded, the old one stays in force"),
             m_backend->log());
    QCOMPARE(mapped(), 200);
    QVERIFY2(reload({}, "changed: intake.mapping.nagios"), m_backend->log());
    QCOMPARE(mapped(), 404);
}

void BackendReloadTest::pagesOfAnOriginAreLetIn()
{
    QCOMPARE(upgradeFrom("https://a.example"), 403);
    QVERIFY2(reload("allowed_origins = [\"https://a.example\"]\n", "changed: allowed_origins"),
             m_backend->log());
    QCOMPARE(upgradeFrom("https://a.example"), 101);
    QCOMPARE(upgradeFrom("https://b.example"), 403);
}

void BackendReloadTest::theLogFollowsItsLevel()
{
    const auto limitsAre = [&](const char* connections) {
        const auto answer = m_backend->request("GET", "/api/v1/limits");
        return answer && answer->body.find(connections) != std::string::npos;
    };
    QVERIFY2(reload("log_level = \"error\"\n", "changed: log_level, limits.connections"), m_backend->log());
    QVERIFY(reload("log_level = \"error\"\n[limits]\nconnections = 305\n", {}));
    QTRY_VERIFY(limitsAre("305"));
    QCOMPARE(m_backend->log().count("configuration reloaded"), 1);
    QVERIFY(reload("log_level = \"info\"\n[limits]\nconnections = 306\n", {}));
    QTRY_VERIFY(limitsAre("306"));
    QVERIFY2(reload("[limits]\nconnections = 307\n", "changed: limits.connections\n"), m_backend->log());
}

void BackendReloadTest::whatNeedsARestartIsSaid()
{
    QVERIFY2(reload("insecure = true\n", "in force after a restart only: insecure"), m_backend->log());
    QCOMPARE(mapped(), 404);
}

WARROOM_TEST_MAIN(BackendReloadTest)
#include "tst_backend_reload.moc"
