// A page that waits for somebody.
#pragma once

#include "base/clock.h"
#include "base/id.h"

#include <QString>

namespace warroom::ui {

/// A page that nobody acknowledged.
struct WaitingPage
{
    QString id; ///< what the group is known by while it comes and goes
    QString title, service;
    TicketId ticket;
    QString key;  ///< of the ticket
    Time since{}; ///< when the first of its alerts fired

    bool operator==(const WaitingPage&) const = default;
};

} // namespace warroom::ui
