// Finding what was said of an alert, and saying it again.
#include "domain/alert/said_alerts.h"

#include "base/known_phrases.h"
#include "domain/ticket/contacts.h"

#include <optional>

namespace warroom {
namespace {

std::optional<std::string> alertSentenceIn(const Words& words, std::string_view english)
{
    static const KnownPhrases known(alertPhrases());
    return known.say(words, english, [](std::string_view place) { return std::string(place); });
}

// Several, with commas between them. A comma may stand in one of them too.
std::optional<std::string> alertSentencesIn(const Words& words, std::string_view english)
{
    if (auto all = alertSentenceIn(words, english))
        return all;
    for (auto comma = english.find(", "); comma != std::string_view::npos;
         comma = english.find(", ", comma + 2)) {
        const auto first = alertSentenceIn(words, english.substr(0, comma));
        const auto rest = first ? alertSentencesIn(words, english.substr(comma + 2)) : std::nullopt;
        if (rest)
            return *first + ", " + *rest;
    }
    return std::nullopt;
}

// "- Latency high: resolved, fires again": of what was gathered, each with its title.
std::string alertLineIn(const Words& words, std::string_view line)
{
    if (auto said = alertSentenceIn(words, line))
        return *said;
    const bool isGathered = line.starts_with("- ");
    for (auto colon = line.find(": "); isGathered && colon != std::string_view::npos;
         colon = line.find(": ", colon + 2)) {
        if (const auto said = alertSentencesIn(words, line.substr(colon + 2)))
            return std::string(line.substr(0, colon + 2)) + *said;
    }
    return std::string(line);
}

// What the backend itself wrote says of which alert, or of what it is evidence.
bool isOfBackend(const Entry& entry)
{
    return (entry.extra.starts_with("{\"alert\":") && (entry.kind == "alert" || entry.kind == "page")) ||
           (entry.extra.starts_with("{\"evidence\":") && entry.kind == "evidence");
}

} // namespace

std::string alertReasonIn(const Words& words, std::string_view english)
{
    return alertSentenceIn(words, english).value_or(std::string(english));
}

std::string entryTextIn(const Words& words, const Entry& entry)
{
    if (const auto contact = contactOf(entry))
        return contactTextIn(words, *contact, entry.text);
    if (words.language() == Words().language() || !isOfBackend(entry))
        return entry.text;
    std::string out;
    std::string_view rest = entry.text;
    for (bool isFirst = true;; isFirst = false) {
        const auto end = rest.find('\n');
        out += (isFirst ? "" : "\n") + alertLineIn(words, rest.substr(0, end));
        if (end == std::string_view::npos)
            return out;
        rest.remove_prefix(end + 1);
    }
}

} // namespace warroom
