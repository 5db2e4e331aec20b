// The power fails under a real backend: only what reached the disk is left, and that is all it acknowledged.
//
// The disk is an ext4 image. A copy of the image is what a power cut leaves: what the system had not written
// yet is not in it. The backend stands still while the copy is made, or the copy would be of several moments.
// WARROOM_TORTURE=full makes 200 cuts (some minutes); without it 8.
#include "contract/store/store_samples.h"
#include "support/integration/after_fault.h"
#include "support/integration/system_tools.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <sqlite3.h>

#include <QFile>

#include <csignal>
#include <random>

using namespace warroom::test;

namespace {

QString makeImage(const QString& file)
{
    QFile image(file);
    if (!image.open(QIODevice::WriteOnly) || !image.resize(48 * 1024 * 1024))
        return "no image " + file;
    image.close();
    return failureOf("mkfs.ext4", {"-q", "-F", file});
}

QString copyImage(const QString& from, const QString& to)
{
    return failureOf("cp", {"--sparse=always", from, to});
}

// Stands still for as long as it lives.
class Paused final
{
public:
    explicit Paused(qint64 process) : m_process(static_cast<pid_t>(process)) { ::kill(m_process, SIGSTOP); }
    ~Paused() { ::kill(m_process, SIGCONT); }
    Paused(const Paused&) = delete;
    Paused& operator=(const Paused&) = delete;

private:
    pid_t m_process;
};

// A database of 200 rows, each committed by itself; not closed, as a power cut does not close it either.
class SmallWriter final
{
public:
    SmallWriter(const QString& file, const char* synchronous)
    {
        sqlite3_open(file.toUtf8().constData(), &m_connection);
        run("PRAGMA journal_mode=WAL");
        run("CREATE TABLE t (x)");
        // What is there up to here has reached the disk.
        run("PRAGMA wal_checkpoint(TRUNCATE)");
        run((std::string("PRAGMA synchronous=") + synchronous).c_str());
        for (int i = 0; i < 200; ++i)
            run("INSERT INTO t VALUES (1)");
    }
    ~SmallWriter() { sqlite3_close(m_connection); }
    SmallWriter(const SmallWriter&) = delete;
    SmallWriter& operator=(const SmallWriter&) = delete;

    static int rows(const QString& file)
    {
        sqlite3* connection = nullptr;
        int count = -1;
        const auto take = [](void* to, int, char** values, char**) {
            *static_cast<int*>(to) = QByteArray(values[0]).toInt();
            return 0;
        };
        sqlite3_open(file.toUtf8().constData(), &connection);
        sqlite3_exec(connection, "SELECT count(*) FROM t", take, &count, nullptr);
        sqlite3_close(connection);
        return count;
    }

private:
    void run(const char* sql) { sqlite3_exec(m_connection, sql, nullptr, nullptr, nullptr); }

    sqlite3* m_connection = nullptr;
};

} // namespace

class TorturePowerCutTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theCutLosesWhatIsNotSynced_data();
    void theCutLosesWhatIsNotSynced();
    void whatWasAcknowledgedOutlivesThePower();
    void aDesktopLosesOnlyWhatTheBackendHas();

private:
    std::unique_ptr<TempDir> m_dir;
    QString m_image, m_copy;
};

void TorturePowerCutTest::init()
{
    m_dir = std::make_unique<TempDir>();
    m_image = m_dir->file("disk.img");
    m_copy = m_dir->file("copy.img");
}

// That these cuts can lose something at all.
void TorturePowerCutTest::theCutLosesWhatIsNotSynced_data()
{
    QTest::addColumn<QString>("synchronous");
    QTest::addColumn<int>("kept");
    QTest::newRow("SQLite that syncs each commit keeps all rows") << "FULL" << 200;
    QTest::newRow("SQLite that does not loses them all") << "NORMAL" << 0;
}

void TorturePowerCutTest::theCutLosesWhatIsNotSynced()
{
    QFETCH(QString, synchronous);
    QFETCH(int, kept);
    if (cannotMakeDisks())
        return;
    QCOMPARE(makeImage(m_image), QString());
    const Mount disk({"-o", "loop", m_image}, m_dir->file("disk"));
    QCOMPARE(disk.failure(), QString());
    const SmallWriter writer(disk.place() + "/rows.db", synchronous.toUtf8().constData());
    QCOMPARE(copyImage(m_image, m_copy), QString());
    const Mount after({"-o", "loop", m_copy}, m_dir->file("after"));
    QCOMPARE(after.failure(), QString());
    QCOMPARE(SmallWriter::rows(after.place() + "/rows.db"), kept);
}

