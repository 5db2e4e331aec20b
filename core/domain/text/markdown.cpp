// Reads the lines of a text into blocks.
#include "domain/text/markdown.h"

#include "base/text.h"
#include "domain/text/markdown_inline.h"

#include <algorithm>

namespace warroom::markdown {
namespace {

constexpr int deepest = 3;
constexpr std::size_t mostColumns = 64;
constexpr std::string_view fence = "```";

struct Line
{
    std::string_view text; // without its end
    std::size_t at = 0;
};

std::vector<Line> linesOf(std::string_view text)
{
    std::vector<Line> lines;
    std::size_t from = 0;
    for (const auto line : split(text, '\n')) {
        lines.push_back({line.ends_with('\r') ? line.substr(0, line.size() - 1) : line, from});
        from += line.size() + 1;
    }
    return lines;
}

std::string_view withoutIndent(std::string_view line)
{
    const auto from = line.find_first_not_of(" \t");
    return from == std::string_view::npos ? std::string_view{} : line.substr(from);
}

bool isFence(const Line& line) { return withoutIndent(line.text).starts_with(fence); }

// The line under a table's head: dashes, bars, colons and blanks.
bool isRule(std::string_view line)
{
    return line.find('|') != std::string_view::npos && line.find('-') != std::string_view::npos &&
           line.find_first_not_of(" \t|:-") == std::string_view::npos;
}

// What stands between the bars; a bar with a backslash in front is a sign like any other.
std::vector<Spans> cellsOf(const Line& line)
{
    std::vector<Spans> cells;
    const std::string_view text = line.text;
    std::size_t from = text.find_first_not_of(" \t");
    if (from != std::string_view::npos && text[from] == '|')
        ++from;
    for (std::size_t i = from; i <= text.size() && cells.size() < mostColumns; ++i) {
        const bool ends = i == text.size() || (text[i] == '|' && text[i - 1] != '\\');
        if (!ends)
            continue;
        const auto cell = text.substr(from, i - from);
        if (i == text.size() && trimmed(cell).empty())
            break;
        const auto inner = trimmed(cell);
        const auto at = inner.empty() ? from : static_cast<std::size_t>(inner.data() - text.data());
        cells.push_back(parseInline(inner, line.at + at));
        from = i + 1;
    }
    return cells;
}

class Reader final
{
public:
    explicit Reader(std::string_view text) : m_source(text), m_lines(linesOf(text)) {}

    std::vector<Block> read()
    {
        while (m_place < m_lines.size()) {
            if (isFence(m_lines[m_place]))
                code();
            else if (isTable())
                table();
            else
                m_blocks.push_back(lineBlock(m_lines[m_place++]));
        }
        return std::move(m_blocks);
    }

private:
    void code()
    {
        Block block;
        block.kind = Kind::Code;
        block.at = m_lines[m_place].at;
        const std::size_t first = ++m_place;
        while (m_place < m_lines.size() && !isFence(m_lines[m_place]))
            ++m_place;
        Span span;
        span.code = true;
        span.at = first < m_lines.size() ? m_lines[first].at : m_source.size();
        if (m_place > first) {
            const Line& last = m_lines[m_place - 1];
            span.text = std::string(m_source.substr(span.at, last.at + last.text.size() - span.at));
        }
        block.spans.push_back(std::move(span));
        m_blocks.push_back(std::move(block));
        if (m_place < m_lines.size())
            ++m_place;
    }

    bool isTable() const
    {
        if (m_place + 1 >= m_lines.size() || !isRule(m_lines[m_place + 1].text))
            return false;
        const auto head = m_lines[m_place].text;
        return head.find('|') != std::string_view::npos && !isRule(head) && trimmed(head) != "|";
    }

    void table()
    {
        Block block;
        block.kind = Kind::Table;
        block.at = m_lines[m_place].at;
        block.rows.push_back(cellsOf(m_lines[m_place]));
        const std::size_t columns = block.rows.front().size();
        m_place += 2;
        for (; m_place < m_lines.size() && m_lines[m_place].text.find('|') != std::string_view::npos;
             ++m_place) {
            block.rows.push_back(cellsOf(m_lines[m_place]));
            block.rows.back().resize(columns);
        }
        m_blocks.push_back(std::move(block));
    }

