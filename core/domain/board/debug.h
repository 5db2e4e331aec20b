// The board on which it is found where something breaks: what telemetry says about one endpoint.
#pragma once

#include "domain/board/line.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace warroom {

// Board "debug?service=S&name=N&minutes=M": what telemetry says about one endpoint. `name` may be empty.
struct TraceDot
{
    std::string trace; // 32 hexadecimal digits
    Time at{};
    double millis = 0;
    bool failed = false;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("trace", self.trace);
        visit("at", self.at);
        visit("ms", self.millis);
        visit("failed", self.failed);
    }
};
struct EndpointRow
{
    std::string service, name;
    std::int64_t requests = 0, failed = 0;
    double p95Millis = 0;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("service", self.service);
        visit("name", self.name);
        visit("requests", self.requests);
        visit("failed", self.failed);
        visit("p95_ms", self.p95Millis);
    }
};
struct DependencyRow
{
    std::string name;   // what was called
    std::string caller; // by which service
    std::int64_t calls = 0, failed = 0;
    double p95Millis = 0;
    std::string state;     // "failing", "slow", "fine", "silent"
    Line errors;           // share of failed calls
    std::string probe{};   // what the backend's prober says of it now: "good", "failing"; empty: it has none
    std::string problem{}; // why the probe fails, a sentence
    std::optional<Time> probed{}; // when

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("caller", self.caller);
        visit("calls", self.calls);
        visit("failed", self.failed);
        visit("p95_ms", self.p95Millis);
        visit("state", self.state);
        visit("errors", self.errors);
        visit("probe", self.probe);
        visit("problem", self.problem);
        visit("probed", self.probed);
    }
};
struct LogPattern
{
    std::string pattern, service; // what varies is a star
    std::int64_t severity = 0, count = 0;
    Time last{};
    Line trend; // lines a step

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("pattern", self.pattern);
        visit("service", self.service);
        visit("severity", self.severity);
        visit("count", self.count);
        visit("last", self.last);
        visit("trend", self.trend);
    }
};
struct LogRow
{
    Time at{};
    std::int64_t severity = 0;
    std::string service, body, trace;
    std::int64_t pattern = -1; // index into the board's patterns

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("at", self.at);
        visit("severity", self.severity);
        visit("service", self.service);
        visit("body", self.body);
        visit("trace", self.trace);
        visit("pattern", self.pattern);
    }
};
struct ResourceCurve
{
    std::string service, title, unit;
    double limit = 0, last = 0;
    Line line;
    std::string problem; // why nothing comes

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("service", self.service);
        visit("title", self.title);
        visit("unit", self.unit);
        visit("limit", self.limit);
        visit("last", self.last);
        visit("line", self.line);
        visit("problem", self.problem);
    }
};
struct DebugBoard
{
    std::string service, name;
    Time from{}, until{};
    double perSecond = 0, failing = 0; // requests; share of them
    double p50Millis = 0, p95Millis = 0, p99Millis = 0, maxMillis = 0;
    double p95DayAgo = 0;                   // milliseconds; NaN: not known
    std::int64_t spans = 0;                 // that were looked at
    bool sampled = false;                   // there were more than could be looked at
    std::optional<Time> lastSpan, lastLine; // of any service: since when a feed is silent
    std::vector<EndpointRow> endpoints;     // failing ones first, at the most 200
    std::vector<TraceDot> dots;             // at the most 400: all slow and failed ones first
    std::int64_t failedTraces = 0;
    std::vector<DependencyRow> dependencies; // the worst first
    std::vector<LogPattern> patterns;        // the most frequent first, at the most 50
    std::vector<LogRow> lines;               // the newest first, at the most 200
    std::vector<ResourceCurve> resources;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("service", self.service);
        visit("name", self.name);
        visit("from", self.from);
        visit("until", self.until);
        visit("per_s", self.perSecond);
        visit("failing", self.failing);
        visit("p50_ms", self.p50Millis);
        visit("p95_ms", self.p95Millis);
        visit("p99_ms", self.p99Millis);
        visit("max_ms", self.maxMillis);
        visit("p95_day_ago_ms", self.p95DayAgo);
        visit("spans", self.spans);
        visit("sampled", self.sampled);
        visit("last_span", self.lastSpan);
        visit("last_line", self.lastLine);
        visit("endpoints", self.endpoints);
        visit("dots", self.dots);
        visit("failed_traces", self.failedTraces);
        visit("dependencies", self.dependencies);
        visit("patterns", self.patterns);
        visit("lines", self.lines);
        visit("resources", self.resources);
    }
};

} // namespace warroom
