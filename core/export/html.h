// The postmortem as one HTML file that needs nothing else and runs nothing.
#pragma once

#include "domain/recorded/recorded_incident.h"

#include <string>
#include <string_view>

namespace warroom {

// HTML 5 in UTF-8: one style sheet inside, no script, no image, no link, no form; a content security policy
// refuses them too. Text of the ticket stays text, each piece with its own writing direction. Any thread.
std::string formatHtml(const RecordedIncident& incident, std::string_view language = "en");

// The text as it may stand in an element or in a quoted attribute; controls become blanks.
std::string escapeHtml(std::string_view text);

} // namespace warroom
