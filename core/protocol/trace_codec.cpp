// Reading a trace: ids as hexadecimal digits, times in nanoseconds.
#include "protocol/trace_codec.h"

#include "protocol/members_json.h"

#include <charconv>

namespace warroom::protocol {
namespace {

struct SpanText
{
    std::string trace, span, parent, service, name, error;
    SpanKind kind = SpanKind::Unspecified;
    std::int64_t start = 0, duration = 0;
    bool failed = false;
    Labels attributes;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("trace", self.trace);
        visit("span", self.span);
        visit("parent", self.parent);
        visit("service", self.service);
        visit("name", self.name);
        visit("error", self.error);
        visit("kind", self.kind);
        visit("start_ns", self.start);
        visit("duration_ns", self.duration);
        visit("failed", self.failed);
        visit("attributes", self.attributes);
    }
};

struct LineText
{
    std::int64_t at = 0, severity = 0;
    std::string service, body, trace, span;
    Labels attributes;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("at_ns", self.at);
        visit("severity", self.severity);
        visit("service", self.service);
        visit("body", self.body);
        visit("trace", self.trace);
        visit("span", self.span);
        visit("attributes", self.attributes);
    }
};

struct TraceText
{
    std::vector<SpanText> spans;
    std::vector<LineText> logs;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("spans", self.spans);
        visit("logs", self.logs);
    }
};

// Nothing given: zeros.
template<std::size_t Size>
Result<std::array<std::uint8_t, Size>> idOf(std::string_view text, const char* path)
{
    std::array<std::uint8_t, Size> out{};
    if (text.empty())
        return out;
    bool good = text.size() == 2 * Size;
    for (std::size_t i = 0; good && i < Size; ++i) {
        const auto* from = text.data() + 2 * i;
        good = std::from_chars(from, from + 2, out[i], 16).ptr == from + 2;
    }
    if (!good)
        return fail(ErrorCode::FieldValue, fmt::format("it must be {} hexadecimal digits", 2 * Size), path);
    return out;
}

Result<Span> spanOf(SpanText& text)
{
    Span out;
    TRY(out.trace, idOf<16>(text.trace, "trace"));
    TRY(out.id, idOf<8>(text.span, "span"));
    TRY(out.parent, idOf<8>(text.parent, "parent"));
    out.service = std::move(text.service);
    out.name = std::move(text.name);
    out.error = std::move(text.error);
    out.kind = text.kind;
    out.start = text.start;
    out.end = text.start + text.duration;
    out.failed = text.failed;
    out.attributes = std::move(text.attributes);
    return out;
}

Result<LogLine> lineOf(LineText& text)
{
    LogLine out;
    TRY(out.trace, idOf<16>(text.trace, "trace"));
    TRY(out.span, idOf<8>(text.span, "span"));
    out.at = text.at;
    out.severity = static_cast<int>(text.severity);
    out.service = std::move(text.service);
    out.body = std::move(text.body);
    out.attributes = std::move(text.attributes);
    return out;
}

} // namespace

Result<TraceId> parseTraceId(std::string_view text)
{
    if (text.empty())
        return fail(ErrorCode::FieldValue, "it must be 32 hexadecimal digits", "trace");
    return idOf<16>(text, "trace");
}

Result<Trace> parseTrace(std::string_view text)
{
    TRY(auto read, json::parseMembers<TraceText>(text));
    Trace out;
    for (auto& span : read.spans) {
        TRY(auto one, spanOf(span));
        out.spans.push_back(std::move(one));
    }
    for (auto& line : read.logs) {
        TRY(auto one, lineOf(line));
        out.lines.push_back(std::move(one));
    }
    return out;
}

} // namespace warroom::protocol
