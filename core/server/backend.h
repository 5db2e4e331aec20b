// The shared backend: store, hub, accounts, HTTP and WebSocket on one port, one thread that turns.
#pragma once

#include "base/clock.h"
#include "server/config.h"

#include <cstdint>
#include <memory>
#include <string>

namespace warroom {

class Backend
{
public:
    virtual ~Backend() = default;
    // Opens the store and the port. The first start makes an administrator and writes the token to
    // DIR/admin.token.
    virtual Result<std::uint16_t> start() = 0;
    // Serves until stop(); returns within five seconds after it.
    virtual void run() = 0;
    // Safe in a signal handler.
    virtual void stop() = 0;
    // Takes what can change while running (limits, certificate) from a new configuration: all of it, or, if
    // the certificate cannot be used, nothing. Any thread.
    virtual void reload(const BackendConfig& config) = 0;
    // A new configuration could not even be read: says and counts that the old one stays. Any thread.
    virtual void reloadRefused() = 0;
};

std::unique_ptr<Backend> makeBackend(BackendConfig config, const Clock& clock);

} // namespace warroom
