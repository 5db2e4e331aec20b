// Panels of the boards in windows of their own: they stay live, come back, and are where they were left.
#include "gui/boards/boards_seat.h"
#include "models/debug/debug_night.h"
#include "screens/boards/board_panels.h"
#include "screens/boards/debug_board_pane.h"
#include "screens/boards/debug_head.h"
#include "screens/boards/debug_resources.h"
#include "screens/boards/executive_panels.h"
#include "screens/boards/oncall_lists.h"
#include "screens/boards/panel_slot.h"
#include "screens/boards/panel_window.h"
#include "support/test_main.h"
#include "widgets/charts/time_chart.h"

#include <QPainter>
#include <QScreen>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class PanelWindowsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aPanelGoesAndComesBackByKeys();
    void inItsWindowAPanelGoesOnWhenTheBoardIsAway();
    void keysReachTheBoardFromTheWindow();
    void windowsAreWhereTheyWereLeft();
    void aWindowOnAScreenThatIsGoneIsSeen();
    void onPaperAPanelIsInItsPlace();
    void everyPanelCanGo_data();
    void everyPanelCanGo();
    void withoutAPanelItSaysWhatToDo();
    void theDebugBoardAsksWhileAPanelIsOut();
    void whatIsChosenIsAttachedByOneKey();
};

namespace {

PanelSlot* slotOf(BoardsSeat& seat, const char* id) { return seat.screen->panels()->find(id); }

bool takeOut(BoardsSeat& seat, const char* id)
{
    PanelSlot* slot = slotOf(seat, id);
    seat.screen->activateWindow();
    if (!QTest::qWaitForWindowActive(seat.screen))
        return false;
    slot->panel()->setFocus();
    seat.press(Qt::Key_O);
    return slot->panelWindow() && QTest::qWaitForWindowActive(slot->panelWindow());
}

} // namespace

void PanelWindowsTest::aPanelGoesAndComesBackByKeys()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.executive()->view().hasObjectives);
    auto* panel = seat.executive()->findChild<BudgetPanel*>();
    QVERIFY(takeOut(seat, "budget"));
    PanelWindow* window = slotOf(seat, "budget")->panelWindow();
    QCOMPARE(panel->window(), window);
    QVERIFY(window->windowTitle().contains("Error budget consumption"));
    QVERIFY2(window->foot().contains("ago"), qPrintable(window->foot()));
    QTest::keyClick(window, Qt::Key_O);
    QCOMPARE(panel->window(), seat.screen->window());
    QVERIFY(panel->isVisible());
    QVERIFY(!slotOf(seat, "budget")->panelWindow());

    QVERIFY(takeOut(seat, "budget"));
    QTest::keyClick(slotOf(seat, "budget")->panelWindow(), Qt::Key_Escape);
    QCOMPARE(panel->window(), seat.screen->window());

    QVERIFY(takeOut(seat, "budget"));
    slotOf(seat, "budget")->panelWindow()->close();
    QCOMPARE(panel->window(), seat.screen->window());

    QVERIFY(takeOut(seat, "budget"));
    seat.screen->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(seat.screen));
    seat.executive()->enter();
    seat.press(Qt::Key_O, Qt::ShiftModifier);
    QVERIFY(!seat.screen->panels()->anyDetached());
}

void PanelWindowsTest::inItsWindowAPanelGoesOnWhenTheBoardIsAway()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.executive()->view().hasObjectives);
    auto* panel = seat.executive()->findChild<AvailabilityPanel*>();
    QVERIFY(takeOut(seat, "availability"));
    seat.screen->showBoard(BoardsScreen::Oncall);
    seat.screen->hide();
    QVERIFY(panel->isVisible());
    ObjectivesBoard later = badNight();
    later.line.values.back() = 0.5;
    seat.give(later, AlertsBoard(), deploys(true));
    QTRY_COMPARE(panel->chart()->seriesList().front().line.values.back(), 0.5);
    seat.screen->show();
    seat.screen->showBoard(BoardsScreen::Executive);
    slotOf(seat, "availability")->bringBack();
    seat.screen->hide();
    later.line.values.back() = 0.7;
    seat.give(later, AlertsBoard(), deploys(true));
    QCoreApplication::processEvents();
    QCOMPARE(panel->chart()->seriesList().front().line.values.back(), 0.5);
    seat.screen->show();
    QTRY_COMPARE(panel->chart()->seriesList().front().line.values.back(), 0.7);
}

