// Loopback sockets.
#include "raw_socket.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace warroom::bench {
namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

Error failed(const std::string& what)
{
    return fail(ErrorCode::Unreachable, what + ": " + std::strerror(errno));
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_value >= 0)
        close(m_value);
}

Result<Listener> listenOnLoopback()
{
    Listener out{Descriptor(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)), 0};
    auto address = loopback(0);
    socklen_t size = sizeof address;
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    if (bind(out.socket.value(), plain, size) != 0 || listen(out.socket.value(), SOMAXCONN) != 0 ||
        getsockname(out.socket.value(), plain, &size) != 0)
        return failed("no listening socket");
    out.port = ntohs(address.sin_port);
    return out;
}

Result<Descriptor> connectToLoopback(int port)
{
    Descriptor out(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const auto address = loopback(port);
    if (connect(out.value(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return failed("no connection to port " + std::to_string(port));
    setNoDelay(out.value());
    return out;
}

void setNonBlocking(int socket) { fcntl(socket, F_SETFL, O_NONBLOCK); }

void setNoDelay(int socket)
{
    const int yes = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

Descriptor makeEpoll() { return Descriptor(epoll_create1(EPOLL_CLOEXEC)); }

void watch(const Descriptor& epoll, int socket, std::uint64_t number)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = number;
    epoll_ctl(epoll.value(), EPOLL_CTL_ADD, socket, &event);
}

bool sendAll(int socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        } else if (errno == EAGAIN) {
            pollfd writable{socket, POLLOUT, 0};
            poll(&writable, 1, 1000);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

Reading readSome(int socket, std::string& to)
{
    static std::array<char, 256 * 1024> buffer;
    const auto count = recv(socket, buffer.data(), buffer.size(), 0);
    if (count > 0) {
        to.append(buffer.data(), static_cast<std::size_t>(count));
        return Reading::Bytes;
    }
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? Reading::Nothing : Reading::Ended;
}

} // namespace warroom::bench
