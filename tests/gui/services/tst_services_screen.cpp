// The Services screen by keys: walking, writing, planning, and what it says when something is missing.
#include "gui/services/services_seat.h"
#include "models/services/service_hints.h"
#include "protocol/signal_quality_codec.h"
#include "screens/services/dependency_view.h"
#include "screens/services/detail_list.h"
#include "screens/services/service_detail.h"
#include "screens/services/service_form.h"
#include "screens/services/unknown_list.h"
#include "screens/services/window_form.h"
#include "support/test_main.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

// The history of the service as the backend tells it, the newest first.
static std::string historyOf(const Service& service)
{
    return R"({"history":[{"at":"2026-10-22T00:31:00Z","by_name":"Lena","removed":false,"body":)" +
           protocol::format(service) + "}]}";
}

static QPushButton* shownButton(const ServicesSeat& seat, const QString& text)
{
    for (auto* button : seat.screen->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

class ServicesScreenTest final : public QObject
{
    Q_OBJECT

private slots:
    void theWorstServiceIsOpenAtOnce();
    void aServiceIsAskedForBeforeTheScreenWasEverShown();
    void enterWalksAlongWhatIsNeeded();
    void slashFiltersAndEscapeGivesBack();
    void objectivesLeadToTheirService();
    void theGraphIsWalkedByArrows();
    void aNewServiceIsWrittenByKeys();
    void aMistakeIsShownAtItsField();
    void theBackendsRefusalIsShownAtItsField();
    void whatWasTypedIsThereAfterARestart();
    void maintenanceComesBackAsItWasTyped();
    void eachServiceHasWhatWasTypedForIt();
    void whatIsDiscardedCanBeTakenBack();
    void whatWasKeptMeetsWhatOthersSavedMeanwhile();
    void lookingAtAFormKeepsNothing();
    void removingCanBeTakenBack();
    void maintenanceIsPlannedAndRemoved();
    void aPlannedWindowIsChanged();
    void aResponderPlansMaintenance();
    void resourcesAreWrittenByKeys();
    void aResourcesMistakeIsShownAtItsField();
    void aStaleSaveKeepsWhatWasTyped();
    void anotherPersonsSaveIsTakenOverWhileWriting();
    void whatWasRemovedMeanwhileIsMadeAnew();
    void whatTheCatalogDoesNotKnowBecomesAService();
    void anEmptyCatalogShowsWhatAlertsName();
    void hintsLeadToTheirField();
    void namesThatAreCountedAsOneLeadToTheirRequests();
    void aProbeTellsItsFlakeRate();
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

void ServicesScreenTest::aServiceIsAskedForBeforeTheScreenWasEverShown()
{
    ServicesSeat seat;
    seat.workspace.put("catalog", shopCatalog());
    seat.bridge.start();
    ServicesScreen screen(seat.bridge);
    for (const RoomCommand& command : screen.commands())
        command.whyNot();      // the palette asks all of them
    QVERIFY(!screen.detail()); // built when it is first looked at
    screen.showService("orders-db");
    screen.resize(1200, 800);
    screen.show();
    QTRY_VERIFY(screen.catalog().rowCount() > 0);
    screen.showService("orders-db");
    QCOMPARE(screen.current(), QString("orders-db"));
    QCOMPARE(screen.detail()->service(), QString("orders-db"));
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
    QCOMPARE(call.path, std::string("/api/v1/services/ledger?new=true"));
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
    QCOMPARE(seat.workspace.settings()["draft.services"], std::string());
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
    QTRY_VERIFY(goOn = shownButton(seat, "Go on"));
    goOn->click();
    QTRY_COMPARE(seat.screen->form()->draft().name, "half-typed");
    QVERIFY(seat.screen->form()->isVisible());
    QVERIFY(!goOn->isVisible());
}

void ServicesScreenTest::maintenanceComesBackAsItWasTyped()
{
    std::map<std::string, std::string> kept;
    {
        ServicesSeat seat;
        QVERIFY(seat.enterShop());
        seat.press(Qt::Key_W);
        seat.write("Why", "new disks");
        // On disk without being asked for.
        QTRY_VERIFY(seat.workspace.settings()["draft.windows"].find("new disks") != std::string::npos);
        seat.write("Until, UTC", "tomor");
        seat.press(Qt::Key_Escape);
        QVERIFY(!seat.screen->windowForm()->isVisible());
        QVERIFY(seat.workspace.settings()["draft.windows"].find("tomor") != std::string::npos);
        seat.press(Qt::Key_J);
        seat.press(Qt::Key_W); // of another service
        QCOMPARE(seat.screen->windowForm()->draft().reason, QString());
        seat.press(Qt::Key_Escape);
        seat.press(Qt::Key_K);
        seat.press(Qt::Key_W);
        QCOMPARE(seat.screen->windowForm()->draft().reason, QString("new disks"));
        QCOMPARE(seat.screen->windowForm()->draft().until, QString("tomor"));
        kept = seat.workspace.settings();
    }
    ServicesSeat seat;
    seat.workspace.settings() = kept;
    QVERIFY(seat.enterShop());
    QPushButton* goOn = nullptr;
    QTRY_VERIFY(goOn = shownButton(seat, "Go on"));
    goOn->click();
    QVERIFY(seat.screen->windowForm()->isVisible());
    QCOMPARE(seat.screen->windowForm()->draft().reason, QString("new disks"));
    seat.write("Until, UTC", "2026-10-22 03:00");
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(seat.workspace.calls().size(), std::size_t(1));
    seat.workspace.answer(std::string("{}"));
    QTRY_COMPARE(seat.workspace.settings()["draft.windows"], std::string());
}

void ServicesScreenTest::eachServiceHasWhatWasTypedForIt()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    const auto typed = [&](Qt::Key move, const QString& owner) {
        if (move != Qt::Key_unknown)
            seat.press(move);
        seat.press(Qt::Key_E);
        if (!owner.isEmpty())
            seat.write("Owner", owner);
        const QString stands = seat.screen->form()->draft().owner;
        seat.press(Qt::Key_Escape);
        return stands;
    };
    typed(Qt::Key_unknown, "Orders team");
    typed(Qt::Key_J, "Ledger team");
    QCOMPARE(typed(Qt::Key_K, {}), QString("Orders team"));
    QCOMPARE(typed(Qt::Key_J, {}), QString("Ledger team"));
}

void ServicesScreenTest::whatIsDiscardedCanBeTakenBack()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_W);
    QVERIFY(!shownButton(seat, "Discard")); // there is nothing to discard
    seat.write("Why", "new disks");
    QVERIFY(shownButton(seat, "Discard"));
    seat.press(Qt::Key_Escape, Qt::ShiftModifier);
    QVERIFY(!seat.screen->windowForm()->isVisible());
    QCOMPARE(seat.workspace.settings()["draft.windows"], std::string());
    QVERIFY(seat.undo);
    seat.press(Qt::Key_W);
    QCOMPARE(seat.screen->windowForm()->draft().reason, QString());
    seat.press(Qt::Key_Escape);
    seat.undo();
    QVERIFY(seat.screen->windowForm()->isVisible());
    QCOMPARE(seat.screen->windowForm()->draft().reason, QString("new disks"));
    QTRY_VERIFY(seat.workspace.settings()["draft.windows"].find("new disks") != std::string::npos);
}

