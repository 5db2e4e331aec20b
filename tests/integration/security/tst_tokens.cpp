// Tokens: wrong ones, revoked ones, changed rights, guessing, and where they must never be seen.
#include "wire_client.h"

#include "server/accounts.h"
#include "support/integration/backend_process.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QDirIterator>
#include <QElapsedTimer>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr qint64 actsWithin = 5'000; // ms, after which a right that was taken away must be gone

struct Answer
{
    int status = 0;
    QByteArray body;
    std::string all;
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

Answer ask(WireClient& client, const std::string& method, const std::string& path, const std::string& headers,
           const std::string& body = {})
{
    const std::string length = body.empty() ? "" : "Content-Length: " + std::to_string(body.size()) + "\r\n";
    const int status = client.ask(method + " " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + length, body);
    const auto& all = client.answer();
    const auto end = all.find("\r\n\r\n");
    return {status, end == std::string::npos ? QByteArray() : QByteArray::fromStdString(all.substr(end + 4)),
            all};
}

std::string bearer(const std::string& token) { return "Authorization: Bearer " + token + "\r\n"; }

Answer me(WireClient& client, const std::string& token)
{
    return ask(client, "GET", "/api/v1/me", bearer(token));
}

// A comment over the socket: "accepted", or the code of the refusal.
QString comment(WireClient& client, const std::string& ticket)
{
    const auto id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    client.sendText(R"({"send":{"ops":[{"id":")" + id + R"(","ticket":")" + ticket +
                    R"(","type":"comment.add","body":{"text":"Seen."}}]}})");
    const auto result = client.message("ack")["results"].toArray().first().toObject();
    return result.contains("seq") ? QString("accepted") : result["error"].toObject()["code"].toString();
}

QJsonObject objectOf(const Result<net::HttpResponse>& response)
{
    return response ? QJsonDocument::fromJson(QByteArray::fromStdString(response->body)).object()
                    : QJsonObject();
}

// A backend of its own for each test: locks on guessing would reach into the next one.
class Fresh final
{
public:
    explicit Fresh(const QByteArray& config = {}) : backend(m_folder.path() + "/data", config)
    {
        if (!backend.start())
            qFatal("warroomd did not start: %s", backend.output().constData());
    }

    // A token that ends after `life`, of a person who is there; it is written while nobody serves.
    std::string tokenThatEnds(const std::string& person, Duration life)
    {
        if (backend.stop() != 0)
            return {};
        std::string token;
        if (auto store = openSqliteLog(backend.data().toStdString())) {
            const SystemClock clock;
            Uuid7Source ids(clock);
            const Limits limits;
            Accounts accounts(**store, clock, ids, limits);
            if (accounts.load()) {
                if (const auto made = accounts.addToken(accounts.findPerson(person)->id, life))
                    token = made->token;
            }
        }
        return backend.start() ? token : std::string();
    }

private:
    TempDir m_folder;

public:
    BackendProcess backend;
};

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private slots:
    void everyBitOfATokenCounts();
    void whatIsNoBearerTokenIsRefused_data();
    void whatIsNoBearerTokenIsRefused();
    void allWrongTokensAreAnsweredAlike();
    void revocationsReachOpenSockets();
    void whatEndsATokenEndsItsSockets_data();
    void whatEndsATokenEndsItsSockets();
    void changedRolesReachOpenSockets();
    void theLastAdministratorKeepsTheRole();
    void guessingLocksTheAddressOnly_data();
    void guessingLocksTheAddressOnly();
    void tenThousandGuessesAreCounted();
    void tokensAreSeenNowhere();
    void theAuthorIsWhoeverHoldsTheToken();
    void cleanupTestCase() { m_shared.reset(); }

private:
    std::unique_ptr<Fresh> m_shared;
};

