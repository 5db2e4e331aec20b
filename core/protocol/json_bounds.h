// How deep and how large JSON from outside may be.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string_view>

namespace warroom::json {

struct Limits
{
    std::size_t depth = 64;
    std::size_t keysPerObject = 10'000;
    std::size_t arrayLength = 100'000;
    std::size_t stringBytes = 1'048'576; // as it is written, escapes counted as such

    friend bool operator==(const Limits&, const Limits&) = default;
};

// Whether a text stays within narrower limits than the reader's own, by one walk over its bytes and before
// anything is built from it. What is no JSON at all is left to the reader, which names the place.
Result<void> checkBounds(std::string_view text, const Limits& limits);

} // namespace warroom::json
