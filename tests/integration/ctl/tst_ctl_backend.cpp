// The command line with a real backend: an incident from declaration to export, accounts, import, replay, the
// log.
#include "integration/ctl/ctl_process.h"
#include "support/integration/backend_process.h"
#include "support/shared_data.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QFile>
#include <QJsonArray>

using namespace warroom::test;

namespace {

const QString demo = WARROOM_SOURCE_DIR "/resources/demo/";

} // namespace

class CtlBackendTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void declaresListsAndShows();
    void findsTheAdministratorsTokenByItself();
    void worksThroughASection();
    void aSectionTellsWhatWasSaidInsteadOfFillingIt();
    void keepsParagraphsThatStay();
    void originalRequestIsGivenOnce();
    void worksThroughActionsAndWhys();
    void writesOnTheTimeline();
    void aRefusedPhaseListsWhatIsMissing();
    void goingBackNeedsAReason();
    void wrongTokensAndRolesAreExitCode4();
    void refusalsHaveTheirExitCodes_data();
    void refusalsHaveTheirExitCodes();
    void accountsComeAndGo();
    void attachesAFile();
    void importIsExportedAsItWas_data();
    void importIsExportedAsItWas();
    void importingTwiceAddsNothing();
    void aBadFileHarmsNoOther();
    void replaysWithSeveralPeople();
    void exportsInEveryTextFormat_data();
    void exportsInEveryTextFormat();
    void tailFollows();
    void listsSayWhatTheBackendDoes_data();
    void listsSayWhatTheBackendDoes();
    void verifiesTheLogFromBothSides();
    void backsUpIntoANewFileOnly();

private:
    CtlResult ctl(const QStringList& arguments, const QByteArray& input = {}) const;
    CtlResult ctlAs(const std::string& token, const QStringList& arguments) const;
    QString declare(const QString& title = "Checkout fails") const;
    QJsonObject show(const QString& key) const;

    TempDir m_dir;
    std::unique_ptr<BackendProcess> m_backend;
};

void CtlBackendTest::initTestCase()
{
    m_backend = std::make_unique<BackendProcess>(m_dir.file("server"));
    QVERIFY2(m_backend->start(), m_backend->output());
}

CtlResult CtlBackendTest::ctl(const QStringList& arguments, const QByteArray& input) const
{
    return runCtl(QStringList{"--json"} + arguments,
                  {{"WARROOM_SERVER", m_backend->url()},
                   {"WARROOM_TOKEN", QString::fromStdString(m_backend->adminToken())}},
                  input);
}

CtlResult CtlBackendTest::ctlAs(const std::string& token, const QStringList& arguments) const
{
    return runCtl(arguments,
                  {{"WARROOM_SERVER", m_backend->url()}, {"WARROOM_TOKEN", QString::fromStdString(token)}});
}

QString CtlBackendTest::declare(const QString& title) const
{
    return ctl({"incident", "declare", "--title", title, "--severity", "SEV2"}).json()["key"].toString();
}

QJsonObject CtlBackendTest::show(const QString& key) const { return ctl({"incident", "show", key}).json(); }

