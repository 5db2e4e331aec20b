// A contact of a customer as it is typed: who, channel, how many, what they said, what they were told, when.
#include "models/comms/contact_line.h"
#include "models/comms/contact_text.h"

#include "unit/domain/ticket/ticket_builder.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

// Two updates: the first went to customers, the second stayed inside.
Ticket toldTicket()
{
    TicketBuilder builder;
    builder.open();
    builder.by(1, StatusPublish{"We are on it.", {Audience::Customers}, {}});
    builder.by(1, StatusPublish{"The copy is broken.", {Audience::Responders}, {}});
    return builder.ticket;
}

} // namespace

class ContactLineTest final : public QObject
{
    Q_OBJECT

private slots:
    void aLineIsRead_data();
    void aLineIsRead();
    void aTimeStandsInFront();
    void theAnswerIsOneThatCustomersWereTold_data();
    void theAnswerIsOneThatCustomersWereTold();
    void theCountInWords();
};

void ContactLineTest::aLineIsRead_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("read"); // who|channel|affected|text, or the problem
    const auto row = [](const char* name, const char* line, const char* read) {
        QTest::newRow(name) << line << read;
    };
    const char* const needed = "It takes who it was and what they said: Ana, phone, 40: cannot pay";
    row("all", "Ana, phone, 40: cannot pay", "Ana|phone|40|cannot pay");
    row("in another order", "Ana, 40, phone: cannot pay", "Ana|phone|40|cannot pay");
    row("only who", "Ana: cannot pay: error 504", "Ana||0|cannot pay: error 504");
    row("a letter that is a kind elsewhere", "D: cannot pay", "D||0|cannot pay");
    row("nothing said", "Ana, phone:", needed);
    row("nobody", ", phone: cannot pay", needed);
    row("no colon", "Ana cannot pay", needed);
}

void ContactLineTest::aLineIsRead()
{
    QFETCH(QString, line);
    const ContactLine contact = parseContactLine(line, toldTicket(), minute(60));
    const QString read =
        QString("%1|%2|%3|%4")
            .arg(QString::fromStdString(contact.body.contact), QString::fromStdString(contact.body.channel))
            .arg(contact.body.affected)
            .arg(QString::fromStdString(contact.body.text));
    QTEST(contact.problem.isEmpty() ? read : contact.problem, "read");
    QCOMPARE(contact.body.kind, std::string("contact"));
}

void ContactLineTest::aTimeStandsInFront()
{
    const auto contact = parseContactLine("@-10m Ana, phone: cannot pay", toldTicket(), minute(60));
    QCOMPARE(contact.problem, QString());
    QCOMPARE(contact.body.from, std::optional(minute(50)));
    QCOMPARE(contact.body.contact, std::string("Ana"));
}

void ContactLineTest::theAnswerIsOneThatCustomersWereTold_data()
{
    QTest::addColumn<QString>("told");
    QTest::addColumn<bool>("isFirst");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing") << "" << false << "";
    QTest::newRow("the newest") << " #" << true << "";
    QTest::newRow("by its number") << " #1" << true << "";
    QTest::newRow("one of the inside") << " #2" << false << "Customers were not told update 2.";
    QTest::newRow("none that there is") << " #7" << false << "Customers were not told update 7.";
}

void ContactLineTest::theAnswerIsOneThatCustomersWereTold()
{
    QFETCH(QString, told);
    QFETCH(bool, isFirst);
    const Ticket ticket = toldTicket();
    const auto contact = parseContactLine("Ana: cannot pay" + told, ticket, minute(60));
    QTEST(contact.problem, "problem");
    QCOMPARE(contact.body.answer, isFirst ? std::optional(ticket.updates[0].id) : std::nullopt);
    QCOMPARE(contact.body.text, std::string("cannot pay"));
}

void ContactLineTest::theCountInWords()
{
    QCOMPARE(contactsText({}), QString("No contact of a customer is logged."));
    QCOMPARE(contactsText({3, 41}), QString("3 contacts · 41 affected"));
}

WARROOM_TEST_MAIN(ContactLineTest)
#include "tst_contact_line.moc"
