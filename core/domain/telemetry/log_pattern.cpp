// One walk over the bytes of a line.
#include "domain/telemetry/log_pattern.h"

#include <algorithm>
#include <array>
#include <utility>

namespace warroom {
namespace {

constexpr std::size_t mostBytes = 400;
constexpr std::size_t uuidSize = 36;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isWord(char c) { return isDigit(c) || isLetter(c); }
bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

std::string_view firstLine(std::string_view body)
{
    const auto begin = body.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    body.remove_prefix(begin);
    body = body.substr(0, body.find_first_of("\r\n"));
    if (body.size() > mostBytes) {
        std::size_t end = mostBytes;
        while (end > 0 && (static_cast<unsigned char>(body[end]) & 0xc0u) == 0x80)
            --end;
        body = body.substr(0, end);
    }
    return body.substr(0, body.find_last_not_of(" \t") + 1);
}

bool isUuid(std::string_view text)
{
    if (text.size() < uuidSize)
        return false;
    for (std::size_t i = 0; i < uuidSize; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !isHex(text[i]))
            return false;
    }
    return text.size() == uuidSize || !isWord(text[uuidSize]);
}

bool isUnit(std::string_view text)
{
    static constexpr auto units = std::to_array<std::string_view>(
        {"ns", "us", "ms", "s",  "m",  "h",   "d",   "b",   "B", "kB", "KB", "MB",
         "GB", "TB", "Ki", "Mi", "Gi", "KiB", "MiB", "GiB", "x", "th", "px"});
    return std::find(units.begin(), units.end(), text) != units.end();
}

// Letters and digits without a break between them.
std::string patternOfWord(std::string_view word)
{
    const auto digits = std::count_if(word.begin(), word.end(), isDigit);
    if (digits == 0)
        return std::string(word);
    const auto letters =
        static_cast<std::size_t>(std::find_if(word.begin(), word.end(), isDigit) - word.begin());
    if (letters == 0) {
        const auto unit = word.substr(
            static_cast<std::size_t>(std::find_if(word.begin(), word.end(), isLetter) - word.begin()));
        return isUnit(unit) ? "*" + std::string(unit) : "*";
    }
    if (word.size() >= 6 && std::all_of(word.begin(), word.end(), isHex))
        return "*";
    const bool digitsEndIt = letters + static_cast<std::size_t>(digits) == word.size();
    if (digits <= 2 && (digitsEndIt || word.size() <= 4))
        return std::string(word);
    return digitsEndIt ? std::string(word.substr(0, letters)) + "*" : "*";
}

// The size of what opens a quotation here, and what closes it.
struct Quote
{
    std::string_view open, close;
};
constexpr auto quotes = std::to_array<Quote>({{"\"", "\""},
                                              {"'", "'"},
                                              {"`", "`"},
                                              {"\u201c", "\u201d"},
                                              {"\u201e", "\u201c"},
                                              {"\u2018", "\u2019"},
                                              {"\u00ab", "\u00bb"}});

class Walk final
{
public:
    explicit Walk(std::string_view line) : m_line(line) {}

    std::string take()
    {
        while (m_at < m_line.size())
            step();
        return std::move(m_out);
    }

private:
    void step()
    {
        if (quoted())
            return;
        if (!isWord(m_line[m_at])) {
            put(m_line.substr(m_at++, 1));
            return;
        }
        if (isUuid(m_line.substr(m_at))) {
            m_at += uuidSize;
            put("*");
            return;
        }
        const auto begin = m_at;
        while (m_at < m_line.size() && isWord(m_line[m_at]))
            ++m_at;
        put(patternOfWord(m_line.substr(begin, m_at - begin)));
    }

    // A quoted value; the names of members stay, and so does what a member called message says.
    bool quoted()
    {
        const auto rest = m_line.substr(m_at);
        const auto quote = std::find_if(quotes.begin(), quotes.end(),
                                        [&](const Quote& one) { return rest.starts_with(one.open); });
        if (quote == quotes.end() || (m_at > 0 && isWord(m_line[m_at - 1])))
            return false;
        auto end = rest.find(quote->close, quote->open.size());
        while (end != std::string_view::npos && rest[end - 1] == '\\')
            end = rest.find(quote->close, end + 1);
        if (end == std::string_view::npos)
            return false;
        const auto content = rest.substr(quote->open.size(), end - quote->open.size());
        const auto behind = rest.substr(end + quote->close.size());
        if (!behind.empty() && isWord(behind.front()))
            return false;
        m_at += end + quote->close.size();
        if (behind.starts_with(':')) {
            m_member = content;
            put(rest.substr(0, end + quote->close.size()));
        } else if (std::exchange(m_member, {}) == "message") {
            put(Walk(content).take());
        } else {
            put("*");
        }
        return true;
    }

    // Stars that only signs part become one: "10.0.0.7:5432", "2026-11-20 10:20:30", "[1, 2, 3]".
    void put(std::string_view text)
    {
        if (text.starts_with('*')) {
            const auto last = m_out.find_last_not_of(".,:-+/T");
            if (last != std::string::npos && m_out[last] == '*' && m_out.size() - last <= 2)
                m_out.resize(last);
            else if (m_out.ends_with("*, ") || m_out.ends_with("*; "))
                m_out.resize(m_out.size() - 3);
            else if (startsNegative())
                m_out.pop_back();
        }
        m_out += text;
    }

    bool startsNegative() const
    {
        if (!m_out.ends_with('-') && !m_out.ends_with('+'))
            return false;
        return m_out.size() == 1 ||
               std::string_view(" =:(,[").find(m_out[m_out.size() - 2]) != std::string_view::npos;
    }

    std::string_view m_line;
    std::size_t m_at = 0;
    std::string_view m_member;
    std::string m_out;
};

} // namespace

std::string patternOf(std::string_view body) { return Walk(firstLine(body)).take(); }

} // namespace warroom