void ServicesScreenTest::whatWasKeptMeetsWhatOthersSavedMeanwhile()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_E);
    seat.write("Owner", "Orders team");
    seat.press(Qt::Key_Escape);
    auto catalog = shopCatalog();
    auto mine = std::find_if(catalog.services.begin(), catalog.services.end(),
                             [](const Service& one) { return one.name == "checkout-api"; });
    mine->version = 4;
    mine->escalation = "Payments";
    seat.workspace.put("catalog", catalog);
    QTRY_COMPARE(seat.screen->presenter().service("checkout-api")->version, EntryVersion(4));
    seat.press(Qt::Key_E);
    QTRY_COMPARE(seat.workspace.calls().size(), std::size_t(1));
    seat.workspace.answer(historyOf(*mine));
    QTRY_COMPARE(seat.screen->form()->draft().escalation, QString("Payments"));
    QCOMPARE(seat.screen->form()->draft().owner, QString("Orders team"));
}

void ServicesScreenTest::lookingAtAFormKeepsNothing()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    for (const Qt::Key key : {Qt::Key_C, Qt::Key_E, Qt::Key_W}) {
        seat.press(key);
        seat.press(Qt::Key_Escape);
    }
    for (const char* setting : {"draft.services", "draft.windows"})
        QCOMPARE(seat.workspace.settings()[setting], std::string());
}

