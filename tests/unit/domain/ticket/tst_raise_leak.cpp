// A credential that stood in a ticket becomes an incident: its words without the secret, both references, and
// the first next action.
#include "domain/ticket/raise_leak.h"

#include "domain/op/validate.h"
#include "ticket_builder.h"

using namespace warroom;
using namespace warroom::test;

namespace {

const TicketId leakTicket = idOf<TicketId>(50);

TicketBuilder origin()
{
    TicketOpen open = TicketBuilder::anIncident();
    open.number = 42;
    open.title = "Checkout fails";
    open.service = "shop";
    TicketBuilder builder;
    builder.open(open);
    return builder;
}

Leak aLeak(std::string kind = "github_token")
{
    return {std::move(kind), "Symptoms", "Mara", minute(10), Severity::Sev2};
}

} // namespace

class TestRaiseLeak : public QObject
{
    Q_OBJECT

private slots:
    void theIncidentSaysWhatHappened()
    {
        TicketBuilder from = origin();
        const auto ops = raiseLeak(from.ticket, aLeak(), leakTicket);
        TicketBuilder made;
        made.ticket.id = leakTicket;
        made.open(ops.open);
        const OpId opened = made.ticket.openedBy;
        for (const Body& body : ops.after(opened)) {
            QVERIFY(validate(body) && made.decided(AccountRole::Responder, body));
            made.by(1, body);
        }
        const Ticket& incident = made.ticket;
        QVERIFY(incident.isIncident());
        QCOMPARE(incident.title.value(), std::string("A credential was exposed in INC-42"));
        QCOMPARE(incident.service.value(), std::string("shop"));
        QCOMPARE(incident.severity.value(), Severity::Sev2);
        QVERIFY(incident.request);
        const std::string& request = incident.request->text;
        for (const char* said : {"github_token", "INC-42", "Symptoms", "Mara", "2026"})
            QVERIFY2(request.find(said) != std::string::npos, request.c_str());
        QCOMPARE(incident.actions.size(), std::size_t(1));
        QCOMPARE(incident.actions[0].text.value(), std::string("Rotate it"));
        QVERIFY(!incident.actions[0].owner.value().isNobody());
        QCOMPARE(incident.links.size(), std::size_t(1));
        QCOMPARE(incident.links[0].other, from.ticket.id);
        QVERIFY(milestone(incident, Milestone::Started) == minute(10));
    }

    void theTicketKnowsWhatWasRaised()
    {
        TicketBuilder from = origin();
        QVERIFY(leakRaised(from.ticket, "github_token").isNil());
        const auto ops = raiseLeak(from.ticket, aLeak(), leakTicket);
        QVERIFY(validate(Body(ops.back)) && from.decided(AccountRole::Responder, ops.back));
        from.by(1, ops.back);
        QCOMPARE(leakRaised(from.ticket, "github_token"), leakTicket);
        QVERIFY(leakRaised(from.ticket, "password").isNil());
        // Again, after that one was closed: the last one counts.
        from.by(1, raiseLeak(from.ticket, aLeak(), idOf<TicketId>(51)).back);
        QCOMPARE(leakRaised(from.ticket, "github_token"), idOf<TicketId>(51));
    }

    void aLongKindFits()
    {
        TicketBuilder from = origin();
        const std::string kind(120, 'k');
        const auto ops = raiseLeak(from.ticket, aLeak(kind), leakTicket);
        QVERIFY(validate(Body(ops.back)));
        from.by(1, ops.back);
        QCOMPARE(leakRaised(from.ticket, kind), leakTicket);
    }
};

WARROOM_TEST_MAIN(TestRaiseLeak)
#include "tst_raise_leak.moc"
