// What is chosen on the debug board, frozen for a ticket. The kinds in the JSON are trace, span, pattern,
// lines, dependency, resource and figures.
#pragma once

#include "models/boards/board_snapshot.h"
#include "models/debug/debug_presenter.h"
#include "models/debug/waterfall_rows.h"

namespace warroom::ui {

/// The figures of the endpoint, when nothing else is chosen.
BoardSnapshot figuresSnapshot(const DebugPresenter& presenter);
/// The open trace with its rows; of one row if it is not the whole.
BoardSnapshot traceSnapshot(const DebugPresenter& presenter, const WaterfallRows& rows);
BoardSnapshot spanSnapshot(const DebugPresenter& presenter, const WaterfallRows& rows,
                           const WaterfallRow& row);
BoardSnapshot patternSnapshot(const DebugPresenter& presenter, const LogPattern& pattern);
BoardSnapshot linesSnapshot(const DebugPresenter& presenter, const std::vector<LogRow>& lines);
/// Of one dependency, or of all that a service calls; not empty.
BoardSnapshot dependencySnapshot(const DebugPresenter& presenter,
                                 const std::vector<const DependencyRow*>& rows);
BoardSnapshot resourceSnapshot(const DebugPresenter& presenter, const ResourceCurve& curve);

} // namespace warroom::ui
