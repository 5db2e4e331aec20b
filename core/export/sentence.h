// What the program itself wrote on the timeline, as a sentence.
#pragma once

#include "base/words.h"
#include "domain/people/directory.h"
#include "domain/ticket/ticket.h"

#include <string>

namespace warroom {

// Of people's entries their own words; of an entry of a type that has no sentence its type. Any thread.
std::string sentence(const Entry& entry, const Directory& people, const Words& words = Words());

} // namespace warroom
