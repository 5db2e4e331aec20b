// The On-call board's rows, against what was worked out by hand.
#include "models/boards/oncall_view.h"

#include "models/boards/board_scene.h"
#include "support/few_words.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

const PersonId s_mara(Uuid{{9, 1}});

TicketId id(std::uint8_t number) { return TicketId(Uuid{{1, number}}); }

Summary incident(std::uint8_t number, Severity severity, Duration age, Phase phase = Phase::Containment)
{
    Summary out;
    out.id = id(number);
    out.number = number;
    out.severity = severity;
    out.phase = phase;
    out.title = "Checkout writes failing";
    out.service = "checkout-api";
    out.opened = sceneNow() - age;
    out.lastActivity = out.opened;
    out.head = 40;
    out.commander = Owner(s_mara);
    return out;
}

struct Seen
{
    Directory people{{{s_mara, "Mara", AccountRole::Commander, false}}, {}};
    std::vector<Summary> tickets;
    AlertsBoard alerts;
    OncallInput input;

    OncallView view()
    {
        input.now = sceneNow();
        input.people = &people;
        input.tickets.clear();
        for (const Summary& ticket : tickets)
            input.tickets.push_back(&ticket);
        input.alerts = std::make_shared<const AlertsBoard>(alerts);
        return oncallView(input);
    }
};

template<class Row>
QStringList sentences(const std::vector<Row>& rows)
{
    QStringList out;
    for (const Row& row : rows)
        out << sentence(row);
    return out;
}

} // namespace

class OncallViewTest final : public QObject
{
    Q_OBJECT

private slots:
    void pagesComeBeforeIncidentsAndTickets();
    void anAnswerHereIsShownAtOnce();
    void aTicketOfAnIncidentIsNotTwoRows();
    void healthIsAColourOnlyWhereSomethingIsWrong_data();
    void healthIsAColourOnlyWhereSomethingIsWrong();
    void noDataIsNotHealthy();
    void theNoteOverTheHealth();
    void aDeployThatCameBeforeAnIncidentIsALead();
    void aRestrictedTicketIsNamedInTheDesktopsLanguage();
    void runbooksAreThoseOfServicesThatAreHurt();
    void whatIsDueNext();
    void whatChangedSinceOneLooked();
    void quietSaysWhatIsWatched();
    void deploysStandOnTheErrorsOfTheWorst();
    void errorsAreThoseOfWhatIsMeasured();
    void notLiveSaysSinceWhen();
    void aTrendIsTheTicketThatIsAboutIt();
};

void OncallViewTest::pagesComeBeforeIncidentsAndTickets()
{
    Seen seen;
    seen.tickets = {incident(3, Severity::Sev3, 4h), incident(1, Severity::Sev1, 102min)};
    AlertGroup heard = page(5, "5xx above 5 %", id(1), "INC-1");
    heard.waits = false;
    heard.more = 13;
    seen.alerts.groups = {routedToTicket("Certificate expires in 12 days", id(80), "OPS-1190"), heard,
                          page(7, "orders-db disk 91 % full", id(1), "INC-1")};
    const OncallView view = seen.view();
    QCOMPARE(
        sentences(view.active),
        QStringList({"Page that waits for you, orders-db disk 91 % full, "
                     "orders-db · INC-1 · 3 signals · first 00:32:40",
                     "SEV1, Checkout writes failing, "
                     "INC-1 · Containment · commander Mara · 15 alerts in 2 groups, open for 1:42:00",
                     "SEV3, Checkout writes failing, INC-3 · Containment · commander Mara, open for 4:00:00",
                     "Ticket, Certificate expires in 12 days, Routed to ticket OPS-1190, no page, "
                     "since 19 Nov"}));
    QCOMPARE(view.waiting, 1);
    QCOMPARE(view.active[0].alert, std::int64_t(7));
}

void OncallViewTest::anAnswerHereIsShownAtOnce()
{
    Seen seen;
    seen.alerts.groups = {page(7, "orders-db disk 91 % full", id(1), "INC-1")};
    const QString before = seen.view().active[0].id;
    seen.input.answered = {7};
    const OncallView view = seen.view();
    QCOMPARE(view.waiting, 0);
    QCOMPARE(view.active[0].id, before);
    QCOMPARE(view.active[0].right, QString("acknowledged"));
}

