// What is said of a section instead of filling it, as JSON. Internal to export/.
#pragma once

#include "base/result.h"
#include "domain/recorded/recorded_incident.h"

#include <boost/json/value.hpp>

namespace warroom {

// E_FIELD_TYPE and the like with the path inside the value.
Result<RecordedMark> readRecordedMark(const boost::json::value& value);
boost::json::value toJson(const RecordedMark& mark);

} // namespace warroom
