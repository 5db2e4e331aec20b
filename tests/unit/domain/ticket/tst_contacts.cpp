// Contacts of customers: how they stand in the timeline, what they count, and what may be told to them.
#include "domain/alert/said_alerts.h"
#include "domain/ticket/cadence.h"
#include "domain/ticket/contacts.h"
#include "ticket_builder.h"

using namespace warroom;
using namespace warroom::test;

namespace {

CommentAdd contactWith(std::string who, std::int64_t affected, std::string channel = "phone")
{
    CommentAdd body;
    body.text = "cannot pay";
    body.kind = contactKind;
    body.contact = std::move(who);
    body.channel = std::move(channel);
    body.affected = affected;
    return body;
}

StatusPublish told(std::string text, std::vector<Audience> audiences)
{
    return {std::move(text), std::move(audiences), {}};
}

} // namespace

class ContactsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aContactIsReadAsASentence_data();
    void aContactIsReadAsASentence();
    void itNamesTheUpdateThatWasTold();
    void whatIsRefused_data();
    void whatIsRefused();
    void contactsAreCounted();
    void onlyWhatCustomersWereToldIsApproved();
    void itIsBackDatedAsEntriesAre();
};

void ContactsTest::aContactIsReadAsASentence_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<int>("affected");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("all") << "phone" << 40 << "Ana (phone), 40 affected: cannot pay";
    QTest::newRow("no number") << "mail" << 0 << "Ana (mail): cannot pay";
    QTest::newRow("no channel") << "" << 2 << "Ana, 2 affected: cannot pay";
}

void ContactsTest::aContactIsReadAsASentence()
{
    QFETCH(QString, channel);
    QFETCH(int, affected);
    TicketBuilder builder;
    builder.open().by(2, contactWith("Ana", affected, channel.toStdString()));
    const Entry& entry = builder.ticket.timeline.back();
    QCOMPARE(entry.kind, std::string("contact"));
    QCOMPARE(entry.actor, personOf(2));
    QTEST(QString::fromStdString(entryTextIn(Words(), entry)), "sentence");
}

void ContactsTest::itNamesTheUpdateThatWasTold()
{
    TicketBuilder builder;
    builder.open().by(1, told("inside", {Audience::Responders})).by(1, told("out", {Audience::Customers}));
    auto contact = contactWith("Ana", 0);
    contact.answer = builder.ticket.updates[1].id;
    builder.by(2, contact);
    QCOMPARE(entryTextIn(Words(), builder.ticket.timeline.back()),
             std::string("Ana (phone): cannot pay (was told update 2)"));
}

void ContactsTest::whatIsRefused_data()
{
    QTest::addColumn<CommentAdd>("body");
    QTest::addColumn<QString>("expected");
    auto nobody = contactWith("  ", 1);
    auto fewer = contactWith("Ana", -1);
    auto unknown = contactWith("Ana", 1);
    unknown.answer = idOf<OpId>(66);
    auto note = contactWith("Ana", 1);
    note.kind = "note";
    QTest::newRow("a contact") << contactWith("Ana", 1) << "";
    QTest::newRow("of nobody") << nobody << "E_FIELD_MISSING body.contact";
    QTest::newRow("of fewer than none") << fewer << "E_RANGE body.affected";
    QTest::newRow("told what was never sent") << unknown << "E_NOT_FOUND body.answer";
    QTest::newRow("in a note") << note << "E_FIELD_VALUE body.contact";
}

void ContactsTest::whatIsRefused()
{
    QFETCH(CommentAdd, body);
    TicketBuilder builder;
    builder.open();
    QTEST(refusal(builder.decided(AccountRole::Responder, body)), "expected");
}

void ContactsTest::contactsAreCounted()
{
    TicketBuilder builder;
    builder.open();
    QCOMPARE(countContacts(builder.ticket), ContactCount());
    CommentAdd note;
    note.text = "a note";
    builder.by(2, contactWith("Ana", 40)).by(2, contactWith("Ben", 0)).by(2, note);
    QCOMPARE(countContacts(builder.ticket), (ContactCount{2, 41}));
    builder.by(2, contactWith("Ana again", 40));
    builder.by(2, EntryStrike{builder.ticket.timeline.back().id, true});
    QCOMPARE(countContacts(builder.ticket), (ContactCount{2, 41}));
}

void ContactsTest::onlyWhatCustomersWereToldIsApproved()
{
    TicketBuilder builder;
    builder.open();
    QVERIFY(approvedAnswers(builder.ticket).empty());
    builder.by(1, told("first", {Audience::Customers}))
        .by(1, told("inside", {Audience::Responders, Audience::Executives}))
        .by(1, told("second", {Audience::Executives, Audience::Customers}))
        .by(1, told("wrong", {Audience::Customers}));
    builder.by(1, EntryStrike{builder.ticket.timeline.back().id, true});
    const auto approved = approvedAnswers(builder.ticket);
    QCOMPARE(approved.size(), std::size_t(2));
    QCOMPARE(approved[0]->text, std::string("second"));
    QCOMPARE(approved[1]->text, std::string("first"));
}

void ContactsTest::itIsBackDatedAsEntriesAre()
{
    TicketBuilder builder;
    builder.open();
    auto contact = contactWith("Ana", 1);
    contact.from = minute(-20);
    builder.by(2, contact);
    QCOMPARE(builder.ticket.timeline.back().happened, minute(-20));
    QCOMPARE(builder.ticket.timeline.back().recorded, minute(1));
}

WARROOM_TEST_MAIN(ContactsTest)
#include "tst_contacts.moc"
