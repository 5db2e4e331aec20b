// The frame codec: each rule of RFC 6455 as a row, fed whole and byte by byte.
#include "net/websocket_codec.h"

#include "support/test_main.h"

using namespace warroom::net;

namespace {

constexpr std::array<std::uint8_t, 4> mask = {0x12, 0x34, 0x56, 0x78};

std::string fromClient(Opcode opcode, std::string_view payload, Fragment fragment = Fragment::Last)
{
    return maskedFrame(opcode, payload, mask, fragment);
}

// A masked header with chosen bits and no payload behind it.
std::string header(std::uint8_t first, std::uint8_t length, std::string_view extended = {})
{
    std::string out{static_cast<char>(first), static_cast<char>(0x80 | length)};
    out += extended;
    out.append(reinterpret_cast<const char*>(mask.data()), mask.size());
    return out;
}

QString describe(const FrameEvent& event)
{
    const auto text =
        QString::fromUtf8(event.payload.data(), static_cast<qsizetype>(event.payload.size())).left(40);
    switch (event.kind) {
    case FrameEvent::Kind::Text:
        return QString("text %1 %2").arg(event.payload.size()).arg(text);
    case FrameEvent::Kind::Ping:
        return "ping " + text;
    case FrameEvent::Kind::Pong:
        return "pong " + text;
    case FrameEvent::Kind::Close:
        return QString("close %1 %2").arg(event.code).arg(text);
    case FrameEvent::Kind::ProtocolError:
        return QString("error %1").arg(event.code);
    }
    return {};
}

QStringList eventsOf(FrameReader& reader, std::string_view input)
{
    QStringList out;
    while (!input.empty()) {
        if (const auto event = reader.next(input))
            out << describe(*event).trimmed();
    }
    return out;
}

const std::string surrogate = "\xED\xA0\x80";

} // namespace

class WebSocketCodecTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatClientsSend_data();
    void readsWhatClientsSend();
    void limitsApplyFromTheLengthField();
    void serverFramesAreReadUnmasked();
    void pausingBetweenMessagesLosesNothing();
    void utf8IsCheckedAcrossPieces_data();
    void utf8IsCheckedAcrossPieces();
    void closeReasonsAreCutAtACharacter();
};

