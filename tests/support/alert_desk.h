// Alerts that are judged with a clock turned by hand, on tickets that are open until they are closed.
#pragma once

#include "domain/alert/triage.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace warroom::test {

struct AlertDesk
{
    Triage triage{defaultPolicy()};
    Time now{std::chrono::sys_days(std::chrono::year(2026) / 11 / 20)};
    std::set<TicketId> open;
    std::map<std::string, TicketId> incidents;             // that people opened, by service
    std::map<std::string, std::vector<std::string>> needs; // by service, the nearest first
    std::map<std::string, AlertHold> windows;              // that hold now, by service
    std::int64_t lastId = 0;
    std::uint8_t lastTicket = 0;

    TicketId newTicket()
    {
        Uuid id{};
        id.bytes[0] = ++lastTicket;
        open.insert(TicketId(id));
        return TicketId(id);
    }

    TicketsSeen seen()
    {
        TicketsSeen out;
        out.isOpen = [this](TicketId ticket) { return open.contains(ticket); };
        out.openIncident = [this](const std::string& service) {
            const auto found = incidents.find(service);
            return found == incidents.end() ? TicketId{} : found->second;
        };
        out.newId = [this] { return newTicket(); };
        out.keyOf = [](TicketId ticket) { return "INC-" + std::to_string(ticket.uuid().bytes[0]); };
        out.needs = [this](const std::string& service) {
            const auto found = needs.find(service);
            return found == needs.end() ? std::vector<std::string>() : found->second;
        };
        out.window = [this](const std::string& service) {
            const auto found = windows.find(service);
            return found == windows.end() || found->second.until <= now ? std::nullopt
                                                                        : std::optional(found->second);
        };
        return out;
    }

    Triage::Outcome hear(AlertSignal signal)
    {
        signal.digest = digestOf(signal);
        auto out = triage.take(std::move(signal), now, lastId + 1, seen());
        if (out.alert)
            lastId = std::max(lastId, out.alert->id);
        return out;
    }

    Triage::Outcomes due()
    {
        Triage::Outcomes out;
        triage.due(now, seen(), out);
        return out;
    }

    Result<Triage::Outcomes> act(std::int64_t alert, decltype(AlertAct::what) what)
    {
        Triage::Outcomes out;
        CHECK(triage.act({alert, PersonId(), "Mara", std::move(what), false}, now, seen(), out));
        return out;
    }

    void setTimes(Duration wait, Duration interval, Duration repeat)
    {
        auto policy = defaultPolicy();
        policy.wait = wait;
        policy.interval = interval;
        policy.repeat = repeat;
        triage.setPolicy(std::move(policy));
    }
};

inline AlertSignal alertSignal(std::string key, AlertLevel level, std::string service = "checkout",
                               AlertAction action = AlertAction::Trigger)
{
    AlertSignal out;
    out.source = "alertmanager";
    out.intake = "prometheus";
    out.dedupKey = std::move(key);
    out.level = level;
    out.title = "Writes fail";
    out.service = std::move(service);
    out.action = action;
    return out;
}

inline AlertSignal resolvedSignal(std::string key, std::string service = "checkout")
{
    return alertSignal(std::move(key), AlertLevel::Critical, std::move(service), AlertAction::Resolve);
}

// What stands in the story, in order: "received", "opened".
inline std::vector<std::string> storyOf(const Alert& alert)
{
    std::vector<std::string> out;
    for (const auto& step : alert.newSteps)
        out.push_back(step.what);
    return out;
}

inline std::string lastStepOf(const Alert& alert)
{
    return alert.newSteps.empty() ? "" : alert.newSteps.back().what;
}

} // namespace warroom::test
