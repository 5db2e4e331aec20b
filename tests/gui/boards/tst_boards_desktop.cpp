// The boards in the desktop's window: where panels lead, the whole screen for reading, a window of its own,
// paper.
#include "desktop/board_window.h"
#include "desktop/desktop.h"
#include "gui/boards/boards_seat.h"
#include "gui/start/joining.h"
#include "screens/boards/debug_board_pane.h"
#include "screens/boards/executive_panels.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "widgets/key_bar.h"
#include "widgets/theme.h"
#include "widgets/toast.h"

#include <QDir>
#include <QStandardPaths>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class BoardsDesktopTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theBoardsAreOnTheRail();
    void aServiceLeadsToTheDebugBoard();
    void presentingFillsTheScreenAndComesBack();
    void aBoardStandsInAWindowOfItsOwn();
    void anExportSaysWhereItIs();
    void everyBoardCanHaveItsWindow();
    void whatIsOnABoardGoesOntoTheTicket();
    void panelKeysAreInTheRegistry();
    void aWorkspaceOfOnesOwnHasItsMeasures();

private:
    bool toast(const QString& part) const;

    TempDir m_folder;
    std::unique_ptr<BoardsSeat> m_seat;
    std::unique_ptr<DesktopSettings> m_settings;
    std::unique_ptr<TokenStore> m_tokens;
    std::unique_ptr<Desktop> m_desktop;
};

void BoardsDesktopTest::init()
{
    theme().apply(ThemeChoice::Dark);
    m_seat = std::make_unique<BoardsSeat>();
    m_seat->badNightGoesOn();
    m_settings = std::make_unique<DesktopSettings>(m_folder.path());
    m_tokens = std::make_unique<TokenStore>(m_folder.path(), std::make_unique<NoKeyring>());
    m_desktop = std::make_unique<Desktop>(m_seat->bridge, *m_settings, *m_tokens, BackendKind::Shared);
    m_desktop->window().show();
    QVERIFY(QTest::qWaitForWindowActive(&m_desktop->window()));
    m_seat->bridge.start();
    QTRY_VERIFY(m_seat->bridge.isLoaded());
    m_desktop->window().showScreen("boards");
    QTRY_VERIFY(m_desktop->boards().findChild<ExecutiveBoard*>());
    QTRY_VERIFY(m_desktop->boards().findChild<ExecutiveBoard*>()->view().hasObjectives);
}

void BoardsDesktopTest::cleanup()
{
    m_desktop.reset();
    m_tokens.reset();
    m_settings.reset();
    m_seat.reset();
}

bool BoardsDesktopTest::toast(const QString& part) const
{
    const auto toasts = m_desktop->window().findChildren<Toast*>();
    return std::any_of(toasts.begin(), toasts.end(),
                       [&](const Toast* one) { return one->text().contains(part); });
}

void BoardsDesktopTest::theBoardsAreOnTheRail()
{
    QCOMPARE(m_desktop->window().screenName("boards"), QString("Boards"));
    QVERIFY(m_desktop->window().actions().action("boards.debug"));
    QVERIFY(m_desktop->window().actions().action("boards.measures"));
}

void BoardsDesktopTest::aServiceLeadsToTheDebugBoard()
{
    auto* budget = m_desktop->boards().findChild<BudgetPanel*>();
    budget->setFocus();
    QTest::keyClick(budget, Qt::Key_Return);
    QCOMPARE(m_desktop->boards().current(), QString("debug"));
    auto* debug = m_desktop->boards().findChild<DebugBoardPane*>();
    QVERIFY(debug);
    QCOMPARE(debug->presenter().service(), QString("checkout-api"));
}

void BoardsDesktopTest::presentingFillsTheScreenAndComesBack()
{
    auto& window = m_desktop->window();
    m_desktop->boards().activated();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F11);
    QVERIFY(window.windowState() & Qt::WindowFullScreen);
    QCOMPARE(theme().textPercent(), 150);
    QVERIFY(!window.rail()->isVisible());
    QVERIFY(!window.findChild<KeyBar*>()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!(window.windowState() & Qt::WindowFullScreen));
    QCOMPARE(theme().textPercent(), 100);
    QVERIFY(window.rail()->isVisible());
}

void BoardsDesktopTest::aBoardStandsInAWindowOfItsOwn()
{
    m_desktop->boards().activated();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer<BoardWindow> window;
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (auto* found = qobject_cast<BoardWindow*>(top))
            window = found;
    }
    QVERIFY(window);
    auto* board = window->findChild<ExecutiveBoard*>();
    QVERIFY(board);
    QTRY_COMPARE(board->view().availability.value.value, QString("99.871 %"));
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(!window);
    // The one in the main window goes on.
    m_seat->give(goodDay(), AlertsBoard(), deploys(false));
    QTRY_COMPARE(m_desktop->boards().findChild<ExecutiveBoard*>()->view().availability.value.value,
                 QString("99.962 %"));
}

void BoardsDesktopTest::everyBoardCanHaveItsWindow()
{
    for (const char* id : {"oncall", "debug", "measures"}) {
        m_desktop->boards().showBoard(id);
        emit m_desktop->boards().detachRequested(id);
        QPointer<BoardWindow> window;
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<BoardWindow*>(top); found && found->isVisible())
                window = found;
        }
        QVERIFY2(window, id);
        window->close();
        QTRY_VERIFY(!window);
    }
}

void BoardsDesktopTest::whatIsOnABoardGoesOntoTheTicket()
{
    QTRY_VERIFY(m_desktop->strip().focused());
    m_desktop->boards().activated();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_T);
    QTRY_VERIFY(toast("Attached: Overall availability of 30 days"));
}

void BoardsDesktopTest::panelKeysAreInTheRegistry()
{
    for (const auto& [id, keys] : {std::pair{"boards.panel", "O"},
                                   {"boards.panels.back", "Shift+O"},
                                   {"boards.attach", "T"},
                                   {"boards.graph", "G"},
                                   {"boards.compare", "V"}}) {
        const QAction* action = m_desktop->window().actions().action(id);
        QVERIFY2(action, id);
        QCOMPARE(action->shortcut(), QKeySequence(keys));
    }
}

void BoardsDesktopTest::aWorkspaceOfOnesOwnHasItsMeasures()
{
    m_desktop.reset();
    m_desktop = std::make_unique<Desktop>(m_seat->bridge, *m_settings, *m_tokens, BackendKind::Embedded);
    m_desktop->window().show();
    QVERIFY(QTest::qWaitForWindowActive(&m_desktop->window()));
    m_desktop->window().showScreen("boards");
    QVERIFY(!m_desktop->window().actions().action("boards.debug"));
    QVERIFY(m_desktop->window().actions().action("boards.measures"));
    QVERIFY(m_desktop->boards().showBoard("measures"));
    QTRY_VERIFY(m_desktop->boards().board("measures")->isVisible());
}

void BoardsDesktopTest::anExportSaysWhereItIs()
{
    m_desktop->boards().activated();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_E);
    QTRY_VERIFY(toast("executive-board-2026-11-20-0034.pdf"));
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QVERIFY(QFile::exists(documents.filePath("executive-board-2026-11-20-0034.pdf")) ||
            QFile::exists(QDir::home().filePath("executive-board-2026-11-20-0034.pdf")));
}

WARROOM_GUI_TEST_MAIN(BoardsDesktopTest)
#include "tst_boards_desktop.moc"
