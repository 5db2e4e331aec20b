// What the queue shows of a ticket without opening it.
#pragma once

#include "domain/ticket/format.h"

#include <array>
#include <optional>
#include <string>

namespace warroom {

struct Summary
{
    TicketId id;
    std::int64_t number = 0;
    std::string alias;
    Seq head = 0;
    TicketKind kind = TicketKind::Incident;
    std::string title;
    Severity severity = Severity::Sev3;
    Priority priority = Priority::P2;
    std::string service;
    Phase phase = Phase::Detection;
    TicketState state = TicketState::Open;
    Owner commander;
    std::array<SectionState, sectionCount> sections{};
    std::uint16_t needed = 0; // bit n: section n is missing for the next phase
    Time opened{};
    std::optional<Time> started, resolved, nextUpdate, due;
    ReviewState review = ReviewState::Draft;
    Time lastActivity{};
    int openActions = 0;
    std::optional<Time> earliestDue;
    bool restricted = false;
    int questions = 0; // rivals and removed-but-edited items
    bool drill = false;

    bool isOpen() const;
    std::string key() const;

    friend bool operator==(const Summary&, const Summary&) = default;
};

Summary summaryOf(const Ticket& ticket);

// The key where everybody reads the same, whatever they may see: "Restricted" for a restricted ticket.
std::string keyForAll(const Summary& summary);

} // namespace warroom
