// Noise reduction: which signals are the same alert, which alerts share a ticket, which of them are worth a
// person's night. Pure: time and what is open come in as arguments.
#pragma once

#include "domain/alert/alert.h"

#include <functional>
#include <unordered_map>

namespace warroom {

// A rule of routing: the first one whose conditions all hold decides.
struct RouteRule
{
    std::string name;
    std::optional<AlertLevel> atLeast; // this level or worse
    std::string service;               // empty: any
    Labels labels;                     // each must be there with this value
    AlertRoute route = AlertRoute::Record;
};

struct TriagePolicy
{
    std::vector<RouteRule> rules; // after all of them: record only
    // So many changes between firing and resolved in `flapWindow` are flapping: it stays on its ticket, and
    // makes no new one until it has been quiet for as long.
    std::size_t flapChanges = 4;
    Duration flapWindow = std::chrono::minutes(30);
    // So many tickets of one service in `stormWindow`: what comes then joins the newest of them. Alerts are
    // never held back themselves.
    std::size_t stormTickets = 5;
    Duration stormWindow = std::chrono::minutes(10);
};
// Page for critical, ticket for error and warning, record for the rest.
TriagePolicy defaultPolicy();

// What is to be done about a ticket.
struct TriageDeed
{
    enum class Kind : std::uint8_t
    {
        Open, // a new ticket with the id of the alert's `ticket`
        Join, // the alert is new on a ticket that is there
        Tell  // its state changed: acknowledged, resolved, firing again
    };
    Kind kind = Kind::Tell;
    std::int64_t alert = 0;
    TicketId ticket;
    std::string why;
};

// The tickets as far as triage asks.
struct TicketsSeen
{
    std::function<bool(TicketId)> isOpen;
    // An open incident of the service, by whomever; nil if there is none.
    std::function<TicketId(const std::string& service)> openIncident;
    std::function<TicketId()> newId;
};

// All alerts that are open or were lately, by intake and key. One home.
class Triage final
{
public:
    explicit Triage(TriagePolicy policy) : m_policy(std::move(policy)) {}

    void setPolicy(TriagePolicy policy) { m_policy = std::move(policy); }
    // What the store held at the start.
    void load(Alert alert);

    struct Outcome
    {
        Alert* alert = nullptr; // null: nothing came of it (an acknowledgement of what nobody knows)
        bool changed = false;   // false: said again as it was; only `last` and `count` moved on
        std::optional<TriageDeed> deed;
    };
    // Whether the signal says nothing that is not known; it is counted then, and that was all.
    bool hears(const AlertSignal& signal, Time now);
    // `nextId` is given to an alert that is new.
    Outcome take(AlertSignal signal, Time now, std::int64_t nextId, const TicketsSeen& tickets);
    // Forgets alerts that were resolved before `until`; the store keeps them.
    void forget(Time until);

    const Alert* find(std::string_view intake, std::string_view dedupKey) const;
    std::size_t size() const { return m_alerts.size(); }
    // In no order.
    void visit(const std::function<void(Alert&)>& see);

private:
    void route(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome);
    void place(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome);
    void change(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome);
    bool isFlapping(const Alert& alert, Time now) const;

    struct Opened
    {
        Time at{};
        TicketId ticket;
    };

    TriagePolicy m_policy;
    std::unordered_map<std::string, Alert> m_alerts;               // by intake, line end, key
    std::unordered_map<std::string, TicketId> m_groups;            // the last ticket of each group
    std::unordered_map<std::string, std::vector<Opened>> m_opened; // by service, in the storm window
};

// What alerts must have in common to share a ticket: the service, and for tickets the name of the alert too.
std::string groupOf(const AlertSignal& signal, AlertRoute route);

} // namespace warroom
