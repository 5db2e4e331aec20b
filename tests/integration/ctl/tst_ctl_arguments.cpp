// The command line's arguments: what is wrong is named with the nearest word, in few lines, with the right
// exit code.
#include "integration/ctl/ctl_process.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <sys/wait.h>
#include <unistd.h>

using namespace warroom::test;

class CtlArgumentsTest final : public QObject
{
    Q_OBJECT

private slots:
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void helpAndVersionAreNoMistakes();
    void badUtf8IsRefused();
    void anUnreachableBackendIsExitCode3();
    void runsWithOddLocalesAndWithoutHome_data();
    void runsWithOddLocalesAndWithoutHome();
    void aFullOrClosedOutputIsAFailure_data();
    void aFullOrClosedOutputIsAFailure();
    void controlCharactersAreShownAsText();
};

void CtlArgumentsTest::mistakesAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("told");

    const QString key = "INC-1";
    QTest::newRow("nothing at all") << QStringList{} << "a noun is missing";
    QTest::newRow("a noun without a verb") << QStringList{"incident"} << "a verb is missing";
    QTest::newRow("a mistyped noun") << QStringList{"incidnt", "list"} << "did you mean incident?";
    QTest::newRow("a mistyped verb") << QStringList{"incident", "declair"} << "did you mean declare?";
    QTest::newRow("an unknown option before the noun")
        << QStringList{"--sever", "1", "incident", "list"} << "did you mean --server?";
    QTest::newRow("an unknown option after the verb")
        << QStringList{"incident", "list", "--stats", "all"} << "did you mean --status?";
    QTest::newRow("an unknown short option") << QStringList{"-Z"} << "unknown option -Z";
    QTest::newRow("an option without its value") << QStringList{"incident", "list", "--status"} << "--status";
    QTest::newRow("a value for a flag")
        << QStringList{"--json=3", "incident", "list"} << "--json takes no value";
    QTest::newRow("a required option that is missing")
        << QStringList{"incident", "declare", "--title", "x"} << "--severity";
    QTest::newRow("a required argument that is missing") << QStringList{"incident", "show"} << "KEY";
    QTest::newRow("an argument too many") << QStringList{"incident", "show", key, "INC-2"} << "INC-2";
    QTest::newRow("two commands") << QStringList{"limits", "operations"} << "operations";
    QTest::newRow("an empty folder") << QStringList{"--data", "", "log", "verify"} << "--data is empty";
    QTest::newRow("an empty folder after an equals sign")
        << QStringList{"--data=", "log", "verify"} << "--data is empty";
    QTest::newRow("a path of 5,000 characters")
        << QStringList{"--data", QString(5'000, 'x'), "log", "verify"} << "at most 4000";
    QTest::newRow("a path with a line end") << QStringList{"--data", "a\nb", "log", "verify"} << "a\\x0Ab";
    QTest::newRow("two places") << QStringList{"--data", "a", "--workspace", "b", "incident", "list"}
                                << "only one of";
    QTest::newRow("a folder that holds no workspace")
        << QStringList{"--workspace", "/", "incident", "list"} << "holds no workspace";
    QTest::newRow("a folder that holds no data")
        << QStringList{"--data", "/", "incident", "list"} << "there is no warroom.db";
    QTest::newRow("a server that is no URL")
        << QStringList{"--server", "nowhere", "incident", "list"} << "--server";
    QTest::newRow("an unknown severity")
        << QStringList{"incident", "declare", "--title", "x", "--severity", "SEV9"} << "SEV1";
    QTest::newRow("an unknown kind") << QStringList{"incident",   "declare", "--title", "x",
                                                    "--severity", "SEV1",    "--kind",  "x"}
                                     << "support";
    QTest::newRow("an unknown phase") << QStringList{"incident", "phase", key, "panic"} << "containment";
    QTest::newRow("an unknown section")
        << QStringList{"section", "set", key, "cause", "--text", "x"} << "root_cause";
    QTest::newRow("a section without a text") << QStringList{"section", "set", key, "scope"} << "--text";
    QTest::newRow("a text that is given twice")
        << QStringList{"comment", key, "a", "--text", "b"} << "more than once";
    QTest::newRow("a file that is not there")
        << QStringList{"incident", "import", "/no/such.json"} << "/no/such.json";
    QTest::newRow("an unknown operation")
        << QStringList{"op", key, "coment.add", "{}"} << "did you mean comment.add?";
    QTest::newRow("an operation whose body is not JSON")
        << QStringList{"op", key, "comment.add", "{"} << "warroomctl:";
    QTest::newRow("a time that is none") << QStringList{"comment", key, "x", "--at", "soon"} << "--at";
    QTest::newRow("a speed below zero")
        << QStringList{"incident", "replay", "x.json", "--speed", "-1"} << "--speed";
    QTest::newRow("a format that we do not write")
        << QStringList{"incident", "export", key, "--format", "doc", "--output", "x"} << "markdown";
    QTest::newRow("a head that is none")
        << QStringList{"--data", "/", "log", "verify", "--head", "7"} << "SEQ:HASH";
}

void CtlArgumentsTest::mistakesAreNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, told);
    // A backend that is not there: whatever is asked of it would be exit code 3.
    const auto result = runCtl(arguments, {{"WARROOM_SERVER", "http://127.0.0.1:1"}});
    QVERIFY2(result.exitCode == 2, result.said());
    QVERIFY2(result.err.contains(told.toUtf8()), result.said());
    QVERIFY2(result.err.count('\n') <= 20, result.said());
    QCOMPARE(result.out, QByteArray());
}

