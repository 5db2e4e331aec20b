// Import and replay: a document comes out as it went in, and everything planned is something a backend
// accepts.
#include "export/import_plan.h"

#include "domain/ticket/format.h"
#include "domain/ticket/rules.h"
#include "export/record_ticket.h"
#include "export/recorded_incident_codec.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace warroom;

namespace {

QString demo(const QString& name = {})
{
    return QDir::cleanPath(WARROOM_TEST_DATA "/../../resources/demo/" + name);
}

class CountingIds final : public IdSource
{
public:
    Uuid next() override
    {
        Uuid uuid;
        ++m_count;
        for (std::size_t i = 0; i < 4; ++i)
            uuid.bytes[15 - i] = static_cast<std::uint8_t>(m_count >> (8 * i));
        return uuid;
    }

private:
    unsigned m_count = 0;
};

// Accepts a plan as a backend would; an error names the operation.
Result<Ticket> accept(const std::vector<PlannedOp>& plan, const std::string& commander, bool atItsTime,
                      IdSource& ids)
{
    Ticket ticket;
    std::map<std::string, PersonId> people;
    Seq seq = 0;
    for (const auto& planned : plan) {
        auto& person = people[planned.actor];
        if (person.isNil())
            person = ids.make<PersonId>();
        Op op;
        op.id = ids.make<OpId>();
        op.ticket = planned.ticket;
        op.actor = person;
        op.base = seq;
        op.at = op.receivedAt = atItsTime ? planned.at : Time(Duration(1'700'000'000'000));
        op.body = planned.body;
        const auto role = planned.actor == commander ? AccountRole::Commander : AccountRole::Responder;
        if (auto allowed = decide(ticket, {person, role}, op); !allowed)
            return fail(allowed.error().code(),
                        std::string(typeOf(op.body)) + ": " + allowed.error().message());
        op.seq = ++seq;
        apply(ticket, op);
    }
    return ticket;
}

Result<Ticket> imported(const RecordedIncident& incident)
{
    CountingIds ids;
    const auto ticket = ids.make<TicketId>();
    return accept(importPlan(incident, ticket, ids), "", false, ids);
}

std::string exported(const Ticket& ticket)
{
    return formatRecordedIncident(recordOf(ticket, {}, {}, RecordForm::Document));
}

QJsonObject asJson(const QByteArray& bytes)
{
    QJsonObject object = QJsonDocument::fromJson(bytes).object();
    // Written as we write it: the severity in one word, a source of which only the title is known as that
    // title.
    const auto severity = normalSeverity(object["severity"].toString().toStdString());
    if (severity)
        object["severity"] = QString::fromStdString(*severity);
    QJsonArray sources;
    for (const auto& source : object["sources"].toArray())
        sources << (source.isObject() && source.toObject().size() == 1 ? source.toObject()["title"] : source);
    object["sources"] = sources;
    return object;
}

} // namespace

class ImportPlanTest final : public QObject
{
    Q_OBJECT

private slots:
    void recordedFilesComeOutAsTheyWentIn_data();
    void recordedFilesComeOutAsTheyWentIn();
    void strangeDocumentsComeOutAsTheyWentIn_data();
    void strangeDocumentsComeOutAsTheyWentIn();
    void whatIsExportedOfALiveTicketComesBackTheSame();
    void whatWasSaidOfASectionIsOfTheTicketAgain();
    void anImportNeedsNobodyButItsAuthor();
    void replayIsAcceptedAndOrdered_data() { recordedFilesComeOutAsTheyWentIn_data(); }
    void replayIsAcceptedAndOrdered();
    void replayFillsTheTicketAndReachesReview();
    void replayOfAlmostNothingStillDeclares();
    void whatWasFoundOutLaterDoesNotHoldUpTheReplay();
};

void ImportPlanTest::recordedFilesComeOutAsTheyWentIn_data()
{
    QTest::addColumn<QString>("path");
    for (const QString& name : QDir(demo()).entryList({"*.json"}, QDir::Files))
        QTest::newRow(qPrintable(name)) << demo(name);
    if (!haveSharedData())
        return;
    for (const QString& name : sharedFiles("timelines", "*.json"))
        QTest::newRow(qPrintable(name)) << sharedData("timelines/" + name);
}

void ImportPlanTest::recordedFilesComeOutAsTheyWentIn()
{
    QFETCH(QString, path);
    const QByteArray bytes = readBytes(path);
    const auto incident = parseRecordedIncident(bytes.toStdString(), path.toStdString());
    QVERIFY_RESULT(incident);
    const auto ticket = imported(*incident);
    QVERIFY_RESULT(ticket);
    const std::string first = exported(*ticket);
    QCOMPARE(asJson(QByteArray::fromStdString(first)), asJson(bytes));

    const auto again = parseRecordedIncident(first, "again");
    QVERIFY_RESULT(again);
    const auto second = imported(*again);
    QVERIFY_RESULT(second);
    QCOMPARE(exported(*second), first);
}

