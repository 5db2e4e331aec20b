// Noise reduction: which signals are the same alert, which alerts share a ticket, which of them are worth a
// person's night. Pure: time and what is open come in as arguments.
#pragma once

#include "base/result.h"
#include "domain/alert/route_rule.h"

#include <functional>
#include <memory>
#include <set>
#include <unordered_map>
#include <variant>

namespace warroom {

struct TriagePolicy
{
    std::vector<RouteRule> rules; // after all of them: record only
    bool ofWorkspace = false;     // they are its own, and go before what senders were set up for
    // What the catalog says of a service, by its name: what the labels "tier", "layer" and "risk" of a
    // rule mean where the sender does not say them.
    std::map<std::string, Labels, std::less<>> serviceLabels;
    // So many changes between firing and resolved in `flapWindow` are flapping: it stays on its ticket, and
    // makes no new one until there are fewer of them. What still fires then is judged anew.
    std::size_t flapChanges = 4;
    Duration flapWindow = std::chrono::minutes(30);
    // So many tickets of one service in `stormWindow`: what comes then joins the newest of them, a page only
    // where so many of them are incidents. Alerts are never held back themselves.
    std::size_t stormTickets = 5;
    Duration stormWindow = std::chrono::minutes(10);
    // 0: none of it. A group's first ticket (never a page) waits so long for more of the group; so long is
    // between two entries about one ticket's alerts; after so long a page that waits for people is said
    // again.
    Duration wait{}, interval{}, repeat{};
    // So many entries about alerts on one ticket within `burstWindow`: what comes then is told together, once
    // in each window. News that cannot wait goes before.
    std::size_t burstEntries = 20;
    Duration burstWindow = std::chrono::seconds(10);
};
// Page for critical, ticket for error and warning, record for the rest.
TriagePolicy defaultPolicy();
// With the workspace's own rules; where it has none, as it was.
TriagePolicy withRules(TriagePolicy policy, const std::vector<RouteRule>& rules);

struct RouteDecision
{
    AlertRoute route = AlertRoute::Record;
    std::string rule; // its name; empty: no rule decided
    std::string why;  // a sentence
};
// The rules of the workspace, then what the sender was set up for, then the built-in rules.
RouteDecision decide(const TriagePolicy& policy, const AlertSignal& signal);

// What is to be done about a ticket.
struct TriageDeed
{
    enum class Kind : std::uint8_t
    {
        Open,        // a new ticket with the id of the alert's `ticket`
        Join,        // the alert is new on a ticket that is there
        Tell,        // its state changed: acknowledged, resolved, firing again
        Gather,      // `why` says what became of several alerts
        Repeat,      // nobody has acknowledged this page
        Leave,       // the alert went to another ticket
        Lower,       // a person routed it lower; it stays where it is
        Acknowledge, // by a person: `actor`
        Link         // likewise, to this ticket
    };
    Kind kind = Kind::Tell;
    std::int64_t alert = 0;
    TicketId ticket;
    std::string why;
    PersonId actor{}; // nil: monitoring itself
};

// The tickets and services as far as triage asks.
struct TicketsSeen
{
    std::function<bool(TicketId)> isOpen;
    // An open incident of the service, by whomever; nil if there is none.
    std::function<TicketId(const std::string& service)> openIncident;
    std::function<TicketId()> newId;
    std::function<std::string(TicketId)> keyOf = [](TicketId) { return std::string(); };
    // What the service needs, directly and through others, the nearest first; never itself.
    std::function<std::vector<std::string>(const std::string& service)> needs = [](const std::string&) {
        return std::vector<std::string>();
    };
    // The maintenance window that the service is in now.
    std::function<std::optional<AlertHold>(const std::string& service)> window = [](const std::string&) {
        return std::optional<AlertHold>();
    };
};

// What a person does to an alert.
namespace act {
struct Acknowledge
{};
// Like a maintenance window for this alert alone; nothing: it is heard again.
struct Mute
{
    std::optional<Time> until;
    std::string reason;
};
// Out of its group, onto a ticket of its own.
struct Split
{};
struct Link
{
    TicketId ticket;
};
// Until it is over, instead of where the rules send it.
struct Route
{
    AlertRoute to = AlertRoute::Record;
    std::string reason;
};
struct Useful
{
    bool useful = true;
};
} // namespace act
struct AlertAct
{
    std::int64_t alert = 0;
    PersonId actor;
    std::string by; // the person's name
    std::variant<act::Acknowledge, act::Mute, act::Split, act::Link, act::Route, act::Useful> what;
    bool onTicket = false; // it was said on the ticket itself, and needs not be put there
};

// All alerts that are open or were lately, by intake and key. One home.
class Triage final
{
public:
    explicit Triage(TriagePolicy policy) : m_policy(std::move(policy)) {}

    // Also after windows changed: what is held is judged anew by the next due().
    void setPolicy(TriagePolicy policy);
    const TriagePolicy& policy() const { return m_policy; }
    // What the store held at the start.
    void load(Alert alert);

    struct Outcome
    {
        Alert* alert = nullptr;         // null: nothing came of it (an acknowledgement of what nobody knows)
        bool changed = false;           // false: said again as it was; only `last` and `count` moved on
        bool began = false;             // it fires now and did not before
        std::optional<TriageDeed> left; // for the ticket that it was on before; to be done first
        std::optional<TriageDeed> deed;
    };
    // Whether the signal says nothing that is not known; it is counted then, and that was all.
    bool hears(const AlertSignal& signal, Time now);
    // The same for a trigger that was taken before, known by its alert and its digest; null: it must be
    // taken.
    const Alert* hearsAgain(std::int64_t alert, std::uint64_t digest, Time now);
    // `nextId` is given to an alert that is new.
    Outcome take(AlertSignal signal, Time now, std::int64_t nextId, const TicketsSeen& tickets);

