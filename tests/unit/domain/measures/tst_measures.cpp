// M1 to M10: figures computed by hand, honest states, and what a corrected time changes.
#include "domain/measures/measures.h"

#include "unit/domain/ticket/ticket_builder.h"

#include <cmath>
#include <random>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();
const Time now = minute(60 * 24 * 60);

Time ago(int days, int minutes = 0) { return now - std::chrono::days(days) - std::chrono::minutes(minutes); }
Time later(Time time, int minutes) { return time + std::chrono::minutes(minutes); }

// An incident that began at `opened` and took so many minutes; below 0: not yet.
TicketFacts incident(std::uint8_t number, Time opened, int acknowledged, int resolved,
                     Severity severity = Severity::Sev1)
{
    TicketFacts out;
    out.id = idOf<TicketId>(number);
    out.key = "INC-" + std::to_string(number);
    out.severity = severity;
    out.priority = matchingPriority(severity);
    out.opened = opened;
    out.detected = opened;
    if (acknowledged >= 0)
        out.acknowledged = later(opened, acknowledged);
    if (resolved >= 0)
        out.resolved = out.ended = later(opened, resolved);
    return out;
}

TicketFacts support(std::uint8_t number, Time opened, Priority priority, std::optional<Time> ended = {})
{
    TicketFacts out;
    out.id = idOf<TicketId>(number);
    out.key = "OPS-" + std::to_string(number);
    out.kind = TicketKind::Support;
    out.priority = priority;
    out.severity = Severity::Sev4;
    out.opened = opened;
    out.detected = opened;
    out.ended = ended;
    return out;
}

MeasuresBoard measured(const std::vector<TicketFacts>& tickets, RepairFrom from = RepairFrom::Started)
{
    MeasureInputs in;
    in.until = now;
    in.repairFrom = from;
    in.tickets = tickets;
    return measure(in);
}

const MeasureRow& rowOf(const MeasuresBoard& board, std::string_view id)
{
    const auto found = std::find_if(board.measures.begin(), board.measures.end(),
                                    [&](const MeasureRow& row) { return row.id == id; });
    Q_ASSERT(found != board.measures.end());
    return *found;
}

// "12.5", "-" where nothing is known.
QString figure(double value) { return std::isnan(value) ? QStringLiteral("-") : QString::number(value); }
QString figures(const std::vector<double>& values)
{
    QStringList out;
    for (const double value : values)
        out << figure(value);
    return out.join(' ');
}
QString word(MeasureState state) { return QString::fromUtf8(nameOf(state).data()); }

// "INC-3 20 recorded" of each source.
QString sourcesOf(const MeasureRow& row)
{
    QStringList out;
    for (const MeasureSource& source : row.sources)
        out << QString("%1 %2 %3")
                   .arg(QString::fromStdString(source.key), figure(source.value), word(source.state));
    return out.join(", ");
}

// All cells of a board by name: "M4.value", "M4.trend.3", "M4.INC-7".
std::map<QString, QString> cellsOf(const MeasuresBoard& board)
{
    std::map<QString, QString> out;
    for (const MeasureRow& row : board.measures) {
        const QString id = QString::fromStdString(row.id) + '.';
        out[id + "value"] = figure(row.value) + word(row.state) + figure(row.mean);
        out[id + "previous"] = figure(row.previous);
        for (std::size_t i = 0; i < row.trend.values.size(); ++i)
            out[id + "trend." + QString::number(i)] = figure(row.trend.values[i]);
        for (const MeasureSource& source : row.sources)
            out[id + QString::fromStdString(source.key)] = figure(source.value) + word(source.state);
    }
    return out;
}

