// How old what is shown may be, while no connection keeps it up to date.
#pragma once

#include "workspace/workspace.h"

#include <QString>

namespace warroom::ui {

struct Staleness
{
    QString since; ///< "as of 14:03"
    QString whole; ///< "as of 14:03, 12 min ago"

    bool isEmpty() const { return whole.isEmpty(); }
    bool operator==(const Staleness&) const = default;
};

/// Empty while everything up to now is here, and for the first 15 seconds of coming back.
Staleness staleness(const Connection& connection, Time now);

} // namespace warroom::ui
