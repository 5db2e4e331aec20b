// What a thousand clients that say nothing cost the backend, plain and over TLS.
#include "wire_client.h"

#include "certificates.h"
#include "support/integration/backend_process.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <fstream>
#include <sys/resource.h>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int clients = 1'000;
constexpr double mostEach = 60; // KiB

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true; // the figures would be those of the sanitizer
#else
constexpr bool isSanitized = false;
#endif

double residentKiB(qint64 pid)
{
    std::ifstream in("/proc/" + std::to_string(pid) + "/statm");
    double size = 0, resident = 0;
    in >> size >> resident;
    return resident * 4;
}

} // namespace

class TestIdleClients : public QObject
{
    Q_OBJECT

private slots:
    void idleClientsCostLittle_data();
    void idleClientsCostLittle();
};

void TestIdleClients::idleClientsCostLittle_data()
{
    QTest::addColumn<bool>("secure");
    QTest::newRow("plain") << false;
    QTest::newRow("over TLS") << true;
}

void TestIdleClients::idleClientsCostLittle()
{
    QFETCH(bool, secure);
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    TempDir folder;
    Certificates certificates(folder.path());
    QVERIFY2(certificates.selfSigned("backend"), certificates.what());
    BackendProcess backend(folder.path() + "/data");
    QVERIFY2(backend.start(secure ? QStringList{"--tls-cert", certificates.pem("backend"), "--tls-key",
                                                certificates.key("backend")}
                                  : QStringList()),
             backend.output().constData());
    const auto token = backend.adminToken();
    const auto open = [&](std::vector<std::unique_ptr<WireClient>>& into, int count) {
        for (int i = 0; i < count; ++i) {
            into.push_back(std::make_unique<WireClient>(backend.url()));
            if (into.back()->openWebSocket(token) != 101 || into.back()->hello().isEmpty())
                return false;
        }
        return true;
    };
    std::vector<std::unique_ptr<WireClient>> first, idle;
    QVERIFY(open(first, 10)); // what is there once, for however many
    const double before = residentKiB(backend.pid());
    QVERIFY(open(idle, clients));
    const double each = (residentKiB(backend.pid()) - before) / clients;
    qInfo("%d idle clients, %s: %.1f KiB of backend memory each", clients, secure ? "TLS" : "plain", each);
    QVERIFY(isSanitized || each <= mostEach);
    idle.front()->sendFrame(net::Opcode::Ping, "still served");
    std::string event = idle.front()->nextEvent();
    while (event.starts_with("text:"))
        event = idle.front()->nextEvent();
    QCOMPARE(event, std::string("pong:still served"));
}

WARROOM_TEST_MAIN(TestIdleClients)
#include "tst_idle_clients.moc"
