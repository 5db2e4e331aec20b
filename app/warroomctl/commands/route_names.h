// What the workspace calls the three routes, for lines that people read.
#pragma once

#include "context.h"
#include "domain/alert/route_rule.h"

namespace warroom::ctl {

// Asks the backend, unless nobody reads lines.
Result<RouteNames> routeNames(Context& context);
// The name, filled with blanks to the length of the longest.
std::string routeColumn(const RouteNames& names, AlertRoute route);

} // namespace warroom::ctl
