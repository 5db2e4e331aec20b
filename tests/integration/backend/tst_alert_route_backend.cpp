// Where a person sends an alert of a real backend instead of where the rules do, also after a kill.
#include "integration/backend/intake_requests.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace warroom;
using namespace warroom::test;

class TestAlertRouteBackend : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_backend = std::make_unique<BackendProcess>(m_folder.path() + "/data");
        QVERIFY2(m_backend->start(), m_backend->output().constData());
        QVERIFY(makeIntakeKey(*m_backend));
        m_mara = tokenFor(*m_backend, "Mara", "responder");
        QVERIFY(!m_mara.empty());
    }

    void whereAPersonSendsAnAlertHolds()
    {
        QCOMPARE(send("ledger", "warning"), 200);
        QTRY_VERIFY(alert("ledger")["incident"].toString().startsWith("OPS-"));
        QCOMPARE(route("ledger", "page", "mail to kim@example.org, password=hunter2hunter2"), 200);
        killAndStart();
        QTRY_VERIFY(alert("ledger")["incident"].toString().startsWith("INC-"));
        const auto sent = alert("ledger");
        QCOMPARE(sent["route"].toString(), QString("page"));
        QVERIFY(sent["waits"].toBool());
        const auto by = sent["override"].toObject();
        QCOMPARE(by["by"].toString(), QString("Mara"));
        QCOMPARE(by["rules"].toString(), QString("ticket"));
        QVERIFY2(!by["reason"].toString().contains("hunter2"), qPrintable(by["reason"].toString()));
        QVERIFY(storyOf("ledger").contains("Mara makes it a page; the rules said ticket: mail to "));
        QVERIFY(!storyOf("ledger").contains("hunter2"));
        QCOMPARE(route("ledger", "record", "known"), 200);
        QVERIFY(!alert("ledger")["waits"].toBool());
        QCOMPARE(alert("ledger")["incident"], sent["incident"]);
        QCOMPARE(send("ledger", "warning", "resolve"), 200);
        QCOMPARE(route("ledger", "page", "late"), 409);
        killAndStart();
        QVERIFY(alert("ledger").contains("override"));
        QCOMPARE(send("ledger", "warning"), 200);
        QCOMPARE(alert("ledger")["route"].toString(), QString("ticket"));
        QVERIFY(!alert("ledger").contains("override"));
        QVERIFY(storyOf("ledger").contains("the rules decide again."));
    }

    // For people only: what programs read stays.
    void routesHaveTheNamesOfTheWorkspace()
    {
        const auto names = [this] { return get("/api/v1/rules")["route_names"].toObject(); };
        QVERIFY(putRules("{\"rules\":[],\"route_names\":{\"page\":\"Emergency\",\"record\":\"Log\"}}"));
        QCOMPARE(names()["page"].toString(), QString("Emergency"));
        QVERIFY(putRules("{\"rules\":[]}")); // says nothing of them
        killAndStart();
        QCOMPARE(names()["record"].toString(), QString("Log"));
        QCOMPARE(names()["ticket"].toString(), QString());
        QTRY_COMPARE(get("/api/v1/boards/alerts")["route_names"].toObject()["page"].toString(),
                     QString("Emergency"));
        QCOMPARE(send("named", "critical"), 200);
        QCOMPARE(alert("named")["route"].toString(), QString("page"));
        for (const auto* wrong :
             {"{\"page\":\"Ticket\"}", "{\"page\":\"Much too long for any badge\"}", "{\"page\":\"a\\nb\"}",
              "{\"page\":\"AKIAIOSFODNN7EXAMPLE\"}", "{\"page\":\"  \"}"})
            QVERIFY2(!putRules("{\"rules\":[],\"route_names\":" + QByteArray(wrong) + "}"), wrong);
        QCOMPARE(names()["page"].toString(), QString("Emergency"));
        QVERIFY(putRules("{\"rules\":[],\"route_names\":{}}"));
        QCOMPARE(names()["page"].toString(), QString());
    }

private:
    bool putRules(const QByteArray& body)
    {
        const auto answer = m_backend->request("PUT", "/api/v1/rules", body.toStdString());
        return answer && answer->status / 100 == 2;
    }

    int send(const QString& key, const char* level, const char* action = "trigger")
    {
        const std::string name = key.toStdString();
        const auto body = quotes("{'key':'" + name + "','title':'" + name + " is down','service':'" + name +
                                 "','level':'" + level + "','action':'" + action + "'}");
        return sendTo(*m_backend, "/intake/events", body);
    }

    int route(const QString& key, const std::string& to, const std::string& reason)
    {
        net::HttpClient client;
        net::HttpCall call;
        call.method = "POST";
        call.url = m_backend->url().toStdString() + "/api/v1/alerts/" +
                   std::to_string(alert(key)["id"].toInteger()) + "/route";
        call.headers = {{"Content-Type", "application/json"}, {"Authorization", "Bearer " + m_mara}};
        call.body = quotes("{'route':'" + to + "','reason':'" + reason + "'}");
        const auto answer = client.request(call);
        return answer ? answer->status : 0;
    }

    QJsonObject get(const std::string& path)
    {
        const auto answer = m_backend->request("GET", path);
        return answer ? QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object()
                      : QJsonObject();
    }

    QJsonObject alert(const QString& key)
    {
        for (const auto& one : get("/api/v1/alerts?status=all")["alerts"].toArray()) {
            if (one.toObject()["key"].toString() == key)
                return one.toObject();
        }
        return {};
    }

    QString storyOf(const QString& key)
    {
        QString out;
        for (const auto& step :
             get("/api/v1/alerts/" + std::to_string(alert(key)["id"].toInteger()))["story"].toArray())
            out += step.toObject()["why"].toString() + '\n';
        return out;
    }

    void killAndStart()
    {
        m_backend->kill();
        QVERIFY2(m_backend->start(), m_backend->output().constData());
    }

    TempDir m_folder;
    std::unique_ptr<BackendProcess> m_backend;
    std::string m_mara;
};

WARROOM_TEST_MAIN(TestAlertRouteBackend)
#include "tst_alert_route_backend.moc"
