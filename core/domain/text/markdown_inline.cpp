// Reads bold, italic, code and links out of a line, from left to right, each byte a bounded number of times.
#include "domain/text/markdown_inline.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace warroom::markdown {
namespace {

constexpr std::size_t mostUrl = 2'000;
constexpr std::string_view escapable = "\\`*_[]()#|-+.!>~<{}&$:";

bool isBlank(char c) { return c == ' ' || c == '\t'; }

// Letters of other scripts begin with a byte over 0x7f.
bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) > 0x7f;
}

bool isUrlByte(char c)
{
    return static_cast<unsigned char>(c) > 0x20 && c != 0x7f &&
           std::string_view("<>\"`").find(c) == std::string_view::npos;
}

bool isOpenable(std::string_view url)
{
    constexpr std::array<std::string_view, 4> schemes{"http://", "https://", "mailto:", "warroom://"};
    const std::string begin = lowerAscii(url.substr(0, 10));
    return std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) {
        return begin.starts_with(scheme) && url.size() > scheme.size();
    });
}

enum class Piece : std::uint8_t
{
    Text,
    Code,
    Link,
    Bold,  // the mark "**"
    Italic // the mark "*" or "_"
};

struct Token
{
    Piece piece = Piece::Text;
    std::size_t from = 0;
    std::size_t length = 0;
    std::string_view url;
    char mark = 0;
    bool opens = false;
    bool closes = false;
    bool paired = false;
};

class LineReader final
{
public:
    LineReader(std::string_view line, std::size_t at) : m_line(line), m_at(at) {}

    Spans read()
    {
        while (m_place < m_line.size())
            step();
        endText();
        pair();
        return spans();
    }

private:
    void step()
    {
        switch (m_line[m_place]) {
        case '\\':
            if (isEscape())
                return;
            break;
        case '`':
            if (code())
                return;
            break;
        case '[':
            if (link())
                return;
            break;
        case '*':
        case '_':
            mark();
            return;
        case 'h':
        case 'H':
        case 'w':
        case 'W':
            if (bareLink())
                return;
            break;
        default:
            break;
        }
        ++m_place;
    }

    bool isEscape()
    {
        const bool escapes =
            m_place + 1 < m_line.size() && escapable.find(m_line[m_place + 1]) != std::string_view::npos;
        if (!escapes)
            return false;
        endText();
        m_textFrom = m_place + 1;
        m_place += 2;
        return true;
    }

    bool code()
    {
        const auto end = m_line.find('`', m_place + 1);
        if (end == std::string_view::npos || end == m_place + 1)
            return false;
        push({Piece::Code, m_place + 1, end - m_place - 1, {}}, end + 1);
        return true;
    }

    bool link()
    {
        const auto end = m_line.find_first_of("[]", m_place + 1);
        const bool formed = end != std::string_view::npos && m_line[end] == ']' && end > m_place + 1 &&
                            end + 1 < m_line.size() && m_line[end + 1] == '(';
        if (!formed)
            return false;
        std::size_t close = end + 2;
        const std::size_t most = std::min(m_line.size(), close + mostUrl);
        while (close < most && isUrlByte(m_line[close]) && m_line[close] != ')' && m_line[close] != '(')
            ++close;
        const auto url = m_line.substr(end + 2, close - end - 2);
        if (close >= most || m_line[close] != ')' || !isOpenable(url))
            return false;
        push({Piece::Link, m_place + 1, end - m_place - 1, url}, close + 1);
        return true;
    }

    bool bareLink()
    {
        const bool begins = m_place == 0 || !isWord(m_line[m_place - 1]);
        const auto rest = m_line.substr(m_place, mostUrl);
        const std::string scheme = lowerAscii(rest.substr(0, 10));
        const bool known = scheme.starts_with("http://") || scheme.starts_with("https://") ||
                           scheme.starts_with("warroom://");
        if (!begins || !known)
            return false;
        std::size_t length = 0;
        while (length < rest.size() && isUrlByte(rest[length]))
            ++length;
        while (length > 0 &&
               std::string_view(".,;:!?)]}*_'").find(rest[length - 1]) != std::string_view::npos)
            --length;
        if (!isOpenable(rest.substr(0, length)))
            return false;
        push({Piece::Link, m_place, length, rest.substr(0, length)}, m_place + length);
        return true;
    }

    void mark()
    {
        const char c = m_line[m_place];
        const bool isBold = c == '*' && m_line.substr(m_place, 2) == "**";
        const std::size_t length = isBold ? 2 : 1;
        const std::size_t behind = m_place + length;
        const char before = m_place == 0 ? ' ' : m_line[m_place - 1];
        const char after = behind < m_line.size() ? m_line[behind] : ' ';
        Token token{isBold ? Piece::Bold : Piece::Italic, m_place, length, {}};
        token.mark = c;
        token.opens = !isBlank(after) && (c == '*' || !isWord(before));
        token.closes = !isBlank(before) && (c == '*' || !isWord(after));
        if (token.opens || token.closes)
            push(token, behind);
        else
            m_place = behind;
    }

    void endText()
    {
        if (m_place > m_textFrom)
            m_tokens.push_back({Piece::Text, m_textFrom, m_place - m_textFrom, {}});
        m_textFrom = m_place;
    }

    void push(const Token& token, std::size_t next)
    {
        endText();
        m_tokens.push_back(token);
        m_place = m_textFrom = next;
    }

    // A mark that opens goes with the next one of its kind that closes.
    void pair()
    {
        std::array<Token*, 3> open{}; // **, *, _
        for (Token& token : m_tokens) {
            if (token.piece != Piece::Bold && token.piece != Piece::Italic)
                continue;
            auto& before = open[token.piece == Piece::Bold ? 0 : token.mark == '*' ? 1 : 2];
            const bool filled = before && token.from > before->from + before->length;
            if (filled && token.closes) {
                before->paired = token.paired = true;
                before = nullptr;
            } else if (token.opens) {
                before = &token;
            }
        }
    }

    Spans spans() const
    {
        Spans out;
        int italics = 0;
        bool bold = false;
        std::array<bool, 2> italicOpen{};
        for (const Token& token : m_tokens) {
            if (token.paired && token.piece == Piece::Bold) {
                bold = !bold;
            } else if (token.paired) {
                bool& isOpen = italicOpen[token.mark == '*' ? 0 : 1];
                isOpen = !isOpen;
                italics += isOpen ? 1 : -1;
            } else {
                Span span{std::string(m_line.substr(token.from, token.length)),
                          m_at + token.from,
                          bold,
                          italics > 0,
                          token.piece == Piece::Code,
                          std::string(token.url)};
                const bool continues = !out.empty() && out.back().at + out.back().text.size() == span.at &&
                                       sameStyle(out.back(), span);
                if (continues)
                    out.back().text += span.text;
                else
                    out.push_back(std::move(span));
            }
        }
        return out;
    }

    static bool sameStyle(const Span& a, const Span& b)
    {
        return a.bold == b.bold && a.italic == b.italic && a.code == b.code && a.url == b.url;
    }

    std::string_view m_line;
    std::size_t m_at;
    std::size_t m_place = 0;
    std::size_t m_textFrom = 0;
    std::vector<Token> m_tokens;
};

} // namespace

Spans parseInline(std::string_view line, std::size_t at) { return LineReader(line, at).read(); }

} // namespace warroom::markdown
