// What speaks against posting an update, what is posted, what templates write, and what public text leaves
// out.
#include "models/comms/public_words.h"
#include "models/comms/sent_updates_model.h"
#include "models/comms/update_draft.h"
#include "models/comms/update_templates.h"
#include "models/room/checklist_model.h"
#include "models/room/roles_text.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

const Time start = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 1h;
PersonId person(std::uint8_t number) { return PersonId(Uuid{{number}}); }
ItemId item(std::uint8_t number) { return ItemId(Uuid{{7, number}}); }
const PersonId mara = person(1), tomas = person(2);

Directory people()
{
    return {{{mara, "Mara", AccountRole::Commander, false}, {tomas, "Tomas", AccountRole::Responder, false}},
            {}};
}

class Log
{
public:
    explicit Log(Severity severity = Severity::Sev1)
    {
        TicketOpen open;
        open.title = "Checkout fails";
        open.severity = severity;
        open.symptoms = "38 % of orders fail. Some vanish.";
        add(std::move(open), start);
    }
    OpId add(Body body, Time at)
    {
        Op op;
        op.id = OpId(Uuid{{static_cast<std::uint8_t>(ticket.head + 1)}});
        op.ticket = TicketId(Uuid{{5}});
        op.actor = mara;
        op.at = at;
        op.receivedAt = at;
        op.base = ticket.head;
        op.seq = ticket.head + 1;
        op.body = std::move(body);
        apply(ticket, op);
        return op.id;
    }
    Ticket ticket;
};

UpdateDraft draft(const char* customers, const char* inside, const char* next = "")
{
    UpdateDraft made;
    made.customers = customers;
    made.inside = inside;
    made.next = next;
    return made;
}

} // namespace

class UpdateTextsTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatSpeaksAgainstPosting_data();
    void whatSpeaksAgainstPosting();
    void eachTextGoesToItsReaders();
    void aDraftComesBackFromItsJson();
    void templatesAreFilledFromTheTicket_data();
    void templatesAreFilledFromTheTicket();
    void whoIsCalledInIsToldForHowLongAndHowBad();
    void whatPublicTextLeavesOut_data();
    void whatPublicTextLeavesOut();
    void theNoteNamesEachWordOnce();
    void sentUpdatesTellToWhomAndWhetherInTime();
    void everyStepOfTheChecklistsHasItsWords();
    void checklistRowsFollowTheTicket();
    void sentencesAboutWhoDoesWhat();
};

void UpdateTextsTest::whatSpeaksAgainstPosting_data()
{
    QTest::addColumn<UpdateDraft>("what");
    QTest::addColumn<bool>("goes");
    const auto row = [](const char* name, UpdateDraft what, bool goes) {
        QTest::newRow(name) << what << goes;
    };
    row("both texts", draft("It fails", "We restore"), true);
    row("nothing written", draft("", " "), false);
    row("customers are chosen and nothing is for them", draft("", "We restore"), false);
    auto inside = draft("", "We restore");
    inside.audiences[static_cast<std::size_t>(Audience::Customers)] = false;
    row("customers are not chosen and nothing is for them", inside, true);
    row("nothing is for those inside", draft("It fails", ""), false);
    auto nobody = draft("It fails", "We restore");
    nobody.audiences = {};
    row("nobody is chosen", nobody, false);
    auto just = draft("", "x");
    just.customers = QString(280, 'a');
    row("280 characters", just, true);
    just.customers += 'a';
    row("281 characters", just, false);
    row("a time", draft("It fails", "We restore", "01:30"), true);
    row("no time of day", draft("It fails", "We restore", "soon"), false);
}

void UpdateTextsTest::whatSpeaksAgainstPosting()
{
    QFETCH(UpdateDraft, what);
    QFETCH(bool, goes);
    QCOMPARE(problemOf(what).isEmpty(), goes);
    QCOMPARE(publications(what, start).empty(), !goes);
}

void UpdateTextsTest::eachTextGoesToItsReaders()
{
    const auto sent = publications(draft(" It fails ", "We restore", "01:30"), start);
    QCOMPARE(sent.size(), std::size_t(2));
    QCOMPARE(sent[0].text, std::string("It fails"));
    QCOMPARE(sent[0].audiences, std::vector{Audience::Customers});
    QCOMPARE(sent[1].text, std::string("We restore"));
    QCOMPARE(sent[1].audiences, (std::vector{Audience::Responders, Audience::Executives}));
    QVERIFY(sent[0].next == start + 30min);
    QVERIFY(sent[1].next == start + 30min);
    auto executives = draft("", "We restore");
    executives.audiences = {false, true, false};
    const auto one = publications(executives, start);
    QCOMPARE(one.size(), std::size_t(1));
    QCOMPARE(one[0].audiences, std::vector{Audience::Executives});
    QVERIFY(!one[0].next);
}

