// Answering alerts by keys alone: acknowledging, merging, silencing, splitting, declaring; what stays in its
// place while data come, and what cannot be done without a connection.
#include "gui/alerts/alerts_seat.h"
#include "screens/alerts/alert_chart.h"
#include "screens/alerts/detail_parts.h"
#include "support/test_main.h"
#include "widgets/charts/time_chart.h"
#include "widgets/elide_label.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class AlertsJourneyTest final : public QObject
{
    Q_OBJECT

private slots:
    void aPageIsAcknowledgedByOneKey();
    void aRefusedAnswerWaitsAgain();
    void onATicketTheAnswerIsOnItsTimeline();
    void mergingChoosesTheLikelyIncident();
    void silencingAsksForHowLongAndWhy();
    void aSilenceIsEndedByTheSameKey();
    void keysFoldAndOpen();
    void splittingAndRating();
    void anAlertIsSentElsewhereWithAReason();
    void declaringHandsTheAlertOver();
    void withoutAConnectionNothingIsDone();
    void aViewerOnlyLooks();
    void newDataLeaveThePlace();
    void theFilterNarrowsTheList();
    void whatIsNotListedIsSaidAndFound();
    void theCurveStandsBesideTheAlert();
    void allOfALongStoryIsOneKeyAway();
};

void AlertsJourneyTest::aPageIsAcknowledgedByOneKey()
{
    AlertsSeat seat;
    QVERIFY(seat.enterBadNight());
    QCOMPARE(seat.current(), QString("orders-db us-west primary disk 91 % full"));
    QCOMPARE(seat.state(0), QString("waits for you"));
    seat.shelf.calls.clear();
    seat.press(Qt::Key_A);
    QCOMPARE(seat.state(0), QString("acknowledged by you")); // at once
    QCOMPARE(seat.screen->waitingForMe(), 0);
    QCOMPARE(seat.acts(), (std::vector<std::string>{"POST /api/v1/alerts/11/acknowledge {}",
                                                    "POST /api/v1/alerts/12/acknowledge {}",
                                                    "POST /api/v1/alerts/13/acknowledge {}"}));
    QTRY_COMPARE(seat.said, QStringList("Acknowledged: orders-db us-west primary disk 91 % full"));
    QVERIFY(!seat.undo);
    QCOMPARE(seat.focus(), seat.view());
}

void AlertsJourneyTest::aRefusedAnswerWaitsAgain()
{
    AlertsSeat seat;
    QVERIFY(seat.enterBadNight());
    seat.shelf.answer = [](const std::string&, const std::string&) -> Result<std::string> {
        return Error(ErrorCode::NotFound, "there is no such alert");
    };
    seat.press(Qt::Key_A);
    QTRY_VERIFY2(seat.notes().contains("there is no such alert"), qPrintable(seat.notes()));
    QCOMPARE(seat.screen->waitingForMe(), 1);
    QVERIFY(seat.said.isEmpty());
}

void AlertsJourneyTest::onATicketTheAnswerIsOnItsTimeline()
{
    AlertsSeat seat;
    const TicketId incident = seat.open("Checkout is slow", Severity::Sev1, "orders-db");
    AlertsBoard board = badNight();
    board.groups[0].ticket = incident;
    board.groups[0].key = "INC-1";
    seat.show(board);
    QVERIFY(seat.enter());
    QTRY_COMPARE(seat.screen->waitingForMe(), 1);
    QVERIFY(!seat.shelf.ticket(incident).acknowledged);
    seat.press(Qt::Key_J); // one of the three
    seat.press(Qt::Key_A);
    QVERIFY(seat.shelf.ticket(incident).acknowledged);
    QCOMPARE(seat.shelf.ticket(incident).acknowledged->by, AlertsSeat::mara());
    QCOMPARE(seat.said, QStringList("Acknowledged: orders-w3 /data 90 %"));
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.opened, std::optional(incident));
}

