// Importing whole folders of postmortems into a real backend: what is taken, skipped, noticed, interrupted.
#include "integration/ctl/ctl_process.h"
#include "support/integration/backend_process.h"
#include "support/shared_data.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QFile>
#include <QJsonArray>

#include <csignal>

using namespace warroom::test;

class CtlImportTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void aFolderIsTakenWhole();
    void theSameContentIsNoticedUnderAnotherName();
    void aHostileFolderHarmsNothing();
    void theCollectionsAreTaken_data();
    void theCollectionsAreTaken();
    void anInterruptionLeavesWholeTickets();

private:
    QMap<QString, QString> environment() const
    {
        return {{"WARROOM_SERVER", m_backend->url()},
                {"WARROOM_TOKEN", QString::fromStdString(m_backend->adminToken())}};
    }
    CtlResult ctl(const QStringList& arguments) const
    {
        return runCtl(QStringList{"--json"} + arguments, environment());
    }
    int ticketCount() const
    {
        return ctl({"incident", "list", "--status", "all"}).json()["incidents"].toArray().size();
    }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QDir().mkpath(QFileInfo(m_dir.file(name)).path());
        QFile file(m_dir.file(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    }

    TempDir m_dir;
    std::unique_ptr<BackendProcess> m_backend;
};

void CtlImportTest::initTestCase()
{
    m_backend = std::make_unique<BackendProcess>(m_dir.file("server"));
    QVERIFY2(m_backend->start(), m_backend->output());
}

void CtlImportTest::aFolderIsTakenWhole()
{
    write("whole/a.md", "# Checkout down\n\nTimes are UTC.\n\n## Summary\nNobody paid.\n\n## Timeline\n"
                        "- 2026-01-02 10:00 pool full\n- 10:05 restarted\n\n## Attendees\n- Ana\n");
    write("whole/deep/b.md.erb", "# DNS\n\n## Action items\n- [x] alert\n");
    write("whole/README.md", "# About\n");
    write("whole/picture.png", "\x89PNG");
    write("whole/.git/config.md", "# hidden\n");
    const auto result = ctl({"incident", "import", m_dir.file("whole")});
    QVERIFY2(result.exitCode == 0, result.said());
    const auto imported = result.json()["imported"].toArray();
    QCOMPARE(imported.size(), 2);
    QCOMPARE(result.json()["new"].toInt(), 2);
    QCOMPARE(result.json()["skipped"].toArray().size(), 2);
    QVERIFY(imported[0].toObject()["unmapped"].toArray().contains("Attendees"));
    QVERIFY2(result.err.contains("1 of 2"), result.said());
    const auto shown = ctl({"incident", "show", imported[0].toObject()["key"].toString()}).json();
    QCOMPARE(shown["title"].toString(), QString("Checkout down"));
    QCOMPARE(shown["summary"].toString(), QString("Nobody paid."));
    QCOMPARE(shown["original_request"].toString(), QString("Times are UTC.\n\n## Attendees\n\n- Ana"));
    QCOMPARE(shown["timeline"].toArray()[1].toObject()["t"].toString(), QString("2026-01-02T10:05:00Z"));
}

void CtlImportTest::theSameContentIsNoticedUnderAnotherName()
{
    write("again/one.md", "# Same\n\n## Summary\nOnce.\n");
    write("again/two.md", "# Same\n\n## Summary\nOnce.\n");
    const int before = ticketCount();
    const auto result = ctl({"incident", "import", m_dir.file("again")});
    QVERIFY2(result.exitCode == 0, result.said());
    QCOMPARE(result.json()["new"].toInt(), 1);
    QCOMPARE(ctl({"incident", "import", m_dir.file("again")}).json()["new"].toInt(-1), 0);
    QCOMPARE(ticketCount(), before + 1);
}

void CtlImportTest::aHostileFolderHarmsNothing()
{
    write("hostile/1-huge.md", QByteArray(2 * 1024 * 1024, 'a'));
    write("hostile/2-nothing.md", "\n\n");
    write("hostile/3-binary.txt", QByteArray("\x00\x01\x02\xFF\xFE\xFD", 6).repeated(50));
    write("hostile/4-cut.json", "{\"title\": ");
    write("hostile/5-html.md",
          "# <script>alert(1)</script>\n\n## Summary\n<b onclick=x>\xFF</b> and many more words\r\n");
    write("hostile/6-long.md", "# Long\n\n## Logs\n" + QByteArray("2026 line\n").repeated(20'000));
    write("hostile/7-nul.md",
          QByteArray("# Nul\n\n## Summary\nbefore\0after, with quite enough other words", 62));
    const auto result = ctl({"incident", "import", m_dir.file("hostile"), m_dir.file("hostile/none.md")});
    QVERIFY2(result.exitCode == 2, result.said());
    QVERIFY2(result.json()["imported"].toArray().size() == 3, result.said());
    QVERIFY2(result.json()["skipped"].toArray().size() == 5, result.said());
    for (const auto& one : result.json()["skipped"].toArray())
        QVERIFY(!one.toObject()["reason"].toString().isEmpty());
    QCOMPARE(ctl({"log", "verify"}).exitCode, 0);
}

void CtlImportTest::theCollectionsAreTaken_data()
{
    QTest::addColumn<QString>("folder");
    for (const char* folder :
         {"dfds", "mybinder", "moj-cloud-platform", "kubernetes-test-infra", "posthog", "berkeley-datahub"})
        QTest::newRow(folder) << QString(folder);
}

void CtlImportTest::theCollectionsAreTaken()
{
    if (!haveSharedData())
        return;
    QFETCH(QString, folder);
    const auto result = ctl({"incident", "import", sharedData("postmortems/" + folder)});
    QVERIFY2(result.exitCode == 0, result.said());
    const auto imported = result.json()["imported"].toArray();
    QCOMPARE(imported.size(), sharedFiles("postmortems/" + folder).size() - 1); // without the licence
    for (const auto& one : imported)
        QVERIFY(one.toObject()["new"].toBool());
}

void CtlImportTest::anInterruptionLeavesWholeTickets()
{
    const int files = 200;
    for (int i = 0; i < files; ++i)
        write(QString("many/%1.md").arg(i, 3, 10, QChar('0')),
              "# Number " + QByteArray::number(i) + "\n\n## Summary\nS\n\n## Action items\n- a\n- b\n");
    QProcess process;
    auto variables = QProcessEnvironment::systemEnvironment();
    const auto given = environment();
    for (auto one = given.begin(); one != given.end(); ++one)
        variables.insert(one.key(), one.value());
    process.setProcessEnvironment(variables);
    process.setReadChannel(QProcess::StandardError); // progress is there
    process.start(WARROOM_BIN_DIR "/warroomctl", {"--json", "incident", "import", m_dir.file("many")});
    QByteArray said;
    while (!said.contains("3 of 200") && process.waitForReadyRead(60'000))
        said = process.readAllStandardError() + said;
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60'000));
    const auto report = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(process.exitCode(), 1);
    const int imported = report["imported"].toArray().size();
    QVERIFY(imported > 0 && imported < files);
    QCOMPARE(report["not_reached"].toInt(), files - imported);
    const auto last = report["imported"].toArray().last().toObject()["key"].toString();
    QCOMPARE(ctl({"incident", "show", last}).json()["next_actions"].toArray().size(), 2);
    const auto rest = ctl({"incident", "import", m_dir.file("many")});
    QVERIFY2(rest.exitCode == 0, rest.said());
    QCOMPARE(rest.json()["new"].toInt(), files - imported);
}

WARROOM_TEST_MAIN(CtlImportTest)
#include "tst_ctl_import.moc"
