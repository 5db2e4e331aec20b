// The cases of the Autobahn suite for WebSocket servers, played to the server's session over a real socket.
#include "server_fixture.h"
#include "utf8_sequences.h"

#include "support/test_main.h"

#include <algorithm>

using namespace warroom;
using namespace warroom::net;
using namespace std::string_literals;

namespace {

// Bytes that go out, and what must come before the next step: "text:…", "pong:…", "close:1002".
struct Step
{
    std::string send;
    QStringList expected;
};
using Steps = QList<Step>;

constexpr std::array<std::uint8_t, 4> mask{0x12, 0xA7, 0x05, 0xFE};
constexpr std::size_t mebi = 1024 * 1024;

std::string textFrame(std::string_view payload) { return maskedFrame(Opcode::Text, payload, mask); }
std::string textBegin(std::string_view payload)
{
    return maskedFrame(Opcode::Text, payload, mask, Fragment::MoreFollow);
}
std::string more(std::string_view payload)
{
    return maskedFrame(Opcode::Continuation, payload, mask, Fragment::MoreFollow);
}
std::string last(std::string_view payload) { return maskedFrame(Opcode::Continuation, payload, mask); }
std::string binary(std::string_view payload) { return maskedFrame(Opcode::Binary, payload, mask); }
std::string ping(std::string_view payload) { return maskedFrame(Opcode::Ping, payload, mask); }
std::string pong(std::string_view payload) { return maskedFrame(Opcode::Pong, payload, mask); }
std::string closeFrameWith(std::string_view payload) { return maskedFrame(Opcode::Close, payload, mask); }
std::string closeFrameWith(std::uint16_t code) { return closeFrameWith(closePayload(code, "")); }

// With other bits in the first byte: reserved ones, or an opcode that nobody has defined.
std::string withFirstByte(std::string frame, int bits)
{
    frame[0] = static_cast<char>(static_cast<unsigned char>(frame[0]) | bits);
    return frame;
}
std::string reserved(std::string frame, int rsv) { return withFirstByte(std::move(frame), rsv << 4); }
std::string opcode(int number, std::string_view payload = {})
{
    return withFirstByte(maskedFrame(Opcode::Continuation, payload, mask), number);
}

std::string inFragments(std::string_view payload, std::size_t size)
{
    std::string out;
    for (std::size_t at = 0; at < payload.size(); at += size) {
        const auto piece = payload.substr(at, size);
        const bool ends = at + size >= payload.size();
        out += maskedFrame(at == 0 ? Opcode::Text : Opcode::Continuation, piece, mask,
                           ends ? Fragment::Last : Fragment::MoreFollow);
    }
    return out;
}

QString echoOf(std::string_view payload)
{
    return "text:" + QString::fromUtf8(payload.data(), qsizetype(payload.size()));
}

// Every octet of a frame in a write of its own, or so many of them.
void row(const char* name, const Steps& steps, int chop = 0) { QTest::newRow(name) << steps << chop; }
void row(const std::string& name, const Steps& steps, int chop = 0) { row(name.c_str(), steps, chop); }
void echoes(const std::string& name, std::string_view payload, int chop = 0)
{
    row(name, {{textFrame(payload), {echoOf(payload)}}}, chop);
}

} // namespace

Q_DECLARE_METATYPE(Step)

// A row that does not end with a close is followed by one of ours: the connection must still be good for it.
class WebSocketConformanceTest : public QObject
{
    Q_OBJECT

private slots:
    void framing_data();
    void framing() { play(); }
    void pings_data();
    void pings() { play(); }
    void reservedBits_data();
    void reservedBits() { play(); }
    void opcodes_data();
    void opcodes() { play(); }
    void fragmentation_data();
    void fragmentation() { play(); }
    void utf8_data();
    void utf8() { play(); }
    void utf8Sequences_data();
    void utf8Sequences() { play(); }
    void closing_data();
    void closing() { play(); }
    void closeCodes_data();
    void closeCodes() { play(); }
    void sizes_data();
    void sizes() { play(); }
    void compressionIsNotAgreed_data();
    void compressionIsNotAgreed();

private:
    void columns();
    void play();

