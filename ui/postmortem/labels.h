// The words of the document itself, in its language.
#pragma once

#include "base/words.h"

#include <QString>

#include <string_view>

namespace warroom::pdf {

// An English label of the document in the language of the words; the same text where it is not ours.
QString label(const Words& words, std::string_view english);

} // namespace warroom::pdf
