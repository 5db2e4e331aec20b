// Files that hold parts of the service catalog, as bodies of requests.
#pragma once

#include "context.h"

namespace warroom::ctl {

// One service, in TOML.
Result<std::string> serviceBody(Context& context, const std::string& file, const std::string& name);
// Any parts of the catalog, in TOML or JSON; only what the file says something about. Each mistake of a TOML
// file is told with its line on standard error.
Result<std::string> catalogBody(Context& context, const std::string& file);
// The same, which must be about rules only.
Result<std::string> rulesBody(Context& context, const std::string& file);

} // namespace warroom::ctl
