// What was wrong with a command line, in one sentence with a hint.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace warroom {

// After `app` has refused its arguments: "unknown option --lisen; did you mean --listen?"
std::string mistakeOf(const CLI::App& app, const CLI::ParseError& error);

} // namespace warroom