    std::unique_ptr<ServerThread> m_running = std::make_unique<ServerThread>();
};

void WebSocketConformanceTest::columns()
{
    QTest::addColumn<Steps>("steps");
    QTest::addColumn<int>("chop");
}

void WebSocketConformanceTest::play()
{
    QFETCH(Steps, steps);
    QFETCH(int, chop);
    RawClient client(m_running->server.port());
    QVERIFY(client.openWebSocket().starts_with("HTTP/1.1 101 "));
    bool isClosed = false;
    if (steps.last().expected.isEmpty() || !steps.last().expected.last().startsWith("close:"))
        steps.append({closeFrameWith(1000), {"close:1000"}});
    for (const auto& step : std::as_const(steps)) {
        const std::size_t piece = chop > 0 ? std::size_t(chop) : step.send.size();
        for (std::size_t at = 0; at < step.send.size(); at += piece)
            client.send(std::string_view(step.send).substr(at, piece));
        for (const auto& expected : step.expected) {
            const auto event = client.nextEvent();
            QVERIFY2(QString::fromStdString(event) == expected,
                     qPrintable(QString::fromStdString(event.substr(0, 100)) + " came, expected " +
                                expected.left(100)));
            isClosed = expected.startsWith("close:");
        }
    }
    QVERIFY(isClosed);
    QCOMPARE(client.nextEvent(), std::string("end"));
}

void WebSocketConformanceTest::framing_data()
{
    columns();
    int number = 0;
    for (const std::size_t size : {0u, 125u, 126u, 127u, 128u, 65535u, 65536u})
        echoes("1.1." + std::to_string(++number) + " a text of " + std::to_string(size) + " bytes",
               std::string(size, '*'));
    echoes("1.1.8 a text of 65536 bytes in writes of 997", std::string(65536, '*'), 997);
    number = 0;
    for (const std::size_t size : {0u, 125u, 126u, 127u, 128u, 65535u, 65536u})
        row("1.2." + std::to_string(++number) + " a binary message of " + std::to_string(size) +
                " bytes is not accepted",
            {{binary(std::string(size, '\xFE')), {"close:1003"}}});
    row("1.2.8 a binary message of 65536 bytes in writes of 997 is not accepted",
        {{binary(std::string(65536, '\xFE')), {"close:1003"}}}, 997);
}

void WebSocketConformanceTest::pings_data()
{
    columns();
    const std::string most(125, 'x');
    row("2.1 a ping without payload", {{ping(""), {"pong:"}}});
    row("2.2 a ping with a text", {{ping("Hello, world!"), {"pong:Hello, world!"}}});
    row("2.3 a ping with bytes that are no text", {{ping("\x01\xFE\x02"), {"pong:\x01\uFFFD\x02"}}});
    row("2.4 a ping of 125 bytes", {{ping(most), {"pong:" + QString(125, 'x')}}});
    row("2.5 a ping of 126 bytes fails", {{ping(most + "x"), {"close:1002"}}});
    row("2.6 a ping of 125 bytes, octet by octet", {{ping(most), {"pong:" + QString(125, 'x')}}}, 1);
    row("2.7 a pong that nobody asked for", {{pong(""), {}}});
    row("2.8 a pong with payload that nobody asked for", {{pong("unsolicited"), {}}});
    row("2.9 such a pong, then a ping", {{pong("unsolicited") + ping("ours"), {"pong:ours"}}});
    std::string tenPings;
    QStringList tenPongs;
    for (int i = 0; i < 10; ++i) {
        tenPings += ping("payload-" + std::to_string(i));
        tenPongs << "pong:payload-" + QString::number(i);
    }
    row("2.10 ten pings are answered in order", {{tenPings, tenPongs}});
    row("2.11 ten pings, octet by octet", {{tenPings, tenPongs}}, 1);
}

