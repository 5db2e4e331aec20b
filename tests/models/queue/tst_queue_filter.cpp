// Reading of the queue's filter line.
#include "models/queue/queue_row.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;

class QueueFilterTest final : public QObject
{
    Q_OBJECT

private slots:
    void severities_data();
    void severities();
    void lines_data();
    void lines();
    void priorities_data();
    void priorities();
    void unknownValuesAreSaidAndLeftOut();
    void aMistypedNameIsSaid_data();
    void aMistypedNameIsSaid();
    void typingOnNarrows_data();
    void typingOnNarrows();
    void tokensKnowTheirPlaces();
    void rows_data();
    void rows();
};

void QueueFilterTest::severities_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("bits");

    QTest::newRow("one") << "sev:2" << 0b00010;
    QTest::newRow("by its name") << "sev:SEV2" << 0b00010;
    QTest::newRow("worse than") << "sev:<3" << 0b00011;
    QTest::newRow("this or worse") << "sev:<=3" << 0b00111;
    QTest::newRow("milder than") << "sev:>3" << 0b11000;
    QTest::newRow("this or milder") << "sev:>=3" << 0b11100;
    QTest::newRow("a range") << "sev:2-4" << 0b01110;
    QTest::newRow("several") << "sev:1,5" << 0b10001;
    QTest::newRow("two tokens add up") << "sev:1 sev:5" << 0b10001;
    QTest::newRow("out of range") << "sev:6" << 0;
    QTest::newRow("nothing is worse than the worst") << "sev:<1" << 0;
    QTest::newRow("no value yet") << "sev:" << 0;
    QTest::newRow("a sign and a range do not mix") << "sev:<2-4" << 0;
}

void QueueFilterTest::severities()
{
    QFETCH(QString, line);
    QTEST(int(parseQueueFilter(line).severities), "bits");
}

void QueueFilterTest::priorities_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("bits");

    QTest::newRow("the first one") << "prio:0" << 0b00001;
    QTest::newRow("by its name") << "prio:P1" << 0b00010;
    QTest::newRow("sooner than") << "prio:<2" << 0b00011;
    QTest::newRow("out of range") << "prio:5" << 0;
}

void QueueFilterTest::priorities()
{
    QFETCH(QString, line);
    QTEST(int(parseQueueFilter(line).priorities), "bits");
}

void QueueFilterTest::aMistypedNameIsSaid_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("problem");

    QTest::newRow("one letter too many")
        << "sevv:2"
        << "\"sevv:\" is not known here and is searched as a word; \"sev:\" is.";
    QTest::newRow("the long form")
        << "severity:2"
        << "\"severity:\" is not known here and is searched as a word; \"sev:\" is.";
    QTest::newRow("a letter missing")
        << "servce:db"
        << "\"servce:\" is not known here and is searched as a word; \"service:\" is.";
    QTest::newRow("nothing near") << "error:500"
                                  << "";
    QTest::newRow("an address") << "https://x.example"
                                << "";
}

void QueueFilterTest::aMistypedNameIsSaid()
{
    QFETCH(QString, line);
    const QueueFilter filter = parseQueueFilter(line);
    QTEST(filter.problems.join(' '), "problem");
    QCOMPARE(filter.words.size(), std::size_t(1));
}

void QueueFilterTest::typingOnNarrows_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("next");
    QTest::addColumn<bool>("narrows");

    QTest::newRow("the first letter") << ""
                                      << "f" << true;
    QTest::newRow("one more letter") << "fai"
                                     << "fail" << true;
    QTest::newRow("a letter before") << "ail"
                                     << "fail" << true;
    QTest::newRow("another word") << "fail"
                                  << "fail slow" << true;
    QTest::newRow("a letter less") << "fail"
                                   << "fai" << false;
    QTest::newRow("a word less") << "fail slow"
                                 << "slow" << false;
    QTest::newRow("a first token") << "fail"
                                   << "fail sev:1" << true;
    QTest::newRow("another value") << "sev:1"
                                   << "sev:1,2" << false;
    QTest::newRow("a token less") << "sev:1 fail"
                                  << "fail" << false;
    QTest::newRow("the other truth") << "late:yes"
                                     << "late:no" << false;
}

void QueueFilterTest::typingOnNarrows()
{
    QFETCH(QString, before);
    QFETCH(QString, next);
    QTEST(parseQueueFilter(next).narrows(parseQueueFilter(before)), "narrows");
}

void QueueFilterTest::lines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("services");
    QTest::addColumn<QString>("owners");
    QTest::addColumn<QString>("words");

    QTest::newRow("empty") << ""
                           << ""
                           << ""
                           << "";
    QTest::newRow("words") << "Checkout Slow"
                           << ""
                           << ""
                           << "checkout|slow";
    QTest::newRow("a phrase") << "\"status page\" x"
                              << ""
                              << ""
                              << "status page|x";
    QTest::newRow("an open quote reaches to the end") << "\"status page"
                                                      << ""
                                                      << ""
                                                      << "status page";
    QTest::newRow("several services") << "service:checkout-api,orders-db"
                                      << "checkout-api|orders-db"
                                      << ""
                                      << "";
    QTest::newRow("a service with blanks") << "service:\"Order History\""
                                           << "order history"
                                           << ""
                                           << "";
    QTest::newRow("owner and words") << "owner:me late"
                                     << ""
                                     << "me"
                                     << "late";
    QTest::newRow("letter case of a name does not matter") << "OWNER:Mara"
                                                           << ""
                                                           << "mara"
                                                           << "";
    QTest::newRow("an unknown name is a word") << "error:500"
                                               << ""
                                               << ""
                                               << "error:500";
    QTest::newRow("an address is a word") << "https://x.example/y"
                                          << ""
                                          << ""
                                          << "https://x.example/y";
    QTest::newRow("other scripts are folded") << "ÄRGER"
                                              << ""
                                              << ""
                                              << "ärger";
    QTest::newRow("a token without value asks for nothing") << "owner: x"
                                                            << ""
                                                            << ""
                                                            << "x";
}

