// What monitoring sends while links are cut in mid-request and stalled, warroomd is killed and its disk takes
// nothing: a real Alertmanager and a real OpenTelemetry exporter get all of it through, each alert once.
#include "integration/ctl/ctl_process.h"
#include "integration/pipeline/monitoring_streams.h"
#include "support/free_port.h"
#include "support/link_proxy.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QStandardPaths>
#include <QTimer>

#include <sys/resource.h>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int patience = 120'000; // ms

int fromEnvironment(const char* name, int otherwise)
{
    return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : otherwise;
}

} // namespace

class IntakeFaultsTest final : public QObject
{
    Q_OBJECT

public:
    // A long run is not a test that hangs.
    IntakeFaultsTest()
    {
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(1000 * m_seconds + 5 * patience));
    }

private slots:
    void initTestCase();
    void nothingIsLostAndNothingIsThereTwice();
    void cleanup();

private:
    enum Kind
    {
        Cut,
        Stall,
        HalfARequest,
        NoAnswer,
        Kill,
        DiskTakesNothing,
        Kinds
    };
    struct Fault
    {
        std::function<bool()> isOver;
        std::function<void()> heal;
    };

    void startExporter();
    void soak(int forMs);
    void begin(Kind kind);
    void healDue();
    void restart();
    std::map<int, int> answers() const;

    const int m_seconds = fromEnvironment("WARROOM_FAULT_SECONDS", 22);
    QRandomGenerator m_random;
    QElapsedTimer m_clock;
    TempDir m_folder;
    std::unique_ptr<BackendProcess> m_backend;
    QStringList m_listen;
    QString m_key, m_problem;
    std::vector<std::unique_ptr<LinkProxy>> m_links; // Alertmanager's, then the exporter's
    std::unique_ptr<AlertStream> m_alerts;
    std::unique_ptr<RecordStream> m_records;
    std::map<Kind, Fault> m_faults; // that are in force
    std::map<Kind, int> m_begun;
};

void IntakeFaultsTest::initTestCase()
{
    if (QStandardPaths::findExecutable("prometheus-alertmanager").isEmpty())
        QSKIP("did not run: prometheus-alertmanager is not installed");
    const int port = freePort();
    m_listen = {"--listen", at(port)};
    m_backend = std::make_unique<BackendProcess>(m_folder.file("data"));
    // A write beyond the limit that is set later is an error then, not the end.
    m_backend->runUnder({"sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"});
    QVERIFY2(m_backend->start(m_listen), m_backend->output());
    const auto made = m_backend->request("POST", "/api/v1/intake", R"({"name":"monitoring"})");
    QVERIFY(made && made->status == 201);
    m_key = QJsonDocument::fromJson(QByteArray::fromStdString(made->body))["key"].toString();
    m_links.push_back(std::make_unique<LinkProxy>(port));
    const QString webhook = QString("%1/intake/alertmanager?key=%2");
    m_alerts = std::make_unique<AlertStream>(
        *m_backend, m_folder.path(), webhook.arg(QString::fromStdString(m_links.front()->url()), m_key));
    QTRY_VERIFY_WITH_TIMEOUT(m_alerts->isReady(), patience);
    startExporter();
}

void IntakeFaultsTest::startExporter()
{
    const QString folder = m_folder.file("exporter");
    const bool isThere = !QStandardPaths::findExecutable("node").isEmpty() &&
                         !QStandardPaths::findExecutable("npm").isEmpty() && haveSharedData() &&
                         !nodeProgram(sharedData("otlp") + "/generate", folder).isEmpty();
    if (!isThere) {
        std::fputs("did not run: npm could not bring the OpenTelemetry exporters\n", stderr);
        return;
    }
    m_links.push_back(std::make_unique<LinkProxy>(QUrl(m_backend->url()).port()));
    m_records = std::make_unique<RecordStream>(*m_backend, folder, m_links.back()->url(), m_key);
}

// WARROOM_FAULT_SECONDS: how long there are new faults; WARROOM_SEED: the faults and alerts of another run.
void IntakeFaultsTest::nothingIsLostAndNothingIsThereTwice()
{
    const int seed =
        fromEnvironment("WARROOM_SEED", static_cast<int>(QRandomGenerator::global()->bounded(1'000'000)));
    std::fprintf(stderr, "WARROOM_SEED=%d WARROOM_FAULT_SECONDS=%d\n", seed, m_seconds);
    m_random.seed(static_cast<quint32>(seed));
    soak(1000 * m_seconds);
    QVERIFY2(m_problem.isEmpty(), qPrintable(m_problem));
    QVERIFY2(m_faults.empty(), "a fault did not find what to hit");

    const auto isRight = [this] { return m_alerts->whatIsWrong().isEmpty(); };
    QVERIFY2(QTest::qWaitFor(isRight, patience), qPrintable(m_alerts->whatIsWrong()));
    if (m_records) {
        QVERIFY2(m_records->finish(patience), "the exporter did not get its records through");
        const auto accepted = m_records->accepted(), stored = m_records->stored();
        std::fprintf(stderr, "%lld records\n", static_cast<long long>(stored.size()));
        QCOMPARE(accepted - stored, QSet<QString>());
    }
    for (const auto& [status, count] : answers()) {
        std::fprintf(stderr, "%d answers of %d\n", count, status);
        QVERIFY2(status / 100 == 2 || status == 429 || status / 100 == 5, "refused for good");
    }
    QVERIFY(answers()[503] > 0);
    for (const auto& [kind, count] : m_begun)
        std::fprintf(stderr, "%s%d", kind == Cut ? "faults of each kind: " : ", ", count);
    std::fprintf(stderr, "; %zu alerts\n", m_alerts->size());
    const auto verified =
        runCtl({"log", "verify"}, {{"WARROOM_SERVER", m_backend->url()},
                                   {"WARROOM_TOKEN", QString::fromStdString(m_backend->adminToken())}});
    QVERIFY2(verified.exitCode == 0, verified.said());
}

