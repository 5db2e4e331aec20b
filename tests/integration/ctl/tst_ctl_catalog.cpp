// The service catalog through the command line and a real backend: services, windows, heartbeats, rules, who
// may change them, and what is there after a restart and in a backup.
#include "integration/backend/intake_requests.h"
#include "integration/ctl/ctl_process.h"
#include "store/log_store.h"
#include "support/integration/backend_process.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace warroom::test;

namespace {

const QString example = WARROOM_SOURCE_DIR "/resources/examples/services.toml";

QStringList namesIn(const QJsonValue& list)
{
    QStringList names;
    for (const auto& one : list.toArray())
        names << one.toObject()["name"].toString();
    return names;
}

} // namespace

class CtlCatalogTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void setsShowsAndRemovesAService();
    void aChangeOfWhatAnotherChangedIsRefused();
    void hintsAreToldWithTheAnswer();
    void importsAndExportsTheSame();
    void anImportWithMistakesChangesNothing();
    void badFilesAreExitCode2_data();
    void badFilesAreExitCode2();
    void whoMayChangeWhat_data();
    void whoMayChangeWhat();
    void windowsAreAddedAndEnded();
    void heartbeatsComeAndGo();
    void rulesAreSetAsAWhole();
    void servicesThatNobodyEnteredAreListed();
    void namesThatAreCountedAsOneAreTold();
    void aDeployBeforeAnIncidentIsMarked();
    void allIsThereAfterARestartAndInABackup();

private:
    CtlResult ctl(const QStringList& arguments, const QByteArray& input = {}) const;
    CtlResult ctlAs(const std::string& token, const QStringList& arguments,
                    const QByteArray& input = {}) const;
    QString write(const QString& name, const QByteArray& text) const;

    TempDir m_dir;
    std::unique_ptr<BackendProcess> m_backend;
    std::map<QString, std::string> m_tokens; // by role
};

void CtlCatalogTest::initTestCase()
{
    m_backend = std::make_unique<BackendProcess>(m_dir.file("server"));
    QVERIFY2(m_backend->start(), m_backend->output());
    for (const auto role : {"viewer", "responder", "commander"}) {
        m_tokens[role] = tokenFor(*m_backend, role, role);
        QVERIFY(!m_tokens[role].empty());
    }
}

CtlResult CtlCatalogTest::ctlAs(const std::string& token, const QStringList& arguments,
                                const QByteArray& input) const
{
    return runCtl(arguments,
                  {{"WARROOM_SERVER", m_backend->url()}, {"WARROOM_TOKEN", QString::fromStdString(token)}},
                  input);
}

CtlResult CtlCatalogTest::ctl(const QStringList& arguments, const QByteArray& input) const
{
    return ctlAs(m_tokens.at("commander"), QStringList{"--json"} + arguments, input);
}

