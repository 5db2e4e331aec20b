// The format of the ticket: what each phase requires of each section. One table for desktop, command line and
// backend.
#pragma once

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

// What must hold of a section before a phase is entered.
enum class Need : std::uint8_t
{
    Free,  // anything
    TbdOk, // filled, or TBD said explicitly
    Filled,
    FilledOrMarked, // filled, or said to be unknown, not needed or none (with a reason)
    OneOwned,       // at least one next action with an owner
    OpenOwned,      // every open next action has an owner
    NoneOpen,       // no open next action, unless it was moved to a follow-up ticket
    SuspectedOk,    // at least one cause that is not ruled out
    Confirmed,      // at least one confirmed cause
    OneOrMore,      // at least one why
    Settled,        // at least one why, and each answered, linked or dropped
    FollowUps       // a follow-up ticket for at least one prevention, or "none, because"
};

// One thing that is still missing.
struct Requirement
{
    Section section;
    Need need;
    std::string sentence; // "Fixes for symptoms must be filled, or marked none with a reason."
};

Need need(Section section, Phase phase);
// What the format's table says of a need, in English.
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
