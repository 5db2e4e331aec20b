// Any document that an import takes, and the ticket that it becomes.
#pragma once

#include "base/result.h"
#include "domain/op/new_op.h"
#include "domain/recorded/recorded_incident.h"
#include "domain/ticket/rules.h"

#include <string>
#include <string_view>
#include <vector>

namespace warroom::incoming {

constexpr std::size_t importedMostBytes = 32 * 1024 * 1024; // of one file

struct ReadIncident
{
    RecordedIncident incident;
    std::string identity;              // the same for the same content: what the ids are made from
    std::vector<std::string> unmapped; // headings and fields that are kept verbatim in the Original Request
    std::vector<std::string> assumed;  // what the document does not say: "severity: SEV3"
};

// A recorded incident (JSON) or a postmortem (Markdown, text); the error's message names the file. A file
// called "-" is told by its first character, others by their ending. Any thread.
Result<ReadIncident> readIncident(std::string bytes, const std::string& file);

// The ticket that it becomes: the same for the same content.
TicketId ticketOf(const ReadIncident& read);

struct PreparedImport
{
    TicketId ticket;
    std::vector<NewOp> ops; // to be sent as one moment
};

// The ids follow from the document: imported twice it is the same ticket with the same operations.
PreparedImport prepareImport(const ReadIncident& read);

// Roles and phase need a commander; without them an import is still the whole document.
bool mayBeLeft(const Body& body, const Error& error);

// Judges the operations as the backend would, on a ticket that is not there yet. What may be left and is
// forbidden is taken out; the reasons are returned, each once. An error: the import must not be sent.
Result<std::vector<std::string>> leaveForbidden(PreparedImport& import, const Author& author, Time now);

} // namespace warroom::incoming
