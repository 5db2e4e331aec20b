// Sockets of loopback as the load programs and floors use them: nothing between them and the kernel.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace warroom::bench {

// Closes what it holds.
class Descriptor final
{
public:
    explicit Descriptor(int value = -1) : m_value(value) {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : m_value(std::exchange(other.m_value, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_value, other.m_value);
        return *this;
    }
    int value() const { return m_value; }

private:
    int m_value;
};

struct Listener
{
    Descriptor socket;
    int port = 0;
};
// On a free port of loopback.
Result<Listener> listenOnLoopback();
// Blocking, without delay for small packets.
Result<Descriptor> connectToLoopback(int port);
void setNonBlocking(int socket);
void setNoDelay(int socket);
// An epoll instance; watch() adds a socket for reading under a number.
Descriptor makeEpoll();
void watch(const Descriptor& epoll, int socket, std::uint64_t number);
// Waits while the socket takes no more. False if the connection is gone.
bool sendAll(int socket, std::string_view bytes);

// What one read brought: nothing more for now, some bytes, or the end.
enum class Reading : std::uint8_t
{
    Nothing,
    Bytes,
    Ended
};
// Appends at most 256 kB to `to`.
Reading readSome(int socket, std::string& to);

} // namespace warroom::bench
