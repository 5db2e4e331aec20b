// Follow-up tickets as the room speaks of them: making one, and the words for how it stands.
#pragma once

#include "domain/ticket/make_follow_up.h"
#include "models/room/room_presenter.h"

#include <QUrl>

namespace warroom::ui {

/// Makes the follow-up ticket of a prevention or of an action. `owner` is a name of the directory or any
/// other; empty: the item's owner, else whoever makes it. Says in the room how it went; nil if nothing was
/// made. `text`: what a prevention says by now, if that is on its way.
TicketId makeFollowUp(RoomPresenter& room, Section section, ItemId item, const QString& owner = {},
                      std::string text = {});

/// "OPS-43 · open · due 20 Dec", "OPS-43 · open · 3 d late", "OPS-43 · done"; while its backend has given it
/// no number, "follow-up · open".
QString followUpText(const Summary* followUp, Time now);
/// Whether it is open and past its time.
bool isLate(const Summary* followUp, Time now);
/// "warroom://OPS-43"; by its id while it has no number.
QUrl ticketUrl(TicketId ticket, const Summary* summary);

/// The horizon that a due time means, seen from now: up to 45 days ahead it is the short one.
Horizon horizonOf(Time due, Time now);
/// No due time, 30 days, a quarter, and none again.
std::optional<Time> nextDue(const std::optional<Time>& due, Time now);
/// "20 Dec"; with the year where it is another one than now.
QString dayText(Time day, Time now);
/// "help 3 × care 4 = 12"; empty while one of them is not said.
QString worthText(const Prevention& prevention);

} // namespace warroom::ui
