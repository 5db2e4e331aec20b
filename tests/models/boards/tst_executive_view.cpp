// The Executive board's words and figures, against what was worked out by hand.
#include "models/boards/executive_view.h"

#include "domain/ticket/cadence.h"
#include "models/boards/board_scene.h"
#include "models/format/format.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

const PersonId s_mara(Uuid{{9, 1}}), s_ines(Uuid{{9, 3}});
const TicketId s_checkout(Uuid{{1, 1}});

Summary incident(TicketId id, std::int64_t number, Severity severity, Duration age, Phase phase)
{
    Summary out;
    out.id = id;
    out.number = number;
    out.severity = severity;
    out.priority = matchingPriority(severity);
    out.phase = phase;
    out.title = "Checkout writes failing";
    out.opened = sceneNow() - age;
    out.started = out.opened;
    out.lastActivity = out.opened;
    return out;
}

struct Seen
{
    Directory people{
        {{s_mara, "Mara", AccountRole::Commander, false}, {s_ines, "Ines", AccountRole::Responder, false}},
        {}};
    std::vector<Summary> tickets;
    std::shared_ptr<Ticket> log = std::make_shared<Ticket>();
    ExecutiveInput input;

    ExecutiveView view()
    {
        input.now = sceneNow();
        input.tickets.clear();
        for (const Summary& ticket : tickets)
            input.tickets.push_back(&ticket);
        input.people = &people;
        input.ticket = [this](TicketId) { return log; };
        return executiveView(input);
    }
    void badNightGoesOn()
    {
        tickets.push_back(incident(s_checkout, 2481, Severity::Sev1, 102min + 18s, Phase::Containment));
        tickets.back().commander = Owner(s_mara);
        tickets.back().nextUpdate = sceneNow() + 6min;
        ObjectivesBoard board = badNight();
        board.incidents = {{s_checkout, "INC-2481", 0.73}};
        input.objectives = std::make_shared<const ObjectivesBoard>(board);
        input.objectivesAt = sceneNow();
        input.isLive = true;
    }
    void tell(const char* text, Audience audience, int minutesAgo)
    {
        StatusUpdate update;
        update.text = text;
        update.audiences = {audience};
        update.published.by = s_ines;
        update.published.at = sceneNow() - std::chrono::minutes(minutesAgo);
        log->updates.push_back(update);
    }
};

QStringList said(const std::vector<BoardFigure>& figures)
{
    QStringList out;
    for (const BoardFigure& figure : figures)
        out << figure.label + " " + figure.value;
    return out;
}

} // namespace

class ExecutiveViewTest final : public QObject
{
    Q_OBJECT

private slots:
    void theHeadlineIsWhatExecutivesWereToldLast();
    void withoutAnUpdateItIsTheTitle();
    void quietIsSaidInWords();
    void figuresOfABadNight();
    void releasesAreHeldWhereTheGateSaysNo();
    void incidentsAreMarkedWhereTheyBegan();
    void anIncidentMayNameSeveralServices();
    void budgetsAreTheWorstOfEachService();
    void whatIsSpentMostStandsFirst();
    void whatIsNotKnownIsNotGood();
    void neverMeasured();
    void notLiveSaysSinceWhen();
    void theTableOfBadIncidents();
    void withoutAPromiseTheSeverityTellsWhenTheNextUpdateIsDue();
    void theBacklogTellsLateOnes();
    void howLongItTookWithItsMean();
    void overdueFollowUpsInOneLine();
};

void ExecutiveViewTest::theHeadlineIsWhatExecutivesWereToldLast()
{
    Seen seen;
    seen.badNightGoesOn();
    seen.tell("Checkout is degraded.", Audience::Executives, 60);
    seen.tell("Checkout is failing for 38 % of orders. No data is lost so far. Restore ends at 01:10.",
              Audience::Executives, 12);
    seen.tell("We are working on it.", Audience::Customers, 5);
    const Headline headline = seen.view().headline;
    QCOMPARE(headline.first, QString("Checkout is failing for 38 % of orders."));
    QCOMPARE(headline.rest, QString("No data is lost so far. Restore ends at 01:10."));
    QCOMPARE(headline.origin, QString("From update 2 of INC-2481, Ines, 00:22 UTC"));
    QCOMPARE(headline.ticket, s_checkout);
}

