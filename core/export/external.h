// The postmortem for people outside: what it leaves out and what it says instead.
#pragma once

#include "base/result.h"
#include "base/words.h"
#include "domain/people/directory.h"
#include "domain/recorded/recorded_incident.h"

#include <string>
#include <string_view>
#include <vector>

namespace warroom {

// Who a document is for.
enum class DocumentProfile : bool
{
    Internal,
    External
};

// "internal" or "external"; nothing else.
Result<DocumentProfile> parseProfile(std::string_view text);

// People become roles ("the commander", "a responder"); of the timeline only the picked entries stay where
// some were picked. Left out: whys, sources, attachments, keys of other tickets, who holds which role. Masked
// in every text: host names, addresses of machines and people, links, numbers of phones and cards. `people`
// are names that the document does not give away by itself, such as those of the whole team. Applied twice it
// changes nothing more. Any thread.
RecordedIncident externalDocument(RecordedIncident incident, const std::vector<std::string>& people = {},
                                  const Words& words = Words());

// The names of all people of a workspace.
std::vector<std::string> namesOf(const Directory& directory);

// One text of it with its masks.
std::string maskedForOutside(std::string_view text, const Words& words = Words());

} // namespace warroom
