// A maintenance window that ended a short while ago, and what it leaves.
#pragma once

#include "domain/board/boards.h"

#include <QString>

#include <optional>

namespace warroom::ui {

struct EndedWindow
{
    QString name;
    Time end{};
    int groups = 0; ///< that began in it, of its services, and still fire
};

/// The one that ended last, within the last hour, if anything that it held still fires.
std::optional<EndedWindow> endedWindow(const Catalog& catalog, const AlertsBoard& board, Time now);

} // namespace warroom::ui
