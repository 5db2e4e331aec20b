// What monitoring says beside the timeline of an incident: how its service did, and what was rolled out.
#pragma once

#include "domain/board/boards.h"
#include "domain/ticket/ticket.h"

#include <QString>

#include <optional>
#include <vector>

namespace warroom::ui {

/// The share of good events of the objective that is worst off; values are between 0 and 1, gaps NaN.
struct ServiceCurve
{
    QString name;
    double target = 0;
    Line line;

    Time until() const;
    /// "62 % of 99.9 %, below it since 22:53": the last value that is known; empty if none is.
    QString sentence() const;
};

struct DeployMark
{
    Time at{};
    QString label;        ///< "checkout-api 2.14"
    bool suspect = false; ///< shortly before this incident: a lead, not a cause
};

struct SignalLanes
{
    std::optional<ServiceCurve> curve;
    std::vector<DeployMark> deploys; ///< ascending

    bool isEmpty() const { return !curve && deploys.empty(); }
};

/// Of the ticket's service, as far as what is known reaches into the time of the incident. Boards that are
/// not known are null.
SignalLanes signalLanes(const Ticket& ticket, const ObjectivesBoard* objectives, const DeploysBoard* deploys);

/// How many days back the deploys of this ticket are asked for.
int daysOfDeploys(const Ticket& ticket, Time now);

} // namespace warroom::ui