void QueueFilterTest::lines()
{
    QFETCH(QString, line);
    const QueueFilter filter = parseQueueFilter(line);
    QTEST(QString::fromStdString(join(filter.services, "|")), "services");
    QTEST(QString::fromStdString(join(filter.owners, "|")), "owners");
    QTEST(QString::fromStdString(join(filter.words, "|")), "words");
    QVERIFY(filter.problems.isEmpty());
}

void QueueFilterTest::unknownValuesAreSaidAndLeftOut()
{
    const QueueFilter filter = parseQueueFilter("kind:thing late:maybe status:open phase:triage");
    QCOMPARE(filter.problems,
             (QStringList{"kind:thing is not known; expected incident, support or follow-up.",
                          "late:maybe is not known; expected yes or no."}));
    QVERIFY(filter.kinds.empty() && !filter.late);
    QCOMPARE(filter.status.size(), std::size_t(1));
    QVERIFY(filter.phases == std::vector{Phase::Triage});
}

void QueueFilterTest::tokensKnowTheirPlaces()
{
    const auto tokens = filterTokens("sev:<3 slow owner:me due:soon");
    QCOMPARE(tokens.size(), std::size_t(4));
    QVERIFY((tokens[0] == FilterToken{0, 6, "sev", "<3", false}));
    QVERIFY((tokens[1] == FilterToken{7, 4, "", "slow", false}));
    QVERIFY((tokens[2] == FilterToken{12, 8, "owner", "me", false}));
    QVERIFY((tokens[3] == FilterToken{21, 8, "due", "soon", true}));
}

void QueueFilterTest::rows_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("shown");

    QTest::newRow("no filter shows all") << "" << true;
    QTest::newRow("a word of the title") << "writes" << true;
    QTest::newRow("a part of a word") << "rite" << true;
    QTest::newRow("the key") << "inc-2481" << true;
    QTest::newRow("the commander's name") << "mara" << true;
    QTest::newRow("all words must be there") << "writes nothing" << false;
    QTest::newRow("words do not join over fields") << "failing checkout" << true;
    QTest::newRow("its severity") << "sev:<3" << true;
    QTest::newRow("another severity") << "sev:3" << false;
    QTest::newRow("part of its service") << "service:checkout" << true;
    QTest::newRow("any of the services") << "service:x,checkout-api" << true;
    QTest::newRow("other services") << "service:orders" << false;
    QTest::newRow("owner by name") << "owner:mar" << true;
    QTest::newRow("owner me, somebody else's") << "owner:me" << false;
    QTest::newRow("without owner") << "owner:none" << false;
    QTest::newRow("late") << "late:yes" << true;
    QTest::newRow("not late") << "late:no" << false;
    QTest::newRow("kind") << "kind:incident" << true;
    QTest::newRow("other kinds") << "kind:support,follow-up" << false;
    QTest::newRow("open") << "status:open" << true;
    QTest::newRow("closed") << "status:closed,review" << false;
    QTest::newRow("phase") << "phase:containment" << true;
    QTest::newRow("its priority") << "prio:1" << true;
    QTest::newRow("another priority") << "prio:>1" << false;
    QTest::newRow("overdue") << "due:overdue" << false;
    QTest::newRow("due within a day") << "due:today" << false;
    QTest::newRow("due within a week") << "due:week" << true;
    QTest::newRow("due within so many days") << "due:<4d" << true;
    QTest::newRow("due within fewer days") << "due:<3d" << false;
    QTest::newRow("without a date") << "due:none" << false;
    QTest::newRow("without a date, or soon") << "due:none,month" << true;
    QTest::newRow("tokens must all hold") << "kind:incident sev:5" << false;
}

void QueueFilterTest::rows()
{
    QFETCH(QString, line);
    const PersonId mara(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001"));
    const PersonId self(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000002"));
    QueueRow row;
    row.summary.number = 2481;
    row.summary.title = "Checkout writes failing";
    row.summary.service = "checkout-api";
    row.summary.severity = Severity::Sev1;
    row.summary.phase = Phase::Containment;
    row.summary.commander = Owner(mara);
    row.summary.priority = Priority::P1;
    row.summary.due = Time() + std::chrono::hours(80);
    static_cast<RowDates&>(row) = datesOf(row.summary, Time());
    row.late = true;
    nameRow(row, Directory({{mara, "Mara", AccountRole::Commander, false}}, {}), self);
    QTEST(matches(parseQueueFilter(line), row), "shown");
}

WARROOM_TEST_MAIN(QueueFilterTest)
#include "tst_queue_filter.moc"
