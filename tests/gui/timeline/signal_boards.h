// What monitoring says in the night of the mockups: the objective that breaks at 22:52, and a deploy before
// it.
#pragma once

#include "gui/room/checkout_room.h"
#include "protocol/board_codec.h"

namespace warroom::test {

inline const std::string objectivesName = "objectives?range=30d";
inline const std::string deploysName = "deploys?days=1";

inline std::string objectives()
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

inline std::string deploys()
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

} // namespace warroom::test
