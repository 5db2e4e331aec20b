// Which sections may be said to be TBD, unknown, not needed or none.
#pragma once

#include "domain/vocabulary.h"

namespace warroom {

// Not the request, which somebody gave or nobody did, and not the lists that people only add to.
constexpr bool mayBeMarked(Section section)
{
    return isOfTicket(section) && section != Section::OriginalRequest && section != Section::NextActions &&
           section != Section::Whys;
}

} // namespace warroom