void ExecutiveViewTest::withoutAnUpdateItIsTheTitle()
{
    Seen seen;
    seen.badNightGoesOn();
    seen.tell("We are working on it.", Audience::Customers, 5);
    const Headline headline = seen.view().headline;
    QCOMPARE(headline.first, QString("Checkout writes failing"));
    QCOMPARE(headline.origin, QString("INC-2481. No update for executives yet."));
}

void ExecutiveViewTest::quietIsSaidInWords()
{
    Seen seen;
    seen.tickets.push_back(incident(s_checkout, 2537, Severity::Sev2, 24h * 6 + 1h, Phase::Closed));
    seen.tickets.back().resolved = sceneNow() - 24h * 6;
    const ExecutiveView view = seen.view();
    QCOMPARE(view.headline.first, QString("Nothing is wrong"));
    QCOMPARE(view.headline.rest, QString("Last incident INC-2537 ended 6 d ago."));
    QVERIFY(view.headline.ticket.isNil());
    QVERIFY(view.impact.empty());
    // Without a known end it did not end when something was last written.
    seen.tickets.back().resolved.reset();
    seen.tickets.back().started = sceneNow() - 24h * 400;
    seen.tickets.back().lastActivity = sceneNow();
    QCOMPARE(seen.view().headline.rest, QString("Last incident INC-2537 ended 400 d ago."));
}

void ExecutiveViewTest::figuresOfABadNight()
{
    Seen seen;
    seen.badNightGoesOn();
    const ExecutiveView view = seen.view();
    QCOMPARE(view.availability.value.value, QString("99.871 %"));
    QVERIFY(view.availability.value.tone == BoardTone::Crit);
    QCOMPARE(said(view.availability.details),
             QStringList({"Objective 99.9 %", "Previous 30 d 99.942 %", "Last hour 81.4 %"}));
    QVERIFY(view.availability.details[1].tone == BoardTone::Plain);
    QVERIFY(view.availability.details[2].tone == BoardTone::Crit);
    QCOMPARE(view.budget.value.value, QString("129 %"));
    QCOMPARE(said(view.budget.details),
             QStringList({"Spent by INC-2481 73 %", "Burn, 1 h 186×", "Releases Frozen by policy"}));
    QCOMPARE(view.until - view.from, Duration(24h * 30));
    QVERIFY(view.asOf.isEmpty());
}

void ExecutiveViewTest::releasesAreHeldWhereTheGateSaysNo()
{
    Seen seen;
    ObjectivesBoard board = badNight();
    board.spent = 0.4;
    for (ObjectiveState& objective : board.objectives)
        objective.health = ObjectiveHealth::AtRisk;
    const auto releases = [&] {
        seen.input.objectives = std::make_shared<const ObjectivesBoard>(board);
        return said(seen.view().budget.details).last();
    };
    QCOMPARE(releases(), QString("Releases Allowed"));
    board.objectives.front().service = "checkout-api";
    board.objectives.front().health = ObjectiveHealth::Burning;
    QCOMPARE(releases(), QString("Releases Held for checkout-api"));
    seen.tickets.push_back(incident(s_checkout, 2481, Severity::Sev2, 1h, Phase::Triage));
    seen.tickets.back().service = "checkout-api";
    QCOMPARE(releases(), QString("Releases Held for checkout-api"));
    seen.tickets.back().service = "orders-db";
    QCOMPARE(releases(), QString("Releases Held for 2 services"));
    board.objectives.front().health = ObjectiveHealth::Good;
    QCOMPARE(releases(), QString("Releases Held for orders-db"));
}

void ExecutiveViewTest::incidentsAreMarkedWhereTheyBegan()
{
    Seen seen;
    seen.badNightGoesOn();
    seen.tickets.push_back(incident(TicketId(Uuid{{1, 2}}), 2447, Severity::Sev2, 24h * 20, Phase::Closed));
    seen.tickets.push_back(incident(TicketId(Uuid{{1, 3}}), 2400, Severity::Sev1, 24h * 31, Phase::Closed));
    seen.tickets.push_back(incident(TicketId(Uuid{{1, 4}}), 2450, Severity::Sev3, 24h * 2, Phase::Closed));
    seen.input.deploys = std::make_shared<const DeploysBoard>(deploys(true));
    auto marks = seen.view().marks;
    QCOMPARE(marks.size(), std::size_t(8));
    QVERIFY(!marks[2].isIncident && marks[2].label == "checkout-api v418");
    marks.resize(2);
    QCOMPARE(marks.size(), std::size_t(2));
    QCOMPARE(marks[0].label, QString("INC-2481"));
    QVERIFY(marks[0].goesOn);
    QCOMPARE(marks[1].label, QString("INC-2447"));
    QCOMPARE(marks[1].at, sceneNow() - 24h * 20);
    QVERIFY(!marks[1].goesOn);
}

