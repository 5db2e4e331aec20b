// The format's table: what is missing of each section before each phase.
#include "domain/ticket/format.h"

#include "ticket_builder.h"

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;

namespace {

// The first letters of the phases that the ticket may not enter because of this section: "TCRrVX".
QString heldBack(const Ticket& ticket, Section section)
{
    QString out;
    for (std::size_t i = 1; i < phaseCount; ++i) {
        for (const auto& requirement : missing(ticket, static_cast<Phase>(i))) {
            if (requirement.section == section)
                out += "DTCSRVX"[i];
        }
    }
    return out;
}

CauseAdd cause(std::uint8_t item, CauseState state, std::string text = "disk full")
{
    return {itemOf(item), std::move(text), state, {}, {}};
}

SectionEdit write(Section section, std::string text) { return {section, {}, text::Edit().insert(text)}; }

} // namespace

class TestTicketFormat : public QObject
{
    Q_OBJECT

private slots:
    // T triage, C containment, S resolution, R recovery, V review, X closed.
    void whatASectionHoldsBack_data()
    {
        QTest::addColumn<int>("section");
        QTest::addColumn<std::vector<Body>>("bodies");
        QTest::addColumn<QString>("phases");
        const auto row = [](const char* name, Section section, std::vector<Body> bodies, const char* phases) {
            QTest::newRow(name) << static_cast<int>(section) << bodies << QString(phases);
        };
        row("no Original Request", Section::OriginalRequest, {}, "TCSRVX");
        row("an Original Request", Section::OriginalRequest, {RequestGive{"Nobody can pay", {}}}, "");
        row("no symptoms", Section::Symptoms, {}, "TCSRVX");
        row("symptoms TBD", Section::Symptoms, {write(Section::Symptoms, " TBD ")}, "TCSRVX");
        row("symptoms", Section::Symptoms, {write(Section::Symptoms, "slow")}, "");
        row("no scope", Section::Scope, {}, "CSRVX");
        row("scope", Section::Scope, {write(Section::Scope, "Europe")}, "");
        row("scope unknown", Section::Scope, {SectionMarkSet{Section::Scope, SectionMark::Unknown, {}}}, "");
        row("scope not needed", Section::Scope, {SectionMarkSet{Section::Scope, SectionMark::NotNeeded, {}}},
            "");
        row("scope TBD", Section::Scope, {SectionMarkSet{Section::Scope, SectionMark::Tbd, {}}}, "CSRVX");
        row("root cause TBD, as at the start", Section::RootCause, {}, "SRVX");
        row("root cause left open", Section::RootCause,
            {SectionMarkSet{Section::RootCause, SectionMark::Open, {}}}, "TCSRVX");
        row("a suspected cause", Section::RootCause, {cause(1, CauseState::Suspected)}, "VX");
        row("a cause that was ruled out", Section::RootCause, {cause(1, CauseState::RuledOut)}, "SRVX");
        row("a confirmed cause", Section::RootCause, {cause(1, CauseState::Confirmed)}, "");
        row("a confirmed cause that was removed", Section::RootCause,
            {cause(1, CauseState::Confirmed), ItemRemove{Section::RootCause, itemOf(1)}}, "TCSRVX");
        row("the first action, owned", Section::NextActions, {}, "X");
        row("another action without an owner", Section::NextActions,
            {ActionAdd{itemOf(2), "Call", {}, {}, false, {}}}, "CSRVX");
        row("no action at all", Section::NextActions, {ItemRemove{Section::NextActions, itemOf(1)}}, "T");
        row("all actions done", Section::NextActions, {ActionCheck{itemOf(1), true}}, "");
        row("an open action that moved to a follow-up", Section::NextActions,
            {FollowUpLink{Section::NextActions, itemOf(1), idOf<TicketId>(5)}}, "");
        row("fixes for symptoms TBD", Section::FixesSymptoms, {}, "SRVX");
        row("a fix for symptoms", Section::FixesSymptoms,
            {FixAdd{Section::FixesSymptoms, itemOf(1), "more memory", {}}}, "");
        row("no fixes for symptoms, because", Section::FixesSymptoms,
            {SectionMarkSet{Section::FixesSymptoms, SectionMark::None, "it healed"}}, "");
        row("fixes for root cause TBD", Section::FixesRootCause, {}, "RVX");
        row("a fix for the root cause", Section::FixesRootCause,
            {FixAdd{Section::FixesRootCause, itemOf(1), "rotate logs", {}}}, "");
        row("the root cause fixed by nothing", Section::FixesRootCause,
            {SectionMarkSet{Section::FixesRootCause, SectionMark::None, "bought in"}}, "RVX");
        row("no whys", Section::Whys, {}, "VX");
        row("an open why", Section::Whys, {WhyAsk{itemOf(1), "Why?", {}, {}, {}}}, "X");
        row("an answered why", Section::Whys, {WhyAsk{itemOf(1), "Why?", "Because", {}, {}}}, "");
        row("a dropped why", Section::Whys,
            {WhyAsk{itemOf(1), "Why?", {}, {}, {}}, WhyDrop{itemOf(1), "not ours"}}, "");
        row("prevention TBD", Section::Prevention, {}, "X");
        row("a prevention without a follow-up", Section::Prevention,
            {PreventionAdd{itemOf(1), "alert", {}, {}, {}, {}}}, "X");
        row("a prevention with a follow-up", Section::Prevention,
            {PreventionAdd{itemOf(1), "alert", {}, {}, {}, {}},
             FollowUpLink{Section::Prevention, itemOf(1), idOf<TicketId>(5)}},
            "");
        row("no prevention, because", Section::Prevention,
            {SectionMarkSet{Section::Prevention, SectionMark::None, "one of a kind"}}, "");
    }
    void whatASectionHoldsBack()
    {
        QFETCH(int, section);
        QFETCH(std::vector<Body>, bodies);
        QFETCH(QString, phases);
        TicketBuilder builder;
        builder.open();
        for (const auto& body : bodies)
            builder.by(1, body);
        QCOMPARE(heldBack(builder.ticket, static_cast<Section>(section)), phases);
    }

