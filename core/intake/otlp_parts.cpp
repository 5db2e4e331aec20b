// What is kept of spans and log records, and what is not.
#include "intake/otlp_parts.h"

#include "base/text.h"
#include "intake/fields.h"

#include <algorithm>
#include <charconv>

namespace warroom::intake {
namespace {

constexpr std::string_view unknownService = "unknown_service";

bool isZero(const auto& id)
{
    return std::all_of(id.begin(), id.end(), [](std::uint8_t byte) { return byte == 0; });
}

std::string serviceIn(const Labels& resource)
{
    const auto found = resource.find("service.name");
    return found == resource.end() || found->second.empty() ? std::string(unknownService) : found->second;
}

// What the resource says of where it ran, beside the span's own attributes.
void addPlace(Labels& to, const Labels& resource)
{
    for (const auto* name : {"service.version", "deployment.environment.name", "host.name", "k8s.pod.name"}) {
        if (const auto found = resource.find(name); found != resource.end())
            addAttribute(to, name, found->second);
    }
}

// OpenTelemetry's SDKs call what has no name "unknown_service" or "unknown_service:PROCESS".
bool isNamed(std::string_view service)
{
    return service != unknownService && !service.starts_with("unknown_service:");
}

// Leaves what is of the service, in its order; the name of the first other one, empty: there was none.
template<class Element>
std::string takeOthers(const std::string& service, std::vector<Element>& elements, std::int64_t& rejected)
{
    std::string other;
    const auto gone = std::remove_if(elements.begin(), elements.end(), [&](Element& element) {
        if (!isNamed(element.service))
            element.service = service;
        if (element.service == service)
            return false;
        if (other.empty())
            other = element.service;
        return true;
    });
    rejected += elements.end() - gone;
    elements.erase(gone, elements.end());
    return other;
}

} // namespace

void reject(Telemetry& out, std::string why)
{
    if (out.rejected++ == 0)
        out.why = std::move(why);
}

void addAttribute(Labels& to, std::string_view name, std::string_view value)
{
    if (to.size() < mostAttributes) {
        to.emplace(tidyLine(name, 200), tidy(value, mostAttributeBytes));
        return;
    }
    auto& left = to[std::string(leftOutAttribute)];
    std::size_t count = 0;
    std::from_chars(left.data(), left.data() + left.size(), count);
    left = std::to_string(count + 1);
}

std::string exceptionText(const Labels& attributes)
{
    const auto type = firstOf(attributes, {"exception.type"}),
               message = firstOf(attributes, {"exception.message"});
    std::string out(type);
    if (!type.empty() && !message.empty())
        out += ": ";
    return out.append(message);
}

void keep(Telemetry& out, Span span, const Labels& resource)
{
    if (isZero(span.trace) || isZero(span.id))
        return reject(out, "a span needs a trace id of 16 bytes and a span id of 8 bytes that are not zero");
    span.start = std::max<std::int64_t>(span.start, 0);
    span.end = std::max(span.end, span.start);
    span.service = tidyLine(serviceIn(resource), 200);
    span.name = tidyLine(span.name, 500);
    span.error = tidy(span.error, mostAttributeBytes);
    addPlace(span.attributes, resource);
    out.spans.push_back(std::move(span));
}

void keepOnly(const std::string& service, Telemetry& telemetry)
{
    auto other = takeOthers(service, telemetry.spans, telemetry.rejected);
    const auto ofLogs = takeOthers(service, telemetry.logs, telemetry.rejected);
    if (other.empty())
        other = ofLogs;
    if (other.empty())
        return;
    if (!telemetry.why.empty())
        telemetry.why += "; ";
    telemetry.why +=
        "this intake key speaks for the service \"" + service + "\" alone, not for \"" + other + "\"";
}

void keep(Telemetry& out, LogLine line, const Labels& resource)
{
    line.service = tidyLine(serviceIn(resource), 200);
    line.body = tidy(line.body, mostBodyBytes);
    line.at = std::max<std::int64_t>(line.at, 0);
    line.severity = std::clamp(line.severity, 0, 24);
    addPlace(line.attributes, resource);
    out.logs.push_back(std::move(line));
}

} // namespace warroom::intake
