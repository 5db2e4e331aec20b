// The HTTP API of traces and log records.
#include "server/telemetry_desk.h"

#include "base/hash.h"
#include "base/time_text.h"
#include "protocol/json_writer.h"
#include "protocol/trace_codec.h"
#include "server/backend_parts.h"

#include <algorithm>
#include <charconv>

namespace warroom {
namespace {

using json::Writer;

constexpr std::size_t mostTelemetryListed = 1'000;
constexpr std::int64_t nanosOfMilli = 1'000'000;

template<std::size_t Size>
std::string hexOf(const std::array<std::uint8_t, Size>& id)
{
    return hexText({reinterpret_cast<const char*>(id.data()), id.size()});
}

void labels(Writer& out, const Labels& values)
{
    out.key("attributes").beginObject();
    for (const auto& [name, value] : values)
        out.field(name, value);
    out.endObject();
}

void spanFields(Writer& out, const Span& span)
{
    out.field("trace", hexOf(span.trace)).field("span", hexOf(span.id));
    if (span.parent != SpanId{})
        out.field("parent", hexOf(span.parent));
    out.field("service", span.service).field("name", span.name).field("kind", nameOf(span.kind));
    out.field("start", formatTime(Time(Duration(span.start / nanosOfMilli))));
    out.field("start_ns", span.start)
        .field("duration_ns", span.end - span.start)
        .field("failed", span.failed);
    if (!span.error.empty())
        out.field("error", span.error);
}

void lineFields(Writer& out, const LogLine& line)
{
    out.field("at", formatTime(Time(Duration(line.at / nanosOfMilli)))).field("at_ns", line.at);
    out.field("severity", line.severity).field("service", line.service).field("body", line.body);
    if (line.trace != TraceId{})
        out.field("trace", hexOf(line.trace)).field("span", hexOf(line.span));
    labels(out, line.attributes);
}

// The common part of the questions: service, time, limit.
template<class Query>
Result<Query> questionOf(const Call& call)
{
    Query out;
    out.service = call.request.queryValue("service").value_or("");
    for (const auto& [name, at] : {std::pair{"since", &out.since}, {"until", &out.until}}) {
        if (const auto given = call.request.queryValue(name)) {
            const auto time = parseTime(*given);
            if (!time)
                return Error(time.error()).inside(name);
            constexpr std::int64_t most = INT64_MAX / nanosOfMilli;
            *at = std::clamp<std::int64_t>(time->time_since_epoch().count(), 0, most) * nanosOfMilli;
        }
    }
    if (const auto given = call.request.queryValue("limit")) {
        const auto parsed = std::from_chars(given->data(), given->data() + given->size(), out.limit);
        if (parsed.ec != std::errc() || parsed.ptr != given->data() + given->size())
            return fail(ErrorCode::Range, "limit must be a whole number from 0 on", "limit");
        out.limit = std::min(out.limit, mostTelemetryListed);
    }
    return out;
}

// Asks on the desk's thread, answers on the server's.
template<class Ask>
void answerFromDesk(BackendState& state, const Call& call, Ask&& ask)
{
    state.telemetry->ask([&state, reply = Reply(call), ask = std::forward<Ask>(ask)](TelemetryStore& store) {
        Result<std::string> answer = ask(store);
        state.server->post([reply, answer = std::move(answer)] {
            if (answer)
                reply.json(200, *answer);
            else
                reply.problem(answer.error());
        });
    });
}

void listTraces(BackendState& state, const Call& call)
{
    auto query = questionOf<TraceQuery>(call);
    if (!query) {
        call.problem(query.error());
        return;
    }
    query->failedOnly = call.request.queryValue("status") == "failed";
    answerFromDesk(state, call, [query = *query](TelemetryStore& store) -> Result<std::string> {
        TRY(const auto traces, store.traces(query));
        Writer out;
        out.beginObject().key("traces").beginArray();
        for (const auto& trace : traces) {
            out.beginObject();
            spanFields(out, trace.first);
            out.field("spans", trace.spans).field("failed_spans", trace.failed).endObject();
        }
        out.endArray().endObject();
        return out.take();
    });
}

void showTrace(BackendState& state, const Call& call, const TraceId& id)
{
    answerFromDesk(state, call, [id](TelemetryStore& store) -> Result<std::string> {
        TRY(const auto spans, store.trace(id));
        TRY(const auto lines, store.linesOf(id));
        if (spans.empty() && lines.empty())
            return fail(ErrorCode::NotFound, "there is no such trace");
        Writer out;
        out.beginObject().key("spans").beginArray();
        for (const auto& span : spans) {
            out.beginObject();
            spanFields(out, span);
            labels(out, span.attributes);
            out.endObject();
        }
        out.endArray().key("logs").beginArray();
        for (const auto& line : lines) {
            out.beginObject();
            lineFields(out, line);
            out.endObject();
        }
        out.endArray().endObject();
        return out.take();
    });
}

} // namespace

void serveTraces(BackendState& state, const Call& call)
{
    if (!needMethod(call, {"GET"}))
        return;
    if (call.parts.size() == 1) {
        listTraces(state, call);
        return;
    }
    if (const auto id = protocol::parseTraceId(call.parts[1]); id && call.parts.size() == 2)
        showTrace(state, call, *id);
    else
        call.problem(fail(ErrorCode::NotFound, "there is no such trace"));
}

void serveLogs(BackendState& state, const Call& call)
{
    if (!needMethod(call, {"GET"}))
        return;
    auto query = questionOf<LogQuery>(call);
    if (!query) {
        call.problem(query.error());
        return;
    }
    query->words = call.request.queryValue("q").value_or("");
    if (const auto level = call.request.queryValue("level"); level == "error")
        query->severity = 17;
    else if (level == "warn")
        query->severity = 13;
    answerFromDesk(state, call, [query = *query](TelemetryStore& store) -> Result<std::string> {
        TRY(const auto lines, store.lines(query));
        Writer out;
        out.beginObject().key("logs").beginArray();
        for (const auto& line : lines) {
            out.beginObject();
            lineFields(out, line);
            out.endObject();
        }
        out.endArray().endObject();
        return out.take();
    });
}

} // namespace warroom
