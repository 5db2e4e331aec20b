// Merging duplicates: what is submitted, what the tickets are afterwards, and what takes it back.
#include "domain/ticket/merge_duplicate.h"
#include "unit/domain/ticket/ticket_builder.h"

using namespace warroom;
using namespace warroom::test;

namespace {

TicketBuilder ticket(std::uint8_t id, TicketKind kind, std::int64_t number, const char* title)
{
    TicketBuilder made;
    made.ticket.id = idOf<TicketId>(id);
    TicketOpen open;
    open.kind = kind;
    open.title = title;
    open.number = number;
    made.open(open);
    return made;
}

// "main: watch.add; duplicate: ticket.link".
QString picture(const std::vector<TicketBody>& bodies, TicketId main)
{
    QStringList out;
    for (const auto& [ticket, body] : bodies)
        out << QString("%1: %2").arg(ticket == main ? "main" : "duplicate",
                                     QString::fromUtf8(typeOf(body).data(), int(typeOf(body).size())));
    return out.join("; ");
}

void submit(TicketBuilder& main, TicketBuilder& duplicate, const std::vector<TicketBody>& bodies)
{
    for (const auto& [ticket, body] : bodies)
        (ticket == main.ticket.id ? main : duplicate).by(1, body);
}

} // namespace

class MergeDuplicateTest final : public QObject
{
    Q_OBJECT

private slots:
    void bodies_data();
    void bodies();
    void refusals_data();
    void refusals();
    void theBackendTakesItInThatOrder();
    void takingItBackPutsTheDuplicateWhereItStood();
    void theLastWordAboutAnotherTicketCounts();
};

void MergeDuplicateTest::bodies_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("watching"); // persons 1 to n watch the duplicate, person 1 the main ticket
    QTest::addColumn<bool>("closed");
    QTest::addColumn<QString>("expected");

    QTest::newRow("an incident is closed")
        << int(TicketKind::Incident) << 0 << false
        << "duplicate: ticket.link; main: comment.add; duplicate: comment.add; duplicate: phase.move";
    QTest::newRow("a support ticket is dropped")
        << int(TicketKind::Support) << 0 << false
        << "duplicate: ticket.link; main: comment.add; duplicate: comment.add; duplicate: state.set";
    QTest::newRow("its watchers come along, those who watch already do not")
        << int(TicketKind::Support) << 3 << false
        << "duplicate: ticket.link; main: watch.add; main: watch.add; main: comment.add; duplicate: "
           "comment.add; duplicate: state.set";
    QTest::newRow("what is closed already is not closed again")
        << int(TicketKind::FollowUp) << 0 << true
        << "duplicate: ticket.link; main: comment.add; duplicate: comment.add";
}

void MergeDuplicateTest::bodies()
{
    QFETCH(int, kind);
    QFETCH(int, watching);
    QFETCH(bool, closed);
    TicketBuilder main = ticket(1, TicketKind::Incident, 41, "Checkout is slow");
    TicketBuilder duplicate = ticket(2, static_cast<TicketKind>(kind), 42, "Cart is slow");
    main.by(1, WatchAdd{personOf(1)});
    for (int i = 1; i <= watching; ++i)
        duplicate.by(1, WatchAdd{personOf(static_cast<std::uint8_t>(i))});
    if (closed)
        duplicate.by(1, StateSet{TicketState::Done, {}});
    const auto merged = mergeDuplicate(main.ticket, duplicate.ticket);
    QVERIFY_RESULT(merged);
    QTEST(picture(*merged, main.ticket.id), "expected");
}

void MergeDuplicateTest::refusals_data()
{
    QTest::addColumn<int>("main");
    QTest::addColumn<int>("duplicate");
    QTest::addColumn<QString>("code");

    QTest::newRow("a ticket that is not there") << 0 << 2 << "E_NOT_FOUND ticket";
    QTest::newRow("itself") << 1 << 1 << "E_FIELD_VALUE body.other";
    QTest::newRow("into a ticket that is a duplicate") << 2 << 1 << "E_TRANSITION body.other";
}