void PanelWindowsTest::keysReachTheBoardFromTheWindow()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.executive()->view().hasObjectives);
    QVERIFY(takeOut(seat, "availability"));
    PanelWindow* window = slotOf(seat, "availability")->panelWindow();
    QTest::keyClick(window, Qt::Key_BracketRight);
    QCOMPARE(seat.screen->rangeDays(), 90);
    QTest::keyClick(window, Qt::Key_F11);
    QVERIFY(window->isFullScreen());
    QTest::keyClick(window, Qt::Key_Escape);
    QVERIFY(!window->isFullScreen());
    QVERIFY(slotOf(seat, "availability")->panelWindow());
    seat.screen->showBoard(BoardsScreen::Oncall);
    QTRY_VERIFY(seat.oncall()->whyNotAcknowledge().isEmpty());
    QVERIFY(takeOut(seat, "active"));
    QTest::keyClick(slotOf(seat, "active")->panelWindow(), Qt::Key_A);
    QTRY_VERIFY(seat.said.join(' ').contains("Acknowledged"));
}

void PanelWindowsTest::windowsAreWhereTheyWereLeft()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.executive()->view().hasObjectives);
    QVERIFY(takeOut(seat, "weeks"));
    slotOf(seat, "weeks")->panelWindow()->setGeometry(40, 60, 480, 320);
    QTRY_COMPARE(seat.shelf.settings()["boards.windows"], std::string("executive weeks 40 60 480 320"));
    {
        // Another start: not looked at yet, the window is there.
        BoardsScreen again(seat.bridge);
        const auto found = [&]() -> PanelWindow* {
            for (QWidget* widget : QApplication::topLevelWidgets()) {
                auto* window = qobject_cast<PanelWindow*>(widget);
                if (window && window != slotOf(seat, "weeks")->panelWindow())
                    return window;
            }
            return nullptr;
        };
        QTRY_VERIFY(found());
        QCOMPARE(found()->geometry(), QRect(40, 60, 480, 320));
        QVERIFY(found()->windowTitle().contains("SEV1 and SEV2 a week"));
    }
    QCOMPARE(seat.shelf.settings()["boards.windows"], std::string("executive weeks 40 60 480 320"));
    slotOf(seat, "weeks")->panelWindow()->close();
    QTRY_COMPARE(seat.shelf.settings()["boards.windows"], std::string());
}

void PanelWindowsTest::aWindowOnAScreenThatIsGoneIsSeen()
{
    BoardsSeat seat;
    seat.shelf.setSetting("boards.windows",
                          "executive backlog 9000 9000 500 400\nexecutive nothing 0 0 5 5\nx");
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    QTRY_VERIFY(slotOf(seat, "backlog")->panelWindow());
    const QRect at = slotOf(seat, "backlog")->panelWindow()->geometry();
    QVERIFY(QGuiApplication::primaryScreen()->availableGeometry().intersects(at));
}

void PanelWindowsTest::onPaperAPanelIsInItsPlace()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.executive()->view().hasObjectives);
    const auto page = [&] {
        QImage image(1376, 973, QImage::Format_RGB32);
        QPainter painter(&image);
        seat.executive()->drawPage(painter, image.rect());
        return image;
    };
    const QImage whole = page();
    QVERIFY(takeOut(seat, "budget"));
    seat.executive()->window()->setFocus();
    QCOMPARE(page(), whole);
}

void PanelWindowsTest::everyPanelCanGo_data()
{
    QTest::addColumn<QString>("board");
    QTest::addColumn<QString>("panel");
    for (const char* id : {"availability", "budget", "impact", "weeks", "backlog"})
        QTest::addRow("executive %s", id) << "executive" << id;
    for (const char* id : {"active", "health", "deploys", "runbooks", "due"})
        QTest::addRow("oncall %s", id) << "oncall" << id;
}

