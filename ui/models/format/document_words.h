// The language of the desktop for texts that the core makes: documents, copies, briefs.
#pragma once

#include "base/words.h"

namespace warroom::ui {

/// The language that is loaded now. The words may be used on any thread, and look up what is loaded then.
Words documentWords();

} // namespace warroom::ui
