// Monitoring that sends to a real backend: keys, answers, what becomes of it, and a kill in the middle.
#include "support/integration/backend_process.h"
#include "support/printers.h"
#include "support/shared_data.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace warroom;
using namespace warroom::test;

namespace {

const std::string routingKey = "R0EXAMPLE0EXAMPLE0EXAMPLE0EXAMPL";

QByteArray webhook(const QByteArray& key, const QByteArray& status = "firing",
                   const QByteArray& severity = "critical", const QByteArray& service = "checkout")
{
    return "{\"version\":\"4\",\"status\":\"firing\",\"alerts\":[{\"status\":\"" + status +
           "\",\"labels\":{\"alertname\":\"Down " + key + "\",\"severity\":\"" + severity +
           "\",\"service\":\"" + service + "\"},\"annotations\":{\"summary\":\"It is down: " + key +
           "\"},\"startsAt\":\"2026-11-20T10:00:00Z\",\"endsAt\":\"2026-11-20T10:30:00Z\",\"fingerprint\":"
           "\"" +
           key + "\"}]}";
}

} // namespace

class TestIntakeBackend : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_folder = std::make_unique<TempDir>();
        m_backend = std::make_unique<BackendProcess>(m_folder->path() + "/data");
        QVERIFY2(m_backend->start(), m_backend->output().constData());
        m_key = newKey("{\"name\":\"prometheus\"}");
        QVERIFY(!m_key.empty());
        QCOMPARE(newKey("{\"name\":\"pagerduty\",\"service\":\"search\",\"key\":\"" + routingKey + "\"}"),
                 routingKey);
    }

    void cleanupTestCase()
    {
        QCOMPARE(m_backend->stop(), 0);
        m_backend.reset();
    }

    void withoutAKeyNothingIsTaken_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("status");
        QTest::newRow("none") << QString() << 401;
        QTest::newRow("unknown") << QString("0123456789abcdef0123456789abcdef") << 401;
        QTest::newRow("SEC13 a person's token") << QString::fromStdString(m_backend->adminToken()) << 403;
    }
    void withoutAKeyNothingIsTaken()
    {
        QFETCH(QString, key);
        QFETCH(int, status);
        const auto answer = send("/intake/alertmanager", webhook("nobody"), key.toStdString());
        QCOMPARE(answer.status, status);
        QVERIFY(!alertNamed("nobody").contains("id"));
    }

    void requestsThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("text") << QByteArray("/intake/alertmanager") << QByteArray("text/plain")
                              << webhook("x") << 415;
        QTest::newRow("version 3") << QByteArray("/intake/alertmanager") << QByteArray("application/json")
                                   << webhook("x").replace("\"4\"", "\"3\"") << 422;
        QTest::newRow("half a document")
            << QByteArray("/intake/grafana") << QByteArray("application/json") << QByteArray("{") << 400;
        QTest::newRow("an event without a key") << QByteArray("/v2/enqueue") << QByteArray("application/json")
                                                << QByteArray("{\"event_action\":\"trigger\"}") << 400;
        QTest::newRow("an event with an unknown key")
            << QByteArray("/v2/enqueue") << QByteArray("application/json")
            << QByteArray("{\"routing_key\":\"nobody\",\"event_action\":\"resolve\",\"dedup_key\":\"k\"}")
            << 400;
        QTest::newRow("an event of 512 KB and one byte")
            << QByteArray("/v2/enqueue") << QByteArray("application/json") << QByteArray(524'289, ' ') << 413;
        QTest::newRow("a deploy of nothing")
            << QByteArray("/intake/deploys") << QByteArray("application/json") << QByteArray("{}") << 422;
    }
    void requestsThatAreNone()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QCOMPARE(send(path.toStdString(), body, m_key, type.toStdString()).status, status);
    }

    void aPageOpensAnIncidentAndOthersJoinIt()
    {
        QCOMPARE(send("/intake/alertmanager", webhook("first"), m_key).status, 200);
        QCOMPARE(send("/intake/alertmanager?key=" + m_key, webhook("second"), {}).status, 200);
        const auto first = alertNamed("first"), second = alertNamed("second");
        QCOMPARE(first["route"].toString(), QString("page"));
        const QString incident = first["incident"].toString();
        QVERIFY(incident.startsWith("INC-"));
        QCOMPARE(second["incident"].toString(), incident);
        const auto ticket = get("/api/v1/incidents/" + incident.toStdString());
        QCOMPARE(ticket["title"].toString(), QString("It is down: first"));
        QCOMPARE(ticket["severity"].toString(), QString("SEV2"));
        QVERIFY(ticket["original_request"].toString().contains("alertname: Down first"));
        QVERIFY(told(incident, "It is down: second"));
        QCOMPARE(send("/intake/alertmanager", webhook("first", "resolved"), m_key).status, 200);
        QTRY_VERIFY(told(incident, "Alert resolved: It is down: first"));
        QCOMPARE(alertNamed("first")["state"].toString(), QString("resolved"));
    }

    void aWarningBecomesATicket()
    {
        QCOMPARE(send("/intake/alertmanager", webhook("slow", "firing", "warning", "reports"), m_key).status,
                 200);
        const auto alert = alertNamed("slow");
        QCOMPARE(alert["route"].toString(), QString("ticket"));
        QVERIFY(alert["incident"].toString().startsWith("OPS-"));
    }

    void theSameAgainIsOneAlert()
    {
        for (int i = 0; i < 100; ++i)
            QCOMPARE(send("/intake/alertmanager", webhook("again", "firing", "info"), m_key).status, 200);
        QCOMPARE(countNamed("again"), 1);
        QTRY_COMPARE(alertNamed("again")["count"].toInt(), 100);
    }

    void eventsOfVersionTwo()
    {
        const QByteArray trigger = "{\"routing_key\":\"" + QByteArray::fromStdString(routingKey) +
                                   "\",\"event_action\":\"trigger\",\"payload\":{\"summary\":\"Disk "
                                   "full\",\"source\":\"db-1\",\"severity\":\"error\"}}";
        const auto answer = send("/v2/enqueue", trigger, {});
        QCOMPARE(answer.status, 202);
        const auto said = QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object();
        QCOMPARE(said["status"].toString(), QString("success"));
        const QByteArray key = said["dedup_key"].toString().toUtf8();
        QVERIFY(!key.isEmpty());
        QCOMPARE(alertNamed("Disk full")["service"].toString(), QString("search"));
        const auto then = [&](const QByteArray& action) {
            return send("/v2/enqueue",
                        "{\"routing_key\":\"" + QByteArray::fromStdString(routingKey) +
                            "\",\"event_action\":\"" + action + "\",\"dedup_key\":\"" + key + "\"}",
                        {})
                .status;
        };
        QCOMPARE(then("acknowledge"), 202);
        QCOMPARE(alertNamed("Disk full")["state"].toString(), QString("acknowledged"));
        QCOMPARE(then("resolve"), 202);
        QCOMPARE(alertNamed("Disk full")["state"].toString(), QString("resolved"));
    }

    void deploysAreListed()
    {
        QCOMPARE(
            send("/intake/deploys", "{\"service\":\"checkout\",\"version\":\"1.2\",\"by\":\"mara\"}", m_key)
                .status,
            200);
        const auto list = get("/api/v1/deploys?service=checkout")["deploys"].toArray();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0].toObject()["version"].toString(), QString("1.2"));
    }

    void secretsAreMaskedBeforeTheyAreStored()
    {
        const QByteArray secret = QByteArray("gh") + "p_" + "16C7e42F292c6912E7710c838347Ae178B4a";
        QCOMPARE(send("/intake/events",
                      "{\"title\":\"Push fails\",\"details\":\"token " + secret + " refused\"}", m_key)
                     .status,
                 200);
        const auto alert = alertNamed("Push fails");
        QVERIFY(alert["details"].toString().contains("[masked: "));
        QVERIFY(!QJsonDocument(alert).toJson().contains(secret));
    }

    void everyAlertTellsItsStory()
    {
        const auto id = alertNamed("second")["id"].toInteger();
        const auto story = get("/api/v1/alerts/" + std::to_string(id))["story"].toArray();
        QStringList what;
        for (const auto& step : story) {
            what << step.toObject()["what"].toString();
            QVERIFY(!step.toObject()["why"].toString().isEmpty());
        }
        QCOMPARE(what, QStringList({"received", "joined"}));
    }

    void aRevokedKeyEndsAndARotatedOneChanges()
    {
        const auto old = newKey("{\"name\":\"short-lived\"}");
        QCOMPARE(send("/intake/events", "{\"title\":\"a\"}", old).status, 200);
        const auto answer = m_backend->request("POST", "/api/v1/intake/short-lived/rotate", "{}");
        const auto next =
            QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object()["key"].toString();
        QCOMPARE(send("/intake/events", "{\"title\":\"a\"}", old).status, 401);
        QCOMPARE(send("/intake/events", "{\"title\":\"a\"}", next.toStdString()).status, 200);
        QCOMPARE(m_backend->request("POST", "/api/v1/intake/short-lived/revoke", "{}")->status, 200);
        QCOMPARE(send("/intake/events", "{\"title\":\"a\"}", next.toStdString()).status, 401);
    }

    void aKeyOfAServiceSpeaksForNoOther_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a label of Alertmanager")
            << QByteArray("/intake/alertmanager") << webhook("scoped", "firing", "info", "checkout");
        QTest::newRow("the component of an event")
            << QByteArray("/v2/enqueue")
            << QByteArray("{\"routing_key\":\"" + QByteArray::fromStdString(routingKey) +
                          "\",\"event_action\":\"trigger\",\"payload\":{\"summary\":\"scoped\",\"source\":"
                          "\"db-1\",\"severity\":\"info\",\"component\":\"checkout\"}}");
        QTest::newRow("the member of an event")
            << QByteArray("/intake/events")
            << QByteArray("{\"title\":\"scoped\",\"level\":\"info\",\"service\":\"checkout\"}");
    }
    void aKeyOfAServiceSpeaksForNoOther()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        const auto before = countNamed("scoped");
        const auto status = send(path.toStdString(), body, routingKey).status;
        QVERIFY(status == 200 || status == 202);
        QCOMPARE(countNamed("scoped"), before + 1);
        // The newest stands first; what its sender said is kept.
        const auto alert = alertNamed("scoped");
        QCOMPARE(alert["service"].toString(), QString("search"));
        QVERIFY(QJsonDocument(alert["labels"].toObject()).toJson().contains("\"checkout\""));
    }

    void aDeployIsOfTheServiceOfItsKey()
    {
        QCOMPARE(send("/intake/deploys", "{\"service\":\"checkout\",\"version\":\"of-search\"}", routingKey)
                     .status,
                 200);
        const auto list = get("/api/v1/deploys?service=search")["deploys"].toArray();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0].toObject()["version"].toString(), QString("of-search"));
    }

    // What was answered with 200 is there after a kill, once, with its ticket.
    void nothingThatWasTakenIsLostByAKill()
    {
        QStringList taken;
        for (int round = 0; round < 5; ++round) {
            for (int i = 0; i < 20; ++i) {
                const QByteArray key = "kill-" + QByteArray::number(round) + "-" + QByteArray::number(i);
                const QByteArray service = "service-" + key;
                if (send("/intake/alertmanager", webhook(key, "firing", "critical", service), m_key).status ==
                    200)
                    taken << key;
            }
            m_backend->kill();
            QVERIFY2(m_backend->start(), m_backend->output().constData());
        }
        QCOMPARE(taken.size(), 100);
        QSet<QString> incidents;
        for (const QString& key : taken) {
            QTRY_VERIFY2(alertNamed(key)["incident"].toString().startsWith("INC-"), qPrintable(key));
            QCOMPARE(countNamed(key), 1);
            incidents << alertNamed(key)["incident"].toString();
        }
        QCOMPARE(incidents.size(), 100);
        const auto all = get("/api/v1/incidents?kind=incident")["incidents"].toArray();
        const auto opened = std::count_if(all.begin(), all.end(), [](const QJsonValue& one) {
            return one.toObject()["title"].toString().startsWith("It is down: kill-");
        });
        QCOMPARE(int(opened), 100);
        const auto verified = get("/api/v1/log/verify");
        QVERIFY2(verified["ok"].toBool(), qPrintable(verified["sentence"].toString()));
    }

    void everyRecordedMessageIsTaken_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("path");
        const auto add = [](const QString& folder, const QByteArray& path, bool changes) {
            for (const QString& name : sharedFiles(folder, "*.json")) {
                if (!name.endsWith(".headers.json") && name.contains("change") == changes)
                    QTest::newRow(qPrintable(name)) << folder + "/" + name << path;
            }
        };
        add("alertmanager/webhooks", "/intake/alertmanager", false);
        add("grafana", "/intake/grafana", false);
        add("pagerduty", "/v2/enqueue", false);
        add("pagerduty", "/v2/change/enqueue", true);
        if (!haveSharedData())
            QTest::newRow("no shared data") << QString() << QByteArray();
    }
    void everyRecordedMessageIsTaken()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, path);
        if (file.isEmpty())
            QSKIP("no shared data");
        QByteArray body = readBytes(sharedData(file));
        if (path.startsWith("/v2")) {
            auto event = QJsonDocument::fromJson(body).object();
            event["routing_key"] = QString::fromStdString(routingKey);
            body = QJsonDocument(event).toJson();
        }
        const auto answer = send(path.toStdString(), body, m_key);
        QVERIFY2(answer.status == 200 || answer.status == 202, answer.body.c_str());
    }

    void everyOtlpCaptureIsTaken()
    {
        if (!haveSharedData())
            QSKIP("no shared data");
        const auto expected =
            QJsonDocument::fromJson(readBytes(sharedData("otlp/captures/expected.json"))).object();
        qint64 errors = 0;
        for (auto one = expected.begin(); one != expected.end(); ++one) {
            const auto about = one.value().toObject();
            if (!about.contains("signal"))
                continue;
            const bool traces = about["signal"].toString() == "traces";
            net::Headers headers = {
                {"Content-Type", one.key().contains(".pb") ? "application/x-protobuf" : "application/json"}};
            if (one.key().endsWith(".gz"))
                headers.emplace_back("Content-Encoding", "gzip");
            const auto answer = post(traces ? "/v1/traces" : "/v1/logs",
                                     readBytes(sharedData("otlp/captures/" + one.key())), m_key, headers);
            QVERIFY2(answer.status == 200, qPrintable(one.key()));
            QCOMPARE(QString::fromUtf8(answer.header("Content-Type").data()).section(';', 0, 0),
                     QString::fromStdString(headers[0].second));
            errors += about["records_at_error_or_above"].toInteger();
        }
        const auto failed = get("/api/v1/traces?status=failed&limit=1000")["traces"].toArray();
        QVERIFY(!failed.isEmpty());
        const auto id = failed[0].toObject()["trace"].toString().toStdString();
        QVERIFY(get("/api/v1/traces/" + id)["spans"].toArray().size() > 1);
        QCOMPARE(qint64(get("/api/v1/logs?level=error&limit=1000")["logs"].toArray().size()),
                 std::min<qint64>(errors, 1'000));
    }

    void otlpThatIsNoneIsRefusedInItsOwnShape_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("text") << QByteArray("text/plain") << QByteArray() << QByteArray("{}") << 415;
        QTest::newRow("another coding")
            << QByteArray("application/json") << QByteArray("br") << QByteArray("{}") << 415;
        QTest::newRow("two codings") << QByteArray("application/json") << QByteArray("gzip, gzip")
                                     << QByteArray("{}") << 415;
        QTest::newRow("no gzip") << QByteArray("application/json") << QByteArray("gzip") << QByteArray("{}")
                                 << 400;
        QTest::newRow("half a message")
            << QByteArray("application/x-protobuf") << QByteArray() << QByteArray("\x0a\x20", 2) << 400;
        QTest::newRow("half a document")
            << QByteArray("application/json") << QByteArray() << QByteArray("{") << 400;
    }
    void otlpThatIsNoneIsRefusedInItsOwnShape()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        net::Headers headers = {{"Content-Type", type.toStdString()}};
        if (!coding.isEmpty())
            headers.emplace_back("Content-Encoding", coding.toStdString());
        QCOMPARE(post("/v1/logs", body, m_key, headers).status, status);
        QCOMPARE(post("/v1/logs", body, {}, headers).status, 401);
    }

