// The tabs beside the alerts that fire: rules, heartbeats, noise, and the way from one to another.
#include "gui/alerts/alerts_seat.h"
#include "protocol/signal_quality_codec.h"
#include "screens/alerts/heartbeats_page.h"
#include "screens/alerts/rules_page.h"
#include "screens/alerts/rules_view.h"
#include "screens/alerts/signal_summary.h"
#include "screens/alerts/trial_pane.h"
#include "screens/services/heartbeat_form.h"
#include "support/test_main.h"

#include <QLineEdit>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class AlertsTabsTest final : public QObject
{
    Q_OBJECT

private slots:
    void rulesAreEditedInPlace();
    void aResponderOnlyReadsTheRules();
    void anAlertProposesItsRule();
    void theTimesAreChangedInALine();
    void theRoutesAreRenamedInALine();
    void theRoutesAreShownWithTheirNames();
    void theTabsAreReachedByKeys();
    void heartbeatsAreSeenAndChangedByKeys();
    void aHeartbeatComesBackAsItWasTyped();
    void maintenanceThatEndedIsSaid();
    void labelsWithTooManyValuesAreToldWithTheNoise();
    void thePageThatWaitsIsGoneTo();
    void theSummaryCountsThePagesThatWait();
    void aTrialOfTheNewestOnlySaysSo();
};

void AlertsTabsTest::rulesAreEditedInPlace()
{
    AlertsSeat seat;
    seat.keepRules(R"({"rules":[{"name":"one","route":"page"},{"name":"two","route":"ticket"}]})");
    QVERIFY(seat.enterRules(2));
    auto& rules = seat.screen->rules()->model();
    QTRY_COMPARE(seat.focus(), seat.screen->rules()->view());
    seat.press(Qt::Key_J);
    seat.press(Qt::Key_C);
    seat.type("payments");
    seat.press(Qt::Key_Tab);
    seat.press(Qt::Key_Up); // the worst level
    seat.press(Qt::Key_Tab);
    seat.type("payments");
    seat.press(Qt::Key_Tab);
    seat.type("team");
    seat.press(Qt::Key_Return); // no label
    QCOMPARE(rules.rowCount(), 2);
    seat.type("=core");
    seat.press(Qt::Key_Return);
    QCOMPARE(rules.rowCount(), 3);
    const RouteRule& made = *rules.rule(1);
    QCOMPARE(made.name, std::string("payments"));
    QCOMPARE(made.atLeast, std::optional(AlertLevel::Critical));
    QCOMPARE(made.labels, (Labels{{"team", "core"}}));
    QCOMPARE(made.route, AlertRoute::Record);
    QCOMPARE(seat.focus(), seat.screen->rules()->view());

    seat.press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(rules.rule(0)->name, std::string("payments"));
    QCOMPARE(seat.screen->rules()->view()->currentRow(), 0);
    seat.press(Qt::Key_E);
    seat.type("not kept");
    seat.press(Qt::Key_Escape);
    QCOMPARE(rules.rule(0)->name, std::string("payments"));
    QTRY_COMPARE(seat.said.value(seat.said.size() - 1), QString("Rule payments moved."));
    seat.press(Qt::Key_Delete);
    QCOMPARE(rules.rowCount(), 2);
    QTRY_COMPARE(seat.said.value(seat.said.size() - 1), QString("Rule payments removed."));
    seat.undo();
    QCOMPARE(rules.rowCount(), 3);
    QVERIFY(seat.acts().back().starts_with("PUT /api/v1/rules "));
}

void AlertsTabsTest::aResponderOnlyReadsTheRules()
{
    AlertsSeat seat;
    seat.shelf.setRole(AccountRole::Responder);
    seat.keepRules(R"({"rules":[{"name":"one","route":"page"}]})");
    QVERIFY(seat.enterRules(1));
    QTRY_COMPARE(seat.actions->whyNot("alerts.rule.remove"),
                 QString("Commanders and admins change the routing rules."));
    seat.press(Qt::Key_Delete);
    QCOMPARE(seat.screen->rules()->model().rowCount(), 1);
    QVERIFY2(seat.notes().contains("Commanders and admins"), qPrintable(seat.notes()));
}

