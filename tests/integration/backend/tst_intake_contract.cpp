// The cases ING01 to ING42 of what monitoring may send, each at a real backend, byte by byte: which answer it
// gets, and what is known of it then.
#include "integration/backend/intake_requests.h"
#include "integration/security/wire_client.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QRegularExpression>

#include <random>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr std::string_view keyOfService = "abcdef0123456789abcdef0123456789";

const std::string json = "Content-Type: application/json\r\n";
const std::string gzip = json + "Content-Encoding: gzip\r\n";
const std::string protobuf = "Content-Type: application/x-protobuf\r\n";
const std::string goodIds = "'traceId':'0123456789abcdef0123456789abcdef','spanId':'0123456789abcdef'";

std::string manyLabels(int count)
{
    std::string out = "'labels':{'alertname':'many'";
    for (int i = 1; i < count; ++i)
        out += ",'label" + std::to_string(100 + i) + "':'v'";
    return out + "}";
}

// 20 MiB of JSON that is packed into about 300 KiB.
std::string twentyMiB()
{
    std::mt19937 random(33);
    std::string out = "{\"not_known\":\"";
    for (int i = 0; i < 600'000; ++i)
        out += "0123456789abcdef"[random() & 15];
    out += "\"}";
    out.resize(20 * 1024 * 1024, ' ');
    return out;
}

std::string nested(int depth)
{
    std::string value = "{'stringValue':'x'}";
    for (int i = 0; i < depth; ++i)
        value = "{'arrayValue':{'values':[" + value + "]}}";
    return quotes("{'resourceLogs':[{'scopeLogs':[{'logRecords':[{'timeUnixNano':'1','body':" + value +
                  "}]}]}]}");
}

// One element each of "ing43", "rival", and of a resource that says no service; `n` makes its ids.
std::string threeJson(bool traces, int n, std::int64_t nanos)
{
    const std::string at = std::to_string(nanos);
    std::string parts;
    int number = 1'000 * n;
    for (const std::string service : {"ing43", "rival", ""}) {
        const std::string trace = std::string(28, 'a') + std::to_string(++number);
        parts += parts.empty() ? "{" : ",{";
        if (!service.empty())
            parts += "'resource':{'attributes':[{'key':'service.name','value':{'stringValue':'" + service +
                     "'}}]},";
        parts += traces ? "'scopeSpans':[{'spans':[{'name':'ing43','traceId':'" + trace + "','spanId':'" +
                              trace.substr(16) + "','startTimeUnixNano':'" + at + "','endTimeUnixNano':'" +
                              at + "'}]}]}"
                        : "'scopeLogs':[{'logRecords':[{'timeUnixNano':'" + at +
                              "','body':{'stringValue':'ing43'}}]}]}";
    }
    return quotes(std::string("{'resource") + (traces ? "Spans" : "Logs") + "':[" + parts + "]}");
}

// A field of protobuf that is no longer than 127 bytes.
std::string field(int number, const std::string& bytes)
{
    return std::string{char(number << 3 | 2), char(bytes.size())} + bytes;
}

// The same.
std::string threeProtobuf(bool traces, int n, std::int64_t nanos)
{
    std::string at(8, '\0'), out;
    std::memcpy(at.data(), &nanos, sizeof nanos);
    for (const std::string service : {"ing43", "rival", ""}) {
        std::string resource, element;
        if (!service.empty())
            resource = field(1, field(1, "service.name") + field(2, field(1, service)));
        const std::string id = {'i', 'd', char(n), char(service.size()), char(service[0]), '3', '4', '3'};
        element = traces ? field(1, id + id) + field(2, id) + field(5, "ing43") + '\x39' + at + '\x41' + at
                         : '\x09' + at + field(5, field(1, "ing43"));
        out += field(1, field(1, resource) + field(2, field(2, element)));
    }
    return out;
}

} // namespace

class TestIntakeContract : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsNoneIsRefused_data();
    void whatIsNoneIsRefused();
    void whatIsOddIsTaken_data();
    void whatIsOddIsTaken();
    void theSameAHundredTimesIsOneAlert();
    void aResolveOfNothingPagesNobody();
    void anAcknowledgementOfNothingMakesNoTicket();
    void aBodyThatDoesNotComeIsNotWaitedFor();
    void aDeployIsShownAsText();
    void telemetryIsOfTheServiceOfItsKey_data();
    void telemetryIsOfTheServiceOfItsKey();

