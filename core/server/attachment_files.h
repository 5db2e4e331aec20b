// Attachments: files named by their SHA-256 beside the database, written by a thread of their own.
#pragma once

#include "base/result.h"
#include "base/work_queue.h"

#include <functional>
#include <string>

namespace warroom {

// put() and get() from one thread; `done` is called on the file thread.
class AttachmentFiles final
{
public:
    explicit AttachmentFiles(std::string directory);
    ~AttachmentFiles();

    // Durable when `done` is called, with the digest in hexadecimal.
    void put(std::string bytes, std::function<void(Result<std::string>)> done);
    void get(std::string sha256, std::function<void(Result<std::string>)> done);

private:
    Result<std::string> write(const std::string& bytes) const;
    Result<std::string> read(const std::string& sha256) const;

    std::string m_directory;
    WorkQueue m_queue;
};

} // namespace warroom