QString CtlCatalogTest::write(const QString& name, const QByteArray& text) const
{
    QFile file(m_dir.file(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return {};
    return file.fileName();
}

void CtlCatalogTest::setsShowsAndRemovesAService()
{
    const QString toml =
        write("team-edge.toml", "about = \"The edge\"\ntier = 1\nlayer = \"edge\"\nlaunched = " +
                                    QDate::currentDate().addDays(-3).toString(Qt::ISODate).toUtf8() +
                                    "\nneeds = [\"identity\"]\n");
    const auto set = ctl({"service", "set", "team/edge", "--file", toml});
    QVERIFY2(set.exitCode == 0, set.said());
    QCOMPARE(set.json()["name"].toString(), "team/edge");
    const auto shown = ctl({"service", "show", "team/edge"}).json();
    QCOMPARE(shown["about"].toString(), "The edge");
    QCOMPARE(shown["tier"].toInt(), 1);
    QCOMPARE(shown["layer"].toString(), "edge");
    QVERIFY(shown["risk"].toObject()["raised"].toBool());
    QVERIFY2(shown["risk"].toObject()["why"].toString().startsWith("Launched "), set.said());
    QVERIFY(ctlAs(m_tokens.at("viewer"), {"service", "show", "team/edge"}).out.contains("raised risk"));
    QCOMPARE(shown["needs"].toArray(), QJsonArray{"identity"});
    QVERIFY(namesIn(ctl({"service", "list"}).json()["services"]).contains("team/edge"));
    QVERIFY(ctlAs(m_tokens.at("viewer"), {"service", "show", "team/edge"}).out.contains("The edge"));
    const auto noLayer = ctl({"service", "set", "team/edge", "--json-file", "-"}, R"({"layer":"cloud"})");
    QCOMPARE(noLayer.exitCode, 2);
    QVERIFY2(noLayer.err.contains("layer: \"cloud\" is not known here; expected edge, network"),
             noLayer.said());

    const auto changed =
        ctl({"service", "set", "team/edge", "--json-file", "-"}, R"({"about":"Now this","tier":3})");
    QVERIFY2(changed.exitCode == 0, changed.said());
    const auto removed = ctl({"service", "remove", "team/edge"});
    QVERIFY2(removed.exitCode == 0, removed.said());
    QCOMPARE(ctl({"service", "show", "team/edge"}).exitCode, 1);
    QCOMPARE(ctl({"service", "remove", "team/edge"}).exitCode, 1);

    const auto history = ctl({"service", "history", "team/edge"}).json()["history"].toArray();
    QCOMPARE(history.size(), 3);
    QCOMPARE(history[0].toObject()["removed"].toBool(), true);
    QCOMPARE(history[0].toObject()["by_name"].toString(), "commander");
    QCOMPARE(history[1].toObject()["body"].toObject()["about"].toString(), "Now this");
    QCOMPARE(history[2].toObject()["body"].toObject()["about"].toString(), "The edge");
}

void CtlCatalogTest::aChangeOfWhatAnotherChangedIsRefused()
{
    const auto set = [&](const QByteArray& body) {
        return ctl({"service", "set", "ledger", "--json-file", "-"}, body);
    };
    QCOMPARE(set("{\"about\":\"first\"}").json()["version"].toInt(), 1);
    const auto put = [&](const std::string& path, const std::string& body) {
        return m_backend->request("PUT", path, body);
    };
    const std::string path = "/api/v1/services/ledger";
    QCOMPARE(put(path, "{\"about\":\"by admin\",\"version\":1}")->status, 200);

    const auto refused = set("{\"about\":\"mine\",\"version\":1}");
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("version 2 stands, not 1; admin changed it at"), refused.said());
    const auto answer = put(path, "{\"about\":\"mine\",\"version\":1}");
    QCOMPARE(answer->status, 409);
    const auto said = QJsonDocument::fromJson(QByteArray::fromStdString(answer->body));
    QCOMPARE(said["code"].toString(), "E_CONFLICT");
    QCOMPARE(said["changed_by"].toString(), "admin");
    QVERIFY(!said["changed_at"].toString().isEmpty());
    QCOMPARE(said["current"]["about"].toString(), "by admin");
    QCOMPARE(said["current"]["version"].toInt(), 2);
    QCOMPARE(put(path + "?version=1", "{\"about\":\"mine\"}")->status, 409);
    QCOMPARE(put(path + "?version=x", "{\"about\":\"mine\"}")->status, 422);
    QCOMPARE(put(path + "?new=true", "{\"about\":\"mine\"}")->status, 409);
    QCOMPARE(m_backend->request("DELETE", path + "?version=1")->status, 409);
    QCOMPARE(put("/api/v1/rules", "{\"rules\":[],\"wait_s\":1,\"version\":99}")->status, 409);

    QCOMPARE(set("{\"about\":\"a script's\"}").json()["version"].toInt(), 3);
    QCOMPARE(m_backend->request("DELETE", path + "?version=3")->status, 200);
    const auto gone = put(path, "{\"about\":\"mine\",\"version\":3}");
    QVERIFY(gone->status == 409 && gone->body.find("it was removed meanwhile") != std::string::npos);
    const auto history = ctl({"service", "history", "ledger"}).json()["history"].toArray();
    QCOMPARE(history.size(), 4);
    QCOMPARE(history[2].toObject()["by_name"].toString(), "admin");
    QCOMPARE(history[2].toObject()["body"].toObject()["about"].toString(), "by admin");
}

void CtlCatalogTest::hintsAreToldWithTheAnswer()
{
    const QByteArray body =
        R"({"owner":"commander","objectives":[{"name":"fast","source":"traces","target":0.99}]})";
    const auto set = ctl({"service", "set", "hinted", "--json-file", "-"}, body);
    QVERIFY2(set.exitCode == 0, set.said());
    const auto hints = set.json()["hints"].toArray();
    QCOMPARE(hints.size(), 1);
    QCOMPARE(hints[0].toObject()["kind"].toString(), "no_action");
    QCOMPARE(hints[0].toObject()["about"].toString(), "objectives[0].runbook");
    QVERIFY(ctlAs(m_tokens.at("viewer"), {"service", "show", "hinted"}).out.contains("has no runbook"));
    const auto ready = set.json()["readiness"].toObject();
    QCOMPARE(ready["score"].toInt(), 2);
    QVERIFY(ready["monitoring"].toBool() && ready["alerting"].toBool() && !ready["rotation"].toBool());
    QVERIFY(ctlAs(m_tokens.at("viewer"), {"service", "show", "hinted"})
                .out.contains("2 of 4, without escalation, rotation"));
    QCOMPARE(ctl({"service", "remove", "hinted"}).exitCode, 0);
}

void CtlCatalogTest::importsAndExportsTheSame()
{
    const auto imported = ctl({"service", "import", example});
    QVERIFY2(imported.exitCode == 0, imported.said());
    QVERIFY(namesIn(imported.json()["services"]).contains("payments-gw"));
    QCOMPARE(ctl({"rule", "list"}).json()["rules"].toArray().size(), 3);
    QCOMPARE(namesIn(ctl({"window", "list"}).json()["windows"]), QStringList{"orders-db-rebuild"});
    QCOMPARE(namesIn(ctl({"heartbeat", "list"}).json()["heartbeats"]), QStringList{"nightly-reconciliation"});

    const auto before = ctl({"service", "export"}).json();
    const QString file = m_dir.file("exported.toml");
    QCOMPARE(ctl({"service", "export", "--output", file}).exitCode, 0);
    const auto again = ctl({"service", "import", file});
    QVERIFY2(again.exitCode == 0, again.said());
    QCOMPARE(ctl({"service", "export"}).json(), before);
    QCOMPARE(ctl({"service", "history", "search"}).json()["history"].toArray().size(), 1);
    // Their probes ask somebody who is not there.
    QCOMPARE(ctl({"service", "remove", "checkout"}).exitCode, 0);
    QCOMPARE(ctl({"service", "remove", "orders-db"}).exitCode, 0);
}

void CtlCatalogTest::anImportWithMistakesChangesNothing()
{
    const auto before = ctl({"service", "export"}).json();
    const QString file =
        write("mistakes.toml", "[[services]]\nname = \"good\"\n\n[[services]]\nname = \"bad\"\n"
                               "tier = 8\nownr = \"Mara\"\n");
    const auto refused = ctl({"service", "import", file});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.err.contains("line 6: services[1].tier"), refused.said());
    QVERIFY2(refused.err.contains("line 7: services[1].ownr"), refused.said());
    const auto json =
        ctl({"service", "import", "-"}, R"({"services":[{"name":"good"},{"name":"bad","tier":8}]})");
    QCOMPARE(json.exitCode, 2);
    QVERIFY2(json.err.contains("services[1].tier"), json.said());
    QCOMPARE(ctl({"service", "export"}).json(), before);
}