void AlertsTabsTest::anAlertProposesItsRule()
{
    AlertsSeat seat;
    seat.keepRules(R"({"rules":[{"name":"one","route":"page"}]})");
    QVERIFY(seat.enterBadNight());
    seat.press(Qt::Key_R);
    QTRY_VERIFY(qobject_cast<QLineEdit*>(seat.focus()));
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.screen->rules()->model().rowCount(), 2);
    QCOMPARE(seat.screen->rules()->model().rule(0)->service, std::string("orders-db"));
}

void AlertsTabsTest::theTimesAreChangedInALine()
{
    AlertsSeat seat;
    seat.keepRules(R"({"rules":[{"name":"one","route":"page"}],"repeat_s":600,"version":3})");
    QVERIFY(seat.enterRules(1));
    QTRY_COMPARE(seat.actions->whyNot("alerts.rule.times"), QString());
    seat.press(Qt::Key_I);
    QCOMPARE(seat.focus()->accessibleName(), QString("A ticket waits, s"));
    seat.type("45");
    seat.press(Qt::Key_Tab);
    seat.press(Qt::Key_Tab);
    seat.press(Qt::Key_A, Qt::ControlModifier);
    seat.type("5"); // sooner than can be
    seat.press(Qt::Key_Return);
    QVERIFY(seat.acts().empty());
    seat.type("00");
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.acts().size(), std::size_t(1));
    QVERIFY2(
        seat.acts()[0].ends_with(
            R"("wait_s":45,"interval_s":0,"repeat_s":500,"route_names":{"page":"","ticket":"","record":""},"version":3})"),
        seat.acts()[0].c_str());
    QCOMPARE(seat.focus(), seat.screen->rules()->view());
}

void AlertsTabsTest::theRoutesAreRenamedInALine()
{
    AlertsSeat seat;
    seat.keepRules(R"({"rules":[{"name":"one","route":"page"}],"repeat_s":600,"version":3})");
    QVERIFY(seat.enterRules(1));
    QTRY_COMPARE(seat.actions->whyNot("alerts.rule.names"), QString());
    seat.press(Qt::Key_N);
    QCOMPARE(seat.focus()->accessibleName(), QString("Calls people"));
    seat.type("Ticket"); // that is what another one is called
    seat.press(Qt::Key_Return);
    QVERIFY(seat.acts().empty());
    seat.press(Qt::Key_A, Qt::ControlModifier);
    seat.type(" Emergency ");
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.acts().size(), std::size_t(1));
    QVERIFY2(seat.acts()[0].ends_with(
                 R"("route_names":{"page":"Emergency","ticket":"","record":""},"version":3})"),
             seat.acts()[0].c_str());
    QCOMPARE(seat.focus(), seat.screen->rules()->view());
}

void AlertsTabsTest::theRoutesAreShownWithTheirNames()
{
    AlertsSeat seat;
    QVERIFY(seat.enterBadNight());
    const auto& model = seat.screen->model();
    const auto route = [&] { return model.index(0, AlertsModel::RouteColumn).data().toString(); };
    const auto column = [&] { return seat.view()->columnWidth(AlertsModel::RouteColumn); };
    QCOMPARE(route(), QString("PAGE"));
    const int before = column();
    AlertsBoard board = badNight();
    board.routeNames = {"Drop everything now", "", "Log"};
    seat.show(board);
    QTRY_COMPARE(route(), QString("DROP EVERYTHING NOW"));
    QVERIFY(column() > before);
    QCOMPARE(alerts::word(AlertRoute::Ticket), QString("ticket"));
    QTRY_VERIFY(seat.detail()->facts());
    const auto said = [&](const QString& words) {
        const auto labels = seat.detail()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(words); });
    };
    QTRY_VERIFY(said("Why it is: Drop everything now"));
    seat.press(Qt::Key_R, Qt::ShiftModifier);
    seat.press(Qt::Key_3);
    seat.type("known");
    seat.press(Qt::Key_Return);
    QTRY_VERIFY2(seat.said.join(' ').startsWith("Now Log, until it is over"),
                 qPrintable(seat.said.join(' ')));
    QVERIFY(seat.acts().back().ends_with(R"("route":"record"})"));
    seat.show(badNight());
    QTRY_COMPARE(route(), QString("PAGE"));
    QCOMPARE(column(), before);
}

