// What monitoring says in the room: the curve and the deploys over the timeline, the graph beside the ticket.
#include "gui/room/room_seat.h"
#include "gui/timeline/signal_boards.h"
#include "screens/room/checklist_view.h"
#include "screens/room/incident_alerts.h"
#include "screens/room/role_row.h"
#include "screens/room/service_graph.h"
#include "screens/timeline/lanes_view.h"
#include "support/test_main.h"
#include "widgets/charts/time_chart.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class LanesOfSignalsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }

    void theyStandWhereTheyAreLookedFor()
    {
        RoomSeat seat;
        QVERIFY(seat.enter());
        seat.screen->showTab("timeline");
        const auto* lanes = seat.screen->findChild<LanesView*>();
        QVERIFY(lanes);
        QVERIFY(seat.workspace().watched().contains(deploysName));
        QVERIFY(!lanes->laneNames().contains("checkout-api"));
        const int before = lanes->sizeHint().height();
        seat.workspace().setBoard(objectivesName, objectives());
        seat.workspace().setBoard(deploysName, deploys());
        QTRY_VERIFY(lanes->laneNames().contains("Deploys"));
        const QStringList names = lanes->laneNames();
        QCOMPARE(names.indexOf("checkout-api"), 1); // below the phases
        QCOMPARE(names.indexOf("Deploys"), names.indexOf("Alerts") + 1);
        QVERIFY(lanes->sizeHint().height() > before);
        // It went out before anybody wrote anything.
        QVERIFY(CheckoutRoom::at("22:47") < lanes->lanes().begin());
        QVERIFY(lanes->window().contains(CheckoutRoom::at("22:47")));
        // Nobody looks any more: nobody asks.
        seat.screen->showTab("comms");
        QVERIFY(!seat.workspace().watched().contains(deploysName));
    }

    void theAlertsOfTheIncidentAreListed()
    {
        RoomSeat seat;
        QVERIFY(seat.enter());
        const auto* alerts = seat.screen->findChild<IncidentAlerts*>();
        QVERIFY(alerts && !alerts->isVisible());
        QTRY_VERIFY(seat.workspace().watched().contains("alerts"));
        AlertsBoard board;
        AlertGroup others, own;
        AlertRow row;
        row.title = "search p95";
        row.count = 40;
        others.alerts = {row};
        row.title = "orders-db replication lag";
        row.count = 4;
        own.ticket = seat.room().ticketId();
        own.alerts = {row};
        row.title = "checkout-api 5xx";
        row.count = 9;
        row.level = AlertLevel::Critical;
        own.alerts.push_back(row);
        row.title = "disk full";
        row.state = AlertState::Resolved;
        own.alerts.push_back(row);
        board.groups = {others, own};
        seat.workspace().setBoard("alerts", protocol::formatBoard(board));
        QTRY_VERIFY(alerts->isVisible());
        QCOMPARE(alerts->summary(), QString("13 in 2 groups"));
        QCOMPARE(alerts->accessibleName(), QString("checkout-api 5xx: 9, orders-db replication lag: 4"));
    }

    void theGraphIsBesideTheTicket()
    {
        RoomSeat seat;
        QVERIFY(seat.enter());
        const auto* graph = seat.screen->findChild<ServiceGraph*>();
        QVERIFY(graph && !graph->isVisible());
        QVERIFY(!graph->findChild<TimeChart*>());
        QTRY_VERIFY(seat.workspace().watched().contains(objectivesName));
        const QWidget* focus = seat.focus();
        seat.workspace().setBoard(objectivesName, objectives());
        QTRY_VERIFY(graph->isVisible());
        QCOMPARE(graph->summary(), QString("checkout-api 61.2 %"));
        QVERIFY(graph->isInBreach());
        QVERIFY(graph->findChild<TimeChart*>()->isVisible());
        QCOMPARE(seat.focus(), focus);
        // The column scrolls, it does not squeeze what stands below and above.
        for (const auto* row : seat.screen->findChildren<RoleRow*>())
            QTRY_COMPARE(row->height(), row->sizeHint().height());
        for (const auto* list : seat.screen->findChildren<ChecklistView*>()) {
            if (list->isVisible())
                QTRY_VERIFY(list->parentWidget()->height() >= list->sizeHint().height());
        }
    }

    void whatTheIncidentSpentIsBesideIt()
    {
        RoomSeat seat;
        QVERIFY(seat.enter());
        const auto* graph = seat.screen->findChild<ServiceGraph*>();
        auto board = protocol::parseBoard<ObjectivesBoard>(objectives());
        QVERIFY(board.has_value());
        board->objectives.push_back(board->objectives.front());
        auto& writes = board->objectives[0];
        auto& reads = board->objectives[1];
        writes.incidents = {{TicketId(), "INC-1", 0.9}, {seat.room().ticketId(), "INC-2481", 0.04}};
        reads.objective = "reads";
        reads.incidents = {{seat.room().ticketId(), "INC-2481", 0.31}};
        seat.workspace().setBoard(objectivesName, protocol::formatBoard(*board));
        QTRY_VERIFY(graph->isVisible());
        QTRY_COMPARE(graph->spentWords(), QString("Budget spent: 31 % (reads)"));
        const auto* words = graph->findChild<ElideLabel*>();
        QVERIFY(words->isVisible() && words->text() == graph->spentWords());
        QTRY_VERIFY(words->geometry().top() >= graph->findChild<TimeChart*>()->geometry().bottom());
        seat.workspace().setBoard(objectivesName, objectives());
        QTRY_VERIFY(!words->isVisible());
    }

    // Also of a service that nothing was promised of.
    void aRaisedRiskIsBesideTheTicket()
    {
        RoomSeat seat;
        QVERIFY(seat.enter());
        const auto* graph = seat.screen->findChild<ServiceGraph*>();
        QTRY_VERIFY(seat.workspace().watched().contains("catalog"));
        Catalog catalog;
        catalog.risks = {{"checkout-api", 12, std::nullopt, 0}};
        seat.workspace().setBoard("catalog", protocol::formatBoard(catalog));
        QTRY_VERIFY(graph->isVisible());
        QCOMPARE(graph->riskWords(), QString("Raised risk of checkout-api: launched 12 days ago."));
        seat.workspace().setBoard("catalog", protocol::formatBoard(Catalog()));
        QTRY_VERIFY(!graph->isVisible());
    }
};

WARROOM_GUI_TEST_MAIN(LanesOfSignalsTest)
#include "tst_lanes_of_signals.moc"
