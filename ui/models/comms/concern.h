// Which changes of a ticket concern one person: the one judgement, for the bell list and for whoever tells
// it.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/ticket.h"

#include <optional>
#include <string>
#include <vector>

namespace warroom::ui {

enum class ConcernKind : std::uint8_t
{
    RoleGiven,
    RoleLost, ///< somebody else has it now, or nobody
    ActionAssigned,
    Mentioned,
    QuestionAnswered,
    StatusUpdate, ///< of a ticket that one watches
    PhaseMoved,   ///< of a ticket that one watches
    SeverityChanged,
    UpdateDue, ///< the next one is promised within two minutes, by one's role
    UpdateLate
};

struct Concern
{
    ConcernKind kind = ConcernKind::Mentioned;
    TicketId ticket;
    PersonId by; ///< nil: the clock
    std::optional<IncidentRole> role;
    std::string text; ///< the words: of the entry, the action, the answer; whose the role is now
    OpId entry;       ///< the one that says it; nil: the clock

    friend bool operator==(const Concern&, const Concern&) = default;
};

/// What was accepted after `since` and concerns `me`, in the order of the log: somebody else gave me a role
/// or an action, took a role of mine, named me with @, answered a question that I asked; and for a watcher
/// each update and each change of phase and severity. Never what I did myself, what still waits, or what was
/// imported or pasted. Looks at the new entries only.
std::vector<Concern> concerns(const Ticket& ticket, Seq since, PersonId me, const Directory& people);

/// Whether the clock, going from `from` to `now`, has reached something of the next update that is for `me`
/// to do: two minutes before it for the comms lead (for the commander where there is none), when it is late
/// for both.
std::optional<Concern> updateConcern(const Ticket& ticket, PersonId me, Time from, Time now);

/// Whether `text` names the person, or a group of theirs, with an @: "@Mara, can you look?". The longest name
/// of the directory that fits is meant.
bool mentions(const std::string& text, PersonId person, const Directory& people);

} // namespace warroom::ui