void CtlBackendTest::declaresListsAndShows()
{
    const auto declared = ctl({"incident", "declare", "--title", "Payments down", "--severity", "sev-1",
                               "--service", "payments", "--request", "Nobody can pay", "--symptoms", "504"});
    QVERIFY2(declared.exitCode == 0, declared.said());
    const QString key = declared.json()["key"].toString();
    QVERIFY(key.startsWith("INC-"));
    QVERIFY(declared.json()["seq"].toInt() > 0);
    const auto shown = show(key);
    QCOMPARE(shown["title"].toString(), "Payments down");
    QCOMPARE(shown["severity"].toString(), "SEV1");
    QCOMPARE(shown["original_request"].toString(), "Nobody can pay");
    QCOMPARE(shown["id"], declared.json()["id"]);
    const auto canonical = ctl({"incident", "show", key, "--canonical"});
    QCOMPARE(canonical.json()["id"], declared.json()["id"]);

    const auto support =
        ctl({"incident", "declare", "--kind", "support", "--title", "A question", "--severity", "SEV5"});
    QVERIFY(support.json()["key"].toString().startsWith("OPS-"));
    const auto listed = ctl({"incident", "list", "--kind", "support"}).json()["incidents"].toArray();
    QVERIFY(!listed.isEmpty());
    for (const auto& one : listed)
        QCOMPARE(one.toObject()["kind"].toString(), "support");
    QVERIFY(ctlAs(m_backend->adminToken(), {"incident", "list"}).out.contains("Payments down"));
    QVERIFY(ctlAs(m_backend->adminToken(), {"incident", "show", key}).out.contains("Nobody can pay"));
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

void CtlBackendTest::worksThroughASection()
{
    const QString key = declare();
    QVERIFY(ctl({"section", "set", key, "scope", "--text", "All of Europe"}).exitCode == 0);
    const auto changed = ctl({"section", "set", key, "scope", "--file", "-"}, "All of Europe and Asia\n");
    QVERIFY2(changed.exitCode == 0, changed.said());
    QCOMPARE(show(key)["scope"].toString(), "All of Europe and Asia");
    const auto same = ctl({"section", "set", key, "scope", "--text", "All of Europe and Asia"});
    QCOMPARE(same.exitCode, 0);
    QVERIFY(same.json()["ops"].toArray().isEmpty());
    QCOMPARE(ctl({"section", "mark", key, "root_cause", "unknown"}).exitCode, 0);
    QCOMPARE(ctl({"section", "tbd", key, "root_cause"}).exitCode, 0);
}

void CtlBackendTest::aSectionTellsWhatWasSaidInsteadOfFillingIt()
{
    const QString key = declare();
    const auto marked =
        ctl({"section", "mark", key, "fixes_symptoms", "none", "--reason", "it went by itself"});
    QVERIFY2(marked.exitCode == 0, marked.said());
    QJsonObject mark;
    for (const auto& one : show(key)["marks"].toArray()) {
        if (one.toObject()["section"] == "fixes_symptoms")
            mark = one.toObject();
    }
    QCOMPARE(mark["state"].toString(), "none");
    QCOMPARE(mark["reason"].toString(), "it went by itself");
    QCOMPARE(mark["by"].toString(), "admin");
    QVERIFY(!mark["at"].toString().isEmpty());
    const auto shown = ctlAs(m_backend->adminToken(), {"incident", "show", key}).out;
    QVERIFY2(shown.contains("(None. it went by itself · admin · "), shown.constData());
    QVERIFY2(shown.contains("(To be determined. · admin · "), shown.constData());
}

void CtlBackendTest::keepsParagraphsThatStay()
{
    const QString key = declare();
    const QStringList set{"section", "set", key, "root_cause", "--text"};
    QCOMPARE(ctl(set + QStringList{"One.\n\nTwo.\n\nThree."}).exitCode, 0);
    const auto before = show(key)["root_causes"].toArray();
    QCOMPARE(before.size(), 3);
    QCOMPARE(ctl(set + QStringList{"One.\n\nThree.\n\nTwo, and more.\n\nFour."}).exitCode, 0);
    const auto after = show(key)["root_causes"].toArray();
    QCOMPARE(after.size(), 4);
    QMap<QString, QString> ids;
    for (const auto& one : after)
        ids[one.toObject()["text"].toString()] = one.toObject()["id"].toString();
    QCOMPARE(ids["One."], before[0].toObject()["id"].toString());
    QCOMPARE(ids["Three."], before[2].toObject()["id"].toString());
    QCOMPARE(ids["Two, and more."], before[1].toObject()["id"].toString());
    QVERIFY(ids.contains("Four."));
    QCOMPARE(ctl(set + QStringList{"One."}).exitCode, 0);
    QCOMPARE(show(key)["root_causes"].toArray().size(), 1);
}

void CtlBackendTest::originalRequestIsGivenOnce()
{
    const QString key = declare();
    QCOMPARE(ctl({"section", "set", key, "original_request", "--text", "first"}).exitCode, 0);
    const auto again = ctl({"section", "set", key, "original_request", "--text", "second"});
    QVERIFY2(again.exitCode == 1, again.said());
    QCOMPARE(ctl({"request", "add", key, "--text", "second", "--origin", "Mara"}).exitCode, 0);
    const auto shown = show(key);
    QCOMPARE(shown["original_request"].toString(), "first");
    QCOMPARE(shown["later_requests"].toArray()[0].toObject()["text"].toString(), "second");
}

void CtlBackendTest::worksThroughActionsAndWhys()
{
    const QString key = declare();
    const auto added = ctl({"action", "add", key, "Roll back", "--owner", "on-call team", "--due", "2h"});
    QVERIFY2(added.exitCode == 0, added.said());
    QCOMPARE(ctl({"action", "assign", key, "roll", "Database people"}).exitCode, 0);
    QCOMPARE(ctl({"action", "check", key, "2"}).exitCode, 0);
    QCOMPARE(ctl({"action", "check", key, added.json()["item"].toString(), "--open"}).exitCode, 0);
    QCOMPARE(ctl({"action", "check", key, "9"}).exitCode, 1);
    const auto action = show(key)["next_actions"].toArray()[1].toObject();
    QCOMPARE(action["owner"].toString(), "Database people");
    QCOMPARE(action["done"].toBool(), false);

    QCOMPARE(ctl({"why", "ask", key, "Why at night?"}).exitCode, 0);
    QCOMPARE(ctl({"why", "ask", key, "Why us?"}).exitCode, 0);
    QCOMPARE(ctl({"why", "answer", key, "1", "A batch job runs then"}).exitCode, 0);
    QCOMPARE(ctl({"why", "drop", key, "us", "no matter"}).exitCode, 0);
    QCOMPARE(ctl({"section", "set", key, "prevention", "--text", "Limit the job"}).exitCode, 0);
    QCOMPARE(ctl({"why", "link", key, "1", "limit"}).exitCode, 0);
    const auto whys = show(key)["whys"].toArray();
    QCOMPARE(whys[0].toObject()["state"].toString(), "linked");
    QCOMPARE(whys[1].toObject()["reason"].toString(), "no matter");
}

void CtlBackendTest::writesOnTheTimeline()
{
    const QString key = declare();
    QCOMPARE(ctl({"comment", key, "Looking at the graphs", "--kind", "diagnosis", "--pin"}).exitCode, 0);
    QCOMPARE(
        ctl({"status", "publish", key, "We are on it", "--audience", "responders,customers", "--next", "30m"})
            .exitCode,
        0);
    QCOMPARE(ctl({"op", key, "severity.set", R"({"severity":"SEV1"})"}).exitCode, 0);
    QStringList told;
    const auto shown = show(key);
    for (const auto& one : shown["timeline"].toArray())
        told << one.toObject()["text"].toString();
    QVERIFY(told.contains("Looking at the graphs"));
    QVERIFY(told.contains("We are on it"));
    QVERIFY(told.contains("SEV1, was SEV2"));
}

void CtlBackendTest::aRefusedPhaseListsWhatIsMissing()
{
    const QString key = declare();
    const auto refused = ctl({"incident", "phase", key, "containment"});
    QVERIFY2(refused.exitCode == 1, refused.said());
    QVERIFY2(refused.err.contains("Scope must be filled"), refused.said());
    QVERIFY(refused.err.contains("Original request must be filled"));
    QCOMPARE(refused.json()["moved"].toBool(true), false);
    QVERIFY(refused.json()["requires"].toArray().size() >= 2);
    QCOMPARE(ctl({"incident", "phase", key, "containment", "--override", "short"}).exitCode, 1);
    QCOMPARE(ctl({"incident", "phase", key, "containment", "--override", "the site is burning"}).exitCode, 0);
    QCOMPARE(show(key)["phase"].toString(), "containment");
}

void CtlBackendTest::goingBackNeedsAReason()
{
    const QString key = declare();
    QCOMPARE(ctl({"incident", "phase", key, "triage", "--override", "the site is burning"}).exitCode, 0);
    QCOMPARE(ctl({"incident", "phase", key, "detection"}).exitCode, 1);
    QCOMPARE(ctl({"incident", "phase", key, "detection", "--reason", "a false alarm"}).exitCode, 0);
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

void CtlBackendTest::attachesAFile()
{
    const QString key = declare();
    const QByteArray bytes("a\0b\xff", 4);
    const auto attached =
        ctl({"attach", key, "-", "--type", "application/octet-stream", "--text", "a dump"}, bytes);
    QVERIFY2(attached.exitCode == 0, attached.said());
    const QString digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const auto answer = m_backend->request("GET", "/api/v1/attachments/" + digest.toStdString());
    QVERIFY_RESULT(answer);
    QCOMPARE(QByteArray::fromStdString(answer->body), bytes);
}

void CtlBackendTest::importIsExportedAsItWas_data()
{
    QTest::addColumn<QString>("path");
    for (const QString& name : QDir(demo).entryList({"*.json"}, QDir::Files))
        QTest::newRow(qPrintable(name)) << demo + name;
    if (!haveSharedData())
        return;
    for (const QString& name : sharedFiles("timelines", "*.json"))
        QTest::newRow(qPrintable(name)) << sharedData("timelines/" + name);
}

void CtlBackendTest::importIsExportedAsItWas()
{
    QFETCH(QString, path);
    const auto imported = ctl({"incident", "import", path});
    QVERIFY2(imported.exitCode == 0, imported.said());
    const auto row = imported.json()["imported"].toArray()[0].toObject();
    const QString out = m_dir.file("export.json");
    QCOMPARE(ctl({"incident", "export", row["key"].toString(), "--format", "json", "--output", out}).exitCode,
             0);
    QJsonObject before = QJsonDocument::fromJson(readBytes(path)).object();
    // Written as we write it: the severity in one word, a source of which only the title is known as that
    // title.
    before["severity"] = before["severity"].toString().remove('-');
    QJsonArray sources;
    for (const auto& source : before["sources"].toArray())
        sources << (source.toObject().size() == 1 ? source.toObject()["title"] : source);
    before["sources"] = sources;
    QCOMPARE(QJsonDocument::fromJson(readBytes(out)).object(), before);
}

void CtlBackendTest::importingTwiceAddsNothing()
{
    const QString path = demo + "checkout.json";
    const auto first = ctl({"incident", "import", path});
    QVERIFY2(first.exitCode == 0, first.said());
    const int count = ctl({"incident", "list", "--status", "all"}).json()["incidents"].toArray().size();
    const auto second = ctl({"incident", "import", path});
    QVERIFY2(second.exitCode == 0, second.said());
    QCOMPARE(second.json()["new"].toInt(-1), 0);
    QCOMPARE(second.json()["imported"].toArray()[0].toObject()["key"],
             first.json()["imported"].toArray()[0].toObject()["key"]);
    QCOMPARE(ctl({"incident", "list", "--status", "all"}).json()["incidents"].toArray().size(), count);
}

void CtlBackendTest::aBadFileHarmsNoOther()
{
    const QByteArray whole = readBytes(demo + "late-confirmations.json");
    QFile cut(m_dir.file("cut.json"));
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.write(whole.left(whole.size() * 9 / 10));
    cut.close();
    const auto result = ctl({"incident", "import", cut.fileName(), demo + "checkout.json"});
    QVERIFY2(result.exitCode == 2, result.said());
    QVERIFY2(result.err.contains("cut.json") && result.err.contains("byte"), result.said());
    QCOMPARE(result.json()["imported"].toArray().size(), 1);
    const auto skipped = result.json()["skipped"].toArray();
    QCOMPARE(skipped.size(), 1);
    QVERIFY(skipped[0].toObject()["reason"].toString().contains("byte"));
}

void CtlBackendTest::replaysWithSeveralPeople()
{
    const auto replayed = ctl({"incident", "replay", demo + "late-confirmations.json", "--speed", "0"});
    QVERIFY2(replayed.exitCode == 0, replayed.said());
    QVERIFY(replayed.json()["people"].toInt() >= 4);
    const auto shown = show(replayed.json()["key"].toString());
    QCOMPARE(shown["phase"].toString(), "review");
    QSet<QString> actors;
    for (const auto& one : shown["timeline"].toArray())
        actors.insert(one.toObject()["actor"].toString());
    QVERIFY(actors.contains("Keiko") && actors.contains("Devon") && actors.contains("Ines"));
    QCOMPARE(shown["roles"].toArray()[0].toObject()["person"].toString(), "Keiko");
    for (const auto& one : ctl({"token", "list"}).json()["tokens"].toArray()) {
        if (one.toObject()["user"].toString() == "Keiko")
            QVERIFY(one.toObject()["revoked"].toBool());
    }
    const auto viewer = tokenFor(*m_backend, "Victor", "responder");
    QCOMPARE(ctlAs(viewer, {"incident", "replay", demo + "late-confirmations.json", "--speed", "0"}).exitCode,
             4);
}

void CtlBackendTest::exportsInEveryTextFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("Markdown") << "markdown" << QByteArray("# ");
    QTest::newRow("HTML") << "html" << QByteArray("<!DOCTYPE html>");
    QTest::newRow("CSV") << "csv" << QByteArray("utc");
    QTest::newRow("JSON") << "json" << QByteArray("\"title\"");
}

void CtlBackendTest::exportsInEveryTextFormat()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, holds);
    const QString key = declare("Exported <b>");
    const auto printed = ctl({"incident", "export", key, "--format", format, "--output", "-"});
    QVERIFY2(printed.exitCode == 0, printed.said());
    QVERIFY2(printed.out.toLower().contains(holds.toLower()), printed.said());
    const QString file = m_dir.file("export." + format);
    QCOMPARE(ctl({"incident", "export", key, "--format", format, "--output", file}).json()["file"].toString(),
             file);
    QCOMPARE(readBytes(file), printed.out);
    QCOMPARE(ctl({"incident", "export", key, "--format", format, "--output", "/no/such/folder/x"}).exitCode,
             2);
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
