// A quick sum over bytes, by which damage is noticed.
#pragma once

#include <cstdint>
#include <string_view>

namespace warroom {

// 64 bits over the bytes and their number. Two inputs of one length that differ within one aligned group of
// eight bytes never have the same sum, so a flipped bit is always noticed. No protection against somebody who
// means it. The same on every machine with the same byte order. Any thread; several gigabytes a second.
std::uint64_t checksum(std::string_view bytes);

} // namespace warroom
