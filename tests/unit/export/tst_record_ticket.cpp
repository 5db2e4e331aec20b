// A ticket as a document: every section, the timeline, and what people changed after an import.
#include "export/record_ticket.h"

#include "domain/op/catalogue.h"
#include "domain/op/op.h"
#include "export/import_plan.h"
#include "export/recorded_incident_codec.h"
#include "export/sentence.h"
#include "support/test_main.h"

using namespace warroom;
using namespace std::chrono_literals;

namespace {

const Time noon = *parseTime("2026-03-04T12:00:00Z");

class CountingIds final : public IdSource
{
public:
    Uuid next() override
    {
        Uuid uuid;
        uuid.bytes[15] = static_cast<std::uint8_t>(++m_count);
        uuid.bytes[14] = static_cast<std::uint8_t>(m_count >> 8);
        return uuid;
    }

private:
    unsigned m_count = 0;
};

// A ticket that is written op by op, each accepted a minute after the one before.
class Writer final
{
public:
    explicit Writer(Time begin = noon) : m_now(begin) {}

    OpId write(Body body, Duration later = 1min)
    {
        m_now += later;
        Op op;
        op.id = ids.make<OpId>();
        op.ticket = ticketId;
        op.actor = m_actor;
        op.base = m_seq;
        op.seq = ++m_seq;
        op.at = op.receivedAt = m_now;
        op.body = std::move(body);
        apply(ticket, op);
        return op.id;
    }
    void as(PersonId person) { m_actor = person; }
    Time now() const { return m_now; }

    CountingIds ids;
    const TicketId ticketId = ids.make<TicketId>();
    const PersonId mara = ids.make<PersonId>();
    const PersonId tomas = ids.make<PersonId>();
    const Directory people{
        {{mara, "Mara", AccountRole::Commander, false}, {tomas, "Tomas", AccountRole::Responder, false}}, {}};
    Ticket ticket;

    RecordedIncident record(RecordForm form = RecordForm::WithIds) const
    {
        return recordOf(
            ticket, people, [](TicketId) { return std::string("OPS-9"); }, form);
    }

private:
    PersonId m_actor = mara;
    Time m_now;
    Seq m_seq = 0;
};

TicketOpen anOpening()
{
    TicketOpen body;
    body.title = "Checkout fails";
    body.severity = Severity::Sev2;
    body.service = "checkout";
    body.request = "Nothing works";
    body.symptoms = "504 everywhere";
    body.number = 42;
    return body;
}

RecordedIncident anImport(const std::string& json)
{
    const auto parsed = parseRecordedIncident(json, "test.json");
    return parsed ? *parsed : RecordedIncident();
}

void import(Writer& writer, const RecordedIncident& incident)
{
    bool first = true;
    for (const auto& planned : importPlan(incident, writer.ticketId, writer.ids)) {
        writer.write(planned.body, first ? Duration(1min) : Duration(0));
        first = false;
    }
}

} // namespace

class RecordTicketTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheHeadOfALiveTicket();
    void tellsMilestonesOfThePhases();
    void tellsActionsWithWhoDidThem();
    void tellsCausesWhysAndPreventions();
    void tellsWhatThePostmortemSays();
    void tellsWhatWasSaidInsteadOfFilling();
    void aFilledSectionIsNotMarked();
    void aLaterMarkTakesThePlaceOfTheDocuments();
    void tellsWhoHelpsAndWatches();
    void tellsRolesInTheirTerms();
    void tellsTheTimelineInTheOrderOfHappening();
    void leavesIdsOutOfADocument();
    void everyMachineEntryHasASentence();
    void namesOfStatesAreWordsInASentence();
    void anImportShowsOnlyWhatTheDocumentSaid();
    void aLaterChangeTakesThePlaceOfTheDocumentsWords();
    void aLaterMachineEntryIsShown();
    void theTextsOfAnImportedPostmortemCanBeEdited();
};

