// Taking a notification apart by its text: what comes out is what a reading of the whole gives, errors too.
#include "intake/text_mark.h"
#include "intake/webhook.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <random>

using namespace warroom;
using namespace warroom::intake;

namespace {

const std::string alert =
    "{\"status\":\"firing\",\"labels\":{\"alertname\":\"Down\",\"note\":\"a \\\"quoted\\\" "
    "{brace]\\\\\"},\"annotations\":{\"alerts\":\"[{\"},\"startsAt\":"
    "\"2026-11-20T10:00:00Z\",\"fingerprint\":\"abc\"}";

std::string body(const std::string& alerts)
{
    return "{\"version\":\"4\",\"groupLabels\":{\"alerts\":[1,{}]},\"truncatedAlerts\":3,\"alerts\":" +
           alerts + ",\"externalURL\":\"http://[::1]\"}";
}

// What reading the whole gives, and what reading part by part gives.
struct Both
{
    Result<Received> whole;
    Result<std::vector<AlertSignal>> parts;
    std::int64_t notSent = 0;
};

Result<std::vector<AlertSignal>> readParts(const Webhook& webhook)
{
    std::vector<AlertSignal> out;
    for (std::size_t i = 0; i < webhook.size(); ++i) {
        TRY(out.emplace_back(), webhook.read(i));
    }
    return out;
}

Both readBoth(const std::string& text)
{
    Both out{readAlertmanager(text), {}, 0};
    static KnownEnvelopes known; // of all that were read before
    auto webhook = Webhook::open(text, known);
    out.parts = webhook ? readParts(*webhook) : Result<std::vector<AlertSignal>>(webhook.error());
    out.notSent = webhook ? webhook->notSent() : 0;
    return out;
}

} // namespace

