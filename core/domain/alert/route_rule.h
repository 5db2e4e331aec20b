// Routing as data: rules that say where an alert goes.
#pragma once

#include "domain/alert/alert.h"

namespace warroom {

// A rule of routing: the first one whose conditions all hold decides.
struct RouteRule
{
    std::string name;
    std::optional<AlertLevel> atLeast; // this level or worse
    std::string service;               // empty: any
    Labels labels;                     // each must be there with this value
    AlertRoute route = AlertRoute::Record;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("at_least", self.atLeast);
        visit("service", self.service);
        visit("labels", self.labels);
        visit("route", self.route);
    }
    friend bool operator==(const RouteRule&, const RouteRule&) = default;
};

// What the workspace calls the three routes, for people; empty: the usual word.
struct RouteNames
{
    std::string page, ticket, record;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("page", self.page);
        visit("ticket", self.ticket);
        visit("record", self.record);
    }
    // The name, or the word of the protocol where there is none.
    std::string_view of(AlertRoute route) const
    {
        const std::string& name = route == AlertRoute::Page     ? page
                                  : route == AlertRoute::Ticket ? ticket
                                                                : record;
        return name.empty() ? nameOf(route) : std::string_view(name);
    }
    friend bool operator==(const RouteNames&, const RouteNames&) = default;
};

// Whether all conditions of the rule hold.
bool holds(const RouteRule& rule, const AlertSignal& signal);

} // namespace warroom
