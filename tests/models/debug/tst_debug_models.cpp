// Rows of the waterfall, the scatter's geometry, words and figures, and the board's state with a backend that
// is played.
#include "models/debug/debug_presenter.h"

#include "bridge/workspace_bridge.h"
#include "models/debug/debug_graph.h"
#include "models/debug/debug_night.h"
#include "models/debug/debug_snapshot.h"
#include "models/debug/debug_text.h"
#include "models/debug/scatter_plot.h"
#include "models/debug/waterfall_rows.h"
#include "models/queue/ticket_shelf.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

struct Seat
{
    static PersonId mara() { return PersonId(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001")); }

    ShelfClock clock;
    TicketShelf shelf{clock, mara(), Directory({{mara(), "Mara Lind", AccountRole::Commander, false}}, {})};
    WorkspaceBridge bridge{shelf, clock};
    DebugPresenter presenter{bridge};

    Seat()
    {
        shelf.answer = [](const std::string&, const std::string& path) -> Result<std::string> {
            if (path.ends_with(DebugNight::trace))
                return DebugNight::traceJson();
            return fail(ErrorCode::NotFound, "there is no such trace");
        };
        shelf.setBoard(DebugNight::question, DebugNight::data(DebugNight::board()));
    }
    bool start()
    {
        bridge.start();
        presenter.setActive(true);
        return QTest::qWaitFor([this] { return bridge.isLoaded(); });
    }
};

} // namespace

class TestDebugModels : public QObject
{
    Q_OBJECT

private slots:
    void figures_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("expected");
        QTest::newRow("under a millisecond") << debugtext::millis(0.42) << "0.4 ms";
        QTest::newRow("milliseconds") << debugtext::millis(420.3) << "420 ms";
        QTest::newRow("nearly a second") << debugtext::millis(999.7) << "1.0 s";
        QTest::newRow("seconds") << debugtext::millis(3'940) << "3.9 s";
        QTest::newRow("minutes") << debugtext::millis(31 * 60'000) << "31 min";
        QTest::newRow("no time is known") << debugtext::millis(NAN) << QString(QChar(0x2013));
        QTest::newRow("a share") << debugtext::share(0.38) << "38 %";
        QTest::newRow("a small share") << debugtext::share(0.011) << "1.1 %";
        QTest::newRow("nearly nothing is not nothing") << debugtext::share(0.00001) << "0.1 %";
        QTest::newRow("nearly all is not all") << debugtext::share(0.99999) << "99.9 %";
        QTest::newRow("all") << debugtext::share(1) << "100 %";
        QTest::newRow("nothing") << debugtext::share(0) << "0.0 %";
        QTest::newRow("a rate") << debugtext::rate(412.2) << "412/s";
        QTest::newRow("a low rate") << debugtext::rate(0.31) << "0.3/s";
        QTest::newRow("of a limit") << debugtext::resource({"", "", "", 1'000, 974, {}, {}})
                                    << "974 of 1,000";
        QTest::newRow("with its unit") << debugtext::resource({"", "", "%", 90, 91, {}, {}}) << "91 %";
    }
    void figures()
    {
        QFETCH(QString, shown);
        QFETCH(QString, expected);
        QCOMPARE(shown, expected);
    }

    void queriesAlikeFoldIntoOneRow()
    {
        const auto trace = protocol::parseTrace(DebugNight::traceJson());
        QVERIFY_RESULT(trace);
        const auto tree = treeOf(trace->spans);
        WaterfallRows rows;
        rows.set(&trace->spans, &tree);
        QStringList labels;
        for (const auto& row : rows.rows())
            labels << QString(row.depth, '.') + row.label;
        QCOMPARE(labels, QStringList({"POST /v2/orders", ".validate cart", ".authorise", ".transaction",
                                      "..insert order", "..insert lines, 38 queries", "..reserve stock",
                                      "..commit"}));
        const auto& folded = rows.rows()[5];
        QCOMPARE(folded.place, QString("orders-db us-west"));
        QCOMPARE(folded.nodes.size(), std::size_t{38});
        QCOMPARE(folded.millis(), 8'892.0);
        QCOMPARE(rows.worst(), std::size_t{5});
        QVERIFY(folded.sentence().contains("on the critical path"));
        rows.toggle(5);
        QCOMPARE(rows.rows().size(), std::size_t{45});
        QVERIFY(rows.rows()[5].isUnfolded);
        rows.toggle(5);
        QCOMPARE(rows.rows().size(), std::size_t{8});
        rows.toggle(0);
        QCOMPARE(rows.rows().size(), std::size_t{8});
        QCOMPARE(
            debugtext::finding(tree.finding),
            QString(
                "74 % of this request is spent in 38 serial queries to orders-db us-west (234 ms each)."));
    }

    void ticksOfATrace_data()
    {
        QTest::addColumn<qint64>("nanos");
        QTest::addColumn<QList<qint64>>("expected");
        QTest::newRow("twelve seconds")
            << qint64{12'000'000'000}
            << QList<qint64>{0, 3'000'000'000, 6'000'000'000, 9'000'000'000, 12'000'000'000};
        QTest::newRow("a little more than seven") << qint64{7'100} << QList<qint64>{0, 2'000, 4'000, 6'000};
        QTest::newRow("nothing") << qint64{0} << QList<qint64>{0};
        QTest::newRow("a nanosecond") << qint64{1} << QList<qint64>{0, 1};
    }
    void ticksOfATrace()
    {
        QFETCH(qint64, nanos);
        QFETCH(QList<qint64>, expected);
        QList<qint64> ticks;
        for (const auto tick : spanTicks(nanos, 4))
            ticks << tick;
        QCOMPARE(ticks, expected);
    }

    void dotsStandByTimeAndDecade()
    {
        const Time from = DebugNight::now();
        const std::vector<TraceDot> dots{{"a", from, 100, false},
                                         {"b", from + std::chrono::minutes(30), 1'000, true},
                                         {"c", from + std::chrono::minutes(60), 10'000, false}};
        const QRectF area(40, 10, 300, 200);
        const ScatterPlot plot(dots, from, from + std::chrono::hours(1), area);
        QCOMPARE(plot.point(dots[0]).x(), 40.0);
        QCOMPARE(plot.point(dots[1]).x(), 190.0);
        QVERIFY(std::abs(plot.point(dots[1]).y() - 110) < 0.01);
        QCOMPARE(plot.ticks(), (std::vector{100.0, 1'000.0, 10'000.0}));
        QCOMPARE(plot.timeAt(190), from + std::chrono::minutes(30));
        QCOMPARE(plot.dotAt({192, 108}, 12), std::optional<std::size_t>(1));
        QVERIFY(!plot.dotAt({220, 110}, 12));
        QCOMPARE(plot.next(std::nullopt, 1), std::optional<std::size_t>(0));
        QCOMPARE(plot.next(0, 1), std::optional<std::size_t>(1));
        QCOMPARE(plot.next(0, -1), std::optional<std::size_t>(0));
        QCOMPARE(ScatterPlot({}, from, from, area).next(std::nullopt, 1), std::nullopt);
    }

    void anEndpointIsFoundByItsWords()
    {
        Seat seat;
        seat.shelf.setBoard("debug?minutes=60", DebugNight::data(DebugNight::board()));
        QVERIFY(seat.start());
        QTRY_VERIFY(seat.presenter.board());
        QCOMPARE(seat.presenter.endpointsFor("orders checkout").size(), std::size_t{2});
        QVERIFY(!seat.presenter.chooseTyped("nothing like it"));
        QVERIFY(seat.presenter.chooseTyped("post orders"));
        QCOMPARE(seat.presenter.service(), QString("checkout-api"));
        QCOMPARE(seat.presenter.name(), QString("POST /v2/orders"));
        QTRY_VERIFY(seat.presenter.board());
        QCOMPARE(seat.presenter.board()->failedTraces, std::int64_t{1'483});
    }

    void theEndpointComesBackWithTheWorkspace()
    {
        Seat seat;
        seat.shelf.setSetting("boards.debug", "checkout-api\nPOST /v2/orders\n60");
        QVERIFY(seat.start());
        QTRY_VERIFY(seat.presenter.board());
        QCOMPARE(seat.presenter.name(), QString("POST /v2/orders"));
    }

    void rangesAndZoom()
    {
        Seat seat;
        QVERIFY(seat.start());
        seat.presenter.stepRange(1);
        QCOMPARE(seat.presenter.minutes(), 360);
        seat.presenter.stepRange(1);
        QCOMPARE(seat.presenter.minutes(), 360);
        const Time from = DebugNight::now() - std::chrono::seconds(530);
        seat.presenter.zoomTo(DebugNight::now(), from);
        QCOMPARE(seat.presenter.minutes(), 9);
        QVERIFY(seat.presenter.isZoomed());
        seat.presenter.zoomTo(DebugNight::now() - std::chrono::minutes(3), DebugNight::now());
        seat.presenter.zoomOut();
        QCOMPARE(seat.presenter.minutes(), 360);
        QVERIFY(!seat.presenter.isZoomed());
    }

    void aTraceIsReadAndGivesItsReasonWhenItCannotBe()
    {
        Seat seat;
        QVERIFY(seat.start());
        seat.presenter.choose("checkout-api", "POST /v2/orders");
        QTRY_VERIFY(seat.presenter.board());
        QCOMPARE(seat.presenter.chosenTrace(), QString(DebugNight::trace));
        QTRY_VERIFY(seat.presenter.trace());
        QCOMPARE(seat.presenter.trace()->spans.size(), std::size_t{45});
        seat.presenter.stepTrace(1);
        QTRY_COMPARE(seat.presenter.traceProblem(), QString("there is no such trace"));
        QVERIFY(!seat.presenter.trace());
        seat.presenter.stepTrace(-1);
        QTRY_VERIFY(seat.presenter.trace());
        seat.presenter.showTraceLines(true);
        QCOMPARE(seat.presenter.lines().size(), std::size_t{1});
    }

    void aTraceThatWasLeftDoesNotComeBackByItself()
    {
        Seat seat;
        QVERIFY(seat.start());
        seat.presenter.choose("checkout-api", "POST /v2/orders");
        QTRY_VERIFY(seat.presenter.trace());
        seat.presenter.chooseTrace({});
        auto later = DebugNight::board();
        later.perSecond = 400;
        seat.shelf.setBoard(DebugNight::question, DebugNight::data(later));
        QTRY_COMPARE(seat.presenter.board()->perSecond, 400.0);
        QCOMPARE(seat.presenter.chosenTrace(), QString());
    }

    void whereNothingFailsNoTraceComesByItself()
    {
        Seat seat;
        auto calm = DebugNight::board();
        calm.failedTraces = 0;
        seat.shelf.setBoard(DebugNight::question, DebugNight::data(calm));
        QVERIFY(seat.start());
        seat.presenter.choose("checkout-api", "POST /v2/orders");
        QTRY_VERIFY(seat.presenter.board());
        QCOMPARE(seat.presenter.chosenTrace(), QString());
    }

    void theChosenPatternStaysWhenTheOrderChanges()
    {
        Seat seat;
        QVERIFY(seat.start());
        seat.presenter.choose("checkout-api", "POST /v2/orders");
        QTRY_VERIFY(seat.presenter.board());
        seat.presenter.choosePattern(1);
        QCOMPARE(seat.presenter.lines().size(), std::size_t{13});
        auto later = DebugNight::board();
        std::swap(later.patterns[0], later.patterns[1]);
        later.perSecond = 400;
        seat.shelf.setBoard(DebugNight::question, DebugNight::data(later, false));
        QTRY_COMPARE(seat.presenter.board()->perSecond, 400.0);
        QCOMPARE(seat.presenter.chosenPattern(), 0);
        QVERIFY(!seat.presenter.isLive());
        later.patterns.erase(later.patterns.begin());
        later.perSecond = 300;
        seat.shelf.setBoard(DebugNight::question, DebugNight::data(later));
        QTRY_COMPARE(seat.presenter.board()->perSecond, 300.0);
        QCOMPARE(seat.presenter.chosenPattern(), -1);
    }

    void incidentsAndDeploysOfTheTimeAreMarks()
    {
        Seat seat;
        DeploysBoard deploys;
        deploys.deploys.push_back(
            {DebugNight::now() - std::chrono::minutes(9), "checkout-api", "prod", "v81", {}, {}, {}, {}, 0});
        deploys.deploys.push_back(
            {DebugNight::now() - std::chrono::hours(9), "checkout-api", "prod", "v80", {}, {}, {}, {}, 0});
        BoardData data;
        data.json = protocol::formatBoard(deploys);
        data.live = true;
        seat.shelf.setBoard("deploys", data);
        QVERIFY(seat.start());
        seat.presenter.choose("checkout-api", "POST /v2/orders");
        QTRY_VERIFY(seat.presenter.board() && !seat.presenter.marks().empty());
        QCOMPARE(seat.presenter.marks().size(), std::size_t{1});
        QCOMPARE(seat.presenter.marks()[0].label, QString("checkout-api v81"));
        QVERIFY(!seat.presenter.marks()[0].isIncident);
    }

    void snapshotsAreWordsAndData()
    {
        Seat seat;
        QVERIFY(seat.start());
        seat.presenter.choose("checkout-api", "POST /v2/orders");
        QTRY_VERIFY(seat.presenter.board());
        QTRY_VERIFY(seat.presenter.trace());
        WaterfallRows rows;
        rows.set(&seat.presenter.trace()->spans, &seat.presenter.tree());
        const auto trace = traceSnapshot(seat.presenter, rows);
        QCOMPARE(trace.title, QString("Trace 4f1c9a27e03b: 12.0 s"));
        QVERIFY(trace.markdown.contains("38 serial queries"));
        const auto json = QJsonDocument::fromJson(trace.json).object();
        QCOMPARE(json["trace"].toString(), QString(DebugNight::trace));
        QCOMPARE(json["kind"].toString(), QString("trace"));
        QCOMPARE(json["as_of"].toString(), QString("2026-11-20T00:34:00Z"));
        QVERIFY(spanSnapshot(seat.presenter, rows, rows.rows()[5]).markdown.contains("insert lines"));
        QVERIFY(figuresSnapshot(seat.presenter).markdown.contains("412/s"));
        const auto pattern = patternSnapshot(seat.presenter, seat.presenter.board()->patterns[0]);
        QCOMPARE(QJsonDocument::fromJson(pattern.json).object()["count"].toInt(), 9'412);
        QVERIFY(linesSnapshot(seat.presenter, {}).isEmpty());
        const auto lines = linesSnapshot(seat.presenter, seat.presenter.lines());
        QVERIFY(lines.markdown.contains("deadline exceeded"));
    }

    void whatWasLookedAtComesBack()
    {
        Seat seat;
        QVERIFY(seat.start());
        seat.presenter.choose("checkout-api", "POST /v2/orders");
        seat.presenter.setMinutes(360);
        seat.presenter.setBefore(DebugBefore::Week);
        seat.presenter.showGraph(false);
        seat.presenter.listTraces(true);
        QTRY_COMPARE(seat.shelf.settings()["boards.debug"],
                     std::string("checkout-api\nPOST /v2/orders\n360\n3\nlist\nlist"));
        DebugPresenter again(seat.bridge);
        again.setActive(true);
        QTRY_COMPARE(again.minutes(), 360);
        QCOMPARE(again.before(), DebugBefore::Week);
        QVERIFY(!again.showsGraph());
        QVERIFY(again.listsTraces());
        QCOMPARE(again.name(), QString("POST /v2/orders"));
    }

    void dependenciesAreAGraph()
    {
        DebugBoard board = DebugNight::board();
        board.dependencies[7].probe = "failing";
        board.dependencies[7].problem = "connection refused";
        board.dependencies[7].state = "failing";
        board.dependencies.push_back({"mail", "notify", 0, 0, NAN, "fine", {}, "good"});
        const DependencyGraph graph = debugGraph(&board);
        const auto node = [&](const char* name) {
            return graph.nodes[static_cast<std::size_t>(graph.find(name))];
        };
        QCOMPARE(graph.layers, 3);
        QCOMPARE(node("checkout-api").layer, 0);
        QCOMPARE(node("checkout-api").word, QString("38 % failing"));
        QCOMPARE(node("orders-db us-west").layer, 1);
        QCOMPARE(node("orders-db us-west").word, QString("failing"));
        QCOMPARE(node("orders-db us-west").health, ServiceHealth(ObjectiveHealth::Burning));
        QCOMPARE(node("orders-db us-east").health, ServiceHealth(ObjectiveHealth::AtRisk));
        QCOMPARE(node("notify").word, QString("probe fails"));
        QCOMPARE(node("mail").word, QString("fine, probe answers"));
        QCOMPARE(node("mail").layer, 2);
        const auto root = node("checkout-api");
        QCOMPARE(root.needs.size(), root.calls.size());
        const auto at = std::find(root.needs.begin(), root.needs.end(), graph.find("orders-db us-west"));
        QCOMPARE(root.calls[static_cast<std::size_t>(at - root.needs.begin())],
                 QStringList({"2.8/s", "7.2 %", "1.4 s"}));
        QCOMPARE(node("notify").calls, std::vector<QStringList>{{"no calls"}});
        QVERIFY(debugGraph(nullptr).nodes.empty());

        QCOMPARE(rowsOfNode(board, "notify").size(), std::size_t{1});
        QCOMPARE(rowsOfNode(board, "checkout-api").size(), std::size_t{7});
    }

    void dependenciesAndResourcesAreAttachedToo()
    {
        Seat seat;
        QVERIFY(seat.start());
        seat.presenter.choose("checkout-api", "POST /v2/orders");
        QTRY_VERIFY(seat.presenter.board());
        const DebugBoard& board = *seat.presenter.board();
        const auto one = dependencySnapshot(seat.presenter, {&board.dependencies[0]});
        QCOMPARE(one.title, QString("Dependency orders-db us-west"));
        const auto all = dependencySnapshot(seat.presenter, rowsOfNode(board, "checkout-api"));
        QCOMPARE(all.title, QString("7 dependencies of checkout-api"));
        QVERIFY(all.markdown.contains("orders-db us-east, called by checkout-api, silent"));
        QCOMPARE(QJsonDocument::fromJson(all.json).object()["dependencies"].toArray().size(), 7);
        const auto disk = resourceSnapshot(seat.presenter, board.resources[1]);
        QCOMPARE(disk.title, QString("Disk, us-west primary of checkout-api: 91 %"));
        const auto json = QJsonDocument::fromJson(disk.json).object();
        QCOMPARE(json["values"].toArray().size(), 60);
        QCOMPARE(json["limit"].toDouble(), 90.0);
    }

    void aProbeThatFailsIsInTheSentence()
    {
        DependencyRow row{"mail", "notify", 0, 0, NAN, "failing", {}, "failing", "connection refused"};
        QCOMPARE(debugtext::sentence(row), QString("mail, needed by notify, failing, not called, "
                                                   "probe fails: connection refused"));
        row.calls = 10;
        QVERIFY(debugtext::sentence(row).endsWith("p95 \u2013, probe fails: connection refused"));
    }

    void aTraceThatIsNotCompleteSaysSo()
    {
        Span span;
        span.parent[0] = 7;
        span.attributes["sampling.probability"] = "0.1";
        const std::vector spans{span};
        QCOMPARE(
            debugtext::completeness(spans, treeOf(spans)),
            QString("This trace is not complete: 1 spans name a parent that never came. Sampled: 10 % of all "
                    "traces are sent."));
    }

    void aSilentFeedSaysSinceWhen()
    {
        DebugBoard board;
        QVERIFY(debugtext::tracesMissing(board).contains("/v1/traces"));
        board.lastLine = DebugNight::now();
        QVERIFY(debugtext::linesMissing(board).contains("2026-11-20 00:34"));
    }
};

WARROOM_TEST_MAIN(TestDebugModels)
#include "tst_debug_models.moc"
