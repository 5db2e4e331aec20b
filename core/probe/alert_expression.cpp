// Finding the expression in an address, and the comparison at its end.
#include "probe/alert_expression.h"

#include "base/text.h"
#include "net/http.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>

namespace warroom::probe {
namespace {

constexpr std::size_t longestExpression = 4'000;

// Line ends and tabs of an expression mean no more than blanks, and no address may hold them.
std::string withoutLineEnds(std::string_view target)
{
    std::string out;
    for (std::size_t at = 0; at < target.size(); ++at) {
        const auto escape = lowerAscii(target.substr(at, 3));
        const bool isBlank = escape == "%0a" || escape == "%0d" || escape == "%09";
        out += isBlank ? '+' : target[at];
        at += isBlank ? 2 : 0;
    }
    return out;
}

bool isWordPart(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == ':'; }

struct Comparison
{
    std::size_t at = 0, size = 0;
};

// What of an expression gives its values: all before "and" and "unless", which only choose among them. In it
// the last comparison outside of brackets and texts.
class ValuePart final
{
public:
    explicit ValuePart(std::string_view text) : m_text(text), m_end(text.size())
    {
        while (m_at < m_text.size())
            step();
    }

    // Whether it is right about the expression.
    bool isClear() const { return !m_hasOr && m_depth == 0; }
    std::string_view text() const { return trimmed(m_text.substr(0, m_end)); }
    const std::optional<Comparison>& comparison() const { return m_last; }

private:
    void step()
    {
        const char c = m_text[m_at];
        if (c == '"' || c == '\'' || c == '`') {
            skipText(c);
        } else if (isWordPart(c)) {
            skipWord();
        } else if (c == '<' || c == '>' || ((c == '=' || c == '!') && m_text.substr(m_at + 1, 1) == "=")) {
            noteComparison();
        } else {
            m_depth += c == '(' || c == '[' || c == '{' ? 1 : 0;
            m_depth -= c == ')' || c == ']' || c == '}' ? 1 : 0;
            ++m_at;
        }
    }
    void skipText(char quote)
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at)
            m_at += m_text[m_at] == '\\' && quote != '`';
        ++m_at;
    }
    void skipWord()
    {
        const auto begin = m_at;
        while (m_at < m_text.size() && isWordPart(m_text[m_at]))
            ++m_at;
        const auto word = lowerAscii(m_text.substr(begin, m_at - begin));
        if (m_depth != 0)
            return;
        m_hasOr = m_hasOr || word == "or";
        if (word == "and" || word == "unless")
            m_end = std::min(m_end, begin);
    }
    void noteComparison()
    {
        const std::size_t size = m_text.substr(m_at + 1, 1) == "=" ? 2 : 1;
        if (m_depth == 0 && m_at < m_end)
            m_last = Comparison{m_at, size};
        m_at += size;
    }

    std::string_view m_text;
    std::size_t m_at = 0, m_end;
    int m_depth = 0;
    bool m_hasOr = false;
    std::optional<Comparison> m_last;
};

std::optional<double> plainNumber(std::string_view text)
{
    const std::string number(text);
    char* end = nullptr;
    const double value = std::strtod(number.c_str(), &end);
    return number.empty() || *end != '\0' || !std::isfinite(value) ? std::nullopt : std::optional(value);
}

AlertExpression takenApart(std::string_view expression)
{
    const ValuePart values(expression);
    if (!values.isClear() || values.text().empty())
        return {std::string(expression), std::nullopt, false};
    const auto& found = values.comparison();
    const auto limit =
        found ? plainNumber(trimmed(values.text().substr(found->at + found->size))) : std::nullopt;
    const auto left = found ? trimmed(expression.substr(0, found->at)) : std::string_view();
    if (!limit || left.empty())
        return {std::string(values.text()), std::nullopt, false};
    return {std::string(left), limit, expression[found->at] == '<'};
}

} // namespace

std::optional<AlertExpression> expressionIn(std::string_view url)
{
    const auto mark = url.find('?');
    if (mark == std::string_view::npos)
        return std::nullopt;
    const auto target = net::decodeTarget("/" + withoutLineEnds(url.substr(mark)));
    for (const auto& [name, value] : target ? target->query : decltype(target->query)()) {
        const auto expression = trimmed(value);
        if (name == "g0.expr" && !expression.empty() && expression.size() <= longestExpression)
            return takenApart(expression);
    }
    return std::nullopt;
}

} // namespace warroom::probe
