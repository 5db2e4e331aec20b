// The ten measures of the work: a pure function of the log and of telemetry, so that whoever corrects a time
// changes what depends on it and nothing else.
#pragma once

#include "domain/board/boards.h"
#include "domain/measures/ticket_facts.h"

#include <span>
#include <string>
#include <vector>

namespace warroom {

// From when the time to repair counts. Where nobody knows the start, it counts from the detection.
enum class RepairFrom : std::uint8_t
{
    Started,
    Detected
};
template<>
struct Names<RepairFrom>
{
    static constexpr std::array values = std::to_array<std::string_view>({"started", "detected"});
};

// Of the requests of the range whose traces are looked at. The error rate is that of the objectives where
// there are any: they count every request.
struct RequestFigures
{
    std::int64_t count = 0;
    double p95Millis = 0, failing = 0; // milliseconds; share of those that the service failed
    double p99Millis = 0, mostMillis = 0;
    double refused = 0; // share of those that asked for what cannot be had: HTTP 400 to 499
    struct Endpoint
    {
        std::string service, name;
        double p95Millis = 0;
    };
    std::vector<Endpoint> slowest{}; // the slowest first
};

// An objective that measures availability, over its own window.
struct MeasuredObjective
{
    std::string service, name;
    double sli = 0;
};

// What came of a service lately.
struct Instrumented
{
    std::string service;
    bool metrics = false, traces = false, logs = false;

    int kinds() const { return metrics + traces + logs; }
};

struct MeasureInputs
{
    Time until{}; // now
    std::int64_t rangeDays = 30;
    RepairFrom repairFrom = RepairFrom::Started;
    std::span<const TicketFacts> tickets;
    const ObjectivesBoard* objectives = nullptr; // of the same range; null: there are none
    std::span<const MeasuredObjective> measured; // what stands behind it
    std::optional<RequestFigures> requests;      // nothing: no traces are kept
    std::span<const Instrumented> services;      // of the catalog
};

constexpr std::size_t measureSteps = 12;        // of a trend
constexpr std::size_t measureSourcesMost = 200; // behind a number

// In their order: M1 to M10, M6 once for each priority ("M6.P0" to "M6.P4"). M4 and M5 are of incidents that
// are SEV1 or SEV2; each counts in the step in which it ended. A source without a ticket names a service as
// its key, and in its title what of it (M1, M3: an objective, M2: an endpoint, M10: what came); without a
// title it is a figure that belongs to the measure: "p99" and "max" of M2, "client" and "server" of M3, and
// "machines" of M5, how many of the incidents only a machine acknowledged, "first_line" and "raised" of M7,
// the share of those that were over and came back.
MeasuresBoard measure(const MeasureInputs& inputs);

// The middle one, or the mean of the two in the middle; NaN of none.
double median(std::vector<double> values);

} // namespace warroom
