// One request of the prober, and what it says about the service.
#pragma once

#include "base/clock.h"
#include "domain/service/catalog.h"

#include <atomic>
#include <string>

namespace warroom::probe {

struct ProbeResult
{
    bool good = false;
    Duration took{};
    std::string problem; // why not, a sentence; empty if good
};

// Good: a connection came about, over HTTP also a status that is expected (200 to 399 unless said otherwise,
// redirects are not followed), all within the time-out and `thresholdMillis` (0: no threshold). Certificates
// are verified, against the system's and those of `caFile`. Any thread, which it blocks; `stop` ends it like
// the time-out.
ProbeResult probeOnce(const Probe& probe, std::int64_t thresholdMillis, const std::string& caFile,
                      const std::atomic<bool>* stop = nullptr);

} // namespace warroom::probe
