// What every field of every operation must hold, whatever the ticket: lengths, line breaks, control
// characters.
#pragma once

#include "domain/op/op.h"

namespace warroom {

// The first field that is wrong, by its path ("body.title"), or nothing. Texts are counted in code points.
Result<void> validate(const Body& body);

} // namespace warroom
