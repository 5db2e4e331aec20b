// Entries of a timeline out of lists, tables and headings that begin with a time. Internal to import/.
#pragma once

#include "domain/recorded/recorded_incident.h"
#include "import/markdown_parts.h"
#include "import/moment.h"

namespace warroom::incoming {

// One home: the thread of its owner.
class TimelineReader final
{
public:
    TimelineReader(RecordedIncident& incident, Dating dating) : m_incident(incident), m_dating(dating) {}

    // A heading within the timeline: its own entry if it says a clock time, the day of what follows if it is
    // only a date. False if it is neither; then its text is of no use here.
    bool takeHeading(const Part& part);
    // The elements of a part; `rest` gets, as they stood, those that no time could be found for.
    // `onlyDated`: an element must begin with a date and a clock time.
    void takeElements(const std::vector<std::string>& lines, bool onlyDated, std::vector<std::string>& rest);
    // "First detected 2022-03-10 11:48" as an entry and as the incident's milestone.
    void takeKeyEvents(const std::vector<std::string>& lines, std::vector<std::string>& rest);

private:
    bool takeEntry(std::string_view text, bool onlyDated);
    bool takeKeyEvent(const std::string& text);
    bool add(const WrittenMoment& written, std::string_view asWritten, std::string text);

    RecordedIncident& m_incident;
    Dating m_dating;
    std::string m_dayHeading; // the next entry keeps it
};

// The text of one JSON object with one member.
std::string extraOf(std::string_view name, std::string_view value);

} // namespace warroom::incoming
