// Who drives an open incident, whether somebody acts on it, and whether one lead has more people than a
// person can lead.
#pragma once

#include "domain/ticket/ticket.h"

#include <optional>

namespace warroom {

// The most people that one lead should have.
constexpr int spanLimit = 7;

struct Span
{
    IncidentRole lead = IncidentRole::Commander;
    int people = 0;

    bool isTooWide() const { return people > spanLimit; }
};

// Who leads most people. Responders and owners of open actions are the ops lead's where there is one, else
// the commander's, whose people the other leads are in any case.
Span widestSpan(const Ticket& ticket);

// What an open incident lacks so that nobody can say who does what next.
enum class Lack : std::uint8_t
{
    Commander,
    Action, // no open action at all
    Owner   // open actions, none of which anybody owns
};

// The first that holds; nothing while somebody acts, and for what is no incident or is over.
std::optional<Lack> lackOf(const Ticket& ticket);

// Whether it is an incident that is being worked: neither in review nor over.
bool isFought(const Ticket& ticket);

// Who drives it, while it is being worked; its postmortem everybody writes.
std::optional<PersonId> driverOf(const Ticket& ticket);

} // namespace warroom
