// Whether a TCP port can be reached.
#pragma once

#include "base/result.h"

#include <atomic>
#include <chrono>
#include <string>

namespace warroom::net {

// Connects to "host:port" ("[::1]:5432" for IPv6) and hangs up. E_UNREACHABLE, E_TIMEOUT, E_ARGUMENT. Any
// thread, which it blocks. `stop`, looked at ten times a second, ends it like the timeout.
Result<void> reach(const std::string& hostPort, std::chrono::milliseconds timeout,
                   const std::atomic<bool>* stop = nullptr);

} // namespace warroom::net
