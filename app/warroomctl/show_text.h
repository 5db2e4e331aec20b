// A ticket as lines for a terminal.
#pragma once

#include "domain/recorded/recorded_incident.h"
#include "domain/ticket/summary.h"

#include <string>
#include <vector>

namespace warroom::ctl {

std::string showText(const RecordedIncident& incident);
// One line for each, in columns.
std::string listText(const std::vector<Summary>& summaries);

} // namespace warroom::ctl
