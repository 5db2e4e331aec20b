// A backup taken from a backend under load, restored elsewhere: it holds what was acknowledged before it
// began.
//
// WARROOM_TORTURE=full takes 50 backups; without it 3.
#include "integration/ctl/ctl_process.h"
#include "support/integration/after_fault.h"
#include "support/integration/sync_socket.h"
#include "support/integration/system_tools.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QFile>
#include <QFileInfo>

using namespace warroom::test;

namespace {

QMap<QString, QString> asAdministratorOf(const BackendProcess& backend)
{
    return {{"WARROOM_SERVER", backend.url()},
            {"WARROOM_TOKEN", QString::fromStdString(backend.adminToken())}};
}

std::string epochOf(const BackendProcess& backend)
{
    return SyncSocket(backend.url().toStdString(), backend.adminToken()).epoch();
}

// As the README tells it: a new folder with the backup as warroom.db, and the attachments. The token file is
// only for the test, which signs in with it.
bool restore(const QString& backup, const BackendProcess& from, const QString& to)
{
    return QDir().mkpath(to) && QFile::copy(backup, to + "/warroom.db") &&
           QFile::copy(from.data() + "/admin.token", to + "/admin.token");
}

} // namespace

class BackendBackupTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void holdsWhatWasAcknowledgedBefore();
    void comesAsAWholeFileOrNotAtAll();
    void isForAdministratorsOnly();

private:
    std::unique_ptr<TempDir> m_dir;
    std::unique_ptr<BackendProcess> m_backend;
    std::string m_incident;
};

void BackendBackupTest::init()
{
    m_backend.reset();
    m_dir = std::make_unique<TempDir>();
    m_backend = std::make_unique<BackendProcess>(m_dir->file("data"));
    QVERIFY2(m_backend->start(), m_backend->output());
    m_incident = declareIncident(*m_backend, "Copied while it burns");
    QVERIFY(!m_incident.empty());
}

void BackendBackupTest::holdsWhatWasAcknowledgedBefore()
{
    const auto epoch = epochOf(*m_backend);
    QVERIFY(!epoch.empty());
    for (int round = 0; round < (tortureFully() ? 50 : 3); ++round) {
        Traffic traffic(*m_backend, m_incident, {3, 1, 0});
        QTRY_VERIFY_WITH_TIMEOUT(traffic.acknowledgedCount() >= 100, 60'000);
        const QString file = m_dir->file(QString("backup-%1.db").arg(round));
        const QString folder = m_dir->file(QString("restored-%1").arg(round));
        const auto before = traffic.sent();
        const auto made = runCtl({"backup", file}, asAdministratorOf(*m_backend));
        traffic.stop();
        QVERIFY2(made.exitCode == 0, made.said());
        QCOMPARE(int(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther)), 0);

        QVERIFY(restore(file, *m_backend, folder));
        BackendProcess restored(folder);
        const auto violation = violationAfterFault(restored, before);
        QVERIFY2(violation.isEmpty(), qPrintable(violation));
        QVERIFY2(restored.start(), restored.output());
        const auto after = epochOf(restored);
        QVERIFY(!after.empty() && after != epoch);
        // From then on it stays the same.
        restored.kill();
        QVERIFY2(restored.start(), restored.output());
        QCOMPARE(epochOf(restored), after);
        QVERIFY(QDir(folder).removeRecursively());
    }
    QCOMPARE(epochOf(*m_backend), epoch);
    QCOMPARE(QDir(m_backend->data()).entryList({"backup-*"}), QStringList());
    QCOMPARE(m_backend->stop(), 0);
}

void BackendBackupTest::comesAsAWholeFileOrNotAtAll()
{
    const QString file = m_dir->file("there.db");
    QFile there(file);
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
    there.close();
    const auto refused = runCtl({"backup", file}, asAdministratorOf(*m_backend));
    QVERIFY2(refused.exitCode == 2 && refused.err.contains("there.db"), refused.said());
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), QByteArray("mine"));

    QVERIFY(runCtl({"backup", m_dir->file("no/folder.db")}, asAdministratorOf(*m_backend)).exitCode != 0);
    m_backend->kill();
    const QString late = m_dir->file("late.db");
    QCOMPARE(
        runCtl({"backup", late}, {{"WARROOM_SERVER", m_backend->url()}, {"WARROOM_TOKEN", "x"}}).exitCode, 3);
    QCOMPARE(QDir(m_dir->path()).entryList({"late*"}), QStringList());
}

void BackendBackupTest::isForAdministratorsOnly()
{
    const QString file = m_dir->file("stolen.db");
    const auto token = tokenFor(*m_backend, "Mara", "commander");
    const auto refused = runCtl({"backup", file}, {{"WARROOM_SERVER", m_backend->url()},
                                                   {"WARROOM_TOKEN", QString::fromStdString(token)}});
    QVERIFY2(refused.exitCode == 4, refused.said());
    QCOMPARE(QDir(m_dir->path()).entryList({"stolen*"}), QStringList());
}

WARROOM_TEST_MAIN(BackendBackupTest)
#include "tst_backend_backup.moc"
