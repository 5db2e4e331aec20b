// The wall view: what it tells, that it only tells, and how one comes and goes.
#include "desktop/board_window.h"
#include "gui/desktop/demo_desk.h"
#include "screens/room/room_screen.h"
#include "screens/room/service_graph.h"
#include "screens/room/timeline_view.h"
#include "screens/wall/wall_view.h"
#include "support/test_main.h"
#include "widgets/incident_strip.h"
#include "widgets/nav_rail.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class WallViewTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        theme().apply(ThemeChoice::Dark);
        QVERIFY2(m_desk.start(), qPrintable(m_desk.problem));
        QVERIFY2(m_desk.open(Tongue::English), qPrintable(m_desk.problem));
    }
    void cleanupTestCase() { m_desk.close(); }
    void init() { m_desk.desktop().openTicket(*m_desk.desktop().strip().focused()); }

    void oneKeyFillsTheScreenAndOneLeadsBack_data();
    void oneKeyFillsTheScreenAndOneLeadsBack();
    void itTellsWhatWasToldLastAndWhatHappens();
    void itOnlyTells();
    void aWindowOfItsOwnGoesWithTheDesktop();

private:
    MainWindow& window() { return m_desk.window(); }
    WallView* wall() { return window().findChild<WallView*>(); }
    void enter()
    {
        m_desk.actions().action("room.wall")->trigger();
        DemoDesk::settle();
    }
    void press(Qt::Key key)
    {
        QTest::keyClick(QApplication::focusWidget(), key);
        DemoDesk::settle();
    }

    DemoDesk m_desk;
};

void WallViewTest::oneKeyFillsTheScreenAndOneLeadsBack_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("the same key leads back") << static_cast<int>(Qt::Key_F11);
    QTest::newRow("Esc leads back") << static_cast<int>(Qt::Key_Escape);
}

void WallViewTest::oneKeyFillsTheScreenAndOneLeadsBack()
{
    QFETCH(int, key);
    press(Qt::Key_F11);
    QVERIFY(wall() && wall()->isVisible());
    QVERIFY(!window().rail()->isVisible());
    QCOMPARE(wall()->mapTo(&window(), QPoint()).x(), 0);
    QVERIFY(window().isFullScreen());
    QCOMPARE(theme().textPercent(), 150);
    QVERIFY(window().strip()->isVisible());
    press(static_cast<Qt::Key>(key));
    QVERIFY(!wall()->isVisible());
    QVERIFY(m_desk.desktop().room().isVisible());
    QVERIFY(window().rail()->isVisible());
    QVERIFY(!window().isFullScreen());
    QCOMPARE(theme().textPercent(), 100);
}

void WallViewTest::itTellsWhatWasToldLastAndWhatHappens()
{
    const RoomPresenter& room = m_desk.desktop().room().presenter();
    QTRY_VERIFY(!room.ticket()->updates.empty());
    enter();
    QCOMPARE(wall()->headline(), QString::fromStdString(room.ticket()->updates.back().text));
    QVERIFY2(wall()->source().startsWith(QString("Update %1 · ").arg(room.ticket()->updates.size())),
             qPrintable(wall()->source()));
    const auto* entries = wall()->timeline().model();
    QCOMPARE(entries->rowCount(), static_cast<int>(room.ticket()->timeline.size()));
    const QString said = "The binlogs are compared.";
    // The curve comes with the first board of objectives, and stands beside the timeline.
    auto* curve = wall()->findChild<ServiceGraph*>();
    QTRY_VERIFY(!curve->isEmpty() && curve->isVisible());
    QTRY_VERIFY(wall()->timeline().x() > curve->width());
    QVERIFY(m_desk.somebodySays(said));
    QTRY_COMPARE(entries->index(entries->rowCount() - 1, 0).data().toString(), said);
    QVERIFY(wall()->timeline().isAtEnd());
    const QString folder = qEnvironmentVariable("WARROOM_PICTURES");
    if (!folder.isEmpty()) {
        window().resize(1920, 1080);
        DemoDesk::settle();
        window().grab().save(folder + "/wall.png");
    }
    press(Qt::Key_Escape);
}

void WallViewTest::itOnlyTells()
{
    const RoomPresenter& room = m_desk.desktop().room().presenter();
    enter();
    const auto before = room.ticket()->head;
    for (const Qt::Key key : {Qt::Key_N, Qt::Key_W, Qt::Key_P, Qt::Key_U, Qt::Key_Space, Qt::Key_Return,
                              Qt::Key_Delete, Qt::Key_Home, Qt::Key_PageDown, Qt::Key_End})
        press(key);
    QVERIFY(wall()->hasFocus());
    QVERIFY(wall()->timeline().isAtEnd());
    QCOMPARE(room.ticket()->head, before);
    QCOMPARE(m_desk.bridge().connection().waiting, std::size_t{0});
    press(Qt::Key_Escape);
}

void WallViewTest::aWindowOfItsOwnGoesWithTheDesktop()
{
    m_desk.actions().action("room.wall.window")->trigger();
    const auto shown = [] {
        QList<BoardWindow*> found;
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (auto* window = qobject_cast<BoardWindow*>(top))
                found << window;
        }
        return found;
    };
    QCOMPARE(shown().size(), 1);
    QVERIFY(m_desk.desktop().room().isVisible());
    QVERIFY(!shown().first()->findChild<WallView*>()->headline().isEmpty());
    m_desk.close();
    QVERIFY(shown().isEmpty());
}

WARROOM_GUI_TEST_MAIN(WallViewTest)
#include "tst_wall_view.moc"
