// OTLP as JSON: ids in hexadecimal, 64-bit numbers as texts or numbers, enumerations as numbers.
#include "intake/fields.h"
#include "intake/otlp_parts.h"
#include "protocol/json_writer.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include <charconv>

namespace warroom::intake {
namespace {

namespace bj = boost::json;

const bj::object* objectIn(const bj::object& in, std::string_view name)
{
    const auto* value = in.if_contains(name);
    return value && value->is_object() ? &value->get_object() : nullptr;
}

// The elements of a list that are objects; an error if it is something else.
template<class See>
Result<void> eachIn(const bj::object& in, std::string_view name, See&& see)
{
    const auto* value = in.if_contains(name);
    if (!value || value->is_null())
        return {};
    if (!value->is_array())
        return json::wrongType(*value, "an array", std::string(name));
    for (const auto& element : value->get_array()) {
        if (!element.is_object())
            return json::wrongType(element, "an object", std::string(name));
        CHECK(see(element.get_object()));
    }
    return {};
}

Result<std::int64_t> numberIn(const bj::object& in, std::string_view name)
{
    const auto* value = in.if_contains(name);
    if (!value || value->is_null())
        return std::int64_t{0};
    if (value->is_int64())
        return value->get_int64();
    constexpr double most = 9.2e18;
    if (value->is_double() && value->get_double() > -most && value->get_double() < most)
        return static_cast<std::int64_t>(value->get_double());
    std::int64_t number = 0;
    if (value->is_string()) {
        const std::string_view text(value->get_string());
        const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
        if (parsed.ec == std::errc() && parsed.ptr == text.data() + text.size())
            return number;
    }
    return json::wrongType(*value, "a number", std::string(name));
}

std::string textIn(const bj::object& in, std::string_view name)
{
    const auto* value = in.if_contains(name);
    return value && value->is_string() ? std::string(std::string_view(value->get_string())) : std::string();
}

// Zeros for what is no id of this size.
template<std::size_t Size>
std::array<std::uint8_t, Size> idIn(const bj::object& in, std::string_view name)
{
    std::array<std::uint8_t, Size> out{};
    const std::string text = textIn(in, name);
    if (text.size() != 2 * Size)
        return out;
    for (std::size_t i = 0; i < Size; ++i) {
        const auto* from = text.data() + 2 * i;
        if (std::from_chars(from, from + 2, out[i], 16).ptr != from + 2)
            return {};
    }
    return out;
}

// An AnyValue as people would write it.
std::string valueText(const bj::value& any, int depth)
{
    if (!any.is_object() || depth == 0)
        return {};
    const auto& value = any.get_object();
    for (const auto* name : {"stringValue", "boolValue", "intValue", "doubleValue", "bytesValue"}) {
        if (const auto* found = value.if_contains(name))
            return textOf(*found);
    }
    std::string out;
    if (const auto* list = objectIn(value, "arrayValue")) {
        if (const auto* values = list->if_contains("values"); values && values->is_array()) {
            for (const auto& one : values->get_array())
                out += (out.empty() ? "" : ", ") + valueText(one, depth - 1);
        }
        return "[" + out + "]";
    }
    if (const auto* map = objectIn(value, "kvlistValue")) {
        if (const auto* values = map->if_contains("values"); values && values->is_array()) {
            for (const auto& one : values->get_array()) {
                if (!one.is_object())
                    continue;
                const auto* inner = one.get_object().if_contains("value");
                out += (out.empty() ? "" : ", ") + textIn(one.get_object(), "key") + ": " +
                       (inner ? valueText(*inner, depth - 1) : std::string());
            }
        }
        return "{" + out + "}";
    }
    return out;
}

Result<Labels> attributesIn(const bj::object& in)
{
    Labels out;
    CHECK(eachIn(in, "attributes", [&](const bj::object& one) -> Result<void> {
        const auto* value = one.if_contains("value");
        addAttribute(out, textIn(one, "key"), value ? valueText(*value, mostDepth) : std::string());
        return {};
    }));
    return out;
}

Result<Span> spanOfJson(const bj::object& in)
{
    Span out;
    out.trace = idIn<16>(in, "traceId");
    out.id = idIn<8>(in, "spanId");
    out.parent = idIn<8>(in, "parentSpanId");
    out.name = textIn(in, "name");
    TRY(const auto kind, numberIn(in, "kind"));
    out.kind = kind >= 0 && kind <= 5 ? static_cast<SpanKind>(kind) : SpanKind::Unspecified;
    TRY(out.start, numberIn(in, "startTimeUnixNano"));
    TRY(out.end, numberIn(in, "endTimeUnixNano"));
    TRY(out.attributes, attributesIn(in));
    if (const auto* status = objectIn(in, "status")) {
        TRY(const auto code, numberIn(*status, "code"));
        out.failed = code == 2;
        out.error = textIn(*status, "message");
    }
    CHECK(eachIn(in, "events", [&](const bj::object& event) -> Result<void> {
        TRY(const auto attributes, attributesIn(event));
        if (textIn(event, "name") == "exception" && out.error.empty())
            out.error = exceptionText(attributes);
        return {};
    }));
    return out;
}

Result<LogLine> logLineOfJson(const bj::object& in)
{
    LogLine out;
    TRY(out.at, numberIn(in, "timeUnixNano"));
    if (out.at == 0) {
        TRY(out.at, numberIn(in, "observedTimeUnixNano"));
    }
    TRY(const auto severity, numberIn(in, "severityNumber"));
    out.severity = static_cast<int>(severity);
    if (const auto* body = in.if_contains("body"))
        out.body = valueText(*body, mostDepth);
    out.trace = idIn<16>(in, "traceId");
    out.span = idIn<8>(in, "spanId");
    TRY(out.attributes, attributesIn(in));
    return out;
}

// The resources of the message, the scopes of each, and the elements of each scope.
template<class Read>
Result<Telemetry> readAllJson(std::string_view body, std::array<std::string_view, 3> names, Read&& read)
{
    TRY(const auto message, json::parseObject(body));
    Telemetry out;
    CHECK(eachIn(message, names[0], [&](const bj::object& part) -> Result<void> {
        Labels resource;
        if (const auto* given = objectIn(part, "resource")) {
            TRY(resource, attributesIn(*given));
        }
        return eachIn(part, names[1], [&](const bj::object& scope) {
            return eachIn(scope, names[2], [&](const bj::object& element) -> Result<void> {
                TRY(auto made, read(element));
                keep(out, std::move(made), resource);
                return {};
            });
        });
    }));
    return out;
}

} // namespace

Result<Telemetry> readTracesJson(std::string_view body)
{
    return readAllJson(body, {"resourceSpans", "scopeSpans", "spans"}, spanOfJson);
}

Result<Telemetry> readLogsJson(std::string_view body)
{
    return readAllJson(body, {"resourceLogs", "scopeLogs", "logRecords"}, logLineOfJson);
}

} // namespace warroom::intake
