// HTTP over real sockets: what is served, what is refused, and when the server gives up on a peer.
#include "net/server.h"

#include "support/test_main.h"
#include "unit/net/server_fixture.h"

#include <future>

using namespace warroom;
using namespace warroom::net;
using namespace std::chrono_literals;

namespace {

std::string get(std::string_view target, std::string_view extra = {})
{
    return "GET " + std::string(target) + " HTTP/1.1\r\nHost: x\r\n" + std::string(extra) + "\r\n";
}

std::string manyHeaders(int count)
{
    std::string out;
    for (int i = 0; i < count; ++i)
        out += "X-" + std::to_string(i) + ": v\r\n";
    return out;
}

} // namespace

class HttpServerTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesBadRequestsAndCloses_data();
    void refusesBadRequestsAndCloses();
    void servesWellFormedRequests_data();
    void servesWellFormedRequests();
    void requestsMayComeByteByByte();
    void pipelinedRequestsAreAnsweredInOrder();
    void headHasLengthButNoBody();
    void headersOfAnAnswerCannotBeForged();
    void continueIsSentBeforeTheBody();
    void halfClosedClientsGetTheirAnswer();
    void silentPeersAreGivenUp_data();
    void silentPeersAreGivenUp();
    void peersThatDoNotReadAreGivenUp_data();
    void peersThatDoNotReadAreGivenUp();
    void whoHasNotSignedInIsNotKeptIdle();
    void unansweredRequestsEndWith503();
    void connectionsOfOneAddressAreLimited();
    void largeAnswersArriveWhole();
    void stopLetsAnswersFinish();
    void aTakenPortIsNamed();
    void postedAndTimedWorkRunsOnTheLoop();
    void problemsNameCodePathAndLimit();
};