void OncallViewTest::aTicketOfAnIncidentIsNotTwoRows()
{
    Seen seen;
    seen.tickets = {incident(1, Severity::Sev2, 1h)};
    seen.alerts.groups = {routedToTicket("5xx above 5 %", id(1), "INC-1")};
    QCOMPARE(seen.view().active.size(), std::size_t(1));
}

void OncallViewTest::healthIsAColourOnlyWhereSomethingIsWrong_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("tones"); // of the row, now, budget, and the three burn rates
    QTest::newRow("all of it is broken")
        << 0
        << "checkout-api, availability, budget spent, target 99.9, now 81.40, budget spent 412 %, burn 186× "
           "in 1 h, 41× in 6 h, 9.2× in 3 d"
        << "CCCCCC";
    QTest::newRow("burn over the paging rate is critical, over 1 a warning")
        << 1
        << "order-history, freshness under 60 s, budget spent, target 99.5, now 88.93, budget spent 138 %, "
           "burn 22× in 1 h, 8.1× in 6 h, 2.0× in 3 d"
        << "CCCCCW";
    QTest::newRow("at risk") << 3
                             << "webhooks, delivered in 5 min, at risk, target 99.0, now 97.20, budget spent "
                                "64 %, burn 2.8× in 1 h, 1.9× in 6 h, 0.6× in 3 d"
                             << "WWPWWP";
    QTest::newRow("healthy is grey") << 5
                                     << "identity, availability, within objective, target 99.95, now 99.98, "
                                        "budget spent 18 %, burn 0.2× in 1 h, 0.3× in 6 h, 0.3× in 3 d"
                                     << "PPPPPP";
}

void OncallViewTest::healthIsAColourOnlyWhereSomethingIsWrong()
{
    QFETCH(int, row);
    Seen seen;
    seen.input.objectives = std::make_shared<const ObjectivesBoard>(badNight());
    const HealthRow health = seen.view().health[static_cast<std::size_t>(row)];
    QTEST(sentence(health), "words");
    QString tones;
    for (const BoardTone tone : {health.tone, health.now.tone, health.budget.tone, health.burn1h.tone,
                                 health.burn6h.tone, health.burn3d.tone})
        tones += QLatin1Char("PWCU"[static_cast<int>(tone)]);
    QTEST(tones, "tones");
}

void OncallViewTest::noDataIsNotHealthy()
{
    Seen seen;
    seen.input.objectives = std::make_shared<const ObjectivesBoard>(badNight());
    const HealthRow silent = seen.view().health.back();
    QCOMPARE(sentence(silent),
             QString("edge-cdn, cache hit over 92 %, no data, target 99.0, now no data, budget spent –, "
                     "burn – in 1 h, – in 6 h, – in 3 d, Prometheus does not answer"));
    QVERIFY(silent.tone == BoardTone::Unknown);
    QVERIFY(std::all_of(silent.recent.begin(), silent.recent.end(), [](double value) { return value < 0; }));
    QVERIFY(silent == seen.view().health.back());
    auto catalog = std::make_shared<Catalog>();
    catalog->risks = {{"edge-cdn", 4, std::nullopt, 0}};
    seen.input.catalog = catalog;
    QVERIFY(sentence(seen.view().health.back()).endsWith(", raised risk: launched 4 days ago"));
    QVERIFY(seen.view().health.front().risk.isEmpty());
}

void OncallViewTest::theNoteOverTheHealth()
{
    Seen seen;
    seen.input.objectives = std::make_shared<const ObjectivesBoard>(badNight());
    QCOMPARE(seen.view().healthNote, QString("worst first, healthy services are grey"));
    ObjectivesBoard good = goodDay();
    seen.input.objectives = std::make_shared<const ObjectivesBoard>(good);
    QCOMPARE(seen.view().healthNote, QString("all within objective"));
    good.objectives[1].health = ObjectiveHealth::NoData;
    seen.input.objectives = std::make_shared<const ObjectivesBoard>(good);
    QCOMPARE(seen.view().healthNote, QString("some have no data"));
}

