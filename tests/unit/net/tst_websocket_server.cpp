// WebSockets over real sockets: the handshake, messages, broadcasts, and each way in which one ends.
#include "net/server.h"

#include "support/test_main.h"
#include "unit/net/server_fixture.h"

using namespace warroom;
using namespace warroom::net;
using namespace std::chrono_literals;

class WebSocketServerTest : public QObject
{
    Q_OBJECT

private slots:
    void acceptsAValidHandshake();
    void refusesOtherHandshakes_data();
    void refusesOtherHandshakes();
    void echoesMessagesInOrder();
    void answersPings();
    void broadcastsReachEverybodyInOrder();
    void singleMessagesReachManyAlsoWhenSomeAreGone();
    void badFramesCloseWithTheirCode_data();
    void badFramesCloseWithTheirCode();
    void aSlowReaderIsClosedWith1013();
    void whatWaitedIsToldWhenItIsOut();
    void pausedSocketsGoOnWhereTheyWere();
    void aFloodOfPingsIsClosed();
    void theHandlerCanClose();
    void closesByThePeerAreAnswered();
    void aBrokenConnectionIsTold();
    void silentSocketsArePingedThenClosed();
    void whoSignsInWithTheHandshakeIsNotCounted();
    void stopSaysGoingAway();
};

void WebSocketServerTest::acceptsAValidHandshake()
{
    ServerThread running;
    RawClient client(running.server.port());
    const auto answer = QString::fromStdString(
        client.openWebSocket("Origin: https://room.example\r\nSec-WebSocket-Protocol: other, warroom.v1\r\n"
                             "Sec-WebSocket-Extensions: permessage-deflate\r\n"));
    QVERIFY2(answer.startsWith("HTTP/1.1 101 "), qPrintable(answer));
    QVERIFY(answer.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
    QVERIFY(answer.contains("Sec-WebSocket-Protocol: warroom.v1\r\n"));
    QVERIFY(!answer.contains("Extensions"));
}

void WebSocketServerTest::refusesOtherHandshakes_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("contains");
    const std::string get = "GET /sync HTTP/1.1\r\nHost: x\r\n";
    const std::string upgrade = "Upgrade: websocket\r\n";
    const std::string connection = "Connection: Upgrade\r\n";
    const std::string key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    const std::string version = "Sec-WebSocket-Version: 13\r\n";
    const auto row = [](const char* name, const std::string& input, const char* status,
                        const char* contains) {
        QTest::newRow(name) << QByteArray::fromStdString(input + "\r\n") << status << contains;
    };
    const std::string valid = get + upgrade + connection + key + version;
    row("no key", get + upgrade + connection + version, "400", "Sec-WebSocket-Key");
    row("a key that is too short", get + upgrade + connection + version + "Sec-WebSocket-Key: abc\r\n", "400",
        "Sec-WebSocket-Key");
    row("version 12", get + upgrade + connection + key + "Sec-WebSocket-Version: 12\r\n", "426",
        "Sec-WebSocket-Version: 13\r\n");
    row("Connection: keep-alive only", get + upgrade + "Connection: keep-alive\r\n" + key + version, "400",
        "Connection");
    row("no Upgrade", get + connection + key + version, "400", "Upgrade");
    row("POST", "POST /sync HTTP/1.1\r\nHost: x\r\n" + upgrade + connection + key + version, "405",
        "Allow: GET\r\n");
    row("a body", valid + "Content-Length: 3\r\n", "400", "body");
    row("a path that the handler refuses",
        "GET /other HTTP/1.1\r\nHost: x\r\n" + upgrade + connection + key + version, "403", "E_FORBIDDEN");
    row("a foreign origin", valid + "Origin: https://evil.example\r\n", "403", "E_ORIGIN");
    row("the origin null", valid + "Origin: null\r\n", "403", "E_ORIGIN");
    row("an empty origin", valid + "Origin:\r\n", "403", "E_ORIGIN");
    row("an allowed origin with a suffix", valid + "Origin: https://room.example.evil.example\r\n", "403",
        "E_ORIGIN");
    row("an allowed origin in upper case", valid + "Origin: HTTPS://ROOM.EXAMPLE\r\n", "403", "E_ORIGIN");
    row("an allowed origin at another port", valid + "Origin: https://room.example:8443\r\n", "403",
        "E_ORIGIN");
    row("two origins", valid + "Origin: https://room.example\r\nOrigin: https://room.example\r\n", "403",
        "E_ORIGIN");
}

void WebSocketServerTest::refusesOtherHandshakes()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, status);
    QFETCH(QString, contains);
    ServerThread running;
    RawClient client(running.server.port());
    client.send(input.toStdString());
    const auto answer = QString::fromStdString(client.untilEnd());
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status) && answer.contains(contains), qPrintable(answer));
    QCOMPARE(running.handler.openSockets.load(), std::size_t{0});
}