void UpdateTextsTest::aDraftComesBackFromItsJson()
{
    auto made = draft("It \"fails\"\nstill", "Wir stellen wieder her: äöü", "01:30");
    made.audiences = {true, false, true};
    QVERIFY(draftOf(toJson(made)) == made);
    QVERIFY(draftOf({}).isEmpty());
}

void UpdateTextsTest::templatesAreFilledFromTheTicket_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("customers");
    QTest::addColumn<QString>("inside");
    const auto row = [](const char* name, ToldState state, const char* customers, const char* inside) {
        QTest::newRow(name) << static_cast<int>(state) << QString(customers) << QString(inside);
    };
    row("investigating: what is seen, and who looks", ToldState::Investigating,
        "Some of you cannot work with us as usual. We are looking into it. Affected: Web only.",
        "38 % of orders fail. In work: Look into it (Mara).");
    row("identified: the cause", ToldState::Identified,
        "We know what is wrong and are preparing the repair. Affected: Web only.",
        "Suspected: Split brain. Done: Reads moved. In work: Look into it (Mara).");
    row("watching: what was done", ToldState::Watching, "It works again. We keep watching it.",
        "Done: Reads moved. Suspected: Split brain. In work: Look into it (Mara).");
}

void UpdateTextsTest::whoIsCalledInIsToldForHowLongAndHowBad()
{
    Log log;
    text::Edit scope;
    scope.insert("Web in the EU. APAC is fine.");
    log.add(SectionEdit{Section::Scope, {}, scope}, start);
    log.add(CauseAdd{item(1), "A partition.", CauseState::Suspected, {}, {}}, start);
    log.add(ActionAdd{item(2), "Fail over", Owner(tomas), {}, false, {}}, start);
    QCOMPARE(escalationOf(log.ticket, people(), start + 134min),
             QString("Escalated: SEV1 for 2 h 14 min, since 01:00 UTC. 38 % of orders fail. "
                     "Affected: Web in the EU. Suspected: A partition. "
                     "In work: Look into it (Mara); Fail over (Tomas)."));
    log.add(MilestoneSet{Milestone::Started, std::optional(start - 60min)}, start);
    QVERIFY(
        escalationOf(log.ticket, people(), start).startsWith("Escalated: SEV1 for 1 h, since 00:00 UTC."));
    text::Edit longer;
    longer.insert(std::string(1000, 'x'));
    Log wordy;
    wordy.add(SectionEdit{Section::Scope, {}, longer}, start);
    QVERIFY(escalationOf(wordy.ticket, people(), start).size() <= UpdateDraft::Most);
    QCOMPARE(escalationOf(Ticket(), people(), Time()).left(10), QString("Escalated:"));
}

void UpdateTextsTest::templatesAreFilledFromTheTicket()
{
    QFETCH(int, state);
    Log log;
    log.add(SectionEdit{Section::Scope, {}, text::Edit().insert("Web only")}, start);
    log.add(CauseAdd{item(1), "Split brain", CauseState::Suspected, {}, {}}, start);
    log.add(FixAdd{Section::FixesSymptoms, item(2), "Reads moved", {}}, start);
    const auto written = templateOf(static_cast<ToldState>(state), log.ticket, people());
    QTEST(written.customers, "customers");
    QTEST(written.inside, "inside");
    QCOMPARE(toldStateOf(Phase::Containment), ToldState::Identified);
    log.add(CauseSet{item(1), CauseState::Confirmed, {}}, start);
    QVERIFY(!templateOf(ToldState::Identified, log.ticket, people()).inside.contains("Suspected"));
    log.add(ActionAdd{item(3), std::string(400, 'x'), {}, {}, false, {}}, start);
    QVERIFY(templateOf(ToldState::Investigating, log.ticket, people()).inside.size() <= UpdateDraft::Most);
}

void UpdateTextsTest::whatPublicTextLeavesOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char* text, QStringList found) {
        QTest::newRow(text) << QString(text) << found;
    };
    row("Some orders in the US and EU still fail at checkout.", {});
    row("38 % of orders fail since 22:54, next at 01:10 UTC.", {});
    row("Restore of orders-db in us-east runs", {"orders-db", "us-east"});
    row("web-12 and db-3.prod.example are slow", {"web-12", "db-3.prod.example"});
    row("cache.internal at 10.1.20.3", {"cache.internal", "10.1.20.3"});
    row("checkout-api fails", {"checkout-api"});
    row("The Ledger is slow, says Tomas.", {"Ledger", "Tomas"});
    row("Orders of Acme Tools GmbH are held", {"Acme Tools GmbH"});
    row("954 writes and 4,120 orders are held", {"954", "4,120"});
    row("Two of three parts are past 38 %, 12 left", {});
}

