// Looking things up in the catalog, and when a maintenance window holds.
#include "domain/service/catalog.h"

#include <algorithm>

namespace warroom {

const Service* Catalog::find(std::string_view service) const
{
    const auto found = std::find_if(services.begin(), services.end(),
                                    [&](const Service& one) { return one.name == service; });
    return found == services.end() ? nullptr : &*found;
}

const ServiceRisk* Catalog::riskOf(std::string_view service) const
{
    const auto found = std::find_if(risks.begin(), risks.end(),
                                    [&](const ServiceRisk& risk) { return risk.service == service; });
    return found == risks.end() ? nullptr : &*found;
}

const MaintenanceWindow* Catalog::windowOf(std::string_view service, Time at) const
{
    const auto found = std::find_if(windows.begin(), windows.end(), [&](const MaintenanceWindow& window) {
        const auto& named = window.services;
        return (named.empty() || std::find(named.begin(), named.end(), service) != named.end()) &&
               holds(window, at);
    });
    return found == windows.end() ? nullptr : &*found;
}

bool holds(const MaintenanceWindow& window, Time at)
{
    if (at < window.from)
        return false;
    if (window.everyDays <= 0)
        return at < window.until;
    if (window.ends && at >= *window.ends)
        return false;
    const Duration period = std::chrono::days(window.everyDays);
    return (at - window.from) % period < window.until - window.from;
}

std::vector<BurnRule> burnRules(const Objective& objective)
{
    return objective.burn.empty() ? std::vector<BurnRule>{BurnRule{}} : objective.burn;
}

} // namespace warroom
