// What a client trusts: which certificates and protocols end a connection before anything is said.
#include "certificates.h"
#include "wire_client.h"

#include "net/http_client.h"
#include "net/websocket_client.h"
#include "support/free_port.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "unit/net/server_fixture.h"

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int patience = 20'000; // ms

// A WebSocket client whose callbacks come to the test's thread.
class Link final
{
public:
    explicit Link(net::WebSocketClientOptions options)
        : m_client(
              [this](std::function<void()> work) {
                  QMetaObject::invokeMethod(&m_here, std::move(work), Qt::QueuedConnection);
              },
              {[this] { ++opened; }, [this](std::string text) { texts.push_back(std::move(text)); },
               [this](std::uint16_t, Error why) {
                   ++closed;
                   error = std::move(why);
               }},
              std::move(options))
    {}
    void connect(const std::string& url)
    {
        m_client.connect({url, {{"Authorization", "Bearer secret"}}, "warroom.v1"});
    }
    void send(std::string text) { m_client.send(std::move(text)); }

    int opened = 0;
    int closed = 0;
    std::vector<std::string> texts;
    Error error;

private:
    QObject m_here;
    net::WebSocketClient m_client;
};

// Sends every handshake elsewhere.
class Redirecting final : public net::ServerHandler
{
public:
    explicit Redirecting(std::string to) : m_to(std::move(to)) {}
    std::uint64_t bodyLimit(std::string_view, std::string_view) override { return 0; }
    void onRequest(net::HttpRequest&&, net::Responder responder) override
    {
        responder.send({302, {{"Location", m_to}}, {}});
    }
    std::optional<net::HttpResponse> onUpgrade(const net::HttpRequest&,
                                               std::shared_ptr<net::WebSocket>) override
    {
        return net::HttpResponse{302, {{"Location", m_to}}, {}};
    }
    void onTurn() override {}

private:
    std::string m_to;
};

} // namespace

class TestTlsClient : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void clientsTrustOnlyWhatTheyShould_data();
    void clientsTrustOnlyWhatTheyShould();
    void clientsRefuseOldProtocols_data();
    void clientsRefuseOldProtocols();
    void clientsNeverFallBackToPlainText();
    void redirectsAreNotFollowed();

private:
    void refusedFromAnyServer(const QString& certificate);
    std::string serve(QProcess& server, const QStringList& more, const QString& certificate);

    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<Certificates> m_certificates;
};

void TestTlsClient::initTestCase()
{
    m_folder = std::make_unique<TempDir>();
    m_certificates = std::make_unique<Certificates>(m_folder->path());
    auto& all = *m_certificates;
    const auto issued = [&](const char* name, const CertificateRequest& wish, const char* by = "authority") {
        return all.issue(name, by, wish);
    };
    const bool made = all.selfSigned("authority", {.names = {}, .commonName = "an authority"}) &&
                      all.selfSigned("stranger", {.names = {}, .commonName = "another authority"}) &&
                      issued("good", {}) &&
                      issued("expired", {.from = "20200101000000Z", .until = "20210101000000Z"}) &&
                      issued("future", {.from = "20480101000000Z", .until = "20490101000000Z"}) &&
                      issued("other host", {.names = "DNS:other.example"}) &&
                      issued("other address", {.names = "IP:127.0.0.2"}) &&
                      issued("suffix", {.names = "DNS:localhost.example"}) &&
                      issued("wildcard", {.names = "DNS:*.example"}) &&
                      issued("common name", {.names = {}, .commonName = "localhost"}) &&
                      issued("sha1", {.digest = "sha1"}) && issued("short key", {.key = "rsa:1024"}) &&
                      issued("rsa", {.key = "rsa:2048"}) && issued("unknown authority", {}, "stranger") &&
                      all.selfSigned("self-signed");
    QVERIFY2(made, all.what());
}

void TestTlsClient::clientsTrustOnlyWhatTheyShould_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("a good one, by name") << "good"
                                         << "localhost" << true;
    QTest::newRow("a good one, by address") << "good"
                                            << "127.0.0.1" << true;
    QTest::newRow("a good one with an RSA key") << "rsa"
                                                << "localhost" << true;
    QTest::newRow("expired") << "expired"
                             << "localhost" << false;
    QTest::newRow("not valid yet") << "future"
                                   << "localhost" << false;
    QTest::newRow("of another host") << "other host"
                                     << "localhost" << false;
    QTest::newRow("of another address") << "other address"
                                        << "127.0.0.1" << false;
    QTest::newRow("of a host that begins alike") << "suffix"
                                                 << "localhost" << false;
    QTest::newRow("of hosts of another domain") << "wildcard"
                                                << "localhost" << false;
    QTest::newRow("with the host only as common name") << "common name"
                                                       << "localhost" << false;
    QTest::newRow("signed with SHA-1") << "sha1"
                                       << "localhost" << false;
    QTest::newRow("with an RSA key of 1024 bits") << "short key"
                                                  << "localhost" << false;
    QTest::newRow("of an authority that nobody knows") << "unknown authority"
                                                       << "localhost" << false;
    QTest::newRow("signed by itself") << "self-signed"
                                      << "localhost" << false;
}

