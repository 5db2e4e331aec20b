// A backend whose JSON, texts, alerts and times are configured to be smaller than is usual: over HTTP, over a
// session and at the intake, from the start and after SIGHUP.
#include "integration/backend/intake_requests.h"
#include "integration/security/wire_client.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUuid>

#include <atomic>
#include <csignal>
#include <thread>
#include <vector>

using namespace warroom;
using namespace warroom::test;

namespace {

const QByteArray narrowed = "[limits]\njson_depth = 8\njson_keys = 20\njson_array_length = 4\n"
                            "json_string_bytes = 300\ntitle_characters = 40\ncomment_characters = 60\n"
                            "labels_per_alert = 2\nlabel_value_bytes = 20\ndedup_key_characters = 8\n"
                            "summary_characters = 10\nevent_past_h = 2\nevent_future_h = 1\n"
                            "compression_ratio = 10\n";

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

QString fromNow(int seconds)
{
    return QDateTime::currentDateTimeUtc().addSecs(seconds).toString(Qt::ISODate);
}

// As the list of all alerts shows it.
QJsonObject alertOf(const BackendProcess& backend, const QString& key)
{
    const auto answer = backend.request("GET", "/api/v1/alerts?status=all");
    if (!answer)
        return {};
    const auto all = QJsonDocument::fromJson(QByteArray::fromStdString(answer->body))["alerts"].toArray();
    for (const auto& one : all) {
        if (one.toObject()["key"].toString() == key)
            return one.toObject();
    }
    return {};
}

// An alert with so many labels.
std::string labelled(const std::string& key, int count)
{
    std::string labels = "'labels':{'alertname':'x'";
    for (int i = 1; i < count; ++i)
        labels += ",'l" + std::to_string(i) + "':'v'";
    return webhook("'status':'firing','fingerprint':'" + key + "','startsAt':'1969-07-20T20:17:00Z'," +
                   labels + "}");
}

// A backend that is given other configurations while it runs.
struct Reconfigured
{
    Reconfigured(const QString& folder, const QByteArray& config)
        : process(folder), m_file(folder + ".toml"), m_first(config)
    {}

    BackendProcess process;

