// A restricted ticket against a real backend: nothing of it leaves for whoever may not see it, by no way,
// also after a kill; sight is lost and gained while a client watches.
#include "operation_samples.h"
#include "watching_client.h"
#include "wire_client.h"

#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int patience = clientPatience;
const QString secret = QStringLiteral("zanzibarquux");
const std::string measures = "/api/v1/boards/measures?range=7d";

// A session that is sent the summaries from now on; whether it is.
bool followSummaries(WireClient& socket, const std::string& token)
{
    if (socket.openWebSocket(token) != 101 || socket.hello().isEmpty())
        return false;
    socket.sendJson({{"follow", QJsonObject{{"logs", QJsonArray()}, {"summaries", 0}}}});
    return !socket.message("current").isEmpty();
}

// Until a summary says these words; the turn that sends it writes the row.
bool hearsSummary(WireClient& socket, const char* words)
{
    for (;;) {
        const auto event = socket.nextEvent();
        if (!event.starts_with("text:") && !event.starts_with("ping:"))
            return false;
        if (event.find("\"summaries\"") != std::string::npos && event.find(words) != std::string::npos)
            return true;
    }
}

} // namespace

class TestRestrictedTickets : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingOfItLeaves_data();
    void nothingOfItLeaves();
    void nothingOfItLeavesAfterAKill();
    void aSocketHearsNothingOfIt();
    void aSocketThatHadItIsToldThatItIsGone();
    void anHttpWriterHearsThatThereIsNone();
    void aWatcherIsLetIn();
    void aClientLosesItAndKeepsItsOwnWords();
    void aClientThatWasAwayLosesItToo();
    void aClientGainsItLive();
    void aRoleThatIsTakenAwayTakesSight();

private:
    struct Answer
    {
        int status = 0;
        QString body;
    };
    Answer ask(const std::string& token, const std::string& method, const std::string& path,
               const std::string& body = {}, const char* type = "application/json") const;
    Answer post(const std::string& token, const QByteArray& type, const QByteArray& body) const;
    QByteArray personOf(const std::string& token) const;
    void restrict(bool restricted = true);
    // Every path that told something of the ticket; with what it answers to this account.
    std::map<std::string, Answer> everywhere(const std::string& token) const;
    void checkNothing(const std::string& token);

    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<BackendProcess> m_backend;
    std::string m_mara;   // declared it
    std::string m_tomas;  // has nothing to do with it, a commander of others
    std::string m_keiko;  // watches it
    std::string m_ticket; // its id
    TicketId m_id;
    std::string m_key, m_file;
    QString m_comment; // the id of an operation of it
};

TestRestrictedTickets::Answer TestRestrictedTickets::ask(const std::string& token, const std::string& method,
                                                         const std::string& path, const std::string& body,
                                                         const char* type) const
{
    net::HttpCall call{method,
                       m_backend->url().toStdString() + path,
                       {{"Authorization", "Bearer " + token}, {"Content-Type", type}},
                       body};
    const auto response = net::HttpClient().request(call);
    return response ? Answer{response->status, QString::fromStdString(response->body)} : Answer{};
}

TestRestrictedTickets::Answer TestRestrictedTickets::post(const std::string& token, const QByteArray& type,
                                                          const QByteArray& body) const
{
    const auto op = operation(newId(), QByteArray::fromStdString(m_ticket), type, body);
    return ask(token, "POST", "/api/v1/incidents/" + m_ticket + "/ops", ("[" + op + "]").toStdString());
}

QByteArray TestRestrictedTickets::personOf(const std::string& token) const
{
    return QJsonDocument::fromJson(ask(token, "GET", "/api/v1/me").body.toUtf8())
        .object()["person"]
        .toString()
        .toUtf8();
}

