// Who sees a ticket: everybody who is signed in, or, where it is restricted, those whom it names.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/rules.h"

#include <span>
#include <vector>

namespace warroom {

// What stands in place of the key where everybody reads the same: boards, and the reasons of a gate.
constexpr std::string_view restrictedKey = "Restricted";

// The people and groups that a restricted ticket leaves in: who declared it, who restricted it, who holds a
// role, responds, owns a next action or watches.
std::vector<Owner> insiders(const Ticket& ticket);

// Whether the author is one of them, or an administrator.
bool maySee(std::span<const Owner> insiders, const Author& author, const Directory& people);
// The same of a ticket that may be restricted or not.
bool maySee(const Ticket& ticket, const Author& author, const Directory& people);

} // namespace warroom
