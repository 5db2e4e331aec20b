// What is wrong with a command line, in a sentence, and how it would be right.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace warroom::ctl {

// At most 20 lines: the mistake with the nearest option or word, the usage, and what may stand there.
std::string usageMessage(const CLI::App& app, const CLI::ParseError& error,
                         const std::vector<std::string>& arguments);

} // namespace warroom::ctl
