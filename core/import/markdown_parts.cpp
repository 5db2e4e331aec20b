// Line by line: fences, headings, list marks, tables.
#include "import/markdown_parts.h"

#include "base/text.h"
#include "import/clean_text.h"

#include <algorithm>

namespace warroom::incoming {
namespace {

bool isFence(std::string_view line)
{
    const std::string_view text = trimmed(line);
    return text.starts_with("```") || text.starts_with("~~~");
}

int hashLevel(std::string_view line)
{
    std::size_t count = 0;
    while (count < line.size() && line[count] == '#')
        ++count;
    const bool isHeading = count >= 1 && count <= 6 && count < line.size() && line[count] == ' ';
    return isHeading ? static_cast<int>(count) : 0;
}

bool isUnderline(std::string_view line, char mark)
{
    const std::string_view text = trimmed(line);
    return text.size() >= 3 && text.find_first_not_of(mark) == std::string_view::npos;
}

bool isBoldLine(std::string_view line)
{
    const std::string_view text = trimmed(line);
    return text.size() > 4 && text.size() < 100 && line.starts_with("**") &&
           (text.ends_with("**") || text.ends_with("**:")) && text.find("**", 2) >= text.size() - 3;
}

std::size_t indentation(std::string_view line)
{
    std::size_t count = 0;
    for (; count < line.size() && (line[count] == ' ' || line[count] == '\t'); ++count)
        ;
    return count;
}

// Bytes of the list mark with the blanks after it, without the indentation; 0 if there is none.
std::size_t markLength(std::string_view line)
{
    const std::string_view text = line.substr(indentation(line));
    std::size_t end = 0;
    if (!text.empty() && (text[0] == '-' || text[0] == '*' || text[0] == '+')) {
        end = 1;
    } else {
        while (end < text.size() && end < 3 && text[end] >= '0' && text[end] <= '9')
            ++end;
        if (end == 0 || end >= text.size() || (text[end] != '.' && text[end] != ')'))
            return 0;
        ++end;
    }
    if (end >= text.size() || text[end] != ' ')
        return 0;
    while (end < text.size() && text[end] == ' ')
        ++end;
    return end;
}

// "- **Name**: rest" → where "Name" is.
std::string_view boldName(std::string_view line)
{
    if (!line.starts_with("- **") && !line.starts_with("* **"))
        return {};
    const auto end = line.find("**", 4);
    return end == std::string_view::npos ? std::string_view() : line.substr(4, end - 4);
}

std::string dedented(std::string_view line, std::size_t most)
{
    return std::string(line.substr(std::min(indentation(line), most)));
}

class PartReader final
{
public:
    explicit PartReader(const std::vector<std::string>& lines) : m_lines(lines)
    {
        m_parts.emplace_back();
        m_namedElements = std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
            return lowerAscii(boldName(line)) == "key events";
        });
    }

    std::vector<Part> read()
    {
        bool inFence = false;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const std::string& line = m_lines[i];
            if (isFence(line))
                inFence = !inFence;
            if (inFence || !takeHeading(i))
                m_parts.back().lines.push_back(m_parts.back().level == 7 ? dedented(line, 2) : line);
        }
        return std::move(m_parts);
    }

private:
    bool takeHeading(std::size_t& i)
    {
        const std::string& line = m_lines[i];
        if (const int level = hashLevel(line)) {
            open(level, std::string_view(line).substr(static_cast<std::size_t>(level)), {line});
            return true;
        }
        const bool stands = !trimmed(line).empty() && i + 1 < m_lines.size() && markLength(line) == 0 &&
                            line[0] != '|' && (i == 0 || trimmed(m_lines[i - 1]).empty());
        if (stands && (isUnderline(m_lines[i + 1], '=') || isUnderline(m_lines[i + 1], '-'))) {
            open(isUnderline(m_lines[i + 1], '=') ? 1 : 2, line, {line, m_lines[i + 1]});
            ++i;
            return true;
        }
        if (isBoldLine(line)) {
            open(6, line, {line});
            return true;
        }
        const std::string_view name = m_namedElements ? boldName(line) : std::string_view();
        if (name.empty())
            return false;
        open(7, name, {"- **" + std::string(name) + "**"});
        std::string_view rest = std::string_view(line).substr(4 + name.size() + 2);
        while (rest.starts_with(':') || rest.starts_with(' '))
            rest.remove_prefix(1);
        if (!rest.empty())
            m_parts.back().lines.emplace_back(rest);
        return true;
    }

    void open(int level, std::string_view title, std::vector<std::string> lines)
    {
        m_parts.push_back({level, plainTitle(title), std::move(lines), {}});
    }

    const std::vector<std::string>& m_lines;
    std::vector<Part> m_parts;
    bool m_namedElements = false;
};

