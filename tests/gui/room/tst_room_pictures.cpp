// The room as a picture, in the sizes and themes of the mockups: nothing is cut, and every pane has its
// content.
#include "gui/room/checkout_room.h"
#include "screens/room/room_screen.h"
#include "screens/room/timeline_view.h"
#include "shell/main_window.h"
#include "support/test_main.h"
#include "widgets/theme.h"

#include <QDir>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class RoomPicturesTest final : public QObject
{
    Q_OBJECT

private slots:
    void everySizeAndTheme_data();
    void everySizeAndTheme();
};

void RoomPicturesTest::everySizeAndTheme_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("questions");
    QTest::newRow("room-dark") << QSize(1440, 900) << true << 100 << false;
    QTest::newRow("room-light") << QSize(1440, 900) << false << 100 << false;
    QTest::newRow("room-1024-dark") << QSize(1024, 640) << true << 100 << false;
    QTest::newRow("room-1024-light") << QSize(1024, 640) << false << 100 << false;
    QTest::newRow("room-questions-dark") << QSize(1440, 900) << true << 100 << true;
    QTest::newRow("room-dark-150") << QSize(1440, 900) << true << 150 << false;
}

void RoomPicturesTest::everySizeAndTheme()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    QFETCH(bool, questions);
    theme().setTextPercent(percent);
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    CheckoutRoom checkout;
    if (questions)
        checkout.workApart();
    WorkspaceBridge bridge(checkout.workspace, checkout.clock);
    MainWindow window;
    auto* screen = new RoomScreen(bridge, &window);
    window.addScreen("room", "Room", "room", screen);
    StripState strip;
    strip.severity = 1;
    strip.key = "INC-2481";
    strip.title = "Checkout writes failing after orders-db failover";
    strip.phase = 3;
    strip.phaseName = "Containment";
    strip.duration = "1:42:18";
    strip.commander = "Mara";
    strip.nextUpdate = "06:12";
    strip.syncLabel = "38 ms";
    strip.syncValue = "Live";
    window.setStrip(strip);
    window.resize(size);
    window.show();
    screen->open(checkout.workspace.ticketId());
    bridge.start();
    QTRY_VERIFY(screen->presenter().hasTicket());
    if (questions)
        screen->showQuestions();
    else
        screen->goTo(Section::RootCause);
    window.refreshHints();
    QTRY_VERIFY(screen->findChild<TimelineView*>()->model()->rowCount() > 10);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    const QImage picture = window.grab().toImage();
    QCOMPARE(picture.size(), size);
    const auto* view = screen->findChild<TimelineView*>();
    QVERIFY(view->isAtEnd());
    QVERIFY(view->visualRect(view->model()->index(view->model()->rowCount() - 1, 0)).bottom() <=
            view->viewport()->height());
    const QString folder = qEnvironmentVariable("WARROOM_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(folder + "/" + QTest::currentDataTag() + ".png"));
    theme().setTextPercent(100);
}

WARROOM_GUI_TEST_MAIN(RoomPicturesTest)
#include "tst_room_pictures.moc"