void TestTokens::everyBitOfATokenCounts()
{
    Fresh fresh("[limits]\nlogin_failures_per_minute = 0\nlogin_failures_per_hour = 0\n");
    const std::string token = fresh.backend.adminToken();
    QVERIFY(token.size() > 60);
    auto client = std::make_unique<WireClient>(fresh.backend.url());
    for (std::size_t at = 0; at < token.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string changed = token;
            changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
            const auto answer = me(*client, changed);
            // A byte that cannot stand in a header ends the connection with 400.
            const bool isText = changed[at] >= 0x20 && changed[at] < 0x7F;
            QVERIFY2(answer.status == 401 || (!isText && answer.status == 400),
                     qPrintable(QString("byte %1, bit %2: %3").arg(at).arg(bit).arg(answer.status)));
            if (answer.status == 400)
                client = std::make_unique<WireClient>(fresh.backend.url());
        }
    }
    QCOMPARE(me(*client, token).status, 200);
}

void TestTokens::whatIsNoBearerTokenIsRefused_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("status");
    const QByteArray good = "Authorization: Bearer $TOKEN\r\n";
    QTest::newRow("SEC01 no header") << QByteArray() << QByteArray() << 401;
    QTest::newRow("SEC01 an empty header") << QByteArray("Authorization:\r\n") << QByteArray() << 401;
    QTest::newRow("SEC01 only the scheme") << QByteArray("Authorization: Bearer\r\n") << QByteArray() << 401;
    QTest::newRow("SEC01 another scheme")
        << QByteArray("Authorization: Basic $TOKEN\r\n") << QByteArray() << 401;
    QTest::newRow("SEC01 two headers") << good + good << QByteArray() << 401;
    QTest::newRow("SEC01 a mebibyte") << "Authorization: Bearer " + QByteArray(1 << 20, 'a') + "\r\n"
                                      << QByteArray() << 431;
    QTest::newRow("SEC03 in the query as token") << QByteArray() << QByteArray("?token=$TOKEN") << 401;
    QTest::newRow("SEC03 in the query as access_token")
        << QByteArray() << QByteArray("?access_token=$TOKEN") << 401;
    QTest::newRow("SEC03 in the query as key") << QByteArray() << QByteArray("?key=$TOKEN") << 401;
    QTest::newRow("in a cookie") << QByteArray("Cookie: token=$TOKEN\r\n") << QByteArray() << 401;
    QTest::newRow("SEC24 as a trusted header")
        << QByteArray("X-User: admin\r\nX-Forwarded-User: admin\r\n") << QByteArray() << 401;
    QTest::newRow("SEC08 a signed token without a signature")
        << QByteArray("Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.\r\n") << QByteArray()
        << 401;
    QTest::newRow("the right one") << good << QByteArray() << 200;
}

void TestTokens::whatIsNoBearerTokenIsRefused()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, query);
    QFETCH(int, status);
    if (!m_shared)
        m_shared =
            std::make_unique<Fresh>("[limits]\nlogin_failures_per_minute = 0\nlogin_failures_per_hour = 0\n");
    auto& fresh = *m_shared;
    const auto token = QByteArray::fromStdString(fresh.backend.adminToken());
    WireClient client(fresh.backend.url());
    const auto answer = ask(client, "GET", "/api/v1/me" + query.replace("$TOKEN", token).toStdString(),
                            headers.replace("$TOKEN", token).toStdString());
    QCOMPARE(answer.status, status);
    QVERIFY(answer.all.find(token.toStdString()) == std::string::npos);
}