private:
    // The answer, "closed" where there was none.
    std::string ask(const std::string& bytes) const
    {
        WireClient client(m_backend->url());
        client.send(bytes);
        const auto answer = client.response();
        return answer.empty() ? "closed" : answer;
    }
    QByteArray get(const std::string& path) const
    {
        const auto answer = m_backend->request("GET", path);
        return answer ? QByteArray::fromStdString(answer->body) : QByteArray();
    }
    // How many traces or log records the service has.
    qsizetype telemetryOf(const std::string& service, bool traces) const
    {
        const std::string what = traces ? "traces" : "logs";
        const auto answer = get("/api/v1/" + what + "?service=" + service + "&limit=1000");
        return QJsonDocument::fromJson(answer)[what.c_str()].toArray().size();
    }
    QJsonObject alert(const QString& key) const
    {
        const auto all = QJsonDocument::fromJson(get("/api/v1/alerts?status=all"))["alerts"].toArray();
        for (const auto& one : all) {
            if (one.toObject()["key"].toString() == key)
                return one.toObject();
        }
        return {};
    }

    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<BackendProcess> m_backend;
};

void TestIntakeContract::initTestCase()
{
    m_folder = std::make_unique<TempDir>();
    m_backend = std::make_unique<BackendProcess>(m_folder->file("data"), "[limits]\nbody_time_s = 1\n");
    QVERIFY2(m_backend->start(), m_backend->output());
    QVERIFY(makeIntakeKey(*m_backend));
    const auto scoped = m_backend->request("POST", "/api/v1/intake",
                                           "{\"name\":\"of-ing43\",\"service\":\"ing43\",\"key\":\"" +
                                               std::string(keyOfService) + "\"}");
    QVERIFY(scoped && scoped->status == 201);
    const auto revoked = m_backend->request(
        "POST", "/api/v1/intake", "{\"name\":\"gone\",\"key\":\"fedcba9876543210fedcba9876543210\"}");
    QVERIFY(revoked && revoked->status == 201);
    QVERIFY(m_backend->request("POST", "/api/v1/intake/gone/revoke", "{}")->status == 200);
}

