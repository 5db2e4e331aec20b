// The ticket template: what each phase requires of each section, and what is said where a section is empty.
// Version 1 is built in; people publish the later ones, and a ticket keeps the one that it was born with.
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "domain/vocabulary.h"

#include <array>
#include <span>
#include <string>

namespace warroom {

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
template<>
struct Names<Need>
{
    static constexpr std::array values = std::to_array<std::string_view>(
        {"free", "tbd_ok", "filled", "filled_or_marked", "one_owned", "open_owned", "none_open",
         "suspected_ok", "confirmed", "one_or_more", "settled", "follow_ups"});
};

struct SectionTemplate
{
    std::string guidance; // shown where the section is empty; empty: the program's own words
    std::array<Need, phaseCount> needs{};

    friend bool operator==(const SectionTemplate&, const SectionTemplate&) = default;
};

struct TicketTemplate
{
    static constexpr std::size_t mostGuidance = 400; // bytes

    std::int64_t version = 1;
    std::array<SectionTemplate, sectionCount> sections{};

    friend bool operator==(const TicketTemplate&, const TicketTemplate&) = default;
};

// A version as it is kept, for ever: who published it, when and why.
struct PublishedTemplate
{
    TicketTemplate content;
    PersonId by; // nil: it is the built-in one
    Time at{};
    std::string reason;

    friend bool operator==(const PublishedTemplate&, const PublishedTemplate&) = default;
};

const TicketTemplate& builtInTemplate();

Need need(const TicketTemplate& from, Section section, Phase phase);

// What a template may ask of a section, from the least on.
std::span<const Need> needsOf(Section section);
// The least that it may ask there. Detection stays as it is built in: the form of a new ticket asks for no
// more and no less. A later phase never asks less than an earlier one. Closing settles the whys and leaves no
// next action open, because nobody looks for them on a closed ticket.
Need leastNeed(const TicketTemplate& in, Section section, Phase phase);
// What the template may be changed to ask there; one: it is fixed. What later phases ask is raised with it by
// setNeed().
std::span<const Need> choicesOf(const TicketTemplate& in, Section section, Phase phase);
void setNeed(TicketTemplate& in, Section section, Phase phase, Need need);

// Whether it is a template: its needs are of their sections and as leastNeed() says, guidance is short.
Result<void> check(const TicketTemplate& given);

} // namespace warroom
