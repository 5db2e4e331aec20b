// How often a ticket came back after it was over, and that one which did so twice is raised, or somebody says
// why not.
#include "domain/ticket/reopening.h"

#include "ticket_builder.h"

using namespace warroom;
using namespace warroom::test;

namespace {

using State = TicketState;

TicketBuilder aTicket(TicketKind kind)
{
    TicketOpen open;
    open.kind = kind;
    open.title = "The report is empty";
    open.severity = Severity::Sev4;
    TicketBuilder builder;
    builder.open(open);
    return builder;
}

TicketBuilder moved(TicketKind kind, const std::vector<State>& states)
{
    auto builder = aTicket(kind);
    for (const auto state : states)
        builder.by(1, StateSet{state, {}});
    return builder;
}

} // namespace

class TestReopening : public QObject
{
    Q_OBJECT

private slots:
    void itIsCounted_data()
    {
        QTest::addColumn<std::vector<State>>("states");
        QTest::addColumn<int>("reopenings");
        QTest::newRow("never over") << std::vector{State::InProgress, State::Open} << 0;
        QTest::newRow("over once") << std::vector{State::Done} << 0;
        QTest::newRow("came back") << std::vector{State::Done, State::Open} << 1;
        QTest::newRow("over in another way") << std::vector{State::Done, State::Dropped, State::Open} << 1;
        QTest::newRow("came back into progress")
            << std::vector{State::Dropped, State::InProgress, State::Done, State::Open} << 2;
    }
    void itIsCounted()
    {
        QFETCH(std::vector<State>, states);
        QFETCH(int, reopenings);
        const auto ticket = moved(TicketKind::Support, states).ticket;
        QCOMPARE(warroom::reopenings(ticket), reopenings);
        QCOMPARE(needsRaising(ticket), reopenings >= 2);
        QVERIFY(!needsRaising(moved(TicketKind::FollowUp, states).ticket));
    }

    void anIncidentComesBackOutOfItsReview()
    {
        auto builder = aTicket(TicketKind::Incident);
        for (const auto phase : {Phase::Recovery, Phase::Containment, Phase::Review, Phase::Containment})
            builder.by(1, PhaseMove{phase, "It is back", "All of this is a drill"});
        QCOMPARE(reopenings(builder.ticket), 1);
    }

    void whatCameBackTwiceIsRaisedOrSomebodySaysWhyNot()
    {
        auto builder = moved(TicketKind::Support, {State::Done, State::Open, State::Done, State::Open});
        const auto refused = builder.decided(AccountRole::Responder, StateSet{State::Done, " "});
        QVERIFY(!refused);
        QVERIFY(refused.error().code() == ErrorCode::Format);
        QVERIFY(builder.decided(AccountRole::Responder, StateSet{State::Dropped, {}}));
        QVERIFY(builder.decided(AccountRole::Responder, StateSet{State::Done, "The customer was at fault"}));
        builder.by(1, TicketRaise{Severity::Sev3});
        QVERIFY(!needsRaising(builder.ticket));
    }
};

WARROOM_TEST_MAIN(TestReopening)
#include "tst_reopening.moc"