void PanelWindowsTest::everyPanelCanGo()
{
    QFETCH(QString, board);
    QFETCH(QString, panel);
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    seat.screen->showBoard(board);
    if (board == "oncall")
        QTRY_VERIFY(!seat.oncall()->view().health.empty());
    else
        QTRY_VERIFY(seat.executive()->view().hasObjectives);
    PanelSlot* slot = seat.screen->panels()->find(panel);
    QVERIFY(slot);
    if (slot->panel()->isHidden())
        return; // nothing of it tonight
    slot->detach(panel, {}, {});
    QVERIFY(QTest::qWaitForWindowExposed(slot->panelWindow()));
    QVERIFY(slot->panel()->width() >= 300 && slot->panel()->height() >= 150);
    slot->bringBack();
    QCOMPARE(slot->panel()->window(), seat.screen);
}

void PanelWindowsTest::withoutAPanelItSaysWhatToDo()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    seat.press(Qt::Key_O);
    QVERIFY2(seat.said.contains("Choose a panel with Tab first."), qPrintable(seat.said.join(';')));
}

void PanelWindowsTest::theDebugBoardAsksWhileAPanelIsOut()
{
    BoardsSeat seat;
    seat.shelf.setSetting("boards.debug", "checkout-api\nPOST /v2/orders\n60");
    seat.shelf.setBoard(DebugNight::question, DebugNight::data(DebugNight::board()));
    seat.quietDay();
    QVERIFY(seat.enter());
    seat.screen->addBoard("debug", "Debug",
                          [&](QWidget* parent) { return new DebugBoardPane(seat.bridge, parent); }, {});
    seat.screen->showBoard("debug");
    auto* pane = seat.screen->findChild<DebugBoardPane*>();
    QTRY_VERIFY(pane->presenter().board());
    PanelSlot* slot = slotOf(seat, "resources");
    pane->resources().canvas()->setFocus();
    slot->detach("Resources", {}, [&](QKeyEvent& event) { return pane->press(event); });
    QVERIFY(QTest::qWaitForWindowExposed(slot->panelWindow()));
    seat.screen->showBoard(BoardsScreen::Executive);
    auto later = DebugNight::board();
    later.perSecond = 7;
    seat.shelf.setBoard(DebugNight::question, DebugNight::data(later));
    QTRY_COMPARE(pane->presenter().board()->perSecond, 7.0);
    // The time that all panels share.
    QTest::keyClick(slot->panelWindow(), Qt::Key_BracketRight);
    QCOMPARE(pane->presenter().minutes(), 360);
}

void PanelWindowsTest::whatIsChosenIsAttachedByOneKey()
{
    BoardsSeat seat;
    seat.badNightGoesOn();
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.executive()->view().hasObjectives);
    QSignalSpy attached(seat.screen, &BoardsScreen::attachRequested);
    seat.press(Qt::Key_T);
    QCOMPARE(attached.size(), 1);
    QVERIFY2(attached[0][0].toString().startsWith("Overall availability of 30 days"),
             qPrintable(attached[0][0].toString()));
    slotOf(seat, "budget")->panel()->setFocus();
    seat.press(Qt::Key_J);
    seat.press(Qt::Key_T);
    QVERIFY2(attached[1][0].toString().startsWith("Objective "), qPrintable(attached[1][0].toString()));
    slotOf(seat, "backlog")->panel()->setFocus();
    seat.press(Qt::Key_T);
    QCOMPARE(attached[2][0].toString(), QString("Ticket backlog by priority"));
    seat.screen->showBoard(BoardsScreen::Oncall);
    QTRY_VERIFY(!seat.oncall()->view().health.empty());
    auto* health = seat.oncall()->findChild<HealthList*>();
    health->setFocus();
    health->setCurrentIndex(health->model()->index(0, 0));
    seat.press(Qt::Key_T);
    QVERIFY2(attached[3][0].toString().startsWith("Objective "), qPrintable(attached[3][0].toString()));
    seat.screen->setAttachHint("No incident is focused.");
    seat.press(Qt::Key_T);
    QCOMPARE(attached.size(), 4);
    QCOMPARE(seat.said.last(), QString("No incident is focused."));
}

WARROOM_GUI_TEST_MAIN(PanelWindowsTest)
#include "tst_panel_windows.moc"
