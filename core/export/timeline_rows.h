// The timeline as a document shows it: sorted, grouped by phase and day, with elapsed times and lettered key
// events. Words of ours are in the language of the words given, English by default.
#pragma once

#include "base/words.h"
#include "domain/recorded/recorded_incident.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace warroom {

enum class SpanEnd
{
    Detected,
    Acknowledged,
    Mitigated,
    Resolved
};

// "Detection", "Acknowledgement", "Mitigation", "Resolution": what the time of the span was needed for.
std::string spanEndName(SpanEnd milestone, const Words& words = Words());

// The time from one known milestone to the next known one. Milestones that are unknown, or earlier than the
// one before them, make no span.
struct PhaseSpan
{
    SpanEnd until;
    Time from, to;

    friend bool operator==(const PhaseSpan&, const PhaseSpan&) = default;
};
std::vector<PhaseSpan> phaseSpans(const RecordedIncident& incident);

struct TimelineRow
{
    const RecordedEntry* entry; // lives as long as the incident
    std::string clock;          // "22:52", "~22:52", "day" where only the date is known
    std::string elapsed;        // "+0:02" since the start of impact; empty where not known to the minute
    std::string kind;           // "Shell command"
    std::string text;           // what happened, with its end and who told, if known
    std::string reference;      // "a [1]": letter of a key event, number of the source
};

// Rows of one phase and, in a timeline of several days, of one day.
struct TimelineGroup
{
    std::string title; // "Until mitigation"; empty when the incident has no known phases
    std::string day;   // "2018-10-21"; empty when everything is of one day
    std::vector<TimelineRow> rows;
};
// What people wrote, and of what the program wrote the entries that tell the story.
std::vector<TimelineGroup> timelineGroups(const RecordedIncident& incident, const Words& words = Words());

// Entries sorted by time; those of one moment stay in their order.
std::vector<const RecordedEntry*> sortedTimeline(const RecordedIncident& incident);

// At most eight entries worth a letter in the figure, by time: the pinned ones, or else the first of each
// telling kind.
std::vector<const RecordedEntry*> keyEvents(const RecordedIncident& incident);

// What the time axis spans: from the start of impact to the end; first and last entry where those are not
// known.
struct TimeRange
{
    Time from, to;
};
std::optional<TimeRange> figureRange(const RecordedIncident& incident);

} // namespace warroom