void TestRestrictedTickets::init()
{
    m_backend.reset();
    m_folder = std::make_unique<TempDir>();
    m_backend = std::make_unique<BackendProcess>(
        m_folder->file("data"), "[limits]\nmessages_per_s = 0\nrequests_per_s = 0\n"
                                "login_failures_per_minute = 0\nlogin_failures_per_hour = 0\n");
    QVERIFY2(m_backend->start(), m_backend->output().constData());
    m_mara = tokenFor(*m_backend, "Mara", "responder");
    m_tomas = tokenFor(*m_backend, "Tomas", "commander");
    m_keiko = tokenFor(*m_backend, "Keiko", "viewer");
    const auto other = ask(m_mara, "POST", "/api/v1/incidents",
                           R"({"title":"Open to all","severity":"SEV3","service":"mail"})");
    QCOMPARE(other.status, 201);
    const auto made =
        QJsonDocument::fromJson(
            ask(m_mara, "POST", "/api/v1/incidents",
                R"({"title":"A leak zanzibarquux","severity":"SEV1","service":"svc-zanzibarquux",)"
                R"("symptoms":"zanzibarquux is seen"})")
                .body.toUtf8())
            .object();
    m_ticket = made["id"].toString().toStdString();
    m_key = made["key"].toString().toStdString();
    const auto id = TicketId::parse(m_ticket);
    QVERIFY(id);
    m_id = *id;
    QVERIFY(post(m_mara, "comment.add", R"({"text":"zanzibarquux was copied"})").body.contains("seq"));
    const auto stored = ask(m_mara, "POST", "/api/v1/incidents/" + m_ticket + "/attachments",
                            "the file of zanzibarquux", "application/octet-stream");
    QCOMPARE(stored.status, 201);
    m_file = QJsonDocument::fromJson(stored.body.toUtf8()).object()["sha256"].toString().toStdString();
    QVERIFY(post(m_mara, "attachment.add",
                 R"({"sha256":")" + QByteArray::fromStdString(m_file) +
                     R"(","name":"zanzibarquux.txt","size":24})")
                .body.contains("seq"));
    QVERIFY(post(m_mara, "watch.add", R"({"person":")" + personOf(m_keiko) + "\"}").body.contains("seq"));
}

void TestRestrictedTickets::restrict(bool restricted)
{
    const auto answer = post(m_mara, "visibility.set",
                             restricted ? R"({"restricted":true,"reason":"legal hold zanzibarquux"})"
                                        : R"({"restricted":false})");
    QVERIFY2(answer.body.contains("seq"), qPrintable(answer.body));
}

std::map<std::string, TestRestrictedTickets::Answer>
TestRestrictedTickets::everywhere(const std::string& token) const
{
    std::map<std::string, Answer> out;
    for (const auto& path : {std::string("/api/v1/incidents"),
                             "/api/v1/incidents/" + m_key,
                             "/api/v1/incidents/" + m_ticket,
                             "/api/v1/incidents/" + m_ticket + "?canonical=1",
                             "/api/v1/incidents/" + m_key + "/log",
                             std::string("/api/v1/log?after=0"),
                             std::string("/api/v1/log?after=3&limit=1"),
                             "/api/v1/attachments/" + m_file,
                             std::string("/api/v1/search?q=zanzibarquux"),
                             std::string("/api/v1/search?q=zanz"),
                             std::string("/api/v1/services?unknown=true"),
                             measures,
                             std::string("/api/v1/boards/deploys?days=7"),
                             std::string("/api/v1/boards/objectives?range=7d"),
                             std::string("/api/v1/boards/alerts"),
                             std::string("/api/v1/boards/catalog"),
                             std::string("/api/v1/boards/signals"),
                             std::string("/api/v1/boards/debug"),
                             std::string("/api/v1/alerts?status=all"),
                             "/api/v1/alerts?incident=" + m_key,
                             std::string("/api/v1/deploys"),
                             std::string("/api/v1/slo"),
                             std::string("/api/v1/log/verify"),
                             std::string("/api/v1/directory"),
                             std::string("/metrics")})
        out[path] = ask(token, "GET", path);
    return out;
}

