// Links that die without a word, and peers that do not read: both are noticed in time, and cost the others
// nothing.
#include "wire_client.h"

#include "net/websocket_client.h"
#include "support/integration/backend_process.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "workspace/socket_transport.h"
#include "workspace/workspace.h"

#include <QElapsedTimer>

#include <atomic>
#include <list>
#include <poll.h>
#include <thread>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int patience = 20'000;    // ms
constexpr qint64 noticedIn = 5'500; // ms: the 5 s of the promise, and what a busy machine needs to say so
constexpr double mebi = 1024 * 1024;

// Passes bytes on between clients and a backend until it is frozen: from then on it takes what the sockets
// hold and passes on nothing, but closes nothing either.
class FreezingProxy final
{
public:
    explicit FreezingProxy(int backendPort)
        : m_backendPort(backendPort), m_listener(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address = loopback(0);
        socklen_t size = sizeof address;
        if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
            ::listen(m_listener, 16) != 0 ||
            ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            qFatal("the proxy cannot listen");
        m_url = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
        m_thread = std::thread([this] { run(); });
    }
    ~FreezingProxy()
    {
        m_ends = true;
        m_thread.join();
        ::close(m_listener);
        for (const auto& [from, to] : m_pairs) {
            ::close(from);
            ::close(to);
        }
    }
    FreezingProxy(const FreezingProxy&) = delete;
    FreezingProxy& operator=(const FreezingProxy&) = delete;

    const std::string& url() const { return m_url; }
    void freeze() { m_frozen = true; }

private:
    static sockaddr_in loopback(int port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        return address;
    }

    void run()
    {
        while (!m_ends) {
            std::vector<pollfd> all;
            if (!m_frozen) {
                all.push_back({m_listener, POLLIN, 0});
                for (const auto& [from, to] : m_pairs) {
                    all.push_back({from, POLLIN, 0});
                    all.push_back({to, POLLIN, 0});
                }
            }
            ::poll(all.data(), all.size(), 20);
            std::size_t at = 1;
            for (auto pair = m_pairs.begin(); pair != m_pairs.end() && at + 1 < all.size(); at += 2) {
                const bool open = pass(all[at], pair->second) && pass(all[at + 1], pair->first);
                pair = open ? std::next(pair) : drop(pair);
            }
            if (!all.empty() && all[0].revents != 0)
                accept();
        }
    }

    static bool pass(const pollfd& from, int to)
    {
        char buffer[65536];
        if (from.revents == 0)
            return true;
        const auto got = ::recv(from.fd, buffer, sizeof buffer, 0);
        return got > 0 && ::send(to, buffer, std::size_t(got), MSG_NOSIGNAL) == got;
    }
    std::list<std::pair<int, int>>::iterator drop(std::list<std::pair<int, int>>::iterator pair)
    {
        ::close(pair->first);
        ::close(pair->second);
        return m_pairs.erase(pair);
    }
    void accept()
    {
        const int client = ::accept(m_listener, nullptr, nullptr);
        const int backend = ::socket(AF_INET, SOCK_STREAM, 0);
        const sockaddr_in address = loopback(m_backendPort);
        if (::connect(backend, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
            m_pairs.emplace_back(client, backend);
    }

    int m_backendPort;
    int m_listener;
    std::string m_url;
    std::atomic<bool> m_ends = false;
    std::atomic<bool> m_frozen = false;
    std::list<std::pair<int, int>> m_pairs; // the proxy's thread, until it has ended
    std::thread m_thread;
};

} // namespace

class TestLinks : public QObject
{
    Q_OBJECT

private slots:
    void clientsNoticeADeadLink_data();
    void clientsNoticeADeadLink();
    void aWorkspaceShowsADeadLink();
    void theBackendDropsDeadClients();
    void slowReadersAreClosedAndCostNobody();

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
    FreezingProxy proxy(QUrl(backend.url()).port());
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
    proxy.freeze();
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
    FreezingProxy proxy(QUrl(backend.url()).port());
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
    proxy.freeze();
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(state() != LinkState::Live, patience);
    QVERIFY2(timer.elapsed() <= noticedIn, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!connection.error.empty());
}

// The limits say when; a client that answers pings stays.
void TestLinks::theBackendDropsDeadClients()
{
    TempDir folder;
    BackendProcess backend(folder.path() + "/data",
                           "[limits]\nwebsocket_ping_s = 1\nwebsocket_silence_s = 3\n");
    QVERIFY2(backend.start(), backend.output().constData());
    FreezingProxy proxy(QUrl(backend.url()).port());
    const auto open = [&](WireClient& client) {
        return client.openWebSocket(backend.adminToken()) == 101 && !client.hello().isEmpty();
    };
    WireClient silent(backend.url()), alive(backend.url()), cutOff(QString::fromStdString(proxy.url()));
    QVERIFY(open(silent) && open(alive) && open(cutOff));
    QCOMPARE(measure(backend, "warroom_sessions"), 3.0);
    proxy.freeze();
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
    QVERIFY(most - before < 64 * mebi);
}

WARROOM_TEST_MAIN(TestLinks)
#include "tst_links.moc"
