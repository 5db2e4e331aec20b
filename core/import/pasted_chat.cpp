// A copied chat: one entry for each message.
#include "base/text.h"
#include "import/chat_heads.h"
#include "import/clean_text.h"
#include "import/pasted_readers.h"

#include <algorithm>

namespace warroom::incoming {
namespace {

// Chats quoted into Markdown have "> " before each line.
std::vector<std::string> unquoted(std::vector<std::string> lines)
{
    const bool isQuoted =
        std::all_of(lines.begin(), lines.end(),
                    [](const std::string& line) { return trimmed(line).empty() || line.starts_with('>'); }) &&
        std::any_of(lines.begin(), lines.end(),
                    [](const std::string& line) { return line.starts_with('>'); });
    // The first message may stand before the marks begin again.
    if (!isQuoted && !(!lines.empty() && lines[0].starts_with('>')))
        return lines;
    for (std::string& line : lines) {
        if (line.starts_with('>'))
            line.erase(0, line.starts_with("> ") ? 2 : 1);
    }
    return lines;
}

class ChatReader final
{
public:
    ChatReader(const std::vector<std::string>& lines, const PastedAt& reference)
        : m_lines(lines), m_dating(Dating::pastedAt(reference.now, reference.zone))
    {}

    std::optional<Pasted> read()
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (!takeDay(i) && !takeHead(i) && !takeClockLine(i))
                m_text.push_back(m_lines[i]);
        }
        close();
        const bool isChat = m_heads > 1 || (m_heads == 1 && m_sure > 0);
        if (!isChat || m_hasLead || m_pasted.entries.empty() || m_pasted.entries.size() > pastedEntriesMost)
            return std::nullopt;
        m_pasted.from = PastedFrom::Chat;
        m_pasted.origin = "chat";
        m_pasted.author = m_pasted.entries[0].author;
        m_pasted.verbatim = joinedLines(m_lines);
        return std::move(m_pasted);
    }

private:
    bool takeDay(std::size_t i)
    {
        const auto written = dayLine(m_lines[i]);
        const bool isSeparator = written && (m_heads > 0 ? written->day.has_value() : m_text.empty());
        if (!isSeparator || !m_dating.date(*written))
            return false;
        close();
        return true;
    }

    bool takeHead(std::size_t i)
    {
        auto head = chatHead(m_lines[i]);
        if (!head)
            return false;
        begin(head->author, head->written);
        m_sure += head->isSure;
        if (!head->text.empty())
            m_text.push_back(std::move(head->text));
        return true;
    }

    // "Ana Ruiz" and below it "10:42 AM"; or only a time, for one more message of the same person.
    bool takeClockLine(std::size_t i)
    {
        const auto written = clockLine(m_lines[i]);
        if (!written)
            return false;
        const bool nameAbove = !m_text.empty() && isName(trimmed(m_text.back())) &&
                               (m_text.size() == 1 || trimmed(m_text[m_text.size() - 2]).empty()) &&
                               (m_heads == 0 || m_text.size() > 1);
        if (!nameAbove && m_heads == 0)
            return false;
        std::string author = m_author;
        if (nameAbove) {
            author = std::string(trimmed(m_text.back()));
            m_text.pop_back();
        }
        begin(author, *written);
        m_sure += nameAbove;
        return true;
    }

    void begin(const std::string& author, const WrittenMoment& written)
    {
        close();
        m_author = author;
        m_dated = m_dating.date(written);
        ++m_heads;
    }

    void close()
    {
        const std::string text = joinedLines(m_text);
        m_text.clear();
        if (text.empty())
            return;
        if (m_heads == 0) {
            m_hasLead = true;
            return;
        }
        PastedEntry entry{m_author, {}, {}, text, "note", "chat"};
        if (m_dated) {
            entry.at = m_dated->at;
            entry.precision = m_dated->precision;
        }
        m_pasted.entries.push_back(std::move(entry));
    }

    const std::vector<std::string>& m_lines;
    Dating m_dating;
    Pasted m_pasted;
    std::vector<std::string> m_text;
    std::string m_author;
    std::optional<DatedMoment> m_dated;
    std::size_t m_heads = 0, m_sure = 0;
    bool m_hasLead = false; // words before the first message: it is something else
};

} // namespace

std::optional<Pasted> readChat(const std::string& text, const PastedAt& reference)
{
    const auto lines = unquoted(linesOf(text));
    return ChatReader(lines, reference).read();
}

} // namespace warroom::incoming
