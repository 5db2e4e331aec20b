// An operation that its author has just made: an id and what it says; the rest is added where it is taken.
#pragma once

#include "base/id.h"
#include "domain/op/op.h"

namespace warroom {

struct NewOp
{
    OpId id;
    Body body;
};

} // namespace warroom
