// Boards of a busy backend as data; each update of them is a little different from the one before.
#pragma once

#include "base/clock.h"

#include <string>
#include <vector>

namespace warroom::bench {

struct PlayedBoard
{
    std::string kind; // "objectives"
    std::string json;
};

// What the Executive, the On-call and the Debug board watch: 31 objectives, 100 groups of alerts, 200
// deploys, and the densest answer about one endpoint.
std::vector<PlayedBoard> executiveBoards(int update, Time now);
std::vector<PlayedBoard> oncallBoards(int update, Time now);
std::vector<PlayedBoard> debugBoards(int update, Time now);

} // namespace warroom::bench
