// What monitoring says, and what becomes of it: a signal is one message of a sender, an alert is all that was
// said under one key.
#pragma once

#include "base/id.h"
#include "domain/vocabulary.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace warroom {

enum class AlertAction : std::uint8_t
{
    Trigger,
    Acknowledge,
    Resolve
};
enum class AlertState : std::uint8_t
{
    Firing,
    Acknowledged,
    Resolved
};
// The levels of the Events API v2, the worst first; what other senders call theirs is mapped to them.
enum class AlertLevel : std::uint8_t
{
    Critical,
    Error,
    Warning,
    Info
};
// Where an alert goes: to people at once, to the backlog, or to the record only.
enum class AlertRoute : std::uint8_t
{
    Page,
    Ticket,
    Record
};

template<>
struct Names<AlertAction>
{
    static constexpr std::array values =
        std::to_array<std::string_view>({"trigger", "acknowledge", "resolve"});
};
template<>
struct Names<AlertState>
{
    static constexpr std::array values =
        std::to_array<std::string_view>({"firing", "acknowledged", "resolved"});
};
template<>
struct Names<AlertLevel>
{
    static constexpr std::array values =
        std::to_array<std::string_view>({"critical", "error", "warning", "info"});
};
template<>
struct Names<AlertRoute>
{
    static constexpr std::array values = std::to_array<std::string_view>({"page", "ticket", "record"});
};

// What senders write in a label or field called severity, priority or level, in any case; nothing for a word
// that means nothing here.
std::optional<AlertLevel> levelOf(std::string_view word);

struct AlertUrl
{
    std::string url, text;

    friend bool operator==(const AlertUrl&, const AlertUrl&) = default;
};

using Labels = std::map<std::string, std::string, std::less<>>;

// One thing that one sender said, in our words. Texts are masked before they come here.
struct AlertSignal
{
    std::string source;   // "alertmanager", "events_v2", "grafana", "events", "heartbeat"
    std::string intake;   // name of the intake key it came with
    std::string dedupKey; // what makes it the same alert again, within its intake key
    AlertAction action = AlertAction::Trigger;
    AlertLevel level = AlertLevel::Warning;
    std::string title;
    std::string details;
    std::string service; // empty: nobody said
    Labels labels;
    std::vector<AlertUrl> links;
    std::string runbook; // URL; empty: none was given
    std::optional<Time> started, ended;
    std::uint64_t digest = 0; // of all that it says, as it came: digestOf()
    std::string oddity;       // what was strange about it and is kept beside it: "ends before it starts"
    std::optional<AlertRoute> route; // what the sender was set up for; rules of the workspace go before it
};

// Of what a trigger says, without its place (`source`, `intake`) and its key.
std::uint64_t digestOf(const AlertSignal& signal);

// One step of an alert's story: what was done with it, and why.
struct AlertStep
{
    Time at{};
    // "received", "joined", "grouped", "opened", "held", "waits", "flapping", "held back", "resolved" …
    std::string what;
    std::string why; // a sentence for people
    TicketId ticket;
};

// What keeps an alert from its ticket for a while: a maintenance window, or a person who muted it.
struct AlertHold
{
    std::string by; // "CHG-1177", "Keiko"
    Time until{};
    std::string reason;

    friend bool operator==(const AlertHold&, const AlertHold&) = default;
};

// Where a person sends an alert instead of where the rules do, until it is over.
struct RouteOverride
{
    AlertRoute to = AlertRoute::Record, ruled = AlertRoute::Record; // `ruled`: what was decided before
    std::string by, reason;
    Time at{};

    friend bool operator==(const RouteOverride&, const RouteOverride&) = default;
};

constexpr std::size_t mostBeginnings = 6;

struct Alert
{
    std::int64_t id = 0; // 0: not stored yet
    AlertSignal signal;  // as it was said last
    AlertState state = AlertState::Firing;
    AlertRoute route = AlertRoute::Record;
    std::string rule;  // name of the rule that routed it, or would have; empty: none of them
    std::string why;   // the last sentence of its story that decided something
    std::string group; // alerts of one group share a ticket
    TicketId ticket;   // nil: none
    Time first{}, last{};
    std::optional<Time> resolved;
    std::int64_t count = 0;    // how often it was said
    std::vector<Time> changes; // when it last went from firing to resolved or back; for flapping
    std::vector<Time> began;   // when it began to fire, the newest first, at most mostBeginnings

    std::optional<RouteOverride> overridden;
    std::optional<AlertHold> mute; // by a person
    std::optional<AlertHold> held; // what withholds it now; nothing: it went where its route leads
    std::optional<Time> waits;     // until when its group's first ticket waits for more
    std::optional<Time> acknowledged;
    std::string acknowledgedBy; // a person; empty: the sender says that somebody has it
    std::string useful;         // "yes", "no": what a person said; empty: nobody did
    std::string untold;         // what its ticket has not been told yet
    std::optional<Time> told;   // when its ticket was told of it last

    std::vector<AlertStep> newSteps; // those that are not stored yet
};

// A page that nobody has taken on yet.
bool waitsForPeople(const Alert& alert);
// What the alert calls itself, whatever the host: its label "alertname", or its title.
std::string alertName(const AlertSignal& signal);

// A deployment or another change that may explain what follows.
struct Deploy
{
    std::int64_t id = 0;
    Time at{};
    std::string service, environment, version, by, text, url, intake;
};

} // namespace warroom
