// OTLP as protobuf: the field numbers are those of opentelemetry-proto 1.3.
#include "intake/otlp_parts.h"
#include "intake/wire.h"

#include "base/hash.h"
#include "base/text.h"

#include <fmt/format.h>

namespace warroom::intake {
namespace {

template<class See>
Result<void> each(std::string_view message, See&& see)
{
    for (WireReader reader(message); !reader.atEnd();) {
        TRY(const auto field, reader.next());
        CHECK(see(field));
    }
    return {};
}

// What is no UTF-8 is shown as hexadecimal.
std::string textOf(std::string_view bytes)
{
    return firstInvalidUtf8(bytes) ? hexText(bytes) : std::string(bytes);
}

Result<std::pair<std::string, std::string>> pairOf(std::string_view message, int depth);

// common.AnyValue
Result<std::string> valueText(std::string_view message, int depth)
{
    if (depth == 0)
        return std::string("…");
    std::string out;
    const auto read = [&](const WireField& field) -> Result<void> {
        switch (field.number) {
        case 1:
            out = textOf(field.bytes);
            break;
        case 2:
            out = field.value != 0 ? "true" : "false";
            break;
        case 3:
            out = std::to_string(static_cast<std::int64_t>(field.value));
            break;
        case 4:
            out = fmt::format("{}", field.asDouble());
            break;
        case 5: {
            std::string list;
            CHECK(each(field.bytes, [&](const WireField& one) -> Result<void> {
                TRY(const auto text, valueText(one.bytes, depth - 1));
                list += (list.empty() ? "" : ", ") + text;
                return {};
            }));
            out = "[" + list + "]";
            break;
        }
        case 6: {
            std::string map;
            CHECK(each(field.bytes, [&](const WireField& one) -> Result<void> {
                TRY(const auto pair, pairOf(one.bytes, depth - 1));
                map += (map.empty() ? "" : ", ") + pair.first + ": " + pair.second;
                return {};
            }));
            out = "{" + map + "}";
            break;
        }
        case 7:
            out = hexText(field.bytes);
            break;
        default:
            break;
        }
        return {};
    };
    CHECK(each(message, read));
    return out;
}

// common.KeyValue
Result<std::pair<std::string, std::string>> pairOf(std::string_view message, int depth)
{
    std::pair<std::string, std::string> out;
    CHECK(each(message, [&](const WireField& field) -> Result<void> {
        if (field.number == 1)
            out.first = textOf(field.bytes);
        if (field.number == 2) {
            TRY(out.second, valueText(field.bytes, depth));
        }
        return {};
    }));
    return out;
}

Result<void> addPair(Labels& to, std::string_view message)
{
    TRY(auto pair, pairOf(message, mostDepth));
    addAttribute(to, pair.first, pair.second);
    return {};
}

// trace.Span.Event
Result<void> readEvent(std::string_view message, Span& span)
{
    std::string name;
    Labels attributes;
    CHECK(each(message, [&](const WireField& field) -> Result<void> {
        if (field.number == 2)
            name = textOf(field.bytes);
        return field.number == 3 ? addPair(attributes, field.bytes) : Result<void>();
    }));
    if (name == "exception" && span.error.empty())
        span.error = exceptionText(attributes);
    return {};
}

Result<void> readStatus(std::string_view message, Span& span)
{
    return each(message, [&](const WireField& field) -> Result<void> {
        if (field.number == 2)
            span.error = textOf(field.bytes);
        if (field.number == 3)
            span.failed = field.value == 2;
        return {};
    });
}

// trace.Span
Result<Span> spanOf(std::string_view message)
{
    Span out;
    CHECK(each(message, [&](const WireField& field) -> Result<void> {
        switch (field.number) {
        case 1:
            out.trace = field.asId<16>();
            break;
        case 2:
            out.id = field.asId<8>();
            break;
        case 4:
            out.parent = field.asId<8>();
            break;
        case 5:
            out.name = textOf(field.bytes);
            break;
        case 6:
            out.kind = field.value <= 5 ? static_cast<SpanKind>(field.value) : SpanKind::Unspecified;
            break;
        case 7:
            out.start = static_cast<std::int64_t>(field.value);
            break;
        case 8:
            out.end = static_cast<std::int64_t>(field.value);
            break;
        case 9:
            return addPair(out.attributes, field.bytes);
        case 11:
            return readEvent(field.bytes, out);
        case 15:
            return readStatus(field.bytes, out);
        default:
            break;
        }
        return {};
    }));
    return out;
}

// logs.LogRecord
Result<LogLine> lineOf(std::string_view message)
{
    LogLine out;
    std::int64_t observed = 0;
    CHECK(each(message, [&](const WireField& field) -> Result<void> {
        switch (field.number) {
        case 1:
            out.at = static_cast<std::int64_t>(field.value);
            break;
        case 2:
            out.severity = static_cast<int>(std::min<std::uint64_t>(field.value, 24));
            break;
        case 5: {
            TRY(out.body, valueText(field.bytes, mostDepth));
            break;
        }
        case 6:
            return addPair(out.attributes, field.bytes);
        case 9:
            out.trace = field.asId<16>();
            break;
        case 10:
            out.span = field.asId<8>();
            break;
        case 11:
            observed = static_cast<std::int64_t>(field.value);
            break;
        default:
            break;
        }
        return {};
    }));
    if (out.at == 0)
        out.at = observed;
    return out;
}

// The same numbers in traces and in logs: resources 1, in each the resource 1 and scopes 2, in those
// elements 2.
template<class Read>
Result<Telemetry> readAll(std::string_view body, Read&& read)
{
    Telemetry out;
    const auto readPart = [&](const WireField& part) -> Result<void> {
        if (part.number != 1)
            return {};
        Labels resource;
        // The resource may stand behind its scopes.
        CHECK(each(part.bytes, [&](const WireField& field) -> Result<void> {
            if (field.number != 1)
                return {};
            return each(field.bytes, [&](const WireField& attribute) {
                return attribute.number == 1 ? addPair(resource, attribute.bytes) : Result<void>();
            });
        }));
        return each(part.bytes, [&](const WireField& scope) -> Result<void> {
            if (scope.number != 2)
                return {};
            return each(scope.bytes, [&](const WireField& element) -> Result<void> {
                if (element.number != 2)
                    return {};
                TRY(auto made, read(element.bytes));
                keep(out, std::move(made), resource);
                return {};
            });
        });
    };
    CHECK(each(body, readPart));
    return out;
}

} // namespace

Result<Telemetry> readTracesProtobuf(std::string_view body) { return readAll(body, spanOf); }
Result<Telemetry> readLogsProtobuf(std::string_view body) { return readAll(body, lineOf); }

} // namespace warroom::intake
