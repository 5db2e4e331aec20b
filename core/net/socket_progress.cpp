// TCP_INFO in the kernel's own form, which goes further than that of the C library and cannot share a file
// with it.
#include "net/socket_progress.h"

#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace warroom::net {

std::uint64_t acknowledgedBytes(int fd)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    return ::getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 ? info.tcpi_bytes_acked : 0;
}

} // namespace warroom::net
