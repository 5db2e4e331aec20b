// How far the bytes of a TCP connection have come.
#pragma once

#include <cstdint>

namespace warroom::net {

// Bytes that the peer's machine has confirmed since the connection began; 0 if that is not known. Unlike the
// time of the last confirmation it stands still while a peer answers only that it takes nothing more.
std::uint64_t acknowledgedBytes(int fd);

} // namespace warroom::net