void CtlCatalogTest::badFilesAreExitCode2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    const QByteArray toml = "[[services]]\nname = \"a\"\n";
    QTest::newRow("no TOML") << QStringList{"service", "import", "-"} << QByteArray("services = [\n");
    QTest::newRow("a file that is not there")
        << QStringList{"service", "import", "nowhere.toml"} << QByteArray();
    QTest::newRow("neither file") << QStringList{"service", "set", "a"} << QByteArray();
    QTest::newRow("another name") << QStringList{"service", "set", "a", "--file", "-"}
                                  << QByteArray("name = \"b\"\n");
    QTest::newRow("another name in JSON")
        << QStringList{"service", "set", "a", "--json-file", "-"} << QByteArray(R"({"name":"b"})");
    QTest::newRow("no JSON") << QStringList{"service", "set", "a", "--json-file", "-"} << QByteArray("{");
    QTest::newRow("services for rules") << QStringList{"rule", "set", "--file", "-"} << toml;
    QTest::newRow("no rules") << QStringList{"rule", "set", "--file", "-"} << QByteArray("wait_s = 3\n");
    QTest::newRow("a window that ends before it begins") << QStringList{"window",
                                                                        "add",
                                                                        "W",
                                                                        "--from",
                                                                        "2026-11-20T10:00:00Z",
                                                                        "--until",
                                                                        "2026-11-20T09:00:00Z",
                                                                        "--owner",
                                                                        "Mara",
                                                                        "--reason",
                                                                        "r"}
                                                         << QByteArray();
    QTest::newRow("a window without an owner")
        << QStringList{"window", "add", "W", "--until", "1h", "--reason", "r"} << QByteArray();
    QTest::newRow("a heartbeat every second")
        << QStringList{"heartbeat", "add", "h", "--every", "1"} << QByteArray();
}

