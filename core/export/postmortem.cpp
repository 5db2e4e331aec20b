// Measures and sentences of a postmortem.
#include "export/postmortem.h"

#include "base/text.h"
#include "base/time_text.h"
#include "domain/vocabulary.h"
#include "export/recorded_incident_codec.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom {
namespace {

using OptionalTime = std::optional<Time>;

std::optional<Duration> between(const OptionalTime& from, const OptionalTime& to)
{
    if (!from || !to || *to < *from)
        return std::nullopt;
    return *to - *from;
}

std::string timeFact(const OptionalTime& time) { return time ? formatForPeople(*time) : "unknown"; }

std::string severityText(const RecordedIncident& incident)
{
    const auto normal = normalSeverity(incident.severity);
    return normal ? *normal : incident.severity;
}

std::string measureSentence(const RecordedIncident& incident, const Measures& known)
{
    std::vector<std::string> parts;
    if (known.timeToDetect)
        parts.push_back("detected after " + measureText(*known.timeToDetect));
    if (known.timeToAcknowledge)
        parts.push_back("acknowledged " + measureText(*known.timeToAcknowledge) + " later");
    if (known.timeToMitigate)
        parts.push_back("mitigated after " + measureText(*known.timeToMitigate));
    if (known.timeToResolve)
        parts.push_back("resolved after " + measureText(*known.timeToResolve));
    if (parts.empty())
        return {};
    std::string text = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
        text += (i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return fmt::format(" It was {}{}.", text, incident.resolved ? "" : "; it is not resolved yet");
}

// Without the blank lines around it; the indent of its first line means something to a list.
std::string withoutBlankEnds(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    const auto line = text.rfind('\n', first);
    text.remove_prefix(line == std::string_view::npos ? 0 : line + 1);
    return std::string(text.substr(0, text.find_last_not_of(" \t\r\n") + 1));
}

// Of citationMark() in domain/ticket/review.h, with the blank before it.
void dropCitationMarks(std::string& text)
{
    constexpr std::size_t length = 11; // "[#1f00c3ab]"
    std::size_t at = 0;
    while ((at = text.find("[#", at)) != std::string::npos) {
        const std::string_view mark = std::string_view(text).substr(at, length);
        if (mark.size() < length || mark.back() != ']' ||
            mark.find_first_not_of("0123456789abcdef", 2) != length - 1) {
            ++at;
            continue;
        }
        const bool afterBlank = at > 0 && text[at - 1] == ' ';
        at -= afterBlank ? 1 : 0;
        text.erase(at, length + (afterBlank ? 1 : 0));
    }
}

} // namespace

Measures measures(const RecordedIncident& incident)
{
    return {between(incident.started, incident.detected), between(incident.detected, incident.acknowledged),
            between(incident.started, incident.mitigated), between(incident.started, incident.resolved)};
}

std::string measureText(Duration duration)
{
    const auto total =
        std::chrono::duration_cast<std::chrono::seconds>(std::max(duration, Duration::zero())).count();
    const auto two = [](auto big, const char* bigUnit, auto small, const char* smallUnit) {
        return small == 0 ? fmt::format("{} {}", big, bigUnit)
                          : fmt::format("{} {} {} {}", big, bigUnit, small, smallUnit);
    };
    if (total < 60)
        return fmt::format("{} s", total);
    if (total < 3600)
        return two(total / 60, "min", total % 60, "s");
    if (total < 360000)
        return two(total / 3600, "h", total / 60 % 60, "min");
    return two(total / 86400, "d", total / 3600 % 24, "h");
}

std::string measureText(const std::optional<Duration>& duration)
{
    return duration ? measureText(*duration) : "unknown";
}

Time revisionTime(const RecordedIncident& incident)
{
    OptionalTime last;
    const auto take = [&](const OptionalTime& time) {
        if (time && (!last || *time > *last))
            last = time;
    };
    for (const RecordedEntry& entry : incident.timeline) {
        take(entry.t);
        take(entry.recorded);
    }
    if (!last) {
        for (const auto* time : {&incident.started, &incident.detected, &incident.acknowledged,
                                 &incident.mitigated, &incident.resolved})
            take(*time);
    }
    return last.value_or(Time{});
}

std::vector<DocumentFact> documentFacts(const RecordedIncident& incident)
{
    const Measures known = measures(incident);
    const std::string duration = !known.timeToResolve && incident.started && !incident.resolved
                                     ? "ongoing"
                                     : measureText(known.timeToResolve);
    return {{"Severity", severityText(incident)},
            {"Service", incident.service.empty() ? "unknown" : incident.service},
            {"Impact started", timeFact(incident.started)},
            {"Duration", duration},
            {"Time to detect", measureText(known.timeToDetect)},
            {"Time to acknowledge", measureText(known.timeToAcknowledge)},
            {"Time to mitigate", measureText(known.timeToMitigate)},
            {"Time to resolve", measureText(known.timeToResolve)}};
}

std::string summaryText(const RecordedIncident& incident)
{
    if (auto written = withoutBlankEnds(incident.summary); !written.empty())
        return written;
    std::string text = severityText(incident) + " incident";
    if (!incident.service.empty())
        text += " of " + incident.service;
    text += incident.started ? ", from " + formatForPeople(*incident.started) : "; the start is not known";
    text += incident.resolved ? " until " + formatForPeople(*incident.resolved) + "." : ".";
    text += measureSentence(incident, measures(incident));
    const auto isKnown = [](const RecordedItem& cause) {
        return cause.state != "ruled_out" && !cause.text.empty();
    };
    const auto cause = std::find_if(incident.rootCauses.begin(), incident.rootCauses.end(), isKnown);
    if (cause != incident.rootCauses.end())
        text += (cause->state == "suspected" ? "\n\nSuspected cause: " : "\n\nCause: ") + cause->text;
    return text;
}

std::string impactText(const RecordedIncident& incident)
{
    std::string text;
    for (const std::string* part : {&incident.impact, &incident.scope, &incident.symptoms}) {
        if (const auto written = withoutBlankEnds(*part); !written.empty())
            text += (text.empty() ? "" : "\n\n") + written;
    }
    return text;
}

std::vector<LessonSection> lessonSections(const RecordedIncident& incident)
{
    std::vector<LessonSection> sections;
    const auto add = [&](std::string_view id, std::string_view title, const std::string& text) {
        if (auto written = withoutBlankEnds(text); !written.empty())
            sections.push_back({id, title, std::move(written)});
    };
    add("what_helped", "What helped", incident.whatHelped);
    add("went_well", "What went well", incident.wentWell);
    add("went_badly", "What went badly", incident.wentBadly);
    add("lucky", "Where we were lucky", incident.lucky);
    return sections;
}

RecordedIncident readable(RecordedIncident incident)
{
    for (auto* text : {&incident.symptoms, &incident.scope, &incident.summary, &incident.impact,
                       &incident.whatHelped, &incident.wentWell, &incident.wentBadly, &incident.lucky})
        dropCitationMarks(*text);
    for (RecordedMark& mark : incident.marks)
        dropCitationMarks(mark.reason);
    for (auto* items : {&incident.rootCauses, &incident.fixesSymptoms, &incident.fixesRootCause,
                        &incident.whys, &incident.prevention}) {
        for (RecordedItem& item : *items) {
            dropCitationMarks(item.text);
            dropCitationMarks(item.answer);
        }
    }
    return incident;
}

WhyParts whyParts(const RecordedItem& why)
{
    const std::string_view text = trimmed(why.text);
    if (!why.answer.empty())
        return {std::string(text), why.answer};
    const std::size_t mark = text.find('?');
    if (mark == std::string_view::npos)
        return {std::string(text), {}};
    return {std::string(text.substr(0, mark + 1)), std::string(trimmed(text.substr(mark + 1)))};
}

std::string itemNotes(const RecordedItem& item)
{
    std::vector<std::string> notes;
    const auto add = [&](const char* label, const std::string& value) {
        if (!value.empty())
            notes.push_back(label + value);
    };
    std::string state = item.state;
    std::replace(state.begin(), state.end(), '_', ' ');
    add("", state);
    if (item.done)
        notes.emplace_back(*item.done ? "done" : "open");
    add("done by: ", item.doneBy);
    if (item.doneAt)
        add("done at: ", formatForPeople(*item.doneAt));
    add("evidence: ", item.evidence);
    add("owner: ", item.owner);
    if (item.due && !item.done.value_or(false))
        add("due: ", formatForPeople(*item.due));
    add("because: ", item.reason);
    add("effect: ", item.effect);
    add("priority: ", item.priority);
    add("ticket: ", item.ticket);
    add("kind: ", item.kind);
    return join(notes, "; ");
}

std::vector<ItemSection> itemSections(const RecordedIncident& incident)
{
    return {{"root_causes", "Root causes", &incident.rootCauses},
            {"whys", "Whys", &incident.whys},
            {"next_actions", "Next actions", &incident.nextActions},
            {"fixes_symptoms", "Fixes for symptoms", &incident.fixesSymptoms},
            {"fixes_root_cause", "Fixes for root cause", &incident.fixesRootCause},
            {"prevention", "Prevention", &incident.prevention}};
}

Absence absence(const RecordedIncident& incident, std::string_view section)
{
    constexpr std::pair<std::string_view, std::string_view> words[] = {{"tbd", "To be determined."},
                                                                       {"unknown", "Unknown."},
                                                                       {"not_needed", "Not needed."},
                                                                       {"none", "None."}};
    if (section == "root_causes")
        section = nameOf(Section::RootCause);
    for (const RecordedMark& mark : incident.marks) {
        for (const auto& [state, said] : words) {
            if (mark.section == section && mark.state == state)
                return {said, mark.reason};
        }
    }
    return {"None recorded.", {}};
}

std::string absenceText(const RecordedIncident& incident, std::string_view section)
{
    const auto [words, reason] = absence(incident, section);
    return reason.empty() ? std::string(words) : fmt::format("{} {}", words, reason);
}

std::string sourceText(const RecordedIncident& incident, std::size_t index)
{
    const RecordedSource& source = incident.sources.at(index);
    std::vector<std::string> parts;
    for (const std::string* part : {&source.title, &source.url}) {
        if (!part->empty())
            parts.push_back(*part);
    }
    std::string text = fmt::format("[{}] {}", index + 1, join(parts, ", "));
    if (!source.original.empty())
        text += " (original: " + source.original + ")";
    return text;
}

std::string roleText(const RecordedRole& role)
{
    std::string text = role.role + ": " + role.person;
    if (role.from && role.until)
        text += fmt::format(", {} to {}", formatForPeople(*role.from), formatForPeople(*role.until));
    else if (role.from)
        text += ", from " + formatForPeople(*role.from);
    else if (role.until)
        text += ", until " + formatForPeople(*role.until);
    return text;
}

std::string documentTitle(const RecordedIncident& incident)
{
    return incident.key.empty() ? incident.title : incident.key + ": " + incident.title;
}

} // namespace warroom
