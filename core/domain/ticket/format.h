// The format of the ticket: whether a ticket holds what its template asks. The same for desktop, command line
// and backend.
#pragma once

#include "domain/ticket/template.h"
#include "domain/ticket/ticket.h"

#include <string>
#include <vector>

namespace warroom {

enum class SectionState : std::uint8_t
{
    Empty,
    Tbd,
    Filled
};

// One thing that is still missing.
struct Requirement
{
    Section section;
    Need need;
    std::string sentence; // "Fixes for symptoms must be filled, or marked none with a reason."
};

// The template of the ticket; the built-in one where it has none of its own.
const TicketTemplate& templateOf(const Ticket& ticket);
// What is said of a need, in English.
std::string_view sentenceOf(Need need);

SectionState sectionState(const Ticket& ticket, Section section);
// All that is missing before the incident may enter the phase; empty if nothing is.
std::vector<Requirement> missing(const Ticket& ticket, Phase phase);
// The phase after the current one; the last one stays.
Phase nextPhase(Phase phase);
// Sections that are still owed because a phase was entered by an override.
std::vector<Section> owed(const Ticket& ticket);
// Number of sections that are filled or marked by something better than TBD.
int filledCount(const Ticket& ticket);

} // namespace warroom
