// Copies of large incidents, as a client has them.
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <string>
#include <vector>

namespace warroom::bench {

struct PreparedCopy
{
    std::string folder; // of the workspace
    std::vector<TicketId> tickets;
};

// So many incidents with so many operations each. Made by this program in a process of its own, so that this
// one stays small.
Result<PreparedCopy> prepareCopy(const std::string& folder, int incidents, int operationsOfEach);
// What that process does; its exit code.
int makeCopy(const std::string& folder, int incidents, int operationsOfEach);

// A telemetry store in the data folder of a backend that does not run yet, with so many spans of one request
// over the last hour.
Result<void> prepareSpans(const std::string& folder, int spans);
int makeSpans(const std::string& folder, int spans);

// The request that these spans are of.
constexpr const char* spanService = "checkout-api";
constexpr const char* spanName = "POST /v2/orders";

} // namespace warroom::bench
