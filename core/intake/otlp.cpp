// Choosing the encoding, and answering in it.
#include "intake/otlp.h"

#include "intake/wire.h"
#include "protocol/json_writer.h"

namespace warroom::intake {

Result<Telemetry> readTracesJson(std::string_view body);
Result<Telemetry> readLogsJson(std::string_view body);
Result<Telemetry> readTracesProtobuf(std::string_view body);
Result<Telemetry> readLogsProtobuf(std::string_view body);

Result<Telemetry> readTraces(std::string_view body, OtlpEncoding encoding)
{
    return encoding == OtlpEncoding::Json ? readTracesJson(body) : readTracesProtobuf(body);
}

Result<Telemetry> readLogs(std::string_view body, OtlpEncoding encoding)
{
    return encoding == OtlpEncoding::Json ? readLogsJson(body) : readLogsProtobuf(body);
}

std::string formatOtlpAnswer(const Telemetry& telemetry, bool traces, OtlpEncoding encoding)
{
    if (encoding == OtlpEncoding::Json) {
        json::Writer out;
        out.beginObject();
        if (telemetry.rejected > 0) {
            out.key("partialSuccess").beginObject();
            out.field(traces ? "rejectedSpans" : "rejectedLogRecords", std::to_string(telemetry.rejected));
            out.field("errorMessage", telemetry.why).endObject();
        }
        out.endObject();
        return out.take();
    }
    if (telemetry.rejected == 0)
        return {};
    std::string partial;
    appendVarint(partial, 1u << 3);
    appendVarint(partial, static_cast<std::uint64_t>(telemetry.rejected));
    appendBytes(partial, 2, telemetry.why);
    std::string out;
    appendBytes(out, 1, partial);
    return out;
}

std::string formatOtlpStatus(int code, std::string_view message, OtlpEncoding encoding)
{
    if (encoding == OtlpEncoding::Json) {
        json::Writer out;
        out.beginObject().field("code", code).field("message", message).endObject();
        return out.take();
    }
    std::string out;
    appendVarint(out, 1u << 3);
    appendVarint(out, static_cast<std::uint64_t>(code));
    appendBytes(out, 2, message);
    return out;
}

} // namespace warroom::intake