void WebSocketServerTest::echoesMessagesInOrder()
{
    ServerThread running;
    RawClient client(running.server.port());
    // The first frame may come in one piece with the handshake.
    client.send("GET /sync HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n" +
                maskedFrame(Opcode::Text, "first", {1, 2, 3, 4}));
    client.response();
    QCOMPARE(client.nextEvent(), std::string("text:first"));
    for (int i = 0; i < 50; ++i)
        client.sendText(std::to_string(i));
    for (int i = 0; i < 50; ++i)
        QCOMPARE(client.nextEvent(), "text:" + std::to_string(i));
}

void WebSocketServerTest::answersPings()
{
    ServerThread running;
    RawClient client(running.server.port());
    client.openWebSocket();
    client.sendFrame(Opcode::Ping, "there?");
    QCOMPARE(client.nextEvent(), std::string("pong:there?"));
}

void WebSocketServerTest::broadcastsReachEverybodyInOrder()
{
    ServerThread running;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<RawClient>(running.server.port()));
        clients.back()->openWebSocket();
    }
    QTRY_COMPARE(running.handler.openSockets.load(), std::size_t{20});
    for (int i = 0; i < 100; ++i)
        clients.front()->sendText("all:" + std::to_string(i));
    for (const auto& client : clients) {
        for (int i = 0; i < 100; ++i)
            QCOMPARE(client->nextEvent(), "text:all:" + std::to_string(i));
    }
}

// One message a turn, and a rest between the turns: the sending is shared with the helper's thread.
void WebSocketServerTest::singleMessagesReachManyAlsoWhenSomeAreGone()
{
    ServerThread running;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 100; ++i) {
        clients.push_back(std::make_unique<RawClient>(running.server.port()));
        clients.back()->openWebSocket();
    }
    QTRY_COMPARE(running.handler.openSockets.load(), std::size_t{100});
    for (int i = 0; i < 30; ++i) {
        if (i % 3 == 2)
            clients.pop_back();
        clients.front()->sendText("all:" + std::to_string(i));
        for (const auto& client : clients)
            QCOMPARE(client->nextEvent(), "text:all:" + std::to_string(i));
    }
    QTRY_COMPARE(running.handler.openSockets.load(), std::size_t{90});
}

void WebSocketServerTest::badFramesCloseWithTheirCode_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("code");
    QTest::newRow("unmasked") << QByteArray::fromStdString(frame(Opcode::Text, "x")) << 1002;
    QTest::newRow("binary") << QByteArray::fromStdString(maskedFrame(Opcode::Binary, "x", {1, 2, 3, 4}))
                            << 1003;
    QTest::newRow("not UTF-8") << QByteArray::fromStdString(maskedFrame(Opcode::Text, "\xFF", {1, 2, 3, 4}))
                               << 1007;
    QTest::newRow("larger than the limit")
        << QByteArray::fromStdString(
               maskedFrame(Opcode::Text, std::string(1024 * 1024 + 1, 'x'), {1, 2, 3, 4}))
        << 1009;
}

void WebSocketServerTest::badFramesCloseWithTheirCode()
{
    QFETCH(QByteArray, input);
    QFETCH(int, code);
    ServerThread running;
    RawClient client(running.server.port());
    client.openWebSocket();
    client.send(input.toStdString());
    QCOMPARE(client.nextEvent(), "close:" + std::to_string(code));
    QCOMPARE(client.untilEnd(), std::string());
    QTRY_COMPARE(running.handler.lastClose.load(), code);
    QCOMPARE(running.handler.openSockets.load(), std::size_t{0});
}

void WebSocketServerTest::aSlowReaderIsClosedWith1013()
{
    auto options = testOptions();
    options.limits.closeTime = 30s;
    ServerThread running(options);
    RawClient slow(running.server.port(), 4096);
    RawClient quick(running.server.port());
    slow.openWebSocket();
    quick.openWebSocket();
    slow.sendText("flood");
    QTRY_COMPARE(running.handler.lastClose.load(), 1013);
    quick.sendText("still served");
    QCOMPARE(quick.nextEvent(), std::string("text:still served"));
    // Whole frames up to the close: nothing was cut.
    std::string event = slow.nextEvent();
    while (event.starts_with("text:")) {
        QCOMPARE(event.size(), std::size_t{5 + 1024 * 1024});
        event = slow.nextEvent();
    }
    QCOMPARE(event, std::string("close:1013"));
}

void WebSocketServerTest::whatWaitedIsToldWhenItIsOut()
{
    ServerThread running;
    RawClient client(running.server.port(), 4096);
    client.openWebSocket();
    client.sendText("long");
    for (int i = 0; i < 4; ++i)
        QCOMPARE(client.nextEvent().size(), std::size_t{5 + 1024 * 1024});
    QCOMPARE(client.nextEvent(), std::string("text:drained"));
}