void CtlArgumentsTest::helpAndVersionAreNoMistakes()
{
    for (const QStringList& arguments :
         {QStringList{"--help"}, {"--version"}, {"incident", "--help"}, {"incident", "declare", "--help"}}) {
        const auto result = runCtl(arguments);
        QVERIFY2(result.exitCode == 0 && !result.out.isEmpty() && result.err.isEmpty(), result.said());
    }
    QVERIFY(runCtl({"incident", "declare", "--help"}).out.contains("--severity"));
}

void CtlArgumentsTest::badUtf8IsRefused()
{
    // QProcess would encode it: a shell passes the bytes as they are.
    QProcess shell;
    shell.start("/bin/sh",
                {"-c", "exec \"$0\" comment INC-1 \"$(printf 'a\\377b')\"", WARROOM_BIN_DIR "/warroomctl"});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 2);
    QVERIFY(shell.readAllStandardError().contains("a\\xFFb"));
}

void CtlArgumentsTest::anUnreachableBackendIsExitCode3()
{
    const auto result = runCtl({"--server", "http://127.0.0.1:1", "incident", "list"});
    QVERIFY2(result.exitCode == 3, result.said());
    QVERIFY2(result.err.contains("127.0.0.1"), result.said());
}

void CtlArgumentsTest::runsWithOddLocalesAndWithoutHome_data()
{
    QTest::addColumn<QString>("setting");
    QTest::newRow("the C locale") << "LC_ALL=C";
    QTest::newRow("a locale that is not there") << "LC_ALL=xx_YY.UTF-8";
    QTest::newRow("no home") << "-uHOME";
}

void CtlArgumentsTest::runsWithOddLocalesAndWithoutHome()
{
    QFETCH(QString, setting);
    QProcess process;
    process.start("/usr/bin/env", {"-uXDG_DATA_HOME", setting, WARROOM_BIN_DIR "/warroomctl", "--help"});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void CtlArgumentsTest::aFullOrClosedOutputIsAFailure_data()
{
    QTest::addColumn<QString>("redirection");
    QTest::newRow("full") << ">/dev/full";
    QTest::newRow("closed") << ">&-";
}

void CtlArgumentsTest::aFullOrClosedOutputIsAFailure()
{
    QFETCH(QString, redirection);
    QProcess shell;
    shell.start("/bin/sh", {"-c", "exec \"$0\" --help " + redirection, WARROOM_BIN_DIR "/warroomctl"});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 1);
    QVERIFY(!shell.readAllStandardError().isEmpty());
}

void CtlArgumentsTest::controlCharactersAreShownAsText()
{
    const auto result = runCtl({"incident", "\x1b[31mred\x07"});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(!result.err.contains('\x1b') && !result.err.contains('\x07'), result.said());
}

WARROOM_TEST_MAIN(CtlArgumentsTest)
#include "tst_ctl_arguments.moc"
