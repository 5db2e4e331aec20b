// The backend's side of TLS: what it refuses, and certificates renewed while people work.
#include "certificates.h"
#include "wire_client.h"

#include "net/http_client.h"
#include "support/integration/backend_process.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <csignal>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int patience = 20'000; // ms

// How a handshake with these bounds ends: the protocol that was agreed to, or nothing.
std::string agreed(const QString& url, int least, int most, const char* ciphers = nullptr)
{
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_client_method()),
                                                                    SSL_CTX_free);
    SSL_CTX_set_security_level(context.get(), 0);
    SSL_CTX_set_min_proto_version(context.get(), least);
    SSL_CTX_set_max_proto_version(context.get(), most);
    if (ciphers && SSL_CTX_set_cipher_list(context.get(), ciphers) != 1)
        return "unknown ciphers";
    WireClient plain(QString(url).replace("https:", "http:"));
    const std::unique_ptr<SSL, decltype(&SSL_free)> ssl(SSL_new(context.get()), SSL_free);
    SSL_set_fd(ssl.get(), plain.fd());
    if (SSL_connect(ssl.get()) != 1)
        return {};
    const bool compressed = SSL_get_current_compression(ssl.get()) != nullptr;
    const bool renegotiates = SSL_version(ssl.get()) == TLS1_2_VERSION && SSL_renegotiate(ssl.get()) == 1 &&
                              SSL_do_handshake(ssl.get()) == 1 && SSL_do_handshake(ssl.get()) == 1 &&
                              SSL_renegotiate_pending(ssl.get()) == 0;
    return std::string(SSL_get_version(ssl.get())) + (compressed ? " compressed" : "") +
           (renegotiates ? " renegotiates" : "");
}

} // namespace

class TestTlsBackend : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theBackendRefusesWhatIsWeak_data();
    void theBackendRefusesWhatIsWeak();
    void theBackendDoesNotStartWithoutItsCertificate_data();
    void theBackendDoesNotStartWithoutItsCertificate();
    void renewedCertificatesCutNobodyOff();
    void brokenRenewalsKeepTheOldOne_data();
    void brokenRenewalsKeepTheOldOne();
    void brokenConfigurationsKeepTheOldOne();

private:
    QStringList tls(const QString& name) const
    {
        return {"--tls-cert", m_certificates->pem(name), "--tls-key", m_certificates->key(name)};
    }
    Result<net::HttpResponse> ask(const BackendProcess& backend, const std::string& path) const
    {
        net::HttpClient client(m_certificates->ca("authority"));
        return client.request({"GET",
                               backend.url().toStdString() + path,
                               {{"Authorization", "Bearer " + backend.adminToken()}},
                               {}});
    }
    double measure(const BackendProcess& backend, const QByteArray& name) const;
    std::string shown(const BackendProcess& backend) const { return WireClient(backend.url()).certificate(); }

    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<Certificates> m_certificates;
};

void TestTlsBackend::initTestCase()
{
    m_folder = std::make_unique<TempDir>();
    m_certificates = std::make_unique<Certificates>(m_folder->path());
    auto& all = *m_certificates;
    const bool made =
        all.selfSigned("authority", {.names = {}, .commonName = "an authority"}) &&
        all.issue("good", "authority") && all.issue("renewed", "authority") &&
        all.issue("rsa", "authority", {.key = "rsa:2048"}) &&
        all.issue("expired", "authority", {.from = "20200101000000Z", .until = "20210101000000Z"});
    QVERIFY2(made, all.what());
}

void TestTlsBackend::theBackendRefusesWhatIsWeak_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<QByteArray>("ciphers");
    QTest::addColumn<QByteArray>("agreed");
    QTest::newRow("TLS 1.0") << TLS1_VERSION << QByteArray() << QByteArray();
    QTest::newRow("TLS 1.1") << TLS1_1_VERSION << QByteArray() << QByteArray();
    QTest::newRow("TLS 1.2, neither compressed nor renegotiated")
        << TLS1_2_VERSION << QByteArray() << QByteArray("TLSv1.2");
    QTest::newRow("TLS 1.3") << TLS1_3_VERSION << QByteArray() << QByteArray("TLSv1.3");
    QTest::newRow("without forward secrecy")
        << TLS1_2_VERSION << QByteArray("AES128-GCM-SHA256") << QByteArray();
    QTest::newRow("CBC with SHA-1") << TLS1_2_VERSION << QByteArray("ECDHE-ECDSA-AES128-SHA") << QByteArray();
    QTest::newRow("without a certificate")
        << TLS1_2_VERSION << QByteArray("AECDH-AES128-SHA") << QByteArray();
    QTest::newRow("without encryption")
        << TLS1_2_VERSION << QByteArray("ECDHE-ECDSA-NULL-SHA") << QByteArray();
}

