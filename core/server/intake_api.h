// The paths that monitoring sends to, with intake keys instead of people's tokens.
#pragma once

#include "server/backend_parts.h"

namespace warroom {

bool isIntakePath(std::string_view path);
// Where nothing has to be said: that it came is enough.
bool isHeartbeatPath(std::string_view path);
// The largest body of such a path, in bytes; 0: any.
std::uint64_t intakeBodyLimit(const Limits& limits, std::string_view path);
// The key of the header or of the address; empty if neither holds one.
std::string_view intakeKeyOf(const net::HttpRequest& request);
// Answers when what came is on the disk.
// What serveIntake() does for /v1/traces and /v1/logs.
void serveOtlp(BackendState& state, Reply reply, net::HttpRequest request);
void serveIntake(BackendState& state, Reply reply, net::HttpRequest request);

} // namespace warroom
