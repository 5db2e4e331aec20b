// The board of objectives and the go or no-go for a deploy, made from what was counted.
#pragma once

#include "domain/board/boards.h"
#include "domain/objective/burn_alarm.h"

#include <span>
#include <string>
#include <vector>

namespace warroom {

// One objective with what was measured of it. The pointers must outlive the call.
struct ObjectiveFacts
{
    const Service* service = nullptr;
    const Objective* objective = nullptr;
    const EventSeries* series = nullptr;
    std::vector<BurnRule> burning; // those of its rules that hold
    std::string problem;           // why nothing is measured; empty: all is well
    bool held = false;             // a maintenance window holds it, and that does not count
};
// An incident of a service, and when it hurt: from its start, or from when it was opened.
struct IncidentFacts
{
    TicketId ticket;
    std::string key, service;
    Impact impact;
    bool open = false, severe = false; // severe: SEV1 or SEV2
};

// Without events in so long an objective is without data: 10 minutes, or three turns of a slow probe.
Duration silenceOf(const Objective& objective);

ObjectiveState stateOf(const ObjectiveFacts& facts, std::span<const IncidentFacts> incidents, Time now);
// All of them, the worst first, and the services together over the last `rangeDays`.
ObjectivesBoard makeObjectivesBoard(std::span<const ObjectiveFacts> objectives,
                                    std::span<const IncidentFacts> incidents, std::int64_t rangeDays,
                                    Time now);

// Whether a service may be deployed now.
struct DeployGate
{
    std::string service;
    bool go = true;
    std::vector<std::string> reasons; // why not, sentences; with `allowNoData` also what is not known
    std::vector<ObjectiveState> objectives;
    std::vector<TrendWarning> trends; // of the service; they refuse nothing
};
// Not while a budget is used up, a burn rule holds, or a SEV1 or SEV2 incident of the service is open; and
// not without data, unless that is allowed.
DeployGate makeDeployGate(const Service& service, std::span<const ObjectiveFacts> objectives,
                          std::span<const IncidentFacts> incidents, bool allowNoData, Time now);

} // namespace warroom
