// What is chosen on a board, frozen for a ticket: words for people, and the data behind them.
#pragma once

#include "domain/board/boards.h"
#include "models/boards/oncall_view.h"

#include <QByteArray>
#include <QString>

namespace warroom::ui {

struct BoardSnapshot
{
    QString title;
    QString markdown;
    QByteArray json; ///< {"board":…, "kind":…, "as_of":…, …}

    bool isEmpty() const { return title.isEmpty(); }
};

/// One objective with its burn rates, its budget and its curves.
BoardSnapshot objectiveSnapshot(const ObjectiveState& objective, Time asOf);
/// All services together, over the board's range.
BoardSnapshot overallSnapshot(const ObjectivesBoard& board, Time asOf);
BoardSnapshot deploySnapshot(const DeployLine& deploy, Time asOf);
/// A panel of figures, as it is read out.
BoardSnapshot panelSnapshot(const QString& board, const QString& panel, const QString& sentence, Time asOf);

} // namespace warroom::ui
