// Which files an import reads: those that were named, and in folders those that may hold a report.
#pragma once

#include <string>
#include <vector>

namespace warroom::incoming {

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
// are passed by. A folder's files that hold no report are skipped. "-" is a file. Reads folders; any thread.
FoundFiles findFiles(const std::vector<std::string>& named);

} // namespace warroom::incoming
