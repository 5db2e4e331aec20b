// The board of objectives and the gate for deploys.
#include "objective_samples.h"

#include "support/test_main.h"

#include <cmath>

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

TicketId ticket(std::uint8_t number)
{
    Uuid id{};
    id.bytes[15] = number;
    return TicketId(id);
}

// Services with one objective each, and what was measured of them.
struct World
{
    std::vector<std::unique_ptr<Service>> services;
    std::vector<std::unique_ptr<EventSeries>> series;
    std::vector<ObjectiveFacts> facts;
    std::vector<IncidentFacts> incidents;

    EventSeries& add(const std::string& name, std::int64_t tier = 2, double target = 0.99)
    {
        auto& service = *services.emplace_back(std::make_unique<Service>());
        service.name = name;
        service.tier = tier;
        service.objectives.push_back(anObjective(target));
        service.objectives[0].windowDays = 1;
        series.push_back(std::make_unique<EventSeries>());
        facts.push_back({&service, &service.objectives[0], series.back().get(), {}, {}});
        return *series.back();
    }
    Objective& objective(std::size_t index) { return services[index]->objectives[0]; }
    ObjectivesBoard board(std::int64_t days = 7) const
    {
        return makeObjectivesBoard(facts, incidents, days, noon);
    }
};

} // namespace

class ObjectivesBoardTest : public QObject
{
    Q_OBJECT

private slots:
    void healthSaysTheWorst_data();
    void healthSaysTheWorst();
    void curvesHaveTheirSteps();
    void gapsAreGaps();
    void theWorstComesFirst();
    void allTogetherAreTheirEvents();
    void latencyIsNoAvailability();
    void incidentsAreShownWithWhatTheyTook();
    void anEmptyWorkspaceKnowsNothing();
    void theGate_data();
    void theGate();
    void aServiceWithoutObjectivesIsNotGoByItself();
};

void ObjectivesBoardTest::healthSaysTheWorst_data()
{
    QTest::addColumn<double>("badBefore"); // of 100 a minute, until the last 2 hours
    QTest::addColumn<double>("badLately");
    QTest::addColumn<int>("silentMinutes");
    QTest::addColumn<bool>("burning");
    QTest::addColumn<ObjectiveHealth>("health");
    QTest::newRow("good") << 0.1 << 0.1 << 0 << false << ObjectiveHealth::Good;
    QTest::newRow("burns faster than even") << 0.1 << 1.2 << 0 << false << ObjectiveHealth::AtRisk;
    QTest::newRow("much of the budget is gone") << 0.9 << 0.1 << 0 << false << ObjectiveHealth::AtRisk;
    QTest::newRow("a rule holds") << 0.1 << 2.0 << 0 << true << ObjectiveHealth::Burning;
    QTest::newRow("the budget is gone") << 1.2 << 0.1 << 0 << true << ObjectiveHealth::Broken;
    QTest::newRow("nothing came for 9 minutes") << 0.1 << 0.1 << 9 << false << ObjectiveHealth::Good;
    QTest::newRow("nothing came for 10 minutes") << 0.1 << 0.1 << 10 << false << ObjectiveHealth::NoData;
    QTest::newRow("nobody knows whether it is still broken")
        << 1.2 << 0.1 << 10 << false << ObjectiveHealth::NoData;
}

void ObjectivesBoardTest::healthSaysTheWorst()
{
    QFETCH(double, badBefore);
    QFETCH(double, badLately);
    QFETCH(int, silentMinutes);
    QFETCH(bool, burning);
    QFETCH(ObjectiveHealth, health);
    World world;
    auto& series = world.add("checkout");
    fill(series, noon - 24h, noon - 2h, 100, badBefore);
    fill(series, noon - 2h, noon - silentMinutes * 1min, 100, badLately);
    if (burning)
        world.facts[0].burning.push_back(sustainedBurn());
    QVERIFY(stateOf(world.facts[0], {}, noon).health == health);
}

