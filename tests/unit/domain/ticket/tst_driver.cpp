// Who drives: said in the log, asked where two say different things, told to who comes or takes over.
#include "domain/ticket/brief.h"
#include "domain/ticket/catch_up.h"
#include "domain/ticket/rivals.h"
#include "domain/ticket/who_does_what.h"
#include "ticket_builder.h"

using namespace warroom;
using namespace warroom::test;

namespace {

const Directory people{{{personOf(1), "Mara", AccountRole::Commander, false},
                        {personOf(2), "Priya", AccountRole::Responder, false}},
                       {}};

DriverSet wheelTo(std::uint8_t person) { return {personOf(person)}; }

std::string conditionOf(const Ticket& ticket)
{
    std::string text;
    for (const auto& line : briefOf(ticket, people, minute(30)).condition)
        text += line.text + "\n";
    return text;
}

} // namespace

class DriverTest final : public QObject
{
    Q_OBJECT

private slots:
    void theLastOneToKnowDecides();
    void twoWhoDidNotKnowAreAsked();
    void anyResponderSaysIt();
    void onlyAnIncidentThatIsWorkedHasOne();
    void theBriefTellsIt();
    void whoWasAwayIsToldOnce();
};

void DriverTest::theLastOneToKnowDecides()
{
    TicketBuilder builder;
    builder.open();
    QVERIFY(!driverOf(builder.ticket));
    builder.by(1, wheelTo(2));
    QCOMPARE(driverOf(builder.ticket), std::optional(personOf(2)));
    QCOMPARE(builder.ticket.driver.at(), minute(1));
    const auto& entry = builder.ticket.timeline[builder.ticket.timeline.size() - 1];
    QVERIFY(entry.type == DriverSet::type && entry.who == Owner(personOf(2)));
    const auto entries = builder.ticket.timeline.size();
    builder.by(2, wheelTo(2));
    QCOMPARE(builder.ticket.timeline.size(), entries);
    builder.by(2, DriverSet{});
    QVERIFY(!driverOf(builder.ticket));
    QCOMPARE(builder.ticket.timeline.size(), entries + 1);
}

void DriverTest::twoWhoDidNotKnowAreAsked()
{
    TicketBuilder builder;
    builder.open().by(1, wheelTo(1)).with(2, 1, wheelTo(2));
    QCOMPARE(driverOf(builder.ticket), std::optional(personOf(1)));
    const auto asked = rivals(builder.ticket);
    QCOMPARE(asked.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(asked[0].field), QString("driver"));
    QVERIFY(asked[0].inForceOwner == Owner(personOf(1)) && asked[0].rivalOwner == Owner(personOf(2)));
    auto settled = builder;
    builder.by(1, asked[0].take);
    QCOMPARE(driverOf(builder.ticket), std::optional(personOf(2)));
    settled.by(1, asked[0].keep);
    QCOMPARE(driverOf(settled.ticket), std::optional(personOf(1)));
    QVERIFY(rivals(builder.ticket).empty() && rivals(settled.ticket).empty());
}

void DriverTest::anyResponderSaysIt()
{
    TicketBuilder builder;
    builder.open();
    QCOMPARE(refusal(builder.decided(AccountRole::Responder, wheelTo(2), 3)), QString());
    QCOMPARE(refusal(builder.decided(AccountRole::Responder, DriverSet{}, 3)), QString());
    QCOMPARE(refusal(builder.decided(AccountRole::Viewer, wheelTo(3), 3)), QString("E_FORBIDDEN"));
}

void DriverTest::onlyAnIncidentThatIsWorkedHasOne()
{
    TicketBuilder support;
    TicketOpen open = TicketBuilder::anIncident();
    open.kind = TicketKind::Support;
    support.open(open);
    QCOMPARE(refusal(support.decided(AccountRole::Responder, wheelTo(2))), QString("E_TRANSITION"));
    TicketBuilder builder;
    builder.open().by(1, wheelTo(2)).by(1, PhaseMove{Phase::Recovery, {}, "no time for it"});
    QVERIFY(driverOf(builder.ticket));
    builder.by(1, PhaseMove{Phase::Review, {}, "no time for it"});
    QVERIFY(!driverOf(builder.ticket));
}

void DriverTest::theBriefTellsIt()
{
    TicketBuilder builder;
    builder.open();
    QVERIFY(conditionOf(builder.ticket).find("drives") == std::string::npos);
    builder.by(1, wheelTo(2));
    QVERIFY(conditionOf(builder.ticket).find("Priya drives since 03:01 UTC.") != std::string::npos);
    builder.by(1, DriverSet{});
    QVERIFY(conditionOf(builder.ticket).find("drives") == std::string::npos);
}

void DriverTest::whoWasAwayIsToldOnce()
{
    TicketBuilder builder;
    builder.open();
    const SeenMark seen{builder.seq, minute(1)};
    builder.by(2, wheelTo(2)).by(2, wheelTo(3)).by(3, wheelTo(2));
    const auto lines = catchUp(builder.ticket, seen, personOf(1), minute(30));
    QCOMPARE(lines.size(), std::size_t(1));
    QVERIFY(lines[0].group == CatchUpGroup::Course);
    QCOMPARE(lines[0].changes, 3);
    QCOMPARE(lines[0].entry, builder.ticket.timeline[builder.ticket.timeline.size() - 1].id);
}

WARROOM_TEST_MAIN(DriverTest)
#include "tst_driver.moc"
