// The command line as an administrator uses it on a real backend: tokens and accounts, refusals, the log,
// backups.
#include "integration/ctl/ctl_seat.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <QFile>
#include <QJsonArray>

using namespace warroom::test;

class CtlBackendTest final : public QObject, private CtlSeat
{
    Q_OBJECT

private slots:
    void initTestCase();

    void findsTheAdministratorsTokenByItself();
    void wrongTokensAndRolesAreExitCode4();
    void refusalsHaveTheirExitCodes_data();
    void refusalsHaveTheirExitCodes();
    void accountsComeAndGo();
    void tailFollows();
    void listsSayWhatTheBackendDoes_data();
    void listsSayWhatTheBackendDoes();
    void verifiesTheLogFromBothSides();
    void backsUpIntoANewFileOnly();
};

void CtlBackendTest::initTestCase()
{
    m_backend = std::make_unique<BackendProcess>(m_dir.file("server"));
    QVERIFY2(m_backend->start(), m_backend->output());
}

void CtlBackendTest::findsTheAdministratorsTokenByItself()
{
    const QString home = m_dir.file("home");
    QVERIFY(QDir().mkpath(home + "/warroom/server"));
    QVERIFY(QFile::copy(m_backend->data() + "/admin.token", home + "/warroom/server/admin.token"));
    // The default address may be in use by something else, so only that a given one is not sent the token.
    const auto given = runCtl({"--server", m_backend->url(), "incident", "list"}, {{"XDG_DATA_HOME", home}});
    QVERIFY2(given.exitCode == 4, given.said());
    const auto named = runCtl({"--server", m_backend->url(), "--token-file",
                               m_backend->data() + "/admin.token", "incident", "list"});
    QVERIFY2(named.exitCode == 0, named.said());
}

void CtlBackendTest::wrongTokensAndRolesAreExitCode4()
{
    QCOMPARE(ctlAs("nonsense", {"incident", "list"}).exitCode, 4);
    const auto viewer = tokenFor(*m_backend, "Vera Viewer", "viewer");
    QVERIFY(!viewer.empty());
    QCOMPARE(ctlAs(viewer, {"incident", "list"}).exitCode, 0);
    const auto refused = ctlAs(viewer, {"incident", "declare", "--title", "x", "--severity", "SEV1"});
    QVERIFY2(refused.exitCode == 4, refused.said());
    QCOMPARE(ctlAs(viewer, {"user", "add", "Eve", "--role", "admin"}).exitCode, 4);
    const QString key = declare();
    const auto responder = tokenFor(*m_backend, "Rosa Responder", "responder");
    QCOMPARE(ctlAs(responder, {"comment", key, "hello"}).exitCode, 0);
    QCOMPARE(ctlAs(responder, {"op", key, "severity.set", R"({"severity":"SEV4"})"}).exitCode, 4);
}

void CtlBackendTest::refusalsHaveTheirExitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    const QStringList declaring{"incident", "declare", "--severity", "SEV1", "--title"};
    QTest::newRow("a title that is empty") << declaring + QStringList{" "} << 2;
    QTest::newRow("a title that is too long") << declaring + QStringList{QString(501, 'x')} << 2;
    QTest::newRow("a title of two lines") << declaring + QStringList{"a\nb"} << 2;
    QTest::newRow("a ticket that is not there") << QStringList{"incident", "show", "INC-99999"} << 1;
    QTest::newRow("a ticket with a strange name") << QStringList{"incident", "show", "../../etc"} << 1;
    QTest::newRow("a canonical ticket that is not there")
        << QStringList{"incident", "show", "INC-99999", "--canonical"} << 1;
    QTest::newRow("a person that is not there") << QStringList{"user", "remove", "Nobody At All"} << 1;
    QTest::newRow("a token that is not there") << QStringList{"token", "revoke", "99999"} << 1;
    QTest::newRow("a group with somebody who is not there")
        << QStringList{"group", "add", "x", "Nobody At All"} << 1;
}

void CtlBackendTest::refusalsHaveTheirExitCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const auto result = ctl(arguments);
    QVERIFY2(result.exitCode == exitCode, result.said());
    QVERIFY2(result.err.startsWith("warroomctl: "), result.said());
    QCOMPARE(result.out, QByteArray());
}

