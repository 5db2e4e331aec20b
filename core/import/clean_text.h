// Bytes from outside as text that a ticket may hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace warroom::incoming {

// Valid UTF-8 with line feeds only, without a mark at its beginning and without controls: UTF-16 with a mark
// is converted, broken bytes become U+FFFD, controls their pictures (U+2400 …), so that nothing vanishes
// unseen. Text that is clean already stays byte by byte.
std::string cleanText(std::string_view bytes);

// The same text without what a terminal acts on: escape sequences (CSI, OSC, DCS and the like) are gone, a
// backspace takes the character before it, and of a line that was written over only the last writing stays.
std::string withoutEscapes(std::string_view bytes);

// One code point at the end of `to`, as UTF-8; U+FFFD for what is not a character.
void appendCodePoint(std::string& to, char32_t codePoint);

std::vector<std::string> linesOf(std::string_view text);
// "a\nb", with neither blank lines at the beginning nor anything blank at the end.
std::string joinedLines(const std::vector<std::string>& lines);

} // namespace warroom::incoming
