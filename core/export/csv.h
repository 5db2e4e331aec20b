// Tables of the postmortem as CSV (RFC 4180, UTF-8, CR LF), safe to open in a spreadsheet.
#pragma once

#include "domain/recorded/recorded_incident.h"

#include <string>
#include <string_view>

namespace warroom {

enum class CsvTable
{
    Timeline, // utc, until, kind, actor, text, source, precision
    Actions // next actions and prevention: list, text, state, owner, due, done_by, done_at, priority, ticket
};
// With a header row. Any thread.
std::string formatCsv(const RecordedIncident& incident, CsvTable table);

// A cell that a spreadsheet takes as text. One that would start a formula (= + - @ and their wide forms, TAB,
// CR, LF, also after blanks or quotes) gets an apostrophe in front, and so does one that starts with an
// apostrophe: dropping one leading apostrophe gives every text back.
std::string formulaSafe(std::string_view text);
// The cell as it stands in the file: formula-safe, quoted where it must be.
std::string csvCell(std::string_view text);

} // namespace warroom
