// What every field of every operation must hold, whatever the ticket: lengths, line breaks, control
// characters.
#pragma once

#include "domain/op/op.h"

namespace warroom {

// What a backend may narrow: a title in characters as they are seen, an entry in code points.
struct TextLimits
{
    std::size_t title = 500;
    std::size_t comment = 65'536; // an entry of the timeline

    friend bool operator==(const TextLimits&, const TextLimits&) = default;
};

// The first field that is wrong, by its path ("body.title"), or nothing.
Result<void> validate(const Body& body, const TextLimits& limits = {});

} // namespace warroom