std::vector<std::string> cellsOf(std::string_view row)
{
    row = trimmed(row);
    row.remove_prefix(1);
    if (row.ends_with('|'))
        row.remove_suffix(1);
    std::vector<std::string> cells;
    std::string cell;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] == '|' && (i == 0 || row[i - 1] != '\\')) {
            cells.emplace_back(trimmed(cell));
            cell.clear();
        } else {
            cell += row[i];
        }
    }
    cells.emplace_back(trimmed(cell));
    return cells;
}

bool isTableRule(std::string_view line)
{
    const std::string_view text = trimmed(line);
    return text.starts_with('|') && text.find('-') != std::string_view::npos &&
           text.find_first_not_of("|-: \t") == std::string_view::npos;
}

class ElementReader final
{
public:
    std::vector<Element> read(const std::vector<std::string>& lines)
    {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const bool header = i + 1 < lines.size() && isTableRule(lines[i + 1]);
            takeLine(lines[i], header);
        }
        close();
        return std::move(m_elements);
    }

private:
    void takeLine(const std::string& line, bool isTableHeader)
    {
        if (isFence(line))
            m_inFence = !m_inFence;
        const bool blank = trimmed(line).empty();
        if (m_inFence || isFence(line))
            append(line);
        else if (!blank && trimmed(line)[0] == '|')
            takeRow(line, isTableHeader);
        else if (markLength(line) > 0 && (!m_isListed || indentation(line) <= m_indent))
            begin(line);
        else if (blank && !m_isListed)
            close();
        else if (!blank && m_isListed && m_afterBlank && indentation(line) <= m_indent)
            beginParagraph(line);
        else
            append(line);
        m_afterBlank = blank;
    }

    void begin(const std::string& line)
    {
        close();
        m_isListed = true;
        m_indent = indentation(line);
        const std::size_t mark = markLength(line);
        std::string_view text = std::string_view(line).substr(m_indent + mark);
        m_current.isListed = true;
        m_textIndent = m_indent + mark;
        if (text.starts_with("[ ] ") || text.starts_with("[x] ") || text.starts_with("[X] ")) {
            m_current.hasBox = true;
            m_current.checked = text[1] != ' ';
            text.remove_prefix(4);
        }
        m_lines.emplace_back(text);
    }

    void beginParagraph(const std::string& line)
    {
        close();
        append(line);
    }

    void append(const std::string& line) { m_lines.push_back(dedented(line, m_isListed ? m_textIndent : 0)); }

    void takeRow(const std::string& line, bool isHeader)
    {
        if (isTableRule(line))
            return;
        close();
        auto cells = cellsOf(line);
        if (isHeader) {
            m_columns = std::move(cells);
            return;
        }
        std::string text;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].empty())
                continue;
            const bool named = cells.size() > 2 && i < m_columns.size() && !m_columns[i].empty() && i > 0;
            text += (text.empty() ? "" : named ? "; " : " ") + (named ? m_columns[i] + ": " : "") + cells[i];
        }
        m_current.isListed = true;
        m_lines.push_back(std::move(text));
        close();
    }

    void close()
    {
        m_current.text = joinedLines(m_lines);
        if (!m_current.text.empty())
            m_elements.push_back(std::move(m_current));
        m_current = {};
        m_lines.clear();
        m_isListed = false;
        m_indent = m_textIndent = 0;
    }

    std::vector<Element> m_elements;
    Element m_current;
    std::vector<std::string> m_lines, m_columns;
    std::size_t m_indent = 0, m_textIndent = 0;
    bool m_isListed = false, m_inFence = false, m_afterBlank = false;
};

} // namespace

std::vector<Part> partsOf(const std::vector<std::string>& lines) { return PartReader(lines).read(); }

std::vector<Element> elementsOf(const std::vector<std::string>& lines) { return ElementReader().read(lines); }

std::string plainTitle(std::string_view text)
{
    constexpr std::string_view marks = "*_#: \t";
    const auto first = text.find_first_not_of(marks);
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(marks) - first + 1));
}

} // namespace warroom::incoming
