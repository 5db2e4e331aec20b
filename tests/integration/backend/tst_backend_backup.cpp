// A backup taken from a backend under load, restored elsewhere: it holds what was acknowledged before it
// began.
//
// WARROOM_TORTURE=full takes 50 backups; without it 3.
#include "integration/backend/intake_requests.h"
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

bool sendAlert(const BackendProcess& backend)
{
    return sendTo(backend, "/intake/alertmanager",
                  webhook("'status':'firing','labels':{'alertname':'Down','severity':'critical',"
                          "'service':'checkout'},'startsAt':'2026-11-20T10:00:00Z','fingerprint':'a'")) ==
           200;
}

// One of each: an alert, a deploy, an objective that counts traces, and two of these, one failed.
bool sendSignals(const BackendProcess& backend)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto nanos = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
    const auto span = [&](const std::string& id, int status) {
        return "'traceId':'0000000000000000000000000000000" + id + "','spanId':'000000000000000" + id +
               "','kind':2,'startTimeUnixNano':'" + std::to_string(nanos) + "','endTimeUnixNano':'" +
               std::to_string(nanos + 1) + "','status':{'code':" + std::to_string(status) + "}";
    };
    const auto counted = [&] {
        const auto answer = backend.request("GET", "/api/v1/slo/checkout?allow_no_data=true");
        return answer && answer->body.find("\"sli\":0.5") != std::string::npos;
    };
    const auto put =
        backend.request("PUT", "/api/v1/services/checkout",
                        quotes("{'objectives':[{'name':'availability','source':'traces','target':0.4}]}"));
    return makeIntakeKey(backend) && put && put->status == 200 && sendAlert(backend) &&
           sendTo(backend, "/intake/deploys", quotes("{'service':'checkout','version':'v1.1.0'}")) == 200 &&
           sendTo(backend, "/v1/traces", spanWith(span("1", 1))) == 200 &&
           sendTo(backend, "/v1/traces", spanWith(span("2", 2))) == 200 && QTest::qWaitFor(counted, 20'000);
}

// What the backend says of its signals.
struct Known
{
    QByteArray alerts, story, deploys, objectives, traces;
};

Known knownOf(const BackendProcess& backend)
{
    const auto get = [&](const std::string& path) {
        const auto answer = backend.request("GET", path);
        return QByteArray::fromStdString(answer ? answer->body : answer.error().message());
    };
    return {get("/api/v1/alerts?status=all"), get("/api/v1/alerts/1"), get("/api/v1/deploys"),
            get("/api/v1/slo/checkout?allow_no_data=true"), get("/api/v1/traces")};
}

qsizetype ticketsOf(const BackendProcess& backend)
{
    const auto answer = backend.request("GET", "/api/v1/incidents?status=all");
    return QByteArray::fromStdString(answer ? answer->body : "").count("\"key\":");
}

} // namespace

class BackendBackupTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void holdsWhatWasAcknowledgedBefore();
    void alertsAndMeasuresComeBack_data();
    void alertsAndMeasuresComeBack();
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

void BackendBackupTest::alertsAndMeasuresComeBack_data()
{
    QTest::addColumn<bool>("telemetry");
    QTest::newRow("without telemetry") << false;
    QTest::newRow("with telemetry") << true;
}

void BackendBackupTest::alertsAndMeasuresComeBack()
{
    QFETCH(bool, telemetry);
    QVERIFY(sendSignals(*m_backend));
    // Measures are on the disk a few seconds later, at the latest when it ends.
    QCOMPARE(m_backend->stop(), 0);
    QVERIFY2(m_backend->start(), m_backend->output());
    // What was measured is read from the disk beside everything else.
    const auto measuresAreRead = [](BackendProcess& backend) {
        return knownOf(backend).objectives.contains("\"sli\":0.5");
    };
    QTRY_VERIFY(measuresAreRead(*m_backend));
    const auto before = knownOf(*m_backend);
    QVERIFY2(before.alerts.contains("\"incident\":\"INC-"), before.alerts.constData());
    QVERIFY2(before.deploys.contains("v1.1.0") && before.traces.contains("GET /pay"),
             before.traces.constData());

    const QString file = m_dir->file("whole.db"), folder = m_dir->file("restored");
    const QStringList option = telemetry ? QStringList{"--telemetry"} : QStringList();
    const auto made = runCtl(QStringList{"backup", file} + option, asAdministratorOf(*m_backend));
    QVERIFY2(made.exitCode == 0, made.said());
    QCOMPARE(QDir(m_backend->data()).entryList({"backup-*"}), QStringList());
    QCOMPARE(m_backend->stop(), 0);

    QVERIFY(restore(file, *m_backend, folder));
    BackendProcess restored(folder);
    QVERIFY2(restored.start(), restored.output());
    QTRY_VERIFY(measuresAreRead(restored));
    const auto after = knownOf(restored);
    QCOMPARE(after.alerts, before.alerts);
    QCOMPARE(after.deploys, before.deploys);
    QCOMPARE(after.objectives, before.objectives);
    QCOMPARE(after.story, before.story);
    QCOMPARE(after.traces.contains("GET /pay"), telemetry);
    QCOMPARE(int(QFileInfo(folder + "/alerts.db").permissions() & (QFile::ReadGroup | QFile::ReadOther)), 0);
    // The same alert again is the one that is known, and nothing is opened for it.
    QVERIFY(sendAlert(restored));
    QTRY_VERIFY(knownOf(restored).alerts.contains("\"count\":2"));
    QCOMPARE(ticketsOf(restored), 2);
    // It stays so.
    restored.kill();
    QVERIFY2(restored.start(), restored.output());
    QCOMPARE(knownOf(restored).deploys, before.deploys);
    QCOMPARE(restored.stop(), 0);
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
