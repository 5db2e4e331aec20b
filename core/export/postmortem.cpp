// Measures and sentences of a postmortem.
#include "export/postmortem.h"

#include "base/text.h"
#include "base/time_text.h"
#include "domain/said_names.h"
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

std::string unknownWord(const Words& words) { return words(WARROOM_PHRASE("Postmortem", "unknown")); }

std::string timeFact(const OptionalTime& time, const Words& words)
{
    return time ? formatForPeople(*time) : unknownWord(words);
}

std::string severityText(const RecordedIncident& incident)
{
    const auto normal = normalSeverity(incident.severity);
    return normal ? *normal : incident.severity;
}

std::string measureSentence(const RecordedIncident& incident, const Measures& known, const Words& words)
{
    std::vector<std::string> parts;
    const auto add = [&](const std::optional<Duration>& measure, const Phrase& phrase) {
        if (measure)
            parts.push_back(words(phrase, {measureText(*measure)}));
    };
    add(known.timeToDetect, WARROOM_PHRASE("Postmortem", "detected after %1"));
    add(known.timeToAcknowledge, WARROOM_PHRASE("Postmortem", "acknowledged %1 later"));
    add(known.timeToMitigate, WARROOM_PHRASE("Postmortem", "mitigated after %1"));
    add(known.timeToResolve, WARROOM_PHRASE("Postmortem", "resolved after %1"));
    if (parts.empty())
        return {};
    const std::string last = parts.back();
    parts.pop_back();
    const std::string all =
        parts.empty() ? last : words(WARROOM_PHRASE("Postmortem", "%1 and %2"), {join(parts, ", "), last});
    return " " + (incident.resolved
                      ? words(WARROOM_PHRASE("Postmortem", "It was %1."), {all})
                      : words(WARROOM_PHRASE("Postmortem", "It was %1; it is not resolved yet."), {all}));
}

