// What attached texts were before they were masked, for as long as their author may say that it is no secret.
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "workspace/box_files.h"

#include <optional>
#include <string>
#include <vector>

namespace warroom {

// A text that this device's person attached and that was masked before it was kept.
struct MaskedFile
{
    TicketId ticket;
    std::string sha256; // of what was kept
    std::string name, mediaType;
    std::vector<std::string> kinds; // each once
    std::size_t count = 0;          // of marks
};

// The originals are in memory only. On the disk stands where such a file lies and what tells that it is the
// same still, so that it can be read again after a restart; none of what it holds. One home: one thread.
class MaskedOriginals final
{
public:
    static constexpr std::size_t MostBytes = 33'554'432; // in memory
    static constexpr std::size_t MostFiles = 50;
    static constexpr Duration KeptFor = std::chrono::hours(24);

    // The directory is made if it is not there; `clock` outlives this.
    MaskedOriginals(std::string directory, const Clock& clock);

    // The oldest go when there is no room. What was read from no file does not outlive the program.
    void keep(MaskedFile file, FileSource source, std::string bytes);
    // Of one ticket, the oldest first.
    std::vector<MaskedFile> of(TicketId ticket);
    const MaskedFile* find(TicketId ticket, const std::string& sha256);
    // E_NOT_FOUND: too old, or its file has changed or is gone.
    Result<std::string> bytesOf(TicketId ticket, const std::string& sha256);
    void forget(TicketId ticket, const std::string& sha256);
    void forgetOld();

private:
    struct Original
    {
        MaskedFile file;
        FileSource source;
        Time since{};
        std::optional<std::string> bytes; // none: to be read from `source`
    };
    using Originals = std::vector<Original>; // the oldest first

    Originals::iterator at(TicketId ticket, const std::string& sha256);
    Originals::iterator erase(Originals::iterator one);
    void makeRoom();
    std::string recordOf(const MaskedFile& file) const;
    void writeRecord(const Original& original) const;
    void readRecords();

    std::string m_directory;
    const Clock& m_clock;
    Originals m_originals;
};

} // namespace warroom
