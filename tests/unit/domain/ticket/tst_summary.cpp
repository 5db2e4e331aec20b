// What the queue shows of a ticket.
#include "domain/ticket/summary.h"

#include "ticket_builder.h"

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;

class TestSummary : public QObject
{
    Q_OBJECT

private slots:
    void aNewIncident()
    {
        TicketBuilder builder;
        auto open = TicketBuilder::anIncident();
        open.number = 42;
        open.service = "shop";
        open.started = minute(-30);
        builder.open(open);
        const auto summary = summaryOf(builder.ticket);
        QCOMPARE(summary.key(), "INC-42"s);
        QCOMPARE(summary.title, "Checkout is slow"s);
        QCOMPARE(summary.service, "shop"s);
        QVERIFY(summary.isOpen());
        QVERIFY(summary.commander.isNobody());
        QCOMPARE(summary.started, std::optional(minute(-30)));
        QCOMPARE(summary.openActions, 1);
        QCOMPARE(summary.questions, 0);
        // For triage: the Original Request and the symptoms.
        QCOMPARE(int(summary.needed), 0b11);
    }

    void theEarliestDueTimeOfWhatIsOpen()
    {
        TicketBuilder builder;
        builder.open()
            .by(1, ActionAdd{itemOf(11), "first", {}, minute(10), false, {}})
            .by(1, ActionAdd{itemOf(12), "second", {}, minute(20), false, {}})
            .by(1, ActionAdd{itemOf(13), "third", {}, minute(5), false, {}})
            .by(1, ItemRemove{Section::NextActions, itemOf(13)});
        QCOMPARE(summaryOf(builder.ticket).earliestDue, std::optional(minute(10)));
        builder.by(1, ActionCheck{itemOf(11), true});
        const auto summary = summaryOf(builder.ticket);
        QCOMPARE(summary.earliestDue, std::optional(minute(20)));
        QCOMPARE(summary.openActions, 2);
    }

    void theLastUpdateSaysWhenTheNextIsDue()
    {
        TicketBuilder builder;
        builder.open().by(1, StatusPublish{"we are on it", {Audience::Customers}, minute(30)});
        QCOMPARE(summaryOf(builder.ticket).nextUpdate, std::optional(minute(30)));
        builder.by(1, StatusPublish{"all is well", {Audience::Customers}, {}});
        QVERIFY(!summaryOf(builder.ticket).nextUpdate);
    }

    void questionsAreCounted()
    {
        TicketBuilder builder;
        builder.open().by(1, CauseAdd{itemOf(1), "disk", CauseState::Suspected, {}, {}});
        const Seq seen = builder.seq;
        builder.with(1, seen, ItemRemove{Section::RootCause, itemOf(1)})
            .with(2, seen, CauseSet{itemOf(1), {}, "df -h"})
            .with(1, seen, TicketRename{"a"})
            .with(2, seen, TicketRename{"b"});
        QCOMPARE(summaryOf(builder.ticket).questions, 2);
    }

    void whoIsClosedNeedsNothing()
    {
        TicketBuilder builder;
        builder.open().by(1, PhaseMove{Phase::Closed, {}, "opened by mistake"});
        const auto summary = summaryOf(builder.ticket);
        QVERIFY(!summary.isOpen());
        QCOMPARE(int(summary.needed), 0);
    }

    void otherTicketsHaveStates()
    {
        TicketBuilder builder;
        auto open = TicketBuilder::anIncident();
        open.kind = TicketKind::FollowUp;
        builder.open(open).by(1, StateSet{TicketState::InProgress, {}});
        QVERIFY(summaryOf(builder.ticket).isOpen());
        QCOMPARE(int(summaryOf(builder.ticket).needed), 0);
        QCOMPARE(summaryOf(builder.ticket).key(), ""s);
        builder.by(1, StateSet{TicketState::Dropped, {}});
        QVERIFY(!summaryOf(builder.ticket).isOpen());
    }
};

WARROOM_TEST_MAIN(TestSummary)
#include "tst_summary.moc"
