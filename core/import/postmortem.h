// Postmortems that others wrote, as recorded incidents.
#pragma once

#include "base/result.h"
#include "domain/recorded/recorded_incident.h"

#include <string>
#include <string_view>
#include <vector>

namespace warroom::incoming {

constexpr std::size_t postmortemMostBytes = 1024 * 1024;

struct ImportedPostmortem
{
    RecordedIncident incident;
    // Headings and fields that no section of ours stands for: verbatim in the Original Request.
    std::vector<std::string> unmapped;
    // What the document does not say and was taken instead: "severity: SEV3".
    std::vector<std::string> assumed;
};

// Reads Markdown of any template, with or without front matter; `fileName` gives title and day where the
// document has none. No line is dropped: what is not understood stays, verbatim and in its order, in the
// Original Request, and what does not fit there in entries of the timeline. E_TEXT_EMPTY for a document
// without a word, E_MEDIA_TYPE for what is no text, E_TOO_LARGE beyond postmortemMostBytes. Any thread.
Result<ImportedPostmortem> readPostmortem(std::string_view bytes, std::string_view fileName);

} // namespace warroom::incoming
