// Attachments: files named by their SHA-256 beside the database, written by a thread of their own.
#pragma once

#include "base/result.h"
#include "base/work_queue.h"
#include "masking/masking.h"

#include <functional>
#include <string>
#include <vector>

namespace warroom {

// A file as it was kept: a text has marks in place of secrets, so it may be another one than was sent.
struct StoredAttachment
{
    std::string sha256; // in hexadecimal
    std::size_t size = 0;
    std::vector<std::string> masked; // kinds, in the order of the text
};

// put() and get() from one thread; `done` is called on the file thread.
class AttachmentFiles final
{
public:
    explicit AttachmentFiles(std::string directory);
    ~AttachmentFiles();

    // Durable when `done` is called.
    void put(std::string bytes, masking::MaskOptions options,
             std::function<void(Result<StoredAttachment>)> done);
    void get(std::string sha256, std::function<void(Result<std::string>)> done);

private:
    Result<StoredAttachment> writeMasked(std::string bytes, const masking::MaskOptions& options) const;
    Result<std::string> write(const std::string& bytes) const;
    Result<std::string> read(const std::string& sha256) const;

    std::string m_directory;
    WorkQueue m_queue;
};

} // namespace warroom