void HttpServerTest::refusesBadRequestsAndCloses_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("status");
    const auto row = [](const char* name, const std::string& input, const char* status) {
        QTest::newRow(name) << QByteArray::fromStdString(input) << status;
    };
    const std::string post = "POST /echo HTTP/1.1\r\nHost: x\r\n";
    row("garbage", "GARBAGE\r\n\r\n", "400");
    row("HTTP/0.9", "GET /\r\n\r\n", "400");
    row("a TLS hello", std::string("\x16\x03\x01\x02\x00\x01\x00", 7), "400");
    row("a bare line feed", "GET /hello HTTP/1.1\nHost: x\n\n", "400");
    row("a blank before the colon", "GET /hello HTTP/1.1\r\nHost : x\r\n\r\n", "400");
    row("a folded header", "GET /hello HTTP/1.1\r\nHost: x\r\nX-A: b\r\n c\r\n\r\n", "400");
    row("no Host", "GET /hello HTTP/1.1\r\n\r\n", "400");
    row("two Hosts", "GET /hello HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", "400");
    row("length and chunked", post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "400");
    row("two lengths", post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\nx", "400");
    row("a negative length", post + "Content-Length: -1\r\n\r\n", "400");
    row("two transfer codings",
        post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400");
    row("an unknown transfer coding", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", "501");
    row("gzip, chunked", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", "501");
    row("an absurd chunk size", post + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n", "4");
    row("a broken chunk", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", "400");
    row("a length over the limit", post + "Content-Length: 1001\r\n\r\n", "413");
    row("chunks over the limit", post + "Transfer-Encoding: chunked\r\n\r\n3E9\r\n" + std::string(1001, 'x'),
        "413");
    row("no length", post + "\r\n", "411");
    row("an unknown expectation", post + "Content-Length: 1\r\nExpect: magic\r\n\r\n", "417");
    row("a URL of 9 KiB", get("/" + std::string(9 * 1024, 'x')), "414");
    row("a request line without end", "GET /" + std::string(9 * 1024, 'x'), "414");
    row("%00 in the path", get("/a%00b"), "400");
    row("%zz in the path", get("/a%zz"), "400");
    row("a line feed in the query", get("/a?b=%0a"), "400");
    row("bytes that are not UTF-8", get("/%ff"), "400");
    row("a target without slash", get("hello"), "400");
    row("101 headers", get("/hello", manyHeaders(100)), "431");
    row("a header of 40 KiB", get("/hello", "X: " + std::string(40 * 1024, 'x') + "\r\n"), "431");
    row("40 KiB in small headers",
        get("/hello", "A: " + std::string(7000, 'x') + "\r\nB: " + std::string(7000, 'x') +
                          "\r\nC: " + std::string(7000, 'x') + "\r\nD: " + std::string(7000, 'x') +
                          "\r\nE: " + std::string(7000, 'x') + "\r\n"),
        "431");
    row("TRACE", "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n", "405");
    row("CONNECT", "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n", "4");
    row("OPTIONS", "OPTIONS / HTTP/1.1\r\nHost: x\r\n\r\n", "405");
    row("FOO", "FOO / HTTP/1.1\r\nHost: x\r\n\r\n", "501");
}

void HttpServerTest::refusesBadRequestsAndCloses()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, status);
    ServerThread running;
    RawClient client(running.server.port());
    client.send(input.toStdString());
    const auto answer = QString::fromStdString(client.untilEnd());
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status), qPrintable(answer));
    QVERIFY2(answer.contains("Connection: close\r\n") && answer.contains("application/problem+json"),
             qPrintable(answer));
    QVERIFY2(answer.endsWith('}'), qPrintable(answer));
    QCOMPARE(running.handler.requests.load(), 0);
}

void HttpServerTest::servesWellFormedRequests_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("end");
    const auto row = [](const char* name, const std::string& input, const char* end) {
        QTest::newRow(name) << QByteArray::fromStdString(input) << end;
    };
    row("a plain GET", get("/hello"), "\r\n\r\nhello");
    row("an empty line before the request", "\r\n" + get("/hello"), "\r\n\r\nhello");
    row("an escaped path", get("/%65cho"), "GET /echo ");
    row("a body with its length", "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
        "POST /echo abc");
    row("a chunked body",
        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n",
        "POST /echo abc");
    row("no length where none is needed", "POST /beat HTTP/1.1\r\nHost: x\r\n\r\n", "POST /beat ");
    row("HTTP/1.0", "GET /hello HTTP/1.0\r\n\r\n", "\r\n\r\nhello");
    row("exactly 100 headers", get("/hello", manyHeaders(99)), "\r\n\r\nhello");
}

void HttpServerTest::servesWellFormedRequests()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, end);
    ServerThread running;
    RawClient client(running.server.port());
    client.send(input.toStdString());
    const auto answer = QString::fromStdString(client.response());
    QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n") && answer.endsWith(end), qPrintable(answer));
}

void HttpServerTest::requestsMayComeByteByByte()
{
    ServerThread running;
    RawClient client(running.server.port());
    for (const char byte : std::string(
             "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n"))
        client.send({&byte, 1});
    QVERIFY(QString::fromStdString(client.response()).endsWith("POST /echo ab"));
}

void HttpServerTest::pipelinedRequestsAreAnsweredInOrder()
{
    ServerThread running;
    RawClient client(running.server.port());
    std::string all;
    for (int i = 0; i < 20; ++i) {
        const auto body = std::to_string(i);
        all += "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) +
               "\r\n\r\n" + body;
    }
    client.send(all);
    for (int i = 0; i < 20; ++i)
        QVERIFY(QString::fromStdString(client.response()).endsWith(QString("POST /echo %1").arg(i)));
}

void HttpServerTest::headHasLengthButNoBody()
{
    ServerThread running;
    RawClient client(running.server.port());
    client.headOnly = true;
    client.send("HEAD /hello HTTP/1.1\r\nHost: x\r\n\r\n" + get("/hello", "Connection: close\r\n"));
    const auto head = QString::fromStdString(client.response());
    QVERIFY2(head.contains("Content-Length: 5\r\n") && head.endsWith("\r\n\r\n"), qPrintable(head));
    QVERIFY(QString::fromStdString(client.untilEnd()).endsWith("hello"));
}