void AlertsJourneyTest::mergingChoosesTheLikelyIncident()
{
    AlertsSeat seat;
    const TicketId worst = seat.open("Search is down", Severity::Sev1, "search");
    const TicketId likely = seat.open("Orders are slow", Severity::Sev3, "orders-db");
    QVERIFY(seat.enterBadNight());
    const auto before = [&](TicketId id) { return seat.shelf.ticket(id).timeline.size(); };
    const auto worstBefore = before(worst), likelyBefore = before(likely);
    seat.press(Qt::Key_M);
    QVERIFY(qobject_cast<QLineEdit*>(seat.focus()));
    seat.press(Qt::Key_Return);
    QCOMPARE(before(likely), likelyBefore + 3);
    QCOMPARE(before(worst), worstBefore);
    QTRY_COMPARE(seat.said, QStringList("In INC-2 now: orders-db us-west primary disk 91 % full"));
    QCOMPARE(seat.focus(), seat.view());

    seat.press(Qt::Key_M);
    seat.type("search");
    seat.press(Qt::Key_Return);
    QCOMPARE(before(worst), worstBefore + 3);
    seat.shelf.calls.clear();
    seat.undo(); // it was on no ticket before
    QCOMPARE(seat.acts().front(), std::string("POST /api/v1/alerts/11/split {}"));
}

void AlertsJourneyTest::silencingAsksForHowLongAndWhy()
{
    AlertsSeat seat;
    QVERIFY(seat.enterBadNight());
    seat.press(Qt::Key_Down); // the first alert of the group
    seat.shelf.calls.clear();
    seat.press(Qt::Key_S);
    seat.press(Qt::Key_6);
    QVERIFY(qobject_cast<QLineEdit*>(seat.focus()));
    seat.press(Qt::Key_Return); // not without a reason
    QVERIFY(seat.acts().empty());
    seat.type("disk is being grown");
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.acts(),
             (std::vector<std::string>{
                 R"(POST /api/v1/alerts/11/mute {"minutes":60,"reason":"disk is being grown"})"}));
    QTRY_COMPARE(seat.said, QStringList("Silenced for 60 min: orders-w3 /data 90 %"));
    QCOMPARE(seat.focus(), seat.view());
    seat.undo();
    QCOMPARE(seat.acts().back(), std::string(R"(POST /api/v1/alerts/11/mute {"minutes":0})"));
}

void AlertsJourneyTest::aSilenceIsEndedByTheSameKey()
{
    AlertsSeat seat;
    QVERIFY(seat.enterBadNight());
    seat.press(Qt::Key_End);
    QCOMPARE(seat.current(), QString("Staging checkout synthetic"));
    seat.shelf.calls.clear();
    seat.press(Qt::Key_S);
    QCOMPARE(seat.acts(), (std::vector<std::string>{R"(POST /api/v1/alerts/61/mute {"minutes":0})"}));
}

void AlertsJourneyTest::keysFoldAndOpen()
{
    AlertsSeat seat;
    QVERIFY(seat.enterBadNight());
    const auto& model = seat.screen->model();
    QVERIFY(seat.view()->isExpanded(model.index(0, 0)));  // pages are open
    QVERIFY(!seat.view()->isExpanded(model.index(3, 0))); // records are not
    seat.press(Qt::Key_Left);
    QVERIFY(!seat.view()->isExpanded(model.index(0, 0)));
    AlertsBoard board = badNight();
    board.groups[0].alerts.push_back(alertRow(14, "orders-w4 /data 90 %", "orders-db", 2));
    seat.show(board);
    QTRY_COMPARE(model.rowCount(model.index(0, 0)), 4);
    QVERIFY(!seat.view()->isExpanded(model.index(0, 0))); // as the person left it
    seat.press(Qt::Key_Right);
    seat.press(Qt::Key_J);
    QCOMPARE(seat.current(), QString("orders-w3 /data 90 %"));
    seat.press(Qt::Key_End);
    seat.press(Qt::Key_K);
    seat.press(Qt::Key_K); // over the head of what is silenced
    QCOMPARE(seat.current(), QString("Certificate for edge-cdn expires in 12 days"));
    seat.press(Qt::Key_Return); // without a ticket it opens the group
    QVERIFY(seat.view()->isExpanded(model.index(3, 0)));
}