void AlertsTabsTest::theTabsAreReachedByKeys()
{
    AlertsSeat seat;
    QVERIFY(seat.enterBadNight());
    seat.press(Qt::Key_BracketRight);
    QCOMPARE(seat.screen->tab(), alerts::Tab::Acknowledged);
    QCOMPARE(seat.current(), QString("checkout-api 5xx above 5 %"));
    QCOMPARE(seat.state(0), QString("by Mara Lind 23:00"));
    seat.press(Qt::Key_BracketLeft);
    seat.press(Qt::Key_BracketLeft);
    QCOMPARE(seat.screen->tab(), alerts::Tab::Heartbeats);
    seat.press(Qt::Key_BracketLeft);
    QCOMPARE(seat.screen->tab(), alerts::Tab::Noise);
    QCOMPARE(seat.focus()->accessibleName(), QString("Noise of the last 7 days"));
}

void AlertsTabsTest::heartbeatsAreSeenAndChangedByKeys()
{
    AlertsSeat seat;
    AlertsBoard board = badNight();
    board.groups[2].alerts[0].labels["heartbeat"] = "nightly-backup";
    seat.show(board);
    seat.showServices();
    QVERIFY(seat.enter());
    QTRY_COMPARE(seat.screen->waitingForMe(), 1);
    seat.screen->showTab(alerts::Tab::Heartbeats);
    const auto& beats = *seat.screen->heartbeats();
    QTRY_COMPARE(beats.model().rowCount(), 4);
    QTRY_COMPARE(beats.current(), QString("nightly-backup"));
    QCOMPARE(beats.model().missing(), 1);
    seat.press(Qt::Key_Return); // its alert
    QCOMPARE(seat.screen->tab(), alerts::Tab::Firing);
    QCOMPARE(seat.current(), QString("webhooks queue depth above 500 k"));

    seat.screen->showTab(alerts::Tab::Heartbeats);
    QTRY_COMPARE(seat.actions->whyNot("alerts.rule.new"), QString());
    seat.press(Qt::Key_C);
    QTRY_VERIFY(beats.form()->isVisible());
    QCOMPARE(seat.focus()->accessibleName(), QString("Name"));
    seat.type("search-index");
    seat.press(Qt::Key_Tab);
    seat.type("search");
    seat.press(Qt::Key_Tab);
    seat.press(Qt::Key_A, Qt::ControlModifier);
    seat.type("5"); // sooner than can be
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(seat.acts().empty());
    QCOMPARE(seat.focus()->accessibleName(), QString("Expected every, s"));
    seat.type("00");
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(seat.acts().size(), std::size_t(1));
    QVERIFY2(
        seat.acts()[0].starts_with(
            R"(PUT /api/v1/heartbeats/search-index?new=true {"name":"search-index","service":"search","every_s":500)"),
        seat.acts()[0].c_str());
    QTRY_VERIFY(!beats.form()->isVisible());
    QTRY_COMPARE(seat.said, QStringList("search-index is saved."));
    seat.shelf.calls.clear();
    seat.press(Qt::Key_Delete);
    QCOMPARE(seat.acts(), (std::vector<std::string>{"DELETE /api/v1/heartbeats/nightly-backup?version=1"}));
}

void AlertsTabsTest::aHeartbeatComesBackAsItWasTyped()
{
    AlertsSeat seat;
    seat.show(badNight());
    seat.showServices();
    QVERIFY(seat.enter());
    seat.screen->showTab(alerts::Tab::Heartbeats);
    const auto& beats = *seat.screen->heartbeats();
    QTRY_COMPARE(seat.actions->whyNot("alerts.rule.new"), QString());
    QTRY_COMPARE(beats.current(), QString("nightly-backup"));
    seat.press(Qt::Key_C);
    QTRY_VERIFY(beats.form()->isVisible());
    seat.type("search-ind");
    QTRY_VERIFY(seat.shelf.settings()["draft.heartbeats"].find("search-ind") != std::string::npos);
    seat.type("ex");
    seat.press(Qt::Key_Escape);
    QVERIFY(!beats.form()->isVisible());
    seat.press(Qt::Key_E); // the one that is there has nothing to do with it
    QTRY_COMPARE(beats.form()->draft().name, QString("nightly-backup"));
    seat.press(Qt::Key_Escape);
    seat.press(Qt::Key_C);
    QCOMPARE(beats.form()->draft().name, QString("search-index"));
    seat.press(Qt::Key_Escape, Qt::ShiftModifier);
    QVERIFY(!beats.form()->isVisible());
    QCOMPARE(seat.shelf.settings()["draft.heartbeats"], std::string());
    QCOMPARE(seat.said, QStringList("What was typed is discarded."));
    seat.press(Qt::Key_C);
    QCOMPARE(beats.form()->draft().name, QString());
    seat.press(Qt::Key_Escape);
    seat.undo();
    QVERIFY(beats.form()->isVisible());
    QCOMPARE(beats.form()->draft().name, QString("search-index"));
}

