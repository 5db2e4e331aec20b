// Masking of a text where it stands, for what monitoring sends.
#pragma once

#include "masking/masking.h"

#include <string>

namespace warroom {

inline void maskIn(std::string& text, const masking::MaskOptions& options)
{
    auto masked = masking::mask(text, options);
    if (!masked.spans.empty())
        text = std::move(masked.text);
}

} // namespace warroom