void ServicesScreenTest::removingCanBeTakenBack()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_Delete);
    QCOMPARE(seat.workspace.calls().front().method, std::string("DELETE"));
    QCOMPARE(seat.workspace.calls().front().path, std::string("/api/v1/services/checkout-api?version=3"));
    seat.workspace.answer(std::string("{}"));
    QTRY_VERIFY(seat.undo);
    seat.undo();
    QCOMPARE(seat.workspace.calls().front().method, std::string("PUT"));
    auto again = *shopCatalog().find("checkout-api");
    again.version = 0; // the one that was removed does not stand any more
    QVERIFY(*protocol::parsePart<Service>(seat.workspace.calls().front().body) == again);
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
    QCOMPARE(seat.workspace.calls().front().path, std::string("/api/v1/windows/CHG-1177?version=2"));
}

void ServicesScreenTest::aPlannedWindowIsChanged()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.screen->detail()->windows()->setFocus();
    seat.screen->detail()->windows()->setCurrentIndex(seat.screen->detail()->windows()->rows().index(0));
    seat.press(Qt::Key_Return);
    QVERIFY(seat.screen->windowForm()->isVisible());
    seat.write("Services", "checkout-api, orders-db");
    seat.write("Again after, days", "7");
    seat.write("Not after, UTC", "2027-01-31 00:00");
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(seat.workspace.calls().size(), std::size_t(1));
    QCOMPARE(seat.workspace.calls().front().path, std::string("/api/v1/windows/CHG-1177"));
    const auto window = protocol::parsePart<MaintenanceWindow>(seat.workspace.calls().front().body);
    QVERIFY_RESULT(window);
    QCOMPARE(window->version, EntryVersion(2));
    QCOMPARE(window->everyDays, std::int64_t(7));
    QCOMPARE(window->services, (std::vector<std::string>{"checkout-api", "orders-db"}));
    QCOMPARE(formatTime(*window->ends), std::string("2027-01-31T00:00:00Z"));
}

void ServicesScreenTest::aResponderPlansMaintenance()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.workspace.setRole(AccountRole::Responder);
    QTRY_VERIFY(!seat.window.actions().whyNot("services.edit").isEmpty());
    QCOMPARE(seat.window.actions().whyNot("services.window"), QString());
    seat.workspace.setRole(AccountRole::Viewer);
    QTRY_VERIFY(!seat.window.actions().whyNot("services.window").isEmpty());
}

void ServicesScreenTest::resourcesAreWrittenByKeys()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_E);
    seat.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(seat.focus()->accessibleName(), QString("Title"));
    QTest::keyClicks(seat.focus(), "Disk");
    seat.press(Qt::Key_Tab);
    QTest::keyClicks(seat.focus(), "max(disk_used)");
    seat.press(Qt::Key_Tab);
    QTest::keyClicks(seat.focus(), "%");
    seat.press(Qt::Key_Tab);
    QTest::keyClicks(seat.focus(), "85.5");
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(seat.workspace.calls().size(), std::size_t(1));
    const auto sent = protocol::parsePart<Service>(seat.workspace.calls().front().body);
    QVERIFY_RESULT(sent);
    QCOMPARE(sent->version, EntryVersion(3));
    QCOMPARE(sent->resources, (std::vector<Resource>{{"Memory", "%", "avg(memory)", 90},
                                                     {"Disk", "%", "max(disk_used)", 85.5}}));
}

void ServicesScreenTest::aResourcesMistakeIsShownAtItsField()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_E);
    seat.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClicks(seat.focus(), "Disk");
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(seat.workspace.calls().size(), std::size_t(0));
    QCOMPARE(seat.problems(), QString("Query"));
    QTest::keyClicks(seat.focus(), "max(disk)");
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    seat.workspace.answer(fail(ErrorCode::FieldValue, "looks like a password", "resources[1].query"));
    QTRY_COMPARE(seat.problems(), QString("Query"));
}