void CtlCatalogTest::badFilesAreExitCode2()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    const auto result = ctl(arguments, input);
    QVERIFY2(result.exitCode == 2, result.said());
    QVERIFY(!result.err.isEmpty());
}

void CtlCatalogTest::whoMayChangeWhat_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    const QStringList set{"service", "set", "roles", "--json-file", "-"};
    const QStringList window{"window", "add", "roles", "--until", "1h", "--owner", "Mara", "--reason", "r"};
    QTest::newRow("a viewer reads") << "viewer" << QStringList{"service", "list"} << 0;
    QTest::newRow("a viewer does not set a service") << "viewer" << set << 4;
    QTest::newRow("a viewer does not add a window") << "viewer" << window << 4;
    QTest::newRow("a responder does not set a service") << "responder" << set << 4;
    QTest::newRow("a responder does not import")
        << "responder" << QStringList{"service", "import", example} << 4;
    QTest::newRow("a responder does not set rules")
        << "responder" << QStringList{"rule", "set", "--file", "-"} << 4;
    QTest::newRow("a responder does not expect a heartbeat")
        << "responder" << QStringList{"heartbeat", "add", "h"} << 4;
    QTest::newRow("a responder adds a window") << "responder" << window << 0;
    QTest::newRow("a responder does not remove one")
        << "responder" << QStringList{"window", "remove", "roles"} << 4;
    QTest::newRow("a responder ends one") << "responder" << QStringList{"window", "end", "roles"} << 0;
    QTest::newRow("a commander removes it") << "commander" << QStringList{"window", "remove", "roles"} << 0;
    QTest::newRow("a commander sets a service") << "commander" << set << 0;
    QTest::newRow("and removes it") << "commander" << QStringList{"service", "remove", "roles"} << 0;
}

void CtlCatalogTest::whoMayChangeWhat()
{
    QFETCH(QString, role);
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const auto result = ctlAs(m_tokens.at(role), arguments, "{}");
    QVERIFY2(result.exitCode == exitCode, result.said());
}

void CtlCatalogTest::windowsAreAddedAndEnded()
{
    const auto added = ctl({"window", "add", "CHG-1177", "--until", "2h", "--service", "search", "--service",
                            "orders-db", "--owner", "Keiko", "--reason", "Optics"});
    QVERIFY2(added.exitCode == 0, added.said());
    QCOMPARE(added.json()["services"].toArray(), (QJsonArray{"search", "orders-db"}));
    QCOMPARE(added.json()["holds"].toBool(), true);
    const auto daily = ctl({"window", "add", "nightly", "--from", "2026-01-01T02:00:00Z", "--until",
                            "2026-01-01T02:30:00Z", "--owner", "Keiko", "--reason", "Backup", "--every-days",
                            "1", "--ends", "2026-02-01T00:00:00Z"});
    QVERIFY2(daily.exitCode == 0, daily.said());
    QCOMPARE(daily.json()["every_days"].toInt(), 1);
    QCOMPARE(daily.json()["holds"].toBool(), false);
    const auto ended = ctl({"window", "end", "CHG-1177"});
    QVERIFY2(ended.exitCode == 0, ended.said());
    QCOMPARE(ended.json()["holds"].toBool(), false);
    QCOMPARE(ctl({"window", "end", "nothing"}).exitCode, 1);
    QCOMPARE(ctl({"window", "history", "CHG-1177"}).json()["history"].toArray().size(), 2);
    QCOMPARE(ctl({"window", "remove", "nightly"}).exitCode, 0);
}