void WebSocketConformanceTest::reservedBits_data()
{
    columns();
    const std::string hello = textFrame("Hello, world!");
    const auto afterEcho = [&](int rsv) {
        return Steps{{hello + reserved(hello, rsv) + ping(""), {"text:Hello, world!", "close:1002"}}};
    };
    row("3.1 RSV 1 of a text", {{reserved(hello, 1), {"close:1002"}}});
    row("3.2 a text, one with RSV 2, a ping", afterEcho(2));
    row("3.3 a text, one with RSV 3, a ping, in small writes", afterEcho(3), 19);
    row("3.4 a text, one with RSV 4, a ping, octet by octet", afterEcho(4), 1);
    row("3.5 RSV 5 of a binary message", {{reserved(binary("\xFF"), 5), {"close:1002"}}});
    row("3.6 RSV 6 of a ping", {{reserved(ping("x"), 6), {"close:1002"}}});
    row("3.7 RSV 7 of a close", {{reserved(closeFrameWith(1000), 7), {"close:1002"}}});
}

void WebSocketConformanceTest::opcodes_data()
{
    columns();
    const std::string hello = textFrame("Hello, world!");
    const Step echo{hello, {"text:Hello, world!"}};
    for (int group = 1; group <= 2; ++group) {
        const int first = group == 1 ? 3 : 11;
        const std::string chapter = "4." + std::to_string(group) + ".";
        const auto number = [&](int i) {
            return chapter + std::to_string(i + 1) + " opcode " + std::to_string(first + i);
        };
        row(number(0), {{opcode(first), {"close:1002"}}});
        row(number(1) + " with payload", {{opcode(first + 1, "reserved"), {"close:1002"}}});
        row(number(2) + " after a text", {echo, {opcode(first + 2) + ping(""), {"close:1002"}}});
        row(number(3) + " with payload after a text",
            {echo, {opcode(first + 3, "reserved") + ping(""), {"close:1002"}}});
        row(number(4) + " octet by octet", {echo, {opcode(first + 4, "reserved") + ping(""), {"close:1002"}}},
            1);
    }
}

void WebSocketConformanceTest::fragmentation_data()
{
    columns();
    const std::string two = textBegin("fragment1") + last("fragment2");
    const QString whole = "text:fragment1fragment2";
    row("5.1 a ping in two fragments",
        {{maskedFrame(Opcode::Ping, "fragment1", mask, Fragment::MoreFollow) + last("fragment2"),
          {"close:1002"}}});
    row("5.2 a pong in two fragments",
        {{maskedFrame(Opcode::Pong, "fragment1", mask, Fragment::MoreFollow) + last("fragment2"),
          {"close:1002"}}});
    row("5.3 a text in two fragments", {{two, {whole}}});
    row("5.4 a text in two fragments, each in a write",
        {{textBegin("fragment1"), {}}, {last("fragment2"), {whole}}});
    row("5.5 a text in two fragments, octet by octet", {{two, {whole}}}, 1);
    const std::string between = textBegin("fragment1") + ping("ping") + last("fragment2");
    row("5.6 a ping between two fragments", {{between, {"pong:ping", whole}}});
    row("5.7 a ping between two fragments, each in a write",
        {{textBegin("fragment1"), {}}, {ping("ping"), {"pong:ping"}}, {last("fragment2"), {whole}}});
    row("5.8 a ping between two fragments, octet by octet", {{between, {"pong:ping", whole}}}, 1);
    const std::string nothing = last("non-continuation payload") + textFrame("Hello, world!");
    row("5.9 a last fragment of nothing", {{nothing, {"close:1002"}}});
    row("5.10 a last fragment of nothing, alone", {{last("non-continuation payload"), {"close:1002"}}});
    row("5.11 a last fragment of nothing, octet by octet", {{nothing, {"close:1002"}}}, 1);
    const std::string middle = more("non-continuation payload") + textFrame("Hello, world!");
    row("5.12 a fragment of nothing", {{middle, {"close:1002"}}});
    row("5.13 a fragment of nothing, alone", {{more("non-continuation payload"), {"close:1002"}}});
    row("5.14 a fragment of nothing, octet by octet", {{middle, {"close:1002"}}}, 1);
    row("5.15 a fragment behind a whole message",
        {{two + last("fragment3") + textFrame("fragment4"), {whole, "close:1002"}}});
    row("5.16 a fragment of nothing before a fragmented text",
        {{more("fragment1") + textBegin("fragment2") + last("fragment3"), {"close:1002"}}});
    row("5.17 a last fragment of nothing before a fragmented text",
        {{last("fragment1") + textBegin("fragment2") + last("fragment3"), {"close:1002"}}});
    row("5.18 a new text inside a fragmented one",
        {{textBegin("fragment1") + textFrame("fragment2"), {"close:1002"}}});
    const std::string begin = textBegin("fragment1") + more("fragment2") + ping("pongme 1!");
    const std::string end = more("fragment3") + more("fragment4") + ping("pongme 2!") + last("fragment5");
    const QString five = "text:fragment1fragment2fragment3fragment4fragment5";
    row("5.19 pings in a text of five fragments, the first answered before its end",
        {{begin, {"pong:pongme 1!"}}, {end, {"pong:pongme 2!", five}}});
    row("5.20 pings in a text of five fragments, all at once",
        {{begin + end, {"pong:pongme 1!", "pong:pongme 2!", five}}});
}

