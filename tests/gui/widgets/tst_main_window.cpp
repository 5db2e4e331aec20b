// The frame: its measures, screens and rail, keys, side pane, and the registry of actions.
#include "gui/widgets/incident_state.h"
#include "support/test_main.h"

#include "shell/actions.h"
#include "shell/key_sheet.h"
#include "shell/main_window.h"

#include "widgets/incident_strip.h"
#include "widgets/key_bar.h"
#include "widgets/severity_block.h"
#include "widgets/theme.h"

#include <QLineEdit>
#include <QMenuBar>
#include <QSignalSpy>

using namespace warroom::ui;
using warroom::test::incident;

namespace {

class PlainScreen final : public QWidget, public Screen
{
public:
    explicit PlainScreen(const QString& name) : m_field(new QLineEdit(this))
    {
        setAccessibleName(name);
        m_field->setGeometry(20, 300, 200, 28);
    }
    QList<KeyHint> keyHints() const override { return {{"N", "New action"}, {"Space", "Check"}}; }
    void activated() override { ++activations; }

    int activations = 0;
    QLineEdit* m_field;
};

void addScreens(MainWindow& window, QWidget* second)
{
    window.addScreen("queue", "Queue", "queue", new PlainScreen("Queue"));
    window.addScreen("room", "Room", "room", second);
    window.addScreen("settings", "Settings", "settings", new PlainScreen("Settings"), RailPlace::Bottom);
}

} // namespace