void RecordTicketTest::tellsTheHeadOfALiveTicket()
{
    Writer writer;
    writer.write(anOpening());
    const auto record = writer.record();
    QCOMPARE(record.key, std::string("INC-42"));
    QCOMPARE(record.id, writer.ticketId.text());
    QCOMPARE(record.revision, std::int64_t{1});
    QCOMPARE(record.title, std::string("Checkout fails"));
    QCOMPARE(record.severity, std::string("SEV2"));
    QCOMPARE(record.priority, std::string("P1"));
    QCOMPARE(record.phase, std::string("detection"));
    QCOMPARE(record.kind, std::string("incident"));
    QCOMPARE(record.originalRequest, std::string("Nothing works"));
    QCOMPARE(record.symptoms, std::string("504 everywhere"));
    QCOMPARE(record.detected, std::optional(noon + 1min));
}

void RecordTicketTest::tellsMilestonesOfThePhases()
{
    Writer writer;
    writer.write(anOpening());
    writer.write(RoleAssign{IncidentRole::Commander, Owner(writer.mara)});
    const Time acknowledged = writer.now();
    writer.write(PhaseMove{Phase::Resolution, {}, "because this is a test"});
    const auto record = writer.record();
    QCOMPARE(record.acknowledged, std::optional(acknowledged));
    QCOMPARE(record.mitigated, std::optional(writer.now()));
    QCOMPARE(record.resolved, std::optional<Time>());
}

void RecordTicketTest::tellsActionsWithWhoDidThem()
{
    Writer writer;
    writer.write(anOpening());
    const auto item = writer.ids.make<ItemId>();
    writer.write(ActionAdd{item, "Roll back", Owner(std::string("on-call")), noon + 2h, false, {}});
    writer.as(writer.tomas);
    writer.write(ActionCheck{item, true});
    const auto record = writer.record();
    QCOMPARE(record.nextActions.size(), std::size_t{2});
    const auto& action = record.nextActions[1];
    QCOMPARE(action.id, item.text());
    QCOMPARE(action.owner, std::string("on-call"));
    QCOMPARE(action.due, std::optional(noon + 2h));
    QCOMPARE(action.done, std::optional(true));
    QCOMPARE(action.doneBy, std::string("Tomas"));
    QCOMPARE(action.doneAt, std::optional(writer.now()));
    QCOMPARE(record.nextActions[0].owner, std::string("Mara"));
    QCOMPARE(record.nextActions[0].done, std::optional(false));
}

void RecordTicketTest::tellsCausesWhysAndPreventions()
{
    Writer writer;
    writer.write(anOpening());
    const auto cause = writer.ids.make<ItemId>(), why = writer.ids.make<ItemId>(),
               other = writer.ids.make<ItemId>(), prevention = writer.ids.make<ItemId>();
    writer.write(CauseAdd{cause, "A bad release", CauseState::Suspected, "graph", {}});
    writer.write(CauseSet{cause, CauseState::Confirmed, std::nullopt});
    writer.write(WhyAsk{why, "Why no canary?", {}, {}, {}});
    writer.write(PreventionAdd{prevention, "Add a canary", "seen early", Priority::P1, {}, {}});
    writer.write(WhyLink{why, prevention});
    writer.write(WhyAsk{other, "Why now?", {}, {}, {}});
    writer.write(WhyDrop{other, "chance"});
    writer.write(FollowUpLink{Section::Prevention, prevention, writer.ids.make<TicketId>()});
    const auto record = writer.record();
    QCOMPARE(record.rootCauses[0].state, std::string("confirmed"));
    QCOMPARE(record.rootCauses[0].evidence, std::string("graph"));
    QCOMPARE(record.whys[0].state, std::string("linked"));
    QCOMPARE(record.whys[0].answer, std::string("Add a canary"));
    QCOMPARE(record.whys[1].state, std::string("dropped"));
    QCOMPARE(record.whys[1].reason, std::string("chance"));
    QCOMPARE(record.prevention[0].effect, std::string("seen early"));
    QCOMPARE(record.prevention[0].priority, std::string("P1"));
    QCOMPARE(record.prevention[0].ticket, std::string("OPS-9"));
}

