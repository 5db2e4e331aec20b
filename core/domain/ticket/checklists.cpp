// The table of the checklists, and what ticks its lines off.
#include "domain/ticket/checklists.h"

#include "domain/ticket/format.h"
#include "domain/ticket/severity_policy.h"

#include <algorithm>

namespace warroom {
namespace {

bool isFilled(const Ticket& ticket, Section section)
{
    return sectionState(ticket, section) == SectionState::Filled;
}

bool hasKind(const Ticket& ticket, std::string_view kind)
{
    return std::any_of(ticket.timeline.begin(), ticket.timeline.end(),
                       [&](const Entry& entry) { return entry.kind == kind && !entry.struck; });
}

bool isCommanded(const Ticket& ticket) { return !ticket.holder(IncidentRole::Commander).isNobody(); }

bool hasHypothesis(const Ticket& ticket)
{
    return isFilled(ticket, Section::RootCause) &&
           (!ticket.attachments.empty() || hasKind(ticket, "finding") || hasKind(ticket, "alert"));
}

bool hasActed(const Ticket& ticket)
{
    const auto actions = shown(ticket.actions);
    return std::any_of(actions.begin(), actions.end(), [](const Action* a) { return a->done.value(); });
}

bool hasFollowUps(const Ticket& ticket)
{
    const auto preventions = shown(ticket.preventions);
    return std::any_of(preventions.begin(), preventions.end(),
                       [](const Prevention* prevention) { return !prevention->followUp.isNil(); });
}

bool rolesAreFilled(const Ticket& ticket) { return vacantRoles(ticket, ticket.severity.value()).empty(); }

bool actionsAreOwned(const Ticket& ticket)
{
    const auto actions = shown(ticket.actions);
    return !actions.empty() && std::all_of(actions.begin(), actions.end(), [](const Action* action) {
        return action->done.value() || !action->owner.value().isNobody();
    });
}

bool customersWereTold(const Ticket& ticket)
{
    return std::any_of(ticket.updates.begin(), ticket.updates.end(), [](const StatusUpdate& update) {
        const auto& to = update.audiences;
        return std::find(to.begin(), to.end(), Audience::Customers) != to.end();
    });
}

bool nextIsPromised(const Ticket& ticket) { return !ticket.updates.empty() && ticket.updates.back().next; }

bool timesAreKnown(const Ticket& ticket)
{
    return milestone(ticket, Milestone::Started) && milestone(ticket, Milestone::Detected);
}

constexpr std::array incident{
    ChecklistStep{"incident.roles", "Acknowledge, assign commander", isCommanded},
    ChecklistStep{"incident.hypothesis", "Attach telemetry, hypothesis", hasHypothesis},
    ChecklistStep{"incident.actions", "Start runbook, record actions", hasActed},
    ChecklistStep{"incident.escalate", "Escalate if unresolved after 2 h", nullptr},
    ChecklistStep{"incident.review", "Book review, assign follow-ups", hasFollowUps},
};

constexpr std::array commander{
    ChecklistStep{"commander.scope", "Confirm severity and scope",
                  [](const Ticket& t) { return isFilled(t, Section::Scope); }},
    ChecklistStep{"commander.roles", "Fill the roles of this severity", rolesAreFilled},
    ChecklistStep{"commander.actions", "An owner for every open action", actionsAreOwned},
    ChecklistStep{"commander.brief", "Brief whoever joined", nullptr},
};

constexpr std::array opsLead{
    ChecklistStep{"ops_lead.freeze", "Stop deploys and other changes", nullptr},
    ChecklistStep{"ops_lead.runbook", "Choose the runbook", nullptr},
    ChecklistStep{"ops_lead.way_back", "Know the way back of each change", nullptr},
};

constexpr std::array commsLead{
    ChecklistStep{"comms_lead.first", "Send the first update",
                  [](const Ticket& t) { return !t.updates.empty(); }},
    ChecklistStep{"comms_lead.customers", "Tell customers and desks", customersWereTold},
    ChecklistStep{"comms_lead.next", "Promise the next update", nextIsPromised},
};

constexpr std::array scribe{
    ChecklistStep{"scribe.times", "Times of impact and detection", timesAreKnown},
    ChecklistStep{"scribe.decisions", "Decisions with their reason",
                  [](const Ticket& t) { return hasKind(t, "decision"); }},
    ChecklistStep{"scribe.whys", "Whys as they are asked",
                  [](const Ticket& t) { return !shown(t.whys).empty(); }},
};

constexpr std::array customerLiaison{
    ChecklistStep{"customer_liaison.symptoms", "What customers see, in Symptoms",
                  [](const Ticket& t) { return isFilled(t, Section::Symptoms); }},
    ChecklistStep{"customer_liaison.answer", "An answer for the desks", nullptr},
    ChecklistStep{"customer_liaison.count", "How many customers are hit", nullptr},
};

} // namespace

std::span<const ChecklistStep> incidentChecklist() { return incident; }

std::span<const ChecklistStep> checklistOf(IncidentRole role)
{
    switch (role) {
    case IncidentRole::Commander:
        return commander;
    case IncidentRole::OpsLead:
        return opsLead;
    case IncidentRole::CommsLead:
        return commsLead;
    case IncidentRole::Scribe:
        return scribe;
    case IncidentRole::CustomerLiaison:
        break;
    }
    return customerLiaison;
}

StepState stateOf(const Ticket& ticket, const ChecklistStep& step)
{
    if (step.holds && step.holds(ticket))
        return {true, true};
    const auto check = ticket.checks.find(std::string(step.id));
    return {check != ticket.checks.end() && check->second.value(), false};
}

} // namespace warroom
