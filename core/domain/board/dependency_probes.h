// What the prober says of the services that a debug board's dependencies are.
#pragma once

#include "domain/board/boards.h"

#include <span>

namespace warroom {

// The last request that the prober made for an objective of a service.
struct ProbeWord
{
    std::string service, objective;
    bool good = false;
    Time at{};
    std::string problem; // why not, a sentence; empty if good
};

// A call of "orders-db us-west" or "orders-db" is one of the service "orders-db". A dependency whose probe
// fails is failing, whatever its calls say; one that is probed and needed by a caller of the board, but was
// not called, becomes a row without calls. Rows keep their order by state. Says nothing of probes that are
// older than `staleProbe` at the end of the board's time.
void addProbes(DebugBoard& board, const Catalog& catalog, std::span<const ProbeWord> probes);

constexpr auto staleProbe = std::chrono::minutes(10);

} // namespace warroom
