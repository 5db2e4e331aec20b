// What the backend tells those who look at a board: the data behind the panels, made once for all of them.
#pragma once

#include "domain/service/catalog.h"

#include <cstdint>
#include <string>
#include <vector>

namespace warroom {

// Values at equal steps from `from` on. What is not known is NaN, and drawn as a gap.
struct Line
{
    Time from{};
    std::int64_t stepSeconds = 60;
    std::vector<double> values;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("from", self.from);
        visit("step_s", self.stepSeconds);
        visit("values", self.values);
    }
};

// How much of an objective's budget an incident took.
struct BudgetSpent
{
    TicketId ticket;
    std::string key;
    double share = 0; // of the whole budget; 1: all of it

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("ticket", self.ticket);
        visit("key", self.key);
        visit("share", self.share);
    }
};

enum class ObjectiveHealth : std::uint8_t
{
    NoData, // never measured, or not lately: not the same as good
    Good,
    AtRisk,  // burns faster than even, or 3/4 of the budget are gone
    Burning, // a burn rule of the objective holds
    Broken   // the budget is used up
};
template<>
struct Names<ObjectiveHealth>
{
    static constexpr std::array values =
        std::to_array<std::string_view>({"no_data", "good", "at_risk", "burning", "broken"});
};

// One objective as it stands. Ratios are between 0 and 1; NaN: no events, so nothing is known.
struct ObjectiveState
{
    std::string service, objective, text;
    std::int64_t tier = 2;
    double target = 0;
    std::int64_t windowDays = 30;
    ObjectiveHealth health = ObjectiveHealth::NoData;
    double now = 0;          // of the last 5 minutes
    double sli = 0;          // of the window
    double spent = 0;        // share of the budget; above 1 it is gone
    double leftMinutes = 0;  // of full outage that the budget still allows; below 0: overdrawn
    double totalMinutes = 0; // that the whole budget allows
    double burn5m = 0, burn30m = 0, burn1h = 0, burn6h = 0, burn3d = 0; // 1: the even rate
    double pageAt = 0;            // burn rate above which it pages; 0: never
    std::optional<Time> measured; // last sample
    std::string problem;          // why there is none: "Prometheus does not answer"; empty: all is well
    Line recent;                  // SLI of the last 2 hours
    Line days;                    // SLI of each day of the window
    Line budget;                  // budget left over the window: 1 at its start
    Line burn;                    // burn rate of 1 h windows over the last 12 hours
    std::vector<BudgetSpent> incidents;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("service", self.service);
        visit("objective", self.objective);
        visit("text", self.text);
        visit("tier", self.tier);
        visit("target", self.target);
        visit("window_days", self.windowDays);
        visit("health", self.health);
        visit("now", self.now);
        visit("sli", self.sli);
        visit("spent", self.spent);
        visit("left_min", self.leftMinutes);
        visit("total_min", self.totalMinutes);
        visit("burn_5m", self.burn5m);
        visit("burn_30m", self.burn30m);
        visit("burn_1h", self.burn1h);
        visit("burn_6h", self.burn6h);
        visit("burn_3d", self.burn3d);
        visit("page_at", self.pageAt);
        visit("measured", self.measured);
        visit("problem", self.problem);
        visit("recent", self.recent);
        visit("days", self.days);
        visit("budget", self.budget);
        visit("burn", self.burn);
        visit("incidents", self.incidents);
    }
};

// Board "objectives?range=7d|30d|90d": all objectives, the worst first, and the services together. The
// overall SLI is of all objectives that measure availability (no threshold), each with its events.
struct ObjectivesBoard
{
    std::int64_t rangeDays = 30;
    double overall = 0, previous = 0, lastHour = 0; // SLI of the range, of the one before, of the last hour
    double target = 0;                              // the strictest of them, weighted by nothing
    double spent = 0;                               // share of the overall budget
    double burn1h = 0;
    Line line;     // overall SLI, 120 steps over the range
    Line spending; // share of the budget that was spent up to there
    std::vector<BudgetSpent> incidents;
    std::vector<ObjectiveState> objectives;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("range_days", self.rangeDays);
        visit("overall", self.overall);
        visit("previous", self.previous);
        visit("last_hour", self.lastHour);
        visit("target", self.target);
        visit("spent", self.spent);
        visit("burn_1h", self.burn1h);
        visit("line", self.line);
        visit("spending", self.spending);
        visit("incidents", self.incidents);
        visit("objectives", self.objectives);
    }
};

// Board "deploys?days=1": the newest first, of the last 1 to 92 days and at the most 200.
struct DeployRow
{
    Time at{};
    std::string service, environment, version, by, text, url;
    std::string before;             // key of an incident that began up to 30 minutes later; empty: none did
    std::int64_t minutesBefore = 0; // and so long before it

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("at", self.at);
        visit("service", self.service);
        visit("environment", self.environment);
        visit("version", self.version);
        visit("by", self.by);
        visit("text", self.text);
        visit("url", self.url);
        visit("before", self.before);
        visit("minutes_before", self.minutesBefore);
    }
};
struct DeploysBoard
{
    std::vector<DeployRow> deploys;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("deploys", self.deploys);
    }
};

