// OTLP/HTTP, traces and logs, as JSON and as protobuf (https://opentelemetry.io/docs/specs/otlp/,
// protocol 1.3).
#pragma once

#include "base/result.h"
#include "domain/telemetry/telemetry.h"

#include <string>
#include <string_view>
#include <vector>

namespace warroom::intake {

enum class OtlpEncoding : std::uint8_t
{
    Json,
    Protobuf
};

struct Telemetry
{
    std::vector<Span> spans;
    std::vector<LogLine> logs;
    std::int64_t rejected = 0; // elements that were no spans or log records, or of another service
    std::string why;           // of the first of them, of either kind
};

// A body that cannot be read at all is an error; single elements that cannot be kept are counted as rejected.
Result<Telemetry> readTraces(std::string_view body, OtlpEncoding encoding);
Result<Telemetry> readLogs(std::string_view body, OtlpEncoding encoding);

// A key of a service speaks for no other: what says no service is of the key's, what says another is
// rejected.
void keepOnly(const std::string& service, Telemetry& telemetry);

// {} or {"partialSuccess":{…}}, in the encoding of the request.
std::string formatOtlpAnswer(const Telemetry& telemetry, bool traces, OtlpEncoding encoding);
// google.rpc.Status: how OTLP refuses.
std::string formatOtlpStatus(int code, std::string_view message, OtlpEncoding encoding);

// The content of a gzip file; E_TOO_LARGE as soon as it would have more than `most` bytes, or more than 1 MiB
// and `mostRatio` times its own bytes (0: however many).
Result<std::string> gunzip(std::string_view bytes, std::size_t most, std::size_t mostRatio = 100);

} // namespace warroom::intake
