// A real backend whose disk is full or broken: it says so, loses nothing, and never trusts a failed sync.
//
// WARROOM_TORTURE=full lets the 1st, 2nd, … 40th call fail instead of a sample of them.
#include "support/integration/after_fault.h"
#include "support/integration/system_tools.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace warroom::test;

namespace {

// How many were refused, and the first refusal that is not one of the storage.
struct Refusals
{
    int count = 0;
    QString unexpected;
};

Refusals refusalsIn(const std::vector<SentOp>& sent, const QString& code)
{
    Refusals found;
    for (const auto& [op, answer] : sent) {
        if (answer.acknowledged())
            continue;
        ++found.count;
        const bool overHttp = answer.status != 0;
        if (answer.kind != Answer::Kind::Refused || QString::fromStdString(answer.code) != code ||
            (overHttp && answer.status != 503) || answer.why.find("warroom.db") == std::string::npos)
            found.unexpected =
                QString("%1 %2 %3").arg(answer.status).arg(answer.code.c_str(), answer.why.c_str());
    }
    return found;
}

bool serves(const BackendProcess& backend, const std::string& incident)
{
    const auto response = backend.request("GET", "/api/v1/incidents/" + incident);
    return response && response->status == 200;
}

// Writes until not a byte more fits.
bool fillUp(const QString& name)
{
    const int fd = ::open(name.toUtf8().constData(), O_WRONLY | O_CREAT, 0600);
    const std::string block(64 * 1024, 'x');
    std::size_t size = block.size();
    while (fd >= 0 && size > 0) {
        if (::write(fd, block.data(), size) < 0)
            size = errno == ENOSPC ? size / 2 : 0;
    }
    ::close(fd);
    return fd >= 0 && errno == ENOSPC;
}

} // namespace

class TortureErrorsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void callsThatFail_data();
    void callsThatFail();
    void aFullDisk();

private:
    bool start(const QString& folder);
    std::vector<SentOp> write(const Traffic::Shape& shape = {});

    std::unique_ptr<TempDir> m_dir;
    std::unique_ptr<BackendProcess> m_backend;
    std::string m_incident;
    std::vector<SentOp> m_sent;
};

void TortureErrorsTest::init()
{
    m_backend.reset();
    m_dir = std::make_unique<TempDir>();
    m_sent.clear();
}

bool TortureErrorsTest::start(const QString& folder)
{
    m_backend = std::make_unique<BackendProcess>(folder);
    if (!m_backend->start())
        return false;
    m_incident = declareIncident(*m_backend, "The disk");
    return !m_incident.empty();
}

std::vector<SentOp> TortureErrorsTest::write(const Traffic::Shape& shape)
{
    Traffic traffic(*m_backend, m_incident, shape);
    traffic.join();
    auto sent = traffic.sent();
    m_sent.insert(m_sent.end(), sent.begin(), sent.end());
    return sent;
}

void TortureErrorsTest::callsThatFail_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("passes");
    const auto add = [](const QString& call, const QString& error, const QString& code, bool passes,
                        int number) {
        for (const char* andLater : {"", "+"}) {
            const QString fault = QString("%1:error=%2:when=%3%4").arg(call, error).arg(number).arg(andLater);
            QTest::addRow("%s", qPrintable(fault)) << fault << code << passes;
        }
    };
    for (int number = 1; number <= 40; number += tortureFully() ? 1 : 13) {
        add("pwrite64", "ENOSPC", "E_STORAGE_FULL", true, number);
        add("pwrite64", "EIO", "E_STORAGE", false, number);
        add("pwrite64", "EROFS", "E_STORAGE", false, number); // what a disk does that the system has locked
    }
    for (int number = 1; number <= 6; number += tortureFully() ? 1 : 4) {
        add("fdatasync", "EIO", "E_STORAGE", false, number);
        add("fdatasync", "ENOSPC", "E_STORAGE", false, number);
    }
}

void TortureErrorsTest::callsThatFail()
{
    QFETCH(QString, fault);
    QFETCH(QString, code);
    QFETCH(bool, passes);
    if (cannotTrace())
        return;
    QVERIFY(start(m_dir->file("data")));
    QCOMPARE(refusalsIn(write(), code).count, 0);

    const QString database = m_backend->data() + "/warroom.db";
    auto failing =
        std::make_unique<FailingCalls>(m_backend->pid(), fault, QStringList{database, database + "-wal"});
    QVERIFY(failing->isAttached());
    const auto refused = refusalsIn(write({3, 1, 6}), code);
    QVERIFY(refused.count > 0);
    QVERIFY2(refused.unexpected.isEmpty(), qPrintable(refused.unexpected));
    QVERIFY(serves(*m_backend, m_incident));
    QTRY_VERIFY2(m_backend->log().contains("could not be committed: warroom.db"), m_backend->log());

    // The disk is well again. What a failed sync has lost is not trusted to another one.
    failing.reset();
    const auto afterwards = refusalsIn(write(), code);
    QVERIFY2(afterwards.unexpected.isEmpty(), qPrintable(afterwards.unexpected));
    QCOMPARE(afterwards.count, passes ? 0 : 12);
    QVERIFY(serves(*m_backend, m_incident));
    m_backend->kill();
    const auto violation = violationAfterFault(*m_backend, m_sent);
    QVERIFY2(violation.isEmpty(), qPrintable(violation));
}

void TortureErrorsTest::aFullDisk()
{
    if (cannotMount())
        return;
    const Mount disk({"-t", "tmpfs", "-o", "size=32m", "tmpfs"}, m_dir->file("small"));
    QVERIFY2(disk.failure().isEmpty(), qPrintable(disk.failure()));
    QVERIFY(start(disk.place() + "/data"));
    QCOMPARE(refusalsIn(write(), {}).count, 0);
    for (int round = 0; round < (tortureFully() ? 20 : 3); ++round) {
        QVERIFY(fillUp(disk.place() + "/filler"));
        const auto refused = refusalsIn(write({3, 1, 6}), "E_STORAGE_FULL");
        QVERIFY(refused.count > 0);
        QVERIFY2(refused.unexpected.isEmpty(), qPrintable(refused.unexpected));
        QVERIFY(serves(*m_backend, m_incident));
        QVERIFY(QFile::remove(disk.place() + "/filler"));
        QCOMPARE(refusalsIn(write(), {}).count, 0);
    }
    m_backend->kill();
    const auto violation = violationAfterFault(*m_backend, m_sent);
    QVERIFY2(violation.isEmpty(), qPrintable(violation));
    m_backend.reset();
}

WARROOM_TEST_MAIN(TortureErrorsTest)
#include "tst_torture_errors.moc"