void ObjectivesBoardTest::curvesHaveTheirSteps()
{
    World world;
    auto& series = world.add("checkout");
    world.objective(0).windowDays = 3;
    fill(series, noon - 72h, noon, 100, 0.5);
    const auto state = stateOf(world.facts[0], {}, noon);
    QCOMPARE(state.recent.values.size(), std::size_t{120});
    QCOMPARE(state.recent.stepSeconds, std::int64_t{60});
    QVERIFY(isNear(state.recent.values.back(), 0.995));
    QCOMPARE(state.days.values.size(), std::size_t{4});
    QCOMPARE(state.burn.values.size(), std::size_t{145});
    QVERIFY(isNear(state.burn.values.back(), 0.5));
    QCOMPARE(state.budget.values.front(), 1.0);
    QCOMPARE(state.budget.values.size(), std::size_t{61});
    QVERIFY(isNear(state.budget.values.back(), 0.5, 1e-6));
    QVERIFY(isNear(state.budget.values[30], 0.75, 1e-6));
    QVERIFY(isNear(state.burn3d, 0.5));
    QCOMPARE(state.pageAt, 5.0);
    QVERIFY(*state.measured == noon);
}

void ObjectivesBoardTest::gapsAreGaps()
{
    World world;
    auto& series = world.add("checkout");
    fill(series, noon - 2h, noon - 1h, 10, 0);
    fill(series, noon - 30min, noon, 10, 0);
    const auto recent = stateOf(world.facts[0], {}, noon).recent.values;
    QCOMPARE(recent[59], 1.0);
    QVERIFY(std::isnan(recent[60]));
    QVERIFY(std::isnan(recent[89]));
    QCOMPARE(recent[90], 1.0);
}

void ObjectivesBoardTest::theWorstComesFirst()
{
    World world;
    fill(world.add("good", 0), noon - 24h, noon, 100, 0);
    world.add("silent", 1);
    fill(world.add("broken", 3), noon - 24h, noon, 100, 3);
    fill(world.add("risk", 2), noon - 24h, noon, 100, 0.8);
    fill(world.add("burning", 2), noon - 24h, noon, 100, 0.1);
    world.facts[4].burning.push_back(fastBurn());
    QStringList order;
    for (const auto& state : world.board().objectives)
        order << QString::fromStdString(state.service);
    QCOMPARE(order, QStringList({"broken", "burning", "silent", "risk", "good"}));
}

void ObjectivesBoardTest::allTogetherAreTheirEvents()
{
    World world;
    fill(world.add("large", 2, 0.99), noon - 7 * 24h, noon, 300, 1);
    fill(world.add("small", 2, 0.999), noon - 7 * 24h, noon, 100, 1);
    const auto board = world.board();
    QVERIFY(isNear(board.overall, 398.0 / 400));
    QVERIFY(isNear(board.lastHour, 398.0 / 400));
    QVERIFY(std::isnan(board.previous));
    QCOMPARE(board.target, 0.999);
    // Allowed are 3 of the large one's and 0.1 of the small one's events a minute; 2 were bad.
    QVERIFY(isNear(board.spent, 2 / 3.1, 1e-6));
    QVERIFY(isNear(board.burn1h, 5, 1e-6));
    QCOMPARE(board.line.values.size(), std::size_t{120});
    QVERIFY(isNear(board.spending.values.back(), board.spent));
    QVERIFY(isNear(board.spending.values[59], board.spent / 2, 0.01));
}

void ObjectivesBoardTest::latencyIsNoAvailability()
{
    World world;
    fill(world.add("checkout"), noon - 24h, noon, 100, 1);
    fill(world.add("slow", 2, 0.9999), noon - 24h, noon, 100, 50);
    world.objective(1).thresholdMillis = 250;
    const auto board = world.board();
    QVERIFY(isNear(board.overall, 0.99));
    QCOMPARE(board.target, 0.99);
    QCOMPARE(board.objectives.size(), std::size_t{2});
}

void ObjectivesBoardTest::incidentsAreShownWithWhatTheyTook()
{
    World world;
    auto& series = world.add("checkout");
    fill(series, noon - 24h, noon, 100, 0);
    fill(series, noon - 20min, noon, 0, 18);
    world.incidents.push_back({ticket(1), "INC-1", "checkout", {noon - 20min, std::nullopt}, true, true});
    world.incidents.push_back({ticket(2), "INC-2", "checkout", {noon - 10h, noon - 9h}, false, false});
    world.incidents.push_back({ticket(3), "INC-3", "other", {noon - 20min, std::nullopt}, true, true});
    const auto board = world.board(30);
    const auto& mine = board.objectives[0].incidents;
    QCOMPARE(mine.size(), std::size_t{2});
    QCOMPARE(mine[0].key, std::string("INC-1"));
    QVERIFY(isNear(mine[0].share, 360 / 1440.0, 1e-6));
    QCOMPARE(mine[1].share, 0.0);
    QCOMPARE(board.incidents.size(), std::size_t{1});
    QVERIFY(board.incidents[0].ticket == ticket(1));
    QVERIFY(isNear(board.incidents[0].share, board.spent, 1e-9));
}

