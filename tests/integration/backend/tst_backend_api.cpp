// The backend's HTTP API and its rules, asked from outside as different people.
#include "support/integration/backend_process.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace warroom;
using namespace warroom::test;

class TestBackendApi : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_folder = std::make_unique<TempDir>();
        m_backend = std::make_unique<BackendProcess>(m_folder->path() + "/data");
        QVERIFY2(m_backend->start(), m_backend->output().constData());
        m_tokens["admin"] = m_backend->adminToken();
        for (const std::string role : {"viewer", "responder", "commander"}) {
            m_tokens[role] = tokenFor(*m_backend, "a " + role, role);
            QVERIFY(!m_tokens[role].empty());
        }
        m_incident = declareIncident(*m_backend, "Rights");
        QVERIFY(!m_incident.empty());
    }

    void cleanupTestCase()
    {
        QCOMPARE(m_backend->stop(), 0);
        m_backend.reset();
    }

    void secretsAreForTheirOwnerOnly()
    {
        for (const char* name : {"admin.token", "warroom.db", "search.db"}) {
            const QFileInfo info(m_backend->data() + "/" + name);
            QVERIFY2(info.exists(), name);
            QCOMPARE(int(info.permissions() &
                         (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)),
                     0);
        }
    }

    void eachRoleMayWhatItMay_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("op");
        QTest::addColumn<bool>("allowed");
        const QString comment = R"("type":"comment.add","body":{"text":"hello"})";
        const QString severity = R"("type":"severity.set","body":{"severity":"SEV1"})";
        const QString action = R"("type":"action.add","body":{"item":"%1","text":"Restart"})";
        QTest::newRow("a viewer cannot comment") << "viewer" << comment << false;
        QTest::newRow("a viewer cannot set the severity") << "viewer" << severity << false;
        QTest::newRow("a viewer cannot add an action") << "viewer" << action << false;
        QTest::newRow("a responder comments") << "responder" << comment << true;
        QTest::newRow("a responder adds an action") << "responder" << action << true;
        QTest::newRow("a responder without the command cannot set the severity")
            << "responder" << severity << false;
        QTest::newRow("a commander sets the severity") << "commander" << severity << true;
        QTest::newRow("an administrator sets the severity") << "admin" << severity << true;
    }
    void eachRoleMayWhatItMay()
    {
        QFETCH(QString, role);
        QFETCH(QString, op);
        QFETCH(bool, allowed);
        const QString item = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto before = logLength();
        const auto answer = append(role, (op.contains("%1") ? op.arg(item) : op));
        QCOMPARE(answer.contains("seq"), allowed);
        if (!allowed) {
            QCOMPARE(answer["error"].toObject()["code"].toString(), QString("E_FORBIDDEN"));
            QCOMPARE(logLength(), before);
        }
    }

    void whoHoldsTheCommandCommands()
    {
        const auto me = ask("GET", "/api/v1/me", "responder");
        const QString self = me["person"].toString();
        // The vacant command may be taken by any responder; then it commands.
        const QString take =
            QString(R"("type":"role.assign","body":{"role":"commander","holder":{"person":"%1"}})").arg(self);
        QVERIFY(append("responder", take).contains("seq"));
        QVERIFY(append("responder", R"("type":"severity.set","body":{"severity":"SEV3"})").contains("seq"));
    }

    void theAuthorIsWhoeverTheTokenSays()
    {
        const QString forged =
            R"("actor":"0192f000-0000-7000-8000-0000000000ff","type":"comment.add","body":{"text":"not me"})";
        const auto answer = append("responder", forged);
        QCOMPARE(answer["actor"].toString(), ask("GET", "/api/v1/me", "responder")["person"].toString());
    }

    void aRefusalIsAProblemThatNamesTheInput_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QString incidents = "/api/v1/incidents";
        QTest::newRow("no such path") << "GET"
                                      << "/api/v1/nothing" << QByteArray() << 404 << "E_NOT_FOUND";
        QTest::newRow("no such incident")
            << "GET" << incidents + "/INC-999" << QByteArray() << 404 << "E_NOT_FOUND";
        QTest::newRow("a method that is not served")
            << "DELETE" << incidents << QByteArray() << 405 << "E_METHOD";
        QTest::newRow("broken JSON") << "POST" << incidents << QByteArray(R"({"title":)") << 400
                                     << "E_JSON_SYNTAX";
        QTest::newRow("not an object") << "POST" << incidents << QByteArray("[1,2]") << 400 << "E_NOT_OBJECT";
        QTest::newRow("a key twice") << "POST" << incidents << QByteArray(R"({"title":"a","title":"b"})")
                                     << 400 << "E_JSON_DUPKEY";
        QTest::newRow("no title") << "POST" << incidents << QByteArray(R"({"severity":"SEV1"})") << 422
                                  << "E_FIELD_MISSING";
        QTest::newRow("a title that is a number")
            << "POST" << incidents << QByteArray(R"({"title":1,"severity":"SEV1"})") << 422 << "E_FIELD_TYPE";
        QTest::newRow("an unknown severity")
            << "POST" << incidents << QByteArray(R"({"title":"a","severity":"SEV0"})") << 422
            << "E_FIELD_VALUE";
        QTest::newRow("a title of 501 characters")
            << "POST" << incidents
            << QByteArray(R"({"severity":"SEV1","title":")") + QByteArray(501, 'x') + "\"}" << 422
            << "E_TEXT_LONG";
        QTest::newRow("NUL in a title")
            << "POST" << incidents << QByteArray(R"({"severity":"SEV1","title":"a\u0000b"})") << 422
            << "E_TEXT_CONTROL";
        QTest::newRow("half a surrogate pair")
            << "POST" << incidents << QByteArray(R"({"severity":"SEV1","title":"\ud800"})") << 400
            << "E_UTF16_SURROGATE";
        QTest::newRow("the search without words")
            << "GET"
            << "/api/v1/search" << QByteArray() << 422 << "E_FIELD_MISSING";
    }
    void aRefusalIsAProblemThatNamesTheInput()
    {
        QFETCH(QString, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, code);
        const auto before = logLength();
        const auto response =
            m_backend->request(method.toStdString(), path.toStdString(), body.toStdString());
        QVERIFY_RESULT(response);
        QCOMPARE(response->status, status);
        QCOMPARE(QString::fromStdString(std::string(response->header("Content-Type"))),
                 QString("application/problem+json"));
        const auto problem = QJsonDocument::fromJson(QByteArray::fromStdString(response->body)).object();
        QCOMPARE(problem["code"].toString(), code);
        QVERIFY(!problem["detail"].toString().isEmpty());
        QVERIFY(!problem["request_id"].toString().isEmpty());
        QCOMPARE(logLength(), before);
        QCOMPARE(m_backend->request("GET", "/healthz")->status, 200);
    }

    void aBodyIsJsonOrSaysNothing_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        QTest::newRow("nothing said") << QByteArray() << 201;
        QTest::newRow("JSON") << QByteArray("application/json") << 201;
        QTest::newRow("JSON in capitals, with a character set")
            << QByteArray("Application/JSON; charset=utf-8") << 201;
        QTest::newRow("text") << QByteArray("text/plain") << 415;
        QTest::newRow("what a form sends") << QByteArray("application/x-www-form-urlencoded") << 415;
        QTest::newRow("a name that only begins so") << QByteArray("application/jsonp") << 415;
    }
    void aBodyIsJsonOrSaysNothing()
    {
        QFETCH(QByteArray, type);
        QFETCH(int, status);
        const auto before = logLength();
        net::HttpClient client;
        net::HttpCall call;
        call.method = "POST";
        call.url = m_backend->url().toStdString() + "/api/v1/incidents";
        call.headers = {{"Authorization", "Bearer " + m_tokens["admin"]}};
        if (!type.isEmpty())
            call.headers.emplace_back("Content-Type", type.toStdString());
        call.body = R"({"title":"By its type","severity":"SEV3"})";
        const auto answer = client.request(call);
        QVERIFY_RESULT(answer);
        QCOMPARE(answer->status, status);
        if (status == 415) {
            QVERIFY(answer->body.find("E_MEDIA_TYPE") != std::string::npos);
            QCOMPARE(logLength(), before);
        }
    }

    void wrongTokensAreAllAnsweredAlike_data()
    {
        QTest::addColumn<QString>("authorization");
        QTest::newRow("none") << "";
        QTest::newRow("empty") << "Bearer ";
        QTest::newRow("another scheme") << "Basic YTpi";
        QTest::newRow("unknown") << "Bearer wr_0000";
    }
    void wrongTokensAreAllAnsweredAlike()
    {
        QFETCH(QString, authorization);
        net::HttpClient client;
        net::Headers headers;
        if (!authorization.isEmpty())
            headers.emplace_back("Authorization", authorization.toStdString());
        const auto response =
            client.request({"GET", m_backend->url().toStdString() + "/api/v1/me", headers, ""});
        QVERIFY_RESULT(response);
        QCOMPARE(response->status, 401);
        QVERIFY(response->body.find("E_UNAUTHENTICATED") != std::string::npos);
    }

    void aRevokedTokenEnds()
    {
        const auto token = tokenFor(*m_backend, "short lived", "responder");
        m_tokens["short lived"] = token;
        QVERIFY(ask("GET", "/api/v1/me", "short lived").contains("person"));
        const auto tokens = QJsonDocument::fromJson(
                                QByteArray::fromStdString(m_backend->request("GET", "/api/v1/tokens")->body))
                                .object()["tokens"]
                                .toArray();
        const int id = tokens.last().toObject()["id"].toInt();
        QCOMPARE(m_backend->request("DELETE", "/api/v1/tokens/" + std::to_string(id))->status, 200);
        QCOMPARE(ask("GET", "/api/v1/me", "short lived")["code"].toString(), QString("E_UNAUTHENTICATED"));
    }

    void theLastAdministratorStays()
    {
        const auto response = m_backend->request("DELETE", "/api/v1/users/admin");
        QVERIFY_RESULT(response);
        QCOMPARE(response->status, 403);
    }

    void attachmentsComeBackAsTheyWent()
    {
        const std::string bytes = std::string("\x89PNG\r\n\x1a\n", 8) + std::string(100'000, '\0');
        const auto put =
            m_backend->request("POST", "/api/v1/incidents/" + m_incident + "/attachments", bytes);
        QVERIFY_RESULT(put);
        QCOMPARE(put->status, 201);
        const auto made = QJsonDocument::fromJson(QByteArray::fromStdString(put->body)).object();
        const auto got =
            m_backend->request("GET", "/api/v1/attachments/" + made["sha256"].toString().toStdString());
        QVERIFY_RESULT(got);
        QVERIFY(got->body == bytes);
        QCOMPARE(m_backend->request("GET", "/api/v1/attachments/..%2f..%2fadmin.token")->status, 422);
    }

    void configuredLimitsHold()
    {
        TempDir folder;
        BackendProcess backend(folder.path() + "/data",
                               "[limits]\nrequests_per_s = 5\nattachments_per_ticket_bytes = 1000\n");
        QVERIFY2(backend.start(), backend.output().constData());
        const auto incident = declareIncident(backend, "Limited");
        const auto large =
            backend.request("POST", "/api/v1/incidents/" + incident + "/attachments", std::string(1001, 'x'));
        QVERIFY_RESULT(large);
        QCOMPARE(large->status, 413);
        int refused = 0;
        for (int i = 0; i < 20; ++i)
            refused += backend.request("GET", "/api/v1/me")->status == 429;
        QVERIFY(refused >= 5);
    }

    void searchFindsWhatWasWritten()
    {
        QVERIFY(append("responder",
                       R"("type":"comment.add","body":{"text":"the flibbertigibbet index is corrupt"})")
                    .contains("seq"));
        QTRY_COMPARE_WITH_TIMEOUT(
            ask("GET", "/api/v1/search?q=flibbertig", "viewer")["hits"].toArray().size(), 1, 10'000);
    }

private:
    QJsonObject ask(const std::string& method, const std::string& path, const QString& role,
                    const std::string& body = {})
    {
        net::HttpClient client;
        const auto response = client.request({method,
                                              m_backend->url().toStdString() + path,
                                              {{"Authorization", "Bearer " + m_tokens[role.toStdString()]}},
                                              body});
        return response ? QJsonDocument::fromJson(QByteArray::fromStdString(response->body)).object()
                        : QJsonObject();
    }

    QJsonObject append(const QString& role, const QString& op)
    {
        const QString body =
            QString(R"([{"id":"%1",%2}])").arg(QUuid::createUuid().toString(QUuid::WithoutBraces), op);
        net::HttpClient client;
        const auto response =
            client.request({"POST",
                            m_backend->url().toStdString() + "/api/v1/incidents/" + m_incident + "/ops",
                            {{"Authorization", "Bearer " + m_tokens[role.toStdString()]}},
                            body.toStdString()});
        if (!response)
            return {};
        return QJsonDocument::fromJson(QByteArray::fromStdString(response->body)).array().first().toObject();
    }

    int logLength()
    {
        const auto response = m_backend->request("GET", "/api/v1/log?limit=1");
        return QJsonDocument::fromJson(QByteArray::fromStdString(response->body)).object()["head"].toInt();
    }

    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<BackendProcess> m_backend;
    std::map<std::string, std::string> m_tokens;
    std::string m_incident;
};

WARROOM_TEST_MAIN(TestBackendApi)
#include "tst_backend_api.moc"
