// What the service catalog says about the place of an alert: how it is judged, what its service needs, and
// which maintenance window it is in.
#pragma once

#include "domain/alert/triage.h"
#include "domain/service/catalog.h"

namespace warroom {

// The rules and times of the workspace over the built-in ones.
TriagePolicy policyOf(const Catalog& catalog);
// What the service needs, directly and through others, the nearest first; never itself, each once.
std::vector<std::string> neededBy(const Catalog& catalog, const std::string& service);
// The window that holds the service at that time, until the end of this turn of it.
std::optional<AlertHold> holdOf(const Catalog& catalog, const std::string& service, Time at);

} // namespace warroom
