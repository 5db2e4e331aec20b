// Opening the port, and accepting in batches; when descriptors run out, accepting rests for a while.
#include "net/listener.h"

#include "base/log.h"
#include "base/text.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>
#include <memory>

namespace warroom::net {
namespace {

constexpr int acceptsPerTurn = 128;
constexpr int waitingConnections = 1024;

std::string addressText(const sockaddr_storage& address)
{
    char text[INET6_ADDRSTRLEN] = "";
    if (address.ss_family == AF_INET) {
        const auto& v4 = reinterpret_cast<const sockaddr_in&>(address);
        ::inet_ntop(AF_INET, &v4.sin_addr, text, sizeof text);
        return text;
    }
    const auto& v6 = reinterpret_cast<const sockaddr_in6&>(address);
    ::inet_ntop(AF_INET6, &v6.sin6_addr, text, sizeof text);
    const std::string_view view = text;
    return std::string(view.starts_with("::ffff:") && view.find('.') != view.npos ? view.substr(7) : view);
}

// What helps against it.
std::string_view listenHint(int why)
{
    switch (why) {
    case EADDRINUSE:
        return "; another program listens there, choose another port with --listen HOST:PORT";
    case EACCES:
        return "; ports below 1024 need root, choose a higher one with --listen HOST:PORT";
    case EADDRNOTAVAIL:
        return "; give an address of this machine";
    default:
        return "";
    }
}

std::uint16_t boundPort(int fd)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return 0;
    return ntohs(address.ss_family == AF_INET ? reinterpret_cast<sockaddr_in&>(address).sin_port
                                              : reinterpret_cast<sockaddr_in6&>(address).sin6_port);
}

} // namespace

Result<std::uint16_t> Listener::open(std::string host, std::uint16_t port)
{
    if (host.size() > 2 && host.front() == '[' && host.back() == ']')
        host = host.substr(1, host.size() - 2);
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    addrinfo* found = nullptr;
    const int failure =
        ::getaddrinfo(host.empty() ? nullptr : host.c_str(), std::to_string(port).c_str(), &hints, &found);
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, ::freeaddrinfo);
    if (failure != 0) {
        return fail(ErrorCode::Argument,
                    fmt::format("cannot listen on \"{}\": {}; give an address of this machine",
                                escapeForMessage(host), ::gai_strerror(failure)));
    }
    FileHandle socket(::socket(found->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    const int on = 1;
    ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (!socket.isOpen() || ::bind(socket.get(), found->ai_addr, found->ai_addrlen) != 0 ||
        ::listen(socket.get(), waitingConnections) != 0) {
        const int why = errno;
        return fail(why == EADDRINUSE ? ErrorCode::InUse : ErrorCode::Unreachable,
                    fmt::format("cannot listen on {} port {}: {}{}", escapeForMessage(host), port,
                                std::strerror(why), listenHint(why)));
    }
    m_socket = std::move(socket);
    return boundPort(m_socket.get());
}

void Listener::start()
{
    if (m_socket.isOpen() && !m_accepting)
        m_accepting = m_loop.add(m_socket.get(), *this, Interest::Read);
}

void Listener::close()
{
    if (m_accepting)
        m_loop.remove(m_socket.get());
    m_accepting = false;
    m_socket = FileHandle();
}

void Listener::onReady(bool, bool, bool)
{
    for (int i = 0; i < acceptsPerTurn && m_accepting; ++i) {
        sockaddr_storage address{};
        socklen_t size = sizeof address;
        FileHandle socket(::accept4(m_socket.get(), reinterpret_cast<sockaddr*>(&address), &size,
                                    SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!socket.isOpen()) {
            if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
                rest(errno);
            if (errno != ECONNABORTED && errno != EINTR)
                return;
            continue;
        }
        const int on = 1;
        ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        m_accepted(std::move(socket), addressText(address));
    }
}

// Until start() is called again; the connections that wait would otherwise keep the loop busy.
void Listener::rest(int reason)
{
    m_loop.remove(m_socket.get());
    m_accepting = false;
    log::warning("cannot accept connections for a moment: {}", std::strerror(reason));
}

} // namespace warroom::net
