// What rules of routing would have done with alerts that are known. Pure.
#pragma once

#include "domain/alert/triage.h"

#include <span>

namespace warroom {

// How often one rule decides. An empty name: what no rule decides, which its sender or nobody does.
struct TriedRule
{
    std::string name;
    AlertRoute route = AlertRoute::Record;
    std::int64_t alerts = 0, signalCount = 0;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("route", self.route);
        visit("alerts", self.alerts);
        visit("signals", self.signalCount);
    }
    friend bool operator==(const TriedRule&, const TriedRule&) = default;
};

struct TriedAlert
{
    std::int64_t id = 0;
    std::string title, name, service;
    AlertLevel level = AlertLevel::Warning;
    Time last{};
    std::int64_t count = 0;
    AlertRoute did = AlertRoute::Record, would = AlertRoute::Record;
    std::string didRule, wouldRule;
    std::string why; // of what it would have done

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("title", self.title);
        visit("name", self.name);
        visit("service", self.service);
        visit("level", self.level);
        visit("last", self.last);
        visit("count", self.count);
        visit("did", self.did);
        visit("would", self.would);
        visit("did_rule", self.didRule);
        visit("would_rule", self.wouldRule);
        visit("why", self.why);
    }
};

// What would go elsewhere, by the name of the alert.
struct TriedChange
{
    std::string title, service;
    AlertRoute was = AlertRoute::Record, becomes = AlertRoute::Record;
    std::int64_t count = 0; // of alerts

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("title", self.title);
        visit("service", self.service);
        visit("was", self.was);
        visit("becomes", self.becomes);
        visit("count", self.count);
    }
    friend bool operator==(const TriedChange&, const TriedChange&) = default;
};

struct RulesTried
{
    Time since{};
    std::int64_t alerts = 0; // that were looked at
    bool cut = false;        // there are more, and those are the newest
    std::int64_t pagesWere = 0, ticketsWere = 0, recordsWere = 0;
    std::int64_t pages = 0, tickets = 0, records = 0;
    std::vector<TriedRule> rules;     // in their order, then what they leave
    std::vector<TriedChange> changes; // the most frequent first
    std::vector<TriedAlert> tried;    // those with another route first, then the newest; at the most 1,000
    std::int64_t more = 0;            // that are not listed

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("since", self.since);
        visit("alerts", self.alerts);
        visit("cut", self.cut);
        visit("pages_were", self.pagesWere);
        visit("tickets_were", self.ticketsWere);
        visit("records_were", self.recordsWere);
        visit("pages", self.pages);
        visit("tickets", self.tickets);
        visit("records", self.records);
        visit("rules", self.rules);
        visit("changes", self.changes);
        visit("tried", self.tried);
        visit("more", self.more);
    }
};

constexpr std::size_t mostTried = 20'000;

// `policy` as it would be with the rules: withRules(). Of the alerts, the newest first, no more than `most`
// are looked at.
RulesTried tryRules(const TriagePolicy& policy, std::span<const Alert> alerts, Time since,
                    std::size_t most = mostTried);

} // namespace warroom
