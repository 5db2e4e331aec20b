// What is remembered between starts, and that a change of the backend loses no local copy.
#include "support/temp_dir.h"
#include "support/test_main.h"

#include "screens/settings/desktop_settings.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

using namespace warroom;
using namespace warroom::ui;

namespace {

const BackendAddress local;
const BackendAddress first{"https://one.example.org:8787", {}};
const BackendAddress second{"https://two.example.org", "/etc/ssl/two.pem"};

void fillFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
}

// A workspace folder whose copy says whose it is; opening one where there is none makes a fresh one.
struct Folder
{
    TempDir dir;

    void begin(const QByteArray& name)
    {
        fillFile(dir.file("cache.db"), name);
        fillFile(dir.file("cache.db-wal"), name);
        fillFile(dir.file("search.db"), name);
    }
    QByteArray copy() const
    {
        const QByteArray cache = contentOf(dir.file("cache.db"));
        return contentOf(dir.file("cache.db-wal")) == cache && contentOf(dir.file("search.db")) == cache
                   ? cache
                   : "torn";
    }
    bool change(const BackendAddress& to) const
    {
        DesktopSettings(dir.path()).changeBackend(to);
        DesktopSettings later(dir.path());
        return later.finishChange() && later.backend() == to;
    }
};

} // namespace

class DesktopSettingsTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatWasChosenIsThereAtTheNextStart();
    void theFileIsForItsOwnerOnly();
    void aLocalCopyGoesAlongWhenJoining();
    void aCopyWaitsForItsBackend();
    void anotherTokenOrAuthorityMovesNothing();
    void whatIsNotOfTheCopyStays();
    void aChangeCutShortIsFinishedLater();
};

void DesktopSettingsTest::whatWasChosenIsThereAtTheNextStart()
{
    const TempDir dir;
    {
        DesktopSettings settings(dir.path());
        QCOMPARE(settings.backend(), local);
        QCOMPARE(settings.textPercent(), 100);
        QVERIFY(settings.theme().isEmpty() && settings.language().isEmpty());
        QVERIFY(!settings.wasTold("note"));
        settings.setTheme("light");
        settings.setTextPercent(125);
        settings.setLanguage("de");
        settings.setTold("note");
        settings.keepBackend(second);
    }
    const DesktopSettings settings(dir.path());
    QCOMPARE(settings.theme(), "light");
    QCOMPARE(settings.textPercent(), 125);
    QCOMPARE(settings.language(), "de");
    QVERIFY(settings.wasTold("note"));
    QCOMPARE(settings.backend(), second);
}

void DesktopSettingsTest::theFileIsForItsOwnerOnly()
{
    const TempDir dir;
    const mode_t before = ::umask(0);
    DesktopSettings(dir.path()).keepBackend(first);
    ::umask(before);
    struct stat state
    {};
    QCOMPARE(::stat(qPrintable(dir.file("desktop.ini")), &state), 0);
    QCOMPARE(int(state.st_mode & 07777), 0600);
}

void DesktopSettingsTest::aLocalCopyGoesAlongWhenJoining()
{
    Folder folder;
    folder.begin("local");
    QVERIFY(folder.change(first));
    QCOMPARE(folder.copy(), "local");
}

void DesktopSettingsTest::aCopyWaitsForItsBackend()
{
    Folder folder;
    folder.begin("first");
    DesktopSettings(folder.dir.path()).keepBackend(first);
    QVERIFY(folder.change(local));
    QVERIFY(!QFile::exists(folder.dir.file("cache.db")));
    folder.begin("local");
    QVERIFY(folder.change(first));
    QCOMPARE(folder.copy(), "first");
    QVERIFY(folder.change(second));
    QVERIFY(!QFile::exists(folder.dir.file("cache.db")));
    folder.begin("second");
    QVERIFY(folder.change(local));
    QCOMPARE(folder.copy(), "local");
    QVERIFY(folder.change(second));
    QCOMPARE(folder.copy(), "second");
    QVERIFY(folder.change(first));
    QCOMPARE(folder.copy(), "first");
}

void DesktopSettingsTest::anotherTokenOrAuthorityMovesNothing()
{
    Folder folder;
    folder.begin("first");
    DesktopSettings(folder.dir.path()).keepBackend(first);
    QVERIFY(folder.change({first.server, "/etc/ssl/one.pem"}));
    QCOMPARE(folder.copy(), "first");
}

void DesktopSettingsTest::whatIsNotOfTheCopyStays()
{
    Folder folder;
    folder.begin("first");
    QVERIFY(QDir().mkpath(folder.dir.file("backend")));
    fillFile(folder.dir.file("backend/warroom.db"), "log");
    fillFile(folder.dir.file("notes.txt"), "mine");
    DesktopSettings(folder.dir.path()).keepBackend(first);
    QVERIFY(folder.change(local));
    QCOMPARE(contentOf(folder.dir.file("backend/warroom.db")), "log");
    QCOMPARE(contentOf(folder.dir.file("notes.txt")), "mine");
}

void DesktopSettingsTest::aChangeCutShortIsFinishedLater()
{
    Folder folder;
    folder.begin("first");
    DesktopSettings(folder.dir.path()).keepBackend(first);
    // Something stands where the copy should go.
    fillFile(folder.dir.file("copies"), "in the way");
    QVERIFY(!folder.change(local));
    QCOMPARE(folder.copy(), "first");
    QCOMPARE(DesktopSettings(folder.dir.path()).backend(), first);
    QVERIFY(QFile::remove(folder.dir.file("copies")));
    // One file had gone already when it was cut short.
    const QString aside = folder.dir.file("copies/https%3A%2F%2Fone.example.org%3A8787");
    QVERIFY(QDir().mkpath(aside));
    QVERIFY(QFile::rename(folder.dir.file("cache.db"), aside + "/cache.db"));
    DesktopSettings settings(folder.dir.path());
    QVERIFY(settings.finishChange());
    QCOMPARE(settings.backend(), local);
    QVERIFY(!QFile::exists(folder.dir.file("search.db")));
    QVERIFY(settings.finishChange());
    QVERIFY(folder.change(first));
    QCOMPARE(folder.copy(), "first");
}

WARROOM_TEST_MAIN(DesktopSettingsTest)
#include "tst_desktop_settings.moc"
