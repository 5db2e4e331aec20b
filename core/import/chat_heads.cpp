// The shapes in which chats are copied.
#include "import/chat_heads.h"

#include "base/text.h"

#include <algorithm>

namespace warroom::incoming {
namespace {

constexpr std::size_t nameMost = 60; // bytes

std::string_view cleanedName(std::string_view name)
{
    name = trimmed(name);
    while (!name.empty() &&
           (name.front() == '@' || name.front() == '+' || name.front() == '*' || name.front() == '~'))
        name.remove_prefix(1);
    while (!name.empty() &&
           (name.back() == ':' || name.back() == '*' || name.back() == ',' || name.back() == '-'))
        name.remove_suffix(1);
    name = trimmed(name);
    for (const std::string_view badge : {" APP", " BOT", " (External)"}) {
        if (name.ends_with(badge))
            name.remove_suffix(badge.size());
    }
    return trimmed(name);
}

bool isLogLevel(std::string_view word)
{
    constexpr std::string_view levels[] = {"trace", "debug", "info",  "notice",   "warn",  "warning",
                                           "error", "err",   "fatal", "critical", "alert", "panic"};
    const std::string lower = lowerAscii(word.substr(0, word.find(' ')));
    return std::find(std::begin(levels), std::end(levels), lower) != std::end(levels);
}

bool endsWithBracket(std::string_view taken) { return taken.find_first_of("])") != std::string_view::npos; }

// What stands after the time: "<ana> text", "* ana waves", "ana: text", or only a name.
std::optional<ChatHead> afterTime(std::string_view rest, bool inBrackets)
{
    rest = trimmed(rest);
    while (rest.starts_with("- ") || rest.starts_with("| "))
        rest = trimmed(rest.substr(2));
    ChatHead head;
    if (rest.starts_with('<')) {
        const auto end = rest.find('>');
        if (end > nameMost || !isName(cleanedName(rest.substr(1, end - 1))))
            return std::nullopt;
        head.author = cleanedName(rest.substr(1, end - 1));
        head.text = trimmed(rest.substr(end + 1));
        head.isSure = true;
        return head;
    }
    if (rest.starts_with("-!-") || rest.starts_with("-->") || rest.starts_with("<--")) {
        head.text = trimmed(rest.substr(3));
        head.author = "chat";
        head.isSure = true;
        return head;
    }
    if (rest.starts_with("* ")) {
        const auto end = rest.find(' ', 2);
        head.author = cleanedName(rest.substr(2, end - 2));
        head.text = trimmed(rest.substr(1));
        head.isSure = isName(head.author);
        return head.isSure ? std::optional(head) : std::nullopt;
    }
    const auto colon = rest.find(": ");
    const auto end = colon == std::string_view::npos && rest.ends_with(':') ? rest.size() - 1 : colon;
    if (end < nameMost && isName(cleanedName(rest.substr(0, end)))) {
        head.author = cleanedName(rest.substr(0, end));
        head.text = trimmed(rest.substr(std::min(rest.size(), end + 1)));
        head.isSure = inBrackets;
        return head;
    }
    if (inBrackets && isName(cleanedName(rest)) && rest.size() < nameMost) {
        head.author = cleanedName(rest);
        return head;
    }
    return std::nullopt;
}

std::optional<ChatHead> timeFirst(std::string_view line)
{
    const auto written = readMoment(line);
    if (!written || !written->clock)
        return std::nullopt;
    const std::string_view taken = line.substr(0, written->length);
    const bool inBrackets = trimmed(line).starts_with('[') && endsWithBracket(taken);
    // "Nov 20 10:42:11 web-1 sshd: …" is a log of a system.
    if (!inBrackets && written->month && !written->year)
        return std::nullopt;
    auto head = afterTime(line.substr(written->length), inBrackets);
    if (head)
        head->written = *written;
    return head;
}

// "Ana Ruiz [10:42 AM] text", "ana (10:42): text".
std::optional<ChatHead> nameThenBracket(std::string_view line)
{
    const auto open = line.substr(0, nameMost).find_first_of("[(");
    if (open == std::string_view::npos || open == 0 || !isName(cleanedName(line.substr(0, open))))
        return std::nullopt;
    const auto written = readMoment(line.substr(open));
    if (!written || !written->clock || !endsWithBracket(line.substr(open, written->length)))
        return std::nullopt;
    ChatHead head;
    head.author = cleanedName(line.substr(0, open));
    head.written = *written;
    head.text = trimmed(line.substr(open + written->length));
    head.isSure = true;
    return head;
}

// "Ana Ruiz  10:42 AM", "Ruiz, Ana  Yesterday 10:42", "ana 10:42: text".
std::optional<ChatHead> nameThenTime(std::string_view line)
{
    for (std::size_t at = 1; at < std::min(line.size(), nameMost); ++at) {
        if (line[at - 1] != ' ')
            continue;
        const auto written = readMoment(line.substr(at));
        if (!written || !written->clock)
            continue;
        const std::string_view taken = line.substr(at, written->length);
        const std::string_view rest = trimmed(line.substr(at + written->length));
        const bool introduces = taken.ends_with(':') && !rest.empty();
        if ((!rest.empty() && !introduces) || !isName(cleanedName(line.substr(0, at))))
            return std::nullopt;
        ChatHead head;
        head.author = cleanedName(line.substr(0, at));
        head.written = *written;
        head.text = rest;
        const auto nameEnd = trimmed(line.substr(0, at)).size() + line.find_first_not_of(" \t");
        head.isSure = rest.empty() && line.find_first_not_of(' ', nameEnd) >= nameEnd + 2;
        return head;
    }
    return std::nullopt;
}

} // namespace

bool isName(std::string_view text)
{
    if (text.empty() || text.size() > nameMost || isLogLevel(text))
        return false;
    std::size_t words = 1;
    for (const char c : text) {
        constexpr std::string_view never = "[]{}<>=/\\|;!?\"$#%&";
        if (never.find(c) != std::string_view::npos)
            return false;
        words += c == ' ';
    }
    const char first = text[0];
    const bool startsLikeOne = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') ||
                               (static_cast<unsigned char>(first) & 0x80) != 0;
    return startsLikeOne && words <= 5;
}

std::optional<ChatHead> chatHead(std::string_view line)
{
    if (trimmed(line).empty() || line.size() > 100'000)
        return std::nullopt;
    if (auto head = timeFirst(line))
        return head;
    if (auto head = nameThenBracket(line))
        return head;
    return nameThenTime(line);
}

std::optional<WrittenMoment> clockLine(std::string_view line)
{
    const std::string_view text = trimmed(line);
    auto written = text.size() < 40 ? readMoment(text) : std::nullopt;
    const bool isClock = written && written->clock && trimmed(text.substr(written->length)).empty();
    return isClock ? written : std::nullopt;
}

std::optional<WrittenMoment> dayLine(std::string_view line)
{
    std::string_view text = trimmed(line);
    while (!text.empty() && (text[0] == '-' || text[0] == ' ' || text[0] == '='))
        text.remove_prefix(1);
    if (text.starts_with("Day changed"))
        text = trimmed(text.substr(11));
    auto written = text.size() < 50 ? readMoment(text) : std::nullopt;
    if (!written || written->clock || !written->hasDay())
        return std::nullopt;
    return text.substr(written->length).find_first_not_of(" -=") == std::string_view::npos ? written
                                                                                           : std::nullopt;
}

} // namespace warroom::incoming
