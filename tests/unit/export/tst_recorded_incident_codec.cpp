// Recorded incidents in and out: nothing lost, nothing guessed, and what is wrong is named.
#include "export/recorded_incident_codec.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace warroom;

namespace {

std::string smallest(const std::string& more = {})
{
    return R"({"title": "Down", "severity": "SEV1")" + (more.empty() ? "" : ", " + more) + "}";
}

std::string withEntry(const std::string& entry)
{
    return smallest(R"("timeline": [{"t": "2026-01-02T03:04:05Z", "kind": "note", "text": "x"}, )" + entry +
                    "]");
}

} // namespace

class RecordedIncidentCodecTest final : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryRecordedFile();
    void readsEveryKindOfElement();
    void writesTheSameBytesAgain_data();
    void writesTheSameBytesAgain();
    void keepsUnknownFieldsWhereTheyWere();
    void refuses_data();
    void refuses();
    void namesTheFile();
    void normalisesSeverities_data();
    void normalisesSeverities();
};

void RecordedIncidentCodecTest::keepsEveryRecordedFile()
{
    if (!haveSharedData())
        return;
    const QStringList names = sharedFiles("timelines", "*.json");
    QVERIFY(!names.isEmpty());
    for (const QString& name : names) {
        const QByteArray bytes = readBytes(sharedData("timelines/" + name));
        const auto incident = parseRecordedIncident(bytes.toStdString(), name.toStdString());
        QVERIFY_RESULT(incident);
        const std::string written = formatRecordedIncident(*incident);
        QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(written)).object(),
                 QJsonDocument::fromJson(bytes).object());
    }
}

void RecordedIncidentCodecTest::readsEveryKindOfElement()
{
    const auto incident = parseRecordedIncident(smallest(R"(
        "started": "2026-01-02T05:04:05+02:00", "detected": null, "revision": 12, "key": "INC-7",
        "root_causes": ["plain", {"text": "told", "state": "confirmed", "evidence": "graph"}],
        "next_actions": [{"text": "a", "owner_role": "dba", "done": true, "done_at": "2026-01-02T03:04:05.250Z"},
                         {"text": "b", "owner": "Mara", "owner_role": "lead"}],
        "roles": [{"role": "commander", "person": "Mara"}],
        "timeline": [{"t": "2026-01-02T03:04:05Z", "text": "x", "source": 0, "precision": "approx", "pinned": true}],
        "sources": ["a book", {"url": "https://example.org"}])"),
                                                "x.json");
    QVERIFY_RESULT(incident);
    QCOMPARE(incident->started, std::optional(*parseTime("2026-01-02T03:04:05Z")));
    QVERIFY(!incident->detected);
    QCOMPARE(incident->revision, 12);
    QCOMPARE(incident->rootCauses[0].text, std::string("plain"));
    QCOMPARE(incident->rootCauses[1].evidence, std::string("graph"));
    QVERIFY(incident->nextActions[0].ownerIsRole);
    QCOMPARE(incident->nextActions[0].doneAt, std::optional(*parseTime("2026-01-02T03:04:05.250Z")));
    QVERIFY(!incident->nextActions[1].ownerIsRole);
    QCOMPARE(incident->nextActions[1].owner, std::string("Mara"));
    QCOMPARE(incident->nextActions[1].extra, std::string(R"({"owner_role":"lead"})"));
    QCOMPARE(incident->roles[0].person, std::string("Mara"));
    QCOMPARE(incident->timeline[0].source, std::optional(0));
    QVERIFY(incident->timeline[0].pinned);
    QCOMPARE(incident->sources[0].title, std::string("a book"));
    QCOMPARE(incident->sources[1].url, std::string("https://example.org"));
}

void RecordedIncidentCodecTest::writesTheSameBytesAgain_data()
{
    QTest::addColumn<std::string>("json");
    QTest::newRow("the smallest document") << smallest();
    QTest::newRow("severity as it was spelled") << std::string(R"({"title": "a", "severity": "sev-3"})");
    QTest::newRow("owner beside an empty owner role")
        << smallest(R"("whys": [{"text": "w", "owner": "", "owner_role": "dba"}])");
    QTest::newRow("an object with nothing but a text") << smallest(R"("prevention": [{"text": "p"}])");
    QTest::newRow("unknown numbers in every notation") << smallest(
        R"("n": [0.1, 1e300, -0.3333333333333333, 3.14159, 18446744073709551615, 2.5e-9, 123456.789])");
    QTest::newRow("unknown fields in elements and sources")
        << smallest(R"("timeline": [{"t": "2026-01-01T00:00:00Z", "text": "x", "link": {"a": [1, null]}}],
                       "sources": [{"title": "t", "read": true}], "roles": [{"role": "r", "team": "x"}])");
    QTest::newRow("text in other scripts, quotes and line ends")
        << smallest(R"("symptoms": "a\n\n\"b\" \\ \u00e9 \u0639 \ud83d\ude00")");
    QTest::newRow("a byte order mark") << "\xEF\xBB\xBF" + smallest();
}

void RecordedIncidentCodecTest::writesTheSameBytesAgain()
{
    QFETCH(std::string, json);
    const auto first = parseRecordedIncident(json, "x.json");
    QVERIFY_RESULT(first);
    const std::string written = formatRecordedIncident(*first);
    const auto second = parseRecordedIncident(written, "y.json");
    QVERIFY_RESULT(second);
    QVERIFY(*second == *first);
    QCOMPARE(formatRecordedIncident(*second), written);
}

