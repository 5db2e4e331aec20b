// The Debug board by keys alone, and its pictures in both themes and two sizes with nothing cut. Pictures go
// to the folder WARROOM_TEST_OUT if it is set.
#include "screens/boards/debug_board_pane.h"

#include "base/time_text.h"
#include "bridge/workspace_bridge.h"
#include "gui/layout/layout_findings.h"
#include "models/debug/debug_night.h"
#include "models/queue/ticket_shelf.h"
#include "screens/boards/debug_dependencies.h"
#include "screens/boards/debug_head.h"
#include "screens/boards/debug_list.h"
#include "screens/boards/debug_logs.h"
#include "screens/boards/debug_resources.h"
#include "screens/boards/debug_scatter.h"
#include "screens/boards/debug_trace_list.h"
#include "screens/boards/debug_traces.h"
#include "screens/services/dependency_view.h"
#include "support/test_main.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QUrl>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

constexpr const char* noLines = "{\"logs\":[]}";
constexpr const char* oneLine =
    "{\"logs\":[{\"at_ns\":1763598856204000000,\"severity\":13,\"service\":\"order-history\","
    "\"body\":\"stale read: replica lag 31 min\"}]}";

struct Seat
{
    static PersonId mara() { return PersonId(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001")); }

    ShelfClock clock;
    TicketShelf shelf{clock, mara(), Directory({{mara(), "Mara Lind", AccountRole::Commander, false}}, {})};
    WorkspaceBridge bridge{shelf, clock};
    std::unique_ptr<DebugBoardPane> pane;

    Seat()
    {
        shelf.setSetting("boards.debug", "checkout-api\nPOST /v2/orders\n60");
        shelf.setBoard(DebugNight::question, DebugNight::data(DebugNight::board()));
        shelf.answer = [](const std::string&, const std::string& path) -> Result<std::string> {
            if (path.ends_with(DebugNight::trace))
                return DebugNight::traceJson();
            return fail(ErrorCode::NotFound, "there is no such trace");
        };
    }
    bool enter(QSize size = {1376, 778})
    {
        pane = std::make_unique<DebugBoardPane>(bridge);
        pane->resize(size);
        pane->show();
        bridge.start();
        if (!QTest::qWaitForWindowActive(pane.get()) ||
            !QTest::qWaitFor([this] { return bridge.isLoaded(); }))
            return false;
        pane->enter();
        return true;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
};

} // namespace

class TestDebugBoardPane : public QObject
{
    Q_OBJECT

private slots:
    void aTraceIsOpenedReadAndAttachedByKeys()
    {
        Seat seat;
        QVERIFY(seat.enter());
        QTRY_VERIFY(seat.pane->presenter().board());
        seat.pane->enter();
        QCOMPARE(seat.pane->head().figures(), QStringList({"Requests 412/s", "Failing 38 %", "p50 3.9 s",
                                                           "p95 12.0 s", "p95 a day ago 240 ms"}));
        QCOMPARE(QApplication::focusWidget(), &seat.pane->traces().scatter());
        // The slowest of those that failed comes by itself.
        QTRY_VERIFY(seat.pane->presenter().trace());
        seat.press(Qt::Key_J);
        QTRY_VERIFY(!seat.pane->presenter().traceProblem().isEmpty());
        seat.press(Qt::Key_K);
        QTRY_VERIFY(seat.pane->presenter().trace());
        QVERIFY(seat.pane->traces().finding().startsWith("74 % of this request"));
        QCOMPARE(seat.pane->traces().waterfall().count(), 8);
        QCOMPARE(seat.pane->traces().waterfall().currentRow(), 5);

        QSignalSpy attached(seat.pane.get(), &DebugBoardPane::attachRequested);
        seat.press(Qt::Key_T);
        QCOMPARE(attached.size(), 1);
        QCOMPARE(attached[0][0].toString(), QString("Trace 4f1c9a27e03b: 12.0 s"));

        seat.pane->traces().waterfall().setFocus();
        seat.press(Qt::Key_Return);
        QCOMPARE(seat.pane->traces().waterfall().count(), 45);
        seat.press(Qt::Key_Return);
        QCOMPARE(seat.pane->traces().waterfall().count(), 8);
        seat.press(Qt::Key_T);
        QVERIFY(attached[1][0].toString().startsWith("Span insert lines, 38 queries"));
        seat.press(Qt::Key_C);
        QCOMPARE(QApplication::clipboard()->text(), QString(DebugNight::trace));

        seat.press(Qt::Key_L);
        QCOMPARE(seat.pane->logs().lines().count(), 1);
        QCOMPARE(QApplication::focusWidget(), &seat.pane->logs().lines());
        seat.press(Qt::Key_T);
        QVERIFY(attached[2][1].toString().contains("insert_lines after 8000 ms"));
    }

    void theRaisedRiskOfItsServiceIsMarked()
    {
        Seat seat;
        QVERIFY(seat.enter());
        QTRY_VERIFY(seat.pane->presenter().board());
        auto& head = seat.pane->head();
        const QImage calm = head.grab().toImage();
        QVERIFY(head.toolTip().isEmpty());
        Catalog catalog;
        catalog.services.resize(1);
        catalog.services[0].name = "checkout-api";
        catalog.risks = {{"checkout-api", 4, std::nullopt, 0}};
        BoardData known;
        known.at = seat.clock.now();
        known.json = protocol::formatBoard(catalog);
        known.live = true;
        seat.shelf.setBoard("catalog", known);
        const QString risk = "raised risk: launched 4 days ago";
        QTRY_COMPARE(head.toolTip(), risk);
        QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&head);
        QVERIFY2(told->text(QAccessible::Name).startsWith(risk + ", Requests 412/s"),
                 qPrintable(told->text(QAccessible::Name)));
        QVERIFY(head.grab().toImage() != calm);
        // Of another service nothing is known.
        seat.pane->presenter().choose("identity", {});
        QTRY_VERIFY(head.toolTip().isEmpty());
    }

    void tracesAreAListToo()
    {
        Seat seat;
        QVERIFY(seat.enter());
        QTRY_VERIFY(seat.pane->presenter().board());
        seat.pane->enter();
        QCOMPARE(QApplication::focusWidget(), &seat.pane->traces().scatter());
        seat.press(Qt::Key_F4);
        auto& list = seat.pane->traces().traceList().list();
        QCOMPARE(QApplication::focusWidget(), &list);
        QVERIFY(!seat.pane->traces().scatter().isVisible());
        QCOMPARE(list.count(), static_cast<int>(seat.pane->presenter().board()->dots.size()));
        seat.press(Qt::Key_Home);
        QTRY_VERIFY(seat.pane->presenter().trace());
        QCOMPARE(seat.pane->presenter().chosenTrace(), QString(DebugNight::trace));
        seat.press(Qt::Key_J);
        QCOMPARE(list.currentRow(), 1);
        seat.press(Qt::Key_F4);
        QVERIFY(seat.pane->traces().scatter().hasFocus());
    }

    void dependenciesAreWalkedOpenedAndAttachedByKeys()
    {
        Seat seat;
        QVERIFY(seat.enter());
        QTRY_VERIFY(seat.pane->presenter().board());
        auto& panel = seat.pane->dependencies();
        QVERIFY(panel.showsGraph());
        QCOMPARE(panel.graph().graph().nodes.size(), std::size_t{11});
        panel.enter();
        QCOMPARE(panel.graph().current(), QString("checkout-api"));
        QSignalSpy attached(seat.pane.get(), &DebugBoardPane::attachRequested);
        seat.press(Qt::Key_T);
        QCOMPARE(attached[0][0].toString(), QString("7 dependencies of checkout-api"));
        panel.graph().setCurrent("orders-db us-west");
        QVERIFY2(panel.graph().accessibleName().startsWith("orders-db us-west; failing") ||
                     panel.graph().toolTip().startsWith("orders-db us-west; failing"),
                 qPrintable(panel.graph().toolTip()));
        seat.press(Qt::Key_T);
        QCOMPARE(attached[1][0].toString(), QString("Dependency orders-db us-west"));
        QSignalSpy said(seat.pane.get(), &DebugBoardPane::said);
        seat.press(Qt::Key_Return);
        QCOMPARE(said[0][0].toString(), QString("orders-db us-west sends no traces of its own."));
        panel.graph().setCurrent("catalog");
        seat.press(Qt::Key_Return);
        QCOMPARE(seat.pane->presenter().service(), QString("catalog"));
    }

    void theGraphHasAListBehindIt()
    {
        Seat seat;
        QVERIFY(seat.enter());
        QTRY_VERIFY(seat.pane->presenter().board());
        auto& panel = seat.pane->dependencies();
        panel.enter();
        seat.press(Qt::Key_F4);
        QVERIFY(!panel.showsGraph());
        QCOMPARE(QApplication::focusWidget(), &panel.list());
        QSignalSpy attached(seat.pane.get(), &DebugBoardPane::attachRequested);
        seat.press(Qt::Key_Home);
        seat.press(Qt::Key_T);
        QCOMPARE(attached[0][0].toString(), QString("Dependency orders-db us-west"));
        seat.press(Qt::Key_G);
        QCOMPARE(QApplication::focusWidget(), &panel.graph());
        seat.pane->resources().canvas()->setFocus();
        seat.press(Qt::Key_Right);
        seat.press(Qt::Key_T);
        QCOMPARE(attached[1][0].toString(), QString("Disk, us-west primary of checkout-api: 91 %"));
        seat.pane->setAttachHint("No incident is focused.");
        QSignalSpy said(seat.pane.get(), &DebugBoardPane::said);
        seat.press(Qt::Key_T);
        QCOMPARE(attached.size(), 2);
        QCOMPARE(said[0][0].toString(), QString("No incident is focused."));
    }

    void anHourAgoIsDrawnBehindTheCurves()
    {
        Seat seat;
        auto before = DebugNight::board();
        before.from -= std::chrono::hours(1);
        before.until -= std::chrono::hours(1);
        for (ResourceCurve& curve : before.resources) {
            curve.line.from -= std::chrono::hours(1);
            curve.line.values.assign(60, 5);
        }
        const Time until = std::chrono::floor<std::chrono::minutes>(seat.clock.now()) - std::chrono::hours(1);
        seat.shelf.setBoard(
            DebugNight::question + std::string("&until=") +
                QUrl::toPercentEncoding(QString::fromStdString(formatTime(until))).toStdString(),
            DebugNight::data(before));
        QVERIFY(seat.enter());
        QTRY_VERIFY(seat.pane->presenter().board());
        QWidget* canvas = seat.pane->resources().canvas();
        const QImage alone = canvas->grab().toImage();
        seat.pane->enter();
        seat.press(Qt::Key_V);
        QTRY_VERIFY(seat.pane->presenter().boardBefore());
        QTRY_VERIFY2(canvas->accessibleDescription().contains("91 %, near its limit, before 5 %"),
                     qPrintable(canvas->accessibleDescription()));
        QVERIFY(canvas->grab().toImage() != alone);
    }

    void patternsNarrowTheLines()
    {
        Seat seat;
        QVERIFY(seat.enter());
        QTRY_COMPARE(seat.pane->logs().patterns().count(), 6);
        QCOMPARE(seat.pane->logs().lines().count(), 40);
        seat.pane->logs().patterns().setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(seat.pane->logs().lines().count(), 27);
        seat.press(Qt::Key_J);
        QCOMPARE(seat.pane->logs().lines().count(), 13);
        QSignalSpy attached(seat.pane.get(), &DebugBoardPane::attachRequested);
        seat.press(Qt::Key_T);
        QCOMPARE(attached[0][0].toString(),
                 QString("5,120 log lines: rolled back order *: commit timeout on us-west"));
        // The log goes on: the chosen pattern stays, and so does the focus.
        auto later = DebugNight::board();
        later.perSecond = 1;
        seat.shelf.setBoard(DebugNight::question, DebugNight::data(later));
        QTRY_COMPARE(seat.pane->presenter().board()->perSecond, 1.0);
        QCOMPARE(seat.pane->logs().patterns().currentRow(), 1);
        QCOMPARE(QApplication::focusWidget(), &seat.pane->logs().patterns());
        seat.pane->logs().showPatterns(false);
        QCOMPARE(seat.pane->logs().lines().count(), 40);
        QVERIFY(!seat.pane->logs().patterns().isVisible());
    }

    void theTimeIsSharedAndNarrowedByKeys()
    {
        Seat seat;
        QVERIFY(seat.enter());
        QTRY_VERIFY(seat.pane->presenter().board());
        seat.pane->enter();
        seat.press(Qt::Key_BracketRight);
        QCOMPARE(seat.pane->presenter().minutes(), 360);
        seat.press(Qt::Key_BracketLeft);
        QTRY_VERIFY(seat.pane->presenter().board());
        for (int i = 0; i < 5; ++i)
            seat.press(Qt::Key_Left, Qt::ShiftModifier);
        seat.press(Qt::Key_Return);
        QVERIFY(seat.pane->presenter().isZoomed());
        QCOMPARE(seat.pane->presenter().minutes(), 10);
        seat.press(Qt::Key_Escape);
        QVERIFY(!seat.pane->presenter().isZoomed());
        QCOMPARE(seat.pane->presenter().minutes(), 60);
    }

    void linesAreSearched()
    {
        Seat seat;
        QVERIFY(seat.enter());
        QTRY_COMPARE(seat.pane->logs().patterns().count(), 6);
        seat.pane->logs().patterns().setFocus();
        seat.press(Qt::Key_F);
        QCOMPARE(QApplication::focusWidget(), &seat.pane->logs().field());
        seat.shelf.answer = [](const std::string&, const std::string& path) -> Result<std::string> {
            if (path.find("/api/v1/logs?level=warn&limit=200&q=replica%20lag&") == std::string::npos)
                return std::string(noLines);
            return std::string(oneLine);
        };
        QTest::keyClicks(QApplication::focusWidget(), "replica lag");
        QTRY_COMPARE(seat.pane->logs().lines().count(), 1);
        QVERIFY(!seat.pane->logs().showsPatterns());
        QCOMPARE(seat.pane->logs().shownLines()[0].service, std::string("order-history"));
        seat.press(Qt::Key_Escape);
        QTRY_COMPARE(seat.pane->logs().lines().count(), 40);
        QCOMPARE(QApplication::focusWidget(), &seat.pane->logs().lines());
    }

    void figuresAreComparedWithADayAgo()
    {
        Seat seat;
        auto dayAgo = DebugNight::board();
        dayAgo.perSecond = 380;
        dayAgo.failing = 0.002;
        dayAgo.p50Millis = 92;
        dayAgo.p95Millis = 240;
        seat.shelf.setBoard(std::string(DebugNight::question) + "&until=2026-11-19T00%3A00%3A00Z",
                            DebugNight::data(dayAgo));
        QVERIFY(seat.enter());
        QTRY_VERIFY(seat.pane->presenter().board());
        seat.pane->enter();
        seat.press(Qt::Key_V);
        seat.press(Qt::Key_V);
        QTRY_VERIFY(seat.pane->presenter().boardBefore());
        QCOMPARE(seat.pane->head().figures(),
                 QStringList({"Requests 412/s (was 380/s)", "Failing 38 % (was 0.2 %)",
                              "p50 3.9 s (was 92 ms)", "p95 12.0 s (was 240 ms)"}));
        seat.press(Qt::Key_V);
        seat.press(Qt::Key_V);
        QVERIFY(!seat.pane->presenter().boardBefore());
    }

    void figuresAreComparedWithWhatWas_data()
    {
        QTest::addColumn<int>("presses");
        QTest::addColumn<int>("hours");
        QTest::newRow("an hour ago") << 1 << 1;
        QTest::newRow("a day ago") << 2 << 24;
        QTest::newRow("a week ago") << 3 << 7 * 24;
    }

    void figuresAreComparedWithWhatWas()
    {
        QFETCH(int, presses);
        QFETCH(int, hours);
        Seat seat;
        auto before = DebugNight::board();
        before.perSecond = 100 + hours;
        const Time until =
            std::chrono::floor<std::chrono::minutes>(seat.clock.now()) - std::chrono::hours(hours);
        seat.shelf.setBoard(
            DebugNight::question + std::string("&until=") +
                QUrl::toPercentEncoding(QString::fromStdString(formatTime(until))).toStdString(),
            DebugNight::data(before));
        QVERIFY(seat.enter());
        QTRY_VERIFY(seat.pane->presenter().board());
        seat.pane->enter();
        for (int i = 0; i < presses; ++i)
            seat.press(Qt::Key_V);
        QTRY_VERIFY(seat.pane->presenter().boardBefore());
        QCOMPARE(seat.pane->head().figures()[0], QString("Requests 412/s (was %1/s)").arg(100 + hours));
    }

    void newLinesComeByThemselves()
    {
        Seat seat;
        QVERIFY(seat.enter());
        QTRY_COMPARE(seat.pane->logs().lines().count(), 40);
        auto later = DebugNight::board();
        LogRow fresh = later.lines.front();
        fresh.body = "the primary answers again";
        later.lines.insert(later.lines.begin(), fresh);
        seat.shelf.setBoard(DebugNight::question, DebugNight::data(later));
        QTRY_COMPARE(seat.pane->logs().lines().count(), 41);
        QCOMPARE(seat.pane->logs().shownLines()[0].body, fresh.body);
    }

    void itsLettersGoBeforeThoseOfTheScreenAroundIt()
    {
        Seat seat;
        QVERIFY(seat.enter());
        for (const auto& [key, own] :
             {std::pair{Qt::Key_C, true}, {Qt::Key_BracketLeft, true}, {Qt::Key_E, false}}) {
            QKeyEvent event(QEvent::ShortcutOverride, key, {});
            event.ignore();
            QApplication::sendEvent(&seat.pane->traces().scatter(), &event);
            QCOMPARE(event.isAccepted(), own);
        }
    }

    void dotsAreHitByThePointer()
    {
        Seat seat;
        QVERIFY(seat.enter());
        QTRY_VERIFY(seat.pane->presenter().board());
        auto& scatter = seat.pane->traces().scatter();
        const auto& board = *seat.pane->presenter().board();
        const ScatterPlot plot(board.dots, board.from, board.until, scatter.plotArea());
        QTest::mouseClick(&scatter, Qt::LeftButton, {}, plot.point(board.dots[0]).toPoint());
        QCOMPARE(seat.pane->presenter().chosenTrace(), QString(DebugNight::trace));
        const QPoint middle = scatter.plotArea().center().toPoint();
        QTest::mousePress(&scatter, Qt::LeftButton, {}, middle);
        QTest::mouseMove(&scatter, middle + QPoint(40, 0));
        QTest::mouseRelease(&scatter, Qt::LeftButton, {}, middle + QPoint(40, 0));
        QVERIFY(seat.pane->presenter().isZoomed());
    }

    void theWorstEndpointComesByItself()
    {
        Seat seat;
        seat.shelf.setSetting("boards.debug", "");
        seat.shelf.setBoard("debug?minutes=60", DebugNight::data(DebugNight::board()));
        QVERIFY(seat.enter());
        QTRY_COMPARE(seat.pane->head().field().text(), QString("checkout-api POST /v2/orders"));
        QTRY_VERIFY(seat.pane->presenter().board());
        seat.pane->presenter().chooseTyped({});
        QTRY_VERIFY(seat.pane->presenter().board());
        QVERIFY(!seat.pane->presenter().hasEndpoint());
    }

    void anEndpointIsTyped()
    {
        Seat seat;
        seat.shelf.setSetting("boards.debug", "\n\n60");
        seat.shelf.setBoard("debug?minutes=60", DebugNight::data(DebugNight::board()));
        QVERIFY(seat.enter());
        QTRY_VERIFY(seat.pane->presenter().board());
        QCOMPARE(seat.pane->traces().sentence(), QString("Choose an endpoint with /"));
        seat.pane->setFocus();
        seat.press(Qt::Key_Slash);
        QCOMPARE(QApplication::focusWidget(), &seat.pane->head().field());
        QTest::keyClicks(QApplication::focusWidget(), "post ord");
        QCOMPARE(seat.pane->head().field().candidates(), QStringList("checkout-api POST /v2/orders"));
        QTest::keyClick(&seat.pane->head().field(), Qt::Key_Return);
        QTRY_VERIFY(seat.pane->presenter().board());
        QCOMPARE(seat.pane->head().field().text(), QString("checkout-api POST /v2/orders"));
        QCOMPARE(QApplication::focusWidget(), &seat.pane->traces().scatter());
    }

    void rowsAreReadOut()
    {
        Seat seat;
        QVERIFY(seat.enter());
        QTRY_COMPARE(seat.pane->dependencies().list().count(), 9);
        auto* list = QAccessible::queryAccessibleInterface(&seat.pane->dependencies().list());
        QVERIFY(list && list->childCount() >= 9);
        QCOMPARE(list->child(0)->text(QAccessible::Name),
                 QString("orders-db us-west, called by checkout-api, failing, 7.2 % of 10000 calls failed, "
                         "p95 1.4 s"));
        QCOMPARE(list->child(1)->text(QAccessible::Name),
                 QString("orders-db us-east, called by checkout-api, silent: it is not called any more"));
        auto* canvas = QAccessible::queryAccessibleInterface(seat.pane->resources().canvas());
        QCOMPARE(canvas->text(QAccessible::Name),
                 QString("Connections, west of checkout-api: 974 of 1,000, near its limit"));
    }

    void offlineShowsTheLastAndSaysHowOldItIs()
    {
        Seat seat;
        QVERIFY(seat.enter());
        QTRY_VERIFY(seat.pane->presenter().board());
        seat.shelf.setBoard(DebugNight::question, DebugNight::data(DebugNight::board(), false));
        seat.shelf.setLink(LinkState::Offline);
        QTRY_VERIFY(seat.pane->isStale());
        QCOMPARE(seat.pane->age(), QString("as of 00:34:00"));
        QVERIFY(seat.pane->traces().isStale());
        QCOMPARE(seat.pane->dependencies().list().count(), 9);
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        for (const bool dark : {true, false}) {
            const char* name = dark ? "dark" : "light";
            QTest::addRow("%s at 1440x900", name) << dark << QSize(1376, 778) << 100;
            QTest::addRow("%s at 1024x640", name) << dark << QSize(976, 518) << 100;
        }
        QTest::addRow("dark at 2560x1440") << true << QSize(2496, 1318) << 100;
        QTest::addRow("dark at 1440x900, text of 150 %%") << true << QSize(1376, 778) << 150;
    }
    void nothingIsCut()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        QFETCH(int, percent);
        theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        theme().setTextPercent(percent);
        Seat seat;
        QVERIFY(seat.enter(size));
        QTRY_VERIFY(seat.pane->presenter().board());
        const QString folder = qEnvironmentVariable("WARROOM_TEST_OUT");
        const auto look = [&](const char* name) {
            QCoreApplication::processEvents();
            const QString row =
                QString::fromUtf8(QTest::currentDataTag()).remove('%').remove(',').replace(' ', '-');
            if (!folder.isEmpty() && QDir().mkpath(folder))
                seat.pane->grab().save(QStringLiteral("%1/debug-%2-%3.png").arg(folder, row, QString(name)));
            const QStringList found = LayoutFindings::of(*seat.pane);
            QVERIFY2(found.isEmpty(), qPrintable(QString(name) + ": " + found.join("; ")));
        };
        seat.pane->enter();
        QTRY_VERIFY(seat.pane->presenter().trace());
        seat.pane->presenter().choosePattern(0);
        look("trace");
        seat.shelf.setBoard(DebugNight::question, DebugNight::data(DebugNight::board(), false));
        QTRY_VERIFY(seat.pane->isStale());
        look("offline");
        DebugBoard empty;
        empty.service = "checkout-api";
        empty.name = "POST /v2/orders";
        empty.from = DebugNight::now() - std::chrono::hours(1);
        empty.until = DebugNight::now();
        empty.failing = empty.p50Millis = empty.p95Millis = empty.p95DayAgo = NAN;
        empty.lastSpan = DebugNight::now() - std::chrono::hours(3);
        seat.shelf.setBoard(DebugNight::question, DebugNight::data(empty));
        QTRY_VERIFY(!seat.pane->traces().sentence().isEmpty());
        seat.pane->presenter().chooseTrace({});
        look("empty");
        theme().setTextPercent(100);
    }
};

WARROOM_GUI_TEST_MAIN(TestDebugBoardPane)
#include "tst_debug_board_pane.moc"
