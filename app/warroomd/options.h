// The command line of warroomd.
#pragma once

#include "server/config.h"

#include <optional>
#include <string>

namespace warroom {

struct DaemonOptions
{
    BackendConfig config;
    std::string configFile; // to read again at SIGHUP
    // The command line over a configuration that was read anew.
    std::vector<std::string> arguments;
};

// What to run, or the exit code with which everything is said: help, a mistake, a checked configuration.
struct ParsedOptions
{
    std::optional<DaemonOptions> run;
    int exitCode = 0;
};

ParsedOptions parseDaemonOptions(const std::vector<std::string>& arguments);
// The configuration file read again, with the command line on top; nothing if it has mistakes, which were
// printed.
std::optional<BackendConfig> readAgain(const DaemonOptions& options);

} // namespace warroom