void MergeDuplicateTest::refusals()
{
    QFETCH(int, main);
    QFETCH(int, duplicate);
    std::vector<TicketBuilder> tickets(1);
    tickets.push_back(ticket(1, TicketKind::Incident, 41, "Checkout is slow"));
    tickets.push_back(ticket(2, TicketKind::Incident, 42, "Cart is slow"));
    tickets[2].by(1, TicketLink{idOf<TicketId>(7), std::string(duplicateOf)});
    const auto merged = mergeDuplicate(tickets[static_cast<std::size_t>(main)].ticket,
                                       tickets[static_cast<std::size_t>(duplicate)].ticket);
    QVERIFY(!merged);
    QTEST(refusal(merged.error()), "code");
}

void MergeDuplicateTest::theBackendTakesItInThatOrder()
{
    TicketBuilder main = ticket(1, TicketKind::Incident, 41, "Checkout is slow");
    TicketBuilder duplicate = ticket(2, TicketKind::Incident, 42, "Cart is slow");
    duplicate.by(1, WatchAdd{personOf(3)});
    const auto merged = mergeDuplicate(main.ticket, duplicate.ticket);
    QVERIFY_RESULT(merged);
    for (const auto& [at, body] : *merged) {
        TicketBuilder& on = at == main.ticket.id ? main : duplicate;
        QVERIFY_RESULT(on.decided(AccountRole::Commander, body));
        on.by(1, body);
    }
    QVERIFY(duplicate.ticket.isDuplicate());
    QVERIFY(!duplicate.ticket.isOpen());
    QVERIFY(main.ticket.watchers.at(personOf(3)).value());
    QCOMPARE(main.ticket.timeline.back().text,
             std::string("Merged in: INC-42 \"Cart is slow\" is a duplicate of this ticket."));
}

void MergeDuplicateTest::takingItBackPutsTheDuplicateWhereItStood()
{
    TicketBuilder main = ticket(1, TicketKind::Incident, 41, "Checkout is slow");
    TicketBuilder duplicate = ticket(2, TicketKind::Incident, 42, "Cart is slow");
    duplicate.by(1, PhaseMove{Phase::Triage, {}, "the partners wait for us"}).by(1, WatchAdd{personOf(3)});
    const Ticket mainBefore = main.ticket, duplicateBefore = duplicate.ticket;
    submit(main, duplicate, *mergeDuplicate(main.ticket, duplicate.ticket));
    const auto back = unmergeDuplicate(mainBefore, duplicateBefore);
    QCOMPARE(picture(back, main.ticket.id),
             QString("duplicate: phase.move; duplicate: ticket.link; main: watch.remove"));
    for (const auto& [at, body] : back)
        QVERIFY_RESULT((at == main.ticket.id ? main : duplicate).decided(AccountRole::Commander, body));
    submit(main, duplicate, back);
    QCOMPARE(duplicate.ticket.phase.value(), Phase::Triage);
    QVERIFY(linksInForce(duplicate.ticket).empty());
    QVERIFY(!main.ticket.watchers.at(personOf(3)).value());
}

void MergeDuplicateTest::theLastWordAboutAnotherTicketCounts()
{
    TicketBuilder one = ticket(1, TicketKind::Incident, 41, "Checkout is slow");
    const auto other = idOf<TicketId>(2), third = idOf<TicketId>(3);
    one.by(1, TicketLink{other, "related"})
        .by(1, TicketLink{third, "came_from"})
        .by(1, TicketLink{other, std::string(duplicateOf)});
    auto links = linksInForce(one.ticket);
    QCOMPARE(links.size(), std::size_t(2));
    QCOMPARE(links.back().relation, std::string(duplicateOf));
    one.by(1, TicketLink{other, std::string(noRelation)});
    links = linksInForce(one.ticket);
    QCOMPARE(links.size(), std::size_t(1));
    QCOMPARE(links.front().other, third);
}

WARROOM_TEST_MAIN(MergeDuplicateTest)
#include "tst_merge_duplicate.moc"
