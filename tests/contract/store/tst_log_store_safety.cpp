// The backend's store when things go wrong: other programs, other versions, full and failing disks, backups.
#include "store/alert_store.h"
#include "store/backup_copy.h"
#include "store/log_store.h"
#include "store/series_store.h"
#include "store/telemetry_store.h"

#include "contract/store/failing_disk.h"
#include "contract/store/store_samples.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QDirIterator>

#include <sys/stat.h>

using namespace warroom;
using namespace warroom::test;

namespace {

QStringList namesIn(const QString& path)
{
    return QDir(path).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

class LogStoreSafetyTest final : public QObject
{
    Q_OBJECT

private slots:
    void refusesAFileOfANewerVersionAndLeavesIt();
    void aSecondBackendIsRefusedWithTheProcess();
    void aReaderSeesWhatARunningBackendCommitted();
    void aReaderOfALogAtRestMakesNoFile();
    void aReaderCannotWrite();
    void aReaderOfNothingIsToldSo();
    void aBackupOpensAndStartsAnotherEpoch();
    void aBackupBringsTheDatabasesBesideIt();
    void aBackupIsOfTheMomentItWasBegun();
    void aBackupDoesNotReplaceAFile();
    void filesAreForTheirOwnerWhateverTheUmask();
    void aFullDiskLosesOnlyTheTransaction_data();
    void aFullDiskLosesOnlyTheTransaction();
    void aFailedSyncIsNeverRetried();
    void aReplacedFileIsNoticed();
    void checkpointsKeepTheLogFileSmall();
};

void LogStoreSafetyTest::refusesAFileOfANewerVersionAndLeavesIt()
{
    const TempDir dir;
    QVERIFY_RESULT(openSqliteLog(dir.stdPath()));
    const QString file = dir.file("warroom.db");
    QByteArray content = contentOf(file);
    content.replace(60, 4, QByteArray::fromHex("000003e7")); // user_version 999
    putContent(file, content);

    QCOMPARE(openSqliteLog(dir.stdPath()).error().code(), ErrorCode::NewerSchema);
    QCOMPARE(openSqliteLogReadOnly(dir.stdPath()).error().code(), ErrorCode::NewerSchema);
    QVERIFY(contentOf(file) == content);
}

void LogStoreSafetyTest::aSecondBackendIsRefusedWithTheProcess()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    const auto second = openSqliteLog(dir.stdPath());
    QVERIFY(!second);
    QCOMPARE(second.error().code(), ErrorCode::InUse);
    const auto process = QString::number(QCoreApplication::applicationPid());
    QVERIFY2(QString::fromStdString(second.error().message()).contains(process),
             second.error().message().c_str());
    log->reset();
    QVERIFY_RESULT(openSqliteLog(dir.stdPath()));
}

void LogStoreSafetyTest::aReaderSeesWhatARunningBackendCommitted()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    QVERIFY_RESULT(appendOps(**log, 1, 3));
    auto reader = openSqliteLogReadOnly(dir.stdPath());
    QVERIFY_RESULT(reader);
    QCOMPARE((*reader)->head()->seq, Seq{3});
    QVERIFY((*reader)->head()->epoch == (*log)->head()->epoch);
    QVERIFY_RESULT((*log)->begin());
    QVERIFY_RESULT((*log)->append(stored(anOp(4))));
    QCOMPARE((*reader)->head()->seq, Seq{3});
    QVERIFY_RESULT((*log)->commit());
    QCOMPARE((*reader)->head()->seq, Seq{4});
}

void LogStoreSafetyTest::aReaderOfALogAtRestMakesNoFile()
{
    const TempDir dir;
    {
        auto log = openSqliteLog(dir.stdPath());
        QVERIFY_RESULT(log);
        QVERIFY_RESULT(appendOps(**log, 1, 3));
    }
    const QStringList before = namesIn(dir.path());
    auto reader = openSqliteLogReadOnly(dir.stdPath());
    QVERIFY_RESULT(reader);
    QCOMPARE((*reader)->read(0, 9)->size(), std::size_t{3});
    QCOMPARE(namesIn(dir.path()), before);
    reader->reset();
    QCOMPARE(namesIn(dir.path()), before);
}

void LogStoreSafetyTest::aReaderCannotWrite()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    auto reader = openSqliteLogReadOnly(dir.stdPath());
    QVERIFY_RESULT(reader);
    QVERIFY(!appendOps(**reader, 1, 1));
    QCOMPARE((*log)->head()->seq, Seq{0});
}