void WebSocketCodecTest::readsWhatClientsSend_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QStringList>("events");
    const auto row = [](const char* name, const std::string& input, const QStringList& events) {
        QTest::newRow(name) << QByteArray::fromStdString(input) << events;
    };
    row("a short text", fromClient(Opcode::Text, "hello"), {"text 5 hello"});
    row("an empty text", fromClient(Opcode::Text, ""), {"text 0"});
    row("two messages in one read", fromClient(Opcode::Text, "a") + fromClient(Opcode::Text, "b"),
        {"text 1 a", "text 1 b"});
    row("a text of 126 bytes", fromClient(Opcode::Text, std::string(126, 'x')),
        {"text 126 " + QString(40, 'x')});
    row("a text of 65536 bytes", fromClient(Opcode::Text, std::string(65536, 'x')),
        {"text 65536 " + QString(40, 'x')});
    row("three fragments",
        fromClient(Opcode::Text, "a", Fragment::MoreFollow) +
            fromClient(Opcode::Continuation, "b", Fragment::MoreFollow) +
            fromClient(Opcode::Continuation, "c"),
        {"text 3 abc"});
    row("a ping inside a fragmented message",
        fromClient(Opcode::Text, "a", Fragment::MoreFollow) + fromClient(Opcode::Ping, "p") +
            fromClient(Opcode::Continuation, "b"),
        {"ping p", "text 2 ab"});
    row("a character split over fragments",
        fromClient(Opcode::Text, "\xC3", Fragment::MoreFollow) + fromClient(Opcode::Continuation, "\xA4"),
        {"text 2 \u00E4"});
    row("ping and pong", fromClient(Opcode::Ping, "1") + fromClient(Opcode::Pong, "2"), {"ping 1", "pong 2"});
    row("close without a code", fromClient(Opcode::Close, ""), {"close 1005"});
    row("close with code and reason", fromClient(Opcode::Close, closePayload(4000, "bye")),
        {"close 4000 bye"});
    row("nothing counts after a close", fromClient(Opcode::Close, "") + fromClient(Opcode::Text, "late"),
        {"close 1005"});
    row("an unmasked frame", frame(Opcode::Text, "hello"), {"error 1002"});
    row("RSV1 set", header(0xC1, 0), {"error 1002"});
    row("RSV2 set", header(0xA1, 0), {"error 1002"});
    row("opcode 3", header(0x83, 0), {"error 1002"});
    row("opcode 11", header(0x8B, 0), {"error 1002"});
    row("a ping with 126 bytes", fromClient(Opcode::Ping, std::string(126, 'x')), {"error 1002"});
    row("a fragmented ping", fromClient(Opcode::Ping, "x", Fragment::MoreFollow), {"error 1002"});
    row("a continuation without a start", fromClient(Opcode::Continuation, "x"), {"error 1002"});
    row("a new text inside a fragmented message",
        fromClient(Opcode::Text, "a", Fragment::MoreFollow) + fromClient(Opcode::Text, "b"), {"error 1002"});
    row("a surrogate in a text", fromClient(Opcode::Text, surrogate), {"error 1007"});
    row("UTF-8 broken only in the last fragment",
        fromClient(Opcode::Text, "good", Fragment::MoreFollow) + fromClient(Opcode::Continuation, "\xFF"),
        {"error 1007"});
    row("a text that ends inside a character", fromClient(Opcode::Text, "\xE2\x82"), {"error 1007"});
    row("a binary message", fromClient(Opcode::Binary, "x"), {"error 1003"});
    row("a length of 2^63", header(0x81, 127, std::string("\x80\0\0\0\0\0\0\0", 8)), {"error 1002"});
    row("a length that is not in its shortest form", header(0x81, 126, std::string("\0\x05", 2)),
        {"error 1002"});
    row("1 MiB and a byte", header(0x81, 127, std::string("\0\0\0\0\0\x10\0\x01", 8)), {"error 1009"});
    row("close with one byte", fromClient(Opcode::Close, "x"), {"error 1002"});
    row("close with code 999", fromClient(Opcode::Close, closePayload(999, "")), {"error 1002"});
    row("close with code 1004", fromClient(Opcode::Close, closePayload(1004, "")), {"error 1002"});
    row("close with code 1005", fromClient(Opcode::Close, "\x03\xED"), {"error 1002"});
    row("close with code 1006", fromClient(Opcode::Close, closePayload(1006, "")), {"error 1002"});
    row("close with code 1015", fromClient(Opcode::Close, closePayload(1015, "")), {"error 1002"});
    row("close with code 5000", fromClient(Opcode::Close, closePayload(5000, "")), {"error 1002"});
    row("close with a reason that is not UTF-8", fromClient(Opcode::Close, "\x03\xE8\xFF"), {"error 1007"});
    std::string fragments = fromClient(Opcode::Text, "", Fragment::MoreFollow);
    for (int i = 0; i < 5000; ++i)
        fragments += fromClient(Opcode::Continuation, "", Fragment::MoreFollow);
    row("5,000 empty fragments", fragments, {"error 1009"});
    const std::string half(512 * 1024, 'x');
    row("1 MiB and a byte in two fragments",
        fromClient(Opcode::Text, half, Fragment::MoreFollow) + fromClient(Opcode::Continuation, half + "x"),
        {"error 1009"});
}

void WebSocketCodecTest::readsWhatClientsSend()
{
    QFETCH(QByteArray, input);
    QFETCH(QStringList, events);
    FrameReader whole(FramesFrom::Client);
    QCOMPARE(eventsOf(whole, input.toStdString()), events);
    FrameReader single(FramesFrom::Client);
    QStringList collected;
    for (const char byte : input)
        collected += eventsOf(single, {&byte, 1});
    QCOMPARE(collected, events);
}

