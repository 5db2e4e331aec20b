// What a recorded incident becomes in a ticket, and what is kept beside it. Internal to export/: import and
// record use the same rules, so that a document comes out as it went in.
#pragma once

#include "domain/op/owner.h"
#include "domain/recorded/recorded_incident.h"
#include "domain/ticket/ticket.h"

#include <string>
#include <string_view>

namespace warroom::imported {

// The text as a single line of at most `most` code points.
std::string oneLine(std::string_view text, std::size_t most);

// Stands for the address of a source that has none: an operation needs one.
constexpr std::string_view noUrl = "-";

constexpr std::size_t titleMost = 500;
constexpr std::size_t serviceMost = 200;
constexpr std::size_t nameMost = 200;
constexpr std::size_t kindMost = 40;
constexpr std::size_t precisionMost = 20;
constexpr std::size_t lineItemMost = 2'000; // actions and whys

CauseState causeState(const RecordedItem& item);
Owner owner(const RecordedItem& item);
std::optional<Priority> priority(const RecordedItem& item);
WhyEnd whyEnd(const RecordedItem& item);

TicketKind kind(const RecordedIncident& incident);
Severity severity(const RecordedIncident& incident);
Priority priority(const RecordedIncident& incident);
// The given phase, or else the one that the milestones speak of: review once resolved, resolution once
// mitigated.
Phase phase(const RecordedIncident& incident);
TicketState state(const RecordedIncident& incident);

// Everything that the element says besides its text, as the text of one JSON object; never empty, which tells
// an imported element from one that was written here. `line`: of the text, too, if it is not a single line.
enum class TextForm : bool
{
    Prose,
    Line
};
std::string extra(const RecordedItem& item, TextForm form);
std::string extra(const RecordedEntry& entry);
std::string extra(const RecordedSource& source);
std::string extra(const RecordedIncident& incident);

// The reverse; what is not ours stays in `extra`. Empty text gives an empty value.
RecordedItem itemFrom(const std::string& extra);
RecordedEntry entryFrom(const std::string& extra);
RecordedSource sourceFrom(const std::string& extra);
RecordedIncident incidentFrom(const std::string& extra);

} // namespace warroom::imported