    static Block lineBlock(const Line& line)
    {
        Block block;
        block.at = line.at;
        const auto words = withoutIndent(line.text);
        if (words.empty()) {
            block.kind = Kind::Blank;
            return block;
        }
        const auto indent = line.text.size() - words.size();
        std::size_t marks = heading(words, block);
        if (marks == 0)
            marks = listMark(words, block);
        if (marks == 0) {
            block.spans = parseInline(line.text, line.at);
            return block;
        }
        if (block.kind != Kind::Heading)
            block.depth = std::min(deepest, static_cast<int>(indent / 2));
        const auto rest = withoutIndent(words.substr(marks));
        block.spans = parseInline(rest, line.at + line.text.size() - rest.size());
        return block;
    }

    // Bytes of the marks in front of the words; 0: it is none.
    static std::size_t heading(std::string_view words, Block& block)
    {
        const auto marks = words.find_first_not_of('#');
        if (marks == std::string_view::npos || marks == 0 || marks > 6 || words[marks] != ' ')
            return 0;
        block.kind = Kind::Heading;
        return marks + 1;
    }

    static std::size_t listMark(std::string_view words, Block& block)
    {
        if (words.size() > 2 && std::string_view("-*+").find(words[0]) != std::string_view::npos &&
            words[1] == ' ')
            return bullet(words, block);
        const auto digits = words.find_first_not_of("0123456789");
        const bool numbered = digits != std::string_view::npos && digits > 0 && digits <= 6 &&
                              (words[digits] == '.' || words[digits] == ')') && digits + 2 < words.size() &&
                              words[digits + 1] == ' ';
        if (!numbered)
            return 0;
        block.kind = Kind::Numbered;
        block.number = std::stoi(std::string(words.substr(0, digits)));
        return digits + 2;
    }

    static std::size_t bullet(std::string_view words, Block& block)
    {
        block.kind = Kind::Bullet;
        const auto box = words.substr(2, 4);
        if (box != "[ ] " && box != "[x] " && box != "[X] ")
            return 2;
        block.kind = Kind::Check;
        block.checked = box[1] != ' ';
        return 6;
    }

    std::string_view m_source;
    std::vector<Line> m_lines;
    std::size_t m_place = 0;
    std::vector<Block> m_blocks;
};

bool isStyled(const Spans& spans)
{
    return std::any_of(spans.begin(), spans.end(), [](const Span& span) {
        return span.bold || span.italic || span.code || !span.url.empty();
    });
}

void addWords(std::string& out, const Spans& spans)
{
    for (const Span& span : spans)
        out += span.text;
}

std::string linkIn(const Spans& spans, std::size_t at)
{
    for (const Span& span : spans) {
        if (!span.url.empty() && at >= span.at && at <= span.at + span.text.size())
            return span.url;
    }
    return {};
}

} // namespace

std::vector<Block> parse(std::string_view text) { return Reader(text).read(); }

bool hasMarkup(const std::vector<Block>& blocks)
{
    return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
        const bool plain = block.kind == Kind::Blank || block.kind == Kind::Text;
        // A sign that was escaped in front of the words leaves no span behind.
        const bool cut = block.spans.size() > 1 || (!block.spans.empty() && block.spans[0].at != block.at);
        return !plain || isStyled(block.spans) || cut;
    });
}

std::string plainText(const std::vector<Block>& blocks)
{
    std::string out;
    for (const Block& block : blocks) {
        if (&block != &blocks.front())
            out += '\n';
        addWords(out, block.spans);
        for (const auto& row : block.rows) {
            if (&row != &block.rows.front())
                out += '\n';
            for (const auto& cell : row) {
                if (&cell != &row.front())
                    out += " | ";
                addWords(out, cell);
            }
        }
    }
    return out;
}

std::string linkAt(const std::vector<Block>& blocks, std::size_t at)
{
    for (const Block& block : blocks) {
        if (auto url = linkIn(block.spans, at); !url.empty())
            return url;
        for (const auto& row : block.rows) {
            for (const auto& cell : row) {
                if (auto url = linkIn(cell, at); !url.empty())
                    return url;
            }
        }
    }
    return {};
}

} // namespace warroom::markdown