void WebSocketConformanceTest::utf8_data()
{
    columns();
    const auto empty = [](std::string_view payload) { return textBegin("") + more(payload) + last(""); };
    echoes("6.1.1 an empty text", "");
    row("6.1.2 three empty fragments", {{empty(""), {"text:"}}});
    row("6.1.3 two empty fragments around a full one",
        {{empty("middle frame payload"), {"text:middle frame payload"}}});
    const std::string valid = "Hello-\xC2\xB5@\xC3\x9F\xC3\xB6\xC3\xA4\xC3\xBC\xC3\xA0\xC3\xA1-UTF-8!!";
    const std::string kosme = "\xCE\xBA\xE1\xBD\xB9\xCF\x83\xCE\xBC\xCE\xB5";
    echoes("6.2.1 a text of several bytes a character", valid);
    row("6.2.2 in two fragments between characters",
        {{textBegin(valid.substr(0, 12)) + last(valid.substr(12)), {echoOf(valid)}}});
    row("6.2.3 in fragments of one octet", {{inFragments(valid, 1), {echoOf(valid)}}});
    row("6.2.4 characters of three bytes in fragments of one octet",
        {{inFragments(kosme, 1), {echoOf(kosme)}}});
    const std::string broken = kosme + "\xED\xA0\x80" + "edited";
    row("6.3.1 a surrogate in the middle", {{textFrame(broken), {"close:1007"}}});
    row("6.3.2 a surrogate, in fragments of one octet", {{inFragments(broken, 1), {"close:1007"}}});
    // Failing fast: the close comes although the rest of the message is never sent.
    const std::string beyond = kosme + "\xF4\x90\x80\x80" + "edited";
    row("6.4.1 fails with the fragment that breaks it",
        {{textBegin(kosme), {}}, {more("\xF4\x90\x80\x80"), {"close:1007"}}});
    row("6.4.2 fails with the octet that breaks it",
        {{textBegin(beyond.substr(0, 12)), {}}, {more(beyond.substr(12, 1)), {"close:1007"}}});
    const std::string frame = textFrame(beyond);
    const std::size_t header = frame.size() - beyond.size();
    row("6.4.3 fails with the part of the frame that breaks it",
        {{frame.substr(0, header + 11), {}}, {frame.substr(header + 11, 4), {"close:1007"}}});
    row("6.4.4 fails with the octet of the frame that breaks it",
        {{frame.substr(0, header + 12), {}}, {frame.substr(header + 12, 1), {"close:1007"}}});
}

