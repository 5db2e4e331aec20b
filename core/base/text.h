// UTF-8 text: checking, counting in code points, and cutting.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace warroom {

// Offset of the first byte that is not well-formed UTF-8 (overlong forms and surrogates are not); none if all
// is.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);
// Number of code points. The text must be valid UTF-8.
std::size_t codePoints(std::string_view text);
// Byte offset of the n-th code point; the size of the text if it has fewer.
std::size_t byteOffset(std::string_view text, std::size_t codePoint);
// Offset of the first control character that text for people must not hold: all of C0 but tab, line feed and
// carriage return, DEL, and C1. None if it is clean.
std::optional<std::size_t> firstControl(std::string_view text);
// The input as it may stand in a message: controls and broken bytes as \xNN, at most 80 characters.
std::string escapeForMessage(std::string_view text);
// At most `count` code points, with an ellipsis in place of what was cut.
std::string elide(std::string_view text, std::size_t count);
// Without blanks, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);
// ASCII lower case; other bytes stay.
std::string lowerAscii(std::string_view text);
// The paragraphs of a text: parted by empty lines, trimmed, none empty.
std::vector<std::string> paragraphs(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
// The candidate that is nearest to a mistyped word, if one is near enough to be worth a hint.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

} // namespace warroom