void TestRestrictedTickets::checkNothing(const std::string& token)
{
    const auto unknownKey = "INC-999";
    for (const auto& [path, answer] : everywhere(token)) {
        QVERIFY2(answer.status != 0, path.c_str());
        QVERIFY2(!answer.body.contains(secret), (path + ": " + answer.body.toStdString()).c_str());
        // On boards that all read a restricted row keeps its id, for those who may follow it. It counts
        // nowhere.
        QVERIFY2((path.starts_with("/api/v1/boards/") && path != measures) ||
                     !answer.body.contains(QString::fromStdString(m_ticket)),
                 path.c_str());
    }
    // As of a ticket that does not exist.
    for (const char* what : {"", "/log"}) {
        const auto hidden = ask(token, "GET", "/api/v1/incidents/" + m_key + what);
        const auto missing = ask(token, "GET", std::string("/api/v1/incidents/") + unknownKey + what);
        QCOMPARE(hidden.status, 404);
        QCOMPARE(missing.status, 404);
        const auto detail = [](const Answer& answer) {
            const auto object = QJsonDocument::fromJson(answer.body.toUtf8()).object();
            return object["code"].toString() + object["detail"].toString();
        };
        QCOMPARE(detail(hidden), detail(missing));
    }
    QCOMPARE(ask(token, "GET", "/api/v1/attachments/" + m_file).status, 404);
    // What is open to all still is.
    QVERIFY(ask(token, "GET", "/api/v1/incidents").body.contains("Open to all"));
    QVERIFY(ask(token, "GET", "/api/v1/log?after=0").body.contains("Open to all"));
}

void TestRestrictedTickets::nothingOfItLeaves_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<bool>("sees");
    QTest::newRow("who declared it") << "mara" << true;
    QTest::newRow("a watcher") << "keiko" << true;
    QTest::newRow("an administrator") << "admin" << true;
    QTest::newRow("a commander of others") << "tomas" << false;
}

void TestRestrictedTickets::nothingOfItLeaves()
{
    QFETCH(QString, who);
    QFETCH(bool, sees);
    const auto token = who == "mara"    ? m_mara
                       : who == "keiko" ? m_keiko
                       : who == "admin" ? m_backend->adminToken()
                                        : m_tomas;
    const QStringList tells{"/api/v1/incidents", "/api/v1/search?q=zanzibarquux", "/api/v1/log?after=0",
                            "/api/v1/services?unknown=true"};
    // Before, everybody reads it; so the test would see a leak.
    QTRY_VERIFY_WITH_TIMEOUT(ask(token, "GET", "/api/v1/search?q=zanzibarquux").body.contains(secret),
                             patience);
    for (const auto& path : tells)
        QVERIFY2(everywhere(token)[path.toStdString()].body.contains(secret), qPrintable(path));
    QCOMPARE(ask(token, "GET", "/api/v1/attachments/" + m_file).status, 200);
    const auto counts = [&] {
        return ask(token, "GET", measures).body.contains(QString::fromStdString(m_ticket));
    };
    QTRY_VERIFY_WITH_TIMEOUT(counts(), patience);
    restrict();
    QVERIFY(!counts());
    if (!sees) {
        checkNothing(token);
        restrict(false);
    }
    for (const auto& path : tells)
        QVERIFY2(everywhere(token)[path.toStdString()].body.contains(secret), qPrintable(path));
    QCOMPARE(ask(token, "GET", "/api/v1/attachments/" + m_file).status, 200);
}

void TestRestrictedTickets::nothingOfItLeavesAfterAKill()
{
    restrict();
    m_backend->kill();
    QVERIFY2(m_backend->start(), m_backend->output().constData());
    checkNothing(m_tomas);
    QCOMPARE(ask(m_keiko, "GET", "/api/v1/incidents/" + m_key).status, 200);
    // And once its row is written.
    WireClient mara(m_backend->url());
    QVERIFY(followSummaries(mara, m_mara));
    QVERIFY(post(m_mara, "ticket.rename", R"({"title":"zanzibarquux anew"})").body.contains("seq"));
    QVERIFY(hearsSummary(mara, "zanzibarquux anew"));
    QCOMPARE(m_backend->stop(), 0);
    QVERIFY2(m_backend->start(), m_backend->output().constData());
    checkNothing(m_tomas);
    QCOMPARE(ask(m_mara, "GET", "/api/v1/incidents/" + m_key).status, 200);
}

