// Asking one reader after the other, and what holds for all of them.
#include "import/pasted.h"

#include "base/text.h"
#include "import/clean_text.h"
#include "import/moment.h"
#include "import/pasted_readers.h"

namespace warroom::incoming {
namespace {

constexpr std::size_t entryMost = 60'000; // code points
constexpr std::size_t shownOfLong = 2'000;

Pasted recognised(std::string_view bytes, const PastedAt& reference)
{
    if (auto mail = readMail(bytes, reference))
        return *std::move(mail);
    if (auto terminal = readTerminal(bytes, PromptIn::FirstLine))
        return *std::move(terminal);
    const std::string text = cleanText(bytes);
    if (auto messages = readMessageJson(text))
        return *std::move(messages);
    if (auto alert = readAlert(text, reference))
        return *std::move(alert);
    if (auto chat = readChat(text, reference))
        return *std::move(chat);
    if (auto terminal = readTerminal(bytes, PromptIn::AnyLine))
        return *std::move(terminal);
    return readPlain(text, reference);
}

// An entry that is too long keeps its beginning; the whole of it becomes a file.
void shorten(Pasted& pasted)
{
    std::size_t count = 0;
    for (PastedEntry& entry : pasted.entries) {
        if (codePoints(entry.text) <= entryMost)
            continue;
        const std::string number = ++count > 1 ? "-" + std::to_string(count) : std::string();
        pasted.files.push_back({"pasted" + number + ".txt", "text/plain; charset=utf-8", entry.text});
        entry.text = elide(entry.text, shownOfLong);
    }
}

} // namespace

std::string originLine(std::string_view text)
{
    std::string line;
    for (const char c : text)
        line += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    line = std::string(trimmed(line));
    return codePoints(line) > originMost ? elide(line, originMost) : line;
}

Pasted readPlain(const std::string& text, const PastedAt& reference)
{
    Pasted pasted;
    pasted.verbatim = joinedLines(linesOf(text));
    Dating dating = Dating::pastedAt(reference.now, reference.zone);
    const auto notes = linesOf(pasted.verbatim);
    bool everyLineHasItsTime = notes.size() > 1;
    for (const std::string& line : notes) {
        const auto written = readMoment(line);
        // To the second: lines of a log, which belong together.
        everyLineHasItsTime = everyLineHasItsTime &&
                              (trimmed(line).empty() || (written && written->clock && !written->seconds));
    }
    const auto add = [&](const std::string& words) {
        if (trimmed(words).empty())
            return;
        PastedEntry entry{{}, {}, {}, words, "note", "pasted text"};
        const auto written = readMoment(words);
        const auto dated = written && written->clock ? dating.date(*written) : std::nullopt;
        if (dated) {
            entry.at = dated->at;
            entry.precision = dated->precision;
        }
        pasted.entries.push_back(std::move(entry));
    };
    if (!everyLineHasItsTime || notes.size() > pastedEntriesMost) {
        add(pasted.verbatim);
        return pasted;
    }
    for (const std::string& line : notes)
        add(std::string(trimmed(line)));
    return pasted;
}

Pasted recognise(std::string_view bytes, const PastedAt& reference)
{
    Pasted pasted = recognised(bytes, reference);
    shorten(pasted);
    return pasted;
}

} // namespace warroom::incoming
