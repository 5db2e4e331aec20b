// Which files an import reads, and each of them read.
#pragma once

#include "base/result.h"
#include "domain/recorded/recorded_incident.h"

#include <string>
#include <vector>

namespace warroom::ctl {

struct SkippedFile
{
    std::string file;
    std::string reason;
    bool isMistake = true; // false: it is no report and nobody named it
};

struct FoundFiles
{
    std::vector<std::string> files;
    std::vector<SkippedFile> skipped;
};

// Files as they were named, folders with all that is below them, by name; hidden ones and links to folders
// are passed by. A folder's files that hold no report are skipped.
FoundFiles findFiles(const std::vector<std::string>& named);

struct ReadIncident
{
    RecordedIncident incident;
    std::string identity; // the same for the same content: what the ids are made from
    std::vector<std::string> unmapped, assumed;
};

// A recorded incident (JSON) or a postmortem (Markdown); the error's message names the file.
Result<ReadIncident> readIncident(const std::string& file);

} // namespace warroom::ctl