void WebSocketConformanceTest::utf8Sequences_data()
{
    columns();
    const auto groups = utf8Groups();
    const std::vector<std::string> exceptions = {"6.6.2", "6.6.5", "6.6.7", "6.6.9", "6.6.11", "6.11.5"};
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (std::size_t i = 0; i < groups[group].texts.size(); ++i) {
            const auto& payload = groups[group].texts[i];
            const std::string number = "6." + std::to_string(5 + group) + "." + std::to_string(i + 1);
            const bool isException =
                std::find(exceptions.begin(), exceptions.end(), number) != exceptions.end();
            const std::string name = number + " " + groups[group].about;
            if (groups[group].valid != isException)
                echoes(name, payload);
            else
                row(name, {{textFrame(payload), {"close:1007"}}});
        }
    }
}

void WebSocketConformanceTest::closing_data()
{
    columns();
    row("7.1.1 a text, then a close",
        {{textFrame("Hello World!"), {"text:Hello World!"}}, {closeFrameWith(1000), {"close:1000"}}});
    row("7.1.2 two closes get one answer", {{closeFrameWith(1000) + closeFrameWith(1000), {"close:1000"}}});
    row("7.1.3 a ping behind the close is not answered", {{closeFrameWith(1000) + ping(""), {"close:1000"}}});
    row("7.1.4 a text behind the close is not echoed",
        {{closeFrameWith(1000) + textFrame("Hello World!"), {"close:1000"}}});
    row("7.1.5 a close inside a fragmented text",
        {{textBegin("fragment1") + closeFrameWith(1000) + last("fragment2"), {"close:1000"}}});
    const std::string large(256 * 1024, 'B');
    row("7.1.6 a text of 256 KiB, a close, a ping",
        {{textFrame(large) + closeFrameWith(1000) + ping(""), {echoOf(large), "close:1000"}}});
    row("7.3.1 a close without payload", {{closeFrameWith(""), {"close:1005"}}});
    row("7.3.2 a close of one byte", {{closeFrameWith("a"), {"close:1002"}}});
    row("7.3.3 a close with a code", {{closeFrameWith(1000), {"close:1000"}}});
    row("7.3.4 a close with a reason",
        {{closeFrameWith(closePayload(1000, "Hello World!")), {"close:1000"}}});
    row("7.3.5 a close with the longest reason",
        {{closeFrameWith(closePayload(1000, std::string(123, '*'))), {"close:1000"}}});
    row("7.3.6 a close with a reason that is too long",
        {{closeFrameWith(closePayload(1000, "").append(124, '*')), {"close:1002"}}});
    row("7.5.1 a close with a reason that is not UTF-8",
        {{closeFrameWith(
              closePayload(1000, "").append("\xCE\xBA\xE1\xBD\xB9\xCF\x83\xCE\xBC\xCE\xB5\xED\xA0\x80"
                                            "edited")),
          {"close:1007"}}});
}

void WebSocketConformanceTest::closeCodes_data()
{
    columns();
    const auto codes = [](std::string_view chapter, std::initializer_list<int> all, bool good) {
        int number = 0;
        for (const int code : all) {
            std::string payload = {static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)};
            row(std::string(chapter) + "." + std::to_string(++number) + " a close with code " +
                    std::to_string(code),
                {{closeFrameWith(payload), {"close:" + QString::number(good ? code : 1002)}}});
        }
    };
    codes("7.7", {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999}, true);
    codes("7.9", {0, 999, 1004, 1005, 1006, 1016, 1100, 2000, 2999}, false);
    codes("7.13", {5000, 65535}, false);
}

