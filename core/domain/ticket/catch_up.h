// What changed in a ticket since somebody last looked, condensed: one line for each thing, not for each
// entry.
#pragma once

#include "domain/ticket/ticket.h"

#include <optional>
#include <vector>

namespace warroom {

// Up to where somebody has seen a ticket. Nothing seen: seq 0.
struct SeenMark
{
    Seq seq = 0;
    Time at{};

    friend bool operator==(const SeenMark&, const SeenMark&) = default;
};

enum class CatchUpGroup : std::uint8_t
{
    Course, // phase, severity, roles, who drives, who joined
    Decisions,
    Updates,
    Actions,
    Whys,
    Texts,
    Notes
};

enum class CatchUpWhat : std::uint8_t
{
    Said, // the entry speaks for itself
    ActionNew,
    ActionChanged,
    ActionDone,
    ActionReopened,
    ActionLate, // became late meanwhile
    WhyAsked,
    WhySettled,
    TextChanged
};

struct CatchUpLine
{
    CatchUpGroup group = CatchUpGroup::Notes;
    CatchUpWhat what = CatchUpWhat::Said;
    OpId entry; // the last entry about it
    Time at{};  // when that happened
    ItemId item;
    std::optional<Section> section; // of changed texts
    std::vector<PersonId> by;       // whose changes; each once
    int changes = 1;                // entries that this line stands for
};

// Changes of others after `seen`, by group and then in the order in which they happened. Own changes are left
// out. `now` decides what is late.
std::vector<CatchUpLine> catchUp(const Ticket& ticket, const SeenMark& seen, PersonId self, Time now);

} // namespace warroom