// All that a session of raw frames is sent, up to an answer to what it sends last.
void TestRestrictedTickets::aSocketHearsNothingOfIt()
{
    restrict();
    WireClient socket(m_backend->url());
    QCOMPARE(socket.openWebSocket(m_tomas), 101);
    QVERIFY(!socket.hello().isEmpty());
    const auto ticket = QString::fromStdString(m_ticket);
    const auto unknown = QString::fromUtf8(newId());
    const auto follow = [](const QString& id) {
        return QJsonObject{
            {"follow",
             QJsonObject{{"logs", QJsonArray{QJsonObject{{"ticket", id}, {"after", 0}}}}, {"summaries", 0}}}};
    };
    socket.sendJson(follow(ticket));
    socket.sendJson(follow(unknown));
    socket.sendJson({{"presence", QJsonObject{{"ticket", ticket}, {"section", "symptoms"}}}});
    for (const QString& id : {ticket, unknown})
        socket.sendText(
            R"({"send":{"ops":[)" +
            operation(newId(), id.toUtf8(), "comment.add", R"({"text":"Let me in"})").toStdString() + "]}}");
    WireClient mara(m_backend->url());
    QVERIFY(followSummaries(mara, m_mara));
    QVERIFY(post(m_mara, "comment.add", R"({"text":"zanzibarquux goes on"})").body.contains("seq"));
    QVERIFY(post(m_mara, "ticket.rename", R"({"title":"zanzibarquux anew"})").body.contains("seq"));
    // Whoever may see it has heard of it, and so would this session.
    QVERIFY(hearsSummary(mara, "zanzibarquux anew"));
    const auto call = [](int number, const QString& path) {
        return QJsonObject{{"call", QJsonObject{{"n", number}, {"method", "GET"}, {"path", path}}}};
    };
    socket.sendJson(call(1, "/api/v1/incidents/" + ticket));
    socket.sendJson(call(2, "/api/v1/search?q=zanzibarquux"));
    socket.sendJson({{"watch", QJsonObject{{"board", "measures?range=7d"}}}});
    QStringList acks;
    int answers = 0, heads = 0;
    bool board = false;
    while (answers < 2 || acks.size() < 2 || !board) {
        const auto event = QString::fromStdString(socket.nextEvent());
        QVERIFY2(event.startsWith("text:") || event.startsWith("ping:"), qPrintable(event));
        QVERIFY2(!event.contains(secret), qPrintable(event));
        const auto object = QJsonDocument::fromJson(event.mid(5).toUtf8()).object();
        if (object.contains("ack")) {
            auto error = object["ack"].toObject()["results"].toArray().first().toObject()["error"].toObject();
            acks << error["code"].toString() + error["message"].toString() + error["path"].toString();
        }
        if (object.contains("followed")) {
            QCOMPARE(object["followed"].toObject()["head"].toInt(), 0);
            ++heads;
        }
        answers += object.contains("answer");
        board = board || object.contains("board");
    }
    QCOMPARE(heads, 2);
    QCOMPARE(acks[0], acks[1]);
    QVERIFY(acks[0].startsWith("E_NOT_FOUND"));
}

