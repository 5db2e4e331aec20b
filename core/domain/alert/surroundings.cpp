// Reading the service catalog for alerts.
#include "domain/alert/surroundings.h"

#include <algorithm>

namespace warroom {
namespace {

Time endOf(const MaintenanceWindow& window, Time at)
{
    if (window.everyDays <= 0)
        return window.until;
    const Duration period = std::chrono::days(window.everyDays);
    const Time end = window.until + (at - window.from) / period * period;
    return window.ends ? std::min(end, *window.ends) : end;
}

} // namespace

TriagePolicy policyOf(const Catalog& catalog)
{
    auto policy = defaultPolicy();
    policy = withRules(std::move(policy), catalog.rules);
    for (const auto& service : catalog.services) {
        auto& labels = policy.serviceLabels[service.name];
        labels.emplace("tier", std::to_string(service.tier));
        if (service.layer)
            labels.emplace("layer", nameOf(*service.layer));
        if (catalog.riskOf(service.name))
            labels.emplace("risk", "raised");
    }
    policy.wait = std::chrono::seconds(catalog.waitSeconds);
    policy.interval = std::chrono::seconds(catalog.intervalSeconds);
    policy.repeat = std::chrono::seconds(catalog.repeatSeconds);
    return policy;
}

std::vector<std::string> neededBy(const Catalog& catalog, const std::string& service)
{
    std::vector<std::string> out = {service};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto* known = catalog.find(out[i]);
        if (!known)
            continue;
        for (const auto& needed : known->needs) {
            if (std::find(out.begin(), out.end(), needed) == out.end())
                out.push_back(needed);
        }
    }
    out.erase(out.begin());
    return out;
}

std::optional<AlertHold> holdOf(const Catalog& catalog, const std::string& service, Time at)
{
    const auto* window = catalog.windowOf(service, at);
    if (!window)
        return std::nullopt;
    return AlertHold{window->name, endOf(*window, at), window->reason};
}

} // namespace warroom
