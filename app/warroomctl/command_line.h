// The whole program: reads the arguments, runs the command, answers its exit code.
#pragma once

#include <string>
#include <vector>

namespace warroom::ctl {

int run(std::vector<std::string> arguments);

} // namespace warroom::ctl