void TestRestrictedTickets::aSocketThatHadItIsToldThatItIsGone()
{
    WireClient socket(m_backend->url());
    QCOMPARE(socket.openWebSocket(m_tomas), 101);
    QVERIFY(!socket.hello().isEmpty());
    const auto ticket = QString::fromStdString(m_ticket);
    socket.sendJson(
        {{"follow", QJsonObject{{"logs", QJsonArray{QJsonObject{{"ticket", ticket}, {"after", 0}}}},
                                {"summaries", 0}}}});
    QVERIFY(!socket.message("current").isEmpty());
    restrict();
    const auto gone = socket.message("gone")["tickets"].toArray();
    QCOMPARE(gone, QJsonArray{ticket});
    QVERIFY(post(m_mara, "comment.add", R"({"text":"zanzibarquux goes on"})").body.contains("seq"));
    // Let in, it hears of it again.
    QVERIFY(post(m_mara, "watch.add", R"({"person":")" + personOf(m_tomas) + "\"}").body.contains("seq"));
    bool comes = false;
    while (!comes) {
        const auto summaries = socket.message("summaries");
        QVERIFY(!summaries.isEmpty());
        for (const auto& one : summaries["tickets"].toArray())
            comes = comes || one.toObject()["id"].toString() == ticket;
    }
}

void TestRestrictedTickets::anHttpWriterHearsThatThereIsNone()
{
    restrict();
    const auto unknown = QString::fromUtf8(newId()).toStdString();
    const auto send = [&](const std::string& ticket) {
        const auto op =
            operation(newId(), QByteArray::fromStdString(ticket), "comment.add", R"({"text":"In"})");
        const auto answer =
            ask(m_tomas, "POST", "/api/v1/incidents/" + ticket + "/ops", ("[" + op + "]").toStdString());
        const auto result = QJsonDocument::fromJson(answer.body.toUtf8()).array().first().toObject();
        return QJsonDocument(result["error"].toObject()).toJson();
    };
    const auto hidden = send(m_ticket);
    QVERIFY(hidden.contains("E_NOT_FOUND"));
    QCOMPARE(hidden, send(unknown));
    QCOMPARE(ask(m_tomas, "POST", "/api/v1/incidents/" + m_key + "/ops", "[]").status, 404);
    QCOMPARE(ask(m_tomas, "POST", "/api/v1/incidents/" + m_key + "/attachments", "x", "text/plain").status,
             404);
    // Neither do they let themselves in, or take it over, or lift it.
    const auto self = personOf(m_tomas);
    for (const auto& [type, body] :
         {std::pair<QByteArray, QByteArray>{"watch.add", R"({"person":")" + self + "\"}"},
          {"role.assign", R"({"role":"commander","holder":{"person":")" + self + "\"}}"},
          {"visibility.set", R"({"restricted":false})"}})
        QVERIFY2(post(m_tomas, type, body).body.contains("E_NOT_FOUND"), type.constData());
    checkNothing(m_tomas);
    // A watcher sees it and does not decide about that.
    QVERIFY(post(m_keiko, "visibility.set", R"({"restricted":false})").body.contains("E_FORBIDDEN"));
}

void TestRestrictedTickets::aWatcherIsLetIn()
{
    restrict();
    QCOMPARE(ask(m_tomas, "GET", "/api/v1/incidents/" + m_key).status, 404);
    const auto self = personOf(m_tomas);
    QVERIFY(post(m_mara, "watch.add", R"({"person":")" + self + "\"}").body.contains("seq"));
    QCOMPARE(ask(m_tomas, "GET", "/api/v1/incidents/" + m_key).status, 200);
    QVERIFY(post(m_mara, "watch.remove", R"({"person":")" + self + "\"}").body.contains("seq"));
    QCOMPARE(ask(m_tomas, "GET", "/api/v1/incidents/" + m_key).status, 404);
}