void LogStoreSafetyTest::aReaderOfNothingIsToldSo()
{
    const TempDir dir;
    QCOMPARE(openSqliteLogReadOnly(dir.stdPath()).error().code(), ErrorCode::NotFound);
    QVERIFY(namesIn(dir.path()).isEmpty());
}

void LogStoreSafetyTest::aBackupOpensAndStartsAnotherEpoch()
{
    const TempDir dir;
    const TempDir restored;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    QVERIFY_RESULT(appendOps(**log, 1, 500));
    QVERIFY_RESULT((*log)->begin());
    QVERIFY_RESULT((*log)->append(stored(anOp(501))));
    const auto backup = beginBackupCopy(dir.stdPath(), false);
    QVERIFY_RESULT(backup);
    QVERIFY_RESULT((*backup)->write(restored.stdFile("warroom.db")));
    QVERIFY_RESULT((*log)->commit());
    QVERIFY(isPrivate(restored.file("warroom.db")));
    QCOMPARE(namesIn(restored.path()), QStringList{"warroom.db"});

    auto copy = openSqliteLog(restored.stdPath());
    QVERIFY_RESULT(copy);
    QCOMPARE((*copy)->read(0, 1000)->size(), std::size_t{500});
    const EpochId epoch = (*copy)->head()->epoch;
    QVERIFY(epoch != (*log)->head()->epoch);
    copy->reset();
    copy = openSqliteLog(restored.stdPath());
    QVERIFY_RESULT(copy);
    QVERIFY((*copy)->head()->epoch == epoch);
}

void LogStoreSafetyTest::aBackupBringsTheDatabasesBesideIt()
{
    const TempDir dir;
    const TempDir restored;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    const auto alerts = openAlertStore(dir.stdFile("alerts.db"));
    const auto series = openSeriesStore(dir.stdFile("metrics.db"));
    const auto telemetry = openTelemetryStore(dir.stdFile("telemetry.db"));
    QVERIFY(alerts && series && telemetry);
    AlertChanges changes;
    changes.beats = {{"nightly", Time(std::chrono::hours(1))}};
    QVERIFY_RESULT((*alerts)->save(changes));
    QVERIFY_RESULT((*series)->save({}, std::vector{StoredSample{"checkout", "Memory", Time(), 0.5}}));
    const auto backup = beginBackupCopy(dir.stdPath(), false);
    QVERIFY_RESULT(backup);
    QVERIFY_RESULT((*backup)->write(restored.stdFile("warroom.db")));
    QCOMPARE(namesIn(restored.path()), QStringList{"warroom.db"});

    putContent(restored.file("alerts.db"), "of another backend");
    putContent(restored.file("alerts.db-wal"), "its log");
    for (int opening = 0; opening < 2; ++opening) {
        const auto copy = openSqliteLog(restored.stdPath());
        QVERIFY_RESULT(copy);
    }
    QVERIFY(isPrivate(restored.file("alerts.db")));
    QCOMPARE(contentOf(restored.file("alerts.db.before-restore")), QByteArray("of another backend"));
    QVERIFY(!namesIn(restored.path()).contains("telemetry.db"));
    const auto alertsAgain = openAlertStore(restored.stdFile("alerts.db"));
    const auto seriesAgain = openSeriesStore(restored.stdFile("metrics.db"));
    QVERIFY(alertsAgain && seriesAgain);
    QVERIFY((*alertsAgain)->beats()->contains("nightly"));
    QCOMPARE((*seriesAgain)->samples("checkout", "Memory", Time())->size(), std::size_t{1});
}

void LogStoreSafetyTest::aBackupIsOfTheMomentItWasBegun()
{
    const TempDir dir;
    const TempDir restored;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    const auto alerts = openAlertStore(dir.stdFile("alerts.db"));
    QVERIFY_RESULT(alerts);
    QVERIFY_RESULT(appendOps(**log, 1, 10));
    const auto backup = beginBackupCopy(dir.stdPath(), true);
    QVERIFY_RESULT(backup);
    QVERIFY_RESULT(appendOps(**log, 11, 20));
    AlertChanges changes;
    changes.beats = {{"later", Time(std::chrono::hours(1))}};
    QVERIFY_RESULT((*alerts)->save(changes));
    QVERIFY_RESULT((*backup)->write(restored.stdFile("warroom.db")));

    auto copy = openSqliteLog(restored.stdPath());
    QVERIFY_RESULT(copy);
    QCOMPARE((*copy)->read(0, 1000)->size(), std::size_t{10});
    const auto alertsAgain = openAlertStore(restored.stdFile("alerts.db"));
    QVERIFY_RESULT(alertsAgain);
    QVERIFY((*alertsAgain)->beats()->empty());
}

