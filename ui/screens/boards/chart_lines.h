// The lines of boards as charts take them.
#pragma once

#include "domain/board/boards.h"
#include "widgets/charts/chart_data.h"

namespace warroom::ui {

inline qint64 chartTime(Time time) { return time.time_since_epoch().count(); }

inline ChartLine chartLine(const Line& line)
{
    return {chartTime(line.from), line.stepSeconds * 1000, line.values};
}

} // namespace warroom::ui
