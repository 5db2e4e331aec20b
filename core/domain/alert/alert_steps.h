// Writing the story of an alert, and reading it. Private to this folder.
#pragma once

#include "domain/alert/alert.h"

namespace warroom {

constexpr std::string_view whyIncident = "Nothing of its service is open: an incident.";
constexpr std::string_view whyTicket = "Nothing of its group is open: a ticket.";

// Whether the last decision was to open its ticket.
inline bool openedItsTicket(const Alert& alert) { return alert.why == whyIncident || alert.why == whyTicket; }

// Something that happened.
inline void step(Alert& alert, Time at, std::string what, std::string why)
{
    alert.newSteps.push_back({at, std::move(what), std::move(why), alert.ticket});
}

// Something that was decided: people see the last of these beside the alert.
inline void decided(Alert& alert, Time at, std::string what, std::string why)
{
    alert.why = why;
    step(alert, at, std::move(what), std::move(why));
}

// Keeps it from its ticket for now.
void hold(Alert& alert, const AlertHold& by, Time now);

// "Mara makes it a page; the rules said ticket: half of Europe cannot pay".
std::string overrideSentence(const RouteOverride& by);

inline std::int64_t wholeMinutes(Duration span)
{
    return std::chrono::duration_cast<std::chrono::minutes>(span).count();
}

} // namespace warroom