void WebSocketServerTest::pausedSocketsGoOnWhereTheyWere()
{
    ServerThread running;
    RawClient client(running.server.port());
    RawClient other(running.server.port());
    client.openWebSocket();
    other.openWebSocket();
    client.send(maskedFrame(Opcode::Text, "pause", {1, 2, 3, 4}) +
                maskedFrame(Opcode::Text, "a", {1, 2, 3, 4}));
    QTRY_COMPARE(running.handler.messages.load(), 1);
    client.sendText("b");
    other.sendText("served");
    QCOMPARE(other.nextEvent(), std::string("text:served"));
    QCOMPARE(running.handler.messages.load(), 2);
    running.server.post([&] { running.handler.resumeAll(); });
    QCOMPARE(client.nextEvent(), std::string("text:a"));
    QCOMPARE(client.nextEvent(), std::string("text:b"));
}

void WebSocketServerTest::aFloodOfPingsIsClosed()
{
    ServerThread running;
    RawClient client(running.server.port());
    client.openWebSocket();
    std::string pings;
    for (int i = 0; i < 500; ++i)
        pings += maskedFrame(Opcode::Ping, "", {1, 2, 3, 4});
    client.send(pings);
    QTRY_COMPARE(running.handler.lastClose.load(), 1008);
}

void WebSocketServerTest::theHandlerCanClose()
{
    ServerThread running;
    RawClient client(running.server.port());
    client.openWebSocket();
    client.sendText("bye");
    client.sendText("not delivered any more");
    QCOMPARE(client.nextEvent(), std::string("close:4401"));
    client.sendFrame(Opcode::Close, closePayload(4401, ""));
    QCOMPARE(client.untilEnd(), std::string());
    QCOMPARE(running.handler.lastClose.load(), 4401);
    QCOMPARE(running.handler.messages.load(), 1);
}

void WebSocketServerTest::closesByThePeerAreAnswered()
{
    ServerThread running;
    RawClient client(running.server.port());
    client.openWebSocket();
    client.sendFrame(Opcode::Close, closePayload(1000, "done"));
    QCOMPARE(client.nextEvent(), std::string("close:1000"));
    QCOMPARE(client.untilEnd(), std::string());
    QCOMPARE(running.handler.lastClose.load(), 1000);
}

void WebSocketServerTest::aBrokenConnectionIsTold()
{
    ServerThread running;
    {
        RawClient client(running.server.port());
        client.openWebSocket();
        QTRY_COMPARE(running.handler.openSockets.load(), std::size_t{1});
    }
    QTRY_COMPARE(running.handler.lastClose.load(), 1006);
    QCOMPARE(running.handler.openSockets.load(), std::size_t{0});
}

void WebSocketServerTest::silentSocketsArePingedThenClosed()
{
    auto options = testOptions();
    options.limits.pingAfter = 50ms;
    options.limits.silence = 1s;
    ServerThread running(options);
    RawClient client(running.server.port());
    client.openWebSocket();
    QCOMPARE(client.nextEvent(), std::string("ping:"));
    std::string event = client.nextEvent();
    while (event == "ping:")
        event = client.nextEvent();
    QCOMPARE(event, std::string("close:1001"));
}

void WebSocketServerTest::whoSignsInWithTheHandshakeIsNotCounted()
{
    auto options = testOptions();
    options.limits.connectionsPerAddress = 2;
    ServerThread running(options);
    std::vector<std::unique_ptr<RawClient>> known, unknown;
    for (int i = 0; i < 5; ++i) {
        known.push_back(std::make_unique<RawClient>(running.server.port()));
        QVERIFY(known.back()->openWebSocket({}, "?user=mara").starts_with("HTTP/1.1 101 "));
    }
    for (int i = 0; i < 3; ++i) {
        unknown.push_back(std::make_unique<RawClient>(running.server.port()));
        QVERIFY(unknown.back()->openWebSocket().starts_with(i < 2 ? "HTTP/1.1 101 " : "HTTP/1.1 503 "));
    }
    known.clear();
    QTRY_COMPARE(running.handler.openSockets.load(), std::size_t{2});
    unknown.clear();
    QTRY_COMPARE(running.handler.openSockets.load(), std::size_t{0});
    RawClient again(running.server.port());
    QVERIFY(again.openWebSocket().starts_with("HTTP/1.1 101 "));
}

void WebSocketServerTest::stopSaysGoingAway()
{
    ServerThread running;
    RawClient client(running.server.port());
    client.openWebSocket();
    running.server.stop();
    QCOMPARE(client.nextEvent(), std::string("close:1001"));
    client.sendFrame(Opcode::Close, closePayload(1001, ""));
    QCOMPARE(client.untilEnd(), std::string());
    running.stop();
    QCOMPARE(running.handler.lastClose.load(), 1001);
}

WARROOM_TEST_MAIN(WebSocketServerTest)
#include "tst_websocket_server.moc"
