// Whether the log is what was written: every operation, in its order, unchanged.
#pragma once

#include "store/log_store.h"

#include <optional>
#include <string>

namespace warroom {

enum class LogFault : std::uint8_t
{
    None,
    Edited,    // an operation's content does not fit its hash
    Deleted,   // operations are missing in between
    Inserted,  // an operation stands here that the log did not have
    Reordered, // operations changed places
    CutOff,    // the end is missing
    Unreadable // a row cannot be read at all
};
// "edited", "cut_off" …
std::string_view nameOf(LogFault fault);

struct Verified
{
    LogFault fault = LogFault::None;
    Seq seq = 0;          // the first operation that is wrong; without a fault the last one of the log
    Seq checked = 0;      // operations up to here are as they were written
    Digest hash{};        // of the last of those
    std::string sentence; // for a person

    bool isGood() const { return fault == LogFault::None; }
};

// Reads the whole log, in pieces. Whoever can write the file can also chain a changed log anew; only a head
// that was noted elsewhere tells that, so give one where there is one. An error means that the log could not
// be read at all. A backend may go on writing meanwhile. One home: the thread of the store.
Result<Verified> verifyLog(LogStore& store, const std::optional<LogEnd>& noted = {});

// {"ok","seq","checked","hash","fault","sentence"}: as the HTTP API answers it.
std::string formatVerified(const Verified& verified);

} // namespace warroom