// SEC34.
void TestTlsBackend::theBackendRefusesWhatIsWeak()
{
    QFETCH(int, protocol);
    QFETCH(QByteArray, ciphers);
    QFETCH(QByteArray, agreed);
    TempDir folder;
    BackendProcess backend(folder.path() + "/data");
    QVERIFY2(backend.start(tls("good")), backend.output().constData());
    QVERIFY(backend.url().startsWith("https://"));
    QCOMPARE(::agreed(backend.url(), protocol, protocol, ciphers.isEmpty() ? nullptr : ciphers.constData()),
             agreed.toStdString());
    // A client that speaks plain HTTP gets nothing.
    WireClient plain(QString(backend.url()).replace("https:", "http:"));
    QCOMPARE(plain.ask("GET /healthz HTTP/1.1\r\nHost: x\r\n"), 0);
    const auto healthy = ask(backend, "/healthz");
    QVERIFY_RESULT(healthy);
    QCOMPARE(healthy->status, 200);
}

void TestTlsBackend::theBackendDoesNotStartWithoutItsCertificate_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no such file") << QStringList{"--tls-cert", "/no/such.pem", "--tls-key",
                                                 m_certificates->key("good")}
                                  << QByteArray("/no/such.pem");
    QTest::newRow("the key of another one")
        << QStringList{"--tls-cert", m_certificates->pem("good"), "--tls-key", m_certificates->key("rsa")}
        << QByteArray("key");
    QTest::newRow("a key where the certificate should be")
        << QStringList{"--tls-cert", m_certificates->key("good"), "--tls-key", m_certificates->key("good")}
        << QByteArray("good.key");
    QTest::newRow("a certificate without its key")
        << QStringList{"--tls-cert", m_certificates->pem("good")} << QByteArray("tls_key");
    QTest::newRow("beyond this machine without TLS")
        << QStringList{"--listen", "0.0.0.0:0"} << QByteArray("without TLS");
}

void TestTlsBackend::theBackendDoesNotStartWithoutItsCertificate()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    TempDir folder;
    QProcess backend;
    const QStringList listen =
        arguments.contains("--listen") ? QStringList() : QStringList{"--listen", "127.0.0.1:0"};
    backend.start(WARROOM_BIN_DIR "/warroomd",
                  QStringList{"--data", folder.path() + "/data"} + listen + arguments);
    QVERIFY(backend.waitForFinished(patience));
    QVERIFY(backend.exitCode() != 0);
    QVERIFY(!backend.readAllStandardOutput().contains("listening"));
    const auto said = backend.readAllStandardError();
    QVERIFY2(said.contains(says), said.constData());
}

double TestTlsBackend::measure(const BackendProcess& backend, const QByteArray& name) const
{
    const auto metrics = ask(backend, "/metrics");
    const auto text = metrics ? QByteArray::fromStdString(metrics->body) : QByteArray();
    const auto at = text.indexOf("\n" + name + " ");
    return at < 0 ? -1 : text.mid(at + name.size() + 2).split('\n').first().toDouble();
}

void TestTlsBackend::renewedCertificatesCutNobodyOff()
{
    TempDir folder;
    QVERIFY(m_certificates->replace("in use", "good"));
    BackendProcess backend(folder.path() + "/data");
    QVERIFY2(backend.start(tls("in use")), backend.output().constData());
    std::vector<std::unique_ptr<WireClient>> open;
    for (int i = 0; i < 20; ++i) {
        open.push_back(std::make_unique<WireClient>(backend.url()));
        QCOMPARE(open.back()->openWebSocket(backend.adminToken()), 101);
        QVERIFY(!open.back()->hello().isEmpty());
    }
    WireClient keptAlive(backend.url());
    QCOMPARE(keptAlive.ask("GET /healthz HTTP/1.1\r\nHost: x\r\n"), 200);
    const auto old = shown(backend);
    QVERIFY(m_certificates->replace("in use", "renewed"));
    QCOMPARE(::kill(pid_t(backend.pid()), SIGHUP), 0);
    QTRY_VERIFY_WITH_TIMEOUT(shown(backend) != old && !shown(backend).empty(), patience);
    for (const auto& client : open) {
        QCOMPARE(client->certificate(), old);
        client->sendFrame(net::Opcode::Ping, "still here");
        std::string event = client->nextEvent();
        while (event.starts_with("text:"))
            event = client->nextEvent();
        QCOMPARE(event, std::string("pong:still here"));
    }
    QCOMPARE(keptAlive.ask("GET /healthz HTTP/1.1\r\nHost: x\r\n"), 200);
    QCOMPARE(measure(backend, "warroom_config_reload_failures_total"), 0.0);
    QVERIFY(measure(backend, "warroom_tls_certificate_expires_seconds") > 2'400'000'000.0);
    QCOMPARE(backend.stop(), 0);
    QVERIFY(backend.output().contains("configuration reloaded"));
}

void TestTlsBackend::brokenRenewalsKeepTheOldOne_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::newRow("an empty file") << ""
                                   << "good";
    QTest::newRow("a file cut short") << "cut"
                                      << "good";
    QTest::newRow("a certificate without its key") << "renewed"
                                                   << "good";
    QTest::newRow("one that has expired") << "expired"
                                          << "expired";
}

