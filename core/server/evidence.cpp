// Writing evidence: for people, for programs, as a picture.
#include "server/evidence.h"

#include "base/hash.h"
#include "base/text.h"
#include "base/time_text.h"
#include "domain/telemetry/log_pattern.h"
#include "protocol/json_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace warroom {
namespace {

using Bounds = EvidenceBounds;

constexpr std::size_t mostPatterns = 8, mostLines = 40;
constexpr std::size_t mostTextBytes = 8'000, mostJsonBytes = 48'000;

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
    std::string out = fmt::format("- {} {}, {} spans, {} failed, trace {}", lineOfCode(first.name, 100),
                                  lasting(first), trace.line.spans, trace.line.failed, idText(first.trace));
    if (!first.error.empty())
        out += "\n  " + lineOfCode(first.error, 200);
    if (trace.slowest)
        out += fmt::format("\n  slowest: {} of {}, {}{}", lineOfCode(trace.slowest->name, 100),
                           trace.slowest->service, lasting(*trace.slowest),
                           trace.slowest->failed ? ", failed" : "");
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
                       elide(deploy.version, 60), by,
                       about.empty() ? std::string() : " " + lineOfCode(about, 120));
}

void cutToLines(std::string& text)
{
    if (text.size() <= mostTextBytes)
        return;
    const auto end = text.rfind('\n', mostTextBytes - 4);
    text.resize(end == std::string::npos ? byteOffset(text, mostTextBytes / 4) : end);
    text += "\n…";
}

Time beginOf(const EvidenceNeed& need, const EvidenceSources& sources)
{
    return sources.curvesFrom == Time{} ? need.at - Bounds::curve : sources.curvesFrom;
}

std::string textOf(const EvidenceNeed& need, const EvidenceSources& sources,
                   const std::vector<Pattern>& patterns)
{
    const auto at = formatForPeople(need.at);
    const Time since = beginOf(need, sources);
    std::string out = need.done ? fmt::format("What other alerts of {} are made of, at {}", need.service, at)
                                : fmt::format("What is known of {} at {}", need.service, at);
    if (!sources.objective.empty())
        out += "\n\n" + elide(sources.objective, 1'000);
    std::string curves;
    for (const auto& curve : sources.curves) {
        if (const auto words = curveWords(curve); !words.empty())
            curves += "\n" + words;
    }
    if (!curves.empty())
        out += "\n\n**Curves " +
               (since < need.at - Bounds::curve ? "since " + formatForPeople(since) : "of the hour before") +
               "**" + curves;
    if (!sources.traces.empty()) {
        out += fmt::format("\n\n**{} in the 15 minutes before**",
                           countOf(sources.failedTraces, Bounds::tracesLookedAt, "failed trace"));
        for (const auto& trace : sources.traces)
            out += "\n" + traceWords(trace);
    }
    if (!patterns.empty()) {
        out += fmt::format("\n\n**{} in its log**",
                           countOf(sources.lines.size(), Bounds::linesLookedAt, "error"));
        for (const auto& one : patterns)
            out += fmt::format("\n- {} × {}", one.count, lineOfCode(one.pattern, 200));
    }
    if (!sources.deploys.empty()) {
        out += "\n\n**Deploys in the 2 hours before**";
        for (const auto& deploy : sources.deploys)
            out += "\n" + deployWords(deploy);
    }
    cutToLines(out);
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
                   const std::vector<Pattern>& patterns, std::size_t lines, std::size_t deploys)
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
            .field("pattern", elide(one.pattern, 300))
            .field("service", one.service)
            .field("count", one.count)
            .field("last", formatTime(timeOf(one.last)))
            .endObject();
    out.endArray().key("lines").beginArray();
    for (std::size_t i = 0; i < std::min(lines, sources.lines.size()); ++i)
        writeLine(out, sources.lines[i]);
    out.endArray().key("curves").beginArray();
    for (const auto& curve : sources.curves)
        writeCurve(out, curve);
    out.endArray().key("deploys").beginArray();
    for (const auto& deploy : std::span(sources.deploys).first(std::min(deploys, sources.deploys.size())))
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
        sources.objective.empty() && sources.curves.empty())
        return {};
    const auto patterns = patternsOf(sources.lines);
    Evidence out{textOf(need, sources, patterns), {}, {}};
    std::size_t lines = mostLines, deploys = Bounds::deploys;
    for (;;) {
        out.extra = jsonOf(need, sources, patterns, lines, deploys);
        if (out.extra.size() <= mostJsonBytes || deploys == 0)
            return out;
        (lines > 0 ? lines : deploys) /= 2;
    }
}

std::string pictureOf(const EvidenceNeed& need, const EvidenceSources& sources)
{
    if (sources.curves.empty())
        return {};
    std::vector<CurveMark> marks = {{need.at, sources.moment}};
    for (const auto& deploy : sources.deploys) {
        const auto of = deploy.service == need.service ? std::string() : " of " + deploy.service;
        marks.push_back({deploy.at, fmt::format("deploy {}{}", deploy.version, of)});
    }
    Time until = need.at;
    for (const auto& curve : sources.curves) {
        const auto steps = static_cast<std::int64_t>(curve.line.values.size());
        until = std::max(until, curve.line.from + std::chrono::seconds(curve.line.stepSeconds) * steps);
    }
    return drawCurves(fmt::format("{} until {}", need.service, formatForPeople(need.at)), sources.curves,
                      marks, beginOf(need, sources), until);
}

} // namespace warroom
