// The service catalog: what runs, who owns it, what it needs, and what was promised of it.
#pragma once

#include "domain/alert/route_rule.h"
#include "domain/service/service_layer.h"
#include "domain/service/service_risk.h"

#include <string>
#include <vector>

namespace warroom {

// Where the good and the total events of an objective come from.
enum class SliSource : std::uint8_t
{
    Prometheus, // two queries, each asked once a minute
    Probe,      // one request after the other, made by the backend itself
    Traces      // the server spans that the service sends
};
enum class ProbeKind : std::uint8_t
{
    Http,
    Tcp
};
// Over what an objective is kept.
enum class ObjectiveWindow : std::uint8_t
{
    Rolling, // the last `windowDays`
    Month,   // the calendar month, UTC
    Quarter
};

template<>
struct Names<SliSource>
{
    static constexpr std::array values = std::to_array<std::string_view>({"prometheus", "probe", "traces"});
};
template<>
struct Names<ProbeKind>
{
    static constexpr std::array values = std::to_array<std::string_view>({"http", "tcp"});
};
template<>
struct Names<ObjectiveWindow>
{
    static constexpr std::array values = std::to_array<std::string_view>({"rolling", "month", "quarter"});
};

// What the backend's prober does. Good: it answered in time, and over HTTP with a status that was expected.
struct Probe
{
    ProbeKind kind = ProbeKind::Http;
    std::string target;               // "https://shop.example/health", "db.internal:5432"
    std::vector<std::int64_t> expect; // HTTP statuses; empty: 200 to 399
    std::int64_t everySeconds = 30;   // 5 to 3,600
    std::int64_t timeoutMillis = 5'000;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("kind", self.kind);
        visit("target", self.target);
        visit("expect", self.expect);
        visit("every_s", self.everySeconds);
        visit("timeout_ms", self.timeoutMillis);
    }
    friend bool operator==(const Probe&, const Probe&) = default;
};

// Alerts while the budget burns at `rate` or faster in both windows (Google SRE Workbook, chapter 5).
struct BurnRule
{
    double rate = 5; // 1: the whole budget in exactly its window
    std::int64_t longMinutes = 60, shortMinutes = 5;
    AlertRoute route = AlertRoute::Page;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("rate", self.rate);
        visit("long_min", self.longMinutes);
        visit("short_min", self.shortMinutes);
        visit("route", self.route);
    }
    friend bool operator==(const BurnRule&, const BurnRule&) = default;
};

struct Objective
{
    std::string name; // "availability"; one of its name in a service
    std::string text; // what counts, for people: "good requests / all requests to /v2/*"
    SliSource source = SliSource::Prometheus;
    // PromQL that gives one number: events within `$window`, which the poller replaces:
    // "sum(increase(…[$window]))".
    std::string good, total;
    Probe probe;                      // of SliSource::Probe
    std::string spanName;             // of SliSource::Traces: empty: all server spans of the service
    std::int64_t thresholdMillis = 0; // of SliSource::Traces and Probe: slower is bad; 0: only failures are
    double target = 0.999;            // between 0 and 1, neither of them
    ObjectiveWindow window = ObjectiveWindow::Rolling;
    std::int64_t windowDays = 30;    // 1 to 92; of a rolling window
    bool withoutMaintenance = false; // what happens in a maintenance window of the service does not count
    std::vector<BurnRule> burn;      // empty: the default, 5 x in 1 h and 5 min pages
    std::string runbook;             // URL: what to do when it burns

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("text", self.text);
        visit("source", self.source);
        visit("good", self.good);
        visit("total", self.total);
        visit("probe", self.probe);
        visit("span_name", self.spanName);
        visit("threshold_ms", self.thresholdMillis);
        visit("target", self.target);
        visit("window", self.window);
        visit("window_days", self.windowDays);
        visit("without_maintenance", self.withoutMaintenance);
        visit("burn", self.burn);
        visit("runbook", self.runbook);
    }
    friend bool operator==(const Objective&, const Objective&) = default;
};

struct NamedLink
{
    std::string title, url;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("title", self.title);
        visit("url", self.url);
    }
    friend bool operator==(const NamedLink&, const NamedLink&) = default;
};

// A curve of the Debug board that Prometheus is polled for.
struct Resource
{
    std::string title, unit; // "Memory", "%"
    std::string query;       // PromQL, one number
    double limit = 0;        // drawn as a line, and above it stands out; 0: none

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("title", self.title);
        visit("unit", self.unit);
        visit("query", self.query);
        visit("limit", self.limit);
    }
    friend bool operator==(const Resource&, const Resource&) = default;
};

// Counts the changes of an entry, from 1 on, so that two people do not undo each other's: a change that names
// a version is refused when another one stands. 0: none is named, the change is taken in any case.
using EntryVersion = std::int64_t;

