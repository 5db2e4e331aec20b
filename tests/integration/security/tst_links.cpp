// Links that die without a word, and peers that do not read: both are noticed in time, and cost the others
// nothing.
#include "wire_client.h"

#include "net/websocket_client.h"
#include "support/integration/backend_process.h"
#include "support/link_proxy.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "workspace/socket_transport.h"
#include "workspace/workspace.h"

#include <QElapsedTimer>

#include <list>
#include <random>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int patience = 20'000;    // ms
constexpr qint64 noticedIn = 5'000; // ms
constexpr double mebi = 1024 * 1024;

} // namespace

class TestLinks : public QObject
{
    Q_OBJECT

private slots:
    void clientsNoticeADeadLink_data();
    void clientsNoticeADeadLink();
    void aWorkspaceShowsADeadLink();
    void everyCutIsNoticed();
    void theBackendDropsDeadClients();
    void slowReadersAreClosedAndCostNobody();
    void thoseWhoDoNotReadGiveTheirPlacesBack();

private:
    double measure(const BackendProcess& backend, const std::string& name) const;
};

double TestLinks::measure(const BackendProcess& backend, const std::string& name) const
{
    const auto metrics = backend.request("GET", "/metrics");
    const auto at = metrics ? metrics->body.find("\n" + name + " ") : std::string::npos;
    return at == std::string::npos ? -1 : std::stod(metrics->body.substr(at + name.size() + 2));
}

void TestLinks::clientsNoticeADeadLink_data()
{
    QTest::addColumn<int>("outgoing");
    QTest::newRow("while nothing is said") << 0;
    QTest::newRow("while a message is on its way out") << 1;
    QTest::newRow("while more goes out than the sockets hold") << 40;
}

// P28: nothing tells that the peer is gone, its machine even confirms bytes for a while.
void TestLinks::clientsNoticeADeadLink()
{
    QFETCH(int, outgoing);
    TempDir folder;
    BackendProcess backend(folder.path() + "/data");
    QVERIFY2(backend.start(), backend.output().constData());
    LinkProxy proxy(QUrl(backend.url()).port());
    QObject here;
    int opened = 0, closed = 0;
    Error error;
    net::WebSocketClient client(
        [&](std::function<void()> work) {
            QMetaObject::invokeMethod(&here, std::move(work), Qt::QueuedConnection);
        },
        {[&] { ++opened; },
         {},
         [&](std::uint16_t, Error why) {
             ++closed;
             error = std::move(why);
         }});
    client.connect(
        {proxy.url() + "/sync", {{"Authorization", "Bearer " + backend.adminToken()}}, "warroom.v1"});
    QTRY_COMPARE_WITH_TIMEOUT(opened, 1, patience);
    proxy.set(LinkProxy::Link::Stalled);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < outgoing; ++i)
        client.send(std::string(1'000'000, ' '));
    QTRY_COMPARE_WITH_TIMEOUT(closed, 1, patience);
    QVERIFY2(timer.elapsed() <= noticedIn, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(error.code(), ErrorCode::Timeout);
}

void TestLinks::aWorkspaceShowsADeadLink()
{
    TempDir folder;
    BackendProcess backend(folder.path() + "/data");
    QVERIFY2(backend.start(), backend.output().constData());
    LinkProxy proxy(QUrl(backend.url()).port());
    WorkspaceOptions options;
    options.directory = folder.stdFile("workspace");
    options.connect = [&] { return makeSocketTransport({proxy.url(), backend.adminToken(), {}}); };
    auto opened = openWorkspace(std::move(options));
    QVERIFY_RESULT(opened);
    (*opened)->start([] {});
    Connection connection;
    const auto state = [&] {
        auto change = (*opened)->takeChange();
        if (change.connection)
            connection = *change.connection;
        return connection.state;
    };
    QTRY_VERIFY_WITH_TIMEOUT(state() == LinkState::Live, patience);
    proxy.set(LinkProxy::Link::Stalled);
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(state() != LinkState::Live, patience);
    QVERIFY2(timer.elapsed() <= noticedIn, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!connection.error.empty());
}

// P28, 200 times (WARROOM_CUTS; fewer here): links of every age, all cut at once, some 20 in a round.
void TestLinks::everyCutIsNoticed()
{
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("WARROOM_CUTS", &isNumber);
    const int wanted = isNumber ? asked : 20;
    TempDir folder;
    BackendProcess backend(folder.path() + "/data");
    QVERIFY2(backend.start(), backend.output().constData());
    std::mt19937 random(1);
    qint64 longest = 0;
    for (int cut = 0; cut < wanted;) {
        LinkProxy proxy(QUrl(backend.url()).port());
        QObject here;
        QElapsedTimer timer;
        int opened = 0, closed = 0;
        std::list<net::WebSocketClient> clients;
        const int many = std::min(20, wanted - cut);
        for (int i = 0; i < many; ++i) {
            clients.emplace_back(
                [&](std::function<void()> work) {
                    QMetaObject::invokeMethod(&here, std::move(work), Qt::QueuedConnection);
                },
                net::WebSocketClient::Callbacks{[&] { ++opened; },
                                                {},
                                                [&](std::uint16_t, const Error&) {
                                                    ++closed;
                                                    longest = std::max(longest, timer.elapsed());
                                                }});
            clients.back().connect(
                {proxy.url() + "/sync", {{"Authorization", "Bearer " + backend.adminToken()}}, "warroom.v1"});
            QTRY_COMPARE_WITH_TIMEOUT(opened, i + 1, patience);
            QTest::qWait(
                static_cast<int>(random() % 150)); // so that each is at another place between its pings
        }
        QCOMPARE(closed, 0);
        proxy.set(LinkProxy::Link::Stalled);
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(closed, many, patience);
        cut += many;
    }
    qInfo("%d half-open links, the last was noticed after %lld ms", wanted, longest);
    QVERIFY2(longest <= noticedIn, qPrintable(QString::number(longest)));
}