void AlertsJourneyTest::splittingAndRating()
{
    AlertsSeat seat;
    QVERIFY(seat.enterBadNight());
    seat.press(Qt::Key_J);
    seat.shelf.calls.clear();
    seat.press(Qt::Key_M, Qt::ShiftModifier);
    seat.press(Qt::Key_Y);
    seat.press(Qt::Key_Y, Qt::ShiftModifier);
    QCOMPARE(seat.acts(), (std::vector<std::string>{"POST /api/v1/alerts/11/split {}",
                                                    R"(POST /api/v1/alerts/11/useful {"useful":true})",
                                                    R"(POST /api/v1/alerts/11/useful {"useful":false})"}));
    QTRY_COMPARE(seat.said.size(), 3);
}

void AlertsJourneyTest::anAlertIsSentElsewhereWithAReason()
{
    AlertsSeat seat;
    QVERIFY(seat.enterBadNight());
    seat.press(Qt::Key_J);
    seat.shelf.calls.clear();
    seat.press(Qt::Key_R, Qt::ShiftModifier);
    QCOMPARE(seat.focus()->accessibleName(), QString("Make it: ticket")); // it pages so far
    seat.press(Qt::Key_3);
    QVERIFY(qobject_cast<QLineEdit*>(seat.focus()));
    seat.press(Qt::Key_Return); // not without a reason
    QVERIFY(seat.acts().empty());
    seat.type("known since March");
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.acts(),
             (std::vector<std::string>{
                 R"(POST /api/v1/alerts/11/route {"reason":"known since March","route":"record"})"}));
    QTRY_COMPARE(seat.said, QStringList("Now record, until it is over: orders-w3 /data 90 %"));
    QCOMPARE(seat.focus(), seat.view());
    // Undone, it goes where it went before, by an act that its story keeps.
    QVERIFY(seat.undo);
    seat.undo();
    QCOMPARE(seat.acts().back(),
             std::string(R"(POST /api/v1/alerts/11/route {"reason":"taken back","route":"page"})"));
    QCOMPARE(seat.said.size(), 1);
    seat.press(Qt::Key_R, Qt::ShiftModifier);
    seat.press(Qt::Key_Escape);
    QCOMPARE(seat.acts().size(), std::size_t(2));
    QCOMPARE(seat.focus(), seat.view());
}

void AlertsJourneyTest::declaringHandsTheAlertOver()
{
    AlertsSeat seat;
    AlertsBoard board = badNight();
    board.groups[0].alerts[0].details = "Full in 47 min.";
    seat.show(board);
    QVERIFY(seat.enter());
    QTRY_COMPARE(seat.screen->waitingForMe(), 1);
    QSignalSpy asked(seat.screen.get(), &AlertsScreen::declareRequested);
    seat.press(Qt::Key_D);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toString(), QString("orders-db us-west primary disk 91 % full\nFull in 47 min."));
    QCOMPARE(asked[0][2].toString(), QString("orders-db"));
    const TicketId incident = seat.open("Disk of orders-db is full", Severity::Sev2, "orders-db");
    const auto before = seat.shelf.ticket(incident).timeline.size();
    seat.screen->declared(incident);
    QCOMPARE(seat.shelf.ticket(incident).timeline.size(), before + 3);
    seat.screen->declared(incident); // the same alert is not handed over twice
    QCOMPARE(seat.shelf.ticket(incident).timeline.size(), before + 3);
}

