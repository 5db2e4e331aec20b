// OTLP bodies that real exporters sent, in every encoding, and bodies that nobody should send.
#include "intake/otlp.h"

#include "intake/wire.h"
#include "support/gzipped.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

using namespace warroom;
using namespace warroom::intake;
using test::gzipped;

namespace {

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray spanJson(const QByteArray& fields)
{
    return "{\"resourceSpans\":[{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":{"
           "\"stringValue\":"
           "\"checkout\"}}]},\"scopeSpans\":[{\"spans\":[{" +
           fields + "}]}]}]}";
}

const QByteArray goodSpan =
    "\"traceId\":\"09fc6ad5fdc3f9c8607fe128c56342b1\",\"spanId\":\"9fac0c752d526aef\",\"name\":"
    "\"POST\",\"kind\":3,\"startTimeUnixNano\":\"1000\",\"endTimeUnixNano\":2000";

} // namespace

class TestOtlp : public QObject
{
    Q_OBJECT

private slots:
    void everyCaptureIsRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QJsonObject>("expected");
        if (!haveSharedData()) {
            QTest::newRow("no shared data") << QString() << QJsonObject();
            return;
        }
        const auto all =
            QJsonDocument::fromJson(readBytes(sharedData("otlp/captures/expected.json"))).object();
        for (auto one = all.begin(); one != all.end(); ++one) {
            if (one.value().isObject() && one.value().toObject().contains("signal"))
                QTest::newRow(qPrintable(one.key())) << one.key() << one.value().toObject();
        }
    }
    void everyCaptureIsRead()
    {
        QFETCH(QString, file);
        QFETCH(QJsonObject, expected);
        if (file.isEmpty())
            QSKIP("no shared data");
        std::string body = readBytes(sharedData("otlp/captures/" + file)).toStdString();
        if (file.endsWith(".gz")) {
            const auto plain = gunzip(body, 64u << 20);
            QVERIFY(plain.has_value());
            body = *plain;
        }
        const auto encoding = file.contains(".pb") ? OtlpEncoding::Protobuf : OtlpEncoding::Json;
        const bool traces = expected["signal"].toString() == "traces";
        const auto read = traces ? readTraces(body, encoding) : readLogs(body, encoding);
        QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
        QCOMPARE(read->rejected, std::int64_t{0});
        std::set<TraceId> ids;
        std::set<QString> services;
        int bad = 0;
        for (const auto& span : read->spans) {
            ids.insert(span.trace);
            services.insert(QString::fromStdString(span.service));
            bad += span.failed;
        }
        for (const auto& line : read->logs) {
            if (line.trace != TraceId{})
                ids.insert(line.trace);
            services.insert(QString::fromStdString(line.service));
            bad += line.severity >= 17;
        }
        QCOMPARE(int(read->spans.size()), expected["spans"].toInt());
        QCOMPARE(int(read->logs.size()), expected["log_records"].toInt());
        QCOMPARE(bad,
                 traces ? expected["error_spans"].toInt() : expected["records_at_error_or_above"].toInt());
        QCOMPARE(int(ids.size()), expected["traces"].toInt());
        QCOMPARE(int(services.size()), int(expected["services"].toArray().size()));
    }

