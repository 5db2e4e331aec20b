// The postmortem as Markdown (CommonMark with tables), for repositories and wikis.
#pragma once

#include "base/words.h"
#include "domain/recorded/recorded_incident.h"

#include <string>
#include <string_view>

namespace warroom {

// Of what people wrote, lists, tables, code, emphasis and links stay what they are (text_markdown.h); nothing
// else in it becomes markup, HTML, a link or an image. The Original Request and the timeline's rows are text
// alone. Headings and labels are in the language of the words. Any thread.
std::string formatMarkdown(const RecordedIncident& incident, const Words& words = Words());

} // namespace warroom
