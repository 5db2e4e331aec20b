// A contact of a customer as it is typed in one line: "Ana, phone, 40: cannot pay #2".
#pragma once

#include "domain/ticket/ticket.h"
#include "domain/ticket/timeline_ops.h"

#include <QString>

namespace warroom::ui {

struct ContactLine
{
    CommentAdd body;
    QString problem; ///< why it cannot be logged, in words; empty: it can
};

/// Who it was, then, parted by commas, the channel and how many are affected; behind the colon what they
/// said.
/// `#2` at the end is the status update that they were told, `#` alone the newest that went to customers.
/// `@23:13` or `@-10m` at the start is when it was.
ContactLine parseContactLine(const QString& line, const Ticket& ticket, Time now);

} // namespace warroom::ui
