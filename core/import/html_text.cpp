// The words of an HTML document, for mails that have no other text.
#include "base/text.h"
#include "import/clean_text.h"
#include "import/mime.h"

#include <charconv>

namespace warroom::incoming {
namespace {

struct Entity
{
    std::string_view name;
    std::string_view text;
};
constexpr Entity entities[] = {
    {"amp", "&"},        {"lt", "<"},         {"gt", ">"},         {"quot", "\""},       {"apos", "'"},
    {"nbsp", " "},       {"auml", "\u00E4"},  {"ouml", "\u00F6"},  {"uuml", "\u00FC"},   {"Auml", "\u00C4"},
    {"Ouml", "\u00D6"},  {"Uuml", "\u00DC"},  {"szlig", "\u00DF"}, {"eacute", "\u00E9"}, {"euro", "\u20AC"},
    {"ndash", "\u2013"}, {"mdash", "\u2014"}, {"hellip", "\u2026"}};

// Appends the character of the entity at the beginning of the text, and tells its length; 0: it is none.
std::size_t takeEntity(std::string& out, std::string_view text)
{
    const auto end = text.substr(0, 12).find(';');
    if (end == std::string_view::npos || end < 2)
        return 0;
    const std::string_view name = text.substr(1, end - 1);
    if (name[0] == '#') {
        const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const std::string_view digits = name.substr(isHex ? 2 : 1);
        unsigned number = 0;
        const auto parsed =
            std::from_chars(digits.data(), digits.data() + digits.size(), number, isHex ? 16 : 10);
        if (digits.empty() || parsed.ptr != digits.data() + digits.size())
            return 0;
        appendCodePoint(out, number);
        return end + 1;
    }
    for (const Entity& entity : entities) {
        if (name == entity.name) {
            out += entity.text;
            return end + 1;
        }
    }
    return 0;
}

bool breaksLine(std::string_view tag)
{
    for (const std::string_view name :
         {"br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "table", "blockquote"}) {
        if (tag == name)
            return true;
    }
    return false;
}

// "/P class=x" → "p".
std::string tagName(std::string_view tag)
{
    if (tag.starts_with('/'))
        tag.remove_prefix(1);
    return lowerAscii(tag.substr(0, tag.find_first_of(" \t\n/>")));
}

// Where "</name" begins; the size if it never does.
std::size_t closingAt(std::string_view html, std::string_view name)
{
    for (auto at = html.find("</"); at != std::string_view::npos; at = html.find("</", at + 2)) {
        if (lowerAscii(html.substr(at + 2, name.size())) == name)
            return at;
    }
    return html.size();
}

std::string collapsed(const std::string& text)
{
    std::vector<std::string> lines;
    for (const std::string_view line : split(text, '\n')) {
        const std::string_view content = trimmed(line);
        if (!content.empty() || (!lines.empty() && !lines.back().empty()))
            lines.emplace_back(content);
    }
    return joinedLines(lines);
}

} // namespace

std::string textOfHtml(std::string_view html)
{
    std::string out;
    while (!html.empty()) {
        if (html.starts_with("<!--")) {
            const auto end = html.find("-->", 4);
            html.remove_prefix(end == std::string_view::npos ? html.size() : end + 3);
            continue;
        }
        const bool isTag = html[0] == '<' && html.size() > 1 && html[1] != ' ';
        if (isTag) {
            const auto end = html.find('>');
            const bool opens = html[1] != '/';
            const std::string name = tagName(html.substr(1, end == std::string_view::npos ? end : end - 1));
            html.remove_prefix(end == std::string_view::npos ? html.size() : end + 1);
            if (breaksLine(name))
                out += '\n';
            if (opens && (name == "script" || name == "style" || name == "title"))
                html.remove_prefix(closingAt(html, name));
            continue;
        }
        const std::size_t entity = html[0] == '&' ? takeEntity(out, html) : 0;
        if (entity == 0)
            out += html[0] == '\n' || html[0] == '\r' || html[0] == '\t' ? ' ' : html[0];
        html.remove_prefix(entity == 0 ? 1 : entity);
    }
    return cleanText(collapsed(out));
}

} // namespace warroom::incoming
