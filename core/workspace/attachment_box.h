// Files of tickets on this device: kept beside the local copy, sent to the backend when there is one.
#pragma once

#include "base/result.h"
#include "base/work_queue.h"
#include "domain/ticket/ticket_ops.h"
#include "domain/ticket/timeline_ops.h"
#include "masking/masking.h"
#include "workspace/masked_originals.h"

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

// A text that comes back as it was before it was masked. What the box cannot know its author adds: the
// reason, and which attachment it was.
struct LiftedFile
{
    MaskLift lift;
    AttachmentAdd file;
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
        // A sentence for the person: that the backend refused a file for good.
        std::function<void(std::string)> notice;
        // A text of this person was masked.
        std::function<void(MaskedFile)> masked{};
    };
    explicit AttachmentBox(Options options);
    ~AttachmentBox();

    // Keeps a copy of the bytes, those of a text with its secrets masked, but for what was lifted on the
    // ticket (masking::optionsFor(); its scope is set here); answers once that is on disk, with what the
    // operation has to say of it. The bytes go to the backend by themselves, now or when sendWaiting() is
    // called. E_TOO_LARGE beyond attachmentMostBytes, E_ARGUMENT for a file that cannot be read.
    using Added = std::function<void(Result<AttachmentAdd>)>;
    void add(TicketId ticket, masking::MaskOptions options, std::string path, Added done);
    void addBytes(TicketId ticket, masking::MaskOptions options, std::string name, std::string mediaType,
                  std::string bytes, Added done);

    // Texts of the ticket whose masks can still be lifted here, the oldest first (masked_originals.h).
    void masked(TicketId ticket, std::function<void(std::vector<MaskedFile>)> done);
    // Keeps the text as it was, and answers what is to be submitted; it goes to the backend once that knows
    // that the mask was lifted. To be forgotten once it is submitted. E_NOT_FOUND: the original is not here
    // any more.
    void lift(TicketId ticket, std::string sha256, std::function<void(Result<LiftedFile>)> done);
    void forgetMasked(TicketId ticket, std::string sha256);

    // The bytes by their SHA-256, from here or else from the backend; those are kept. E_NOT_FOUND,
    // E_UNREACHABLE; E_STORAGE for bytes that are not what their name says.
    void get(std::string sha256, std::function<void(Result<std::string>)> done);

    // Throws away the copies of these files, but for what is still to be sent.
    void forget(std::vector<std::string> digests);

    // Sends what the backend does not have; to be called whenever a connection has come.
    void sendWaiting();

private:
    class Work;

    std::shared_ptr<Work> m_work;
    WorkQueue m_queue;
};

} // namespace warroom
