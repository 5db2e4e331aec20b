// How the poller is to ask the Prometheus of the configuration.
#pragma once

#include "probe/poller.h"
#include "server/config.h"

namespace warroom {

// Reads the token's file.
Result<probe::PollerOptions> pollerOptionsOf(const PrometheusConfig& config);

} // namespace warroom