void ImportPlanTest::strangeDocumentsComeOutAsTheyWentIn_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("fields that nobody knows") << QByteArray(R"("team": {"a": [1, 2.5, null]}, "x": "y")");
    QTest::newRow("items with fields that nobody knows") << QByteArray(
        R"("root_causes": [{"text": "a", "weight": 3}], "whys": [{"text": "b", "asked": true}])");
    QTest::newRow("an action without done")
        << QByteArray(R"("next_actions": [{"text": "a"}, {"text": "b", "done": false}])");
    QTest::newRow("an action in two lines")
        << QByteArray(R"("next_actions": [{"text": "one\ntwo", "done": true}])");
    QTest::newRow("a why in two lines, answered")
        << QByteArray(R"("whys": [{"text": "Why?\nReally?", "answer": "x"}])");
    QTest::newRow("a why that was dropped")
        << QByteArray(R"("whys": [{"text": "Why?", "state": "dropped", "reason": "no matter"}])");
    QTest::newRow("a why that is linked")
        << QByteArray(R"("whys": [{"text": "Why?", "state": "linked", "answer": "b"}])");
    QTest::newRow("a state that we do not know")
        << QByteArray(R"("root_causes": [{"text": "a", "state": "maybe"}])");
    QTest::newRow("owner and role of an owner") << QByteArray(
        R"("next_actions": [{"text": "a", "owner": "Mara", "owner_role": "lead", "done": false}])");
    QTest::newRow("a follow-up key") << QByteArray(
        R"("prevention": [{"text": "a", "ticket": "OPS-7", "priority": "P9"}])");
    QTest::newRow("later reports") << QByteArray(
        R"("later_requests": ["plain", {"text": "told", "owner": "Devon"}])");
    QTest::newRow("an entry without actor and kind")
        << QByteArray(R"("timeline": [{"t": "2026-01-02T03:04:05Z", "text": "x"}])");
    QTest::newRow("an entry with everything") << QByteArray(
        R"("timeline": [{"t": "2026-01-02T03:04:05.120Z", "until": "2026-01-02T04:00:00Z", "kind": "impact",
            "actor": "a\nb", "text": "x\n\ny", "source": 0, "precision": "approx", "pinned": true,
            "recorded": "2026-01-03T00:00:00Z", "more": []}], "sources": [{"url": "https://example.org", "seen": 1}])");
    QTest::newRow("a source without an address")
        << QByteArray(R"("sources": ["a book", {"title": "b", "original": "c"}])");
    QTest::newRow("what was said instead of filling a section")
        << QByteArray(R"("marks": [{"section": "scope", "state": "unknown", "by": "Mara"},
            {"section": "fixes_symptoms", "state": "none", "reason": "it went by itself",
             "at": "2026-01-02T03:04:05Z"}, {"section": "prevention", "state": "tbd"}])");
    QTest::newRow("marks that no section bears, or that nobody knows") << QByteArray(
        R"("marks": [{"section": "whys", "state": "tbd"}, {"section": "scope", "state": "none"},
            {"section": "weather", "state": "mild", "x": 1}])");
    QTest::newRow("people beside the roles")
        << QByteArray(R"("responders": ["Mara"], "watchers": ["Tomas"])");
    QTest::newRow("roles that ended, and one that nobody knows")
        << QByteArray(R"("roles": [{"role": "commander", "person": "Mara", "from": "2026-01-02T03:04:05Z",
            "until": "2026-01-02T04:04:05Z"}, {"role": "driver", "person": "Tomas", "x": 1}])");
    QTest::newRow("a support ticket that is done")
        << QByteArray(R"("kind": "support", "status": "done", "priority": "P4")");
    QTest::newRow("a phase that its times do not speak of")
        << QByteArray(R"("phase": "triage", "resolved": "2026-01-02T03:04:05Z")");
    QTest::newRow("texts with markup, emoji and Arabic") << QByteArray(
        R"("symptoms": "<b>x</b> \u0645\u0631\u062d\u0628\u0627 \ud83d\ude00", "scope": "a\r\n\tb")");
}

void ImportPlanTest::strangeDocumentsComeOutAsTheyWentIn()
{
    QFETCH(QByteArray, fields);
    const std::string text = R"({"title": "Down", "severity": "SEV1", )" + fields.toStdString() + "}";
    const auto incident = parseRecordedIncident(text, "strange.json");
    QVERIFY_RESULT(incident);
    const auto ticket = imported(*incident);
    QVERIFY_RESULT(ticket);
    QCOMPARE(exported(*ticket), formatRecordedIncident(*incident));
}

