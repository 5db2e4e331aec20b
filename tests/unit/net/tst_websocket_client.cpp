// The WebSocket client against our server: plain and TLS, and every way in which a link fails.
#include "net/websocket_client.h"

#include "support/temp_dir.h"
#include "support/test_main.h"
#include "unit/net/server_fixture.h"
#include "unit/net/test_certificate.h"

#include <future>

using namespace warroom;
using namespace warroom::net;
using namespace std::chrono_literals;

namespace {

// What a client has told, on the test's thread.
struct Told
{
    explicit Told(WebSocketClientOptions options = {})
        : client(
              [this](std::function<void()> work) {
                  QMetaObject::invokeMethod(&context, work, Qt::QueuedConnection);
              },
              {[this] { ++opened; }, [this](const std::string& text) { texts.push_back(text); },
               [this](std::uint16_t closeCode, const Error& why) {
                   ++closed;
                   code = closeCode;
                   error = why;
               }},
              std::move(options))
    {}

    QObject context;
    int opened = 0;
    int closed = 0;
    int code = 0;
    Error error;
    std::vector<std::string> texts;
    WebSocketClient client;
};

WebSocketTarget target(const std::string& url)
{
    return {url + "/sync", {{"Authorization", "Bearer secret"}}, "warroom.v1"};
}

// Accepts connections into its backlog and never says a word.
class SilentPort final
{
public:
    SilentPort() : m_fd(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(m_fd, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(m_fd, 8) != 0 ||
            ::getsockname(m_fd, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            qFatal("cannot listen");
        url = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
    }
    ~SilentPort() { close(); }
    SilentPort(const SilentPort&) = delete;
    SilentPort& operator=(const SilentPort&) = delete;
    void close()
    {
        if (m_fd >= 0)
            ::close(m_fd);
        m_fd = -1;
    }

    std::string url;

private:
    int m_fd;
};

} // namespace

class WebSocketClientTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sendsAndReceivesInOrder();
    void largeMessagesArriveWhole();
    void closingIsToldOnce();
    void theServersCloseIsTold();
    void goingAwayIsTold();
    void refusalsAreToldWithTheirCode_data();
    void refusalsAreToldWithTheirCode();
    void aPortWithoutListenerIsUnreachable();
    void aSilentServerEndsConnecting();
    void aFrozenServerIsNoticed();
    void aNewConnectEndsTheOldLinkSilently();
    void destructionWhileConnectingIsQuick();
    void secureLinksWork();
    void badCertificatesAreRefusedBeforeTheToken_data();
    void badCertificatesAreRefusedBeforeTheToken();
    void reloadedCertificatesServeNewLinks();

private:
    ServerOptions secureOptions(const CertificateWish& wish = {});
    std::string file(const char* name) const { return m_folder->stdFile(name); }