void TestRestrictedTickets::aClientLosesItAndKeepsItsOwnWords()
{
    Client tomas(*m_backend, m_tomas);
    QTRY_VERIFY_WITH_TIMEOUT(tomas.isLive() && tomas.sees(m_id), patience);
    tomas.workspace().follow(m_id);
    QTRY_VERIFY_WITH_TIMEOUT(tomas.hasLog(m_id), patience);
    QTRY_VERIFY_WITH_TIMEOUT(tomas.found(secret.toStdString()) == 1, patience);
    tomas.workspace().setOffline(true);
    QTRY_VERIFY_WITH_TIMEOUT(!tomas.isLive(), patience);
    CommentAdd words;
    words.text = "My own words";
    const auto op = tomas.workspace().submit(m_id, words);
    restrict();
    tomas.workspace().setOffline(false);
    QTRY_VERIFY_WITH_TIMEOUT(tomas.isLive() && !tomas.sees(m_id), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!tomas.hasLog(m_id), patience);
    QTRY_VERIFY_WITH_TIMEOUT(tomas.take() && tomas.outbox.size() == 1 && tomas.outbox[0].refused, patience);
    QCOMPARE(tomas.outbox[0].id, op);
    QCOMPARE(std::get<CommentAdd>(tomas.outbox[0].body).text, std::string("My own words"));
    QTRY_VERIFY_WITH_TIMEOUT(tomas.found(secret.toStdString()) == 0, patience);
    // Shown to all again, they can be sent after all.
    restrict(false);
    QTRY_VERIFY_WITH_TIMEOUT(tomas.sees(m_id) && tomas.hasLog(m_id), patience);
    tomas.workspace().again(op);
    QTRY_VERIFY_WITH_TIMEOUT(
        ask(m_mara, "GET", "/api/v1/incidents/" + m_key + "/log").body.contains("My own words"), patience);
}

void TestRestrictedTickets::aClientThatWasAwayLosesItToo()
{
    Client tomas(*m_backend, m_tomas);
    QTRY_VERIFY_WITH_TIMEOUT(tomas.isLive() && tomas.sees(m_id), patience);
    tomas.workspace().setOffline(true);
    QTRY_VERIFY_WITH_TIMEOUT(!tomas.isLive(), patience);
    QVERIFY(tomas.sees(m_id));
    restrict();
    m_backend->kill();
    QVERIFY2(m_backend->start(), m_backend->output().constData());
    tomas.workspace().setOffline(false);
    QTRY_VERIFY_WITH_TIMEOUT(tomas.isLive() && !tomas.sees(m_id), patience);
    // The index is behind the copy.
    QTRY_VERIFY_WITH_TIMEOUT(tomas.found(secret.toStdString()) == 0, patience);
}

void TestRestrictedTickets::aClientGainsItLive()
{
    restrict();
    Client tomas(*m_backend, m_tomas);
    QTRY_VERIFY_WITH_TIMEOUT(tomas.isLive() && tomas.summaries.size() == 1, patience);
    tomas.workspace().follow(m_id);
    QVERIFY(!tomas.sees(m_id));
    QVERIFY(post(m_mara, "watch.add", R"({"person":")" + personOf(m_tomas) + "\"}").body.contains("seq"));
    QTRY_VERIFY_WITH_TIMEOUT(tomas.sees(m_id) && tomas.hasLog(m_id), patience);
    QVERIFY(tomas.summaries.at(m_id).restricted);
    QVERIFY(post(m_mara, "watch.remove", R"({"person":")" + personOf(m_tomas) + "\"}").body.contains("seq"));
    QTRY_VERIFY_WITH_TIMEOUT(!tomas.sees(m_id) && !tomas.hasLog(m_id), patience);
}

void TestRestrictedTickets::aRoleThatIsTakenAwayTakesSight()
{
    restrict();
    const auto path = "/api/v1/users/" + personOf(m_tomas).toStdString();
    const auto become = [&](const char* role) {
        return ask(m_backend->adminToken(), "PATCH", path, std::string(R"({"role":")") + role + "\"}").status;
    };
    Client tomas(*m_backend, m_tomas);
    QTRY_VERIFY_WITH_TIMEOUT(tomas.isLive(), patience);
    QVERIFY(!tomas.sees(m_id));
    QCOMPARE(become("admin"), 200);
    QTRY_VERIFY_WITH_TIMEOUT(tomas.sees(m_id), patience);
    QCOMPARE(become("responder"), 200);
    QTRY_VERIFY_WITH_TIMEOUT(!tomas.sees(m_id), patience);
}

WARROOM_TEST_MAIN(TestRestrictedTickets)
#include "tst_restricted_tickets.moc"
