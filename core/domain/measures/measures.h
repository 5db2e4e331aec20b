// The ten measures of the work: a pure function of the log and of telemetry, so that whoever corrects a time
// changes what depends on it and nothing else.
#pragma once

#include "domain/board/boards.h"
#include "domain/measures/ticket_facts.h"

#include <span>

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
    double p95Millis = 0, failing = 0; // milliseconds; share of failed ones
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
    std::optional<RequestFigures> requests;      // nothing: no traces are kept
    std::span<const Instrumented> services;      // of the catalog
};

constexpr std::size_t measureSteps = 12;        // of a trend
constexpr std::size_t measureSourcesMost = 200; // behind a number

// In their order: M1 to M10, M6 once for each priority ("M6.P0" to "M6.P4"). M4 and M5 are of incidents that
// are SEV1 or SEV2; each counts in the step in which it ended.
MeasuresBoard measure(const MeasureInputs& inputs);

// The middle one, or the mean of the two in the middle; NaN of none.
double median(std::vector<double> values);

} // namespace warroom