// Board "alerts": what is open, grouped by ticket or group; pages first, then the newest.
struct AlertRow
{
    std::int64_t id = 0;
    std::string title, service, source, details, runbook, oddity;
    AlertState state = AlertState::Firing;
    AlertLevel level = AlertLevel::Warning;
    Time first{}, last{};
    std::int64_t count = 0;
    Labels labels;
    std::string muted; // by whom, or by which window; empty: not muted
    std::optional<Time> mutedUntil;
    std::string why;    // the last sentence of its story that decided something
    std::string useful; // "yes", "no", or nobody said

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("title", self.title);
        visit("service", self.service);
        visit("source", self.source);
        visit("details", self.details);
        visit("runbook", self.runbook);
        visit("oddity", self.oddity);
        visit("state", self.state);
        visit("level", self.level);
        visit("first", self.first);
        visit("last", self.last);
        visit("count", self.count);
        visit("labels", self.labels);
        visit("muted", self.muted);
        visit("muted_until", self.mutedUntil);
        visit("why", self.why);
        visit("useful", self.useful);
    }
};
struct AlertGroup
{
    std::string title, service;
    AlertRoute route = AlertRoute::Record;
    TicketId ticket; // nil: none
    std::string key; // of the ticket
    std::int64_t signalCount = 0;
    Time since{};
    Labels common;                    // labels that all of its alerts share
    std::string why;                  // why it was routed so, a sentence
    std::optional<Time> acknowledged; // by a person
    std::string acknowledgedBy;
    bool waits = false;           // a page that nobody acknowledged
    std::vector<Time> earlier;    // when it was there before, the newest first, at the most 5
    std::vector<AlertRow> alerts; // the newest first, at the most 50
    std::int64_t more = 0;        // of them that are not listed

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("title", self.title);
        visit("service", self.service);
        visit("route", self.route);
        visit("ticket", self.ticket);
        visit("key", self.key);
        visit("signals", self.signalCount);
        visit("since", self.since);
        visit("common", self.common);
        visit("why", self.why);
        visit("acknowledged", self.acknowledged);
        visit("acknowledged_by", self.acknowledgedBy);
        visit("waits", self.waits);
        visit("earlier", self.earlier);
        visit("alerts", self.alerts);
        visit("more", self.more);
    }
};
// How often a rule or a name spoke in the last 7 days, and what became of it. The noisiest first.
struct NoiseRow
{
    std::string name, service;
    std::int64_t signalCount = 0, alerts = 0, pages = 0, tickets = 0, acknowledged = 0, useful = 0,
                 useless = 0;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("service", self.service);
        visit("signals", self.signalCount);
        visit("alerts", self.alerts);
        visit("pages", self.pages);
        visit("tickets", self.tickets);
        visit("acknowledged", self.acknowledged);
        visit("useful", self.useful);
        visit("useless", self.useless);
    }
};
// A signal that must keep coming, as the backend hears it.
struct HeartbeatRow
{
    std::string name, service;
    std::int64_t everySeconds = 0;
    std::optional<Time> last; // nothing: it was never heard, and is no alert yet
    bool missing = false;     // it stopped coming

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("service", self.service);
        visit("every_s", self.everySeconds);
        visit("last", self.last);
        visit("missing", self.missing);
    }
};
struct AlertsBoard
{
    std::vector<AlertGroup> groups; // at the most 300
    std::int64_t moreGroups = 0;    // that are not listed
    std::vector<HeartbeatRow> heartbeats;
    std::int64_t rawSignals = 0, pages = 0; // of the last 2 hours
    std::vector<NoiseRow> noise;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("groups", self.groups);
        visit("more_groups", self.moreGroups);
        visit("heartbeats", self.heartbeats);
        visit("raw_signals", self.rawSignals);
        visit("pages", self.pages);
        visit("noise", self.noise);
    }
};

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

// Board "measures?range=7d|30d|90d": M1 to M10, each with what stands behind it.
enum class MeasureState : std::uint8_t
{
    Recorded,
    Pending,       // there is something to measure, and it has not ended yet
    NotApplicable, // nothing to measure in this range
    Invalid        // what it is made of contradicts itself
};
template<>
struct Names<MeasureState>
{
    static constexpr std::array values =
        std::to_array<std::string_view>({"recorded", "pending", "not_applicable", "invalid"});
};
struct MeasureSource
{
    TicketId ticket;
    std::string key, title;
    double value = 0;
    MeasureState state = MeasureState::Recorded;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("ticket", self.ticket);
        visit("key", self.key);
        visit("title", self.title);
        visit("value", self.value);
        visit("state", self.state);
    }
};
struct MeasureRow
{
    std::string id;   // "M4"
    std::string unit; // "ratio", "ms", "minutes", "hours"
    double target = 0;
    bool lessIsBetter = false;
    MeasureState state = MeasureState::NotApplicable;
    double value = 0;                   // the median where there are several, else the ratio
    double mean = 0;                    // NaN where it means nothing
    double previous = 0;                // of the range before; NaN: not known
    Line trend;                         // 12 steps over the range
    std::vector<MeasureSource> sources; // the worst first, at the most 200

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("unit", self.unit);
        visit("target", self.target);
        visit("less_is_better", self.lessIsBetter);
        visit("state", self.state);
        visit("value", self.value);
        visit("mean", self.mean);
        visit("previous", self.previous);
        visit("trend", self.trend);
        visit("sources", self.sources);
    }
};
struct MeasuresBoard
{
    std::int64_t rangeDays = 30;
    std::vector<MeasureRow> measures;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("range_days", self.rangeDays);
        visit("measures", self.measures);
    }
};

} // namespace warroom