void WebSocketConformanceTest::sizes_data()
{
    columns();
    const auto name = [](std::string_view chapter, int number, const char* about, std::size_t size) {
        return std::string(chapter) + "." + std::to_string(number) + " " + about + " " +
               std::to_string(size) + " bytes";
    };
    int number = 0;
    for (const std::size_t size : {64 * 1024ul, 256 * 1024ul, mebi})
        echoes(name("9.1", ++number, "a text of", size), std::string(size, '*'));
    for (const std::size_t size : {4 * mebi, 8 * mebi, 16 * mebi})
        row(name("9.1", ++number, "over the limit: a text of", size),
            {{textFrame(std::string(size, '*')), {"close:1009"}}});
    number = 0;
    for (const std::size_t size : {64 * 1024ul, 256 * 1024ul, mebi, 4 * mebi, 8 * mebi, 16 * mebi})
        row(name("9.2", ++number, "not accepted: a binary message of", size),
            {{binary(std::string(size, '*')), {"close:1003"}}});
    const std::string whole(mebi, '*');
    const std::string four(4 * mebi, '*');
    number = 0;
    for (const std::size_t size : {64ul, 256ul, 1024ul, 4096ul, 16384ul, 65536ul, 262144ul, mebi, 4 * mebi}) {
        ++number;
        row(name("9.3", number, "over the limit: 4 MiB in fragments of", size),
            {{inFragments(four, size), {"close:1009"}}});
        const QStringList expected = size < 1024 ? QStringList{"close:1009"} : QStringList{echoOf(whole)};
        row(name("9.3", number, "1 MiB in fragments of", size), {{inFragments(whole, size), expected}});
        row(name("9.4", number, "not accepted: a binary message in fragments of", size),
            {{withFirstByte(inFragments(whole, size), 0).replace(0, 1, 1, size < mebi ? '\x02' : '\x82'),
              {"close:1003"}}});
    }
    number = 0;
    for (const int size : {64, 128, 256, 512, 1024, 2048}) {
        ++number;
        echoes(name("9.5", number, "1 MiB in writes of", std::size_t(size)), whole, size);
        row(name("9.6", number, "not accepted: binary, in writes of", std::size_t(size)),
            {{binary(whole), {"close:1003"}}}, size);
    }
    number = 0;
    for (const std::size_t size : {0ul, 16ul, 64ul, 256ul, 1024ul, 4096ul}) {
        ++number;
        const std::string payload(size, '*');
        row(name("9.7", number, "1000 round trips of", size),
            Steps(1000, {textFrame(payload), {echoOf(payload)}}));
        row(name("9.8", number, "not accepted: a binary message of", size),
            {{binary(payload), {"close:1003"}}});
    }
    const std::string sixtyFour(64 * 1024, '*');
    row("10.1.1 64 KiB in fragments of 1300 bytes", {{inFragments(sixtyFour, 1300), {echoOf(sixtyFour)}}});
}

void WebSocketConformanceTest::compressionIsNotAgreed_data()
{
    QTest::addColumn<QByteArray>("offer");
    QTest::newRow("12.1 permessage-deflate") << QByteArray("permessage-deflate");
    QTest::newRow("13.1 permessage-deflate, its window left to the server")
        << QByteArray("permessage-deflate; client_max_window_bits");
    QTest::newRow("13.3 permessage-deflate, a small window")
        << QByteArray("permessage-deflate; client_no_context_takeover; client_max_window_bits=9");
    QTest::newRow("13.7 several offers") << QByteArray(
        "permessage-deflate; server_max_window_bits=9, permessage-deflate; client_max_window_bits");
    QTest::newRow("the older deflate-frame") << QByteArray("x-webkit-deflate-frame");
}

void WebSocketConformanceTest::compressionIsNotAgreed()
{
    QFETCH(QByteArray, offer);
    RawClient client(m_running->server.port());
    const auto answer = client.openWebSocket("Sec-WebSocket-Extensions: " + offer.toStdString() + "\r\n");
    QVERIFY(answer.starts_with("HTTP/1.1 101 "));
    QVERIFY(answer.find("Sec-WebSocket-Extensions") == std::string::npos);
    client.send(reserved(textFrame("\xCA\x48\xCD\xC9\xC9\x07"), 4)); // as if it were agreed
    QCOMPARE(client.nextEvent(), std::string("close:1002"));
}

WARROOM_TEST_MAIN(WebSocketConformanceTest)
#include "tst_websocket_conformance.moc"
