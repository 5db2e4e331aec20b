// A real backend killed at each system call that it makes: what it acknowledged is there afterwards, once.
//
// WARROOM_TORTURE=full tries every call (some minutes); without it the numbers grow by half (under a minute).
#include "support/integration/after_fault.h"
#include "support/integration/system_tools.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QFile>

using namespace warroom::test;

namespace {

constexpr int mostCalls = 5'000; // of one kind in a run of some seconds; more means that no kill came through

QStringList callsOfTheCommitPath()
{
    QStringList calls{"pwrite64", "fdatasync", "sendmsg", "ftruncate", "unlink", "openat"};
    if (tortureFully())
        calls +=
            {"recvfrom", "fsync", "write", "rename", "close", "fcntl", "epoll_wait", "pread64", "accept4"};
    return calls;
}

int after(int number) { return tortureFully() ? number + 1 : number + 1 + number / 2; }

void copyFolder(const QString& from, const QString& to)
{
    std::filesystem::copy(from.toStdString(), to.toStdString(), std::filesystem::copy_options::recursive);
}

// Whether an answer that acknowledges left before everything written to the log was synced. The trace is one
// of pwrite64, fdatasync and sendmsg with -y, of the process's first thread.
struct TracedAnswers
{
    int answers = 0, early = 0;
};

TracedAnswers answersIn(const QList<QByteArray>& lines)
{
    TracedAnswers found;
    bool written = false;
    const QByteArray thread = lines.isEmpty() ? QByteArray() : lines.front().left(lines.front().indexOf(' '));
    for (const auto& line : lines) {
        if (!line.startsWith(thread + ' '))
            continue;
        if (line.contains(" pwrite64(") && line.contains("/warroom.db-wal>"))
            written = true;
        else if (line.contains("fdatasync") && line.trimmed().endsWith("= 0"))
            written = false;
        else if ((line.contains(" sendmsg(") || line.contains(" sendto(")) &&
                 line.contains("\\\"received_at\\\":")) {
            ++found.answers;
            found.early += written;
        }
    }
    return found;
}

} // namespace

class TortureSyscallsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void killedAtACall_data();
    void killedAtACall();
    void killedAtACallOfTheFirstStart_data();
    void killedAtACallOfTheFirstStart();
    void aTraceTellsAnAnswerThatWentTooEarly();
    void answersLeaveAfterTheSync();

private:
    std::unique_ptr<TempDir> m_dir;
    QString m_killed; // a folder as a kill left it, with a write-ahead log that is not moved yet
    std::string m_incident;
};

void TortureSyscallsTest::initTestCase()
{
    m_dir = std::make_unique<TempDir>();
    m_killed = m_dir->file("killed");
    BackendProcess backend(m_killed);
    QVERIFY2(backend.start(), backend.output());
    m_incident = declareIncident(backend, "Killed at a system call");
    QVERIFY(!m_incident.empty());
    Traffic traffic(backend, m_incident, {});
    traffic.join();
    QCOMPARE(traffic.acknowledgedCount(), 12);
    backend.kill();
}

void TortureSyscallsTest::killedAtACall_data()
{
    QTest::addColumn<QString>("call");
    for (const auto& call : callsOfTheCommitPath())
        QTest::newRow(qPrintable(call)) << call;
}

// The calls of one run are those of the recovery from a kill, of a dozen operations, and of stopping.
void TortureSyscallsTest::killedAtACall()
{
    QFETCH(QString, call);
    if (cannotTrace())
        return;
    bool untouched = false;
    int trials = 0;
    for (int number = 1; !untouched; number = after(number), ++trials) {
        QVERIFY(number < mostCalls);
        const TempDir trial;
        const QString folder = trial.file("data");
        copyFolder(m_killed, folder);
        BackendProcess backend(folder);
        backend.runUnder(killedAt(call, number));
        std::vector<SentOp> sent;
        if (backend.start()) {
            Traffic traffic(backend, m_incident, {});
            traffic.join();
            sent = traffic.sent();
            untouched = backend.stop() == 0;
        }
        backend.kill();
        backend.runUnder({});
        const auto violation = violationAfterFault(backend, sent);
        QVERIFY2(violation.isEmpty(), qPrintable(QString("%1 %2: %3").arg(call).arg(number).arg(violation)));
    }
    qInfo("%d kills at %s", trials - 1, qPrintable(call));
}

void TortureSyscallsTest::killedAtACallOfTheFirstStart_data() { killedAtACall_data(); }

void TortureSyscallsTest::killedAtACallOfTheFirstStart()
{
    QFETCH(QString, call);
    if (cannotTrace())
        return;
    bool untouched = false;
    int trials = 0;
    for (int number = 1; !untouched; number = after(number), ++trials) {
        QVERIFY(number < mostCalls);
        const TempDir trial;
        const QString folder = trial.file("data");
        BackendProcess backend(folder);
        backend.runUnder(killedAt(call, number));
        std::string incident;
        if (backend.start()) {
            incident = declareIncident(backend, "The first one");
            untouched = backend.stop() == 0;
        }
        backend.kill();
        backend.runUnder({});
        const auto violation = violationAfterFault(backend, {});
        QVERIFY2(violation.isEmpty(), qPrintable(QString("%1 %2: %3").arg(call).arg(number).arg(violation)));
        QVERIFY2(backend.start(), backend.output());
        QVERIFY(incident.empty() || backend.request("GET", "/api/v1/incidents/" + incident)->status == 200);
        backend.kill();
    }
    qInfo("%d kills at %s", trials - 1, qPrintable(call));
}

void TortureSyscallsTest::aTraceTellsAnAnswerThatWentTooEarly()
{
    const QByteArray write = R"(7 pwrite64(5</d/warroom.db-wal>, "x", 24, 0) = 24)";
    const QByteArray sync = "7 fdatasync(5</d/warroom.db-wal>) = 0";
    const QByteArray failed = "7 fdatasync(5</d/warroom.db-wal>) = -1 EIO (Input/output error)";
    const QByteArray answer =
        R"(7 sendmsg(9<socket:[1]>, {msg_iov=[{iov_base="[{\"seq\":1,\"received_at\":\"2")";
    QCOMPARE(answersIn({write, sync, answer}).early, 0);
    QCOMPARE(answersIn({write, answer, sync}).early, 1);
    QCOMPARE(answersIn({write, sync, write, answer}).early, 1);
    QCOMPARE(answersIn({write, failed, answer}).early, 1);
}

void TortureSyscallsTest::answersLeaveAfterTheSync()
{
    if (cannotTrace())
        return;
    const QString folder = m_dir->file("traced");
    const QString trace = m_dir->file("trace.txt");
    copyFolder(m_killed, folder);
    BackendProcess backend(folder);
    backend.runUnder({"strace", "-D", "-f", "-qq", "-y", "-s", "4096", "-o", trace, "-e",
                      "trace=pwrite64,fdatasync,sendmsg,sendto"});
    QVERIFY2(backend.start(), backend.output());
    Traffic traffic(backend, m_incident, {3, 1, 20});
    traffic.join();
    QCOMPARE(traffic.acknowledgedCount(), 80);
    QCOMPARE(backend.stop(), 0);
    QFile file(trace);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto found = answersIn(file.readAll().split('\n'));
    QVERIFY2(found.answers >= 80, qPrintable(QString::number(found.answers)));
    QCOMPARE(found.early, 0);
}

WARROOM_TEST_MAIN(TortureSyscallsTest)
#include "tst_torture_syscalls.moc"