void OncallViewTest::aDeployThatCameBeforeAnIncidentIsALead()
{
    Seen seen;
    seen.input.deploys = std::make_shared<const DeploysBoard>(deploys(true));
    const QStringList lines = sentences(seen.view().deploys);
    QCOMPARE(lines[0], QString("00:29, checkout-api, v418 · Amir · cart rounding fix, 11 min before INC-1"));
    QCOMPARE(lines[1], QString("19 Nov, orders-db, schema 2209 · Priya · add index"));
}

void OncallViewTest::aRestrictedTicketIsNamedInTheDesktopsLanguage()
{
    const FewWords german{{{"Boards|Restricted", "Eingeschränkt"}}};
    Seen seen;
    seen.alerts.groups = {page(7, "Disk full", id(1), "Restricted"),
                          routedToTicket("Certificate expires", id(80), "Restricted"),
                          routedToTicket("Disk fills", id(81), "OPS-7")};
    DeploysBoard board = deploys(true);
    board.deploys[0].before = "Restricted";
    seen.input.deploys = std::make_shared<const DeploysBoard>(board);
    const OncallView view = seen.view();
    QVERIFY2(sentence(view.active[0]).contains("· Eingeschränkt ·"), qPrintable(sentence(view.active[0])));
    QVERIFY(sentence(view.active[1]).contains("ticket Eingeschränkt,"));
    QVERIFY(sentence(view.active[2]).contains("ticket OPS-7,"));
    QCOMPARE(view.deploys[0].lead, QString("11 min before Eingeschränkt"));
}

void OncallViewTest::deploysStandOnTheErrorsOfTheWorst()
{
    Seen seen;
    seen.input.objectives = std::make_shared<const ObjectivesBoard>(badNight());
    seen.input.deploys = std::make_shared<const DeploysBoard>(deploys(true));
    seen.tickets = {incident(1, Severity::Sev1, 102min)};
    const OncallView view = seen.view();
    const ObjectiveState worst = badNight().objectives.front();
    QCOMPARE(view.errors.title, QString("Errors of checkout-api, availability"));
    QCOMPARE(view.errors.line.values.back(), 1 - worst.recent.values.back());
    QVERIFY(std::abs(view.errors.limit - (1 - worst.target)) < 1e-12);
    QStringList marks;
    for (const BoardMark& mark : view.marks)
        marks << mark.label;
    QCOMPARE(marks, QStringList({"INC-1", "checkout-api v418", "orders-db schema 2209"}));
    QVERIFY(view.marks[0].goesOn);
}

void OncallViewTest::errorsAreThoseOfWhatIsMeasured()
{
    Seen seen;
    QVERIFY(seen.view().errors.title.isEmpty());
    ObjectivesBoard board = goodDay();
    board.objectives[0].health = ObjectiveHealth::NoData;
    seen.input.objectives = std::make_shared<const ObjectivesBoard>(board);
    QVERIFY(seen.view().errors.title.contains(QString::fromStdString(board.objectives[1].service)));
    for (ObjectiveState& state : board.objectives)
        state.recent.values.assign(3, notKnown);
    seen.input.objectives = std::make_shared<const ObjectivesBoard>(board);
    QVERIFY(seen.view().errors.title.isEmpty());
}

void OncallViewTest::runbooksAreThoseOfServicesThatAreHurt()
{
    Seen seen;
    seen.input.catalog = std::make_shared<const Catalog>(catalog());
    QVERIFY(seen.view().runbooks.empty());
    seen.alerts.groups = {page(7, "orders-db disk 91 % full", id(1), "INC-1")};
    seen.tickets = {incident(1, Severity::Sev1, 1h)};
    QCOMPARE(sentences(seen.view().runbooks),
             QStringList({"Alt 1, orders-db regional failover, checkout-api",
                          "Alt 2, Checkout: read-only mode, checkout-api",
                          "Alt 3, Disk pressure on a database primary, orders-db"}));
}