void LogStoreSafetyTest::aBackupDoesNotReplaceAFile()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    putContent(dir.file("there.db"), "something");
    const auto write = [&](const std::string& file) -> Result<void> {
        TRY(const auto backup, beginBackupCopy(dir.stdPath(), false));
        return backup->write(file);
    };
    QCOMPARE(write(dir.stdFile("there.db")).error().code(), ErrorCode::Exists);
    QCOMPARE(contentOf(dir.file("there.db")), QByteArray("something"));
    QVERIFY(!write(dir.stdFile("no/such/folder.db")));
}

void LogStoreSafetyTest::filesAreForTheirOwnerWhateverTheUmask()
{
    const TempDir dir;
    const mode_t before = ::umask(0);
    auto log = openSqliteLog(dir.stdFile("data/of/warroom"));
    const auto appended = log ? appendOps(**log, 1, 3) : Result<void>(log.error());
    ::umask(before);
    QVERIFY_RESULT(appended);
    int count = 0;
    QDirIterator all(dir.path(), QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QVERIFY2(isPrivate(all.next()), qPrintable(all.filePath()));
        ++count;
    }
    QVERIFY(count >= 6); // three folders; the database, its log and its index, the lock
}

void LogStoreSafetyTest::aFullDiskLosesOnlyTheTransaction_data()
{
    QTest::addColumn<int>("write");
    for (int n = 1; n <= 12; ++n)
        QTest::addRow("the disk is full at write %d of the transaction", n) << n;
}

void LogStoreSafetyTest::aFullDiskLosesOnlyTheTransaction()
{
    QFETCH(int, write);
    const TempDir dir;
    FailingDisk disk;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    QVERIFY_RESULT(appendOps(**log, 1, 10));

    disk.fillAtWrite(write);
    const auto refused = appendOps(**log, 11, 40);
    QVERIFY(disk.wasHit());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code(), ErrorCode::StorageFull);
    QCOMPARE((*log)->begin().error().code(), ErrorCode::StorageFull);
    QCOMPARE((*log)->recover().error().code(), ErrorCode::StorageFull);
    QCOMPARE((*log)->read(0, 100)->size(), std::size_t{10});

    disk.mend();
    QVERIFY_RESULT((*log)->recover());
    QVERIFY_RESULT(appendOps(**log, 11, 40));
    log->reset();
    log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    QCOMPARE((*log)->read(0, 100)->size(), std::size_t{40});
}

void LogStoreSafetyTest::aFailedSyncIsNeverRetried()
{
    const TempDir dir;
    FailingDisk disk;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    QVERIFY_RESULT(appendOps(**log, 1, 10));
    disk.breakAtSync(1);
    QCOMPARE(appendOps(**log, 11, 12).error().code(), ErrorCode::Storage);
    QVERIFY(disk.wasHit());
    disk.mend();
    QCOMPARE((*log)->recover().error().code(), ErrorCode::Storage);
    QCOMPARE((*log)->begin().error().code(), ErrorCode::Storage);
    QCOMPARE((*log)->putTicket(aTicket(1, 1)).error().code(), ErrorCode::Storage);
    QCOMPARE((*log)->read(0, 100)->size(), std::size_t{10});
    (*log)->checkpoint();
}

void LogStoreSafetyTest::aReplacedFileIsNoticed()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    QVERIFY(QFile::rename(dir.file("warroom.db"), dir.file("moved.db")));
    QCOMPARE(appendOps(**log, 1, 1).error().code(), ErrorCode::Storage);
    QCOMPARE((*log)->recover().error().code(), ErrorCode::Storage);
}

void LogStoreSafetyTest::checkpointsKeepTheLogFileSmall()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    for (Seq first = 1; first < 40'000; first += 1000) {
        QVERIFY_RESULT(appendOps(**log, first, first + 999));
        (*log)->checkpoint();
    }
    QVERIFY2(QFileInfo(dir.file("warroom.db-wal")).size() < 24 * 1024 * 1024,
             qPrintable(QString::number(QFileInfo(dir.file("warroom.db-wal")).size())));
    QCOMPARE((*log)->head()->seq, Seq{40'000});
}

WARROOM_TEST_MAIN(LogStoreSafetyTest)
#include "tst_log_store_safety.moc"
