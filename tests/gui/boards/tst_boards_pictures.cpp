// The boards as pictures, in the sizes and themes of the mockups: every panel has its content, nothing is
// cut.
#include "gui/boards/boards_seat.h"
#include "gui/layout/layout_findings.h"
#include "models/debug/debug_night.h"
#include "screens/boards/board_panels.h"
#include "screens/boards/debug_board_pane.h"
#include "screens/boards/debug_resources.h"
#include "screens/boards/panel_slot.h"
#include "screens/boards/panel_window.h"
#include "screens/strip/strip_presenter.h"
#include "shell/main_window.h"
#include "support/test_main.h"
#include "widgets/theme.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class BoardsPicturesTest final : public QObject
{
    Q_OBJECT

private slots:
    void everySizeAndTheme_data();
    void everySizeAndTheme();
    void aResourceNamesItsServiceWhereItMust_data();
    void aResourceNamesItsServiceWhereItMust();

private:
    static QImage headOfFirstResource(const DebugBoard& board, const QSize& size);
};

void BoardsPicturesTest::everySizeAndTheme_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("board");
    QTest::addColumn<QString>("scene");
    const QSize wide(1440, 900), narrow(1024, 640), huge(2560, 1440);
    for (const bool dark : {true, false}) {
        for (const auto& [name, size] : {std::pair{"1440", wide}, {"1024", narrow}, {"2560", huge}})
            QTest::addRow("oncall-trends-%s-%s", name, dark ? "dark" : "light")
                << size << dark << 100 << "oncall"
                << "trends";
    }
    QTest::addRow("oncall-trends-1440-dark-150") << wide << true << 150 << "oncall"
                                                 << "trends";
    for (const char* board : {"executive", "oncall", "debug"}) {
        for (const char* scene : {"night", "quiet", "list", "panels"}) {
            const bool ofDebug = qstrcmp(board, "debug") == 0;
            if (qstrcmp(scene, ofDebug ? "quiet" : "list") == 0)
                continue;
            for (const bool dark : {true, false}) {
                const auto row = [&](const char* name, QSize size) {
                    QTest::addRow("%s-%s-%s-%s", board, scene, name, dark ? "dark" : "light")
                        << size << dark << 100 << board << scene;
                };
                row("1440", wide);
                row("1024", narrow);
                row("2560", huge);
            }
        }
        QTest::addRow("%s-night-1440-dark-150", board) << wide << true << 150 << board << "night";
        if (qstrcmp(board, "debug") == 0)
            continue;
        QTest::addRow("%s-offline-1440-dark", board) << wide << true << 100 << board << "offline";
    }
}

