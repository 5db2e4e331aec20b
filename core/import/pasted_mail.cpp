// A mail, as a file or as a mail program copies it, with the headers of several languages.
#include "base/text.h"
#include "import/clean_text.h"
#include "import/mime.h"
#include "import/moment.h"
#include "import/pasted_readers.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom::incoming {
namespace {

constexpr int depthMost = 8;
constexpr std::size_t filesMost = 50;

// What mail programs call the headers where they show them.
std::string_view usualName(std::string_view name)
{
    constexpr std::pair<std::string_view, std::string_view> names[] = {
        {"von", "from"},        {"de", "from"},       {"da", "from"},        {"sent", "date"},
        {"gesendet", "date"},   {"datum", "date"},    {"date sent", "date"}, {"an", "to"},
        {"betreff", "subject"}, {"objet", "subject"}, {"asunto", "subject"}};
    const auto found = std::find_if(std::begin(names), std::end(names),
                                    [&](const auto& pair) { return pair.first == name; });
    return found == std::end(names) ? name : found->second;
}

// The name of `"Ruiz, Ana" <ana@example.com>`, or the address where there is none.
std::string personOf(std::string_view address)
{
    const auto bracket = address.rfind('<');
    std::string_view name = trimmed(address.substr(0, bracket == std::string_view::npos ? 0 : bracket));
    while (name.size() > 1 && name.front() == '"' && name.back() == '"')
        name = trimmed(name.substr(1, name.size() - 2));
    if (!name.empty())
        return std::string(name);
    if (bracket == std::string_view::npos)
        return std::string(trimmed(address));
    return std::string(trimmed(address.substr(bracket + 1, address.find('>', bracket) - bracket - 1)));
}

struct Words
{
    std::string text;
    bool found = false;
};

class MailReader final
{
public:
    explicit MailReader(Pasted& pasted) : m_pasted(pasted) {}

    // The text of the message; everything that is not its text becomes a file.
    Words read(const MailPart& part, int depth)
    {
        const std::string_view type = part.header("content-type");
        const std::string mediaType = type.empty() ? "text/plain" : mediaTypeOf(type);
        if (mediaType.starts_with("multipart/") && depth < depthMost)
            return readMultipart(part, mediaType, parameterOf(type, "boundary"), depth);
        const std::string bytes = decodedBody(part.body, part.header("content-transfer-encoding"));
        const bool isFile = lowerAscii(part.header("content-disposition")).starts_with("attachment") ||
                            !mediaType.starts_with("text/");
        if (isFile) {
            addFile(part, mediaType, bytes);
            return {};
        }
        const std::string charset = parameterOf(type, "charset");
        if (mediaType == "text/html")
            return {textOfHtml(textOf(bytes, charset)), true};
        return {joinedLines(linesOf(textOf(bytes, charset))), true};
    }

private:
    Words readMultipart(const MailPart& part, const std::string& mediaType, const std::string& boundary,
                        int depth)
    {
        const auto parts = splitMultipart(part.body, boundary);
        if (parts.empty())
            return {joinedLines(linesOf(cleanText(part.body))), true};
        if (mediaType == "multipart/alternative") {
            // The plain form, or else the first that has words.
            const auto plain = std::find_if(parts.begin(), parts.end(), [](const MailPart& one) {
                const auto type = one.header("content-type");
                return type.empty() || mediaTypeOf(type) == "text/plain";
            });
            if (plain != parts.end())
                return read(*plain, depth + 1);
        }
        Words words;
        for (const MailPart& one : parts) {
            Words more = read(one, depth + 1);
            if (mediaType == "multipart/alternative" && words.found)
                continue;
            if (more.found && !trimmed(more.text).empty())
                words.text += (words.text.empty() ? "" : "\n\n") + more.text;
            words.found = words.found || more.found;
        }
        return words;
    }

    void addFile(const MailPart& part, const std::string& mediaType, const std::string& bytes)
    {
        if (m_pasted.files.size() >= filesMost)
            return;
        std::string name = parameterOf(part.header("content-disposition"), "filename");
        if (name.empty())
            name = parameterOf(part.header("content-type"), "name");
        name = decodedWords(name);
        // Only the last part of what may be a path.
        name = name.substr(name.find_last_of("/\\") + 1);
        if (trimmed(name).empty() || name == "." || name == "..")
            name = fmt::format("attachment-{}{}", m_pasted.files.size() + 1,
                               mediaType == "message/rfc822" ? ".eml" : "");
        m_pasted.files.push_back({originLine(elide(name, 200)), mediaType, bytes});
    }

    Pasted& m_pasted;
};

MailPart copiedMail(std::string_view bytes)
{
    while (!bytes.empty() && (bytes[0] == '\n' || bytes[0] == '\r' || bytes[0] == ' '))
        bytes.remove_prefix(1);
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    if (bytes.starts_with("From ")) // as a mailbox file begins each message
        bytes.remove_prefix(std::min(bytes.size(), bytes.find('\n') + 1));
    MailPart mail = splitMail(bytes);
    for (MailHeader& header : mail.headers)
        header.name = usualName(header.name);
    return mail;
}

} // namespace

std::optional<Pasted> readMail(std::string_view bytes, const PastedAt& reference)
{
    const MailPart mail = copiedMail(bytes);
    const std::string_view from = mail.header("from");
    const bool isMail = !from.empty() && (!mail.header("date").empty() || !mail.header("subject").empty()) &&
                        mail.headers.size() >= 3;
    if (!isMail)
        return std::nullopt;
    Pasted pasted;
    pasted.from = PastedFrom::Mail;
    const Words words = MailReader(pasted).read(mail, 0);
    const std::string subject = decodedWords(mail.header("subject"));
    const std::string date = decodedWords(mail.header("date"));
    pasted.author = originLine(elide(personOf(decodedWords(from)), 200));
    pasted.origin = originLine(subject.empty() ? "mail" : "mail: " + subject);
    for (const auto& [name, value] : {std::pair<const char*, std::string>{"From", decodedWords(from)},
                                      {"Date", date},
                                      {"To", decodedWords(mail.header("to"))},
                                      {"Subject", subject}}) {
        if (!value.empty())
            pasted.verbatim += fmt::format("{}: {}\n", name, value);
    }
    pasted.verbatim += "\n" + words.text;
    PastedEntry entry;
    entry.author = pasted.author;
    entry.origin = pasted.origin;
    entry.kind = "communication";
    entry.text = trimmed(words.text).empty() ? subject : words.text;
    if (const auto written = readMoment(date)) {
        if (const auto dated = Dating::pastedAt(reference.now, reference.zone).date(*written)) {
            entry.at = dated->at;
            entry.precision = dated->precision;
        }
    }
    if (!trimmed(entry.text).empty())
        pasted.entries.push_back(std::move(entry));
    return pasted;
}

} // namespace warroom::incoming
