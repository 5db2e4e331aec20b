// The postmortem as Markdown (CommonMark with tables), for repositories and wikis.
#pragma once

#include "domain/recorded/recorded_incident.h"

#include <string>
#include <string_view>

namespace warroom {

// Text of the ticket stays text: nothing in it becomes markup, HTML, a link or an image. Any thread.
std::string formatMarkdown(const RecordedIncident& incident);

// One line of text with every character escaped that could mean something; line ends and controls become
// blanks.
std::string escapeMarkdown(std::string_view text);

} // namespace warroom