private:
    net::HttpResponse post(const std::string& path, const QByteArray& body, const std::string& key,
                           net::Headers headers)
    {
        net::HttpClient client;
        net::HttpCall call;
        call.method = "POST";
        call.url = m_backend->url().toStdString() + path;
        call.headers = std::move(headers);
        if (!key.empty())
            call.headers.emplace_back("Authorization", "Bearer " + key);
        call.body = body.toStdString();
        const auto answer = client.request(call);
        return answer ? *answer : net::HttpResponse{0, {}, answer.error().message()};
    }

    std::string newKey(std::string body)
    {
        const auto answer = m_backend->request("POST", "/api/v1/intake", std::move(body));
        if (!answer || answer->status != 201)
            return {};
        return QJsonDocument::fromJson(QByteArray::fromStdString(answer->body))
            .object()["key"]
            .toString()
            .toStdString();
    }

    net::HttpResponse send(const std::string& path, const QByteArray& body, const std::string& key,
                           const std::string& type = "application/json")
    {
        return post(path, body, key, {{"Content-Type", type}});
    }

    QJsonObject get(const std::string& path)
    {
        const auto answer = m_backend->request("GET", path);
        return answer ? QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object()
                      : QJsonObject();
    }

    QList<QJsonObject> allNamed(const QString& words)
    {
        QList<QJsonObject> out;
        for (const auto& alert : get("/api/v1/alerts?status=all")["alerts"].toArray()) {
            if (alert.toObject()["title"].toString().endsWith(words))
                out << alert.toObject();
        }
        return out;
    }
    QJsonObject alertNamed(const QString& words) { return allNamed(words).value(0); }
    int countNamed(const QString& words) { return int(allNamed(words).size()); }

    bool told(const QString& incident, const QString& words)
    {
        for (const auto& entry : get("/api/v1/incidents/" + incident.toStdString())["timeline"].toArray()) {
            if (entry.toObject()["text"].toString().contains(words))
                return true;
        }
        return false;
    }

    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<BackendProcess> m_backend;
    std::string m_key;
};

WARROOM_TEST_MAIN(TestIntakeBackend)
#include "tst_intake_backend.moc"