void RecordTicketTest::tellsWhatThePostmortemSays()
{
    Writer writer;
    writer.write(anOpening());
    const auto text = [&](Section section, const char* words) {
        writer.write(SectionEdit{section, {}, text::Edit().insert(words)});
    };
    text(Section::Summary, "It failed over");
    text(Section::Impact, "Nobody could pay");
    text(Section::WhatHelped, "The drill");
    text(Section::WentWell, "The page");
    text(Section::WentBadly, "The runbook");
    text(Section::Lucky, "The night");
    PreventionAdd add;
    add.item = writer.ids.make<ItemId>();
    add.text = "Forbid it";
    add.kind = PreventionKind::Soften;
    writer.write(add);
    const auto record = writer.record();
    QCOMPARE(record.summary, std::string("It failed over"));
    QCOMPARE(record.impact, std::string("Nobody could pay"));
    QCOMPARE(record.whatHelped, std::string("The drill"));
    QCOMPARE(record.wentWell, std::string("The page"));
    QCOMPARE(record.wentBadly, std::string("The runbook"));
    QCOMPARE(record.lucky, std::string("The night"));
    QCOMPARE(record.prevention[0].kind, std::string("soften"));
    const auto back = parseRecordedIncident(formatRecordedIncident(record), "x");
    QVERIFY_RESULT(back);
    QVERIFY(*back == record);
}

void RecordTicketTest::tellsWhatWasSaidInsteadOfFilling()
{
    Writer writer;
    writer.write(anOpening());
    const Time opened = writer.now();
    writer.as(writer.tomas);
    writer.write(SectionMarkSet{Section::FixesSymptoms, SectionMark::None, "it went by itself"});
    for (const auto form : {RecordForm::WithIds, RecordForm::Document}) {
        const auto marks = writer.record(form).marks;
        QCOMPARE(marks.size(), std::size_t(4));
        QVERIFY((marks[0] == RecordedMark{"root_cause", "tbd", {}, "Mara", opened, {}}));
        QVERIFY((marks[1] ==
                 RecordedMark{"fixes_symptoms", "none", "it went by itself", "Tomas", writer.now(), {}}));
        QCOMPARE(marks[2].section, std::string("fixes_root_cause"));
        QCOMPARE(marks[3].section, std::string("prevention"));
    }
}

void RecordTicketTest::aFilledSectionIsNotMarked()
{
    Writer writer;
    writer.write(anOpening());
    writer.write(CauseAdd{writer.ids.make<ItemId>(), "A leak", CauseState::Suspected, {}, {}});
    for (const auto& mark : writer.record().marks)
        QVERIFY(mark.section != "root_cause");
}

void RecordTicketTest::aLaterMarkTakesThePlaceOfTheDocuments()
{
    Writer writer;
    const auto import = anImport(R"({"title": "Down", "severity": "SEV1",
        "marks": [{"section": "scope", "state": "tbd"}, {"section": "prevention", "state": "tbd"}]})");
    for (const auto& planned : importPlan(import, writer.ticketId, writer.ids))
        writer.write(planned.body, 0min);
    QVERIFY(writer.record(RecordForm::Document).marks == import.marks);
    writer.write(SectionMarkSet{Section::Scope, SectionMark::Unknown, {}});
    const auto marks = writer.record(RecordForm::Document).marks;
    QCOMPARE(marks.size(), std::size_t(2));
    QCOMPARE(marks[0].section, std::string("prevention"));
    QVERIFY((marks[1] == RecordedMark{"scope", "unknown", {}, "Mara", writer.now(), {}}));
}

void RecordTicketTest::tellsWhoHelpsAndWatches()
{
    Writer writer;
    writer.write(anOpening());
    writer.write(ResponderAdd{writer.tomas});
    writer.write(WatchAdd{writer.mara});
    QCOMPARE(writer.record().responders, std::vector<std::string>{"Tomas"});
    QCOMPARE(writer.record().watchers, std::vector<std::string>{"Mara"});
    QVERIFY(writer.record(RecordForm::Document).watchers.empty());
}