void CtlCatalogTest::heartbeatsComeAndGo()
{
    const auto added = ctl({"heartbeat", "add", "hourly", "--service", "search", "--every", "3600", "--grace",
                            "120", "--route", "page"});
    QVERIFY2(added.exitCode == 0, added.said());
    QCOMPARE(added.json()["every_s"].toInt(), 3600);
    QCOMPARE(added.json()["route"].toString(), "page");
    QVERIFY(namesIn(ctl({"heartbeat", "list"}).json()["heartbeats"]).contains("hourly"));
    QCOMPARE(ctl({"heartbeat", "remove", "hourly"}).exitCode, 0);
    QCOMPARE(ctl({"heartbeat", "remove", "hourly"}).exitCode, 1);
}

void CtlCatalogTest::rulesAreSetAsAWhole()
{
    const auto before = ctl({"rule", "list"}).json();
    QVERIFY(!before["built_in"].toArray().isEmpty());
    const QString toml =
        write("rules.toml", "[[rules]]\nname = \"nothing wakes anybody\"\nroute = \"record\"\n");
    const auto set = ctl({"rule", "set", "--file", toml});
    QVERIFY2(set.exitCode == 0, set.said());
    QCOMPARE(namesIn(set.json()["rules"]), QStringList{"nothing wakes anybody"});
    QCOMPARE(set.json()["wait_s"], before["wait_s"]); // what the file leaves out stays
    const auto tried = ctl({"rule", "try", "--file", toml});
    QVERIFY2(tried.exitCode == 0, tried.said());
    QVERIFY(tried.json().contains("pages_were"));
    QVERIFY(
        ctlAs(m_tokens.at("commander"), {"rule", "try", "--file", toml}).out.contains("with these rules"));
    const auto list = m_backend->request("PUT", "/api/v1/rules", R"([{"name":"pages","route":"page"}])");
    QVERIFY_RESULT(list);
    QCOMPARE(list->status, 200);
    QCOMPARE(namesIn(ctl({"rule", "list"}).json()["rules"]), QStringList{"pages"});
    QCOMPARE(ctl({"rule", "set", "--file", "-"}, R"({"rules":[]})").exitCode, 0);
    QVERIFY(ctlAs(m_tokens.at("viewer"), {"rule", "list"}).out.contains("built in"));
    QVERIFY(ctl({"rule", "history"}).json()["history"].toArray().size() >= 3);
}

void CtlCatalogTest::namesThatAreCountedAsOneAreTold()
{
    QVERIFY(makeIntakeKey(*m_backend));
    QCOMPARE(ctl({"service", "set", "shop", "--json-file", "-"}, "{}").exitCode, 0);
    // 500 are kept apart.
    const auto requestsOf = [](const std::string& service, int count) {
        std::string spans;
        for (int i = 0; i < count; ++i)
            spans += QString("%1{'traceId':'%2','spanId':'%3','name':'GET /user/%4','kind':2,"
                             "'startTimeUnixNano':'1','endTimeUnixNano':'2'}")
                         .arg(i ? "," : "")
                         .arg(i + 1, 32, 16, QChar('0'))
                         .arg(i + 1, 16, 16, QChar('0'))
                         .arg(i)
                         .toStdString();
        return quotes("{'resourceSpans':[{'resource':{'attributes':[{'key':'service.name','value':{"
                      "'stringValue':'" +
                      service + "'}}]},'scopeSpans':[{'spans':[" + spans + "]}]}]}");
    };
    QCOMPARE(sendTo(*m_backend, "/v1/traces", requestsOf("shop", 500)), 200);
    QVERIFY(!ctl({"service", "show", "shop"}).json().contains("names_left_out"));
    QCOMPARE(sendTo(*m_backend, "/v1/traces", requestsOf("shop", 512)), 200);
    QCOMPARE(sendTo(*m_backend, "/v1/traces", requestsOf("nobody entered", 501)), 200);
    QCOMPARE(ctl({"service", "show", "shop"}).json()["names_left_out"].toInt(), 12);
    const auto viewer = [&](const QStringList& arguments) {
        return ctlAs(m_tokens.at("viewer"), arguments).out;
    };
    QVERIFY(viewer({"service", "show", "shop"}).contains("names counted as one: 12"));
    const auto all = viewer({"service", "list", "--unknown"});
    QVERIFY2(all.contains("names counted as one: 12"), all);
    QVERIFY2(all.contains("not in the catalog; tickets: 0, open alerts: 0, names counted as one: 1"), all);
    const auto board = m_backend->request("GET", "/api/v1/boards/signals");
    QVERIFY_RESULT(board);
    const auto capped = QJsonDocument::fromJson(QByteArray::fromStdString(board->body))["capped"].toArray();
    QCOMPARE(capped, (QJsonArray{QJsonObject{{"service", "nobody entered"}, {"names", 1}},
                                 QJsonObject{{"service", "shop"}, {"names", 12}}}));
}