void ObjectivesBoardTest::anEmptyWorkspaceKnowsNothing()
{
    const auto board = World().board(90);
    QVERIFY(std::isnan(board.overall) && std::isnan(board.spent) && std::isnan(board.burn1h));
    QVERIFY(board.objectives.empty() && board.incidents.empty());
    QCOMPARE(board.rangeDays, std::int64_t{90});
}

void ObjectivesBoardTest::theGate_data()
{
    QTest::addColumn<double>("bad");
    QTest::addColumn<bool>("burning");
    QTest::addColumn<int>(
        "severe"); // 0: no incident, 1: a small one, 2: a severe one, 3: a closed severe one
    QTest::addColumn<bool>("data");
    QTest::addColumn<bool>("allowNoData");
    QTest::addColumn<bool>("go");
    QTest::addColumn<QString>("reason");
    QTest::newRow("all is well") << 0.1 << false << 0 << true << false << true << "";
    QTest::newRow("the budget is used up")
        << 2.0 << false << 0 << true << false << false
        << "the error budget of availability is used up: 200 % of it are spent";
    QTest::newRow("a rule holds") << 0.1 << true << 0 << true << false << false
                                  << "the error budget of availability burns 14.4 times too fast";
    QTest::newRow("a small incident does not matter") << 0.1 << false << 1 << true << false << true << "";
    QTest::newRow("a severe one does") << 0.1 << false << 2 << true << false << false << "INC-1 is open";
    QTest::newRow("one that is over does not") << 0.1 << false << 3 << true << false << true << "";
    QTest::newRow("no data is no go") << 0.1 << false << 0 << false << false << false
                                      << "availability has no data: Prometheus does not answer";
    QTest::newRow("unless it is allowed; it is told")
        << 0.1 << false << 0 << false << true << true
        << "availability has no data: Prometheus does not answer";
}

void ObjectivesBoardTest::theGate()
{
    QFETCH(double, bad);
    QFETCH(bool, burning);
    QFETCH(int, severe);
    QFETCH(bool, data);
    QFETCH(bool, allowNoData);
    QFETCH(bool, go);
    QFETCH(QString, reason);
    World world;
    auto& series = world.add("checkout");
    fill(world.add("other"), noon - 24h, noon, 100, 50);
    if (data)
        fill(series, noon - 24h, noon, 100, bad);
    else
        world.facts[0].problem = "Prometheus does not answer";
    if (burning)
        world.facts[0].burning.push_back(fastBurn());
    if (severe > 0)
        world.incidents.push_back(
            {ticket(1), "INC-1", "checkout", {noon - 1h, std::nullopt}, severe != 3, severe >= 2});
    const auto gate = makeDeployGate(*world.services[0], world.facts, world.incidents, allowNoData, noon);
    QCOMPARE(gate.go, go);
    QCOMPARE(gate.reasons.size(), std::size_t(reason.isEmpty() ? 0 : 1));
    if (!reason.isEmpty())
        QCOMPARE(QString::fromStdString(gate.reasons[0]), reason);
    QCOMPARE(gate.objectives.size(), std::size_t{1});
}

void ObjectivesBoardTest::aServiceWithoutObjectivesIsNotGoByItself()
{
    Service service;
    service.name = "batch";
    QVERIFY(!makeDeployGate(service, {}, {}, false, noon).go);
    const auto allowed = makeDeployGate(service, {}, {}, true, noon);
    QVERIFY(allowed.go);
    QCOMPARE(allowed.reasons, std::vector<std::string>{"batch has no objectives"});
}

WARROOM_TEST_MAIN(ObjectivesBoardTest)
#include "tst_objectives_board.moc"
