// Characters as a reader counts them, which is the unit of the lengths of titles and names.
#pragma once

#include <cstddef>
#include <string_view>

namespace warroom {

// Number of characters that are seen: accents, vowel signs, skin tones, variation selectors, tags, what an
// emoji joins to itself and the second letter of a flag belong to the character before them, up to ten code
// points for one. So the bytes of a text stay bounded by its count (40 each). The text must be valid UTF-8.
std::size_t seenCharacters(std::string_view text);

} // namespace warroom
