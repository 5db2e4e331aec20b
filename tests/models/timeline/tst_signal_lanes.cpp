// What monitoring says beside the timeline: which objective, which deploys, and since when it is bad.
#include "models/timeline/signal_lanes.h"
#include "support/test_main.h"

#include <limits>

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

const Time start = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 22h;
constexpr double gap = std::numeric_limits<double>::quiet_NaN();

Ticket incident(const std::string& service, std::optional<Time> resolved = {})
{
    Ticket ticket;
    Op op;
    op.id = OpId(Uuid{{3}});
    op.seq = 1;
    op.at = op.receivedAt = start;
    TicketOpen open;
    open.title = "Checkout fails";
    open.service = service;
    open.number = 42;
    open.started = start;
    op.body = open;
    apply(ticket, op);
    if (resolved) {
        op.id = OpId(Uuid{{4}});
        op.seq = 2;
        op.body = MilestoneSet{Milestone::Resolved, Nullable<Time>(*resolved)};
        apply(ticket, op);
    }
    return ticket;
}

ObjectiveState objective(const std::string& service, std::vector<double> values, Time from = start - 1min)
{
    ObjectiveState state;
    state.service = service;
    state.target = 0.999;
    state.recent = {from, 60, std::move(values)};
    return state;
}

DeployRow deploy(const std::string& service, Time at, const std::string& before = {})
{
    DeployRow row;
    row.service = service;
    row.version = "2.14";
    row.at = at;
    row.before = before;
    return row;
}

} // namespace

class SignalLanesTest final : public QObject
{
    Q_OBJECT

private slots:
    void theServicesWorstObjectiveIsTheCurve();
    void thereIsNoCurveWhereNothingIsKnown_data();
    void thereIsNoCurveWhereNothingIsKnown();
    void theSentenceTellsSinceWhen_data();
    void theSentenceTellsSinceWhen();
    void deploysOfTheServiceAndSuspectsAreMarks();
    void deploysAreAskedForAsFarBackAsNeeded();
};

void SignalLanesTest::theServicesWorstObjectiveIsTheCurve()
{
    ObjectivesBoard board;
    board.objectives = {objective("orders", {1, 0.2}), objective("checkout", {1, 0.6, 0.7}),
                        objective("checkout", {1, 1, 1})};
    const auto lanes = signalLanes(incident("checkout"), &board, nullptr);
    QVERIFY(lanes.curve);
    QCOMPARE(lanes.curve->name, QString("checkout"));
    QCOMPARE(lanes.curve->line.values.size(), std::size_t{3});
    QCOMPARE(lanes.curve->line.values[1], 0.6);
    QVERIFY(lanes.curve->until() == start + 1min);
    const auto ofSeveral = signalLanes(incident("search,  checkout"), &board, nullptr);
    QVERIFY(ofSeveral.curve);
    QCOMPARE(ofSeveral.curve->name, QString("checkout"));
    board.objectives = {objective("checkout", {1, 0.6, 0.7}, start - 5min)};
    QVERIFY2(signalLanes(incident("checkout"), &board, nullptr).curve, "it has just begun");
}

void SignalLanesTest::thereIsNoCurveWhereNothingIsKnown_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<bool>("measured");
    QTest::addColumn<int>("resolvedAfter"); // minutes; 0: it goes on
    QTest::addColumn<int>("measuredFrom");  // minutes after the start
    QTest::newRow("no service") << "" << true << 0 << 0;
    QTest::newRow("a service without an objective") << "billing" << true << 0 << 0;
    QTest::newRow("never measured") << "checkout" << false << 0 << 0;
    QTest::newRow("measured long after its end") << "checkout" << true << 60 << 180;
    QTest::newRow("measured before it began only") << "checkout" << true << 0 << -300;
}

void SignalLanesTest::thereIsNoCurveWhereNothingIsKnown()
{
    QFETCH(QString, service);
    QFETCH(bool, measured);
    QFETCH(int, resolvedAfter);
    QFETCH(int, measuredFrom);
    ObjectivesBoard board;
    board.objectives = {objective("checkout", measured ? std::vector{1.0, 0.5} : std::vector{gap, gap},
                                  start + std::chrono::minutes(measuredFrom))};
    const auto resolved =
        resolvedAfter > 0 ? std::optional(start + std::chrono::minutes(resolvedAfter)) : std::nullopt;
    QVERIFY(!signalLanes(incident(service.toStdString(), resolved), &board, nullptr).curve);
    QVERIFY(signalLanes(incident(service.toStdString(), resolved), nullptr, nullptr).isEmpty());
}

void SignalLanesTest::theSentenceTellsSinceWhen_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("all is well") << QList<double>{1, 1} << "100 % of 99.9 %";
    QTest::newRow("bad for two steps")
        << QList<double>{1, 0.5, 0.62} << "62 % of 99.9 %, below it since 21:51";
    QTest::newRow("bad, well, bad") << QList<double>{0.5, 1, 0.62} << "62 % of 99.9 %, below it since 21:52";
    QTest::newRow("the last values are not known")
        << QList<double>{1, 0.5, gap} << "50 % of 99.9 %, below it since 21:51";
}

void SignalLanesTest::theSentenceTellsSinceWhen()
{
    QFETCH(QList<double>, values);
    QFETCH(QString, sentence);
    ServiceCurve curve{"checkout", 0.999, {start - 10min, 60, {values.begin(), values.end()}}};
    QCOMPARE(curve.sentence(), sentence);
}

void SignalLanesTest::deploysOfTheServiceAndSuspectsAreMarks()
{
    DeploysBoard board;
    board.deploys = {deploy("checkout", start + 20min),
                     deploy("search", start + 10min),
                     deploy("orders", start - 20min, "INC-42"),
                     deploy("orders", start - 20min, "INC-7"),
                     deploy("checkout", start - 5h),
                     deploy("checkout", start - 30min)};
    const auto labels = [](const SignalLanes& lanes) {
        QStringList out;
        for (const DeployMark& mark : lanes.deploys)
            out << mark.label + (mark.suspect ? "!" : "");
        return out;
    };
    QCOMPARE(labels(signalLanes(incident("checkout"), nullptr, &board)),
             (QStringList{"checkout 2.14", "orders 2.14!", "checkout 2.14"}));
    QCOMPARE(labels(signalLanes(incident("checkout", start + 5min), nullptr, &board)),
             (QStringList{"checkout 2.14", "orders 2.14!"}));
    QCOMPARE(labels(signalLanes(incident(""), nullptr, &board)), QStringList{"orders 2.14!"});
    QCOMPARE(labels(signalLanes(incident("search, billing"), nullptr, &board)),
             (QStringList{"orders 2.14!", "search 2.14"}));
}

void SignalLanesTest::deploysAreAskedForAsFarBackAsNeeded()
{
    QCOMPARE(daysOfDeploys(incident("checkout"), start + 2h), 1);
    QCOMPARE(daysOfDeploys(incident("checkout"), start + 50h), 3);
    QCOMPARE(daysOfDeploys(incident("checkout"), start + 24h * 400), 92);
}

WARROOM_TEST_MAIN(SignalLanesTest)
#include "tst_signal_lanes.moc"