class TestMainWindow final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        theme().setReducedMotion(true);
        theme().setTextPercent(100);
        theme().apply(ThemeChoice::Dark);
    }

    void frameHasTheMeasuresOfTheDesign_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<int>("rail");
        QTest::newRow("at 1440 x 900 the rail has labels") << QSize(1440, 900) << 64;
        QTest::newRow("at 1280 x 720 the rail has labels") << QSize(1280, 720) << 64;
        QTest::newRow("at 1279 x 720 the rail is narrow") << QSize(1279, 720) << 48;
        QTest::newRow("at 1024 x 640 the rail is narrow") << QSize(1024, 640) << 48;
    }
    void frameHasTheMeasuresOfTheDesign()
    {
        QFETCH(QSize, window);
        QFETCH(int, rail);
        MainWindow main;
        addScreens(main, new PlainScreen("Room"));
        main.setStrip(incident());
        main.resize(window);
        main.show();
        QCOMPARE(main.size(), window);
        QTRY_COMPARE(main.rail()->geometry(), QRect(0, 56, rail, window.height() - 56));
        QCOMPARE(main.strip()->geometry(), QRect(rail, 0, window.width() - rail, 56));
        QCOMPARE(main.findChild<SeverityBlock*>()->geometry(), QRect(0, 0, rail, 56));
        QCOMPARE(main.findChild<KeyBar*>()->geometry(),
                 QRect(rail, window.height() - 26, window.width() - rail, 26));
        QCOMPARE(main.screen("queue")->size(), QSize(window.width() - rail, window.height() - 56 - 26));
    }

    void keysBringScreensToTheFront()
    {
        MainWindow main;
        auto* room = new PlainScreen("Room");
        addScreens(main, room);
        main.resize(1440, 900);
        main.show();
        main.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&main));
        QCOMPARE(main.currentScreen(), QString("queue"));
        QSignalSpy changed(&main, &MainWindow::screenChanged);
        QTest::keyClick(&main, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(main.currentScreen(), QString("room"));
        QCOMPARE(main.rail()->current(), QString("room"));
        QCOMPARE(room->activations, 1);
        QTest::keyClick(&main, Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(main.currentScreen(), QString("settings"));
        QTest::keyClick(&main, Qt::Key_7, Qt::ControlModifier);
        QCOMPARE(main.currentScreen(), QString("settings"));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(main.findChild<KeyBar*>()->hints().size(), 2);
    }

    void theKeysAtTheEndOfTheBarFollowWhatAPersonChose()
    {
        MainWindow main;
        const auto* bar = main.findChild<KeyBar*>();
        QCOMPARE(bar->fixedHints(), (QList<KeyHint>{{"F1", "Keys"}, {"Ctrl K", "Commands"}}));
        main.actions().setKeys("window.palette", {QKeySequence("Ctrl+P")});
        main.actions().setKeys("window.keys", {});
        QCOMPARE(bar->fixedHints(), (QList<KeyHint>{{"Ctrl P", "Commands"}}));
        main.actions().resetKeys("window.palette");
        main.actions().resetKeys("window.keys");
        QCOMPARE(bar->fixedHints(), (QList<KeyHint>{{"F1", "Keys"}, {"Ctrl K", "Commands"}}));
    }

    void keySheetListsTheRegistryAndEscClosesIt()
    {
        MainWindow main;
        auto* room = new PlainScreen("Room");
        addScreens(main, room);
        main.resize(1440, 900);
        main.show();
        main.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&main));
        main.showScreen("room");
        room->m_field->setFocus();
        ActionSpec spec;
        spec.id = "incident.declare";
        spec.text = "Declare incident";
        spec.group = "Everywhere";
        spec.keys = {QKeySequence("Ctrl+Shift+D")};
        main.actions().add(spec);
        QTest::keyClick(&main, Qt::Key_F1);
        auto* sheet = qobject_cast<KeySheet*>(main.sidePane());
        QVERIFY(sheet);
        const auto says = [sheet](const QString& line) {
            for (QWidget* row : sheet->findChildren<QWidget*>()) {
                if (row->accessibleName() == line)
                    return true;
            }
            return false;
        };
        QVERIFY(says("Declare incident: Ctrl Shift D"));
        main.actions().setKeys("incident.declare", {QKeySequence("Ctrl+D")});
        QVERIFY(says("Declare incident: Ctrl D"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!main.sidePane());
        QCOMPARE(QApplication::focusWidget(), room->m_field);
    }

    void questionMarkIsTypedInFieldsAndOpensTheSheetElsewhere()
    {
        MainWindow main;
        auto* room = new PlainScreen("Room");
        addScreens(main, room);
        main.show();
        main.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&main));
        main.showScreen("room");
        room->m_field->setFocus();
        QTest::keyClick(room->m_field, '?');
        QCOMPARE(room->m_field->text(), QString("?"));
        QVERIFY(!main.sidePane());
        room->m_field->clearFocus();
        QTest::keyClick(&main, Qt::Key_Question);
        QVERIFY(main.sidePane());
    }

    void whatTheRailDoesNotShowLeavesItsBadges()
    {
        MainWindow main;
        addScreens(main, new PlainScreen("Room"));
        main.rail()->setBadge(main.screens().first(), 2, Tone::Warn);
        const auto told = [&main] {
            QStringList names;
            for (const auto* button : main.rail()->findChildren<RailButton*>())
                names << button->accessibleName();
            return names;
        };
        const QStringList before = told();
        QVERIFY(before.first().contains('2'));
        main.addScreen("form", {}, {}, new PlainScreen("Form"), RailPlace::Hidden);
        QCOMPARE(told(), before);
    }

    void altAloneShowsTheMenuBar()
    {
        MainWindow main;
        addScreens(main, new PlainScreen("Room"));
        main.show();
        main.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&main));
        const auto isShown = [&main] { return main.menuWidget() && main.menuWidget()->isVisible(); };
        QVERIFY(!isShown());
        QTest::keyPress(&main, Qt::Key_Alt, Qt::AltModifier);
        QTest::keyClick(&main, Qt::Key_X, Qt::AltModifier);
        QTest::keyRelease(&main, Qt::Key_Alt);
        QVERIFY(!isShown());
        QTest::keyPress(&main, Qt::Key_Alt, Qt::AltModifier);
        QTest::keyRelease(&main, Qt::Key_Alt);
        QVERIFY(isShown());
        QVERIFY(!main.menuBar()->actions().isEmpty());
    }

    void f6GoesRoundThePanes()
    {
        MainWindow main;
        auto* room = new PlainScreen("Room");
        addScreens(main, room);
        main.setStrip(incident());
        main.resize(1440, 900);
        main.show();
        main.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&main));
        main.showScreen("room");
        room->m_field->setFocus();
        QTest::keyClick(&main, Qt::Key_F6);
        QVERIFY(main.rail()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(&main, Qt::Key_F6);
        QVERIFY(main.strip()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(&main, Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), room->m_field);
        QTest::keyClick(&main, Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(main.strip()->isAncestorOf(QApplication::focusWidget()));
    }

    void themeKeyChangesTheTheme()
    {
        MainWindow main;
        main.show();
        main.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&main));
        QTest::keyClick(&main, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!tokens().dark);
    }

    void disabledActionSaysWhyAndDoesNotRun()
    {
        MainWindow main;
        QString reason = "Only the commander may do this.";
        int runs = 0;
        ActionSpec spec;
        spec.id = "phase.advance";
        spec.text = "Advance phase";
        spec.group = "Room";
        spec.keys = {QKeySequence(Qt::Key_P)};
        spec.whyNot = [&reason] { return reason; };
        spec.run = [&runs] { ++runs; };
        QAction* action = main.actions().add(spec);
        QVERIFY(!action->isEnabled());
        QCOMPARE(action->toolTip(), reason);
        QCOMPARE(main.actions().whyNot("phase.advance"), reason);
        reason.clear();
        main.actions().refresh();
        action->trigger();
        QCOMPARE(runs, 1);
        QCOMPARE(main.actions().conflict("other", QKeySequence(Qt::Key_P)), QString("phase.advance"));
        QCOMPARE(main.actions().keyText("phase.advance"), QString("P"));
    }

    void actionsOfAScopeGoWithIt()
    {
        MainWindow main;
        auto* scope = new QWidget(&main);
        ActionSpec spec;
        spec.id = "list.open";
        spec.text = "Open";
        spec.group = "Lists";
        spec.scope = scope;
        main.actions().add(spec);
        QVERIFY(main.actions().action("list.open"));
        delete scope;
        QVERIFY(!main.actions().action("list.open"));
    }

    void capsAreSeparatedByBlanks_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("caps");
        QTest::newRow("three keys") << "Ctrl+Shift+D"
                                    << "Ctrl Shift D";
        QTest::newRow("one key") << "F1"
                                 << "F1";
        QTest::newRow("the plus key") << "Ctrl++"
                                      << "Ctrl +";
    }
    void capsAreSeparatedByBlanks()
    {
        QFETCH(QString, keys);
        QFETCH(QString, caps);
        QCOMPARE(capsText(QKeySequence(keys)), caps);
    }
};

WARROOM_GUI_TEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
