// Telling texts apart by a short mark, which nobody can forge who does not know the key.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace warroom::intake {

// 128 bits: two texts with one mark do not happen by chance, nor by intent.
using TextMark = std::array<std::uint64_t, 2>;

// SipHash-2-4 with 128 bits; the key is itself a mark.
TextMark markOf(const TextMark& key, std::string_view text);
// A key of its own for each run.
TextMark randomMark();

} // namespace warroom::intake
