// The rows of the Services screen, its words, and the graph of who needs whom.
#include "models/services/dependency_graph.h"
#include "models/services/services_model.h"
#include "support/test_main.h"

#include <limits>

using namespace warroom;
using namespace warroom::ui;

namespace {

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();

Service service(const char* name, std::vector<std::string> needs = {}, bool measured = true)
{
    Service out;
    out.name = name;
    out.about = std::string("does ") + name;
    out.needs = std::move(needs);
    if (measured)
        out.objectives.emplace_back();
    return out;
}

ObjectiveState state(const char* name, ObjectiveHealth health, double spent)
{
    ObjectiveState out;
    out.service = name;
    out.objective = "availability";
    out.target = 0.999;
    out.health = health;
    out.spent = spent;
    return out;
}

Catalog catalogOf(std::vector<Service> services)
{
    Catalog out;
    out.services = std::move(services);
    return out;
}

QStringList namesOf(const ServicesModel& model)
{
    QStringList out;
    for (const ServiceRow& row : model.rows())
        out << row.id;
    return out;
}

// "shop 0: cart pay" of each node in order, with its layer.
QStringList graphText(const DependencyGraph& graph)
{
    QStringList out;
    for (const DependencyNode& node : graph.nodes) {
        QStringList needs;
        for (const int need : node.needs)
            needs << graph.nodes[static_cast<std::size_t>(need)].name;
        needs.sort();
        out << QString("%1 %2: %3").arg(node.name).arg(node.layer).arg(needs.join(' ')).trimmed();
    }
    return out;
}

} // namespace

class ServicesModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void wordsOfFigures_data();
    void wordsOfFigures();
    void aProbeIsFlakyWhereItMostlyFailsAlone_data();
    void aProbeIsFlakyWhereItMostlyFailsAlone();
    void eachFigureHasItsOwnTone();
    void theWorstServiceStandsFirst();
    void aServiceWithoutDataIsNotWell();
    void theFilterLooksAtNameDescriptionAndOwner();
    void theFilterLooksAtTheLayer();
    void theWorstObjectiveSpeaksForItsService();
    void arrivingDataKeepTheRows();
    void aRowIsASentence();
    void needsStandInLayers();
    void aCircleOfNeedsEnds();
    void whatIsNotInTheCatalogIsShownSo();
};

