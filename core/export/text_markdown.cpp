// Escaping, and writing blocks.
#include "export/text_markdown.h"

#include "base/text.h"
#include "domain/text/markdown.h"

#include <fmt/format.h>

#include <vector>

namespace warroom {
namespace {

using markdown::Block;
using markdown::Kind;
using markdown::Span;
using markdown::Spans;

std::string escapedPiece(std::string_view line, bool startsLine)
{
    constexpr std::string_view special = "\\`*_{}[]<>|~&$:";
    std::string out;
    out.reserve(line.size() + 8);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool isControl = (static_cast<unsigned char>(c) < 0x20) || c == 0x7F;
        if (isControl) {
            if (out.empty() || out.back() != ' ')
                out += ' ';
            continue;
        }
        // A colon means something only in an address; elsewhere the text stays readable.
        const bool needed = c == ':' ? line.substr(i, 3) == "://" : special.find(c) != std::string_view::npos;
        const bool startsBlock = startsLine && i == 0 && (c == '+' || c == '-' || c == '=' || c == '#');
        const bool endsNumber = startsLine && (c == '.' || c == ')') && i > 0 && i < 10 &&
                                line.substr(0, i).find_first_not_of("0123456789") == std::string_view::npos;
        if (needed || startsBlock || endsNumber)
            out += '\\';
        out += c;
    }
    return out;
}

// Blanks stay outside of the marks: inside they would switch them off.
std::string inMarks(std::string_view words, std::string_view mark)
{
    const auto first = words.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return std::string(words);
    const auto last = words.find_last_not_of(' ');
    return fmt::format("{0}{1}{2}{1}{3}", words.substr(0, first), mark, words.substr(first, last + 1 - first),
                       words.substr(last + 1));
}

std::string spanMarkdown(const Span& span, bool startsLine)
{
    // An address that stands there by itself is one in any reader.
    if (!span.url.empty() && span.url == span.text)
        return span.url;
    std::string out;
    if (span.code)
        out = "`" + span.text + "`";
    else
        out = escapedPiece(span.text, startsLine);
    if (span.italic)
        out = inMarks(out, "*");
    if (span.bold)
        out = inMarks(out, "**");
    return span.url.empty() ? out : fmt::format("[{}]({})", out, span.url);
}

std::string spansMarkdown(const Spans& spans)
{
    std::string out;
    for (const Span& span : spans) {
        // With a link behind it, it would show an image.
        if (!span.url.empty() && out.ends_with('!'))
            out.insert(out.size() - 1, "\\");
        out += spanMarkdown(span, out.empty());
    }
    return out;
}

std::string markOfItem(const Block& block)
{
    const std::string indent(2 * static_cast<std::size_t>(block.depth), ' ');
    if (block.kind == Kind::Numbered)
        return fmt::format("{}{}. ", indent, block.number);
    return indent + (block.kind == Kind::Bullet ? "- " : block.checked ? "- [x] " : "- [ ] ");
}

std::string tableRow(const std::vector<Spans>& cells)
{
    std::string out = "|";
    for (const Spans& cell : cells)
        out += " " + spansMarkdown(cell) + " |";
    return out;
}

void addLines(std::vector<std::string>& lines, const Block& block)
{
    switch (block.kind) {
    case Kind::Blank:
        lines.emplace_back();
        return;
    case Kind::Text:
        lines.push_back(std::string(trimmed(spansMarkdown(block.spans))));
        return;
    case Kind::Heading:
        lines.push_back("### " + spansMarkdown(block.spans));
        return;
    case Kind::Code:
        lines.emplace_back("```");
        for (const Span& span : block.spans) {
            for (const auto line : split(span.text, '\n'))
                lines.emplace_back(line);
        }
        lines.emplace_back("```");
        return;
    case Kind::Table:
        for (std::size_t row = 0; row < block.rows.size(); ++row) {
            lines.push_back(tableRow(block.rows[row]));
            if (row != 0)
                continue;
            std::string rule = "|";
            for (std::size_t i = 0; i < block.rows[row].size(); ++i)
                rule += "---|";
            lines.push_back(std::move(rule));
        }
        return;
    default:
        lines.push_back(markOfItem(block) + spansMarkdown(block.spans));
    }
}

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    for (const Block& block : markdown::parse(text))
        addLines(lines, block);
    while (!lines.empty() && lines.front().empty())
        lines.erase(lines.begin());
    while (!lines.empty() && lines.back().empty())
        lines.pop_back();
    return lines;
}

} // namespace

std::string escapeMarkdown(std::string_view text) { return escapedPiece(trimmed(text), true); }

std::string blocksMarkdown(std::string_view text)
{
    std::string out;
    for (const auto& line : linesOf(text))
        out += line + "\n";
    return out;
}

std::string itemMarkdown(std::string_view text, std::size_t indent)
{
    std::string out;
    for (const auto& line : linesOf(text))
        out += (out.empty() ? "" : "\n" + std::string(line.empty() ? 0 : indent, ' ')) + line;
    return out;
}

} // namespace warroom