void RecordTicketTest::tellsRolesInTheirTerms()
{
    Writer writer;
    writer.write(anOpening());
    writer.write(RoleAssign{IncidentRole::Commander, Owner(writer.mara)});
    const Time taken = writer.now();
    writer.write(RoleAssign{IncidentRole::Commander, Owner(writer.tomas)});
    const auto roles = writer.record().roles;
    QCOMPARE(roles.size(), std::size_t{2});
    QCOMPARE(roles[0].person, std::string("Mara"));
    QCOMPARE(roles[0].from, std::optional(taken));
    QCOMPARE(roles[0].until, std::optional(writer.now()));
    QCOMPARE(roles[1].person, std::string("Tomas"));
    QCOMPARE(roles[1].until, std::optional<Time>());
}

void RecordTicketTest::tellsTheTimelineInTheOrderOfHappening()
{
    Writer writer;
    writer.write(anOpening());
    CommentAdd earlier;
    earlier.text = "The release went out";
    earlier.kind = "change";
    earlier.from = noon - 1h;
    writer.write(earlier);
    const auto timeline = writer.record().timeline;
    QCOMPARE(timeline.size(), std::size_t{2});
    QCOMPARE(timeline[0].text, std::string("The release went out"));
    QCOMPARE(timeline[0].kind, std::string("change"));
    QCOMPARE(timeline[0].actor, std::string("Mara"));
    QCOMPARE(timeline[0].recorded, std::optional(writer.now()));
    QCOMPARE(timeline[1].kind, std::string("ticket.open"));
    QCOMPARE(timeline[1].text, std::string("SEV2 declared: Checkout fails"));
    QCOMPARE(timeline[1].recorded, std::optional<Time>());
}

void RecordTicketTest::leavesIdsOutOfADocument()
{
    Writer writer;
    writer.write(anOpening());
    CommentAdd comment;
    comment.text = "Looking";
    writer.write(comment);
    const auto record = writer.record(RecordForm::Document);
    QCOMPARE(record.id + record.key, std::string());
    QCOMPARE(record.revision, std::int64_t{0});
    QCOMPARE(record.nextActions[0].id + record.timeline[0].id, std::string());
    QCOMPARE(record.phase, std::string("detection"));
}

void RecordTicketTest::everyMachineEntryHasASentence()
{
    for (const auto& kind : catalogue()) {
        Entry entry;
        entry.type = kind.type;
        entry.args = {"first", "second"};
        const bool peoples = kind.type == CommentAdd::type || kind.type == StatusPublish::type;
        const bool silent = kind.type == SourceAdd::type || kind.type == PreventionSet::type ||
                            kind.type == WhySet::type || kind.type == ItemMove::type ||
                            kind.type == EntrySet::type || kind.type == EntryPin::type ||
                            kind.type == EntryStrike::type || kind.type == OwnershipSet::type;
        if (!peoples && !silent)
            QVERIFY2(sentence(entry, {}) != kind.type, std::string(kind.type).c_str());
    }
}

void RecordTicketTest::namesOfStatesAreWordsInASentence()
{
    Entry entry;
    entry.type = CauseSet::type;
    entry.args = {"The release_8 was slow.", "ruled_out"};
    QCOMPARE(sentence(entry, {}), std::string("Cause is ruled out: The release_8 was slow."));
    entry.type = StateSet::type;
    entry.args = {"in_progress", "open", ""};
    QCOMPARE(sentence(entry, {}), std::string("State in progress, was open"));
    entry.type = ReviewSet::type;
    entry.args = {"in_review", "draft"};
    QCOMPARE(sentence(entry, {}), std::string("Postmortem in review, was draft"));
}