// Unknown, revoked, expired, of a removed person, of no form: nobody learns which (SEC10).
void TestTokens::allWrongTokensAreAnsweredAlike()
{
    Fresh fresh;
    const auto revoked = tokenFor(fresh.backend, "revoked", "responder");
    const auto removed = tokenFor(fresh.backend, "removed", "responder");
    const auto expired = fresh.tokenThatEnds("revoked", Duration(-1'000));
    QVERIFY(!expired.empty());
    QCOMPARE(fresh.backend.request("DELETE", "/api/v1/tokens/2")->status, 200);
    QCOMPARE(fresh.backend.request("DELETE", "/api/v1/users/removed")->status, 200);
    QSet<QString> texts, overSockets;
    for (const auto& token :
         {"wr_" + std::string(64, '0'), revoked, removed, expired, std::string("admin")}) {
        WireClient client(fresh.backend.url(), {.from = "127.0.0.5"});
        const auto answer = me(client, token);
        QCOMPARE(answer.status, 401);
        texts << answer.json()["code"].toString() + answer.json()["detail"].toString();
        WireClient socket(fresh.backend.url(), {.from = "127.0.0.6"});
        QCOMPARE(socket.openWebSocket({}), 101);
        QVERIFY(socket.hello(token).isEmpty());
        WireClient again(fresh.backend.url(), {.from = "127.0.0.6"});
        QCOMPARE(again.openWebSocket({}), 101);
        again.sendJson(
            {{"hello", QJsonObject{{"protocol", 1},
                                   {"token", QString::fromStdString(token)},
                                   {"replica", QUuid::createUuid().toString(QUuid::WithoutBraces)}}}});
        overSockets << again.message("error")["code"].toString();
    }
    QCOMPARE(texts.size(), 1);
    QCOMPARE(overSockets, QSet<QString>{"E_UNAUTHENTICATED"});
}

// Two hundred, while others write.
void TestTokens::revocationsReachOpenSockets()
{
    constexpr int count = 200;
    Fresh fresh("[limits]\nmessages_per_s = 0\n");
    auto& backend = fresh.backend;
    const auto ticket = declareIncident(backend, "Revocations");
    QVERIFY(!tokenFor(backend, "leaving", "responder").empty());
    WireClient writer(backend.url());
    QCOMPARE(writer.openWebSocket(backend.adminToken()), 101);
    QVERIFY(!writer.hello().isEmpty());
    std::vector<int> ids;
    std::vector<std::unique_ptr<WireClient>> sockets;
    for (int i = 0; i < count; ++i) {
        const auto made = objectOf(backend.request("POST", "/api/v1/tokens", R"({"user":"leaving"})"));
        ids.push_back(made["id"].toInt());
        sockets.push_back(std::make_unique<WireClient>(backend.url()));
        QCOMPARE(sockets.back()->openWebSocket(made["token"].toString().toStdString()), 101);
        QVERIFY(!sockets.back()->hello().isEmpty());
    }
    qint64 longest = 0;
    for (std::size_t i = 0; i < sockets.size(); ++i) {
        QCOMPARE(comment(writer, ticket), QString("accepted"));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(backend.request("DELETE", "/api/v1/tokens/" + std::to_string(ids[i]))->status, 200);
        QCOMPARE(sockets[i]->close(), std::string("close:4401"));
        longest = std::max(longest, timer.elapsed());
    }
    QVERIFY2(longest < actsWithin, qPrintable(QString::number(longest)));
    QCOMPARE(comment(writer, ticket), QString("accepted"));
}

void TestTokens::whatEndsATokenEndsItsSockets_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("its person is removed") << "removed";
    QTest::newRow("it expires") << "expires";
}

void TestTokens::whatEndsATokenEndsItsSockets()
{
    QFETCH(QString, how);
    Fresh fresh;
    auto token = tokenFor(fresh.backend, "leaving", "responder");
    QElapsedTimer life;
    if (how == "expires")
        token = fresh.tokenThatEnds("leaving", std::chrono::seconds(3));
    life.start();
    WireClient byHeader(fresh.backend.url()), byHello(fresh.backend.url());
    QCOMPARE(byHeader.openWebSocket(token), 101);
    QVERIFY(!byHeader.hello().isEmpty());
    QCOMPARE(byHello.openWebSocket({}), 101);
    QVERIFY(!byHello.hello(token).isEmpty());
    if (how == "removed")
        QCOMPARE(fresh.backend.request("DELETE", "/api/v1/users/leaving")->status, 200);
    QCOMPARE(byHeader.close(), std::string("close:4401"));
    QCOMPARE(byHello.close(), std::string("close:4401"));
    QVERIFY(life.elapsed() < 3'000 + actsWithin);
    WireClient again(fresh.backend.url());
    QCOMPARE(me(again, token).status, 401);
}

void TestTokens::changedRolesReachOpenSockets()
{
    Fresh fresh;
    auto& backend = fresh.backend;
    const auto ticket = declareIncident(backend, "Roles");
    WireClient socket(backend.url());
    QCOMPARE(socket.openWebSocket(tokenFor(backend, "Mara", "responder")), 101);
    QCOMPARE(socket.hello()["role"].toString(), QString("responder"));
    QCOMPARE(comment(socket, ticket), QString("accepted"));
    const auto lowered = objectOf(backend.request("PATCH", "/api/v1/users/Mara", R"({"role":"viewer"})"));
    QCOMPARE(lowered["role"].toString(), QString("viewer"));
    const auto people = socket.message("people")["people"].toArray();
    const auto mara = std::find_if(people.begin(), people.end(),
                                   [](const auto& person) { return person.toObject()["name"] == "Mara"; });
    QVERIFY(mara != people.end());
    QCOMPARE((*mara).toObject()["role"].toString(), QString("viewer"));
    QCOMPARE(comment(socket, ticket), QString("E_FORBIDDEN"));
    QCOMPARE(backend.request("PATCH", "/api/v1/users/Mara", R"({"role":"commander"})")->status, 200);
    QCOMPARE(comment(socket, ticket), QString("accepted"));
}

void TestTokens::theLastAdministratorKeepsTheRole()
{
    Fresh fresh;
    auto& backend = fresh.backend;
    QCOMPARE(backend.request("PATCH", "/api/v1/users/admin", R"({"role":"viewer"})")->status, 403);
    QCOMPARE(backend.request("DELETE", "/api/v1/users/admin")->status, 403);
    QCOMPARE(backend.request("PATCH", "/api/v1/users/nobody", R"({"role":"viewer"})")->status, 404);
    QCOMPARE(backend.request("PATCH", "/api/v1/users/admin", R"({"role":"king"})")->status, 422);
    const auto viewer = tokenFor(backend, "second", "viewer");
    WireClient client(backend.url());
    QCOMPARE(ask(client, "PATCH", "/api/v1/users/second", bearer(viewer), R"({"role":"admin"})").status, 403);
    QCOMPARE(backend.request("PATCH", "/api/v1/users/second", R"({"role":"admin"})")->status, 200);
    QCOMPARE(backend.request("PATCH", "/api/v1/users/admin", R"({"role":"viewer"})")->status, 200);
    QCOMPARE(ask(client, "GET", "/api/v1/users", bearer(viewer)).status, 200);
}

void TestTokens::guessingLocksTheAddressOnly_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("over HTTP") << "http";
    QTest::newRow("over HTTP, with addresses made up in headers") << "forwarded";
    QTest::newRow("in the handshake of a WebSocket") << "upgrade";
    QTest::newRow("in its first message") << "hello";
}

void TestTokens::guessingLocksTheAddressOnly()
{
    QFETCH(QString, way);
    Fresh fresh;
    const auto url = fresh.backend.url();
    const auto token = fresh.backend.adminToken();
    WireClient before(url, {.from = "127.0.0.2"});
    QCOMPARE(before.openWebSocket(token), 101);
    QVERIFY(!before.hello().isEmpty());
    const std::string wrong = "wr_" + std::string(64, 'f');
    for (int i = 0; i < 10; ++i) {
        WireClient guesser(url, {.from = "127.0.0.2"});
        if (way == "upgrade") {
            QCOMPARE(guesser.openWebSocket(wrong), 401);
        } else if (way == "hello") {
            QCOMPARE(guesser.openWebSocket({}), 101);
            QVERIFY(guesser.hello(wrong).isEmpty());
        } else {
            const std::string forged = "X-Forwarded-For: 10.0.0." + std::to_string(i) + "\r\n";
            QCOMPARE(
                ask(guesser, "GET", "/api/v1/me", bearer(wrong) + (way == "forwarded" ? forged : "")).status,
                401);
        }
    }
    WireClient locked(url, {.from = "127.0.0.2"});
    const auto refused = me(locked, token);
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.all.find("Retry-After: ") != std::string::npos);
    WireClient upgrade(url, {.from = "127.0.0.2"});
    QCOMPARE(upgrade.openWebSocket(token), 429);
    QVERIFY(upgrade.answer().find("Retry-After: ") != std::string::npos);
    WireClient elsewhere(url, {.from = "127.0.0.3"});
    QCOMPARE(me(elsewhere, token).status, 200);
    before.sendFrame(net::Opcode::Ping, "still open");
    std::string event = before.nextEvent();
    while (event.starts_with("text:"))
        event = before.nextEvent();
    QCOMPARE(event, std::string("pong:still open"));
}

