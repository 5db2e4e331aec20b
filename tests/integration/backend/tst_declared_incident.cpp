// An incident that a person declares is given what is known of its service by a real backend: at its
// declaration and at its end, each once, through kills.
#include "base/id.h"
#include "integration/backend/intake_requests.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int patience = 30'000;

QJsonObject documentOf(const Result<net::HttpResponse>& answer)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(answer ? answer->body : "")).object();
}

std::string opsArray(const std::string& type, const std::string& body)
{
    static const SystemClock clock;
    static Uuid7Source ids(clock);
    return quotes("[{'id':'" + ids.make<OpId>().text() + "','type':'" + type + "','body':" + body + "}]");
}

std::string nanosAgo(int milliseconds)
{
    return std::to_string(QDateTime::currentMSecsSinceEpoch() - milliseconds) + "000000";
}

} // namespace

class DeclaredIncidentTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void itIsGivenItsContextAndItsEnd();
    void whatNothingIsKnownOfIsGivenNothing();

private:
    QString declare(const std::string& service) const
    {
        const auto made =
            m_backend->request("POST", "/api/v1/incidents",
                               quotes("{'title':'Slow','severity':'SEV2','service':'" + service + "'}"));
        return documentOf(made)["key"].toString();
    }
    bool submit(const QString& key, const std::string& type, const std::string& body) const
    {
        const auto answer = m_backend->request("POST", "/api/v1/incidents/" + key.toStdString() + "/ops",
                                               opsArray(type, body));
        return answer && answer->status == 200 && answer->body.find("error") == std::string::npos;
    }
    bool moveTo(const QString& key, const std::string& phase) const
    {
        return submit(key, "phase.move", "{'phase':'" + phase + "','override_reason':'a drill of the room'}");
    }
    bool killAndStart()
    {
        m_backend->kill();
        return m_backend->start();
    }
    // The bodies of these operations; of entries of the timeline those of that kind.
    QList<QJsonObject> bodies(const QString& key, const QString& type, const QString& kind = {}) const
    {
        QList<QJsonObject> out;
        const auto log =
            documentOf(m_backend->request("GET", "/api/v1/incidents/" + key.toStdString() + "/log"));
        for (const auto& op : log["ops"].toArray()) {
            const auto body = op.toObject()["body"].toObject();
            if (op.toObject()["type"].toString() == type &&
                (kind.isEmpty() || body["kind"].toString() == kind))
                out.append(body);
        }
        return out;
    }
    QList<QJsonObject> evidence(const QString& key) const { return bodies(key, "comment.add", "evidence"); }
    // A failed request and an error with a password in it, a deploy, and an objective that counts both.
    void letItFail()
    {
        const auto put = m_backend->request(
            "PUT", "/api/v1/services/checkout",
            quotes("{'objectives':[{'name':'orders-arrive','source':'traces','target':0.1}]}"));
        QVERIFY(put && put->status / 100 == 2);
        QCOMPARE(sendTo(*m_backend, "/v1/traces",
                        spanWith("'traceId':'0123456789abcdef0123456789abcdef','spanId':'0123456789abcde1',"
                                 "'kind':2,'startTimeUnixNano':'" +
                                 nanosAgo(5'000) + "','endTimeUnixNano':'" + nanosAgo(1'000) +
                                 "','status':{'code':2,'message':'no disk'}")),
                 200);
        QCOMPARE(sendTo(*m_backend, "/v1/logs",
                        quotes("{'resourceLogs':[{'resource':{'attributes':[{'key':'service.name','value':{"
                               "'stringValue':'checkout'}}]},'scopeLogs':[{'logRecords':[{'timeUnixNano':'" +
                               nanosAgo(2'000) +
                               "','severityNumber':17,'body':{'stringValue':'write failed, "
                               "password=hunter2-of-orders'}}]}]}]}")),
                 200);
        QCOMPARE(sendTo(*m_backend, "/intake/deploys", quotes("{'service':'checkout','version':'2.14.0'}")),
                 200);
        const auto sli = [this] {
            const auto answer = m_backend->request("GET", "/api/v1/slo/checkout?allow_no_data=true");
            return documentOf(answer)["objectives"][0]["sli"].toDouble(-1);
        };
        QTRY_COMPARE_WITH_TIMEOUT(sli(), 0.0, patience);
    }

    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<BackendProcess> m_backend;
};

