// The checklists of an incident: one that is everybody's, and a short one for each role. One table.
#pragma once

#include "domain/ticket/ticket.h"

#include <span>
#include <string_view>

namespace warroom {

struct ChecklistStep
{
    std::string_view id;          // what checklist.check names: "incident.roles", "commander.brief"
    std::string_view text;        // English
    bool (*holds)(const Ticket&); // ticks the step off by itself; null: only a person does
};

struct StepState
{
    bool done = false;
    bool byItself =
        false; // the ticket shows that it is done: nobody has to tick it, and nobody can untick it
};

std::span<const ChecklistStep> incidentChecklist();
std::span<const ChecklistStep> checklistOf(IncidentRole role);
StepState stateOf(const Ticket& ticket, const ChecklistStep& step);

} // namespace warroom