void HttpServerTest::headersOfAnAnswerCannotBeForged()
{
    ServerThread running;
    RawClient client(running.server.port());
    client.send(get("/hello"));
    const auto answer = QString::fromStdString(client.response());
    QVERIFY(answer.contains("X-Note: a  Injected: b\r\n"));
    QVERIFY(!answer.contains("Access-Control"));
}

void HttpServerTest::continueIsSentBeforeTheBody()
{
    ServerThread running;
    RawClient client(running.server.port());
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.response(), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("ab");
    QVERIFY(QString::fromStdString(client.response()).endsWith("POST /echo ab"));
}

void HttpServerTest::halfClosedClientsGetTheirAnswer()
{
    ServerThread running;
    RawClient client(running.server.port());
    client.send(get("/echo") + get("/hello"));
    client.endWriting();
    const auto all = QString::fromStdString(client.untilEnd());
    QVERIFY2(all.contains("GET /echo ") && all.endsWith("hello"), qPrintable(all));
}

void HttpServerTest::silentPeersAreGivenUp_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("begin");
    QTest::newRow("nothing at all is sent") << QByteArray() << "";
    QTest::newRow("half a header") << QByteArray("GET /hello HTTP/1.1\r\nHo") << "HTTP/1.1 408 ";
    QTest::newRow("half a body") << QByteArray(
                                        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345")
                                 << "HTTP/1.1 408 ";
    QTest::newRow("nothing after an answer")
        << QByteArray("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n") << "HTTP/1.1 200 ";
}

void HttpServerTest::silentPeersAreGivenUp()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, begin);
    auto options = testOptions();
    options.limits.headerTime = options.limits.bodyTime = options.limits.idleTime = 250ms;
    ServerThread running(options);
    RawClient client(running.server.port());
    client.send(input.toStdString());
    const auto answer = QString::fromStdString(client.untilEnd());
    QVERIFY2(answer.startsWith(begin) && answer.isEmpty() == begin.isEmpty(), qPrintable(answer));
}

void HttpServerTest::peersThatDoNotReadAreGivenUp_data()
{
    QTest::addColumn<QByteArray>("input");
    const auto large = QByteArray::fromStdString(get("/large"));
    QTest::newRow("one large answer") << large;
    QTest::newRow("and more is asked for meanwhile") << large + large + large;
    QTest::newRow("by one that has signed in") << QByteArray::fromStdString(get("/large?user=ada"));
}

// Such an answer may take a quarter of an hour, but not without any of it being taken.
void HttpServerTest::peersThatDoNotReadAreGivenUp()
{
    QFETCH(QByteArray, input);
    auto options = testOptions();
    options.limits.bodyTime = 250ms;
    options.limits.idleTime = 60s;
    ServerThread running(options);
    RawClient client(running.server.port(), 4096);
    client.send(input.toStdString());
    QTRY_COMPARE(running.handler.requests.load(), 1);
    const auto connections = [&] {
        const auto count = std::make_shared<std::promise<std::size_t>>();
        running.server.post(
            [&server = running.server, count] { count->set_value(server.connectionCount()); });
        return count->get_future().get();
    };
    QTRY_COMPARE(connections(), std::size_t{0});
    QVERIFY(client.untilEnd().size() < 8u * 1024 * 1024);
}

void HttpServerTest::whoHasNotSignedInIsNotKeptIdle()
{
    auto options = testOptions();
    options.limits.headerTime = 250ms;
    options.limits.idleTime = 60s;
    ServerThread running(options);
    RawClient known(running.server.port()), stranger(running.server.port());
    known.send(get("/hello?user=ada"));
    QVERIFY(!known.response().empty());
    stranger.send(get("/hello"));
    QVERIFY(!stranger.response().empty());
    QCOMPARE(stranger.untilEnd(), std::string());
    known.send(get("/hello"));
    QVERIFY(QString::fromStdString(known.response()).startsWith("HTTP/1.1 200 "));
}

void HttpServerTest::unansweredRequestsEndWith503()
{
    auto options = testOptions();
    options.limits.answerTime = 60ms;
    ServerThread running(options);
    RawClient client(running.server.port());
    client.send(get("/never"));
    QVERIFY(QString::fromStdString(client.untilEnd()).startsWith("HTTP/1.1 503 "));
}