void CtlBackendTest::accountsComeAndGo()
{
    QCOMPARE(ctl({"user", "add", "Tomas", "--role", "commander"}).exitCode, 0);
    QCOMPARE(ctl({"group", "add", "Database", "Tomas"}).exitCode, 0);
    const auto token = ctl({"token", "create", "Tomas", "--expires", "7"});
    QVERIFY2(token.exitCode == 0, token.said());
    const auto secret = token.json()["token"].toString().toStdString();
    QCOMPARE(ctlAs(secret, {"incident", "list"}).exitCode, 0);
    const QString key = declare();
    QCOMPARE(ctl({"role", "assign", key, "commander", "Tomas"}).exitCode, 0);
    QCOMPARE(ctl({"watch", key, "Tomas"}).exitCode, 0);
    QCOMPARE(show(key)["roles"].toArray()[0].toObject()["person"].toString(), "Tomas");
    QVERIFY(!ctl({"token", "list"}).out.contains(secret.c_str()));
    QCOMPARE(ctl({"token", "revoke", QString::number(token.json()["id"].toInt())}).exitCode, 0);
    QCOMPARE(ctlAs(secret, {"incident", "list"}).exitCode, 4);
    QCOMPARE(ctl({"user", "remove", "Tomas"}).exitCode, 0);
    bool removed = false;
    for (const auto& one : ctl({"user", "list"}).json()["users"].toArray())
        removed =
            removed || (one.toObject()["name"].toString() == "Tomas" && one.toObject()["removed"].toBool());
    QVERIFY(removed);
}

void CtlBackendTest::tailFollows()
{
    const QString key = declare(), other = declare();
    QProcess tail;
    auto variables = QProcessEnvironment::systemEnvironment();
    variables.insert("WARROOM_SERVER", m_backend->url());
    variables.insert("WARROOM_TOKEN", QString::fromStdString(m_backend->adminToken()));
    tail.setProcessEnvironment(variables);
    tail.start(WARROOM_BIN_DIR "/warroomctl", {"--json", "log", "tail", key, "--after", "0"});
    QVERIFY(tail.waitForStarted());
    QByteArray out;
    const auto lines = [&] {
        out += tail.readAllStandardOutput();
        return out.count('\n');
    };
    QTRY_COMPARE_WITH_TIMEOUT(lines(), 1, 30'000);
    QCOMPARE(ctl({"comment", other, "elsewhere"}).exitCode, 0);
    QCOMPARE(ctl({"comment", key, "here"}).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(lines(), 2, 30'000);
    tail.kill();
    tail.waitForFinished();
    const auto last = QJsonDocument::fromJson(out.split('\n')[1]).object();
    QCOMPARE(last["type"].toString(), "comment.add");
    QCOMPARE(last["body"].toObject()["text"].toString(), "here");
}

void CtlBackendTest::listsSayWhatTheBackendDoes_data()
{
    QTest::addColumn<QString>("noun");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("limits") << "limits"
                            << "limits" << QByteArray("websocket_message_bytes");
    QTest::newRow("operations") << "operations"
                                << "operations" << QByteArray("comment.add");
    QTest::newRow("the format") << "format"
                                << "sections" << QByteArray("containment");
}

void CtlBackendTest::listsSayWhatTheBackendDoes()
{
    QFETCH(QString, noun);
    QFETCH(QString, list);
    QFETCH(QByteArray, holds);
    const auto document = ctl({noun});
    QVERIFY2(document.exitCode == 0, document.said());
    QVERIFY(document.json()[list].toArray().size() > 3);
    const auto lines = ctlAs(m_backend->adminToken(), {noun});
    QVERIFY2(lines.exitCode == 0 && lines.out.contains(holds), lines.said());
}

void CtlBackendTest::verifiesTheLogFromBothSides()
{
    const QString key = declare();
    const auto asked = ctl({"log", "verify"});
    QVERIFY2(asked.exitCode == 0 && asked.json()["ok"].toBool(), asked.said());
    const auto here = runCtl({"--json", "--data", m_backend->data(), "log", "verify"});
    QVERIFY2(here.exitCode == 0, here.said());
    QCOMPARE(here.json()["seq"], asked.json()["seq"]);
    const QString head = QString("%1:%2").arg(here.json()["seq"].toInt()).arg(here.json()["hash"].toString());
    QCOMPARE(runCtl({"--data", m_backend->data(), "log", "verify", "--head", head}).exitCode, 0);
    const auto forged =
        runCtl({"--data", m_backend->data(), "log", "verify", "--head", "1:" + QString(64, '0')});
    QVERIFY2(forged.exitCode == 1 && forged.out.contains("first bad seq: 1"), forged.said());

    const auto canonical = ctl({"incident", "show", key, "--canonical"});
    QCOMPARE(runCtl({"--data", m_backend->data(), "incident", "show", key, "--canonical"}).out,
             canonical.out);
    QVERIFY(runCtl({"--data", m_backend->data(), "incident", "list"}).out.contains(key.toUtf8()));
    QCOMPARE(runCtl({"--data", m_backend->data(), "comment", key, "x"}).exitCode, 2);
}

void CtlBackendTest::backsUpIntoANewFileOnly()
{
    const QString file = m_dir.file("backup.db");
    const auto made = ctl({"backup", file});
    QVERIFY2(made.exitCode == 0, made.said());
    QVERIFY(readBytes(file).startsWith("SQLite format 3"));
    QVERIFY(ctl({"backup", file}).exitCode != 0);
}

WARROOM_TEST_MAIN(CtlBackendTest)
#include "tst_ctl_backend.moc"
