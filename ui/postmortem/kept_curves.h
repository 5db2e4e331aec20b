// The curves that stand in the log: what was measured around the alerts of an incident, kept with its
// timeline.
#pragma once

#include "domain/recorded/recorded_incident.h"
#include "export/timeline_rows.h"

#include <QString>

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace warroom::pdf {

struct CurvePoint
{
    Time t{};
    double value = std::numeric_limits<double>::quiet_NaN(); // NaN: nobody measured, the curve has a gap
    Duration lasts{};                                        // until the next measurement was due
};

struct KeptCurve
{
    QString service, title, unit;
    QString query;         // what its alert asked; empty: an objective or a resource of the service
    double limit = 0;      // 0: there is none
    bool promised = false; // the limit was promised, and it is good to be above
    std::vector<CurvePoint> points{}; // ascending

    bool isObjective() const { return promised && limit != 0 && query.isEmpty(); }
    bool isBreach(double value) const { return limit != 0 && (promised ? value < limit : value > limit); }
};

struct KeptDeploy
{
    Time at{};
    QString label; // "checkout 2.14"
};

struct KeptSignals
{
    // The objective of the incident's service that fell furthest below what was promised; nothing where the
    // log knows less than a quarter of the time of the incident of any.
    std::optional<KeptCurve> main;
    std::vector<KeptCurve> others;
    std::vector<KeptDeploy> deploys; // ascending
};

// Reads what entries of the timeline carry; snapshots of one curve become one, the finest first. What is not
// of the form that the backend writes is skipped. Bounded: 24 snapshots, 16 curves, 600 points of each. Any
// thread.
KeptSignals keptSignals(const RecordedIncident& incident);

// What figure 1 spans when it shows a curve: the time of the incident, and a little before and after.
TimeRange rangeAround(const TimeRange& incident, const std::vector<KeptDeploy>& deploys);

} // namespace warroom::pdf
