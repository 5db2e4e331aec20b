// What people and the time do to alerts of a real backend: acts, windows, heartbeats, rules, the board,
// evidence; and a kill in the middle.
#include "integration/security/wire_client.h"
#include "support/integration/backend_process.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace warroom;
using namespace warroom::test;

namespace {

const QByteArray mapping = "[intake.mapping.nagios]\ntitle = \"/check/name\"\nkey = \"/check/name\"\n"
                           "level = \"/check/state\"\nservice = \"/host\"\n";

QByteArray says(const QByteArray& key, const QByteArray& service, const QByteArray& level = "critical",
                const QByteArray& action = "trigger")
{
    return "{\"key\":\"" + key + "\",\"title\":\"" + key + " is down\",\"service\":\"" + service +
           "\",\"level\":\"" + level + "\",\"action\":\"" + action + "\"}";
}

// JSON that is written with single quotes.
QByteArray quoted(QByteArray text) { return text.replace('\'', '"'); }

QByteArray timeText(int secondsFromNow)
{
    return QDateTime::currentDateTimeUtc().addSecs(secondsFromNow).toString(Qt::ISODate).toUtf8();
}

} // namespace

class TestAlertsBackend : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_folder = std::make_unique<TempDir>();
        m_backend = std::make_unique<BackendProcess>(m_folder->path() + "/data", mapping);
        QVERIFY2(m_backend->start(), m_backend->output().constData());
        m_key = keyNamed("sender");
        m_mara = tokenFor(*m_backend, "Mara", "responder");
        m_viewer = tokenFor(*m_backend, "Victor", "viewer");
        QVERIFY(!m_key.empty() && !m_mara.empty() && !m_viewer.empty());
    }

    void cleanupTestCase()
    {
        QCOMPARE(m_backend->stop(), 0);
        m_backend.reset();
    }

    void actsAreDoneByThoseWhoMay_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("viewer");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const char* act, const char* body, bool viewer, int status) {
            QTest::newRow(name) << act << QByteArray(body) << viewer << status;
        };
        row("a viewer acknowledges", "acknowledge", "{}", true, 403);
        row("a responder says that it was useful", "useful", "{\"useful\":true}", false, 200);
        row("useful, but whether", "useful", "{}", false, 422);
        row("muting for ever", "mute", "{\"minutes\":1000000,\"reason\":\"x\"}", false, 422);
        row("muting without a time", "mute", "{\"reason\":\"x\"}", false, 422);
        row("muting without a reason", "mute", "{\"minutes\":30,\"reason\":\" \"}", false, 422);
        row("a viewer routes", "route", "{\"route\":\"page\",\"reason\":\"x\"}", true, 403);
        row("a route that is none", "route", "{\"route\":\"wake\",\"reason\":\"x\"}", false, 422);
        row("no route", "route", "{\"reason\":\"x\"}", false, 422);
        row("a route without a reason", "route", "{\"route\":\"page\",\"reason\":\" \"}", false, 422);
        row("a link to no ticket", "link", "{\"ticket\":\"INC-4242\"}", false, 404);
        row("an act that is none", "escalate", "{}", false, 404);
        row("half a document", "mute", "{", false, 400);
    }
    void actsAreDoneByThoseWhoMay()
    {
        QFETCH(QString, act);
        QFETCH(QByteArray, body);
        QFETCH(bool, viewer);
        QFETCH(int, status);
        QCOMPARE(send(says("rights", "rights")), 200);
        QCOMPARE(this->act("rights", act, body, viewer ? m_viewer : m_mara), status);
    }

    void anAlertThatIsNoneIsNotFound()
    {
        QCOMPARE(call("POST", "/api/v1/alerts/987654/acknowledge", "{}", m_mara).status, 404);
        QCOMPARE(call("POST", "/api/v1/alerts/x/acknowledge", "{}", m_mara).status, 404);
        QCOMPARE(call("GET", "/api/v1/alerts/1/acknowledge", {}, m_mara).status, 405);
    }

    // It waits until somebody has it, and who has it is on the ticket, under their name, also after a kill.
    void aPageWaitsUntilSomebodyAcknowledgesIt()
    {
        QCOMPARE(send(says("page", "payments")), 200);
        QVERIFY(alert("page")["waits"].toBool());
        QTRY_VERIFY(groupOf("payments")["waits"].toBool());
        QCOMPARE(act("page", "acknowledge", "{}", m_mara), 200);
        m_backend->kill();
        QVERIFY2(m_backend->start(), m_backend->output().constData());
        const auto stored = alert("page");
        QVERIFY(!stored["waits"].toBool());
        QCOMPARE(stored["acknowledged_by"].toString(), QString("Mara"));
        QCOMPARE(stored["state"].toString(), QString("acknowledged"));
        QTRY_COMPARE(typesOf(stored["incident"].toString()).count("alert.ack"), 1);
        QTRY_COMPARE(groupOf("payments")["acknowledged_by"].toString(), QString("Mara"));
        QVERIFY(storyOf("page").contains("Mara has it."));
    }

    // The operation of a desktop.
    void anAcknowledgementOnTheTicketIsHeard()
    {
        QCOMPARE(send(says("op", "orders")), 200);
        QTRY_VERIFY(alert("op")["incident"].toString().startsWith("INC-"));
        const auto known = alert("op");
        const QByteArray ops =
            "[{\"id\":\"018f3b5e-7c00-7abc-8def-0123456789ab\",\"type\":\"alert.ack\",\"body\":{"
            "\"alert\":" +
            QByteArray::number(known["id"].toInteger()) + ",\"title\":\"op\"}}]";
        QCOMPARE(call("POST", "/api/v1/incidents/" + known["incident"].toString().toStdString() + "/ops", ops,
                      m_mara)
                     .status,
                 200);
        QTRY_COMPARE(alert("op")["acknowledged_by"].toString(), QString("Mara"));
    }

    void splitAndLinkMoveAnAlert()
    {
        QCOMPARE(send(says("one", "search")), 200);
        QCOMPARE(send(says("two", "search")), 200);
        QTRY_VERIFY(alert("one")["incident"].toString().startsWith("INC-"));
        const auto first = alert("one")["incident"].toString();
        QCOMPARE(alert("two")["incident"].toString(), first);
        QCOMPARE(act("two", "split", "{}", m_mara), 200);
        QTRY_VERIFY(alert("two")["incident"].toString().startsWith("INC-"));
        QVERIFY(alert("two")["incident"].toString() != first);
        QCOMPARE(act("two", "link", "{\"ticket\":\"" + first.toUtf8() + "\"}", m_mara), 200);
        QCOMPARE(alert("two")["incident"].toString(), first);
        QTRY_COMPARE(typesOf(first).count("alert.link"), 1);
    }

    void whatIsMutedMakesNoTicketAndIsShownSo()
    {
        QCOMPARE(send(says("noise", "noise", "info")), 200);
        QCOMPARE(act("noise", "mute", "{\"minutes\":30,\"reason\":\"known\"}", m_mara), 200);
        QCOMPARE(send(says("noise", "noise", "critical")), 200);
        const auto muted = alert("noise");
        QVERIFY(!muted.contains("ticket"));
        QCOMPARE(muted["muted"].toObject()["by"].toString(), QString("Mara"));
        QCOMPARE(muted["muted"].toObject()["reason"].toString(), QString("known"));
        QCOMPARE(act("noise", "mute", "{\"minutes\":0}", m_mara), 200);
        QTRY_VERIFY(alert("noise")["incident"].toString().startsWith("INC-"));
    }

    void aWindowHoldsUntilItEnds()
    {
        QCOMPARE(put("/api/v1/windows/CHG-1177",
                     "{\"owner\":\"Keiko\",\"reason\":\"switch\",\"services\":[\"network\"],\"from\":\"" +
                         timeText(-60) + "\",\"until\":\"" + timeText(3600) + "\"}"),
                 true);
        QCOMPARE(send(says("held", "network")), 200);
        QCOMPARE(send(says("over", "network")), 200);
        QCOMPARE(send(says("over", "network", "critical", "resolve")), 200);
        QVERIFY(!alert("held").contains("ticket"));
        QCOMPARE(alert("held")["held"].toObject()["by"].toString(), QString("CHG-1177"));
        QVERIFY(storyOf("held").contains("held: CHG-1177 until "));
        QCOMPARE(alert("over")["state"].toString(), QString("resolved"));
        m_backend->kill();
        QVERIFY2(m_backend->start(), m_backend->output().constData());
        QVERIFY(!alert("held").contains("ticket"));
        QCOMPARE(m_backend->request("DELETE", "/api/v1/windows/CHG-1177")->status / 100, 2);
        QTRY_VERIFY(alert("held")["incident"].toString().startsWith("INC-"));
        QTRY_VERIFY(storyOf("over").contains("held by CHG-1177, and over before that ended."));
        QVERIFY(!alert("over").contains("ticket"));
        const auto listed = m_backend->request("GET", "/api/v1/alerts?status=all&were_held_since=" +
                                                          timeText(-600).toStdString());
        QVERIFY(listed && listed->status == 200);
        const auto held =
            QJsonDocument::fromJson(QByteArray::fromStdString(listed->body))["alerts"].toArray();
        QCOMPARE(held.size(), 1);
        QCOMPARE(held[0].toObject()["key"].toString(), QString("over"));
        QCOMPARE(m_backend->request("GET", "/api/v1/alerts?were_held_since=yesterday")->status / 100, 4);
    }

    void aHeartbeatThatStopsIsAnAlert()
    {
        QVERIFY(put("/api/v1/heartbeats/nightly",
                    "{\"service\":\"batch\",\"every_s\":10,\"grace_s\":0,\"route\":\"ticket\"}"));
        const auto beat = [&](const std::string& name, const std::string& key) {
            return call("POST", "/intake/heartbeat/" + name, {}, key).status;
        };
        QCOMPARE(beat("nightly", "nobody"), 401);
        QCOMPARE(beat("unknown", m_key), 404);
        // As `curl -X POST` does: nothing is said of a body. Where one is expected that stays a mistake.
        WireClient curl(m_backend->url());
        const std::string head = " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + m_key + "\r\n";
        QCOMPARE(curl.ask("POST /intake/heartbeat/unknown" + head), 404);
        QCOMPARE(curl.ask("POST /intake/events" + head), 411);
        QVERIFY(heartbeat()["last"].isNull());
        QCOMPARE(beat("nightly", m_key), 200);
        QTRY_VERIFY(!heartbeat()["last"].isNull());
        QVERIFY(!heartbeat()["missing"].toBool());
        QTRY_VERIFY_WITH_TIMEOUT(heartbeat()["missing"].toBool(), 30'000);
        QTRY_VERIFY(alert("Heartbeat nightly stopped")["incident"].toString().startsWith("OPS-"));
        QCOMPARE(call("GET", "/intake/heartbeat/nightly?key=" + m_key, {}, {}).status, 200);
        QTRY_COMPARE(alert("Heartbeat nightly stopped")["state"].toString(), QString("resolved"));
    }

    void aSenderOfItsOwnShapeIsRead()
    {
        const QByteArray body =
            "{\"check\":{\"name\":\"Disk full\",\"state\":\"WARNING\"},\"host\":\"db-1\"}";
        QCOMPARE(call("POST", "/intake/events?mapping=nagios", body, m_key).status, 200);
        QCOMPARE(alert("Disk full")["service"].toString(), QString("db-1"));
        QCOMPARE(alert("Disk full")["level"].toString(), QString("warning"));
        QCOMPARE(call("POST", "/intake/events", body, m_key).status, 422);
        QCOMPARE(call("POST", "/intake/events?mapping=unknown", body, m_key).status, 404);
        const auto own = keyNamed("nagios");
        QCOMPARE(call("POST", "/intake/events", "{\"check\":{\"name\":\"Load\"}}", own).status, 200);
        QCOMPARE(alert("Load")["intake"].toString(), QString("nagios"));
    }

    void rulesAreTriedAndThenInForce()
    {
        QCOMPARE(send(says("tried", "catalogue-search")), 200);
        const QByteArray rules = "{\"rules\":[{\"name\":\"search can "
                                 "wait\",\"service\":\"catalogue-search\",\"route\":\"ticket\"},"
                                 "{\"name\":\"rest\",\"at_least\":\"critical\",\"route\":\"page\"}]}";
        QCOMPARE(call("POST", "/api/v1/rules/try", rules, m_viewer).status, 403);
        const auto answer = call("POST", "/api/v1/rules/try", rules, m_mara);
        QCOMPARE(answer.status, 200);
        const auto tried = QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object();
        QCOMPARE(tried["rules"].toArray()[0].toObject()["alerts"].toInt(), 1);
        const auto moved = tried["tried"].toArray();
        const bool listed = std::any_of(moved.begin(), moved.end(), [](const QJsonValue& one) {
            return one.toObject()["title"].toString() == "tried is down" &&
                   one.toObject()["did"].toString() == "page" &&
                   one.toObject()["would"].toString() == "ticket" &&
                   one.toObject()["would_rule"].toString() == "search can wait";
        });
        QVERIFY(listed);
        QCOMPARE(alert("tried")["route"].toString(), QString("page"));
        QVERIFY(put("/api/v1/rules", rules));
        QCOMPARE(send(says("later", "catalogue-search")), 200);
        QCOMPARE(alert("later")["rule"].toString(), QString("search can wait"));
        QVERIFY(put("/api/v1/rules", "{\"rules\":[]}"));
    }

    void whatFailsBelowGroupsWhatNeedsIt()
    {
        QVERIFY(put("/api/v1/services/stock-db", "{\"about\":\"stock\"}"));
        QVERIFY(put("/api/v1/services/stock-api", "{\"needs\":[\"stock-db\"]}"));
        QCOMPARE(send(says("db", "stock-db")), 200);
        QTRY_VERIFY(alert("db")["incident"].toString().startsWith("INC-"));
        const auto incident = alert("db")["incident"].toString();
        QCOMPARE(send(says("api", "stock-api")), 200);
        QCOMPARE(alert("api")["incident"].toString(), incident);
        QCOMPARE(alert("api")["why"].toString(),
                 "grouped: stock-api needs stock-db, which is failing in " + incident + ".");
    }

    // Failing traces and errors of the service, as an entry that outlives them; its curves as a picture too.
    void anIncidentIsGivenItsEvidence()
    {
        QVERIFY(put("/api/v1/services/checkout-api",
                    quoted("{'objectives':[{'name':'orders-arrive','source':'traces','target':0.1}]}")));
        const auto nanos = QByteArray::number(QDateTime::currentMSecsSinceEpoch() - 5'000) + "000000";
        const auto end = QByteArray::number(QDateTime::currentMSecsSinceEpoch() - 1'000) + "000000";
        const QByteArray resource =
            "'resource':{'attributes':[{'key':'service.name','value':{'stringValue':'checkout-api'}}]}";
        const QByteArray span = "'traceId':'0123456789abcdef0123456789abcdef','startTimeUnixNano':'" + nanos +
                                "','endTimeUnixNano':'" + end + "','status':{'code':2,'message':'no disk'}";
        const QByteArray traces = quoted(
            "{'resourceSpans':[{" + resource + ",'scopeSpans':[{'spans':[{'spanId':'0123456789abcde1'," +
            "'kind':2,'name':'POST /v2/orders'," + span + "},{'spanId':'0123456789abcde2'," +
            "'parentSpanId':'0123456789abcde1','kind':3,'name':'SELECT orders'," + span + "}]}]}]}");
        const QByteArray logs =
            quoted("{'resourceLogs':[{" + resource + ",'scopeLogs':[{'logRecords':[{'timeUnixNano':'" +
                   nanos + "','severityNumber':17,'body':{'stringValue':'write failed after 12 ms'}}]}]}]}");
        QCOMPARE(call("POST", "/v1/traces", traces, m_key).status, 200);
        QCOMPARE(call("POST", "/v1/logs", logs, m_key).status, 200);
        QTRY_COMPARE(objectiveOf("checkout-api")["sli"].toDouble(-1), 0.0);
        QCOMPARE(
            call("POST", "/intake/deploys", quoted("{'service':'checkout-api','version':'2.14.0'}"), m_key)
                .status,
            200);
        QCOMPARE(send(says("evidence", "checkout-api")), 200);
        QTRY_VERIFY(alert("evidence")["incident"].toString().startsWith("INC-"));
        const auto incident = alert("evidence")["incident"].toString();
        QTRY_VERIFY_WITH_TIMEOUT(!entry(incident, "evidence").isEmpty(), 20'000);
        const auto given = entry(incident, "evidence");
        const auto text = given["text"].toString();
        for (const auto* words :
             {"POST /v2/orders", "SELECT orders", "0123456789abcdef0123456789abcdef",
              "1 × `write failed after * ms`", "2.14.0", "Curves of the hour before", "- orders-arrive: 0 %"})
            QVERIFY2(text.contains(words), qPrintable(text));
        const auto curves = QJsonDocument::fromJson(given["extra"].toString().toUtf8())["evidence"]["curves"];
        QCOMPARE(curves[0]["title"].toString(), QString("orders-arrive"));
        QVERIFY(!curves[0]["values"].toArray().isEmpty());
        const auto picture = bodyOf(incident, "attachment.add");
        QCOMPARE(picture["media_type"].toString(), QString("image/svg+xml"));
        const auto svg =
            m_backend->request("GET", "/api/v1/attachments/" + picture["sha256"].toString().toStdString());
        QVERIFY(svg && svg->status == 200);
        QCOMPARE(svg->body.size(), std::size_t(picture["size"].toInt()));
        QVERIFY(svg->body.starts_with("<svg ") && svg->body.find(">deploy 2.14.0<") != std::string::npos);
        m_backend->kill();
        QVERIFY2(m_backend->start(), m_backend->output().constData());
        QCOMPARE(send(says("evidence 2", "checkout-api")), 200);
        QTRY_COMPARE(alert("evidence 2")["incident"].toString(), incident);
        QCOMPARE(typesOf(incident).count("evidence"), 1);
        QCOMPARE(typesOf(incident).count("attachment.add"), 1);
    }

    void whoThinksOtherwiseIsCountedOnce()
    {
        QCOMPARE(send("{\"key\":\"judged\",\"title\":\"judged\",\"level\":\"info\"}"), 200);
        for (const auto* answer : {"true", "true", "false", "false"})
            QCOMPARE(act("judged", "useful", "{\"useful\":" + QByteArray(answer) + "}", m_mara), 200);
        const auto row = [this] {
            for (const auto& one : board()["noise"].toArray()) {
                if (one.toObject()["name"].toString() == "judged")
                    return one.toObject();
            }
            return QJsonObject();
        };
        QTRY_COMPARE(row()["useless"].toInt(), 1);
        QCOMPARE(row()["useful"].toInt(), 0);
    }

    void theBoardCountsWhatCameAndWhatItBecame()
    {
        const auto board = this->board();
        QVERIFY(board["raw_signals"].toInt() > 15);
        QVERIFY(board["pages"].toInt() > 3);
        const auto noise = board["noise"].toArray();
        const bool judged = std::any_of(noise.begin(), noise.end(), [](const QJsonValue& one) {
            return one.toObject()["name"].toString() == "rights is down" &&
                   one.toObject()["useful"].toInt() == 1;
        });
        QVERIFY(judged);
    }

private:
    net::HttpResponse call(const std::string& method, const std::string& path, const QByteArray& body,
                           const std::string& token)
    {
        net::HttpClient client;
        net::HttpCall given;
        given.method = method;
        given.url = m_backend->url().toStdString() + path;
        given.headers = {{"Content-Type", "application/json"}};
        if (!token.empty())
            given.headers.emplace_back("Authorization", "Bearer " + token);
        given.body = body.toStdString();
        const auto answer = client.request(given);
        return answer ? *answer : net::HttpResponse{0, {}, answer.error().message()};
    }

    int send(const QByteArray& body) { return call("POST", "/intake/events", body, m_key).status; }

    int act(const QString& key, const QString& what, const QByteArray& body, const std::string& token)
    {
        const auto id = std::to_string(alert(key)["id"].toInteger());
        return call("POST", "/api/v1/alerts/" + id + "/" + what.toStdString(), body, token).status;
    }

    bool put(const std::string& path, const QByteArray& body)
    {
        const auto answer = m_backend->request("PUT", path, body.toStdString());
        return answer && answer->status / 100 == 2;
    }

    std::string keyNamed(const std::string& name)
    {
        const auto answer = m_backend->request("POST", "/api/v1/intake", "{\"name\":\"" + name + "\"}");
        return answer ? QJsonDocument::fromJson(QByteArray::fromStdString(answer->body))
                            .object()["key"]
                            .toString()
                            .toStdString()
                      : std::string();
    }

    QJsonObject get(const std::string& path)
    {
        const auto answer = m_backend->request("GET", path);
        return answer ? QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object()
                      : QJsonObject();
    }

    // By its key, or its title.
    QJsonObject alert(const QString& name)
    {
        for (const auto& one : get("/api/v1/alerts?status=all")["alerts"].toArray()) {
            if (one.toObject()["key"].toString() == name || one.toObject()["title"].toString() == name)
                return one.toObject();
        }
        return {};
    }

    QString storyOf(const QString& name)
    {
        QString out;
        const auto id = std::to_string(alert(name)["id"].toInteger());
        for (const auto& step : get("/api/v1/alerts/" + id)["story"].toArray())
            out += step.toObject()["why"].toString() + '\n';
        return out;
    }

    // Of the entries of its timeline; of people's and monitoring's the kind.
    QStringList typesOf(const QString& incident)
    {
        QStringList out;
        for (const auto& one : get("/api/v1/incidents/" + incident.toStdString() + "/log")["ops"].toArray()) {
            const auto kind = one.toObject()["body"].toObject()["kind"].toString();
            out << (one.toObject()["type"].toString() == "comment.add" ? kind
                                                                       : one.toObject()["type"].toString());
        }
        return out;
    }

    QJsonObject entry(const QString& incident, const QString& kind)
    {
        for (const auto& one : get("/api/v1/incidents/" + incident.toStdString() + "/log")["ops"].toArray()) {
            if (one.toObject()["body"].toObject()["kind"].toString() == kind)
                return one.toObject()["body"].toObject();
        }
        return {};
    }

    // Of the first operation of that type.
    QJsonObject bodyOf(const QString& incident, const QString& type)
    {
        for (const auto& one : get("/api/v1/incidents/" + incident.toStdString() + "/log")["ops"].toArray()) {
            if (one.toObject()["type"].toString() == type)
                return one.toObject()["body"].toObject();
        }
        return {};
    }

    QJsonObject objectiveOf(const std::string& service)
    {
        return get("/api/v1/slo/" + service + "?allow_no_data=true")["objectives"].toArray()[0].toObject();
    }

    QJsonObject board() { return get("/api/v1/boards/alerts"); }
    QJsonObject heartbeat() { return board()["heartbeats"].toArray()[0].toObject(); }
    QJsonObject groupOf(const QString& service)
    {
        for (const auto& group : board()["groups"].toArray()) {
            if (group.toObject()["service"].toString() == service)
                return group.toObject();
        }
        return {};
    }

    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<BackendProcess> m_backend;
    std::string m_key, m_mara, m_viewer;
};

WARROOM_TEST_MAIN(TestAlertsBackend)
#include "tst_alerts_backend.moc"
