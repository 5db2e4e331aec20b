// What monitoring says in the room: the curve and the deploys over the timeline, the graph beside the ticket.
#include "gui/room/room_seat.h"
#include "protocol/board_codec.h"
#include "screens/room/service_graph.h"
#include "screens/timeline/lanes_view.h"
#include "support/test_main.h"
#include "widgets/charts/time_chart.h"
#include "widgets/theme.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

const std::string objectivesName = "objectives?range=30d";
const std::string deploysName = "deploys?days=1";

std::string objectives()
{
    ObjectivesBoard board;
    ObjectiveState state;
    state.service = "checkout-api";
    state.objective = "writes";
    state.target = 0.999;
    state.recent.from = CheckoutRoom::at("22:34");
    for (int minute = 0; minute <= 120; ++minute)
        state.recent.values.push_back(minute < 18 ? 1 : 0.42 + minute * 0.0016);
    board.objectives = {state};
    return protocol::formatBoard(board);
}

std::string deploys()
{
    DeploysBoard board;
    DeployRow row;
    row.service = "checkout-api";
    row.version = "2.14";
    row.at = CheckoutRoom::at("22:47");
    row.before = "INC-2481";
    board.deploys = {row};
    return protocol::formatBoard(board);
}

} // namespace

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
        // Nobody looks any more: nobody asks.
        seat.screen->showTab("comms");
        QVERIFY(!seat.workspace().watched().contains(deploysName));
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
    }
};

WARROOM_GUI_TEST_MAIN(LanesOfSignalsTest)
#include "tst_lanes_of_signals.moc"