    void numbersMayBeTexts()
    {
        const auto read = readTraces(view(spanJson(goodSpan)), OtlpEncoding::Json);
        QVERIFY(read.has_value());
        QCOMPARE(read->spans[0].start, std::int64_t{1'000});
        QCOMPARE(read->spans[0].end, std::int64_t{2'000});
        QCOMPARE(read->spans[0].service, std::string("checkout"));
    }

    void onlyWhatIsOfTheServiceIsKept_data()
    {
        QTest::addColumn<std::string>("service");
        QTest::addColumn<int>("kept");
        const auto row = [](const char* name, const char* service, int kept) {
            QTest::newRow(name) << std::string(service) << kept;
        };
        row("its own", "search", 1);
        row("nobody's", "unknown_service", 1);
        row("nobody's, of a process", "unknown_service:node", 1);
        row("another's", "checkout", 0);
        row("another's that begins alike", "search-index", 0);
        row("a name that begins like nobody's", "unknown_services", 0);
    }
    void onlyWhatIsOfTheServiceIsKept()
    {
        QFETCH(std::string, service);
        QFETCH(int, kept);
        Telemetry telemetry;
        telemetry.spans.resize(1);
        telemetry.logs.resize(1);
        telemetry.spans[0].service = telemetry.logs[0].service = service;
        keepOnly("search", telemetry);
        QCOMPARE(int(telemetry.spans.size()), kept);
        QCOMPARE(int(telemetry.logs.size()), kept);
        QCOMPARE(telemetry.rejected, std::int64_t{kept == 1 ? 0 : 2});
        QCOMPARE(telemetry.why, kept == 1
                                    ? std::string()
                                    : "this intake key speaks for the service \"search\" alone, not for \"" +
                                          service + "\"");
        for (const auto& span : telemetry.spans)
            QCOMPARE(span.service, std::string("search"));
        for (const auto& line : telemetry.logs)
            QCOMPARE(line.service, std::string("search"));
    }

    void aSpanWithoutIdsIsRejectedAlone()
    {
        QByteArray shortened = goodSpan;
        const auto read =
            readTraces(view(spanJson(shortened.replace("56342b1\"", "56342b\""))), OtlpEncoding::Json);
        QVERIFY(read.has_value());
        QVERIFY(read->spans.empty());
        QCOMPARE(read->rejected, std::int64_t{1});
        QVERIFY(formatOtlpAnswer(*read, true, OtlpEncoding::Json).find("\"rejectedSpans\":\"1\"") !=
                std::string::npos);
        QVERIFY(!formatOtlpAnswer(*read, true, OtlpEncoding::Protobuf).empty());
    }

    void wrongBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("json");
        QByteArray named = goodSpan;
        QTest::newRow("an enumeration by its name")
            << spanJson(named.replace("\"kind\":3", "\"kind\":\"SPAN_KIND_SERVER\"")) << true;
        QTest::newRow("half a document") << QByteArray("{\"resourceSpans\":[") << true;
        QTest::newRow("spans as an object") << QByteArray("{\"resourceSpans\":{}}") << true;
        QTest::newRow("a message cut in the middle") << QByteArray("\x0a\x20\x12\x03", 4) << false;
        QTest::newRow("a number of eleven bytes") << QByteArray(11, '\xff') << false;
        QTest::newRow("a group") << QByteArray("\x0b\x0c", 2) << false;
    }
    void wrongBodies()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, json);
        const auto read = readTraces(view(body), json ? OtlpEncoding::Json : OtlpEncoding::Protobuf);
        QVERIFY(!read.has_value());
        QVERIFY(httpStatus(read.error().code()) < 500);
    }

    void emptyRequestsAreFine()
    {
        QVERIFY(readTraces("{}", OtlpEncoding::Json).has_value());
        QVERIFY(readLogs("", OtlpEncoding::Protobuf).has_value());
        QCOMPARE(formatOtlpAnswer({}, true, OtlpEncoding::Json), std::string("{}"));
        QCOMPARE(formatOtlpAnswer({}, true, OtlpEncoding::Protobuf), std::string());
    }

    // A thousand lists in lists: an end, and no crash.
    void deepValuesEnd()
    {
        std::string value;
        appendBytes(value, 1, "x");
        for (int i = 0; i < 1'000; ++i) {
            std::string list, outer;
            appendBytes(list, 1, value);
            appendBytes(outer, 5, list);
            value = std::move(outer);
        }
        std::string record, scope, part, body;
        appendBytes(record, 5, value);
        appendBytes(scope, 2, record);
        appendBytes(part, 2, scope);
        appendBytes(body, 1, part);
        const auto read = readLogs(body, OtlpEncoding::Protobuf);
        QVERIFY(read.has_value());
        QCOMPARE(read->logs.size(), std::size_t{1});
        QVERIFY(read->logs[0].body.size() < 1'000);
    }

    // A span with 200 attributes keeps 64, and says how many more there were.
    void attributesAreCappedWithACountOfTheRest()
    {
        QByteArray attributes;
        for (int i = 0; i < 200; ++i)
            attributes += (i > 0 ? ",{\"key\":\"key" : "{\"key\":\"key") + QByteArray::number(i) +
                          "\",\"value\":{\"stringValue\":\"v\"}}";
        const QByteArray body =
            R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0123456789abcdef0123456789abcdef",)"
            R"("spanId":"0123456789abcdef","name":"GET /","attributes":[)" +
            attributes + "]}]}]}]}";
        const auto read = readTraces(body.toStdString(), OtlpEncoding::Json);
        QVERIFY(read.has_value());
        const auto& kept = read->spans.at(0).attributes;
        QCOMPARE(kept.size(), std::size_t{65});
        QCOMPARE(kept.at("warroom.attributes_left_out"), std::string("136"));
    }

    void bombsStopAtTheirRatio_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("ratio");
        QTest::addColumn<bool>("taken");
        QTest::newRow("a MiB, whatever it was packed into") << (1 << 20) << 100 << true;
        QTest::newRow("a MiB and a byte") << (1 << 20) + 1 << 100 << false;
        QTest::newRow("the same where a thousand to one is allowed") << (1 << 20) + 1 << 2'000 << true;
        QTest::newRow("20 MiB where any is allowed") << (20 << 20) << 0 << true;
    }
    void bombsStopAtTheirRatio()
    {
        QFETCH(int, size);
        QFETCH(int, ratio);
        QFETCH(bool, taken);
        const auto bomb = gzipped(std::string(static_cast<std::size_t>(size), ' '));
        QVERIFY(bomb.size() * 900 < static_cast<std::size_t>(size));
        const auto plain = gunzip(bomb, SIZE_MAX, static_cast<std::size_t>(ratio));
        QCOMPARE(plain.has_value(), taken);
        if (taken)
            return;
        QCOMPARE(plain.error().code(), ErrorCode::TooLarge);
        QCOMPARE(plain.error().limit(), std::optional(std::int64_t{1 << 20}));
    }

    void gzipIsBounded()
    {
        if (!haveSharedData())
            QSKIP("no shared data");
        const auto files = sharedFiles("otlp/captures/json-gzip", "*.gz");
        QVERIFY(!files.isEmpty());
        const std::string whole =
            readBytes(sharedData("otlp/captures/json-gzip/" + files.first())).toStdString();
        const auto plain = gunzip(whole, 1u << 20);
        QVERIFY(plain.has_value());
        QCOMPARE(gunzip(whole, plain->size() - 1).error().code(), ErrorCode::TooLarge);
        QVERIFY(gunzip(whole, plain->size()).has_value());
        QVERIFY(!gunzip(std::string_view(whole).substr(0, whole.size() - 9), 1u << 20).has_value());
        std::string wrongCheck = whole;
        wrongCheck[wrongCheck.size() - 8] = static_cast<char>(wrongCheck[wrongCheck.size() - 8] ^ 1);
        QVERIFY(!gunzip(wrongCheck, 1u << 20).has_value());
        QVERIFY(!gunzip("no gzip", 1u << 20).has_value());
    }
};

WARROOM_TEST_MAIN(TestOtlp)
#include "tst_otlp.moc"
