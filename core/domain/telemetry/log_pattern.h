// Log lines that say the same apart from what varies in them have the same pattern.
#pragma once

#include <string>
#include <string_view>

namespace warroom {

// The first line of a text, at the most 400 bytes of it, with a star in place of what varies: numbers, ids,
// hashes, times, addresses, quoted values. Words and the names of JSON members stay; so do short numbers that
// end a word ("s3", "v2"). The same for every line of the same origin; time is linear in the text.
std::string patternOf(std::string_view body);

} // namespace warroom
