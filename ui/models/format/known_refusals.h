// The sentences in which the core and the backend say why something was not done, as they write them.
#pragma once

#include "base/words.h"

#include <vector>

namespace warroom::ui {

/// Of the rules, of what is entered, and of the backend.
std::vector<Phrase> refusalPhrases();
/// Of this device, of what is read, and of the network.
std::vector<Phrase> failurePhrases();

} // namespace warroom::ui