    bool start() { return write(m_first) && process.start({"--config", m_file}) && makeIntakeKey(process); }
    // Returns when it is in force.
    bool take(const QByteArray& config)
    {
        const auto reloads = [this] { return process.log().count("configuration reloaded"); };
        const auto before = reloads();
        return write(config) && ::kill(static_cast<pid_t>(process.pid()), SIGHUP) == 0 &&
               QTest::qWaitFor([&] { return reloads() > before; }, 20'000);
    }

private:
    bool write(const QByteArray& text) const
    {
        QFile file(m_file);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

    QString m_file;
    QByteArray m_first;
};

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
    void alertsAreBounded_data();
    void alertsAreBounded();
    void wordyAlertsAreOnTheirTickets();
    void whatIsCompressedIsBounded();
    void timesOfEntriesAreBounded_data();
    void timesOfEntriesAreBounded();
    void widerThanTheFormatIsRefused();
    void areTakenAgainAtSighup();
    void alertsAreReadAnewAfterSighup();
    void alertsThatComeWithTheSighupAreReadAnewToo();

private:
    QString codeOf(const std::string& method, const std::string& path, const std::string& body)
    {
        const auto answer = m_backend->request(method, path, body);
        if (!answer)
            return "no answer";
        const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object();
        return answer->status < 300 ? QString() : object["code"].toString();
    }
    std::string comment(const std::string& text, const std::string& at = {}) const
    {
        return "[{\"id\":\"" + QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString() +
               "\",\"ticket\":\"" + m_incident + "\",\"type\":\"comment.add\"," +
               (at.empty() ? at : "\"at\":\"" + at + "\",") + "\"body\":{\"text\":\"" + text + "\"}}]";
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

void BackendNarrowedTest::alertsAreBounded_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("rest");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* name, const std::string& key, const QString& rest, int status,
                        const char* member = "", const QString& value = {}) {
        QTest::newRow(name) << QString::fromStdString(key) << rest << status << QString(member) << value;
    };
    row("two labels", "labels2", "'labels':{'a':'1','b':'2'}", 200, "note", "^$");
    row("three labels", "labels3", "'labels':{'a':'1','b':'2','c':'3'}", 200, "note",
        "^1 more in labels were left out; at most 2 are kept$");
    row("a label of 20 bytes", "label20", "'labels':{'a':'" + QString(20, 'x') + "'}", 200, "labels",
        ":\"x{20}\"");
    row("a label of 21 bytes", "label21", "'labels':{'a':'" + QString(21, 'x') + "'}", 200, "labels",
        QString::fromUtf8(":\"x{17}\u2026\""));
    row("a key of 8", letters(8), "'at':null", 200, "title", "^Small$");
    row("a key of 9", letters(9), "'at':null", 422);
    row("a title of 10", "title10", "'title':'" + QString(10, 't') + "'", 200, "title", "^t{10}$");
    row("a title of 11", "title11", "'title':'" + QString(11, 't') + "'", 200, "title",
        QString::fromUtf8("^t{9}\u2026$"));
    row("a time an hour ago", "past1", "'at':'" + fromNow(-3'600) + "'", 200, "started", "^20");
    row("a time three hours ago", "past3", "'at':'" + fromNow(-3 * 3'600) + "'", 200, "note",
        "^it is said to be of 20.*too far from when it came");
    row("a time in half an hour", "ahead0", "'at':'" + fromNow(1'800) + "'", 200, "started", "^20");
    row("a time in two hours", "ahead2", "'at':'" + fromNow(2 * 3'600) + "'", 200, "note",
        "^it is said to be of 20.*too far from when it came");
}

void BackendNarrowedTest::alertsAreBounded()
{
    QFETCH(QString, key);
    QFETCH(QString, rest);
    QFETCH(int, status);
    QFETCH(QString, member);
    QFETCH(QString, value);
    const auto title = rest.contains("'title'") ? QString() : QString("'title':'Small',");
    const auto body = quotes(("{" + title + "'key':'" + key + "'," + rest + "}").toStdString());
    QCOMPARE(sendTo(*m_backend, "/intake/events", body), status);
    const auto found = alertOf(*m_backend, key);
    QCOMPARE(!found.isEmpty(), status == 200);
    if (member.isEmpty())
        return;
    const auto said = found[member].isObject()
                          ? QString(QJsonDocument(found[member].toObject()).toJson(QJsonDocument::Compact))
                          : found[member].toString();
    QVERIFY2(QRegularExpression(value).match(said).hasMatch(), qPrintable(said));
}

// Wordier than titles and entries may be here, and than an Original Request may be anywhere.
void BackendNarrowedTest::wordyAlertsAreOnTheirTickets()
{
    BackendProcess backend(
        m_folder->file("wordy"),
        "[limits]\ntitle_characters = 40\ncomment_characters = 60\nsummary_characters = 0\n"
        "label_value_bytes = 0\n");
    QVERIFY2(backend.start(), backend.output());
    QVERIFY(makeIntakeKey(backend));
    const auto body = quotes("{'level':'critical','service':'checkout','key':'wordy','title':'" +
                             letters(70'000) + "','labels':{'large':'" + letters(300'000) + "'}}");
    QCOMPARE(sendTo(backend, "/intake/events", body), 200);
    QCOMPARE(alertOf(backend, "wordy")["title"].toString().size(), 70'000);
    const auto ticket = [&] {
        const auto all = backend.request("GET", "/api/v1/incidents");
        return QJsonDocument::fromJson(QByteArray::fromStdString(all->body))["incidents"][0].toObject();
    };
    QTRY_COMPARE_WITH_TIMEOUT(ticket()["title"].toString().size(), 40, 20'000);
}

void BackendNarrowedTest::whatIsCompressedIsBounded()
{
    const auto send = [&](int bytes) {
        const auto body = gzipped("{}" + std::string(static_cast<std::size_t>(bytes - 2), ' '));
        return sendTo(*m_backend, "/v1/logs", body,
                      {{"Content-Type", "application/json"}, {"Content-Encoding", "gzip"}});
    };
    QCOMPARE(send(1 << 20), 200);
    QCOMPARE(send((1 << 20) + 1), 413);
}

void BackendNarrowedTest::timesOfEntriesAreBounded_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("kept");
    QTest::newRow("an hour ago") << -3'600 << true;
    QTest::newRow("three hours ago") << -3 * 3'600 << false;
    QTest::newRow("in half an hour") << 1'800 << true;
    QTest::newRow("in two hours") << 2 * 3'600 << false;
}

void BackendNarrowedTest::timesOfEntriesAreBounded()
{
    QFETCH(int, seconds);
    QFETCH(bool, kept);
    const auto said = fromNow(seconds);
    const auto words = "Said at " + said;
    const auto path = "/api/v1/incidents/" + m_incident;
    const auto sent =
        m_backend->request("POST", path + "/ops", comment(words.toStdString(), said.toStdString()));
    QVERIFY_RESULT(sent);
    QVERIFY2(sent->body.find("\"seq\"") != std::string::npos, sent->body.c_str());
    const auto shown =
        QJsonDocument::fromJson(QByteArray::fromStdString(m_backend->request("GET", path)->body))["timeline"]
            .toArray();
    const auto entry = std::find_if(shown.begin(), shown.end(),
                                    [&](const QJsonValue& one) { return one["text"].toString() == words; });
    QVERIFY(entry != shown.end());
    QCOMPARE(entry->toObject()["t"].toString() == said, kept);
}

void BackendNarrowedTest::widerThanTheFormatIsRefused()
{
    BackendProcess wide(m_folder->file("wide"), "[limits]\ntitle_characters = 501\n");
    QVERIFY(!wide.start());
    QVERIFY2(wide.output().contains("limits.title_characters is at most 500"), wide.output());
}

void BackendNarrowedTest::areTakenAgainAtSighup()
{
    Reconfigured backend(m_folder->file("again"), narrowed);
    QVERIFY2(backend.start(), backend.process.output());
    const std::string body = "{\"title\":\"" + letters(41) + "\",\"severity\":\"SEV3\"}";
    QCOMPARE(backend.process.request("POST", "/api/v1/incidents", body)->status, 422);
    QVERIFY(backend.take("[limits]\ntitle_characters = 41\n"));
    QCOMPARE(backend.process.request("POST", "/api/v1/incidents", body)->status, 201);
}

// What is sent again as it was is not read again, but for new bounds. These may be wider than is usual.
void BackendNarrowedTest::alertsAreReadAnewAfterSighup()
{
    Reconfigured backend(m_folder->file("anew"), "[limits]\nlabels_per_alert = 70\n");
    QVERIFY2(backend.start(), backend.process.output());
    const auto alert = labelled("anew", 80);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(sendTo(backend.process, "/intake/alertmanager", alert), 200);
    QCOMPARE(alertOf(backend.process, "anew")["labels"].toObject().size(), 70);
    QVERIFY(!alertOf(backend.process, "anew").contains("started"));
    QVERIFY(backend.take("[limits]\nlabels_per_alert = 0\nevent_past_h = 0\n"));
    QCOMPARE(sendTo(backend.process, "/intake/alertmanager", alert), 200);
    QCOMPARE(alertOf(backend.process, "anew")["labels"].toObject().size(), 80);
    QCOMPARE(alertOf(backend.process, "anew")["started"].toString(), QString("1969-07-20T20:17:00Z"));
}

// On a slow disk, where something always waits that was opened before.
void BackendNarrowedTest::alertsThatComeWithTheSighupAreReadAnewToo()
{
    Reconfigured backend(m_folder->file("meanwhile"), "[limits]\nlabels_per_alert = 70\n");
    backend.process.runOnSlowDisk(50);
    QVERIFY2(backend.start(), backend.process.output());
    for (const int labels : {80, 70, 80, 70, 80}) {
        const auto alert = labelled("a" + std::to_string(labels), 90);
        std::atomic<bool> isOver = false;
        std::vector<std::thread> senders;
        for (int i = 0; i < 3; ++i)
            senders.emplace_back([&, i] {
                for (int sent = 0; !isOver; ++sent)
                    sendTo(backend.process, "/intake/alertmanager",
                           i == 0 ? alert : labelled(std::to_string(i) + "-" + std::to_string(sent), 1));
            });
        const bool taken = backend.take("[limits]\nlabels_per_alert = " + QByteArray::number(labels) + "\n");
        isOver = true;
        for (auto& sender : senders)
            sender.join();
        QVERIFY(taken);
        QCOMPARE(sendTo(backend.process, "/intake/alertmanager", alert), 200);
        QCOMPARE(alertOf(backend.process, QString("a%1").arg(labels))["labels"].toObject().size(), labels);
    }
}

WARROOM_TEST_MAIN(BackendNarrowedTest)
#include "tst_backend_narrowed.moc"