    std::unique_ptr<TempDir> m_folder;
};

void WebSocketClientTest::init() { m_folder = std::make_unique<TempDir>(); }

ServerOptions WebSocketClientTest::secureOptions(const CertificateWish& wish)
{
    auto options = testOptions();
    options.certificateFile = file("cert.pem");
    options.keyFile = file("key.pem");
    writeCertificate(options.certificateFile, options.keyFile, wish);
    return options;
}

void WebSocketClientTest::sendsAndReceivesInOrder()
{
    ServerThread running;
    Told told;
    told.client.connect(target(running.url()));
    QTRY_COMPARE(told.opened, 1);
    QCOMPARE(running.handler.authorization(), std::string("Bearer secret"));
    for (int i = 0; i < 100; ++i)
        told.client.send(std::to_string(i));
    QTRY_COMPARE(told.texts.size(), std::size_t{100});
    for (std::size_t i = 0; i < 100; ++i)
        QCOMPARE(told.texts[i], std::to_string(i));
    QCOMPARE(told.closed, 0);
}

void WebSocketClientTest::largeMessagesArriveWhole()
{
    ServerThread running;
    Told told;
    told.client.connect(target(running.url()));
    const std::string text(1024 * 1024, 'x');
    QTRY_COMPARE(told.opened, 1);
    told.client.send(text);
    QTRY_COMPARE(told.texts.size(), std::size_t{1});
    QVERIFY(told.texts[0] == text);
}

void WebSocketClientTest::closingIsToldOnce()
{
    ServerThread running;
    Told told;
    told.client.connect(target(running.url()));
    QTRY_COMPARE(told.opened, 1);
    told.client.send("last words");
    told.client.close();
    told.client.close();
    QTRY_COMPARE(told.closed, 1);
    QCOMPARE(told.error.code(), ErrorCode::Cancelled);
    QTRY_COMPARE(running.handler.lastClose.load(), 1000);
    QCOMPARE(running.handler.messages.load(), 1);
    QCOMPARE(told.closed, 1);
}

void WebSocketClientTest::theServersCloseIsTold()
{
    ServerThread running;
    Told told;
    told.client.connect(target(running.url()));
    QTRY_COMPARE(told.opened, 1);
    told.client.send("bye");
    QTRY_COMPARE(told.closed, 1);
    QCOMPARE(told.code, 4401);
    QCOMPARE(told.error.message(), std::string("token"));
}

void WebSocketClientTest::goingAwayIsTold()
{
    ServerThread running;
    Told told;
    told.client.connect(target(running.url()));
    QTRY_COMPARE(told.opened, 1);
    running.stop();
    QTRY_COMPARE(told.closed, 1);
    QCOMPARE(told.code, 1001);
}

void WebSocketClientTest::refusalsAreToldWithTheirCode_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("subprotocol");
    QTest::addColumn<QString>("code");
    QTest::newRow("a handler that refuses") << "/other"
                                            << "warroom.v1"
                                            << "E_FORBIDDEN";
    QTest::newRow("a subprotocol that is not agreed to") << "/sync"
                                                         << "warroom.v9"
                                                         << "E_VERSION";
}

void WebSocketClientTest::refusalsAreToldWithTheirCode()
{
    QFETCH(QString, path);
    QFETCH(QString, subprotocol);
    QFETCH(QString, code);
    ServerThread running;
    Told told;
    told.client.connect({running.url() + path.toStdString(), {}, subprotocol.toStdString()});
    QTRY_COMPARE(told.closed, 1);
    QCOMPARE(codeName(told.error.code()), std::string_view(code.toLatin1().constData()));
    QCOMPARE(told.opened, 0);
}

void WebSocketClientTest::aPortWithoutListenerIsUnreachable()
{
    SilentPort port;
    port.close();
    Told told;
    told.client.connect(target(port.url));
    QTRY_COMPARE(told.closed, 1);
    QCOMPARE(told.error.code(), ErrorCode::Unreachable);
    QVERIFY(told.error.message().find(port.url.substr(7)) != std::string::npos);
}

void WebSocketClientTest::aSilentServerEndsConnecting()
{
    const SilentPort port;
    WebSocketClientOptions options;
    options.connectTime = 100ms;
    Told told(options);
    told.client.connect(target(port.url));
    QTRY_COMPARE(told.closed, 1);
    QCOMPARE(told.error.code(), ErrorCode::Timeout);
}

void WebSocketClientTest::aFrozenServerIsNoticed()
{
    ServerThread running;
    WebSocketClientOptions options;
    options.pingEvery = 50ms;
    options.silence = 400ms;
    Told told(options);
    told.client.connect(target(running.url()));
    QTRY_COMPARE(told.opened, 1);
    std::promise<void> thaw;
    running.server.post([frozen = thaw.get_future().share()] { frozen.wait(); });
    QTRY_COMPARE(told.closed, 1);
    thaw.set_value();
    QCOMPARE(told.code, 1006);
    QCOMPARE(told.error.code(), ErrorCode::Timeout);
}

