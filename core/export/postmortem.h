// What a postmortem says beyond the ticket's own words: measures, facts, summary, notes to items; in the
// language of the words it is given, English by default. Pure; any thread.
#pragma once

#include "base/words.h"
#include "domain/recorded/recorded_incident.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace warroom {

// From the start of impact, except acknowledgement, which counts from detection. A time that is not known, or
// that lies before the one it counts from, gives no measure; nothing is guessed.
struct Measures
{
    std::optional<Duration> timeToDetect, timeToAcknowledge, timeToMitigate, timeToResolve;

    friend bool operator==(const Measures&, const Measures&) = default;
};
Measures measures(const RecordedIncident& incident);

// "43 s", "1 min 40 s", "24 h 11 min", from 100 hours on "13 d 16 h"; never negative.
std::string measureText(Duration duration);
std::string measureText(const std::optional<Duration>& duration, const Words& words = Words());

// The moment the document speaks for: the last entry, else the last known time; the epoch if nothing is
// known.
Time revisionTime(const RecordedIncident& incident);

struct DocumentFact
{
    std::string label, value;

    friend bool operator==(const DocumentFact&, const DocumentFact&) = default;
};
// Eight facts: severity, service, started, duration, time to detect, to acknowledge, to mitigate, to resolve.
std::vector<DocumentFact> documentFacts(const RecordedIncident& incident, const Words& words = Words());

// The written summary, or else sentences made of what is known. Never empty. Like all that people write, it
// may hold Markdown (domain/text/markdown.h).
std::string summaryText(const RecordedIncident& incident, const Words& words = Words());
// The written impact, scope and symptoms, whichever there are, with a blank line between them.
std::string impactText(const RecordedIncident& incident);

// What the postmortem reflects on, written by people: the parts that are filled.
struct LessonSection
{
    std::string_view id; // "went_well"
    std::string title;   // "What went well"
    std::string text;
};
std::vector<LessonSection> lessonSections(const RecordedIncident& incident, const Words& words = Words());

// The heading of what people own, and the line under it that says how it came there.
std::string ownershipTitle(const Words& words = Words());
std::string ownershipHint(const Words& words = Words());

// The document as it is read on paper: without the marks of citations, which lead somewhere on a screen only.
RecordedIncident readable(RecordedIncident incident);

// A why as question and answer. Where the document has both in one text they part after the question mark.
struct WhyParts
{
    std::string question, answer;
};
WhyParts whyParts(const RecordedItem& why);

// Everything known about an item besides its text and answer: "confirmed; evidence: …; owner: …". May be
// empty.
std::string itemNotes(const RecordedItem& item, const Words& words = Words());

// One list of items of the ticket, in the order of the document.
struct ItemSection
{
    std::string_view id; // "root_causes"
    std::string title;   // "Root causes"
    const std::vector<RecordedItem>* items;
};
std::vector<ItemSection> itemSections(const RecordedIncident& incident, const Words& words = Words());

// What stands where the document has nothing in a section: what was said of it, in words of ours, and the
// reason in those of whoever said it, which may be empty. `section` is an ItemSection's id or a section's
// name.
struct Absence
{
    std::string words; // "To be determined."
    std::string reason;
};
Absence absence(const RecordedIncident& incident, std::string_view section, const Words& words = Words());
// Both in one line.
std::string absenceText(const RecordedIncident& incident, std::string_view section,
                        const Words& words = Words());

// "[1] Title, https://…".
std::string sourceText(const RecordedIncident& incident, std::size_t index, const Words& words = Words());
// "Commander: Mara, 22:54 to 23:40 UTC".
std::string roleText(const RecordedRole& role, const Words& words = Words());
// The title; that of a drill says so first.
std::string markedTitle(const RecordedIncident& incident, const Words& words = Words());
// "INC-42: title" or the title alone.
std::string documentTitle(const RecordedIncident& incident, const Words& words = Words());

} // namespace warroom