void IntakeFaultsTest::cleanup()
{
    m_alerts.reset();
    m_records.reset();
    if (m_backend->isRunning())
        QCOMPARE(m_backend->stop(), 0);
}

// One of each kind first, each while all is well, so that it certainly hits something. The others as it
// comes, one on top of another.
void IntakeFaultsTest::soak(int forMs)
{
    std::vector<Kind> first{Cut, Stall, HalfARequest, NoAnswer, Kill, DiskTakesNothing};
    std::shuffle(first.begin(), first.end(), m_random);
    m_clock.start();
    const auto goesOn = [&] { return m_clock.elapsed() < forMs || !first.empty(); };
    QTimer load, faults;
    load.callOnTimeout([&] {
        if (!m_alerts->act(m_random))
            m_problem = "Alertmanager does not take an alert";
        load.start(m_random.bounded(50, 250));
    });
    faults.callOnTimeout([&] {
        const bool waits = !first.empty() && !m_faults.empty();
        if (goesOn() && !waits) {
            begin(first.empty() ? static_cast<Kind>(m_random.bounded(Kinds)) : first.back());
            if (!first.empty())
                first.pop_back();
        }
        faults.start(waits ? 50 : m_random.bounded(300, 2500));
    });
    load.start(0);
    faults.start(1000);
    const auto isOver = [&] {
        healDue();
        return !m_problem.isEmpty() || (!goesOn() && m_faults.empty());
    };
    static_cast<void>(QTest::qWaitFor(isOver, forMs + patience));
}

void IntakeFaultsTest::begin(Kind kind)
{
    const bool isDown = m_faults.contains(Kill) || m_faults.contains(DiskTakesNothing);
    if (m_faults.contains(kind) || ((kind == Kill || kind == DiskTakesNothing) && isDown))
        return;
    ++m_begun[kind];
    auto& link = *m_links[m_random.bounded(static_cast<int>(m_links.size()))];
    const qint64 end = m_clock.elapsed() + m_random.bounded(200, 3000);
    const auto inTime = [this, end] { return m_clock.elapsed() >= end; };
    if (kind == Cut || kind == Stall) {
        link.set(kind == Cut ? LinkProxy::Link::Cut : LinkProxy::Link::Stalled);
        m_faults[kind] = {inTime, [&link] { link.set(LinkProxy::Link::Open); }};
    } else if (kind == HalfARequest || kind == NoAnswer) {
        link.loseNext(kind == NoAnswer ? LinkProxy::Loss::TheAnswer : LinkProxy::Loss::HalfARequest);
        m_faults[kind] = {[&link, before = link.losses()] { return link.losses() > before; }, [] {}};
    } else if (kind == Kill) {
        m_backend->kill();
        m_faults[kind] = {inTime, [this] { restart(); }};
    } else {
        const rlimit nothing{0, 0};
        if (::prlimit(static_cast<pid_t>(m_backend->pid()), RLIMIT_FSIZE, &nothing, nullptr) != 0)
            m_problem = "the size of files cannot be limited";
        const int before = answers()[503];
        m_faults[kind] = {[this, before, inTime] { return inTime() && answers()[503] > before; },
                          [this] { restart(); }};
    }
}

void IntakeFaultsTest::healDue()
{
    for (auto one = m_faults.begin(); one != m_faults.end();) {
        const bool isOver = one->second.isOver();
        if (isOver)
            one->second.heal();
        one = isOver ? m_faults.erase(one) : std::next(one);
    }
}

void IntakeFaultsTest::restart()
{
    if (m_faults.contains(DiskTakesNothing) && !m_backend->isRunning())
        m_problem = "warroomd ended because its disk took nothing";
    m_backend->kill();
    if (!m_backend->start(m_listen))
        m_problem = QString::fromUtf8(m_backend->output());
}

std::map<int, int> IntakeFaultsTest::answers() const
{
    std::map<int, int> all;
    for (const auto& link : m_links) {
        for (const auto& [status, count] : link->answers())
            all[status] += count;
    }
    return all;
}

WARROOM_TEST_MAIN(IntakeFaultsTest)
#include "tst_intake_faults.moc"
