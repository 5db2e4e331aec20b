// The Services screen by keys: walking, writing, planning, and what it says when something is missing.
#include "gui/services/services_seat.h"
#include "screens/services/dependency_view.h"
#include "screens/services/detail_list.h"
#include "screens/services/service_detail.h"
#include "screens/services/service_form.h"
#include "screens/services/window_form.h"
#include "support/test_main.h"
#include "widgets/theme.h"

#include <QPushButton>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class ServicesScreenTest final : public QObject
{
    Q_OBJECT

private slots:
    void theWorstServiceIsOpenAtOnce();
    void enterWalksAlongWhatIsNeeded();
    void slashFiltersAndEscapeGivesBack();
    void objectivesLeadToTheirService();
    void theGraphIsWalkedByArrows();
    void aNewServiceIsWrittenByKeys();
    void aMistakeIsShownAtItsField();
    void theBackendsRefusalIsShownAtItsField();
    void whatWasTypedIsThereAfterARestart();
    void removingCanBeTakenBack();
    void maintenanceIsPlannedAndRemoved();
    void whoMayNotChangeIsTold();
    void offlineFiguresHaveTheirAge();
    void anEmptyCatalogSaysHowToBegin();
    void boardsAreWatchedOnlyWhileLookedAt();
    void pictures_data();
    void pictures();
};

void ServicesScreenTest::theWorstServiceIsOpenAtOnce()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    QCOMPARE(seat.screen->current(), "checkout-api");
    QTRY_COMPARE(seat.screen->detail()->service(), "checkout-api");
    QCOMPARE(seat.screen->detail()->neededBy()->rows().rowCount(), 3);
    // What is worst stands first among what it needs.
    QCOMPARE(seat.screen->detail()->needs()->rows().index(0).data().toString(), "payments-gw");
}

void ServicesScreenTest::enterWalksAlongWhatIsNeeded()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.focus(), seat.screen->detail()->needs());
    seat.press(Qt::Key_J);
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.screen->current(), "orders-db");
    QCOMPARE(seat.screen->detail()->service(), "orders-db");
    QCOMPARE(seat.screen->detail()->neededBy()->rows().rowCount(), 2);
}

void ServicesScreenTest::slashFiltersAndEscapeGivesBack()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_Slash);
    QTest::keyClicks(seat.focus(), "mail");
    QCOMPARE(seat.screen->catalog().rowCount(), 1);
    QCOMPARE(seat.screen->current(), "notify");
    seat.press(Qt::Key_Escape);
    QCOMPARE(seat.screen->catalog().rowCount(), static_cast<int>(shopServices().size()));
    QCOMPARE(seat.screen->current(), "notify");
}

void ServicesScreenTest::objectivesLeadToTheirService()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_Right);
    seat.press(Qt::Key_J);
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.screen->current(), "order-history");
}

void ServicesScreenTest::theGraphIsWalkedByArrows()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_G);
    QCOMPARE(seat.focus(), seat.screen->graph());
    QCOMPARE(seat.screen->graph()->current(), "checkout-api");
    QVERIFY(seat.screen->graph()->accessibleName().contains("needs"));
    seat.press(Qt::Key_Right);
    const QString need = seat.screen->graph()->current();
    QVERIFY(shopServices()[0].needs.end() !=
            std::find(shopServices()[0].needs.begin(), shopServices()[0].needs.end(), need.toStdString()));
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.screen->current(), need);
}

void ServicesScreenTest::aNewServiceIsWrittenByKeys()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_C);
    QTest::keyClicks(seat.focus(), "ledger");
    seat.write("What it does", "Bookkeeping");
    seat.write("Needs", "orders-db, identity");
    seat.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    seat.write("Good events", "sum(good[$window])");
    seat.write("All events", "sum(all[$window])");
    seat.write("Objective, %", "99.5");
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(seat.workspace.calls().size(), std::size_t(1));
    const auto& call = seat.workspace.calls().front();
    QCOMPARE(call.method, std::string("PUT"));
    QCOMPARE(call.path, std::string("/api/v1/services/ledger"));
    const auto sent = protocol::parsePart<Service>(call.body);
    QVERIFY_RESULT(sent);
    QCOMPARE(sent->about, std::string("Bookkeeping"));
    QCOMPARE(sent->needs, (std::vector<std::string>{"orders-db", "identity"}));
    QCOMPARE(sent->objectives.at(0).target, 0.995);
    auto grown = shopCatalog();
    grown.services.push_back(*sent);
    seat.workspace.put("catalog", grown);
    QTRY_VERIFY(seat.screen->presenter().service("ledger"));
    seat.workspace.answer(std::string("{}"));
    QTRY_COMPARE(seat.screen->current(), "ledger");
    QVERIFY(!seat.screen->form()->isVisible());
    QCOMPARE(seat.workspace.settings()[ServicesPresenter::DraftSetting], std::string());
}

void ServicesScreenTest::aMistakeIsShownAtItsField()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_E);
    seat.write("Objective, %", "very high");
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(seat.workspace.calls().size(), std::size_t(0));
    QCOMPARE(seat.problems(), "Objective, %");
    QCOMPARE(seat.focus()->accessibleName(), "Objective, %");
}

void ServicesScreenTest::theBackendsRefusalIsShownAtItsField()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_E);
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(seat.workspace.calls().size(), std::size_t(1));
    seat.workspace.answer(fail(ErrorCode::FieldValue, "looks like a password", "objectives[0].good"));
    QTRY_COMPARE(seat.problems(), "Good events");
    QVERIFY(seat.screen->form()->isVisible());
}