void BoardsPicturesTest::everySizeAndTheme()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    QFETCH(QString, board);
    QFETCH(QString, scene);
    theme().setTextPercent(percent);
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    BoardsSeat seat;
    scene == "quiet" || scene == "trends" ? seat.quietDay() : seat.badNightGoesOn();
    if (scene == "trends") {
        ObjectivesBoard calm = goodDay();
        calm.trends = {fillingDisk(), risingBurn()};
        seat.give(calm, AlertsBoard(), deploys(false));
    }
    seat.shelf.setSetting("boards.debug", scene == "list" ? "checkout-api\nPOST /v2/orders\n60\n2\nlist"
                                                          : "checkout-api\nPOST /v2/orders\n60");
    DebugBoard debugged = DebugNight::board();
    debugged.dependencies.insert(
        debugged.dependencies.begin() + 2,
        {"mail-relay", "notify", 0, 0, notKnown, "failing", {}, "failing", "connection refused", sceneNow()});
    seat.shelf.setBoard(DebugNight::question, DebugNight::data(debugged));
    seat.shelf.answer = [](const std::string&, const std::string&) { return DebugNight::traceJson(); };
    if (scene == "offline")
        seat.cut();
    MainWindow window;
    auto* screen = new BoardsScreen(seat.bridge, window.screenHost());
    screen->addBoard("debug", "Debug",
                     [&](QWidget* parent) { return new DebugBoardPane(seat.bridge, parent); }, {});
    window.addScreen("boards", "Boards", "boards", screen);
    StripPresenter strip(seat.bridge);
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    seat.bridge.start();
    QTRY_VERIFY(seat.bridge.isLoaded());
    screen->showBoard(board);
    screen->activated();
    if (board == "executive") {
        const auto* shown = screen->findChild<ExecutiveBoard*>();
        QTRY_VERIFY(shown->view().hasObjectives);
        QTRY_COMPARE(shown->view().times.size(), std::size_t(2));
        if (scene != "quiet")
            QTRY_VERIFY(!shown->view().headline.rest.isEmpty());
    } else if (board == "debug") {
        auto* shown = screen->findChild<DebugBoardPane*>();
        QTRY_VERIFY(shown->presenter().board());
        screen->activated();
        const auto isOpen = [&] {
            if (shown->presenter().chosenTrace().isEmpty() || !shown->presenter().traceProblem().isEmpty())
                shown->presenter().stepTrace(1);
            return shown->presenter().trace() != nullptr;
        };
        QTRY_VERIFY(isOpen());
    } else {
        const auto* shown = screen->findChild<OncallBoard*>();
        QTRY_VERIFY(!shown->view().health.empty() && !shown->view().deploys.empty());
        QCOMPARE(shown->view().active.empty(), scene == "quiet" || scene == "trends");
        QCOMPARE(shown->view().trends.size(), std::size_t(scene == "trends" ? 2 : 0));
    }
    PanelSlot* out = scene == "panels" ? screen->panels()->slotList()[1] : nullptr;
    if (out) {
        out->panel()->setFocus();
        QCOMPARE(screen->panels()->toggleCurrent(), QString());
    }
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    window.setStrip(strip.state());
    window.refreshHints();
    QCoreApplication::processEvents();
    const QImage picture = window.grab().toImage();
    QCOMPARE(picture.size(), size);
    const QString folder = qEnvironmentVariable("WARROOM_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(folder + "/boards-" + QTest::currentDataTag() + ".png"));
    if (out && !folder.isEmpty())
        QVERIFY(out->panelWindow()->grab().save(folder + "/panel-" + QTest::currentDataTag() + ".png"));
    const QStringList found = LayoutFindings::of(*screen);
    theme().setTextPercent(100);
    QVERIFY2(found.isEmpty(), qPrintable(found.join("; ")));
}

// The line over the first curve.
QImage BoardsPicturesTest::headOfFirstResource(const DebugBoard& board, const QSize& size)
{
    const PersonId mara(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001"));
    ShelfClock clock;
    TicketShelf shelf(clock, mara, Directory({{mara, "Mara Lind", AccountRole::Commander, false}}, {}));
    WorkspaceBridge bridge(shelf, clock);
    shelf.setSetting("boards.debug", "checkout-api\nPOST /v2/orders\n60");
    shelf.setBoard(DebugNight::question, DebugNight::data(board));
    DebugBoardPane pane(bridge);
    pane.resize(size);
    pane.show();
    bridge.start();
    if (!QTest::qWaitFor([&] { return pane.presenter().board() != nullptr; }))
        return {};
    QCoreApplication::processEvents();
    const QRect cell = pane.resources().cellRect(0);
    return pane.resources().canvas()->grab({cell.left(), cell.top(), cell.width(), 16}).toImage();
}

void BoardsPicturesTest::aResourceNamesItsServiceWhereItMust_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isTwice");
    QTest::addColumn<bool>("namesService");
    QTest::newRow("room is short") << QSize(1376, 778) << false << false;
    QTest::newRow("another service has one of that title") << QSize(1376, 778) << true << true;
    QTest::newRow("there is room") << QSize(2496, 1318) << false << true;
}

void BoardsPicturesTest::aResourceNamesItsServiceWhereItMust()
{
    QFETCH(QSize, size);
    QFETCH(bool, isTwice);
    QFETCH(bool, namesService);
    DebugBoard board = DebugNight::board();
    if (isTwice)
        board.resources.push_back(board.resources.front());
    board.resources.front().service = "orders-db";
    const QImage one = headOfFirstResource(board, size);
    board.resources.front().service = "carts-db-of-the-shop";
    const QImage other = headOfFirstResource(board, size);
    QVERIFY(!one.isNull() && !other.isNull());
    QCOMPARE(one != other, namesService);
}

WARROOM_GUI_TEST_MAIN(BoardsPicturesTest)
#include "tst_boards_pictures.moc"
