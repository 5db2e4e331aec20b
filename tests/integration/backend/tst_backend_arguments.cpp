// warroomd's command line: each mistake is named in one line, nothing starts, and the exit code tells whose
// fault it is.
#include "support/integration/backend_process.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QFile>
#include <QProcess>

#include <functional>
#include <linux/capability.h>
#include <sys/prctl.h>

using namespace warroom::test;

namespace {

constexpr int patience = 60'000;

struct Ended
{
    int code = -1;
    QByteArray out, err;
};

Ended run(const QStringList& arguments, const std::function<void()>& beforeItStarts = {})
{
    QProcess program;
    if (beforeItStarts)
        program.setChildProcessModifier(beforeItStarts);
    program.start(WARROOM_BIN_DIR "/warroomd", arguments);
    if (!program.waitForFinished(patience))
        program.kill();
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

} // namespace

class BackendArgumentsTest final : public QObject
{
    Q_OBJECT

private slots:
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void aFolderThatCannotBeMadeIsShownAsText();
    void aPortInUseIsNamed();
    void aPortThatNeedsRootIsNamed();
};

void BackendArgumentsTest::mistakesAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("told");

    QTest::newRow("a mistyped option") << QStringList{"--lisen", "x"} << QByteArray("did you mean --listen?");
    QTest::newRow("an unknown short option") << QStringList{"-Z"} << QByteArray("unknown option -Z");
    QTest::newRow("an option without its value") << QStringList{"--data"} << QByteArray("--data");
    QTest::newRow("a word that nobody asked for") << QStringList{"serve"} << QByteArray("\"serve\"");
    QTest::newRow("an empty folder") << QStringList{"--data", ""} << QByteArray("--data is empty");
    QTest::newRow("an empty address") << QStringList{"--listen", ""} << QByteArray("--listen is empty");
    QTest::newRow("a path of 5,000 characters")
        << QStringList{"--data", QString(5'000, 'x')} << QByteArray("at most 4000");
    QTest::newRow("no port") << QStringList{"--listen", "127.0.0.1"} << QByteArray("HOST:PORT");
    QTest::newRow("a port that is none") << QStringList{"--listen", "127.0.0.1:abc"} << QByteArray("65535");
    QTest::newRow("a port beyond the last")
        << QStringList{"--listen", "127.0.0.1:70000"} << QByteArray("65535");
    QTest::newRow("a configuration that is not there")
        << QStringList{"--config", "/no/such.toml"} << QByteArray("/no/such.toml");
    QTest::newRow("a database of another kind")
        << QStringList{"--database", "postgresql://x"} << QByteArray("SQLite");
}

void BackendArgumentsTest::mistakesAreNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, told);
    const Ended ended = run(arguments);
    QCOMPARE(ended.code, 2);
    QCOMPARE(ended.out, QByteArray());
    QVERIFY2(ended.err.startsWith("warroomd: ") && ended.err.contains(told), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), qsizetype(1));
}

void BackendArgumentsTest::aFolderThatCannotBeMadeIsShownAsText()
{
    const Ended ended = run({"--listen", "127.0.0.1:0", "--data", "/proc/a\nb" + QString(200, 'x')});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains("a\\x0Abx"), ended.err.constData());
    QVERIFY2(!ended.err.contains(QByteArray(81, 'x')), ended.err.constData());
}

void BackendArgumentsTest::aPortInUseIsNamed()
{
    TempDir folder;
    BackendProcess other(folder.path() + "/other");
    QVERIFY2(other.start(), other.output().constData());
    const QByteArray port = other.url().mid(other.url().lastIndexOf(':') + 1).toUtf8();
    const Ended ended = run({"--listen", "127.0.0.1:" + port, "--data", folder.path() + "/data"});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains("cannot listen on 127.0.0.1 port " + port), ended.err.constData());
    QVERIFY2(ended.err.contains("another program listens there, choose another port with --listen"),
             ended.err.constData());
}

// CLI08
void BackendArgumentsTest::aPortThatNeedsRootIsNamed()
{
    QFile least("/proc/sys/net/ipv4/ip_unprivileged_port_start");
    if (!least.open(QIODevice::ReadOnly) || least.readAll().trimmed().toInt() <= 81)
        QSKIP("anybody may listen on port 81 of this machine");
    TempDir folder;
    // Also root may not, without the capability.
    const Ended ended = run({"--listen", "127.0.0.1:81", "--data", folder.path() + "/data"},
                            [] { ::prctl(PR_CAPBSET_DROP, CAP_NET_BIND_SERVICE, 0, 0, 0); });
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains("cannot listen on 127.0.0.1 port 81"), ended.err.constData());
    QVERIFY2(ended.err.contains("ports below 1024 need root"), ended.err.constData());
}

WARROOM_TEST_MAIN(BackendArgumentsTest)
#include "tst_backend_arguments.moc"
