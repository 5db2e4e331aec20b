// Finding the first byte of a kind in a text, eight bytes at a time. Private to this folder.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace warroom::intake {

static_assert(std::endian::native == std::endian::little,
              "the first byte of a text is the lowest of its word");

constexpr std::uint64_t everyByte(unsigned char byte) { return 0x0101010101010101u * byte; }

// Of both, the lowest bit that is set stands in the first byte of the kind; no bit is set where there is
// none.
constexpr std::uint64_t bytesBelow(std::uint64_t word, unsigned char end)
{
    return (word - everyByte(end)) & ~word & everyByte(0x80);
}
constexpr std::uint64_t bytesThatAre(std::uint64_t word, unsigned char byte)
{
    return bytesBelow(word ^ everyByte(byte), 1);
}

// Where the first byte stands, from `from` on, that `odd(word)` marks as the functions above do; the size of
// the text if there is none. A blank must not be odd.
template<class Odd>
std::size_t firstOdd(std::string_view text, std::size_t from, Odd&& odd)
{
    constexpr std::size_t step = sizeof(std::uint64_t);
    const auto find = [&](std::uint64_t word) {
        const auto marks = odd(word);
        return marks == 0 ? step : static_cast<std::size_t>(std::countr_zero(marks)) / 8;
    };
    std::uint64_t word = 0;
    for (; from + step <= text.size(); from += step) {
        std::memcpy(&word, text.data() + from, step);
        if (const auto place = find(word); place < step)
            return from + place;
    }
    if (from < text.size()) {
        word = everyByte(' ');
        std::memcpy(&word, text.data() + from, text.size() - from);
        if (const auto place = find(word); place < step)
            return from + place;
    }
    return text.size();
}

} // namespace warroom::intake