struct Service
{
    std::string name;      // as tickets, alerts and telemetry call it; 1 to 100 of a-z A-Z 0-9 . _ - /
    std::string about;     // what it does
    std::int64_t tier = 2; // 0 (users are hurt at once) to 3
    std::optional<ServiceLayer> layer;
    std::optional<Time> launched;   // when its users got it
    std::string owner;              // a group or a person, by name
    std::string escalation;         // name of a policy; for paging
    std::vector<std::string> needs; // services it depends on
    std::vector<NamedLink> runbooks, links;
    std::vector<Objective> objectives;
    std::vector<Resource> resources;
    EntryVersion version = 0;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("about", self.about);
        visit("tier", self.tier);
        visit("layer", self.layer);
        visit("launched", self.launched);
        visit("owner", self.owner);
        visit("escalation", self.escalation);
        visit("needs", self.needs);
        visit("runbooks", self.runbooks);
        visit("links", self.links);
        visit("objectives", self.objectives);
        visit("resources", self.resources);
        visit("version", self.version);
    }
    friend bool operator==(const Service&, const Service&) = default;
};

// A planned time in which alerts of some services are expected: they are held, and shown when it ends.
struct MaintenanceWindow
{
    std::string name; // one of its name in the workspace: "CHG-1177"
    std::string owner, reason;
    std::vector<std::string> services; // empty: all
    Time from{}, until{};
    std::int64_t everyDays = 0; // comes again after so many days; 0: once
    std::optional<Time> ends;   // of one that comes again: not after this
    EntryVersion version = 0;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("owner", self.owner);
        visit("reason", self.reason);
        visit("services", self.services);
        visit("from", self.from);
        visit("until", self.until);
        visit("every_days", self.everyDays);
        visit("ends", self.ends);
        visit("version", self.version);
    }
    friend bool operator==(const MaintenanceWindow&, const MaintenanceWindow&) = default;
};

// A signal that must keep coming: with an intake key of this service, at POST /intake/heartbeat/NAME.
struct Heartbeat
{
    std::string name, service;
    std::int64_t everySeconds = 60; // 10 to 604,800: expected at least so often
    std::int64_t graceSeconds = 60; // so much later it is an alert
    AlertRoute route = AlertRoute::Ticket;
    EntryVersion version = 0;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("service", self.service);
        visit("every_s", self.everySeconds);
        visit("grace_s", self.graceSeconds);
        visit("route", self.route);
        visit("version", self.version);
    }
    friend bool operator==(const Heartbeat&, const Heartbeat&) = default;
};

// All that the workspace says about its services. A value, small enough to be sent whole.
struct Catalog
{
    std::vector<Service> services; // by name
    std::vector<MaintenanceWindow> windows;
    std::vector<Heartbeat> heartbeats;
    std::vector<RouteRule> rules;        // in their order; empty: the built-in ones
    std::int64_t waitSeconds = 0;        // a group's first ticket waits so long for more of it
    std::int64_t intervalSeconds = 0;    // between two entries about one group on a ticket
    std::int64_t repeatSeconds = 14'400; // a page that nobody acknowledged is said again
    RouteNames routeNames;               // what people read instead of page, ticket and record
    EntryVersion rulesVersion = 0;       // of the rules, times and names of routes, which are kept as one
    std::vector<ServiceRisk> risks;      // those that are raised now; the backend says it, nobody keeps it

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("services", self.services);
        visit("windows", self.windows);
        visit("heartbeats", self.heartbeats);
        visit("rules", self.rules);
        visit("wait_s", self.waitSeconds);
        visit("interval_s", self.intervalSeconds);
        visit("repeat_s", self.repeatSeconds);
        visit("route_names", self.routeNames);
        visit("rules_version", self.rulesVersion);
        visit("risks", self.risks);
    }
    const Service* find(std::string_view service) const;
    // Null: it is not raised.
    const ServiceRisk* riskOf(std::string_view service) const;
    // Whether a window holds the service at that time; the window then.
    const MaintenanceWindow* windowOf(std::string_view service, Time at) const;
    friend bool operator==(const Catalog&, const Catalog&) = default;
};

// Whether it can be kept: names, bounds, an objective without what it needs, a service that needs itself. The
// error names the member ("objectives[1].target").
Result<void> check(const Service& service);
Result<void> check(const MaintenanceWindow& window);
Result<void> check(const Heartbeat& heartbeat);
Result<void> check(const RouteRule& rule);
Result<void> check(const RouteNames& names);

// Whether the window holds at that time, in one of its turns.
bool holds(const MaintenanceWindow& window, Time at);
// The burn rules of an objective, or the default.
std::vector<BurnRule> burnRules(const Objective& objective);

} // namespace warroom
