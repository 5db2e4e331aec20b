// A real backend at the limits of its machine: killed while it brings an older file up to date, without
// descriptors, without memory. It says so, serves who is there, and loses nothing.
//
// WARROOM_TORTURE=full kills at every call of a migration (a minute or two); without it the numbers grow by
// half.
#include "integration/security/wire_client.h"
#include "store/sqlite/migrations.h"
#include "support/integration/after_fault.h"
#include "support/integration/sync_socket.h"
#include "support/integration/system_tools.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QElapsedTimer>
#include <QFile>

#include <cerrno>
#include <filesystem>
#include <sqlite3.h>
#include <thread>

using namespace warroom::test;

namespace {

constexpr int mostCalls = 2'000;

// Runs SQL on a file, and gives the first number of what comes.
qint64 ran(const QString& file, const QByteArray& sql)
{
    qint64 number = -1;
    sqlite3* database = nullptr;
    const auto take = [](void* to, int, char** values, char**) {
        *static_cast<qint64*>(to) = QByteArray(values[0]).toLongLong();
        return 0;
    };
    const bool done = sqlite3_open(file.toUtf8().constData(), &database) == SQLITE_OK &&
                      sqlite3_exec(database, sql.constData(), take, &number, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    return done ? std::max<qint64>(number, 0) : -1;
}

// The file as the first version of the schema had it, with all that it holds.
bool makeOld(const QString& file)
{
    return ran(file, "DROP TABLE log_end; DROP TABLE snapshots; DROP TABLE ancestors; DROP TABLE intake_keys;"
                     "DROP TABLE catalog_parts; DROP TABLE catalog_changes; PRAGMA user_version=1") >= 0;
}

// Whether all of the newest schema is there, or nothing of it beyond the first.
bool isOldOrNew(const QString& file)
{
    const auto version = ran(file, "PRAGMA user_version");
    const auto tables = ran(file, "SELECT count(*) FROM sqlite_schema WHERE name IN ('log_end', 'snapshots', "
                                  "'ancestors', 'intake_keys', 'catalog_parts', 'catalog_changes')");
    const auto newest = static_cast<qint64>(warroom::sqlite::logMigrations().size());
    return (version == 1 && tables == 0) || (version == newest && tables == 6);
}

double secondsOfProcessor(qint64 pid)
{
    QFile stat(QString("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const auto fields = stat.readAll().split(' ');
    return double(fields.value(13).toLongLong() + fields.value(14).toLongLong()) /
           double(sysconf(_SC_CLK_TCK));
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif

bool cannotLimit() { return !failureOf("prlimit", {"--version"}).isEmpty(); }

} // namespace

class TortureLimitsTest final : public QObject
{
    Q_OBJECT

private slots:
    void killedWhileAnOlderFileIsBroughtUpToDate_data();
    void killedWhileAnOlderFileIsBroughtUpToDate();
    void withoutDescriptors();
    void withoutMemory();
};

void TortureLimitsTest::killedWhileAnOlderFileIsBroughtUpToDate_data()
{
    QTest::addColumn<QString>("call");
    for (const char* call : {"pwrite64", "fdatasync", "ftruncate", "unlink", "openat"})
        QTest::newRow(call) << call;
}

// F04, P26.
void TortureLimitsTest::killedWhileAnOlderFileIsBroughtUpToDate()
{
    QFETCH(QString, call);
    if (cannotTrace())
        return;
    const TempDir dir;
    const QString old = dir.file("old");
    std::vector<SentOp> sent;
    {
        BackendProcess backend(old);
        QVERIFY2(backend.start(), backend.output());
        const auto incident = declareIncident(backend, "Older than the program");
        Traffic traffic(backend, incident, {});
        traffic.join();
        sent = traffic.sent();
        // The first version wrote the rows of tickets with every commit.
        QTRY_COMPARE_WITH_TIMEOUT(ran(old + "/warroom.db", "SELECT rows = seq FROM log_end"), 1, 10'000);
        QCOMPARE(backend.stop(), 0);
    }
    QVERIFY(makeOld(old + "/warroom.db"));
    bool untouched = false;
    int trials = 0;
    for (int number = 1; !untouched; number += tortureFully() ? 1 : 1 + number / 2, ++trials) {
        QVERIFY(number < mostCalls);
        const QString folder = dir.file(QString("trial%1").arg(number));
        std::filesystem::copy(old.toStdString(), folder.toStdString(),
                              std::filesystem::copy_options::recursive);
        BackendProcess backend(folder);
        backend.runUnder(killedAt(call, number));
        if (backend.start())
            untouched = backend.stop() == 0;
        backend.kill();
        QVERIFY2(isOldOrNew(folder + "/warroom.db"), qPrintable(QString("%1 %2").arg(call).arg(number)));
        backend.runUnder({});
        const auto violation = violationAfterFault(backend, sent);
        QVERIFY2(violation.isEmpty(), qPrintable(QString("%1 %2: %3").arg(call).arg(number).arg(violation)));
        QVERIFY(isOldOrNew(folder + "/warroom.db"));
        std::filesystem::remove_all(folder.toStdString());
    }
    qInfo("%d kills at %s", trials - 1, qPrintable(call));
}

// F11: who comes too late is told so at once, who is there goes on, and what is written reaches the disk.
void TortureLimitsTest::withoutDescriptors()
{
    if (cannotLimit()) {
        qInfo("did not run: no prlimit");
        return;
    }
    const TempDir dir;
    BackendProcess backend(dir.file("data"));
    backend.runUnder({"prlimit", "--nofile=64:64"});
    QVERIFY2(backend.start(), backend.output());
    const auto incident = declareIncident(backend, "No descriptor is left");
    const auto token = backend.adminToken();
    SyncSocket socket(backend.url().toStdString(), token);
    QVERIFY(socket.isOpen());

    std::vector<std::unique_ptr<WireClient>> crowd;
    int refused = 0;
    for (int i = 0; i < 100; ++i) {
        crowd.push_back(std::make_unique<WireClient>(backend.url(), WireOptions{.patienceMs = 2'000}));
        crowd.back()->send("GET /api/v1/limits HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token +
                           "\r\n\r\n");
        char answer[64] = "";
        const auto got = ::recv(crowd.back()->fd(), answer, sizeof answer - 1, 0);
        QVERIFY2(got >= 0 || errno == ECONNRESET, "a connection was left without a word");
        refused += got <= 0 || QByteArray(answer).startsWith("HTTP/1.1 503");
    }
    qInfo("%d of 100 connections were refused", refused);
    QVERIFY(refused > 40);
    const double before = secondsOfProcessor(backend.pid());
    QElapsedTimer timer;
    timer.start();
    std::vector<SentOp> sent;
    for (int i = 0; i < 20; ++i) {
        const auto id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const QJsonObject op{{"id", id},
                             {"ticket", QString::fromStdString(incident)},
                             {"type", "comment.add"},
                             {"body", QJsonObject{{"text", "Still served."}}}};
        socket.send({{"send", QJsonObject{{"n", i + 1}, {"ops", QJsonArray{op}}}}});
        const auto answer = socket.next({"ack"});
        QVERIFY(answer);
        const auto result = answer->value("ack").toObject().value("results").toArray().first().toObject();
        QVERIFY2(result.contains("seq"), QJsonDocument(result).toJson());
    }
    // Nobody is asked again and again who cannot be let in.
    std::this_thread::sleep_for(std::chrono::seconds(1));
    const double used = secondsOfProcessor(backend.pid()) - before;
    QVERIFY2(used < 0.5 * double(timer.elapsed()) / 1000, qPrintable(QString::number(used)));
    crowd.clear();
    const auto serves = [&] {
        const auto response = backend.request("GET", "/api/v1/incidents/" + incident);
        return response && response->status == 200;
    };
    QTRY_VERIFY_WITH_TIMEOUT(serves(), 10'000);
    backend.kill();
    backend.runUnder({});
    const auto violation = violationAfterFault(backend, {});
    QVERIFY2(violation.isEmpty(), qPrintable(violation));
}

// F12: 256 MiB of memory of its own, and much more than that is sent at once. It may refuse, it may even end;
// what it acknowledged is there.
void TortureLimitsTest::withoutMemory()
{
    if (cannotLimit()) {
        qInfo("did not run: no prlimit");
        return;
    }
    if (isSanitized) {
        qInfo("did not run: a sanitizer's own memory is over the limit");
        return;
    }
    const TempDir dir;
    BackendProcess backend(dir.file("data"));
    backend.runUnder({"prlimit", "--data=268435456:268435456"});
    QVERIFY2(backend.start(), backend.output());
    const auto incident = declareIncident(backend, "No memory is left");
    Traffic traffic(backend, incident, {3, 1, 0});
    const std::string huge = R"({"ops":[{"text":")" + std::string(4 << 20, 'x');
    std::vector<std::unique_ptr<WireClient>> crowd;
    for (int i = 0; i < 60; ++i) {
        crowd.push_back(std::make_unique<WireClient>(backend.url(), WireOptions{.patienceMs = 2'000}));
        crowd.back()->send(
            "POST /api/v1/ops HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + backend.adminToken() +
            "\r\nContent-Type: application/json\r\nContent-Length: 5000000" + "\r\n\r\n" + huge);
    }
    const int before = traffic.acknowledgedCount();
    const bool survived = backend.isRunning();
    if (survived)
        QTRY_VERIFY_WITH_TIMEOUT(traffic.acknowledgedCount() > before || !backend.isRunning(), 20'000);
    crowd.clear();
    traffic.stop();
    qInfo("%s, %d operations were acknowledged", survived ? "it went on" : "it ended",
          traffic.acknowledgedCount());
    QVERIFY(traffic.acknowledgedCount() > 0);
    backend.kill();
    backend.runUnder({});
    const auto violation = violationAfterFault(backend, traffic.sent());
    QVERIFY2(violation.isEmpty(), qPrintable(violation));
}

WARROOM_TEST_MAIN(TortureLimitsTest)
#include "tst_torture_limits.moc"
