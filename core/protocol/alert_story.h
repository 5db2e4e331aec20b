// What the backend answers about alerts and their routing when a desktop asks: the story of one alert, the
// rules, and what rules would have done.
#pragma once

#include "base/result.h"
#include "domain/alert/try_rules.h"
#include "domain/service/catalog.h"

#include <string>
#include <string_view>
#include <vector>

namespace warroom::protocol {

struct StoryStep
{
    Time at{};
    std::string what, why; // "joined", and a sentence for people
    std::string incident;  // key of the ticket that it was about; empty: none

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("at", self.at);
        visit("what", self.what);
        visit("why", self.why);
        visit("incident", self.incident);
    }
    friend bool operator==(const StoryStep&, const StoryStep&) = default;
};

// What keeps an alert from its ticket: a person, or a maintenance window.
struct HeldBy
{
    std::string by, reason;
    Time until{};

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("by", self.by);
        visit("reason", self.reason);
        visit("until", self.until);
    }
    friend bool operator==(const HeldBy&, const HeldBy&) = default;
};

// Where a person sends an alert, and where the rules would.
struct OverriddenBy
{
    AlertRoute route = AlertRoute::Record, ruled = AlertRoute::Record;
    std::string by, reason;
    Time at{};

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("route", self.route);
        visit("rules", self.ruled);
        visit("by", self.by);
        visit("reason", self.reason);
        visit("at", self.at);
    }
    friend bool operator==(const OverriddenBy&, const OverriddenBy&) = default;
};

// Of GET /api/v1/alerts/ID: the oldest step first.
struct AlertStory
{
    std::int64_t id = 0;
    std::string dedupKey; // signals that have it are this alert
    std::string rule;     // that routed it; empty: none of the workspace's and of the built-in ones
    std::optional<OverriddenBy> overridden;
    std::optional<HeldBy> muted, held;
    std::optional<Time> waitsUntil; // its group's ticket waits so long for more of it
    std::vector<StoryStep> story;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("key", self.dedupKey);
        visit("rule", self.rule);
        visit("override", self.overridden);
        visit("muted", self.muted);
        visit("held", self.held);
        visit("waits_until", self.waitsUntil);
        visit("story", self.story);
    }
    friend bool operator==(const AlertStory&, const AlertStory&) = default;
};

// One of GET /api/v1/alerts, as far as a desktop lists it.
struct ListedAlert
{
    std::int64_t id = 0, count = 0;
    std::string title, service, source, details, runbook, note, why, useful, incident;
    AlertState state = AlertState::Firing;
    AlertLevel level = AlertLevel::Warning;
    AlertRoute route = AlertRoute::Record;
    Labels labels;
    TicketId ticket;
    bool waits = false; // a page that nobody acknowledged
    std::optional<HeldBy> muted, held;
    Time first{}, last{};

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("count", self.count);
        visit("title", self.title);
        visit("service", self.service);
        visit("source", self.source);
        visit("details", self.details);
        visit("runbook", self.runbook);
        visit("note", self.note);
        visit("why", self.why);
        visit("useful", self.useful);
        visit("incident", self.incident);
        visit("state", self.state);
        visit("level", self.level);
        visit("route", self.route);
        visit("labels", self.labels);
        visit("ticket", self.ticket);
        visit("waits", self.waits);
        visit("muted", self.muted);
        visit("held", self.held);
        visit("first", self.first);
        visit("last", self.last);
    }
    friend bool operator==(const ListedAlert&, const ListedAlert&) = default;
};
struct AlertList
{
    std::vector<ListedAlert> alerts;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("alerts", self.alerts);
    }
};

// Of GET /api/v1/rules: how alerts are routed, changed as one.
struct RuleList
{
    std::vector<RouteRule> rules;   // in their order; empty: the built-in ones
    std::vector<RouteRule> builtIn; // not sent back
    std::int64_t waitSeconds = 0, intervalSeconds = 0, repeatSeconds = 14'400; // as in Catalog
    RouteNames routeNames;
    EntryVersion version = 0; // that was read: another one that stands by then refuses the change

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("rules", self.rules);
        visit("built_in", self.builtIn);
        visit("wait_s", self.waitSeconds);
        visit("interval_s", self.intervalSeconds);
        visit("repeat_s", self.repeatSeconds);
        visit("route_names", self.routeNames);
        visit("version", self.version);
    }
    friend bool operator==(const RuleList&, const RuleList&) = default;
};

Result<AlertStory> parseAlertStory(std::string_view text);
Result<AlertList> parseAlertList(std::string_view text);
Result<RuleList> parseRuleList(std::string_view text);
// The answer of POST /api/v1/rules/try.
Result<RulesTried> parseRulesTried(std::string_view text);
// The body of PUT /api/v1/rules and of POST /api/v1/rules/try.
std::string format(const RuleList& list);

} // namespace warroom::protocol
