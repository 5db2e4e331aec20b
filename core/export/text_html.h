// A text of a ticket, with the little Markdown that it may hold, as HTML.
#pragma once

#include <string>
#include <string_view>

namespace warroom {

// The text as it may stand in an element or in a quoted attribute; controls become blanks.
std::string escapeHtml(std::string_view text);

// Elements of their own: paragraphs, lists, tables, code. Every word of the text is escaped; a link leads to
// http, https, mailto or warroom only, and says where. Anything else, HTML too, stays the text that it is.
std::string blocksHtml(std::string_view text);

// The same for the inside of an element that may hold either: one paragraph stands there without an element
// of its own.
std::string insideHtml(std::string_view text);

} // namespace warroom
