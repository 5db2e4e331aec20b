// What can be saved of a damaged cache: its waiting changes and settings, into a new file that takes its
// place.
#pragma once

#include "base/result.h"

#include <string>

namespace warroom::sqlite {

// Writes what is readable of `file` into a new cache, sets `file` aside as "<file>.damaged-<n>" and puts the
// new one in its place; the new one holds a notice for the person. The caller is the only one who uses the
// file. A crash in between loses nothing: finishRescue() ends what was begun.
Result<void> rescueCache(const std::string& file);
// Puts a new cache in place that an interrupted rescue left. Nothing happens if there is none.
Result<void> finishRescue(const std::string& file);

} // namespace warroom::sqlite
