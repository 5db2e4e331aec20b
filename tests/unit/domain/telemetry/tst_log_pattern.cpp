// Lines that say the same have one pattern, lines that do not have two; also the lines of real services.
#include "domain/telemetry/log_pattern.h"

#include "support/shared_data.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace warroom;

namespace {

constexpr const char* membersLine = "{\"code\":503,\"user\":\"mara\",\"n\":[1, 2, 3]}";
constexpr const char* membersPattern = "{\"code\":*,\"user\":*,\"n\":[*]}";
constexpr const char* messageLine = "{\"message\":\"charged 20.99\",\"amount\":20.99}";
constexpr const char* messagePattern = "{\"message\":charged *,\"amount\":*}";
constexpr const char* escapedLine = "bad \"a\\\"b\" here";

void collectBodies(const QJsonValue& value, QStringList& out)
{
    if (value.isArray()) {
        for (const QJsonValue& one : value.toArray())
            collectBodies(one, out);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (object.contains("severityNumber") && object["body"].toObject().contains("stringValue"))
            out << object["body"].toObject()["stringValue"].toString();
        for (const QJsonValue& one : object)
            collectBodies(one, out);
    }
}

} // namespace

class TestLogPattern : public QObject
{
    Q_OBJECT

private slots:
    void whatVariesIsAStar_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("pattern");
        const auto row = [](const char* name, const char* line, const char* pattern) {
            QTest::newRow(name) << line << pattern;
        };
        row("words stay", "connection refused", "connection refused");
        row("a number", "deadline exceeded after 8000 ms", "deadline exceeded after * ms");
        row("a number with its unit", "took 8000ms of 1.5GiB", "took *ms of *GiB");
        row("a negative number", "balance -12.50, offset=-3", "balance *, offset=*");
        row("an id behind a word", "checkout started for user-126", "checkout started for user-*");
        row("a host keeps its name", "orders-3 is gone, db12 stays", "orders-* is gone, db12 stays");
        row("short numbers that end a word", "s3 and http2 and /v2/orders", "s3 and http2 and /v2/orders");
        row("a UUID", "rolled back 550e8400-e29b-41d4-a716-446655440000: why", "rolled back *: why");
        row("a hash", "commit a1b2c3d of 9fac0c752d526aef", "commit * of *");
        row("words of hex letters stay", "a faded facade decade", "a faded facade decade");
        row("an address with its port", "dial tcp 10.0.0.7:5432: refused", "dial tcp *: refused");
        row("a time", "2026-11-20T10:20:30.123Z started", "* started");
        row("a quoted value", "user \"mara\" of 'Berlin' has `x`", "user * of * has *");
        row("an apostrophe is no quote", "couldn't open the mayor's file", "couldn't open the mayor's file");
        row("typographic quotes", "circuit breaker \u201epayments\u201c is open \u2013 \U0001f525",
            "circuit breaker * is open \u2013 \U0001f525");
        row("a variable part of a path", "GET /v2/orders/4711/items/17 failed",
            "GET /v2/orders/*/items/* failed");
        row("members keep their names", membersLine, membersPattern);
        row("what a message says", messageLine, messagePattern);
        row("an escaped quote", escapedLine, "bad * here");
        row("a quote that never ends", "bad \"input of 7", "bad \"input of *");
        row("the first line", "  panic: boom 7\n  at main.go:12", "panic: boom *");
        row("a mark of masking", "card [masked: card_number] refused", "card [masked: card_number] refused");
        row("an id of letters and digits", "customer cus_9s6XKzkNRiz8i3 gone", "customer cus_* gone");
        row("nothing", "", "");
        row("only a line end", "\n", "");
    }
    void whatVariesIsAStar()
    {
        QFETCH(QString, line);
        QFETCH(QString, pattern);
        QCOMPARE(QString::fromStdString(patternOf(line.toStdString())), pattern);
    }

    void aLongLineIsCutBetweenCharacters()
    {
        const auto pattern = QString::fromStdString(patternOf(QString(300, QChar(0x00e4)).toStdString()));
        QCOMPARE(pattern, QString(200, QChar(0x00e4)));
    }

    void anyBytesAreTaken()
    {
        std::string all;
        for (int i = 0; i < 256; ++i)
            all += static_cast<char>(i);
        QVERIFY(!patternOf(all + all).empty());
        QCOMPARE(patternOf("\\\"\\\"\""), std::string("\\*"));
    }

    void realLinesFallIntoFewPatterns()
    {
        if (!haveSharedData())
            QSKIP("no shared data");
        QStringList bodies;
        for (const QString& set : QStringList{"json-plain", "json-bearer"}) {
            for (const QString& file : sharedFiles("otlp/captures/" + set, "*-logs.json"))
                collectBodies(
                    QJsonDocument::fromJson(readBytes(sharedData("otlp/captures/" + set + "/" + file)))
                        .object(),
                    bodies);
        }
        std::map<QString, int> counts;
        for (const QString& body : bodies)
            ++counts[QString::fromStdString(patternOf(body.toStdString()))];
        QStringList patterns;
        for (const auto& [pattern, count] : counts)
            patterns << pattern;
        const QStringList expected{
            "charge failed: ledger: could not serialize access due to concurrent update",
            "charge failed: upstream acquirer timed out after * ms",
            "checkout started for user-*",
            "circuit breaker * is open \u2013 \u6c7a\u6e08\u505c\u6b62 \U0001f525",
            "heap * MiB, * handles",
            "payments answered *, giving the order back to the cart"};
        QCOMPARE(patterns.join("\n"), expected.join("\n"));
        QVERIFY(counts["checkout started for user-*"] > 10);
    }
};

WARROOM_TEST_MAIN(TestLogPattern)
#include "tst_log_pattern.moc"