void ExecutiveViewTest::anIncidentMayNameSeveralServices()
{
    Seen seen;
    seen.badNightGoesOn();
    ObjectivesBoard board;
    board.spent = 0.4;
    board.objectives = {objective("checkout-api", "availability", 0.99, 0.995, 0.2, 0.1, 0.1, 0.1)};
    seen.input.objectives = std::make_shared<const ObjectivesBoard>(board);
    seen.tickets.back().service = "checkout-api, orders-db";
    QCOMPARE(said(seen.view().budget.details).last(), QString("Releases Held for 2 services"));
}

void ExecutiveViewTest::whatIsSpentMostStandsFirst()
{
    Seen seen;
    ObjectivesBoard board;
    board.spent = 0.4;
    board.objectives = {objective("identity", "availability", 0.999, 0.9999, 0, 0, 0, 0),
                        objective("search", "availability", 0.999, 0.9999, 0.04, 0.3, 0.1, 0.1),
                        objective("webhooks", "availability", 0.999, 0.99, 0.02, 9, 2, 1)};
    seen.input.objectives = std::make_shared<const ObjectivesBoard>(board);
    QStringList services;
    for (const BudgetRow& row : seen.view().budget.rows)
        services << row.service;
    QCOMPARE(services, QStringList({"webhooks", "search", "identity"})); // what burns before what was spent
}

void ExecutiveViewTest::budgetsAreTheWorstOfEachService()
{
    Seen seen;
    ObjectivesBoard board = badNight();
    board.objectives.insert(board.objectives.begin() + 1,
                            objective("checkout-api", "latency", 0.99, 0.995, 0.2, 0.1, 0.1, 0.1));
    seen.input.objectives = std::make_shared<const ObjectivesBoard>(board);
    const auto rows = seen.view().budget.rows;
    QCOMPARE(rows.size(), std::size_t(8));
    QCOMPARE(rows[0].service + " " + rows[0].objective, QString("checkout-api availability"));
    QCOMPARE(rows[0].spent + ", " + rows[0].burn, QString("412 %, 186×"));
    QVERIFY(rows[0].tone == BoardTone::Crit && rows[0].burnTone == BoardTone::Crit);
    QVERIFY(rows[2].tone == BoardTone::Warn && rows[2].burnTone == BoardTone::Warn);
    QVERIFY(rows[4].tone == BoardTone::Plain && rows[4].burnTone == BoardTone::Plain);
}

void ExecutiveViewTest::whatIsNotKnownIsNotGood()
{
    Seen seen;
    ObjectivesBoard board = badNight();
    board.overall = board.lastHour = board.spent = board.burn1h = notKnown;
    seen.input.objectives = std::make_shared<const ObjectivesBoard>(board);
    const ExecutiveView view = seen.view();
    QCOMPARE(view.availability.value.value, QString("No data"));
    QVERIFY(view.availability.value.tone == BoardTone::Unknown);
    QCOMPARE(view.budget.value.value, QString("No data"));
    QCOMPARE(said(view.budget.details), QStringList({"Burn, 1 h –"}));
    const BudgetRow& silent = view.budget.rows.back();
    QCOMPARE(silent.spent, QString("no data"));
    QVERIFY(silent.tone == BoardTone::Unknown);
    QVERIFY(std::isnan(silent.share));
}

void ExecutiveViewTest::neverMeasured()
{
    Seen seen;
    QVERIFY(!seen.view().hasObjectives);
    seen.input.objectives = std::make_shared<const ObjectivesBoard>();
    QVERIFY(!seen.view().hasObjectives);
}

void ExecutiveViewTest::notLiveSaysSinceWhen()
{
    Seen seen;
    seen.badNightGoesOn();
    seen.input.isLive = false;
    seen.input.objectivesAt = sceneNow() - 4min;
    const ExecutiveView view = seen.view();
    QCOMPARE(view.asOf, QString("as of 00:30:18"));
    QCOMPARE(view.staleFrom, std::optional(sceneNow() - 4min));
    QCOMPARE(view.availability.value.value, QString("99.871 %"));
}