void OncallViewTest::whatIsDueNext()
{
    Seen seen;
    for (const int days : {5, -1, 21}) {
        Summary due = incident(static_cast<std::uint8_t>(50 + days), Severity::Sev3, 24h * 9);
        due.kind = TicketKind::FollowUp;
        due.title = "Restore drill";
        due.due = sceneNow() + std::chrono::days(days);
        seen.tickets.push_back(due);
    }
    QCOMPARE(sentences(seen.view().due),
             QStringList({"OPS-49, Restore drill, overdue since Thu 19 Nov",
                          "OPS-55, Restore drill, Wed 25 Nov", "OPS-71, Restore drill, Fri 11 Dec"}));
}

void OncallViewTest::whatChangedSinceOneLooked()
{
    Seen seen;
    seen.tickets = {incident(1, Severity::Sev1, 1h), incident(2, Severity::Sev2, 1h),
                    incident(3, Severity::Sev3, 1h)};
    QCOMPARE(seen.view().changed, QString());
    seen.input.seen = {{id(1), 40}, {id(2), 39}, {id(3), 0}};
    QCOMPARE(seen.view().changed, QString("INC-2 changed since you looked"));
    QCOMPARE(seen.view().changedTicket, id(2));
    seen.input.seen[id(1)] = 4;
    QCOMPARE(seen.view().changed, QString("INC-1 and 1 more changed since you looked"));
}

void OncallViewTest::quietSaysWhatIsWatched()
{
    Seen seen;
    seen.tickets = {incident(9, Severity::Sev2, 24h * 6 + 1h, Phase::Closed)};
    seen.tickets[0].resolved = sceneNow() - 24h * 6;
    seen.input.objectives = std::make_shared<const ObjectivesBoard>(goodDay());
    seen.input.objectivesAt = sceneNow() - 1s;
    seen.input.isLive = true;
    const OncallView view = seen.view();
    QVERIFY(view.active.empty());
    QCOMPARE(view.quiet,
             QString("Last incident INC-9 ended 6 d ago. 5 objectives are watched, last check 1 s ago."));
    // Without a known end it did not end when something was last written.
    seen.tickets[0].resolved.reset();
    seen.tickets[0].started = sceneNow() - 24h * 400;
    seen.tickets[0].lastActivity = sceneNow();
    QVERIFY(seen.view().quiet.startsWith("Last incident INC-9 ended 400 d ago."));
}

void OncallViewTest::notLiveSaysSinceWhen()
{
    Seen seen;
    seen.input.objectives = std::make_shared<const ObjectivesBoard>(goodDay());
    seen.input.objectivesAt = sceneNow() - 6min;
    const OncallView view = seen.view();
    QCOMPARE(view.asOf, QString("as of 00:28:18"));
    QCOMPARE(view.quiet, QString("5 objectives are watched, last known 6 min ago."));
    QCOMPARE(view.health.size(), std::size_t(5));
}

void OncallViewTest::aTrendIsTheTicketThatIsAboutIt()
{
    Seen seen;
    QVERIFY(seen.view().trends.empty());
    ObjectivesBoard board = goodDay();
    board.trends = {fillingDisk()};
    seen.input.objectives = std::make_shared<const ObjectivesBoard>(board);
    const TrendRow row = seen.view().trends.at(0);
    QCOMPARE(row.right, QString("since 00:22"));
    QVERIFY(row.ticket.isNil());
    QVERIFY(row == seen.view().trends[0]); // in spite of its gap
    QCOMPARE(sentence(row),
             QString("Trend, At this rate orders-db Disk crosses its limit of 90 % in 5 h., since 00:22, ") +
                 QString::fromStdString(board.trends[0].why));
    Summary ticket = incident(4, Severity::Sev3, 1min);
    ticket.kind = TicketKind::Support;
    ticket.title = board.trends[0].title;
    ticket.service = "orders-db";
    seen.tickets = {ticket};
    QVERIFY(seen.view().trends[0].ticket == ticket.id);
    QCOMPARE(seen.view().trends[0].right, QString("OPS-4"));
}

WARROOM_TEST_MAIN(OncallViewTest)
#include "tst_oncall_view.moc"
