// The recorded incident as JSON: what import, replay and export speak.
#pragma once

#include "base/result.h"
#include "domain/recorded/recorded_incident.h"

#include <string>
#include <string_view>

namespace warroom {

// Reads one recorded incident. Required are a title, a severity and, for each timeline entry, its time and
// text; whatever else is missing stays empty, and fields that we do not know go to `extra`. Messages start
// with `fileName`; the error's path names the field ("timeline[3].t"), a syntax error its byte offset. Any
// thread.
Result<RecordedIncident> parseRecordedIncident(std::string_view json, std::string_view fileName);

// The document, with a line end at its end. For every x that was parsed, parse(format(x)) is x, and
// formatting that again gives the same bytes. Times are written in UTC; list elements of which only the text
// is known as strings.
std::string formatRecordedIncident(const RecordedIncident& incident);

// "SEV1" to "SEV5" for "SEV1", "SEV-1", "sev 1"; anything else is an error.
Result<std::string> normalSeverity(std::string_view text);

} // namespace warroom
