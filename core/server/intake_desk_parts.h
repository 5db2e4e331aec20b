// What the files of the intake desk share. Private to them.
#pragma once

#include "base/time_text.h"
#include "server/intake_desk.h"

namespace warroom {

// What the tasks of one transaction come to.
struct IntakeDesk::Turn
{
    Time now{};
    AlertChanges changes;
    std::set<const Alert*> changed;     // of `changes`
    Result<void> broken;                // the store failed: nothing of the turn holds
    std::optional<TicketsSeen> tickets; // made when first asked
    std::unordered_map<std::string, std::optional<AlertHold>> windows; // likewise
    std::unordered_map<std::string, std::vector<std::string>> needs;   // likewise
    std::vector<std::pair<Answer, Result<void>>> answers;              // given when it is stored
    std::size_t tasks = 0;
};

// "12 more not sent": said with each alert that came, for what was left out is known nowhere else.
inline void noteNotSent(AlertSignal& signal, std::int64_t count)
{
    if (count > 0)
        signal.oddity += (signal.oddity.empty() ? "" : "; ") + std::to_string(count) + " more not sent";
}

// A key that speaks for a service speaks for no other; what the sender called it stays a label.
inline void speakFor(const std::string& service, AlertSignal& signal)
{
    if (service.empty() || signal.service == service)
        return;
    if (!signal.service.empty())
        signal.labels.emplace("service", signal.service);
    signal.service = service;
}

// A time that is taken to be of when it came (EventTimes), for people.
inline std::string timeNotTaken(Time said)
{
    return "it is said to be of " + formatTime(said) + ", too far from when it came, which counts instead";
}

// The intake under which heartbeats that stopped are kept: no key can have a blank in its name.
constexpr std::string_view heartbeatIntake = "heartbeats of warroom";

} // namespace warroom
