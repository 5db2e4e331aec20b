// Services and maintenance written by keys: what is sent, what is kept while it is typed, and what others
// saved meanwhile.
#include "gui/services/services_seat.h"
#include "screens/services/detail_list.h"
#include "screens/services/pair_row.h"
#include "screens/services/service_detail.h"
#include "screens/services/service_form.h"
#include "screens/services/window_form.h"
#include "support/test_main.h"

#include <QPushButton>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

static QPushButton* shownButton(const ServicesSeat& seat, const QString& text)
{
    for (auto* button : seat.screen->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

class ServiceFormsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aNewServiceIsWrittenByKeys();
    void aMistakeIsShownAtItsField();
    void theBackendsRefusalIsShownAtItsField();
    void whatWasTypedIsThereAfterARestart();
    void maintenanceComesBackAsItWasTyped();
    void eachServiceHasWhatWasTypedForIt();
    void whatIsDiscardedCanBeTakenBack();
    void whatWasKeptMeetsWhatOthersSavedMeanwhile();
    void lookingAtAFormKeepsNothing();
    void maintenanceIsPlannedAndRemoved();
    void aPlannedWindowIsChanged();
    void aResponderPlansMaintenance();
    void resourcesAreWrittenByKeys();
    void aResourcesMistakeIsShownAtItsField();
    void aStaleSaveKeepsWhatWasTyped();
    void anotherPersonsSaveIsTakenOverWhileWriting();
    void whatWasRemovedMeanwhileIsMadeAnew();
};

void ServiceFormsTest::aNewServiceIsWrittenByKeys()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.press(Qt::Key_C);
    QTest::keyClicks(seat.focus(), "ledger");
    seat.write("What it does", "Bookkeeping");
    seat.write("Needs", "orders-db, identity");
    seat.write("Launched", "2026-11-03");
    seat.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    seat.write("Good events", "sum(good[$window])");
    seat.write("All events", "sum(all[$window])");
    seat.write("Objective, %", "99.5");
    // The last: without a window system what it proposed takes the focus along when the form is filled anew.
    seat.write("Layer", "Data");
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(seat.workspace.calls().size(), std::size_t(1));
    const auto& call = seat.workspace.calls().front();
    QCOMPARE(call.method, std::string("PUT"));
    QCOMPARE(call.path, std::string("/api/v1/services/ledger?new=true"));
    const auto sent = protocol::parsePart<Service>(call.body);
    QVERIFY_RESULT(sent);
    QCOMPARE(sent->about, std::string("Bookkeeping"));
    QVERIFY(sent->layer == ServiceLayer::Data);
    QVERIFY(sent->launched == Time(std::chrono::sys_days(std::chrono::year(2026) / 11 / 3)));
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
    // What one expects to see of it.
    const auto* detail = seat.screen->findChild<ServiceDetail*>();
    QVERIFY(detail->findChild<ServiceHead*>()->accessibleName().contains("Data"));
    QVERIFY(detail->findChild<PairRow*>()->accessibleName().contains("query latency, replication lag"));
}

void ServiceFormsTest::aMistakeIsShownAtItsField()
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

void ServiceFormsTest::theBackendsRefusalIsShownAtItsField()
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

void ServiceFormsTest::whatWasTypedIsThereAfterARestart()
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

void ServiceFormsTest::maintenanceComesBackAsItWasTyped()
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

void ServiceFormsTest::eachServiceHasWhatWasTypedForIt()
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

void ServiceFormsTest::whatIsDiscardedCanBeTakenBack()
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

void ServiceFormsTest::whatWasKeptMeetsWhatOthersSavedMeanwhile()
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

void ServiceFormsTest::lookingAtAFormKeepsNothing()
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

void ServiceFormsTest::maintenanceIsPlannedAndRemoved()
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

void ServiceFormsTest::aPlannedWindowIsChanged()
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

void ServiceFormsTest::aResponderPlansMaintenance()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    seat.workspace.setRole(AccountRole::Responder);
    QTRY_VERIFY(!seat.window.actions().whyNot("services.edit").isEmpty());
    QCOMPARE(seat.window.actions().whyNot("services.window"), QString());
    seat.workspace.setRole(AccountRole::Viewer);
    QTRY_VERIFY(!seat.window.actions().whyNot("services.window").isEmpty());
}

void ServiceFormsTest::resourcesAreWrittenByKeys()
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

void ServiceFormsTest::aResourcesMistakeIsShownAtItsField()
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

void ServiceFormsTest::aStaleSaveKeepsWhatWasTyped()
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

void ServiceFormsTest::anotherPersonsSaveIsTakenOverWhileWriting()
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

void ServiceFormsTest::whatWasRemovedMeanwhileIsMadeAnew()
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

WARROOM_GUI_TEST_MAIN(ServiceFormsTest)
#include "tst_service_forms.moc"
