// Log records as an OpenTelemetry collector sends them: OTLP over HTTP, protobuf, gzip.
#pragma once

#include <string>

namespace warroom::bench {

// A request body of /v1/logs with that many records of one service, about 250 bytes each before they are
// packed. `number` makes its texts different from those of others.
std::string packedLogs(int records, int number);

} // namespace warroom::bench
