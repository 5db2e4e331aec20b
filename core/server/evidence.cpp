// Finding and writing evidence.
#include "server/evidence.h"

#include "base/hash.h"
#include "base/text.h"
#include "base/time_text.h"
#include "domain/alert/surroundings.h"
#include "domain/telemetry/log_pattern.h"
#include "protocol/json_writer.h"
#include "server/backend_parts.h"
#include "server/catalog_desk.h"
#include "server/objective_desk.h"
#include "server/telemetry_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace warroom {
namespace {

constexpr auto telemetrySpan = std::chrono::minutes(15);
constexpr auto deploySpan = std::chrono::hours(2);
constexpr std::size_t mostTraces = 5, tracesLookedAt = 200, linesLookedAt = 500;
constexpr std::size_t mostPatterns = 8, mostLines = 40, mostDeploys = 10;
constexpr std::size_t mostTextBytes = 8'000, mostJsonBytes = 48'000;
constexpr int errorSeverity = 17;
constexpr std::int64_t objectiveDays = 30;

std::int64_t nanosOf(Time at)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(at.time_since_epoch()).count();
}
Time timeOf(std::int64_t nanos)
{
    return Time(std::chrono::duration_cast<Duration>(std::chrono::nanoseconds(nanos)));
}
std::string idText(const TraceId& id)
{
    return hexText(std::string_view(reinterpret_cast<const char*>(id.data()), id.size()));
}
double millisOf(const Span& span) { return static_cast<double>(span.end - span.start) / 1e6; }

std::string lasting(const Span& span)
{
    const double millis = millisOf(span);
    return millis < 1'000 ? fmt::format("{:.0f} ms", millis) : fmt::format("{:.1f} s", millis / 1'000);
}

// In one line, such that it cannot end the code that it stands in.
std::string code(std::string_view text, std::size_t characters)
{
    std::string out = elide(text, characters);
    for (auto& c : out)
        c = c == '`' ? '\'' : c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    return "`" + out + "`";
}

struct Pattern
{
    std::string pattern, service;
    std::int64_t count = 0;
    std::int64_t last = 0;
};

std::vector<Pattern> patternsOf(const std::vector<LogLine>& lines)
{
    std::map<std::pair<std::string, std::string>, Pattern> found;
    for (const auto& line : lines) {
        auto pattern = patternOf(line.body);
        auto& one = found[{line.service, pattern}];
        one.pattern = std::move(pattern);
        one.service = line.service;
        ++one.count;
        one.last = std::max(one.last, line.at);
    }
    std::vector<Pattern> out;
    for (auto& [key, pattern] : found)
        out.push_back(std::move(pattern));
    std::stable_sort(out.begin(), out.end(),
                     [](const Pattern& a, const Pattern& b) { return a.count > b.count; });
    if (out.size() > mostPatterns)
        out.resize(mostPatterns);
    return out;
}

// ---- for people

std::string traceWords(const FailedTrace& trace)
{
    const auto& first = trace.line.first;
    std::string out = fmt::format("- {} {}, {} spans, {} failed, trace {}", code(first.name, 100),
                                  lasting(first), trace.line.spans, trace.line.failed, idText(first.trace));
    if (!first.error.empty())
        out += "\n  " + code(first.error, 200);
    if (trace.slowest)
        out +=
            fmt::format("\n  slowest: {} of {}, {}{}", code(trace.slowest->name, 100), trace.slowest->service,
                        lasting(*trace.slowest), trace.slowest->failed ? ", failed" : "");
    return out;
}

// "1 error", "2 errors", "500 or more errors".
std::string countOf(std::size_t count, std::size_t lookedAt, std::string_view noun)
{
    return fmt::format("{}{} {}{}", count, count >= lookedAt ? " or more" : "", noun, count == 1 ? "" : "s");
}

std::string deployWords(const Deploy& deploy)
{
    const auto by = deploy.by.empty() ? std::string() : " by " + elide(deploy.by, 60);
    const auto& about = deploy.text.empty() ? deploy.environment : deploy.text;
    return fmt::format("- {} {} {}{}{}", formatForPeople(deploy.at), deploy.service,
                       elide(deploy.version, 60), by, about.empty() ? std::string() : " " + code(about, 120));
}