    void everyRequirementHasASentence()
    {
        TicketBuilder builder;
        builder.open();
        for (const auto& requirement : missing(builder.ticket, Phase::Closed)) {
            QVERIFY(requirement.sentence.starts_with(title(requirement.section)));
            QVERIFY(requirement.sentence.ends_with("."));
            QVERIFY(!sentenceOf(requirement.need).empty());
        }
        QCOMPARE(sentenceOf(Need::Free), std::string_view());
    }

    void wordsTakeThePlaceOfAMark()
    {
        TicketBuilder builder;
        builder.open();
        QVERIFY(sectionState(builder.ticket, Section::RootCause) == SectionState::Tbd);
        builder.by(1, cause(1, CauseState::Suspected));
        QVERIFY(sectionState(builder.ticket, Section::RootCause) == SectionState::Filled);
        builder.by(1, ItemRemove{Section::RootCause, itemOf(1)});
        QVERIFY(sectionState(builder.ticket, Section::RootCause) == SectionState::Empty);
    }

    void anOverrideLeavesDebts()
    {
        TicketBuilder builder;
        builder.open().by(1, PhaseMove{Phase::Triage, {}, {}});
        QVERIFY(owed(builder.ticket).empty());
        builder.by(1, PhaseMove{Phase::Containment, {}, "no time for forms"});
        const std::vector<Section> expected = {Section::OriginalRequest, Section::Symptoms, Section::Scope};
        QVERIFY(owed(builder.ticket) == expected);
        builder.by(1, write(Section::Scope, "Europe"));
        QCOMPARE(owed(builder.ticket).size(), std::size_t{2});
    }

    void filledSectionsAreCounted()
    {
        TicketBuilder builder;
        builder.open();
        QCOMPARE(filledCount(builder.ticket), 1);
        builder.by(1, write(Section::Symptoms, "slow"))
            .by(1, SectionMarkSet{Section::Scope, SectionMark::Unknown, {}});
        QCOMPARE(filledCount(builder.ticket), 3);
    }

    void theLastPhaseIsTheLast()
    {
        QVERIFY(nextPhase(Phase::Detection) == Phase::Triage);
        QVERIFY(nextPhase(Phase::Closed) == Phase::Closed);
    }
};

WARROOM_TEST_MAIN(TestTicketFormat)
#include "tst_ticket_format.moc"
