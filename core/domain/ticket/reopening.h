// Tickets that were over and came back: how often, and when that calls for more than the first line.
#pragma once

#include "domain/ticket/ticket.h"

namespace warroom {

// A support ticket that came back this often is too much for the first line.
constexpr int mostReopenings = 2;

// How often it went back to work after it was done or dropped; an incident, after its review had begun.
int reopenings(const Ticket& ticket);
// Whether it came back too often without ever being raised to an incident: it is raised before it is done, or
// somebody says why not.
bool needsRaising(const Ticket& ticket);

} // namespace warroom
