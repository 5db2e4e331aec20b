// Secrets and personal data in a text: where they stand, and the text with a readable mark in place of each.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace warroom::masking {

enum class Group : std::uint8_t
{
    Credential,
    Personal
};

// Bytes [begin, end) of the text. `kind` ("github_token", "email" …) lives as long as the program.
struct Finding
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view kind;
    Group group = Group::Credential;

    friend bool operator==(const Finding&, const Finding&) = default;
};

// Network and crypto addresses are what incidents are made of: they are kept unless somebody wants otherwise.
enum class Addresses : bool
{
    Keep,
    Mask
};

// In the order of the text, apart from one another. Time is linear in the text; broken UTF-8 is read safely.
// Ids (UUIDs, commits, traces, digests) are never found, unless they are the value of something that is
// called a secret ("api_key=…").
std::vector<Finding> findSecrets(std::string_view utf8, Addresses addresses = Addresses::Keep);

struct MaskOptions
{
    // What the fingerprints are keyed with: the id of the ticket.
    std::string scope;
    // Fingerprints of values that somebody declared harmless; they are left alone.
    std::set<std::string, std::less<>> lifted;
    Addresses addresses = Addresses::Keep;
};

struct MaskedSpan
{
    std::string_view kind;
    Group group = Group::Credential;
    std::string fingerprint;
    std::string value;        // what stood there: for its author's eyes, never to be stored or sent
    std::size_t position = 0; // of the mark, in bytes of the masked text
    std::size_t size = 0;     // of the mark
};

struct Masked
{
    std::string text;
    std::vector<MaskedSpan> spans; // empty: the text is as it was
};

// The text with "[masked: kind]" for each value. Masking the result again changes nothing. What is typed on
// right behind a mark belongs to the value, and goes with it.
Masked mask(std::string_view utf8, const MaskOptions& options);

// A file as it may be kept: a text with its marks. As it is: what is no text (it holds control characters
// that no log has), since a mark would break it, and what was lifted as a whole, by the fingerprint of its
// bytes.
Masked maskFile(std::string bytes, const MaskOptions& options);

// The fingerprints of `options.lifted` without which maskFile() would mask more.
std::vector<std::string> liftsUsedBy(std::string_view bytes, const MaskOptions& options);

// Names a value without telling it: 48 bits of a SHA-256 over the scope and the value, in hexadecimal. The
// scope makes a table of precomputed values useless, and the same value in two tickets does not show. So few
// bits fit very many long values, so a token cannot be confirmed with certainty; a short value (a phone
// number) could be found by trying all, which is why a fingerprint leaves its author's machine only when the
// author lifts the mask, that is, publishes the value.
std::string fingerprintOf(std::string_view value, std::string_view scope);

// "[masked: github_token]"
std::string markOf(std::string_view kind);

Group groupOf(std::string_view kind);
// The program's own text of a kind that was read from somewhere; "generic_secret" for one that it does not
// know.
std::string_view knownKind(std::string_view kind);

} // namespace warroom::masking