void HttpServerTest::connectionsOfOneAddressAreLimited()
{
    auto options = testOptions();
    options.limits.connectionsPerAddress = 2;
    ServerThread running(options);
    RawClient first(running.server.port());
    RawClient second(running.server.port());
    first.send(get("/hello"));
    second.send(get("/hello"));
    QVERIFY(!first.response().empty() && !second.response().empty());
    RawClient third(running.server.port());
    third.send(get("/hello"));
    const auto refused = QString::fromStdString(third.untilEnd());
    QVERIFY2(refused.startsWith("HTTP/1.1 503 ") && refused.contains("Retry-After: "), qPrintable(refused));
    first.send(get("/hello?user=ada"));
    QVERIFY(!first.response().empty());
    RawClient fourth(running.server.port());
    fourth.send(get("/hello"));
    QVERIFY(QString::fromStdString(fourth.response()).startsWith("HTTP/1.1 200 "));
}

void HttpServerTest::largeAnswersArriveWhole()
{
    ServerThread running;
    RawClient client(running.server.port(), 4096);
    client.send(get("/large") + get("/hello", "Connection: close\r\n"));
    const auto large = client.response();
    QCOMPARE(large.size() - large.find("\r\n\r\n") - 4, std::size_t{8 * 1024 * 1024});
    QVERIFY(QString::fromStdString(client.untilEnd()).endsWith("hello"));
}

void HttpServerTest::stopLetsAnswersFinish()
{
    ServerThread running;
    RawClient idle(running.server.port());
    idle.send(get("/hello"));
    QVERIFY(!idle.response().empty());
    RawClient busy(running.server.port(), 4096);
    busy.send(get("/large"));
    QTRY_COMPARE(running.handler.requests.load(), 2);
    running.server.stop();
    QCOMPARE(idle.untilEnd(), std::string());
    QVERIFY(busy.untilEnd().size() > 8u * 1024 * 1024);
    running.stop();
}

void HttpServerTest::aTakenPortIsNamed()
{
    ServerThread running;
    auto options = testOptions();
    options.port = running.server.port();
    EchoHandler handler;
    Server second(options, handler);
    const auto result = second.listen();
    QVERIFY(!result);
    QCOMPARE(result.error().code(), ErrorCode::InUse);
    QVERIFY(result.error().message().find(std::to_string(options.port)) != std::string::npos);
}

void HttpServerTest::postedAndTimedWorkRunsOnTheLoop()
{
    EchoHandler handler;
    Server server(testOptions(), handler);
    QVERIFY(server.listen().has_value());
    std::atomic<int> ticks = 0;
    std::thread::id timed, posted;
    server.every(1ms, [&] {
        timed = std::this_thread::get_id();
        if (++ticks == 3)
            server.stop();
    });
    std::thread loop([&] { server.run(); });
    const auto home = loop.get_id();
    server.post([&] { posted = std::this_thread::get_id(); });
    loop.join();
    QVERIFY(timed == home && posted == home);
    QVERIFY(handler.turns >= 3);
}

void HttpServerTest::problemsNameCodePathAndLimit()
{
    const auto error = fail(ErrorCode::TooLarge, "a \"quoted\"\n sentence", "body.title").withLimit(500);
    const auto response = problem(error, "4f2a-1");
    QCOMPARE(response.status, 413);
    QCOMPARE(response.header("content-type"), std::string_view("application/problem+json"));
    const std::string body = "{\"type\":\"about:blank\",\"title\":\"Content Too Large\",\"status\":413,"
                             "\"detail\":\"a \\\"quoted\\\"\\u000a sentence\",\"code\":\"E_TOO_LARGE\","
                             "\"path\":\"body.title\",\"limit\":500,\"request_id\":\"4f2a-1\"}";
    QCOMPARE(response.body, body);
}

WARROOM_TEST_MAIN(HttpServerTest)
#include "tst_http_server.moc"
