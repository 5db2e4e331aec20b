// What people paste or drop, as entries of a timeline: who said it, when, and where it comes from.
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace warroom::incoming {

enum class PastedFrom : std::uint8_t
{
    Plain,
    Mail,
    Chat,
    Terminal,
    Alert
};

// Ready to become a comment: the fields are named as those of CommentAdd.
struct PastedEntry
{
    std::string author;     // whose words they are; empty: not said
    std::optional<Time> at; // when; absent: not said
    std::string precision;  // of `at`: "approx" where day or zone had to be taken from the reference
    std::string text;       // never blank, at most 60,000 code points
    std::string kind;       // note, communication, diagnosis, alert
    std::string origin;     // one line: "mail: Checkout is down", "chat #shop", "terminal of web-1"

    friend bool operator==(const PastedEntry&, const PastedEntry&) = default;
};

// A file that came along: an attachment of a mail, or a text that is too long for an entry.
struct PastedFile
{
    std::string name, mediaType, bytes;

    friend bool operator==(const PastedFile&, const PastedFile&) = default;
};

struct Pasted
{
    PastedFrom from = PastedFrom::Plain;
    std::string author, origin; // of the whole; empty: not said
    std::vector<PastedEntry> entries;
    std::vector<PastedFile> files;
    std::string verbatim; // all of it as readable text, for an Original Request
};

// When and where it was pasted: what a clock time without day or zone is resolved against.
struct PastedAt
{
    Time now{};
    std::chrono::minutes zone{0}; // east of UTC
};

// Never fails: what is not recognised is one plain entry; blank input has no entries. Any thread.
Pasted recognise(std::string_view bytes, const PastedAt& reference);

} // namespace warroom::incoming
