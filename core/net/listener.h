// The listening socket.
#pragma once

#include "base/result.h"
#include "net/event_loop.h"

#include <cstdint>
#include <functional>
#include <string>

namespace warroom::net {

// One home: the server's loop.
class Listener final : public Watcher
{
public:
    using Accepted = std::function<void(FileHandle socket, std::string peer)>;

    Listener(EventLoop& loop, Accepted accepted) : m_loop(loop), m_accepted(std::move(accepted)) {}

    // Opens the port and gives its number. E_ARGUMENT: no such host; E_IN_USE: the port is taken.
    Result<std::uint16_t> open(std::string host, std::uint16_t port);
    // Begins to accept; also again after the system had no descriptor left.
    void start();
    void close();

    void onReady(bool readable, bool writable, bool broken) override;

private:
    void rest(int reason);

    EventLoop& m_loop;
    Accepted m_accepted;
    FileHandle m_socket;
    bool m_accepting = false;
};

} // namespace warroom::net