void RecordedIncidentCodecTest::keepsUnknownFieldsWhereTheyWere()
{
    const auto incident = parseRecordedIncident(
        smallest(R"("x_team": {"size": 3}, "whys": [{"text": "w", "x": 1.5}])"), "x.json");
    QVERIFY_RESULT(incident);
    QCOMPARE(incident->extra, std::string(R"({"x_team":{"size":3}})"));
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromStdString(formatRecordedIncident(*incident))).object();
    QCOMPARE(document["x_team"].toObject()["size"].toInt(), 3);
    QCOMPARE(document["whys"].toArray()[0].toObject()["x"].toDouble(), 1.5);
}

void RecordedIncidentCodecTest::refuses_data()
{
    QTest::addColumn<std::string>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<std::string>("path");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const std::string& json, ErrorCode code, const char* path = "",
                        const char* says = "") {
        QTest::newRow(name) << json << code << std::string(path) << QString(says);
    };
    row("a document that breaks off", R"({"title": "Down)", ErrorCode::JsonSyntax, "", "byte 15");
    row("two documents", smallest() + "{}", ErrorCode::JsonSyntax, "", "byte 37");
    row("an empty file", "", ErrorCode::JsonSyntax, "", "byte 0");
    row("a list", "[]", ErrorCode::NotObject);
    row("the same key twice", smallest(R"("title": "Up")"), ErrorCode::JsonDuplicateKey, "title", "byte");
    row("the same key twice, deep", withEntry(R"({"t": 1, "t": 2})"), ErrorCode::JsonDuplicateKey,
        "timeline[1].t");
    row("65 levels", smallest("\"x\": " + std::string(65, '[') + std::string(65, ']')), ErrorCode::JsonDepth);
    row("half of a surrogate pair", smallest(R"("scope": "\ud83d")"), ErrorCode::Surrogate);
    row("broken UTF-8", smallest("\"scope\": \"\xC3(\""), ErrorCode::Utf8, "", "byte 48");
    row("a number beyond a double", smallest(R"("x": 1e999)"), ErrorCode::JsonNumber, "x");
    row("no title", R"({"severity": "SEV1"})", ErrorCode::FieldMissing, "title");
    row("a blank title", R"({"title": " ", "severity": "SEV1"})", ErrorCode::TextEmpty, "title");
    row("no severity", R"({"title": "a"})", ErrorCode::FieldMissing, "severity");
    row("a severity of our own making", R"({"title": "a", "severity": "SEV6"})", ErrorCode::FieldValue,
        "severity");
    row("a title that is a number", R"({"title": 3, "severity": "SEV1"})", ErrorCode::FieldType, "title");
    row("a time that is none", smallest(R"("started": "yesterday")"), ErrorCode::FieldValue, "started");
    row("an entry without a time", withEntry(R"({"text": "x"})"), ErrorCode::FieldMissing, "timeline[1].t");
    row("an entry with no time known", withEntry(R"({"t": null, "text": "x"})"), ErrorCode::FieldMissing,
        "timeline[1].t");
    row("an entry without text", withEntry(R"({"t": "2026-01-02T03:04:05Z"})"), ErrorCode::FieldMissing,
        "timeline[1].text");
    row("an entry that is a text", withEntry(R"("x")"), ErrorCode::FieldType, "timeline[1]");
    row("a source that is not there", withEntry(R"({"t": "2026-01-02T03:04:05Z", "text": "x", "source": 0})"),
        ErrorCode::Range, "timeline[1].source");
    row("a source before the first", withEntry(R"({"t": "2026-01-02T03:04:05Z", "text": "x", "source": -1})"),
        ErrorCode::FieldType, "timeline[1].source");
    row("a list that is a text", smallest(R"("whys": "why")"), ErrorCode::FieldType, "whys");
    row("an element that is a number", smallest(R"("whys": ["a", 2])"), ErrorCode::FieldType, "whys[1]");
    row("done that is a text", smallest(R"("next_actions": [{"text": "a", "done": "yes"}])"),
        ErrorCode::FieldType, "next_actions[0].done");
    row("a control character", smallest(R"("scope": "a\u0007b")"), ErrorCode::TextControl, "scope");
}

void RecordedIncidentCodecTest::refuses()
{
    QFETCH(std::string, json);
    QFETCH(ErrorCode, code);
    QFETCH(std::string, path);
    QFETCH(QString, says);
    const auto incident = parseRecordedIncident(json, "x.json");
    QVERIFY(!incident);
    QCOMPARE(incident.error().code(), code);
    QCOMPARE(incident.error().path(), path);
    QVERIFY2(QString::fromStdString(incident.error().message()).contains(says),
             incident.error().message().c_str());
}

void RecordedIncidentCodecTest::namesTheFile()
{
    const auto incident = parseRecordedIncident("{", "outage.json");
    QVERIFY(!incident);
    QVERIFY(incident.error().message().starts_with("outage.json: "));
}

void RecordedIncidentCodecTest::normalisesSeverities_data()
{
    QTest::addColumn<std::string>("given");
    QTest::addColumn<std::string>("normal"); // empty: refused
    QTest::newRow("as the ticket has it") << std::string("SEV1") << std::string("SEV1");
    QTest::newRow("with a hyphen") << std::string("SEV-2") << std::string("SEV2");
    QTest::newRow("small, with a blank") << std::string(" sev 5 ") << std::string("SEV5");
    QTest::newRow("below the scale") << std::string("SEV0") << std::string();
    QTest::newRow("two digits") << std::string("SEV11") << std::string();
    QTest::newRow("a word") << std::string("critical") << std::string();
    QTest::newRow("nothing") << std::string() << std::string();
}

void RecordedIncidentCodecTest::normalisesSeverities()
{
    QFETCH(std::string, given);
    QFETCH(std::string, normal);
    const auto severity = normalSeverity(given);
    QCOMPARE(severity ? *severity : std::string(), normal);
}

WARROOM_TEST_MAIN(RecordedIncidentCodecTest)
#include "tst_recorded_incident_codec.moc"