    // What follows for several alerts at once.
    struct Outcomes
    {
        std::vector<Alert*> changed; // an alert may stand in it more than once
        std::vector<TriageDeed> deeds;
    };
    // What the time brings: holds and waits that end, entries that were gathered, pages to be said again.
    void due(Time now, const TicketsSeen& tickets, Outcomes& out);
    // NotFound; State where it cannot be done now. What was done already is no error and changes nothing.
    Result<void> act(const AlertAct& act, Time now, const TicketsSeen& tickets, Outcomes& out);

    // Forgets alerts that were resolved before `until`; the store keeps them.
    void forget(Time until);

    const Alert* find(std::string_view intake, std::string_view dedupKey) const;
    const Alert* find(std::int64_t id) const;
    std::size_t size() const { return m_alerts.size(); }
    // In no order.
    void visit(const std::function<void(const Alert&)>& see) const;

private:
    void route(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome);
    RouteDecision decisionOf(const Alert& alert) const;
    void raise(Alert& alert, Time now, const TicketsSeen& tickets, std::string why, Outcome& outcome);
    void place(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome);
    bool joinsOpen(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome);
    bool joinsDependency(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome);
    bool joinsStorm(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome);
    void join(Alert& alert, TicketId ticket, Time now, std::string what, const std::string& why,
              Outcome& outcome);
    void open(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome);
    void waitForMore(Alert& alert, Time now);
    void say(Alert& alert, TriageDeed::Kind kind, Time now, const std::string& why, Outcome& outcome);

    void change(Alert& alert, AlertSignal signal, Time now, const TicketsSeen& tickets, Outcome& outcome);
    void resolve(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome);
    void fireAgain(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome);
    void endOverride(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome);
    void reword(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome);
    bool isFlapping(const Alert& alert, Time now) const;
    static std::optional<AlertHold> holdOf(const Alert& alert, Time now, const TicketsSeen& tickets);

    void endHolds(Time now, const TicketsSeen& tickets, Outcomes& out);
    void endFlapping(Time now, const TicketsSeen& tickets, Outcomes& out);
    void release(Alert& alert, Time now, const TicketsSeen& tickets, Outcomes& out);
    void hearAnew(Alert& alert, Time now, const TicketsSeen& tickets, Outcome& outcome);
    void endWaits(Time now, const TicketsSeen& tickets, Outcomes& out);
    void tellGathered(Time now, const TicketsSeen& tickets, Outcomes& out);
    void gather(TicketId ticket, const std::vector<Alert*>& alerts, Time now, Outcomes& out);
    // Whether the ticket has been told so much that more is told together; counts what it is told now.
    bool bursts(TicketId ticket, Time now);
    void repeatPages(Time now, const TicketsSeen& tickets, Outcomes& out);
    void add(Alert& alert, Outcome&& outcome, Outcomes& out);

    void acknowledge(Alert& alert, const AlertAct& act, Time now, Outcomes& out);
    void mute(Alert& alert, const AlertAct& act, Time now, const TicketsSeen& tickets, Outcomes& out);
    void split(Alert& alert, const AlertAct& act, Time now, const TicketsSeen& tickets, Outcomes& out);
    void link(Alert& alert, const AlertAct& act, Time now, const TicketsSeen& tickets, Outcomes& out);

    void reroute(Alert& alert, const AlertAct& act, Time now, const TicketsSeen& tickets, Outcomes& out);
    void lower(Alert& alert, AlertRoute before, Time now, const TicketsSeen& tickets, Outcome& outcome);

    // What is known by ticket and by time follows the alert; to be called after every change of it.
    void index(Alert& alert);
    Alert* byId(std::int64_t id);
    bool firesOn(TicketId ticket, const std::string& service);

    struct Opened
    {
        Time at{};
        TicketId ticket;
        AlertRoute route = AlertRoute::Ticket;
    };
    // What one ticket was told since then.
    struct Burst
    {
        Time since{};
        std::size_t entries = 0;
        std::size_t untold = 0; // besides the alert that stands for them
        bool stands = false;    // there is such an alert
    };
    struct Waiting
    {
        Time until{};
        std::vector<std::int64_t> alerts;
    };

    TriagePolicy m_policy;
    // By intake, line end, key; apart from the keys, which are looked through for each signal.
    std::unordered_map<std::string, std::unique_ptr<Alert>> m_alerts;
    struct Known
    {
        Alert* alert = nullptr;
        TicketId ticket; // under which m_onTicket knows it
    };
    std::unordered_map<std::int64_t, Known> m_byId;
    std::unordered_map<std::string, TicketId> m_groups;              // the last ticket of each group
    std::unordered_map<std::string, std::vector<Opened>> m_opened;   // by service, in the storm window
    std::unordered_map<TicketId, std::set<std::int64_t>> m_onTicket; // alerts that are not resolved
    std::unordered_map<TicketId, std::set<std::int64_t>> m_taken;    // of them, those that a person has
    std::unordered_map<TicketId, Time> m_told;                       // when a ticket was told last
    std::unordered_map<TicketId, Burst> m_bursts;
    std::map<std::string, Waiting> m_waiting; // by group
    std::set<std::int64_t> m_held, m_untold, m_flapping;
    bool m_holdsChanged = false; // windows may have ended early
};

// What alerts must have in common to share a ticket: the service, or a root cause that their sender names,
// and for tickets the name of the alert too.
std::string groupOf(const AlertSignal& signal, AlertRoute route);

} // namespace warroom
