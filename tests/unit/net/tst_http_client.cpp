// The HTTP client against our server, and addresses taken apart.
#include "net/http_client.h"

#include "support/temp_dir.h"
#include "support/test_main.h"
#include "unit/net/server_fixture.h"
#include "unit/net/test_certificate.h"

#include <future>

using namespace warroom;
using namespace warroom::net;
using namespace std::chrono_literals;

class HttpClientTest : public QObject
{
    Q_OBJECT

private slots:
    void requestsAreAnswered();
    void ipv6AddressesAreServed();
    void theConnectionIsKept();
    void aConnectionThatTheServerClosedIsReplaced();
    void failuresNameHostAndPort_data();
    void failuresNameHostAndPort();
    void answersOverTheLimitAreRefused();
    void secureRequestsVerifyTheCertificate();
    void addressesAreTakenApart_data();
    void addressesAreTakenApart();
};

void HttpClientTest::requestsAreAnswered()
{
    ServerThread running;
    HttpClient client;
    const auto hello = client.request({.url = running.url() + "/hello"});
    QVERIFY(hello.has_value());
    QCOMPARE(hello->status, 200);
    QCOMPARE(hello->body, std::string("hello"));
    const auto echo = client.request({.method = "POST", .url = running.url() + "/echo", .body = "text"});
    QVERIFY(echo.has_value());
    QCOMPARE(echo->body, std::string("POST /echo text"));
    const auto missing = client.request({.url = running.url() + "/nowhere"});
    QVERIFY(missing.has_value());
    QCOMPARE(missing->status, 404);
    const auto refused =
        client.request({.method = "POST", .url = running.url() + "/echo", .body = std::string(2000, 'x')});
    QVERIFY(refused.has_value());
    QCOMPARE(refused->status, 413);
}

void HttpClientTest::ipv6AddressesAreServed()
{
    auto options = testOptions();
    options.host = "[::1]";
    ServerThread running(options);
    HttpClient client;
    const auto hello =
        client.request({.url = "http://[::1]:" + std::to_string(running.server.port()) + "/hello"});
    QVERIFY2(hello.has_value(), hello ? "" : hello.error().message().c_str());
    QCOMPARE(hello->body, std::string("hello"));
}

void HttpClientTest::theConnectionIsKept()
{
    ServerThread running;
    HttpClient client;
    for (int i = 0; i < 3; ++i)
        QVERIFY(client.request({.url = running.url() + "/hello"}).has_value());
    std::promise<std::size_t> connections;
    running.server.post([&] { connections.set_value(running.server.connectionCount()); });
    QCOMPARE(connections.get_future().get(), std::size_t{1});
}

void HttpClientTest::aConnectionThatTheServerClosedIsReplaced()
{
    auto options = testOptions();
    options.limits.idleTime = 20ms;
    options.limits.closeTime = 20ms;
    ServerThread running(options);
    HttpClient client;
    QVERIFY(client.request({.url = running.url() + "/hello"}).has_value());
    const auto connections = [&] {
        std::promise<std::size_t> count;
        running.server.post([&] { count.set_value(running.server.connectionCount()); });
        return count.get_future().get();
    };
    QTRY_COMPARE(connections(), std::size_t{0});
    const auto again = client.request({.method = "POST", .url = running.url() + "/echo", .body = "x"});
    QVERIFY(again.has_value());
    QCOMPARE(again->status, 200);
}

void HttpClientTest::failuresNameHostAndPort_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("code");
    QTest::newRow("nobody listens") << "http://127.0.0.1:1/"
                                    << "E_UNREACHABLE";
    QTest::newRow("TLS to a plain port") << "https://SERVER/hello"
                                         << "E_TLS";
    QTest::newRow("no answer in time") << "http://SERVER/never"
                                       << "E_TIMEOUT";
    QTest::newRow("another scheme") << "ftp://127.0.0.1:21/"
                                    << "E_ARGUMENT";
}

void HttpClientTest::failuresNameHostAndPort()
{
    QFETCH(QString, url);
    QFETCH(QString, code);
    ServerThread running;
    const auto hostPort = running.url().substr(7);
    HttpClient client;
    const auto timeout = code == QLatin1String("E_TIMEOUT") ? std::chrono::milliseconds(200) : 20s;
    const auto result =
        client.request({.url = url.replace("SERVER", hostPort.c_str()).toStdString(), .timeout = timeout});
    QVERIFY(!result.has_value());
    QCOMPARE(codeName(result.error().code()), std::string_view(code.toLatin1().constData()));
    QVERIFY2(result.error().message().find("127.0.0.1:") != std::string::npos,
             result.error().message().c_str());
}

void HttpClientTest::answersOverTheLimitAreRefused()
{
    ServerThread running;
    HttpClient client;
    const auto result = client.request({.url = running.url() + "/large", .answerLimit = 65536});
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code(), ErrorCode::TooLarge);
    QVERIFY(client.request({.url = running.url() + "/hello"}).has_value());
}

void HttpClientTest::secureRequestsVerifyTheCertificate()
{
    const TempDir folder;
    auto options = testOptions();
    options.certificateFile = folder.stdFile("cert.pem");
    options.keyFile = folder.stdFile("key.pem");
    writeCertificate(options.certificateFile, options.keyFile);
    ServerThread running(options);
    HttpClient trusting(options.certificateFile);
    const auto answer = trusting.request({.url = running.url("https") + "/large"});
    QVERIFY2(answer.has_value(), answer ? "" : answer.error().message().c_str());
    QCOMPARE(answer->body.size(), std::size_t{8 * 1024 * 1024});
    HttpClient strange;
    const auto refused = strange.request({.url = running.url("https") + "/hello"});
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code(), ErrorCode::Tls);
}

void HttpClientTest::addressesAreTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parts"); // empty: refused
    QTest::newRow("host and port") << "http://host:8787"
                                   << "plain host 8787 /";
    QTest::newRow("the port of the scheme") << "https://host/a?b=c#d"
                                            << "secure host 443 /a?b=c";
    QTest::newRow("an IPv6 address") << "http://[::1]:8787/x"
                                     << "plain ::1 8787 /x";
    QTest::newRow("a query without a path") << "http://host?x=1"
                                            << "plain host 80 /?x=1";
    QTest::newRow("WebSocket names of the schemes") << "wss://host/sync"
                                                    << "secure host 443 /sync";
    QTest::newRow("no scheme") << "host:8787"
                               << "";
    QTest::newRow("a user name") << "http://a:b@host/"
                                 << "";
    QTest::newRow("port 0") << "http://host:0/"
                            << "";
    QTest::newRow("port 65536") << "http://host:65536/"
                                << "";
    QTest::newRow("no host") << "http://:80/"
                             << "";
    QTest::newRow("a blank in the target") << "http://host/a b"
                                           << "";
    QTest::newRow("a line end in the host") << "http://ho\r\nst/"
                                            << "";
    QTest::newRow("a bracket that stays open") << "http://[::1/"
                                               << "";
}

void HttpClientTest::addressesAreTakenApart()
{
    QFETCH(QString, text);
    QFETCH(QString, parts);
    const auto url = Url::parse(text.toStdString());
    QCOMPARE(url.has_value(), !parts.isEmpty());
    if (url) {
        QCOMPARE(QString("%1 %2 %3 %4")
                     .arg(url->secure ? "secure" : "plain", url->host.c_str(), url->port.c_str(),
                          url->target.c_str()),
                 parts);
    }
}

WARROOM_TEST_MAIN(HttpClientTest)
#include "tst_http_client.moc"
