// A section of a ticket as text to read: what it held at a moment that is past.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/ticket.h"

#include <QString>

namespace warroom::ui {

/// Its words, or one line for each item; what is said of an empty section, or nothing.
QString sectionText(const Ticket& ticket, Section section, const Directory& people);
/// "SEV1 · Containment · Commander Mara"
QString factsText(const Ticket& ticket, const Directory& people);

} // namespace warroom::ui