// SEC09: from one address, then from a thousand.
void TestTokens::tenThousandGuessesAreCounted()
{
    Fresh fresh;
    const auto url = fresh.backend.url();
    WireClient guesser(url, {.from = "127.0.0.2"});
    QMap<int, int> statuses;
    for (int i = 0; i < 10'000; ++i)
        ++statuses[me(guesser, "wr_" + std::to_string(i)).status];
    QVERIFY2(statuses[401] <= 20, qPrintable(QString::number(statuses[401]))); // a minute may have passed
    QCOMPARE(statuses[401] + statuses[429], 10'000);
    for (int i = 0; i < 1'000; ++i) {
        const auto from = "127.1." + std::to_string(i / 250) + "." + std::to_string(i % 250 + 1);
        WireClient one(url, {.from = from.c_str()});
        QCOMPARE(me(one, "wr_00").status, 401);
    }
    WireClient elsewhere(url, {.from = "127.0.0.3"});
    QCOMPARE(me(elsewhere, fresh.backend.adminToken()).status, 200);
}

// Neither in the log at its most talkative, nor in a file of the backend, nor in what it says of itself.
void TestTokens::tokensAreSeenNowhere()
{
    Fresh fresh("log_level = \"debug\"\n");
    auto& backend = fresh.backend;
    const auto token = tokenFor(backend, "Mara", "responder");
    const std::string wrong = "wr_" + std::string(60, 'd') + "0bad";
    std::string said;
    for (const auto& each : {token, wrong}) {
        WireClient client(backend.url());
        said += me(client, each).all;
        said += ask(client, "GET", "/api/v1/me?token=" + each, {}).all;
        said += ask(client, "GET", "/no/such/path/" + each, bearer(token)).all;
        WireClient upgrade(backend.url());
        upgrade.openWebSocket(each);
        said += upgrade.answer();
        WireClient inQuery(backend.url());
        QCOMPARE(inQuery.ask("GET /sync?token=" + each +
                             " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"),
                 101);
        QVERIFY(inQuery.hello().isEmpty());
        WireClient hello(backend.url());
        QCOMPARE(hello.openWebSocket({}), 101);
        QCOMPARE(!hello.hello(each).isEmpty(), each == token);
    }
    said += backend.request("GET", "/metrics")->body + backend.request("GET", "/api/v1/tokens")->body;
    const auto admin = backend.adminToken();
    QCOMPARE(backend.stop(), 0);
    said += backend.output().toStdString();
    QVERIFY(backend.output().contains("refused"));
    QDirIterator files(backend.data(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (!file.fileName().endsWith("admin.token"))
            said += file.readAll().toStdString();
    }
    for (const auto& secret : {token, wrong, admin})
        QVERIFY2(said.find(secret.substr(3)) == std::string::npos, secret.c_str());
}

// SEC18, SEC19: what a message says of its author, time or place in the log is not believed.
void TestTokens::theAuthorIsWhoeverHoldsTheToken()
{
    Fresh fresh;
    auto& backend = fresh.backend;
    const auto ticket = declareIncident(backend, "Authors");
    const auto token = tokenFor(backend, "Mara", "responder");
    WireClient client(backend.url());
    const auto mara = me(client, token).json()["person"].toString();
    const auto admin = me(client, backend.adminToken()).json()["person"].toString().toStdString();
    const auto id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    const auto answer =
        ask(client, "POST", "/api/v1/incidents/" + ticket + "/ops", bearer(token),
            R"([{"id":")" + id + R"(","type":"comment.add","actor":")" + admin +
                R"(","seq":1,"role":"admin","audit":false,"body":{"text":"Seen.","role":"admin","actor":")" +
                admin + R"("}}])");
    QCOMPARE(answer.status, 200);
    const auto ops =
        objectOf(backend.request("GET", "/api/v1/incidents/" + ticket + "/log"))["ops"].toArray();
    const auto last = ops.last().toObject();
    QCOMPARE(last["id"].toString().toStdString(), id);
    QCOMPARE(last["actor"].toString(), mara);
    QCOMPARE(last["seq"].toInt(), 2);
    QCOMPARE(last["body"].toObject()["text"].toString(), QString("Seen."));
    for (const char* extra : {"role", "actor"})
        QVERIFY(!last["body"].toObject().contains(extra));
}

WARROOM_TEST_MAIN(TestTokens)
#include "tst_tokens.moc"
