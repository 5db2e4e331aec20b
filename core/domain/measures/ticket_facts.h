// What the measures ask of a ticket: its moments, after corrections. A value, so that it can be kept beside
// the ticket's head and made anew only when that moved.
#pragma once

#include "domain/ticket/ticket.h"

#include <optional>
#include <string>

namespace warroom {

struct TicketFacts
{
    TicketId id;
    std::string key, title;
    TicketKind kind = TicketKind::Incident;
    Severity severity = Severity::Sev3;
    Priority priority = Priority::P2;
    bool duplicate = false; // merged into another one
    bool drill = false;
    Time opened{};
    std::optional<Time> started, detected, resolved;
    std::optional<Time> acknowledged; // by a person: they took command, or answered the page
    std::optional<Time> raised;       // from a ticket to an incident
    std::optional<Time> ended;        // closed, done or dropped
    int reopenings = 0;               // how often it was over and came back
    bool answeredByMachine = false;   // a machine acknowledged it, whoever did so besides

    bool counts() const { return !duplicate && !drill; }

    friend bool operator==(const TicketFacts&, const TicketFacts&) = default;
};

// `machine`: who writes for monitoring; what it acknowledges does not count. Nil: nobody does.
TicketFacts factsOf(const Ticket& ticket, PersonId machine);

} // namespace warroom