void TestIntakeContract::whatIsNoneIsRefused_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<QString>("answer"); // a regular expression
    const auto row = [](const char* name, const std::string& bytes, const char* answer) {
        QTest::newRow(name) << bytes << QString(answer);
    };
    const std::string am = "/intake/alertmanager", v2 = "/v2/enqueue", traces = "/v1/traces";
    const std::string firing = "'status':'firing','labels':{'alertname':'x'}";
    row("ING01 version 3", post(am, webhook(firing, "'version':'3'")), "^HTTP/1.1 422 .*\\\\\"4\\\\\"");
    row("ING02 no alerts", post(am, quotes("{'version':'4'}")), "^HTTP/1.1 422 .*\"path\":\"alerts\"");
    row("ING02 alerts is null", post(am, quotes("{'version':'4','alerts':null}")),
        "^HTTP/1.1 422 .*\"path\":\"alerts\"");
    row("ING02 alerts is an object", post(am, quotes("{'version':'4','alerts':{}}")),
        "^HTTP/1.1 422 .*\"path\":\"alerts\"");
    row("ING04 a time in words", post(am, webhook(firing + ",'startsAt':'yesterday'")),
        "^HTTP/1.1 422 .*\"path\":\"alerts\\[0\\].startsAt\"");
    row("ING07 a status in capitals", post(am, webhook("'status':'FIRING'")),
        "^HTTP/1.1 422 .*expected firing or resolved.*\"path\":\"alerts\\[0\\].status\"");
    row("ING07 an unknown status", post(am, webhook("'status':'foo'")),
        "^HTTP/1.1 422 .*expected firing or resolved");
    row("ING14 no routing key", post(v2, quotes("{'event_action':'trigger'}")),
        "^HTTP/1.1 400 .*routing_key");
    row("ING15 an unknown routing key",
        post(v2, quotes("{'routing_key':'nobody','event_action':'resolve','dedup_key':'k'}")),
        "^HTTP/1.1 400 .*routing_key");
    row("ING15 a revoked routing key",
        post(v2, quotes("{'routing_key':'fedcba9876543210fedcba9876543210','event_action':'resolve',"
                        "'dedup_key':'k'}")),
        "^HTTP/1.1 400 .*routing_key");
    row("ING16 another action", post(v2, eventV2("'event_action':'open'")),
        "^HTTP/1.1 400 .*trigger.*acknowledge.*resolve");
    row("ING17 another severity", post(v2, trigger("k", "'summary':'s','severity':'fatal'")),
        "^HTTP/1.1 400 .*critical.*error.*warning.*info");
    row("ING18 a key of 256", post(v2, trigger(std::string(256, 'k'), "'summary':'s','severity':'info'")),
        "^HTTP/1.1 400 .*255");
    row("ING21 512 KiB and a byte", post(v2, std::string(524'289, ' ')), "^HTTP/1.1 413 ");
    row("ING24 an enumeration by its name", post(traces, spanWith(goodIds + ",'kind':'SPAN_KIND_SERVER'")),
        "^HTTP/1.1 400 .*application/json");
    row("ING27 protobuf cut in the middle", post(traces, std::string("\x0a\x20\x12\x03", 4), protobuf),
        "^HTTP/1.1 400 .*application/x-protobuf");
    row("ING27 a number of eleven bytes", post(traces, std::string(11, '\xff'), protobuf),
        "^HTTP/1.1 400 .*application/x-protobuf");
    row("ING28 a value a thousand deep", post("/v1/logs", nested(1'000)), "^HTTP/1.1 400 ");
    row("ING30 text", post(am, "x", "Content-Type: text/plain\r\n"), "^HTTP/1.1 415 ");
    row("ING30 text to OTLP", post(traces, "x", "Content-Type: text/plain\r\n"), "^HTTP/1.1 415 ");
    row("ING31 brotli", post(traces, "x", json + "Content-Encoding: br\r\n"), "^HTTP/1.1 415 ");
    const auto packed = gzipped("{}");
    auto wrongSum = packed;
    wrongSum[packed.size() - 6] = static_cast<char>(wrongSum[packed.size() - 6] ^ 1);
    row("ING32 gzip that ends early", post(traces, packed.substr(0, packed.size() - 3), gzip),
        "^HTTP/1.1 400 ");
    row("ING32 gzip with a wrong sum", post(traces, wrongSum, gzip), "^HTTP/1.1 400 ");
    row("ING33 gzip of 20 MiB and a byte", post(traces, gzipped(twentyMiB() + ' '), gzip),
        "^HTTP/1.1 413 .*larger than is accepted");
    row("ING33 gzip of 2 MiB in 2 KiB", post(traces, gzipped(std::string(2 * 1024 * 1024, ' ')), gzip),
        "^HTTP/1.1 413 .*more than 100 times its size");
    row("ING34 two layers of gzip", post(traces, packed, json + "Content-Encoding: gzip, gzip\r\n"),
        "^HTTP/1.1 415 ");
    row("ING36 a length and chunks",
        "POST " + am +
            " HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "^HTTP/1.1 400 .*Connection: close");
    row("ING37 a chunk larger than memory",
        "POST " + am + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nx",
        "^HTTP/1.1 4(00|13) ");
    std::string headers = json;
    for (int i = 0; i < 101; ++i)
        headers += "X-" + std::to_string(i) + ": x\r\n";
    row("ING38 101 headers", post(am, "{}", headers), "^HTTP/1.1 431 ");
    row("ING38 a header of 40 KiB", post(am, "{}", json + "X: " + std::string(40 * 1024, 'x') + "\r\n"),
        "^HTTP/1.1 431 ");
    row("ING39 a URL of 9 KiB", post(am + "?x=" + std::string(9 * 1024, 'x'), "{}"), "^HTTP/1.1 414 ");
    row("ING39 a zero in the URL", post("/intake/%00", "{}"), "^HTTP/1.1 400 ");
    row("ING39 %zz in the URL", post("/intake/%zz", "{}"), "^HTTP/1.1 400 ");
    row("ING40 HTTP/0.9", "GET /\r\n\r\n", "^(HTTP/1.1 400 |closed)");
    row("ING40 no HTTP at all", "GARBAGE\r\n\r\n", "^(HTTP/1.1 400 |closed)");
    row("ING40 the hello of TLS", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11),
        "^(HTTP/1.1 400 |closed)");
    row("ING41 a deploy of no service", post("/intake/deploys", quotes("{'version':'1'}")),
        "^HTTP/1.1 422 .*\"path\":\"service\"");
    row("ING42 a zone that does not exist",
        post(am, webhook(firing + ",'startsAt':'2026-11-20T10:00:00+25:00'")),
        "^HTTP/1.1 422 .*\"path\":\"alerts\\[0\\].startsAt\"");
}

void TestIntakeContract::whatIsNoneIsRefused()
{
    QFETCH(std::string, bytes);
    QFETCH(QString, answer);
    const auto given = QString::fromStdString(ask(bytes));
    const QRegularExpression expected(answer, QRegularExpression::DotMatchesEverythingOption);
    QVERIFY2(expected.match(given).hasMatch(), qPrintable(given.left(800)));
    // Whoever sends well is served as before.
    QVERIFY(ask(post("/intake/alertmanager", quotes("{'version':'4','alerts':[]}")))
                .starts_with("HTTP/1.1 200 "));
}

void TestIntakeContract::whatIsOddIsTaken_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<QString>("answer"); // a regular expression
    QTest::addColumn<QString>("key");    // of the alert; empty: none is looked at
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value"); // a regular expression
    const auto row = [](const char* name, const std::string& bytes, const char* answer, const char* key = "",
                        const char* member = "", const QString& value = {}) {
        QTest::newRow(name) << bytes << QString(answer) << QString(key) << QString(member) << value;
    };
    const std::string am = "/intake/alertmanager", v2 = "/v2/enqueue", traces = "/v1/traces";
    const auto as = [](const std::string& key, const std::string& rest = {}) {
        return "'status':'firing','labels':{'alertname':'x','severity':'info'},'fingerprint':'" + key + "'" +
               rest;
    };
    row("ING03 no alert in it", post(am, quotes("{'version':'4','alerts':[]}")),
        "^HTTP/1.1 200 .*\"alerts\":0");
    row("ING05 it has not ended", post(am, webhook(as("ing05", ",'endsAt':'0001-01-01T00:00:00Z'"))),
        "^HTTP/1.1 200 ", "ing05", "state", "^firing$");
    row("ING06 it ends before it starts",
        post(am, webhook("'status':'resolved','labels':{'alertname':'x'},'fingerprint':'ing06',"
                         "'startsAt':'2026-11-20T10:00:00Z','endsAt':'2026-11-20T09:00:00Z'")),
        "^HTTP/1.1 200 ", "ing06", "note", "it ends before it starts");
    row("ING08 no fingerprint",
        post(am, webhook("'status':'firing','labels':{'alertname':'ing08','severity':'info'}")),
        "^HTTP/1.1 200 ", "labels-", "labels", "\"alertname\":\"ing08\"");
    row("ING09 65 labels", post(am, webhook("'status':'firing','fingerprint':'ing09'," + manyLabels(65))),
        "^HTTP/1.1 200 ", "ing09", "note", "1 more in labels were left out; at most 64 are kept");
    row("ING09 a label of 5 KiB",
        post(am, webhook("'status':'firing','fingerprint':'ing09long','labels':{'severity':'info','long':'" +
                         std::string(5'120, 'v') + "'}")),
        "^HTTP/1.1 200 ", "ing09long", "labels", QString::fromUtf8("\"long\":\"v{4000,4096}\u2026\""));
    row("ING10 names that mean something elsewhere",
        post(am,
             webhook("'status':'firing','fingerprint':'ing10','labels':{'__proto__':'a','constructor':'b',"
                     "'':'c','severity':'info'}")),
        "^HTTP/1.1 200 ", "ing10", "labels", "^\\{\"\":\"c\",\"__proto__\":\"a\",\"constructor\":\"b\"");
    row("ING11 some were not sent", post(am, webhook(as("ing11"), "'version':'4','truncatedAlerts':12")),
        "^HTTP/1.1 200 .*\"not_sent\":12", "ing11", "note", "12 more not sent");
    row("ING19 a summary of 1025",
        post(v2, trigger("ing19", "'severity':'info','summary':'" + std::string(1'025, 's') + "'")),
        "^HTTP/1.1 202 ", "ing19", "title", QString::fromUtf8("^s{1023}\u2026$"));
    row("ING22 details as a text",
        post(v2, trigger("ing22a", "'severity':'info','summary':'s','custom_details':'in words'")),
        "^HTTP/1.1 202 ", "ing22a", "details", "in words");
    row("ING22 details as an array",
        post(v2, trigger("ing22b", "'severity':'info','summary':'s','custom_details':[1,'two']")),
        "^HTTP/1.1 202 ", "ing22b", "details", "two");
    row("ING23 an id that is too short",
        post(traces, spanWith("'traceId':'0123456789abcdef0123456789abcde','spanId':'0123456789abcdef'")),
        "^HTTP/1.1 200 .*\"partialSuccess\".*\"rejectedSpans\":\"1\"");
    row("ING25 times as texts and numbers",
        post(traces, spanWith(goodIds + ",'startTimeUnixNano':1000,'endTimeUnixNano':'2000'")),
        "^HTTP/1.1 200 .*\\{\\}$");
    row("ING26 fields that nobody knows", post(traces, spanWith(goodIds + ",'later':{'versions':[1]}")),
        "^HTTP/1.1 200 .*\\{\\}$");
    row("ING29 nothing in JSON", post(traces, "{}"), "^HTTP/1.1 200 .*\\{\\}$");
    row("ING29 nothing in protobuf", post("/v1/logs", "", protobuf), "^HTTP/1.1 200 .*Content-Length: 0");
    row("ING33 gzip of 20 MiB", post(traces, gzipped(twentyMiB()), gzip), "^HTTP/1.1 200 ");
    row("ING42 the year 1969", post(am, webhook(as("ing42a", ",'startsAt':'1969-07-20T20:17:00Z'"))),
        "^HTTP/1.1 200 ", "ing42a", "note", "said to be of 1969");
    row("ING42 the year 9999", post(am, webhook(as("ing42b", ",'startsAt':'9999-12-31T23:59:59Z'"))),
        "^HTTP/1.1 200 ", "ing42b", "note", "said to be of 9999");
}

void TestIntakeContract::whatIsOddIsTaken()
{
    QFETCH(std::string, bytes);
    QFETCH(QString, answer);
    QFETCH(QString, key);
    QFETCH(QString, member);
    QFETCH(QString, value);
    const auto given = QString::fromStdString(ask(bytes));
    const QRegularExpression expected(answer, QRegularExpression::DotMatchesEverythingOption);
    QVERIFY2(expected.match(given).hasMatch(), qPrintable(given.left(800)));
    if (key.isEmpty())
        return;
    const auto all = QJsonDocument::fromJson(get("/api/v1/alerts?status=all"))["alerts"].toArray();
    const QRegularExpression shown(value);
    QStringList seen;
    for (const auto& one : all) {
        const auto found = one.toObject();
        if (!found["key"].toString().startsWith(key))
            continue;
        const auto said = found[member];
        seen << (said.isObject() ? QString(QJsonDocument(said.toObject()).toJson(QJsonDocument::Compact))
                                 : said.toString());
    }
    QVERIFY2(!seen.filter(shown).isEmpty(), qPrintable(seen.join("\n").left(1'000)));
}

// ING12
void TestIntakeContract::theSameAHundredTimesIsOneAlert()
{
    for (int i = 0; i < 100; ++i)
        QVERIFY(ask(post("/intake/alertmanager",
                         webhook("'status':'firing','fingerprint':'ing12','labels':{'severity':'info'}")))
                    .starts_with("HTTP/1.1 200 "));
    QTRY_COMPARE(alert("ing12")["count"].toInt(), 100);
    QCOMPARE(get("/api/v1/alerts?status=all").count("\"key\":\"ing12\""), 1);
}

// ING13
void TestIntakeContract::aResolveOfNothingPagesNobody()
{
    QVERIFY(ask(post("/intake/alertmanager",
                     webhook("'status':'resolved','fingerprint':'ing13','labels':{'severity':'critical',"
                             "'service':'ing13'}")))
                .starts_with("HTTP/1.1 200 "));
    QCOMPARE(alert("ing13")["state"].toString(), QString("resolved"));
    QVERIFY(!alert("ing13").contains("incident"));
    QVERIFY(!get("/api/v1/incidents?status=all").contains("ing13"));
}

// ING20
void TestIntakeContract::anAcknowledgementOfNothingMakesNoTicket()
{
    const auto tickets = get("/api/v1/incidents?status=all");
    QVERIFY(ask(post("/v2/enqueue", eventV2("'event_action':'acknowledge','dedup_key':'ing20'")))
                .starts_with("HTTP/1.1 202 "));
    QVERIFY(!alert("ing20").contains("incident"));
    QCOMPARE(get("/api/v1/incidents?status=all"), tickets);
}

// ING35
void TestIntakeContract::aBodyThatDoesNotComeIsNotWaitedFor()
{
    const auto answer = ask("POST /intake/alertmanager HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " +
                            std::string(intakeKey) + "\r\n" + json + "Content-Length: 10\r\n\r\n12345");
    QVERIFY2(answer.starts_with("HTTP/1.1 408 "), answer.c_str());
}

// ING41
void TestIntakeContract::aDeployIsShownAsText()
{
    const std::string commit = "{\"service\":\"ing41\",\"version\":\"\\\"; rm -rf /\\\"\"}";
    QVERIFY(ask(post("/intake/deploys", commit)).starts_with("HTTP/1.1 200 "));
    const auto deploys = QJsonDocument::fromJson(get("/api/v1/deploys?service=ing41"))["deploys"].toArray();
    QCOMPARE(deploys.size(), 1);
    QCOMPARE(deploys[0].toObject()["version"].toString(), QString("\"; rm -rf /\""));
}

void TestIntakeContract::telemetryIsOfTheServiceOfItsKey_data()
{
    QTest::addColumn<bool>("traces");
    QTest::addColumn<bool>("asProtobuf");
    QTest::newRow("spans as JSON") << true << false;
    QTest::newRow("spans as protobuf") << true << true;
    QTest::newRow("log records as JSON") << false << false;
    QTest::newRow("log records as protobuf") << false << true;
}

// The key of a service speaks for no other, and one of all services for each.
void TestIntakeContract::telemetryIsOfTheServiceOfItsKey()
{
    QFETCH(bool, traces);
    QFETCH(bool, asProtobuf);
    const std::string path = traces ? "/v1/traces" : "/v1/logs";
    const std::string headers = asProtobuf ? protobuf : json;
    const auto three = [&](int n) {
        const auto nanos = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
        return asProtobuf ? threeProtobuf(traces, n, nanos) : threeJson(traces, n, nanos);
    };
    const auto own = telemetryOf("ing43", traces), others = telemetryOf("rival", traces);

    auto scoped = post(path, three(1), headers);
    scoped.replace(scoped.find(intakeKey), intakeKey.size(), keyOfService);
    const auto answer = ask(scoped);
    const std::string why = "this intake key speaks for the service \"ing43\" alone, not for \"rival\"";
    const std::string body = answer.substr(std::min(answer.size(), answer.find("\r\n\r\n") + 4));
    QVERIFY2(answer.starts_with("HTTP/1.1 200 "), answer.c_str());
    if (asProtobuf) {
        QCOMPARE(body, field(1, "\x08\x01" + field(2, why)));
    } else {
        const auto partial =
            QJsonDocument::fromJson(QByteArray::fromStdString(body))["partialSuccess"].toObject();
        QCOMPARE(partial[traces ? "rejectedSpans" : "rejectedLogRecords"].toString(), "1");
        QCOMPARE(partial["errorMessage"].toString().toStdString(), why);
    }
    QCOMPARE(telemetryOf("ing43", traces), own + 2); // with what says no service
    QCOMPARE(telemetryOf("rival", traces), others);

    const auto ofAll = ask(post(path, three(2), headers));
    QVERIFY2(ofAll.starts_with("HTTP/1.1 200 ") && ofAll.ends_with(asProtobuf ? "\r\n\r\n" : "{}"),
             ofAll.c_str());
    QCOMPARE(telemetryOf("ing43", traces), own + 3);
    QCOMPARE(telemetryOf("rival", traces), others + 1);
}

WARROOM_TEST_MAIN(TestIntakeContract)
#include "tst_intake_contract.moc"