void ServicesModelTest::wordsOfFigures_data()
{
    QTest::addColumn<QString>("made");
    QTest::addColumn<QString>("expected");
    QTest::newRow("an overdrawn budget has a minus sign")
        << budgetLeftText(-134.6, 43.2) << "\u2212135 of 43 min";
    QTest::newRow("a service that is ready") << readinessText({true, true, true, true}) << "4 of 4";
    QTest::newRow("a service that lacks two parts")
        << readinessText({true, false, true, false}) << "2 of 4, lacks: alerting, rotation";
    QTest::newRow("a budget that nobody knows is a dash") << budgetLeftText(notKnown, 43.2) << "\u2013";
    QTest::newRow("a high burn rate is whole") << burnText(186.4) << "186 \u00d7";
    QTest::newRow("a low burn rate has a decimal") << burnText(9.23) << "9.2 \u00d7";
    QTest::newRow("a whole burn rate needs none") << burnText(5) << "5 \u00d7";
    QTest::newRow("a ratio has two decimals") << percentText(0.814, 2) << "81.40 %";
    QTest::newRow("a target is as short as it is exact") << targetText(0.999) << "99.9 %";
    QTest::newRow("a target of three nines and a half") << targetText(0.9995) << "99.95 %";
    QTest::newRow("a whole target") << targetText(0.99) << "99 %";
    QTest::newRow("more than all is spent") << spentText(4.12) << "412 %";
    QTest::newRow("a probe that never failed")
        << flakesText({"checkout", "up", 1'440, 0, 0}) << "Probe, 24 h: good in all 1,440 minutes";
    QTest::newRow("a flake rate") << flakesText({"checkout", "up", 1'440, 12, 9})
                                  << "Probe, 24 h: failed in 12 of 1,440 minutes, in 9 of them alone: "
                                     "flake rate 0.6 %";
    QTest::newRow("a label with too many values")
        << wideText({"prometheus", "request_id", 4'812, 5'000})
        << "request_id of prometheus has 4,812 values in 5,000 open alerts; each makes an alert of its own";
}

void ServicesModelTest::wordsOfFigures()
{
    QFETCH(QString, made);
    QTEST(made, "expected");
}

void ServicesModelTest::aProbeIsFlakyWhereItMostlyFailsAlone_data()
{
    QTest::addColumn<int>("failed");
    QTest::addColumn<int>("alone");
    QTest::addColumn<bool>("flaky");
    QTest::newRow("most failures stood alone") << 12 << 9 << true;
    QTest::newRow("an outage with a few beside it") << 60 << 9 << false;
    QTest::newRow("a handful in a day") << 5 << 5 << false;
    QTest::newRow("nothing failed") << 0 << 0 << false;
}

void ServicesModelTest::aProbeIsFlakyWhereItMostlyFailsAlone()
{
    QFETCH(int, failed);
    QFETCH(int, alone);
    QTEST(isFlaky({"checkout", "up", 1'440, failed, alone}), "flaky");
}

void ServicesModelTest::eachFigureHasItsOwnTone()
{
    ObjectivesBoard board;
    board.objectives = {state("checkout", ObjectiveHealth::Burning, 0.17)};
    board.objectives[0].now = 0.0435;
    board.objectives[0].pageAt = 5;
    board.objectives[0].burn1h = 12;
    board.objectives[0].burn6h = 1.7;
    board.objectives[0].burn3d = 0.4;
    ObjectivesModel model;
    model.setObjectives(board, {});
    const ObjectiveRow& row = model.rows().front();
    QVERIFY(row.nowTone == BoardTone::Crit);
    QVERIFY(row.leftTone == BoardTone::Plain); // most of the budget is left
    QVERIFY(row.burn1hTone == BoardTone::Crit);
    QVERIFY(row.burn6hTone == BoardTone::Warn);
    QVERIFY(row.burn3dTone == BoardTone::Plain);
}

void ServicesModelTest::theWorstServiceStandsFirst()
{
    ObjectivesBoard board;
    board.objectives = {
        state("good", ObjectiveHealth::Good, 0.3),     state("risk", ObjectiveHealth::AtRisk, 0.8),
        state("broken", ObjectiveHealth::Broken, 4.1), state("silent", ObjectiveHealth::NoData, notKnown),
        state("better", ObjectiveHealth::Good, 0.1),   state("burning", ObjectiveHealth::Burning, 0.2)};
    ServicesModel model;
    model.setServices(catalogOf({service("better"), service("broken"), service("burning"), service("good"),
                                 service("plain", {}, false), service("risk"), service("silent")}),
                      board, {});
    QCOMPARE(namesOf(model), QStringList({"broken", "burning", "risk", "silent", "good", "better", "plain"}));
    QCOMPARE(model.rows()[0].spent, "410 %");
}

void ServicesModelTest::aServiceWithoutDataIsNotWell()
{
    ServicesModel model;
    model.setServices(catalogOf({service("new"), service("plain", {}, false)}), {}, {});
    QCOMPARE(healthWord(model.rows()[0].health), "no data");
    QCOMPARE(model.rows()[0].spent, "\u2013");
    QVERIFY(healthIcon(model.rows()[0].health) != healthIcon(ObjectiveHealth::Good));
    QCOMPARE(healthWord(model.rows()[1].health), "no objective");
}

void ServicesModelTest::theFilterLooksAtNameDescriptionAndOwner()
{
    auto cart = service("cart");
    cart.owner = "Checkout team";
    ServicesModel model;
    model.setServices(catalogOf({cart, service("mail")}), {}, "CART team");
    QCOMPARE(namesOf(model), QStringList("cart"));
    model.setServices(catalogOf({cart, service("mail")}), {}, "does mail");
    QCOMPARE(namesOf(model), QStringList("mail"));
}

void ServicesModelTest::theFilterLooksAtTheLayer()
{
    auto mail = service("mail");
    mail.layer = ServiceLayer::Security;
    ServicesModel model;
    model.setServices(catalogOf({service("cart"), mail}), {}, "iam");
    QCOMPARE(namesOf(model), QStringList("mail"));
    QVERIFY(
        model.index(0).data(Qt::AccessibleTextRole).toString().contains("Tier 2, Security, IAM, does mail"));
}

void ServicesModelTest::theWorstObjectiveSpeaksForItsService()
{
    ObjectivesBoard board;
    board.objectives = {state("cart", ObjectiveHealth::Good, 0.9),
                        state("cart", ObjectiveHealth::Burning, 0.4)};
    ServicesModel model;
    model.setServices(catalogOf({service("cart")}), board, {});
    QCOMPARE(healthWord(model.rows()[0].health), "burning");
    QCOMPARE(model.rows()[0].spent, "40 %");
}

void ServicesModelTest::arrivingDataKeepTheRows()
{
    ObjectivesBoard board;
    board.objectives = {state("cart", ObjectiveHealth::NoData, notKnown)};
    board.objectives[0].days.values = {1, notKnown};
    const auto catalog = catalogOf({service("cart"), service("mail", {}, false)});
    ServicesModel model;
    model.setServices(catalog, board, {});
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved),
        changed(&model, &QAbstractItemModel::dataChanged);
    model.setServices(catalog, board, {});
    QCOMPARE(changed.count(), 0);
    board.objectives[0].days.values[1] = 0.5;
    model.setServices(catalog, board, {});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(removed.count(), 0);
}

void ServicesModelTest::aRowIsASentence()
{
    ObjectivesBoard board;
    board.objectives = {state("cart", ObjectiveHealth::AtRisk, 0.8)};
    ServicesModel model;
    model.setServices(catalogOf({service("cart")}), board, {});
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
             "cart, at risk, Tier 2, does cart, 80 % of the budget spent");
    auto risky = catalogOf({service("cart")});
    risky.risks = {{"cart", 1, 9, 2.5}};
    model.setServices(risky, board, "raised deploys");
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
             "cart, at risk, Tier 2, raised risk: launched 1 day ago; 9 deploys in 7 days, 2.5 a week are "
             "usual, does cart, 80 % of the budget spent");
    ObjectivesModel objectives;
    board.objectives[0].problem = "Prometheus does not answer";
    objectives.setObjectives(board, {});
    QVERIFY(
        objectives.index(0).data(Qt::AccessibleTextRole).toString().endsWith("Prometheus does not answer"));
}

void ServicesModelTest::needsStandInLayers()
{
    const auto graph =
        dependencyGraph(catalogOf({service("cart", {"db", "pay"}), service("db"), service("pay", {"db"}),
                                   service("lonely"), service("shop", {"cart"})}),
                        {});
    QCOMPARE(graphText(graph), QStringList({"shop 0: cart", "cart 1: db pay", "pay 2: db", "db 3:"}));
    QCOMPARE(graph.layers, 4);
    QCOMPARE(graph.find("lonely"), -1);
}

void ServicesModelTest::aCircleOfNeedsEnds()
{
    const auto graph = dependencyGraph(catalogOf({service("a", {"b"}), service("b", {"a"})}), {});
    QCOMPARE(graph.nodes.size(), std::size_t(2));
    QCOMPARE(graph.layers, 2);
    for (const DependencyNode& node : graph.nodes)
        QCOMPARE(node.needs.size(), std::size_t(1));
}

void ServicesModelTest::whatIsNotInTheCatalogIsShownSo()
{
    const auto graph = dependencyGraph(catalogOf({service("a", {"elsewhere"})}), {});
    QVERIFY(!graph.nodes[static_cast<std::size_t>(graph.find("elsewhere"))].known);
    QCOMPARE(healthWord(graph.nodes[static_cast<std::size_t>(graph.find("a"))].health), "no data");
}

WARROOM_TEST_MAIN(ServicesModelTest)
#include "tst_services_model.moc"
