// JSON from outside: what is refused, by which code, and that nothing is rounded, overwritten or overrun.
#include "protocol/json_reader.h"

#include "support/test_main.h"

using namespace std::string_literals;
using namespace warroom;
using json::Limits;
using json::Reader;

namespace {

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

QString codeOf(const std::string& text, const Limits& limits = {})
{
    const auto parsed = json::parseObject(text, limits);
    return parsed ? QString() : QString::fromStdString(std::string(codeName(parsed.error().code())));
}

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotAccepted_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, std::string text, const char* code) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QString(code);
        };
        row("WSM01 an empty message", "", "E_JSON_SYNTAX");
        row("only blanks", " \n ", "E_JSON_SYNTAX");
        row("WSM02 a message that ends too early", "{\"op\":\"comment.add\",", "E_JSON_SYNTAX");
        row("WSM03 an array at the top", "[1,2]", "E_NOT_OBJECT");
        row("a string at the top", "\"x\"", "E_NOT_OBJECT");
        row("WSM04 depth 64", "{\"a\":" + nested(63) + "}", "");
        row("WSM04 depth 65", "{\"a\":" + nested(64) + "}", "E_JSON_DEPTH");
        row("WSM05 depth 100 000", "{\"a\":" + nested(100'000) + "}", "E_JSON_DEPTH");
        row("WSM06 a key that stands twice", "{\"op\":1,\"op\":1}", "E_JSON_DUPKEY");
        row("a key that stands twice further in", "{\"a\":[{\"b\":{\"c\":1,\"d\":2,\"c\":3}}]}",
            "E_JSON_DUPKEY");
        row("a key that stands twice, once escaped", "{\"op\":1,\"\\u006fp\":2}", "E_JSON_DUPKEY");
        row("the same key in two objects", "{\"a\":{\"a\":1},\"b\":{\"a\":2}}", "");
        row("WSM07 a number that is too large", "{\"n\":1e400}", "E_JSON_NUMBER");
        row("WSM07 no number", "{\"n\":NaN}", "E_JSON_SYNTAX");
        row("a number with a leading zero", "{\"n\":01}", "E_JSON_SYNTAX");
        row("WSM09 half a surrogate pair", "{\"a\":\"\\ud800\"}", "E_UTF16_SURROGATE");
        row("half a surrogate pair before a letter", "{\"a\":\"\\ud800x\"}", "E_UTF16_SURROGATE");
        row("the second half alone", "{\"a\":\"\\udc00\"}", "E_UTF16_SURROGATE");
        row("two first halves", "{\"a\":\"\\ud800\\ud800\"}", "E_UTF16_SURROGATE");
        row("a whole surrogate pair", "{\"a\":\"\\ud83d\\udd25\"}", "");
        row("WSM11 a byte order mark", "\xEF\xBB\xBF{}", "E_JSON_SYNTAX");
        row("broken UTF-8", "{\"a\":\"\xC3\"}", "E_UTF8");
        row("an overlong zero", "{\"a\":\"\xC0\x80\"}", "E_UTF8");
        row("a raw control character", "{\"a\":\"\x01\"}", "E_JSON_SYNTAX");
        row("something behind the document", "{} {}", "E_JSON_SYNTAX");
        row("blanks behind the document", "{} \n", "");
        row("a comment", "{/* hello */}", "E_JSON_SYNTAX");
        row("a trailing comma", "{\"a\":1,}", "E_JSON_SYNTAX");
        row("single quotes", "{'a':1}", "E_JSON_SYNTAX");
        row("a bad escape", "{\"a\":\"\\x\"}", "E_JSON_SYNTAX");
    }
    void whatIsNotAccepted()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QCOMPARE(codeOf(text.toStdString()), code);
    }

    void sizesAreLimited_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("as many keys as are accepted") << QByteArray(R"({"a":1,"b":2,"c":3})") << QString();
        QTest::newRow("one key more") << QByteArray(R"({"a":1,"b":2,"c":3,"d":4})") << QString("E_JSON_SIZE");
        QTest::newRow("as many elements as are accepted") << QByteArray(R"({"a":[1,2,3,4]})") << QString();
        QTest::newRow("one element more") << QByteArray(R"({"a":[1,2,3,4,5]})") << QString("E_JSON_SIZE");
        QTest::newRow("as long a string as is accepted") << QByteArray(R"({"a":"12345"})") << QString();
        QTest::newRow("one byte more") << QByteArray(R"({"a":"123456"})") << QString("E_JSON_SIZE");
        QTest::newRow("a key that is too long") << QByteArray(R"({"123456":1})") << QString("E_JSON_SIZE");
    }
    void sizesAreLimited()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QCOMPARE(codeOf(text.toStdString(), {64, 3, 4, 5}), code);
    }

    void errorsNameTheByte()
    {
        QVERIFY(json::parse("{\"a\":tru}").error().message().find("byte") != std::string::npos);
        QVERIFY(json::parse("{\"key\":1,\"key\":2}").error().message().find("\"key\"") != std::string::npos);
        QCOMPARE(json::parse(nested(65)).error().limit(), std::optional<std::int64_t>(64));
    }

    void integersAreExactOrRefused_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("WSM08 2^53 + 1")
            << QByteArray("9007199254740993") << qint64(9007199254740993) << QString();
        QTest::newRow("the largest") << QByteArray("9223372036854775807")
                                     << std::numeric_limits<qint64>::max() << QString();
        QTest::newRow("one more") << QByteArray("9223372036854775808") << qint64(0) << QString("E_RANGE");
        QTest::newRow("far more") << QByteArray("99999999999999999999999") << qint64(0) << QString("E_RANGE");
        QTest::newRow("the smallest")
            << QByteArray("-9223372036854775808") << std::numeric_limits<qint64>::min() << QString();
        QTest::newRow("a fraction") << QByteArray("1.5") << qint64(0) << QString("E_RANGE");
        QTest::newRow("a string") << QByteArray("\"1\"") << qint64(0) << QString("E_FIELD_TYPE");
        QTest::newRow("null") << QByteArray("null") << qint64(0) << QString("E_FIELD_MISSING");
    }
    void integersAreExactOrRefused()
    {
        QFETCH(QByteArray, number);
        QFETCH(qint64, value);
        QFETCH(QString, code);
        const auto object = json::parseObject("{\"n\":" + number.toStdString() + "}");
        QVERIFY_RESULT(object);
        const auto read = Reader(*object, "hello").number("n");
        if (code.isEmpty()) {
            QVERIFY_RESULT(read);
            QCOMPARE(qint64(*read), value);
        } else {
            QCOMPARE(QString::fromStdString(std::string(codeName(read.error().code()))), code);
            QCOMPARE(read.error().path(), "hello.n"s);
        }
    }

    void fieldsAreReadByTheirType()
    {
        const auto object = json::parseObject(
            R"({"t":"x","b":true,"at":"2026-03-04T03:00:00.5Z","o":{},"a":[],"z":null,"id":"018f3b5e-7c00-7abc-8def-0123456789ab"})");
        QVERIFY_RESULT(object);
        const Reader reader(*object);
        QCOMPARE(*reader.text("t"), "x"s);
        QCOMPARE(*reader.textOr("missing", "y"), "y"s);
        QCOMPARE(*reader.flagOr("b", false), true);
        QCOMPARE(**reader.time("at"), Time(Duration(1'772'593'200'500)));
        QVERIFY(!reader.time("missing")->has_value());
        QVERIFY(reader.object("o") && reader.array("a"));
        QVERIFY(reader.has("z") && reader.isNull("z") && !reader.find("z"));
        QCOMPARE(reader.id<OpId>("id")->text(), "018f3b5e-7c00-7abc-8def-0123456789ab"s);
        QCOMPARE(reader.text("o").error().code(), ErrorCode::FieldType);
        QCOMPARE(reader.text("missing").error().code(), ErrorCode::FieldMissing);
        QCOMPARE(reader.flagOr("t", false).error().code(), ErrorCode::FieldType);
        QCOMPARE(reader.time("t").error().path(), "t"s);
        QCOMPARE(reader.id<OpId>("t").error().path(), "t"s);
    }

    void zeroInAStringIsKeptForTheFieldsToJudge()
    {
        const auto object = json::parseObject(R"({"t":"a\u0000b"})");
        QVERIFY_RESULT(object);
        QCOMPARE(*Reader(*object).text("t"), "a\0b"s);
    }
};

WARROOM_TEST_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
