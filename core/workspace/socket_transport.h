// The transport over a WebSocket to a shared backend.
#pragma once

#include "sync/transport.h"

#include <memory>
#include <string>

namespace warroom {

struct SocketOptions
{
    std::string url; // "http://host:port" or "https://…"
    std::string token;
    std::string caFile; // empty: the system's certificates
};

// WebSocket to a shared backend.
std::unique_ptr<Transport> makeSocketTransport(const SocketOptions& options);

} // namespace warroom
