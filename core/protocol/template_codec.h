// Ticket templates as JSON: on a ticket, in the store, in the list of all versions.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/template.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace warroom::protocol {

// {"version":2,"sections":{"scope":{"guidance":"…","needs":{"triage":"filled",…}},…}}. Read, what is left out
// is as it is built in; a section, phase or need that does not exist is an error. Whether it can be used says
// check().
std::string format(const TicketTemplate& content);
Result<TicketTemplate> parseTemplate(std::string_view text);

// The same with "reason", "by" and "at".
std::string format(const PublishedTemplate& published);
Result<PublishedTemplate> parsePublishedTemplate(std::string_view text);

// {"templates":[…]} as they are given, each with "by_name".
std::string formatTemplates(std::span<const PublishedTemplate> all, const Directory& directory);
Result<std::vector<PublishedTemplate>> parseTemplates(std::string_view text);
// The first of them, which is the newest; nothing where that is the built-in one.
Result<std::optional<TicketTemplate>> parseNewestTemplate(std::string_view text);

} // namespace warroom::protocol
