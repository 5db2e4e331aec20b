// The parts of the ticket codec that speak in JSON values; private to protocol/.
#pragma once

#include "domain/ticket/summary.h"

#include <boost/json/object.hpp>

namespace warroom {

Result<Summary> parseSummaryObject(const boost::json::object& object);

} // namespace warroom
