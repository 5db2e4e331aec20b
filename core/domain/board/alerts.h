// The board of alerts: what is open, how noisy it is, and which heartbeats are heard.
#pragma once

#include "domain/alert/route_rule.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace warroom {

// Board "alerts": what is open, grouped by ticket or group; pages first, then what became tickets, then the
// rest; of each the newest first.
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
    TicketId ticket;     // nil: none
    std::string key;     // of the ticket
    bool opened = false; // one of its alerts opened the ticket
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
        visit("opened", self.opened);
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
    RouteNames routeNames;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("groups", self.groups);
        visit("more_groups", self.moreGroups);
        visit("heartbeats", self.heartbeats);
        visit("raw_signals", self.rawSignals);
        visit("pages", self.pages);
        visit("noise", self.noise);
        visit("route_names", self.routeNames);
    }
};

} // namespace warroom
