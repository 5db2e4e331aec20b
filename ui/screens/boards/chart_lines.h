// The lines and marks of boards as charts take them.
#pragma once

#include "domain/board/boards.h"
#include "models/boards/board_marks.h"
#include "widgets/charts/chart_data.h"

namespace warroom::ui {

inline qint64 chartTime(Time time) { return time.time_since_epoch().count(); }

inline ChartLine chartLine(const Line& line)
{
    return {chartTime(line.from), line.stepSeconds * 1000, line.values};
}

inline std::vector<ChartMark> chartMarks(const std::vector<BoardMark>& marks)
{
    std::vector<ChartMark> out;
    for (const BoardMark& mark : marks)
        out.push_back({chartTime(mark.at), mark.label, mark.goesOn, !mark.isIncident});
    return out;
}

} // namespace warroom::ui
