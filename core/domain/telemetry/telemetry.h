// What services tell of themselves at a high rate: spans of traces, and log records. Never in the log of
// operations.
#pragma once

#include "domain/alert/alert.h"

#include <array>
#include <cstdint>
#include <string>

namespace warroom {

using TraceId = std::array<std::uint8_t, 16>;
using SpanId = std::array<std::uint8_t, 8>;

// The numbers of OTLP.
enum class SpanKind : std::uint8_t
{
    Unspecified,
    Internal,
    Server,
    Client,
    Producer,
    Consumer
};

template<>
struct Names<SpanKind>
{
    static constexpr std::array values = std::to_array<std::string_view>(
        {"unspecified", "internal", "server", "client", "producer", "consumer"});
};

struct Span
{
    TraceId trace{};
    SpanId id{}, parent{}; // a parent of zeros: the root
    std::string service, name;
    SpanKind kind = SpanKind::Unspecified;
    std::int64_t start = 0, end = 0; // nanoseconds since 1970
    bool failed = false;
    std::string error; // the status message, or the exception that was recorded
    Labels attributes;
};

struct LogLine
{
    std::int64_t at = 0; // nanoseconds since 1970
    int severity = 0;    // 1 to 24 as in OTLP, 17 and above are errors; 0: nobody said
    std::string service, body;
    TraceId trace{}; // zeros: none
    SpanId span{};
    Labels attributes;
};

} // namespace warroom
