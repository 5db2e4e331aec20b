// How far an incident kept what is promised, as its log goes.
#include "domain/ticket/tenets.h"

#include "ticket_builder.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

TicketBuilder opened(Severity severity = Severity::Sev1)
{
    auto open = TicketBuilder::anIncident();
    open.severity = severity;
    TicketBuilder builder;
    builder.open(open);
    return builder;
}

TenetState stateOf(const Ticket& ticket, Tenet tenet, int now)
{
    return tenetsOf(ticket, minute(now)).at(static_cast<std::size_t>(tenet));
}

const StatusPublish told{"We are on it", {Audience::Customers}, {}};
const RoleAssign taken{IncidentRole::Commander, Owner(personOf(1)), {}};
const RoleAssign left{IncidentRole::Commander, {}, {}};

} // namespace

class TenetsTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellingIsMeasuredFromDetection();
    void nobodyToldIsNotKeptOnceItIsLate();
    void lateUpdatesAreCounted();
    void aTimeWithoutCommanderIsCounted();
    void questionsAndPreventionsMayStillBeSettled();
    void whatIsLeftOpenByClosingIsNotKept();
    void othersHaveNone();
};

void TenetsTest::tellingIsMeasuredFromDetection()
{
    auto builder = opened();
    builder.by(1, told); // a minute after it was opened
    auto soon = stateOf(builder.ticket, Tenet::ToldSoon, 50);
    QCOMPARE(soon.kept, Kept::Yes);
    QCOMPARE(soon.span, Duration(1min));
    QCOMPARE(*soon.aim, Duration(30min));
    builder.by(1, MilestoneSet{Milestone::Detected, std::optional(minute(-40))});
    soon = stateOf(builder.ticket, Tenet::ToldSoon, 50);
    QCOMPARE(soon.kept, Kept::No);
    QCOMPARE(soon.span, Duration(41min));
}

void TenetsTest::nobodyToldIsNotKeptOnceItIsLate()
{
    auto builder = opened();
    QCOMPARE(stateOf(builder.ticket, Tenet::ToldSoon, 29).kept, Kept::NotYet);
    QCOMPARE(stateOf(builder.ticket, Tenet::ToldSoon, 31).kept, Kept::No);
    auto calm = opened(Severity::Sev5);
    QCOMPARE(stateOf(calm.ticket, Tenet::ToldSoon, 5000).kept, Kept::NotYet);
    builder.by(1, told);
    builder.by(1, EntryStrike{idOf<OpId>(2), true});
    QCOMPARE(stateOf(builder.ticket, Tenet::ToldSoon, 20).of, 0); // taken back, it was not said
}

void TenetsTest::lateUpdatesAreCounted()
{
    auto builder = opened();
    QCOMPARE(stateOf(builder.ticket, Tenet::ToldInTime, 10).kept, Kept::NotYet);
    builder.by(1, told);
    QCOMPARE(stateOf(builder.ticket, Tenet::ToldInTime, 10).kept, Kept::Yes);
    const auto late = stateOf(builder.ticket, Tenet::ToldInTime, 40);
    QCOMPARE(late.kept, Kept::No);
    QCOMPARE(late.missed, 1);
    QCOMPARE(late.of, 2);
}

void TenetsTest::aTimeWithoutCommanderIsCounted()
{
    auto builder = opened();
    builder.by(1, taken); // within a minute
    QCOMPARE(stateOf(builder.ticket, Tenet::AlwaysLed, 60).kept, Kept::Yes);
    builder.by(1, left); // at 03:02
    builder.by(1, Body(SeveritySet{Severity::Sev2}));
    builder.by(1, Body(SeveritySet{Severity::Sev1}));
    builder.by(1, taken); // at 03:05
    const auto led = stateOf(builder.ticket, Tenet::AlwaysLed, 60);
    QCOMPARE(led.kept, Kept::No);
    QCOMPARE(led.span, Duration(4min)); // one before the first, three between
}

void TenetsTest::questionsAndPreventionsMayStillBeSettled()
{
    auto builder = opened();
    QCOMPARE(stateOf(builder.ticket, Tenet::QuestionsSettled, 5).kept, Kept::NotYet);
    builder.by(1, WhyAsk{itemOf(30), "Why?", {}, {}, {}});
    builder.by(1, PreventionAdd{itemOf(40), "A limit", {}, {}, {}, {}});
    QCOMPARE(stateOf(builder.ticket, Tenet::QuestionsSettled, 5).missed, 1);
    QCOMPARE(stateOf(builder.ticket, Tenet::FollowedUp, 5).kept, Kept::NotYet);
    builder.by(1, WhyDrop{itemOf(30), "no matter"});
    builder.by(1, FollowUpLink{Section::Prevention, itemOf(40), idOf<TicketId>(7)});
    QCOMPARE(stateOf(builder.ticket, Tenet::QuestionsSettled, 5).kept, Kept::Yes);
    QCOMPARE(stateOf(builder.ticket, Tenet::FollowedUp, 5).kept, Kept::Yes);
}

void TenetsTest::whatIsLeftOpenByClosingIsNotKept()
{
    auto builder = opened();
    builder.by(1, WhyAsk{itemOf(30), "Why?", {}, {}, {}});
    builder.by(1, PhaseMove{Phase::Closed, {}, "nobody will look at it"});
    QCOMPARE(stateOf(builder.ticket, Tenet::QuestionsSettled, 5).kept, Kept::No);
    QCOMPARE(stateOf(builder.ticket, Tenet::ToldSoon, 5).kept, Kept::No);
    QCOMPARE(stateOf(builder.ticket, Tenet::AlwaysLed, 500).span, Duration(2min)); // until it was closed
}

void TenetsTest::othersHaveNone()
{
    QVERIFY(tenetsOf(Ticket(), minute(0)).empty());
    auto open = TicketBuilder::anIncident();
    open.kind = TicketKind::Support;
    TicketBuilder support;
    support.open(open);
    QVERIFY(tenetsOf(support.ticket, minute(0)).empty());
    open.kind = TicketKind::Incident;
    open.imported = true;
    TicketBuilder imported;
    imported.open(open);
    QVERIFY(tenetsOf(imported.ticket, minute(0)).empty());
}

WARROOM_TEST_MAIN(TenetsTest)
#include "tst_tenets.moc"
