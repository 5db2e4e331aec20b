// What a severity asks for: how often to say how it stands, whom to tell, which roles to fill. One table.
#pragma once

#include "domain/ticket/ticket.h"

#include <optional>
#include <span>
#include <vector>

namespace warroom {

struct SeverityPolicy
{
    std::optional<Duration> cadence; // the longest silence between two updates; none: when there is news
    std::span<const Audience> told;
    std::span<const IncidentRole> roles;
};

const SeverityPolicy& policyOf(Severity severity);
// Roles that the severity asks for and nobody holds.
std::vector<IncidentRole> vacantRoles(const Ticket& ticket, Severity severity);

// What follows when a ticket gets another severity.
struct SeverityConsequences
{
    Severity from{}, to{};
    std::optional<Duration> cadence;
    bool cadenceChanges = false;
    std::vector<Audience> toldBesides; // who is told from now on and was not before
    std::vector<IncidentRole> vacant;  // roles to fill now
    std::optional<Time> nextUpdate;    // when an update is due by the new cadence

    // Whether there is anything for a person to do or to know.
    bool isEmpty() const { return !cadenceChanges && toldBesides.empty() && vacant.empty(); }
};

SeverityConsequences consequencesOf(const Ticket& ticket, Severity from, Severity to, Time now);

} // namespace warroom
