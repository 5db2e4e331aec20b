// A text of a ticket, with the little Markdown that it may hold, as Markdown that others read the same way.
#pragma once

#include <string>
#include <string_view>

namespace warroom {

// One line of text with every character escaped that could mean something; line ends and controls become
// blanks.
std::string escapeMarkdown(std::string_view text);

// Paragraphs, lists, tables, code, emphasis and links, written out in one way; every other character that
// could mean something is escaped. Ends with a line end; empty for a text without a word.
std::string blocksMarkdown(std::string_view text);

// The same for an item of a list: the lines after the first one are indented by so many blanks.
std::string itemMarkdown(std::string_view text, std::size_t indent);

} // namespace warroom