// The limits say when; a client that answers pings stays.
void TestLinks::theBackendDropsDeadClients()
{
    TempDir folder;
    BackendProcess backend(folder.path() + "/data",
                           "[limits]\nwebsocket_ping_s = 1\nwebsocket_silence_s = 3\n");
    QVERIFY2(backend.start(), backend.output().constData());
    LinkProxy proxy(QUrl(backend.url()).port());
    const auto open = [&](WireClient& client) {
        return client.openWebSocket(backend.adminToken()) == 101 && !client.hello().isEmpty();
    };
    WireClient silent(backend.url()), alive(backend.url()), cutOff(QString::fromStdString(proxy.url()));
    QVERIFY(open(silent) && open(alive) && open(cutOff));
    QCOMPARE(measure(backend, "warroom_sessions"), 3.0);
    proxy.set(LinkProxy::Link::Stalled);
    int pings = 0;
    while (pings < 6) {
        const auto event = alive.nextEvent();
        QVERIFY2(event.starts_with("text:") || event.starts_with("ping:"), event.c_str());
        if (event.starts_with("ping:")) {
            alive.sendFrame(net::Opcode::Pong, {});
            ++pings;
        }
    }
    std::string event = silent.nextEvent();
    while (event.starts_with("text:") || event.starts_with("ping:"))
        event = silent.nextEvent();
    QCOMPARE(event, std::string("close:1001"));
    QTRY_COMPARE_WITH_TIMEOUT(measure(backend, "warroom_sessions"), 1.0, patience);
}

// SEC31: clients that ask for much and take nothing. An element that is no operation is answered with an
// error many times its size.
void TestLinks::slowReadersAreClosedAndCostNobody()
{
    constexpr int count = 10;
    TempDir folder;
    BackendProcess backend(folder.path() + "/data", "[limits]\nwebsocket_queue_bytes = 1048576\n");
    QVERIFY2(backend.start(), backend.output().constData());
    const auto ticket = declareIncident(backend, "Slow readers");
    const auto token = backend.adminToken();
    WireClient quick(backend.url());
    QCOMPARE(quick.openWebSocket(token), 101);
    QVERIFY(!quick.hello().isEmpty());
    std::string demanding = R"({"send":{"ops":[7)";
    for (int i = 0; i < 5'000; ++i)
        demanding += ",7";
    demanding += "]}}";
    const double before = measure(backend, "process_resident_memory_bytes");
    double most = before;
    qint64 longest = 0;
    for (int i = 0; i < count; ++i) {
        WireClient slow(backend.url(), {.receiveBuffer = 65536});
        QCOMPARE(slow.openWebSocket(token), 101);
        QVERIFY(!slow.hello().isEmpty());
        for (int sent = 0; sent < 30; ++sent)
            slow.sendText(demanding);
        QElapsedTimer timer;
        timer.start();
        quick.sendText(R"({"send":{"ops":[{"id":")" +
                       QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString() + R"(","ticket":")" +
                       ticket + R"(","type":"comment.add","body":{"text":"Still served."}}]}})");
        QVERIFY(quick.message("ack")["results"].toArray().first().toObject().contains("seq"));
        longest = std::max(longest, timer.elapsed());
        QTRY_COMPARE_WITH_TIMEOUT(measure(backend, "warroom_sessions"), 1.0, patience);
        most = std::max(most, measure(backend, "process_resident_memory_bytes"));
        QCOMPARE(slow.close(), std::string("close:1013"));
    }
    qInfo("%d slow readers: %.1f MiB more at most, others waited %lld ms at most", count,
          (most - before) / mebi, longest);
    QVERIFY(longest < 2'000);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    QVERIFY(most - before < 64 * mebi);
#endif
}

// SEC29: an address whose places are all taken by clients that ask and never read is served again soon, and
// all others all the time.
void TestLinks::thoseWhoDoNotReadGiveTheirPlacesBack()
{
    constexpr int places = 64;
    TempDir folder;
    BackendProcess backend(folder.path() + "/data", "[limits]\nheader_time_s = 2\nbody_time_s = 2\n");
    QVERIFY2(backend.start(), backend.output().constData());
    const std::string ask = "GET /api/v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n";
    std::list<WireClient> slow;
    for (int i = 0; i < places; ++i) {
        slow.emplace_back(backend.url(), WireOptions{.from = "127.0.0.2", .receiveBuffer = 4096});
        for (int asked = 0; asked < 50; ++asked)
            slow.back().send(ask);
    }
    const auto statusFrom = [&](const char* address) {
        return WireClient(backend.url(), {.from = address})
            .ask("GET /api/v1/nothing HTTP/1.1\r\nHost: x\r\n");
    };
    const auto served = statusFrom("127.0.0.3");
    QVERIFY(served == 401 || served == 404);
    QCOMPARE(statusFrom("127.0.0.2"), 503);
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE_WITH_TIMEOUT(statusFrom("127.0.0.2"), served, patience);
    QCOMPARE(statusFrom("127.0.0.3"), served);
    qInfo("the places were free again after %lld ms", timer.elapsed());
}

WARROOM_TEST_MAIN(TestLinks)
#include "tst_links.moc"