void TorturePowerCutTest::whatWasAcknowledgedOutlivesThePower()
{
    if (cannotMakeDisks())
        return;
    QCOMPARE(makeImage(m_image), QString());
    const Mount disk({"-o", "loop", m_image}, m_dir->file("disk"));
    QCOMPARE(disk.failure(), QString());
    std::mt19937 random(20261120);
    std::size_t acknowledged = 0;
    for (int cut = 0; cut < (tortureFully() ? 200 : 8); ++cut) {
        BackendProcess backend(disk.place() + "/data");
        QVERIFY2(backend.start(), backend.output());
        const auto incident = declareIncident(backend, "In the dark");
        QVERIFY(!incident.empty());
        Traffic traffic(backend, incident, {3, 1, 0});
        const int wanted = std::uniform_int_distribution<int>(1, 300)(random);
        QTRY_VERIFY_WITH_TIMEOUT(traffic.acknowledgedCount() >= wanted, 60'000);
        std::vector<SentOp> sent;
        {
            const Paused paused(backend.pid());
            sent = traffic.sent();
            QCOMPARE(copyImage(m_image, m_copy), QString());
        }
        backend.kill();
        traffic.stop();
        acknowledged += static_cast<std::size_t>(wanted);

        const Mount after({"-o", "loop", m_copy}, m_dir->file("after"));
        QCOMPARE(after.failure(), QString());
        BackendProcess survivor(QString(backend.data()).replace(disk.place(), after.place()));
        const auto violation = violationAfterFault(survivor, sent);
        QVERIFY2(violation.isEmpty(), qPrintable(QString("cut %1: %2").arg(cut).arg(violation)));
        // The image is small.
        QVERIFY(cut % 8 != 7 || QDir(backend.data()).removeRecursively());
    }
    qInfo("%zu acknowledged operations outlived the power", acknowledged);
}

// A batch of what the backend has confirmed waits for no disk: after the cut it is there as a whole or not at
// all, what waited before it is there in any case, and what a person did behind it takes it along.
void TorturePowerCutTest::aDesktopLosesOnlyWhatTheBackendHas()
{
    using namespace warroom;
    if (cannotMakeDisks())
        return;
    QCOMPARE(makeImage(m_image), QString());
    const Mount disk({"-o", "loop", m_image}, m_dir->file("disk"));
    QCOMPARE(disk.failure(), QString());
    auto opened = openCache(disk.place().toStdString());
    QVERIFY(opened);
    auto& cache = *opened->store;
    const auto afterACut = [&](Seq* cursor, std::size_t* waiting, std::size_t* ops) {
        QCOMPARE(copyImage(m_image, m_copy), QString());
        const Mount after({"-o", "loop", m_copy}, m_dir->file("after"));
        QCOMPARE(after.failure(), QString());
        auto found = openCache(after.place().toStdString());
        QVERIFY(found);
        QCOMPARE(QString::fromStdString(found->notice), QString());
        *cursor = *found->store->cursor();
        *waiting = found->store->outbox()->size();
        *ops = found->store->read(0, 1'000)->size();
    };
    Seq cursor = 0;
    std::size_t waiting = 0, ops = 0;
    std::size_t lost = 0;
    for (Seq seq = 1; seq <= (tortureFully() ? 200 : 10); ++seq) {
        CacheBatch made;
        made.outbox.push_back({anOp(seq), OutboxState::Waiting, {}, {}});
        QVERIFY(cache.write(made));
        CacheBatch confirmed;
        confirmed.accepted = {anOp(seq)};
        confirmed.sent = {anOp(seq).id};
        confirmed.cursor = seq;
        QVERIFY(isFromBackend(confirmed));
        QVERIFY(cache.write(confirmed));
        afterACut(&cursor, &waiting, &ops);
        QVERIFY(cursor == seq || cursor == seq - 1);
        QCOMPARE(ops, static_cast<std::size_t>(cursor));
        QCOMPARE(waiting, static_cast<std::size_t>(seq - cursor));
        lost += waiting;
        QVERIFY(cache.setSetting("ui.draft", std::to_string(seq)));
        afterACut(&cursor, &waiting, &ops);
        QCOMPARE(cursor, seq);
        QCOMPARE(waiting, std::size_t{0});
    }
    QVERIFY(lost > 0);
    qInfo("%zu confirmations were lost and would be asked for again", lost);
}

WARROOM_TEST_MAIN(TorturePowerCutTest)
#include "tst_torture_power_cut.moc"