void WebSocketCodecTest::limitsApplyFromTheLengthField()
{
    FrameReader reader(FramesFrom::Client, {10, 2});
    QCOMPARE(eventsOf(reader, fromClient(Opcode::Text, "0123456789")), QStringList{"text 10 0123456789"});
    QCOMPARE(eventsOf(reader, fromClient(Opcode::Text, "0123456789a").substr(0, 6)),
             QStringList{"error 1009"});
    FrameReader unlimited(FramesFrom::Client, {0, 0});
    QCOMPARE(eventsOf(unlimited, fromClient(Opcode::Text, std::string(2 * 1024 * 1024, 'x'))).size(), 1);
}

void WebSocketCodecTest::serverFramesAreReadUnmasked()
{
    FrameReader reader(FramesFrom::Server);
    QCOMPARE(eventsOf(reader, frame(Opcode::Text, "hello") + closeFrame(1001, "bye")),
             (QStringList{"text 5 hello", "close 1001 bye"}));
    FrameReader strict(FramesFrom::Server);
    QCOMPARE(eventsOf(strict, fromClient(Opcode::Text, "hello")), QStringList{"error 1002"});
}

void WebSocketCodecTest::pausingBetweenMessagesLosesNothing()
{
    const std::string bytes = fromClient(Opcode::Text, "one") + fromClient(Opcode::Text, "two");
    FrameReader reader(FramesFrom::Client);
    std::string_view input = bytes;
    const auto first = reader.next(input);
    QVERIFY(first.has_value());
    QCOMPARE(first->payload, std::string_view("one"));
    const auto second = reader.next(input);
    QVERIFY(second.has_value());
    QCOMPARE(second->payload, std::string_view("two"));
    QVERIFY(input.empty());
}

void WebSocketCodecTest::utf8IsCheckedAcrossPieces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("ASCII longer than a word") << QByteArray("0123456789abcdef0") << true;
    QTest::newRow("two, three and four bytes") << QByteArray("\xC3\xA4\xE2\x82\xAC\xF0\x9F\x9A\x92") << true;
    QTest::newRow("the last code point") << QByteArray("\xF4\x8F\xBF\xBF") << true;
    QTest::newRow("beyond the last code point") << QByteArray("\xF4\x90\x80\x80") << false;
    QTest::newRow("overlong slash in two bytes") << QByteArray("\xC0\xAF") << false;
    QTest::newRow("overlong in three bytes") << QByteArray("\xE0\x80\xAF") << false;
    QTest::newRow("overlong in four bytes") << QByteArray("\xF0\x80\x80\xAF") << false;
    QTest::newRow("a surrogate") << QByteArray("\xED\xBF\xBF") << false;
    QTest::newRow("a lone continuation byte") << QByteArray("a\x80") << false;
    QTest::newRow("cut short") << QByteArray("\xE2\x82") << false;
}

void WebSocketCodecTest::utf8IsCheckedAcrossPieces()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, valid);
    Utf8Checker whole;
    QCOMPARE(whole.add(text.toStdString()) && whole.complete(), valid);
    Utf8Checker single;
    bool good = true;
    for (const char byte : text)
        good = good && single.add({&byte, 1});
    QCOMPARE(good && single.complete(), valid);
}

void WebSocketCodecTest::closeReasonsAreCutAtACharacter()
{
    std::string reason(122, 'x');
    reason += "\xC3\xA4";
    QCOMPARE(closePayload(1000, reason), std::string("\x03\xE8") + std::string(122, 'x'));
    QVERIFY(closePayload(static_cast<std::uint16_t>(CloseCode::NoCode), "x").empty());
}

WARROOM_TEST_MAIN(WebSocketCodecTest)
#include "tst_websocket_codec.moc"
