// The backend inside the desktop: the same hub, store and protocol, on a thread of its own, without sockets.
#pragma once

#include "base/result.h"
#include "sync/transport.h"

#include <memory>
#include <string>

namespace warroom {

// Any thread. Lives longer than the transports that it gives.
class EmbeddedBackend
{
public:
    virtual ~EmbeddedBackend() = default;
    virtual std::unique_ptr<Transport> connect() = 0;
};

// `directory` holds the log; it is opened on the backend's own thread, so this returns at once. The one
// person of a local workspace, its administrator, is made under `personName` at the first start.
std::unique_ptr<EmbeddedBackend> makeEmbeddedBackend(std::string directory, std::string personName);

} // namespace warroom
