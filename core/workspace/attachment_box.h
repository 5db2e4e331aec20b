// Files of tickets on this device: kept beside the local copy, sent to the backend when there is one.
#pragma once

#include "base/result.h"
#include "base/work_queue.h"
#include "domain/ticket/timeline_ops.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace warroom {

constexpr std::size_t attachmentMostBytes = 26'214'400;

struct AttachmentSite
{
    std::string url; // of the backend, "https://host:port"; empty: it is in this process, nothing is sent
    std::string token, caFile;
};

// Calls are from any one thread and return at once; what is to be done is done, and answers, on a thread of
// its own. The destructor waits for a file that is under way.
class AttachmentBox final
{
public:
    struct Options
    {
        std::string directory; // made if it is not there
        // Asked before each connection; none: not known yet. Any thread.
        std::function<std::optional<AttachmentSite>()> site;
        // A sentence for the person: what was masked in a file, or that the backend refused one for good.
        std::function<void(std::string)> notice;
    };
    explicit AttachmentBox(Options options);
    ~AttachmentBox();

    // Keeps a copy of the bytes, those of a text with its secrets masked; answers once that is on disk, with
    // what the operation has to say of it. The bytes go to the backend by themselves, now or when
    // sendWaiting() is called. E_TOO_LARGE beyond attachmentMostBytes, E_ARGUMENT for a file that cannot be
    // read.
    using Added = std::function<void(Result<AttachmentAdd>)>;
    void add(TicketId ticket, std::string path, Added done);
    void addBytes(TicketId ticket, std::string name, std::string mediaType, std::string bytes, Added done);

    // The bytes by their SHA-256, from here or else from the backend; those are kept. E_NOT_FOUND,
    // E_UNREACHABLE; E_STORAGE for bytes that are not what their name says.
    void get(std::string sha256, std::function<void(Result<std::string>)> done);

    // Sends what the backend does not have; to be called whenever a connection has come.
    void sendWaiting();

private:
    class Work;

    std::shared_ptr<Work> m_work;
    WorkQueue m_queue;
};

} // namespace warroom
