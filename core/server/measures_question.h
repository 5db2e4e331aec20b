// What the board "measures" is asked.
#pragma once

#include "domain/measures/measures.h"
#include "server/board_desk.h"

namespace warroom {

struct MeasuresQuestion
{
    std::int64_t days = 30;
    RepairFrom from = RepairFrom::Started;

    // "range=7d|30d|90d", "start=started|detected"; both may be missing.
    static Result<MeasuresQuestion> of(const BoardQuestion& question);
};

} // namespace warroom