void UpdateTextsTest::whatPublicTextLeavesOut()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QStringList words;
    int end = 0;
    for (const auto& word : findInside(text, {{"ledger", "checkout-api"}, {"Mara", "Tomas"}})) {
        QVERIFY(word.from >= end);
        end = word.from + word.length;
        QCOMPARE(text.mid(word.from, word.length), word.word);
        words << word.word;
    }
    QCOMPARE(words, found);
}

void UpdateTextsTest::theNoteNamesEachWordOnce()
{
    const auto note = noteOf(findInside("orders-db, then orders-db again", {}));
    QCOMPARE(note.count("orders-db"), 1);
    QVERIFY(noteOf({}).isEmpty());
}

void UpdateTextsTest::sentUpdatesTellToWhomAndWhetherInTime()
{
    Log log;
    SentUpdatesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTicket(log.ticket, people());
    QVERIFY(model.verdict().isEmpty());
    log.add(StatusPublish{"First", {Audience::Customers}, start + 40min}, start + 20min);
    model.setTicket(log.ticket, people());
    QCOMPARE(model.verdict(), QString("all on time"));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const OpId second =
        log.add(StatusPublish{"Second", {Audience::Responders, Audience::Executives}, {}}, start + 46min);
    model.setTicket(log.ticket, people());
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rows().front().text, QString("Second"));
    QCOMPARE(model.rows().front().number, QString("Update 2"));
    QCOMPARE(model.rows().front().timing, QString("6 min late"));
    QVERIFY(model.rows().front().isLate);
    QCOMPARE(model.rows().back().timing, QString("on time"));
    QCOMPARE(model.verdict(), QString("all on time but one"));
    log.add(EntryStrike{second, true}, start + 47min);
    model.setTicket(log.ticket, people());
    QVERIFY(model.rows().front().isStruck);
    QCOMPARE(model.verdict(), QString("all on time"));
}

void UpdateTextsTest::everyStepOfTheChecklistsHasItsWords()
{
    std::vector<ChecklistStep> all(incidentChecklist().begin(), incidentChecklist().end());
    for (std::size_t i = 0; i < incidentRoleCount; ++i) {
        const auto steps = checklistOf(static_cast<IncidentRole>(i));
        all.insert(all.end(), steps.begin(), steps.end());
    }
    for (const auto& step : all)
        QCOMPARE(stepText(step).toStdString(), std::string(step.text));
}

void UpdateTextsTest::checklistRowsFollowTheTicket()
{
    Log log;
    ChecklistModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSteps(log.ticket, incidentChecklist());
    QCOMPARE(model.countText(), QString("0 of 5"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    log.add(ChecklistCheck{"incident.escalate", true}, start);
    log.add(RoleAssign{IncidentRole::Commander, Owner(mara)}, start);
    model.setSteps(log.ticket, incidentChecklist());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(model.countText(), QString("2 of 5"));
    QVERIFY(model.index(0).data(ChecklistModel::ByItselfRole).toBool());
    QVERIFY(!model.index(3).data(ChecklistModel::ByItselfRole).toBool());
}

void UpdateTextsTest::sentencesAboutWhoDoesWhat()
{
    Log log(Severity::Sev3);
    QVERIFY(spanText(log.ticket, people()).isEmpty());
    log.add(RoleAssign{IncidentRole::Commander, Owner(mara)}, start);
    for (std::uint8_t i = 10; i < 18; ++i)
        log.add(ResponderAdd{person(i)}, start);
    QVERIFY(spanText(log.ticket, people()).startsWith("Mara leads 8 people, more than 7."));
    const auto follows = consequencesOf(log.ticket, Severity::Sev3, Severity::Sev1, start);
    const QString sentence = consequencesText(follows);
    QVERIFY2(sentence.startsWith("SEV1: an update every 30 min, the next by 01:30 UTC."),
             qPrintable(sentence));
    QVERIFY(sentence.contains("Executives, Customers"));
    QVERIFY(sentence.contains("Roles to fill: Ops lead, Comms lead, Scribe, Customer liaison."));
    QVERIFY(consequencesText(consequencesOf(log.ticket, Severity::Sev3, Severity::Sev3, start)).isEmpty());
    QCOMPARE(cadenceText(Severity::Sev2), QString("Every 1 h in SEV2, or at the time promised"));
    QVERIFY(cadenceText(Severity::Sev5).isEmpty());
    QVERIFY(lackText(Lack::Owner) != lackText(Lack::Action));
}

WARROOM_TEST_MAIN(UpdateTextsTest)
#include "tst_update_texts.moc"
