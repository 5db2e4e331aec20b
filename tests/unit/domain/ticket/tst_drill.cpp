// A drill: marked at its declaration or later with a reason, told everywhere, and counted nowhere.
#include "domain/board/overview.h"
#include "domain/measures/measures.h"
#include "domain/ticket/brief.h"
#include "domain/ticket/rivals.h"
#include "ticket_builder.h"

using namespace warroom;
using namespace warroom::test;

namespace {

TicketOpen opening(bool drill)
{
    TicketOpen body = TicketBuilder::anIncident();
    body.severity = Severity::Sev1;
    body.drill = drill;
    return body;
}

// Of both kinds: one that goes on, one that is over.
std::vector<Ticket> someIncidents(bool drill)
{
    TicketBuilder going, over;
    going.open(opening(drill));
    over.ticket.id = idOf<TicketId>(98);
    over.open(opening(drill));
    over.by(1, PhaseMove{Phase::Review, {}, "all of it was practised"});
    return {going.ticket, over.ticket};
}

std::string summed(const MeasuresBoard& board)
{
    std::string out;
    for (const MeasureRow& row : board.measures) {
        out += row.id + ' ' + std::to_string(row.value) + ' ' + std::to_string(row.mean) + ' ' +
               std::string(nameOf(row.state)) + ' ' + std::to_string(row.sources.size());
        for (const double value : row.trend.values)
            out += ' ' + std::to_string(value);
        out += '\n';
    }
    return out;
}

std::string measured(const std::vector<Ticket>& tickets)
{
    std::vector<TicketFacts> facts;
    for (const Ticket& ticket : tickets)
        facts.push_back(factsOf(ticket, {}));
    MeasureInputs in;
    in.until = minute(600);
    in.tickets = facts;
    return summed(measure(in));
}

} // namespace

class DrillTest final : public QObject
{
    Q_OBJECT

private slots:
    void itIsSaidAtTheDeclarationOrLater();
    void whoMaySayIt();
    void onlyAnIncidentIsOne();
    void twoWhoDisagreeAreAsked();
    void theBriefSaysItFirst();
    void measuresAreTheSameWithAndWithoutIt();
    void boardsAreTheSameWithAndWithoutIt();
    void theLastOneIsFound();
};

void DrillTest::itIsSaidAtTheDeclarationOrLater()
{
    QVERIFY(!someIncidents(false)[0].isDrill());
    QVERIFY(someIncidents(true)[0].isDrill());
    QVERIFY(summaryOf(someIncidents(true)[0]).drill);
    TicketBuilder builder;
    builder.open().by(1, DrillSet{true, "practice"});
    QVERIFY(builder.ticket.isDrill());
    const Entry& entry = builder.ticket.timeline.back();
    QCOMPARE(entry.args, (std::vector<std::string>{"drill", "practice"}));
    builder.by(1, DrillSet{false, "it is real after all"});
    QVERIFY(!builder.ticket.isDrill());
}

void DrillTest::whoMaySayIt()
{
    TicketBuilder builder;
    builder.open();
    QCOMPARE(refusal(builder.decided(AccountRole::Commander, DrillSet{true, "practice"})), QString());
    QCOMPARE(refusal(builder.decided(AccountRole::Responder, DrillSet{true, "practice"}, 2)),
             QString("E_FORBIDDEN"));
    QCOMPARE(refusal(builder.decided(AccountRole::Commander, DrillSet{true, " "})),
             QString("E_TEXT_EMPTY body.reason"));
}

void DrillTest::onlyAnIncidentIsOne()
{
    TicketOpen support = opening(true);
    support.kind = TicketKind::Support;
    TicketBuilder builder;
    builder.open(support);
    QVERIFY(!builder.ticket.isDrill());
    QCOMPARE(refusal(builder.decided(AccountRole::Commander, DrillSet{true, "practice"})),
             QString("E_TRANSITION"));
}

void DrillTest::twoWhoDisagreeAreAsked()
{
    TicketBuilder builder;
    builder.open();
    builder.by(1, DrillSet{true, "practice"}).with(2, 1, DrillSet{false, "real"});
    QVERIFY(builder.ticket.isDrill());
    const auto asked = rivals(builder.ticket);
    QCOMPARE(asked.size(), std::size_t(1));
    QCOMPARE(asked[0].field, std::string("drill"));
    QCOMPARE(asked[0].inForce, std::string("drill"));
    QCOMPARE(asked[0].rival, std::string("real"));
    builder.by(1, asked[0].take);
    QVERIFY(!builder.ticket.isDrill());
    QVERIFY(rivals(builder.ticket).empty());
}

void DrillTest::theBriefSaysItFirst()
{
    const Directory nobody;
    const auto brief = [&](const Ticket& ticket) {
        return briefOf(ticket, nobody, minute(30)).condition.front().text;
    };
    QVERIFY(brief(someIncidents(true)[0]).starts_with("DRILL. SEV1"));
    QVERIFY(brief(someIncidents(false)[0]).starts_with("SEV1"));
}

void DrillTest::measuresAreTheSameWithAndWithoutIt()
{
    const auto real = someIncidents(false), drills = someIncidents(true);
    auto both = real;
    both.insert(both.end(), drills.begin(), drills.end());
    QCOMPARE(measured(both), measured(real));
    auto twice = real;
    twice.insert(twice.end(), real.begin(), real.end());
    QVERIFY2(measured(twice) != measured(real), "incidents that are real change nothing either");
}

void DrillTest::boardsAreTheSameWithAndWithoutIt()
{
    std::vector<Summary> real, drills;
    for (const Ticket& ticket : someIncidents(false))
        real.push_back(summaryOf(ticket));
    for (const Ticket& ticket : someIncidents(true))
        drills.push_back(summaryOf(ticket));
    std::vector<const Summary*> one, both;
    for (const Summary& ticket : real)
        one.push_back(&ticket);
    both = one;
    for (const Summary& ticket : drills)
        both.push_back(&ticket);
    const Time now = minute(600);
    QCOMPARE(backlog(both, now), backlog(one, now));
    QCOMPARE(weekBars(both, now), weekBars(one, now));
    QCOMPARE(highImpact(both), highImpact(one));
    QCOMPARE(goingOn(both), goingOn(one));
    QCOMPARE(lastEnded(both), lastEnded(one));
    QCOMPARE(restoreTimes(both, minute(-600), now), restoreTimes(one, minute(-600), now));
    QCOMPARE(highImpact(one).size(), std::size_t(1));
}

void DrillTest::theLastOneIsFound()
{
    Summary older, newer, real;
    older.drill = newer.drill = true;
    older.opened = minute(1);
    newer.opened = minute(2);
    real.opened = minute(3);
    QCOMPARE(lastDrill({&older, &newer, &real}), &newer);
    QCOMPARE(lastDrill({&real}), nullptr);
}

WARROOM_TEST_MAIN(DrillTest)
#include "tst_drill.moc"
