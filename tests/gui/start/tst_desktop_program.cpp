// The program from outside: what it prints, and that nothing of a person's session is needed to draw a PDF.
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QFileInfo>
#include <QProcess>

namespace {

struct Said
{
    int code = -1;
    QByteArray out, err;
};

Said run(const QString& program, const QStringList& arguments, const QStringList& without = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : without)
        environment.remove(name);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(WARROOM_BIN_DIR "/") + program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class DesktopProgramTest final : public QObject
{
    Q_OBJECT

private slots:
    void aPdfIsDrawnWithoutASession();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
};

void DesktopProgramTest::aPdfIsDrawnWithoutASession()
{
    const TempDir folder;
    const QString pdf = folder.file("checkout.pdf");
    const Said said =
        run("warroom", {"--from", WARROOM_SOURCE_DIR "/resources/demo/checkout.json", "--export-pdf", pdf},
            {"XDG_RUNTIME_DIR", "DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS"});
    QCOMPARE(said.err, QByteArray());
    QCOMPARE(said.code, 0);
    QVERIFY(QFileInfo(pdf).size() > 1000);
}

void DesktopProgramTest::mistakesAreNamed_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("line");
    for (const char* program : {"warroom", "warroomd"}) {
        const auto row = [&](const char* what, const QStringList& arguments, const char* line) {
            QTest::addRow("%s: %s", program, what)
                << program << arguments << QByteArray(program) + ": " + line + "\n";
        };
        row("a mistyped option", {"--versio"}, "unknown option --versio; did you mean --version?");
        row("after an option with a value",
            QStringList{program == QByteArray("warroom") ? "--theme" : "--listen", "dark", "--versio=1"},
            "unknown option --versio; did you mean --version?");
        row("far from every option", {"--zzzzzzzzzzzz"}, "unknown option --zzzzzzzzzzzz");
        row("a word that nobody asked for", {"incident"}, "unexpected argument \"incident\"");
    }
    QTest::newRow("warroom: a link to nothing")
        << "warroom" << QStringList{"warroom:///x"}
        << QByteArray("warroom: LINK must be like warroom://incident/INC-42\n");
}

void DesktopProgramTest::mistakesAreNamed()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, line);
    const Said said = run(program, arguments);
    QCOMPARE(said.err, line);
    QCOMPARE(said.code, 2);
    QCOMPARE(said.out, QByteArray());
}

WARROOM_TEST_MAIN(DesktopProgramTest)
#include "tst_desktop_program.moc"
