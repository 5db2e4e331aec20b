// A backend whose JSON and texts are configured to be smaller than the format allows: over HTTP, over a
// session and at the intake, from the start and after SIGHUP.
#include "integration/backend/intake_requests.h"
#include "integration/security/wire_client.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <csignal>

using namespace warroom;
using namespace warroom::test;

namespace {

const QByteArray narrowed = "[limits]\njson_depth = 8\njson_keys = 20\njson_array_length = 4\n"
                            "json_string_bytes = 300\ntitle_characters = 40\ncomment_characters = 60\n";

std::string letters(int count) { return std::string(static_cast<std::size_t>(count), 'x'); }

std::string list(int count)
{
    std::string out = "[0";
    for (int i = 1; i < count; ++i)
        out += ",0";
    return out + "]";
}

std::string nested(int levels)
{
    return std::string(static_cast<std::size_t>(levels), '[') +
           std::string(static_cast<std::size_t>(levels), ']');
}

std::string keys(int count)
{
    std::string out = "{\"key0\":0";
    for (int i = 1; i < count; ++i)
        out += ",\"key" + std::to_string(i) + "\":0";
    return out + "}";
}

} // namespace

class BackendNarrowedTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsServed();
    void bodiesAreBounded_data();
    void bodiesAreBounded();
    void textsAreBounded_data();
    void textsAreBounded();
    void messagesAreBounded();
    void whatMonitoringSendsIsBounded();
    void widerThanTheFormatIsRefused();
    void areTakenAgainAtSighup();

private:
    QString codeOf(const std::string& method, const std::string& path, const std::string& body)
    {
        const auto answer = m_backend->request(method, path, body);
        if (!answer)
            return "no answer";
        const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object();
        return answer->status < 300 ? QString() : object["code"].toString();
    }
    std::string comment(const std::string& text) const
    {
        return "[{\"id\":\"" + QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString() +
               "\",\"ticket\":\"" + m_incident + "\",\"type\":\"comment.add\",\"body\":{\"text\":\"" + text +
               "\"}}]";
    }

    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<BackendProcess> m_backend;
    std::string m_incident;
};

void BackendNarrowedTest::initTestCase()
{
    m_folder = std::make_unique<TempDir>();
    m_backend = std::make_unique<BackendProcess>(m_folder->file("data"), narrowed);
    QVERIFY2(m_backend->start(), m_backend->output());
    m_incident = declareIncident(*m_backend, "Small");
    QVERIFY(!m_incident.empty());
    QVERIFY(makeIntakeKey(*m_backend));
}

void BackendNarrowedTest::whatIsServed()
{
    const auto answer = m_backend->request("GET", "/api/v1/limits");
    QVERIFY_RESULT(answer);
    QVERIFY(answer->body.find("\"name\":\"title_characters\",\"value\":40") != std::string::npos);
    QVERIFY(answer->body.find("\"name\":\"json_depth\",\"value\":8") != std::string::npos);
}

void BackendNarrowedTest::bodiesAreBounded_data()
{
    QTest::addColumn<QString>("extra");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const std::string& extra, const char* code) {
        QTest::newRow(name) << QString::fromStdString(extra) << QString(code);
    };
    // Unknown fields are carried along, so what is in them counts as well.
    row("eight levels", nested(7), "");
    row("nine levels", nested(8), "E_JSON_DEPTH");
    row("four elements", list(4), "");
    row("five elements", list(5), "E_JSON_SIZE");
    row("twenty keys", keys(20), "");
    row("twenty-one keys", keys(21), "E_JSON_SIZE");
    row("300 bytes", '"' + letters(300) + '"', "");
    row("301 bytes", '"' + letters(301) + '"', "E_JSON_SIZE");
    row("brackets in a string count for nothing",
        "\"" + std::string(20, '[') + "\\\"" + std::string(20, ',') + "\"", "");
}

