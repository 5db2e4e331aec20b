// Probes against real sockets: what is good, what is bad and why.
#include "probe/prober.h"

#include "answering_server.h"
#include "support/free_port.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "unit/net/test_certificate.h"

#include <atomic>

using namespace warroom;
using namespace warroom::probe;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

std::optional<net::HttpResponse> answer(const net::HttpRequest& request)
{
    if (request.path == "/never")
        return std::nullopt;
    if (request.path == "/moved")
        return net::HttpResponse{302, {{"Location", "/ok"}}, {}};
    const int status = request.path == "/teapot" ? 418 : request.path == "/broken" ? 500 : 200;
    return net::HttpResponse{status, {}, "text"};
}

} // namespace

class ProberTest : public QObject
{
    Q_OBJECT

private slots:
    void oneRequestSaysWhatIsWrong_data();
    void oneRequestSaysWhatIsWrong();
    void certificatesAreVerified();
    void tcpPortsAreReached();
    void itAsksAgainAndAgain();
    void tasksThatEndAreNotAsked();
    void stoppingDoesNotWaitForAnAnswer();
};

void ProberTest::oneRequestSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QList<int>>("expect");
    QTest::addColumn<int>("threshold");
    QTest::addColumn<QString>("problem");
    QTest::newRow("200 is good") << "/ok" << QList<int>{} << 0 << "";
    QTest::newRow("a redirect is not followed, and good") << "/moved" << QList<int>{} << 0 << "";
    QTest::newRow("500 is bad") << "/broken" << QList<int>{} << 0 << "it answered HTTP 500";
    QTest::newRow("418 is bad") << "/teapot" << QList<int>{} << 0 << "it answered HTTP 418";
    QTest::newRow("418 is good where it is expected") << "/teapot" << QList<int>{200, 418} << 0 << "";
    QTest::newRow("200 is bad where it is not expected")
        << "/ok" << QList<int>{204} << 0 << "it answered HTTP 200";
    QTest::newRow("fast enough") << "/ok" << QList<int>{} << 60'000 << "";
    QTest::newRow("no answer in time") << "/never" << QList<int>{} << 0 << "no answer from .* in time";
}

void ProberTest::oneRequestSaysWhatIsWrong()
{
    QFETCH(QString, path);
    QFETCH(QList<int>, expect);
    QFETCH(int, threshold);
    QFETCH(QString, problem);
    AnsweringServer server(answer);
    Probe probe;
    probe.target = server.url() + path.toStdString();
    probe.expect.assign(expect.begin(), expect.end());
    probe.timeoutMillis = path == "/never" ? 200 : 5'000;
    const auto result = probeOnce(probe, threshold, {});
    QCOMPARE(result.good, problem.isEmpty());
    const QRegularExpression expected("^" + problem + "$");
    QVERIFY2(expected.match(QString::fromStdString(result.problem)).hasMatch(), result.problem.c_str());
}

void ProberTest::certificatesAreVerified()
{
    const TempDir folder;
    net::ServerOptions options;
    options.certificateFile = folder.stdFile("certificate.pem");
    options.keyFile = folder.stdFile("key.pem");
    net::writeCertificate(options.certificateFile, options.keyFile);
    AnsweringServer server(answer, options);
    Probe probe;
    probe.target = server.url("https") + "/ok";
    const auto untrusted = probeOnce(probe, 0, {});
    QVERIFY(!untrusted.good);
    QVERIFY2(untrusted.problem.find("is not trusted") != std::string::npos, untrusted.problem.c_str());
    const auto trusted = probeOnce(probe, 0, options.certificateFile);
    QVERIFY2(trusted.good, trusted.problem.c_str());
    probe.target = server.url("http") + "/ok";
    QVERIFY(!probeOnce(probe, 0, options.certificateFile).good);
}

void ProberTest::tcpPortsAreReached()
{
    AnsweringServer server(answer);
    Probe probe;
    probe.kind = ProbeKind::Tcp;
    probe.target = server.hostPort();
    QVERIFY(probeOnce(probe, 0, {}).good);
    probe.target = "127.0.0.1:" + std::to_string(freePort());
    const auto refused = probeOnce(probe, 0, {});
    QVERIFY(!refused.good);
    QVERIFY2(refused.problem.starts_with("cannot reach " + probe.target), refused.problem.c_str());
    probe.target = "127.0.0.1";
    QVERIFY(probeOnce(probe, 0, {}).problem.find("is not a host with its port") != std::string::npos);
}

void ProberTest::itAsksAgainAndAgain()
{
    AnsweringServer server(answer);
    std::atomic<int> good = 0, bad = 0;
    Prober prober({}, [&](const std::string& id, const ProbeResult& result) {
        ++(id == "ok" && result.good ? good : bad);
    });
    Probe probe;
    probe.target = server.url() + "/ok";
    probe.everySeconds = 1;
    prober.setTasks({{"ok", probe, 0}});
    QTRY_VERIFY_WITH_TIMEOUT(good >= 2, 20'000);
    QCOMPARE(bad.load(), 0);
}

void ProberTest::stoppingDoesNotWaitForAnAnswer()
{
    std::atomic<int> asked = 0;
    AnsweringServer server([&](const net::HttpRequest&) {
        ++asked;
        return std::optional<net::HttpResponse>();
    });
    auto prober = std::make_unique<Prober>(std::string(), [](const std::string&, const ProbeResult&) {});
    Probe probe;
    probe.target = server.url() + "/never";
    probe.everySeconds = 60;
    probe.timeoutMillis = 60'000;
    prober->setTasks({{"never", probe, 0}});
    QTRY_VERIFY_WITH_TIMEOUT(asked == 1, 20'000);
    QElapsedTimer stopping;
    stopping.start();
    prober.reset();
    // A backend that is told to stop has 5 s for all of it.
    QVERIFY2(stopping.elapsed() < 5'000, qPrintable(QString::number(stopping.elapsed())));
}

void ProberTest::tasksThatEndAreNotAsked()
{
    AnsweringServer server(answer);
    std::atomic<int> first = 0, second = 0;
    Prober prober({}, [&](const std::string& id, const ProbeResult&) { ++(id == "first" ? first : second); });
    Probe probe;
    probe.target = server.url() + "/ok";
    probe.everySeconds = 1;
    std::vector<ProbeTask> many;
    for (int i = 0; i < 40; ++i) {
        probe.target = server.url() + "/ok?" + std::to_string(i);
        many.push_back({"first", probe, 0});
    }
    prober.setTasks(many);
    QTRY_VERIFY_WITH_TIMEOUT(first >= 40, 20'000);
    prober.setTasks({{"second", probe, 0}});
    const int before = first;
    QTRY_VERIFY_WITH_TIMEOUT(second >= 2, 20'000);
    QVERIFY(first <= before + static_cast<int>(Prober::mostAtOnce));
}

WARROOM_TEST_MAIN(ProberTest)
#include "tst_prober.moc"
