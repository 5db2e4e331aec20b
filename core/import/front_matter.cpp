// Keys, quoted values, lists and block texts.
#include "import/front_matter.h"

#include "base/text.h"
#include "import/clean_text.h"

#include <algorithm>

namespace warroom::incoming {
namespace {

constexpr std::size_t mostLines = 500;

bool isKeyByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
}

// Where the value begins in "key: value"; npos if the line begins no field.
std::size_t valueStart(std::string_view line)
{
    std::size_t end = 0;
    while (end < line.size() && isKeyByte(line[end]))
        ++end;
    const bool isField = end > 0 && end < line.size() && line[end] == ':' &&
                         (end + 1 == line.size() || line[end + 1] == ' ' || line[end + 1] == '\t');
    return isField ? end + 1 : std::string_view::npos;
}

std::string unescaped(std::string_view quoted)
{
    std::string out;
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        if (quoted[i] != '\\' || i + 1 == quoted.size()) {
            out += quoted[i];
            continue;
        }
        const char next = quoted[++i];
        if (next == 'n')
            out += '\n';
        else if (next == 't')
            out += '\t';
        else if (next == '"' || next == '\\' || next == '/')
            out += next;
        else
            out += std::string("\\") + next;
    }
    return out;
}

std::string scalar(std::string_view text)
{
    text = trimmed(text);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        return unescaped(text.substr(1, text.size() - 2));
    if (text.size() >= 2 && text.front() == '\'' && text.back() == '\'') {
        std::string out;
        for (std::size_t i = 1; i + 1 < text.size(); ++i) {
            out += text[i];
            if (text[i] == '\'' && text[i + 1] == '\'' && i + 2 < text.size())
                ++i;
        }
        return out;
    }
    return std::string(text);
}

std::string valueOf(std::string_view first, const std::vector<std::string>& rest)
{
    first = trimmed(first);
    const bool keepsLines = first.starts_with('|');
    if (keepsLines || first.starts_with('>'))
        first = {};
    std::vector<std::string> elements;
    std::string text(first);
    for (const std::string& line : rest) {
        const std::string_view content = trimmed(line);
        if (content.starts_with("- "))
            elements.push_back(scalar(content.substr(2)));
        else if (!content.empty() || keepsLines)
            text += (text.empty() ? "" : keepsLines ? "\n" : " ") + std::string(content);
    }
    return elements.empty() ? scalar(text) : join(elements, ", ");
}

} // namespace

const FrontField* FrontMatter::find(std::string_view key) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const FrontField& field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

FrontMatter readFrontMatter(const std::vector<std::string>& lines)
{
    FrontMatter front;
    if (lines.empty() || trimmed(lines[0]) != "---")
        return front;
    std::size_t end = 1;
    while (end < lines.size() && end < mostLines && trimmed(lines[end]) != "---" &&
           trimmed(lines[end]) != "...")
        ++end;
    if (end >= lines.size() || end == mostLines)
        return front;
    for (std::size_t i = 1; i < end; ++i) {
        if (valueStart(lines[i]) != std::string_view::npos)
            front.fields.push_back({lowerAscii(lines[i].substr(0, lines[i].find(':'))), {}, {lines[i]}});
        else if (!front.fields.empty())
            front.fields.back().lines.push_back(lines[i]);
        else if (!trimmed(lines[i]).empty())
            return {}; // "---" was a rule, not the beginning of fields
    }
    for (FrontField& field : front.fields) {
        const std::string_view first = std::string_view(field.lines[0]).substr(valueStart(field.lines[0]));
        field.value = valueOf(first, {field.lines.begin() + 1, field.lines.end()});
    }
    front.lineCount = end + 1;
    return front;
}

} // namespace warroom::incoming