void DeclaredIncidentTest::init()
{
    m_folder = std::make_unique<TempDir>();
    m_backend = std::make_unique<BackendProcess>(m_folder->file("data"));
    QVERIFY2(m_backend->start(), m_backend->output());
    QVERIFY(makeIntakeKey(*m_backend));
}

void DeclaredIncidentTest::cleanup()
{
    QCOMPARE(m_backend->stop(), 0);
    m_backend.reset();
}

void DeclaredIncidentTest::itIsGivenItsContextAndItsEnd()
{
    letItFail();
    if (QTest::currentTestFailed())
        return;
    // What was counted is on the disk.
    QCOMPARE(m_backend->stop(), 0);
    QVERIFY2(m_backend->start(), m_backend->output());
    const auto key = declare("orders, checkout");
    QVERIFY(key.startsWith("INC-"));
    QVERIFY2(killAndStart(), m_backend->output());
    QTRY_COMPARE_WITH_TIMEOUT(evidence(key).size(), 1, patience);
    const auto text = evidence(key)[0]["text"].toString();
    for (const auto* words : {"What is known of checkout at ", "GET /pay", "0123456789abcdef0123456789abcdef",
                              "1 × `write failed", "2.14.0", "- orders-arrive: 0 %"})
        QVERIFY2(text.contains(words), qPrintable(text));
    QVERIFY2(!text.contains("hunter2") && !evidence(key)[0]["extra"].toString().contains("hunter2"),
             "it is masked");
    const auto picture = bodies(key, "attachment.add").value(0);
    QCOMPARE(picture["media_type"].toString(), QString("image/svg+xml"));
    const auto svg =
        m_backend->request("GET", "/api/v1/attachments/" + picture["sha256"].toString().toStdString());
    QVERIFY(svg && svg->body.find(">declared<") != std::string::npos);
    // An alert of the service joins, and the program ends once more.
    QCOMPARE(sendTo(*m_backend, "/intake/events",
                    quotes("{'key':'a','title':'It is down','service':'checkout','level':'critical'}")),
             200);
    QTRY_COMPARE_WITH_TIMEOUT(bodies(key, "comment.add", "alert").size(), 1, patience);
    QVERIFY2(killAndStart(), m_backend->output());
    QVERIFY(moveTo(key, "review"));
    QVERIFY2(killAndStart(), m_backend->output());
    QTRY_COMPARE_WITH_TIMEOUT(evidence(key).size(), 2, patience);
    const auto curves =
        QJsonDocument::fromJson(evidence(key)[1]["extra"].toString().toUtf8())["evidence"]["curves"];
    QCOMPARE(curves[0]["title"].toString(), QString("orders-arrive"));
    QVERIFY(moveTo(key, "closed"));
    QVERIFY2(killAndStart(), m_backend->output());
    // What is declared now is given its own after all that might be due before it.
    const auto later = declare("checkout");
    QTRY_COMPARE_WITH_TIMEOUT(evidence(later).size(), 1, patience);
    QCOMPARE(evidence(key).size(), 2);
    QCOMPARE(bodies(key, "attachment.add").size(), 2);
}

void DeclaredIncidentTest::whatNothingIsKnownOfIsGivenNothing()
{
    letItFail();
    if (QTest::currentTestFailed())
        return;
    const auto unknown = declare("stock"), unnamed = declare("");
    const auto known = declare("checkout");
    QTRY_COMPARE_WITH_TIMEOUT(evidence(known).size(), 1, patience);
    QVERIFY(evidence(unknown).isEmpty());
    QVERIFY(bodies(unknown, "attachment.add").isEmpty());
    QVERIFY(evidence(unnamed).isEmpty());
    // It is found out which service it is.
    QVERIFY(submit(unnamed, "service.set", "{'service':'checkout'}"));
    QTRY_COMPARE_WITH_TIMEOUT(evidence(unnamed).size(), 1, patience);
}

WARROOM_TEST_MAIN(DeclaredIncidentTest)
#include "tst_declared_incident.moc"
