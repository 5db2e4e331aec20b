// Whole files of attachments on this device: read within bounds, written whole or not at all.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace warroom {

// Beyond attachmentMostBytes.
Error attachmentTooLarge(std::string_view name);

// E_TOO_LARGE, E_ARGUMENT.
Result<std::string> readAttachment(const std::string& path);

// A new file that only its owner reads, on disk when this returns.
Result<void> keepFile(const std::string& path, std::string_view bytes);

// Where a file was read, and what tells that it was not written to since.
struct FileSource
{
    std::string path; // empty: it was in no file
    std::int64_t size = 0;
    std::int64_t modified = 0;

    friend bool operator==(const FileSource&, const FileSource&) = default;
};

// As it is now; to be taken before the file is read.
FileSource sourceAt(std::string path);

} // namespace warroom
