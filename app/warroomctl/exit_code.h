// The exit codes of the outside contract.
#pragma once

#include "base/error.h"

namespace warroom::ctl {

enum class ExitCode : int
{
    Done = 0,
    Failed = 1,      // the thing asked for failed
    BadInput = 2,    // arguments, input file, configuration
    Unreachable = 3, // no backend
    Refused = 4      // not signed in, or not allowed
};

ExitCode exitCodeOf(ErrorCode code);

} // namespace warroom::ctl
