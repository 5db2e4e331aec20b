// The sum over bytes: eight at a time, each step reversible.
#include "base/checksum.h"

#include <cstring>

namespace warroom {
namespace {

// For a given word every state leads to another one, and for a given state every word does.
constexpr std::uint64_t mixed(std::uint64_t state, std::uint64_t word)
{
    state = (state ^ word) * 0xFF51AFD7ED558CCDull;
    return state ^ state >> 32;
}

} // namespace

std::uint64_t checksum(std::string_view bytes)
{
    std::uint64_t state = mixed(0x9E3779B97F4A7C15ull, bytes.size());
    std::uint64_t word = 0;
    while (bytes.size() >= sizeof word) {
        std::memcpy(&word, bytes.data(), sizeof word);
        state = mixed(state, word);
        bytes.remove_prefix(sizeof word);
    }
    word = 0;
    if (!bytes.empty())
        std::memcpy(&word, bytes.data(), bytes.size());
    return mixed(state, word);
}

} // namespace warroom
