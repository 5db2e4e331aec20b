// Sentences about who does what: what an open incident lacks, who leads too many, what a severity asks for.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/severity_policy.h"
#include "domain/ticket/who_does_what.h"

#include <QString>

namespace warroom::ui {

/// "No open action has an owner. Nobody does the next thing." and what to do about it.
QString lackText(Lack lack);
/// "Tomas leads 9 people, more than 7. Split the work, or fill another role."; empty while nobody has too
/// many.
QString spanText(const Ticket& ticket, const Directory& people);
/// "SEV1: an update every 30 min, the next by 01:04 UTC. …"; empty where nothing follows.
QString consequencesText(const SeverityConsequences& follows);
/// "Every 30 min in SEV1, or at the time promised"; empty where the severity has no cadence.
QString cadenceText(Severity severity);
/// "Responders, executives".
QString audiencesText(const std::vector<Audience>& audiences);
/// "Ops lead, Scribe".
QString rolesText(const std::vector<IncidentRole>& roles);

} // namespace warroom::ui