// "SEV2 incident of checkout, from … until …."
std::string courseSentence(const RecordedIncident& incident, const Words& words)
{
    const std::string severity = severityText(incident);
    const std::string what =
        incident.service.empty()
            ? words(WARROOM_PHRASE("Postmortem", "%1 incident"), {severity})
            : words(WARROOM_PHRASE("Postmortem", "%1 incident of %2"), {severity, incident.service});
    const std::string from = incident.started ? formatForPeople(*incident.started) : std::string();
    const std::string until = incident.resolved ? formatForPeople(*incident.resolved) : std::string();
    if (incident.started && incident.resolved)
        return words(WARROOM_PHRASE("Postmortem", "%1, from %2 until %3."), {what, from, until});
    if (incident.started)
        return words(WARROOM_PHRASE("Postmortem", "%1, from %2."), {what, from});
    if (incident.resolved)
        return words(WARROOM_PHRASE("Postmortem", "%1; the start is not known until %2."), {what, until});
    return words(WARROOM_PHRASE("Postmortem", "%1; the start is not known."), {what});
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

std::string measureText(const std::optional<Duration>& duration, const Words& words)
{
    return duration ? measureText(*duration) : unknownWord(words);
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

std::vector<DocumentFact> documentFacts(const RecordedIncident& incident, const Words& words)
{
    const Measures known = measures(incident);
    const std::string duration = !known.timeToResolve && incident.started && !incident.resolved
                                     ? words(WARROOM_PHRASE("Postmortem", "ongoing"))
                                     : measureText(known.timeToResolve, words);
    return {
        {words(WARROOM_PHRASE("Postmortem", "Severity")), severityText(incident)},
        {words(WARROOM_PHRASE("Postmortem", "Service")),
         incident.service.empty() ? unknownWord(words) : incident.service},
        {words(WARROOM_PHRASE("Postmortem", "Impact started")), timeFact(incident.started, words)},
        {words(WARROOM_PHRASE("Postmortem", "Duration")), duration},
        {words(WARROOM_PHRASE("Postmortem", "Time to detect")), measureText(known.timeToDetect, words)},
        {words(WARROOM_PHRASE("Postmortem", "Time to acknowledge")),
         measureText(known.timeToAcknowledge, words)},
        {words(WARROOM_PHRASE("Postmortem", "Time to mitigate")), measureText(known.timeToMitigate, words)},
        {words(WARROOM_PHRASE("Postmortem", "Time to resolve")), measureText(known.timeToResolve, words)}};
}

std::string summaryText(const RecordedIncident& incident, const Words& words)
{
    if (auto written = withoutBlankEnds(incident.summary); !written.empty())
        return written;
    std::string text = courseSentence(incident, words);
    text += measureSentence(incident, measures(incident), words);
    const auto isKnown = [](const RecordedItem& cause) {
        return cause.state != "ruled_out" && !cause.text.empty();
    };
    const auto cause = std::find_if(incident.rootCauses.begin(), incident.rootCauses.end(), isKnown);
    if (cause == incident.rootCauses.end())
        return text;
    return text + "\n\n" +
           (cause->state == "suspected"
                ? words(WARROOM_PHRASE("Postmortem", "Suspected cause: %1"), {cause->text})
                : words(WARROOM_PHRASE("Postmortem", "Cause: %1"), {cause->text}));
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

std::vector<LessonSection> lessonSections(const RecordedIncident& incident, const Words& words)
{
    std::vector<LessonSection> sections;
    const auto add = [&](std::string_view id, const Phrase& title, const std::string& text) {
        if (auto written = withoutBlankEnds(text); !written.empty())
            sections.push_back({id, words(title), std::move(written)});
    };
    add("what_helped", WARROOM_PHRASE("Postmortem", "What helped"), incident.whatHelped);
    add("went_well", WARROOM_PHRASE("Postmortem", "What went well"), incident.wentWell);
    add("went_badly", WARROOM_PHRASE("Postmortem", "What went badly"), incident.wentBadly);
    add("lucky", WARROOM_PHRASE("Postmortem", "Where we were lucky"), incident.lucky);
    return sections;
}

std::string ownershipTitle(const Words& words) { return words(WARROOM_PHRASE("Postmortem", "What we own")); }

std::string ownershipHint(const Words& words)
{
    return words(
        WARROOM_PHRASE("Postmortem", "Of their own will, each by the person named. Nothing counts it."));
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

std::string itemNotes(const RecordedItem& item, const Words& words)
{
    std::vector<std::string> notes;
    const auto add = [&](const Phrase& phrase, const std::string& value) {
        if (!value.empty())
            notes.push_back(words(phrase, {value}));
    };
    if (!item.state.empty())
        notes.push_back(nameIn(words, item.state));
    if (item.done)
        notes.push_back(*item.done ? words(WARROOM_PHRASE("Postmortem", "done"))
                                   : words(WARROOM_PHRASE("Postmortem", "open")));
    add(WARROOM_PHRASE("Postmortem", "done by: %1"), item.doneBy);
    if (item.doneAt)
        add(WARROOM_PHRASE("Postmortem", "done at: %1"), formatForPeople(*item.doneAt));
    add(WARROOM_PHRASE("Postmortem", "evidence: %1"), item.evidence);
    add(WARROOM_PHRASE("Postmortem", "owner: %1"), item.owner);
    if (item.due && !item.done.value_or(false))
        add(WARROOM_PHRASE("Postmortem", "due: %1"), formatForPeople(*item.due));
    add(WARROOM_PHRASE("Postmortem", "because: %1"), item.reason);
    add(WARROOM_PHRASE("Postmortem", "effect: %1"), item.effect);
    add(WARROOM_PHRASE("Postmortem", "priority: %1"), item.priority);
    add(WARROOM_PHRASE("Postmortem", "ticket: %1"), item.ticket);
    add(WARROOM_PHRASE("Postmortem", "kind: %1"), words({"Record", item.kind}));
    return join(notes, "; ");
}

std::vector<ItemSection> itemSections(const RecordedIncident& incident, const Words& words)
{
    return {{"root_causes", words(WARROOM_PHRASE("Postmortem", "Root causes")), &incident.rootCauses},
            {"whys", words(WARROOM_PHRASE("Postmortem", "Whys")), &incident.whys},
            {"next_actions", words(WARROOM_PHRASE("Postmortem", "Next actions")), &incident.nextActions},
            {"fixes_symptoms", words(WARROOM_PHRASE("Postmortem", "Fixes for symptoms")),
             &incident.fixesSymptoms},
            {"fixes_root_cause", words(WARROOM_PHRASE("Postmortem", "Fixes for root cause")),
             &incident.fixesRootCause},
            {"prevention", words(WARROOM_PHRASE("Postmortem", "Prevention")), &incident.prevention}};
}

Absence absence(const RecordedIncident& incident, std::string_view section, const Words& words)
{
    constexpr std::pair<std::string_view, Phrase> known[] = {
        {"tbd", WARROOM_PHRASE("Postmortem", "To be determined.")},
        {"unknown", WARROOM_PHRASE("Postmortem", "Unknown.")},
        {"not_needed", WARROOM_PHRASE("Postmortem", "Not needed.")},
        {"none", WARROOM_PHRASE("Postmortem", "None.")}};
    if (section == "root_causes")
        section = nameOf(Section::RootCause);
    for (const RecordedMark& mark : incident.marks) {
        for (const auto& [state, said] : known) {
            if (mark.section == section && mark.state == state)
                return {words(said), mark.reason};
        }
    }
    return {words(WARROOM_PHRASE("Postmortem", "None recorded.")), {}};
}

std::string absenceText(const RecordedIncident& incident, std::string_view section, const Words& words)
{
    const auto [said, reason] = absence(incident, section, words);
    return reason.empty() ? said : fmt::format("{} {}", said, reason);
}

std::string sourceText(const RecordedIncident& incident, std::size_t index, const Words& words)
{
    const RecordedSource& source = incident.sources.at(index);
    std::vector<std::string> parts;
    for (const std::string* part : {&source.title, &source.url}) {
        if (!part->empty())
            parts.push_back(*part);
    }
    const std::string text = fmt::format("[{}] {}", index + 1, join(parts, ", "));
    return source.original.empty()
               ? text
               : words(WARROOM_PHRASE("Postmortem", "%1 (original: %2)"), {text, source.original});
}

std::string roleText(const RecordedRole& role, const Words& words)
{
    std::string text = words({"Record", role.role}) + ": " + role.person;
    const std::string from = role.from ? formatForPeople(*role.from) : std::string();
    const std::string until = role.until ? formatForPeople(*role.until) : std::string();
    if (role.from && role.until)
        return words(WARROOM_PHRASE("Postmortem", "%1, %2 to %3"), {text, from, until});
    if (role.from)
        return words(WARROOM_PHRASE("Postmortem", "%1, from %2"), {text, from});
    if (role.until)
        return words(WARROOM_PHRASE("Postmortem", "%1, until %2"), {text, until});
    return text;
}

std::string markedTitle(const RecordedIncident& incident, const Words& words)
{
    return incident.drill ? words(WARROOM_PHRASE("Postmortem", "DRILL: %1"), {incident.title})
                          : incident.title;
}

std::string documentTitle(const RecordedIncident& incident, const Words& words)
{
    const std::string title = markedTitle(incident, words);
    return incident.key.empty() ? title : incident.key + ": " + title;
}

} // namespace warroom
