// The mappings of /intake/events in the configuration. Private to it.
#pragma once

#include "server/config.h"

#include <toml++/toml.h>

namespace warroom {

// The table [intake], with what is wrong in it.
void readIntake(const toml::table& table, BackendConfig& config, std::vector<ConfigProblem>& problems);
// What mappings are, and those that there are, as TOML.
std::string dumpMappings(const BackendConfig& config);

} // namespace warroom