void ServicesScreenTest::aStaleSaveKeepsWhatWasTyped()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_E);
    seat.write("Owner", "Orders team");
    seat.write("What it does", "Orders, cart and vouchers");
    seat.write("Objective, %", "99.5");
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    seat.workspace.answer(fail(ErrorCode::Conflict, "version 4 stands, not 3", "version"));
    QTRY_COMPARE(seat.workspace.calls().size(), std::size_t(1));
    QCOMPARE(seat.workspace.calls().front().path, std::string("/api/v1/services/checkout-api?history=true"));
    Service theirs = *shopCatalog().find("checkout-api");
    theirs.version = 4;
    theirs.owner = "Payments team";
    theirs.objectives[0].target = 0.9999;
    theirs.escalation = "Payments";
    seat.workspace.answer(historyOf(theirs));
    auto* box = seat.screen->form()->conflicts();
    QTRY_COMPARE(box->questions(), 2);
    QVERIFY(box->isVisible());
    QCOMPARE(seat.screen->form()->draft().owner, QString("Orders team"));
    QCOMPARE(seat.screen->form()->draft().escalation, QString("Payments")); // mine was not touched
    QVERIFY(box->isAncestorOf(seat.focus()));
    QVERIFY2(seat.focus()->accessibleDescription().contains(
                 "Owner: you wrote “Orders team”, Lena wrote “Payments team”"),
             qPrintable(seat.focus()->accessibleDescription()));
    seat.press(Qt::Key_Return, Qt::ControlModifier); // not before it is decided
    QCOMPARE(seat.workspace.calls().size(), std::size_t(0));
    seat.press(Qt::Key_M);
    QCOMPARE(box->questions(), 1);
    QVERIFY(box->isAncestorOf(seat.focus()));
    seat.press(Qt::Key_T);
    QCOMPARE(box->questions(), 0);
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(seat.workspace.calls().size(), std::size_t(1));
    const auto sent = protocol::parsePart<Service>(seat.workspace.calls().front().body);
    QVERIFY_RESULT(sent);
    QCOMPARE(sent->version, EntryVersion(4));
    QCOMPARE(sent->owner, std::string("Orders team"));
    QCOMPARE(sent->about, std::string("Orders, cart and vouchers"));
    QCOMPARE(sent->objectives[0].target, 0.9999);
    QCOMPARE(sent->escalation, std::string("Payments"));
}

void ServicesScreenTest::anotherPersonsSaveIsTakenOverWhileWriting()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_E);
    seat.write("Owner", "Orders team");
    auto catalog = shopCatalog();
    Service theirs = *catalog.find("checkout-api");
    theirs.version = 4;
    theirs.escalation = "Payments";
    for (Service& one : catalog.services) {
        if (one.name == theirs.name)
            one = theirs;
    }
    QWidget* field = seat.focus();
    QCOMPARE(field->accessibleName(), QString("Owner"));
    seat.workspace.put("catalog", catalog);
    QTRY_COMPARE(seat.workspace.calls().size(), std::size_t(1));
    seat.workspace.answer(historyOf(theirs));
    QTRY_COMPARE(seat.screen->form()->draft().escalation, QString("Payments"));
    QCOMPARE(seat.screen->form()->conflicts()->questions(), 0);
    QCOMPARE(seat.focus()->accessibleName(), QString("Owner")); // nothing took the focus
    QCOMPARE(seat.screen->form()->draft().owner, QString("Orders team"));
    seat.workspace.put("catalog", catalog); // the same again asks nothing
    QCoreApplication::processEvents();
    QCOMPARE(seat.workspace.calls().size(), std::size_t(0));
}

void ServicesScreenTest::whatWasRemovedMeanwhileIsMadeAnew()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_E);
    seat.write("Owner", "Orders team");
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    seat.workspace.answer(fail(ErrorCode::Conflict, "it was removed meanwhile", "version"));
    QTRY_COMPARE(seat.workspace.calls().size(), std::size_t(1));
    seat.workspace.answer(
        std::string(R"({"history":[{"at":"2026-10-22T00:31:00Z","by_name":"Lena","removed":true}]})"));
    QTRY_VERIFY(seat.screen->form()->conflicts()->isVisible());
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(seat.workspace.calls().size(), std::size_t(1));
    QCOMPARE(seat.workspace.calls().front().path, std::string("/api/v1/services/checkout-api?new=true"));
    QCOMPARE(protocol::parsePart<Service>(seat.workspace.calls().front().body)->owner,
             std::string("Orders team"));
}

