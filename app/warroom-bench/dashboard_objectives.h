// What it costs to make the board of objectives, beside reading its numbers once. Without a network.
#pragma once

#include "base/result.h"

namespace warroom::bench {

struct ObjectivesCost
{
    double boardMicros = 0; // the median of some makings
    double floorMicros = 0; // of reading the range's hours from plain memory, likewise
};
// 31 objectives that were measured each minute for 30 days, and the board of these 30 days. An error if board
// and floor come to different sums.
Result<ObjectivesCost> measureObjectivesBoard();

} // namespace warroom::bench