void WebSocketClientTest::aNewConnectEndsTheOldLinkSilently()
{
    ServerThread first;
    ServerThread second;
    Told told;
    told.client.connect(target(first.url()));
    QTRY_COMPARE(told.opened, 1);
    told.client.connect(target(second.url()));
    QTRY_COMPARE(told.opened, 2);
    QTRY_COMPARE(first.handler.openSockets.load(), std::size_t{0});
    QCOMPARE(told.closed, 0);
}

void WebSocketClientTest::destructionWhileConnectingIsQuick()
{
    const SilentPort port;
    QElapsedTimer timer;
    timer.start();
    {
        Told told;
        told.client.connect(target(port.url));
    }
    QVERIFY(timer.elapsed() < 2000);
}

void WebSocketClientTest::secureLinksWork()
{
    const auto options = secureOptions();
    ServerThread running(options);
    Told told({.caFile = options.certificateFile});
    told.client.connect(target(running.url("https")));
    QTRY_VERIFY2(told.opened == 1, told.error.message().c_str());
    const std::string large(1024 * 1024, 'x');
    told.client.send(large);
    told.client.send("small");
    QTRY_COMPARE(told.texts.size(), std::size_t{2});
    QVERIFY(told.texts[0] == large && told.texts[1] == "small");
    told.client.close();
    QTRY_COMPARE(running.handler.lastClose.load(), 1000);
}

void WebSocketClientTest::badCertificatesAreRefusedBeforeTheToken_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<int>("beginsIn");
    QTest::addColumn<int>("endsIn");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("nobody vouches for it") << "IP:127.0.0.1,DNS:localhost" << -60 << 3600 << false;
    QTest::newRow("it names another host") << "DNS:other.example" << -60 << 3600 << true;
    QTest::newRow("it names the host only as common name") << "" << -60 << 3600 << true;
    QTest::newRow("it has expired") << "DNS:localhost" << -3600 << -60 << true;
    QTest::newRow("it is not valid yet") << "DNS:localhost" << 600 << 3600 << true;
}

void WebSocketClientTest::badCertificatesAreRefusedBeforeTheToken()
{
    QFETCH(QString, names);
    QFETCH(int, beginsIn);
    QFETCH(int, endsIn);
    QFETCH(bool, trusted);
    const auto options = secureOptions({names.toStdString(), "localhost", beginsIn, endsIn});
    ServerThread running(options);
    Told told({.caFile = trusted ? options.certificateFile : std::string()});
    told.client.connect(target("https://localhost:" + std::to_string(running.server.port())));
    QTRY_COMPARE(told.closed, 1);
    QCOMPARE(told.error.code(), ErrorCode::Tls);
    QVERIFY2(told.error.message().find("is not trusted") != std::string::npos, told.error.message().c_str());
    running.stop();
    QCOMPARE(running.handler.authorization(), std::string());
    QCOMPARE(told.opened, 0);
}

void WebSocketClientTest::reloadedCertificatesServeNewLinks()
{
    const auto options = secureOptions();
    ServerThread running(options);
    writeCertificate(options.certificateFile, options.keyFile);
    const auto reload = [&] {
        std::promise<bool> done;
        running.server.post([&] {
            done.set_value(running.server.reloadTls(options.certificateFile, options.keyFile).has_value());
        });
        return done.get_future().get();
    };
    Told early({.caFile = options.certificateFile});
    early.client.connect(target(running.url("https")));
    QTRY_COMPARE(early.closed, 1);
    QCOMPARE(early.error.code(), ErrorCode::Tls);
    QVERIFY(reload());
    QVERIFY(QFile::remove(QString::fromStdString(options.keyFile)));
    QVERIFY(!reload());
    Told late({.caFile = options.certificateFile});
    late.client.connect(target(running.url("https")));
    QTRY_COMPARE(late.opened, 1);
}

WARROOM_TEST_MAIN(WebSocketClientTest)
#include "tst_websocket_client.moc"
