// A maintenance window that ended a short while ago, and what it leaves.
#pragma once

#include "domain/board/boards.h"
#include "protocol/alert_story.h"

#include <QStringList>

#include <optional>
#include <span>

namespace warroom::ui {

struct EndedWindow
{
    QString name;
    Time end{};
    int groups = 0;   ///< that began in it, of its services, and still fire
    QStringList over; ///< titles of what it held and what was over before its end
};

/// The one that ended last, within the last hour, if it held anything. `over`: what HeldAlerts knows.
std::optional<EndedWindow> endedWindow(const Catalog& catalog, const AlertsBoard& board,
                                       std::span<const protocol::ListedAlert> over, Time now);
/// When the first of those ended that ended within the last hour; nothing: none did.
std::optional<Time> windowsEndedSince(const Catalog& catalog, Time now);

} // namespace warroom::ui
