// The Services screen by keys: walking along the services, what it tells of each, and what it says when
// something is missing.
#include "gui/services/services_seat.h"
#include "models/services/service_hints.h"
#include "protocol/signal_quality_codec.h"
#include "screens/services/dependency_view.h"
#include "screens/services/detail_list.h"
#include "screens/services/objective_panel.h"
#include "screens/services/service_detail.h"
#include "screens/services/service_form.h"
#include "screens/services/unknown_list.h"
#include "support/test_main.h"
#include "widgets/elide_label.h"

#include <QLabel>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class ServicesScreenTest final : public QObject
{
    Q_OBJECT

private slots:
    void theWorstServiceIsOpenAtOnce();
    void aServiceIsAskedForBeforeTheScreenWasEverShown();
    void enterWalksAlongWhatIsNeeded();
    void slashFiltersAndEscapeGivesBack();
    void objectivesLeadToTheirService();
    void forecastsStandBesideWhatTheyAreAbout();
    void theGraphIsWalkedByArrows();
    void removingCanBeTakenBack();
    void whatComesAgainShowsItsNextTurn_data();
    void whatComesAgainShowsItsNextTurn();
    void whatTheCatalogDoesNotKnowBecomesAService();
    void anEmptyCatalogShowsWhatAlertsName();
    void hintsLeadToTheirField();
    void namesThatAreCountedAsOneLeadToTheirRequests();
    void aProbeTellsItsFlakeRate();
    void whoMayNotChangeIsTold();
    void offlineFiguresHaveTheirAge();
    void anEmptyCatalogSaysHowToBegin();
    void boardsAreWatchedOnlyWhileLookedAt();
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

void ServicesScreenTest::forecastsStandBesideWhatTheyAreAbout()
{
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    const auto forecasts = [&](bool ofObjectives) {
        QStringList said;
        for (const auto* label : seat.screen->findChildren<QLabel*>()) {
            const auto* panel = qobject_cast<ObjectivePanel*>(label->parent()->parent());
            if (label->isVisible() && label->text().startsWith("At this rate") &&
                (panel != nullptr) == ofObjectives)
                said << label->text();
        }
        return said;
    };
    QCOMPARE(forecasts(true) + forecasts(false), QStringList());
    const TrendWarning trend = runningOut(seat.screen->current().toStdString());
    ObjectivesBoard board = shopObjectives();
    board.trends = {trend, runningOut("search")};
    seat.workspace.put("objectives?range=30d", board);
    QTRY_COMPARE(forecasts(true), QStringList(QString::fromStdString(trend.text + ' ' + trend.why)));
    QCOMPARE(forecasts(false), QStringList());
    // All of its lines are there.
    const auto isWhole = [&] {
        for (const auto* label : seat.screen->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().startsWith("At this rate"))
                return label->height() >= label->heightForWidth(label->width());
        }
        return false;
    };
    QTRY_VERIFY(isWhole());
    // What is foretold of its resources is none of the objective's, whatever they are called, and stands
    // with the facts.
    const TrendWarning disk = nearingItsLimit(trend.service);
    board.trends[0].kind = TrendKind::LimitCrossed;
    board.trends.insert(board.trends.end(), {disk, nearingItsLimit("search")});
    seat.workspace.put("objectives?range=30d", board);
    QTRY_COMPARE(forecasts(false), QStringList(QString::fromStdString(trend.text + ' ' + trend.why + '\n' +
                                                                      disk.text + ' ' + disk.why)));
    QCOMPARE(forecasts(true), QStringList());
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

void ServicesScreenTest::whatComesAgainShowsItsNextTurn_data()
{
    QTest::addColumn<qint64>("hoursAgo");
    QTest::addColumn<QString>("shown");
    QTest::newRow("not begun") << qint64(-24) << "2026-10-23 00:34 to 02:34 · every 7 days · new disks";
    QTest::newRow("its first turn") << qint64(1)
                                    << "2026-10-21 23:34 to 2026-10-22 01:34 · every 7 days · new disks";
    QTest::newRow("just over") << qint64(2)
                               << "2026-10-28 22:34 to 2026-10-29 00:34 · every 7 days · new disks";
    QTest::newRow("a year ago") << qint64(24 * 364) << "2026-10-22 00:34 to 02:34 · every 7 days · new disks";
}

void ServicesScreenTest::whatComesAgainShowsItsNextTurn()
{
    QFETCH(qint64, hoursAgo);
    QFETCH(QString, shown);
    ServicesSeat seat;
    QVERIFY(seat.enterShop());
    Catalog catalog = shopCatalog();
    MaintenanceWindow& window = catalog.windows.front();
    window.from = shopTime() - std::chrono::hours(hoursAgo);
    window.until = window.from + std::chrono::hours(2);
    window.everyDays = 7;
    seat.workspace.put("catalog", catalog);
    const auto hint = [&] {
        const auto& rows = seat.screen->detail()->windows()->rows();
        const DetailRow* row = rows.row(rows.index(0));
        return row ? row->hint : QString();
    };
    QTRY_COMPARE(hint(), shown);
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

WARROOM_GUI_TEST_MAIN(ServicesScreenTest)
#include "tst_services_screen.moc"
