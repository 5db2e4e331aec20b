// A folded ticket as bytes, so that neither a restart nor opening a room has to replay a ticket's whole log.
#pragma once

#include "domain/ticket/ticket.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace warroom {

// Everything that apply() goes by: the unpacked ticket has the same canonical form, and folds every further
// operation as the packed one would. It may hold pending operations. Any thread.
//
// 32 bytes go before the content, as four little-endian numbers of eight bytes: "wrticket", snapshotFormat(),
// the size of the content, and its checksum().
std::string packTicket(const Ticket& ticket);

// The ticket of a snapshot. Version: another program made it, whose tickets or operations differ; Storage: it
// is damaged (any flipped bit, anything cut off or added). In both cases the log must be replayed. Bytes that
// somebody made on purpose give some ticket or an error; memory stays within a small multiple of their size.
Result<Ticket> unpackTicket(std::string_view bytes);

// A number made of the members of all structs, the names of all enumerations and the types of operations:
// programs with the same number understand each other's snapshots. A program that knows one more operation
// has another one, because in its tickets that operation counts.
std::uint64_t snapshotFormat();

} // namespace warroom