void AlertsJourneyTest::withoutAConnectionNothingIsDone()
{
    AlertsSeat seat;
    seat.show(badNight(), false);
    seat.shelf.setLink(LinkState::Offline);
    QVERIFY(seat.enter());
    QTRY_COMPARE(seat.screen->model().rowCount(), 7); // what is known stays
    QVERIFY(seat.view()->isFrozen());
    QCOMPARE(seat.actions->whyNot("alerts.acknowledge"),
             QString("Pages run on the server. Answer on the phone."));
    seat.shelf.calls.clear();
    seat.press(Qt::Key_A);
    seat.press(Qt::Key_S);
    QVERIFY(seat.acts().empty());
    QVERIFY2(seat.notes().contains("Answer on the phone."), qPrintable(seat.notes()));
    QCOMPARE(seat.focus(), seat.view());
    const auto buttons = seat.detail()->findChildren<QAbstractButton*>("alerts.acknowledge");
    QCOMPARE(buttons.size(), 1);
    QVERIFY(!buttons.front()->isEnabled());
    bool said = false;
    for (const auto* label : seat.screen->findChildren<ElideLabel*>())
        said = said || (label->isVisible() && label->text() == "as of 00:31:00");
    QVERIFY(said);
    seat.shelf.setLink(LinkState::Live);
    seat.show(badNight());
    QTRY_VERIFY(!seat.view()->isFrozen());
    QTRY_COMPARE(seat.actions->whyNot("alerts.acknowledge"), QString());
}

void AlertsJourneyTest::aViewerOnlyLooks()
{
    AlertsSeat seat;
    seat.shelf.setRole(AccountRole::Viewer);
    seat.show(badNight());
    QVERIFY(seat.enter());
    QTRY_COMPARE(seat.screen->model().rowCount(), 7);
    QCOMPARE(seat.actions->whyNot("alerts.merge"), QString("This account may only read and watch."));
    seat.press(Qt::Key_J);
    QCOMPARE(seat.current(), QString("orders-w3 /data 90 %"));
}

void AlertsJourneyTest::newDataLeaveThePlace()
{
    AlertsSeat seat;
    AlertsBoard board = manyAlerts(200, 50);
    seat.show(board);
    QVERIFY(seat.enter());
    QTRY_COMPARE(seat.screen->model().rowCount(), 200);
    const auto& model = seat.screen->model();
    seat.view()->goTo(model.index(20, 0, model.index(60, 0)));
    const std::int64_t id = model.alert(seat.view()->currentIndex())->id;
    const int top = seat.view()->visualRect(seat.view()->currentIndex()).top();
    auto fresh = alertGroup(AlertRoute::Page, {alertRow(90'000, "Search is down", "search", 33)});
    board.groups.push_back(fresh);
    for (auto& group : board.groups)
        group.signalCount += 1;
    seat.show(board);
    QTRY_COMPARE(model.rowCount(), 201);
    QCOMPARE(model.alert(seat.view()->currentIndex())->id, id);
    QCOMPARE(seat.view()->visualRect(seat.view()->currentIndex()).top(), top);
    QCOMPARE(seat.focus(), seat.view());
}

void AlertsJourneyTest::theFilterNarrowsTheList()
{
    AlertsSeat seat;
    QVERIFY(seat.enterBadNight());
    seat.press(Qt::Key_Slash);
    QCOMPARE(seat.focus()->accessibleName(), QString("Filter alerts"));
    seat.type("certificate");
    QCOMPARE(seat.screen->model().rowCount(), 1);
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.focus(), seat.view());
    QCOMPARE(seat.current(), QString("Certificate for edge-cdn expires in 12 days"));
    QCOMPARE(seat.screen->waitingForMe(), 1);
    seat.press(Qt::Key_Slash);
    seat.type("nothing like it");
    QCOMPARE(seat.screen->model().rowCount(), 0);
    seat.press(Qt::Key_Escape);
    QCOMPARE(seat.screen->model().rowCount(), 7);
    QCOMPARE(seat.focus(), seat.view());
}

void AlertsJourneyTest::whatIsNotListedIsSaidAndFound()
{
    AlertsSeat seat;
    AlertsBoard board = badNight();
    board.moreGroups = 120;
    seat.shelf.answer = [](const std::string&, const std::string& path) -> Result<std::string> {
        if (path.find("service=ledger") == std::string::npos)
            return "{}";
        return R"({"alerts":[{"id":900,"title":"ledger is behind","service":"ledger","state":"firing",
"level":"warning","route":"ticket","count":4,"first":"2026-11-19T22:00:00Z","last":"2026-11-19T23:00:00Z"}]})";
    };
    seat.show(board);
    QVERIFY(seat.enter());
    QTRY_COMPARE(seat.screen->waitingForMe(), 1);
    QVERIFY2(seat.notes().contains("120 more groups are open"), qPrintable(seat.notes()));
    QVERIFY2(seat.notes().contains("service:NAME"), qPrintable(seat.notes()));
    seat.press(Qt::Key_Slash);
    seat.type("service:ledger");
    QTRY_COMPARE(seat.screen->model().rowCount(), 1);
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.current(), QString("ledger is behind"));
    QVERIFY2(seat.notes().contains("ledger was asked of the server"), qPrintable(seat.notes()));
    seat.shelf.calls.clear();
    seat.press(Qt::Key_A);
    QCOMPARE(seat.acts(), (std::vector<std::string>{"POST /api/v1/alerts/900/acknowledge {}"}));
}