void ExecutiveViewTest::theTableOfBadIncidents()
{
    Seen seen;
    seen.badNightGoesOn();
    seen.log->prose[static_cast<std::size_t>(Section::Scope)].text =
        "38 % of `orders` in US and EU\nAPAC unaffected";
    seen.tickets.push_back(incident(TicketId(Uuid{{1, 2}}), 2482, Severity::Sev2, 58min, Phase::Triage));
    seen.tickets.back().nextUpdate = sceneNow() - 1min;
    const auto rows = seen.view().impact;
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].severity, 1);
    QCOMPARE(rows[0].impact, QString("Containment · 38 % of orders in US and EU"));
    QCOMPARE(rows[0].openFor, QString("1:42"));
    QCOMPARE(rows[0].commander, QString("Mara"));
    QCOMPARE(rows[0].nextUpdate, QString("00:40"));
    QVERIFY(!rows[0].isLate);
    QCOMPARE(rows[1].commander, QString("nobody"));
    QVERIFY(rows[1].isLate);
}

void ExecutiveViewTest::withoutAPromiseTheSeverityTellsWhenTheNextUpdateIsDue()
{
    Seen seen;
    seen.badNightGoesOn();
    seen.tickets.back().nextUpdate.reset();
    QCOMPARE(seen.view().impact[0].nextUpdate, QString("–"));
    Entry opened;
    opened.type = TicketOpen::type;
    opened.args = {std::string(nameOf(Severity::Sev1))};
    opened.happened = sceneNow() - 20min;
    seen.log->openedBy = OpId(Uuid{{7, 1}});
    seen.log->opened.at = opened.happened;
    seen.log->timeline.push_back(opened);
    const auto due = updateClock(*seen.log).due; // by the cadence of its severity
    QVERIFY(due);
    const ImpactRow row = seen.view().impact[0];
    QCOMPARE(row.nextUpdate, format::utcMinute(*due));
    QCOMPARE(row.isLate, *due < sceneNow());
}

void ExecutiveViewTest::theBacklogTellsLateOnes()
{
    Seen seen;
    for (const auto age : {2h, 31h}) {
        seen.tickets.push_back(incident(TicketId(Uuid{{2, static_cast<std::uint8_t>(seen.tickets.size())}}),
                                        7, Severity::Sev2, age, Phase::Detection));
        seen.tickets.back().kind = TicketKind::Support;
    }
    const BacklogPart part = seen.view().backlog;
    QCOMPARE(part.value.value, QString("2"));
    QCOMPARE(said(part.details), QStringList({"Opened, 7 d 2", "Closed, 7 d 0", "P1 older than 24 h 1"}));
    QVERIFY(part.details[2].tone == BoardTone::Warn);
    QVERIFY(part.lines[1].isLate);
    QCOMPARE(part.lines[1].oldest, QString("oldest 31 h"));
    QCOMPARE(part.lines[0].oldest, QString());
    QCOMPARE(part.most, 2);
}

void ExecutiveViewTest::howLongItTookWithItsMean()
{
    Seen seen;
    for (const auto took : {20min, 58min, 102min}) {
        seen.tickets.push_back(incident(TicketId(Uuid{{3, static_cast<std::uint8_t>(seen.tickets.size())}}),
                                        8, Severity::Sev2, 24h * 3, Phase::Closed));
        seen.tickets.back().resolved = *seen.tickets.back().started + took;
    }
    seen.input.measures = std::make_shared<const MeasuresBoard>(measures());
    const auto times = seen.view().times;
    QCOMPARE(times.size(), std::size_t(2));
    QCOMPARE(times[0].label + ": " + times[0].value,
             QString("Time to restore: median 58 min, mean 1 h 0 min"));
    QCOMPARE(times[1].label + ": " + times[1].value,
             QString("Time to acknowledge: median 2 min, mean 5 min"));
    QCOMPARE(times[0].trend.values.size(), std::size_t(12));
}

void ExecutiveViewTest::overdueFollowUpsInOneLine()
{
    Seen seen;
    QCOMPARE(seen.view().overdue, QString());
    for (const auto late : {24h * 6, 24h * 1}) {
        seen.tickets.push_back(incident(TicketId(Uuid{{4, static_cast<std::uint8_t>(seen.tickets.size())}}),
                                        1231 + static_cast<std::int64_t>(seen.tickets.size()), Severity::Sev3,
                                        24h * 20, Phase::Detection));
        seen.tickets.back().kind = TicketKind::FollowUp;
        seen.tickets.back().due = sceneNow() - late;
    }
    QCOMPARE(seen.view().overdue, QString("2 follow-ups are overdue, OPS-1231 by 6 d"));
}

WARROOM_TEST_MAIN(ExecutiveViewTest)
#include "tst_executive_view.moc"