void RecordTicketTest::anImportShowsOnlyWhatTheDocumentSaid()
{
    Writer writer;
    import(writer, anImport(R"({"title": "Old", "severity": "sev-2", "resolved": "2020-01-02T03:04:05Z",
        "root_causes": ["a cause"], "next_actions": [{"text": "do", "owner_role": "dba", "done": true}],
        "whys": ["Why? Because."], "timeline": [{"t": "2020-01-02T03:00:00Z", "text": "it began"}]})"));
    QVERIFY(writer.ticket.phase.value() == Phase::Review);
    const auto record = writer.record(RecordForm::Document);
    QCOMPARE(record.severity, std::string("SEV2"));
    QCOMPARE(record.timeline.size(), std::size_t{1});
    QCOMPARE(record.timeline[0].kind + record.timeline[0].actor, std::string());
    QCOMPARE(record.rootCauses[0].state, std::string());
    QVERIFY(record.nextActions[0].ownerIsRole);
    QCOMPARE(record.nextActions[0].doneBy, std::string());
    QCOMPARE(record.whys[0].text, std::string("Why? Because."));
    QCOMPARE(record.phase + record.kind + record.priority, std::string());
    QCOMPARE(writer.record().phase, std::string("review"));
}

void RecordTicketTest::aLaterChangeTakesThePlaceOfTheDocumentsWords()
{
    Writer writer;
    import(writer, anImport(R"({"title": "Old", "severity": "SEV1",
        "root_causes": [{"text": "a cause", "state": "ruled_out", "reason": "no trace"}],
        "next_actions": [{"text": "do", "owner_role": "dba"}],
        "roles": [{"role": "commander", "person": "Ines", "from": "2020-01-02T03:00:00Z"}]})"));
    QCOMPARE(writer.ticket.actions.size(), std::size_t{1});
    writer.write(CauseSet{writer.ticket.causes[0].id, CauseState::Confirmed, std::nullopt});
    writer.write(ActionSet{writer.ticket.actions[0].id, std::nullopt, Owner(writer.tomas), {}});
    writer.write(ActionCheck{writer.ticket.actions[0].id, true});
    writer.write(RoleAssign{IncidentRole::Commander, Owner(writer.mara)});
    const auto record = writer.record(RecordForm::Document);
    QCOMPARE(record.rootCauses[0].state, std::string("confirmed"));
    QCOMPARE(record.rootCauses[0].reason, std::string());
    QCOMPARE(record.nextActions[0].owner, std::string("Tomas"));
    QVERIFY(!record.nextActions[0].ownerIsRole);
    QCOMPARE(record.nextActions[0].doneBy, std::string("Mara"));
    QCOMPARE(record.roles.size(), std::size_t{2});
    QCOMPARE(record.roles[0].person, std::string("Ines"));
    QCOMPARE(record.roles[0].until, std::optional(writer.now()));
    QCOMPARE(record.roles[1].person, std::string("Mara"));
}

void RecordTicketTest::aLaterMachineEntryIsShown()
{
    Writer writer;
    import(writer, anImport(R"({"title": "Old", "severity": "SEV1"})"));
    QVERIFY(writer.record().timeline.empty());
    writer.write(SeveritySet{Severity::Sev3});
    QCOMPARE(writer.record().timeline.size(), std::size_t{1});
    QCOMPARE(writer.record().timeline[0].text, std::string("SEV3, was SEV1"));
}

void RecordTicketTest::theTextsOfAnImportedPostmortemCanBeEdited()
{
    Writer writer;
    import(writer, anImport(R"({"title": "Old", "severity": "SEV1", "summary": "It fell over.",
        "impact": "Nobody could pay.", "lucky": "It was at night."})"));
    const auto text = [&](Section section) {
        return writer.ticket.prose[static_cast<std::size_t>(section)].text;
    };
    QCOMPARE(text(Section::Summary), std::string("It fell over."));
    QCOMPARE(text(Section::Impact), std::string("Nobody could pay."));
    QCOMPARE(text(Section::Lucky), std::string("It was at night."));
    QCOMPARE(text(Section::WentWell), std::string());
    writer.write(SectionEdit{Section::Summary, std::nullopt, text::Edit().retain(3).insert("slowly ")});
    writer.write(SectionEdit{Section::Impact, std::nullopt, text::Edit().remove(17)});
    const auto record = writer.record(RecordForm::Document);
    QCOMPARE(record.summary, std::string("It slowly fell over."));
    QCOMPARE(record.impact, std::string()); // what was taken out does not come back
    QCOMPARE(record.lucky, std::string("It was at night."));
}

WARROOM_TEST_MAIN(RecordTicketTest)
#include "tst_record_ticket.moc"
