// Broken handshakes, frames and messages to a real backend: each is refused as published, and changes
// nothing.
#include "wire_client.h"

#include "support/integration/backend_process.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::string_literals;

namespace {

constexpr std::size_t mebi = 1024 * 1024;
constexpr std::array<std::uint8_t, 4> mask{1, 2, 3, 4};

std::string masked(net::Opcode opcode, std::string_view payload, net::Fragment fragment = net::Fragment::Last)
{
    return net::maskedFrame(opcode, payload, mask, fragment);
}

std::string changed(std::string frame, std::size_t at, int byte)
{
    frame[at] = static_cast<char>(byte);
    return frame;
}

std::string closing(int code)
{
    return masked(net::Opcode::Close,
                  std::string{static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)});
}

std::string freshId() { return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(); }

// Of an operation that is in the log.
constexpr const char* takenId = "0192b3f4-0000-7000-8000-00000000abcd";

} // namespace

class TestWebSocketBadInput : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_folder = std::make_unique<TempDir>();
        m_backend = std::make_unique<BackendProcess>(m_folder->path() + "/data");
        QVERIFY2(m_backend->start(), m_backend->output().constData());
        m_incident = declareIncident(*m_backend, "Bad input");
        QVERIFY(!m_incident.empty());
        const auto moved = m_backend->request(
            "POST", "/api/v1/incidents/" + m_incident + "/ops",
            R"([{"id":")" + freshId() +
                R"(","type":"phase.move","body":{"phase":"triage","override_reason":"for these tests"}},)" +
                R"({"id":")" + takenId + R"(","type":"comment.add","body":{"text":"taken"}}])");
        QVERIFY_RESULT(moved);
        QCOMPARE(moved->status, 200);
    }
    void cleanupTestCase() { QCOMPARE(m_backend->stop(), 0); }

    void init() { m_before = log(); }
    // Whatever came: the log is byte-equal, and somebody else is served.
    void cleanup()
    {
        QCOMPARE(log(), m_before);
        WireClient other(m_backend->url());
        QCOMPARE(other.openWebSocket(m_backend->adminToken()), 101);
        QVERIFY(!other.hello().isEmpty());
    }

    void handshakes_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("names");
        const QByteArray get = "GET /sync HTTP/1.1\r\nHost: x\r\n";
        const QByteArray upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\n";
        const QByteArray key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        const QByteArray version = "Sec-WebSocket-Version: 13\r\n";
        const QByteArray good = upgrade + key + version;
        QTest::newRow("WSF01 no key") << get + upgrade + version << 400 << QByteArray("Sec-WebSocket-Key");
        QTest::newRow("WSF02 version 12") << get + upgrade + key + "Sec-WebSocket-Version: 12\r\n"
                                          << 426 << QByteArray("Sec-WebSocket-Version: 13");
        QTest::newRow("WSF03 keep-alive only")
            << get + "Upgrade: websocket\r\nConnection: keep-alive\r\n" + key + version << 400
            << QByteArray("Connection");
        QTest::newRow("WSF04 by POST") << "POST /sync HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n" + good
                                       << 405 << QByteArray("Allow: GET");
        QTest::newRow("no upgrade at all, and no token") << get << 401 << QByteArray("E_UNAUTHENTICATED");
        QTest::newRow("another path")
            << "GET /other HTTP/1.1\r\nHost: x\r\n" + good << 404 << QByteArray("/sync");
        QTest::newRow("SEC22 a page of another origin") << get + good + "Origin: https://evil.example\r\n"
                                                        << 403 << QByteArray("E_ORIGIN");
        QTest::newRow("SEC22 the origin null") << get + good + "Origin: null\r\n"
                                               << 403 << QByteArray("E_ORIGIN");
        QTest::newRow("SEC25 TRACE") << QByteArray("TRACE /sync HTTP/1.1\r\nHost: x\r\n") << 405
                                     << QByteArray("Allow");
        QTest::newRow("SEC25 CONNECT")
            << QByteArray("CONNECT /sync HTTP/1.1\r\nHost: x\r\n") << 405 << QByteArray("Allow");
        QTest::newRow("SEC25 CONNECT to another host")
            << QByteArray("CONNECT x:1 HTTP/1.1\r\nHost: x\r\n") << 400 << QByteArray("problem+json");
        QTest::newRow("SEC25 OPTIONS")
            << QByteArray("OPTIONS /sync HTTP/1.1\r\nHost: x\r\n") << 405 << QByteArray("Allow");
        QTest::newRow("SEC25 FOO") << QByteArray("FOO /sync HTTP/1.1\r\nHost: x\r\n") << 501
                                   << QByteArray("FOO");
        QTest::newRow("SEC26 Content-Length and chunked")
            << QByteArray("POST /api/v1/incidents HTTP/1.1\r\nHost: x\r\nContent-Length: "
                          "3\r\nTransfer-Encoding: chunked\r\n")
            << 400 << QByteArray("problem+json");
        QTest::newRow("SEC26 a blank before the colon")
            << QByteArray("POST /api/v1/incidents HTTP/1.1\r\nHost: x\r\nContent-Length : 3\r\n") << 400
            << QByteArray("problem+json");
        QTest::newRow("SEC26 two lengths")
            << QByteArray(
                   "POST /api/v1/incidents HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n")
            << 400 << QByteArray("problem+json");
        QTest::newRow("SEC28 a page asks across origins, without a token")
            << QByteArray("GET /api/v1/me HTTP/1.1\r\nHost: x\r\nOrigin: https://evil.example\r\n") << 401
            << QByteArray("E_UNAUTHENTICATED");
    }
    void handshakes()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, status);
        QFETCH(QByteArray, names);
        WireClient client(m_backend->url());
        QCOMPARE(client.ask(head.toStdString()), status);
        QVERIFY2(client.answer().find(names.toStdString()) != std::string::npos, client.answer().c_str());
        QVERIFY(client.answer().find("Access-Control-Allow") == std::string::npos);
    }

    void frames_data()
    {
        using net::Fragment;
        using net::Opcode;
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("end");
        const auto row = [](const char* name, const std::string& bytes, const char* end) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(end);
        };
        const std::string text = masked(Opcode::Text, "{}");
        row("WSF05 not masked", net::frame(Opcode::Text, "{}"), "close:1002");
        row("WSF06 RSV1", changed(text, 0, 0xC1), "close:1002");
        row("WSF07 opcode 3", changed(text, 0, 0x83), "close:1002");
        row("WSF07 opcode 11", changed(text, 0, 0x8B), "close:1002");
        row("WSF08 a ping of 126 bytes", masked(Opcode::Ping, std::string(126, 'x')), "close:1002");
        row("WSF09 a fragmented ping", masked(Opcode::Ping, "x", Fragment::MoreFollow), "close:1002");
        row("WSF10 a continuation of nothing", masked(Opcode::Continuation, "x"), "close:1002");
        row("WSF11 a text inside a fragmented one", masked(Opcode::Text, "{", Fragment::MoreFollow) + text,
            "close:1002");
        row("WSF12 a surrogate", masked(Opcode::Text, "\xED\xA0\x80"), "close:1007");
        row("WSF13 broken only in the last fragment",
            masked(Opcode::Text, "{", Fragment::MoreFollow) + masked(Opcode::Continuation, "\xC3"),
            "close:1007");
        row("WSF14 a binary message", masked(Opcode::Binary, "{}"), "close:1003");
        row("WSF15 a length of 2^63", "\x81\xFF\x80\x00\x00\x00\x00\x00\x00\x00"s + "\x01\x02\x03\x04",
            "close:1002");
        row("WSF15 a length of 2^63 - 1", "\x81\xFF\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s + "\x01\x02\x03\x04",
            "close:1009");
        row("WSF16 1 MiB and a byte", masked(Opcode::Text, std::string(mebi + 1, ' ')), "close:1009");
        row("WSF16 1 MiB and a byte in two fragments",
            masked(Opcode::Text, std::string(mebi, ' '), Fragment::MoreFollow) +
                masked(Opcode::Continuation, " "),
            "close:1009");
        std::string fragments = masked(Opcode::Text, "", Fragment::MoreFollow);
        for (int i = 0; i < 5000; ++i)
            fragments += masked(Opcode::Continuation, "", Fragment::MoreFollow);
        row("WSF17 5000 empty fragments", fragments, "close:1009");
        row("WSF18 a close of one byte", masked(Opcode::Close, "x"), "close:1002");
        row("WSF18 a close with code 1005", closing(1005), "close:1002");
        row("WSF18 a close with code 999", closing(999), "close:1002");
        std::string pings;
        for (int i = 0; i < 5000; ++i)
            pings += masked(Opcode::Ping, "");
        row("SEC32 5000 pings at once", pings, "close:1008");
    }
    void frames()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, end);
        const double before = measure("process_resident_memory_bytes");
        for (const bool greeted : {false, true}) {
            WireClient client(m_backend->url());
            QCOMPARE(client.openWebSocket(m_backend->adminToken()), 101);
            if (greeted)
                QVERIFY(!client.hello().isEmpty());
            client.send(bytes.toStdString());
            QCOMPARE(QString::fromStdString(client.close()), end);
            QCOMPARE(client.nextEvent(), std::string("end"));
        }
        QVERIFY(measure("process_resident_memory_bytes") - before < 16.0 * mebi);
    }

    void messages_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const std::string& text, const char* code) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QString(code);
        };
        const auto nested = [](int depth) {
            return R"({"x":)" + std::string(std::size_t(depth), '[') + std::string(std::size_t(depth), ']') +
                   "}";
        };
        row("WSM01 an empty text", "", "E_JSON_SYNTAX");
        row("WSM02 cut short", R"({"send":{"ops":[)", "E_JSON_SYNTAX");
        row("WSM03 an array at the top", "[1,2]", "E_NOT_OBJECT");
        row("WSM04 65 levels", nested(64), "E_JSON_DEPTH");
        row("WSM05 100 000 levels", nested(100000), "E_JSON_DEPTH");
        row("WSM06 a key twice", R"({"send":{"ops":[]},"send":{"ops":[]}})", "E_JSON_DUPKEY");
        row("WSM07 a number beyond any", R"({"send":{"n":1e400,"ops":[]}})", "E_JSON_NUMBER");
        row("WSM07 NaN", R"({"send":{"n":NaN,"ops":[]}})", "E_JSON_SYNTAX");
        row("WSM09 half a surrogate pair", R"({"send":{"ops":"\ud800"}})", "E_UTF16_SURROGATE");
        row("WSM11 a byte order mark", "\xEF\xBB\xBF{}", "E_JSON_SYNTAX");
        row("a message of no kind", R"({"sned":{}})", "E_UNKNOWN_MESSAGE");
        row("ops is no array", R"({"send":{"ops":7}})", "E_FIELD_TYPE");
        row("no ops at all", R"({"send":{"n":1}})", "E_FIELD_MISSING");
        row("WSM18 batch 7 at first", R"({"send":{"n":7,"ops":[]}})", "E_SEQ_GAP");
    }
    void messages()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        WireClient client(m_backend->url());
        QCOMPARE(client.openWebSocket(m_backend->adminToken()), 101);
        QVERIFY(!client.hello().isEmpty());
        client.sendText(text.toStdString());
        const auto error = client.message("error");
        QCOMPARE(error["code"].toString(), code);
        QVERIFY(!error["message"].toString().isEmpty());
        client.sendFrame(net::Opcode::Ping, "still here");
        QCOMPARE(client.nextEvent(), std::string("pong:still here"));
    }

    void operations_data()
    {
        QTest::addColumn<QByteArray>("op");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* name, const std::string& op, const char* code, const char* path) {
            QTest::newRow(name) << QByteArray::fromStdString(op) << QString(code) << QString(path);
        };
        const auto comment = [](const std::string& body) {
            return R"({"id":"$ID","ticket":"$TICKET","type":"comment.add","body":)" + body + "}";
        };
        row("WSM08 a seq beyond the exact integers of others",
            R"({"id":"$ID","ticket":"$TICKET","type":"comment.add","base":9007199254740993,"body":{"text":"a"}})",
            "E_REV_AHEAD", "");
        row("WSM10 NUL in a text", comment(R"({"text":"a\u0000b"})"), "E_TEXT_CONTROL", "body.text");
        row("WSM12 an unknown type", R"({"id":"$ID","ticket":"$TICKET","type":"comment.burn","body":{}})",
            "E_UNKNOWN_OP", "");
        row("WSM13 no ticket", R"({"id":"$ID","type":"comment.add","body":{"text":"a"}})", "E_FIELD_MISSING",
            "ticket");
        row("WSM14 a number for a ticket",
            R"({"id":"$ID","ticket":7,"type":"comment.add","body":{"text":"a"}})", "E_FIELD_TYPE", "ticket");
        row("WSM15 a ticket that does not exist",
            R"({"id":"$ID","ticket":"$ID","type":"comment.add","body":{"text":"a"}})", "E_NOT_FOUND",
            "ticket");
        row("WSM16 an empty id", R"({"id":"","ticket":"$TICKET","type":"comment.add","body":{"text":"a"}})",
            "E_OP_ID", "id");
        row("WSM16 an id of 300 characters",
            R"({"id":")" + std::string(300, 'a') +
                R"(","ticket":"$TICKET","type":"comment.add","body":{"text":"a"}})",
            "E_OP_ID", "id");
        row("WSM17 another body under an id that is taken",
            R"({"id":")"s + takenId +
                R"(","ticket":"$TICKET","type":"comment.add","body":{"text":"another"}})",
            "E_OP_ID_REUSED", "id");
        row("WSM19 a base ahead of the log",
            R"({"id":"$ID","ticket":"$TICKET","type":"comment.add","base":1000000,"body":{"text":"a"}})",
            "E_REV_AHEAD", "");
        row("WSM20 a title of 501 characters",
            R"({"id":"$ID","ticket":"$TICKET","type":"ticket.rename","body":{"title":")" +
                std::string(501, 'x') + R"("}})",
            "E_TEXT_LONG", "body.title");
        row("WSM21 a comment over 64 KiB",
            comment(R"({"text":")" + std::string(64 * 1024 + 1, 'x') + R"("})"), "E_TEXT_LONG", "body.text");
        row("WSM22 a severity with a blank",
            R"({"id":"$ID","ticket":"$TICKET","type":"severity.set","body":{"severity":"SEV0 "}})",
            "E_FIELD_VALUE", "body.severity");
        row("WSM23 a phase that does not exist",
            R"({"id":"$ID","ticket":"$TICKET","type":"phase.move","body":{"phase":"panic"}})",
            "E_FIELD_VALUE", "body.phase");
        row("WSM23 a phase before this one without a reason",
            R"({"id":"$ID","ticket":"$TICKET","type":"phase.move","body":{"phase":"detection"}})",
            "E_TRANSITION", "body.reason");
        row("WSM24 a text that is closed for good",
            R"({"id":"$ID","ticket":"$TICKET","type":"section.edit","body":{"section":"original_request","edit":["x"]}})",
            "E_LOCKED", "body.section");
        row("WSM24 a postmortem that is closed before it was reviewed",
            R"({"id":"$ID","ticket":"$TICKET","type":"review.set","body":{"review":"closed"}})",
            "E_TRANSITION", "body.review");
    }
    void operations()
    {
        QFETCH(QByteArray, op);
        QFETCH(QString, code);
        QFETCH(QString, path);
        WireClient client(m_backend->url());
        QCOMPARE(client.openWebSocket(m_backend->adminToken()), 101);
        QVERIFY(!client.hello().isEmpty());
        op.replace("$ID", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
        op.replace("$TICKET", QByteArray::fromStdString(m_incident));
        client.sendText(R"({"send":{"n":1,"ops":[)" + op.toStdString() + "]}}");
        const auto error = client.message("ack")["results"].toArray().first().toObject()["error"].toObject();
        QCOMPARE(error["code"].toString(), code);
        QVERIFY2(error["path"].toString().endsWith(path), qPrintable(error["path"].toString()));
        QVERIFY(error["message"].toString().size() < 400);
    }

    void whatLooksOddIsAccepted_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("WSM20 a title of 500 emoji with modifiers")
            << QByteArray("ticket.rename")
            << QByteArray(R"({"title":")" + QByteArray("\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD").repeated(500) +
                          R"("})");
        QTest::newRow("WSM22 a severity in small letters")
            << QByteArray("severity.set") << QByteArray(R"({"severity":"sev1"})");
        QTest::newRow("WSM26 a person who is no user any more")
            << QByteArray("role.assign")
            << QByteArray(R"({"role":"scribe","holder":{"person":"0192b3f4-0000-7000-8000-0000000000ff"}})");
    }
    void whatLooksOddIsAccepted()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        WireClient client(m_backend->url());
        QCOMPARE(client.openWebSocket(m_backend->adminToken()), 101);
        QVERIFY(!client.hello().isEmpty());
        client.sendText(R"({"send":{"n":1,"ops":[{"id":")" + freshId() + R"(","ticket":")" + m_incident +
                        R"(","type":")" + type.toStdString() + R"(","body":)" + body.toStdString() + "}]}}");
        const auto result = client.message("ack")["results"].toArray().first().toObject();
        QVERIFY2(result.contains("seq"), QJsonDocument(result).toJson().constData());
        m_before = log();
    }

    void nothingIsHeardBeforeTheLogin_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("WSM25 an operation") << QByteArray(R"({"send":{"n":1,"ops":[]}})");
        QTest::newRow("a presence") << QByteArray(R"({"presence":{"typing":true}})");
        QTest::newRow("something that is no message") << QByteArray("{");
        QTest::newRow("a hello without a token")
            << QByteArray(R"({"hello":{"protocol":1,"replica":"0192b3f4-0000-7000-8000-000000000001"}})");
        QTest::newRow("a hello with a wrong token") << QByteArray(
            R"({"hello":{"protocol":1,"token":"wr_00","replica":"0192b3f4-0000-7000-8000-000000000001"}})");
    }
    void nothingIsHeardBeforeTheLogin()
    {
        QFETCH(QByteArray, text);
        WireClient client(m_backend->url());
        QCOMPARE(client.openWebSocket({}), 101);
        client.sendText(text.toStdString());
        QCOMPARE(client.close(), std::string("close:4401"));
    }

    void twentyErrorsInARowClose()
    {
        WireClient client(m_backend->url());
        QCOMPARE(client.openWebSocket(m_backend->adminToken()), 101);
        QVERIFY(!client.hello().isEmpty());
        for (int i = 0; i < 20; ++i)
            client.sendText("{}");
        QCOMPARE(client.close(), std::string("close:1008"));
    }

private:
    // The head and its last operation with its hash, byte by byte.
    QByteArray log() const
    {
        const auto head = m_backend->request("GET", "/api/v1/log?limit=0");
        const int seq =
            head ? QJsonDocument::fromJson(QByteArray::fromStdString(head->body)).object()["head"].toInt()
                 : -1;
        const auto last =
            m_backend->request("GET", "/api/v1/log?after=" + std::to_string(seq - 1) + "&limit=1");
        return last ? QByteArray::fromStdString(last->body) : QByteArray();
    }

    double measure(const QByteArray& name) const
    {
        const auto metrics = m_backend->request("GET", "/metrics");
        const auto text = metrics ? QByteArray::fromStdString(metrics->body) : QByteArray();
        const auto at = text.indexOf("\n" + name + " ");
        return at < 0 ? -1
                      : text.mid(at + name.size() + 2, text.indexOf('\n', at + 1) - at - name.size() - 2)
                            .toDouble();
    }

    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<BackendProcess> m_backend;
    std::string m_incident;
    QByteArray m_before;
};

WARROOM_TEST_MAIN(TestWebSocketBadInput)
#include "tst_websocket_bad_input.moc"