void ImportPlanTest::whatIsExportedOfALiveTicketComesBackTheSame()
{
    const QByteArray bytes = readBytes(demo("checkout.json"));
    const auto incident = parseRecordedIncident(bytes.toStdString(), "checkout.json");
    QVERIFY_RESULT(incident);
    CountingIds ids;
    const auto live =
        accept(replayPlan(*incident, ids.make<TicketId>(), ids), replayCommander(*incident), true, ids);
    QVERIFY_RESULT(live);
    const std::string first = exported(*live);
    const auto again = parseRecordedIncident(first, "again");
    QVERIFY_RESULT(again);
    const auto second = imported(*again);
    QVERIFY_RESULT(second);
    QCOMPARE(exported(*second), first);
}

void ImportPlanTest::whatWasSaidOfASectionIsOfTheTicketAgain()
{
    RecordedIncident incident;
    incident.title = "Down";
    incident.severity = "SEV1";
    incident.marks = {{"fixes_symptoms", "none", "it went by itself", "Mara", {}, {}},
                      {"prevention", "tbd", {}, {}, {}, {}}};
    const auto ticket = imported(incident);
    QVERIFY_RESULT(ticket);
    QCOMPARE(sectionState(*ticket, Section::FixesSymptoms), SectionState::Filled);
    QCOMPARE(ticket->marks[static_cast<std::size_t>(Section::FixesSymptoms)].value().reason,
             std::string("it went by itself"));
    QCOMPARE(sectionState(*ticket, Section::Prevention), SectionState::Tbd);
    QCOMPARE(sectionState(*ticket, Section::Scope), SectionState::Empty);
}

void ImportPlanTest::anImportNeedsNobodyButItsAuthor()
{
    const QByteArray bytes = readBytes(demo("late-confirmations.json"));
    const auto incident = parseRecordedIncident(bytes.toStdString(), "late.json");
    QVERIFY_RESULT(incident);
    CountingIds ids;
    for (const auto& planned : importPlan(*incident, ids.make<TicketId>(), ids))
        QCOMPARE(planned.actor, std::string());
}

void ImportPlanTest::replayIsAcceptedAndOrdered()
{
    QFETCH(QString, path);
    const auto incident = parseRecordedIncident(readBytes(path).toStdString(), path.toStdString());
    QVERIFY_RESULT(incident);
    CountingIds ids;
    const auto plan = replayPlan(*incident, ids.make<TicketId>(), ids);
    QVERIFY(std::holds_alternative<TicketOpen>(plan.front().body));
    QVERIFY(std::is_sorted(plan.begin(), plan.end(), [](auto& a, auto& b) { return a.at < b.at; }));
    QVERIFY(std::none_of(plan.begin(), plan.end(), [](auto& planned) { return planned.actor.empty(); }));
    QVERIFY_RESULT(accept(plan, replayCommander(*incident), true, ids));
}

void ImportPlanTest::replayFillsTheTicketAndReachesReview()
{
    const QByteArray bytes = readBytes(demo("late-confirmations.json"));
    const auto incident = parseRecordedIncident(bytes.toStdString(), "late.json");
    QVERIFY_RESULT(incident);
    CountingIds ids;
    const auto ticket =
        accept(replayPlan(*incident, ids.make<TicketId>(), ids), replayCommander(*incident), true, ids);
    QVERIFY_RESULT(ticket);
    QVERIFY(ticket->phase.value() == Phase::Review);
    QCOMPARE(ticket->causes.size(), incident->rootCauses.size());
    QCOMPARE(ticket->whys.size(), incident->whys.size());
    QCOMPARE(ticket->preventions.size(), incident->prevention.size());
    QCOMPARE(ticket->actions.size(), incident->nextActions.size() + 1);
    QCOMPARE(ticket->updates.size(), std::size_t{3});
    QCOMPARE(filledCount(*ticket), 9);
    QCOMPARE(milestone(*ticket, Milestone::Mitigated), incident->mitigated);
    QCOMPARE(milestone(*ticket, Milestone::Resolved), incident->resolved);
}

void ImportPlanTest::replayOfAlmostNothingStillDeclares()
{
    RecordedIncident incident;
    incident.title = "Down";
    incident.severity = "SEV1";
    CountingIds ids;
    const auto ticket =
        accept(replayPlan(incident, ids.make<TicketId>(), ids), replayCommander(incident), true, ids);
    QVERIFY_RESULT(ticket);
    QCOMPARE(ticket->title.value(), std::string("Down"));
}

void ImportPlanTest::whatWasFoundOutLaterDoesNotHoldUpTheReplay()
{
    RecordedIncident incident;
    incident.title = "Down";
    incident.severity = "SEV1";
    incident.started = *parseTime("2026-02-01T10:00:00Z");
    for (const char* moment : {"2026-01-01T00:00:00Z", "2026-02-01T10:01:00Z"}) {
        RecordedEntry entry;
        entry.t = *parseTime(moment);
        entry.text = "something happened";
        incident.timeline.push_back(entry);
    }
    CountingIds ids;
    const auto plan = replayPlan(incident, ids.make<TicketId>(), ids);
    QCOMPARE(plan.front().at, *parseTime("2026-02-01T10:01:00Z"));
}

WARROOM_TEST_MAIN(ImportPlanTest)
#include "tst_import_plan.moc"
