// What people wrote, with the little Markdown that it may hold, as runs of set text.
#pragma once

#include "domain/text/markdown.h"
#include "postmortem/text_box.h"

#include <string>
#include <vector>

namespace warroom::pdf {

// The type in which a text is set: its words, and those that are strong.
struct Look
{
    TextRole plain = TextRole::Body;
    TextRole strong = TextRole::BodyStrong;
    QColor color = ink::text;
};

// A link is followed by where it leads, because nobody can click on paper. Never empty.
std::vector<TextRun> spanRuns(const markdown::Spans& spans, const Look& look);
// The mark of a list's item, "•", "3." or "[x]"; empty for any other block.
QString markOf(const markdown::Block& block);
// A whole text in one box, line under line: for cells and items. Never empty.
std::vector<TextRun> flatRuns(const std::string& text, const Look& look);

} // namespace warroom::pdf