TicketFacts randomTicket(std::uint8_t number, std::mt19937& random)
{
    const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    const Time opened = ago(upTo(60), upTo(1'440));
    if (upTo(4) == 0)
        return support(number, opened, static_cast<Priority>(upTo(5)),
                       upTo(2) ? std::optional(later(opened, upTo(5'000))) : std::nullopt);
    auto out = incident(number, opened, upTo(90) - 10, upTo(4) == 0 ? -1 : 30 + upTo(400),
                        static_cast<Severity>(upTo(3)));
    if (upTo(2))
        out.started = later(opened, -upTo(60));
    return out;
}

} // namespace

class MeasuresTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsTheMomentsOfATicket();
    void aMachineDoesNotAcknowledge();
    void aCorrectionOfTheAcknowledgementWins();
    void aRaisedTicketTellsWhen();
    void theMedianIsTheMiddle_data();
    void theMedianIsTheMiddle();
    void repairCountsFromTheStartThatIsChosen();
    void onlyCriticalIncidentsCountForRepair();
    void whatIsOpenIsPendingAndWhatContradictsItselfIsInvalid();
    void aTrendHasTwelveSteps();
    void theBacklogIsAgedByPriority();
    void theShareOfRaisedTickets();
    void whatCameBackByWhoHadIt();
    void nothingToMeasureIsSaid();
    void availabilityIsThatOfTheObjectives();
    void withoutObjectivesTheTracesTellTheErrorRate();
    void whatOnlyAMachineAcknowledgedIsToldApart();
    void aServiceCountsOnlyWithAllThree();
    void aCorrectedTimeChangesWhatDependsOnIt_data();
    void aCorrectedTimeChangesWhatDependsOnIt();
};

void MeasuresTest::readsTheMomentsOfATicket()
{
    TicketBuilder log;
    log.open().by(2, RoleAssign{IncidentRole::Commander, Owner(personOf(2)), {}});
    const auto facts = factsOf(log.ticket, {});
    QCOMPARE(facts.detected, std::optional(minute(0)));
    QCOMPARE(facts.acknowledged, std::optional(minute(1)));
    QCOMPARE(facts.started, std::optional<Time>());
    QCOMPARE(facts.ended, std::optional<Time>());
}

void MeasuresTest::aMachineDoesNotAcknowledge()
{
    TicketBuilder log;
    log.open();
    log.by(9, RoleAssign{IncidentRole::Commander, Owner(personOf(2)), {}});
    QCOMPARE(factsOf(log.ticket, personOf(9)).acknowledged, std::optional<Time>());
    log.by(9, AlertAck{7, "Latency"});
    QCOMPARE(factsOf(log.ticket, personOf(9)).acknowledged, std::optional<Time>());
    log.by(3, AlertAck{7, "Latency"});
    QCOMPARE(factsOf(log.ticket, personOf(9)).acknowledged, std::optional(minute(3)));
}

void MeasuresTest::aCorrectionOfTheAcknowledgementWins()
{
    TicketBuilder log;
    log.open().by(2, RoleAssign{IncidentRole::Commander, Owner(personOf(2)), {}});
    log.by(2, MilestoneSet{Milestone::Acknowledged, std::optional(minute(-5))});
    QCOMPARE(factsOf(log.ticket, {}).acknowledged, std::optional(minute(-5)));
}

void MeasuresTest::aRaisedTicketTellsWhen()
{
    TicketBuilder log;
    auto body = TicketBuilder::anIncident();
    body.kind = TicketKind::Support;
    log.open(body).by(1, TicketRaise{Severity::Sev2});
    const auto facts = factsOf(log.ticket, {});
    QCOMPARE(facts.raised, std::optional(minute(1)));
    QCOMPARE(facts.kind, TicketKind::Incident);
}

void MeasuresTest::theMedianIsTheMiddle_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<QString>("middle");
    QTest::newRow("of none nothing is known") << QList<double>{} << "-";
    QTest::newRow("of three the second, in any order") << QList<double>{9, 1, 4} << "4";
    QTest::newRow("of four the mean of the two in the middle") << QList<double>{1, 100, 3, 6} << "4.5";
}

void MeasuresTest::theMedianIsTheMiddle()
{
    QFETCH(QList<double>, values);
    QTEST(figure(median({values.begin(), values.end()})), "middle");
}

void MeasuresTest::repairCountsFromTheStartThatIsChosen()
{
    auto first = incident(1, ago(3), 4, 60);
    first.started = later(first.opened, -20);
    const std::vector tickets{first, incident(2, ago(5), 6, 30), incident(3, ago(6), 1, 120)};
    const auto started = measured(tickets), detected = measured(tickets, RepairFrom::Detected);
    QCOMPARE(figure(rowOf(started, "M4").value), "80");
    QCOMPARE(figure(rowOf(detected, "M4").value), "60");
    QCOMPARE(figure(rowOf(detected, "M4").mean), "70");
    QCOMPARE(sourcesOf(rowOf(started, "M4")), "INC-3 120 recorded, INC-1 80 recorded, INC-2 30 recorded");
    QCOMPARE(figure(rowOf(started, "M5").value), "4");
}

void MeasuresTest::onlyCriticalIncidentsCountForRepair()
{
    auto merged = incident(2, ago(3), 1, 900);
    merged.duplicate = true;
    const auto board = measured({incident(1, ago(3), 1, 10), merged,
                                 incident(3, ago(3), 1, 500, Severity::Sev3), incident(4, ago(40), 1, 500)});
    QCOMPARE(sourcesOf(rowOf(board, "M4")), "INC-1 10 recorded");
    QCOMPARE(figure(rowOf(board, "M4").previous), "500");
}

void MeasuresTest::whatIsOpenIsPendingAndWhatContradictsItselfIsInvalid()
{
    auto wrong = incident(1, ago(2), 5, 60);
    wrong.acknowledged = later(wrong.opened, -1);
    const auto alone = measured({wrong});
    QCOMPARE(word(rowOf(alone, "M5").state), "invalid");
    QCOMPARE(figure(rowOf(alone, "M5").value), "-");
    const auto both = measured({wrong, incident(2, ago(0, 30), -1, -1)});
    QCOMPARE(word(rowOf(both, "M5").state), "pending");
    QCOMPARE(sourcesOf(rowOf(both, "M5")), "INC-2 30 pending, INC-1 - invalid");
    QCOMPARE(word(rowOf(both, "M4").state), "recorded");
    const auto nobody = measured({incident(3, ago(2), -1, 60)});
    QCOMPARE(word(rowOf(nobody, "M5").state), "not_applicable");
    QCOMPARE(sourcesOf(rowOf(nobody, "M5")), "INC-3 - not_applicable");
}

void MeasuresTest::aTrendHasTwelveSteps()
{
    // Steps of 2.5 days: the first incident ended in the last one, the others in the one before.
    const auto board =
        measured({incident(1, ago(1), 1, 10), incident(2, ago(3), 1, 20), incident(3, ago(4), 1, 40)});
    QCOMPARE(figures(rowOf(board, "M4").trend.values), "- - - - - - - - - - 30 10");
    QCOMPARE(rowOf(board, "M4").trend.from, ago(30));
    QCOMPARE(rowOf(board, "M4").trend.stepSeconds, std::int64_t(216'000));
}

void MeasuresTest::theBacklogIsAgedByPriority()
{
    auto inReview = incident(5, ago(3), 1, 60, Severity::Sev2);
    inReview.ended.reset();
    const auto board =
        measured({support(1, ago(2), Priority::P1), support(2, ago(0, 120), Priority::P1),
                  support(3, ago(20), Priority::P1, ago(9)), support(4, ago(20), Priority::P3), inReview});
    const auto& row = rowOf(board, "M6.P1");
    QCOMPARE(figure(row.value), "25");
    QCOMPARE(row.target, 24.0);
    QCOMPARE(sourcesOf(row), "OPS-1 48 recorded, OPS-2 2 recorded");
    // At the ends of the steps 20 days ago, and every 60 hours on; OPS-3 was done 9 days ago.
    QCOMPARE(figures(row.trend.values), "- - - 0 60 120 180 240 - - - 25");
    QCOMPARE(word(rowOf(board, "M6.P0").state), "not_applicable");
    QVERIFY(std::isnan(rowOf(board, "M6.P3").target));
}

void MeasuresTest::theShareOfRaisedTickets()
{
    auto raised = support(1, ago(2), Priority::P2);
    raised.kind = TicketKind::Incident;
    raised.raised = ago(1);
    const auto board = measured({raised, support(2, ago(3), Priority::P2), support(3, ago(4), Priority::P2),
                                 support(4, ago(5), Priority::P2), incident(5, ago(5), 1, 1)});
    QCOMPARE(figure(rowOf(board, "M7").value), "0.25");
    QCOMPARE(sourcesOf(rowOf(board, "M7")), "OPS-1 - recorded");
}

void MeasuresTest::whatCameBackByWhoHadIt()
{
    auto back = support(1, ago(2), Priority::P2);
    back.reopenings = 1;
    auto raised = support(2, ago(3), Priority::P2, ago(1));
    raised.kind = TicketKind::Incident;
    raised.raised = ago(2);
    const auto done = support(3, ago(4), Priority::P2, ago(3)), open = support(4, ago(5), Priority::P2);
    const auto& row = rowOf(measured({back, raised, done, open}), "M7");
    QCOMPARE(sourcesOf(row), "OPS-2 - recorded, first_line 0.5 recorded, raised 0 recorded");
}

void MeasuresTest::nothingToMeasureIsSaid()
{
    for (const MeasureRow& row : measured({}).measures) {
        QCOMPARE(word(row.state), "not_applicable");
        QCOMPARE(figure(row.value), "-");
    }
    QCOMPARE(measured({}).measures.size(), std::size_t(14));
}

void MeasuresTest::availabilityIsThatOfTheObjectives()
{
    ObjectivesBoard objectives;
    objectives.objectives.resize(1);
    objectives.overall = 0.998;
    objectives.previous = 0.9995;
    objectives.target = 0.9995;
    for (int i = 0; i < 24; ++i)
        objectives.line.values.push_back(i == 1 ? notKnown : i == 23 ? 0.5 : 1);
    objectives.incidents = {{idOf<TicketId>(1), "INC-1", 0.1}, {idOf<TicketId>(2), "INC-2", 0.7}};
    const std::vector tickets{incident(2, ago(2), 1, 1)};
    MeasureInputs in;
    in.until = now;
    in.objectives = &objectives;
    in.tickets = tickets;
    const auto board = measure(in);
    const auto& row = rowOf(board, "M1");
    QCOMPARE(figure(row.value), "0.998");
    QCOMPARE(row.target, 0.9995);
    QCOMPARE(figures(row.trend.values), "1 1 1 1 1 1 1 1 1 1 1 0.75");
    QCOMPARE(sourcesOf(row), "INC-2 0.7 recorded, INC-1 0.1 recorded");
    QCOMPARE(figure(rowOf(board, "M3").value), "0.002");
    const std::vector<MeasuredObjective> measured{{"cart", "availability", 0.9999},
                                                  {"checkout", "availability", 0.9},
                                                  {"mail", "availability", notKnown}};
    in.measured = measured;
    QCOMPARE(sourcesOf(rowOf(measure(in), "M1")),
             "INC-2 0.7 recorded, INC-1 0.1 recorded, checkout 0.9 recorded, cart 0.9999 recorded");
    QCOMPARE(sourcesOf(rowOf(measure(in), "M3")),
             "INC-2 0.7 recorded, INC-1 0.1 recorded, checkout 0.1 recorded, cart 0.0001 recorded");
    objectives.overall = notKnown;
    QCOMPARE(word(rowOf(measure(in), "M1").state), "not_applicable");
}

void MeasuresTest::withoutObjectivesTheTracesTellTheErrorRate()
{
    MeasureInputs in;
    in.until = now;
    in.requests = RequestFigures{1'000, 312, 0.004, 900, 4'000, 0.03, {{"shop", "GET /cart", 500}}};
    QCOMPARE(figure(rowOf(measure(in), "M2").value), "312");
    QCOMPARE(sourcesOf(rowOf(measure(in), "M2")), "p99 900 recorded, max 4000 recorded, shop 500 recorded");
    QCOMPARE(figure(rowOf(measure(in), "M3").value), "0.004");
    QCOMPARE(sourcesOf(rowOf(measure(in), "M3")), "server 0.004 recorded, client 0.03 recorded");
    in.requests->count = 0;
    QCOMPARE(word(rowOf(measure(in), "M2").state), "not_applicable");
}

void MeasuresTest::whatOnlyAMachineAcknowledgedIsToldApart()
{
    std::vector tickets{incident(1, ago(2), 1, 9), incident(2, ago(3), 1, 9), incident(3, ago(4), 1, 9)};
    tickets[1].answeredByMachine = true;
    tickets[2].answeredByMachine = true;
    tickets[2].acknowledged.reset();
    MeasureInputs in;
    in.until = now;
    in.tickets = tickets;
    const auto board = measure(in);
    const auto& row = rowOf(board, "M5");
    QCOMPARE(row.sources.back().key, std::string("machines"));
    QCOMPARE(row.sources.back().value, 1.0);
    tickets.pop_back();
    in.tickets = tickets;
    const auto without = measure(in);
    for (const MeasureSource& source : rowOf(without, "M5").sources)
        QVERIFY(source.key != "machines");
}

void MeasuresTest::aServiceCountsOnlyWithAllThree()
{
    const std::vector<Instrumented> services{{"cart", true, true, true},
                                             {"mail", true, false, true},
                                             {"search", false, false, false},
                                             {"shop", true, true, true}};
    MeasureInputs in;
    in.until = now;
    in.services = services;
    const auto board = measure(in);
    QCOMPARE(figure(rowOf(board, "M10").value), "0.5");
    QCOMPARE(rowOf(board, "M10").sources.size(), std::size_t(2));
    QCOMPARE(rowOf(board, "M10").sources[0].key, std::string("search"));
    QCOMPARE(rowOf(board, "M10").sources[1].title, std::string("metrics logs"));
}

void MeasuresTest::aCorrectedTimeChangesWhatDependsOnIt_data()
{
    QTest::addColumn<int>("milestone");
    QTest::addColumn<QStringList>("dependents");
    const auto row = [](const char* name, Milestone which, const QStringList& dependents) {
        QTest::newRow(name) << static_cast<int>(which) << dependents;
    };
    row("the start: repair", Milestone::Started, {"M4"});
    row("the detection: acknowledgement, and repair where the start is not known", Milestone::Detected,
        {"M4", "M5"});
    row("the acknowledgement: itself only", Milestone::Acknowledged, {"M5"});
    row("the resolution: repair, and how long it was in the backlog", Milestone::Resolved, {"M4", "M6"});
}

void MeasuresTest::aCorrectedTimeChangesWhatDependsOnIt()
{
    QFETCH(int, milestone);
    QFETCH(QStringList, dependents);
    std::mt19937 random(20'261'120u + static_cast<unsigned>(milestone));
    int changes = 0;
    for (int history = 0; history < 200; ++history) {
        std::vector<TicketFacts> tickets;
        for (std::uint8_t number = 1; number <= 30; ++number)
            tickets.push_back(randomTicket(number, random));
        const auto before = cellsOf(measured(tickets));
        TicketFacts& one = tickets[random() % tickets.size()];
        const QString key = QString::fromStdString(one.key);
        std::optional<Time>* const field[] = {&one.started, &one.detected, &one.acknowledged, nullptr,
                                              &one.resolved};
        *field[milestone] = later(one.opened, static_cast<int>(random() % 600));
        const auto after = cellsOf(measured(tickets));
        auto all = before;
        all.insert(after.begin(), after.end());
        for (const auto& [cell, unused] : all) {
            const auto was = before.find(cell), is = after.find(cell);
            const bool same = was != before.end() && is != after.end() && was->second == is->second;
            if (same)
                continue;
            ++changes;
            QVERIFY2(dependents.contains(cell.section('.', 0, 0)), qPrintable(cell));
            const bool source = cell.section('.', 1, 1).startsWith("INC") || cell.contains("OPS");
            QVERIFY2(!source || cell.endsWith('.' + key), qPrintable(cell + " instead of " + key));
        }
    }
    QVERIFY(changes > 100);
}

WARROOM_TEST_MAIN(MeasuresTest)
#include "tst_measures.moc"
