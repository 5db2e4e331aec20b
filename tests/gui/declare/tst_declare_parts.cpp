// What stands behind the form: the severity's questions, what a pasted report is, similar tickets, names.
#include "screens/declare/names_field.h"
#include "screens/declare/pasted_report.h"
#include "screens/declare/severity_aid.h"
#include "screens/declare/similar_tickets.h"
#include "screens/declare/ticket_draft.h"
#include "screens/declare/watcher_suggestion.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;

namespace {

TicketId ticket(std::uint8_t number) { return TicketId(Uuid{{3, number}}); }
PersonId person(std::uint8_t number) { return PersonId(Uuid{{9, number}}); }

Summary summary(std::uint8_t number, const char* title, const char* service = "", bool open = true)
{
    Summary out;
    out.id = ticket(number);
    out.title = title;
    out.service = service;
    out.phase = open ? Phase::Triage : Phase::Closed;
    out.opened = Time(std::chrono::hours(number));
    return out;
}

std::unordered_map<TicketId, Summary> tickets()
{
    std::unordered_map<TicketId, Summary> all;
    for (const Summary& one : {summary(1, "Checkout writes failing after failover", "checkout-api"),
                               summary(2, "Checkout is slow for some", "checkout-api"),
                               summary(3, "Search suggestions slow", "search"),
                               summary(4, "Checkout writes failing", "checkout-api", false)})
        all[one.id] = one;
    return all;
}

} // namespace

class DeclarePartsTest final : public QObject
{
    Q_OBJECT

private slots:
    void theAidAssumesTheWorse_data();
    void theAidAssumesTheWorse();
    void anAnswerIsTakenBack();
    void aReportIsRecognised_data();
    void aReportIsRecognised();
    void hostileReportsAreOnlyText_data();
    void hostileReportsAreOnlyText();
    void similarTicketsAreOpenOnes_data();
    void similarTicketsAreOpenOnes();
    void theLastTicketsOfAService();
    void namesMeanPeople();
    void theDraftComesBackAsItWas();
    void theAnnouncementSaysWhatIsKnown();
};

void DeclarePartsTest::theAidAssumesTheWorse_data()
{
    QTest::addColumn<QString>("answers");
    QTest::addColumn<int>("severity");
    QTest::newRow("nothing answered") << "" << 1;
    QTest::newRow("hurt, core, no way around") << "yyn" << 1;
    QTest::newRow("hurt, core, a way around") << "yyy" << 2;
    QTest::newRow("hurt, not core, no way around") << "ynn" << 3;
    QTest::newRow("hurt, not core, a way around") << "yny" << 4;
    QTest::newRow("nobody hurt, core, no way around") << "nyn" << 2;
    QTest::newRow("nobody hurt, core, a way around") << "nyy" << 3;
    QTest::newRow("nobody hurt, not core, no way around") << "nnn" << 4;
    QTest::newRow("nobody hurt, not core, a way around") << "nny" << 5;
    QTest::newRow("not sure of anything") << "uuu" << 1;
    QTest::newRow("not sure whether there is a way around") << "yyu" << 1;
    QTest::newRow("not sure whether it is core") << "yuy" << 2;
    QTest::newRow("only the first was answered") << "n" << 2;
    QTest::newRow("a fourth answer begins anew") << "nnyy" << 1;
}

void DeclarePartsTest::theAidAssumesTheWorse()
{
    QFETCH(QString, answers);
    SeverityAid aid;
    for (const QChar answer : answers)
        aid.answer(answer == 'y' ? AidAnswer::Yes : answer == 'n' ? AidAnswer::No : AidAnswer::Unsure);
    QTEST(static_cast<int>(aid.proposal()) + 1, "severity");
}

void DeclarePartsTest::anAnswerIsTakenBack()
{
    SeverityAid aid;
    QVERIFY(!aid.back());
    const QString first = aid.question();
    aid.answer(AidAnswer::No);
    QVERIFY(aid.question() != first);
    QVERIFY(aid.back());
    QCOMPARE(aid.question(), first);
    for (int i = 0; i < SeverityAid::Questions; ++i)
        aid.answer(AidAnswer::No);
    QVERIFY(aid.question().isEmpty());
}

void DeclarePartsTest::aReportIsRecognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("title");
    const auto row = [](const char* name, const char* text, const char* origin, const char* title) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(origin)
                            << QString::fromUtf8(title);
    };
    row("a mail",
        "From: Devon Reed <devon@shop.example>\nTo: ops@shop.example\nDate: Thu, 19 Nov 2026 22:57\n"
        "Subject: Re: Fwd: Checkout spins\n\nThree calls in five minutes.",
        "Devon Reed, mail: Re: Fwd: Checkout spins", "Checkout spins");
    row("a chat with the time first", "[22:51] Tomas: replication lag is at 40 min\n[22:52] Priya: looking",
        "Tomas, chat", "replication lag is at 40 min");
    row("a chat with the name over the words", "Tomas  10:51 PM\nreplication lag is at 40 min", "Tomas, chat",
        "replication lag is at 40 min");
    row("an alert as JSON",
        R"({"status":"firing","alerts":[{"labels":{"alertname":"High5xx"},"annotations":{"summary":"5xx above 5 %"}}]})",
        "monitoring, alert", "High5xx");
    row("an alert by its name alone", R"({"alerts":[{"labels":{"alertname":"High5xx"}}]})",
        "monitoring, alert", "High5xx");
    row("an alert as a line", "[FIRING:1] checkout-api 5xx above 5 %\nrunbook …", "monitoring, alert",
        "checkout-api 5xx above 5 %");
    row("lines of a terminal", "mara@web-1:~$ curl -sS https://x/health\ncurl: (28) timed out\n",
        "mara, terminal of web-1", "curl: (28) timed out");
    row("words", "\n  Customers say   it spins.\nThey call.", "", "Customers say it spins.");
    row("a sentence with a colon is no mail", "Note: it spins.\nMore.", "", "Note: it spins.");
    row("nothing", "  \n", "", "");
}

