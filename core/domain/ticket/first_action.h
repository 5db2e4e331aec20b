// The next action that every ticket begins with.
#pragma once

#include "base/words.h"
#include "domain/ticket/ticket.h"

namespace warroom {

inline constexpr Phrase firstAction = WARROOM_PHRASE("Record", "Look into it");

// The words of an action; those of the first one in the language of the words, until people write others.
std::string textIn(const Words& words, const Ticket& ticket, const Action& action);

// What an entry recorded as the words of an action, likewise.
std::string actionTextIn(const Words& words, const std::string& recorded);

} // namespace warroom
