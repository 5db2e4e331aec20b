// The language of the desktop for texts that the core makes: documents, copies, briefs.
#pragma once

#include "base/words.h"
#include "domain/ticket/ticket.h"

#include <QString>

namespace warroom::ui {

/// The language that is loaded now. The words may be used on any thread, and look up what is loaded then.
Words documentWords();

/// The words of a next action as they are shown, and as whoever edits them begins.
QString actionText(const Ticket& ticket, const Action& action);

} // namespace warroom::ui
