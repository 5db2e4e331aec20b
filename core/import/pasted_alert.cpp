// The text of an alert, as monitoring writes it into mails and chats.
#include "base/text.h"
#include "import/clean_text.h"
#include "import/moment.h"
#include "import/pasted_readers.h"

#include <algorithm>

namespace warroom::incoming {
namespace {

// "Severity: critical", " - alertname = HighErrorRate", "**Status:** firing" → name in small letters, value.
std::optional<std::pair<std::string, std::string>> fieldOf(std::string_view line)
{
    const auto end = line.find_first_of(":=");
    if (end > 40)
        return std::nullopt;
    const auto strip = [](std::string_view text) {
        constexpr std::string_view marks = "*_`- \t:=";
        const auto first = text.find_first_not_of(marks);
        return first == std::string_view::npos
                   ? std::string()
                   : std::string(text.substr(first, text.find_last_not_of(marks) - first + 1));
    };
    return std::pair(lowerAscii(strip(line.substr(0, end))), strip(line.substr(end + 1)));
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool beginsLikeAnAlert(std::string_view text)
{
    for (const std::string_view start :
         {"[FIRING", "[RESOLVED", "FIRING:", "RESOLVED:", "[Alerting]", "[OK]", "**Firing**", "\U0001F525",
          "ALERT ", "ALERT:", "[CRITICAL]", "CRITICAL:"}) {
        if (text.starts_with(start))
            return true;
    }
    return false;
}

} // namespace

std::optional<Pasted> readAlert(const std::string& text, const PastedAt& reference)
{
    const std::string content = joinedLines(linesOf(text));
    int fields = 0;
    std::string name;
    std::optional<WrittenMoment> written;
    for (const std::string_view line : split(content, '\n')) {
        const auto field = fieldOf(line);
        if (!field)
            continue;
        const auto& [key, value] = *field;
        if (isOneOf(key, {"alertname", "alert", "alert name"})) {
            name = value;
            fields += 2;
        } else if (isOneOf(key, {"start", "started", "startsat", "starts at", "started at", "triggered",
                                 "triggered at", "time", "date"})) {
            if (!written)
                written = readMoment(value);
            fields += key.starts_with("start") || key.starts_with("trigger");
        } else if (isOneOf(key, {"source", "generatorurl"})) {
            ++fields;
        } else {
            fields += isOneOf(key, {"severity", "labels", "annotations", "instance", "runbook", "runbook_url",
                                    "silence", "firing"});
        }
    }
    const bool isAlert = beginsLikeAnAlert(content) || fields >= 3;
    if (content.empty() || !isAlert)
        return std::nullopt;
    Pasted pasted;
    pasted.from = PastedFrom::Alert;
    pasted.verbatim = content;
    pasted.author = "monitoring";
    pasted.origin = originLine(name.empty() ? "alert" : "alert " + name);
    PastedEntry entry{pasted.author, {}, {}, content, "alert", pasted.origin};
    if (written) {
        if (const auto dated = Dating::pastedAt(reference.now, reference.zone).date(*written)) {
            entry.at = dated->at;
            entry.precision = dated->precision;
        }
    }
    pasted.entries.push_back(std::move(entry));
    return pasted;
}

} // namespace warroom::incoming