// SEC35, SEC37: neither the request nor its token goes out before the certificate is verified.
void TestTlsClient::clientsTrustOnlyWhatTheyShould()
{
    QFETCH(QString, certificate);
    QFETCH(QString, host);
    QFETCH(bool, trusted);
    auto options = net::testOptions();
    options.certificateFile = m_certificates->pem(certificate).toStdString();
    options.keyFile = m_certificates->key(certificate).toStdString();
    net::EchoHandler unused;
    if (!net::Server(options, unused).listen())
        return refusedFromAnyServer(certificate);
    net::ServerThread running(options);
    const std::string url = "https://" + host.toStdString() + ":" + std::to_string(running.server.port());
    Link link({.caFile = m_certificates->ca("authority")});
    link.connect(url + "/sync");
    QTRY_VERIFY_WITH_TIMEOUT(link.opened + link.closed > 0, patience);
    QCOMPARE(link.opened == 1, trusted);
    net::HttpClient client(m_certificates->ca("authority"));
    const auto answer = client.request({"GET", url + "/hello", {{"Authorization", "Bearer secret"}}, {}});
    QCOMPARE(answer.has_value(), trusted);
    if (trusted)
        return;
    QCOMPARE(link.error.code(), ErrorCode::Tls);
    QCOMPARE(answer.error().code(), ErrorCode::Tls);
    QVERIFY2(link.error.message().find(host.toStdString()) != std::string::npos,
             link.error.message().c_str());
    running.stop();
    QCOMPARE(running.handler.requests.load(), 0);
    QCOMPARE(running.handler.authorization(), std::string());
}

// What this machine's rules keep warroomd from showing is shown by a server that takes anything.
void TestTlsClient::refusedFromAnyServer(const QString& certificate)
{
    QProcess server;
    const auto port = serve(server, {"-quiet"}, certificate);
    QVERIFY(!port.empty());
    Link link({.caFile = m_certificates->ca("authority")});
    link.connect("https://127.0.0.1:" + port + "/sync");
    QTRY_COMPARE_WITH_TIMEOUT(link.closed, 1, patience);
    server.kill();
    server.waitForFinished(patience);
    QCOMPARE(link.error.code(), ErrorCode::Tls);
    QVERIFY(!server.readAllStandardOutput().contains("secret"));
}

// The port of a server by openssl; empty if it did not start.
std::string TestTlsClient::serve(QProcess& server, const QStringList& more, const QString& certificate)
{
    const auto port = QByteArray::number(freePort());
    server.start("openssl", QStringList{"s_server", "-accept", "127.0.0.1:" + port, "-cipher",
                                        "ALL:@SECLEVEL=0", "-cert", m_certificates->pem(certificate), "-key",
                                        m_certificates->key(certificate)} +
                                more);
    const auto accepts = [&] {
        return WireClient("http://127.0.0.1:" + port).isOpen() || server.state() == QProcess::NotRunning;
    };
    const bool settled = server.waitForStarted(patience) && QTest::qWaitFor(accepts, patience);
    return settled && server.state() == QProcess::Running ? port.toStdString() : std::string();
}

void TestTlsClient::clientsRefuseOldProtocols_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("TLS 1.0") << "-tls1" << false;
    QTest::newRow("TLS 1.1") << "-tls1_1" << false;
    QTest::newRow("TLS 1.2") << "-tls1_2" << true;
    QTest::newRow("TLS 1.3") << "-tls1_3" << true;
}

void TestTlsClient::clientsRefuseOldProtocols()
{
    QFETCH(QString, protocol);
    QFETCH(bool, trusted);
    QProcess server;
    const auto port = serve(server, {"-www", protocol}, "good");
    QVERIFY(!port.empty());
    net::HttpClient client(m_certificates->ca("authority"));
    const auto answer = client.request({"GET", "https://127.0.0.1:" + port + "/", {}, {}});
    server.kill();
    server.waitForFinished(patience);
    // What s_server answers is its own affair; that the handshake was good is what counts.
    QVERIFY2(trusted ? answer || answer.error().code() != ErrorCode::Tls
                     : !answer && answer.error().code() == ErrorCode::Tls,
             answer ? "answered" : answer.error().message().c_str());
}

void TestTlsClient::clientsNeverFallBackToPlainText()
{
    net::ServerThread plain;
    Link link({.caFile = m_certificates->ca("authority")});
    link.connect("https://localhost:" + std::to_string(plain.server.port()) + "/sync");
    QTRY_COMPARE_WITH_TIMEOUT(link.closed, 1, patience);
    QCOMPARE(link.error.code(), ErrorCode::Tls);
    plain.stop();
    QCOMPARE(plain.handler.authorization(), std::string());
    QCOMPARE(link.opened, 0);
}

// SEC36: a server that is trusted cannot send the token elsewhere, and not in the clear.
void TestTlsClient::redirectsAreNotFollowed()
{
    net::ServerThread plain;
    Redirecting handler(plain.url("ws") + "/sync");
    auto options = net::testOptions();
    options.certificateFile = m_certificates->pem("good").toStdString();
    options.keyFile = m_certificates->key("good").toStdString();
    net::Server server(options, handler);
    const auto port = server.listen();
    QVERIFY_RESULT(port);
    std::thread loop([&] { server.run(); });
    const std::string url = "https://localhost:" + std::to_string(*port);
    Link link({.caFile = m_certificates->ca("authority")});
    link.connect(url + "/sync");
    net::HttpClient client(m_certificates->ca("authority"));
    const auto answer = client.request({"GET", url + "/hello", {{"Authorization", "Bearer secret"}}, {}});
    const bool closed = QTest::qWaitFor([&] { return link.closed == 1; }, patience);
    server.stop();
    loop.join();
    QVERIFY(closed);
    QCOMPARE(link.error.code(), ErrorCode::Http);
    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, 302);
    plain.stop();
    QCOMPARE(plain.handler.requests.load(), 0);
    QCOMPARE(plain.handler.authorization(), std::string());
}

WARROOM_TEST_MAIN(TestTlsClient)
#include "tst_tls_client.moc"