void ServicesScreenTest::whatTheCatalogDoesNotKnowBecomesAService()
{
    ServicesSeat seat;
    seat.workspace.setUnknown(R"({"name":"batch-runner","tickets":1,"alerts":0},)"
                              R"({"name":"fraud-score","tickets":1,"alerts":2})");
    QVERIFY(seat.enterShop());
    const DetailList* list = seat.screen->unknown()->list();
    QTRY_COMPARE(list->rows().rowCount(), 2);
    QVERIFY(list->isVisible());
    QCOMPARE(list->rows().index(0).data(Qt::AccessibleTextRole).toString(),
             QString("fraud-score, 2 open alerts, 1 ticket"));
    QCOMPARE(list->rows().index(1).data(Qt::AccessibleTextRole).toString(),
             QString("batch-runner, 1 ticket"));
    seat.press(Qt::Key_U);
    QCOMPARE(seat.focus(), list);
    seat.press(Qt::Key_Return);
    QVERIFY(seat.screen->form()->isVisible());
    QCOMPARE(seat.screen->form()->draft().name, QString("fraud-score"));
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(seat.workspace.calls().size(), std::size_t(1));
    QCOMPARE(seat.workspace.calls().front().path, std::string("/api/v1/services/fraud-score?new=true"));
    auto grown = shopCatalog();
    grown.services.push_back(*protocol::parsePart<Service>(seat.workspace.calls().front().body));
    seat.workspace.put("catalog", grown);
    QTRY_COMPARE(list->rows().rowCount(), 1); // the catalog knows it now
}

void ServicesScreenTest::anEmptyCatalogShowsWhatAlertsName()
{
    ServicesSeat seat;
    seat.workspace.put("catalog", Catalog());
    seat.workspace.setUnknown(R"({"name":"fraud-score","tickets":0,"alerts":1})");
    QVERIFY(seat.enter());
    QTRY_VERIFY(seat.screen->unknown()->isVisible());
    seat.screen->activated();
    seat.press(Qt::Key_U);
    seat.press(Qt::Key_C);
    QCOMPARE(seat.screen->form()->draft().name, QString("fraud-score"));
}

void ServicesScreenTest::hintsLeadToTheirField()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    DetailList* hints = seat.screen->detail()->hints();
    const Service* service = seat.screen->presenter().service("checkout-api");
    const auto expected = serviceHints(*service, shopCatalog(), *seat.bridge.directory());
    QVERIFY(!expected.empty());
    QCOMPARE(hints->rows().rowCount(), static_cast<int>(expected.size()));
    int owner = -1;
    for (int row = 0; row < hints->rows().rowCount(); ++row) {
        if (hints->rows().row(hints->rows().index(row))->id == "owner")
            owner = row;
    }
    QVERIFY(owner >= 0); // no group of this name is in the workspace
    hints->setFocus();
    hints->setCurrentIndex(hints->rows().index(owner));
    seat.press(Qt::Key_Return);
    QVERIFY(seat.screen->form()->isVisible());
    QCOMPARE(seat.focus()->accessibleName(), QString("Owner"));
}

void ServicesScreenTest::namesThatAreCountedAsOneLeadToTheirRequests()
{
    ServicesSeat seat;
    SignalQuality board;
    board.capped = {{"checkout-api", 412}, {"orders-db", 1}};
    seat.workspace.put("signals", board);
    seat.workspace.setUnknown(R"({"name":"fraud-score","tickets":0,"alerts":0,"names_left_out":3})");
    QVERIFY(seat.enterShop());
    QTRY_COMPARE(seat.screen->unknown()->list()->rows().index(0).data(Qt::AccessibleTextRole).toString(),
                 QString("fraud-score, names counted as one: 3"));
    DetailList* hints = seat.screen->detail()->hints();
    const auto last = [&] { return hints->rows().index(hints->rows().rowCount() - 1); };
    QTRY_VERIFY(last().data().toString().contains("counted as one: 412."));
    QSignalSpy opened(seat.screen, &ServicesScreen::openDebug);
    hints->setFocus();
    hints->setCurrentIndex(last());
    seat.press(Qt::Key_Return);
    QCOMPARE(opened.value(0).value(0).toString(), QString("checkout-api"));
}

void ServicesScreenTest::aProbeTellsItsFlakeRate()
{
    ServicesSeat seat;
    SignalQuality board;
    board.probes = {{"checkout-api", "availability", 1'440, 12, 9}};
    seat.workspace.put("signals", board);
    QVERIFY(seat.enterShop());
    const auto told = [&] {
        QStringList out;
        for (const ElideLabel* label : seat.screen->detail()->findChildren<ElideLabel*>()) {
            if (label->isVisible())
                out << label->text();
        }
        return out.join('\n');
    };
    QTRY_VERIFY2(told().contains("in 9 of them alone: flake rate 0.6 %"), qPrintable(told()));
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
    for (const char* scene : {"catalog", "slos", "graph", "form", "window", "kept"}) {
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

void ServicesScreenTest::pictures()
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