void DeclarePartsTest::aReportIsRecognised()
{
    QFETCH(QString, text);
    const PastedReport report = recognisedReport(text, Time(std::chrono::hours(500'000)));
    QTEST(report.origin, "origin");
    QTEST(report.title, "title");
}

void DeclarePartsTest::hostileReportsAreOnlyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a line of a million signs") << QString(1'000'000, 'a');
    QTest::newRow("a million line ends") << QString(1'000'000, '\n');
    QTest::newRow("a head that does not end") << "From: " + QString(1'000'000, 'x') + "\nSubject: y\n";
    QTest::newRow("deep JSON") << "{\"a\":" + QString(100'000, '[');
    QTest::newRow("prompts") << QString("a@").repeated(200'000);
    QTest::newRow("times") << QString("12:34 ").repeated(200'000);
}

void DeclarePartsTest::hostileReportsAreOnlyText()
{
    QFETCH(QString, text);
    const PastedReport report = recognisedReport(text, Time(std::chrono::hours(500'000)));
    QVERIFY(report.title.size() <= 200);
    QVERIFY(report.origin.size() <= 200);
    QVERIFY(!report.title.contains('\n'));
}

void DeclarePartsTest::similarTicketsAreOpenOnes_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QList<int>>("found");
    QTest::newRow("the same words, of open tickets only") << "checkout WRITES failing"
                                                          << "" << QList<int>{1};
    QTest::newRow("the service counts as a word") << "checkout broken"
                                                  << "checkout-api" << QList<int>{2, 1};
    QTest::newRow("one word is not enough") << "checkout"
                                            << "checkout-api" << QList<int>{};
    QTest::newRow("small words mean nothing") << "is it on to it"
                                              << "" << QList<int>{};
    QTest::newRow("nothing alike") << "Invoices show a rounding cent"
                                   << "billing" << QList<int>{};
}

void DeclarePartsTest::similarTicketsAreOpenOnes()
{
    QFETCH(QString, title);
    QFETCH(QString, service);
    QFETCH(QList<int>, found);
    std::vector<TicketId> expected;
    for (const int number : found)
        expected.push_back(ticket(static_cast<std::uint8_t>(number)));
    QVERIFY(similarTickets(tickets(), title, service, 3) == expected);
}

void DeclarePartsTest::theLastTicketsOfAService()
{
    const std::vector<TicketId> two{ticket(4), ticket(2)};
    QVERIFY(lastTicketsOf(tickets(), "checkout-api", 2) == two);
    QVERIFY(lastTicketsOf(tickets(), "billing, checkout-api", 2) == two);
    QVERIFY(lastTicketsOf(tickets(), "billing", 2).empty());
}

void DeclarePartsTest::namesMeanPeople()
{
    const Directory people{{{person(1), "Mara", AccountRole::Responder, false},
                            {person(2), "Ines", AccountRole::Responder, false}},
                           {{GroupId(Uuid{{8}}), "Comms", {person(2)}}}};
    QStringList unknown;
    const auto found = peopleNamed(namesIn(" Mara,, comms , mara, Nobody "), people, &unknown);
    QVERIFY((found == std::vector<PersonId>{person(1), person(2)}));
    QCOMPARE(unknown, QStringList{"Nobody"});
}

void DeclarePartsTest::theDraftComesBackAsItWas()
{
    TicketDraft draft;
    draft.kind = TicketKind::Incident;
    draft.title = "Checkout";
    draft.severity = Severity::Sev1;
    draft.person = "Ines";
    draft.personSaid = true;
    draft.origin = "mail from Devon";
    draft.watchers = "Ines, Comms";
    draft.watchersSaid = true;
    draft.announcement = "We look.";
    draft.announces = true;
    draft.text(Section::Scope) = "EU";
    QVERIFY(draftFromJson(draftToJson(draft)) == draft);
    QVERIFY(draftFromJson("{broken") == TicketDraft());
}

void DeclarePartsTest::theAnnouncementSaysWhatIsKnown()
{
    const Time now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + std::chrono::minutes(34);
    TicketDraft draft;
    draft.kind = TicketKind::Incident;
    draft.title = " Checkout writes failing ";
    draft.severity = Severity::Sev1;
    draft.service = "checkout-api";
    draft.person = "Mara";
    QCOMPARE(draftedAnnouncement(draft, now),
             QString("SEV1: Checkout writes failing. Affected: checkout-api. Mara commands. "
                     "Next update 01:04 UTC."));
    draft.severity = Severity::Sev4;
    draft.service.clear();
    draft.person.clear();
    QCOMPARE(draftedAnnouncement(draft, now),
             QString("SEV4: Checkout writes failing. Next update 2026-11-21 00:34 UTC."));
    draft.severity = Severity::Sev5;
    QCOMPARE(draftedAnnouncement(draft, now), QString("SEV5: Checkout writes failing."));
}

WARROOM_GUI_TEST_MAIN(DeclarePartsTest)
#include "tst_declare_parts.moc"
