// The one table of operations: of each type who may use it, and what it is for. Codec, permission check,
// documentation and tests walk it.
#pragma once

#include "domain/op/op.h"

#include <span>
#include <string_view>

namespace warroom {

// What an operation asks of its author. Roles in an incident add to it: see mayUse().
enum class Permission : std::uint8_t
{
    WatchSelf, // any account for itself, responders also for others
    Write,     // responders and above
    Command,   // commanders and above, or who holds the incident's command
    Restrict   // who declared the ticket or holds its command, no viewers; and administrators
};

struct OpKind
{
    std::string_view type;
    Permission permission;
    std::string_view about;
};

// In the order of the alternatives of Body, without the unknown one.
std::span<const OpKind> catalogue();
// Null if this build does not know the type.
const OpKind* findOpKind(std::string_view type);
// The lowest account role that may use it without any role in the incident.
AccountRole lowestRole(Permission permission);

// A value of each known type, with nothing filled in; to walk the types with std::visit.
Body emptyBody(std::size_t catalogueIndex);

// SHA-256 over the hash before, the envelope, and the digest of the salted body: what chains the log.
Digest chainHash(const Digest& before, const OpRecord& record);

} // namespace warroom