void CtlCatalogTest::servicesThatNobodyEnteredAreListed()
{
    const auto declareFor = [&](const QString& services) {
        return ctl({"incident", "declare", "--title", "Slow", "--severity", "SEV3", "--service", services});
    };
    QCOMPARE(declareFor("reports").exitCode, 0);
    QCOMPARE(declareFor("search, ledger").exitCode, 0);
    const auto unknown = ctl({"service", "list", "--unknown"}).json()["unknown"].toArray();
    QVERIFY(namesIn(unknown).contains("reports"));
    QVERIFY(namesIn(unknown).contains("ledger"));
    QVERIFY(!namesIn(unknown).contains("search"));
    QVERIFY(!ctl({"service", "list"}).json().contains("unknown"));
    QVERIFY(
        ctlAs(m_tokens.at("viewer"), {"service", "list", "--unknown"}).out.contains("not in the catalog"));
}

void CtlCatalogTest::aDeployBeforeAnIncidentIsMarked()
{
    const auto imported =
        ctl({"service", "import", "-"},
            R"({"services":[{"name":"ledger","needs":["ledger-db"]},{"name":"ledger-db"},{"name":"mail"}]})");
    QVERIFY2(imported.exitCode == 0, imported.said());
    const auto key = m_backend->request("POST", "/api/v1/intake", R"({"name":"ci"})");
    QVERIFY_RESULT(key);
    const auto secret =
        QJsonDocument::fromJson(QByteArray::fromStdString(key->body))["key"].toString().toStdString();
    warroom::net::HttpClient client;
    for (const auto service : {"ledger-db", "mail"}) {
        const auto sent = client.request({"POST",
                                          m_backend->url().toStdString() + "/intake/deploys?key=" + secret,
                                          {{"Content-Type", "application/json"}},
                                          R"({"version":"1.2","service":")" + std::string(service) + "\"}"});
        QVERIFY_RESULT(sent);
        QCOMPARE(sent->status, 200);
    }
    const auto declared =
        ctl({"incident", "declare", "--title", "Bookings fail", "--severity", "SEV2", "--service", "ledger"});
    QVERIFY2(declared.exitCode == 0, declared.said());
    const auto answer = m_backend->request("GET", "/api/v1/boards/deploys");
    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, 200);
    std::map<QString, QString> before;
    for (const auto& row :
         QJsonDocument::fromJson(QByteArray::fromStdString(answer->body))["deploys"].toArray())
        before[row.toObject()["service"].toString()] = row.toObject()["before"].toString();
    QCOMPARE(before.at("ledger-db"), declared.json()["key"].toString());
    QCOMPARE(before.at("mail"), QString());
}

void CtlCatalogTest::allIsThereAfterARestartAndInABackup()
{
    const auto before = ctl({"service", "export"}).json();
    QVERIFY(!before["services"].toArray().isEmpty());
    QVERIFY(QDir().mkpath(m_dir.file("copy")));
    const auto backup = ctlAs(m_backend->adminToken(), {"backup", m_dir.file("copy/warroom.db")});
    QVERIFY2(backup.exitCode == 0, backup.said());
    m_backend->kill();
    QVERIFY2(m_backend->start(), m_backend->output());
    QCOMPARE(ctl({"service", "export"}).json(), before);
    QVERIFY(ctl({"service", "history", "team/edge"}).json()["history"].toArray().size() == 3);

    const auto copy = warroom::openSqliteLog(m_dir.stdFile("copy"));
    QVERIFY_RESULT(copy);
    QStringList services;
    const auto parts = (*copy)->catalogParts();
    QVERIFY_RESULT(parts);
    for (const auto& part : *parts) {
        if (part.kind == "service")
            services << QString::fromStdString(part.name);
    }
    QCOMPARE(services, namesIn(before["services"]));
    QVERIFY((*copy)->catalogHistory("service", "team/edge", 10)->size() == 3);
}

WARROOM_TEST_MAIN(CtlCatalogTest)
#include "tst_ctl_catalog.moc"
