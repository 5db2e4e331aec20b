// Blocks and styled words to elements.
#include "export/text_html.h"

#include "domain/text/markdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace warroom {
namespace {

using markdown::Block;
using markdown::Kind;
using markdown::Span;
using markdown::Spans;

std::string spanHtml(const Span& span)
{
    std::string out = escapeHtml(span.text);
    if (span.code)
        out = "<code>" + out + "</code>";
    if (span.italic)
        out = "<em>" + out + "</em>";
    if (span.bold)
        out = "<strong>" + out + "</strong>";
    if (!span.url.empty())
        out = fmt::format("<a href=\"{0}\" title=\"{0}\" rel=\"noopener noreferrer nofollow\">{1}</a>",
                          escapeHtml(span.url), out);
    return out;
}

std::string spansHtml(const Spans& spans)
{
    std::string out;
    for (const Span& span : spans)
        out += spanHtml(span);
    return out;
}

std::string_view listOf(Kind kind) { return kind == Kind::Numbered ? "ol" : "ul"; }

bool isOfList(Kind kind) { return kind == Kind::Bullet || kind == Kind::Numbered || kind == Kind::Check; }

// Writes blocks one after the other; lists and paragraphs stay open for what belongs to them.
class BlockWriter final
{
public:
    std::string write(const std::vector<Block>& blocks)
    {
        for (const Block& block : blocks)
            add(block);
        closeAll();
        return std::move(m_out);
    }

private:
    void add(const Block& block)
    {
        if (isOfList(block.kind)) {
            addItem(block);
            return;
        }
        if (block.kind == Kind::Text && m_inParagraph) {
            m_out += "<br>\n" + spansHtml(block.spans);
            return;
        }
        closeAll();
        if (block.kind == Kind::Text) {
            m_out += "<p dir=\"auto\">" + spansHtml(block.spans);
            m_inParagraph = true;
        } else if (block.kind == Kind::Heading) {
            m_out += "<h3 dir=\"auto\">" + spansHtml(block.spans) + "</h3>\n";
        } else if (block.kind == Kind::Code) {
            for (const Span& span : block.spans)
                m_out += "<pre dir=\"ltr\"><code>" + escapeHtml(span.text) + "</code></pre>\n";
        } else if (block.kind == Kind::Table) {
            addTable(block);
        }
    }

    void addItem(const Block& block)
    {
        closeParagraph();
        const auto list = listOf(block.kind);
        // A jump over several depths opens one list: an empty item in between would say nothing.
        const auto depth = std::min(static_cast<std::size_t>(block.depth), m_lists.size());
        while (m_lists.size() > depth + 1)
            closeList();
        if (m_lists.size() == depth + 1 && m_lists.back() != list)
            closeList();
        if (m_lists.size() == depth + 1) {
            m_out += "</li>\n";
        } else {
            m_lists.push_back(list);
            m_out += fmt::format("<{}>\n", list);
        }
        const std::string number =
            block.kind == Kind::Numbered ? fmt::format(" value=\"{}\"", block.number) : std::string();
        const std::string box = block.kind != Kind::Check ? "" : block.checked ? "[x] " : "[ ] ";
        m_out += fmt::format("<li dir=\"auto\"{}>{}{}", number, box, spansHtml(block.spans));
    }

    void addTable(const Block& block)
    {
        m_out += "<table>\n";
        for (std::size_t row = 0; row < block.rows.size(); ++row) {
            const std::string_view cell = row == 0 ? "th" : "td";
            m_out += "<tr>";
            for (const Spans& spans : block.rows[row])
                m_out += fmt::format("<{0} dir=\"auto\">{1}</{0}>", cell, spansHtml(spans));
            m_out += "</tr>\n";
        }
        m_out += "</table>\n";
    }

    void closeParagraph()
    {
        if (m_inParagraph)
            m_out += "</p>\n";
        m_inParagraph = false;
    }

    void closeList()
    {
        m_out += fmt::format("</li>\n</{}>\n", m_lists.back());
        m_lists.pop_back();
    }

    void closeAll()
    {
        closeParagraph();
        while (!m_lists.empty())
            closeList();
    }

    std::string m_out;
    std::vector<std::string_view> m_lists; // open ones, the outermost first
    bool m_inParagraph = false;
};

} // namespace

std::string escapeHtml(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        case '`':
            out += "&#96;";
            break;
        case '\n':
            out += c;
            break;
        default:
            out += (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) ? ' ' : c;
        }
    }
    return out;
}

std::string blocksHtml(std::string_view text) { return BlockWriter().write(markdown::parse(text)); }

std::string insideHtml(std::string_view text)
{
    const auto blocks = markdown::parse(text);
    const bool one = std::all_of(blocks.begin(), blocks.end(),
                                 [](const Block& block) { return block.kind == Kind::Text; });
    if (!one)
        return BlockWriter().write(blocks);
    std::string out;
    for (const Block& block : blocks)
        out += (out.empty() ? "" : "<br>\n") + spansHtml(block.spans);
    return out;
}

} // namespace warroom
