// A recorded incident as operations: all at once (import), or as people would have made them (replay).
#pragma once

#include "base/id.h"
#include "domain/op/op.h"
#include "domain/recorded/recorded_incident.h"

#include <string>
#include <vector>

namespace warroom {

struct PlannedOp
{
    std::string actor; // a name out of the document; empty: whoever imports
    Time at{};         // replay: when it happened in the recording; import: unused
    Body body;
    TicketId ticket;
};

// The operations that make the ticket, in their order. Whoever sends them gives all the same moment as `at`:
// that is how recordOf() tells the import from what people do later. Roles and phase need a commander, the
// rest a responder.
std::vector<PlannedOp> importPlan(const RecordedIncident& incident, TicketId ticket, IdSource& ids);

// The same incident lived through again, in the order of time: declared with the first entry, roles taken,
// entries written by their actors, sections filled little by little, phases moved along the milestones, with
// an override where the recording does not say what the format asks for. Every operation is one that decide()
// accepts, given that the commander (see replayCommander) has a commander's account and the others a
// responder's.
std::vector<PlannedOp> replayPlan(const RecordedIncident& incident, TicketId ticket, IdSource& ids);
// Who commands in the replay; never empty.
std::string replayCommander(const RecordedIncident& incident);

} // namespace warroom
