// Values that were set apart, as questions with both answers.
#include "domain/ticket/rivals.h"

#include "domain/op/catalogue.h"
#include "ticket_builder.h"

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;

namespace {

// A ticket with one of each item, seen by everybody.
TicketBuilder aTicket()
{
    TicketBuilder builder;
    builder.open()
        .by(1, CauseAdd{itemOf(10), "disk", CauseState::Suspected, {}, {}})
        .by(1, ActionAdd{itemOf(11), "Call", {}, {}, false, {}})
        .by(1, WhyAsk{itemOf(12), "Why?", {}, {}, {}})
        .by(1, PreventionAdd{itemOf(13), "alert", {}, {}, {}, {}});
    return builder;
}

// What the first one sets, and the second one who does not know of it.
struct Pair
{
    Body first, second;
};

} // namespace

class TestRivals : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldAsksAndBothAnswersSettleIt_data()
    {
        QTest::addColumn<Pair>("pair");
        QTest::addColumn<QString>("inForce");
        QTest::addColumn<QString>("rival");
        const auto row = [](const char* field, Body first, Body second, const char* inForce,
                            const char* rival) {
            QTest::newRow(field) << Pair{std::move(first), std::move(second)} << QString(inForce)
                                 << QString(rival);
        };
        const auto owner = [](const char* name) { return Owner(std::string(name)); };
        row("title", TicketRename{"a"}, TicketRename{"b"}, "a", "b");
        row("severity", SeveritySet{Severity::Sev1}, SeveritySet{Severity::Sev2}, "SEV1", "SEV2");
        row("priority", PrioritySet{Priority::P0}, PrioritySet{Priority::P1}, "P0", "P1");
        row("service", ServiceSet{"shop"}, ServiceSet{"cart"}, "shop", "cart");
        row("phase", PhaseMove{Phase::Triage, {}, "x"}, PhaseMove{Phase::Containment, {}, "x"}, "triage",
            "containment");
        row("role.scribe", RoleAssign{IncidentRole::Scribe, owner("Ana")},
            RoleAssign{IncidentRole::Scribe, owner("Bo")}, "Ana", "Bo");
        row("driver", DriverSet{personOf(2)}, DriverSet{}, "", "");
        row("milestone.started", MilestoneSet{Milestone::Started, std::optional(minute(1))},
            MilestoneSet{Milestone::Started, std::optional<Time>()}, "2026-03-04T03:01:00Z", "");
        row("mark", SectionMarkSet{Section::Scope, SectionMark::Unknown, {}},
            SectionMarkSet{Section::Scope, SectionMark::None, "all"}, "unknown", "none, all");
        row("action.text", ActionSet{itemOf(11), "a", {}, {}}, ActionSet{itemOf(11), "b", {}, {}}, "a", "b");
        row("action.owner", ActionSet{itemOf(11), {}, owner("Ana"), {}},
            ActionSet{itemOf(11), {}, owner("Bo"), {}}, "Ana", "Bo");
        row("action.due", ActionSet{itemOf(11), {}, {}, std::optional(minute(1))},
            ActionSet{itemOf(11), {}, {}, std::optional(minute(2))}, "2026-03-04T03:01:00Z",
            "2026-03-04T03:02:00Z");
        row("why.text", WhySet{itemOf(12), "a"}, WhySet{itemOf(12), "b"}, "a", "b");
        row("why.end", WhyAnswer{itemOf(12), "a"}, WhyDrop{itemOf(12), "b"}, "answered: a", "dropped: b");
        row("cause.state", CauseSet{itemOf(10), CauseState::Confirmed, {}},
            CauseSet{itemOf(10), CauseState::RuledOut, {}}, "confirmed", "ruled_out");
        row("cause.evidence", CauseSet{itemOf(10), {}, "a"}, CauseSet{itemOf(10), {}, "b"}, "a", "b");
        row("prevention.effect", PreventionSet{itemOf(13), "a", {}, {}},
            PreventionSet{itemOf(13), "b", {}, {}}, "a", "b");
        row("prevention.priority", PreventionSet{itemOf(13), {}, std::optional(Priority::P0), {}},
            PreventionSet{itemOf(13), {}, std::optional(Priority::P1), {}}, "P0", "P1");
        row("prevention.due", PreventionSet{itemOf(13), {}, {}, std::optional(minute(1))},
            PreventionSet{itemOf(13), {}, {}, std::optional(minute(2))}, "2026-03-04T03:01:00Z",
            "2026-03-04T03:02:00Z");
    }
    void everyFieldAsksAndBothAnswersSettleIt()
    {
        QFETCH(Pair, pair);
        QFETCH(QString, inForce);
        QFETCH(QString, rival);
        auto builder = aTicket();
        const Seq seen = builder.seq;
        builder.with(2, seen, pair.first).with(3, seen, pair.second);
        const auto open = rivals(builder.ticket);
        QCOMPARE(open.size(), std::size_t{1});
        QCOMPARE(open[0].field, std::string(QTest::currentDataTag()));
        const auto shownAs = [](const std::string& text, const Owner& owner) {
            return owner.name() ? *owner.name() : text;
        };
        QCOMPARE(QString::fromStdString(shownAs(open[0].inForce, open[0].inForceOwner)).toLower(),
                 inForce.toLower());
        QCOMPARE(QString::fromStdString(shownAs(open[0].rival, open[0].rivalOwner)).toLower(),
                 rival.toLower());
        QVERIFY(open[0].inForceBy == personOf(2) && open[0].rivalBy == personOf(3));

        auto taken = builder;
        taken.by(1, open[0].take);
        QVERIFY(rivals(taken.ticket).empty());
        auto kept = builder;
        kept.by(1, open[0].keep);
        QVERIFY(rivals(kept.ticket).empty());
        // Taking it back again shows that each answer set what it said.
        taken.with(9, builder.seq, open[0].keep);
        const auto reopened = rivals(taken.ticket);
        QCOMPARE(reopened.size(), std::size_t{1});
        QCOMPARE(reopened[0].inForce, open[0].rival);
        QCOMPARE(reopened[0].rival, open[0].inForce);
    }

    void aDoneActionCannotBeHalfDone()
    {
        auto builder = aTicket();
        const Seq seen = builder.seq;
        builder.with(2, seen, ActionCheck{itemOf(11), true}).with(3, seen, ActionCheck{itemOf(11), true});
        QVERIFY(rivals(builder.ticket).empty());
        builder.with(4, seen, ActionCheck{itemOf(11), false});
        QCOMPARE(rivals(builder.ticket).size(), std::size_t{1});
    }

    void severalRivalsOfOneFieldAreSeveralQuestions()
    {
        auto builder = aTicket();
        const Seq seen = builder.seq;
        for (const auto severity : {Severity::Sev1, Severity::Sev2, Severity::Sev4})
            builder.with(static_cast<std::uint8_t>(2 + static_cast<int>(severity)), seen,
                         SeveritySet{severity});
        QCOMPARE(rivals(builder.ticket).size(), std::size_t{2});
    }

    void whoGoesOnUnawareDoesNotSettleWhatTheyHaveNotSeen()
    {
        auto builder = aTicket();
        const Seq seen = builder.seq;
        builder.with(2, seen, SeveritySet{Severity::Sev1}).with(3, seen, SeveritySet{Severity::Sev4});
        builder.with(2, seen, SeveritySet{Severity::Sev2});
        QVERIFY(builder.ticket.severity.value() == Severity::Sev2);
        QCOMPARE(rivals(builder.ticket).size(), std::size_t{1});
        builder.with(2, builder.seq, SeveritySet{Severity::Sev5});
        QVERIFY(rivals(builder.ticket).empty());
    }

    void onlyChangesByThoseWhoDidNotSeeTheRemovalAsk()
    {
        auto builder = aTicket();
        const Seq seen = builder.seq;
        builder.by(1, ItemRemove{Section::Whys, itemOf(12)});
        builder.by(2, WhySet{itemOf(12), "seen"});
        QVERIFY(editedAfterRemoval(builder.ticket).empty());
        builder.with(3, seen, WhySet{itemOf(12), "unseen"});
        const auto removed = editedAfterRemoval(builder.ticket);
        QCOMPARE(removed.size(), std::size_t{1});
        QVERIFY(removed[0].section == Section::Whys && removed[0].item == itemOf(12));
        QVERIFY(removed[0].removedBy == personOf(1));
        builder.by(3, ItemRestore{Section::Whys, itemOf(12)});
        QVERIFY(editedAfterRemoval(builder.ticket).empty());
    }
};

WARROOM_TEST_MAIN(TestRivals)
#include "tst_rivals.moc"
