// What the backend decided about alerts and wrote on their tickets, in the language of a text.
#pragma once

#include "base/words.h"
#include "domain/ticket/ticket.h"

#include <string>
#include <string_view>
#include <vector>

namespace warroom {

// The sentences that triage and evidence are made of; what is stored is English.
std::vector<Phrase> alertPhrases();

// Why something was decided about an alert; what is not known here stays as it is.
std::string alertReasonIn(const Words& words, std::string_view english);

// The words of an entry, line by line if it is one of the backend's about an alert.
std::string entryTextIn(const Words& words, const Entry& entry);

} // namespace warroom