void AlertsJourneyTest::theCurveStandsBesideTheAlert()
{
    AlertsSeat seat;
    seat.shelf.answer = [](const std::string&, const std::string& path) -> Result<std::string> {
        return path.starts_with("/api/v1/boards/debug?service=orders-db")
                   ? protocol::formatBoard(badNightResources())
                   : std::string("{}");
    };
    seat.show(badNight());
    seat.showServices();
    QVERIFY(seat.enter());
    QTRY_COMPARE(seat.screen->waitingForMe(), 1);
    QTRY_VERIFY(seat.detail()->facts()->curve);
    QCOMPARE(seat.detail()->facts()->curve->title, QString("Disk of orders-db"));
    TimeChart* chart = seat.detail()->curve()->chart();
    QVERIFY(chart->isVisible());
    QCOMPARE(chart->marks().size(), std::size_t(1));
    QVERIFY2(chart->sentence().contains("91"), qPrintable(chart->sentence()));
    seat.press(Qt::Key_Left);
    seat.press(Qt::Key_J); // the group of checkout-api
    QTRY_VERIFY(seat.detail()->facts()->curve &&
                seat.detail()->facts()->curve->scale == AlertCurve::Scale::Share);
    QCOMPARE(seat.detail()->curve()->chart(), chart); // not made anew
    seat.press(Qt::Key_End);                          // of a service that nobody measures
    QTRY_VERIFY(!seat.detail()->facts()->curve);
    QVERIFY(!chart->isVisible());
}

void AlertsJourneyTest::allOfALongStoryIsOneKeyAway()
{
    AlertsSeat seat;
    seat.shelf.answer = [](const std::string&, const std::string& path) -> Result<std::string> {
        if (path != "/api/v1/alerts/11")
            return "{}";
        std::string steps;
        for (int i = 0; i < 20; ++i)
            steps += R"({"at":"2026-11-20T00:00:00Z","what":"changed","why":"step )" + std::to_string(i) +
                     R"("},)";
        steps.pop_back();
        return R"({"id":11,"key":"k","story":[)" + steps + "]}";
    };
    seat.show(badNight());
    QVERIFY(seat.enter());
    QTRY_COMPARE(seat.detail()->facts()->story.size(), std::size_t(20));
    const auto told = [&] { return seat.detail()->findChildren<StoryLine*>().size(); };
    QTRY_COMPARE(told(), 12);
    seat.press(Qt::Key_H);
    QTRY_COMPARE(told(), 20);
    seat.press(Qt::Key_H);
    QTRY_COMPARE(told(), 12);
}

WARROOM_GUI_TEST_MAIN(AlertsJourneyTest)
#include "tst_alerts_journey.moc"
