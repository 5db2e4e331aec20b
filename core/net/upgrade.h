// The opening handshake of a WebSocket (RFC 6455 section 4): what is checked, and what is answered.
#pragma once

#include "net/server.h"

namespace warroom::net {

// Whether the request wants to become a WebSocket, rightly or not.
bool isUpgradeAttempt(const HttpRequest& request);
// The refusal of a handshake that is not valid or comes from a page of another origin; none if it is fine.
std::optional<HttpResponse> checkUpgrade(const HttpRequest& request, const ServerOptions& options);
// The header that accepts it.
std::string switchingProtocols(const HttpRequest& request, const ServerOptions& options);

} // namespace warroom::net
