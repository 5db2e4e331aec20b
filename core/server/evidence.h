// The evidence that an incident is given by itself: what telemetry, deploys and objectives say of a service
// at the time of its alert, of its declaration, or of its end, as an entry that outlives the telemetry.
#pragma once

#include "domain/telemetry/telemetry.h"
#include "server/evidence_curves.h"
#include "server/intake_desk.h"
#include "store/telemetry_store.h"

#include <functional>
#include <string>
#include <vector>

namespace warroom {

struct BackendState;

struct FailedTrace
{
    TraceLine line;
    std::optional<Span> slowest; // below its first span; nothing: it has no other
};

struct EvidenceSources
{
    std::vector<FailedTrace> traces; // the slowest of them, at the most 5
    std::size_t failedTraces = 0;    // that were found
    std::vector<LogLine> lines;      // errors, the newest first
    std::vector<Deploy> deploys;     // of the service and what it needs, the newest first
    std::string objective;           // how its objectives stand, in words; empty: not known
    // Of its alerts' own metrics, of the hour before; of its objectives and resources, since the incident
    // began if that is longer.
    std::vector<EvidenceCurve> curves;
    Time curvesFrom{};            // since when; the epoch: the hour before
    std::string moment = "alert"; // what the picture calls the time of the need
};

// How much is looked at, and of how long before and at the most after the time of the need: what is asked for
// late is of that time all the same.
struct EvidenceBounds
{
    static constexpr std::size_t tracesLookedAt = 200, traces = 5, linesLookedAt = 500, deploys = 10,
                                 curves = 6, samplesOfCurve = 120;
    static constexpr std::chrono::minutes telemetry{15}, curve{60}, deploy{120}, beforeIncident{15},
        after{15};
    static constexpr std::chrono::hours longestCurve{72}; // so long minutes are kept
};

// The text has at most 8,000 bytes, the JSON at most 48,000. Nothing known: an empty text. Without the
// picture, which must be kept first.
Evidence evidenceOf(const EvidenceNeed& need, const EvidenceSources& sources);
// The curves with the moment and the deploys as SVG; empty where there are none.
std::string pictureOf(const EvidenceNeed& need, const EvidenceSources& sources);

// Reads what evidenceOf() needs of telemetry: failed traces and errors of the 15 minutes before, and until
// then.
void readTelemetry(TelemetryStore& store, const EvidenceNeed& need, Time until, EvidenceSources& into);

// Asks all, telemetry on its own thread, and keeps the picture as an attachment; `found` is called on the
// server's loop. Of a need that is done: only the metrics that are wanted beside.
void findEvidence(BackendState& state, const EvidenceNeed& need, std::function<void(Evidence)> found);

} // namespace warroom