void cutToLines(std::string& text)
{
    if (text.size() <= mostTextBytes)
        return;
    const auto end = text.rfind('\n', mostTextBytes - 4);
    text.resize(end == std::string::npos ? byteOffset(text, mostTextBytes / 4) : end);
    text += "\n…";
}

std::string textOf(const EvidenceNeed& need, const EvidenceSources& sources,
                   const std::vector<Pattern>& patterns)
{
    std::string out = fmt::format("What is known of {} at {}", need.service, formatForPeople(need.at));
    if (!sources.objective.empty())
        out += "\n\n" + elide(sources.objective, 1'000);
    if (!sources.traces.empty()) {
        out += fmt::format("\n\n**{} in the 15 minutes before**",
                           countOf(sources.failedTraces, tracesLookedAt, "failed trace"));
        for (const auto& trace : sources.traces)
            out += "\n" + traceWords(trace);
    }
    if (!patterns.empty()) {
        out += fmt::format("\n\n**{} in its log**", countOf(sources.lines.size(), linesLookedAt, "error"));
        for (const auto& one : patterns)
            out += fmt::format("\n- {} × {}", one.count, code(one.pattern, 200));
    }
    if (!sources.deploys.empty()) {
        out += "\n\n**Deploys in the 2 hours before**";
        for (const auto& deploy : sources.deploys)
            out += "\n" + deployWords(deploy);
    }
    cutToLines(out);
    return out;
}

// What the service promised, and how it keeps it now.
std::string objectiveWords(const std::vector<ObjectiveState>& objectives, const std::string& service)
{
    std::string out;
    for (const auto& one : objectives) {
        if (one.service != service || std::isnan(one.now))
            continue;
        out += fmt::format("{}Objective {}: {:.2f} % in the last 5 minutes, promised are {:.2f} %",
                           out.empty() ? "" : "\n", one.objective, one.now * 100, one.target * 100);
        if (!std::isnan(one.burn1h))
            out += fmt::format("; the budget burns at {:.1f} times the even rate", one.burn1h);
        if (!std::isnan(one.leftMinutes))
            out += fmt::format("; {:.0f} min of it are left", one.leftMinutes);
        out += ".";
    }
    return out;
}

// ---- for programs

void writeSpan(json::Writer& out, const Span& span)
{
    out.beginObject().field("service", span.service).field("name", elide(span.name, 120));
    out.field("start", formatTime(timeOf(span.start))).rawField("ms", fmt::format("{:.3f}", millisOf(span)));
    out.field("failed", span.failed).field("error", elide(span.error, 200)).endObject();
}

void writeTrace(json::Writer& out, const FailedTrace& trace)
{
    out.beginObject().field("trace", idText(trace.line.first.trace)).key("first");
    writeSpan(out, trace.line.first);
    if (trace.slowest) {
        out.key("slowest");
        writeSpan(out, *trace.slowest);
    }
    out.field("spans", trace.line.spans).field("failed", trace.line.failed).endObject();
}

void writeLine(json::Writer& out, const LogLine& line)
{
    out.beginObject().field("at", formatTime(timeOf(line.at))).field("severity", line.severity);
    out.field("service", line.service).field("body", elide(line.body, 400));
    if (line.trace != TraceId{})
        out.field("trace", idText(line.trace));
    out.endObject();
}

std::string jsonOf(const EvidenceNeed& need, const EvidenceSources& sources,
                   const std::vector<Pattern>& patterns, std::size_t lines)
{
    json::Writer out;
    out.beginObject().key("evidence").beginObject().field("service", need.service);
    out.field("at", formatTime(need.at)).field("objective", elide(sources.objective, 1'000));
    out.field("failed_traces", sources.failedTraces).key("traces").beginArray();
    for (const auto& trace : sources.traces)
        writeTrace(out, trace);
    out.endArray().key("patterns").beginArray();
    for (const auto& one : patterns)
        out.beginObject()
            .field("pattern", one.pattern)
            .field("service", one.service)
            .field("count", one.count)
            .field("last", formatTime(timeOf(one.last)))
            .endObject();
    out.endArray().key("lines").beginArray();
    for (std::size_t i = 0; i < std::min(lines, sources.lines.size()); ++i)
        writeLine(out, sources.lines[i]);
    out.endArray().key("deploys").beginArray();
    for (const auto& deploy : sources.deploys)
        out.beginObject()
            .field("at", formatTime(deploy.at))
            .field("service", deploy.service)
            .field("environment", elide(deploy.environment, 60))
            .field("version", elide(deploy.version, 60))
            .field("by", elide(deploy.by, 60))
            .field("text", elide(deploy.text, 150))
            .field("url", elide(deploy.url, 200))
            .endObject();
    out.endArray().endObject().endObject();
    return out.take();
}

} // namespace

Evidence evidenceOf(const EvidenceNeed& need, const EvidenceSources& sources)
{
    if (sources.traces.empty() && sources.lines.empty() && sources.deploys.empty() &&
        sources.objective.empty())
        return {};
    const auto patterns = patternsOf(sources.lines);
    Evidence out{textOf(need, sources, patterns), {}};
    for (std::size_t lines = mostLines;; lines /= 2) {
        out.extra = jsonOf(need, sources, patterns, lines);
        if (out.extra.size() <= mostJsonBytes || lines == 0)
            return out;
    }
}

void readTelemetry(TelemetryStore& store, const EvidenceNeed& need, Time now, EvidenceSources& into)
{
    const auto since = nanosOf(need.at - telemetrySpan), until = nanosOf(now);
    TraceQuery failing;
    failing.service = need.service;
    failing.failedOnly = true;
    failing.since = since;
    failing.until = until;
    failing.limit = tracesLookedAt;
    if (auto traces = store.traces(failing)) {
        into.failedTraces = traces->size();
        std::stable_sort(traces->begin(), traces->end(), [](const TraceLine& a, const TraceLine& b) {
            return a.first.end - a.first.start > b.first.end - b.first.start;
        });
        traces->resize(std::min(traces->size(), mostTraces));
        for (auto& line : *traces) {
            FailedTrace found{std::move(line), std::nullopt};
            const auto spans = store.trace(found.line.first.trace);
            for (const auto& span : spans ? *spans : std::vector<Span>()) {
                const bool below = span.id != found.line.first.id;
                if (below && (!found.slowest || millisOf(span) > millisOf(*found.slowest)))
                    found.slowest = span;
            }
            into.traces.push_back(std::move(found));
        }
    }
    LogQuery errors;
    errors.service = need.service;
    errors.severity = errorSeverity;
    errors.since = since;
    errors.until = until;
    errors.limit = linesLookedAt;
    if (auto lines = store.lines(errors))
        into.lines = std::move(*lines);
}

void findEvidence(BackendState& state, const EvidenceNeed& need, std::function<void(Evidence)> found)
{
    EvidenceSources sources;
    auto services = neededBy(state.catalog->catalog(), need.service);
    services.insert(services.begin(), need.service);
    for (const auto& service : services) {
        auto deploys = state.alerts->deploys(service, need.at - deploySpan, mostDeploys);
        for (auto& deploy : deploys ? *deploys : std::vector<Deploy>())
            sources.deploys.push_back(std::move(deploy));
    }
    std::stable_sort(sources.deploys.begin(), sources.deploys.end(),
                     [](const Deploy& a, const Deploy& b) { return a.at > b.at; });
    if (sources.deploys.size() > mostDeploys)
        sources.deploys.resize(mostDeploys);
    if (state.objectives)
        sources.objective = objectiveWords(state.objectives->board(objectiveDays).objectives, need.service);
    state.telemetry->ask([&state, need, now = state.clock.now(), sources = std::move(sources),
                          found = std::move(found)](TelemetryStore& store) mutable {
        readTelemetry(store, need, now, sources);
        state.server->post(
            [evidence = evidenceOf(need, sources), found = std::move(found)] { found(evidence); });
    });
}

} // namespace warroom