void ServicesScreenTest::whatWasTypedIsThereAfterARestart()
{
    std::map<std::string, std::string> kept;
    {
        ServicesSeat seat;
        QVERIFY(seat.enterShop());
        seat.press(Qt::Key_C);
        QTest::keyClicks(seat.focus(), "half-typed");
        seat.press(Qt::Key_Escape);
        kept = seat.workspace.settings();
    }
    ServicesSeat seat;
    seat.workspace.settings() = kept;
    QVERIFY(seat.enterShop());
    QPushButton* goOn = nullptr;
    QTRY_VERIFY([&] {
        for (auto* button : seat.screen->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == "Go on")
                goOn = button;
        }
        return goOn != nullptr;
    }());
    goOn->click();
    QTRY_COMPARE(seat.screen->form()->draft().name, "half-typed");
    QVERIFY(seat.screen->form()->isVisible());
}

void ServicesScreenTest::removingCanBeTakenBack()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_Delete);
    QCOMPARE(seat.workspace.calls().front().method, std::string("DELETE"));
    QCOMPARE(seat.workspace.calls().front().path, std::string("/api/v1/services/checkout-api"));
    seat.workspace.answer(std::string("{}"));
    QTRY_VERIFY(seat.undo);
    seat.undo();
    QCOMPARE(seat.workspace.calls().front().method, std::string("PUT"));
    QVERIFY(*protocol::parsePart<Service>(seat.workspace.calls().front().body) ==
            *shopCatalog().find("checkout-api"));
}

void ServicesScreenTest::maintenanceIsPlannedAndRemoved()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_W);
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(seat.problems(), "Why");
    seat.write("Why", "new disks");
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(seat.workspace.calls().size(), std::size_t(1));
    const auto window = protocol::parsePart<MaintenanceWindow>(seat.workspace.calls().front().body);
    QVERIFY_RESULT(window);
    QCOMPARE(window->services, std::vector<std::string>{"checkout-api"});
    QCOMPARE(formatTime(window->from), std::string("2026-10-22T01:00:00Z"));
    QCOMPARE(window->owner, std::string("Mara"));
    seat.workspace.answer(std::string("{}"));
    QTRY_VERIFY(!seat.screen->windowForm()->isVisible());
    // Del in the list of windows means the window, not the service.
    seat.screen->detail()->windows()->setFocus();
    seat.press(Qt::Key_Delete);
    QCOMPARE(seat.workspace.calls().size(), std::size_t(1));
    QCOMPARE(seat.workspace.calls().front().path, std::string("/api/v1/windows/CHG-1177"));
}

void ServicesScreenTest::whoMayNotChangeIsTold()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.workspace.setRole(AccountRole::Responder);
    QTRY_VERIFY(!seat.window.actions().whyNot("services.edit").isEmpty());
    seat.press(Qt::Key_E);
    QVERIFY(!seat.screen->form()->isVisible());
}

void ServicesScreenTest::offlineFiguresHaveTheirAge()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    QVERIFY(seat.screen->presenter().asOf().isEmpty());
    seat.workspace.setLink(LinkState::Offline);
    QTRY_COMPARE(seat.screen->presenter().asOf(), "as of 00:34:18");
    QCOMPARE(seat.screen->catalog().rowCount(), static_cast<int>(shopServices().size()));
    QVERIFY(seat.window.actions().whyNot("services.new").contains("offline"));
}

void ServicesScreenTest::anEmptyCatalogSaysHowToBegin()
{
    ServicesSeat seat;
    seat.workspace.put("catalog", Catalog());
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.screen->presenter().isKnown());
    seat.screen->activated();
    seat.press(Qt::Key_C);
    QTRY_VERIFY(seat.screen->form()->isVisible());
}

void ServicesScreenTest::boardsAreWatchedOnlyWhileLookedAt()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    QVERIFY(seat.workspace.isWatched("objectives?range=30d"));
    seat.screen->hide();
    QVERIFY(!seat.workspace.isWatched("objectives?range=30d"));
    QVERIFY(!seat.workspace.isWatched("catalog"));
}

void ServicesScreenTest::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("scene");
    for (const char* scene : {"catalog", "slos", "graph", "form", "window"}) {
        const QString name = QString::fromLatin1(scene);
        QTest::newRow(qPrintable("services-" + name + "-dark")) << QSize(1440, 900) << true << name;
        QTest::newRow(qPrintable("services-" + name + "-light")) << QSize(1440, 900) << false << name;
        QTest::newRow(qPrintable("services-" + name + "-1024-dark")) << QSize(1024, 640) << true << name;
        QTest::newRow(qPrintable("services-" + name + "-1024-light")) << QSize(1024, 640) << false << name;
    }
    QTest::newRow("services-offline-dark") << QSize(1440, 900) << true << "offline";
}

void ServicesScreenTest::pictures()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(QString, scene);
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    ServicesSeat seat;
    QVERIFY(seat.enterShop(size));
    if (scene == "slos")
        seat.press(Qt::Key_Right);
    if (scene == "graph")
        seat.press(Qt::Key_G);
    if (scene == "form")
        seat.press(Qt::Key_E);
    if (scene == "window")
        seat.press(Qt::Key_W);
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

WARROOM_GUI_TEST_MAIN(ServicesScreenTest)
#include "tst_services_screen.moc"