// CFG14: nothing of the new configuration is taken; log and measures say so; the next good one is.
void TestTlsBackend::brokenRenewalsKeepTheOldOne()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    TempDir folder;
    QVERIFY(m_certificates->replace("in use", "good"));
    BackendProcess backend(folder.path() + "/data");
    QVERIFY2(backend.start(tls("in use")), backend.output().constData());
    WireClient open(backend.url());
    QCOMPARE(open.openWebSocket(backend.adminToken()), 101);
    QVERIFY(!open.hello().isEmpty());
    const auto old = shown(backend);
    QFile from(m_certificates->pem(certificate == "cut" ? "renewed" : certificate));
    QByteArray text = from.open(QIODevice::ReadOnly) ? from.readAll() : QByteArray();
    if (certificate == "cut")
        text.truncate(text.size() / 2);
    QVERIFY(m_certificates->write("in use.pem", text));
    QFile keyFrom(m_certificates->key(key));
    QVERIFY(keyFrom.open(QIODevice::ReadOnly));
    QVERIFY(m_certificates->write("in use.key", keyFrom.readAll()));
    QCOMPARE(::kill(pid_t(backend.pid()), SIGHUP), 0);
    QTRY_COMPARE_WITH_TIMEOUT(measure(backend, "warroom_config_reload_failures_total"), 1.0, patience);
    QCOMPARE(shown(backend), old);
    open.sendFrame(net::Opcode::Ping, "still here");
    std::string event = open.nextEvent();
    while (event.starts_with("text:"))
        event = open.nextEvent();
    QCOMPARE(event, std::string("pong:still here"));
    QVERIFY(m_certificates->replace("in use", "renewed"));
    QCOMPARE(::kill(pid_t(backend.pid()), SIGHUP), 0);
    QTRY_VERIFY_WITH_TIMEOUT(shown(backend) != old, patience);
    QCOMPARE(measure(backend, "warroom_config_reload_failures_total"), 1.0);
    QCOMPARE(backend.stop(), 0);
    QVERIFY2(backend.output().contains("the configuration was not reloaded, the old one stays in force"),
             backend.output().constData());
}

void TestTlsBackend::brokenConfigurationsKeepTheOldOne()
{
    TempDir folder;
    const auto config = [&](const QByteArray& text) {
        QFile file(folder.path() + "/data/backend.toml");
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    const auto limit = [&](const BackendProcess& backend) {
        const auto answer = backend.request("GET", "/api/v1/limits");
        const auto limits =
            QJsonDocument::fromJson(answer ? QByteArray::fromStdString(answer->body) : QByteArray())
                .object()["limits"]
                .toArray();
        for (const auto& one : limits) {
            if (one.toObject()["name"] == "requests_per_s")
                return one.toObject()["value"].toInt();
        }
        return -1;
    };
    BackendProcess backend(folder.path() + "/data", "[limits]\nrequests_per_s = 1000\n");
    QVERIFY2(backend.start(), backend.output().constData());
    QCOMPARE(limit(backend), 1000);
    QVERIFY(config("[limits]\nrequests_per_s = 2000\nno_such_limit = 1\n"));
    QCOMPARE(::kill(pid_t(backend.pid()), SIGHUP), 0);
    const auto failures = [&] {
        const auto metrics = backend.request("GET", "/metrics");
        return metrics && metrics->body.find("warroom_config_reload_failures_total 1\n") != std::string::npos;
    };
    QTRY_VERIFY_WITH_TIMEOUT(failures(), patience);
    QCOMPARE(limit(backend), 1000);
    QVERIFY(config("[limits]\nrequests_per_s = 3000\n"));
    QCOMPARE(::kill(pid_t(backend.pid()), SIGHUP), 0);
    QTRY_COMPARE_WITH_TIMEOUT(limit(backend), 3000, patience);
    QCOMPARE(backend.stop(), 0);
    QVERIFY2(backend.output().contains("no_such_limit"), backend.output().constData());
}

WARROOM_TEST_MAIN(TestTlsBackend)
#include "tst_tls_backend.moc"
