// What is chosen on the debug board, frozen for a ticket: words for people, and the data behind them.
#pragma once

#include "models/debug/debug_presenter.h"
#include "models/debug/waterfall_rows.h"

#include <QByteArray>
#include <QString>

namespace warroom::ui {

struct DebugSnapshot
{
    QString title;
    QString markdown;
    QByteArray json; ///< {"board":"debug", "as_of":…,
                     ///< "kind":"trace"|"span"|"pattern"|"lines"|"dependency"|"figures", …}

    bool isEmpty() const { return title.isEmpty(); }
};

/// The figures of the endpoint, when nothing else is chosen.
DebugSnapshot figuresSnapshot(const DebugPresenter& presenter);
/// The open trace with its rows; of one row if it is not the whole.
DebugSnapshot traceSnapshot(const DebugPresenter& presenter, const WaterfallRows& rows);
DebugSnapshot spanSnapshot(const DebugPresenter& presenter, const WaterfallRows& rows,
                           const WaterfallRow& row);
DebugSnapshot patternSnapshot(const DebugPresenter& presenter, const LogPattern& pattern);
DebugSnapshot linesSnapshot(const DebugPresenter& presenter, const std::vector<LogRow>& lines);
DebugSnapshot dependencySnapshot(const DebugPresenter& presenter, const DependencyRow& row);

} // namespace warroom::ui
