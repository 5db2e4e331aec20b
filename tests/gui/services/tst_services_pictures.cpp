// The Services screen as a picture: its lists, the graph, the forms, a conflict, and without a connection.
#include "gui/services/services_seat.h"
#include "screens/services/service_form.h"
#include "support/test_main.h"
#include "widgets/theme.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class ServicesPicturesTest final : public QObject
{
    Q_OBJECT

private slots:
    void pictures_data();
    void pictures();
};

void ServicesPicturesTest::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("scene");
    for (const char* scene : {"catalog", "slos", "graph", "form", "window", "kept", "forecast"}) {
        const QString name = QString::fromLatin1(scene);
        QTest::newRow(qPrintable("services-" + name + "-dark")) << QSize(1440, 900) << true << name;
        QTest::newRow(qPrintable("services-" + name + "-light")) << QSize(1440, 900) << false << name;
        QTest::newRow(qPrintable("services-" + name + "-1024-dark")) << QSize(1024, 640) << true << name;
        QTest::newRow(qPrintable("services-" + name + "-1024-light")) << QSize(1024, 640) << false << name;
    }
    QTest::newRow("services-offline-dark") << QSize(1440, 900) << true << "offline";
    QTest::newRow("services-catalog-2560-dark") << QSize(2560, 1440) << true << "catalog";
    QTest::newRow("services-form-2560-light") << QSize(2560, 1440) << false << "form";
    for (const bool dark : {true, false}) {
        const char* ink = dark ? "dark" : "light";
        QTest::addRow("services-conflict-%s", ink) << QSize(1440, 900) << dark << "conflict";
        QTest::addRow("services-conflict-1024-%s", ink) << QSize(1024, 640) << dark << "conflict";
    }
}

void ServicesPicturesTest::pictures()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(QString, scene);
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    ServicesSeat seat;
    seat.workspace.setUnknown(R"({"name":"fraud-score","tickets":1,"alerts":2},)"
                              R"({"name":"batch-runner","tickets":1,"alerts":0})");
    QVERIFY(seat.enterShop(size));
    if (scene == "slos")
        seat.press(Qt::Key_Right);
    if (scene == "graph")
        seat.press(Qt::Key_G);
    if (scene == "form")
        seat.press(Qt::Key_E);
    if (scene == "window")
        seat.press(Qt::Key_W);
    if (scene == "kept") {
        seat.press(Qt::Key_W);
        seat.write("Why", "new disks");
    }
    if (scene == "conflict") {
        seat.press(Qt::Key_E);
        seat.write("Owner", "Orders team");
        seat.write("Objective, %", "99.5");
        seat.press(Qt::Key_Return, Qt::ControlModifier);
        seat.workspace.answer(fail(ErrorCode::Conflict, "version 4 stands, not 3", "version"));
        QTRY_COMPARE(seat.workspace.calls().size(), std::size_t(1));
        Service theirs = *shopCatalog().find("checkout-api");
        theirs.version = 4;
        theirs.owner = "Payments team";
        theirs.objectives[0].target = 0.9999;
        theirs.escalation = "Payments";
        seat.workspace.answer(historyOf(theirs));
        QTRY_COMPARE(seat.screen->form()->conflicts()->questions(), 2);
    }
    if (scene == "forecast") {
        ObjectivesBoard board = shopObjectives();
        board.trends = {runningOut("checkout-api"), nearingItsLimit("checkout-api")};
        seat.workspace.put("objectives?range=30d", board);
        QTRY_VERIFY(!seat.screen->presenter().objectives().trends.empty());
    }
    if (scene == "offline") {
        seat.workspace.setLink(LinkState::Offline);
        QTRY_VERIFY(!seat.screen->presenter().asOf().isEmpty());
    }
    seat.window.refreshHints();
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    const QImage picture = seat.window.grab().toImage();
    QCOMPARE(picture.size(), size);
    const QString folder = qEnvironmentVariable("WARROOM_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(folder + "/" + QTest::currentDataTag() + ".png"));
}

WARROOM_GUI_TEST_MAIN(ServicesPicturesTest)
#include "tst_services_pictures.moc"