void BackendNarrowedTest::bodiesAreBounded()
{
    QFETCH(QString, extra);
    QFETCH(QString, code);
    QCOMPARE(
        codeOf("POST", "/api/v1/incidents",
               "{\"title\":\"Bounded\",\"severity\":\"SEV3\",\"not_known\":" + extra.toStdString() + "}"),
        code);
}

void BackendNarrowedTest::textsAreBounded_data()
{
    QTest::addColumn<bool>("isTitle");
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("fits");
    QTest::newRow("a title of 40") << true << 40 << true;
    QTest::newRow("a title of 41") << true << 41 << false;
    QTest::newRow("an entry of 60") << false << 60 << true;
    QTest::newRow("an entry of 61") << false << 61 << false;
}

void BackendNarrowedTest::textsAreBounded()
{
    QFETCH(bool, isTitle);
    QFETCH(int, length);
    QFETCH(bool, fits);
    if (isTitle) {
        QCOMPARE(codeOf("POST", "/api/v1/incidents",
                        "{\"title\":\"" + letters(length) + "\",\"severity\":\"SEV3\"}"),
                 fits ? QString() : QString("E_TEXT_LONG"));
        return;
    }
    const auto answer =
        m_backend->request("POST", "/api/v1/incidents/" + m_incident + "/ops", comment(letters(length)));
    QVERIFY_RESULT(answer);
    QCOMPARE(answer->body.find("E_TEXT_LONG") == std::string::npos, fits);
    QCOMPARE(answer->body.find("\"seq\"") != std::string::npos, fits);
}

void BackendNarrowedTest::messagesAreBounded()
{
    WireClient client(m_backend->url());
    QCOMPARE(client.openWebSocket(m_backend->adminToken()), 101);
    QVERIFY(!client.hello().isEmpty());
    client.sendText("{\"send\":{\"ops\":" + comment(letters(301)) + "}}");
    QCOMPARE(client.message("error")["code"].toString(), QString("E_JSON_SIZE"));
    client.sendText("{\"send\":{\"ops\":" + comment("Still served.") + "}}");
    QVERIFY(client.message("ack")["results"].toArray().first().toObject().contains("seq"));
}

void BackendNarrowedTest::whatMonitoringSendsIsBounded()
{
    const auto alert = [](const std::string& word) {
        return webhook("'status':'firing','labels':{'alertname':'" + word +
                       "'},'startsAt':'2026-11-20T10:00:00Z'");
    };
    QCOMPARE(sendTo(*m_backend, "/intake/alertmanager", alert("Short")), 200);
    QCOMPARE(sendTo(*m_backend, "/intake/alertmanager", alert(letters(301))), 400);
}

void BackendNarrowedTest::widerThanTheFormatIsRefused()
{
    BackendProcess wide(m_folder->file("wide"), "[limits]\ntitle_characters = 501\n");
    QVERIFY(!wide.start());
    QVERIFY2(wide.output().contains("limits.title_characters is at most 500"), wide.output());
}

void BackendNarrowedTest::areTakenAgainAtSighup()
{
    const QString file = m_folder->file("warroomd.toml");
    const auto write = [&](const QByteArray& text) {
        QFile config(file);
        return config.open(QIODevice::WriteOnly) && config.write(text) == text.size();
    };
    QVERIFY(write(narrowed));
    BackendProcess backend(m_folder->file("again"));
    QVERIFY2(backend.start({"--config", file}), backend.output());
    const std::string body = "{\"title\":\"" + letters(41) + "\",\"severity\":\"SEV3\"}";
    QCOMPARE(backend.request("POST", "/api/v1/incidents", body)->status, 422);
    QVERIFY(write("[limits]\ntitle_characters = 41\n"));
    QCOMPARE(::kill(static_cast<pid_t>(backend.pid()), SIGHUP), 0);
    QTRY_COMPARE_WITH_TIMEOUT(backend.request("POST", "/api/v1/incidents", body)->status, 201, 20'000);
}

WARROOM_TEST_MAIN(BackendNarrowedTest)
#include "tst_backend_narrowed.moc"
