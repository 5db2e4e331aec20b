// Running another program of this package, without a shell.
#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace warroom::ctl {

// Looks beside this program, then in PATH; E_NOT_FOUND if it is in neither. What it prints goes where ours
// goes.
Result<std::string> findProgram(const std::string& name);
// Waits for its end; its exit code.
Result<int> runProgram(const std::string& path, const std::vector<std::string>& arguments);

} // namespace warroom::ctl
