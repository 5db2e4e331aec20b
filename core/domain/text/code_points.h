// Stepping over UTF-8 by code points, eight bytes at a time.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace warroom::text {

inline bool isContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Continuation bytes among eight: those with bit 7 set and bit 6 clear.
inline std::uint32_t continuationBytes(const char* eight)
{
    constexpr std::uint64_t lowBits = 0x0101010101010101;
    std::uint64_t word = 0;
    std::memcpy(&word, eight, sizeof word);
    const std::uint64_t marks = (word >> 7) & (~word >> 6) & lowBits;
    return static_cast<std::uint32_t>((marks * lowBits) >> 56);
}

// The first `count` code points of the text, all of it if it has fewer. Reads broken UTF-8 safely.
inline std::string_view firstCodePoints(std::string_view text, std::uint64_t count)
{
    std::size_t at = 0;
    while (count >= 8 && text.size() - at >= 8) {
        count -= 8 - continuationBytes(text.data() + at);
        at += 8;
    }
    for (; at < text.size(); ++at) {
        if (isContinuation(text[at]))
            continue;
        if (count == 0)
            break;
        --count;
    }
    return text.substr(0, at);
}

} // namespace warroom::text
