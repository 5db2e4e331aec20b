// The JSON of one trace, as GET /api/v1/traces/{id} gives it.
#pragma once

#include "base/result.h"
#include "domain/telemetry/telemetry.h"

#include <string_view>
#include <vector>

namespace warroom::protocol {

struct Trace
{
    std::vector<Span> spans;    // by their start
    std::vector<LogLine> lines; // that name it
};

Result<Trace> parseTrace(std::string_view text);
// 32 hexadecimal digits.
Result<TraceId> parseTraceId(std::string_view text);

} // namespace warroom::protocol