class TestWebhook : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatTheWholeSays_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::newRow("one alert") << body("[" + alert + "]");
        QTest::newRow("two with blanks between them") << body("[ " + alert + " ,\n\t" + alert + "\r\n]");
        QTest::newRow("none") << body("[ ]");
        QTest::newRow("a name in escapes") << "{\"version\":\"4\",\"\\u0061lerts\":[" + alert + "]}";
        const auto labelled = [](const std::string& labels) {
            return body("[{\"status\":\"resolved\",\"labels\":{" + labels + "}}]");
        };
        QTest::newRow("escapes") << labelled("\"a\\u0026\":\"\\u00e4\\u20AC\\n\\/\\b\\\\\",\"b\":\"\\t\"");
        QTest::newRow("a pair of halves in escapes") << labelled("\"a\":\"\\ud83d\\ude00\"");
        QTest::newRow("what is no text")
            << labelled("\"n\":1,\"o\":{\"p\":[true]},\"z\":null},\"y\":{\"a\":null");
        QTest::newRow("names without end") << labelled([] {
            std::string out = "\"first\":\"\"";
            for (int i = 0; i < 100; ++i)
                out += ",\"" + std::to_string(i) + "\":\"\"";
            return out;
        }());
        if (!haveSharedData())
            return;
        for (const QString& name : sharedFiles("alertmanager/webhooks", "*.json")) {
            if (!name.endsWith(".headers.json"))
                QTest::newRow(qPrintable(name))
                    << readBytes(sharedData("alertmanager/webhooks/" + name)).toStdString();
        }
    }
    void saysWhatTheWholeSays()
    {
        QFETCH(std::string, text);
        const auto both = readBoth(text);
        QVERIFY(both.whole.has_value());
        QVERIFY2(both.parts.has_value(), both.parts ? "" : both.parts.error().message().c_str());
        QCOMPARE(both.parts->size(), both.whole->alerts.size());
        QCOMPARE(both.notSent, both.whole->notSent);
        for (std::size_t i = 0; i < both.parts->size(); ++i) {
            const auto& part = (*both.parts)[i];
            const auto& whole = both.whole->alerts[i];
            QCOMPARE(digestOf(part), digestOf(whole));
            QCOMPARE(part.dedupKey, whole.dedupKey);
            QCOMPARE(part.action, whole.action);
            QVERIFY(part.labels == whole.labels && part.ended == whole.ended);
        }
    }

    void refusesAsTheWholeIsRefused_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::newRow("no JSON") << std::string("alerts");
        QTest::newRow("nothing") << std::string();
        QTest::newRow("an array") << std::string("[]");
        QTest::newRow("another version") << "{\"version\":\"3\",\"alerts\":[" + alert + "]}";
        QTest::newRow("no version") << "{\"alerts\":[" + alert + "]}";
        QTest::newRow("no alerts") << std::string("{\"version\":\"4\"}");
        QTest::newRow("alerts that are null") << body("null");
        QTest::newRow("alerts that are an object") << body("{}");
        QTest::newRow("an alert that is none") << body("[" + alert + ",7]");
        QTest::newRow("a comma too many") << body("[" + alert + ",]");
        QTest::newRow("a comma too few") << body("[" + alert + " " + alert + "]");
        QTest::newRow("brackets that do not fit") << body("[{\"labels\":{]}]");
        QTest::newRow("an alert that is cut") << "{\"version\":\"4\",\"alerts\":[" + alert.substr(0, 60);
        QTest::newRow("a text that does not end") << body("[{\"status\":\"firing}]");
        QTest::newRow("a second document") << body("[]") + "{}";
        QTest::newRow("alerts twice") << "{\"version\":\"4\",\"alerts\":[],\"alerts\":[" + alert + "]}";
        QTest::newRow("alerts twice, once in escapes")
            << "{\"version\":\"4\",\"alerts\":[],\"\\u0061lerts\":[" + alert + "]}";
        QTest::newRow("a key twice within an alert")
            << body("[{\"status\":\"firing\",\"status\":\"firing\"}]");
        QTest::newRow("broken UTF-8 within an alert")
            << body("[{\"status\":\"firing\",\"labels\":{\"a\":\"\xff\"}}]");
        QTest::newRow("broken UTF-8 beside the alerts")
            << "{\"version\":\"4\",\"receiver\":\"\xff\",\"alerts\":[" + alert + "]}";
        QTest::newRow("a status that there is not") << body("[" + alert + ",{\"status\":\"FIRING\"}]");
        QTest::newRow("a time that is none") << body("[{\"status\":\"firing\",\"startsAt\":\"yesterday\"}]");
        QTest::newRow("too deep within an alert")
            << body("[{\"status\":\"firing\",\"x\":" + std::string(62, '[') + std::string(62, ']') + "}]");
    }
    void refusesAsTheWholeIsRefused()
    {
        QFETCH(std::string, text);
        const auto both = readBoth(text);
        QVERIFY(!both.whole);
        QVERIFY(!both.parts);
        QCOMPARE(both.parts.error().code(), both.whole.error().code());
        QCOMPARE(both.parts.error().message(), both.whole.error().message());
        QCOMPARE(both.parts.error().path(), both.whole.error().path());
    }

    // Bytes put in, taken out and changed anywhere: both ways of reading take the same ones, and say the
    // same.
    void brokenAnyhowItIsReadAsTheWholeIs()
    {
        const std::string good = body("[" + alert + " , " + alert + "]");
        const std::string_view bytes = "{}[],:\"\\ \n0nat\xff";
        std::mt19937 random(20261120);
        const auto below = [&](std::size_t end) { return std::size_t{random()} % end; };
        int taken = 0;
        for (int i = 0; i < 20'000; ++i) {
            std::string text = good;
            for (auto changes = 1 + below(2); changes > 0; --changes) {
                const auto at = below(text.size());
                const char byte = bytes[below(bytes.size())];
                if (const auto kind = below(3); kind == 0)
                    text[at] = byte;
                else if (kind == 1)
                    text.insert(at, 1, byte);
                else
                    text.erase(at, 1 + below(20));
            }
            const auto both = readBoth(text);
            QVERIFY2(both.whole.has_value() == both.parts.has_value(), text.c_str());
            if (!both.whole) {
                QVERIFY2(both.whole.error().code() == both.parts.error().code(), text.c_str());
                continue;
            }
            ++taken;
            QVERIFY2(both.whole->alerts.size() == both.parts->size(), text.c_str());
            for (std::size_t n = 0; n < both.parts->size(); ++n)
                QVERIFY2(digestOf((*both.parts)[n]) == digestOf(both.whole->alerts[n]), text.c_str());
        }
        QVERIFY(taken > 500);
    }

    void anAlertIsToldByItsOwnBytes()
    {
        KnownEnvelopes known;
        const auto webhook = Webhook::open(body("[" + alert + ", " + alert + "]"), known);
        QVERIFY(webhook.has_value());
        QCOMPARE(std::string(webhook->text(0)), alert);
        QCOMPARE(std::string(webhook->text(1)), alert);
    }

    void anEnvelopeIsReadOnce()
    {
        const auto envelope = [](const std::string& alerts, int notSent) {
            return "{\"version\":\"4\",\"truncatedAlerts\":" + std::to_string(notSent) + ",\"alerts\":[" +
                   alerts + "]}";
        };
        KnownEnvelopes known;
        QVERIFY(!known.find(envelope("", 3)));
        QCOMPARE(Webhook::open(envelope(alert, 3), known)->notSent(), std::int64_t{3});
        QCOMPARE(known.find(envelope("", 3)).value_or(0), std::int64_t{3});
        QCOMPARE(Webhook::open(envelope("", 3), known)->notSent(), std::int64_t{3});
        QCOMPARE(Webhook::open(envelope(alert, 4), known)->notSent(), std::int64_t{4});
        QVERIFY(!Webhook::open("{\"version\":\"3\",\"alerts\":[]}", known));
        QVERIFY(!known.find("{\"version\":\"3\",\"alerts\":[]}"));
        for (int i = 0; i < 5'000; ++i)
            known.add(std::to_string(i), 1);
        QVERIFY(!known.find("0"));
        known.add(std::string(5'000, ' '), 1);
        QVERIFY(!known.find(std::string(5'000, ' ')));
    }

    void bothWaysOfReadingKeepToTheSameBounds()
    {
        const std::string text = body("[" + alert + "]");
        KnownEnvelopes known;
        for (const auto& [labels, kept] : {std::pair<std::size_t, std::size_t>{1, 1}, {64, 2}, {0, 2}}) {
            Bounds bounds;
            bounds.labels = labels;
            const auto whole = readAlertmanager(text, bounds);
            const auto webhook = Webhook::open(text, known, bounds);
            QVERIFY(whole && webhook);
            QVERIFY(!webhook->text(0).empty());
            const auto part = webhook->read(0);
            QVERIFY(part.has_value());
            QCOMPARE(part->labels.size(), kept);
            QVERIFY(part->labels == whole->alerts[0].labels);
        }
    }

    // Against OpenSSL: openssl mac -macopt hexkey:000102…0f -macopt size:16 SIPHASH
    void marksAreSipHash_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<quint64>("first");
        QTest::addColumn<quint64>("second");
        QTest::newRow("of nothing") << 0 << quint64{0xe6a825ba047f81a3u} << quint64{0x930255c71472f66du};
        QTest::newRow("of one byte") << 1 << quint64{0x44af996bd8c187dau} << quint64{0x45fc229b11597634u};
        QTest::newRow("of 15 bytes") << 15 << quint64{0x11a8b03399e99354u} << quint64{0xd9c3cf970fec087eu};
    }
    void marksAreSipHash()
    {
        QFETCH(int, size);
        QFETCH(quint64, first);
        QFETCH(quint64, second);
        std::string text;
        for (int i = 0; i < size; ++i)
            text += static_cast<char>(i);
        const auto mark = markOf({0x0706050403020100u, 0x0f0e0d0c0b0a0908u}, text);
        QCOMPARE(quint64{mark[0]}, first);
        QCOMPARE(quint64{mark[1]}, second);
    }
};

WARROOM_TEST_MAIN(TestWebhook)
#include "tst_webhook.moc"
