// A Markdown document as its headings with what stands below them, and a part as its list elements.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace warroom::incoming {

struct Part
{
    int level = 0;     // 1 to 6 for "#" to "######", 7 for a list element that is used as a heading; 0: what
                       // stands before the first heading
    std::string title; // without marks
    std::vector<std::string> headingLines; // as they stand in the document
    std::vector<std::string> lines;
};

// Headings are "# a", underlined lines, lines that are bold and nothing else, and, in a document with the
// element "- **Key events**", all its outermost "- **Name**: …". Nothing within code fences is one.
std::vector<Part> partsOf(const std::vector<std::string>& lines);

struct Element
{
    std::string text;      // its lines without the mark and the indentation
    bool isListed = false; // it had a mark, or was the row of a table
    bool checked = false, hasBox = false;
};

// Outermost list elements with all that belongs to them, rows of tables (with the names of their columns,
// where it has more than one that matters), and paragraphs.
std::vector<Element> elementsOf(const std::vector<std::string>& lines);

// Without emphasis at both ends, trailing "#", ":" and blanks.
std::string plainTitle(std::string_view text);

} // namespace warroom::incoming
