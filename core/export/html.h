// The postmortem as one HTML file that needs nothing else and runs nothing.
#pragma once

#include "base/words.h"
#include "domain/recorded/recorded_incident.h"

#include <string>

namespace warroom {

// HTML 5 in UTF-8: one style sheet inside, no script, no image, no form; a content security policy refuses
// them too. Of what people wrote only lists, tables, code, emphasis and links become elements (text_html.h);
// all else stays text, each piece with its own writing direction. The Original Request is verbatim. Any
// thread.
std::string formatHtml(const RecordedIncident& incident, const Words& words = Words());

} // namespace warroom