void AlertsTabsTest::maintenanceThatEndedIsSaid()
{
    AlertsSeat seat;
    AlertsBoard board = badNight();
    board.groups[2].alerts[0].first = minuteOf(-40);
    seat.shelf.answer = [](const std::string&, const std::string& path) -> Result<std::string> {
        if (path != "/api/v1/alerts?status=all&limit=200&were_held_since=2026-11-20T00%3A10%3A00Z")
            return "{}";
        return "{\"alerts\":[{\"id\":71,\"title\":\"Replica lag\",\"service\":\"webhooks\","
               "\"state\":\"resolved\",\"last\":\"2026-11-20T00:05:00Z\"}]}";
    };
    seat.show(board);
    seat.showServices();
    QVERIFY(seat.enter());
    QTRY_VERIFY2(seat.notes().contains("CHG-1181 ended at 00:10. 1 group that it held fires still. "
                                       "Over before that: Replica lag."),
                 qPrintable(seat.notes()));
    seat.screen->showTab(alerts::Tab::Noise);
    QVERIFY(!seat.notes().contains("CHG-1181"));
}

void AlertsTabsTest::labelsWithTooManyValuesAreToldWithTheNoise()
{
    AlertsSeat seat;
    SignalQuality quality;
    quality.labels = {{"prometheus", "request_id", 412, 430}};
    seat.show(badNight());
    seat.shelf.setBoard("signals", {minuteOf(34), protocol::formatBoard(quality), true, {}});
    QVERIFY(seat.enter());
    QTRY_COMPARE(seat.screen->waitingForMe(), 1);
    QVERIFY(!seat.notes().contains("request_id"));
    seat.screen->showTab(alerts::Tab::Noise);
    QTRY_VERIFY2(seat.notes().contains("request_id of prometheus has 412 values in 430 open alerts"),
                 qPrintable(seat.notes()));
}

void AlertsTabsTest::theSummaryCountsThePagesThatWait()
{
    AlertsSeat seat;
    auto board = badNight();
    board.pages = 9; // of two hours, whatever became of them
    seat.show(board);
    QVERIFY(seat.enter());
    const auto said = [&] { return seat.screen->findChild<SignalSummary*>()->accessibleName(); };
    QTRY_VERIFY2(said().endsWith("6 groups, 1 page waits"), qPrintable(said()));
    board.groups[1].waits = true;
    seat.show(board);
    QTRY_VERIFY2(said().endsWith("6 groups, 2 pages wait"), qPrintable(said()));
    board.groups[0].waits = board.groups[1].waits = false;
    seat.show(board);
    QTRY_VERIFY2(said().endsWith("6 groups, no page waits"), qPrintable(said()));
}

void AlertsTabsTest::aTrialOfTheNewestOnlySaysSo()
{
    AlertsSeat seat;
    bool cut = false;
    seat.shelf.answer = [&](const std::string& method, const std::string&) -> Result<std::string> {
        if (method == "GET")
            return R"({"rules":[{"name":"one","route":"page"}]})";
        return cut ? R"({"alerts":20000,"cut":true})" : R"({"alerts":20000})";
    };
    QVERIFY(seat.enterRules(1));
    seat.press(Qt::Key_T);
    QTRY_VERIFY(seat.screen->findChild<TrialPane*>());
    QVERIFY(!seat.notes().contains("newest"));
    cut = true;
    seat.press(Qt::Key_T);
    QTRY_VERIFY2(seat.notes().contains("the newest of the week"), qPrintable(seat.notes()));
}

void AlertsTabsTest::thePageThatWaitsIsGoneTo()
{
    AlertsSeat seat;
    QVERIFY(seat.enterBadNight());
    seat.screen->setFilter("certificate");
    seat.screen->showTab(alerts::Tab::Noise);
    QVERIFY(seat.screen->showWaiting());
    QCOMPARE(seat.screen->tab(), alerts::Tab::Firing);
    QCOMPARE(seat.current(), QString("orders-db us-west primary disk 91 % full"));
    seat.press(Qt::Key_A);
    QVERIFY(!seat.screen->showWaiting());
}

WARROOM_GUI_TEST_MAIN(AlertsTabsTest)
#include "tst_alerts_tabs.moc"
