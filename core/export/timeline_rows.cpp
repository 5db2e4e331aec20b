// Sorting, grouping and naming of timeline entries.
#include "export/timeline_rows.h"

#include "base/time_text.h"
#include "domain/op/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace warroom {
namespace {

constexpr std::size_t maxKeyEvents = 8;

std::string dayOf(Time time) { return formatTime(time).substr(0, 10); }

std::string clockText(const RecordedEntry& entry, const Words& words)
{
    if (entry.precision == "day")
        return words(WARROOM_PHRASE("Postmortem", "day"));
    return (entry.precision == "approx" ? "~" : "") + formatHourMinute(entry.t);
}

std::string elapsedText(const RecordedEntry& entry, const std::optional<Time>& started)
{
    if (!started || entry.precision == "day")
        return {};
    const auto minutes = std::chrono::floor<std::chrono::minutes>(entry.t - *started).count();
    const auto size = minutes < 0 ? -minutes : minutes;
    return fmt::format("{}{}:{:02}", minutes < 0 ? "-" : "+", size / 60, size % 60);
}

// Entries that the program made, by the type of their operation, that tell the story; the rest (typing, order
// of lists, what other chapters list anyway) is kept in the log and left out of the document.
constexpr std::array<std::pair<std::string_view, Phrase>, 13> toldTypes = {{
    {"ticket.open", WARROOM_PHRASE("Postmortem", "Declared")},
    {"ticket.raise", WARROOM_PHRASE("Postmortem", "Declared")},
    {"phase.move", WARROOM_PHRASE("Postmortem", "Phase")},
    {"state.set", WARROOM_PHRASE("Postmortem", "State")},
    {"severity.set", WARROOM_PHRASE("Postmortem", "Severity")},
    {"role.assign", WARROOM_PHRASE("Postmortem", "Role")},
    {"action.check", WARROOM_PHRASE("Postmortem", "Action")},
    {"cause.add", WARROOM_PHRASE("Postmortem", "Cause")},
    {"cause.set", WARROOM_PHRASE("Postmortem", "Cause")},
    {"status.publish", WARROOM_PHRASE("Postmortem", "Update")},
    {"request.add", WARROOM_PHRASE("Postmortem", "Report")},
    {"attachment.add", WARROOM_PHRASE("Postmortem", "Attachment")},
    {"ticket.link", WARROOM_PHRASE("Postmortem", "Link")},
}};

// Kinds that people choose.
[[maybe_unused]] constexpr std::array chosenKinds{
    WARROOM_PHRASE("Postmortem", "Alert"),         WARROOM_PHRASE("Postmortem", "Change"),
    WARROOM_PHRASE("Postmortem", "Communication"), WARROOM_PHRASE("Postmortem", "Decision"),
    WARROOM_PHRASE("Postmortem", "Detection"),     WARROOM_PHRASE("Postmortem", "Diagnosis"),
    WARROOM_PHRASE("Postmortem", "Evidence"),      WARROOM_PHRASE("Postmortem", "Finding"),
    WARROOM_PHRASE("Postmortem", "Impact"),        WARROOM_PHRASE("Postmortem", "Intent"),
    WARROOM_PHRASE("Postmortem", "Mitigation"),    WARROOM_PHRASE("Postmortem", "Note"),
    WARROOM_PHRASE("Postmortem", "Page"),          WARROOM_PHRASE("Postmortem", "Recovery"),
    WARROOM_PHRASE("Postmortem", "Resolution"),
};

Phrase toldAs(std::string_view kind)
{
    for (const auto& [type, title] : toldTypes) {
        if (type == kind)
            return title;
    }
    return {};
}

bool isTold(const RecordedEntry& entry)
{
    return !findOpKind(entry.kind) || !toldAs(entry.kind).english.empty();
}

std::string kindText(const RecordedEntry& entry, const Words& words)
{
    if (const auto title = toldAs(entry.kind); !title.english.empty())
        return words(title);
    std::string text = entry.kind.empty() ? "Note" : entry.kind;
    std::replace(text.begin(), text.end(), '_', ' ');
    if (text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return words({"Postmortem", text});
}

std::string whatText(const RecordedEntry& entry, const Words& words)
{
    std::string text = entry.text;
    if (entry.until)
        text = words(WARROOM_PHRASE("Postmortem", "%1 (until %2)"), {text, formatForPeople(*entry.until)});
    if (!entry.actor.empty())
        text += " \u00b7\u00a0" + entry.actor;
    return text;
}

// Of no spans nothing.
Phrase phaseTitle(Time time, const RecordedIncident& incident, const std::vector<PhaseSpan>& spans)
{
    constexpr std::array<Phrase, 4> until{WARROOM_PHRASE("Postmortem", "Until detection"),
                                          WARROOM_PHRASE("Postmortem", "Until acknowledgement"),
                                          WARROOM_PHRASE("Postmortem", "Until mitigation"),
                                          WARROOM_PHRASE("Postmortem", "Until resolution")};
    if (spans.empty())
        return {};
    if (time < spans.front().from)
        return incident.started == spans.front().from ? WARROOM_PHRASE("Postmortem", "Before the impact")
                                                      : WARROOM_PHRASE("Postmortem", "Before detection");
    for (const PhaseSpan& span : spans) {
        if (time < span.to || (&span == &spans.back() && time == span.to))
            return until[static_cast<std::size_t>(span.until)];
    }
    return incident.resolved ? WARROOM_PHRASE("Postmortem", "After resolution")
                             : WARROOM_PHRASE("Postmortem", "Since then");
}

std::string referenceText(const RecordedEntry& entry, const std::vector<const RecordedEntry*>& keys)
{
    std::string text;
    const auto key = std::find(keys.begin(), keys.end(), &entry);
    if (key != keys.end())
        text = static_cast<char>('a' + (key - keys.begin()));
    if (entry.source)
        text += fmt::format("{}[{}]", text.empty() ? "" : " ", *entry.source + 1);
    return text;
}

bool inside(const RecordedEntry& entry, const TimeRange& range)
{
    return entry.precision != "day" && entry.t >= range.from && entry.t <= range.to;
}

} // namespace

std::string spanEndName(SpanEnd milestone, const Words& words)
{
    constexpr std::array<Phrase, 4> names{
        WARROOM_PHRASE("Postmortem", "Detection"), WARROOM_PHRASE("Postmortem", "Acknowledgement"),
        WARROOM_PHRASE("Postmortem", "Mitigation"), WARROOM_PHRASE("Postmortem", "Resolution")};
    return words(names[static_cast<std::size_t>(milestone)]);
}

std::vector<PhaseSpan> phaseSpans(const RecordedIncident& incident)
{
    const std::pair<SpanEnd, std::optional<Time>> milestones[] = {
        {SpanEnd::Detected, incident.detected},
        {SpanEnd::Acknowledged, incident.acknowledged},
        {SpanEnd::Mitigated, incident.mitigated},
        {SpanEnd::Resolved, incident.resolved}};
    std::vector<PhaseSpan> spans;
    std::optional<Time> from = incident.started;
    for (const auto& [milestone, time] : milestones) {
        if (!time || (from && *time < *from))
            continue;
        if (from && *time > *from)
            spans.push_back({milestone, *from, *time});
        from = time;
    }
    return spans;
}

std::vector<const RecordedEntry*> sortedTimeline(const RecordedIncident& incident)
{
    std::vector<const RecordedEntry*> entries;
    entries.reserve(incident.timeline.size());
    for (const RecordedEntry& entry : incident.timeline)
        entries.push_back(&entry);
    std::stable_sort(entries.begin(), entries.end(), [](auto* a, auto* b) { return a->t < b->t; });
    return entries;
}

std::vector<TimelineGroup> timelineGroups(const RecordedIncident& incident, const Words& words)
{
    const auto entries = sortedTimeline(incident);
    const auto spans = phaseSpans(incident);
    const auto keys = keyEvents(incident);
    const bool severalDays = !entries.empty() && (dayOf(entries.front()->t) != dayOf(entries.back()->t) ||
                                                  std::any_of(entries.begin(), entries.end(),
                                                              [](auto* e) { return e->precision == "day"; }));
    std::vector<TimelineGroup> groups;
    for (const RecordedEntry* entry : entries) {
        if (!isTold(*entry))
            continue;
        std::string title = words(phaseTitle(entry->t, incident, spans));
        std::string day = severalDays ? dayOf(entry->t) : std::string();
        if (groups.empty() || groups.back().title != title || groups.back().day != day)
            groups.push_back({std::move(title), std::move(day), {}});
        groups.back().rows.push_back({entry, clockText(*entry, words), elapsedText(*entry, incident.started),
                                      kindText(*entry, words), whatText(*entry, words),
                                      referenceText(*entry, keys)});
    }
    return groups;
}

std::optional<TimeRange> figureRange(const RecordedIncident& incident)
{
    const auto entries = sortedTimeline(incident);
    std::optional<Time> from = incident.started, to = incident.resolved;
    if (!from && !entries.empty())
        from = entries.front()->t;
    if (!to) {
        to = incident.mitigated;
        if (!entries.empty() && (!to || entries.back()->t > *to))
            to = entries.back()->t;
    }
    if (!from || !to || *to <= *from)
        return std::nullopt;
    return TimeRange{*from, *to};
}

std::vector<const RecordedEntry*> keyEvents(const RecordedIncident& incident)
{
    static constexpr std::array<std::string_view, 8> telling{
        "impact", "detection", "alert", "page", "decision", "mitigation", "recovery", "resolution"};
    const auto range = figureRange(incident);
    if (!range)
        return {};
    std::vector<const RecordedEntry*> keys;
    const auto entries = sortedTimeline(incident);
    for (const RecordedEntry* entry : entries) {
        if (entry->pinned && inside(*entry, *range) && keys.size() < maxKeyEvents)
            keys.push_back(entry);
    }
    if (!keys.empty())
        return keys;
    std::vector<std::string_view> seen;
    for (const RecordedEntry* entry : entries) {
        const std::string_view kind = entry->kind;
        if (std::find(telling.begin(), telling.end(), kind) == telling.end() || !inside(*entry, *range) ||
            std::find(seen.begin(), seen.end(), kind) != seen.end())
            continue;
        seen.push_back(kind);
        keys.push_back(entry);
    }
    return keys;
}

} // namespace warroom
